//! The picture as it will be.

use eframe::egui::{
    Color32, CornerRadius, Frame, Image, Label, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2,
    vec2,
};

use super::ExportDialog;
use crate::app::{AppError, PictureChoices, PictureFormat};
use crate::i18n::Tr;
use crate::ui::style;

/// The squares that show through what is transparent, in points.
const SQUARE: f32 = 10.0;

/// The picture, as large as `height` and the width allow, and under it what
/// the file will be, or why there can be none.
pub(super) fn preview_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut ExportDialog,
    refusal: Option<&AppError>,
    height: f32,
) {
    let room = Vec2::new(ui.available_width() - 2.0, height);
    let wanted = vec2(dialog.choices.width as f32, dialog.choices.height as f32);
    let size = wanted * (room.x / wanted.x).min(room.y / wanted.y).max(0.0);
    dialog.preview_width = (size.x * ui.pixels_per_point()).round() as u32;
    let colours = style::palette(ui);
    Frame::new()
        .stroke(Stroke::new(1.0, colours.line))
        .show(ui, |ui| {
            let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
            if dialog.choices.is_transparent {
                squares_ui(ui, rect, (colours.surface, colours.sunken));
            } else {
                ui.painter()
                    .rect_filled(rect, CornerRadius::ZERO, colours.sunken);
            }
            if let Some(picture) = &dialog.picture {
                // Until the picture asked for is drawn, the last one stays in
                // its own proportions.
                let own = picture.size_vec2();
                let shown = own * (size.x / own.x).min(size.y / own.y);
                Image::new(picture).paint_at(ui, Rect::from_center_size(rect.center(), shown));
            }
            let name = tr.get("ui-export-preview");
            response.widget_info(|| {
                eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Image, true, &name)
            });
        });
    if let Some(refusal) = refusal {
        let words = format!("{} {}", refusal.message(tr), refusal.remedy(tr));
        let words = style::small(ui, words).color(colours.alert);
        ui.add(Label::new(words).wrap());
    } else {
        ui.label(style::small(ui, file_words(tr, dialog)));
    }
    if !dialog.missing.is_empty() {
        let letters: Vec<String> = dialog.missing.iter().map(char::to_string).collect();
        let letters = [("letters", letters.join(" ").into())];
        let words = tr.format("chart-letters-missing", &letters);
        ui.add(Label::new(style::small(ui, words).color(colours.alert)).wrap());
    }
}

/// What the file will be.
fn file_words(tr: &Tr, dialog: &ExportDialog) -> String {
    match dialog.format {
        PictureFormat::Png => {
            let side = |units: u32| tr.number(pixels(units, &dialog.choices), 0);
            tr.format(
                "ui-export-pixels",
                &[
                    ("width", side(dialog.choices.width).into()),
                    ("height", side(dialog.choices.height).into()),
                ],
            )
        }
        PictureFormat::Svg => tr.get("ui-export-vector"),
        PictureFormat::Pdf => tr.get("ui-export-pdf"),
        PictureFormat::Csv => tr.get("ui-export-data"),
    }
}

fn pixels(units: u32, choices: &PictureChoices) -> f64 {
    (f64::from(units) * f64::from(choices.scale)).ceil()
}

fn squares_ui(ui: &Ui, rect: Rect, (one, other): (Color32, Color32)) {
    let painter = ui.painter_at(rect);
    painter.rect(
        rect,
        CornerRadius::ZERO,
        one,
        Stroke::NONE,
        StrokeKind::Inside,
    );
    let n_rows = (rect.height() / SQUARE).ceil() as u32;
    let n_columns = (rect.width() / SQUARE).ceil() as u32;
    for row in 0..n_rows {
        for column in (row % 2..n_columns).step_by(2) {
            let corner = rect.min + vec2(column as f32, row as f32) * SQUARE;
            let square = Rect::from_min_size(pos2(corner.x, corner.y), Vec2::splat(SQUARE));
            painter.rect_filled(square, CornerRadius::ZERO, other);
        }
    }
}
