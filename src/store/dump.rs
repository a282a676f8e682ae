//! The whole register as text, for comparing two of them.

use std::fmt::Write as _;

use rusqlite::types::ValueRef;

use super::{Noun, Reader, StoreError};

impl Reader<'_> {
    /// Every row of every table, one a line. Equal registers have equal dumps.
    pub fn dump(&self) -> Result<String, StoreError> {
        let mut text = String::new();
        for noun in Noun::ALL {
            let table = noun.code();
            let mut query = self
                .db
                .prepare(&format!("SELECT * FROM {table} ORDER BY id"))?;
            let n_columns = query.column_count();
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                text.push_str(table);
                for column in 0..n_columns {
                    // Writing to a String cannot fail.
                    let _ = match row.get_ref(column)? {
                        ValueRef::Null => write!(text, "\t-"),
                        ValueRef::Integer(number) => write!(text, "\t{number}"),
                        ValueRef::Real(number) => write!(text, "\t{number:?}"),
                        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                            write!(text, "\t{:?}", String::from_utf8_lossy(bytes))
                        }
                    };
                }
                text.push('\n');
            }
        }
        Ok(text)
    }
}
