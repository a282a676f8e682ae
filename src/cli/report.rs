//! `essor report`: a year of a community on a few pages.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{self, Audience, Over, ReportFormat, ReportQuery, ReportSpan, Reporter, Source};
use crate::i18n::{Arg, Tr};

const FORMATS: &str = "FILE.html, FILE.pdf, FILE.docx";

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut path, mut out, mut community) = (None, None, None);
    let (mut year, mut from, mut to) = (None, None, None);
    let mut over = Over::Nothing;
    let mut reading = ReadingChoices::default();
    let mut query = ReportQuery {
        language: tr.language(),
        ..ReportQuery::default()
    };
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("community") => community = Some(arguments.text()?),
            Token::Option("year") => {
                year = Some(arguments.parsed("year", "YYYY", |text| {
                    let year = text.parse::<i32>().ok();
                    year.filter(|year| (1000..=9999).contains(year))
                })?);
            }
            Token::Option("from") => from = Some(arguments.date("from")?),
            Token::Option("to") => to = Some(arguments.date("to")?),
            Token::Option("for") => {
                let audiences = Audience::ALL.map(|it| (it.code(), it));
                query.audience = arguments.choice("for", "sponsor, members", &audiences)?;
            }
            Token::Option("lang") => query.language = arguments.language("lang")?,
            Token::Option(name) if let Some(option) = ReadingOption::of_source(name) => {
                reading.take(option, &mut arguments)?;
            }
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "SOURCE" })?;
    let out = out.ok_or(UsageError::Missing {
        name: "--out FILE.html",
    })?;
    let format = ReportFormat::of(&out).ok_or_else(|| UsageError::BadValue {
        option: "out",
        value: out.display().to_string(),
        expected: FORMATS,
    })?;
    query.span = span(year, from, to)?;
    app::require_output(&out, over, [path.as_path()])?;
    let today = arguments.today();
    let silent = Reporter::silent();
    let source = Source::read_as(&path, &reading.finish(), today, &silent)?;
    let source = match community {
        Some(name) => source.only(&name)?,
        None => source.single()?,
    };
    let report = source.report(query, today, &silent)?;
    app::save_report(&report, format, (&out, over))?;
    let told = output::print_line(&tr.format(
        "cli-report-done",
        &[("path", Arg::from(out.display().to_string()))],
    ));
    told.map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// A year, or days; the two do not go together.
fn span(
    year: Option<i32>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Option<ReportSpan>, UsageError> {
    match (year, from, to) {
        (None, None, None) => Ok(None),
        (Some(year), None, None) => Ok(Some(ReportSpan::Year(year))),
        (None, Some(from), Some(to)) if from <= to => Ok(Some(ReportSpan::Days(from, to))),
        (_, Some(day), _) | (_, None, Some(day)) => Err(UsageError::BadValue {
            option: if from.is_some() { "from" } else { "to" },
            value: day.to_string(),
            expected: "--year YYYY | --from YYYY-MM-DD --to YYYY-MM-DD, --from ≤ --to",
        }),
    }
}
