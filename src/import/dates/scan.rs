//! One text to the numbers of a date.

use chrono::{DateTime, Datelike, NaiveDate};

use super::period::day_of_week;
use super::time::is_time_or_nothing;
use super::{DateOrder, names};
use crate::domain::Month;

/// What one text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Scanned {
    /// A day, whatever the order of the column.
    Day(NaiveDate),
    /// Three numbers that are a day in some order, which the column decides. The
    /// last is the year, or the first where that makes a date.
    Numbers([u32; 3]),
    /// A month without a day.
    Month(Month),
    /// The shape of a date, but no day of the calendar: 2020-02-30.
    Impossible,
}

#[derive(Clone, Copy, Debug)]
enum Part {
    Number { value: u32, n_digits: usize },
    Month(u32),
}

/// What `text` (without white space around it) says, if it is like a date.
pub(crate) fn scan(text: &str) -> Option<Scanned> {
    // Spreadsheets keep dates from being changed by this mark.
    let text = text.strip_prefix('\'').unwrap_or(text);
    if let Some(scanned) = iso(text) {
        return Some(scanned);
    }
    if text.len() > 80 {
        return None;
    }
    if let Some(day) = day_of_week(text) {
        return Some(Scanned::Day(day));
    }
    numbers_and_names(text).or_else(|| {
        // `mar.` is Tuesday before a date that is whole without it.
        let rest = text
            .get(..3)
            .filter(|word| word.eq_ignore_ascii_case("mar"))?;
        let rest = text.get(rest.len()..)?;
        let date = rest.trim_start_matches(is_separator);
        (date.len() < rest.len()).then(|| numbers_and_names(date))?
    })
}

fn numbers_and_names(text: &str) -> Option<Scanned> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return bare_number(text);
    }
    if let Some((day, time)) = text.split_at_checked(8)
        && time.starts_with('T')
    {
        return packed_day(day).filter(|_| is_packed_time(time));
    }
    if let Some(day) = day_number_with_time(text) {
        return Some(day);
    }
    let mut rest = skip_words_before(text);
    let mut parts = [None; 3];
    let mut between = ["", ""];
    let mut n_parts = 0;
    for slot in &mut parts {
        let Some((part, after)) = next_part(rest) else {
            break;
        };
        *slot = Some(part);
        n_parts += 1;
        rest = after;
        if n_parts < 3 {
            let trimmed = rest.trim_start_matches(is_separator);
            if trimmed.len() == rest.len() {
                break;
            }
            if let Some(between) = between.get_mut(n_parts - 1) {
                *between = rest[..rest.len() - trimmed.len()].trim();
            }
            rest = trimmed;
        }
    }
    if are_numbers_apart(parts, between) {
        return None;
    }
    match (parts, n_parts) {
        ([Some(a), Some(b), Some(c)], 3) if is_time_or_nothing(rest) => Some(three(a, b, c)),
        ([Some(a), Some(b), None], 2) if rest.is_empty() => two(a, b),
        _ => None,
    }
}

/// Whether three short numbers are parted in two ways, as in `2 1,5`: a number
/// and another, and no date.
fn are_numbers_apart(parts: [Option<Part>; 3], between: [&str; 2]) -> bool {
    let is_short = |part| {
        matches!(
            part,
            Some(Part::Number {
                n_digits: 1..=2,
                ..
            })
        )
    };
    let [first, second] = between;
    first != second && parts.into_iter().all(is_short)
}

/// The commonest shape, without the detours: `2020-01-31`, alone or with a time.
fn iso(text: &str) -> Option<Scanned> {
    let bytes = text.as_bytes();
    let (year, month, day) = match bytes {
        [
            y1,
            y2,
            y3,
            y4,
            b'-' | b'/' | b'.',
            m1,
            m2,
            b'-' | b'/' | b'.',
            d1,
            d2,
            ..,
        ] => (
            digits(&[*y1, *y2, *y3, *y4])?,
            digits(&[*m1, *m2])?,
            digits(&[*d1, *d2])?,
        ),
        _ => return None,
    };
    is_time_or_nothing(text.get(10..)?).then(|| calendar_day(year, month, day))
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + u32::from(byte - b'0'))
    })
}

fn calendar_day(year: u32, month: u32, day: u32) -> Scanned {
    NaiveDate::from_ymd_opt(year as i32, month, day).map_or(Scanned::Impossible, Scanned::Day)
}

/// Digits alone: `20200131`, days since 1900 as spreadsheets count them,
/// seconds or milliseconds since 1970.
fn bare_number(text: &str) -> Option<Scanned> {
    let value: i64 = text.parse().ok()?;
    match text.len() {
        8 => packed_day(text),
        // Day 1 is 1900-01-01, and the calendar has a 1900-02-29 too many.
        5 => {
            let day_zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
            let day = day_zero.checked_add_days(chrono::Days::new(value.unsigned_abs()))?;
            Some(Scanned::Day(day))
        }
        10 => Some(Scanned::Day(
            DateTime::from_timestamp(value, 0)?.date_naive(),
        )),
        13 => Some(Scanned::Day(
            DateTime::from_timestamp_millis(value)?.date_naive(),
        )),
        _ => None,
    }
}

/// `20200131`.
fn packed_day(text: &str) -> Option<Scanned> {
    let value: u32 = text.parse().ok()?;
    match calendar_day(value / 10_000, value / 100 % 100, value % 100) {
        Scanned::Impossible => None,
        day => Some(day),
    }
}

/// `T183000Z`, `T1830`, `T183000+0100`.
fn is_packed_time(text: &str) -> bool {
    let end = text.find(['Z', '+', '-', '.']).unwrap_or(text.len());
    let digits = text.get(1..end).unwrap_or_default();
    matches!(digits.len(), 4 | 6) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A day as spreadsheets count them with the part of it that is over
/// (`45123,4375` is half past ten), or seconds since 1970 with a fraction. Of
/// other days it would be any number.
fn day_number_with_time(text: &str) -> Option<Scanned> {
    let (day, time) = text.split_once(['.', ','])?;
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(day.len(), 5 | 10) || !is_number(day) || time.is_empty() || !is_number(time) {
        return None;
    }
    match bare_number(day)? {
        Scanned::Day(day) if (1990..2100).contains(&day.year()) => Some(Scanned::Day(day)),
        _ => None,
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '/' | '.' | ',')
}

/// Takes the day of the week and an article off: `mardi, le 12`, `le mardi 12`,
/// `ma 12`.
fn skip_words_before(text: &str) -> &str {
    const MOST_WORDS: usize = 2;
    let mut rest = text;
    for _ in 0..MOST_WORDS {
        let length = rest
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        if length == 0 || !names::may_precede_day(word) {
            break;
        }
        rest = after.trim_start_matches(is_separator);
    }
    rest
}

/// The number or the name of a month at the start of `text`, and what follows.
fn next_part(text: &str) -> Option<(Part, &str)> {
    let n_digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if n_digits > 0 {
        if n_digits > 4 {
            return None;
        }
        let (number, rest) = text.split_at(n_digits);
        let value = number.parse().ok()?;
        return Some((Part::Number { value, n_digits }, skip_ordinal(rest)));
    }
    let length = text
        .find(|letter: char| !letter.is_alphabetic())
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(length);
    let month = names::month(word)?;
    Some((Part::Month(month), rest))
}

/// `1er`, `2nd`, `3e`.
fn skip_ordinal(rest: &str) -> &str {
    let length = rest
        .find(|letter: char| !letter.is_alphabetic())
        .unwrap_or(rest.len());
    let (word, after) = rest.split_at(length);
    if ["er", "ER", "e", "st", "nd", "rd", "th", "ᵉʳ"].contains(&word) {
        after
    } else {
        rest
    }
}

fn three(a: Part, b: Part, c: Part) -> Scanned {
    use Part::{Month as Named, Number};
    match (a, b, c) {
        (Number { value, n_digits: 4 }, Number { value: month, .. }, Number { value: day, .. }) => {
            calendar_day(value, month, day)
        }
        (Number { value: a, .. }, Number { value: b, .. }, Number { value: c, n_digits }) => {
            if n_digits == 3 {
                return Scanned::Impossible;
            }
            if n_digits == 4 && c < 100 {
                // 0020 is a year of its own, in whatever order; too early anyway.
                return match calendar_day(c, b, a) {
                    Scanned::Impossible => calendar_day(c, a, b),
                    day => day,
                };
            }
            let numbers = [a, b, c];
            let is_day = DateOrder::ALL
                .iter()
                .any(|order| order.day(numbers).is_some());
            // Not so in `31/31/2025`, nor in a telephone number.
            if is_day {
                Scanned::Numbers(numbers)
            } else {
                Scanned::Impossible
            }
        }
        (
            Number {
                value: year,
                n_digits: 4,
            },
            Named(month),
            Number { value: day, .. },
        ) => calendar_day(year, month, day),
        (
            Number { value: day, .. },
            Named(month),
            Number {
                value: year,
                n_digits,
            },
        )
        | (
            Named(month),
            Number { value: day, .. },
            Number {
                value: year,
                n_digits,
            },
        ) => {
            let year = if n_digits <= 2 { full_year(year) } else { year };
            calendar_day(year, month, day)
        }
        _ => Scanned::Impossible,
    }
}

fn two(a: Part, b: Part) -> Option<Scanned> {
    use Part::{Month as Named, Number};
    let (year, month) = match (a, b) {
        (Number { value, n_digits: 4 }, Number { value: month, .. } | Named(month))
        | (Number { value: month, .. } | Named(month), Number { value, n_digits: 4 }) => {
            (value, month)
        }
        (Named(month), Number { value, n_digits: 2 }) => (full_year(value), month),
        _ => return None,
    };
    Some(Month::new(year as i32, month).map_or(Scanned::Impossible, Scanned::Month))
}

/// The year that two digits mean: nobody logged before 1990, which leaves no
/// doubt for a hundred years.
pub(super) const fn full_year(year: u32) -> u32 {
    match year {
        90..=99 => 1900 + year,
        0..=89 => 2000 + year,
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        match scan(text)? {
            Scanned::Day(day) => Some(day.to_string()),
            Scanned::Numbers([a, b, c]) => Some(format!("{a}|{b}|{c}")),
            Scanned::Month(month) => Some(month.to_string()),
            Scanned::Impossible => Some("impossible".into()),
        }
    }

    #[test]
    fn days_are_read_as_written_in_many_ways() {
        for (text, expected) in [
            ("2024-03-26T23:50:00-08:00", "2024-03-26"),
            ("2018-05-09 08:00:00 UTC", "2018-05-09"),
            ("2018/5/9", "2018-05-09"),
            ("1er mars 2012", "2012-03-01"),
            ("3 févr. 2012", "2012-02-03"),
            ("23\u{a0}janv.\u{a0}2012", "2012-01-23"),
            ("12 AOÛT 2012", "2012-08-12"),
            ("Sep 26, 2026 7:05 PM", "2026-09-26"),
            ("lundi 5 mars 2012", "2012-03-05"),
            ("3-Mar-14", "2014-03-03"),
            ("20/02/14, 08:00", "20|2|14"),
            ("12/18/2018, 1:55:00 PM", "12|18|2018"),
            ("06.10.2026 à 18 h 01", "6|10|2026"),
            ("2012-04", "2012-04"),
            ("avril 2012", "2012-04"),
            ("04/2012", "2012-04"),
            ("20200131", "2020-01-31"),
            ("1584057600", "2020-03-13"),
            ("1584057600000", "2020-03-13"),
            ("43903", "2020-03-13"),
            ("45123,4375", "2023-07-16"),
            ("1584057600.000200", "2020-03-13"),
            ("20240305T183000Z", "2024-03-05"),
            ("'2024-03-05", "2024-03-05"),
            ("mar. 05/03/2024 18h30", "5|3|2024"),
            ("mar. 5 mars 2024", "2024-03-05"),
            ("le 12 janvier 2021", "2021-01-12"),
            ("le mardi 9 février 2021", "2021-02-09"),
            ("mardi, le 23 février 2021", "2021-02-23"),
            ("ma 12/01/2021", "12|1|2021"),
            ("12 janvier 2021 14h00-15h30", "2021-01-12"),
            ("mardi 26 janvier 2021 de 14h à 16h", "2021-01-26"),
            ("12 janvier 2021 (matin)", "2021-01-12"),
            ("13/01/2021 AM", "13|1|2021"),
            ("23/02/2021 (14h-15h)", "23|2|2021"),
            ("12 January 2021 2pm-3pm", "2021-01-12"),
            ("31/31/2025", "impossible"),
            ("514-555-0109", "impossible"),
            ("mars 2024", "2024-03"),
            ("01/02/0001", "0001-02-01"),
            ("2020-02-30", "impossible"),
            ("1/2/200", "impossible"),
        ] {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_taken_for_one() {
        for text in [
            "",
            "Total",
            "1,5",
            "12345,5",
            "2 1,5",
            "12 1.5",
            "20240305T",
            "20240305Tx",
            "mar.",
            "le 12",
            "ma 12",
            "12 janvier 2021 et plus",
            "45123,5,5",
            "12",
            "Membre 12",
            "1.2.3.4",
            "2020-01-31x",
            "10:00",
            "-",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
