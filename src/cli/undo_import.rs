//! `essor undo-import`: takes one import back as a whole.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::ImportRemoval;
use crate::domain::ImportId;
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut register, mut id) = (None, None);
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            Token::Value(value) if id.is_none() => {
                let text = value.to_string_lossy();
                let number = text.parse().map_err(|_| UsageError::Unexpected {
                    word: text.clone().into_owned(),
                })?;
                id = Some(ImportId::from_row(number));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;
    let id = id.ok_or(UsageError::Missing { name: "ID" })?;

    let mut desk = arguments.desk();
    desk.open(&register)?;
    let removed = desk.undo_import(id)?.removal;
    tell(id, removed, tr).map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

fn tell(id: ImportId, removed: ImportRemoval, tr: &Tr) -> io::Result<()> {
    output::print_line(&tr.format(
        "cli-undo-import-done",
        &[
            ("id", Arg::from(id.row().to_string())),
            ("participations", removed.n_participations.into()),
            ("activities", removed.n_activities.into()),
        ],
    ))?;
    if removed.n_activities_kept > 0 {
        output::print_line(&tr.format(
            "cli-undo-import-kept",
            &[("n", removed.n_activities_kept.into())],
        ))?;
    }
    Ok(())
}
