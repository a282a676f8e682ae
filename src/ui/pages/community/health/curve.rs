//! A sign over time: its value at the end of each month, beside what is usual now.

use eframe::egui::{
    Align2, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::analysis::{self, Sign, SignHistory};
use crate::domain::Month;
use crate::i18n::Tr;
use crate::ui::style;

const HEIGHT: f32 = 64.0;
/// Room for the values at the left and the months below, in points.
const GUTTER: f32 = 38.0;
const FOOT: f32 = 18.0;

/// Where months and values stand.
struct Plot {
    rect: Rect,
    first: Month,
    n_months: usize,
    low: f64,
    high: f64,
}

impl Plot {
    fn of(history: &SignHistory, rect: Rect) -> Self {
        let usual = history.now.ok().map(|reading| reading.baseline);
        let values = || history.known().map(|(_, it)| it.now).chain(usual);
        let high = values().fold(0.0, f64::max);
        // A mean of satisfaction is never near nothing; shares and people are counted
        // from there.
        let low = match history.sign {
            Sign::Satisfaction => (values().fold(high, f64::min) * 10.0).floor() / 10.0,
            _ => 0.0,
        };
        Self {
            rect,
            first: history.first,
            n_months: history.months.len(),
            low,
            high: if high > low { high } else { low + 1.0 },
        }
    }

    fn x(&self, month: Month) -> f32 {
        let step = self.rect.width() / (self.n_months.max(2) - 1) as f32;
        self.rect.left() + month.since(self.first) as f32 * step
    }

    fn y(&self, value: f64) -> f32 {
        let share = (value - self.low) / (self.high - self.low);
        self.rect.bottom() - share.clamp(0.0, 1.0) as f32 * self.rect.height()
    }

    /// The month nearest to a place.
    fn month_at(&self, x: f32) -> Month {
        let share = ((x - self.rect.left()) / self.rect.width().max(1.0)).clamp(0.0, 1.0);
        self.first + (share * (self.n_months.max(1) - 1) as f32).round() as i32
    }
}

/// Draws the curve in this width; nothing where the sign was told at fewer than two
/// ends of months.
pub(super) fn curve_ui(ui: &mut Ui, tr: &Tr, history: &SignHistory, width: f32) {
    let is_curve = history.known().nth(1).is_some();
    let Some(sentence) = analysis::curve_sentence(history, tr).filter(|_| is_curve) else {
        return;
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT + FOOT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    let inner = Rect::from_min_max(rect.min + vec2(GUTTER, 6.0), rect.max - vec2(4.0, FOOT));
    let plot = Plot::of(history, inner);
    if ui.is_rect_visible(rect) {
        draw(ui, tr, history, &plot);
    }
    response.on_hover_ui_at_pointer(|ui| {
        let at = ui.ctx().pointer_hover_pos().unwrap_or(rect.center());
        let month = plot.month_at(at.x);
        let found = history.known().find(|(known, _)| *known == month);
        let words = match found {
            Some((_, reading)) => {
                let value = |value| analysis::value_text(history.sign, value, tr);
                tr.format(
                    "ui-health-month",
                    &[
                        ("month", tr.month(month).into()),
                        ("now", value(reading.now).into()),
                        ("usual", value(reading.baseline).into()),
                    ],
                )
            }
            None => tr.format(
                "ui-health-month-unknown",
                &[("month", tr.month(month).into())],
            ),
        };
        ui.label(words);
    });
}

fn draw(ui: &Ui, tr: &Tr, history: &SignHistory, plot: &Plot) {
    let colours = style::palette(ui);
    let painter = ui.painter();
    let rect = plot.rect;
    let font = style::small_font();
    painter.hline(
        rect.x_range(),
        rect.bottom(),
        Stroke::new(1.0, colours.line),
    );
    for (value, anchor) in [
        (plot.high, Align2::RIGHT_CENTER),
        (plot.low, Align2::RIGHT_CENTER),
    ] {
        let text = analysis::value_text(history.sign, value, tr);
        let at = pos2(rect.left() - 5.0, plot.y(value));
        painter.text(at, anchor, text, font.clone(), colours.quiet);
    }
    let last = plot.first + (plot.n_months as i32 - 1);
    for (month, anchor, x) in [
        (plot.first, Align2::LEFT_TOP, rect.left()),
        (last, Align2::RIGHT_TOP, rect.right() + 4.0),
    ] {
        let at = pos2(x, rect.bottom() + 3.0);
        painter.text(
            at,
            anchor,
            tr.month_short(month),
            font.clone(),
            colours.quiet,
        );
    }
    if let Ok(reading) = history.now {
        let y = plot.y(reading.baseline);
        let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
        painter.extend(Shape::dashed_line(
            &ends,
            Stroke::new(1.0, colours.quiet),
            4.0,
            3.0,
        ));
    }
    curve(painter, history, plot, Stroke::new(1.75, colours.accent));
    // Where it warned there is a dot as well: never colour alone.
    for (month, reading) in history.known().filter(|(_, reading)| reading.warns) {
        let at = pos2(plot.x(month), plot.y(reading.now));
        painter.circle_filled(at, 3.0, colours.alert);
    }
}

/// The curve, broken where the sign could not be told.
fn curve(painter: &Painter, history: &SignHistory, plot: &Plot, stroke: Stroke) {
    let points: Vec<Option<Pos2>> = (0..)
        .zip(&history.months)
        .map(|(place, reading)| {
            let value = (*reading)?.now;
            Some(pos2(plot.x(plot.first + place), plot.y(value)))
        })
        .collect();
    for run in points.split(Option::is_none) {
        let run: Vec<Pos2> = run.iter().flatten().copied().collect();
        match run.as_slice() {
            [] => {}
            [alone] => {
                painter.circle_filled(*alone, 1.5, stroke.color);
            }
            _ => {
                painter.add(Shape::line(run, stroke));
            }
        }
    }
}
