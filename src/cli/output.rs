//! Where answers and problems are written.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::CliError;
use crate::app::AppError;

/// Writes a line of the answer on standard output.
pub fn print_line(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")
}

/// Writes one JSON object on standard output.
pub fn print_json(value: &impl Serialize) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Says on standard error what happened, then what to do.
pub fn print_problem(message: &str, remedy: &str) {
    // A program started without a terminal has nowhere to say it.
    let _ = writeln!(io::stderr().lock(), "{message}\n{remedy}");
}

/// Refuses to write over one of `inputs`, under whatever name it goes.
pub fn spare_inputs<'p>(
    out: &Path,
    inputs: impl IntoIterator<Item = &'p Path>,
) -> Result<(), CliError> {
    let whole = |path: &Path| path.canonicalize().ok();
    let is_input = whole(out).is_some_and(|out| {
        inputs
            .into_iter()
            .any(|input| whole(input).as_ref() == Some(&out))
    });
    if is_input { Err(taken(out)) } else { Ok(()) }
}

/// Refuses to write over a file.
pub fn spare(out: &Path) -> Result<(), CliError> {
    if out.exists() {
        Err(taken(out))
    } else {
        Ok(())
    }
}

fn taken(path: &Path) -> CliError {
    let path = path.to_path_buf();
    CliError::Refused(AppError::Exists { path })
}
