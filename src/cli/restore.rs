//! `essor restore`: what a copy holds, in a new register.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::{Over, restore_copy};
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut copy, mut out) = (None, None);
    let mut over = Over::Nothing;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if copy.is_none() => copy = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let copy = copy.ok_or(UsageError::Missing { name: "COPY" })?;
    let out = out.ok_or(UsageError::Missing { name: "--out FILE" })?;
    restore_copy(&copy, &out, over)?;
    let told = output::print_line(&tr.format(
        "cli-restore-done",
        &[("path", Arg::from(out.display().to_string()))],
    ));
    told.map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}
