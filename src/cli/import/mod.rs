//! `essor import`: brings files into a register.

mod answer;

use std::path::PathBuf;
use std::process::ExitCode;

use self::answer::{Answer, FileAnswer};
use super::arguments::{Arguments, Token, UsageError};
use super::checkup::tell_brought;
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{self, AppError, Desk, ImportChoices, ImportFile, ImportPlan, Over, Reporter};
use crate::domain::JoinRule;
use crate::i18n::Tr;

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut paths = Vec::new();
    let mut choices = ReadingChoices::default();
    let mut rejected_path = None;
    let (mut is_json, mut is_dry_run) = (false, false);
    let mut over = Over::Nothing;
    let mut rule = JoinRule::default();
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("dry-run") => is_dry_run = true,
            Token::Option("force") => over = Over::AnyFile,
            Token::Option("rejected") => {
                rejected_path = Some(PathBuf::from(arguments.value()?));
            }
            Token::Option("join-meetings") => rule = join_rule(&mut arguments)?,
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
    // What an export wrote beside activities follows what it stands on.
    let (mut others, mut files): (Vec<_>, Vec<_>) = paths
        .partition(|path| app::is_exported_checkups(path) || app::is_exported_report_texts(path));
    if files.is_empty() && !register.exists() {
        // Alone they have nothing to stand on, and are refused as other files are.
        files.append(&mut others);
    }
    if files.is_empty() && others.is_empty() {
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
    let plan = plan_of(&files, &choices, rule);
    let mut desk = arguments.desk();
    let files = if is_dry_run {
        if register.exists() {
            desk.open_for_trial(&register)?;
        } else {
            desk.open_in_memory()?;
        }
        try_all(&mut desk, &plan, &reporter)?
    } else if register.exists() {
        desk.open(&register)?;
        import_all(&mut desk, &plan, &reporter)?
    } else {
        desk.create(&register)?;
        let done = import_all(&mut desk, &plan, &reporter);
        if done.is_err() {
            // That the import was refused is what is told, in any case.
            let _ = desk.discard_new();
        }
        done?
    };
    for path in others.iter().filter(|_| !is_dry_run) {
        if app::is_exported_report_texts(path) {
            let (brought, _) = desk.bring_report_texts(path)?;
            let args = [
                ("file", path.display().to_string().into()),
                ("n", brought.n_years.into()),
            ];
            output::print_note(&tr.format("cli-report-texts-brought", &args));
            for line in &brought.unread {
                let line = [("line", line.to_string().into())];
                output::print_note(&tr.format("cli-report-texts-unread", &line));
            }
            continue;
        }
        let (brought, _) = desk.bring_exported(path)?;
        tell_brought(&path.display().to_string(), &brought, tr);
    }
    let told = Answer::new(files).tell(is_json, tr);
    if is_dry_run {
        told?;
    } else {
        told.map_err(CliError::Stored)?;
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

fn join_rule(arguments: &mut Arguments) -> Result<JoinRule, UsageError> {
    let rules = [
        ("sure", JoinRule::Sure),
        ("yes", JoinRule::All),
        ("no", JoinRule::None),
    ];
    arguments.choice("join-meetings", "sure, yes, no", &rules)
}

fn plan_of(paths: &[PathBuf], choices: &ImportChoices, rule: JoinRule) -> ImportPlan {
    let file = |path: &PathBuf| ImportFile {
        choices: choices.clone(),
        ..ImportFile::new(path.clone())
    };
    let mut plan = ImportPlan::of(paths.iter().map(file).collect());
    plan.joining.rule = rule;
    plan
}

/// All files or none.
fn import_all(
    desk: &mut Desk,
    plan: &ImportPlan,
    reporter: &Reporter,
) -> Result<Vec<FileAnswer>, AppError> {
    let done = desk.import_files(plan, reporter)?;
    let files = plan.files.iter().zip(&done.files);
    Ok(files
        .map(|(file, done)| FileAnswer::done(&file.path, done))
        .collect())
}

/// All files as one import, which is taken back.
fn try_all(
    desk: &mut Desk,
    plan: &ImportPlan,
    reporter: &Reporter,
) -> Result<Vec<FileAnswer>, AppError> {
    let tried = desk.try_files(plan, reporter)?;
    Ok(tried.iter().map(FileAnswer::tried).collect())
}
