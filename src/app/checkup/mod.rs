//! Check-ups: what the register keeps of them, forms to fill in, and answers that come back.

mod actions;
mod answers;
mod bring;
mod exchange;
mod form;
mod preview;
mod table;
mod words;

#[cfg(test)]
mod tests;

pub use actions::TickedAction;
pub(super) use bring::is_of_checkups;
pub use bring::{AnswersBrought, UnreadCell, is_exported_checkups};
pub(super) use exchange::{WrittenTable, exported_checkups, written_table};
pub use form::{CheckupForm, checkup_form};
pub use preview::AnswersInto;
pub use words::{ElementWords, element_words, level_text};

use chrono::NaiveDate;

use super::source::file_label;
use super::{AppError, Desk, PictureChoices};
use crate::analysis::{self, ElementReading, FEWEST_SHOWN, LEAST_FEWEST_SHOWN};
use crate::chart::{Chart, CheckupInput, checkup_chart};
use crate::domain::{Checkup, Community, CommunityId, CommunityNames, Respondent, RespondentKey};
use crate::i18n::Tr;
use crate::store::{Change, Noun, Reader, StoreError};

/// The name, among the register's settings, of the number of answers from which they are
/// shown.
const KEY: &str = "checkup_fewest_shown";

/// The check-ups of a community.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckupView {
    pub community: Community,
    /// The register's file, as captions say it.
    pub source: String,
    /// The earliest first.
    pub checkups: Vec<Checkup>,
    /// Under so many answers to an element they are hidden from whatever leaves the
    /// window.
    pub fewest: u32,
}

impl CheckupView {
    pub(super) fn of_store(
        store: Reader<'_>,
        community: Community,
        source: String,
    ) -> Result<Self, AppError> {
        Ok(Self {
            checkups: store.checkups(community.id)?,
            community,
            source,
            fewest: fewest_of_store(store)?,
        })
    }

    /// The twelve elements of the check-up at a place, as pictures and files may show
    /// them; all that was answered with `fewest` of 1, for the window alone.
    pub fn readings(&self, at: usize, fewest: u32) -> Vec<ElementReading> {
        let before = at.checked_sub(1).and_then(|at| self.checkups.get(at));
        self.checkups.get(at).map_or_else(Vec::new, |checkup| {
            analysis::read_checkup(checkup, before, fewest)
        })
    }

    /// The picture of the check-up at a place, beside those before it; all that was
    /// answered with `fewest` of 1, for the window alone.
    pub fn chart(
        &self,
        at: usize,
        fewest: u32,
        choices: &PictureChoices,
        today: NaiveDate,
    ) -> Option<Chart> {
        let acronym = self.community.acronym.as_str();
        let input = CheckupInput {
            name: &self.community.name,
            acronym: Some(acronym).filter(|it| !it.is_empty()),
            checkups: self.checkups.get(..=at)?,
            fewest,
            is_fictitious: self.community.is_fictitious,
            source: &self.source,
            made_on: today,
            parts: choices.parts,
        };
        checkup_chart(&input, &Tr::new(choices.language))
    }

    /// Of the last check-up, everything: for the window.
    pub fn last_readings(&self) -> Option<(&Checkup, Vec<ElementReading>)> {
        let checkup = self.checkups.last()?;
        Some((checkup, self.readings(self.checkups.len() - 1, 1)))
    }
}

pub(super) fn fewest_of_store(store: Reader<'_>) -> Result<u32, AppError> {
    let stored = store.setting(KEY)?.and_then(|text| text.parse().ok());
    Ok(stored.unwrap_or(FEWEST_SHOWN).max(LEAST_FEWEST_SHOWN))
}

/// Keeps from how many answers on they are shown, never fewer than the floor.
pub(super) fn show_from(fewest: u32, change: &Change<'_>) -> Result<(), AppError> {
    let fewest = fewest.max(LEAST_FEWEST_SHOWN);
    if fewest == FEWEST_SHOWN {
        return Ok(change.delete_setting(KEY)?);
    }
    Ok(change.set_setting(KEY, &fewest.to_string())?)
}

/// Someone who answers in the window: told from others, and by nothing else.
pub fn new_respondent() -> Respondent {
    Respondent {
        key: RespondentKey::of_line(&fastrand::u128(..).to_string()),
        ..Respondent::default()
    }
}

/// The community of this name or acronym.
pub(super) fn community_named(reader: Reader<'_>, name: &str) -> Result<Community, AppError> {
    let mut communities = reader.communities()?;
    let known = communities.iter().zip(0_usize..);
    let known = known.map(|(it, at)| (it.name.as_str(), it.acronym.as_str(), at));
    match CommunityNames::of(known).meant_by(name) {
        Some(at) => Ok(communities.swap_remove(at)),
        None => Err(AppError::NoSuchCommunity {
            name: name.to_owned(),
            known: communities
                .iter()
                .map(|it| it.short_name().to_owned())
                .collect(),
        }),
    }
}

impl Desk {
    /// The check-ups of a community.
    pub fn checkups(&self, community: CommunityId) -> Result<CheckupView, AppError> {
        let store = self.store()?;
        let mut communities = store.read().communities()?.into_iter();
        let community = communities.find(|it| it.id == community);
        let gone = StoreError::Gone {
            noun: Noun::Community,
        };
        let source = store.path().map(file_label).unwrap_or_default();
        CheckupView::of_store(store.read(), community.ok_or(gone)?, source)
    }

    /// The community of this name or acronym; without one, the only one there is.
    pub fn community_for_checkup(&self, name: Option<&str>) -> Result<Community, AppError> {
        let reader = self.store()?.read();
        if let Some(name) = name {
            return community_named(reader, name);
        }
        let mut communities = reader.communities()?;
        match communities.len() {
            0 => Err(AppError::NothingToShow),
            1 => Ok(communities.swap_remove(0)),
            _ => Err(AppError::WhichCommunity {
                known: communities
                    .iter()
                    .map(|it| it.short_name().to_owned())
                    .collect(),
            }),
        }
    }
}
