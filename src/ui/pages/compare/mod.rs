//! The page that holds communities against one another: the picture, and under
//! it who is in it and where each stands.

mod controls;
mod order;
mod swatch;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{Label, Ui};

use self::controls::{choices_ui, header_ui, tools_ui};
use self::order::Order;
use self::swatch::Swatch;
use self::table::{Verdicts, verdicts_ui};
use crate::app::{Changes, Comparison, Exhibit, PictureChoices, RegisterView};
use crate::chart::{Chart, ChartKind, Layers};
use crate::domain::{CommunityColour, CommunityId, Measure};
use crate::i18n::{Language, Tr};
use crate::ui::chart::{ChartView, TimeSpan, chart_ui, corner_ui};
use crate::ui::context::{Action, Cx, Look, Page};
use crate::ui::style;
use crate::ui::tasks::Question;

/// The share of the page's height that is kept for the table at most, what
/// stands around it and the picture, and the least height of the picture, in
/// points.
const TABLE_SHARE: f32 = 0.42;
const AROUND: f32 = 116.0;
const MIN_CHART_HEIGHT: f32 = 230.0;

/// The name of the page.
pub(crate) const COMPARE: &str = "compare";

/// What is chosen to be held against one another, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Choice {
    kind: ChartKind,
    measure: Measure,
    /// Those that are not in the picture; a new community is in it.
    left_out: BTreeSet<CommunityId>,
    layers: Layers,
    /// Whether each of the small life cycles has a scale of its own.
    own_scale: bool,
}

/// What the picture in sight was drawn up from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct DrawnFrom {
    choice: Choice,
    reading: u64,
    language: Language,
    today: NaiveDate,
}

pub(crate) struct CompareView {
    choice: Choice,
    view: ChartView,
    comparison: Option<Arc<Comparison>>,
    /// Tells one reading from the next.
    reading: u64,
    question: Question<Comparison>,
    /// The measure that was asked for; nothing where it is to be read again.
    asked: Option<Measure>,
    chart: Option<Chart>,
    drawn_from: Option<DrawnFrom>,
    order: Order,
    /// Whom one points at in the table, and in the list beside the page.
    pointed: Option<CommunityId>,
    pointed_beside: Option<CommunityId>,
}

impl Default for CompareView {
    fn default() -> Self {
        Self {
            choice: Choice {
                kind: ChartKind::CompareCalendar,
                measure: Measure::default(),
                left_out: BTreeSet::new(),
                // As on the command line.
                layers: Layers {
                    model: true,
                    communities: true,
                },
                own_scale: false,
            },
            view: ChartView::showing(TimeSpan::WholeLife),
            comparison: None,
            reading: 0,
            question: Question::default(),
            asked: None,
            chart: None,
            drawn_from: None,
            order: Order::default(),
            pointed: None,
            pointed_beside: None,
        }
    }
}

impl CompareView {
    /// Those that are in the picture, in its order.
    fn chosen(&self) -> Vec<CommunityId> {
        let communities = self.comparison.iter().flat_map(|it| &it.communities);
        let ids = communities.map(|it| it.community.id);
        ids.filter(|id| !self.choice.left_out.contains(id))
            .collect()
    }

    /// How a community is shown in the picture in sight.
    fn swatch(&self, chosen: &[CommunityId], id: CommunityId) -> Swatch {
        let communities = self.comparison.iter().flat_map(|it| &it.communities);
        let colour = communities
            .map(|it| &it.community)
            .find(|community| community.id == id)
            .map(|community| community.colour);
        let place = chosen.iter().position(|it| *it == id);
        match (&self.chart, place, colour) {
            (Some(chart), Some(place), Some(colour)) => Swatch::of(chart, place, colour),
            _ => Swatch::Nothing,
        }
    }

    /// Draws up the picture of those that are chosen, in the window's
    /// language.
    fn keep_chart_current(&mut self, cx: &Cx<'_>) {
        let Some(comparison) = &self.comparison else {
            return;
        };
        let wanted = DrawnFrom {
            choice: self.choice.clone(),
            reading: self.reading,
            language: cx.tr.language(),
            today: cx.today(),
        };
        if self.drawn_from.as_ref() == Some(&wanted) {
            return;
        }
        let before = self.drawn_from.as_ref().map(|from| from.choice.kind);
        if before.is_some_and(|kind| kind != wanted.choice.kind) {
            self.view = ChartView::showing(TimeSpan::WholeLife);
        }
        let choices = PictureChoices {
            kind: wanted.choice.kind,
            language: wanted.language,
            own_scale: wanted.choice.own_scale,
            ..PictureChoices::default()
        };
        let is_chosen = |id| !wanted.choice.left_out.contains(&id);
        let layers = wanted.choice.layers;
        self.chart = comparison.chart(is_chosen, layers, &choices, wanted.today);
        self.drawn_from = Some(wanted);
    }
}

impl Page for CompareView {
    fn name(&self) -> &'static str {
        COMPARE
    }

    fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(comparison)) => {
                self.comparison = Some(Arc::new(comparison));
                self.reading += 1;
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let measure = self.choice.measure;
        if self.asked != Some(measure) {
            self.asked = Some(measure);
            self.question.ask(cx.worker.comparison(measure));
        }
        self.keep_chart_current(cx);
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(comparison) = self.comparison.clone() else {
            return;
        };
        let chosen = self.chosen();
        let pointed = self.pointed_beside.or(self.pointed);
        self.view.pointed = pointed.and_then(|id| chosen.iter().position(|it| *it == id));
        header_ui(ui, cx.tr, &comparison, &self.choice);
        choices_ui(ui, cx.tr, &mut self.choice);
        self.picture_ui(ui, cx.tr, comparison.communities.len(), cx.actions);
        let chart = self.chart.as_ref();
        let front = chart.and_then(|chart| self.view.in_front(chart));
        let swatches: BTreeMap<CommunityId, Swatch> = comparison
            .communities
            .iter()
            .map(|it| (it.community.id, self.swatch(&chosen, it.community.id)))
            .collect();
        let mut verdicts = Verdicts {
            comparison: &comparison,
            left_out: &mut self.choice.left_out,
            order: &mut self.order,
            lit: front
                .and_then(|place| chosen.get(place).copied())
                .or(pointed),
            swatches: &|id| swatches.get(&id).copied().unwrap_or(Swatch::Nothing),
        };
        let table = ui.push_id("verdicts", |ui| {
            verdicts_ui(ui, cx.tr, &mut verdicts, cx.actions)
        });
        let pointed = table.inner;
        if self.pointed != pointed {
            self.pointed = pointed;
            ui.ctx().request_repaint();
        }
    }

    fn point_at(&mut self, community: Option<CommunityId>) {
        self.pointed_beside = community;
    }

    fn colour_of(&self, community: CommunityId) -> Option<CommunityColour> {
        self.swatch(&self.chosen(), community).colour()
    }

    fn take_register(&mut self, _register: &RegisterView) {
        // What was chosen was chosen of other communities.
        *self = Self {
            reading: self.reading,
            ..Self::default()
        };
    }

    fn take_changes(&mut self, _register: &RegisterView, _changes: &Changes) {
        self.asked = None;
    }

    fn chart(&self) -> Option<&Chart> {
        self.chart.as_ref()
    }

    fn look(&self) -> Look {
        Look {
            range: self.chart.as_ref().and_then(|chart| self.view.part(chart)),
            own_scale: self.choice.own_scale,
        }
    }

    fn exhibit(&self) -> Option<Exhibit> {
        let comparison = self.comparison.as_ref()?;
        let ids = comparison.communities.iter().map(|it| it.community.id);
        let left_out = &self.choice.left_out;
        Some(Exhibit::Several {
            comparison: Arc::clone(comparison),
            chosen: ids.filter(|id| !left_out.contains(id)).collect(),
            layers: self.choice.layers,
        })
    }
}

impl CompareView {
    /// The picture, and under it who has no line or no name there.
    fn picture_ui(&mut self, ui: &mut Ui, tr: &Tr, n_rows: usize, actions: &mut Vec<Action>) {
        let room = ui.available_height();
        let kept = table::height_of(n_rows).min(TABLE_SHARE * room);
        let height = (room - kept - AROUND).max(MIN_CHART_HEIGHT);
        let (chart, view) = (self.chart.as_ref(), &mut self.view);
        style::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            match chart {
                Some(chart) => {
                    let corner = corner_ui(ui, |ui| tools_ui(ui, tr, chart, view, actions));
                    chart_ui(ui, tr, chart, view, (height, corner));
                }
                None => {
                    ui.label(style::quiet(ui, tr.get("ui-compare-nobody")));
                }
            }
        });
        if let Some(chart) = chart {
            ui.add(Label::new(style::small(ui, &chart.caption)).wrap());
        }
        ui.add_space(style::GAP);
    }
}
