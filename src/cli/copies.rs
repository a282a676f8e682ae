//! `essor copies`: the dated copies of a register and what each holds.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Arguments, Token, UsageError};
use super::{CliError, Outcome, output};
use crate::app::{
    CopyContent, CopyLook, Reporter, Settings, copy_content, copy_reason, look_at_copies,
};
use crate::i18n::Tr;

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let mut register = None;
    let mut is_json = false;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if register.is_none() => register = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or(UsageError::Missing { name: "REGISTER" })?;
    let rules = Settings::load().copies;
    let copies = look_at_copies(&register, &rules, &Reporter::silent())?;
    if is_json {
        output::print_json(&Answer::of(&copies))?;
    } else if copies.is_empty() {
        output::print_line(&tr.get("cli-copies-none"))?;
    } else {
        for look in &copies {
            output::print_line(&line(look, tr))?;
            output::print_line(&format!("  {}", look.copy.path.display()))?;
        }
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

fn line(look: &CopyLook, tr: &Tr) -> String {
    let made_at = look.copy.made_at;
    let content = match &look.content {
        Ok(content) => copy_content(content, tr),
        Err(_) => tr.get("cli-copies-unreadable"),
    };
    format!(
        "{} {} · {} · {content}",
        tr.date(made_at.date()),
        made_at.format("%H:%M"),
        copy_reason(look.copy.reason, tr),
    )
}

#[derive(Serialize)]
struct Answer {
    version: u32,
    copies: Vec<Copy>,
}

/// What is not known of a copy that cannot be read is null.
#[derive(Serialize)]
struct Copy {
    path: String,
    made_at: String,
    reason: &'static str,
    communities: Option<usize>,
    activities: Option<u64>,
    last_day: Option<String>,
    readable: bool,
}

impl Answer {
    fn of(copies: &[CopyLook]) -> Self {
        let copies = copies.iter().map(|look| {
            let content = look.content.as_ref().ok();
            Copy {
                path: look.copy.path.display().to_string(),
                made_at: look.copy.made_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
                reason: look.copy.reason.code(),
                communities: content.map(|it| it.communities.len()),
                activities: content.map(CopyContent::n_activities),
                last_day: content
                    .and_then(CopyContent::last_day)
                    .map(|day| day.to_string()),
                readable: content.is_some(),
            }
        });
        Self {
            version: 1,
            copies: copies.collect(),
        }
    }
}
