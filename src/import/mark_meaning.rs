//! What a person says that the marks and words of an attendance list mean.

use std::collections::BTreeMap;

use super::words::normalised;
use crate::domain::Presence;
use crate::i18n::Tr;

/// What a mark that is not known means, as a person answers.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum MarkMeaning {
    Present,
    Absent,
    Excused,
    LeftEarly,
    /// The meeting was not for this person.
    NotConcerned,
    /// Nobody wrote down whether they came.
    NotRecorded,
}

impl MarkMeaning {
    pub const ALL: [Self; 6] = [
        Self::Present,
        Self::Absent,
        Self::Excused,
        Self::LeftEarly,
        Self::NotConcerned,
        Self::NotRecorded,
    ];

    /// The word in mappings and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
            Self::Excused => "excused",
            Self::LeftEarly => "left_early",
            Self::NotConcerned => "not_concerned",
            Self::NotRecorded => "not_recorded",
        }
    }

    /// The meaning of this code, however it is parted.
    pub fn of_code(code: &str) -> Option<Self> {
        let code = code.trim().to_lowercase().replace(['-', ' '], "_");
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    pub fn name(self, tr: &Tr) -> String {
        tr.get(&format!("import-mark-{}", self.code()))
    }

    /// How someone took part beside whom the mark stands, if anything is said
    /// of it.
    pub(super) const fn presence(self) -> Option<Presence> {
        match self {
            Self::Present => Some(Presence::Present),
            Self::Absent | Self::Excused => Some(Presence::Absent),
            Self::LeftEarly => Some(Presence::LeftEarly),
            Self::NotConcerned | Self::NotRecorded => None,
        }
    }
}

/// A mark that is not known, and how often it stands in the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownMark {
    /// As it is written first; [`Marks::OTHERS`] stands for the many that are
    /// written seldom.
    pub text: String,
    pub n: usize,
}

impl UnknownMark {
    /// The mark in quotes and how often it stands there.
    pub fn told(&self, tr: &Tr) -> String {
        let key = if self.text == Marks::OTHERS {
            "import-mark-others"
        } else {
            "import-mark-told"
        };
        let shown: String = self.text.chars().take(LONGEST_SHOWN).collect();
        tr.format(
            key,
            &[("mark", shown.as_str().into()), ("n", self.n.into())],
        )
    }
}

/// How a mark that is to be asked for stands in a long table made of a sheet of
/// marks: whoever reads that table must not take it for a word they know.
pub(super) fn as_asked(mark: &str) -> String {
    format!("{ASKED}{mark}")
}

/// The mark that is asked for in a cell of such a table.
pub(super) fn asked_in(cell: &str) -> Option<&str> {
    cell.strip_prefix(ASKED)
}

const ASKED: &str = "? ";

/// The marks that are not known, as they are met.
#[derive(Debug, Default)]
pub(super) struct UnknownMarks(BTreeMap<String, UnknownMark>);

impl UnknownMarks {
    pub(crate) fn meet(&mut self, text: &str) {
        let mark = self.0.entry(mark_key(text)).or_insert_with(|| UnknownMark {
            text: text.to_owned(),
            n: 0,
        });
        mark.n += 1;
    }

    /// The commonest first; the many that are left over as one.
    pub(crate) fn finish(self) -> Vec<UnknownMark> {
        const MOST_ASKED: usize = 12;
        let mut marks: Vec<UnknownMark> = self.0.into_values().collect();
        marks.sort_by(|one, other| other.n.cmp(&one.n).then(one.text.cmp(&other.text)));
        if marks.len() > MOST_ASKED {
            let rest = marks.split_off(MOST_ASKED - 1);
            marks.push(UnknownMark {
                text: Marks::OTHERS.to_owned(),
                n: rest.iter().map(|mark| mark.n).sum(),
            });
        }
        marks
    }
}

/// Longer remarks are cut where they are told.
const LONGEST_SHOWN: usize = 40;

/// The marks that a person has explained, as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Marks(BTreeMap<String, MarkMeaning>);

impl Marks {
    /// Stands for all marks that are not named.
    pub const OTHERS: &str = "*";

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn set(&mut self, mark: &str, meaning: MarkMeaning) {
        let key = mark_key(mark);
        self.0.retain(|known, _| mark_key(known) != key);
        self.0.insert(mark.trim().to_owned(), meaning);
    }

    /// What was said of this mark itself.
    pub fn named(&self, mark: &str) -> Option<MarkMeaning> {
        if self.0.is_empty() {
            return None;
        }
        let key = mark_key(mark);
        self.0
            .iter()
            .find(|(known, _)| known.as_str() != Self::OTHERS && mark_key(known) == key)
            .map(|(_, meaning)| *meaning)
    }

    /// What was said of all that are not named.
    pub fn others(&self) -> Option<MarkMeaning> {
        self.0.get(Self::OTHERS).copied()
    }

    /// Those of `self` with those of `single` over them.
    #[must_use]
    pub fn with(mut self, single: &Self) -> Self {
        for (mark, meaning) in &single.0 {
            self.set(mark, *meaning);
        }
        self
    }
}

/// Marks are one whatever their capitals, accents and dots; a sign is itself.
pub(super) fn mark_key(mark: &str) -> String {
    let words = normalised(mark);
    if words.is_empty() {
        mark.trim().to_owned()
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_known_however_it_is_written_and_a_sign_is_itself() {
        let mut marks = Marks::default();
        marks.set("Exc.", MarkMeaning::Excused);
        marks.set("?", MarkMeaning::NotRecorded);
        marks.set("EXC", MarkMeaning::Absent);
        assert_eq!(marks.named("exc"), Some(MarkMeaning::Absent));
        assert_eq!(marks.named(" ? "), Some(MarkMeaning::NotRecorded));
        assert_eq!(marks.named("!"), None);
        assert_eq!(marks.others(), None);
        for meaning in MarkMeaning::ALL {
            assert_eq!(MarkMeaning::of_code(meaning.code()), Some(meaning));
        }
        assert_eq!(
            MarkMeaning::of_code("Left early"),
            Some(MarkMeaning::LeftEarly)
        );
    }

    #[test]
    fn of_many_different_remarks_the_seldom_ones_are_asked_as_one() {
        let mut unknown = UnknownMarks::default();
        for number in 0..20 {
            unknown.meet(&format!("remarque {number}"));
        }
        unknown.meet("M");
        unknown.meet("m.");
        let marks = unknown.finish();
        assert_eq!((marks.len(), marks[0].n), (12, 2));
        assert_eq!((marks[11].text.as_str(), marks[11].n), ("*", 10));
    }
}
