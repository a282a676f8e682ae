//! `essor demo`: the sample register and its pictures, then the window.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::slice;

use super::arguments::{Arguments, Token};
use super::{CliError, Outcome, display, output};
use crate::app::{self, Over, Reporter};
use crate::i18n::{Arg, Tr};

/// Where the sample goes, from the folder the program is started in.
const FOLDER: &str = "essor-demo";

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut out = None;
    let mut language = None;
    let mut over = Over::Nothing;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("lang") => language = Some(arguments.language("lang")?),
            other => return Err(other.unexpected().into()),
        }
    }
    let now = arguments.clock()();
    let reporter = Reporter::silent();
    if let Some(out) = out {
        app::write_sample_register((&out, over), now, &reporter)?;
        tell(&[out], tr).map_err(CliError::Stored)?;
        return Ok(Outcome::Exit(ExitCode::SUCCESS));
    }
    let register = app::write_demo(Path::new(FOLDER), now, &reporter)?;
    let pictures =
        app::write_demo_pictures(&register, now, tr, &reporter).map_err(CliError::StoredInPart)?;
    let written = [slice::from_ref(&register), pictures.as_slice()].concat();
    tell(&written, tr).map_err(CliError::Stored)?;
    let stored = |text: &str| output::print_line(text).map_err(CliError::Stored);
    stored(&tr.get("cli-demo-fictitious"))?;
    if display::is_there() {
        Ok(Outcome::Window {
            register: Some(register),
            language,
            tr: tr.clone(),
        })
    } else {
        stored(&tr.get("cli-demo-no-display"))?;
        Ok(Outcome::Exit(ExitCode::SUCCESS))
    }
}

fn tell(written: &[PathBuf], tr: &Tr) -> io::Result<()> {
    for path in written {
        output::print_line(&tr.format(
            "cli-demo-written",
            &[("path", Arg::from(path.display().to_string()))],
        ))?;
    }
    Ok(())
}
