//! What comes last: the time that preparing took, where people were, and a note.

use eframe::egui::{Margin, TextEdit, Ui, vec2};

use super::EntryDialog;
use crate::app::{ActivityDraft, Unreadable, typed_duration};
use crate::domain::MeetingMode;
use crate::i18n::Tr;
use crate::ui::dialogs::typed_field::{focus_fault, is_entered, problem_ui};
use crate::ui::pages::duration;
use crate::ui::style;
use crate::ui::widgets::ChoiceBox;

/// As typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct More {
    facilitator: String,
    mode: Option<MeetingMode>,
    notes: String,
}

const TIME_WIDTH: f32 = 150.0;

impl More {
    pub(super) fn of(draft: &ActivityDraft) -> Self {
        Self {
            facilitator: draft.facilitator_minutes.map(duration).unwrap_or_default(),
            mode: draft.mode,
            notes: draft.notes.clone(),
        }
    }

    pub(super) fn facilitator_minutes(&self, tr: &Tr) -> Result<Option<u32>, String> {
        let read = typed_duration(&self.facilitator);
        read.map_err(|Unreadable| tr.get("ui-entry-duration-unreadable"))
    }

    pub(super) const fn mode(&self) -> Option<MeetingMode> {
        self.mode
    }

    pub(super) fn notes(&self) -> String {
        self.notes.trim().to_owned()
    }
}

/// True once Enter asks to store.
pub(super) fn more_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) -> bool {
    let mut is_stored = false;
    ui.add_space(style::GAP_SMALL);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP;
        ui.vertical(|ui| {
            ui.set_width(TIME_WIDTH);
            let problem = dialog.more.facilitator_minutes(tr).err();
            let label = ui.label(tr.get("ui-journal-field-facilitator"));
            let field = TextEdit::singleline(&mut dialog.more.facilitator)
                .hint_text(tr.get("ui-entry-duration-hint"))
                .desired_width(TIME_WIDTH)
                .margin(Margin::symmetric(10, 6));
            let field = ui.add(field).labelled_by(label.id);
            is_stored |= is_entered(ui, &field);
            focus_fault(&field, problem.is_some(), &mut dialog.tried);
            if let Some(problem) = problem {
                problem_ui(ui, &problem);
            }
        });
        ui.vertical(|ui| {
            ui.set_width(TIME_WIDTH);
            mode_ui(ui, tr, &mut dialog.more.mode);
        });
        ui.vertical(|ui| {
            let label = ui.label(tr.get("ui-journal-field-notes"));
            let field = TextEdit::multiline(&mut dialog.more.notes)
                .hint_text(tr.get("ui-entry-notes-hint"))
                .desired_rows(1)
                .desired_width(f32::INFINITY)
                .min_size(vec2(0.0, 30.0))
                .margin(Margin::symmetric(10, 6));
            ui.add(field).labelled_by(label.id);
        });
    });
    is_stored
}

/// Where people were: a fact of a meeting, which nobody has to note.
fn mode_ui(ui: &mut Ui, tr: &Tr, chosen: &mut Option<MeetingMode>) {
    let label = tr.get("ui-journal-field-mode");
    ui.label(&label);
    let named = MeetingMode::ALL.map(|mode| {
        let name = tr.get(&format!("domain-mode-{}", mode.code()));
        (Some(mode), name)
    });
    let mut choices = vec![(None, tr.get("ui-entry-mode-none"))];
    choices.extend(named);
    ui.spacing_mut().interact_size.y = 30.0;
    let choice = ChoiceBox::new("entry-mode", &label).width(TIME_WIDTH);
    if let Some(mode) = choice.show(ui, Some(&*chosen), &choices).taken {
        *chosen = mode;
    }
}
