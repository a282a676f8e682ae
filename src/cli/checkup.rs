//! `essor checkup`: the check-ups of a community, the form to fill in, and the answers
//! that come back.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::analysis::{ElementReading, LevelChange};
use crate::app::{self, AnswersBrought, CheckupForm, CheckupView, Desk, Over, element_words};
use crate::domain::{Community, Level};
use crate::i18n::{Arg, Tr};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut register, mut community, mut form, mut date) = (None, None, None, None);
    let mut files: Vec<PathBuf> = Vec::new();
    let mut is_json = false;
    let mut over = Over::Nothing;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("community") => community = Some(arguments.text()?),
            Token::Option("json") => is_json = true,
            Token::Option("form") => form = Some(PathBuf::from(arguments.value()?)),
            Token::Option("import") => files.push(PathBuf::from(arguments.value()?)),
            Token::Option("date") => date = Some(arguments.date("date")?),
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;
    let form = form.map(|path| match CheckupForm::of(&path) {
        Some(kind) => Ok((kind, path)),
        None => Err(UsageError::BadValue {
            option: "form",
            value: path.display().to_string(),
            expected: "FILE.html, FILE.csv",
        }),
    });
    let form = form.transpose()?;

    let mut desk = arguments.desk();
    desk.open(&register)?;
    let is_of_all = community.is_none() && form.is_none() && !files.is_empty();
    if is_of_all && files.iter().all(|file| app::is_exported_checkups(file)) {
        return bring_exported(&mut desk, &files, is_json, tr);
    }
    let community = desk.community_for_checkup(community.as_deref())?;
    if let Some((kind, path)) = form {
        let inputs = files.iter().chain([&register]).map(PathBuf::as_path);
        app::require_output(&path, over, inputs)?;
        let day = date.unwrap_or_else(|| arguments.today());
        kind.write(&community, day, (&path, over), tr)?;
        output::print_note(&tr.format(
            "cli-checkup-form-written",
            &[("path", Arg::from(path.display().to_string()))],
        ));
        if files.is_empty() && !is_json {
            return Ok(Outcome::Exit(ExitCode::SUCCESS));
        }
    }
    let mut brought = Vec::with_capacity(files.len());
    for file in &files {
        brought.push(desk.bring_answers(&community, file, date)?.0);
    }
    for (file, brought) in files.iter().zip(&brought) {
        tell_brought(&file.display().to_string(), brought, tr);
    }
    let view = desk.checkups(community.id)?;
    let told = if is_json {
        output::print_json(&Answer::of(&community, &view, &brought))
    } else {
        tell(&view, tr)
    };
    if files.is_empty() {
        told?;
    } else {
        told.map_err(CliError::Stored)?;
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// Brings in tables that `essor export` wrote, each line into the community it names.
fn bring_exported(
    desk: &mut Desk,
    files: &[PathBuf],
    is_json: bool,
    tr: &Tr,
) -> Result<Outcome, CliError> {
    let mut brought = Vec::with_capacity(files.len());
    for file in files {
        let (found, _) = desk.bring_exported(file)?;
        tell_brought(&file.display().to_string(), &found, tr);
        brought.push(found);
    }
    if is_json {
        let answer = Answer {
            version: 1,
            community: None,
            checkups: Vec::new(),
            imported: brought.iter().map(Imported::of).collect(),
        };
        output::print_json(&answer).map_err(CliError::Stored)?;
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// What came in, and what did not, on standard error: the check-ups are the answer.
pub(super) fn tell_brought(file: &str, brought: &AnswersBrought, tr: &Tr) {
    let count = |n: usize| Arg::from(n);
    output::print_note(&tr.format(
        "cli-checkup-brought",
        &[
            ("file", file.into()),
            ("added", count(brought.n_added)),
            ("replaced", count(brought.n_replaced)),
            ("already", count(brought.n_already)),
        ],
    ));
    for cell in &brought.unread {
        output::print_note(&tr.format(
            "cli-checkup-unread",
            &[
                ("line", Arg::from(cell.line.to_string())),
                ("element", tr.get(&cell.element.key()).into()),
                ("value", (&cell.value).into()),
            ],
        ));
    }
}

fn tell(view: &CheckupView, tr: &Tr) -> std::io::Result<()> {
    if view.checkups.is_empty() {
        return output::print_line(&tr.get("cli-checkup-none"));
    }
    for (at, checkup) in view.checkups.iter().enumerate() {
        let n = checkup.respondents.len();
        let args = [("date", tr.date(checkup.held_on).into()), ("n", n.into())];
        output::print_line(&tr.format("cli-checkup-heading", &args))?;
        for reading in view.readings(at, view.fewest) {
            let name = element_words(reading.element, tr).name;
            output::print_line(&format!("  {name:<30}  {}", line(&reading, tr)))?;
        }
    }
    Ok(())
}

fn line(reading: &ElementReading, tr: &Tr) -> String {
    let Some(shown) = &reading.shown else {
        return match reading.n_answers {
            0 => "—".to_owned(),
            n => tr.format("cli-checkup-hidden", &[("n", n.into())]),
        };
    };
    let levels: Vec<String> = Level::ALL
        .iter()
        .zip(shown.levels)
        .filter(|(_, n)| *n > 0)
        .map(|(level, n)| format!("{n} × {}", level.number()))
        .collect();
    let decimals = usize::from(shown.median.fract() != 0.0);
    tr.format(
        "cli-checkup-line",
        &[
            ("median", tr.number(shown.median, decimals).into()),
            ("levels", levels.join(", ").into()),
        ],
    )
}

#[derive(Serialize)]
struct Answer<'a> {
    version: u32,
    /// Null where the tables of several were brought in.
    community: Option<&'a str>,
    checkups: Vec<CheckupAnswer>,
    /// What each file of `--import` brought.
    imported: Vec<Imported<'a>>,
}

#[derive(Serialize)]
struct CheckupAnswer {
    date: String,
    /// People who answered.
    answers: usize,
    elements: Vec<ElementAnswer>,
}

#[derive(Serialize)]
struct ElementAnswer {
    element: &'static str,
    axis: &'static str,
    /// How many answers there are at each level, the lowest first; null where they are
    /// hidden or there are none.
    levels: Option<[u32; Level::N]>,
    /// Null where so few answered that it would tell what one of them did.
    dont_know: Option<u32>,
    median: Option<f64>,
    /// Too few answered for single answers to be shown.
    hidden: bool,
    /// Since the check-up before; null where too few answered both.
    change: Option<Change>,
}

#[derive(Serialize)]
struct Change {
    up: u32,
    down: u32,
    same: u32,
}

#[derive(Serialize)]
struct Imported<'a> {
    dates: Vec<String>,
    added: usize,
    replaced: usize,
    already: usize,
    unread: Vec<Unread<'a>>,
}

#[derive(Serialize)]
struct Unread<'a> {
    line: u32,
    element: &'static str,
    value: &'a str,
}

impl<'a> Answer<'a> {
    fn of(community: &'a Community, view: &CheckupView, brought: &'a [AnswersBrought]) -> Self {
        let checkups = view.checkups.iter().enumerate().map(|(at, checkup)| {
            let readings = view.readings(at, view.fewest);
            CheckupAnswer {
                date: checkup.held_on.to_string(),
                answers: checkup.respondents.len(),
                elements: readings.iter().map(ElementAnswer::of).collect(),
            }
        });
        Self {
            version: 1,
            community: Some(&community.name),
            checkups: checkups.collect(),
            imported: brought.iter().map(Imported::of).collect(),
        }
    }
}

impl<'a> Imported<'a> {
    fn of(brought: &'a AnswersBrought) -> Self {
        let unread = brought.unread.iter().map(|cell| Unread {
            line: cell.line,
            element: cell.element.code(),
            value: &cell.value,
        });
        Self {
            dates: brought.days.iter().map(ToString::to_string).collect(),
            added: brought.n_added,
            replaced: brought.n_replaced,
            already: brought.n_already,
            unread: unread.collect(),
        }
    }
}

impl ElementAnswer {
    fn of(reading: &ElementReading) -> Self {
        let shown = reading.shown.as_ref();
        let change = |it: LevelChange| Change {
            up: it.up,
            down: it.down,
            same: it.same,
        };
        Self {
            element: reading.element.code(),
            axis: reading.element.axis().code(),
            levels: shown.map(|it| it.levels),
            dont_know: reading.n_dont_know,
            median: shown.map(|it| it.median),
            hidden: reading.is_hidden(),
            change: shown.and_then(|it| it.change).map(change),
        }
    }
}
