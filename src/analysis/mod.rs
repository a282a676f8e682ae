//! Reads a community's life out of dated entries: slices in, values out.
//! Nothing here knows a file, a database, a screen or the clock.

mod calibration;
mod closing;
mod counts;
mod forecast;
mod lattice;
mod life;
mod monthly;
mod read;
mod series;
mod stages;
mod verdict;
mod words;

pub use life::{
    DateInterval, Evidence, ForecastMonth, Life, MonthReading, StageProbabilities, StageSpan,
    Verdict, VerdictStage,
};
pub use monthly::monthly_series;
pub use read::{LifeContext, read_life};
pub use series::{Entry, MonthCell, MonthlySeries, ObservedPeriod};
pub use words::{advice, evidence_sentences, headline, verdict_sentence};
