//! What the window shows, for pictures to be made of it elsewhere than on the
//! thread that draws.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{PictureChoices, page_chart};
use crate::app::{BesideModel, CheckupView, CommunityPage, Comparison, TiesView};
use crate::chart::{Chart, ChartKind, Layers};
use crate::domain::CommunityId;
use crate::i18n::Tr;

/// What pictures are made of: a copy of what is in sight, which stays the same
/// while the picture is drawn.
#[derive(Clone, Debug)]
pub enum Exhibit {
    Community(Box<CommunityPage>),
    /// The check-up at a place.
    Checkup {
        view: Box<CheckupView>,
        at: usize,
    },
    /// A community beside the model one.
    Beside(Box<BesideModel>),
    People(Arc<TiesView>),
    Several {
        comparison: Arc<Comparison>,
        chosen: Vec<CommunityId>,
        layers: Layers,
    },
}

impl Exhibit {
    /// Who is shown, as short as there is a name for it.
    pub fn name(&self, tr: &Tr) -> String {
        match self {
            Self::Community(page) => page.community.short_name().to_owned(),
            Self::Checkup { view, .. } => view.community.short_name().to_owned(),
            Self::Beside(view) => view.community.short_name().to_owned(),
            Self::People(view) => view.name.clone(),
            Self::Several {
                comparison, chosen, ..
            } => comparison.title(|id| chosen.contains(&id), tr),
        }
    }

    /// The pictures that may be chosen among; none where there is but one.
    pub fn pictures(&self) -> Vec<ChartKind> {
        match self {
            Self::People(view) => view.pictures(),
            Self::Community(_) | Self::Checkup { .. } | Self::Beside(_) | Self::Several { .. } => {
                Vec::new()
            }
        }
    }

    /// How many sheets there are of the picture.
    pub fn n_sheets(&self, choices: &PictureChoices) -> usize {
        match self {
            Self::Several { chosen, .. } if choices.kind == ChartKind::Multiples => {
                chosen.len().div_ceil(choices.panels().most).max(1)
            }
            Self::Community(_)
            | Self::Checkup { .. }
            | Self::Beside(_)
            | Self::People(_)
            | Self::Several { .. } => 1,
        }
    }

    /// The picture; nothing where there is nothing to draw.
    pub fn chart(&self, choices: &PictureChoices, today: NaiveDate) -> Option<Chart> {
        let chart = match self {
            Self::Community(page) => page_chart(page, choices, today),
            Self::People(view) => Some(view.chart(choices, today)),
            Self::Checkup { view, at } => view.chart(*at, view.fewest, choices, today),
            Self::Beside(view) => Some(view.chart(choices, today)),
            Self::Several {
                comparison,
                chosen,
                layers,
                ..
            } => comparison.chart(|id| chosen.contains(&id), *layers, choices, today),
        };
        chart.map(|chart| choices.worded(chart))
    }
}
