//! Each person's presence, and where they stand by it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::rhythm::recorded_days;
use super::{Entry, Gaps, Rhythm};
use crate::domain::Month;

/// Where someone stands, by the community's own [`Rhythm`] and as of its last
/// activity. It says what the log shows and nothing of why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonStatus {
    /// First seen in the present window.
    New,
    /// Seen in the present window, after a whole window without a sign.
    Returning,
    /// Seen in the present window.
    Active,
    /// Seen in the window before, not in this one.
    Quiet,
    /// Not seen for two windows.
    Lost,
    /// The log is too short to tell.
    TooEarly,
    /// Belongs to the community; no participation under their name is noted.
    NotSeen,
}

impl PersonStatus {
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Returning,
        Self::Active,
        Self::Quiet,
        Self::Lost,
        Self::TooEarly,
        Self::NotSeen,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Returning => "returning",
            Self::Active => "active",
            Self::Quiet => "quiet",
            Self::Lost => "lost",
            Self::TooEarly => "too-early",
            Self::NotSeen => "not-seen",
        }
    }
}

/// Which months a strip shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    pub first: Month,
    /// For each month, whether any of it was recorded.
    pub is_recorded: Vec<bool>,
}

impl Strip {
    /// The last `n_months` months at most up to that of `last`, none before
    /// the log began.
    pub(super) fn ending(last: NaiveDate, begun: NaiveDate, n_months: usize, gaps: &Gaps) -> Self {
        let (last, begun) = (Month::of(last), Month::of(begun));
        let first = (last - (n_months as i32 - 1)).max(begun);
        let n_months = last.since(first) + 1;
        let is_recorded = (0..n_months)
            .map(|place| {
                let month = first + place;
                !gaps
                    .iter()
                    .any(|(from, to)| *from <= month.first_day() && *to >= month.last_day())
            })
            .collect();
        Self { first, is_recorded }
    }

    pub fn last(&self) -> Month {
        self.first + (self.is_recorded.len() as i32 - 1)
    }

    fn place(&self, day: NaiveDate) -> Option<usize> {
        usize::try_from(Month::of(day).since(self.first)).ok()
    }
}

/// The strip of one person over the whole of a log, from how often they took
/// part on which day.
pub fn presence_strip(
    days: &[NaiveDate],
    begun: NaiveDate,
    until: NaiveDate,
    gaps: &[(NaiveDate, NaiveDate)],
) -> (Strip, Vec<u8>) {
    const WHOLE_LIFE: usize = 12 * 100;
    let begun = days.iter().copied().fold(begun, NaiveDate::min);
    let until = days.iter().copied().fold(until, NaiveDate::max);
    let strip = Strip::ending(until, begun, WHOLE_LIFE, gaps);
    let mut seen = vec![0_u8; strip.is_recorded.len()];
    for day in days {
        if let Some(cell) = strip.place(*day).and_then(|place| seen.get_mut(place)) {
            *cell = cell.saturating_add(1);
        }
    }
    (strip, seen)
}

/// When and how often someone took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonPresence {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub n_participations: u32,
    /// How often in each month of the strip.
    pub seen: Vec<u8>,
    pub status: PersonStatus,
}

/// What is gathered of a person while reading the log from its beginning.
struct Track {
    presence: PersonPresence,
    last_before_now: Option<NaiveDate>,
    first_now: Option<NaiveDate>,
}

/// Everyone who took part by name. `entries` are sorted.
pub(super) fn people(
    entries: &[Entry],
    rhythm: Option<&Rhythm>,
    strip: &Strip,
    gaps: &Gaps,
) -> BTreeMap<i64, PersonPresence> {
    let mut tracks: BTreeMap<i64, Track> = BTreeMap::new();
    for entry in entries {
        let (Some(person), 1..) = (entry.person, entry.count) else {
            continue;
        };
        let day = entry.date;
        let track = tracks.entry(person).or_insert_with(|| Track {
            presence: PersonPresence {
                first: day,
                last: day,
                n_participations: 0,
                seen: vec![0; strip.is_recorded.len()],
                status: PersonStatus::TooEarly,
            },
            last_before_now: None,
            first_now: None,
        });
        let presence = &mut track.presence;
        presence.last = day;
        presence.n_participations += entry.count;
        if let Some(cell) = strip.place(day).and_then(|it| presence.seen.get_mut(it)) {
            *cell = cell.saturating_add(1);
        }
        match rhythm {
            Some(rhythm) if day < rhythm.now_from => track.last_before_now = Some(day),
            _ => drop(track.first_now.get_or_insert(day)),
        }
    }
    let with_status = |(person, track): (i64, Track)| {
        let mut presence = track.presence;
        if let Some(rhythm) = rhythm {
            presence.status = status(track.first_now, track.last_before_now, rhythm, gaps);
        }
        (person, presence)
    };
    tracks.into_iter().map(with_status).collect()
}

fn status(
    first_now: Option<NaiveDate>,
    last_before: Option<NaiveDate>,
    rhythm: &Rhythm,
    gaps: &Gaps,
) -> PersonStatus {
    match (first_now, last_before) {
        (Some(_), None) => PersonStatus::New,
        (Some(now), Some(before)) if recorded_days(before, now, gaps) > rhythm.window_days => {
            PersonStatus::Returning
        }
        (Some(_), Some(_)) => PersonStatus::Active,
        (None, Some(before)) if before >= rhythm.before_from => PersonStatus::Quiet,
        (None, _) => PersonStatus::Lost,
    }
}
