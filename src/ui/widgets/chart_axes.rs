//! The axes of a chart on screen and the strip of stages above it.

use eframe::egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2,
};
use egui_plot::{PlotPoint, PlotTransform};

use crate::chart::{AgeAxis, Chart, Tick};
use crate::domain::Month;
use crate::i18n::Tr;
use crate::ui::style::{self, ChartColours};

/// Where a place on the time axis stands on screen.
pub(super) fn x_of(transform: &PlotTransform, at: f64) -> f32 {
    transform.position_from_point(&PlotPoint::new(at, 0.0)).x
}

pub(super) fn y_of(transform: &PlotTransform, value: f64) -> f32 {
    transform.position_from_point(&PlotPoint::new(0.0, value)).y
}

/// The width of a line of text.
pub(super) fn text_width(painter: &Painter, text: &str, font: &FontId) -> f32 {
    painter
        .layout_no_wrap(text.to_owned(), font.clone(), Color32::TRANSPARENT)
        .size()
        .x
}

/// The stages as labelled boxes; a word too long for its box is cut short,
/// and left out where not even three letters fit.
pub(super) fn stage_strip_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    rect: Rect,
    colours: &ChartColours,
) {
    let painter = ui.painter_at(rect);
    let font = style::small_medium_font();
    for band in &chart.stages {
        let left = x_of(transform, band.from).max(rect.left());
        let right = x_of(transform, band.to).min(rect.right());
        if right <= left {
            continue;
        }
        let own = Rect::from_x_y_ranges(left..=right, rect.y_range()).shrink2(vec2(0.5, 0.0));
        let stage = colours.stage(band.stage);
        painter.rect_filled(own, CornerRadius::same(4), stage.strip);
        if let Some(words) = fitted(&painter, &band.label, &font, own.width() - 8.0) {
            painter.text(
                own.center(),
                Align2::CENTER_CENTER,
                words,
                font.clone(),
                stage.words,
            );
        }
    }
}

/// What the part without stages is, where there is room to say it.
pub(super) fn forecast_word_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    rect: Rect,
    colours: &ChartColours,
) {
    let left = x_of(transform, chart.time.observed_end).max(rect.left());
    let room = Rect::from_x_y_ranges(left..=rect.right(), rect.y_range());
    let painter = ui.painter_at(rect);
    let font = style::small_medium_font();
    let is_shown = !chart.forecast.is_empty()
        && text_width(&painter, &chart.forecast_label, &font) + 8.0 <= room.width();
    if is_shown {
        painter.text(
            room.center(),
            Align2::CENTER_CENTER,
            &chart.forecast_label,
            font,
            colours.trend,
        );
    }
}

/// `text` cut to `width`, or nothing if fewer than three letters are left.
fn fitted(painter: &Painter, text: &str, font: &FontId, width: f32) -> Option<String> {
    if text_width(painter, text, font) <= width {
        return Some(text.to_owned());
    }
    let letters: Vec<char> = text.chars().collect();
    (3..letters.len()).rev().find_map(|kept| {
        let cut: String = letters.iter().take(kept).chain(&['…']).collect();
        (text_width(painter, &cut, font) <= width).then_some(cut)
    })
}

/// The measure's figures on the left and its title above.
pub(super) fn value_axis_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    plot: Rect,
    title: Rect,
    colours: &ChartColours,
) {
    let painter = ui.painter();
    let font = style::small_font();
    painter.text(
        title.left_center(),
        Align2::LEFT_CENTER,
        &chart.value.title,
        font.clone(),
        colours.words,
    );
    for tick in chart
        .value
        .ticks
        .iter()
        .filter(|tick| !tick.label.is_empty())
    {
        let y = y_of(transform, tick.at);
        if y >= plot.top() - 1.0 {
            painter.text(
                pos2(plot.left() - 8.0, y),
                Align2::RIGHT_CENTER,
                &tick.label,
                font.clone(),
                colours.words,
            );
        }
    }
}

/// The dates. Where one looks closely the months are named.
pub(super) fn date_axis_ui(
    ui: &Ui,
    tr: &Tr,
    chart: &Chart,
    transform: &PlotTransform,
    rect: Rect,
    colours: &ChartColours,
) {
    let shown_months = transform.bounds().width();
    let named: Vec<Tick>;
    let is_by_date = chart.kind.is_by_date();
    let ticks = if is_by_date && shown_months <= 40.0 {
        named = month_ticks(tr, chart, shown_months);
        &named
    } else {
        &chart.time.ticks
    };
    labelled_ticks_ui(ui, ticks, transform, rect, colours);
}

/// A tick in the middle of each month, named as often as there is room.
fn month_ticks(tr: &Tr, chart: &Chart, shown_months: f64) -> Vec<Tick> {
    let every = match shown_months {
        months if months <= 9.0 => 1,
        months if months <= 20.0 => 2,
        _ => 3,
    };
    let n_months = chart.time.end.max(0.0).ceil() as i32;
    (0..n_months)
        .map(|place| {
            let month: Month = chart.time.first + place;
            let is_named = (month.number() - 1).is_multiple_of(every);
            Tick {
                at: f64::from(place) + 0.5,
                label: if is_named {
                    tr.month_short(month)
                } else {
                    String::new()
                },
                is_major: is_named,
            }
        })
        .collect()
}

fn labelled_ticks_ui(
    ui: &Ui,
    ticks: &[Tick],
    transform: &PlotTransform,
    rect: Rect,
    colours: &ChartColours,
) {
    let painter = ui.painter();
    let font = style::small_font();
    let mut taken_until = f32::NEG_INFINITY;
    for tick in ticks {
        let x = x_of(transform, tick.at);
        if x < rect.left() - 0.5 || x > rect.right() + 0.5 {
            continue;
        }
        let length = if tick.is_major { 5.0 } else { 3.0 };
        painter.vline(
            x,
            rect.top()..=rect.top() + length,
            Stroke::new(1.0, colours.axis),
        );
        let half = text_width(painter, &tick.label, &font) / 2.0;
        if tick.label.is_empty() || x - half < taken_until + 6.0 || x + half > rect.right() + 6.0 {
            continue;
        }
        painter.text(
            pos2(x, rect.top() + 6.0),
            Align2::CENTER_TOP,
            &tick.label,
            font.clone(),
            colours.words,
        );
        taken_until = x + half;
    }
}

/// The community's age, with the stretch in which slowdowns are said to set
/// in marked on its line.
pub(super) fn age_axis_ui(
    ui: &Ui,
    age: &AgeAxis,
    transform: &PlotTransform,
    rect: Rect,
    colours: &ChartColours,
) {
    let line_y = rect.top() + 2.0;
    let line = Rect::from_x_y_ranges(rect.x_range(), line_y..=rect.bottom());
    let painter = ui.painter();
    painter.hline(rect.x_range(), line_y, Stroke::new(1.0, colours.grid));
    labelled_ticks_ui(ui, &age.ticks, transform, line, colours);
    if !age.title.is_empty() {
        painter.text(
            pos2(rect.right() + 34.0, line.top() + 6.0),
            Align2::LEFT_TOP,
            &age.title,
            style::small_font(),
            colours.words,
        );
    }
    if let Some(watch) = &age.watch {
        let from = x_of(transform, watch.from).max(rect.left());
        let to = x_of(transform, watch.to).min(rect.right());
        if to > from {
            let mark = Rect::from_x_y_ranges(from..=to, line_y - 2.0..=line_y + 2.0);
            painter.rect(
                mark,
                CornerRadius::same(2),
                colours.watch,
                Stroke::NONE,
                StrokeKind::Inside,
            );
            let hover = ui.interact(
                mark.expand2(vec2(0.0, 6.0)),
                ui.scope_id().with("watch-window"),
                eframe::egui::Sense::hover(),
            );
            hover.on_hover_text(&watch.label);
        }
    }
}
