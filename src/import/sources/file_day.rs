//! The day of a meeting from the name of its file or a text above the table.

use chrono::NaiveDate;

use crate::import::dates::{DateOrder, Scanned, first_possible_day, scan};

/// A day that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct DayGuess {
    pub day: NaiveDate,
    /// Day and month could be the other way round.
    pub is_open: bool,
}

/// The day that a file's name tells, if it is not after `today`:
/// `Réunion 2024-03-12.csv`, `presences_12-03-2024`, `12 mars 2024`,
/// `20240312`.
pub(in crate::import) fn day_in_name(name: &str, today: NaiveDate) -> Option<DayGuess> {
    dates_in_name(name)
        .into_iter()
        .find_map(|text| day_in_text(&text, None, today))
}

/// What may be a day with its year in a name, as it is written there.
pub(in crate::import) fn dates_in_name(name: &str) -> Vec<String> {
    let parts = parts(name);
    let triples = parts.windows(3).filter_map(|parts| {
        let has_year = parts.iter().any(|part| is_digits(part, 4));
        let is_short = parts.iter().all(|part| !is_digits(part, 8));
        (has_year && is_short).then(|| parts.join(" "))
    });
    let packed = parts.iter().filter(|part| {
        // Some names go on with the time: `20240312143000`.
        [8, 12, 14]
            .into_iter()
            .any(|length| is_digits(part, length))
    });
    triples
        .chain(packed.filter_map(|part| part.get(..8).map(str::to_owned)))
        .collect()
}

/// The day that `text` tells, if it is not after `today`. Without an `order`,
/// the day comes first where both make sense.
pub(in crate::import) fn day_in_text(
    text: &str,
    order: Option<DateOrder>,
    today: NaiveDate,
) -> Option<DayGuess> {
    let possible = |day: &NaiveDate| (first_possible_day()..=today).contains(day);
    match scan(text)? {
        Scanned::Day(day) => Some(DayGuess {
            day,
            is_open: false,
        })
        .filter(|guess| possible(&guess.day)),
        Scanned::Numbers(numbers) => {
            if let Some(order) = order {
                let day = order.day(numbers).filter(possible)?;
                return Some(DayGuess {
                    day,
                    is_open: false,
                });
            }
            let [dmy, mdy, _] = DateOrder::ALL.map(|order| order.day(numbers).filter(possible));
            let day = dmy.or(mdy)?;
            Some(DayGuess {
                day,
                is_open: dmy.is_some() && mdy.is_some() && dmy != mdy,
            })
        }
        Scanned::Month(_) | Scanned::Impossible => None,
    }
}

fn is_digits(part: &str, length: usize) -> bool {
    part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The numbers and words of `name`, without the endings of ordinals.
fn parts(name: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for word in name.split(|letter: char| !letter.is_alphanumeric()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let length = rest
                .find(|letter: char| letter.is_ascii_digit() != is_digit)
                .unwrap_or(rest.len());
            let (part, after) = rest.split_at(length);
            if !["er", "st", "nd", "rd", "th"].contains(&part) {
                parts.push(part);
            }
            rest = after;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_found_in_names_of_many_forms() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
        for (name, expected) in [
            ("Réunion 2024-03-22.csv", Some(("2024-03-22", false))),
            ("presences_22-03-2024 (1).csv", Some(("2024-03-22", false))),
            ("12-03-2024.csv", Some(("2024-03-12", true))),
            ("meet20240312.csv", Some(("2024-03-12", false))),
            ("GMT20240312-143000_x.csv", Some(("2024-03-12", false))),
            ("Codev du 1er mars 2024.csv", Some(("2024-03-01", false))),
            ("Tea, March 12, 2024.csv", Some(("2024-03-12", false))),
            ("12 mars 2031.csv", None),
            ("participants_60245167821.csv", None),
            ("attendance.csv", None),
        ] {
            let found = day_in_name(name, today);
            let found = found.map(|guess| (guess.day.to_string(), guess.is_open));
            let expected = expected.map(|(day, is_open)| (day.to_owned(), is_open));
            assert_eq!(found, expected, "{name}");
        }
    }
}
