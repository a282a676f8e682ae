//! Warning signs of a slowdown that attendance shows, each against the
//! community's own past: there is no norm for communities, only drift.
//!
//! What the log does not hold is missing, not zero.

mod gap;
mod history;
mod meetings;
mod people;
mod standing;
mod told;
mod words;

use chrono::NaiveDate;

use crate::domain::{Month, MonthRange};

use super::Entry;

pub use gap::SignGap;
pub(super) use history::sign_histories;
pub use history::{SignHistory, WarnsSince};
pub use standing::SignStanding;
pub use told::{
    curve_sentence, doubt_sentence, gap_sentence, meaning_sentence, since_sentence, value_text,
};
pub use words::{SignFigure, sign_figure, sign_name, sign_sentence};

/// What is known of one gathering; nothing where it was not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingFacts {
    pub date: NaiveDate,
    /// Those expected: they came, or were missed.
    pub registered: Option<u32>,
    pub present: Option<u32>,
    /// Of those present.
    pub left_early: Option<u32>,
    pub satisfaction_percent: Option<u8>,
}

/// What the signs are read from, in the order of days.
#[derive(Clone, Copy, Debug)]
pub struct AttendanceFacts<'a> {
    pub meetings: &'a [MeetingFacts],
    pub entries: &'a [Entry],
    /// Stretches, both days included, in which nothing was recorded.
    pub not_recorded: &'a [(NaiveDate, NaiveDate)],
}

impl AttendanceFacts<'_> {
    /// What is known from a day on.
    #[must_use]
    pub fn since(&self, day: NaiveDate) -> Self {
        let n_meetings = self.meetings.partition_point(|it| it.date < day);
        let n_entries = self.entries.partition_point(|it| it.date < day);
        Self {
            meetings: self.meetings.get(n_meetings..).unwrap_or_default(),
            entries: self.entries.get(n_entries..).unwrap_or_default(),
            not_recorded: self.not_recorded,
        }
    }
}

/// A sign of a slowdown (*essoufflement*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Those registered who do not come.
    NoShow,
    /// Those present who leave before the end.
    LeavingEarly,
    /// Regulars who no longer come, against those new or back again.
    PeopleLost,
    /// The fewest people who make half of the participations.
    FewShoulders,
    Satisfaction,
}

impl Sign {
    pub const ALL: [Self; 5] = [
        Self::NoShow,
        Self::LeavingEarly,
        Self::PeopleLost,
        Self::FewShoulders,
        Self::Satisfaction,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::NoShow => "no_show",
            Self::LeavingEarly => "leaving_early",
            Self::PeopleLost => "people_lost",
            Self::FewShoulders => "few_shoulders",
            Self::Satisfaction => "satisfaction",
        }
    }
}

/// What a sign says. Shares are from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignReading {
    pub now: f64,
    /// The community's own, before.
    pub baseline: f64,
    /// What `now` was counted from: how many of how many (those missing of
    /// those registered, those lost and those gained …).
    pub counted: (u32, u32),
    /// The months of `now`.
    pub months: MonthRange,
    /// It is worse than before by more than chance would do.
    pub warns: bool,
}

/// A sign with what it says; nothing where the log does not hold enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignLine {
    pub sign: Sign,
    pub reading: Option<SignReading>,
}

/// Every sign at the end of the month `until`, from it and the months before.
pub fn read_signs(facts: &AttendanceFacts<'_>, until: Month) -> Vec<SignLine> {
    let line = |(sign, found): (Sign, Result<SignReading, SignGap>)| SignLine {
        sign,
        reading: found.ok(),
    };
    findings(facts, until).map(line).to_vec()
}

/// The same, with why a sign says nothing where it does not.
fn findings(
    facts: &AttendanceFacts<'_>,
    until: Month,
) -> [(Sign, Result<SignReading, SignGap>); Sign::ALL.len()] {
    let circles = people::Circles::of(facts, until);
    let of_people = |read: fn(&people::Circles) -> Result<SignReading, SignGap>| {
        circles.as_ref().map_err(|gap| *gap).and_then(read)
    };
    Sign::ALL.map(|sign| {
        let found = match sign {
            Sign::NoShow => meetings::no_show(facts.meetings, until),
            Sign::LeavingEarly => meetings::leaving_early(facts.meetings, until),
            Sign::PeopleLost => of_people(people::Circles::lost),
            Sign::FewShoulders => of_people(people::Circles::shoulders),
            Sign::Satisfaction => meetings::satisfaction(facts.meetings, until),
        };
        (sign, found)
    })
}

/// How many signs warn; nothing where none could be read.
pub fn n_warning(lines: &[SignLine]) -> Option<u32> {
    let mut known = lines.iter().filter_map(|line| line.reading).peekable();
    known.peek()?;
    Some(known.filter(|it| it.warns).count() as u32)
}
