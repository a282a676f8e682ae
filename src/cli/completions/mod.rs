//! `essor completions`: what bash, zsh and fish need to complete a line, made
//! of the help texts. For those who make packages; no help text names it.

mod bash;
mod fish;
mod zsh;

use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::help_text::{HelpText, Item, options_of};
use super::{CliError, Outcome, output, subcommands};
use crate::app::ChartKind;
use crate::domain::Measure;
use crate::i18n::{Language, Tr};
use crate::import::source_codes;

const SHELLS: &str = "bash, zsh, fish";

/// Options whose value is the name of a file or a folder.
const OF_FILES: [&str; 5] = ["form", "import", "mapping", "out", "rejected"];

pub(crate) fn run(mut arguments: Arguments, _tr: &Tr) -> Result<Outcome, CliError> {
    let mut shell = None;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if shell.is_none() => {
                shell = Some(value.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let script = match shell.as_deref() {
        Some("bash") => bash::script(),
        Some("zsh") => zsh::script(),
        Some("fish") => fish::script(),
        Some(other) => return Err(UsageError::Unexpected { word: other.into() }.into()),
        None => return Err(UsageError::Missing { name: SHELLS }.into()),
    };
    output::print(&script)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// A subcommand as shells are told of it.
struct Command {
    name: &'static str,
    about: String,
    options: Vec<Completed>,
}

/// An option with what may follow it.
struct Completed {
    name: String,
    about: String,
    value: Value,
}

enum Value {
    /// The option stands alone.
    None,
    Words(Vec<String>),
    File,
    /// Whatever the user likes.
    Text,
}

fn commands(language: Language) -> Vec<Command> {
    let tr = Tr::new(language);
    let program = HelpText::of_program(&tr);
    subcommands()
        .map(|name| Command {
            name,
            about: program
                .items()
                .find(|item| item.term == name)
                .map(|item| item.text.clone())
                .unwrap_or_default(),
            options: options_of(name, &tr)
                .iter()
                .map(|item| completed(name, item))
                .collect(),
        })
        .collect()
}

/// The options of a line without a subcommand.
fn options_of_program(language: Language) -> Vec<Completed> {
    HelpText::of_program(&Tr::new(language))
        .options()
        .map(|item| completed("", item))
        .collect()
}

fn completed(command: &str, item: &Item) -> Completed {
    let name = item.option().unwrap_or_default();
    Completed {
        name: name.to_owned(),
        about: item.text.clone(),
        value: item
            .value()
            .map_or(Value::None, |placeholder| value(command, name, placeholder)),
    }
}

fn value(command: &str, option: &str, placeholder: &str) -> Value {
    let words = |codes: &[&str]| Value::Words(codes.iter().map(|&code| code.to_owned()).collect());
    match (command, option) {
        ("chart", "kind") => words(&ChartKind::ALL.map(ChartKind::code)),
        (_, "measure") => words(&Measure::ALL.map(Measure::code)),
        (_, "source") => words(&source_codes().chain(["none"]).collect::<Vec<_>>()),
        _ if OF_FILES.contains(&option) => Value::File,
        _ if placeholder.contains('|') => words(&placeholder.split('|').collect::<Vec<_>>()),
        _ => Value::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shell_knows_every_subcommand_and_option() {
        for (shell, script) in [
            ("bash", bash::script()),
            ("zsh", zsh::script()),
            ("fish", fish::script()),
        ] {
            for command in commands(Language::En) {
                let lines: Vec<&str> = script
                    .lines()
                    .filter(|line| line.contains(command.name))
                    .collect();
                assert!(!lines.is_empty(), "{shell}: {}", command.name);
                for option in &command.options {
                    let written = match shell {
                        "fish" => format!("-l {} ", option.name),
                        _ => format!("--{}", option.name),
                    };
                    assert!(
                        lines.iter().any(|line| line.contains(&written)),
                        "{shell}: {} {written}",
                        command.name
                    );
                }
            }
        }
    }

    #[test]
    fn names_of_files_are_completed_where_the_help_speaks_of_files() {
        for command in commands(Language::En) {
            let tr = Tr::new(Language::En);
            for (item, option) in options_of(command.name, &tr).iter().zip(&command.options) {
                let is_told = item
                    .value()
                    .is_some_and(|value| value.contains("FILE") || value.contains("FOLDER"));
                let is_file = matches!(option.value, Value::File);
                assert_eq!(is_told, is_file, "{} {}", command.name, option.name);
            }
        }
    }
}
