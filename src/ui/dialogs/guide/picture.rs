//! The life-cycle picture with numbers at its parts, and what each part is.

use eframe::egui::{Align2, Label, Painter, Pos2, Sense, Stroke, Ui, vec2};

use super::example::{self, GAP};
use super::text::text_ui;
use crate::chart::{Chart, Point};
use crate::i18n::{Language, Tr};
use crate::ui::chart::{Still, still_ui};
use crate::ui::style;

const HEIGHT: f32 = 290.0;
const RADIUS: f32 = 9.0;

/// What the numbers stand at, in their order, by the keys of their words.
const CALLOUTS: [&str; 7] = [
    "guide-picture-bars",
    "guide-picture-trend",
    "guide-picture-stages",
    "guide-picture-flag",
    "guide-picture-gap",
    "guide-picture-forecast",
    "guide-picture-age",
];

/// The picture, drawn up once for each language.
#[derive(Default)]
pub(super) struct Picture {
    drawn: Option<(Language, Chart)>,
}

impl Picture {
    fn chart(&mut self, tr: &Tr) -> Option<&Chart> {
        let language = tr.language();
        if self.drawn.as_ref().is_none_or(|it| it.0 != language) {
            self.drawn = example::chart(tr).map(|chart| (language, chart));
        }
        self.drawn.as_ref().map(|it| &it.1)
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, tr: &Tr) {
        text_ui(ui, &tr.get("guide-picture-lead"));
        if let Some(chart) = self.chart(tr) {
            let still = still_ui(ui, chart, HEIGHT);
            let places = places(chart, &still);
            for (place, number) in places.into_iter().zip(1..) {
                if let Some(place) = place {
                    number_ui(ui, ui.painter(), place, number);
                }
            }
        }
        ui.add_space(style::GAP_SMALL);
        for (key, number) in CALLOUTS.iter().zip(1..) {
            ui.horizontal_top(|ui| {
                let size = vec2(2.0 * RADIUS, 18.0);
                let (rect, _) = ui.allocate_exact_size(size, Sense::empty());
                number_ui(ui, ui.painter(), rect.center(), number);
                ui.add(Label::new(tr.get(key)).wrap());
            });
        }
        ui.add_space(style::GAP_SMALL);
        text_ui(ui, &tr.get("guide-picture-use"));
    }
}

/// Where the numbers stand, in the order of [`CALLOUTS`].
fn places(chart: &Chart, still: &Still) -> [Option<Pos2>; 7] {
    // Clear of the line that they are about.
    let over = |place: Option<Pos2>| place.map(|at| at - vec2(0.0, 18.0));
    let point = |points: &[Point], place: usize| {
        let point = points.get(place)?;
        still.at(point.at, point.value)
    };
    let bar = chart.bars.get(19);
    let gap = GAP.iter().map(|it| *it as f64).fold(0.0, f64::max);
    [
        bar.and_then(|it| still.at(it.at + 0.5, it.value / 2.0)),
        over(point(&chart.trend, 33)),
        chart
            .stages
            .get(2)
            .and_then(|it| still.over_plot(it.to - 1.5)),
        still.on_flag(),
        still.at(gap, chart.value.max * 0.45),
        over(point(&chart.forecast, 7)),
        still.at_ages(30.0),
    ]
}

fn number_ui(ui: &Ui, painter: &Painter, place: Pos2, number: u32) {
    let colours = style::palette(ui);
    let rim = Stroke::new(1.5, colours.surface);
    painter.circle(place, RADIUS, colours.accent, rim);
    painter.text(
        place,
        Align2::CENTER_CENTER,
        number.to_string(),
        style::small_medium_font(),
        colours.on_accent,
    );
}
