//! From a reading to a picture, on screen and in a file.

mod choices;
mod data;
mod exhibit;
mod file;

pub use choices::{PictureChoices, PictureFormat};
pub(super) use data::table_bytes;
pub use data::table_for_clipboard;
pub use exhibit::Exhibit;
pub use file::{
    missing_letters, picture_bytes, picture_file_name, picture_pixels, safe_file_name,
    save_picture, save_picture_over,
};

use chrono::NaiveDate;

use super::CommunityPage;
use crate::analysis::{self, Life, ModelCurve, PlateauShare};
use crate::chart::{Chart, Level, LifecycleInput};
use crate::domain::{Checkup, Community, Milestone, MilestoneId, MilestoneKind, StageOverride};
use crate::i18n::Tr;

pub use crate::chart::{ChartKind, ChartParts, Theme};
pub use crate::render::{Lettering, Pixels, SIZES as PICTURE_SIZES};

/// What a picture is of.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub community: &'a Community,
    pub life: &'a Life,
    pub milestones: &'a [Milestone],
    pub checkups: &'a [Checkup],
    /// The facilitator's own word on the stage.
    pub own_word: Option<&'a StageOverride>,
    /// Where the community's usual level is, if that is known.
    pub plateau: Option<PlateauShare>,
    /// Where the figures come from, as the caption says it.
    pub source: &'a str,
    pub model: ModelCurve,
}

impl Subject<'_> {
    /// The picture of the kind chosen.
    pub(super) fn chart(&self, choices: &PictureChoices, today: NaiveDate) -> Chart {
        let tr = Tr::new(choices.language);
        let plateau = self.plateau.map(|plateau| Level {
            at: plateau.level,
            label: analysis::plateau_label(&plateau, &tr),
        });
        let mut milestones = self.milestones.to_vec();
        milestones.extend(self.checkups.iter().map(|it| flag_of(it, &tr)));
        milestones.sort_by_key(|it| it.from);
        let input = LifecycleInput {
            name: &self.community.name,
            acronym: Some(self.community.acronym.as_str()).filter(|acronym| !acronym.is_empty()),
            verdict: &analysis::verdict_sentence(self.life, &tr),
            life: self.life,
            milestones: &milestones,
            own_word: self.own_word,
            plateau: plateau.as_ref(),
            model: &self.model,
            founded_on: self.community.founded_on,
            is_fictitious: self.community.is_fictitious,
            source: self.source,
            made_on: today,
            parts: choices.parts,
            range: choices.range,
        };
        choices.kind.of(&input, &tr)
    }
}

/// A check-up as a flag over a life. It is no milestone of the register, and has a
/// number that none has.
fn flag_of(checkup: &Checkup, tr: &Tr) -> Milestone {
    Milestone {
        id: MilestoneId::from_row(-checkup.id.row()),
        community: checkup.community,
        kind: MilestoneKind::Survey,
        from: checkup.held_on,
        to: None,
        title: tr.get("chart-checkup-flag"),
    }
}

/// Whether a flag over a life is that of a check-up.
pub const fn is_of_checkup(flag: MilestoneId) -> bool {
    flag.row() < 0
}

/// The picture of the community on screen, of the kind chosen; nothing before
/// its first activity.
pub fn page_chart(
    page: &CommunityPage,
    choices: &PictureChoices,
    today: NaiveDate,
) -> Option<Chart> {
    let subject = Subject {
        community: &page.community,
        life: page.life.as_ref()?,
        milestones: &page.milestones,
        checkups: &page.checkups.checkups,
        own_word: page.own_word(),
        plateau: page.recent.and_then(|recent| recent.plateau),
        source: &page.source,
        model: page.model,
    };
    Some(subject.chart(choices, today))
}
