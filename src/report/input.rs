//! What a report is made of.

use chrono::NaiveDate;

use crate::analysis::{Life, Period, PeriodFigures, Ties};
use crate::chart::Chart;
use crate::domain::{Checkup, Community, Milestone, ReportTexts};

/// For whom a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Names no member, and tells of nobody that they stayed away.
    #[default]
    Sponsor,
    /// May thank by name; tells nobody's absence, counted or not.
    Members,
}

impl Audience {
    pub const ALL: [Self; 2] = [Self::Sponsor, Self::Members];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Sponsor => "sponsor",
            Self::Members => "members",
        }
    }
}

/// The last check-up of the period, of which what may leave the window is read.
#[derive(Clone, Debug)]
pub struct CheckupPart<'a> {
    pub checkup: &'a Checkup,
    pub chart: Chart,
    /// Under so many answers nothing is shown.
    pub fewest: u32,
}

/// What a report is made of: the register as it stood at the end of the period.
#[derive(Clone, Debug)]
pub struct ReportInput<'a> {
    pub community: &'a Community,
    pub audience: Audience,
    pub period: Period,
    /// The last day that the log reaches, where that is before the end of the period.
    pub recorded_until: Option<NaiveDate>,
    /// As of its end; nothing before the first activity.
    pub life: Option<&'a Life>,
    pub now: PeriodFigures,
    /// Of the same days a year earlier.
    pub before: PeriodFigures,
    /// Until the end of the period.
    pub milestones: &'a [Milestone],
    pub lifecycle: Option<Chart>,
    pub checkup: Option<CheckupPart<'a>>,
    /// Of the period, where names were noted.
    pub ties: Option<&'a Ties>,
    /// In what it is unlike the model community, in sentences.
    pub beside: Vec<String>,
    /// Whether that model is the register's own, and not Essor's.
    pub has_own_model: bool,
    pub texts: &'a ReportTexts,
    /// The register's file, as captions say it.
    pub source: &'a str,
    pub made_on: NaiveDate,
}
