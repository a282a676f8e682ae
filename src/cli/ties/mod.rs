//! `essor ties`: who comes with whom, and what the community rests on.

mod answer;
mod text;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{Reporter, Source, TiesQuery, TiesView};
use crate::i18n::Tr;
use answer::Answer;

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut path, mut community) = (None, None);
    let mut query = TiesQuery::default();
    let mut reading = ReadingChoices::default();
    let (mut is_json, mut has_names) = (false, false);
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("names") => has_names = true,
            Token::Option("community") => community = Some(arguments.text()?),
            Token::Option("from") => query.from = Some(arguments.date("from")?),
            Token::Option("to") => query.to = Some(arguments.date("to")?),
            Token::Option("without-facilitators") => query.without_facilitators = true,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Option(name) if let Some(option) = ReadingOption::of_source(name) => {
                reading.take(option, &mut arguments)?;
            }
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "SOURCE" })?;
    if let (Some(from), Some(to)) = (query.from, query.to)
        && from > to
    {
        return Err(UsageError::BadValue {
            option: "from",
            value: from.to_string(),
            expected: "YYYY-MM-DD, --from ≤ --to",
        }
        .into());
    }
    let (today, silent) = (arguments.today(), Reporter::silent());
    let source = Source::read_as(&path, &reading.finish(), today, &silent)?;
    let view = source.ties(community.as_deref(), query, today, &silent)?;
    let people = People {
        view: &view,
        labels: view.labels(has_names),
    };
    if is_json {
        output::print_json(&Answer::new(&people))?;
    } else {
        text::print_ties(&people, tr)?;
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// Who is who: numbers, unless names were asked for.
struct People<'a> {
    view: &'a TiesView,
    labels: BTreeMap<i64, String>,
}

impl People<'_> {
    fn called(&self, person: i64) -> String {
        self.labels.get(&person).cloned().unwrap_or_default()
    }
}
