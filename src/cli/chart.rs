//! `essor chart`: a picture of one community, as PNG or SVG.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::{self, ChartKind, PictureChoices, Reporter, Source, Theme};
use crate::domain::Measure;
use crate::i18n::{Arg, Tr};

pub fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut path, mut community, mut out, mut until) = (None, None, None, None);
    let mut measure = Measure::default();
    let mut choices = PictureChoices {
        language: tr.language(),
        ..PictureChoices::default()
    };
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("community") => community = Some(arguments.text()?),
            Token::Option("measure") => measure = arguments.measure()?,
            Token::Option("until") => until = Some(arguments.month("until")?),
            Token::Option("kind") => {
                let kinds = ChartKind::ALL.map(|kind| (kind.code(), kind));
                choices.kind = arguments.choice("kind", "lifecycle, reference", &kinds)?;
            }
            Token::Option("size") => (choices.width, choices.height) = arguments.size()?,
            Token::Option("scale") => choices.scale = arguments.number("scale")?,
            Token::Option("lang") => choices.language = arguments.language("lang")?,
            Token::Option("theme") => {
                let themes = [("light", Theme::Light), ("dark", Theme::Dark)];
                choices.theme = arguments.choice("theme", "light, dark", &themes)?;
            }
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "SOURCE" })?;
    let out = out.ok_or(UsageError::Missing {
        name: "--out FILE.png",
    })?;
    let format = app::PictureFormat::of(&out).ok_or_else(|| UsageError::BadValue {
        option: "out",
        value: out.display().to_string(),
        expected: "FILE.png, FILE.svg",
    })?;

    let today = app::system_clock()().date();
    let source = Source::read(&path, today, &Reporter::silent())?;
    let picked = match community {
        Some(name) => source.only(&name)?,
        None => source.single()?,
    };
    let chart = picked.chart(measure, until, today, &choices)?;
    app::save_picture(&chart, &choices, format, &out)?;
    output::print_line(&tr.format(
        "cli-chart-done",
        &[("path", Arg::from(out.display().to_string()))],
    ))?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}
