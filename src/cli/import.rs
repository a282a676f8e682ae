//! `essor import`: brings files into a register.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{self, AppError, Desk, ImportChoices, ImportFile, Over, Reporter};
use crate::i18n::Tr;

#[derive(Serialize)]
struct Answer {
    version: u32,
    files: Vec<FileAnswer>,
}

#[derive(Serialize)]
struct FileAnswer {
    file: String,
    /// For `undo-import`; absent in a dry run.
    id: Option<i64>,
    added: u32,
    already_there: u32,
    rejected: u32,
    ignored: u32,
    dry_run: bool,
}

pub fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut paths = Vec::new();
    let mut choices = ReadingChoices::default();
    let mut rejected_path = None;
    let (mut is_json, mut is_dry_run) = (false, false);
    let mut over = Over::Nothing;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("dry-run") => is_dry_run = true,
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("rejected") => {
                rejected_path = Some(PathBuf::from(arguments.value()?));
            }
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Option(name) if let Some(option) = ReadingOption::of(name) => {
                choices.take(option, &mut arguments)?;
            }
            Token::Value(value) => paths.push(PathBuf::from(value)),
            other @ Token::Option(_) => return Err(other.unexpected().into()),
        }
    }
    let choices = choices.finish();
    let mut paths = paths.into_iter();
    let register = paths
        .next()
        .ok_or(UsageError::Missing { name: "REGISTER" })?;
    let files: Vec<_> = paths.collect();
    if files.is_empty() {
        return Err(UsageError::Missing { name: "FILE" }.into());
    }

    let reporter = Reporter::silent();
    if let Some(path) = &rejected_path {
        let inputs = files.iter().chain([&register]).map(PathBuf::as_path);
        app::require_output(path, over, inputs)?;
        // Written first, so that what is not stored is told even if a later
        // file stops the import.
        let today = arguments.today();
        let mut reports = Vec::with_capacity(files.len());
        for file in &files {
            let report = app::inspect(file, &choices, today, &reporter)?;
            reports.push((file.display().to_string(), report));
        }
        let rejected = reports
            .iter()
            .map(|(file, report)| (file.as_str(), report.rejected.as_slice()));
        app::save_rejects(rejected, tr, (path, over))?;
    }
    let mut desk = Desk::new(arguments.clock());
    let files = if is_dry_run {
        if register.exists() {
            desk.open_for_trial(&register)?;
        } else {
            desk.open_in_memory()?;
        }
        try_all(&mut desk, &files, &choices, &reporter)?
    } else if register.exists() {
        desk.open(&register)?;
        import_all(&mut desk, &files, &choices, &reporter)?
    } else {
        desk.create(&register)?;
        let done = import_all(&mut desk, &files, &choices, &reporter);
        if done.is_err() {
            // That the import was refused is what is told, in any case.
            let _ = desk.discard_new();
        }
        done?
    };
    let answer = Answer { version: 1, files };
    let told = tell(&answer, is_json, tr);
    if is_dry_run {
        told?;
    } else {
        told.map_err(CliError::Stored)?;
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

fn tell(answer: &Answer, is_json: bool, tr: &Tr) -> std::io::Result<()> {
    if is_json {
        return output::print_json(answer);
    }
    for file in &answer.files {
        output::print_line(&describe(file, tr))?;
    }
    Ok(())
}

/// All files or none.
fn import_all(
    desk: &mut Desk,
    paths: &[PathBuf],
    choices: &ImportChoices,
    reporter: &Reporter,
) -> Result<Vec<FileAnswer>, AppError> {
    let done = desk.import_files(&import_files(paths, choices), reporter)?;
    let answers = paths.iter().zip(done.files).map(|(path, done)| FileAnswer {
        file: path.display().to_string(),
        id: Some(done.counts.id.row()),
        added: done.counts.n_added,
        already_there: done.counts.n_already_there,
        rejected: done.counts.n_rejected,
        ignored: done.counts.n_ignored,
        dry_run: false,
    });
    Ok(answers.collect())
}

fn import_files(paths: &[PathBuf], choices: &ImportChoices) -> Vec<ImportFile> {
    let file = |path: &PathBuf| ImportFile {
        choices: choices.clone(),
        ..ImportFile::new(path.clone())
    };
    paths.iter().map(file).collect()
}

/// All files as one import, which is taken back.
fn try_all(
    desk: &mut Desk,
    paths: &[PathBuf],
    choices: &ImportChoices,
    reporter: &Reporter,
) -> Result<Vec<FileAnswer>, AppError> {
    let mut answers = Vec::with_capacity(paths.len());
    for preview in desk.try_files(&import_files(paths, choices), reporter)? {
        answers.push(FileAnswer {
            file: preview.path.display().to_string(),
            id: None,
            added: preview.n_new,
            already_there: preview.n_already_there,
            rejected: preview.report.rejected.len() as u32,
            ignored: preview.report.ignored.len() as u32,
            dry_run: true,
        });
    }
    Ok(answers)
}

fn describe(done: &FileAnswer, tr: &Tr) -> String {
    let counts = tr.format(
        "cli-import-counts",
        &[
            ("added", done.added.into()),
            ("there", done.already_there.into()),
            ("rejected", done.rejected.into()),
            ("ignored", done.ignored.into()),
        ],
    );
    match done.id {
        Some(id) => tr.format(
            "cli-import-done",
            &[
                ("file", (&done.file).into()),
                ("counts", counts.into()),
                ("id", id.to_string().into()),
            ],
        ),
        None => tr.format(
            "cli-import-dry-run",
            &[("file", (&done.file).into()), ("counts", counts.into())],
        ),
    }
}
