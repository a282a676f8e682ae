//! Kinds of activity from the words people use for them.

use super::words::normalised;
use crate::domain::KindName;

/// Stems and the kind they speak of; the first that fits wins.
const STEMS: [(&[&str], &str); 8] = [
    (&["webinaire", "webinar"], "webinar"),
    (
        &[
            "visio",
            "en ligne",
            "online",
            "virtuel",
            "virtual",
            "zoom",
            "a distance",
            "teams",
        ],
        "online_meeting",
    ),
    (
        &["atelier", "workshop", "formation", "training"],
        "workshop",
    ),
    (&["visit", "visite"], "visit"),
    (
        &[
            "message",
            "forum",
            "question",
            "reponse",
            "answer",
            "post",
            "chat",
            "discussion",
            "courriel",
            "mail",
            "comment",
            "commentaire",
        ],
        "message",
    ),
    (
        &[
            "document", "fichier", "file", "guide", "fiche", "rapport", "report",
        ],
        "document",
    ),
    (
        &[
            "contribution",
            "wiki",
            "commit",
            "merge",
            "relecture",
            "review",
            "mentorat",
            "mentoring",
            "edit",
            "publication",
            "partage",
            "retour d experience",
        ],
        "contribution",
    ),
    (
        &[
            "reunion",
            "rencontre",
            "meeting",
            "meetup",
            "seance",
            "session",
            "codeveloppement",
            "codev",
            "conference",
            "plenier",
            "midi",
            "cafe",
            "coeur de pratique",
            "show and tell",
            "petit dejeuner",
            "call",
            "rendez vous",
        ],
        "meeting",
    ),
];

/// The kind Essor knows that normalised `words` speak of.
pub(super) fn known_kind(words: &str) -> Option<&'static str> {
    let written = words.replace(' ', "_");
    let mut codes = KindName::KNOWN.into_iter().map(|(code, _)| code);
    let exact = codes.find(|code| written == *code);
    exact.or_else(|| {
        STEMS
            .into_iter()
            .find(|(stems, _)| stems.iter().any(|stem| begins_a_word(words, stem)))
            .map(|(_, code)| code)
    })
}

fn begins_a_word(words: &str, stem: &str) -> bool {
    let begins = |rest: &str| {
        // Nearly every pair is told apart here, at a fraction of the cost.
        rest.as_bytes().first() == stem.as_bytes().first() && rest.starts_with(stem)
    };
    let mut spaces = words.match_indices(' ');
    begins(words) || spaces.any(|(place, _)| begins(&words[place + 1..]))
}

/// A kind that a file brought, and what Essor takes it for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindGuess {
    /// A kind of Essor's own only where the text is its very name; any other
    /// text stays as written.
    pub name: KindName,
    /// Its words are of a kind that Essor has.
    pub is_known: bool,
    /// People come together at one time.
    pub is_gathering: bool,
}

/// What the name of a kind speaks of, in French and English words.
pub fn kind_of(text: &str) -> KindGuess {
    const NAMES: [(&str, &str); 19] = [
        ("rencontre", "meeting"),
        ("reunion", "meeting"),
        ("meeting", "meeting"),
        ("rencontre en ligne", "online_meeting"),
        ("reunion en ligne", "online_meeting"),
        ("visioconference", "online_meeting"),
        ("visio", "online_meeting"),
        ("online meeting", "online_meeting"),
        ("atelier", "workshop"),
        ("workshop", "workshop"),
        ("webinaire", "webinar"),
        ("webinar", "webinar"),
        ("message", "message"),
        ("document", "document"),
        ("contribution", "contribution"),
        ("visite", "visit"),
        ("visit", "visit"),
        ("autre", "other"),
        ("other", "other"),
    ];
    let words = normalised(text);
    let singular = words.trim_end_matches('s');
    let name = NAMES
        .into_iter()
        .find(|(name, _)| *name == words || *name == singular)
        .and_then(|(_, code)| KindName::known(code))
        .unwrap_or_else(|| KindName::Custom(text.trim().to_owned()));
    let code = match &name {
        KindName::Known(code) => Some(*code),
        KindName::Custom(_) => known_kind(&words),
    };
    let is_gathering = KindName::KNOWN
        .into_iter()
        .any(|(known, is_gathering)| Some(known) == code && is_gathering);
    KindGuess {
        name,
        is_known: code.is_some(),
        is_gathering,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_known_by_their_names_and_gatherings_by_their_words() {
        for (text, known, is_gathering) in [
            ("Réunion", Some("meeting"), true),
            ("Réunion mensuelle", None, true),
            ("Webinaire", Some("webinar"), true),
            ("Ateliers", Some("workshop"), true),
            ("Question sur le forum", None, false),
            ("commit", None, false),
            ("Visite", Some("visit"), false),
            ("Midi-causerie", None, true),
            ("=1+1", None, false),
            ("", None, false),
        ] {
            let guess = kind_of(text);
            match (&guess.name, known) {
                (KindName::Known(code), Some(known)) => assert_eq!(*code, known, "{text}"),
                (KindName::Custom(name), None) => assert_eq!(name, text.trim()),
                (name, _) => panic!("{text}: {name:?}"),
            }
            assert_eq!(guess.is_gathering, is_gathering, "{text}");
        }
    }
}
