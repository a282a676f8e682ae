//! Parts that the sections of the import dialog share.

use eframe::egui::{Align, CornerRadius, Frame, Label, Layout, Margin, Stroke, Ui, vec2};
use egui_extras::Column;

use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, ChoiceBox, cell, header_cell, plain_table};

/// The height of the tables, in points.
pub(super) const TABLE_HEIGHT: f32 = 230.0;

/// A box that asks for attention.
pub(in crate::ui::dialogs) fn alert_box(ui: &Ui) -> Frame {
    let colours = style::palette(ui);
    Frame::new()
        .fill(colours.alert_soft)
        .stroke(Stroke::new(1.0, colours.alert))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 10))
}

/// A list of choices that folds; returns the one clicked, if it is another
/// than the one that holds.
pub(super) fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    chosen: &T,
    choices: &[(T, String)],
) -> Option<T> {
    let choice = ChoiceBox::new(name, name).width(width);
    choice.show(ui, Some(chosen), choices).taken
}

/// A fact with what can be done about it, and why it is so.
pub(super) fn fact_ui(ui: &mut Ui, name: &str, reason: &str, control: impl FnOnce(&mut Ui)) {
    const NAME_WIDTH: f32 = 118.0;
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(
            vec2(NAME_WIDTH, 24.0),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_min_width(NAME_WIDTH);
                ui.add(Label::new(style::quiet(ui, name)).truncate());
            },
        );
        control(ui);
        ui.add(Label::new(style::small(ui, reason)).truncate());
    });
}

/// A table of lines of a file with a reason and, perhaps, the cell at fault.
pub(in crate::ui::dialogs) fn lines_table_ui(
    ui: &mut Ui,
    tr: &Tr,
    name: &str,
    titles: &[&str],
    n_rows: usize,
    row_at: impl Fn(usize) -> Option<(u32, Vec<String>)>,
) {
    plain_table(ui)
        .id_salt(name)
        .max_scroll_height(TABLE_HEIGHT)
        .column(Column::exact(70.0))
        .columns(Column::remainder().clip(true), titles.len())
        .header(CELL_HEIGHT, |mut header| {
            header.col(|ui| header_cell(ui, tr.get("ui-import-line")));
            for title in titles {
                header.col(|ui| header_cell(ui, tr.get(title)));
            }
        })
        .body(|body| {
            body.rows(CELL_HEIGHT, n_rows, |mut row| {
                let Some((line, cells)) = row_at(row.index()) else {
                    return;
                };
                row.col(|ui| cell(ui, tr.number(f64::from(line), 0)));
                for text in cells {
                    row.col(|ui| cell(ui, text));
                }
            });
        });
}
