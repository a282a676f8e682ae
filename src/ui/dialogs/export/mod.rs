//! The picture as a file: how large, in which language, in which colours,
//! with the very picture in sight.

mod options;
mod preview;

use eframe::egui::{Context, ScrollArea, TextureHandle};

use super::{buttons_ui, dialog_ui};
use crate::app::{PictureChoices, PictureFormat};
use crate::i18n::Tr;
use crate::ui::actions::Action;
use crate::ui::style;
use options::options_ui;
use preview::preview_ui;

/// From this width on, in points, the picture stands beside the choices;
/// under it, above them.
const ROOM_FOR_BOTH: f32 = 700.0;
const OPTIONS_WIDTH: f32 = 286.0;
/// What the title and the buttons of the dialog take, in points.
const HEIGHT_AROUND: f32 = 190.0;

pub struct ExportDialog {
    pub choices: PictureChoices,
    pub format: PictureFormat,
    has_own_size: bool,
    /// What the picture in sight was asked for with.
    asked_for: Option<(PictureChoices, u32)>,
    /// How wide the picture in sight is, in pixels of the screen.
    preview_width: u32,
    pub picture: Option<TextureHandle>,
}

impl ExportDialog {
    pub fn new(choices: PictureChoices, format: PictureFormat) -> Self {
        Self {
            has_own_size: !options::is_preset(&choices),
            choices,
            format,
            asked_for: None,
            preview_width: 0,
            picture: None,
        }
    }
}

pub fn export_ui(ctx: &Context, tr: &Tr, dialog: &mut ExportDialog, actions: &mut Vec<Action>) {
    let title = tr.get("ui-export-title");
    let refusal = match dialog.format {
        PictureFormat::Png => dialog.choices.check().err(),
        PictureFormat::Svg | PictureFormat::Csv => None,
    };
    let is_closed = dialog_ui(ctx, tr, "export", &title, 1060.0, |ui| {
        let height = ctx.content_rect().height() - HEIGHT_AROUND;
        if ui.available_width() > ROOM_FOR_BOTH {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(OPTIONS_WIDTH);
                    ScrollArea::vertical()
                        .max_height(height)
                        .show(ui, |ui| options_ui(ui, tr, dialog));
                });
                ui.add_space(style::GAP_LARGE);
                ui.vertical(|ui| {
                    let refusal = refusal.as_ref();
                    preview_ui(ui, tr, dialog, refusal, (height - 40.0).min(470.0));
                });
            });
        } else {
            ScrollArea::vertical().max_height(height).show(ui, |ui| {
                preview_ui(ui, tr, dialog, refusal.as_ref(), 180.0);
                options_ui(ui, tr, dialog);
            });
        }
        buttons_ui(ui, |ui| {
            let save = style::primary_button(ui, tr.get("ui-save-as"));
            if ui.add_enabled(refusal.is_none(), save).clicked() {
                actions.push(Action::SavePictureAs(dialog.choices.clone(), dialog.format));
            }
            let can_copy = dialog.choices.check().is_ok();
            let copy = eframe::egui::Button::new(tr.get("ui-export-copy"));
            let copy = ui.add_enabled(can_copy, copy);
            if copy.on_hover_text(tr.get("ui-export-copy-hint")).clicked() {
                actions.push(Action::CopyPicture(dialog.choices.clone()));
            }
            if ui.button(tr.get("ui-close")).clicked() {
                actions.push(Action::CloseDialog);
            }
        });
    });
    let wanted = (dialog.choices.clone(), dialog.preview_width);
    if dialog.asked_for.as_ref() != Some(&wanted) {
        dialog.asked_for = Some(wanted.clone());
        actions.push(Action::PreviewPicture(wanted.0, wanted.1));
    }
    if is_closed {
        actions.push(Action::CloseDialog);
    }
}
