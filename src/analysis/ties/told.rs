//! What is told of the ties of a community.

use chrono::NaiveDate;

use super::Broker;
use crate::analysis::participation::Ring;

/// Why ties are not held against chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoChance {
    /// Heads were counted, or nobody came.
    NoNames,
    TooFewPeople,
    TooFewMeetings,
}

impl NoChance {
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoNames => "no_names",
            Self::TooFewPeople => "too_few_people",
            Self::TooFewMeetings => "too_few_meetings",
        }
    }
}

/// Someone of a community and how they are tied.
#[derive(Clone, Debug, PartialEq)]
pub struct TiedPerson {
    pub person: i64,
    /// Meetings of the period to which they came.
    pub n_meetings: u32,
    /// Nothing for who was not seen in the last year, or where it is not known.
    pub ring: Option<Ring>,
    /// By Newman's weights; nothing for who met nobody.
    pub broker: Option<Broker>,
    /// How many they are often together with.
    pub n_links: u32,
    /// Whether people who are often together, directly or through others, would
    /// fall apart without them.
    pub is_connector: bool,
}

/// Two people who met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// Places among the people.
    pub a: usize,
    pub b: usize,
    /// Meetings to which both came.
    pub together: u32,
    /// Σ 1/(n − 1) over these meetings, n being how many came: a talk of two counts
    /// 1, a plenary of forty 1/39.
    ///
    /// # Source
    ///
    /// Newman, "Scientific collaboration networks II", Physical Review E 64, 2001,
    /// 016132.
    pub newman: f64,
    /// How often chance alone would bring them together; nothing where there is
    /// too little to tell.
    pub expected: Option<f64>,
}

impl Tie {
    /// Meetings together beyond those that chance gives.
    pub fn excess(&self) -> Option<f64> {
        Some(f64::from(self.together) - self.expected?)
    }
}

/// A number of the whole group, and where it stands among those of the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub value: f64,
    /// On average over the draws.
    pub expected: f64,
    /// The share of draws below, half of those equal counted: 0 to 1.
    pub place: f64,
    pub n_draws: u32,
}

/// What is told of the whole group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupTies {
    /// How many times more than by chance those come together who are said to be
    /// often together.
    pub often_from: u32,
    /// Pairs that are often together.
    pub n_links: u32,
    /// How many chance gives: the middle, and between which nine in ten draws are.
    pub by_chance: (u32, u32, u32),
    /// How far those who come with the same person come with each other, among the
    /// pairs that came together at least once more than chance gives.
    pub clustering: Option<Placed>,
    /// The share of the pairs within the core that came together at least once
    /// more than chance gives.
    pub core_density: Option<Placed>,
    /// The most tied, each by what is left without those before, by place.
    pub most_tied: Vec<usize>,
    /// Links lost without the first of them, the first two, the first three.
    pub rests_on: Vec<u32>,
}

/// The ties of a community over a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// With a name at least, of those who are not left out.
    pub n_meetings: u32,
    pub people: Vec<TiedPerson>,
    /// Every pair that met, by the places of the people.
    pub ties: Vec<Tie>,
    /// The share of all possible pairs that met.
    pub met_share: Option<f64>,
    pub n_draws: u32,
    pub group: Result<GroupTies, NoChance>,
}

impl Ties {
    /// The ties that are drawn.
    pub fn often(&self) -> impl Iterator<Item = &Tie> {
        self.ties.iter().filter(|tie| self.is_often(tie))
    }

    /// Whether it is one of them.
    pub fn is_often(&self, tie: &Tie) -> bool {
        let from = self.group.as_ref().ok().map(|it| f64::from(it.often_from));
        from.zip(tie.excess())
            .is_some_and(|(from, excess)| excess >= from)
    }
}
