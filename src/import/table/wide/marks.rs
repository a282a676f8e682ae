//! What the cells of an attendance sheet say.
//!
//! Only marks that are known to mean presence do. A mark means what a person
//! said, else what a legend in the sheet says, else what it means everywhere;
//! any other is counted and asked for.

use super::legend::Legend;
use crate::domain::Presence;
use crate::import::dates::scan;
use crate::import::rows::number;
use crate::import::rows::presence::{Said, of_letters, of_words};
use crate::import::words::normalised;
use crate::import::{MarkMeaning, Marks};

/// What one cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    Nothing,
    Was(Presence),
    /// Declined, cancelled, waiting for a place.
    Out,
    Number(f64),
    Unknown,
}

/// What marks mean in one sheet.
pub(super) struct Reader<'r> {
    answers: &'r Marks,
    pub legend: &'r Legend,
    /// The sheet has the letter P: then R and L beside it are *late*, as in the
    /// roll of a class. Alone they may be anything.
    has_letters: bool,
    /// Marks stand with the points that they give: a program kept the sheet,
    /// for which a question mark is a meeting that was not recorded.
    has_points: bool,
}

impl<'r> Reader<'r> {
    pub(crate) fn new(answers: &'r Marks, legend: &'r Legend) -> Self {
        Self {
            answers,
            legend,
            has_letters: false,
            has_points: false,
        }
    }

    /// Hears of each cell before they are read.
    pub(crate) fn note(&mut self, text: &str) {
        let mark = text.split('(').next().unwrap_or_default();
        self.has_letters |= matches!(mark.trim(), "P" | "p");
        self.has_points |= has_points(text);
    }

    pub(crate) fn mark(&self, text: &str) -> Mark {
        if let Some(meaning) = self.answers.named(text) {
            return said_by_person(meaning);
        }
        if let Some(mark) = self.legend.mark(text) {
            return mark;
        }
        match self.known(text) {
            Mark::Unknown => self.answers.others().map_or(Mark::Unknown, said_by_person),
            mark => mark,
        }
    }

    fn known(&self, text: &str) -> Mark {
        if text
            .chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '.' | '/'))
        {
            return Mark::Nothing;
        }
        if text == "?" && self.has_points {
            return Mark::Nothing;
        }
        let words = normalised(text);
        match words.as_str() {
            "r" | "l" if self.has_letters => return Mark::Was(Presence::Present),
            // One letter for many things: *visio*, a tick, *distance*, *inscrit*.
            "r" | "l" | "v" | "d" | "i" => return Mark::Unknown,
            _ => {}
        }
        if let Some(presence) = of_letters(&words) {
            return Mark::Was(presence);
        }
        if let Some(value) = number::decimal(text) {
            return Mark::Number(value);
        }
        match of_words(&words, text) {
            Some(said) => said.into(),
            None if words.is_empty()
                && matches!(text, "×" | "•" | "●" | "■" | "☒" | "√" | "*" | "+") =>
            {
                Mark::Was(Presence::Present)
            }
            // *P (2/2)*: what stands in brackets says more of the same.
            None => match text.split_once('(') {
                Some((mark, _)) if text.ends_with(')') && !mark.trim().is_empty() => {
                    self.known(mark.trim())
                }
                _ => Mark::Unknown,
            },
        }
    }

    /// What a cell makes of someone's part.
    pub(crate) fn part(&self, text: &str, numbers: Numbers) -> Part {
        let was = |presence| Part::Was(presence, String::new());
        match self.mark(text) {
            Mark::Nothing | Mark::Out => Part::Nothing,
            Mark::Was(presence) => was(presence),
            Mark::Unknown => Part::Unknown,
            Mark::Number(value) if value <= 0.0 && value > -1.0 => was(Presence::Absent),
            Mark::Number(value) if is_one(value) => was(Presence::Present),
            Mark::Number(value) => match numbers {
                Numbers::Minutes if value > 1.0 => Part::Was(Presence::Present, text.to_owned()),
                Numbers::Minutes | Numbers::Counts if value > 0.0 => was(Presence::Present),
                _ => match self.answers.others() {
                    Some(meaning) => meaning.presence().map_or(Part::Nothing, was),
                    None => Part::Unknown,
                },
            },
        }
    }
}

impl From<Said> for Mark {
    fn from(said: Said) -> Self {
        match said {
            Said::Was(presence) => Self::Was(presence),
            Said::Yes => Self::Was(Presence::Present),
            Said::No => Self::Was(Presence::Absent),
            // Whoever declined or left was not there: as if nothing stood there.
            Said::Ignore(_) => Self::Out,
        }
    }
}

/// Whether a mark is followed by its points: `P (2/2)`.
fn has_points(text: &str) -> bool {
    let points = text.split_once(" (").map_or("", |(_, points)| points);
    let numbers = points.strip_suffix(')').and_then(|it| it.split_once('/'));
    numbers.is_some_and(|(got, of)| {
        [got, of]
            .iter()
            .all(|number| number::decimal(number.trim()).is_some())
    })
}

fn said_by_person(meaning: MarkMeaning) -> Mark {
    meaning.presence().map_or(Mark::Nothing, Mark::Was)
}

fn is_one(value: f64) -> bool {
    (value - 1.0).abs() < f64::EPSILON
}

/// What the numbers of a sheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    /// One and zero are yes and no; another number is a mark like others.
    Flags,
    /// How often someone spoke or whom they brought along.
    Counts,
    /// How long someone was there.
    Minutes,
}

/// What a cell makes of someone's part: how they took part and for how many
/// minutes, where the sheet holds minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Nothing,
    Was(Presence, String),
    /// It is to be asked.
    Unknown,
}

/// So many different short texts may be the marks of one sheet.
const MOST_CODES: usize = 12;
const LONGEST_CODE: usize = 12;

/// How many cells of each sort there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub n_marks: usize,
    pub n_numbers: usize,
    pub n_other: usize,
    /// Numbers other than 0 and 1.
    pub n_amounts: usize,
    n_ones: usize,
    /// Different short texts that are not known, up to one too many.
    codes: Vec<String>,
    n_remarks: usize,
    largest: f64,
}

impl Tally {
    pub(crate) fn add(&mut self, reader: &Reader<'_>, text: &str) {
        match reader.mark(text) {
            Mark::Nothing => {}
            Mark::Was(_) | Mark::Out => self.n_marks += 1,
            Mark::Number(value) => {
                self.n_numbers += 1;
                self.n_ones += usize::from(is_one(value));
                let is_flag = value.abs() < f64::EPSILON || is_one(value);
                self.n_amounts += usize::from(!is_flag);
                self.largest = self.largest.max(value);
            }
            Mark::Unknown => {
                self.n_other += 1;
                self.add_unknown(text);
            }
        }
    }

    fn add_unknown(&mut self, text: &str) {
        let is_code = text.chars().nth(LONGEST_CODE).is_none() && scan(text).is_none();
        if !is_code {
            self.n_remarks += 1;
        } else if self.codes.len() <= MOST_CODES && !self.codes.iter().any(|it| it == text) {
            self.codes.push(text.to_owned());
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.n() == 0
    }

    pub(crate) const fn n(&self) -> usize {
        self.n_marks + self.n_numbers + self.n_other
    }

    /// Little but marks and numbers: one remark in ten is allowed.
    pub(crate) const fn is_of_marks(&self) -> bool {
        self.n_marks + self.n_numbers > 0 && self.n_other * 10 <= self.n()
    }

    /// Few different short texts that stand there again and again, as the marks
    /// of a house do that nobody else knows.
    pub(crate) const fn is_of_codes(&self) -> bool {
        self.codes.len() <= MOST_CODES
            && self.n_remarks * 10 <= self.n()
            && self.n() >= 2 * self.codes.len()
    }

    /// Whether more of the same may be marks: there may be fewer of them at the
    /// top than below, but not mostly other words.
    pub(crate) const fn may_be_marks(&self) -> bool {
        self.n_other * 2 <= self.n() || self.is_of_codes()
    }

    /// Numbers that count or measure, and hardly a mark.
    pub(crate) const fn is_of_amounts(&self) -> bool {
        self.n_amounts > 0 && self.n_marks * 10 <= self.n() && self.n_other * 10 <= self.n()
    }

    /// What its numbers are.
    pub(crate) fn numbers(&self) -> Numbers {
        // Durations of a meeting are in minutes; small numbers are how often
        // someone spoke or whom they brought along. Among many ones, another
        // number is neither.
        const SHORTEST_MINUTES: f64 = 10.0;
        if !self.is_of_amounts() || self.n_amounts < self.n_ones {
            Numbers::Flags
        } else if self.largest >= SHORTEST_MINUTES {
            Numbers::Minutes
        } else {
            Numbers::Counts
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str) -> Mark {
        Reader::new(&Marks::default(), &Legend::default()).mark(text)
    }

    #[test]
    fn marks_of_many_hands_are_read() {
        for (text, presence) in [
            ("x", Presence::Present),
            ("X", Presence::Present),
            ("✓", Presence::Present),
            ("P", Presence::Present),
            ("présent", Presence::Present),
            ("oui", Presence::Present),
            ("en retard", Presence::Present),
            ("A", Presence::Absent),
            ("Abs.", Presence::Absent),
            ("exc.", Presence::Absent),
            ("excusé", Presence::Absent),
            ("inscrit", Presence::Registered),
        ] {
            assert_eq!(mark(text), Mark::Was(presence), "{text}");
        }
        assert_eq!(mark("P (2/2)"), Mark::Was(Presence::Present));
        assert_eq!(mark("E (1,5 / 2)"), Mark::Was(Presence::Absent));
        for text in ["", "–"] {
            assert_eq!(mark(text), Mark::Nothing, "{text}");
        }
        for text in ["décliné", "Annulée", "liste d’attente"] {
            assert_eq!(mark(text), Mark::Out, "{text}");
        }
        for text in ["M", "V", "?", "vert", "R", "Anne", "🟢"] {
            assert_eq!(mark(text), Mark::Unknown, "{text}");
        }
        assert_eq!(mark("malade"), Mark::Was(Presence::Absent));
        assert_eq!(mark("non excusé"), Mark::Was(Presence::Absent));
        assert_eq!(mark("45"), Mark::Number(45.0));
    }

    #[test]
    fn beside_the_letter_p_an_r_is_late() {
        let (marks, legend) = (Marks::default(), Legend::default());
        let mut reader = Reader::new(&marks, &legend);
        reader.note("P");
        assert_eq!(reader.mark("R"), Mark::Was(Presence::Present));
        assert_eq!(reader.mark("V"), Mark::Unknown);
    }

    #[test]
    fn what_a_person_said_goes_before_all() {
        let mut marks = Marks::default();
        marks.set("x", MarkMeaning::Absent);
        marks.set("45", MarkMeaning::NotRecorded);
        let legend = Legend::default();
        let reader = Reader::new(&marks, &legend);
        assert_eq!(reader.mark("X"), Mark::Was(Presence::Absent));
        assert_eq!(reader.part("45", Numbers::Flags), Part::Nothing);
        assert_eq!(reader.part("46", Numbers::Flags), Part::Unknown);
        let minutes = reader.part("46", Numbers::Minutes);
        assert_eq!(minutes, Part::Was(Presence::Present, "46".into()));
    }
}
