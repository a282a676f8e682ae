//! What tells which line of the picture is whose.

use eframe::egui::{Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::chart::{Chart, CurveLook, CurveRole, LinePattern, Role};
use crate::domain::CommunityColour;
use crate::ui::style;

/// How a community is shown in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Swatch {
    /// By a line of this look.
    Line(CurveLook),
    /// By a line among too many to tell apart.
    Unnamed,
    /// By a small picture of its own.
    Panel(CommunityColour),
    Nothing,
}

impl Swatch {
    /// That of the community at this place among those of the picture.
    pub(super) fn of(chart: &Chart, place: usize, colour: CommunityColour) -> Self {
        if !chart.panels.is_empty() {
            return Self::Panel(colour);
        }
        let mut curves = chart.curves.iter();
        match curves
            .find(|curve| curve.of == Some(place))
            .map(|it| it.role)
        {
            Some(CurveRole::Community(look)) => Self::Line(look),
            Some(_) => Self::Unnamed,
            None => Self::Nothing,
        }
    }

    /// The colour that tells it from the others.
    pub(super) const fn colour(self) -> Option<CommunityColour> {
        match self {
            Self::Line(look) => Some(look.colour),
            Self::Panel(colour) => Some(colour),
            Self::Unnamed | Self::Nothing => None,
        }
    }
}

/// A short piece of the line, or a dot.
pub(super) fn swatch_ui(ui: &mut Ui, swatch: Swatch, height: f32) {
    const WIDTH: f32 = 20.0;
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, height), Sense::empty());
    let y = rect.center().y;
    let ends = [pos2(rect.left(), y), pos2(rect.right() - 2.0, y)];
    match swatch {
        Swatch::Line(look) => {
            let ink = style::chart_colour(ui, Role::Community(look.colour));
            let stroke = Stroke::new(3.0, ink);
            let strokes = look.pattern.strokes();
            if look.pattern == LinePattern::Solid {
                ui.painter().line_segment(ends, stroke);
                return;
            }
            let lengths = |from: usize| -> Vec<f32> {
                let own = strokes.iter().skip(from).step_by(2);
                own.map(|length| *length as f32 * stroke.width).collect()
            };
            let line = Shape::dashed_line_with_offset(&ends, stroke, &lengths(0), &lengths(1), 0.0);
            ui.painter().extend(line);
        }
        Swatch::Unnamed => {
            let ink = style::chart_colour(ui, Role::Axis);
            ui.painter().line_segment(ends, Stroke::new(1.5, ink));
        }
        Swatch::Panel(colour) => {
            let ink = style::chart_colour(ui, Role::Community(colour));
            ui.painter().circle_filled(rect.center(), 5.0, ink);
        }
        Swatch::Nothing => {}
    }
}
