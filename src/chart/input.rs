//! What a life-cycle chart is made of.

use chrono::NaiveDate;

use super::Level;
use crate::analysis::{Life, ModelCurve};
use crate::domain::{Milestone, StageOverride};

/// What of a picture is wanted; by default all of it but the outlook, which is for the
/// facilitator to show or not.
// Each part is wanted or not, whatever the others are.
#[expect(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct ChartParts {
    pub legend: bool,
    pub caption: bool,
    pub forecast: bool,
    pub milestones: bool,
    /// What groups like this one came to; only where it is chosen.
    pub outlook: bool,
}

impl Default for ChartParts {
    fn default() -> Self {
        Self {
            legend: true,
            caption: true,
            forecast: true,
            milestones: true,
            outlook: false,
        }
    }
}

/// What a life-cycle chart is made of.
#[derive(Clone, Copy, Debug)]
pub struct LifecycleInput<'a> {
    pub name: &'a str,
    /// Kept letter for letter.
    pub acronym: Option<&'a str>,
    pub life: &'a Life,
    /// The verdict as a sentence, shown under the title of the life cycle.
    pub verdict: &'a str,
    pub milestones: &'a [Milestone],
    /// The facilitator's own word, said in the caption beside the verdict. Its
    /// reason is theirs and stays out of the picture.
    pub own_word: Option<&'a StageOverride>,
    /// The community's own plateau, where one looks closely at recent months.
    pub plateau: Option<&'a Level>,
    /// What a life is held against.
    pub model: &'a ModelCurve,
    pub founded_on: Option<NaiveDate>,
    pub is_fictitious: bool,
    /// The file's or the register's name.
    pub source: &'a str,
    /// The day on which the picture is made.
    pub made_on: NaiveDate,
    pub parts: ChartParts,
    /// The stretch of the time axis that will be shown, in months from its start;
    /// the whole of it where there is none.
    pub range: Option<(f64, f64)>,
}
