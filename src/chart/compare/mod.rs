//! Several communities in one picture: their lines over one another by date,
//! by age or as a share of their own highest level, or a small life cycle of
//! each.

mod lines;
mod looks;
mod panels;
mod words;

use chrono::NaiveDate;

use super::kind::{About, Of};
use super::reference::{communities_curve, model_curve, share_axis};
use super::ticks::{age_ticks, time_ticks, value_axis};
use super::words::axis_title;
use super::{Chart, ChartKind, Curve, CurveRole, TimeAxis};
use crate::analysis::{Life, ModelCurve, reference_communities};
use crate::domain::{CommunityColour, Measure, Month};
use crate::i18n::Tr;
use lines::Line;

pub use panels::panels_on_a_page;
pub use words::compare_title;

/// The most lines that are told apart in one picture; the others stay in the
/// background, without a name.
pub const MOST_LINES: usize = 12;

/// One community of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The shortest name there is.
    pub name: &'a str,
    pub colour: CommunityColour,
    pub founded_on: Option<NaiveDate>,
    /// Nothing before the first activity.
    pub life: Option<&'a Life>,
}

/// What lines stand beside the communities' own, where all are shares of
/// their highest level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    pub model: bool,
    /// The quartiles of real communities.
    pub communities: bool,
}

/// How small life cycles stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PanelChoices {
    /// Which sheet of them, from zero.
    pub sheet: usize,
    /// The most on one sheet.
    pub most: usize,
    /// Whether each has a value axis of its own.
    pub own_scale: bool,
}

impl Default for PanelChoices {
    /// All on one sheet and one axis.
    fn default() -> Self {
        Self {
            sheet: 0,
            most: usize::MAX,
            own_scale: false,
        }
    }
}

/// What a picture of several communities is made of.
#[derive(Clone, Copy, Debug)]
pub struct CompareInput<'a> {
    /// One of [`ChartKind::of_several`].
    pub kind: ChartKind,
    pub communities: &'a [Compared<'a>],
    pub measure: Measure,
    pub layers: Layers,
    pub model: &'a ModelCurve,
    /// How many of them were invented.
    pub n_fictitious: usize,
    /// The file's or the register's name.
    pub source: &'a str,
    pub made_on: NaiveDate,
    pub has_legend: bool,
    pub has_caption: bool,
    pub panels: PanelChoices,
}

pub(super) const CALENDAR: About = About {
    code: "compare-calendar",
    is_by_date: true,
    of: Of::Several,
};
pub(super) const AGE: About = About {
    code: "compare-age",
    is_by_date: false,
    of: Of::Several,
};
pub(super) const PEAK: About = About {
    code: "compare-peak",
    is_by_date: false,
    of: Of::Several,
};
pub(super) const MULTIPLES: About = About {
    code: "multiples",
    is_by_date: true,
    of: Of::Several,
};

/// Draws up the picture of several communities.
pub fn compare(input: &CompareInput<'_>, tr: &Tr) -> Chart {
    if input.kind == ChartKind::Multiples {
        return panels::multiples(input, tr);
    }
    let lines = lines::lines(input);
    let layers = layers(input);
    let end = end_of_axis(&lines, input);
    let first = first_month(input);
    let named = looks::named(&lines, MOST_LINES);
    let ticks = if input.kind.is_by_date() {
        time_ticks(first, end, tr)
    } else {
        age_ticks(0.0, end, tr)
    };
    let time = TimeAxis {
        first,
        end,
        observed_end: end,
        ticks,
    };
    let value = if input.kind == ChartKind::ComparePeak {
        share_axis(tr)
    } else {
        value_axis(
            lines.iter().map(Line::highest).fold(0.0, f64::max),
            input.measure != Measure::AttendancePerMeeting,
            axis_title(input.measure, tr),
            tr,
        )
    };
    Chart {
        title: words::title(input, tr),
        subtitle: words::subtitle(input, tr),
        caption: words::caption(input, &lines, &named, layers, tr),
        summary: words::summary(input, tr),
        curves: curves(&lines, &named, layers, end, input.model, tr),
        moments: words::moments(input, &lines, first, tr),
        table: words::table(input, &lines, layers, first, tr),
        ..Chart::new(input.kind, time, value)
    }
}

/// The layers that this picture can have: they are shares, and the quartiles
/// are those of participations.
fn layers(input: &CompareInput<'_>) -> Layers {
    let is_of_shares = input.kind == ChartKind::ComparePeak;
    Layers {
        model: input.layers.model && is_of_shares,
        communities: input.layers.communities
            && is_of_shares
            && input.measure == Measure::Participations,
    }
}

/// The first month of all.
fn first_month(input: &CompareInput<'_>) -> Month {
    let lives = input.communities.iter().filter_map(|it| it.life);
    lives
        .map(|life| life.series.first)
        .min()
        .unwrap_or_else(|| Month::of(input.made_on))
}

/// Whole years of age, so that the axis ends on a mark.
fn end_of_axis(lines: &[Line<'_>], input: &CompareInput<'_>) -> f64 {
    let last = lines.iter().filter_map(Line::last_place).max();
    let end = last.map_or(12, |place| place + 1).max(12);
    if input.kind.is_by_date() {
        f64::from(end)
    } else {
        f64::from(end.div_ceil(12) * 12)
    }
}

/// The layers at the back, then the lines without a name, then the others.
fn curves(
    lines: &[Line<'_>],
    named: &looks::Named,
    layers: Layers,
    end: f64,
    model: &ModelCurve,
    tr: &Tr,
) -> Vec<Curve> {
    let end = end as u32;
    let mut curves = Vec::new();
    if layers.communities {
        curves.push(communities_curve(reference_communities(), end, tr));
    }
    if layers.model {
        curves.push(model_curve(model, end, tr));
    }
    let with_roles = || {
        lines
            .iter()
            .enumerate()
            .map(|(at, line)| (at, line, named.role(at)))
    };
    for is_named in [false, true] {
        for (at, line, role) in with_roles() {
            if (role != CurveRole::Other) == is_named {
                curves.extend(line.curves(at, role));
            }
        }
    }
    curves
}

#[cfg(test)]
mod tests;
