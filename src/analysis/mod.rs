//! Reads a community's life out of dated entries: slices in, values out.
//! Nothing here knows a file, a database, a screen or the clock.

mod life;
mod series;

pub use life::{
    DateInterval, Evidence, ForecastMonth, Life, MonthReading, StageProbabilities, StageSpan,
    Verdict, VerdictStage,
};
pub use series::{Entry, MonthCell, MonthlySeries, ObservedPeriod};
