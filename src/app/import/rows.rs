//! The rows of a file as they will be stored, for someone to look at.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Incoming;
use crate::domain::{HeadCount, KindName, Month, Presence};
use crate::import::{MonthlyTotal, Report, Row};

/// How many rows are shown from the beginning.
const N_FIRST: usize = 200;
/// How many rows are shown before and after one that could not be read.
const N_AROUND: usize = 2;
/// Around how many of those.
const N_PROBLEMS: usize = 100;

/// Part of the rows of a file: the first ones, and those around each line
/// that could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowWindow {
    pub rows: Vec<WindowRow>,
    /// How many rows the file has in all.
    pub n_total: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum WindowRow {
    Stored {
        line: u32,
        date: NaiveDate,
        community: String,
        kind: KindName,
        title: String,
        /// Nothing for a head-count.
        person: Option<String>,
        presence: Presence,
        /// The mark that nobody explained, in place of a presence.
        asked: Option<String>,
        minutes: Option<u32>,
        head_count: HeadCount,
    },
    Total {
        month: Month,
        community: String,
        value: f64,
    },
    /// The line that could not be read, by its place in [`Report::rejected`].
    Rejected(usize),
    /// Rows that are not shown.
    Gap(usize),
}

impl RowWindow {
    pub(super) fn of_log(rows: &[Row], incoming: &Incoming<'_>, report: &Report) -> Self {
        let mut shown: BTreeSet<usize> = (0..rows.len().min(N_FIRST)).collect();
        // Where each unreadable line stands among the rows.
        let mut problems = Vec::new();
        for (place, issue) in report.rejected.iter().enumerate().take(N_PROBLEMS) {
            let after = rows.partition_point(|row| row.line < issue.line);
            shown.extend(after.saturating_sub(N_AROUND)..(after + N_AROUND).min(rows.len()));
            problems.push((after, place));
        }
        problems.sort_unstable();
        let mut problems = problems.into_iter().peekable();
        let mut window = Vec::with_capacity(shown.len() + report.rejected.len().min(N_PROBLEMS));
        let mut next = 0;
        for place in shown {
            while let Some((_, problem)) = problems.next_if(|(before, _)| *before <= place) {
                window.push(WindowRow::Rejected(problem));
            }
            if place > next {
                window.push(WindowRow::Gap(place - next));
            }
            next = place + 1;
            window.extend(rows.get(place).map(|row| stored(row, incoming)));
        }
        window.extend(problems.map(|(_, problem)| WindowRow::Rejected(problem)));
        if rows.len() > next {
            window.push(WindowRow::Gap(rows.len() - next));
        }
        Self {
            rows: window,
            n_total: rows.len(),
        }
    }

    pub(super) fn of_totals(totals: &[MonthlyTotal], community: &str) -> Self {
        let first = totals.iter().take(N_FIRST).map(|total| WindowRow::Total {
            month: total.month,
            community: total.community.as_deref().unwrap_or(community).to_owned(),
            value: total.value,
        });
        let rest = totals.len().saturating_sub(N_FIRST);
        Self {
            rows: first
                .chain((rest > 0).then_some(WindowRow::Gap(rest)))
                .collect(),
            n_total: totals.len(),
        }
    }
}

fn stored(row: &Row, incoming: &Incoming<'_>) -> WindowRow {
    WindowRow::Stored {
        line: row.line,
        date: row.date,
        community: incoming.community_of(row).to_owned(),
        kind: incoming.kind_of(row).clone(),
        title: row.title.as_deref().unwrap_or_default().to_owned(),
        person: row.member.as_deref().map(str::to_owned),
        presence: row.presence,
        asked: row.asked.as_deref().map(str::to_owned),
        minutes: row.minutes.or(row.duration_minutes),
        head_count: row.head_count,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Content, ReadOptions, read};
    use std::fmt::Write as _;

    fn window(csv: &str) -> RowWindow {
        let today = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
        let options = ReadOptions::new(today);
        let reading = read(csv.as_bytes(), "log.csv", &options, &mut |_, _| true).expect("read");
        let Content::Log(rows) = &reading.content else {
            panic!("a log");
        };
        let now = today.and_hms_opt(8, 0, 0).expect("a moment");
        let incoming = Incoming::new(rows, "Circle", &reading.report, now).expect("told");
        RowWindow::of_log(rows, &incoming, &reading.report)
    }

    #[test]
    fn a_line_that_cannot_be_read_far_down_is_shown_with_its_neighbours() {
        let mut csv = String::from("date;member\n");
        for number in 0..1000 {
            let date = if number == 700 {
                "2025-02-31"
            } else {
                "2025-02-03"
            };
            writeln!(csv, "{date};Member {number}").expect("written");
        }
        let shown = window(&csv);
        assert_eq!(shown.n_total, 999);
        let around: Vec<&WindowRow> = shown.rows.iter().skip(N_FIRST).collect();
        assert!(
            matches!(
                around.as_slice(),
                [
                    WindowRow::Gap(498),
                    WindowRow::Stored { line: 700, .. },
                    WindowRow::Stored { line: 701, .. },
                    WindowRow::Rejected(0),
                    WindowRow::Stored { line: 703, .. },
                    WindowRow::Stored { line: 704, .. },
                    WindowRow::Gap(297),
                ]
            ),
            "{around:?}"
        );
    }

    #[test]
    fn a_short_file_is_shown_whole() {
        let shown = window("date;member\n2025-02-31;Ana\n2025-02-03;Bo\n");
        assert!(matches!(
            shown.rows.as_slice(),
            [WindowRow::Rejected(0), WindowRow::Stored { line: 3, .. }]
        ));
    }
}
