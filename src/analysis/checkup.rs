//! What the answers of a check-up say, element by element.
//!
//! Every answer, the median, and who went up or down among those who answered twice: no
//! mean, no test, no score of the whole. Where few answered, single answers are hidden
//! from whatever leaves the window, differences too: two reports, one answer apart, would
//! tell it.

use crate::domain::{Checkup, Element, Level, Respondent};

/// Under so many answers to an element they are hidden, unless told otherwise.
pub const FEWEST_SHOWN: u32 = 5;
/// They can be told to be shown from so many on, never from fewer.
pub const LEAST_FEWEST_SHOWN: u32 = 3;
/// At this median and under it an element is weak.
const WEAK: f64 = 2.5;
/// How many weak elements are named at once.
const MOST_WEAK: usize = 3;

/// What was answered of one element.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementReading {
    pub element: Element,
    /// Who told a level; where so few answered that nothing of it is told, everyone who
    /// answered, since not to know is an answer too.
    pub n_answers: u32,
    /// Counted apart, never as a middle; nothing where that would tell what one of a few
    /// answered.
    pub n_dont_know: Option<u32>,
    /// Nothing where too few answered to show it.
    pub shown: Option<ShownAnswers>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ShownAnswers {
    /// How many answers there are at each level, the lowest first.
    pub levels: [u32; Level::N],
    /// From 1 to 5; between two levels where the middle is.
    pub median: f64,
    /// Against the check-up before; nothing where too few answered both.
    pub change: Option<LevelChange>,
}

/// How many of those who answered twice went up, went down, or stayed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LevelChange {
    pub up: u32,
    pub down: u32,
    pub same: u32,
}

impl ElementReading {
    pub fn median(&self) -> Option<f64> {
        self.shown.as_ref().map(|shown| shown.median)
    }

    /// It was answered, and is hidden.
    pub const fn is_hidden(&self) -> bool {
        self.shown.is_none() && self.n_answers > 0
    }

    /// Whether its median is that of a weak element.
    pub fn is_weak(&self) -> bool {
        self.median().is_some_and(|median| median <= WEAK)
    }
}

/// The twelve elements of a check-up beside the one before, in their order.
///
/// `fewest` is the number of answers from which they are shown; 1 shows all, which is for
/// the window alone.
pub fn read_checkup(
    checkup: &Checkup,
    before: Option<&Checkup>,
    fewest: u32,
) -> Vec<ElementReading> {
    let of = |element| reading(element, checkup, before, fewest);
    Element::ALL.into_iter().map(of).collect()
}

fn reading(
    element: Element,
    checkup: &Checkup,
    before: Option<&Checkup>,
    fewest: u32,
) -> ElementReading {
    let answers = checkup
        .respondents
        .iter()
        .filter_map(|it| it.answer(element));
    let (mut levels, mut n_dont_know) = ([0_u32; Level::N], 0);
    for answer in answers {
        match answer.level() {
            Some(level) => {
                if let Some(n) = levels.get_mut(usize::from(level.number()) - 1) {
                    *n += 1;
                }
            }
            None => n_dont_know += 1,
        }
    }
    let n_answers: u32 = levels.iter().sum();
    if n_answers + n_dont_know < fewest {
        return ElementReading {
            element,
            n_answers: n_answers + n_dont_know,
            n_dont_know: None,
            shown: None,
        };
    }
    let shown = (n_answers >= fewest.max(1)).then(|| ShownAnswers {
        median: median(&levels, n_answers),
        levels,
        change: before
            .map(|before| change(element, before, checkup))
            .filter(|it| it.up + it.down + it.same >= fewest.max(1)),
    });
    ElementReading {
        element,
        n_answers,
        n_dont_know: Some(n_dont_know),
        shown,
    }
}

/// The middle of the answers; of two middle ones, what lies halfway.
fn median(levels: &[u32; Level::N], n: u32) -> f64 {
    let nth = |nth: u32| {
        let mut sum = 0;
        for (count, level) in levels.iter().zip(1_u8..) {
            sum += count;
            if sum > nth {
                return f64::from(level);
            }
        }
        Level::N as f64
    };
    f64::midpoint(nth(n.saturating_sub(1) / 2), nth(n / 2))
}

/// Who is known again by their word, and told a level both times.
fn change(element: Element, before: &Checkup, now: &Checkup) -> LevelChange {
    let level = |it: &Respondent| it.answer(element)?.level();
    let mut change = LevelChange::default();
    for one in before.respondents.iter().filter(|it| it.key.is_of_a_word()) {
        let other = now.respondents.iter().find(|it| it.key == one.key);
        let (Some(was), Some(is)) = (level(one), other.and_then(level)) else {
            continue;
        };
        match is.cmp(&was) {
            std::cmp::Ordering::Greater => change.up += 1,
            std::cmp::Ordering::Less => change.down += 1,
            std::cmp::Ordering::Equal => change.same += 1,
        }
    }
    change
}

/// The weak elements, the weakest first; a few at most.
pub fn weak_elements(readings: &[ElementReading]) -> Vec<Element> {
    let mut weak: Vec<&ElementReading> = readings.iter().filter(|it| it.is_weak()).collect();
    weak.sort_by(|one, other| {
        let of = |it: &ElementReading| it.median().unwrap_or_default();
        of(one)
            .total_cmp(&of(other))
            .then(one.element.cmp(&other.element))
    });
    weak.into_iter()
        .take(MOST_WEAK)
        .map(|it| it.element)
        .collect()
}

/// The element whose median rose most since the check-up before, where one did.
pub fn most_risen(now: &[ElementReading], before: &[ElementReading]) -> Option<Element> {
    let rises = now.iter().zip(before).filter_map(|(now, before)| {
        let rise = now.median()? - before.median()?;
        (rise > 0.0).then_some((rise, now.element))
    });
    let best = rises.reduce(|best, it| if it.0 > best.0 { it } else { best });
    best.map(|(_, element)| element)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Answer, CheckupId, CommunityId, RespondentKey};
    use chrono::NaiveDate;

    /// A check-up in which each answered the first element: a level, or 0 for not knowing.
    fn checkup(levels: &[u8]) -> Checkup {
        let respondents = levels.iter().zip(0..).map(|(level, word)| Respondent {
            key: RespondentKey::of_word(&format!("mot {word}"), 1),
            answers: vec![(
                Element::Purpose,
                Level::of(*level).map_or(Answer::DontKnow, Answer::At),
            )],
            ..Respondent::default()
        });
        Checkup {
            id: CheckupId::from_row(1),
            community: CommunityId::from_row(1),
            held_on: NaiveDate::MIN,
            respondents: respondents.collect(),
            notes: Vec::new(),
        }
    }

    fn purpose(now: &[u8], before: Option<&[u8]>, fewest: u32) -> ElementReading {
        let before = before.map(checkup);
        read_checkup(&checkup(now), before.as_ref(), fewest).remove(0)
    }

    #[test]
    fn not_knowing_is_no_middle_and_can_bring_an_element_under_the_limit() {
        let read = purpose(&[2, 2, 4, 5, 5, 0], None, 5);
        assert_eq!((read.n_answers, read.n_dont_know), (5, Some(1)));
        assert_eq!(read.median(), Some(4.0));
        let read = purpose(&[2, 2, 4, 5, 0, 0], None, 5);
        assert!(read.is_hidden() && read.median().is_none() && !read.is_weak());
        // The window shows it.
        assert_eq!(purpose(&[2, 2, 4, 5, 0, 0], None, 1).median(), Some(3.0));
        assert!(!purpose(&[0, 0], None, 1).is_hidden());
    }

    #[test]
    fn of_a_few_not_even_who_did_not_know_is_told_apart() {
        // One person's check-up: a level and not knowing look alike from outside.
        let (level, unknown) = (purpose(&[4], None, 5), purpose(&[0], None, 5));
        assert_eq!(level, unknown);
        assert!(level.is_hidden() && level.n_dont_know.is_none());
        assert_eq!(
            purpose(&[1, 0, 0, 0], None, 5),
            purpose(&[3, 3, 4, 5], None, 5)
        );
        // The window tells them, and so does a picture where five answered in all.
        assert_eq!(purpose(&[0], None, 1).n_dont_know, Some(1));
        assert_eq!(purpose(&[1, 0, 0, 0, 0], None, 5).n_dont_know, Some(4));
        // That nobody answered is told.
        assert!(!purpose(&[], None, 5).is_hidden());
    }

    #[test]
    fn a_difference_is_told_of_enough_pairs_alone() {
        let change = |now: &[u8], before: &[u8]| {
            purpose(now, Some(before), 5).shown.and_then(|it| it.change)
        };
        let (now, before) = ([3, 3, 3, 3, 3, 3], [1, 2, 3, 4, 5]);
        let told = change(&now, &before).expect("five answered twice");
        assert_eq!((told.up, told.same, told.down), (2, 1, 2));
        // One of the five did not know: four pairs would tell a single answer.
        assert_eq!(change(&now, &[1, 2, 3, 4, 0]), None);
    }

    #[test]
    fn a_weak_element_is_one_whose_median_is_low() {
        let readings = read_checkup(&checkup(&[1, 2, 2, 3, 5]), None, 5);
        assert_eq!(weak_elements(&readings), [Element::Purpose]);
        let readings = read_checkup(&checkup(&[2, 3, 3]), None, 1);
        assert!(weak_elements(&readings).is_empty());
    }
}
