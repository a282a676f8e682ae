//! The picture as a file: how large, in which language, in which colours,
//! with the very picture in sight.

use eframe::egui::{
    Align, CornerRadius, DragValue, Frame, Image, Layout, RichText, Stroke, TextureHandle, Ui,
    Vec2, vec2,
};

use super::{buttons_ui, dialog_ui};
use crate::app::{PictureChoices, PictureFormat, Theme};
use crate::i18n::{Language, Tr};
use crate::ui::actions::Action;
use crate::ui::style;
use crate::ui::widgets::segmented_ui;

/// Sizes by what they are for, in units.
const SIZES: [(&str, u32, u32); 4] = [
    ("ui-size-slide", 1600, 900),
    ("ui-size-report", 1200, 750),
    ("ui-size-square", 1200, 1200),
    ("ui-size-small", 800, 450),
];

/// The sizes that a picture can be drawn in.
const WIDTHS: std::ops::RangeInclusive<u32> = 640..=3840;
const HEIGHTS: std::ops::RangeInclusive<u32> = 360..=2160;

pub struct ExportDialog {
    pub choices: PictureChoices,
    format: PictureFormat,
    has_own_size: bool,
    /// What the picture in sight was asked for with.
    asked_for: Option<PictureChoices>,
    pub picture: Option<TextureHandle>,
}

impl ExportDialog {
    pub const fn new(choices: PictureChoices) -> Self {
        Self {
            choices,
            format: PictureFormat::Png,
            has_own_size: false,
            asked_for: None,
            picture: None,
        }
    }
}

pub fn export_ui(
    ctx: &eframe::egui::Context,
    tr: &Tr,
    dialog: &mut ExportDialog,
    actions: &mut Vec<Action>,
) {
    let title = tr.get("ui-export-title");
    let is_closed = dialog_ui(ctx, tr, "export", &title, 900.0, |ui| {
        if ui.available_width() > 700.0 {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(270.0);
                    choices_ui(ui, tr, dialog);
                });
                ui.add_space(style::GAP);
                ui.vertical(|ui| picture_ui(ui, tr, dialog, 400.0));
            });
        } else {
            eframe::egui::ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 190.0)
                .show(ui, |ui| {
                    picture_ui(ui, tr, dialog, 180.0);
                    choices_ui(ui, tr, dialog);
                });
        }
        buttons_ui(ui, |ui| {
            let save = style::primary_button(ui, tr.get("ui-save-as"));
            if ui.add(save).clicked() {
                actions.push(Action::SavePictureAs(dialog.choices.clone(), dialog.format));
            }
            if ui.button(tr.get("ui-cancel")).clicked() {
                actions.push(Action::CloseDialog);
            }
        });
    });
    if dialog.asked_for.as_ref() != Some(&dialog.choices) {
        dialog.asked_for = Some(dialog.choices.clone());
        actions.push(Action::PreviewPicture(dialog.choices.clone()));
    }
    if is_closed {
        actions.push(Action::CloseDialog);
    }
}

/// The picture, as large as `height` and the width allow.
fn picture_ui(ui: &mut Ui, tr: &Tr, dialog: &ExportDialog, height: f32) {
    let room = Vec2::new(ui.available_width(), height);
    let wanted = vec2(dialog.choices.width as f32, dialog.choices.height as f32);
    let factor = (room.x / wanted.x).min(room.y / wanted.y);
    let size = wanted * factor;
    let colours = style::palette(ui);
    Frame::new()
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(CornerRadius::same(4))
        .show(ui, |ui| {
            if let Some(picture) = &dialog.picture {
                let image = Image::new(picture)
                    .fit_to_exact_size(size)
                    .maintain_aspect_ratio(false);
                ui.add(image.alt_text(tr.get("ui-export-preview")));
            } else {
                let (rect, _) = ui.allocate_exact_size(size, eframe::egui::Sense::empty());
                let radius = CornerRadius::same(4);
                ui.painter().rect_filled(rect, radius, colours.sunken);
            }
        });
    let pixels = tr.format(
        "ui-export-pixels",
        &[
            (
                "width",
                tr.number(f64::from(pixels(dialog.choices.width, &dialog.choices)), 0)
                    .into(),
            ),
            (
                "height",
                tr.number(f64::from(pixels(dialog.choices.height, &dialog.choices)), 0)
                    .into(),
            ),
        ],
    );
    if dialog.format == PictureFormat::Png {
        ui.label(style::small(ui, pixels));
    } else {
        ui.label(style::small(ui, tr.get("ui-export-vector")));
    }
}

fn pixels(units: u32, choices: &PictureChoices) -> f32 {
    (units as f32 * choices.scale).round()
}

fn choices_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let caption = |ui: &mut Ui, key: &str| {
        ui.add_space(style::GAP_SMALL);
        ui.label(style::small(ui, tr.get(key)));
    };

    ui.label(style::small(ui, tr.get("ui-export-size")));
    size_ui(ui, tr, dialog);

    caption(ui, "ui-export-format");
    let formats = [
        (PictureFormat::Png, "PNG".to_owned()),
        (PictureFormat::Svg, "SVG".to_owned()),
    ];
    ui.horizontal(|ui| {
        let name = tr.get("ui-export-format");
        if let Some(format) = segmented_ui(ui, &name, Some(dialog.format), &formats) {
            dialog.format = format;
        }
        if dialog.format == PictureFormat::Png {
            let scales = [1.0, 2.0, 3.0].map(|scale| (scale, format!("×{scale}")));
            let name = tr.get("ui-export-scale");
            if let Some(scale) = segmented_ui(ui, &name, Some(dialog.choices.scale), &scales) {
                dialog.choices.scale = scale;
            }
        }
    });

    caption(ui, "ui-language");
    let languages = Language::ALL.map(|language| (language, language.name().to_owned()));
    let name = tr.get("ui-export-language");
    if let Some(language) = segmented_ui(ui, &name, Some(dialog.choices.language), &languages) {
        dialog.choices.language = language;
    }

    caption(ui, "ui-theme");
    let themes = [
        (Theme::Light, tr.get("ui-theme-light")),
        (Theme::Dark, tr.get("ui-theme-dark")),
    ];
    let name = tr.get("ui-export-theme");
    if let Some(theme) = segmented_ui(ui, &name, Some(dialog.choices.theme), &themes) {
        dialog.choices.theme = theme;
    }
}

fn size_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    let choices = &mut dialog.choices;
    for (key, width, height) in SIZES {
        let is_chosen = !dialog.has_own_size && (choices.width, choices.height) == (width, height);
        let size = format!("{width} × {height}");
        ui.horizontal(|ui| {
            if ui.radio(is_chosen, tr.get(key)).clicked() {
                (choices.width, choices.height) = (width, height);
                dialog.has_own_size = false;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(style::small(ui, size));
            });
        });
    }
    ui.horizontal(|ui| {
        if ui
            .radio(dialog.has_own_size, tr.get("ui-size-own"))
            .clicked()
        {
            dialog.has_own_size = true;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().button_padding = vec2(6.0, 2.0);
            ui.spacing_mut().interact_size = vec2(52.0, 24.0);
            ui.add_enabled_ui(dialog.has_own_size, |ui| {
                // A value is taken once it is typed in full, so that half of
                // it is not drawn.
                let height = DragValue::new(&mut choices.height)
                    .range(HEIGHTS)
                    .update_while_editing(false);
                ui.add(height).accessible_name(tr.get("ui-size-height"));
                ui.label(RichText::new("×"));
                let width = DragValue::new(&mut choices.width)
                    .range(WIDTHS)
                    .update_while_editing(false);
                ui.add(width).accessible_name(tr.get("ui-size-width"));
            });
        });
    });
}
