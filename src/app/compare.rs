//! Several communities side by side, for a screen and for pictures.

use chrono::NaiveDate;
use rayon::prelude::*;

use super::picture::PictureChoices;
use super::source::{SourceCommunity, file_label};
use super::{AppError, Desk, Reporter, model_curve};
use crate::analysis::{Life, ModelCurve};
use crate::chart::{self, Chart, CompareInput, Compared, Layers};
use crate::domain::{Community, CommunityId, Measure, Month};
use crate::i18n::Tr;

/// One community of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedCommunity {
    pub community: Community,
    /// Nothing before the first activity.
    pub life: Option<Life>,
}

impl ComparedCommunity {
    /// The last twelve whole months against the twelve before, as a change of
    /// share; nothing where there is too little to say.
    pub fn year_on_year(&self) -> Option<f64> {
        self.life.as_ref()?.year_on_year
    }
}

/// Communities read by one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub measure: Measure,
    pub communities: Vec<ComparedCommunity>,
    pub model: ModelCurve,
    /// Where the figures come from, as captions say it.
    pub source: String,
}

impl Comparison {
    pub(super) fn of(
        sources: &[SourceCommunity],
        (measure, until): (Measure, Option<Month>),
        today: NaiveDate,
        model: ModelCurve,
        source: String,
    ) -> Self {
        let communities = sources
            .par_iter()
            .map(|it| ComparedCommunity {
                community: it.community.clone(),
                life: it.life(measure, until, today),
            })
            .collect();
        Self {
            measure,
            communities,
            model,
            source,
        }
    }

    /// What those that are chosen are called together.
    pub fn title(&self, is_chosen: impl Fn(CommunityId) -> bool, tr: &Tr) -> String {
        let communities = self.communities.iter().map(|it| &it.community);
        let names: Vec<&str> = communities
            .filter(|community| is_chosen(community.id))
            .map(Community::short_name)
            .collect();
        chart::compare_title(&names, tr)
    }

    /// The picture of those that are chosen; nothing where nobody with an
    /// activity is.
    pub fn chart(
        &self,
        is_chosen: impl Fn(CommunityId) -> bool,
        layers: Layers,
        choices: &PictureChoices,
        today: NaiveDate,
    ) -> Option<Chart> {
        let chosen = || {
            let communities = self.communities.iter();
            communities.filter(|it| is_chosen(it.community.id))
        };
        if !chosen().any(|it| it.life.is_some()) {
            return None;
        }
        let communities: Vec<Compared<'_>> = chosen()
            .map(|it| Compared {
                name: it.community.short_name(),
                colour: it.community.colour,
                founded_on: it.community.founded_on,
                life: it.life.as_ref(),
            })
            .collect();
        let input = CompareInput {
            kind: choices.kind,
            communities: &communities,
            measure: self.measure,
            layers,
            model: &self.model,
            n_fictitious: chosen().filter(|it| it.community.is_fictitious).count(),
            source: &self.source,
            made_on: today,
            has_legend: choices.parts.legend,
            has_caption: choices.parts.caption,
            panels: choices.panels(),
        };
        Some(chart::compare(&input, &Tr::new(choices.language)))
    }
}

impl Desk {
    /// All communities of the register by one measure.
    pub fn comparison(
        &mut self,
        measure: Measure,
        reporter: &Reporter,
    ) -> Result<Comparison, AppError> {
        let communities = self.store()?.read().communities()?;
        let n_communities = communities.len() as u64;
        let mut sources = Vec::with_capacity(communities.len());
        for (community, n_done) in communities.into_iter().zip(0..) {
            if !reporter.step(n_done, n_communities) {
                return Err(AppError::Cancelled);
            }
            sources.push(self.source(community.id)?);
        }
        let store = self.store()?;
        let source = store.path().map(file_label).unwrap_or_default();
        let model = model_curve::of_store(store.read())?;
        let lives = self.lives_of(&sources, measure)?;
        let communities = sources.iter().zip(lives);
        Ok(Comparison {
            measure,
            communities: communities
                .map(|(source, life)| ComparedCommunity {
                    community: source.community.clone(),
                    life,
                })
                .collect(),
            model,
            source,
        })
    }
}
