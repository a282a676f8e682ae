//! How the words of the field stand in `SQLite`: identifiers as row numbers,
//! choices by their code, months as a count, days as `YYYY-MM-DD`.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::domain::{
    ActivityId, CheckupId, CommunityColour, CommunityId, Element, GroupType, ImportId, KindId,
    MeetingMode, MembershipId, MilestoneId, MilestoneKind, Month, OverrideId, ParticipationId,
    PersonId, Presence, PromptKind, Role, Stage,
};

/// What stands in a cell is none of the things that may stand there.
#[derive(Debug, thiserror::Error)]
#[error("a cell holds no {0}")]
struct Unreadable(&'static str);

fn unreadable(expected: &'static str) -> FromSqlError {
    FromSqlError::Other(Box::new(Unreadable(expected)))
}

macro_rules! ids {
    ($($name:ident),+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.row().into())
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self::from_row)
            }
        }
    )+};
}

ids!(
    CommunityId,
    PersonId,
    MembershipId,
    KindId,
    ActivityId,
    ParticipationId,
    MilestoneId,
    ImportId,
    OverrideId,
    CheckupId
);

macro_rules! codes {
    ($($name:ident),+) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_code(value.as_str()?).ok_or_else(|| unreadable(stringify!($name)))
            }
        }
    )+};
}

codes!(
    GroupType,
    CommunityColour,
    Role,
    Presence,
    MilestoneKind,
    Stage,
    Element,
    PromptKind,
    MeetingMode
);

impl ToSql for Month {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.index().into())
    }
}

impl FromSql for Month {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i32::column_result(value).map(Self::from_index)
    }
}

/// A day in a cell. Neither [`NaiveDate`] nor [`ToSql`] is this crate's own,
/// hence a type between them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Day(pub NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        // `NaiveDate` writes years beyond 9999 with a sign, which would not
        // sort; they are read back all the same.
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        plain_day(text.as_bytes())
            .or_else(|| text.parse().ok())
            .map(Self)
            .ok_or_else(|| unreadable("day"))
    }
}

/// Reads `YYYY-MM-DD`. A community's life is tens of thousands of days, and
/// this is ten times as fast as the general parser.
fn plain_day(text: &[u8]) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = number(&[y1, y2, y3, y4])?;
    NaiveDate::from_ymd_opt(year as i32, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A day and time in a cell, to the second.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment(pub NaiveDateTime);

const MOMENT_FORMAT: &str = "%Y-%m-%d %H:%M:%S";

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format(MOMENT_FORMAT).to_string().into())
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        NaiveDateTime::parse_from_str(value.as_str()?, MOMENT_FORMAT)
            .map(Self)
            .map_err(|_| unreadable("moment"))
    }
}

/// Reads a column that counts something.
pub(super) fn count(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<u64> {
    // SQLite's numbers are signed; a count is never below zero.
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

/// Reads a column of days that may be empty.
pub(super) fn day_or_none(
    row: &rusqlite::Row<'_>,
    column: &str,
) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<Day>>(column)?.map(|day| day.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_day_is_read_back_as_it_was_written(n in -3_000_000_i32..5_000_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(n).expect("in range");
            let text = day.to_string();
            let read = Day::column_result(ValueRef::Text(text.as_bytes())).map(|day| day.0);
            prop_assert_eq!(read.ok(), Some(day));
        }
    }

    #[test]
    fn a_text_that_is_no_day_is_refused() {
        for text in ["", "2021-02-30", "2021-2-3x", "yesterday", "2021-13-01"] {
            assert!(
                Day::column_result(ValueRef::Text(text.as_bytes())).is_err(),
                "{text}"
            );
        }
    }
}
