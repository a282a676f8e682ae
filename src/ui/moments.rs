//! Moments in the words of the day.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};

use crate::i18n::Tr;

/// In short: `aujourd’hui 08:12`, `12 janv. 2021 08:12`.
pub(crate) fn short_moment(tr: &Tr, at: NaiveDateTime, now: NaiveDateTime) -> String {
    let day = if at.date() == now.date() {
        tr.get("ui-today")
    } else {
        tr.date(at.date())
    };
    format!("{day} {}", at.format("%H:%M"))
}

/// With the day of the week: `vendredi 20 mars 2026, 08:12`.
pub(crate) fn long_moment(tr: &Tr, at: NaiveDateTime) -> String {
    format!("{}, {}", long_day(tr, at.date()), at.format("%H:%M"))
}

/// `vendredi 20 mars 2026`.
pub(crate) fn long_day(tr: &Tr, day: NaiveDate) -> String {
    let number = day.weekday().number_from_monday();
    let weekday = tr.get(&format!("ui-weekday-{number}"));
    format!("{weekday} {}", tr.date(day))
}
