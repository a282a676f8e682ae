//! What the screens show, ready to draw.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use super::CheckupView;
use crate::analysis::{self, Life, ModelCurve, Outlook, Prompt, Recent, Standing, Verdict};
use crate::domain::{
    Community, CommunityColour, CommunityId, Element, Measure, Milestone, MilestoneId, Month,
    StageOverride,
};

/// A line of the list of communities.
#[derive(Clone, Debug, PartialEq)]
pub struct CommunityRow {
    pub id: CommunityId,
    /// The acronym, or the name where there is none.
    pub short_name: String,
    pub name: String,
    /// What tells its line from those of others.
    pub colour: CommunityColour,
    /// Nothing before the first activity.
    pub verdict: Option<Verdict>,
    /// How often groups like this one stopped within a year, or halved; nothing where it
    /// is not said, or where the year to come is past.
    pub outlook: Option<Outlook>,
    /// Since the founding, or the first activity.
    pub age_months: Option<u32>,
    /// The trend, month by month, in the measure's unit.
    pub trend: Vec<f64>,
}

/// The register as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterView {
    pub path: PathBuf,
    pub communities: Vec<CommunityRow>,
    /// Every community in it was invented for demonstration.
    pub is_fictitious: bool,
    /// When the last dated copy beside the register was made.
    pub last_copy: Option<NaiveDateTime>,
    /// Today's copy could not be made.
    pub is_copy_missing: bool,
    /// The keys of the names of what can be undone (`app-command-…`), the
    /// latest first.
    pub undo: Vec<&'static str>,
    /// Those of what can be done again, the next first.
    pub redo: Vec<&'static str>,
}

/// One community by one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct CommunityPage {
    pub community: Community,
    pub measure: Measure,
    /// Nothing before the first activity.
    pub life: Option<Life>,
    /// The last month of its log, where that ended some months ago.
    pub ended: Option<Month>,
    /// The last eighteen months, where there is enough to say.
    pub recent: Option<Recent>,
    /// Where it stands at its age, where there is enough to say.
    pub standing: Option<Standing>,
    /// The register's model curve.
    pub model: ModelCurve,
    pub milestones: Vec<Milestone>,
    /// What the facilitator said of its stage, the latest word last.
    pub own_words: Vec<StageOverride>,
    /// Where its figures come from, as captions say it: the register's file.
    pub source: String,
    pub n_activities: u64,
    pub n_people: u64,
    pub checkups: CheckupView,
    /// The one thing that is quietly asked, if anything is; never in a picture.
    pub prompt: Option<Prompt>,
}

impl CommunityPage {
    /// The facilitator's own word that holds now.
    pub fn own_word(&self) -> Option<&StageOverride> {
        self.own_words.last()
    }

    /// The weak elements of the last check-up, the weakest first.
    pub fn weak_elements(&self) -> Vec<Element> {
        let read = self.checkups.last_readings();
        read.map_or_else(Vec::new, |(_, readings)| analysis::weak_elements(&readings))
    }

    pub fn milestone(&self, id: MilestoneId) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.id == id)
    }
}
