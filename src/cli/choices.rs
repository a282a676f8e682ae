//! The options that say how a file is read, the same for looking and storing.

use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::CliError;
use super::arguments::{Arguments, UsageError};
use crate::app::{self};
use crate::app::{AppError, ImportChoices};
use crate::import::{DateOrder, Mapping, MarkMeaning, Marks, source_codes};

/// An option of reading.
#[derive(Clone, Copy)]
pub(crate) enum ReadingOption {
    Community,
    DateColumn,
    CommunityColumn,
    DateOrder,
    Day,
    ExchangeDays,
    Hidden,
    Kind,
    Mapping,
    Mark,
    Sheet,
    Source,
}

impl ReadingOption {
    pub(crate) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "community" => Self::Community,
            "date-column" => Self::DateColumn,
            "community-column" => Self::CommunityColumn,
            "date-order" => Self::DateOrder,
            "day" => Self::Day,
            "exchange-days" => Self::ExchangeDays,
            "hidden" => Self::Hidden,
            "kind" => Self::Kind,
            "mapping" => Self::Mapping,
            "mark" => Self::Mark,
            "sheet" => Self::Sheet,
            "source" => Self::Source,
            _ => return None,
        })
    }

    /// The same for what reads a life: whose it is to be says `--community` there.
    pub(crate) fn of_source(name: &str) -> Option<Self> {
        Self::of(name).filter(|option| !matches!(option, Self::Community))
    }
}

/// What was asked for so far, in whatever order the options stand.
#[derive(Default)]
pub(crate) struct ReadingChoices {
    community: Option<String>,
    date_column: Option<String>,
    community_column: Option<String>,
    date_order: Option<DateOrder>,
    day: Option<NaiveDate>,
    exchanges_days: Option<bool>,
    kind: Option<String>,
    with_hidden: bool,
    mapping: Option<Mapping>,
    marks: Marks,
    sheet: Option<String>,
    source: Option<String>,
}

impl ReadingChoices {
    /// Takes the value of `option`, which was just read.
    pub(crate) fn take(
        &mut self,
        option: ReadingOption,
        arguments: &mut Arguments,
    ) -> Result<(), CliError> {
        match option {
            ReadingOption::Community => self.community = Some(arguments.text()?),
            ReadingOption::DateColumn => self.date_column = Some(arguments.text()?),
            ReadingOption::CommunityColumn => self.community_column = Some(arguments.text()?),
            ReadingOption::DateOrder => self.date_order = Some(arguments.date_order()?),
            ReadingOption::Day => self.day = Some(arguments.date("day")?),
            ReadingOption::ExchangeDays => {
                self.exchanges_days = Some(arguments.yes_or_no("exchange-days")?);
            }
            ReadingOption::Hidden => self.with_hidden = true,
            ReadingOption::Kind => self.kind = Some(arguments.text()?),
            ReadingOption::Mapping => {
                self.mapping = Some(read_mapping(PathBuf::from(arguments.value()?))?);
            }
            ReadingOption::Mark => {
                let (mark, meaning) = mark(arguments.text()?)?;
                self.marks.set(&mark, meaning);
            }
            ReadingOption::Sheet => self.sheet = Some(arguments.text()?),
            ReadingOption::Source => self.source = Some(source(arguments.text()?)?),
        }
        Ok(())
    }

    /// The choices; single ones go before those of a saved mapping.
    pub(crate) fn finish(self) -> ImportChoices {
        let has_any = self.date_column.is_some()
            || self.exchanges_days.is_some()
            || self.kind.is_some()
            || self.sheet.is_some()
            || self.source.is_some()
            || self.community_column.is_some()
            || !self.marks.is_empty()
            || self.with_hidden;
        let mapping = match (self.mapping, has_any) {
            (None, false) => None,
            (mapping, _) => {
                let saved = mapping.unwrap_or_default();
                Some(Mapping {
                    date_column: self.date_column.or(saved.date_column),
                    exchanges_days: self.exchanges_days.or(saved.exchanges_days),
                    community_column: self.community_column.or(saved.community_column),
                    kind: self.kind.or(saved.kind),
                    sheet: self.sheet.or(saved.sheet),
                    source: self.source.or(saved.source),
                    with_hidden: self.with_hidden || saved.with_hidden,
                    marks: saved.marks.with(&self.marks),
                    ..saved
                })
            }
        };
        ImportChoices {
            community: self.community,
            date_order: self.date_order,
            day: self.day,
            mapping,
        }
    }
}

/// `M=present`: a mark and what it means.
fn mark(text: String) -> Result<(String, MarkMeaning), UsageError> {
    static EXPECTED: LazyLock<String> = LazyLock::new(|| {
        let codes = MarkMeaning::ALL.map(MarkMeaning::code);
        format!("MARK={}", codes.join("|"))
    });
    let parts = text.rsplit_once('=').and_then(|(mark, meaning)| {
        let meaning = MarkMeaning::of_code(meaning)?;
        (!mark.trim().is_empty()).then(|| (mark.trim().to_owned(), meaning))
    });
    parts.ok_or(UsageError::BadValue {
        option: "mark",
        value: text,
        expected: &EXPECTED,
    })
}

/// A code that is known, or `none`.
fn source(code: String) -> Result<String, UsageError> {
    static CODES: LazyLock<String> = LazyLock::new(|| {
        let codes: Vec<&str> = source_codes().chain(["none"]).collect();
        codes.join(", ")
    });
    if code == "none" || source_codes().any(|known| known == code) {
        return Ok(code);
    }
    Err(UsageError::BadValue {
        option: "source",
        value: code,
        expected: &CODES,
    })
}

fn read_mapping(path: PathBuf) -> Result<Mapping, AppError> {
    let bytes = app::read_input(&path)?;
    serde_json::from_slice(&bytes).map_err(|source| AppError::BadMapping { source, path })
}
