//! `essor restore`: what a copy holds, in a new register.

use std::process::ExitCode;

use super::arguments::Arguments;
use super::{CliError, Outcome, output};
use crate::app::restore_copy;
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (copy, out, over) = arguments.file_and_out("COPY")?;
    restore_copy(&copy, &out, over)?;
    let told = output::print_line(&tr.format(
        "cli-restore-done",
        &[("path", Arg::from(out.display().to_string()))],
    ));
    told.map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}
