//! The page that holds communities against one another: the picture, and under
//! it who is in it and where each stands.

mod table;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{Label, Ui, vec2};

use self::table::verdicts_ui;
use crate::app::{Changes, Comparison, Exhibit, PictureChoices, RegisterView};
use crate::chart::{Chart, ChartKind, Layers};
use crate::domain::{CommunityId, Measure};
use crate::i18n::{Language, Tr};
use crate::ui::chart::{ChartView, TimeSpan, chart_ui, corner_ui, zoom_ui};
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Look, Page};
use crate::ui::style;
use crate::ui::tasks::Question;
use crate::ui::widgets::{ChoiceBox, checkbox_ui, segmented_ui};

/// The share of the page's height that the picture has, and the least of it,
/// in points.
const CHART_SHARE: f32 = 0.62;
const MIN_CHART_HEIGHT: f32 = 280.0;
/// From this width on, in points, the measure stands beside the kinds.
const ROOM_FOR_BOTH: f32 = 640.0;

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
}

impl Default for CompareView {
    fn default() -> Self {
        Self {
            choice: Choice {
                kind: ChartKind::CompareCalendar,
                measure: Measure::default(),
                left_out: BTreeSet::new(),
                layers: Layers::default(),
                own_scale: false,
            },
            view: ChartView::showing(TimeSpan::WholeLife),
            comparison: None,
            reading: 0,
            question: Question::default(),
            asked: None,
            chart: None,
            drawn_from: None,
        }
    }
}

impl CompareView {
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
        if let Some(comparison) = &self.comparison {
            let panel = Panel {
                choice: &mut self.choice,
                view: &mut self.view,
            };
            compare_ui(
                ui,
                cx.tr,
                comparison,
                self.chart.as_ref(),
                panel,
                cx.actions,
            );
        }
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

/// What the controls of the page change.
struct Panel<'a> {
    choice: &'a mut Choice,
    view: &'a mut ChartView,
}

fn compare_ui(
    ui: &mut Ui,
    tr: &Tr,
    comparison: &Comparison,
    chart: Option<&Chart>,
    panel: Panel<'_>,
    actions: &mut Vec<Action>,
) {
    let Panel { choice, view } = panel;
    header_ui(ui, tr, comparison, choice);
    choices_ui(ui, tr, choice);
    let height = (ui.available_height() * CHART_SHARE).max(MIN_CHART_HEIGHT);
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
        // Who has no line or no name is said beside the picture.
        ui.add(Label::new(style::small(ui, &chart.caption)).wrap());
    }
    ui.add_space(style::GAP);
    verdicts_ui(ui, tr, comparison, &mut choice.left_out, actions);
}

fn header_ui(ui: &mut Ui, tr: &Tr, comparison: &Comparison, choice: &Choice) {
    ui.label(style::title(tr.get("ui-compare-title")));
    let ids = comparison.communities.iter().map(|it| it.community.id);
    let n_chosen = ids.filter(|id| !choice.left_out.contains(id)).count();
    let counts = [
        ("n", n_chosen.into()),
        ("all", comparison.communities.len().into()),
    ];
    ui.label(style::small(ui, tr.format("ui-compare-chosen", &counts)));
    ui.add_space(style::GAP_SMALL);
}

fn choices_ui(ui: &mut Ui, tr: &Tr, choice: &mut Choice) {
    let kinds: Vec<_> = ChartKind::of_several()
        .map(|kind| (kind, tr.get(&format!("ui-picture-{}", kind.code()))))
        .collect();
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        let name = tr.get("ui-picture");
        if let Some(kind) = segmented_ui(ui, &name, Some(choice.kind), &kinds) {
            choice.kind = kind;
        }
        if room > ROOM_FOR_BOTH {
            measure_ui(ui, tr, choice);
        }
    });
    if room <= ROOM_FOR_BOTH {
        measure_ui(ui, tr, choice);
    }
    if choice.kind == ChartKind::ComparePeak {
        ui.horizontal_wrapped(|ui| {
            checkbox_ui(ui, &mut choice.layers.model, tr.get("ui-compare-model"));
            // The quartiles are those of participations.
            let is_known = choice.measure == Measure::Participations;
            ui.add_enabled_ui(is_known, |ui| {
                let words = tr.get("ui-compare-reference");
                checkbox_ui(ui, &mut choice.layers.communities, words);
            });
        });
    }
    if choice.kind == ChartKind::Multiples {
        let words = tr.get("ui-compare-own-scale");
        checkbox_ui(ui, &mut choice.own_scale, words);
    }
    ui.add_space(style::GAP_SMALL);
}

fn measure_ui(ui: &mut Ui, tr: &Tr, choice: &mut Choice) {
    let label = |measure: Measure| tr.get(&format!("domain-measure-{}", measure.code()));
    let choices = Measure::ALL.map(|measure| (measure, label(measure)));
    let name = tr.get("ui-measure");
    let measures = ChoiceBox::new("compare-measure", &name)
        .width(190.0)
        .spoken(&name);
    if let Some(measure) = measures.show(ui, Some(&choice.measure), &choices).taken {
        choice.measure = measure;
    }
}

/// Closer and farther where there are lines, and the table.
fn tools_ui(ui: &mut Ui, tr: &Tr, chart: &Chart, view: &mut ChartView, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = style::GAP_SMALL;
    ui.spacing_mut().button_padding = vec2(9.0, 2.0);
    ui.spacing_mut().interact_size.y = 24.0;
    zoom_ui(ui, tr, chart, view);
    let table = UiCommand::ShowTable;
    let hint = table.hint(tr, ui.ctx());
    let button = style::link_button(ui, table.label(tr));
    if ui.add(button).on_hover_text(hint).clicked() {
        actions.push(Action::Run(table));
    }
}
