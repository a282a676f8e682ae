//! Weeks, and periods that are longer than a month.

use chrono::{NaiveDate, Weekday};

/// What a run of letters in a period stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Week,
    /// `S5` may be a week or half a year.
    WeekOrHalf,
    Long,
    Filler,
}

/// The numbers and words of a text that is a period, and of no other.
struct Parts {
    year: Option<i32>,
    /// With how many digits it is written.
    number: Option<(u32, usize)>,
    weekday: Option<u32>,
    word: Option<Word>,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        const LONGEST: usize = 40;
        const MOST_RUNS: usize = 6;
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut parts = Self {
            year: None,
            number: None,
            weekday: None,
            word: None,
        };
        let mut rest = text.trim();
        for _ in 0..MOST_RUNS {
            rest = rest.trim_start_matches(|letter: char| {
                letter.is_whitespace() || matches!(letter, '-' | '/' | '.' | ',' | '(' | ')' | '_')
            });
            let Some(first) = rest.chars().next() else {
                return Some(parts);
            };
            let is_digit = first.is_ascii_digit();
            if !is_digit && !first.is_alphabetic() {
                return None;
            }
            let length = rest
                .find(|letter: char| {
                    letter.is_ascii_digit() != is_digit || !letter.is_alphanumeric()
                })
                .unwrap_or(rest.len());
            let (run, after) = rest.split_at(length);
            rest = after;
            if !is_digit {
                let word = word(run)?;
                if word != Word::Filler && parts.word.replace(word).is_some() {
                    return None;
                }
                continue;
            }
            let value: u32 = run.parse().ok()?;
            if run.len() == 4 && parts.year.is_none() {
                parts.year = Some(value as i32).filter(|year| (1990..2100).contains(year));
                parts.year?;
            } else if run.len() <= 2 && parts.number.is_none() {
                parts.number = Some((value, run.len()));
            } else if run.len() == 1 && parts.weekday.is_none() {
                parts.weekday = Some(value);
            } else {
                return None;
            }
        }
        rest.is_empty().then_some(parts)
    }
}

fn word(run: &str) -> Option<Word> {
    const WORDS: [(&str, Word); 26] = [
        ("w", Word::Week),
        ("wk", Word::Week),
        ("kw", Word::Week),
        ("week", Word::Week),
        ("semaine", Word::Week),
        ("sem", Word::Week),
        ("s", Word::WeekOrHalf),
        ("t", Word::Long),
        ("q", Word::Long),
        ("h", Word::Long),
        ("trim", Word::Long),
        ("trimestre", Word::Long),
        ("quarter", Word::Long),
        ("semestre", Word::Long),
        ("half", Word::Long),
        ("year", Word::Long),
        ("annee", Word::Long),
        ("année", Word::Long),
        ("er", Word::Filler),
        ("e", Word::Filler),
        ("st", Word::Filler),
        ("nd", Word::Filler),
        ("rd", Word::Filler),
        ("th", Word::Filler),
        ("de", Word::Filler),
        ("of", Word::Filler),
    ];
    WORDS
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(run))
        .map(|(_, word)| word)
}

/// The first day of the week that `text` names with its year, as in `2024-W05`
/// and *semaine 5, 2024*, or the day of that week where one is told.
pub(crate) fn day_of_week(text: &str) -> Option<NaiveDate> {
    let parts = Parts::of(text)?;
    let (week, n_digits) = parts.number?;
    let is_week = match parts.word? {
        Word::Week => true,
        Word::WeekOrHalf => n_digits == 2,
        Word::Long | Word::Filler => false,
    };
    let weekday = match parts.weekday {
        None | Some(1) => Weekday::Mon,
        Some(2) => Weekday::Tue,
        Some(3) => Weekday::Wed,
        Some(4) => Weekday::Thu,
        Some(5) => Weekday::Fri,
        Some(6) => Weekday::Sat,
        Some(7) => Weekday::Sun,
        Some(_) => return None,
    };
    is_week
        .then(|| NaiveDate::from_isoywd_opt(parts.year?, week, weekday))
        .flatten()
}

/// Whether `text` is a quarter or half of a year: longer than any month.
pub(crate) fn is_long_period(text: &str) -> bool {
    let Some(parts) = Parts::of(text) else {
        return false;
    };
    let Some((number, n_digits)) = parts.number else {
        return false;
    };
    let is_long = match parts.word {
        Some(Word::Long) => number <= 4,
        Some(Word::WeekOrHalf) => n_digits == 1 && number <= 2,
        _ => false,
    };
    is_long && parts.weekday.is_none() && parts.year.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_read_as_their_mondays() {
        for (text, day) in [
            ("2024-W05", Some("2024-01-29")),
            ("2024W05", Some("2024-01-29")),
            ("2024-W05-3", Some("2024-01-31")),
            ("2024-S05", Some("2024-01-29")),
            ("W5 2024", Some("2024-01-29")),
            ("S05/2024", Some("2024-01-29")),
            ("Semaine 5 (2024)", Some("2024-01-29")),
            ("Sem. 5, 2024", Some("2024-01-29")),
            ("Week 1 of 2024", Some("2024-01-01")),
            ("KW 53 2020", Some("2020-12-28")),
            ("2024-W54", None),
            ("S1 2024", None),
            ("Semaine 5", None),
            ("2024-05", None),
            ("W 2024", None),
            ("Wim 5 2024", None),
            ("5", None),
        ] {
            let found = day_of_week(text).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{text}");
        }
    }

    #[test]
    fn quarters_and_halves_are_no_weeks_and_no_months() {
        for text in [
            "T1 2024",
            "2024Q1",
            "Q1-2024",
            "2024-T4",
            "1er trimestre 2024",
            "Trimestre 1 2024",
            "S1 2024",
            "2nd half 2024",
            "H1 2024",
        ] {
            assert!(is_long_period(text), "{text}");
        }
        for text in [
            "T5 2024",
            "2024",
            "T1",
            "12/01/2024",
            "avril 2024",
            "2024-W05",
            "",
        ] {
            assert!(!is_long_period(text), "{text}");
        }
    }
}
