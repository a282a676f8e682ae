//! What stands in the way: a refusal, or what the file cannot settle.

use chrono::NaiveDate;
use eframe::egui::{Label, Ui};

use super::controls::{alert_box, choice_ui};
use super::state::ImportDialog;
use crate::i18n::Tr;
use crate::import::{DateOrder, MarkMeaning, Question, UnknownMark};
use crate::ui::dialogs::typed_field::typed_field_ui;
use crate::ui::style;
use crate::ui::widgets::segmented_ui;

/// Why nothing can be imported from this file, and what to do.
pub(super) fn trouble_ui(ui: &mut Ui, tr: &Tr, dialog: &ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    let Some((message, remedy)) = file.trouble(tr) else {
        return;
    };
    alert_box(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(style::medium(message)).wrap());
        ui.add(Label::new(remedy).wrap());
        if dialog.can_be_mended() && !file.report.headers.is_empty() && !file.report.is_monthly {
            ui.add(Label::new(tr.get("ui-import-rescue")).wrap());
        }
    });
    ui.add_space(style::GAP_SMALL);
}

/// Asks what the file itself cannot settle, until it is answered.
pub(super) fn questions_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    for question in file.report.questions.clone() {
        alert_box(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Label::new(style::medium(question.text(tr))).wrap());
            match &question {
                Question::DateOrder { example, .. } => {
                    // A year in full says by itself where it stands.
                    let mut numbers = example.split(|letter: char| !letter.is_ascii_digit());
                    let is_year_plain = numbers.any(|number| number.len() == 4);
                    let orders: Vec<_> = DateOrder::ALL
                        .into_iter()
                        .filter(|order| !is_year_plain || *order != DateOrder::Ymd)
                        .map(|order| (order, date_order_name(tr, order)))
                        .collect();
                    let name = tr.get("ui-import-date-order");
                    if let Some(order) = segmented_ui(ui, &name, None, &orders) {
                        dialog.set_date_order(Some(order));
                    }
                }
                Question::Day { guess } => {
                    if dialog.day.is_empty()
                        && let Some(guess) = guess
                    {
                        dialog.day = tr.date(*guess);
                    }
                    day_ui(ui, tr, dialog);
                }
                Question::DayColumn { columns, .. } => {
                    let name = tr.get("ui-import-date-column");
                    let texts: Vec<_> = columns.iter().map(|column| column.text(tr)).collect();
                    let choices: Vec<_> = (0..columns.len()).zip(texts).collect();
                    let clicked = ui
                        .horizontal_wrapped(|ui| segmented_ui(ui, &name, None, &choices))
                        .inner;
                    if let Some(column) = clicked.and_then(|place| columns.get(place)) {
                        dialog.set_date_column(&column.name);
                    }
                }
                Question::ExchangedDays { day, exchanged, .. } => {
                    let name = tr.get("ui-import-exchanged");
                    let choices = [(true, *exchanged), (false, *day)]
                        .map(|(answer, day)| (answer, exchange_name(tr, answer, day)));
                    if let Some(answer) = segmented_ui(ui, &name, None, &choices) {
                        dialog.set_exchanges_days(answer);
                    }
                }
                Question::Sheet { names, .. } => {
                    let name = tr.get("ui-import-sheet");
                    let sheets: Vec<_> = (0..names.len()).zip(names.iter().cloned()).collect();
                    let clicked = ui
                        .horizontal_wrapped(|ui| segmented_ui(ui, &name, None, &sheets))
                        .inner;
                    if let Some(sheet) = clicked.and_then(|place| names.get(place)) {
                        dialog.set_sheet(sheet);
                    }
                }
                Question::Community { header, .. } => {
                    let name = tr.get("ui-import-groups");
                    let answers = [
                        (true, tr.get("ui-import-groups-each")),
                        (false, tr.get("ui-import-groups-one")),
                    ];
                    if let Some(is_each) = segmented_ui(ui, &name, None, &answers) {
                        let column = if is_each { header } else { "none" };
                        dialog.change_mapping(|mapping| {
                            mapping.community_column = Some(column.to_owned());
                        });
                    }
                }
                Question::Marks { marks } => marks_ui(ui, tr, dialog, marks),
            }
        });
        ui.add_space(style::GAP_SMALL);
    }
}

/// What marks mean that nobody explained, one by one; each answer is kept and
/// the file read again.
fn marks_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, marks: &[UnknownMark]) {
    const WIDTH: f32 = 190.0;
    let mut choices = vec![(None, tr.get("ui-import-mark-choose"))];
    choices.extend(MarkMeaning::ALL.map(|meaning| (Some(meaning), meaning.name(tr))));
    ui.horizontal_wrapped(|ui| {
        for mark in marks {
            let told = mark.told(tr);
            let name = tr.format("ui-import-mark", &[("mark", told.as_str().into())]);
            ui.label(told);
            if let Some(Some(meaning)) = choice_ui(ui, &name, WIDTH, &None, &choices) {
                dialog.change_mapping(|mapping| mapping.marks.set(&mark.text, meaning));
            }
        }
    });
}

/// The day of a file that tells times alone.
fn day_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let typed = tr.typed_date(&dialog.day);
    let understood = typed
        .map(|day| tr.date(day))
        .ok_or_else(|| tr.get("ui-typed-date"));
    let label = tr.get("ui-import-day");
    ui.horizontal(|ui| {
        ui.vertical(|ui| typed_field_ui(ui, &label, &mut dialog.day, &understood, false));
        let button = style::primary_button(ui, tr.get("ui-import-day-set"));
        if ui.add_enabled(typed.is_some(), button).clicked()
            && let Some(day) = typed
        {
            dialog.set_day(day);
        }
    });
}

/// A date to be read as it was probably written, or as it stands.
fn exchange_name(tr: &Tr, is_exchanged: bool, day: NaiveDate) -> String {
    let key = if is_exchanged {
        "ui-import-exchange-yes"
    } else {
        "ui-import-exchange-no"
    };
    tr.format(key, &[("day", tr.date(day).into())])
}

pub(super) fn date_order_name(tr: &Tr, order: DateOrder) -> String {
    tr.get(&format!("ui-import-order-{}", order.code()))
}
