//! `essor backup`: a whole copy of a register in another file.

use std::process::ExitCode;

use super::arguments::Arguments;
use super::{CliError, Outcome, output};
use crate::app::require_output;
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (register, out, over) = arguments.file_and_out("REGISTER")?;

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
