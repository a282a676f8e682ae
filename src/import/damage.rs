//! What a library said of a file that it could not read to its end.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// The cause of damage, where one is known: for whoever looks for it, never
/// told apart. Two files are damaged alike, whatever was said of either.
#[derive(Clone, Default)]
pub struct Damage(Option<Arc<dyn Error + Send + Sync>>);

impl Damage {
    /// `error` must not hold what stands in cells.
    pub(super) fn of(error: impl Error + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(error)))
    }

    pub(super) fn cause(&self) -> Option<&(dyn Error + 'static)> {
        self.0
            .as_deref()
            .map(|error| error as &(dyn Error + 'static))
    }
}

impl fmt::Debug for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Damage")
    }
}

impl PartialEq for Damage {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Damage {}
