//! `essor inspect`: how an import would read a file; stores nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{self, AppError, Reporter};
use crate::i18n::{Arg, Tr};
use crate::import::{self, ImportError, Report};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut path = None;
    let mut is_json = false;
    let mut choices = ReadingChoices::default();
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            Token::Option(name) if let Some(option) = ReadingOption::of(name) => {
                choices.take(option, &mut arguments)?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "FILE" })?;
    let today = arguments.today();
    match app::inspect(&path, &choices.finish(), today, &Reporter::silent()) {
        Ok(report) => {
            if is_json {
                output::print_json(&report.json())?;
            } else {
                print_report(&report, tr)?;
            }
            Ok(Outcome::Exit(ExitCode::SUCCESS))
        }
        // A refusal is an answer: what was found until then is told too.
        Err(AppError::Import { source, .. }) if is_json => {
            match &source {
                ImportError::Refused(refusal) => output::print_json(&refusal.report.json())?,
                cancelled => output::print_json(&cancelled.to_json())?,
            }
            Ok(Outcome::Exit(ExitCode::FAILURE))
        }
        Err(error) => Err(error.into()),
    }
}

/// The report for a person at a terminal.
fn print_report(report: &Report, tr: &Tr) -> Result<(), CliError> {
    output::print_line(&tr.get(&format!("cli-inspect-{}", report.outcome.code())))?;
    if let Some(source) = report.source.as_deref().and_then(import::source) {
        output::print_line(&tr.format("cli-inspect-source", &[("name", source.name(tr).into())]))?;
    }
    for question in &report.questions {
        output::print_line(&question.text(tr))?;
    }
    for warning in &report.warnings {
        output::print_line(&warning.text(tr))?;
    }
    output::print_line(&tr.format(
        "cli-inspect-counts",
        &[
            ("records", report.n_records.into()),
            ("accepted", report.n_accepted.into()),
            ("rejected", report.rejected.len().into()),
            ("ignored", report.ignored.len().into()),
        ],
    ))?;
    if let (Some(first), Some(last)) = (report.first_date, report.last_date) {
        output::print_line(&tr.format(
            "cli-inspect-period",
            &[
                ("first", tr.date(first).into()),
                ("last", tr.date(last).into()),
            ],
        ))?;
    }
    for (role, header) in &report.columns {
        output::print_line(&tr.format(
            "cli-inspect-column",
            &[("role", role.name(tr).into()), ("header", header.into())],
        ))?;
    }
    for issue in &report.rejected {
        let line = Arg::from(issue.line.to_string());
        let reason = Arg::from(issue.reason.text(tr));
        let text = if issue.value.is_empty() {
            tr.format(
                "cli-inspect-rejected",
                &[("line", line), ("reason", reason)],
            )
        } else {
            tr.format(
                "cli-inspect-rejected-value",
                &[
                    ("line", line),
                    ("reason", reason),
                    ("value", (&issue.value).into()),
                ],
            )
        };
        output::print_line(&text)?;
    }
    Ok(())
}
