//! Which columns are used, and for what.

use std::collections::BTreeMap;

use crate::import::dates::DateColumn;
use crate::import::report::{Question, Report};
use crate::import::roles::{
    ColumnEvidence, Columns, Role, assign, assign_own, assign_without_header, is_listing,
    tally_dates,
};
use crate::import::rows::value_column;
use crate::import::table::{Block, Table};
use crate::import::words::normalised;
use crate::import::{Mapping, ReadOptions, RefusalReason};

/// The columns of a table.
pub(super) struct Found {
    pub columns: Columns,
    /// The headers, normalised.
    pub headers: Vec<String>,
    pub evidence: Vec<ColumnEvidence>,
    /// Essor wrote the file.
    pub is_own: bool,
}

/// The columns as `wanted` says, or as the file shows.
pub(super) fn find(
    report: &mut Report,
    table: &Table,
    block: &Block,
    wanted: &Mapping,
) -> Result<Found, RefusalReason> {
    let headers: Vec<String> = report
        .headers
        .iter()
        .map(|header| normalised(header))
        .collect();
    let evidence = ColumnEvidence::gather(table, block.rows.clone(), headers.len());
    let own = assign_own(&report.headers);
    let is_own = own.is_some();
    let columns = if !wanted.columns.is_empty() {
        of_mapping(wanted, &report.headers)?
    } else if let Some(own) = own {
        own
    } else if block.header.is_some() {
        assign(&headers, &evidence)
    } else {
        assign_without_header(&evidence)
    };
    report.columns = columns
        .iter()
        .filter_map(|(role, column)| Some((*role, report.headers.get(*column)?.clone())))
        .collect();
    report.mapping.columns = names(&columns, &report.headers);
    if wanted.columns.is_empty() && is_listing(&headers) {
        return Err(RefusalReason::NotALog);
    }
    report.is_monthly = is_monthly(&columns)?;
    Ok(Found {
        columns,
        headers,
        evidence,
        is_own,
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
        .map(|(role, column)| {
            let named = headers
                .get(*column)
                .map(|header| header.trim())
                .filter(|name| !name.is_empty())
                .filter(|name| Mapping::place_of(name, headers) == Some(*column));
            let name = named.map_or_else(|| format!("#{}", column + 1), str::to_owned);
            (*role, name)
        })
        .collect()
}

impl Found {
    /// How the dates are read, decided on the whole column.
    pub fn dates(
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
        let tally = tally_dates(table, block.rows.clone(), *column, options.today);
        let of_mapping = options
            .mapping
            .as_ref()
            .and_then(|mapping| mapping.date_order);
        let dates = tally.decide(options.date_order.or(of_mapping));
        report.date_format = dates.pattern();
        if dates.has_order {
            report.date_order = Some(dates.order);
            report.mapping.date_order = (!dates.is_open).then_some(dates.order);
        }
        if dates.is_open {
            report.questions.push(Question::DateOrder {
                guess: dates.order,
                example: tally.open_example().unwrap_or_default().to_owned(),
            });
        }
        Ok(dates)
    }
}
