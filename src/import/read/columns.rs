//! Which columns are used, and for what.

use std::collections::BTreeMap;

use super::origin::{Origin, has_times_alone};
use super::{groups, kind_column, meeting_day, members, order, totals};
use crate::import::dates::{DateColumn, Halves, is_long_period};
use crate::import::report::{Question, Report, Warning};
use crate::import::roles::{
    ColumnEvidence, Columns, Role, assign, assign_own, assign_without_header, header_score,
    is_last_use, is_listing, tally_dates,
};
use crate::import::rows::value_column;
use crate::import::sources::Source;
use crate::import::table::{Block, Record, Table};
use crate::import::words::normalised;
use crate::import::{Mapping, ReadOptions, RefusalReason};

/// The columns of a table.
pub(super) struct Found {
    pub columns: Columns,
    /// The headers, normalised.
    pub headers: Vec<String>,
    pub evidence: Vec<ColumnEvidence>,
    /// The column that shows who came of those registered.
    pub came: Option<usize>,
    /// Essor wrote the file.
    pub is_own: bool,
}

/// The columns as `wanted` says, or as the file shows.
pub(super) fn find(
    report: &mut Report,
    table: &Table,
    block: &Block,
    wanted: &Mapping,
    origin: &Origin,
) -> Result<Found, RefusalReason> {
    let headers = origin.headers.clone();
    let evidence = ColumnEvidence::gather(table, &block.rows, headers.len());
    let own = assign_own(&report.headers);
    let is_own = own.is_some();
    let mut columns = if !wanted.columns.is_empty() {
        of_mapping(wanted, &report.headers)?
    } else if let Some(own) = own {
        own
    } else if block.header.is_some() {
        let mut columns = assign(&headers, &evidence);
        keep_dates_by_name(&mut columns, &headers, &evidence);
        if let Some(source) = origin.source {
            source.assign(&mut columns, &headers, &evidence);
        }
        // Times of day are no column of days: see `day`.
        columns.retain(|role, column| {
            *role != Role::Date
                || evidence
                    .get(*column)
                    .is_none_or(|cells| cells.n_days > 0 || !has_times_alone(table, block, *column))
        });
        columns
    } else {
        assign_without_header(&evidence)
    };
    let is_chosen = meeting_day::take_wanted(&mut columns, wanted, &report.headers)?;
    if wanted.columns.is_empty() && !is_chosen && !is_own && block.header.is_some() {
        let cells = (table, block);
        meeting_day::settle(
            &mut columns,
            report,
            cells,
            &headers,
            &evidence,
            origin.source,
        );
    }
    if wanted.columns.is_empty() && !is_own {
        let is_known = origin.source.is_some_and(Source::names_day);
        let cells = (table, block);
        kind_column::settle(&mut columns, report, cells, &headers, &evidence, is_known);
    }
    let is_free = wanted.columns.is_empty() && origin.source.is_none() && !is_own;
    if is_free {
        totals::settle(&mut columns, &headers, table, block);
    }
    let is_answered = groups::answered(&mut columns, wanted, &report.headers);
    report.columns = columns
        .iter()
        .filter_map(|(role, column)| Some((*role, report.headers.get(*column)?.clone())))
        .collect();
    report.mapping.columns = names(&columns, &report.headers);
    let tells_last_use = || {
        let date = columns.get(&Role::Date).and_then(|date| headers.get(*date));
        date.is_some_and(|header| is_last_use(header))
    };
    if wanted.columns.is_empty()
        && origin.source.is_none()
        && (is_listing(&headers) || tells_last_use())
    {
        return Err(RefusalReason::NotALog);
    }
    if is_free
        && origin.connection.is_none()
        && let Some(column) = members::joining_column(&columns, &headers, &evidence, table, block)
    {
        let header = report.headers.get(column).cloned().unwrap_or_default();
        return Err(RefusalReason::MemberList {
            header: header.trim().to_owned(),
        });
    }
    let tells_no_day = !columns.contains_key(&Role::Date)
        && (columns.contains_key(&Role::Member) || columns.contains_key(&Role::Email))
        && origin.may_tell_no_day(table, block);
    report.is_monthly = !tells_no_day
        && is_monthly(&columns).map_err(|reason| match reason {
            RefusalReason::NoDateColumn => without_dates(table, block, &headers, &report.headers),
            reason => reason,
        })?;
    let came = origin
        .came
        .or_else(|| meeting_day::of_coming(&headers, &evidence).filter(|_| !is_own));
    if is_free && !is_answered && !report.is_wide {
        groups::look(report, table, block, &columns, &headers, &evidence);
    }
    Ok(Found {
        columns,
        headers,
        evidence,
        came,
        is_own,
    })
}

/// A column under this score is not headed like one of days alone.
const CLEAR_SCORE: u8 = 80;

/// The columns whose headers say clearly that they hold days.
fn headed_like_dates(headers: &[String]) -> impl Iterator<Item = usize> {
    headers
        .iter()
        .enumerate()
        .filter(|(_, header)| header_score(header, Role::Date) >= CLEAR_SCORE)
        .map(|(column, _)| column)
}

/// A column headed *Date* is the one of days though most of its cells are none:
/// those are listed with their lines.
fn keep_dates_by_name(columns: &mut Columns, headers: &[String], evidence: &[ColumnEvidence]) {
    if columns.contains_key(&Role::Date) || columns.contains_key(&Role::Month) {
        return;
    }
    let found = headed_like_dates(headers).find(|column| {
        let has_days = evidence.get(*column).is_some_and(|cells| cells.n_days > 0);
        has_days && !columns.values().any(|used| used == column)
    });
    if let Some(column) = found {
        columns.insert(Role::Date, column);
    }
}

/// Why a table without days is refused: what stands in the column that is headed
/// like one of days, or that it holds nothing but a line of totals.
fn without_dates(
    table: &Table,
    block: &Block,
    headers: &[String],
    as_written: &[String],
) -> RefusalReason {
    const LONGEST_EXAMPLE: usize = 80;
    let has_rows = table
        .records(block.rows.iter())
        .any(|record| !record.is_blank() && !is_of_totals(record));
    if !has_rows {
        return RefusalReason::NoDataRows;
    }
    if let Some(reason) = long_periods(table, block, as_written) {
        return reason;
    }
    headed_like_dates(headers)
        .find_map(|column| {
            let cell = table
                .records(block.rows.iter())
                .map(|record| record.cell(column))
                .find(|cell| !cell.is_empty())?;
            Some(RefusalReason::NoDates {
                header: as_written.get(column)?.trim().to_owned(),
                example: cell.chars().take(LONGEST_EXAMPLE).collect(),
            })
        })
        .unwrap_or(RefusalReason::NoDateColumn)
}

/// The refusal of a column, or of a row of headers, of quarters.
fn long_periods(table: &Table, block: &Block, as_written: &[String]) -> Option<RefusalReason> {
    const SAMPLE_RECORDS: usize = 200;
    let across = as_written.iter().filter(|header| is_long_period(header));
    if let (Some(header), Some(_)) = (across.clone().next(), across.clone().nth(1)) {
        let example = header.trim().to_owned();
        return Some(RefusalReason::LongPeriods {
            header: String::new(),
            example,
        });
    }
    as_written.iter().enumerate().find_map(|(column, header)| {
        let cells = || {
            table
                .records(block.rows.iter())
                .take(SAMPLE_RECORDS)
                .map(|record| record.cell(column))
                .filter(|cell| !cell.is_empty())
        };
        let n_long = cells().filter(|cell| is_long_period(cell)).count();
        (n_long > 0 && n_long * 2 > cells().count()).then(|| RefusalReason::LongPeriods {
            header: header.trim().to_owned(),
            example: cells()
                .find(|cell| is_long_period(cell))
                .map_or_else(String::new, std::borrow::Cow::into_owned),
        })
    })
}

/// Whether the record is a line of totals by the first word in it.
fn is_of_totals(record: Record<'_>) -> bool {
    record
        .cells()
        .find(|cell| !cell.is_empty())
        .is_some_and(|cell| {
            let words = normalised(&cell);
            let first = words.split(' ').next().unwrap_or_default();
            ["total", "totaux", "totals", "somme", "sum"].contains(&first)
        })
}

/// Whether the columns make a table of monthly totals; refused if they make
/// no activities at all.
fn is_monthly(columns: &Columns) -> Result<bool, RefusalReason> {
    let has = |role: Role| columns.contains_key(&role);
    let has_people = has(Role::Member) || has(Role::Email);
    let has_counts = Role::HEAD_COUNTS.into_iter().any(has);
    if has(Role::Month) && !has_people && value_column(columns).is_some() {
        Ok(true)
    } else if !has(Role::Date) {
        Err(RefusalReason::NoDateColumn)
    } else if has_people || has_counts {
        Ok(false)
    } else if has(Role::Value) {
        Ok(true)
    } else {
        Err(RefusalReason::NoMemberColumn)
    }
}

fn of_mapping(wanted: &Mapping, headers: &[String]) -> Result<Columns, RefusalReason> {
    wanted
        .columns
        .iter()
        .map(|(role, name)| match Mapping::place_of(name, headers) {
            Some(place) => Ok((*role, place)),
            None => Err(RefusalReason::MissingColumn {
                role: *role,
                header: name.clone(),
            }),
        })
        .collect()
}

/// The columns by their headers, or by number where two have the same.
fn names(columns: &Columns, headers: &[String]) -> BTreeMap<Role, String> {
    columns
        .iter()
        .map(|(role, column)| (*role, Mapping::name_of(*column, headers)))
        .collect()
}

impl Found {
    /// How the dates are read, decided on the whole column.
    pub(crate) fn dates(
        &self,
        report: &mut Report,
        table: &Table,
        block: &Block,
        options: &ReadOptions,
    ) -> Result<DateColumn, RefusalReason> {
        let role = if report.is_monthly && self.columns.contains_key(&Role::Month) {
            Role::Month
        } else {
            Role::Date
        };
        let column = self.columns.get(&role).ok_or(RefusalReason::NoDateColumn)?;
        let tally = tally_dates(table, &block.rows, *column, options.today);
        let of_mapping = options
            .mapping
            .as_ref()
            .and_then(|mapping| mapping.date_order);
        let wanted = options.date_order.or(of_mapping);
        let mut dates = tally.decide(wanted);
        if dates.is_open
            && !tally.is_of_both_orders()
            && let Some(order) =
                order::of_another_column(&self.evidence, table, block, *column, options.today)
            && tally.allows(order)
        {
            dates = tally.decide(Some(order));
        }
        if tally.is_of_two_makes() {
            dates.exchanges_days = self.exchanges_days(report, table, block, *column, options);
        }
        report.date_format = dates.pattern();
        if dates.is_of_weeks() {
            report.warnings.push(Warning::Weeks);
        }
        if dates.has_order {
            report.date_order = Some(dates.order);
            report.mapping.date_order = (!dates.is_open).then_some(dates.order);
        }
        if dates.is_open {
            report.questions.push(Question::DateOrder {
                guess: dates.order,
                may_begin_with_year: tally.may_begin_with_year(),
                example: tally.open_example().unwrap_or_default().to_owned(),
            });
        }
        Ok(dates)
    }

    /// Whether a spreadsheet exchanged day and month of the dates that it took
    /// for some; asked for, unless that is answered already.
    fn exchanges_days(
        &self,
        report: &mut Report,
        table: &Table,
        block: &Block,
        column: usize,
        options: &ReadOptions,
    ) -> bool {
        let cells = table
            .records(block.rows.iter())
            .map(|record| record.cell(column));
        let Some(halves) = Halves::of(cells, report.sheet.is_some()) else {
            return false;
        };
        let answer = options
            .mapping
            .as_ref()
            .and_then(|mapping| mapping.exchanges_days);
        report.mapping.exchanges_days = answer;
        if answer.is_none() && !self.is_own {
            report.questions.push(Question::ExchangedDays {
                text: halves.text,
                day: halves.day,
                exchanged: halves.exchanged,
            });
        }
        answer.unwrap_or(!self.is_own)
    }
}
