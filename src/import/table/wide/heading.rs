//! The dates above the columns, or before the rows, of a wide sheet.

use std::borrow::Cow;

use super::Table;
use crate::import::dates::{Scanned, scan};

/// A header that is a date.
#[derive(Clone, Debug)]
pub(super) struct Dated {
    pub place: usize,
    /// With the year, as the dates of a column are written.
    pub text: String,
    pub is_month: bool,
}

impl Dated {
    /// A number that a spreadsheet would show as a day.
    pub fn is_bare(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether a text over a date can name its month or its year.
pub(super) fn may_tell_when(text: &str) -> bool {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_year || text.chars().any(char::is_alphabetic)
}

/// The dates among `cells` (place and text); `above` tells what stands over a
/// place (a month, a year), `years` the years that texts around the table name.
pub(super) fn dated(
    cells: &[(usize, Cow<'_, str>)],
    above: &dyn Fn(usize) -> Vec<String>,
    years: &[i32],
) -> Vec<Dated> {
    let mut dates = Vec::new();
    let mut year = years.first().copied();
    let mut last_month = 0;
    for (place, cell) in cells {
        let over = above(*place);
        if let Some(found) = with_own_year(cell, &over) {
            dates.push(Dated {
                place: *place,
                is_month: matches!(found.1, Scanned::Month(_)),
                text: found.0,
            });
            continue;
        }
        // Without a year the dates still run forwards: after December comes
        // the January of the next one.
        let Some(current) = year else { continue };
        let Some((text, scanned)) = with_year(cell, &over, current) else {
            continue;
        };
        let month = month_of(&scanned);
        let current = if month + 5 < last_month {
            current + 1
        } else {
            current
        };
        year = Some(current);
        last_month = month;
        let text = with_year(cell, &over, current).map_or(text, |(text, _)| text);
        dates.push(Dated {
            place: *place,
            is_month: matches!(scanned, Scanned::Month(_)),
            text,
        });
    }
    dates
}

/// The month as far as it can be told; the second number of two, since a sheet
/// that is written month first has its year.
fn month_of(scanned: &Scanned) -> u32 {
    use chrono::Datelike;
    match scanned {
        Scanned::Day(day) => day.month(),
        Scanned::Numbers([first, second, _]) if *second > 12 => *first,
        Scanned::Numbers([_, second, _]) => *second,
        Scanned::Month(month) => month.first_day().month(),
        Scanned::Impossible => 0,
    }
}

fn usable(text: String) -> Option<(String, Scanned)> {
    // Numbers alone are days of a spreadsheet only if they are near our time.
    let is_bare = text.bytes().all(|byte| byte.is_ascii_digit());
    match scan(&text)? {
        Scanned::Impossible => None,
        Scanned::Day(day) if is_bare => {
            use chrono::Datelike;
            (1990..2100)
                .contains(&day.year())
                .then_some((text, Scanned::Day(day)))
        }
        scanned => Some((text, scanned)),
    }
}

/// A date with its year in the cell, or in the cell with what is above it.
fn with_own_year(cell: &str, over: &[String]) -> Option<(String, Scanned)> {
    if let Some(found) = parts(cell).find_map(|part| usable(part.to_owned())) {
        return Some(found);
    }
    let joined = over
        .iter()
        .map(|above| format!("{cell} {above}"))
        .chain((over.len() > 1).then(|| format!("{cell} {}", over.join(" "))));
    joined.filter(|_| !cell.is_empty()).find_map(usable)
}

fn with_year(cell: &str, over: &[String], year: i32) -> Option<(String, Scanned)> {
    if cell.is_empty() {
        return None;
    }
    let alone = parts(cell)
        .filter(|part| !part.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|part| {
            let part = part.trim_end_matches(['.', '/', '-', ' ']);
            // As in a date with its year, so that all are written alike.
            let between = ['/', '-', '.']
                .into_iter()
                .find(|letter| part.contains(*letter))
                .unwrap_or(' ');
            format!("{part}{between}{year}")
        });
    let under_month = over.iter().map(|above| format!("{cell} {above} {year}"));
    alone.chain(under_month).find_map(usable)
}

/// The cell, and what is left of it without words before its first digit
/// (*Séance du 12/01/2021*) and after its last (*12/01/2021 (visio)*).
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let first = cell.find(|letter: char| letter.is_ascii_digit());
    let behind = first.and_then(|first| cell.get(first..));
    let within = behind.and_then(|rest| {
        let last = rest.rfind(|letter: char| letter.is_ascii_digit())?;
        rest.get(..=last)
    });
    let before_bracket = cell
        .split(['(', '\n', '\r'])
        .next()
        .map(str::trim)
        .filter(|part| part.len() < cell.len());
    [Some(cell), before_bracket, behind, within]
        .into_iter()
        .flatten()
        .filter(|part| part.len() >= 3)
}

/// The years that `texts` name, in order: `2020-2021` names two.
pub(super) fn years<'t>(texts: impl IntoIterator<Item = Cow<'t, str>>) -> Vec<i32> {
    let mut years = Vec::new();
    for text in texts {
        for digits in text.split(|letter: char| !letter.is_ascii_digit()) {
            if digits.len() == 4
                && let Ok(year) = digits.parse::<i32>()
                && (1990..2100).contains(&year)
            {
                years.push(year);
            }
        }
        if !years.is_empty() {
            break;
        }
    }
    years
}

/// For each column, the texts over the record at `header`, nearest last; a text
/// holds for the empty cells to its right.
pub(super) fn rows_above(table: &Table, header: usize) -> Vec<Vec<String>> {
    const ROWS: usize = 3;
    table
        .records(header.saturating_sub(ROWS)..header)
        .map(|record| {
            let mut filled = Vec::with_capacity(record.len());
            let mut last = String::new();
            for cell in record.cells() {
                if !cell.is_empty() {
                    last = cell.into_owned();
                }
                filled.push(last.clone());
            }
            filled
        })
        .collect()
}
