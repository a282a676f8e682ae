//! A field for a date or a month, which says under it how it was understood.

use eframe::egui::{Key, Margin, Response, TextEdit, Ui};

use crate::ui::style;

/// A field, with its label above and what was understood below: `Ok` is what
/// was typed, read back, `Err` what can be typed. Nothing is said of an empty field
/// unless `is_tried`.
pub(super) fn typed_field_ui(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    understood: &Result<String, String>,
    is_tried: bool,
) -> Response {
    let label = ui.label(label);
    let field = TextEdit::singleline(text)
        .desired_width(220.0)
        .margin(Margin::symmetric(10, 7))
        .cursor_at_end(true);
    let field = ui.add(field).labelled_by(label.id);
    match understood {
        // Said again only where it was typed otherwise.
        Ok(read) if read != text.trim() => {
            ui.label(style::small(ui, read));
        }
        Err(problem) if is_tried || !text.trim().is_empty() => problem_ui(ui, problem),
        Ok(_) | Err(_) => {
            ui.label(style::small(ui, ""));
        }
    }
    field
}

/// What is wrong with the field above.
pub(crate) fn problem_ui(ui: &mut Ui, problem: &str) {
    let colour = style::palette(ui).alert;
    let words = style::small(ui, problem).color(colour);
    ui.add(eframe::egui::Label::new(words).wrap());
}

/// Whether a form was to be stored: only then is said what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    No,
    Yes,
    /// The keyboard goes to the field at fault in the next frame.
    JustRefused,
}

impl Tried {
    pub(super) fn is_tried(self) -> bool {
        self != Self::No
    }

    /// The fields were drawn: what is typed from now on is not interrupted.
    pub(super) fn settle(&mut self) {
        if *self == Self::JustRefused {
            *self = Self::Yes;
        }
    }
}

/// Takes the keyboard to the first field at fault, once storing was refused.
pub(super) fn focus_fault(field: &Response, is_faulty: bool, tried: &mut Tried) {
    if is_faulty && *tried == Tried::JustRefused {
        field.request_focus();
        tried.settle();
    }
}

/// Whether Enter was pressed in this field of one line.
pub(crate) fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
