//! Where people were when they met.

use super::{KindName, folded};

/// In person, online, or some in the room and some online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MeetingMode {
    InPerson,
    Online,
    Hybrid,
}

/// The words by which people say it, folded; the whole text, never a part of one.
const WORDS: [(&str, MeetingMode); 36] = [
    ("in_person", MeetingMode::InPerson),
    ("in person", MeetingMode::InPerson),
    ("in-person", MeetingMode::InPerson),
    ("face to face", MeetingMode::InPerson),
    ("face-to-face", MeetingMode::InPerson),
    ("onsite", MeetingMode::InPerson),
    ("on site", MeetingMode::InPerson),
    ("on-site", MeetingMode::InPerson),
    ("en personne", MeetingMode::InPerson),
    ("en presence", MeetingMode::InPerson),
    ("presentiel", MeetingMode::InPerson),
    ("presentielle", MeetingMode::InPerson),
    ("en presentiel", MeetingMode::InPerson),
    ("sur place", MeetingMode::InPerson),
    ("face a face", MeetingMode::InPerson),
    ("online", MeetingMode::Online),
    ("on-line", MeetingMode::Online),
    ("remote", MeetingMode::Online),
    ("virtual", MeetingMode::Online),
    ("en ligne", MeetingMode::Online),
    ("a distance", MeetingMode::Online),
    ("distance", MeetingMode::Online),
    ("distanciel", MeetingMode::Online),
    ("en distanciel", MeetingMode::Online),
    ("virtuel", MeetingMode::Online),
    ("virtuelle", MeetingMode::Online),
    ("visio", MeetingMode::Online),
    ("en visio", MeetingMode::Online),
    ("visioconference", MeetingMode::Online),
    ("hybrid", MeetingMode::Hybrid),
    ("hybride", MeetingMode::Hybrid),
    ("en hybride", MeetingMode::Hybrid),
    ("mixte", MeetingMode::Hybrid),
    ("bimodal", MeetingMode::Hybrid),
    ("comodal", MeetingMode::Hybrid),
    ("mixed", MeetingMode::Hybrid),
];

impl MeetingMode {
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Online, Self::Hybrid];

    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Online => "online",
            Self::Hybrid => "hybrid",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// The mode that a whole text names, in French or English; free text names none.
    pub fn of_word(text: &str) -> Option<Self> {
        let folded = folded(text);
        let mut words = WORDS.iter();
        words.find(|(word, _)| *word == folded).map(|it| it.1)
    }

    /// The mode that a kind of activity is of by its name; most are of none.
    pub const fn of_kind(kind: &KindName) -> Option<Self> {
        match kind {
            KindName::Known(code) => match code.as_bytes() {
                b"online_meeting" | b"webinar" => Some(Self::Online),
                _ => None,
            },
            KindName::Custom(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_word_names_a_mode_in_both_languages_and_free_text_none() {
        for (text, mode) in [
            ("En présentiel", Some(MeetingMode::InPerson)),
            (" À distance ", Some(MeetingMode::Online)),
            ("HYBRID", Some(MeetingMode::Hybrid)),
            ("in_person", Some(MeetingMode::InPerson)),
            ("Salle 3, ou en ligne", None),
            ("", None),
        ] {
            assert_eq!(MeetingMode::of_word(text), mode, "{text}");
        }
        for mode in MeetingMode::ALL {
            assert_eq!(MeetingMode::of_word(mode.code()), Some(mode));
            assert_eq!(MeetingMode::from_code(mode.code()), Some(mode));
        }
    }
}
