//! `essor import`: brings files into a register.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output, rejected};
use crate::app::{self, AppError, Desk, ImportChoices, ImportFile, Reporter};
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
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("dry-run") => is_dry_run = true,
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
        output::spare_inputs(path, inputs)?;
        // Written first, so that what is not stored is told even if a later
        // file stops the import.
        let today = app::system_clock()().date();
        let mut reports = Vec::with_capacity(files.len());
        for file in &files {
            let report = app::inspect(file, &choices, today, &reporter)?;
            reports.push((file.display().to_string(), report));
        }
        rejected::write(path, &reports, tr)?;
    }
    let mut desk = Desk::new(app::system_clock());
    let files = if is_dry_run {
        if register.exists() {
            desk.open(&register)?;
        } else {
            desk.open_in_memory()?;
        }
        try_each(&mut desk, &files, &choices, &reporter)?
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
    if is_json {
        output::print_json(&answer)?;
    } else {
        for file in &answer.files {
            output::print_line(&describe(file, tr))?;
        }
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// All files or none.
fn import_all(
    desk: &mut Desk,
    paths: &[PathBuf],
    choices: &ImportChoices,
    reporter: &Reporter,
) -> Result<Vec<FileAnswer>, AppError> {
    let files: Vec<ImportFile> = paths
        .iter()
        .map(|path| ImportFile {
            choices: choices.clone(),
            ..ImportFile::new(path.clone())
        })
        .collect();
    let done = desk.import_files(&files, reporter)?;
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

fn try_each(
    desk: &mut Desk,
    paths: &[PathBuf],
    choices: &ImportChoices,
    reporter: &Reporter,
) -> Result<Vec<FileAnswer>, AppError> {
    let mut answers = Vec::with_capacity(paths.len());
    for path in paths {
        let preview = desk.preview_import(path, choices, reporter)?;
        preview.require_importable()?;
        answers.push(FileAnswer {
            file: path.display().to_string(),
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
