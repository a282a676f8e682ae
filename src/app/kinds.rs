//! The kinds of activity of a register, as the settings show them.

use super::{AppError, Desk, Pending, Worker, kind_name};
use crate::domain::{ActivityKind, KindName, folded};
use crate::i18n::{Language, Tr};
use crate::store::{Change, KindUse, StoreError};

impl Desk {
    /// The kinds, and how much there is of each.
    pub fn kinds(&self) -> Result<Vec<KindUse>, AppError> {
        Ok(self.store()?.read().kinds_in_use()?)
    }
}

impl Worker {
    /// See [`Desk::kinds`].
    pub fn kinds(&self) -> Pending<Vec<KindUse>> {
        self.run(|desk, _| desk.kinds())
    }
}

pub(super) fn add(change: &Change<'_>, kind: &ActivityKind) -> Result<(), AppError> {
    require_own_name(&kind.name)?;
    Ok(change
        .add_activity_kind(&kind.name, kind.is_gathering)
        .map(drop)?)
}

pub(super) fn change(change: &Change<'_>, kind: &ActivityKind) -> Result<(), AppError> {
    require_own_name(&kind.name)?;
    Ok(change.update_activity_kind(kind)?)
}

/// Two kinds that look the same on screen could not be told apart, in whichever
/// language.
fn require_own_name(name: &KindName) -> Result<(), AppError> {
    let KindName::Custom(own) = name else {
        return Ok(());
    };
    let is_known = Language::ALL.into_iter().map(Tr::new).any(|tr| {
        let mut known = KindName::KNOWN.into_iter();
        known.any(|(code, _)| folded(&kind_name(&KindName::Known(code), &tr)) == folded(own))
    });
    if is_known {
        return Err(StoreError::NameTaken.into());
    }
    Ok(())
}
