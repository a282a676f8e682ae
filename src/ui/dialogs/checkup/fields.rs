//! The fields of a check-up.

use chrono::NaiveDate;
use eframe::egui::{Label, Margin, Response, ScrollArea, TextEdit, Ui};

use super::{CheckupDialog, LAST, due_on};
use crate::app::element_words;
use crate::domain::{Answer, Element, Level};
use crate::i18n::Tr;
use crate::ui::dialogs::typed_field::{focus_fault, typed_field_ui};
use crate::ui::style;
use crate::ui::widgets::{radio_ui, segmented_ui};

/// What the title, the day and the buttons of the dialog take, in points.
const HEIGHT_AROUND: f32 = 270.0;
/// More people than this are brought in from a file.
const MOST_PEOPLE: usize = 9;

pub(super) fn fields_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CheckupDialog, today: NaiveDate) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let height = ui.ctx().content_rect().height() - HEIGHT_AROUND;
    ui.horizontal_wrapped(|ui| {
        ui.vertical(|ui| {
            let day = dialog.day(today, tr).map(|day| tr.date(day));
            let label = tr.get("checkup-window-day");
            let is_tried = dialog.tried.is_tried();
            let field = typed_field_ui(ui, &label, &mut dialog.filled.day, &day, is_tried);
            focus_fault(&field, day.is_err(), &mut dialog.tried);
        });
        ui.add_space(style::GAP_LARGE);
        ui.vertical(|ui| people_ui(ui, tr, dialog));
    });
    ui.separator();
    ScrollArea::vertical()
        .max_height(height.max(140.0))
        .auto_shrink([false, true])
        .show(ui, |ui| match Element::ALL.get(dialog.at) {
            Some(element) => {
                question_ui(ui, tr, dialog, *element);
                note_ui(ui, tr, dialog, today);
            }
            None => open_ui(ui, tr, dialog),
        });
    dialog.is_arrived = false;
}

/// Whose answers they are, by numbers alone.
fn people_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CheckupDialog) {
    let n_people = dialog.filled.checkup.respondents.len();
    let name = tr.get("checkup-window-people");
    ui.label(&name);
    ui.horizontal(|ui| {
        if (2..=MOST_PEOPLE).contains(&n_people) {
            let choices: Vec<(usize, String)> =
                (0..n_people).map(|at| (at, (at + 1).to_string())).collect();
            if let Some(at) = segmented_ui(ui, &name, Some(dialog.person), &choices) {
                dialog.person = at;
                dialog.is_arrived = true;
            }
        }
        if n_people < MOST_PEOPLE && ui.button(tr.get("checkup-window-add-person")).clicked() {
            dialog.add_person();
        }
    });
    let hint = if n_people == 1 {
        tr.get("checkup-window-one-view")
    } else {
        tr.format("checkup-window-n-people", &[("n", n_people.into())])
    };
    ui.label(style::small(ui, hint));
}

fn question_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CheckupDialog, element: Element) {
    let words = element_words(element, tr);
    let axis = tr.get(&format!("checkup-axis-{}", element.axis().code()));
    let place = [
        ("axis", axis.into()),
        ("at", (dialog.at + 1).into()),
        ("n", LAST.into()),
    ];
    ui.label(style::small(ui, tr.format("checkup-window-place", &place)));
    ui.add(Label::new(style::strong(&words.name)).wrap());
    ui.add(Label::new(&words.question).wrap());
    ui.add_space(style::GAP_SMALL);
    let respondents = &dialog.filled.checkup.respondents;
    let given = respondents
        .get(dialog.person)
        .and_then(|it| it.answer(element));
    let levels = Level::ALL.into_iter().zip(words.levels);
    let mut choices: Vec<(Answer, String)> = levels
        .map(|(level, text)| (Answer::At(level), format!("{} · {text}", level.number())))
        .collect();
    let unknown = tr.get("checkup-dont-know");
    choices.push((Answer::DontKnow, format!("0 · {unknown}")));
    let mut told = None;
    for (answer, label) in choices {
        let is_chosen = given == Some(answer);
        let radio = radio_ui(ui, is_chosen, &label);
        if dialog.is_arrived && (is_chosen || given.is_none()) {
            radio.request_focus();
            dialog.is_arrived = false;
        }
        if radio.clicked() {
            told = Some(answer);
        }
        radio.accessible_name(format!("{} · {label}", words.name));
    }
    if let Some(answer) = told {
        dialog.answer(element, answer);
    }
    let source = [("source", words.source.into())];
    let source = style::small(ui, tr.format("checkup-window-source", &source));
    ui.add(Label::new(source).wrap());
}

fn note_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CheckupDialog, today: NaiveDate) {
    let is_tried = dialog.tried.is_tried();
    let Some(typed) = dialog.filled.notes.get_mut(dialog.at) else {
        return;
    };
    ui.separator();
    line_ui(ui, &tr.get("checkup-window-note"), &mut typed.note);
    line_ui(ui, &tr.get("checkup-window-action"), &mut typed.action);
    if !typed.action.trim().is_empty() {
        let due = due_on(&typed.due_on, today, tr);
        let due = due.map(|day| day.map(|day| tr.date(day)).unwrap_or_default());
        let label = tr.get("checkup-window-due");
        let field = typed_field_ui(ui, &label, &mut typed.due_on, &due, is_tried);
        focus_fault(&field, due.is_err(), &mut dialog.tried);
    }
}

/// The two open questions.
fn open_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CheckupDialog) {
    ui.label(style::strong(tr.get("checkup-form-last")));
    let Some(person) = dialog.filled.checkup.respondents.get_mut(dialog.person) else {
        return;
    };
    let wish = line_ui(ui, &tr.get("checkup-wish"), &mut person.wish);
    if dialog.is_arrived {
        wish.request_focus();
    }
    line_ui(ui, &tr.get("checkup-obstacle"), &mut person.obstacle);
    let hint = style::small(ui, tr.get("checkup-window-open-hint"));
    ui.add(Label::new(hint).wrap());
}

fn line_ui(ui: &mut Ui, label: &str, text: &mut String) -> Response {
    let label = ui.label(label);
    let field = TextEdit::singleline(text)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    ui.add(field).labelled_by(label.id)
}
