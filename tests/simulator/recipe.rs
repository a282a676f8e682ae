//! What goes into a life, and the sets of lives that are measured.

use essor::analysis::{LifeContext, ObservedPeriod};
use essor::domain::{CommunityId, GroupType, Milestone, MilestoneId, MilestoneKind, Month};

use super::SimulatedLife;
use super::log::{self, Recording};
use super::random::Random;
use super::shape::{Path, Shape};
use super::weather::Weather;

/// What befell the log besides the life itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Circumstance {
    Plain,
    /// From some month on the same activity gives another count.
    SourceChange,
    /// The log begins in the first plateau.
    FromMidLife,
    /// The life is looked at long before it is over.
    CutShort,
}

/// All that a life is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    pub shape: Shape,
    pub recording: Recording,
    pub circumstance: Circumstance,
    pub seed: u64,
}

/// The jump at a change of source; smaller ones than a fifth are none.
const JUMP: (f64, f64) = (0.4, 2.5);
const SMALLEST_JUMP: f64 = 1.25;
/// A log from mid-life still holds this much of the first plateau.
const LEFT_OF_PLATEAU: usize = 8;
/// Nobody asks of a life shorter than this.
const SHORTEST_LIFE: usize = 12;

impl Recipe {
    /// The life of this recipe: always the same one.
    pub fn life(self) -> SimulatedLife {
        let mut random = Random::new(self.seed);
        let mut path = self.shape.path(&mut random);
        let n_before = if self.circumstance == Circumstance::FromMidLife {
            begin_in_plateau(&mut random, &mut path)
        } else {
            0
        };
        if self.circumstance == Circumstance::CutShort {
            path.end_after(random.whole(SHORTEST_LIFE, path.levels.len()));
        }
        let n_months = path.levels.len();
        let first = Month::from_index(2012 * 12) + random.whole(0, 95) as i32;
        let mut source_changes = Vec::new();
        if self.circumstance == Circumstance::SourceChange {
            let place = random.whole(10, n_months.saturating_sub(8));
            let jump = jump(&mut random);
            for level in path.levels.iter_mut().skip(place) {
                *level *= jump;
            }
            source_changes.push(measure_change(first + place as i32));
        }
        let weather = Weather::new(&mut random, first, n_months);
        let mut entries = self
            .recording
            .entries(&mut random, first, &path.levels, &weather);
        let not_recorded = log::holes(&mut random, self.recording, first, n_months);
        entries.retain(|entry| {
            !not_recorded
                .iter()
                .any(|(from, to)| (*from..=*to).contains(&entry.date))
        });
        let planned_end = (self.shape == Shape::PlannedEnd).then(|| {
            let active = path.first_plateau().end;
            (first + active as i32 - 1).last_day()
        });
        let group_type = match planned_end {
            None => GroupType::default(),
            Some(_) => random.one_of(&[
                (GroupType::Codevelopment, 1.0),
                (GroupType::ProjectTeam, 1.0),
            ]),
        };
        SimulatedLife {
            recipe: self,
            entries,
            observed: ObservedPeriod {
                until: (first + n_months as i32 - 1).last_day(),
                not_recorded,
            },
            // What else may be known of a community is not simulated.
            #[allow(clippy::needless_update)]
            context: LifeContext {
                group_type,
                planned_end,
                milestones: source_changes,
                // Whoever logs a community from its middle on knows its age.
                founded_on: (n_before > 0).then(|| (first - n_before as i32).first_day()),
                ..LifeContext::default()
            },
            first,
            stages: path.stages,
        }
    }
}

/// Leaves out the months before; says how many.
fn begin_in_plateau(random: &mut Random, path: &mut Path) -> usize {
    let plateau = path.first_plateau();
    let latest = plateau.end.saturating_sub(LEFT_OF_PLATEAU);
    if plateau.start + 2 >= latest {
        return 0;
    }
    let n_before = random.whole(plateau.start + 2, latest);
    path.forget_first(n_before);
    n_before
}

/// What the facilitator noted when the measure changed.
fn measure_change(month: Month) -> Milestone {
    Milestone {
        id: MilestoneId::from_row(1),
        community: CommunityId::from_row(1),
        kind: MilestoneKind::MeasureChange,
        from: month.first_day(),
        to: None,
        title: String::new(),
    }
}

fn jump(random: &mut Random) -> f64 {
    loop {
        let jump = random.log_between(JUMP.0, JUMP.1);
        if jump.ln().abs() >= SMALLEST_JUMP.ln() {
            return jump;
        }
    }
}

/// A set of lives that is measured together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    Totals,
    Meetings,
    SourceChanges,
    PlannedEnds,
    FromMidLife,
    AtAnyMoment,
}

impl Set {
    pub const ALL: [Self; 6] = [
        Self::Totals,
        Self::Meetings,
        Self::SourceChanges,
        Self::PlannedEnds,
        Self::FromMidLife,
        Self::AtAnyMoment,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Totals => "monthly totals",
            Self::Meetings => "meetings",
            Self::SourceChanges => "source changes",
            Self::PlannedEnds => "planned ends",
            Self::FromMidLife => "from mid-life",
            Self::AtAnyMoment => "at any moment",
        }
    }

    /// The life of this number of the set; sets of other seeds have none in
    /// common.
    pub fn life(self, seed: u64, number: usize) -> SimulatedLife {
        let seed = (seed << 32) | ((self as u64) << 24) | number as u64;
        let mut random = Random::new(seed ^ 0x5eed);
        let either = [(Recording::Totals, 1.0), (Recording::Meetings, 1.0)];
        let (circumstance, recording) = match self {
            Self::Totals => (Circumstance::Plain, Recording::Totals),
            Self::Meetings | Self::PlannedEnds => (Circumstance::Plain, Recording::Meetings),
            Self::SourceChanges => (Circumstance::SourceChange, random.one_of(&either)),
            Self::FromMidLife => (Circumstance::FromMidLife, random.one_of(&either)),
            Self::AtAnyMoment => (Circumstance::CutShort, random.one_of(&either)),
        };
        let usual = [
            (Shape::Flat, 0.18),
            (Shape::Growing, 0.04),
            (Shape::SecondRise, 0.08),
            (Shape::SlowingNow, 0.1),
            (Shape::LowPlateau, 0.16),
            (Shape::FallingAsleep, 0.16),
            (Shape::Renewal, 0.18),
            (Shape::Stop, 0.1),
        ];
        let shape = match self {
            Self::PlannedEnds => Shape::PlannedEnd,
            Self::SourceChanges => random.one_of(&[
                (Shape::Flat, 0.5),
                (Shape::LowPlateau, 0.3),
                (Shape::Renewal, 0.2),
            ]),
            // A life that is all growth has no middle.
            Self::FromMidLife => random.one_of(&[&usual[..1], &usual[3..]].concat()),
            Self::Totals | Self::Meetings | Self::AtAnyMoment => random.one_of(&usual),
        };
        Recipe {
            shape,
            recording,
            circumstance,
            seed,
        }
        .life()
    }

    /// The first lives of the set.
    pub fn lives(self, seed: u64, n_lives: usize) -> Vec<SimulatedLife> {
        (0..n_lives).map(|number| self.life(seed, number)).collect()
    }
}
