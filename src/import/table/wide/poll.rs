//! Polls about days: who could come, not who came.
//!
//! Days stand across as in an attendance sheet, and people say yes or no to each.
//! A poll is known by answers that nobody gives about a past meeting (*if need be*,
//! a yes in brackets), or by hours in a row of their own under the days, above
//! words of agreement.

use super::Table;
use super::heading::Dated;
use super::marks::{Mark, Reader};
use crate::domain::Presence;
use crate::import::dates::is_time_alone;
use crate::import::table::Record;
use crate::import::words::normalised;

/// The header of what people said in a poll; see [`is_of_poll`].
pub(super) const ANSWER: &str = "Réponse au sondage";

/// Whether a long table was made of a poll.
pub(in crate::import) fn is_of_poll(long: &Table) -> bool {
    long.record(0)
        .is_some_and(|header| header.cells().any(|cell| cell == ANSWER))
}

/// Whether the sheet with `dates` over `rows`, whose people stand in the column
/// `names`, is a poll; `titles` are the texts around it.
pub(super) fn is_poll<'t>(
    table: &Table,
    rows: std::ops::Range<usize>,
    dates: &[Dated],
    names: usize,
    titles: impl Iterator<Item = std::borrow::Cow<'t, str>>,
    reader: &Reader<'_>,
) -> bool {
    let (mut n_reserved, mut n_words, mut n_other_yes, mut n_undecided) = (0, 0, 0, 0);
    for row in table.records(rows.clone()) {
        if row.cell(names).is_empty() {
            continue;
        }
        let length = row.len();
        for date in dates.iter().take_while(|date| date.place < length) {
            let text = row.cell(date.place);
            let words = normalised(&text);
            if is_reserved(&words, &text, reader) {
                n_reserved += 1;
            } else if matches!(words.as_str(), "peut etre" | "maybe") || text == "❔" {
                n_undecided += 1;
            } else if matches!(words.as_str(), "oui" | "yes" | "ok") {
                n_words += 1;
            } else if reader.mark(&text) == Mark::Was(Presence::Present) {
                n_other_yes += 1;
            }
        }
    }
    let is_named = || titles.into_iter().any(|title| names_poll(&title));
    let has_hours = || {
        rows.take(2).any(|place| {
            table
                .record(place)
                .is_some_and(|row| is_of_hours(row, dates, names))
        })
    };
    n_reserved > 0
        || (n_words > 0 && n_other_yes == 0 && has_hours())
        || ((n_undecided > 0 || n_words > 0) && is_named())
}

/// What a cell of a poll makes of somebody's part: a yes is a registration, all
/// else is nothing.
pub(super) fn answer(text: &str, reader: &Reader<'_>) -> Option<Presence> {
    let is_yes = match reader.mark(text) {
        Mark::Was(Presence::Present) => true,
        Mark::Number(value) => value >= 1.0,
        _ => false,
    };
    (is_yes && !is_reserved(&normalised(text), text, reader)).then_some(Presence::Registered)
}

/// A yes with a reserve.
fn is_reserved(words: &str, text: &str, reader: &Reader<'_>) -> bool {
    let is_in_brackets = || {
        text.strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .is_some_and(|inner| reader.mark(inner.trim()) == Mark::Was(Presence::Present))
    };
    matches!(
        words,
        "sous reserve" | "if need be" | "ifneedbe" | "si besoin" | "si necessaire" | "au besoin"
    ) || text == "½"
        || is_in_brackets()
}

fn names_poll(title: &str) -> bool {
    const WORDS: [&str; 6] = [
        "sondage",
        "poll",
        "disponibilite",
        "disponibilites",
        "availability",
        "votes",
    ];
    normalised(title)
        .split(' ')
        .any(|word| WORDS.contains(&word))
}

/// Whether a row without a name tells at what time each meeting would be.
fn is_of_hours(row: Record<'_>, dates: &[Dated], names: usize) -> bool {
    let is_hour = |date: &Dated| {
        let text = row.cell(date.place);
        let from = text
            .split(['-', '–', '—'])
            .next()
            .unwrap_or_default()
            .trim();
        is_time_alone(from) || is_round_hour(from)
    };
    row.cell(names).is_empty() && dates.iter().all(is_hour)
}

/// `10h`, `10 h`, `2pm`.
fn is_round_hour(text: &str) -> bool {
    let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let rest = text.get(digits.len()..).unwrap_or_default().trim();
    (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && ["h", "am", "pm"].contains(&rest.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::super::{Context, unpivoted};
    use super::*;
    use crate::import::table::tests::table;
    use crate::import::{Mapping, Marks};

    fn long(text: &str) -> Option<(bool, Vec<String>)> {
        let wide = table(text);
        let marks = Marks::default();
        let context = Context::new(&[], 2026, &marks);
        let long = unpivoted(&wide, &context, &Mapping::default()).expect("years are clear")?;
        let records = long.records(1..long.len());
        let rows = records
            .map(|record| record.cells().take(3).collect::<Vec<_>>().join("|"))
            .collect();
        Some((is_of_poll(&long), rows))
    }

    #[test]
    fn a_yes_is_a_registration_once_a_day_and_the_rest_is_nothing() {
        let text = "\"\",\"mardi 13 janvier 2026\",\"mardi 13 janvier 2026\",\"jeudi 22 janvier 2026\",\n\
            \"\",\"10h\",\"14h\",\"10h\",\nAnne,Oui,Oui,Non,\nBen,Sous réserve,Non,Oui,\nCy,Non,Non,Non,\n";
        let (is_poll, rows) = long(text).expect("a wide sheet");
        assert!(is_poll);
        assert_eq!(
            rows,
            [
                "mardi 13 janvier 2026|Anne|registered",
                "jeudi 22 janvier 2026|Ben|registered"
            ]
        );
    }

    #[test]
    fn polls_of_several_programs_are_known() {
        for text in [
            "Poll « Thé »\nhttps://example.org\n\n;January 2026;;February 2026\n;Tue 13;Thu 22;Tue 3\n\
                ;10:00 – 11:00;14:00 – 15:00;9:00 – 10:00\nAnne;OK;(OK);\nBen;;OK;OK\nCount;1;1;1\n",
            "Participants;2026-01-13 10:00;2026-01-22 14:00\nAnne;yes;(yes)\nBen;no;yes\nCy;yes;no\n",
            ",13/01/2026,22/01/2026\n,10h30,14h\nAnne,Oui,Non\nBen,Oui,Oui\n",
        ] {
            let (is_poll, rows) = long(text).expect("a wide sheet");
            assert!(is_poll, "{text}");
            assert!(
                rows.iter().all(|row| row.ends_with("registered")),
                "{rows:?}"
            );
            assert!(rows.len() >= 3, "{rows:?}");
        }
    }

    #[test]
    fn a_sheet_of_who_came_is_no_poll() {
        for text in [
            "Nom,13/01/2026,22/01/2026\nHeure,10h,14h\nAnne,x,x\nBen,,x\n",
            "Nom,13/01/2026,22/01/2026\nAnne,Oui,Non\nBen,Oui,Oui\n",
            "Nom,13/01/2026,22/01/2026\n,10h,14h\nAnne,P,A\nBen,P,P\n",
        ] {
            assert!(!long(text).expect("a wide sheet").0, "{text}");
        }
    }
}
