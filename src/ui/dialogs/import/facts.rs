//! How the file was understood, and why; each can be changed in place.

use eframe::egui::{Align2, DragValue, Margin, TextEdit, Ui};

use super::controls::{choice_ui, fact_ui};
use super::question::date_order_name;
use super::state::ImportDialog;
use crate::app::kind_name;
use crate::domain::KindName;
use crate::i18n::{Language, Tr};
use crate::import::{self, DateOrder, Question, Role, TextEncoding, source_codes};
use crate::ui::style;

const CHOICE_WIDTH: f32 = 168.0;

impl ImportDialog {
    /// Another sheet has other columns.
    pub(super) fn set_sheet(&mut self, sheet: &str) {
        self.change_mapping(|mapping| {
            mapping.sheet = Some(sheet.to_owned());
            mapping.columns.clear();
            mapping.header_line = None;
        });
    }
}

/// From this width on, what the file is stands beside what its rows are.
const TWO_COLUMNS_WIDTH: f32 = 820.0;

pub(super) fn facts_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        if ui.available_width() < TWO_COLUMNS_WIDTH {
            file_facts_ui(ui, tr, dialog);
            row_facts_ui(ui, tr, dialog);
        } else {
            ui.columns_const(|[left, right]| {
                file_facts_ui(left, tr, dialog);
                row_facts_ui(right, tr, dialog);
            });
        }
    });
}

fn file_facts_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    source_ui(ui, tr, dialog);
    sheet_ui(ui, tr, dialog);
    hidden_ui(ui, tr, dialog);
    form_ui(ui, tr, dialog);
    header_ui(ui, tr, dialog);
}

fn row_facts_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    dates_ui(ui, tr, dialog);
    kind_ui(ui, tr, dialog);
    community_ui(ui, tr, dialog);
}

/// Why it is so: it was chosen, or found in the file.
fn reason(tr: &Tr, is_chosen: bool, found: &str) -> String {
    tr.get(if is_chosen {
        "ui-import-why-chosen"
    } else {
        found
    })
}

/// The program that the file is from.
fn source_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let own = dialog.own_mapping().source;
    let Some(file) = dialog.file() else {
        return;
    };
    let none = "none".to_owned();
    let found = file.report.source.clone();
    let source = found
        .clone()
        .or_else(|| own.clone())
        .unwrap_or(none.clone());
    let name = tr.get("ui-import-source");
    let mut choices: Vec<_> = source_codes()
        .filter_map(|code| Some((code.to_owned(), import::source(code)?.name(tr).to_owned())))
        .collect();
    choices.sort_by(|(_, one), (_, other)| one.cmp(other));
    choices.insert(0, (none, tr.get("ui-import-source-none")));
    let why = match found {
        Some(_) => "ui-import-why-source",
        None => "ui-import-why-no-source",
    };
    let why = reason(tr, own.is_some(), why);
    let mut clicked = None;
    fact_ui(ui, &name, &why, |ui| {
        clicked = choice_ui(ui, &name, CHOICE_WIDTH, &source, &choices);
    });
    if let Some(source) = clicked {
        dialog.change_mapping(|mapping| {
            mapping.source = Some(source.clone());
            mapping.columns.clear();
        });
    }
}

fn sheet_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let is_chosen = dialog.own_mapping().sheet.is_some();
    let Some(file) = dialog.file() else {
        return;
    };
    let sheets = &file.report.sheets;
    let mut questions = file.report.questions.iter();
    let is_asked = questions.any(|question| matches!(question, Question::Sheet { .. }));
    if sheets.is_empty() || is_asked {
        return;
    }
    let name = tr.get("ui-import-sheet");
    let read = file.report.sheet.clone().unwrap_or_default();
    let choices: Vec<_> = sheets.iter().map(|it| (it.clone(), it.clone())).collect();
    let found = if sheets.len() == 1 {
        "ui-import-why-only-sheet"
    } else {
        "ui-import-why-sheet"
    };
    let mut clicked = None;
    fact_ui(ui, &name, &reason(tr, is_chosen, found), |ui| {
        clicked = choice_ui(ui, &name, CHOICE_WIDTH, &read, &choices);
    });
    if let Some(sheet) = clicked {
        dialog.set_sheet(&sheet);
    }
}

/// What the workbook does not show: left out, or taken with one click.
fn hidden_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let is_taken = dialog.own_mapping().with_hidden;
    let Some(hidden) = dialog.file().map(|file| file.report.hidden) else {
        return;
    };
    if !is_taken && hidden.n() == 0 {
        return;
    }
    let (why, label) = if is_taken {
        (tr.get("ui-import-why-chosen"), "ui-import-hidden-leave")
    } else {
        (hidden.told(tr), "ui-import-hidden-take")
    };
    let mut is_clicked = false;
    fact_ui(ui, &tr.get("ui-import-hidden"), &why, |ui| {
        is_clicked = ui.button(tr.get(label)).clicked();
    });
    if is_clicked {
        dialog.change_mapping(|mapping| mapping.with_hidden = !is_taken);
    }
}

/// Encoding and delimiter, which only text has.
fn form_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let own = dialog.own_mapping();
    let Some(report) = dialog.file().map(|file| &file.report) else {
        return;
    };
    let (encoding, delimiter) = (report.encoding, report.delimiter);
    if let Some(encoding) = encoding {
        let name = tr.get("ui-import-encoding");
        let choices = TextEncoding::ALL.map(|it| (it, it.name().to_owned()));
        let why = reason(tr, own.encoding.is_some(), "ui-import-why-encoding");
        let mut clicked = None;
        fact_ui(ui, &name, &why, |ui| {
            clicked = choice_ui(ui, &name, CHOICE_WIDTH, &encoding, &choices);
        });
        if let Some(encoding) = clicked {
            dialog.change_mapping(|mapping| {
                mapping.encoding = Some(encoding);
                mapping.columns.clear();
            });
        }
    }
    if let Some(delimiter) = delimiter {
        let name = tr.get("ui-import-delimiter");
        let mut choices: Vec<_> = [',', ';', '\t', '|']
            .map(|letter| (letter, delimiter_name(tr, letter)))
            .into();
        if !choices.iter().any(|(letter, _)| *letter == delimiter) {
            choices.push((delimiter, delimiter_name(tr, delimiter)));
        }
        let why = reason(tr, own.delimiter.is_some(), "ui-import-why-delimiter");
        let mut clicked = None;
        fact_ui(ui, &name, &why, |ui| {
            clicked = choice_ui(ui, &name, CHOICE_WIDTH, &delimiter, &choices);
        });
        if let Some(delimiter) = clicked {
            dialog.change_mapping(|mapping| {
                mapping.delimiter = Some(delimiter);
                mapping.columns.clear();
            });
        }
    }
}

/// The line of the header; 0 says that there is none.
fn header_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let own = dialog.own_mapping().header_line;
    let Some(report) = dialog.file().map(|file| &file.report) else {
        return;
    };
    if report.headers.is_empty() {
        return;
    }
    let mut line = own.or(report.header_line).unwrap_or(0);
    let before = line;
    let name = tr.get("ui-import-header-line");
    let found = if line == 0 {
        "ui-import-why-no-header"
    } else {
        "ui-import-why-header"
    };
    fact_ui(ui, &name, &reason(tr, own.is_some(), found), |ui| {
        let field = DragValue::new(&mut line).range(0..=1_000_000).speed(0.05);
        ui.add(field).accessible_name(&name);
    });
    if line != before {
        dialog.change_mapping(|mapping| {
            mapping.header_line = Some(line);
            mapping.columns.clear();
        });
    }
}

fn dates_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    let report = &file.report;
    let Some(format) = &report.date_format else {
        return;
    };
    let chosen = dialog
        .answers()
        .and_then(|answers| answers.choices.date_order);
    let text = date_format_name(tr, format);
    let why = if chosen.is_some() {
        tr.get("ui-import-why-chosen")
    } else if file.is_open() {
        tr.get("ui-import-why-date-open")
    } else {
        tr.get("ui-import-why-dates")
    };
    let name = tr.get("ui-import-dates");
    let has_order = report.date_order.is_some();
    // While the question is open, it is answered where it is asked.
    let is_asked = report.date_order.is_some() && file.is_open() && chosen.is_none();
    let mut choices = vec![(None, tr.get("ui-import-order-found"))];
    choices.extend(DateOrder::ALL.map(|order| (Some(order), date_order_name(tr, order))));
    let mut clicked = None;
    fact_ui(ui, &name, &why, |ui| {
        if has_order && !is_asked {
            clicked = choice_ui(ui, &name, CHOICE_WIDTH, &chosen, &choices);
        }
        // A choice tells the order itself, a question asks for it.
        if chosen.is_none() && !is_asked {
            ui.label(text);
        }
    });
    if let Some(order) = clicked {
        dialog.set_date_order(order);
    }
}

/// The kind of activity of rows that name none.
fn kind_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let own = dialog.own_mapping().kind;
    let Some(report) = dialog.file().map(|file| &file.report) else {
        return;
    };
    if report.columns.contains_key(&Role::Activity) || report.is_monthly {
        return;
    }
    let name = tr.get("ui-import-kind");
    let read = own
        .clone()
        .or_else(|| report.mapping.kind.clone())
        .unwrap_or_else(|| "meeting".to_owned());
    let mut choices: Vec<(String, String)> = KindName::KNOWN
        .into_iter()
        .map(|(code, _)| (code.to_owned(), kind_name(&KindName::Known(code), tr)))
        .collect();
    if !choices.iter().any(|(code, _)| *code == read) {
        choices.push((read.clone(), read.clone()));
    }
    let why = reason(tr, own.is_some(), "ui-import-why-kind");
    let mut clicked = None;
    fact_ui(ui, &name, &why, |ui| {
        clicked = choice_ui(ui, &name, CHOICE_WIDTH, &read, &choices);
    });
    if let Some(kind) = clicked {
        dialog.change_mapping(|mapping| mapping.kind = Some(kind.clone()));
    }
}

/// Which community a file is about that does not say so.
fn community_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    if file.report.columns.contains_key(&Role::Community) {
        return;
    }
    let before = file.choices.community_for(&file.path);
    let known = dialog.look.communities.clone();
    let name = tr.get("ui-import-community");
    let mut chosen = None;
    fact_ui(ui, &name, &tr.get("ui-import-community-hint"), |ui| {
        let field = TextEdit::singleline(&mut dialog.community)
            .desired_width(CHOICE_WIDTH - 16.0)
            .align(Align2::LEFT_CENTER)
            .margin(Margin::symmetric(8, 4));
        let field = ui.add(field);
        // What is new depends on the community, so the file is read again.
        if field.lost_focus() && dialog.community.trim() != before {
            chosen = Some(dialog.community.clone());
        }
        field.accessible_name(&name);
        if !known.is_empty() {
            ui.menu_button(style::quiet(ui, "…"), |ui| {
                for community in &known {
                    if ui.button(community).clicked() {
                        chosen = Some(community.clone());
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(tr.get("ui-import-community-known"));
        }
    });
    if let Some(community) = chosen {
        dialog.set_community(&community);
    }
}

/// How dates are written, in the words of the language: a pattern such as
/// `dd/mm/yyyy` in its letters.
fn date_format_name(tr: &Tr, format: &str) -> String {
    match (tr.language(), format) {
        (_, "1900-based day number") => tr.get("ui-import-format-serial"),
        (_, "unix time") => tr.get("ui-import-format-unix"),
        (_, "ISO 8601 with offset") => tr.get("ui-import-format-offset"),
        (Language::Fr, format) => format.replace('d', "j").replace('y', "a"),
        (Language::En, format) => format.to_owned(),
    }
}

pub(in crate::ui::dialogs) fn delimiter_name(tr: &Tr, delimiter: char) -> String {
    match delimiter {
        ',' => tr.get("ui-import-comma"),
        ';' => tr.get("ui-import-semicolon"),
        '\t' => tr.get("ui-import-tab"),
        '|' => tr.get("ui-import-bar"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_told_in_the_language() {
        let named = |language, format| date_format_name(&Tr::new(language), format);
        assert_eq!(named(Language::Fr, "mm/dd/yyyy hh:mm"), "mm/jj/aaaa hh:mm");
        assert_eq!(named(Language::Fr, "d MMM yyyy"), "j MMM aaaa");
        assert_eq!(named(Language::En, "d MMM yyyy"), "d MMM yyyy");
        assert_eq!(
            named(Language::Fr, "unix time"),
            "secondes depuis le 1er janvier 1970"
        );
    }
}
