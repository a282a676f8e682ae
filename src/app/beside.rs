//! A community beside the model one: what its log tells, and the model's figures, which
//! belong to the register.

use std::collections::HashMap;
use std::path::Path;

use chrono::{Months, NaiveDate};

use super::files::{Over, write_output};
use super::picture::{PictureChoices, table_bytes};
use super::source::{SourceCommunity, file_label, file_stem};
use super::ties::Who;
use super::{AppError, Desk, ImportChoices, Reporter};
use crate::analysis::{
    BesideRow, Life, MeetingOfMode, ModeFigures, ModelCurve, ModelFigures, OwnFigures, Sign,
    VerdictStage, beside_model, mode_figures,
};
use crate::chart::{BesideInput, Chart, Table, beside_chart, beside_table};
use crate::domain::{ActivityKind, Community, CommunityId, Element, KindId, Measure, MeetingMode};
use crate::i18n::Tr;
use crate::store::{self, Change, Reader};

/// The name of the figures among the register's settings.
const KEY: &str = "model_figures";
/// How many meetings tell their rhythm and their size.
const N_MEETINGS: usize = 12;
/// Over which it is told who comes in person and who online.
const TWO_YEARS: Months = Months::new(24);

/// A community beside the model.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideModel {
    pub community: Community,
    /// The register's file, or the file that was read.
    pub source: String,
    pub own: OwnFigures,
    pub curve: ModelCurve,
    pub figures: ModelFigures,
    /// The medians of the last check-up that may leave the window.
    shared: Vec<(Element, f64)>,
}

impl BesideModel {
    /// All rows, for the window alone.
    pub fn rows(&self, tr: &Tr) -> Vec<BesideRow> {
        beside_model(&self.own, (&self.curve, &self.figures), tr)
    }

    /// Those that may leave the window: of the last check-up the elements that enough
    /// people answered.
    pub fn shared_rows(&self, tr: &Tr) -> Vec<BesideRow> {
        let own = OwnFigures {
            elements: self.shared.clone(),
            ..self.own.clone()
        };
        beside_model(&own, (&self.curve, &self.figures), tr)
    }

    /// The table that goes to the clipboard or into a file.
    pub fn table(&self, tr: &Tr) -> Table {
        beside_table(&self.shared_rows(tr), tr)
    }

    /// The picture of it.
    pub fn chart(&self, choices: &PictureChoices, today: NaiveDate) -> Chart {
        let tr = Tr::new(choices.language);
        let input = BesideInput {
            name: self.community.short_name(),
            rows: &self.shared_rows(&tr),
            has_hidden: self.shared.len() < self.own.elements.len(),
            is_fictitious: self.community.is_fictitious,
            source: &self.source,
            made_on: today,
            has_caption: choices.parts.caption,
        };
        beside_chart(&input, &tr)
    }

    /// Writes the table for a spreadsheet of the language.
    pub fn save(&self, tr: &Tr, path: &Path) -> Result<(), AppError> {
        let bytes = table_bytes(&self.table(tr), tr).map_err(AppError::Table)?;
        write_output(path, Over::AnyFile, &bytes)
    }
}

pub(super) fn figures_of_store(store: Reader<'_>) -> Result<ModelFigures, AppError> {
    let stored = store.setting(KEY)?;
    let read = stored.and_then(|text| serde_json::from_str(&text).ok());
    Ok(read.unwrap_or_default())
}

/// Keeps the model's figures; Essor's own by forgetting others.
pub(super) fn keep(figures: ModelFigures, change: &Change<'_>) -> Result<(), AppError> {
    if figures == ModelFigures::default() {
        return Ok(change.delete_setting(KEY)?);
    }
    // Five numbers can always be written.
    let stored = serde_json::to_string(&figures).unwrap_or_default();
    Ok(change.set_setting(KEY, &stored)?)
}

/// Its age, its stage and its meetings; nobody is told of, not even as a share.
pub(super) fn figures_of(
    source: &SourceCommunity,
    life: Option<&Life>,
    today: NaiveDate,
) -> OwnFigures {
    let standing = life.and_then(|life| source.standing(life));
    let stage = life.and_then(|life| match life.verdict.stage {
        VerdictStage::Stage(stage) => Some(stage),
        VerdictStage::TooEarly => None,
    });
    let meetings = source.latest_meetings(N_MEETINGS);
    let mut gaps: Vec<i64> = meetings
        .windows(2)
        .filter_map(|pair| match pair {
            [one, next] => Some((next.date - one.date).num_days()),
            _ => None,
        })
        .collect();
    gaps.sort_unstable();
    let mut people: Vec<u32> = meetings.iter().filter_map(|it| it.present).collect();
    people.sort_unstable();
    OwnFigures {
        age_months: source.age_months(today),
        stage,
        share_of_peak: standing.map(|it| it.share_of_peak),
        gap_days: gaps.get(gaps.len() / 2).map(|days| *days as u32),
        people: people.get(people.len() / 2).map(|n| f64::from(*n)),
        ..OwnFigures::default()
    }
}

impl Desk {
    /// The same, of a register that is only looked at, or of a file read as an import
    /// would: of the community of this name or acronym, or of the only one there is.
    pub fn beside_model_of(
        &mut self,
        path: &Path,
        choices: &ImportChoices,
        name: Option<&str>,
    ) -> Result<BesideModel, AppError> {
        if store::is_for_opening(path) {
            self.open_for_trial(path)?;
        } else {
            self.open_in_memory()?;
            let mut choices = choices.clone();
            choices.community.get_or_insert_with(|| file_stem(path));
            self.import(path, &choices, &Reporter::silent())?;
        }
        let community = self.community_for_checkup(name)?.id;
        Ok(BesideModel {
            source: file_label(path),
            ..self.beside_model(community)?
        })
    }

    /// A community beside the model one.
    pub fn beside_model(&mut self, community: CommunityId) -> Result<BesideModel, AppError> {
        let today = self.now().date();
        let source = self.source(community)?;
        let lives = self.lives_of(std::slice::from_ref(&source), Measure::Participations)?;
        let life = lives.into_iter().next().flatten();
        let circles = self
            .members(community)?
            .participation
            .and_then(|it| it.circles.ok());
        let checkups = self.checkups(community)?;
        let reader = self.store()?.read();
        let no_show = life.as_ref().and_then(|life| {
            let mut signs = life.watch.signs.iter();
            signs.find(|it| it.sign == Sign::NoShow)?.reading
        });
        let modes = self.modes(community, source.people_log().map(|it| it.1))?;
        let last = checkups.checkups.len().saturating_sub(1);
        let medians = |fewest| {
            let readings = checkups.readings(last, fewest).into_iter();
            readings
                .filter_map(|it| Some((it.element, it.median()?)))
                .collect()
        };
        Ok(BesideModel {
            own: OwnFigures {
                core: circles.map(|it| it.now.share(it.now.core)),
                no_show: no_show.map(|it| it.now),
                modes,
                elements: medians(1),
                ..figures_of(&source, life.as_ref(), today)
            },
            curve: super::model_curve::of_store(reader)?,
            figures: figures_of_store(reader)?,
            shared: medians(checkups.fewest),
            source: checkups.source.clone(),
            community: checkups.community.clone(),
        })
    }

    /// Who came to meetings in one room, online, and both at once, in the two years up to
    /// the last one of which that is known.
    fn modes(
        &self,
        community: CommunityId,
        who: Option<&Who>,
    ) -> Result<Option<ModeFigures>, AppError> {
        let reader = self.store()?.read();
        let kinds: HashMap<KindId, ActivityKind> = reader
            .activity_kinds()?
            .into_iter()
            .map(|kind| (kind.id, kind))
            .collect();
        let journal = reader.journal(community)?;
        let meetings = journal.rows.iter().filter_map(|row| {
            let kind = kinds.get(&row.kind).filter(|kind| kind.is_gathering)?;
            let mode = row.mode.or_else(|| MeetingMode::of_kind(&kind.name))?;
            Some((row, mode))
        });
        let mut meetings: Vec<_> = meetings.collect();
        let last = meetings.iter().map(|(row, _)| row.held_on).max();
        let first = last.and_then(|last| last.checked_sub_months(TWO_YEARS));
        meetings.retain(|(row, _)| first.is_none_or(|first| row.held_on > first));
        let meetings: Vec<MeetingOfMode> = meetings
            .into_iter()
            .map(|(row, mode)| MeetingOfMode {
                date: row.held_on,
                mode,
                present: row.count.present,
                people: who.map(|who| who.at(row.id)).unwrap_or_default(),
            })
            .collect();
        Ok(mode_figures(&meetings))
    }
}
