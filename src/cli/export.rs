//! `essor export`: the log of a register as tables for other programs.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::{ExportNames, LogExported, Over, Reporter};
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut register, mut out, mut is_anonymous) = (None, None, false);
    let mut over = Over::Nothing;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("anonymous") => is_anonymous = true,
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;
    let out = out.ok_or(UsageError::Missing {
        name: "--out FOLDER",
    })?;
    let names = if is_anonymous {
        ExportNames::Numbered(tr.clone())
    } else {
        ExportNames::AsTheyAre
    };

    let mut desk = arguments.desk();
    desk.open(&register)?;
    let done = desk.export_log((&out, over), &names, &Reporter::silent())?;
    tell(&done, tr).map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

fn tell(done: &LogExported, tr: &Tr) -> io::Result<()> {
    for path in &done.paths {
        output::print_line(&tr.format(
            "cli-export-written",
            &[("path", Arg::from(path.display().to_string()))],
        ))?;
    }
    output::print_line(&tr.format("cli-export-lines", &[("n", done.n_lines.into())]))
}
