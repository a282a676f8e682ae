//! The unit of durations that are bare numbers.

use crate::import::roles::ColumnEvidence;

/// What a bare number of a column of durations is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum DurationUnit {
    /// So many minutes each.
    Minutes(f64),
    /// Fractions without a unit, which may be hours or something else.
    Unknown,
}

const MINUTES_PER_DAY: f64 = 1440.0;
/// No meeting lasts longer, in hours or in days.
const LARGEST: f64 = 24.0;

impl DurationUnit {
    /// As the header (normalised) says, or as the numbers show: half a minute
    /// is no duration, and parts of a day that are whole minutes, though as
    /// hours they would not be, are what programs write for durations.
    pub(crate) fn of(header: &str, cells: Option<&ColumnEvidence>) -> Self {
        let has = |units: &[&str]| header.split(' ').any(|word| units.contains(&word));
        if has(&["h", "heure", "heures", "hour", "hours", "hrs"]) {
            return Self::Minutes(60.0);
        }
        if has(&["jours", "days"]) {
            return Self::Minutes(MINUTES_PER_DAY);
        }
        if has(&["m", "mn", "min", "mins", "minute", "minutes"]) {
            return Self::Minutes(1.0);
        }
        let Some(cells) = cells.filter(|cells| cells.is_mostly(cells.n_fractions, 25)) else {
            return Self::Minutes(1.0);
        };
        if cells.largest > LARGEST {
            Self::Minutes(1.0)
        } else if cells.are_minutes_of_a_day && !cells.are_minutes_of_an_hour {
            Self::Minutes(MINUTES_PER_DAY)
        } else {
            Self::Unknown
        }
    }
}

/// Whether `number` units of so many minutes are whole minutes.
pub(crate) fn is_whole_minutes(number: f64, unit_minutes: f64) -> bool {
    const SLACK: f64 = 0.001;
    let minutes = number * unit_minutes;
    (minutes - minutes.round()).abs() < SLACK
}
