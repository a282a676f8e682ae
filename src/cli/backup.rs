//! `essor backup`: a whole copy of a register in another file.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::{Over, require_output};
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut register, mut out) = (None, None);
    let mut over = Over::Nothing;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;
    let out = out.ok_or(UsageError::Missing { name: "--out FILE" })?;

    let mut desk = arguments.desk();
    require_output(&out, over, [register.as_path()])?;
    desk.open(&register)?;
    desk.backup(&out, over)?;
    let told = output::print_line(&tr.format(
        "cli-backup-done",
        &[("path", Arg::from(out.display().to_string()))],
    ));
    told.map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}
