//! What a file is that holds no table.
//!
//! A facilitator has minutes, chats, mails and calendars beside the lists of who
//! came. Each is told apart by what stands in it, whatever its name, and named in
//! the refusal: what is read as a table by mistake would make people of words.

mod archive;
mod chat;
mod json;
mod program_log;
mod signature;
mod text;

pub(super) use archive::{is_of_type, is_table, of_entries};
pub(super) use signature::is_gibberish;
pub(super) use text::{of_text, page_of};

use super::sources::Source;
use crate::i18n::Tr;
pub(crate) use archive::Contents;

/// What a file is that holds no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ForeignFile {
    /// A workbook of a format that is not read.
    Spreadsheet,
    /// Of the office programs of the Mac, which keep tables in a form of their own.
    MacOffice,
    /// Minutes, in most cases.
    TextDocument,
    Presentation,
    Pdf,
    Picture,
    Recording,
    Archive(Contents),
    /// A database other than a register.
    Database,
    Register,
    /// A table as engines keep them, column by column.
    Columnar,
    /// Messages, from a known program or another.
    Chat(Option<&'static Source>),
    /// What a server or a program writes of itself.
    ProgramLog,
    Mail,
    Calendar,
    Contacts,
    Json,
    Xml,
    /// A page without a table.
    WebPage,
    Unknown,
}

impl ForeignFile {
    /// The word for this reason in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Chat(_) => "chat",
            Self::ProgramLog => "program_log",
            Self::Mail => "mail",
            Self::Calendar => "calendar",
            Self::Contacts => "contacts",
            Self::Json => "json",
            Self::Xml => "xml",
            Self::WebPage => "web_page",
            _ => "not_text",
        }
    }

    /// What the file is.
    pub fn message(self, tr: &Tr) -> String {
        tr.get(match self {
            Self::Spreadsheet => "import-error-spreadsheet",
            Self::MacOffice => "import-error-mac-office",
            Self::TextDocument => "import-error-document",
            Self::Presentation => "import-error-presentation",
            Self::Pdf => "import-error-pdf",
            Self::Picture => "import-error-picture",
            Self::Recording => "import-error-recording",
            Self::Archive(contents) => {
                let contents = contents.text(tr);
                return if contents.is_empty() {
                    tr.get("import-error-archive")
                } else {
                    let contents = contents.as_str().into();
                    tr.format("import-error-archive-of", &[("contents", contents)])
                };
            }
            Self::Database => "import-error-database",
            Self::Register => "import-error-register",
            Self::Columnar => "import-error-columnar",
            Self::Chat(Some(source)) => {
                let source = source.name(tr).into();
                return tr.format("import-error-chat-of", &[("source", source)]);
            }
            Self::Chat(None) => "import-error-chat",
            Self::ProgramLog => "import-error-program-log",
            Self::Mail => "import-error-mail",
            Self::Calendar => "import-error-calendar",
            Self::Contacts => "import-error-contacts",
            Self::Json => "import-error-json",
            Self::Xml => "import-error-xml",
            Self::WebPage => "import-error-web-page",
            Self::Unknown => "import-error-no-text",
        })
    }

    /// The key of what to do instead.
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Spreadsheet => "import-error-spreadsheet-remedy",
            Self::MacOffice => "import-error-mac-office-remedy",
            Self::TextDocument | Self::Presentation | Self::Pdf | Self::Picture => {
                "import-error-document-remedy"
            }
            Self::Recording => "import-error-recording-remedy",
            Self::Archive(contents) if contents.tables > 0 => "import-error-archive-remedy",
            Self::Archive(_) => "import-error-archive-other-remedy",
            Self::Register => "import-error-register-remedy",
            Self::Chat(_) => "import-error-chat-remedy",
            Self::Mail => "import-error-mail-remedy",
            Self::Calendar => "import-error-calendar-remedy",
            Self::Contacts => "import-error-contacts-remedy",
            Self::WebPage => "import-error-web-page-remedy",
            Self::Database
            | Self::Columnar
            | Self::ProgramLog
            | Self::Json
            | Self::Xml
            | Self::Unknown => "import-error-no-text-remedy",
        }
    }
}
