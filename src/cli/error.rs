//! What a command line can come to, and its exit status.

use std::io;

use super::arguments::UsageError;
use crate::app::AppError;
use crate::i18n::Tr;

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CliError {
    /// The line itself was wrong.
    #[error(transparent)]
    Usage(#[from] UsageError),
    /// The input was refused; nothing was stored.
    #[error(transparent)]
    Refused(#[from] AppError),
    /// A window was asked for where none can be shown.
    #[error("there is no display")]
    NoDisplay,
    /// It is done, but the answer could not be written out.
    #[error("stored, but the answer could not be written")]
    Stored(#[source] io::Error),
    /// It is done, but what belongs beside it could not be written.
    #[error("stored, but not all that belongs to it")]
    StoredInPart(#[source] AppError),
    /// The answer could not be written out.
    #[error("the answer could not be written")]
    Output(#[from] io::Error),
}

impl CliError {
    pub const fn exit_status(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Stored(_) | Self::StoredInPart(_) => 3,
            Self::Refused(_) | Self::NoDisplay | Self::Output(_) => 1,
        }
    }

    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Usage(error) => error.message(tr),
            Self::Refused(error) => error.message(tr),
            Self::NoDisplay => tr.get("cli-error-no-display"),
            Self::Stored(_) => tr.get("cli-error-stored"),
            Self::StoredInPart(error) => tr.format(
                "cli-error-stored-in-part",
                &[("reason", error.message(tr).into())],
            ),
            Self::Output(_) => tr.get("cli-error-output"),
        }
    }

    pub fn remedy(&self, tr: &Tr) -> String {
        match self {
            Self::Usage(_) => UsageError::remedy(tr),
            Self::Refused(error) | Self::StoredInPart(error) => error.remedy(tr),
            Self::NoDisplay => tr.get("cli-remedy-no-display"),
            Self::Stored(_) => tr.get("cli-remedy-stored"),
            Self::Output(_) => tr.get("cli-remedy-output"),
        }
    }

    /// What lies behind it, in the words of whoever said so.
    pub fn cause(&self) -> Option<String> {
        match self {
            Self::Usage(_) | Self::NoDisplay => None,
            Self::Refused(error) | Self::StoredInPart(error) => error.cause(),
            Self::Stored(error) | Self::Output(error) => Some(error.to_string()),
        }
    }
}
