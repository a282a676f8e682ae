//! The months in which someone took part, as a small strip, and the months it goes over.

use eframe::egui::{Align2, CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::{Strip, strip_sentence};
use crate::domain::{Month, MonthRange};
use crate::i18n::Tr;
use crate::ui::style;

/// How high a month stands: taking part once, twice, or more often.
const HEIGHTS: [f32; 3] = [0.5, 0.75, 1.0];
/// How high the axis is, and how much room the name of a year or of a month takes.
const AXIS: f32 = 17.0;
const YEAR: f32 = 36.0;
const MONTH: f32 = 62.0;

/// Draws one bar for each month with a participation, a dot for a month
/// without, nothing for one that was not recorded. Says it in words to those
/// who do not see it or point at it.
pub(crate) fn presence_ui(
    ui: &mut Ui,
    tr: &Tr,
    strip: &Strip,
    seen: &[u8],
    width: f32,
    height: f32,
) {
    let months = MonthRange::new(strip.first, strip.last());
    presence_on_axis_ui(ui, tr, months, (strip, seen), (width, height));
}

/// The same on an axis that goes over more months, so that strips under one another
/// are of the same time.
pub(crate) fn presence_on_axis_ui(
    ui: &mut Ui,
    tr: &Tr,
    axis: MonthRange,
    (strip, seen): (&Strip, &[u8]),
    (width, height): (f32, f32),
) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        draw(ui, rect, axis, strip, seen);
    }
    let words = || strip_sentence(strip, seen, tr);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words()));
    response.on_hover_ui(|ui| {
        ui.label(words());
    });
}

/// The months of an axis: the first and the last, and the years between them.
pub(crate) fn presence_axis_ui(ui: &mut Ui, tr: &Tr, axis: MonthRange, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, AXIS), Sense::hover());
    let words = tr.format(
        "ui-members-strip-months",
        &[
            ("from", tr.month(axis.first()).into()),
            ("to", tr.month(axis.last()).into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let colours = style::palette(ui);
    let text = |x: f32, anchor: Align2, text: String| {
        let at = pos2(x, rect.center().y - 1.0);
        ui.painter()
            .text(at, anchor, text, style::small_font(), colours.quiet);
    };
    let tick = Stroke::new(1.0, colours.edge);
    let step = rect.width() / axis.n_months().max(1) as f32;
    // The last year that was named ends here.
    let mut taken = rect.left() + MONTH;
    for month in januaries(axis) {
        let x = left_of(rect, axis, month, step);
        ui.painter()
            .vline(x, rect.bottom() - 4.0..=rect.bottom(), tick);
        if x >= taken && x + YEAR <= rect.right() - MONTH {
            text(x, Align2::LEFT_CENTER, month.year().to_string());
            taken = x + YEAR;
        }
    }
    text(
        rect.left(),
        Align2::LEFT_CENTER,
        tr.month_short(axis.first()),
    );
    if rect.width() >= 2.0 * MONTH - 6.0 && axis.n_months() > 1 {
        text(
            rect.right(),
            Align2::RIGHT_CENTER,
            tr.month_short(axis.last()),
        );
    }
    response.on_hover_text(words);
}

fn januaries(axis: MonthRange) -> impl Iterator<Item = Month> {
    axis.iter().filter(|month| month.number() == 1)
}

fn left_of(rect: Rect, axis: MonthRange, month: Month, step: f32) -> f32 {
    rect.left() + month.since(axis.first()) as f32 * step
}

fn draw(ui: &Ui, rect: Rect, axis: MonthRange, strip: &Strip, seen: &[u8]) {
    let colours = style::palette(ui);
    let painter = ui.painter();
    let step = rect.width() / axis.n_months().max(1) as f32;
    // A year begins at a line, so that months can be told.
    for month in januaries(axis) {
        let x = left_of(rect, axis, month, step);
        painter.vline(x - 0.5, rect.y_range(), Stroke::new(1.0, colours.line));
    }
    // Long lives have months narrower than a gap between them would be.
    let bar = (step - 1.0).clamp(1.0, 6.0).min(step.max(1.0));
    for (place, is_recorded) in strip.is_recorded.iter().enumerate() {
        let left = left_of(rect, axis, strip.first + place as i32, step);
        let n = seen.get(place).copied().unwrap_or(0);
        if n > 0 {
            let share = HEIGHTS.get(usize::from(n) - 1).copied().unwrap_or(1.0);
            let top = rect.bottom() - share * rect.height();
            let month = Rect::from_min_max(pos2(left, top), pos2(left + bar, rect.bottom()));
            painter.rect_filled(month, CornerRadius::ZERO, colours.accent);
        } else if *is_recorded {
            let stroke = Stroke::new(1.0, colours.line);
            painter.hline(left..=left + bar, rect.bottom() - 0.5, stroke);
        }
    }
}
