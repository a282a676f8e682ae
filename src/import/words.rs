//! Words as they are compared: without case, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case, without accents, each run of anything but letters and
/// digits as one space, none at the ends. `Type d’activité` becomes
/// `type d activite`, `JoinTime` becomes `join time`.
pub(super) fn normalised(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut was_lower = false;
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if matches!(letter, 'œ' | 'Œ') {
            words.push_str("oe");
            was_lower = true;
            continue;
        }
        if letter.is_alphanumeric() {
            if letter.is_uppercase() && was_lower {
                words.push(' ');
            }
            was_lower = letter.is_lowercase();
            words.extend(letter.to_lowercase());
        } else {
            was_lower = false;
            if !words.is_empty() && !words.ends_with(' ') {
                words.push(' ');
            }
        }
    }
    words.truncate(words.trim_end().len());
    words
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn spellings_of_a_word_become_one() {
        for (text, words) in [
            ("Type d’activité", "type d activite"),
            ("  DURÉE (min) ", "duree min"),
            ("Participant·e", "participant e"),
            ("created_at", "created at"),
            ("JoinTime", "join time"),
            ("N° d’inscrits", "no d inscrits"),
            ("Cœur de pratique…", "coeur de pratique"),
            ("«»", ""),
        ] {
            assert_eq!(normalised(text), words);
        }
    }
}
