//! `essor check`: whether a register is whole, and what is in it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::{self, Desk};
use crate::i18n::{Arg, Tr};

pub fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut register = None;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;

    let mut desk = Desk::new(app::system_clock());
    desk.open(&register)?;
    let report = desk.check()?;
    output::print_line(&tr.format(
        "cli-check-version",
        &[("version", Arg::from(report.schema_version.to_string()))],
    ))?;
    for (noun, count) in &report.counts {
        output::print_line(&tr.format(&format!("cli-check-{noun}"), &[("n", (*count).into())]))?;
    }
    for problem in &report.problems {
        output::print_line(&tr.format("cli-check-problem", &[("problem", problem.into())]))?;
    }
    let is_whole = report.problems.is_empty();
    let verdict = if is_whole { "cli-check-whole" } else { "cli-check-damaged" };
    output::print_line(&tr.get(verdict))?;
    Ok(Outcome::Exit(ExitCode::from(u8::from(!is_whole))))
}
