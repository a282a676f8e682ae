//! One cell of a workbook to text.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::{Days, NaiveDate};

use crate::import::table::ERROR;

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CellText<'c> {
    Text(Cow<'c, str>),
    /// A plain number: a day where the column holds days.
    Number(f64),
}

impl<'c> CellText<'c> {
    pub(crate) fn of(value: &'c Data) -> Self {
        match value {
            Data::Int(value) => Self::Number(*value as f64),
            Data::Float(value) => Self::Number(*value),
            Data::String(text) => Self::Text(Cow::Borrowed(text)),
            Data::Bool(value) => Self::Text(Cow::Borrowed(bool_text(*value))),
            Data::DateTime(value) => Self::Text(date_time(*value).into()),
            Data::DateTimeIso(text) => Self::Text(Cow::Borrowed(without_midnight(text))),
            Data::DurationIso(text) => Self::Text(iso_duration(text).into()),
            Data::Error(_) => Self::Text(Cow::Borrowed(ERROR)),
            Data::Empty => Self::Text(Cow::Borrowed("")),
        }
    }

    pub(crate) fn of_ref(value: &'c DataRef<'c>) -> Self {
        match value {
            DataRef::Int(value) => Self::Number(*value as f64),
            DataRef::Float(value) => Self::Number(*value),
            DataRef::String(text) => Self::Text(Cow::Borrowed(text)),
            DataRef::SharedString(text) => Self::Text(Cow::Borrowed(text)),
            DataRef::Bool(value) => Self::Text(Cow::Borrowed(bool_text(*value))),
            DataRef::DateTime(value) => Self::Text(date_time(*value).into()),
            DataRef::DateTimeIso(text) => Self::Text(Cow::Borrowed(without_midnight(text))),
            DataRef::DurationIso(text) => Self::Text(iso_duration(text).into()),
            DataRef::Error(_) => Self::Text(Cow::Borrowed(ERROR)),
            DataRef::Empty => Self::Text(Cow::Borrowed("")),
        }
    }
}

const fn bool_text(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

const SECONDS_PER_DAY: f64 = 86_400.0;

fn date_time(value: ExcelDateTime) -> String {
    let days = value.as_f64();
    if value.is_duration() {
        return clock((days * SECONDS_PER_DAY).round() as i64);
    }
    // The epoch is no public field, but it can be compared.
    let kind = calamine::ExcelDateTimeType::DateTime;
    let is_1904 = value == ExcelDateTime::new(days, kind, true);
    day_of(days, is_1904).unwrap_or_else(|| number(days))
}

/// The day (and the time, if there is one) that a spreadsheet's number means;
/// nothing before 1900 or after 9999. Below one day it is a time alone.
pub(super) fn day_of(serial: f64, is_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * SECONDS_PER_DAY).round() as i64;
    let (days, time) = (seconds / 86_400, seconds % 86_400);
    if days == 0 && !is_1904 {
        return Some(clock(time));
    }
    // The calendar of 1900 has a 29 February too many.
    let epoch = match (is_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30),
    }?;
    let day = epoch.checked_add_days(Days::new(days.unsigned_abs()))?;
    Some(if time == 0 {
        day.to_string()
    } else {
        format!(
            "{day} {:02}:{:02}:{:02}",
            time / 3600,
            time / 60 % 60,
            time % 60
        )
    })
}

/// Seconds as h:mm:ss.
fn clock(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!(
        "{sign}{}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// A number as a spreadsheet shows it: fifteen digits, no point without need.
pub(super) fn number(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    // Zero has no sign.
    format!("{}", rounded + 0.0)
}

pub(super) fn without_midnight(text: &str) -> &str {
    text.split_once('T').map_or(text, |(day, time)| {
        let is_midnight = time
            .chars()
            .all(|letter| matches!(letter, '0' | ':' | '.' | 'Z'));
        if is_midnight { day } else { text }
    })
}

/// `PT01H30M00S` as h:mm:ss; as it is if it is anything else.
fn iso_duration(text: &str) -> String {
    let Some(parts) = text.strip_prefix("PT") else {
        return text.to_owned();
    };
    let mut seconds = 0.0;
    let mut number = String::new();
    for letter in parts.chars() {
        let unit = match letter {
            'H' => 3600.0,
            'M' => 60.0,
            'S' => 1.0,
            _ => {
                number.push(if letter == ',' { '.' } else { letter });
                continue;
            }
        };
        let Ok(value) = number.parse::<f64>() else {
            return text.to_owned();
        };
        seconds += value * unit;
        number.clear();
    }
    clock(seconds.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn days_times_and_durations_are_written_as_such() {
        let text = |value, kind, is_1904| date_time(ExcelDateTime::new(value, kind, is_1904));
        assert_eq!(text(43_903.0, DateTime, false), "2020-03-13");
        assert_eq!(
            text(43_903.395_833_333, DateTime, false),
            "2020-03-13 09:30:00"
        );
        assert_eq!(text(42_441.0, DateTime, true), "2020-03-13");
        assert_eq!(text(59.0, DateTime, false), "1900-02-28");
        assert_eq!(text(0.395_833_333, DateTime, false), "9:30:00");
        assert_eq!(text(1.0625, TimeDelta, false), "25:30:00");
        assert_eq!(iso_duration("PT01H30M00S"), "1:30:00");
        assert_eq!(without_midnight("2020-03-13T00:00:00"), "2020-03-13");
    }

    #[test]
    fn numbers_have_no_point_without_need() {
        for (value, text) in [
            (12.0, "12"),
            (1.5, "1.5"),
            (0.1 + 0.2, "0.3"),
            (-0.0, "0"),
            (0.0, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
