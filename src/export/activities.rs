//! Activities with who took part, as one CSV table.

use std::borrow::Cow;
use std::io::Write;

use chrono::NaiveDate;

use super::ExportError;
use crate::domain::exchange::{self, defused};
use crate::domain::{HeadCount, KindName, Presence};

/// How the file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// An ASCII character; Excel in French opens `;` without a question, in
    /// English `,`.
    pub delimiter: u8,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self { delimiter: b';' }
    }
}

/// An activity as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedActivity {
    pub date: NaiveDate,
    pub community: String,
    pub kind: KindName,
    pub title: String,
    pub head_count: HeadCount,
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    /// 0 to 100.
    pub satisfaction_percent: Option<u8>,
    pub notes: String,
    pub participations: Vec<ExportedParticipation>,
}

/// Someone at an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedParticipation {
    pub member: String,
    /// Empty if there is none.
    pub email: String,
    pub presence: Presence,
    pub minutes: Option<u32>,
}

/// Writes a table with one line per participation, and one for each activity
/// that has a head-count or nobody. Gives the number of lines under the header.
///
/// UTF-8 with the mark by which Excel knows it. Texts that a spreadsheet would
/// run have an apostrophe before them; numbers and dates are as they are.
pub fn write_activities<'a>(
    out: &mut dyn Write,
    activities: impl IntoIterator<Item = &'a ExportedActivity>,
    options: ExportOptions,
) -> Result<usize, ExportError> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new()
        .delimiter(options.delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    table.write_record(exchange::COLUMNS)?;
    let mut n_lines = 0;
    for activity in activities {
        let has_own_line = activity.participations.is_empty() || !activity.head_count.is_empty();
        if has_own_line {
            table.write_record(cells(activity, None, true).iter().map(AsRef::as_ref))?;
            n_lines += 1;
        }
        for (place, participation) in activity.participations.iter().enumerate() {
            // Notes are the activity's, so they stand once.
            let is_first = place == 0 && !has_own_line;
            let cells = cells(activity, Some(participation), is_first);
            table.write_record(cells.iter().map(AsRef::as_ref))?;
            n_lines += 1;
        }
    }
    table.flush()?;
    Ok(n_lines)
}

type Cells<'a> = [Cow<'a, str>; exchange::COLUMNS.len()];

fn cells<'a>(
    activity: &'a ExportedActivity,
    participation: Option<&'a ExportedParticipation>,
    has_notes: bool,
) -> Cells<'a> {
    let counts = match participation {
        None => activity.head_count,
        Some(_) => HeadCount::default(),
    };
    let kind = match &activity.kind {
        KindName::Known(code) => code,
        KindName::Custom(name) => name.as_str(),
    };
    [
        Cow::Owned(activity.date.format("%Y-%m-%d").to_string()),
        defused(&activity.community),
        defused(kind),
        defused(&activity.title),
        participation.map_or(Cow::Borrowed(""), |who| defused(&who.member)),
        participation.map_or(Cow::Borrowed(""), |who| defused(&who.email)),
        Cow::Borrowed(participation.map_or("", |who| who.presence.code())),
        number(participation.and_then(|who| who.minutes)),
        number(counts.registered),
        number(counts.present),
        number(counts.no_show),
        number(counts.left_early),
        number(activity.duration_minutes),
        number(activity.facilitator_minutes),
        number(activity.satisfaction_percent.map(u32::from)),
        if has_notes {
            defused(&activity.notes)
        } else {
            Cow::Borrowed("")
        },
    ]
}

fn number(value: Option<u32>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(activities: &[ExportedActivity], delimiter: u8) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_activities(&mut bytes, activities, ExportOptions { delimiter }).expect("written");
        bytes
    }

    #[test]
    fn no_cell_of_an_export_can_be_run_and_numbers_are_untouched() {
        let activity = ExportedActivity {
            date: NaiveDate::from_ymd_opt(2020, 1, 31).expect("a day"),
            community: "@home".into(),
            kind: KindName::Custom("=1+1".into()),
            title: "-2+3".into(),
            head_count: HeadCount {
                present: Some(12),
                ..HeadCount::default()
            },
            duration_minutes: Some(90),
            facilitator_minutes: None,
            satisfaction_percent: None,
            notes: "\tx".into(),
            participations: Vec::new(),
        };
        let text = String::from_utf8(written(&[activity], b',')).expect("UTF-8");
        let line = text.lines().nth(1).expect("a line");
        assert_eq!(line, "2020-01-31,'@home,'=1+1,'-2+3,,,,,,12,,,90,,,'\tx");
    }

    #[test]
    fn a_full_disk_is_told() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let result = write_activities(&mut Full, [], ExportOptions::default());
        assert!(matches!(result, Err(ExportError::Write(_))));
    }
}
