//! Says an alarm in words. The texts are under `analysis-alarm-…`.

use crate::i18n::Tr;

use super::{Alarm, AlarmLevel};

/// `Watch: activity has been below its usual level since March 2026.`
pub fn alarm_sentence(alarm: &Alarm, tr: &Tr) -> String {
    let key = match alarm.level {
        AlarmLevel::Watch => "analysis-alarm-watch",
        AlarmLevel::Warning => "analysis-alarm-warning",
    };
    tr.format(key, &[("since", tr.month(alarm.below_since).into())])
}

/// How often an alarm of this level is raised without a fall.
pub fn alarm_doubt(level: AlarmLevel, tr: &Tr) -> String {
    let rate = tr.percent(level.false_alarms_per_year());
    tr.format("analysis-alarm-doubt", &[("rate", rate.into())])
}
