//! Activities with who took part, as one CSV table.

use std::borrow::Cow;
use std::io::{self, Write};

use chrono::NaiveDate;

use crate::domain::exchange::{self, defused};
use crate::domain::{HeadCount, KindName, MeetingMode, Presence};

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
    /// People came together at one time.
    pub is_gathering: bool,
    pub title: String,
    pub head_count: HeadCount,
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    /// 0 to 100.
    pub satisfaction_percent: Option<u8>,
    pub notes: String,
    pub mode: Option<MeetingMode>,
    pub participations: Vec<ExportedParticipation>,
}

/// Someone at an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedParticipation {
    pub member: String,
    /// Empty if there is none.
    pub email: String,
    /// With the name, nobody else's.
    pub member_number: u64,
    pub presence: Presence,
    pub minutes: Option<u32>,
}

impl ExportedActivity {
    /// An import could not tell this one and another apart.
    fn is_like(&self, other: &Self) -> bool {
        self.place() == other.place()
    }

    fn place(&self) -> (NaiveDate, &str, &str, &str) {
        (self.date, &self.community, self.kind_text(), &self.title)
    }

    fn kind_text(&self) -> &str {
        match &self.kind {
            KindName::Known(code) => code,
            KindName::Custom(name) => name,
        }
    }

    /// Whether the lines of those who took part tell all of it, as long as
    /// they are read before those of others like it: one gathering of many, or
    /// what one person did.
    fn is_told_by_names(&self) -> bool {
        let n_people = self.participations.len();
        self.head_count.is_empty() && (n_people == 1 || n_people > 1 && self.is_gathering)
    }
}

/// A table with one line per participation, and one for each activity that
/// these lines do not tell all of: a head-count, nobody, or another like it on
/// the same day.
///
/// UTF-8 with the mark by which Excel knows it. Texts that a spreadsheet would
/// run have an apostrophe before them; numbers and dates are as they are.
pub struct ActivityTable<W: Write> {
    table: csv::Writer<W>,
    n_lines: usize,
}

impl<W: Write> ActivityTable<W> {
    pub fn begin(mut out: W, options: ExportOptions) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut table = csv::WriterBuilder::new()
            .delimiter(options.delimiter)
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        table.write_record(exchange::COLUMNS).map_err(io_error)?;
        Ok(Self { table, n_lines: 0 })
    }

    /// Writes the activities of a day, all there are of it.
    pub fn write_day(&mut self, activities: &[ExportedActivity]) -> io::Result<()> {
        let mut day: Vec<&ExportedActivity> = activities.iter().collect();
        day.sort_by_key(|activity| activity.place());
        for alike in day.chunk_by(|one, other| one.is_like(other)) {
            let (mut bare, mut headed): (Vec<_>, Vec<_>) = alike
                .iter()
                .partition(|activity| activity.is_told_by_names());
            if alike.iter().any(|activity| activity.is_gathering) {
                // The names of a second one would go to the first.
                headed.extend(bare.drain(1.min(bare.len())..));
            }
            for activity in bare {
                self.write(activity, false)?;
            }
            for activity in headed {
                self.write(activity, true)?;
            }
        }
        Ok(())
    }

    fn write(&mut self, activity: &ExportedActivity, has_own_line: bool) -> io::Result<()> {
        if has_own_line {
            self.write_line(&cells(activity, None, true))?;
        }
        for (place, participation) in activity.participations.iter().enumerate() {
            // Notes are the activity's, so they stand once.
            let is_first = place == 0 && !has_own_line;
            self.write_line(&cells(activity, Some(participation), is_first))?;
        }
        Ok(())
    }

    fn write_line(&mut self, cells: &Cells<'_>) -> io::Result<()> {
        let cells = cells.iter().map(AsRef::as_ref);
        self.table.write_record(cells).map_err(io_error)?;
        self.n_lines += 1;
        Ok(())
    }

    /// Gives back what was written to, and the number of lines under the
    /// header.
    pub fn end(self) -> io::Result<(W, usize)> {
        let out = self
            .table
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)?;
        Ok((out, self.n_lines))
    }
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
    [
        Cow::Owned(activity.date.format("%Y-%m-%d").to_string()),
        defused(&activity.community),
        defused(activity.kind_text()),
        defused(&activity.title),
        participation.map_or(Cow::Borrowed(""), |who| defused(&who.member)),
        participation.map_or(Cow::Borrowed(""), |who| defused(&who.email)),
        participation.map_or(Cow::Borrowed(""), |who| {
            Cow::Owned(who.member_number.to_string())
        }),
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
        Cow::Borrowed(activity.mode.map_or("", MeetingMode::code)),
    ]
}

/// What the system said, without the table around it.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        // Lines of unequal length, which the cells' type rules out.
        other => io::Error::other(format!("{other:?}")),
    }
}

fn number(value: Option<u32>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(activities: &[ExportedActivity], delimiter: u8) -> String {
        let mut table =
            ActivityTable::begin(Vec::new(), ExportOptions { delimiter }).expect("begun");
        table.write_day(activities).expect("written");
        let (bytes, _) = table.end().expect("ended");
        String::from_utf8(bytes).expect("UTF-8")
    }

    fn activity(kind: &'static str, is_gathering: bool, names: &[&str]) -> ExportedActivity {
        ExportedActivity {
            date: NaiveDate::from_ymd_opt(2020, 1, 31).expect("a day"),
            community: "CFP".into(),
            kind: KindName::Known(kind),
            is_gathering,
            title: String::new(),
            head_count: HeadCount::default(),
            duration_minutes: None,
            facilitator_minutes: None,
            satisfaction_percent: None,
            notes: String::new(),
            mode: None,
            participations: names
                .iter()
                .map(|name| ExportedParticipation {
                    member: (*name).to_owned(),
                    email: String::new(),
                    member_number: 1,
                    presence: Presence::Present,
                    minutes: None,
                })
                .collect(),
        }
    }

    /// Kind and member of each line.
    fn lines(activities: &[ExportedActivity]) -> Vec<(String, String)> {
        let text = written(activities, b',');
        let cell = |line: &str, place| line.split(',').nth(place).unwrap_or_default().to_owned();
        let lines = text.lines().skip(1);
        lines.map(|line| (cell(line, 2), cell(line, 4))).collect()
    }

    #[test]
    fn what_names_do_not_tell_apart_has_a_line_of_its_own() {
        let day = [
            activity("meeting", true, &["Ana", "Bo"]),
            activity("message", false, &["Ana", "Bo"]),
            activity("meeting", true, &["Ana"]),
            activity("message", false, &["Zoé"]),
            activity("workshop", true, &[]),
        ];
        let told: Vec<(&str, &str)> = vec![
            ("meeting", "Ana"),
            ("meeting", "Bo"),
            ("meeting", ""),
            ("meeting", "Ana"),
            ("message", "Zoé"),
            ("message", ""),
            ("message", "Ana"),
            ("message", "Bo"),
            ("workshop", ""),
        ];
        let owned = |(kind, member): &(&str, &str)| ((*kind).to_owned(), (*member).to_owned());
        assert_eq!(lines(&day), told.iter().map(owned).collect::<Vec<_>>());
    }

    #[test]
    fn no_cell_of_an_export_can_be_run_and_numbers_are_untouched() {
        let activity = ExportedActivity {
            community: "@home".into(),
            kind: KindName::Custom("=1+1".into()),
            title: "-2+3".into(),
            head_count: HeadCount {
                present: Some(12),
                ..HeadCount::default()
            },
            duration_minutes: Some(90),
            notes: "\tx".into(),
            mode: Some(MeetingMode::Hybrid),
            ..activity("meeting", true, &[])
        };
        let text = written(&[activity], b',');
        let line = text.lines().nth(1).expect("a line");
        assert_eq!(
            line,
            "2020-01-31,'@home,'=1+1,'-2+3,,,,,,,12,,,90,,,'\tx,hybrid"
        );
    }

    #[test]
    fn a_full_disk_is_told() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let result = ActivityTable::begin(Full, ExportOptions::default());
        let error = result.map(drop).expect_err("no room");
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
}
