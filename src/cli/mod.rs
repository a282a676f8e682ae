//! The command line, one file per subcommand. Everything but the window can
//! be done here, so that it can be scripted and tested.

mod arguments;
mod backup;
mod chart;
mod check;
mod checkup;
mod choices;
mod completions;
mod copies;
mod demo;
mod display;
mod error;
mod export;
mod help_text;
mod import;
mod inspect;
mod manual;
mod output;
mod report;
mod restore;
mod stages;
mod ties;
mod undo_import;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use arguments::{Arguments, Token};
pub use error::CliError;
pub use output::print_problem;

use crate::i18n::{Language, Tr};

/// What is to happen after the command line has done its part.
pub enum Outcome {
    Exit(ExitCode),
    /// Open the window, on this register where one is named.
    Window {
        register: Option<PathBuf>,
        /// The one asked for on the line, for this window alone.
        language: Option<Language>,
        tr: Tr,
    },
}

/// A subcommand: its name and what it does with the rest of the line.
struct Subcommand {
    name: &'static str,
    run: fn(Arguments, &Tr) -> Result<Outcome, CliError>,
}

/// In the order of the help text.
const SUBCOMMANDS: [Subcommand; 14] = [
    Subcommand {
        name: "demo",
        run: demo::run,
    },
    Subcommand {
        name: "inspect",
        run: inspect::run,
    },
    Subcommand {
        name: "import",
        run: import::run,
    },
    Subcommand {
        name: "undo-import",
        run: undo_import::run,
    },
    Subcommand {
        name: "stages",
        run: stages::run,
    },
    Subcommand {
        name: "ties",
        run: ties::run,
    },
    Subcommand {
        name: "chart",
        run: chart::run,
    },
    Subcommand {
        name: "report",
        run: report::run,
    },
    Subcommand {
        name: "checkup",
        run: checkup::run,
    },
    Subcommand {
        name: "export",
        run: export::run,
    },
    Subcommand {
        name: "check",
        run: check::run,
    },
    Subcommand {
        name: "backup",
        run: backup::run,
    },
    Subcommand {
        name: "copies",
        run: copies::run,
    },
    Subcommand {
        name: "restore",
        run: restore::run,
    },
];

/// For those who make packages; the help text does not name them.
const OF_PACKAGERS: [Subcommand; 2] = [
    Subcommand {
        name: "manual",
        run: manual::run,
    },
    Subcommand {
        name: "completions",
        run: completions::run,
    },
];

/// The names of all subcommands that the help text names.
pub fn subcommands() -> impl Iterator<Item = &'static str> {
    SUBCOMMANDS.iter().map(|subcommand| subcommand.name)
}

/// Carries out a command line, the program's own name first.
///
/// Exit status: 0 done, 1 the input was refused and nothing was stored, 2
/// wrong usage, 3 stored, but the answer or a picture beside it could not be
/// written.
pub fn run(line: impl IntoIterator<Item = OsString>) -> Outcome {
    let line: Vec<OsString> = line.into_iter().skip(1).collect();
    let tr = Tr::new(language_of(&line));
    match dispatch(line, &tr) {
        Ok(outcome) => outcome,
        Err(CliError::Output(error) | CliError::Stored(error))
            if error.kind() == std::io::ErrorKind::BrokenPipe =>
        {
            // The reader of the pipe has seen enough.
            Outcome::Exit(ExitCode::SUCCESS)
        }
        Err(error) => {
            print_problem(&error.message(&tr), &error.remedy(&tr));
            if let Some(cause) = error.cause() {
                output::print_note(&tr.format("cli-cause", &[("cause", cause.into())]));
            }
            Outcome::Exit(ExitCode::from(error.exit_status()))
        }
    }
}

fn dispatch(line: Vec<OsString>, tr: &Tr) -> Result<Outcome, CliError> {
    let name = line
        .first()
        .and_then(|word| word.to_str())
        .unwrap_or_default();
    let mut known = SUBCOMMANDS.iter().chain(&OF_PACKAGERS);
    if let Some(subcommand) = known.find(|known| known.name == name) {
        if line
            .iter()
            .skip(1)
            .any(|word| word == "--help" || word == "-h")
        {
            return help(&format!("cli-help-{name}"), tr);
        }
        return (subcommand.run)(Arguments::new(line.into_iter().skip(1)), tr);
    }
    match without_subcommand(line, tr)? {
        Outcome::Window { .. } if !display::is_there() => Err(CliError::NoDisplay),
        outcome => Ok(outcome),
    }
}

/// A line that asks for the window, if not for help.
fn without_subcommand(line: Vec<OsString>, tr: &Tr) -> Result<Outcome, CliError> {
    let mut register = None;
    let mut language = None;
    let mut arguments = Arguments::new(line);
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("help" | "h") => return help("cli-help", tr),
            Token::Option("version" | "V") => {
                output::print_line(&format!("essor {}", env!("CARGO_PKG_VERSION")))?;
                return Ok(Outcome::Exit(ExitCode::SUCCESS));
            }
            Token::Option("lang") => {
                language = Some(arguments.language("lang")?);
            }
            // A mistyped command is a better guess than a register without an
            // ending that is not there.
            Token::Value(path) if register.is_none() => {
                let path = PathBuf::from(path);
                if path.extension().is_none() && !path.exists() {
                    return Err(Token::Value(path.into()).unexpected().into());
                }
                register = Some(path);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Outcome::Window {
        register,
        language,
        tr: tr.clone(),
    })
}

fn help(key: &str, tr: &Tr) -> Result<Outcome, CliError> {
    output::print_line(&tr.get(key))?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// The language asked for anywhere on the line, so that even a mistake in it
/// is told in that language; the system's otherwise.
fn language_of(line: &[OsString]) -> Language {
    let mut words = line.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let code = match word.strip_prefix("--lang") {
            Some("") => words.next().unwrap_or_default(),
            Some(rest) => rest.trim_start_matches('='),
            None => continue,
        };
        if let Some(language) = Language::from_code(code) {
            return language;
        }
    }
    Language::of_system()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::arguments::UsageError;
    use super::help_text::options_of;
    use super::*;

    /// Every word that some file of this folder may compare an option with.
    fn words_of_the_sources(folder: &Path, words: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                words_of_the_sources(&path, words);
                continue;
            }
            let source = fs::read_to_string(&path).expect("UTF-8");
            for line in source.lines() {
                let is_pattern = line.contains("Token::Option(\"")
                    || line.contains("Arg::Long(\"")
                    || line.contains("=> Self::");
                // One letter alone stands for a whole word, and after one dash.
                let is_option = |word: &&str| {
                    let is_of_one = |letter: char| letter.is_ascii_lowercase() || letter == '-';
                    word.len() > 1 && word.chars().all(is_of_one)
                };
                let literals = line.split('"').skip(1).step_by(2);
                let found = literals.filter(|_| is_pattern).filter(is_option);
                words.extend(found.map(str::to_owned));
            }
        }
    }

    /// Whether the subcommand knows the option. Nothing is carried out: the
    /// line goes on with a word that none of them knows.
    fn takes(subcommand: &Subcommand, option: &str, tr: &Tr) -> bool {
        let written = format!("--{option}");
        let line = [written.as_str(), "--no-such", "--no-such"].map(OsString::from);
        match (subcommand.run)(Arguments::new(line), tr) {
            Err(CliError::Usage(UsageError::Unexpected { word })) => word != written,
            Err(_) => true,
            Ok(_) => panic!("{} {option} was carried out", subcommand.name),
        }
    }

    #[test]
    fn the_help_texts_name_the_options_that_are_taken_and_no_other() {
        let mut words = BTreeSet::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli");
        words_of_the_sources(&folder, &mut words);
        for language in Language::ALL {
            let tr = Tr::new(language);
            for subcommand in &SUBCOMMANDS {
                let told: BTreeSet<String> = options_of(subcommand.name, &tr)
                    .iter()
                    .filter_map(|item| item.option().map(str::to_owned))
                    .collect();
                let taken: BTreeSet<String> = words
                    .union(&told)
                    .filter(|word| *word == "help" || takes(subcommand, word, &tr))
                    .cloned()
                    .collect();
                assert_eq!(told, taken, "{language:?} {}", subcommand.name);
            }
        }
    }

    #[test]
    fn a_window_is_asked_for_on_a_register_and_in_a_language() {
        let tr = Tr::new(Language::En);
        for (line, wanted) in [
            (
                &["--lang", "fr", "a.essor"][..],
                (Some("a.essor"), Some(Language::Fr)),
            ),
            (
                &["a.essor", "--lang=en"],
                (Some("a.essor"), Some(Language::En)),
            ),
            (&["--lang", "fr"], (None, Some(Language::Fr))),
            (&["a.essor"], (Some("a.essor"), None)),
            (&[], (None, None)),
        ] {
            let words = line.iter().map(OsString::from).collect();
            let Ok(Outcome::Window {
                register, language, ..
            }) = without_subcommand(words, &tr)
            else {
                panic!("no window: {line:?}");
            };
            let register = register.as_ref().and_then(|path| path.to_str());
            assert_eq!((register, language), wanted, "{line:?}");
        }
    }
}
