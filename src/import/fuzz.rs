//! What a fuzzer calls.

use chrono::NaiveDate;

use super::{
    Content, DateOrder, ImportError, Mapping, ReadOptions, Reading, Role, TextEncoding, read,
};
use crate::i18n::{Language, Tr};

/// Reads any bytes as `inspect` does and looks at all of the result. Must not
/// panic, whatever the bytes.
pub fn fuzz_inspect(bytes: &[u8]) {
    let mut options = ReadOptions::new(today());
    if let Some(reading) = look(bytes, &options) {
        // What was found must be readable again as it was found.
        options.mapping = Some(reading.report.mapping);
        look(bytes, &options);
    }
}

/// Reads the rest of the bytes under a mapping that the first ones choose.
///
/// # Panics
/// If rows are given that the report does not tell of, whatever the bytes: that
/// is what the fuzzer is there to find.
pub fn fuzz_rows(bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let mut options = ReadOptions::new(today());
    options.date_order = choices.one_of(&DateOrder::ALL);
    options.day = choices.one_of(&[today()]);
    let mut mapping = Mapping {
        encoding: choices.one_of(&TextEncoding::ALL),
        delimiter: choices.one_of(&[',', ';', '\t', '|', ' ', 'x']),
        header_line: choices.one_of(&[0, 1, 2, 3, 7, u32::MAX]),
        ..Mapping::default()
    };
    for _ in 0..choices.next() % 6 {
        if let Some(role) = choices.one_of(&Role::ALL) {
            let column = format!("#{}", choices.next() % 12);
            mapping.columns.insert(role, column);
        }
    }
    options.mapping = Some(mapping);
    let Some(reading) = look(choices.0, &options) else {
        return;
    };
    if let Content::Log(rows) = &reading.content {
        let last = reading.report.last_date;
        assert!(rows.len() <= reading.report.n_accepted);
        assert!(rows.iter().all(|row| Some(row.date) <= last));
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).unwrap_or(NaiveDate::MIN)
}

/// Reads and tells, as a person would be told.
fn look(bytes: &[u8], options: &ReadOptions) -> Option<Reading> {
    let tr = Tr::new(Language::Fr);
    match read(bytes, "fuzz.csv", options, &mut |_, _| true) {
        Ok(reading) => {
            let _ = reading.report.to_json();
            for warning in &reading.report.warnings {
                let _ = warning.text(&tr);
            }
            for question in &reading.report.questions {
                let _ = question.text(&tr);
            }
            Some(reading)
        }
        Err(error) => {
            let _ = error.to_json();
            let _ = (error.message(&tr), error.remedy(&tr));
            debug_assert!(!matches!(error, ImportError::Cancelled));
            None
        }
    }
}

/// Bytes that are choices; when they run out, the first of each.
struct Choices<'b>(&'b [u8]);

impl Choices<'_> {
    fn next(&mut self) -> usize {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        usize::from(*first)
    }

    /// One of these, or none.
    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let place = self.next() % (all.len() + 1);
        place
            .checked_sub(1)
            .and_then(|place| all.get(place))
            .copied()
    }
}
