//! What can go wrong, said once and in the reader's language.

use std::error::Error as _;
use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::{Arg, Tr};
use crate::import::ImportError;
use crate::render::RenderError;
use crate::store::{StoreError, is_held};

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AppError {
    #[error("the register could not be used")]
    Store(#[source] StoreError),
    #[error("a file could not be imported")]
    Import {
        #[source]
        source: ImportError,
        path: PathBuf,
    },
    #[error("a mapping could not be read")]
    BadMapping {
        #[source]
        source: serde_json::Error,
        path: PathBuf,
    },
    #[error("how a file was read could not be noted")]
    MappingNotKept(#[source] serde_json::Error),
    /// The file itself cannot settle how it is to be read.
    #[error("a file needs an answer before it can be imported")]
    Ambiguous { path: PathBuf },
    /// A table of monthly totals holds no activities to log.
    #[error("a table of monthly totals cannot be imported into a register")]
    OnlyTotals { path: PathBuf },
    #[error("the picture could not be drawn")]
    Render(#[from] RenderError),
    #[error("the figures of a picture could not be put into a table")]
    Table(#[source] csv::Error),
    #[error("a file could not be read")]
    Read {
        #[source]
        source: io::Error,
        path: PathBuf,
    },
    #[error("a file could not be written")]
    Write {
        #[source]
        source: io::Error,
        path: PathBuf,
    },
    #[error("there is a file of this name already")]
    Exists { path: PathBuf },
    #[error("a register is not written over")]
    OverRegister { path: PathBuf },
    #[error("an input is not written over")]
    OverInput { path: PathBuf },
    /// A folder, a pipe, a device; as an output also a link.
    #[error("not a regular file")]
    NotAFile { path: PathBuf },
    #[error("no answers to a check-up")]
    NoAnswers { path: PathBuf },
    #[error("there is no community of this name")]
    NoSuchCommunity { name: String, known: Vec<String> },
    #[error("there are several communities and none was named")]
    WhichCommunity { known: Vec<String> },
    /// Rows that name no community, and none was chosen.
    #[error("a file names no community and none was chosen")]
    NoTarget { path: PathBuf, known: Vec<String> },
    #[error("there is no check-up to show")]
    NoCheckup,
    #[error("there is no activity to show")]
    NothingToShow,
    #[error("no register is open")]
    NoRegister,
    #[error("another register is being opened")]
    Opening,
    #[error("the work was cancelled")]
    Cancelled,
    #[error("the worker has ended")]
    WorkerGone,
    /// A mistake in the program itself, at this place of its code.
    #[error("the program made a mistake at {place}")]
    Bug { place: String },
}

/// A change that was stopped is no problem of the register's.
impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Cancelled => Self::Cancelled,
            error => Self::Store(error),
        }
    }
}

impl AppError {
    /// The register is no longer where it was opened, so nothing was written.
    pub(super) const fn is_displaced(&self) -> bool {
        matches!(
            self,
            Self::Store(StoreError::Replaced { .. } | StoreError::Displaced { .. })
        )
    }

    /// The register that cannot be read, where a copy of it can be restored.
    pub fn damaged_register(&self) -> Option<&Path> {
        match self {
            Self::Store(StoreError::Damaged { path, .. }) => path.as_deref(),
            Self::Store(StoreError::Empty { path }) => Some(path),
            _ => None,
        }
    }

    /// What happened and where, in a sentence.
    pub fn message(&self, tr: &Tr) -> String {
        let with_path = |key: &str, path: &PathBuf| {
            tr.format(key, &[("path", path.display().to_string().into())])
        };
        match self {
            Self::Store(error) => error.message(tr),
            Self::Import { source, path } => tr.format(
                "app-error-import",
                &[
                    ("path", path.display().to_string().into()),
                    ("reason", source.message(tr).into()),
                ],
            ),
            Self::BadMapping { path, .. } => with_path("app-error-bad-mapping", path),
            Self::MappingNotKept(_) => tr.get("app-error-mapping-not-kept"),
            Self::Ambiguous { path } => with_path("app-error-ambiguous", path),
            Self::OnlyTotals { path } => with_path("app-error-only-totals", path),
            Self::Render(error) => error.message(tr),
            Self::Table(_) => tr.get("app-error-table"),
            Self::Read { source, path } => io_message("app-error-read", source, path, tr),
            Self::Write { source, path } => io_message("app-error-write", source, path, tr),
            Self::Exists { path } => with_path("app-error-exists", path),
            Self::OverRegister { path } => with_path("app-error-over-register", path),
            Self::OverInput { path } => with_path("app-error-over-input", path),
            Self::NotAFile { path } => with_path("app-error-not-a-file", path),
            Self::NoAnswers { path } => with_path("app-error-no-answers", path),
            Self::NoSuchCommunity { name, .. } => {
                tr.format("app-error-no-such-community", &[("name", name.into())])
            }
            Self::WhichCommunity { .. } => tr.get("app-error-which-community"),
            Self::NoTarget { path, .. } => with_path("app-error-no-target", path),
            Self::NoCheckup => tr.get("app-error-no-checkup"),
            Self::NothingToShow => tr.get("app-error-nothing-to-show"),
            Self::NoRegister => tr.get("app-error-no-register"),
            Self::Opening => tr.get("app-error-opening"),
            Self::Cancelled => tr.get("app-error-cancelled"),
            Self::WorkerGone => tr.get("app-error-worker-gone"),
            Self::Bug { place } => tr.format("app-error-bug", &[("place", place.as_str().into())]),
        }
    }

    /// What to do about it, in a sentence.
    pub fn remedy(&self, tr: &Tr) -> String {
        match self {
            Self::Store(error) => error.remedy(tr),
            Self::Import { source, .. } => source.remedy(tr),
            Self::BadMapping { .. } => tr.get("app-remedy-bad-mapping"),
            Self::MappingNotKept(_) => tr.get("app-remedy-mapping-not-kept"),
            Self::Ambiguous { .. } => tr.get("app-remedy-ambiguous"),
            Self::OnlyTotals { .. } => tr.get("app-remedy-only-totals"),
            Self::Render(error) => error.remedy(tr),
            Self::Table(_) => tr.get("app-remedy-table"),
            Self::Read { source, .. } | Self::Write { source, .. } if is_held(source) => {
                tr.get("app-remedy-held")
            }
            Self::Read { .. } => tr.get("app-remedy-read"),
            Self::Write { .. } => tr.get("app-remedy-write"),
            Self::Exists { .. } => tr.get("app-remedy-exists"),
            Self::OverRegister { .. } | Self::OverInput { .. } => tr.get("app-remedy-over"),
            Self::NotAFile { .. } => tr.get("app-remedy-not-a-file"),
            Self::NoAnswers { .. } => tr.get("app-remedy-no-answers"),
            Self::NoSuchCommunity { known, .. } | Self::WhichCommunity { known } => {
                let names = shorten(known, tr);
                tr.format("app-remedy-which-community", &[("names", Arg::from(names))])
            }
            Self::NoTarget { known, .. } if known.is_empty() => tr.get("app-remedy-no-target"),
            Self::NoTarget { known, .. } => {
                let names = shorten(known, tr);
                tr.format("app-remedy-no-target-of", &[("names", Arg::from(names))])
            }
            Self::NoCheckup => tr.get("app-remedy-no-checkup"),
            Self::NothingToShow => tr.get("app-remedy-nothing-to-show"),
            Self::NoRegister => tr.get("app-remedy-no-register"),
            Self::Opening => tr.get("app-remedy-opening"),
            Self::Cancelled => tr.get("app-remedy-cancelled"),
            Self::WorkerGone => tr.get("app-remedy-worker-gone"),
            Self::Bug { .. } => tr.get("app-remedy-bug"),
        }
    }
}

impl AppError {
    /// What a library or the system said of it, in its own words, for whoever
    /// looks for the cause; nothing where the message says as much.
    pub fn cause(&self) -> Option<String> {
        if let Self::Read { source, .. } | Self::Write { source, .. } = self
            && io_reason(source) != IO_OTHER
        {
            return None;
        }
        let mut causes: Vec<String> = Vec::new();
        let mut next = self.source();
        while let Some(error) = next {
            let is_ours =
                error.is::<StoreError>() || error.is::<ImportError>() || error.is::<RenderError>();
            let said = error.to_string();
            if !is_ours && causes.last().is_none_or(|before| !before.contains(&said)) {
                causes.push(said);
            }
            next = error.source();
        }
        (!causes.is_empty()).then(|| causes.join(": "))
    }
}

const IO_OTHER: &str = "app-io-other";

/// The system's reasons that a person can do something about.
fn io_reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "app-io-not-found",
        io::ErrorKind::PermissionDenied => "app-io-denied",
        io::ErrorKind::StorageFull => "app-io-full",
        io::ErrorKind::ReadOnlyFilesystem => "app-io-read-only",
        io::ErrorKind::IsADirectory => "app-io-folder",
        io::ErrorKind::NotADirectory => "app-io-not-a-folder",
        _ if is_held(error) => "app-io-held",
        _ => IO_OTHER,
    }
}

fn io_message(key: &str, error: &io::Error, path: &Path, tr: &Tr) -> String {
    let reason = io_reason(error);
    tr.format(
        key,
        &[
            ("path", path.display().to_string().into()),
            ("reason", tr.get(reason).into()),
        ],
    )
}

/// The first few names of a list that may be long.
fn shorten(names: &[String], tr: &Tr) -> String {
    const SHOWN: usize = 8;
    let mut text = names
        .iter()
        .take(SHOWN)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > SHOWN {
        text += &tr.format(
            "app-remedy-and-more",
            &[("n", (names.len() - SHOWN).into())],
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_could_not_be_written_is_named_with_the_reason_and_what_to_do() {
        let error = AppError::Write {
            source: io::ErrorKind::PermissionDenied.into(),
            path: PathBuf::from("bilan.png"),
        };
        for language in Language::ALL {
            let tr = Tr::new(language);
            let reason = tr.get("app-io-denied");
            let message = error.message(&tr);
            assert!(message.contains("bilan.png"), "{message}");
            assert!(message.contains(&reason), "{message} without {reason}");
        }
    }
}
