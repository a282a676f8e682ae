//! The day: typed, gone to with the arrows, or picked in a small calendar.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use eframe::egui::{
    Align2, CornerRadius, Id, Key, Margin, Modifiers, Rect, Role, Sense, Stroke, StrokeKind,
    TextEdit, Ui, WidgetInfo, vec2,
};

use super::EntryDialog;
use crate::app::typed_day;
use crate::domain::Month;
use crate::i18n::{Tr, WeekStart};
use crate::ui::dialogs::typed_field::{focus_fault, is_entered, problem_ui};
use crate::ui::moments::long_day;
use crate::ui::style;

const CELL_WIDTH: f32 = 30.0;
const CELL_HEIGHT: f32 = 24.0;
pub(super) const CALENDAR_WIDTH: f32 = 7.0 * CELL_WIDTH;

/// The field of the day; true once Enter asks to store.
pub(super) fn day_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog, today: NaiveDate) -> bool {
    let id = Id::unique("entry-day");
    if ui.memory(|memory| memory.has_focus(id)) {
        step(ui, tr, dialog, today);
    }
    let label = ui.label(tr.get("ui-journal-field-date"));
    let before = dialog.date.clone();
    let output = TextEdit::singleline(&mut dialog.date)
        .id(id)
        .desired_width(CALENDAR_WIDTH)
        .margin(Margin::symmetric(10, 7))
        .show(ui);
    let field = output.response.response.labelled_by(label.id);
    if std::mem::take(&mut dialog.is_new) {
        field.request_focus();
        // What is typed takes the place of the day.
        let mut state = output.state;
        let all = eframe::egui::text::CCursorRange::two(
            eframe::egui::text::CCursor::new(0),
            eframe::egui::text::CCursor::new(dialog.date.chars().count()),
        );
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
    let typed = typed_day(&dialog.date, today, tr);
    if dialog.date != before
        && let Some(day) = typed
    {
        dialog.month = Month::of(day);
    }
    let day = dialog.day(today, tr);
    focus_fault(&field, day.is_err(), &mut dialog.tried);
    match day {
        Ok(day) => {
            ui.label(style::small(ui, long_day(tr, day)));
        }
        Err(problem) => problem_ui(ui, &problem),
    }
    is_entered(ui, &field)
}

/// The arrows go a day on or back, the page keys a month.
fn step(ui: &Ui, tr: &Tr, dialog: &mut EntryDialog, today: NaiveDate) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let day = typed_day(&dialog.date, today, tr).unwrap_or(today);
    let next = if pressed(Key::ArrowUp) {
        day.checked_add_days(Days::new(1))
    } else if pressed(Key::ArrowDown) {
        day.checked_sub_days(Days::new(1))
    } else if pressed(Key::PageUp) {
        day.checked_add_months(Months::new(1))
    } else if pressed(Key::PageDown) {
        day.checked_sub_months(Months::new(1))
    } else {
        None
    };
    if let Some(next) = next {
        dialog.date = tr.date(next);
        dialog.month = Month::of(next);
    }
}

/// The days of a month, in weeks as the user has them.
pub(super) fn calendar_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut EntryDialog,
    today: NaiveDate,
    week: WeekStart,
) {
    ui.add_space(style::GAP_SMALL);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let arrow = |ui: &mut Ui, sign: &str, key: &str| {
            let button = style::link_button(ui, sign).min_size(vec2(CELL_WIDTH, CELL_HEIGHT));
            ui.add(button.sense(Sense::CLICK))
                .accessible_name(tr.get(key))
                .clicked()
        };
        if arrow(ui, "‹", "ui-entry-month-before") {
            dialog.month = dialog.month - 1;
        }
        let name = style::medium(tr.month(dialog.month));
        let width = 5.0 * CELL_WIDTH;
        ui.add_sized(
            vec2(width, CELL_HEIGHT),
            eframe::egui::Label::new(name).truncate(),
        );
        if arrow(ui, "›", "ui-entry-month-after") {
            dialog.month = dialog.month + 1;
        }
    });
    let chosen = typed_day(&dialog.date, today, tr);
    let first = dialog.month.first_day();
    let last = dialog.month.last_day();
    let n_before = week.place(first.weekday());
    // Always six weeks, so that nothing below moves from month to month.
    let size = vec2(CALENDAR_WIDTH, CELL_HEIGHT * 6.0 + 18.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::empty());
    let mut weekday = week.first_day();
    for place in 0..7_u32 {
        let number = weekday.number_from_monday();
        weekday = weekday.succ();
        let name = tr.get(&format!("ui-weekday-short-{number}"));
        let centre = rect.min + vec2((place as f32 + 0.5) * CELL_WIDTH, 9.0);
        let colour = style::palette(ui).quiet;
        ui.painter().text(
            centre,
            Align2::CENTER_CENTER,
            name,
            style::small_font(),
            colour,
        );
    }
    for (place, day) in (n_before..).zip(first.iter_days().take_while(|day| *day <= last)) {
        let (week, weekday) = (place / 7, place % 7);
        let corner = rect.min
            + vec2(
                weekday as f32 * CELL_WIDTH,
                18.0 + week as f32 * CELL_HEIGHT,
            );
        let cell = Rect::from_min_size(corner, vec2(CELL_WIDTH, CELL_HEIGHT)).shrink(1.0);
        if day_cell_ui(ui, tr, cell, day, chosen == Some(day), today) {
            dialog.date = tr.date(day);
        }
    }
}

/// One day of the calendar; true once it is clicked. Days to come can be seen
/// and not chosen.
fn day_cell_ui(
    ui: &Ui,
    tr: &Tr,
    cell: Rect,
    day: NaiveDate,
    is_chosen: bool,
    today: NaiveDate,
) -> bool {
    let colours = style::palette(ui);
    let is_past = day <= today;
    let sense = if is_past {
        Sense::CLICK
    } else {
        Sense::empty()
    };
    let response = ui.interact(cell, Id::unique(("entry-calendar", day)), sense);
    let painter = ui.painter();
    let radius = CornerRadius::same(5);
    if is_chosen {
        painter.rect_filled(cell, radius, colours.accent);
    } else if response.hovered() && is_past {
        painter.rect_filled(cell, radius, colours.accent_soft);
    }
    if day == today && !is_chosen {
        let stroke = Stroke::new(1.0, colours.accent);
        painter.rect_stroke(cell, radius, stroke, StrokeKind::Inside);
    }
    let colour = match (is_chosen, is_past) {
        (true, _) => colours.on_accent,
        (false, true) => colours.text,
        (false, false) => colours.quiet.gamma_multiply(0.55),
    };
    painter.text(
        cell.center(),
        Align2::CENTER_CENTER,
        day.day(),
        style::small_font(),
        colour,
    );
    let spoken = long_day(tr, day);
    response.widget_info(|| WidgetInfo::selected(Role::Button, is_past, is_chosen, &spoken));
    response.clicked()
}
