//! Pictures of people: who comes with whom, who moved between the rings, which
//! communities share members.

mod flows;
mod newcomers;
mod rings;
#[cfg(test)]
pub(in crate::chart) mod sample;
mod shared;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::kind::{About, Of};
use super::{Chart, ChartKind, TimeAxis, ValueAxis};
use crate::analysis::{Bridges, Cohort, Flows, Ties};
use crate::domain::Month;
use crate::i18n::Tr;

pub(super) const TIES: About = About {
    code: "ties",
    is_by_date: false,
    of: Of::People,
};
pub(super) const FLOWS: About = About {
    code: "flows",
    is_by_date: false,
    of: Of::People,
};
pub(super) const NEWCOMERS: About = About {
    code: "newcomers",
    is_by_date: false,
    of: Of::People,
};
pub(super) const BRIDGES: About = About {
    code: "bridges",
    is_by_date: false,
    of: Of::People,
};

/// What a picture of people is made of.
// Each is so or not, whatever the others are.
#[expect(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug)]
pub struct SocialInput<'a> {
    /// One of [`ChartKind::of_people`].
    pub kind: ChartKind,
    pub name: &'a str,
    pub ties: &'a Ties,
    pub flows: &'a Flows,
    pub cohorts: &'a [Cohort],
    pub bridges: &'a Bridges,
    /// The communities of the register, by the places that bridges name.
    pub communities: &'a [String],
    /// Everyone as they sit in the round.
    pub seats: &'a [i64],
    /// What each person is called: a number, unless names were chosen.
    pub labels: &'a BTreeMap<i64, String>,
    pub has_names: bool,
    /// How many who facilitate are left out; nothing where nobody was to be.
    pub left_out: Option<usize>,
    pub is_fictitious: bool,
    /// The file's or the register's name.
    pub source: &'a str,
    pub made_on: NaiveDate,
    pub has_legend: bool,
    pub has_caption: bool,
}

/// What such a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Social {
    Rings(RingsPicture),
    Matrix(MatrixPicture),
    Flows(FlowsPicture),
    Newcomers(NewcomersPicture),
    Shared(SharedPicture),
    /// Why there is nothing to see.
    Nothing(String),
}

/// People on concentric rings, the core inside.
#[derive(Clone, Debug, PartialEq)]
pub struct RingsPicture {
    /// The names of core, active and peripheral with how many there are.
    pub rings: [String; 3],
    /// As they sit in the round.
    pub people: Vec<RingPerson>,
    pub ties: Vec<RingTie>,
    /// How many ties remain with everybody, without the first, and so on.
    pub remaining_title: String,
    pub remaining: Vec<(String, u32)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RingPerson {
    /// By [`analysis::Ring`](crate::analysis::Ring); 3 for who was not seen in the last
    /// year.
    pub ring: usize,
    /// On their dot; a longer one stands under it.
    pub label: String,
    /// What is said when one points at them.
    pub words: String,
}

/// Two people who are often together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RingTie {
    pub a: usize,
    pub b: usize,
    /// How far above chance, as a share of the farthest: above 0, up to 1.
    pub strength: f64,
}

/// Everybody beside everybody, for more people than rings have room for.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixPicture {
    /// The rings in order, each with how many people follow.
    pub groups: Vec<(String, usize)>,
    pub n_people: usize,
    /// Of those that are shown, by row and column, the lower half: 0 where two
    /// never met, up to 1 for ties far above chance.
    pub cells: Vec<Vec<MatrixCell>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MatrixCell {
    NeverMet,
    Met,
    Often(f64),
}

/// Rings by half-years and the moves between them.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowsPicture {
    pub rings: [String; 3],
    pub columns: Vec<FlowColumn>,
    /// One less than columns; nothing beside one that is not known.
    pub moves: Vec<Option<FlowMoves>>,
    /// The counts under each passage, by line.
    pub lines: Vec<(FlowLine, String, Vec<Option<u32>>)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowLine {
    Up,
    Down,
    Other,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FlowColumn {
    /// The months, and under them the year.
    pub months: String,
    pub year: String,
    /// Nothing where it is not known.
    pub counts: Option<[u32; 3]>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlowMoves {
    /// From a ring, to a ring, how many.
    pub moves: Vec<(usize, usize, u32)>,
    pub new: [u32; 3],
    pub gone: [u32; 3],
}

/// Those who came for the first time, a row for each year.
#[derive(Clone, Debug, PartialEq)]
pub struct NewcomersPicture {
    pub header: Vec<String>,
    /// Each as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// How many people each two communities share.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedPicture {
    pub names: Vec<String>,
    /// The lower half, by row and column; 0 where nobody is shared.
    pub cells: Vec<Vec<u32>>,
    /// The pairs that share someone, by the places of their names, those that share
    /// most first.
    pub pairs_title: String,
    pub pairs: Vec<(usize, usize, u32)>,
}

/// Draws up a picture of people.
pub fn social(input: &SocialInput<'_>, tr: &Tr) -> Chart {
    let month = Month::of(input.made_on);
    // These pictures have no axes.
    let time = TimeAxis {
        first: month,
        end: 1.0,
        observed_end: 1.0,
        ticks: Vec::new(),
    };
    let value = ValueAxis {
        max: 1.0,
        ticks: Vec::new(),
        title: String::new(),
    };
    let chart = Chart::new(input.kind, time, value);
    let chart = match input.kind {
        ChartKind::Flows => flows::draw(input, chart, tr),
        ChartKind::Newcomers => newcomers::draw(input, chart, tr),
        ChartKind::Bridges => shared::draw(input, chart, tr),
        _ => rings::draw(input, chart, tr),
    };
    let legend = if input.has_legend {
        chart.legend
    } else {
        Vec::new()
    };
    Chart { legend, ..chart }
}

#[cfg(test)]
mod tests;
