//! `essor check`: whether a register is whole, and what is in it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut register = None;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;

    let mut desk = arguments.desk();
    desk.open(&register)?;
    let report = desk.check()?;
    output::print_line(&tr.format(
        "cli-check-version",
        &[("version", Arg::from(report.schema_version.to_string()))],
    ))?;
    for count in &report.counts {
        let key = format!("cli-check-{}", count.noun.code());
        output::print_line(&tr.format(&key, &[("n", count.n_rows.into())]))?;
    }
    for problem in &report.integrity_problems {
        output::print_line(&tr.format("cli-check-problem", &[("problem", problem.into())]))?;
    }
    for (table, n_rows) in &report.foreign_key_problems {
        output::print_line(&tr.format(
            "cli-check-orphans",
            &[("table", table.into()), ("n", (*n_rows).into())],
        ))?;
    }
    let is_whole = report.is_sound();
    let verdict = if is_whole {
        "cli-check-whole"
    } else {
        "cli-check-damaged"
    };
    output::print_line(&tr.get(verdict))?;
    Ok(Outcome::Exit(ExitCode::from(u8::from(!is_whole))))
}
