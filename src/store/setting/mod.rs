//! What belongs to the register and not to the person at the screen.

use rusqlite::{OptionalExtension, named_params};

use super::{Change, Reader, StoreError};

impl Reader<'_> {
    /// What is kept under a key, if anything is.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT value FROM setting WHERE key = :key")?;
        Ok(query
            .query_row(named_params! { ":key": key }, |row| row.get(0))
            .optional()?)
    }
}

impl Change<'_> {
    /// Keeps a value under a key, in place of what was there.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("set.sql"))?
            .execute(named_params! { ":key": key, ":value": value })?;
        Ok(())
    }

    /// Removes a setting, if it is there.
    pub fn delete_setting(&self, key: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached("DELETE FROM setting WHERE key = :key")?
            .execute(named_params! { ":key": key })?;
        Ok(())
    }
}
