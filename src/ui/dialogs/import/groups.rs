//! Files of one shape in one row, where there are several.

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui};

use super::controls::choice_ui;
use super::state::ImportDialog;
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::bare_checkbox_ui;

/// The rows of groups are this high together, in points.
const GROUPS_HEIGHT: f32 = 112.0;

pub(super) fn groups_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    if dialog.look.files.len() < 2 {
        return;
    }
    let mut chosen = None;
    if dialog.groups.len() > 1 {
        ScrollArea::vertical()
            .id_salt("groups")
            .max_height(GROUPS_HEIGHT)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 10.0);
                // Many groups must fit, so they stand close.
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.spacing_mut().button_padding.y = 3.0;
                ui.spacing_mut().interact_size.y = 24.0;
                for group in 0..dialog.groups.len() {
                    if group_ui(ui, tr, dialog, group) {
                        chosen = Some((group, 0));
                    }
                }
            });
        ui.separator();
    }
    let names: Vec<(usize, String)> = dialog
        .files_of(dialog.group)
        .map(|file| file.report.file_name.clone())
        .enumerate()
        .collect();
    if names.len() > 1 {
        let name = tr.get("ui-import-file-in-sight");
        ui.horizontal(|ui| {
            ui.label(style::quiet(ui, &name));
            if let Some(place) = choice_ui(ui, &name, 320.0, &dialog.place, &names) {
                chosen = Some((dialog.group, place));
            }
            let count = [("n", names.len().into())];
            let words = tr.format("ui-import-together", &count);
            ui.add(Label::new(style::small(ui, words)).truncate());
        });
    }
    if let Some((group, place)) = chosen {
        dialog.show(group, place);
    }
}

/// A row; true once it is to come into sight.
fn group_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, group: usize) -> bool {
    let mut names: Vec<String> = Vec::new();
    let (mut n_new, mut n_open, mut trouble) = (0_u64, 0_usize, None);
    let (mut is_left_out, mut is_refused) = (true, true);
    for file in dialog.files_of(group) {
        names.push(file.report.file_name.clone());
        n_new += u64::from(file.n_new);
        n_open += usize::from(file.is_open());
        trouble = trouble.or_else(|| file.trouble(tr));
        is_left_out &= file.is_left_out;
        is_refused &= file.is_refused();
    }
    let title = match names.as_slice() {
        [only] => only.clone(),
        [first, rest @ ..] => tr.format(
            "ui-import-group",
            &[("name", first.into()), ("n", rest.len().into())],
        ),
        [] => String::new(),
    };
    let state = match trouble {
        Some((message, _)) if is_refused => message,
        _ if is_left_out => tr.get("ui-import-state-left-out"),
        _ if n_open > 0 => tr.get("ui-import-state-open"),
        _ => tr.format("ui-import-state-ready", &[("n", n_new.into())]),
    };
    let mut is_chosen = false;
    ui.horizontal(|ui| {
        let mut is_in = !is_left_out && !is_refused;
        let response = bare_checkbox_ui(ui, !is_refused, &mut is_in);
        if response.changed() {
            dialog.leave_out(group, !is_in);
        }
        let name = [("name", title.as_str().into())];
        response.accessible_name(tr.format("ui-import-take", &name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let colours = style::palette(ui);
            let colour = if is_refused || n_open > 0 {
                colours.alert
            } else {
                colours.quiet
            };
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width() * 0.5);
                let words = style::small(ui, &state).color(colour);
                ui.add(Label::new(words).truncate());
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let row = ui.selectable_label(dialog.group == group, &title);
                is_chosen = row.clicked();
                row.accessible_name(format!("{title} · {state}"));
            });
        });
    });
    is_chosen
}
