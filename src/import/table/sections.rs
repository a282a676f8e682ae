//! The tables of a file, and the one of interest among them.

use super::{Block, Record, Stretches, Table};
use crate::import::sources;
use crate::import::words::normalised;

/// A header may have this many lines of titles above it.
const MOST_TITLES: usize = 3;

/// One table of the file.
struct Section {
    header: usize,
    /// Its header, normalised, without empty cells at the end.
    words: Vec<String>,
    /// How surely a known program wrote it.
    sureness: usize,
    rows: std::ops::Range<usize>,
}

/// The tables of the file in its order.
pub(super) struct Sections(Vec<Section>);

/// The tables under `headers`, one of which may be `given` by a person.
pub(super) fn sections(table: &Table, mut headers: Vec<usize>, given: Option<usize>) -> Sections {
    if let Some(given) = given
        && let Err(place) = headers.binary_search(&given)
    {
        headers.insert(place, given);
    }
    let mut sections: Vec<Section> = Vec::with_capacity(headers.len());
    for header in headers {
        let words = table.record(header).map(words).unwrap_or_default();
        let end = titles_above(table, header);
        if let Some(last) = sections.last_mut() {
            // Right below a row, the header again is two exports pasted together.
            if last.words == words && end == header && last.rows.start < header {
                continue;
            }
            last.rows.end = end.max(last.rows.start);
        }
        sections.push(Section {
            header,
            sureness: sources::score(&words),
            words,
            rows: header + 1..table.len(),
        });
    }
    Sections(sections)
}

/// Where the titles and blank lines above the header begin.
fn titles_above(table: &Table, header: usize) -> usize {
    let mut first = header;
    let mut n_titles = 0;
    while let Some(record) = first.checked_sub(1).and_then(|above| table.record(above)) {
        let n_filled = record
            .cells()
            .filter(|cell| !cell.is_empty())
            .take(2)
            .count();
        if n_filled > 1 || n_titles == MOST_TITLES {
            break;
        }
        n_titles += n_filled;
        first -= 1;
    }
    first
}

impl Sections {
    /// The header of the table of interest.
    pub(crate) fn of_interest(&self, table: &Table) -> Option<usize> {
        let is_filled = |section: &&Section| {
            table
                .records(section.rows.clone())
                .any(|row| !row.is_blank())
        };
        // The table that a known program means for people, though another may
        // be longer: of sections, the one that counts everybody once.
        let known = self
            .0
            .iter()
            .filter(|section| section.sureness > 0)
            .filter(is_filled)
            .rev()
            .max_by_key(|section| (section.sureness, section.rows.len()));
        let largest = self.0.iter().map(|section| section.rows.len()).max()?;
        known
            .or_else(|| {
                self.0
                    .iter()
                    .find(|section| section.rows.len() * 2 >= largest)
            })
            .map(|section| section.header)
    }

    /// The table under `header` with all its further stretches.
    pub(crate) fn block(&self, table: &Table, header: usize) -> Block {
        let words = self
            .0
            .iter()
            .find(|section| section.header == header)
            .map(|section| &section.words);
        let stretches = self
            .0
            .iter()
            .filter(|section| section.header == header || Some(&section.words) == words)
            .filter(|section| section.header >= header);
        let headers: Vec<usize> = stretches.clone().map(|section| section.header).collect();
        let rows = stretches
            .map(|section| section.rows.clone())
            .collect::<Stretches>();
        let n_outside = rows
            .gaps(table.len())
            .filter(|place| headers.binary_search(place).is_err())
            .filter(|place| {
                table
                    .record(*place)
                    .is_some_and(|record| !record.is_blank())
            })
            .count();
        Block {
            header: Some(header),
            rows,
            n_outside,
        }
    }
}

/// The words of a header, without empty cells at the end.
pub(in crate::import) fn words(record: Record<'_>) -> Vec<String> {
    let mut words: Vec<String> = record.cells().map(|cell| normalised(&cell)).collect();
    let length = words
        .iter()
        .rposition(|word| !word.is_empty())
        .map_or(0, |last| last + 1);
    words.truncate(length);
    words
}
