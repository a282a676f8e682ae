//! The system's clock, which may be wrong by any number of years.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Local, NaiveDateTime};

/// A moment in the time zone of the system; nothing outside of the years 1 to
/// 9999, which no log and no name of a copy can hold.
pub fn local_time(time: SystemTime) -> Option<NaiveDateTime> {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).ok()?,
        // The part of a second goes to the second before.
        Err(before) => -i64::try_from(before.duration().as_secs_f64().ceil() as u64).ok()?,
    };
    let moment = DateTime::from_timestamp(seconds, 0)?;
    if !(1..=9999).contains(&moment.year()) {
        return None;
    }
    Some(moment.with_timezone(&Local).naive_local())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const YEAR_SECONDS: u64 = 31_556_952;

    #[test]
    fn clocks_that_are_far_off_tell_a_time_or_none() {
        let years = |n: u64| Duration::from_secs(n * YEAR_SECONDS);
        let year = |time: Option<SystemTime>| Some(local_time(time?)?.year());
        assert_eq!(year(UNIX_EPOCH.checked_sub(years(20))), Some(1950));
        assert_eq!(year(UNIX_EPOCH.checked_add(years(400))), Some(2370));
        assert_eq!(year(UNIX_EPOCH.checked_add(years(9000))), None);
        for n in [1960, 1969, 1970, 1971, 300_000, 290_000_000] {
            for far in [
                UNIX_EPOCH.checked_sub(years(n)),
                UNIX_EPOCH.checked_add(years(n)),
            ] {
                let _ = year(far);
            }
        }
    }
}
