//! A community beside the model one: what its log tells, and the model's figures, which
//! belong to the register.

use std::path::Path;

use super::files::{Over, write_output};
use super::picture::table_bytes;
use super::{AppError, Desk};
use crate::analysis::{
    BesideRow, ModelCurve, ModelFigures, OwnFigures, Sign, VerdictStage, beside_model,
};
use crate::chart::{Cell, Datum, Table};
use crate::domain::{CommunityId, Measure};
use crate::i18n::Tr;
use crate::store::{Change, Reader};

/// The name of the figures among the register's settings.
const KEY: &str = "model_figures";
/// How many meetings tell their rhythm and their size.
const N_MEETINGS: usize = 12;

/// A community beside the model.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideModel {
    pub own: OwnFigures,
    pub curve: ModelCurve,
    pub figures: ModelFigures,
}

impl BesideModel {
    pub fn rows(&self, tr: &Tr) -> Vec<BesideRow> {
        beside_model(&self.own, (&self.curve, &self.figures), tr)
    }

    /// The table that goes to the clipboard or into a file.
    pub fn table(&self, tr: &Tr) -> Table {
        let cell = |text: String| Cell {
            datum: if text.is_empty() {
                Datum::Missing
            } else {
                Datum::Words
            },
            text,
        };
        let header = ["what", "own", "model", "communities", "sentence"];
        let rows = self.rows(tr).into_iter().map(|row| {
            [row.what, row.own, row.model, row.communities, row.sentence]
                .map(cell)
                .into()
        });
        Table {
            header: header.map(|it| tr.get(&format!("beside-head-{it}"))).into(),
            rows: rows.collect(),
        }
    }

    /// Writes the table for a spreadsheet of the language.
    pub fn save(&self, tr: &Tr, path: &Path) -> Result<(), AppError> {
        let bytes = table_bytes(&self.table(tr), tr).map_err(AppError::Table)?;
        write_output(path, Over::AnyFile, &bytes)
    }
}

fn figures_of_store(store: Reader<'_>) -> Result<ModelFigures, AppError> {
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

impl Desk {
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
        let standing = life.as_ref().and_then(|life| source.standing(life));
        let stage = life.as_ref().and_then(|life| match life.verdict.stage {
            VerdictStage::Stage(stage) => Some(stage),
            VerdictStage::TooEarly => None,
        });
        let no_show = life.as_ref().and_then(|life| {
            let mut signs = life.watch.signs.iter();
            signs.find(|it| it.sign == Sign::NoShow)?.reading
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
        let elements = checkups.last_readings().map(|it| it.1).unwrap_or_default();
        Ok(BesideModel {
            own: OwnFigures {
                age_months: source.age_months(today),
                stage,
                share_of_peak: standing.map(|it| it.share_of_peak),
                gap_days: gaps.get(gaps.len() / 2).map(|days| *days as u32),
                people: people.get(people.len() / 2).map(|n| f64::from(*n)),
                core: circles.map(|it| it.now.share(it.now.core)),
                no_show: no_show.map(|it| it.now),
                elements: elements
                    .into_iter()
                    .filter_map(|it| Some((it.element, it.median()?)))
                    .collect(),
            },
            curve: super::model_curve::of_store(reader)?,
            figures: figures_of_store(reader)?,
        })
    }
}
