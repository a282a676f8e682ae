//! Kinds of activity: those the program knows and those of the user.

use rusqlite::{OptionalExtension, Row, named_params};

use crate::domain::{ActivityKind, ImportId, KindId, KindName, folded};
use crate::store::{Change, Noun, Reader, StoreError};

impl Reader<'_> {
    /// All kinds: those the program knows first, then the others by name.
    pub fn activity_kinds(&self) -> Result<Vec<ActivityKind>, StoreError> {
        const SQL: &str = "SELECT id, code, name, is_gathering FROM activity_kind
                           ORDER BY code IS NULL, folded_name, id";
        let mut query = self.db.prepare_cached(SQL)?;
        let rows = query.query_map([], kind)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The kind of this name; capitals and accents do not count.
    pub fn activity_kind_named(&self, name: &KindName) -> Result<Option<ActivityKind>, StoreError> {
        const SQL: &str = "SELECT id, code, name, is_gathering FROM activity_kind
                           WHERE code = :code OR folded_name = :folded_name";
        let (code, folded_name) = match name {
            KindName::Known(code) => (Some(*code), None),
            KindName::Custom(name) => (None, Some(folded(name))),
        };
        let params = named_params! { ":code": code, ":folded_name": folded_name };
        let mut query = self.db.prepare_cached(SQL)?;
        Ok(query.query_row(params, kind).optional()?)
    }
}

impl Change<'_> {
    /// [`StoreError::NameTaken`] if there is a kind of this name.
    pub fn add_activity_kind(
        &self,
        name: &KindName,
        is_gathering: bool,
    ) -> Result<KindId, StoreError> {
        self.insert_activity_kind(name, is_gathering, None)
    }

    pub(in crate::store) fn insert_activity_kind(
        &self,
        name: &KindName,
        is_gathering: bool,
        import: Option<ImportId>,
    ) -> Result<KindId, StoreError> {
        const SQL: &str =
            "INSERT INTO activity_kind (code, name, folded_name, is_gathering, import_id)
                           VALUES (:code, :name, :folded_name, :is_gathering, :import_id)";
        let (code, name) = code_and_name(name);
        let row = self.db.prepare_cached(SQL)?.insert(named_params! {
            ":code": code,
            ":name": name,
            ":folded_name": name.map(folded),
            ":is_gathering": is_gathering,
            ":import_id": import,
        })?;
        Ok(KindId::from_row(row))
    }

    /// [`StoreError::StillUsed`] if there is an activity of this kind.
    pub fn delete_activity_kind(&self, id: KindId) -> Result<(), StoreError> {
        self.delete_row(Noun::ActivityKind, id.row())
    }
}

fn code_and_name(name: &KindName) -> (Option<&'static str>, Option<&str>) {
    match name {
        KindName::Known(code) => (Some(code), None),
        KindName::Custom(name) => (None, Some(name)),
    }
}

fn kind(row: &Row<'_>) -> rusqlite::Result<ActivityKind> {
    let code: Option<String> = row.get("code")?;
    let name = match code {
        // A code of a newer version of the program is shown as it stands.
        Some(code) => KindName::known(&code).unwrap_or(KindName::Custom(code)),
        None => KindName::Custom(row.get("name")?),
    };
    Ok(ActivityKind {
        id: row.get("id")?,
        name,
        is_gathering: row.get("is_gathering")?,
    })
}
