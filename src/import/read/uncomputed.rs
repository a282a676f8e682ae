//! What formulas without values make of a sheet.

use std::collections::BTreeMap;

use crate::import::report::{Outcome, Report, Warning};
use crate::import::roles::{Role, header_score};
use crate::import::rows::Content;
use crate::import::sheet::Formulas;
use crate::import::words::normalised;
use crate::import::{Mapping, RefusalReason};

/// Roles without which a row says nothing.
const NEEDED: [Role; 9] = [
    Role::Date,
    Role::Month,
    Role::Member,
    Role::GivenName,
    Role::Email,
    Role::Presence,
    Role::Registered,
    Role::Present,
    Role::Value,
];

/// Whether a refusal may be for want of values.
pub(super) const fn may_cause(reason: &RefusalReason) -> bool {
    matches!(
        reason,
        RefusalReason::NoDataRows
            | RefusalReason::NoDateColumn
            | RefusalReason::NoDates { .. }
            | RefusalReason::NoMemberColumn
            | RefusalReason::NoUsableRows { .. }
    )
}

/// The refusal that is true of a refused sheet, if a column that matters holds
/// formulas without values.
pub(super) fn refusal(
    report: &Report,
    formulas: &BTreeMap<usize, Formulas>,
) -> Option<RefusalReason> {
    let column = formulas.iter().find_map(|(column, formulas)| {
        let header = report.headers.get(*column).map_or("", String::as_str);
        let words = normalised(header);
        let is_needed = words.is_empty()
            || NEEDED
                .into_iter()
                .any(|role| header_score(&words, role) > 0);
        (is_needed && formulas.say_nothing()).then_some(*column)
    })?;
    Some(RefusalReason::Uncomputed {
        header: name_of(column, report),
    })
}

/// Whether a sheet that was read looks as if its values were missing: nobody
/// ever came, or half of the rows could not be read.
pub(super) fn may_be_in(report: &Report, content: &Content) -> bool {
    let is_counted = Role::HEAD_COUNTS
        .into_iter()
        .any(|role| report.columns.contains_key(&role));
    let is_missing = match content {
        Content::Log(rows) => {
            let mut heads = rows.iter().filter(|row| row.member.is_none());
            let lacks_some = is_counted && heads.any(|row| row.head_count.is_empty());
            let has_nobody = rows.iter().all(|row| {
                row.head_count.participations().unwrap_or(0) == 0
                    && (row.member.is_none() || row.presence == crate::domain::Presence::Absent)
            });
            lacks_some || has_nobody
        }
        Content::MonthlyTotals(totals) => totals.iter().all(|total| total.value == 0.0),
    };
    !report.is_wide && (is_missing || report.rejected.len() * 2 >= report.n_records)
}

/// Refuses a sheet that was read though what it counts was never computed;
/// tells of single formulas without a value.
pub(super) fn settle(
    report: &mut Report,
    formulas: &BTreeMap<usize, Formulas>,
) -> Result<(), RefusalReason> {
    let mut n_empty = 0;
    for (role, name) in &report.mapping.columns {
        let place = Mapping::place_of(name, &report.headers);
        let Some((column, formulas)) = place.and_then(|place| formulas.get_key_value(&place))
        else {
            continue;
        };
        if !NEEDED.contains(role) {
            continue;
        }
        n_empty += formulas.n_empty;
        let is_all = formulas.say_nothing() && formulas.n * 2 >= report.n_records;
        let counts = matches!(
            role,
            Role::Presence | Role::Registered | Role::Present | Role::Value
        );
        if is_all && counts {
            return Err(RefusalReason::Uncomputed {
                header: name_of(*column, report),
            });
        }
    }
    if n_empty > 0 {
        report
            .warnings
            .push(Warning::UncomputedFormulas { n: n_empty });
        if report.outcome == Outcome::Import {
            report.outcome = Outcome::ImportWithWarnings;
        }
    }
    Ok(())
}

fn name_of(column: usize, report: &Report) -> String {
    let header = report.headers.get(column).map_or("", |text| text.trim());
    if header.is_empty() {
        format!("#{}", column + 1)
    } else {
        header.to_owned()
    }
}
