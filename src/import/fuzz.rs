//! What a fuzzer calls.

use chrono::NaiveDate;

use super::{ReadOptions, read};
use crate::i18n::{Language, Tr};

/// Reads any bytes as `inspect` does and looks at all of the result. Must not
/// panic, whatever the bytes.
pub fn fuzz_inspect(bytes: &[u8]) {
    let Some(today) = NaiveDate::from_ymd_opt(2026, 9, 1) else {
        return;
    };
    let tr = Tr::new(Language::Fr);
    match read(bytes, "fuzz.csv", &ReadOptions::new(today), &mut |_, _| {
        true
    }) {
        Ok(reading) => {
            let _ = reading.report.to_json();
            for warning in &reading.report.warnings {
                let _ = warning.text(&tr);
            }
            // What was found must be readable again as it was found.
            let mut options = ReadOptions::new(today);
            options.mapping = Some(reading.report.mapping);
            let _ = read(bytes, "fuzz.csv", &options, &mut |_, _| true);
        }
        Err(error) => {
            let _ = error.to_json();
            let _ = (error.message(&tr), error.remedy(&tr));
        }
    }
}
