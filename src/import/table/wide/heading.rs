//! The dates above the columns, or before the rows, of a wide sheet.

use std::borrow::Cow;

use super::Table;
use crate::import::RefusalReason;
use crate::import::dates::{Scanned, is_long_period, scan};

/// A header that is a date.
#[derive(Clone, Debug)]
pub(super) struct Dated {
    pub place: usize,
    /// With the year, as the dates of a column are written.
    pub text: String,
    pub is_month: bool,
    /// Its year stands in it or over it, not in a title.
    pub has_year: bool,
}

impl Dated {
    /// A number that a spreadsheet would show as a day.
    pub(crate) fn is_bare(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// No text that names a month or a year of the dates under it is longer.
const LONGEST_TITLE: usize = 300;

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
                has_year: true,
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
            has_year: false,
        });
    }
    dates
}

/// The text at `place` among `cells`, which are in the order of their places.
pub(super) fn text_at<'c>(cells: &'c [(usize, Cow<'_, str>)], place: usize) -> Option<&'c str> {
    let at = cells.binary_search_by_key(&place, |(place, _)| *place);
    cells.get(at.ok()?).map(|(_, text)| &**text)
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
    // `T1 2024` is no January.
    if is_long_period(cell) {
        return None;
    }
    // Under a month, `mar. 11` is a Tuesday.
    let on_tuesday = |day| {
        let dates = over
            .iter()
            .filter_map(|above| usable(format!("{day} {above}")));
        dates
            .into_iter()
            .find(|(_, scanned)| matches!(scanned, Scanned::Day(_)))
    };
    if let Some(found) = after_tuesday(cell).and_then(on_tuesday) {
        return Some(found);
    }
    if let Some(found) = parts(cell)
        .into_iter()
        .find_map(|part| usable(part.to_owned()))
    {
        return Some(found);
    }
    if cell.is_empty() || cell.len() > LONGEST_TITLE {
        return None;
    }
    let joined = over
        .iter()
        .map(|above| format!("{cell} {above}"))
        .chain((over.len() > 1).then(|| format!("{cell} {}", over.join(" "))));
    joined.into_iter().find_map(usable)
}

/// What follows the word that is short for *mardi* as for *mars*.
fn after_tuesday(cell: &str) -> Option<&str> {
    let (word, day) = cell.split_once(' ')?;
    (word.trim_end_matches('.').to_lowercase() == "mar").then(|| day.trim())
}

fn with_year(cell: &str, over: &[String], year: i32) -> Option<(String, Scanned)> {
    if cell.is_empty() || cell.len() > LONGEST_TITLE || is_long_period(cell) {
        return None;
    }
    let alone = parts(cell)
        .into_iter()
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

/// The cell, and what is left of it without words before a number (*Séance du
/// 12/01/2021*, *Rencontre 1 (12/01/2021)*) and after its last (*12/01/2021
/// (visio)*).
fn parts(cell: &str) -> Vec<&str> {
    const MOST_STARTS: usize = 6;
    if cell.len() > LONGEST_TITLE {
        return Vec::new();
    }
    let mut parts = vec![cell];
    let before_bracket = cell.split(['(', '\n', '\r']).next().map(str::trim);
    parts.extend(before_bracket.filter(|part| part.len() < cell.len()));
    let mut last = None;
    let starts = cell.char_indices().filter(|(_, letter)| {
        let before = last.replace(*letter);
        // Within a date, a number is no beginning.
        let is_apart = before.is_none_or(|before| {
            before.is_whitespace() || before.is_alphabetic() || matches!(before, '(' | '[' | ':')
        });
        letter.is_ascii_digit() && is_apart
    });
    let first = cell.find(|letter: char| letter.is_ascii_digit());
    let starts = starts.map(|(start, _)| start).take(MOST_STARTS);
    for start in first.into_iter().chain(starts) {
        let behind = cell.get(start..).unwrap_or_default();
        let end = behind
            .rfind(|letter: char| letter.is_ascii_digit())
            .map_or(0, |last| last + 1);
        let before_bracket = behind.split([')', ']', '(']).next().unwrap_or_default();
        parts.extend([
            behind,
            behind.get(..end).unwrap_or_default(),
            before_bracket,
        ]);
        // `12 Jan 2026 2.00PM Group 1`, `12/01/2026 14:00 Groupe 1`.
        parts.extend([first_words(behind, 3), first_words(behind, 1)]);
    }
    parts.retain(|part| part.len() >= 3);
    parts
}

/// The first `n` words of a text of more; nothing of others, and nothing without
/// the four digits of a year.
fn first_words(text: &str, n: usize) -> &str {
    let end = text.match_indices(' ').nth(n - 1);
    let words = end.and_then(|(end, _)| text.get(..end)).unwrap_or_default();
    let has_year = words
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    if has_year { words } else { "" }
}

/// The years that texts around a table name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Years {
    /// In order: `2020-2021` names two.
    pub found: Vec<i32>,
    /// They stand in one title without being its beginning and end: one of them
    /// may be of the dates, and which is not told.
    pub is_unclear: bool,
}

impl Years {
    /// The years of the first of `texts` that names any up to `this_year` and
    /// leaves no doubt.
    pub(crate) fn of<'t>(texts: impl IntoIterator<Item = Cow<'t, str>>, this_year: i32) -> Self {
        let mut unclear = Self::default();
        for text in texts {
            if text.len() > LONGEST_TITLE {
                continue;
            }
            let years = years_in(&text, this_year);
            if years.found.is_empty() {
                continue;
            }
            if !years.is_unclear {
                return years;
            }
            if unclear.found.is_empty() {
                unclear = years;
            }
        }
        unclear
    }

    /// Refuses dates without years of their own if it is unclear which is theirs.
    pub(crate) fn settle(&self, have_dates_years: bool) -> Result<(), RefusalReason> {
        if self.is_unclear && !have_dates_years {
            let years = self.found.clone();
            return Err(RefusalReason::YearsUnclear { years });
        }
        Ok(())
    }
}

/// The years in one text, without those still to come: plans name them.
fn years_in(text: &str, this_year: i32) -> Years {
    const RANGE: [&str; 10] = ["-", "–", "—", "/", "à", "a", "au", "to", "until", "et"];
    let mut years = Years::default();
    let mut after_last = None;
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (between, digits) = rest.split_at(start);
        let length = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        let (digits, after) = digits.split_at(length);
        let year = digits
            .parse::<i32>()
            .ok()
            .filter(|year| digits.len() == 4 && (1990..2100).contains(year) && *year <= this_year);
        if let Some(year) = year {
            let is_other = years.found.last().is_some_and(|last| *last != year);
            let is_range = after_last == Some(rest.len()) && RANGE.contains(&between.trim());
            years.is_unclear |= is_other && !(is_range && years.found.len() == 1);
            years.found.push(year);
            after_last = Some(after.len());
        }
        rest = after;
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
                if cell.len() > LONGEST_TITLE {
                    last.clear();
                } else if !cell.is_empty() {
                    last = cell.into_owned();
                }
                filled.push(last.clone());
            }
            filled
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(text: &str) -> (Vec<i32>, bool) {
        let years = Years::of([Cow::Borrowed(text)], 2026);
        (years.found, years.is_unclear)
    }

    #[test]
    fn years_to_come_and_those_of_something_else_date_no_rows() {
        assert_eq!(years("Présences 2021"), (vec![2021], false));
        assert_eq!(years("Présences 2020-2021"), (vec![2020, 2021], false));
        assert_eq!(years("De 2020 à 2021"), (vec![2020, 2021], false));
        assert_eq!(years("2026-2027"), (vec![2026], false));
        assert_eq!(
            years("Plan stratégique 2030 : présences de 2021"),
            (vec![2021], false)
        );
        assert!(years("Bilan de 2019, présences de 2021").1);
        assert!(years("Plan 2019-2022 : présences de 2021").1);
        assert_eq!(years("Vision 2030").0, [0; 0]);
        let texts = ["Bilan de 2019, présences de 2021", "2021.csv"];
        let years = Years::of(texts.map(Cow::Borrowed), 2026);
        assert_eq!((years.found, years.is_unclear), (vec![2021], false));
    }

    #[test]
    fn a_date_is_found_behind_the_number_of_the_meeting() {
        for (header, text) in [
            ("Rencontre 1 (12/01/2021)", "12/01/2021"),
            ("Rencontre 3 - 9 févr. 2021", "9 févr. 2021"),
            ("Séance du 12/01/2021", "12/01/2021"),
            ("12/01/2021 (visio)", "12/01/2021 "),
            ("R2 [26/01/2021, visio]", "26/01/2021"),
            ("12 Jan 2026 2.00PM Group 1", "12 Jan 2026"),
            ("12/01/2026 14:00 Groupe 1", "12/01/2026"),
        ] {
            let found = with_own_year(header, &[]).map(|(text, _)| text);
            assert_eq!(
                found.as_deref().map(str::trim),
                Some(text.trim()),
                "{header}"
            );
        }
        let over = ["mars 2025".to_owned()];
        for cell in ["mar. 4", "jeu. 6", "Mar 11"] {
            let found = with_own_year(cell, &over).map(|(_, scanned)| scanned);
            let day = cell.split(' ').next_back().and_then(|day| day.parse().ok());
            let expected = day.and_then(|day| chrono::NaiveDate::from_ymd_opt(2025, 3, day));
            assert_eq!(found, expected.map(Scanned::Day), "{cell}");
        }
        assert!(with_own_year("Rencontre 1", &[]).is_none());
        assert!(with_own_year("T1 2024", &[]).is_none());
    }
}
