//! The page of several communities: reading them, drawing up their picture.

use std::sync::Arc;

use super::essor_app::EssorApp;
use crate::app::{Comparison, Exhibit, PictureChoices};
use crate::chart::{Chart, ChartKind};

/// What the picture on screen is drawn up for, in units; the panels of small
/// life cycles are all shown, however many rows they take.
const WIDTH: u32 = 1000;
const HEIGHT: u32 = 480;
const PANELS_HEIGHT: u32 = 100_000;

impl EssorApp {
    pub(super) fn open_comparison(&mut self) {
        if self.shown.register.is_some() {
            self.compare.is_open = true;
            self.draw_chart();
            self.read_comparison();
        }
    }

    /// Reads the communities anew, if the page is in sight.
    pub(super) fn read_comparison(&mut self) {
        if self.compare.is_open {
            let measure = self.compare.measure;
            self.jobs.comparison = Some(self.parts.worker.comparison(measure));
        }
    }

    pub(super) fn take_comparison(&mut self, comparison: Comparison) {
        self.shown.comparison = Some(Arc::new(comparison));
        if self.compare.is_open {
            self.draw_chart();
        }
    }

    /// The picture of those that are chosen, in the window's language.
    pub(super) fn comparison_chart(&self) -> Option<Chart> {
        let choices = PictureChoices {
            kind: self.compare.kind,
            language: self.tr.language(),
            width: WIDTH,
            height: if self.compare.kind == ChartKind::Multiples {
                PANELS_HEIGHT
            } else {
                HEIGHT
            },
            ..PictureChoices::default()
        };
        let today = self.parts.worker.now().date();
        let left_out = &self.compare.left_out;
        self.shown.comparison.as_ref()?.chart(
            |id| !left_out.contains(&id),
            self.compare.layers,
            &choices,
            today,
        )
    }

    /// What pictures of the page are made of.
    pub(super) fn comparison_exhibit(&self) -> Option<Exhibit> {
        let comparison = self.shown.comparison.as_ref()?;
        let ids = comparison.communities.iter().map(|it| it.community.id);
        let chosen: Vec<_> = ids
            .filter(|id| !self.compare.left_out.contains(id))
            .collect();
        Some(Exhibit::Several {
            comparison: Arc::clone(comparison),
            chosen,
            layers: self.compare.layers,
        })
    }
}
