//! What can be chosen of a picture.

use std::ops::RangeInclusive;

use eframe::egui::{Align, DragValue, Layout, RichText, TextEdit, Ui, vec2};

use super::ExportDialog;
use crate::app::{ChartKind, Lettering, PICTURE_SIZES, PictureChoices, PictureFormat, Theme};
use crate::i18n::{Language, Tr};
use crate::ui::style;
use crate::ui::widgets::{at_right_ui, checkbox_ui, radio_ui, segmented_ui};

/// Sizes by what they are for, in units. The poster has the proportions of an
/// A sheet.
const SIZES: [(&str, u32, u32); 4] = [
    ("ui-size-slide", 1600, 900),
    ("ui-size-report", 1200, 750),
    ("ui-size-square", 1200, 1200),
    ("ui-size-poster", 3054, 2160),
];

const WIDTHS: RangeInclusive<u32> = PICTURE_SIZES.0.0..=PICTURE_SIZES.1.0;
const HEIGHTS: RangeInclusive<u32> = PICTURE_SIZES.0.1..=PICTURE_SIZES.1.1;

pub(super) fn is_preset(choices: &PictureChoices) -> bool {
    SIZES
        .iter()
        .any(|(_, width, height)| (choices.width, choices.height) == (*width, *height))
}

pub(super) fn options_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let caption = |ui: &mut Ui, key: &str| {
        ui.add_space(style::GAP_SMALL);
        ui.label(style::small(ui, tr.get(key)));
    };
    people_ui(ui, tr, dialog);
    caption(ui, "ui-export-format");
    format_ui(ui, tr, dialog);
    caption(ui, "ui-export-size");
    size_ui(ui, tr, dialog);

    if let Some((range, words)) = &dialog.stretch {
        caption(ui, "ui-export-period");
        let periods = [
            (None, tr.get("ui-export-whole")),
            (Some(*range), words.clone()),
        ];
        let name = tr.get("ui-export-period");
        if let Some(range) = segmented_ui(ui, &name, Some(dialog.choices.range), &periods) {
            dialog.choices.range = range;
        }
    }
    if dialog.choices.kind == ChartKind::Multiples {
        panels_ui(ui, tr, dialog);
    }
    let choices = &mut dialog.choices;
    caption(ui, "ui-language");
    let languages = Language::ALL.map(|language| (language, language.name().to_owned()));
    let name = tr.get("ui-export-language");
    if let Some(language) = segmented_ui(ui, &name, Some(choices.language), &languages) {
        choices.language = language;
    }
    caption(ui, "ui-theme");
    let themes = [
        (Theme::Light, tr.get("ui-theme-light")),
        (Theme::Dark, tr.get("ui-theme-dark")),
    ];
    ui.horizontal(|ui| {
        let name = tr.get("ui-export-theme");
        if let Some(theme) = segmented_ui(ui, &name, Some(choices.theme), &themes) {
            choices.theme = theme;
        }
        let words = tr.get("ui-export-transparent");
        checkbox_ui(ui, &mut choices.is_transparent, words);
    });
    caption(ui, "ui-export-parts");
    parts_ui(ui, tr, choices);
    for (key, text) in [
        ("ui-export-own-title", &mut choices.title),
        ("ui-export-note", &mut choices.note),
    ] {
        ui.add_space(style::GAP_SMALL);
        let label = ui.label(style::small(ui, tr.get(key)));
        let field = TextEdit::singleline(text).desired_width(f32::INFINITY);
        ui.add(field).labelled_by(label.id);
    }
}

fn format_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    let formats = [
        (PictureFormat::Png, "PNG".to_owned()),
        (PictureFormat::Svg, "SVG".to_owned()),
        (PictureFormat::Pdf, "PDF".to_owned()),
        (PictureFormat::Csv, "CSV".to_owned()),
    ];
    ui.horizontal(|ui| {
        let name = tr.get("ui-export-format");
        if let Some(format) = segmented_ui(ui, &name, Some(dialog.format), &formats) {
            dialog.format = format;
        }
    });
    if dialog.format == PictureFormat::Png {
        ui.horizontal(|ui| {
            let scales = [1.0, 2.0, 3.0].map(|scale| (scale, format!("×{scale}")));
            let name = tr.get("ui-export-scale");
            if let Some(scale) = segmented_ui(ui, &name, Some(dialog.choices.scale), &scales) {
                dialog.choices.scale = scale;
            }
        });
    }
    if dialog.format == PictureFormat::Svg {
        let lettering = &mut dialog.choices.lettering;
        let mut has_words = *lettering == Lettering::Words;
        let response = checkbox_ui(ui, &mut has_words, tr.get("ui-export-words"));
        response.on_hover_text(tr.get("ui-export-words-hint"));
        *lettering = if has_words {
            Lettering::Words
        } else {
            Lettering::Outlines
        };
    }
}

/// Which picture of people, and whether they are named in it.
fn people_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    let choices = &mut dialog.choices;
    if dialog.pictures.len() > 1 {
        let name = tr.get("ties-export-picture");
        ui.label(style::small(ui, &name));
        let pictures: Vec<_> = dialog
            .pictures
            .iter()
            .map(|kind| (*kind, tr.get(&format!("ties-page-{}", kind.code()))))
            .collect();
        for (kind, words) in pictures {
            if radio_ui(ui, choices.kind == kind, words).clicked() {
                choices.kind = kind;
            }
        }
    }
    if choices.kind == ChartKind::Ties {
        checkbox_ui(ui, &mut choices.has_names, tr.get("ties-page-names"));
    }
}

/// Which sheet of small pictures, where there are several, and their scale.
fn panels_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    let own = tr.get("ui-compare-own-scale");
    checkbox_ui(ui, &mut dialog.choices.own_scale, own);
    let n_sheets = dialog.n_sheets;
    if n_sheets < 2 {
        return;
    }
    let mut sheet = dialog.choices.sheet.unwrap_or(0).min(n_sheets - 1) + 1;
    ui.horizontal(|ui| {
        let of = [("n", n_sheets.into())];
        ui.label(tr.get("ui-export-sheet"));
        let drag = DragValue::new(&mut sheet).range(1..=n_sheets);
        ui.add(drag).accessible_name(tr.get("ui-export-sheet"));
        ui.label(style::quiet(ui, tr.format("ui-export-sheets", &of)));
    });
    dialog.choices.sheet = Some(sheet - 1);
}

/// Only what a picture of this kind has.
fn parts_ui(ui: &mut Ui, tr: &Tr, choices: &mut PictureChoices) {
    let kind = choices.kind;
    let is_life = kind == ChartKind::Lifecycle;
    let parts = &mut choices.parts;
    let rows = [
        (
            is_life || kind == ChartKind::Multiples,
            "ui-part-legend",
            &mut parts.legend,
        ),
        (true, "ui-part-caption", &mut parts.caption),
        (is_life, "ui-part-forecast", &mut parts.forecast),
        (is_life, "ui-part-milestones", &mut parts.milestones),
        (is_life, "ui-part-outlook", &mut parts.outlook),
    ];
    ui.horizontal_wrapped(|ui| {
        for (has_it, key, is_shown) in rows {
            if has_it {
                checkbox_ui(ui, is_shown, tr.get(key));
            }
        }
    });
}

fn size_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    ui.scope(|ui| {
        // Five rows that belong together.
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().interact_size.y = 24.0;
        presets_ui(ui, tr, dialog);
        own_size_ui(ui, tr, dialog);
    });
}

fn presets_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    let choices = &mut dialog.choices;
    for (key, width, height) in SIZES {
        let is_chosen = !dialog.has_own_size && (choices.width, choices.height) == (width, height);
        let size = format!("{width} × {height}");
        ui.horizontal(|ui| {
            if radio_ui(ui, is_chosen, tr.get(key)).clicked() {
                (choices.width, choices.height) = (width, height);
                dialog.has_own_size = false;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(style::small(ui, size));
            });
        });
    }
}

fn own_size_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ExportDialog) {
    let choices = &mut dialog.choices;
    ui.horizontal(|ui| {
        let label = tr.get("ui-size-own");
        if radio_ui(ui, dialog.has_own_size, label).clicked() {
            dialog.has_own_size = true;
        }
        at_right_ui(ui, "own-size", |ui| {
            ui.spacing_mut().button_padding = vec2(6.0, 2.0);
            ui.spacing_mut().interact_size = vec2(52.0, 24.0);
            ui.add_enabled_ui(dialog.has_own_size, |ui| {
                // A value is taken once it is typed in full, so that half of
                // it is not drawn.
                let width = DragValue::new(&mut choices.width)
                    .range(WIDTHS)
                    .update_while_editing(false);
                ui.add(width).accessible_name(tr.get("ui-size-width"));
                ui.label(RichText::new("×"));
                let height = DragValue::new(&mut choices.height)
                    .range(HEIGHTS)
                    .update_while_editing(false);
                ui.add(height).accessible_name(tr.get("ui-size-height"));
            });
        });
    });
}
