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

    /// The kind of this name, or that which what was called so became; capitals
    /// and accents do not count.
    pub fn activity_kind_named(&self, name: &KindName) -> Result<Option<ActivityKind>, StoreError> {
        let found = self.kind_called(name)?;
        match name {
            KindName::Custom(name) if found.is_none() => match self.kind_read_as(name)? {
                Some(name) => self.kind_called(&name),
                None => Ok(None),
            },
            _ => Ok(found),
        }
    }

    /// The kinds, and how much there is of each.
    pub fn kinds_in_use(&self) -> Result<Vec<KindUse>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("kinds_in_use.sql"))?;
        let rows = query.query_map([], |row| {
            Ok(KindUse {
                kind: kind(row)?,
                n_activities: row.get::<_, i64>("n_activities")?.unsigned_abs(),
                n_communities: row.get::<_, i64>("n_communities")?.unsigned_abs(),
                is_used: row.get("is_used")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn kind_called(self, name: &KindName) -> Result<Option<ActivityKind>, StoreError> {
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

    /// Changes a kind of the user's own: what is called as it was before is read
    /// as it from now on. [`StoreError::NameTaken`] if there is one of this name.
    pub fn update_activity_kind(&self, kind: &ActivityKind) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE activity_kind
                           SET name = :name, folded_name = :folded_name, is_gathering = :is_gathering
                           WHERE id = :id AND code IS NULL";
        let before = self.own_kind(kind.id)?;
        let (_, name) = code_and_name(&kind.name);
        let n_rows = self.db.prepare_cached(SQL)?.execute(named_params! {
            ":id": kind.id,
            ":name": name,
            ":folded_name": name.map(folded),
            ":is_gathering": kind.is_gathering,
        })?;
        Noun::ActivityKind.was_there(n_rows)?;
        self.read_kind_as(&before.name, &kind.name)
    }

    /// Makes all activities of one kind, of the user's own, such of another, and
    /// removes it: what is called like it is read as the other from now on.
    pub fn merge_activity_kinds(&self, from: KindId, into: KindId) -> Result<(), StoreError> {
        let gone = self.own_kind(from)?;
        let kept = self.any_kind(into)?;
        if from == into {
            return Ok(());
        }
        self.db
            .prepare_cached("UPDATE activity SET kind_id = ? WHERE kind_id = ?")?
            .execute([into, from])?;
        self.delete_row(Noun::ActivityKind, from.row())?;
        self.read_kind_as(&gone.name, &kept.name)
    }

    fn any_kind(&self, id: KindId) -> Result<ActivityKind, StoreError> {
        let mut kinds = self.activity_kinds()?.into_iter();
        let found = kinds.find(|kind| kind.id == id);
        found.ok_or(StoreError::Gone {
            noun: Noun::ActivityKind,
        })
    }

    /// A kind that the program does not know by itself: those it knows are what
    /// files are read by.
    fn own_kind(&self, id: KindId) -> Result<ActivityKind, StoreError> {
        let kind = self.any_kind(id)?;
        match kind.name {
            KindName::Custom(_) => Ok(kind),
            KindName::Known(_) => Err(StoreError::StillUsed),
        }
    }

    /// [`StoreError::StillUsed`] if there is an activity of this kind.
    pub fn delete_activity_kind(&self, id: KindId) -> Result<(), StoreError> {
        self.delete_row(Noun::ActivityKind, id.row())
    }
}

/// A kind, and how much there is of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindUse {
    pub kind: ActivityKind,
    pub n_activities: u64,
    pub n_communities: u64,
    /// Some row is of it, if only what one source tells of a meeting.
    pub is_used: bool,
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
