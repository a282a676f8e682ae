//! What a change was about, by the rows that it wrote.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::{ImportId, PersonId};
use crate::store::{Noun, StoreError};

/// What a change was about.
#[derive(Debug, Default)]
pub(super) struct Subject {
    /// How many rows of its noun.
    pub n_rows: u32,
    /// Of a single activity or milestone.
    pub day: Option<NaiveDate>,
    /// Of a single activity or milestone its title, of a file or a kind its name.
    pub words: String,
    /// A single person: no name is written down.
    pub person: Option<PersonId>,
}

impl Subject {
    pub(super) fn of_rows(db: &Connection, first: i64, last: i64) -> Result<Self, StoreError> {
        let mut query = db.prepare_cached(include_str!("subject.sql"))?;
        let found = query
            .query_row(named_params! { ":first": first, ":last": last }, |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((noun, n_rows, row)): Option<(String, u32, i64)> = found else {
            return Ok(Self::default());
        };
        let mut subject = Self {
            n_rows,
            ..Self::default()
        };
        if n_rows != 1 {
            return Ok(subject);
        }
        let noun = Noun::ALL.into_iter().find(|it| it.code() == noun);
        let cell = |column: &str, place: usize| cell(db, noun, row, column, place, first);
        match noun {
            Some(Noun::Import) => subject.words = text(cell("file_name", 1)?),
            Some(Noun::Milestone) => {
                subject.day = day(cell("from_day", 3)?);
                subject.words = text(cell("title", 5)?);
            }
            Some(Noun::Activity) => {
                subject.day = day(cell("held_on", 3)?);
                subject.words = text(cell("title", 5)?);
            }
            Some(Noun::Checkup) => subject.day = day(cell("held_on", 2)?),
            Some(Noun::ActivityKind) => subject.words = text(cell("name", 2)?),
            Some(Noun::Person) => subject.person = Some(PersonId::from_row(row)),
            Some(Noun::Membership | Noun::Alias) => {
                subject.person = person(cell("person_id", 1)?.as_ref());
            }
            Some(Noun::KeptApart) => subject.person = person(cell("one_id", 1)?.as_ref()),
            _ => {}
        }
        Ok(subject)
    }

    pub(super) fn of_imports(db: &Connection, imports: &[ImportId]) -> Result<Self, StoreError> {
        let words = match imports {
            [one] => db
                .prepare_cached("SELECT file_name FROM import_batch WHERE id = ?")?
                .query_row([one], |row| row.get(0))
                .optional()?,
            _ => None,
        };
        Ok(Self {
            n_rows: imports.len() as u32,
            words: words.unwrap_or_default(),
            ..Self::default()
        })
    }
}

/// The name of the community that the rows of the log from `first` to `last` removed,
/// where it is one.
pub(super) fn removed_community(
    db: &Connection,
    first: i64,
    last: i64,
) -> Result<Option<String>, StoreError> {
    // The name stands in the second, the acronym in the fourth column.
    let mut query = db.prepare_cached(
        "SELECT iif(c3 = '', c1, c3) FROM temp.undo_log
         WHERE seq BETWEEN :first AND :last AND noun = 'community' AND op = 'D'",
    )?;
    let names = query
        .query_map(named_params! { ":first": first, ":last": last }, |row| {
            row.get(0)
        })?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(<[String; 1]>::try_from(names).ok().map(|[name]| name))
}

/// A cell of a row as it is now or, where the row was deleted, as it was last: the
/// log has it in the column of this place.
fn cell(
    db: &Connection,
    noun: Option<Noun>,
    row: i64,
    column: &str,
    place: usize,
    first: i64,
) -> Result<Option<Value>, StoreError> {
    let Some(noun) = noun else { return Ok(None) };
    let table = noun.code();
    let now = db
        .prepare_cached(&format!("SELECT {column} FROM main.{table} WHERE id = ?"))?
        .query_row([row], |row| row.get(0))
        .optional()?;
    if now.is_some() {
        return Ok(now);
    }
    let mut query = db.prepare_cached(&format!(
        "SELECT c{place} FROM temp.undo_log
         WHERE seq >= ? AND noun = '{table}' AND op = 'D' AND c0 = ?
         ORDER BY seq DESC LIMIT 1"
    ))?;
    Ok(query.query_row([first, row], |row| row.get(0)).optional()?)
}

fn text(cell: Option<Value>) -> String {
    match cell {
        Some(Value::Text(text)) => text,
        _ => String::new(),
    }
}

fn day(cell: Option<Value>) -> Option<NaiveDate> {
    text(cell).parse().ok()
}

fn person(cell: Option<&Value>) -> Option<PersonId> {
    match cell {
        Some(Value::Integer(row)) => Some(PersonId::from_row(*row)),
        _ => None,
    }
}
