//! Heads, length and satisfaction.

use eframe::egui::{Margin, Response, TextEdit, Ui};

use super::EntryDialog;
use crate::app::{ActivityDraft, Unreadable, typed_count, typed_duration, typed_satisfaction};
use crate::domain::HeadCount;
use crate::i18n::Tr;
use crate::ui::dialogs::typed_field::{focus_fault, is_entered, problem_ui};
use crate::ui::pages::duration;
use crate::ui::style;

/// The numbers of the form, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counts {
    registered: String,
    present: String,
    no_show: String,
    left_early: String,
    duration: String,
    satisfaction: String,
}

impl Counts {
    /// The numbers of an activity that is stored.
    pub(super) fn of(draft: &ActivityDraft, tr: &Tr) -> Self {
        let count = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let heads = draft.head_count;
        Self {
            registered: count(heads.registered),
            present: count(heads.present),
            no_show: count(heads.no_show),
            left_early: count(heads.left_early),
            duration: draft.duration_minutes.map(duration).unwrap_or_default(),
            satisfaction: draft
                .satisfaction_percent
                .map(|percent| tr.percent(f64::from(percent) / 100.0))
                .unwrap_or_default(),
        }
    }

    /// Nothing says that anything happened; a length alone does not.
    pub(super) fn is_empty(&self) -> bool {
        [
            &self.registered,
            &self.present,
            &self.no_show,
            &self.left_early,
        ]
        .into_iter()
        .all(|text| text.trim().is_empty())
    }

    /// The heads, or what is wrong with one of the fields.
    pub(super) fn heads(&self, tr: &Tr) -> Result<HeadCount, String> {
        let heads = HeadCount {
            registered: count(&self.registered, tr)?,
            present: count(&self.present, tr)?,
            no_show: self.no_show(tr)?,
            left_early: self.left_early(tr)?,
        };
        Ok(heads)
    }

    fn no_show(&self, tr: &Tr) -> Result<Option<u32>, String> {
        let missed = count(&self.no_show, tr)?;
        match typed_count(&self.registered) {
            Ok(Some(all)) if missed > Some(all) => Err(tr.get("ui-entry-no-show-too-many")),
            _ => Ok(missed),
        }
    }

    fn left_early(&self, tr: &Tr) -> Result<Option<u32>, String> {
        let early = count(&self.left_early, tr)?;
        match typed_count(&self.present) {
            Ok(Some(came)) if early > Some(came) => Err(tr.get("ui-entry-left-early-too-many")),
            _ => Ok(early),
        }
    }

    pub(super) fn duration(&self, tr: &Tr) -> Result<Option<u32>, String> {
        typed_duration(&self.duration).map_err(|Unreadable| tr.get("ui-entry-duration-unreadable"))
    }

    pub(super) fn satisfaction(&self, tr: &Tr) -> Result<Option<u8>, String> {
        typed_satisfaction(&self.satisfaction)
            .map_err(|Unreadable| tr.get("ui-entry-satisfaction-unreadable"))
    }
}

fn count(text: &str, tr: &Tr) -> Result<Option<u32>, String> {
    typed_count(text).map_err(|Unreadable| tr.get("ui-entry-count-unreadable"))
}

/// The fields side by side; true once Enter asks to store.
pub(super) fn counts_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) -> bool {
    let counts = &mut dialog.counts;
    let problems = [
        count(&counts.registered, tr).err(),
        count(&counts.present, tr).err(),
        counts.no_show(tr).err(),
        counts.left_early(tr).err(),
        counts.duration(tr).err(),
        counts.satisfaction(tr).err(),
    ];
    let fields = [
        (&mut counts.registered, "registered"),
        (&mut counts.present, "present"),
        (&mut counts.no_show, "no-show"),
        (&mut counts.left_early, "left-early"),
        (&mut counts.duration, "duration"),
        (&mut counts.satisfaction, "satisfaction"),
    ];
    ui.add_space(style::GAP_SMALL);
    ui.label(style::small(ui, tr.get("ui-entry-counts")));
    let mut is_stored = false;
    let mut n_in_row = 6;
    // Two rows where one is too short for the names of the fields.
    if ui.available_width() < 560.0 {
        n_in_row = 3;
    }
    let mut left = fields.into_iter().zip(problems).peekable();
    while left.peek().is_some() {
        let gap = style::GAP;
        let width = (ui.available_width() - gap * (n_in_row - 1) as f32) / n_in_row as f32;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for ((text, code), problem) in left.by_ref().take(n_in_row) {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let name = tr.get(&format!("ui-journal-field-{code}"));
                    let field = number_ui(ui, &name, text, width);
                    is_stored |= is_entered(ui, &field);
                    focus_fault(&field, problem.is_some(), &mut dialog.tried);
                    if let Some(problem) = problem {
                        problem_ui(ui, &problem);
                    }
                });
            }
        });
    }
    is_stored
}

fn number_ui(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    let label = eframe::egui::Label::new(name).truncate();
    let label = ui.add(label);
    let field = TextEdit::singleline(text)
        .desired_width(width)
        .margin(Margin::symmetric(10, 6));
    ui.add(field).labelled_by(label.id)
}
