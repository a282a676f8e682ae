//! Days and months as people type them: `2024-03-12`, `12 mars 2024`,
//! `12/3/2024`, `March 2024`.

use chrono::{Datelike as _, NaiveDate};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::{Language, Tr};
use crate::domain::Month;

/// Years that a date is taken to be of; a shorter number is a slip of the
/// finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// What stands between two signs: a number with as many digits as it was
/// typed with, or a word without case and accents.
#[derive(Debug, PartialEq)]
enum Part {
    Number { value: u32, n_digits: usize },
    Word(String),
}

impl Tr {
    /// The month that was typed: `2024-03`, `3/2024`, `mars 2024`.
    pub fn typed_month(&self, text: &str) -> Option<Month> {
        let (year, month) = match parts(text)?.as_slice() {
            [year, month] if is_year(year) => (number(year)?, month_of(month)?),
            [month, year] if is_year(year) => (number(year)?, month_of(month)?),
            _ => return None,
        };
        Month::new(i32::try_from(year).ok()?, month)
    }

    /// The day that was typed: `2024-03-12`, `12 mars 2024`, and `12/3/2024`
    /// as the language reads it: day first in French. English is read both
    /// ways by different people, so there the two numbers must not be
    /// exchangeable.
    pub fn typed_date(&self, text: &str) -> Option<NaiveDate> {
        let (year, month, day) = match parts(text)?.as_slice() {
            [year, month, day] if is_year(year) => (number(year)?, month_of(month)?, number(day)?),
            [day, month @ Part::Word(_), year] | [month @ Part::Word(_), day, year]
                if is_year(year) =>
            {
                (number(year)?, month_of(month)?, number(day)?)
            }
            [one, other, year] if is_year(year) => {
                let (day, month) = self.day_and_month(number(one)?, number(other)?)?;
                (number(year)?, month, day)
            }
            _ => return None,
        };
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        YEARS.contains(&date.year()).then_some(date)
    }

    fn day_and_month(&self, one: u32, other: u32) -> Option<(u32, u32)> {
        match self.language() {
            Language::Fr => Some((one, other)),
            Language::En if one > 12 || one == other => Some((one, other)),
            Language::En if other > 12 => Some((other, one)),
            Language::En => None,
        }
    }
}

/// The numbers and words of a text; nothing if there is anything else in it.
fn parts(text: &str) -> Option<Vec<Part>> {
    let plain: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect::<String>()
        .to_lowercase();
    plain
        .split(|letter: char| letter.is_whitespace() || "/-.,".contains(letter))
        .filter(|part| !part.is_empty())
        .map(|part| {
            let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
            if is_number {
                let value = part.parse().ok()?;
                let n_digits = part.len();
                Some(Part::Number { value, n_digits })
            } else if part == "1er" || part == "1st" {
                Some(Part::Number {
                    value: 1,
                    n_digits: 1,
                })
            } else if part.chars().all(char::is_alphabetic) {
                Some(Part::Word(part.to_owned()))
            } else {
                None
            }
        })
        .collect()
}

/// A number of four digits that is a year of our time.
fn is_year(part: &Part) -> bool {
    match part {
        Part::Number { value, n_digits: 4 } => {
            i32::try_from(*value).is_ok_and(|year| YEARS.contains(&year))
        }
        _ => false,
    }
}

/// A number of a day or of a year.
fn number(part: &Part) -> Option<u32> {
    match part {
        Part::Number { value, .. } => Some(*value),
        Part::Word(_) => None,
    }
}

/// The month of the year, by its number or by its name in either language,
/// cut short or not.
fn month_of(part: &Part) -> Option<u32> {
    /// As short as they can be told apart, and as people shorten them.
    const NAMES: [&[&str]; 12] = [
        &["janvier", "january"],
        &["fevrier", "february"],
        &["mars", "march"],
        &["avril", "april"],
        &["mai", "may"],
        &["juin", "june"],
        &["juillet", "july"],
        &["aout", "august"],
        &["septembre", "september"],
        &["octobre", "october"],
        &["novembre", "november"],
        &["decembre", "december"],
    ];
    const SHORTEST: usize = 3;
    match part {
        Part::Number { value, n_digits } => {
            (*n_digits <= 2 && (1..=12).contains(value)).then_some(*value)
        }
        Part::Word(word) => {
            let is_meant = |names: &&[&str]| {
                let mut names = names.iter();
                word.len() >= SHORTEST && names.any(|name| name.starts_with(word.as_str()))
            };
            let mut found = (1..).zip(NAMES).filter(|(_, names)| is_meant(names));
            // `jui` may be June or July.
            let (month, _) = found.next()?;
            found.next().is_none().then_some(month)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn french() -> Tr {
        Tr::new(Language::Fr)
    }

    fn english() -> Tr {
        Tr::new(Language::En)
    }

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn a_month_is_understood_in_the_ways_people_type_it() {
        let march = Month::new(2024, 3);
        for text in [
            "2024-03",
            " 2024-3 ",
            "3/2024",
            "03/2024",
            "mars 2024",
            "Mars\u{a0}2024",
            "March 2024",
            "mar. 2024",
            "2024 march",
        ] {
            assert_eq!(french().typed_month(text), march, "{text}");
            assert_eq!(english().typed_month(text), march, "{text}");
        }
        assert_eq!(french().typed_month("févr. 2024"), Month::new(2024, 2));
        assert_eq!(french().typed_month("août 2024"), Month::new(2024, 8));
        assert_eq!(french().typed_month("juil. 2024"), Month::new(2024, 7));
    }

    #[test]
    fn what_is_no_month_is_none() {
        for text in [
            "",
            "2024",
            "mars",
            "13/2024",
            "2024-13",
            "24-03",
            "jui 2024",
            "ma 2024",
            "1204-03",
            "2024-03-12",
            "mars 2024 ?",
            "99999999999-3",
            "0/2024",
        ] {
            assert_eq!(french().typed_month(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_read_as_the_language_does_and_never_guessed() {
        let twelfth = day(2024, 3, 12);
        for text in [
            "2024-03-12",
            "12 mars 2024",
            "12 March 2024",
            "March 12, 2024",
        ] {
            assert_eq!(french().typed_date(text), twelfth, "{text}");
            assert_eq!(english().typed_date(text), twelfth, "{text}");
        }
        assert_eq!(french().typed_date("12/3/2024"), twelfth);
        assert_eq!(english().typed_date("12/3/2024"), None);
        assert_eq!(english().typed_date("25/3/2024"), day(2024, 3, 25));
        assert_eq!(english().typed_date("3/25/2024"), day(2024, 3, 25));
        assert_eq!(french().typed_date("1er mars 2024"), day(2024, 3, 1));
        for text in [
            "2024-02-30",
            "31/4/2024",
            "12/3/24",
            "mars 2024",
            "hier",
            "12/mars",
        ] {
            assert_eq!(french().typed_date(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_the_program_writes_can_be_typed_back(n in 700_000..760_000_i32) {
            let date = NaiveDate::from_num_days_from_ce_opt(n).expect("a day");
            for tr in [french(), english()] {
                prop_assert_eq!(tr.typed_date(&tr.date(date)), Some(date));
                prop_assert_eq!(tr.typed_date(&date.to_string()), Some(date));
                let month = Month::of(date);
                prop_assert_eq!(tr.typed_month(&tr.month(month)), Some(month));
            }
        }

        #[test]
        fn whatever_is_typed_is_a_date_or_none(text in "\\PC{0,14}") {
            let _ = (french().typed_date(&text), english().typed_month(&text));
        }
    }
}
