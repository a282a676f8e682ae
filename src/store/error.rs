//! What can go wrong with a register.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::is_held;
use crate::i18n::Tr;

/// A noun of the register, for errors and counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Noun {
    Community,
    Person,
    Alias,
    Membership,
    ActivityKind,
    Activity,
    Participation,
    Milestone,
    Import,
    ImportCoverage,
    StageOverride,
    Setting,
    KeptApart,
    Checkup,
    CheckupRespondent,
    CheckupAnswer,
    CheckupNote,
    Prompt,
    ReportText,
}

impl Noun {
    pub const ALL: [Self; 19] = [
        Self::Community,
        Self::Person,
        Self::Alias,
        Self::Membership,
        Self::ActivityKind,
        Self::Activity,
        Self::Participation,
        Self::Milestone,
        Self::Import,
        Self::ImportCoverage,
        Self::StageOverride,
        Self::Setting,
        Self::KeptApart,
        Self::Checkup,
        Self::CheckupRespondent,
        Self::CheckupAnswer,
        Self::CheckupNote,
        Self::Prompt,
        Self::ReportText,
    ];

    /// Its table, which is also its word in `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Person => "person",
            Self::Alias => "alias",
            Self::Membership => "membership",
            Self::ActivityKind => "activity_kind",
            Self::Activity => "activity",
            Self::Participation => "participation",
            Self::Milestone => "milestone",
            Self::Import => "import_batch",
            Self::ImportCoverage => "import_coverage",
            Self::StageOverride => "stage_override",
            Self::Setting => "setting",
            Self::KeptApart => "kept_apart",
            Self::Checkup => "checkup",
            Self::CheckupRespondent => "checkup_respondent",
            Self::CheckupAnswer => "checkup_answer",
            Self::CheckupNote => "checkup_note",
            Self::Prompt => "prompt",
            Self::ReportText => "report_text",
        }
    }

    /// What many of them are called.
    pub fn label(self, tr: &Tr) -> String {
        tr.get(match self {
            Self::Community => "store-noun-community",
            Self::Person => "store-noun-person",
            Self::Alias => "store-noun-alias",
            Self::Membership => "store-noun-membership",
            Self::ActivityKind => "store-noun-activity-kind",
            Self::Activity => "store-noun-activity",
            Self::Participation => "store-noun-participation",
            Self::Milestone => "store-noun-milestone",
            Self::Import => "store-noun-import",
            Self::ImportCoverage => "store-noun-import-coverage",
            Self::StageOverride => "store-noun-stage-override",
            Self::Setting => "store-noun-setting",
            Self::KeptApart => "store-noun-kept-apart",
            Self::Checkup => "store-noun-checkup",
            Self::CheckupRespondent => "store-noun-checkup-respondent",
            Self::CheckupAnswer => "store-noun-checkup-answer",
            Self::CheckupNote => "store-noun-checkup-note",
            Self::Prompt => "store-noun-prompt",
            Self::ReportText => "store-noun-report-text",
        })
    }
}

/// Why something could not be done with a register. Where there is no path,
/// it is the register that is open.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    #[error("there is no such file: {path:?}")]
    NotFound { path: PathBuf },
    #[error("there is already such a file: {path:?}")]
    AlreadyExists { path: PathBuf },
    /// No `SQLite` file.
    #[error("not a register: {path:?}")]
    Foreign { path: PathBuf },
    /// A `SQLite` file of another program.
    #[error("a database of another program: {path:?}")]
    OtherDatabase { path: PathBuf },
    /// A folder, a pipe, a device.
    #[error("not a file")]
    NotAFile { path: PathBuf },
    #[error("the file is empty")]
    Empty { path: PathBuf },
    /// Truncated or malformed.
    #[error("the register is damaged: {path:?}")]
    Damaged {
        #[source]
        source: Option<rusqlite::Error>,
        path: Option<PathBuf>,
    },
    #[error("schema {version} is newer than {supported}, the newest this program knows: {path:?}")]
    Newer {
        version: u32,
        supported: u32,
        path: PathBuf,
    },
    /// Its journal or its copies could not have a name of their own.
    #[error("the name of the file is too long: {path:?}")]
    NameTooLong { path: PathBuf },
    /// The user's own folder of copies is not there.
    #[error("there is no folder for copies: {path:?}")]
    NoCopyFolder { path: PathBuf },
    #[error("another program holds the register: {path:?}")]
    Busy { path: Option<PathBuf> },
    #[error("the file or its folder cannot be written: {path:?}")]
    ReadOnly { path: Option<PathBuf> },
    /// The file that is open no longer bears its name.
    #[error("another file stands in the register's place: {path:?}")]
    Replaced { path: Option<PathBuf> },
    #[error("the register is no longer in its place: {path:?}")]
    Displaced { path: Option<PathBuf> },
    #[error("the disk is full: {path:?}")]
    DiskFull { path: Option<PathBuf> },
    #[error("the file system failed: {path:?}")]
    Io {
        #[source]
        source: io::Error,
        path: PathBuf,
    },
    /// What was to be changed is no longer in the register.
    #[error("no such {}", noun.code())]
    Gone { noun: Noun },
    /// Another one has that name already.
    #[error("the name is taken")]
    NameTaken,
    /// Something else still refers to it.
    #[error("it is still in use")]
    StillUsed,
    /// A person cannot be merged into someone who is already read as them.
    #[error("the two are one person already")]
    SamePerson,
    /// A row that an import added refers to one that is not there: a mistake
    /// in this program, or a register that was damaged before.
    #[error("a row of {} refers to nothing", noun.code())]
    BrokenReference { noun: Noun },
    #[error("cancelled")]
    Cancelled,
    /// Any other answer of `SQLite`: a mistake in this program.
    #[error("SQLite refused")]
    Sql {
        #[source]
        source: rusqlite::Error,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(source: rusqlite::Error) -> Self {
        use rusqlite::{Error, ffi};
        let extended = source.sqlite_error().map(|error| error.extended_code);
        if extended == Some(ffi::SQLITE_READONLY_DBMOVED) {
            return Self::Displaced { path: None };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                return Self::Damaged {
                    source: Some(source),
                    path: None,
                };
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                return Self::Busy { path: None };
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                return Self::ReadOnly { path: None };
            }
            Some(ErrorCode::DiskFull) => return Self::DiskFull { path: None },
            _ => {}
        }
        match (extended, &source) {
            // A read past the end: the file is shorter than it says it is.
            (Some(ffi::SQLITE_IOERR_SHORT_READ), _)
            // A cell that holds what no version of this program writes.
            | (_, Error::FromSqlConversionFailure(..) | Error::InvalidColumnType(..)) => {
                Self::Damaged { source: Some(source), path: None }
            }
            (Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY), _) => {
                Self::NameTaken
            }
            (Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY), _) => Self::StillUsed,
            _ => Self::Sql { source },
        }
    }
}

impl StoreError {
    /// The error with the register's path, where it does not have one yet.
    #[must_use]
    pub(super) fn at(mut self, register: Option<&Path>) -> Self {
        if let Self::Damaged { path, .. }
        | Self::Busy { path }
        | Self::ReadOnly { path }
        | Self::Replaced { path }
        | Self::Displaced { path }
        | Self::DiskFull { path } = &mut self
            && path.is_none()
        {
            *path = register.map(Path::to_owned);
        }
        self
    }

    /// What the file system said about a path.
    pub(super) fn from_io(source: io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        if is_held(&source) {
            return Self::Busy { path: Some(path) };
        }
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::AlreadyExists => Self::AlreadyExists { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path: Some(path) }
            }
            io::ErrorKind::InvalidFilename if path.file_name().is_some() => {
                Self::NameTooLong { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::DiskFull { path: Some(path) }
            }
            _ => Self::Io { source, path },
        }
    }

    /// What happened, in one sentence.
    pub fn message(&self, tr: &Tr) -> String {
        let about =
            |key: &str, path: &Path| tr.format(key, &[("path", path.display().to_string().into())]);
        let about_open = |key: &str, path: Option<&PathBuf>| {
            let named = path.map_or_else(
                || tr.get("store-the-register"),
                |path| path.display().to_string(),
            );
            tr.format(key, &[("path", named.into())])
        };
        match self {
            Self::NotFound { path } => about("store-error-not-found", path),
            Self::AlreadyExists { path } => about("store-error-already-exists", path),
            Self::Foreign { path } => about("store-error-foreign", path),
            Self::OtherDatabase { path } => about("store-error-other-database", path),
            Self::NotAFile { path } => about("store-error-not-a-file", path),
            Self::Empty { path } => about("store-error-empty", path),
            Self::Damaged { path, .. } => about_open("store-error-damaged", path.as_ref()),
            Self::Newer { path, .. } => about("store-error-newer", path),
            Self::NameTooLong { path } => about("store-error-name-too-long", path),
            Self::NoCopyFolder { path } => about("store-error-no-copy-folder", path),
            Self::Busy { path } => about_open("store-error-busy", path.as_ref()),
            Self::ReadOnly { path } => about_open("store-error-read-only", path.as_ref()),
            Self::Replaced { path } => about_open("store-error-replaced", path.as_ref()),
            Self::Displaced { path } => about_open("store-error-displaced", path.as_ref()),
            Self::DiskFull { path } => about_open("store-error-disk-full", path.as_ref()),
            Self::Io { path, .. } => about("store-error-io", path),
            Self::Gone { .. } => tr.get("store-error-gone"),
            Self::NameTaken => tr.get("store-error-name-taken"),
            Self::StillUsed => tr.get("store-error-still-used"),
            Self::SamePerson => tr.get("store-error-same-person"),
            Self::BrokenReference { .. } => tr.get("store-error-broken-reference"),
            Self::Cancelled => tr.get("store-error-cancelled"),
            Self::Sql { .. } => tr.get("store-error-sql"),
        }
    }

    /// What to do about it.
    pub fn remedy(&self, tr: &Tr) -> String {
        tr.get(match self {
            Self::NotFound { .. } => "store-remedy-not-found",
            Self::AlreadyExists { .. } => "store-remedy-already-exists",
            Self::Foreign { .. } => "store-remedy-foreign",
            Self::OtherDatabase { .. } => "store-remedy-other-database",
            Self::NotAFile { .. } => "store-remedy-not-a-file",
            Self::Empty { .. } => "store-remedy-empty",
            Self::Damaged { .. } => "store-remedy-damaged",
            Self::Newer { .. } => "store-remedy-newer",
            Self::NameTooLong { .. } => "store-remedy-name-too-long",
            Self::NoCopyFolder { .. } => "store-remedy-no-copy-folder",
            Self::Busy { .. } => "store-remedy-busy",
            Self::ReadOnly { .. } => "store-remedy-read-only",
            Self::Replaced { .. } => "store-remedy-replaced",
            Self::Displaced { .. } => "store-remedy-displaced",
            Self::DiskFull { .. } => "store-remedy-disk-full",
            Self::Io { .. } => "store-remedy-io",
            Self::Gone { .. } => "store-remedy-gone",
            Self::NameTaken => "store-remedy-name-taken",
            Self::StillUsed => "store-remedy-still-used",
            Self::SamePerson => "store-remedy-same-person",
            Self::BrokenReference { .. } => "store-remedy-broken-reference",
            Self::Cancelled => "store-remedy-cancelled",
            Self::Sql { .. } => "store-remedy-sql",
        })
    }
}
