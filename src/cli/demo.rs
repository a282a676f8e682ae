//! `essor demo`: the sample register and its pictures, then the window.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token};
use super::{CliError, Outcome, display, output};
use crate::app::{self, Over, Reporter};
use crate::i18n::{Arg, Tr};

/// Where the sample goes, from the folder the program is started in.
const FOLDER: &str = "essor-demo";

pub fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut out = None;
    let mut language = None;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("lang") => language = Some(arguments.language("lang")?),
            other => return Err(other.unexpected().into()),
        }
    }
    let now = arguments.clock()();
    let reporter = Reporter::silent();
    if let Some(out) = out {
        app::require_output(&out, Over::Nothing, [])?;
        app::write_sample_register(&out, now, &reporter)?;
        print_written(&out, tr)?;
        return Ok(Outcome::Exit(ExitCode::SUCCESS));
    }
    let demo = app::write_demo(&PathBuf::from(FOLDER), now, tr, &reporter)?;
    print_written(&demo.register, tr)?;
    for picture in &demo.pictures {
        print_written(picture, tr)?;
    }
    output::print_line(&tr.get("cli-demo-fictitious"))?;
    if display::is_there() {
        Ok(Outcome::Window {
            register: Some(demo.register),
            language,
            tr: tr.clone(),
        })
    } else {
        output::print_line(&tr.get("cli-demo-no-display"))?;
        Ok(Outcome::Exit(ExitCode::SUCCESS))
    }
}

fn print_written(path: &std::path::Path, tr: &Tr) -> Result<(), CliError> {
    output::print_line(&tr.format(
        "cli-demo-written",
        &[("path", Arg::from(path.display().to_string()))],
    ))?;
    Ok(())
}
