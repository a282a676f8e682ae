//! How well lives are read, against what is known of them: a test tool, not
//! part of the program.

// Each test and bench that includes this file uses a part of it.
#![allow(dead_code, unused_imports)]

mod boundaries;
mod case;
pub mod folder;
mod marks;
pub mod others;
mod recalibration;
mod reliability;
pub mod shared;
mod sharp;

pub use boundaries::Boundaries;
pub use case::{Case, Read, plain};
pub use marks::Marks;
pub use recalibration::Recalibration;
pub use reliability::Reliability;
pub use sharp::{SharpDates, alarm_distance};

/// The middle one of some values; `None` without any.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len();
    let (low, high) = (values.get(n.saturating_sub(1) / 2)?, values.get(n / 2)?);
    Some(f64::midpoint(*low, *high))
}

/// The mean of some values; `None` without any.
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut n) = (0.0, 0_usize);
    for value in values {
        sum += value;
        n += 1;
    }
    (n > 0).then(|| sum / n as f64)
}

/// A share in a table: a dash where there is nothing to take a share of.
pub fn cell(value: Option<f64>, n_decimals: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.n_decimals$}"))
}
