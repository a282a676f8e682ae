//! Reads the words of a command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::{self, Clock, Desk, Over, Settings};
use crate::domain::{Measure, Month};
use crate::i18n::{Language, Tr};
use crate::import::DateOrder;

/// A command line that cannot be carried out as it stands.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UsageError {
    #[error("unknown option or argument {word}")]
    Unexpected { word: String },
    #[error("option {option} needs a value")]
    NoValue { option: String },
    #[error("{value} is no value for option {option}")]
    BadValue {
        option: &'static str,
        value: String,
        /// What would have been a value.
        expected: &'static str,
    },
    /// `name` as in the help text.
    #[error("argument {name} is missing")]
    Missing { name: &'static str },
}

impl UsageError {
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Unexpected { word } => {
                tr.format("cli-error-unexpected", &[("word", word.into())])
            }
            Self::NoValue { option } => {
                tr.format("cli-error-no-value", &[("option", option.into())])
            }
            Self::BadValue {
                option,
                value,
                expected,
            } => tr.format(
                "cli-error-bad-value",
                &[
                    ("option", (*option).into()),
                    ("value", value.into()),
                    ("expected", (*expected).into()),
                ],
            ),
            Self::Missing { name } => tr.format("cli-error-missing", &[("name", (*name).into())]),
        }
    }

    /// The same for all: the help text.
    pub fn remedy(tr: &Tr) -> String {
        tr.get("cli-remedy-usage")
    }
}

/// A word of the line.
pub(crate) enum Token<'a> {
    /// An option without its dashes.
    Option(&'a str),
    Value(OsString),
}

impl Token<'_> {
    /// This word was not expected here.
    pub(crate) fn unexpected(&self) -> UsageError {
        let word = match self {
            Self::Option(name) if name.len() == 1 => format!("-{name}"),
            Self::Option(name) => format!("--{name}"),
            Self::Value(value) => value.to_string_lossy().into_owned(),
        };
        UsageError::Unexpected { word }
    }
}

/// The words of the line after the subcommand.
pub(crate) struct Arguments {
    parser: lexopt::Parser,
    option: String,
    /// The day to take for today, where one was named.
    today: Option<NaiveDate>,
}

impl Arguments {
    /// What all need that make one file of another: the file, called `name` in the help,
    /// `--out`, and whether `--force` lets it replace what is there.
    pub(super) fn file_and_out(
        &mut self,
        name: &'static str,
    ) -> Result<(PathBuf, PathBuf, Over), UsageError> {
        let (mut file, mut out) = (None, None);
        let mut over = Over::Nothing;
        while let Some(token) = self.next()? {
            match token {
                Token::Option("out") => out = Some(PathBuf::from(self.value()?)),
                Token::Option("force") => over = Over::AnyFile,
                Token::Option("lang") => drop(self.language("lang")?),
                Token::Value(value) if file.is_none() => file = Some(PathBuf::from(value)),
                other => return Err(other.unexpected()),
            }
        }
        let file = file.ok_or(UsageError::Missing { name })?;
        let out = out.ok_or(UsageError::Missing { name: "--out FILE" })?;
        Ok((file, out, over))
    }

    pub(crate) fn new(line: impl IntoIterator<Item = OsString>) -> Self {
        Self {
            parser: lexopt::Parser::from_args(line),
            option: String::new(),
            today: None,
        }
    }

    /// The one clock of the command line: the system's, on the day that
    /// `--today` names. Every subcommand takes that option.
    pub(crate) fn clock(&self) -> Clock {
        let clock = app::system_clock();
        match self.today {
            // The hour still tells one copy of a register from the next.
            Some(day) => Arc::new(move || day.and_time(clock().time())),
            None => clock,
        }
    }

    /// A desk by this clock; copies go where the user wants them.
    pub(crate) fn desk(&self) -> Desk {
        let mut desk = Desk::new(self.clock());
        desk.keep_copies_by(Settings::load().copies);
        desk
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.clock()().date()
    }

    pub(crate) fn next(&mut self) -> Result<Option<Token<'_>>, UsageError> {
        let token = match self.parser.next() {
            Ok(token) => token,
            Err(error) => {
                return Err(UsageError::Unexpected {
                    word: match error {
                        lexopt::Error::UnexpectedValue { option, .. } => option,
                        lexopt::Error::UnexpectedOption(word) => word,
                        other => other.to_string(),
                    },
                });
            }
        };
        Ok(match token {
            None => None,
            Some(lexopt::Arg::Value(value)) => Some(Token::Value(value)),
            Some(lexopt::Arg::Long("today")) => {
                self.option.replace_range(.., "today");
                self.today = Some(self.date("today")?);
                return self.next();
            }
            Some(lexopt::Arg::Long(name)) => {
                self.option.replace_range(.., name);
                Some(Token::Option(&self.option))
            }
            Some(lexopt::Arg::Short(letter)) => {
                self.option = letter.to_string();
                Some(Token::Option(&self.option))
            }
        })
    }

    /// The value of the option just read.
    pub(crate) fn value(&mut self) -> Result<OsString, UsageError> {
        self.parser.value().map_err(|_| UsageError::NoValue {
            option: format!("--{}", self.option),
        })
    }

    pub(crate) fn parsed<T>(
        &mut self,
        option: &'static str,
        expected: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, UsageError> {
        let value = self.value()?;
        let text = value.to_string_lossy();
        parse(&text).ok_or_else(|| UsageError::BadValue {
            option,
            value: text.clone().into_owned(),
            expected,
        })
    }

    pub(crate) fn text(&mut self) -> Result<String, UsageError> {
        Ok(self.value()?.to_string_lossy().into_owned())
    }

    pub(crate) fn language(&mut self, option: &'static str) -> Result<Language, UsageError> {
        self.parsed(option, "fr, en", Language::from_code)
    }

    pub(crate) fn month(&mut self, option: &'static str) -> Result<Month, UsageError> {
        self.parsed(option, "YYYY-MM", |text| text.parse().ok())
    }

    pub(crate) fn date(&mut self, option: &'static str) -> Result<NaiveDate, UsageError> {
        self.parsed(option, "YYYY-MM-DD", |text| text.parse().ok())
    }

    pub(crate) fn date_order(&mut self) -> Result<DateOrder, UsageError> {
        self.parsed("date-order", "dmy, mdy, ymd", DateOrder::from_code)
    }

    pub(crate) fn yes_or_no(&mut self, option: &'static str) -> Result<bool, UsageError> {
        self.parsed(option, "yes, no", |text| match text {
            "yes" | "oui" => Some(true),
            "no" | "non" => Some(false),
            _ => None,
        })
    }

    pub(crate) fn measure(&mut self) -> Result<Measure, UsageError> {
        const CODES: &str =
            "participations, people_active, activities, attendance_per_meeting, new_people";
        self.parsed("measure", CODES, Measure::from_code)
    }

    /// A size in pixels, as `1600x900`.
    pub(crate) fn size(&mut self) -> Result<(u32, u32), UsageError> {
        self.parsed("size", "1600x900", |text| {
            let (width, height) = text.split_once(['x', '×'])?;
            Some((width.trim().parse().ok()?, height.trim().parse().ok()?))
        })
    }

    /// A positive number.
    pub(crate) fn number(&mut self, option: &'static str) -> Result<f32, UsageError> {
        self.parsed(option, "2", |text| {
            text.replace(',', ".")
                .parse()
                .ok()
                .filter(|number: &f32| number.is_finite() && *number > 0.0)
        })
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        option: &'static str,
        expected: &'static str,
        choices: &[(&str, T)],
    ) -> Result<T, UsageError> {
        self.parsed(option, expected, |text| {
            choices
                .iter()
                .find(|(word, _)| *word == text)
                .map(|(_, choice)| *choice)
        })
    }
}
