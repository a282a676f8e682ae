//! Where answers and problems are written.

use std::io::{self, Write};

use serde::Serialize;

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
