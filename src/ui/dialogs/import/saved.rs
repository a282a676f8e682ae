//! Ways of reading kept under a name: offered, listed, deleted, kept anew.

use eframe::egui::{Align2, Label, Margin, TextEdit, Ui};

use super::controls::fact_ui;
use super::state::ImportDialog;
use crate::app::SavedMapping;
use crate::i18n::Tr;
use crate::ui::context::Cx;
use crate::ui::dialogs::typed_field::is_entered;
use crate::ui::style;

pub(super) fn saved_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, cx: &mut Cx<'_>) {
    let own = dialog.own_mapping();
    let Some(file) = dialog.file() else {
        return;
    };
    let shape = file.shape();
    let read = SavedMapping::new("", &file.report, Some(&own)).answer();
    let saved = dialog.look.saved.all.clone();
    let (fitting, others): (Vec<_>, Vec<_>) = saved.into_iter().partition(|it| it.fits(&shape));
    let name = tr.get("ui-import-way");
    let held = fitting.iter().find(|it| it.answer() == read);
    let why = match held {
        Some(it) => tr.format("ui-import-way-is", &[("name", (&it.name).into())]),
        None if fitting.is_empty() => String::new(),
        None => tr.get("ui-import-way-fits"),
    };
    fact_ui(ui, &name, &why, |ui| {
        for it in fitting.iter().take(2) {
            let label = tr.format("ui-import-way-use", &[("name", (&it.name).into())]);
            if held.is_none() && ui.button(label).clicked() {
                dialog.read_as(it);
            }
        }
        if !fitting.is_empty() || !others.is_empty() || dialog.deleted.is_some() {
            ui.menu_button(tr.get("ui-import-way-list"), |ui| {
                ui.set_min_width(300.0);
                for it in fitting.iter().chain(&others) {
                    entry_ui(ui, tr, dialog, it, cx);
                }
                put_back_ui(ui, tr, dialog, cx);
            });
        }
        if own != crate::import::Mapping::default() {
            let afresh = style::link_button(ui, tr.get("ui-import-way-afresh"));
            if ui.add(afresh).clicked() {
                dialog.read_afresh();
            }
        }
        if dialog.new_name.is_none() && ui.button(tr.get("ui-import-way-save")).clicked() {
            dialog.new_name = Some(String::new());
        }
    });
    unreadable_ui(ui, tr, dialog);
    new_name_ui(ui, tr, dialog, cx);
}

/// Those that are kept and not understood are not offered; that is said.
fn unreadable_ui(ui: &mut Ui, tr: &Tr, dialog: &ImportDialog) {
    let unreadable = &dialog.look.saved.unreadable;
    if unreadable.is_empty() {
        return;
    }
    let names: Vec<_> = unreadable
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy()))
        .collect();
    let words = [
        ("n", unreadable.len().into()),
        ("names", names.join(", ").into()),
    ];
    let text = tr.format("ui-import-way-unreadable", &words);
    ui.add(Label::new(style::small(ui, text)).wrap());
}

fn entry_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut ImportDialog,
    saved: &SavedMapping,
    cx: &mut Cx<'_>,
) {
    ui.horizontal(|ui| {
        if ui.button(&saved.name).clicked() {
            dialog.read_as(saved);
            ui.close();
        }
        let delete = ui.add(style::link_button(ui, "×"));
        let name = [("name", (&saved.name).into())];
        delete
            .clone()
            .accessible_name(tr.format("ui-import-way-delete", &name));
        if delete
            .on_hover_text(saved.path.display().to_string())
            .clicked()
        {
            dialog.delete_way(saved.clone(), cx);
        }
    });
}

/// What was deleted last can be put back.
fn put_back_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, cx: &mut Cx<'_>) {
    let Some(deleted) = dialog.deleted.clone() else {
        return;
    };
    ui.separator();
    let label = tr.format("ui-import-way-back", &[("name", (&deleted.name).into())]);
    if ui.button(label).clicked() {
        dialog.deleted = None;
        dialog.save_way(deleted, cx);
    }
}

/// Asks for the name under which this way of reading is to be kept.
fn new_name_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, cx: &mut Cx<'_>) {
    let Some(mut typed) = dialog.new_name.take() else {
        return;
    };
    let (mut is_kept, mut is_left) = (false, false);
    let label = tr.get("ui-import-way-name");
    fact_ui(ui, &label, &tr.get("ui-import-way-hint"), |ui| {
        let field = TextEdit::singleline(&mut typed)
            .desired_width(200.0)
            .align(Align2::LEFT_CENTER)
            .margin(Margin::symmetric(8, 4));
        let field = ui.add(field);
        is_kept = is_entered(ui, &field);
        if ui.memory(|memory| memory.focused().is_none()) && !is_kept {
            field.request_focus();
        }
        field.accessible_name(&label);
        let is_named = !typed.trim().is_empty();
        let button = style::primary_button(ui, tr.get("ui-import-way-keep"));
        is_kept |= ui.add_enabled(is_named, button).clicked();
        is_kept &= is_named;
        is_left = ui.button(tr.get("ui-cancel")).clicked();
    });
    if is_kept && let Some(file) = dialog.file() {
        let own = dialog.own_mapping();
        let saved = SavedMapping::new(&typed, &file.report, Some(&own));
        dialog.save_way(saved, cx);
    } else if !is_left {
        dialog.new_name = Some(typed);
    }
}
