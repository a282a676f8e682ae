//! Which sheet of a workbook is read.

use super::joined::joined;
use super::progress::Progress;
use super::{read_table, says_little, uncomputed};
use crate::import::error::Stop;
use crate::import::report::{Outcome, Question, Report, Warning};
use crate::import::rows::Content;
use crate::import::sheet::Workbook;
use crate::import::{Mapping, ReadOptions, RefusalReason};

/// A sheet that was read.
struct SheetRead {
    name: String,
    report: Report,
    content: Content,
}

/// Reads the sheet that `wanted` names, or the only one that holds activities.
/// Where several do, the one with most of them is shown and the person asked.
pub(super) fn read_workbook(
    report: &mut Report,
    mut workbook: Workbook<'_>,
    wanted: &Mapping,
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    report.sheets = workbook.names();
    let candidates = match &wanted.sheet {
        Some(name) if report.sheets.contains(name) => vec![name.clone()],
        Some(name) => {
            let name = name.clone();
            return Err(RefusalReason::MissingSheet { name }.into());
        }
        None => workbook.candidates(),
    };
    report.hidden.n_sheets = match wanted.sheet {
        // Whoever names a sheet has seen the others.
        Some(_) => 0,
        None => n_hidden_with_activities(report, &mut workbook, options, progress)?,
    };
    if wanted.sheet.is_none() {
        let mut go_on = || progress.step(0, 0, 1);
        let file_name = report.file_name.clone();
        let joined = joined(
            &mut workbook,
            &candidates,
            &file_name,
            wanted,
            options,
            &mut go_on,
        )?;
        if let Some(joined) = joined {
            let mut of_all = report.clone();
            of_all.is_wide = joined.is_wide;
            of_all.hidden.n_rows = joined.hidden.n_rows;
            of_all.hidden.n_columns = joined.hidden.n_columns;
            of_all
                .warnings
                .push(Warning::JoinedSheets { n: joined.n_sheets });
            let hints = [file_name.as_str()];
            match read_table(&mut of_all, joined.table, &hints, wanted, options, progress) {
                Err(Stop::Cancelled) => return Err(Stop::Cancelled),
                // Told when the sheets are read one by one.
                Err(Stop::Refused(_)) => {}
                Ok(content) => {
                    *report = of_all;
                    return Ok(content);
                }
            }
        }
    }
    let mut best: Option<SheetRead> = None;
    let mut with_activities = Vec::new();
    let mut refusal: Option<(RefusalReason, Report)> = None;
    for name in &candidates {
        let mut of_sheet = report.clone();
        of_sheet.sheet = Some(name.clone());
        let table = workbook.table(name, &mut || progress.step(0, 0, 1));
        let read = table.and_then(|(table, hidden)| {
            of_sheet.hidden.n_rows = hidden.n_rows;
            of_sheet.hidden.n_columns = hidden.n_columns;
            let hints = [name.as_str(), report.file_name.as_str()];
            read_table(&mut of_sheet, table, &hints, wanted, options, progress)
        });
        let mut go_on = || progress.step(0, 0, 1);
        let read = match read {
            Err(Stop::Refused(reason)) if uncomputed::may_cause(&reason) => {
                // What was seen of it is enough, if its cells cannot be read again.
                let formulas = match workbook.formulas(name, &mut go_on) {
                    Err(Stop::Cancelled) => return Err(Stop::Cancelled),
                    formulas => formulas.unwrap_or_default(),
                };
                Err(uncomputed::refusal(&of_sheet, &formulas)
                    .unwrap_or(reason)
                    .into())
            }
            Ok(content) if uncomputed::may_be_in(&of_sheet, &content) => workbook
                .formulas(name, &mut go_on)
                .and_then(|formulas| Ok(uncomputed::settle(&mut of_sheet, &formulas)?))
                .map(|()| content),
            read => read,
        };
        match read {
            Err(Stop::Cancelled) => return Err(Stop::Cancelled),
            Err(Stop::Refused(reason)) => {
                let tells_more = refusal
                    .as_ref()
                    .is_none_or(|(known, _)| weight(known) < weight(&reason));
                if tells_more {
                    of_sheet.reason = Some(reason.clone());
                    refusal = Some((reason, of_sheet));
                }
            }
            Ok(content) => {
                if of_sheet.n_accepted > 0 {
                    with_activities.push(name.clone());
                }
                let is_more = best
                    .as_ref()
                    .is_none_or(|best| of_sheet.n_accepted > best.report.n_accepted);
                if is_more {
                    best = Some(SheetRead {
                        name: name.clone(),
                        report: of_sheet,
                        content,
                    });
                }
            }
        }
    }
    let Some(best) = best else {
        let (reason, of_sheet) =
            refusal.unwrap_or_else(|| (RefusalReason::EmptyFile, report.clone()));
        let hidden = of_sheet.hidden;
        *report = of_sheet;
        if hidden.n() > 0 && says_little(&reason) {
            return Err(RefusalReason::OnlyHidden { hidden }.into());
        }
        return Err(reason.into());
    };
    *report = best.report;
    if with_activities.len() > 1 {
        report.questions.push(Question::Sheet {
            names: with_activities,
            guess: best.name,
        });
        report.outcome = Outcome::AskUser;
    } else {
        report.mapping.sheet = Some(best.name);
    }
    Ok(best.content)
}

/// How many of the sheets that are not shown hold activities: a list that
/// others choose from is nobody's loss.
fn n_hidden_with_activities(
    report: &Report,
    workbook: &mut Workbook<'_>,
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<usize, Stop> {
    let mut n = 0;
    for name in workbook.left_out() {
        let mut of_sheet = report.clone();
        let read = workbook
            .table(&name, &mut || progress.step(0, 0, 1))
            .and_then(|(table, _)| {
                let hints = [name.as_str(), report.file_name.as_str()];
                let nothing = Mapping::default();
                read_table(&mut of_sheet, table, &hints, &nothing, options, progress)
            });
        match read {
            Err(Stop::Cancelled) => return Err(Stop::Cancelled),
            Ok(_) => n += usize::from(of_sheet.n_accepted > 0),
            Err(Stop::Refused(_)) => {}
        }
    }
    Ok(n)
}

/// How much a refusal tells: of a sheet of notes and one of dates without
/// names, the second is the one to speak of.
const fn weight(reason: &RefusalReason) -> u8 {
    match reason {
        RefusalReason::EmptyFile => 0,
        RefusalReason::NoDataRows => 1,
        RefusalReason::NoDateColumn | RefusalReason::NoDates { .. } => 2,
        _ => 3,
    }
}
