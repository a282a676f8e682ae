//! What the cells of a column hold.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::{MeetingMode, Presence};
use crate::import::dates::{ColumnTally, Scanned, scan};
use crate::import::mark_meaning::asked_in;
use crate::import::rows::presence::{self, Said};
use crate::import::rows::{is_whole_minutes, number};
use crate::import::table::{Record, Stretches, Table};
use crate::import::words::normalised;

/// What a sample of the cells of one column holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnEvidence {
    pub n_filled: usize,
    pub n_numbers: usize,
    pub n_days: usize,
    pub n_months: usize,
    pub n_emails: usize,
    pub n_durations: usize,
    /// Words for how someone took part.
    pub n_presences: usize,
    /// Those of them that say that someone came.
    pub n_ticks: usize,
    /// Those that say of people that they came, or meant to.
    pub n_comings: usize,
    /// Numbers with a per cent sign.
    pub n_percents: usize,
    /// Names of channels: `#general`.
    pub n_channels: usize,
    pub n_kinds: usize,
    /// Words for being in the room, online, or both.
    pub n_modes: usize,
    pub n_distinct: usize,
    pub largest: f64,
    /// Numbers that are not whole.
    pub n_fractions: usize,
    /// As hours, or as parts of a day, all numbers would be whole minutes.
    pub are_minutes_of_an_hour: bool,
    pub are_minutes_of_a_day: bool,
}

/// Cells looked at per column, spread over the whole file: …
const SAMPLE_RECORDS: usize = 2000;
/// … fewer where there are many columns, …
const SAMPLE_CELLS: usize = 400_000;
/// … but never fewer than these.
const FEWEST_RECORDS: usize = 20;
/// A longer text is no word of any list, no number and no day.
const LONGEST_WORD: usize = 200;

impl ColumnEvidence {
    /// The evidence of each of `n_columns` columns in the records of `table` at `places`.
    pub(crate) fn gather(table: &Table, places: &Stretches, n_columns: usize) -> Vec<Self> {
        let nothing = Self {
            are_minutes_of_an_hour: true,
            are_minutes_of_a_day: true,
            ..Self::default()
        };
        let mut columns = vec![nothing; n_columns];
        let mut distinct: Vec<HashSet<String>> = vec![HashSet::new(); n_columns];
        // Spreadsheets write thousands of empty lines after the last filled one,
        // which must not be what the sample is made of.
        let filled = || {
            let records = table.records(places.iter());
            records.filter(|record: &Record<'_>| !record.is_blank())
        };
        let n_records = (SAMPLE_CELLS / n_columns.max(1)).clamp(FEWEST_RECORDS, SAMPLE_RECORDS);
        let step = filled().count().div_ceil(n_records).max(1);
        for record in filled().step_by(step) {
            for (column, cell) in record.cells().enumerate().take(n_columns) {
                if cell.is_empty() {
                    continue;
                }
                if let (Some(evidence), Some(seen)) =
                    (columns.get_mut(column), distinct.get_mut(column))
                {
                    if seen.insert(cell.to_string()) {
                        evidence.n_distinct += 1;
                    }
                    evidence.add(&cell);
                }
            }
        }
        columns
    }

    fn add(&mut self, cell: &str) {
        self.n_filled += 1;
        if cell.len() > LONGEST_WORD {
            return;
        }
        if let Some(number) = number::decimal(cell) {
            self.n_numbers += 1;
            self.largest = self.largest.max(number);
            self.n_fractions += usize::from(number.fract() != 0.0);
            self.are_minutes_of_an_hour &= is_whole_minutes(number, 60.0);
            self.are_minutes_of_a_day &= is_whole_minutes(number, 1440.0);
        }
        match scan(cell) {
            Some(Scanned::Day(_) | Scanned::Numbers(_)) => self.n_days += 1,
            Some(Scanned::Month(_)) => self.n_months += 1,
            Some(Scanned::Impossible) | None => {}
        }
        let words = normalised(cell);
        self.n_emails += usize::from(cell.contains('@') && !cell.contains(' '));
        self.n_durations += usize::from(number::minutes(cell, 1.0).is_some());
        let told = presence::of_words(&words, cell);
        let has_come = matches!(told, Some(Said::Yes | Said::Was(Presence::Present)));
        self.n_ticks += usize::from(has_come);
        let said = told.or_else(|| presence::of_letters(&words).map(Said::Was));
        self.n_comings += usize::from(presence::says_who_came(said, &words));
        self.n_presences += usize::from(said.is_some() || asked_in(cell).is_some());
        self.n_percents += usize::from(cell.ends_with('%'));
        self.n_channels += usize::from(cell.starts_with('#'));
        self.n_modes += usize::from(MeetingMode::of_word(cell).is_some());
        self.n_kinds += usize::from(crate::import::kinds::known_kind(&words).is_some());
    }

    /// Whether the cells are days as people write them.
    pub(crate) fn is_of_days(&self) -> bool {
        self.is_mostly(self.n_days, 80) && !self.is_mostly(self.n_numbers, 50)
    }

    /// Whether at least `percent` of the filled cells are among `n`.
    pub(crate) fn is_mostly(&self, n: usize, percent: usize) -> bool {
        n > 0 && n * 100 >= self.n_filled * percent
    }
}

/// The date tally of a whole column.
pub(crate) fn tally_dates(
    table: &Table,
    places: &Stretches,
    column: usize,
    today: NaiveDate,
) -> ColumnTally {
    let mut tally = ColumnTally::new(today);
    for record in table.records(places.iter()) {
        tally.add(&record.cell(column));
    }
    tally
}
