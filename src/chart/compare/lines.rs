//! The line of each community in the units of the picture.

use super::super::lifecycle::at_least_zero;
use super::super::reference::place as middle;
use super::super::{ChartKind, Curve, CurveRole, Point};
use super::{CompareInput, Compared, first_month};
use crate::analysis::{Life, MonthCell, shares_of_own_peak, standing};
use crate::domain::{CommunityColour, Month};

/// What is drawn of one community.
pub(super) struct Line<'a> {
    pub(super) name: &'a str,
    pub(super) colour: CommunityColour,
    /// Months along the axis with the level there, in order; months without a
    /// level are left out.
    pub(super) places: Vec<(u32, f64)>,
    /// Its highest level in the measure's own unit, whatever the picture's.
    pub(super) peak: f64,
    /// Whether it shows the months themselves: it is too early for a trend.
    pub(super) is_monthly: bool,
}

pub(super) fn lines<'a>(input: &CompareInput<'a>) -> Vec<Line<'a>> {
    let first = first_month(input);
    let communities = input.communities.iter();
    communities
        .map(|community| Line {
            name: community.name.trim(),
            colour: community.colour,
            places: community
                .life
                .map_or_else(Vec::new, |life| places(input.kind, community, life, first)),
            peak: community.life.map_or(0.0, peak),
            is_monthly: input.kind != ChartKind::ComparePeak
                && community.life.is_some_and(|life| life.trend().is_empty()),
        })
        .collect()
}

fn peak(life: &Life) -> f64 {
    let levels = levels(life).into_iter().map(|(_, level)| level);
    levels.fold(0.0, f64::max)
}

/// The trend of the life cycle where months were recorded; where it is too
/// early for one, the whole months themselves.
fn levels(life: &Life) -> Vec<(Month, f64)> {
    if life.trend().is_empty() {
        let cells = life.series.cells.iter().enumerate();
        let full = cells.filter_map(|(place, cell)| Some((life.series.month(place), cell.full()?)));
        return full.collect();
    }
    let readings = life.trend().iter();
    readings
        .filter(|reading| reading.cell != MonthCell::NotRecorded)
        .map(|reading| (reading.month, at_least_zero(reading.trend)))
        .collect()
}

fn places(kind: ChartKind, community: &Compared<'_>, life: &Life, first: Month) -> Vec<(u32, f64)> {
    if kind == ChartKind::ComparePeak {
        // Where it is too early to compare, a line would do so all the same.
        if standing(life, community.founded_on).is_none() {
            return Vec::new();
        }
        return shares_of_own_peak(&life.series, community.founded_on)
            .into_iter()
            .map(|it| (it.age_months, it.share))
            .collect();
    }
    let origin = if kind.is_by_date() {
        first
    } else {
        community.founded_on.map_or(life.series.first, Month::of)
    };
    levels(life)
        .into_iter()
        .filter_map(|(month, level)| {
            // What came before the founding has no age.
            Some((u32::try_from(month.since(origin)).ok()?, level))
        })
        .collect()
}

impl Line<'_> {
    pub(super) fn highest(&self) -> f64 {
        self.places.iter().map(|place| place.1).fold(0.0, f64::max)
    }

    pub(super) fn last_place(&self) -> Option<u32> {
        self.places.last().map(|place| place.0)
    }

    pub(super) fn at(&self, place: u32) -> Option<f64> {
        let found = self.places.binary_search_by_key(&place, |it| it.0).ok()?;
        self.places.get(found).map(|it| it.1)
    }

    /// The line in parts, where months that were not recorded part it; the last
    /// part bears the name. `of` is its place among the communities.
    pub(super) fn curves(&self, of: usize, role: CurveRole) -> Vec<Curve> {
        let mut curves: Vec<Curve> = self
            .places
            .chunk_by(|one, next| next.0 == one.0 + 1)
            .map(|part| Curve {
                role,
                of: Some(of),
                points: part
                    .iter()
                    .map(|(place, value)| Point {
                        at: middle(*place),
                        value: *value,
                        low: *value,
                        high: *value,
                    })
                    .collect(),
                label: String::new(),
                figure: String::new(),
            })
            .collect();
        if let Some(last) = curves.last_mut()
            && role != CurveRole::Other
        {
            self.name.clone_into(&mut last.label);
        }
        curves
    }
}
