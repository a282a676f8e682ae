//! `essor stages`: the reading of each community's life.

mod answer;
mod lenses;
mod rounded;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{Reporter, Source};
use crate::domain::Measure;
use crate::i18n::Tr;
use answer::{Answer, LifeAnswer};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut path, mut community, mut until) = (None, None, None);
    let mut measure = Measure::default();
    let mut reading = ReadingChoices::default();
    let mut is_json = false;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("community") => community = Some(arguments.text()?),
            Token::Option("measure") => measure = arguments.measure()?,
            Token::Option("until") => until = Some(arguments.month("until")?),
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Option(name) if let Some(option) = ReadingOption::of_source(name) => {
                reading.take(option, &mut arguments)?;
            }
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "SOURCE" })?;
    let today = arguments.today();
    let mut source = Source::read_as(&path, &reading.finish(), today, &Reporter::silent())?;
    if let Some(name) = community {
        source = source.only(&name)?;
    }
    let lives = source.lives(measure, until, today);
    if is_json {
        let answers = lives
            .iter()
            .zip(source.communities())
            .map(|((name, life), community)| {
                LifeAnswer::new(name, measure, life.as_ref(), community, tr)
            });
        output::print_json(&Answer::new(answers.collect()))?;
    } else {
        for ((name, life), community) in lives.iter().zip(source.communities()) {
            text::print_life(name, life.as_ref(), community, tr)?;
        }
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}
