//! Names that name nobody: what programs write for someone who gave no name.
//!
//! Two guests are not one person, so such a name must never gather a history.
//! All words stand here, French and English together, as [`folded()`] writes
//! them.

use super::folded;

/// Names that stand for anybody.
const ANYBODY: &[&str] = &[
    "?",
    "anonyme",
    "anonymous",
    "anonymous attendee",
    "anonymous user",
    "appelant",
    "attendee",
    "aucun",
    "aucune",
    "autre",
    "autres",
    "call-in user",
    "caller",
    "conference room",
    "external user",
    "guest user",
    "inconnu",
    "inconnue",
    "meeting room",
    "member",
    "membre",
    "n/a",
    "no name",
    "nobody",
    "non disponible",
    "non identifie",
    "non identifiee",
    "none",
    "null",
    "other",
    "others",
    "participant",
    "participante",
    "participants",
    "personne",
    "phone",
    "phone user",
    "quelqu'un",
    "salle de conference",
    "salle de reunion",
    "sans nom",
    "someone",
    "teams user",
    "telephone",
    "unidentified",
    "unknown",
    "unknown caller",
    "unknown user",
    "user",
    "users",
    "utilisateur",
    "utilisateur anonyme",
    "utilisateur externe",
    "utilisateur inconnu",
    "utilisateur invite",
    "utilisatrice",
    "visiteur",
    "visiteuse",
    "visitor",
    "zoom user",
];

/// Words that name nobody with a number behind them either: the second guest
/// of March is not the second guest of April. A numbered participant or user,
/// on the other hand, is how logs are made anonymous: that is one person.
const NUMBERED: &[&str] = &[
    "guest",
    "guests",
    "invite",
    "invitee",
    "invitees",
    "invites",
    "unknown",
    "inconnu",
    "inconnue",
    "anonyme",
    "anonymous",
];

/// Devices whose name alone is enough, or with a model behind it.
const DEVICES: &[&str] = &[
    "android",
    "chromebook",
    "imac",
    "ipad",
    "iphone",
    "ipod",
    "macbook",
    "ordinateur",
    "pc",
    "samsung",
    "smartphone",
    "tablet",
    "tablette",
    "thinkpad",
];

/// Devices that share their name with people or things: with a model only.
const DEVICES_WITH_MODEL: &[&str] = &[
    "desktop", "galaxy", "htc", "huawei", "laptop", "lenovo", "lg", "moto", "motorola", "nexus",
    "nokia", "oneplus", "pixel", "redmi", "sm", "surface", "xiaomi",
];

/// What stands beside the name of a device.
const MODEL_WORDS: &[&str] = &[
    "a", "air", "android", "book", "edge", "fold", "flip", "fe", "g", "galaxy", "go", "iphone",
    "lite", "max", "mini", "note", "phone", "plus", "pro", "se", "tab", "ultra", "user", "x", "xl",
    "xr", "xs",
];

const MY: &[&str] = &["mon", "ma", "my"];

/// Fewest digits, hidden ones included, of a telephone number.
const FEWEST_PHONE_DIGITS: usize = 7;

/// Whether a name names nobody in particular.
///
/// A device of someone (*iPad de Marie*) tells people apart as well as a name
/// does, so it is none of these.
pub fn is_placeholder(name: &str) -> bool {
    let text = folded(name);
    if is_phone_number(&text) {
        return true;
    }
    // (Guest), [invité], « inconnu »
    let text = text.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '?');
    // The inclusive forms: invité·e, invité(e), participant-e
    let plain = ["·e", "(e", ".e", "-e", "•e", "⋅e"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    let is_anybody = |text: &str| ANYBODY.binary_search(&text).is_ok() || NUMBERED.contains(&text);
    is_anybody(text) || is_anybody(plain) || is_numbered(text) || is_device(text)
}

fn is_numbered(text: &str) -> bool {
    let word = text.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '#' | '(' | '-' | '_')
    });
    word.len() < text.len() && NUMBERED.contains(&word)
}

fn is_device(text: &str) -> bool {
    let mut words = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .skip_while(|word| MY.contains(word));
    let Some(device) = words.next() else {
        return false;
    };
    let models: Vec<_> = words.collect();
    let is_model = |word: &&str| {
        word.bytes().any(|byte| byte.is_ascii_digit())
            || MODEL_WORDS.contains(word)
            || DEVICES.contains(word)
            || DEVICES_WITH_MODEL.contains(word)
    };
    if !models.iter().all(is_model) {
        // A computer that was never given a name: DESKTOP-QXKJHFA
        let is_unnamed_computer = text.starts_with("desktop-") || text.starts_with("laptop-");
        return is_unnamed_computer && models.len() == 1;
    }
    // Model and number in one word: iphone12
    let bare = device.trim_end_matches(|letter: char| letter.is_ascii_digit());
    DEVICES.contains(&bare) || (DEVICES_WITH_MODEL.contains(&device) && !models.is_empty())
}

/// A number as it is dialled, or with digits hidden. A bare number may be
/// the number of a member and is none.
fn is_phone_number(text: &str) -> bool {
    let n_digits = text
        .chars()
        .filter(|letter| letter.is_ascii_digit() || matches!(letter, '*' | 'x' | '•'))
        .count();
    let is_dialled = text.chars().all(|letter| {
        letter.is_ascii_digit()
            || matches!(
                letter,
                '+' | '-' | '.' | ' ' | '(' | ')' | '*' | 'x' | '•' | '#'
            )
    });
    let is_bare = text.bytes().all(|byte| byte.is_ascii_digit());
    is_dialled
        && !is_bare
        && n_digits >= FEWEST_PHONE_DIGITS
        && text.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_for_nobody_is_known() {
        for name in [
            "Guest",
            "guest 2",
            "Guest (3)",
            "Invité",
            "INVITÉE",
            "invité·e",
            "Invité(e)",
            "Inconnu",
            "unknown",
            "Unknown User",
            "Anonyme",
            "(Anonymous)",
            "Utilisateur",
            "Participant",
            "user",
            "iPhone",
            "iPhone (2)",
            "iphone12",
            "iPad",
            "Mon iPhone",
            "Galaxy S21",
            "Samsung SM-G991W",
            "iPhone 12 Pro Max",
            "DESKTOP-4F7K2QA",
            "LAPTOP-QXKJHFA",
            "Pixel 7a",
            "+1 514 555-0199",
            "1514*****12",
            "(514) 555-0199",
            "?",
            "N/A",
        ] {
            assert!(is_placeholder(name), "{name}");
        }
    }

    #[test]
    fn whoever_can_be_told_apart_is_a_person() {
        for name in [
            "",
            "Marie Tremblay",
            "M. Guest",
            "Guesthouse",
            "Membre 12",
            "User 5",
            "participant-07",
            "iPad de Marie",
            "Marie’s iPhone",
            "Galaxie",
            "Pixel",
            "12345678901",
            "m12",
            "marie@example.org",
            "Invité de Marie",
            "Jean Pc",
            "Xavier",
            "X-12",
            "2 amis",
            "Personne Roy",
        ] {
            assert!(!is_placeholder(name), "{name}");
        }
    }

    #[test]
    fn the_words_are_folded_and_sorted() {
        assert!(ANYBODY.is_sorted());
        for word in [
            ANYBODY,
            NUMBERED,
            DEVICES,
            DEVICES_WITH_MODEL,
            MODEL_WORDS,
            MY,
        ]
        .concat()
        {
            assert_eq!(folded(word), word);
        }
    }
}
