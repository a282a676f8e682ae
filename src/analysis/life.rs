//! What the reading of a life says.

use chrono::NaiveDate;

use crate::domain::{Month, MonthRange, Stage};

use super::{MonthCell, MonthlySeries, NoOutlook, Outlook, Remark, Watch};

/// Months between which a change happened, with the probability the interval
/// was made for (0.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateInterval {
    pub earliest: Month,
    pub latest: Month,
}

/// One stage of the life, both months included.
#[derive(Clone, Debug, PartialEq)]
pub struct StageSpan {
    pub stage: Stage,
    pub months: MonthRange,
    /// When it began; nothing for the first stage.
    pub from_interval: Option<DateInterval>,
    /// Mean probability of this stage over its months, 0 to 1.
    pub confidence: f64,
    /// A plateau well below an earlier one.
    pub is_lower_plateau: bool,
}

/// Probability of each stage in a month; they add up to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct StageProbabilities {
    /// Launch and growth together.
    pub growth: f64,
    pub maturity: f64,
    pub decline: f64,
    pub renewal: f64,
    pub dormant: f64,
}

impl StageProbabilities {
    pub const fn of(&self, stage: Stage) -> f64 {
        match stage {
            Stage::Launch | Stage::Growth => self.growth,
            Stage::Maturity => self.maturity,
            Stage::Decline => self.decline,
            Stage::Renewal => self.renewal,
            Stage::Dormant | Stage::Closed => self.dormant,
        }
    }

    /// Growth, maturity, decline, renewal, dormancy.
    pub const fn all(&self) -> [f64; 5] {
        [
            self.growth,
            self.maturity,
            self.decline,
            self.renewal,
            self.dormant,
        ]
    }

    /// From probabilities in the order of [`Self::all`].
    pub const fn from_all([growth, maturity, decline, renewal, dormant]: [f64; 5]) -> Self {
        Self {
            growth,
            maturity,
            decline,
            renewal,
            dormant,
        }
    }
}

/// What was read of one month. Levels are in the measure's own unit, per
/// month, freed of season.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthReading {
    pub month: Month,
    pub cell: MonthCell,
    pub trend: f64,
    /// The 80 % band of the trend.
    pub trend_low: f64,
    pub trend_high: f64,
    pub probabilities: StageProbabilities,
}

/// One month ahead, season included, with its 80 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForecastMonth {
    pub month: Month,
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

/// The stage now, if the data allow to name one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictStage {
    /// Under six months or four active months: no stage is named.
    TooEarly,
    Stage(Stage),
}

/// A fact that speaks for or against the verdict, in numbers; the words are
/// found under `analysis-evidence-…`.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// The last twelve whole months against the twelve before, as a change of
    /// share (−0.41 is 41 % less).
    YearOnYear { change: f64, supports: bool },
    /// The trend now as a share of the highest it has been (0 to 1).
    ShareOfPeak {
        share: f64,
        peak: Month,
        supports: bool,
    },
    /// The trend's change per year as a share of its level.
    Slope { per_year: f64, supports: bool },
    /// Whole months in a row without any activity at the end.
    SilentMonths { n_months: u32, supports: bool },
    /// The probability left to other stages, the likeliest of them named.
    Rival { stage: Stage, probability: f64 },
    /// How little there is to go by.
    FewMonths { n_months: u32, n_active: u32 },
}

impl Evidence {
    /// Whether it speaks for the verdict.
    pub const fn supports(&self) -> bool {
        match self {
            Self::YearOnYear { supports, .. }
            | Self::ShareOfPeak { supports, .. }
            | Self::Slope { supports, .. }
            | Self::SilentMonths { supports, .. } => *supports,
            Self::Rival { .. } => false,
            Self::FewMonths { .. } => true,
        }
    }
}

/// Where the community stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub stage: VerdictStage,
    pub since: Option<Month>,
    pub since_interval: Option<DateInterval>,
    /// Probability of the stage now, 0 to 1.
    pub confidence: f64,
    /// The second stage, where it is nearly as likely: two reasonable people would
    /// differ.
    pub or: Option<Stage>,
    /// A plateau well below an earlier level.
    pub is_lower_plateau: bool,
    pub evidence: Vec<Evidence>,
    /// What one should know to weigh it; neither for it nor against.
    pub remarks: Vec<Remark>,
}

impl Verdict {
    /// The change in a year that is among its evidence.
    pub(super) fn year_on_year(&self) -> Option<f64> {
        self.evidence.iter().find_map(|it| match it {
            Evidence::YearOnYear { change, .. } => Some(*change),
            _ => None,
        })
    }
}

/// The whole reading of one community's life by one measure.
///
/// As [`read_life`](super::read_life) gives it, all of it is of that measure. What the
/// community is said to live through is told by its participations alone, whatever is
/// charted: see [`Life::spoken_for_by`].
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    pub series: MonthlySeries,
    pub months: Vec<MonthReading>,
    /// In order, without a gap, from the first month to the last; empty where
    /// it is too early to say.
    pub stages: Vec<StageSpan>,
    pub verdict: Verdict,
    /// The next twelve months; empty where it is too early to say, or where
    /// the group has closed as planned.
    pub forecast: Vec<ForecastMonth>,
    /// How often groups like this one stopped or halved within a year, or why it is
    /// not said.
    pub outlook: Result<Outlook, NoOutlook>,
    /// Early warning, apart from the stages; empty until it is watched over.
    pub watch: Watch,
    /// There are months enough to tell a trend.
    pub is_long_enough: bool,
    /// The last twelve whole months of this measure against the twelve before, as a
    /// change of share; nothing where too few were recorded.
    pub year_on_year: Option<f64>,
}

/// A log that is kept is seldom this many months behind.
const MONTHS_BEHIND: i32 = 3;

impl Life {
    /// The last month of the log, where it ended some months before `today`:
    /// what came after is not known.
    pub fn log_ended(&self, today: NaiveDate) -> Option<Month> {
        let last = self.months.last()?.month;
        (Month::of(today).since(last) >= MONTHS_BEHIND).then_some(last)
    }

    /// The outlook, unless the year that it is of is behind `today`, or part of it.
    pub fn outlook_at(&self, today: NaiveDate) -> Option<Outlook> {
        self.outlook
            .ok()
            .filter(|_| self.log_ended(today).is_none())
    }

    /// The months whose trend may be shown: none where it is too early to
    /// name a stage, since a trend would say as much.
    pub fn trend(&self) -> &[MonthReading] {
        if self.is_long_enough {
            &self.months
        } else {
            &[]
        }
    }

    /// The same months, of a community that lives through what its participations
    /// tell: theirs are the verdict, the outlook and the alarm. The stages are this measure's own,
    /// where any can be read in it.
    #[must_use]
    pub fn spoken_for_by(self, participations: &Self) -> Self {
        let tells_stages = self.series.measure.tells_stages();
        Self {
            stages: if tells_stages {
                self.stages
            } else {
                Vec::new()
            },
            verdict: participations.verdict.clone(),
            outlook: participations.outlook,
            watch: participations.watch.clone(),
            ..self
        }
    }
}
