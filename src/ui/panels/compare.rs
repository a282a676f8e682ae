//! The page that holds communities against one another: the picture, and under
//! it who is in it and where each stands.

use std::collections::BTreeSet;

use eframe::egui::{Align, Label, Layout, Rect, Ui, UiBuilder, vec2};

use super::compare_table::verdicts_ui;
use crate::app::Comparison;
use crate::chart::{Chart, ChartKind, Layers};
use crate::domain::{CommunityId, Measure};
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;
use crate::ui::widgets::{
    ChartView, ChoiceBox, TimeSpan, at_right_ui, chart_panels_ui, chart_plot_ui, checkbox_ui,
    segmented_ui,
};

/// The share of the page's height that the picture has, and the least of it,
/// in points.
const CHART_SHARE: f32 = 0.62;
const MIN_CHART_HEIGHT: f32 = 250.0;
/// From this width on, in points, the measure stands beside the kinds.
const ROOM_FOR_BOTH: f32 = 640.0;

/// What the page remembers between two frames.
#[derive(Clone, Debug)]
pub struct ComparePanel {
    /// Whether the page is in sight.
    pub is_open: bool,
    pub kind: ChartKind,
    pub measure: Measure,
    /// Those that are not in the picture; a new community is in it.
    pub left_out: BTreeSet<CommunityId>,
    pub layers: Layers,
    view: ChartView,
}

impl Default for ComparePanel {
    fn default() -> Self {
        Self {
            is_open: false,
            kind: ChartKind::CompareCalendar,
            measure: Measure::default(),
            left_out: BTreeSet::new(),
            layers: Layers::default(),
            view: ChartView::showing(TimeSpan::WholeLife),
        }
    }
}

pub fn compare_ui(
    ui: &mut Ui,
    tr: &Tr,
    comparison: &Comparison,
    chart: Option<&Chart>,
    panel: &mut ComparePanel,
    actions: &mut Vec<Action>,
) {
    let before = (panel.kind, panel.layers, panel.left_out.clone());
    header_ui(ui, tr, comparison, panel);
    choices_ui(ui, tr, panel, actions);
    let height = (ui.available_height() * CHART_SHARE).max(MIN_CHART_HEIGHT);
    let card = style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match chart {
            Some(chart) if chart.kind == ChartKind::Multiples => chart_panels_ui(ui, chart),
            Some(chart) => {
                chart_plot_ui(ui, tr, chart, &mut panel.view, height);
            }
            None => {
                ui.label(style::quiet(ui, tr.get("ui-compare-nobody")));
            }
        }
    });
    if let Some(chart) = chart {
        // Who has no line or no name is said beside the picture.
        ui.add(Label::new(style::small(ui, &chart.caption)).wrap());
        // The row of the chart's title has room for what is done with it.
        let corner = card.response.rect.shrink2(vec2(14.0, 6.0));
        let corner = Rect::from_min_size(corner.min, vec2(corner.width(), 26.0));
        let layout = Layout::left_to_right(Align::Center);
        let mut tools = ui.new_child(UiBuilder::new().max_rect(corner).layout(layout));
        at_right_ui(&mut tools, "tools", |ui| {
            tools_ui(ui, tr, chart, panel, actions);
        });
    }
    ui.add_space(style::GAP);
    verdicts_ui(ui, tr, comparison, &mut panel.left_out, actions);
    if before.0 != panel.kind {
        panel.view = ChartView::showing(TimeSpan::WholeLife);
    }
    if before != (panel.kind, panel.layers, panel.left_out.clone()) {
        actions.push(Action::DrawComparison);
    }
}

fn header_ui(ui: &mut Ui, tr: &Tr, comparison: &Comparison, panel: &ComparePanel) {
    ui.label(style::title(tr.get("ui-compare-title")));
    let ids = comparison.communities.iter().map(|it| it.community.id);
    let n_chosen = ids.filter(|id| !panel.left_out.contains(id)).count();
    let counts = [
        ("n", n_chosen.into()),
        ("all", comparison.communities.len().into()),
    ];
    ui.label(style::small(ui, tr.format("ui-compare-chosen", &counts)));
    ui.add_space(style::GAP_SMALL);
}

fn choices_ui(ui: &mut Ui, tr: &Tr, panel: &mut ComparePanel, actions: &mut Vec<Action>) {
    let kinds =
        ChartKind::OF_SEVERAL.map(|kind| (kind, tr.get(&format!("ui-picture-{}", kind.code()))));
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        let name = tr.get("ui-picture");
        if let Some(kind) = segmented_ui(ui, &name, Some(panel.kind), &kinds) {
            panel.kind = kind;
        }
        if room > ROOM_FOR_BOTH {
            measure_ui(ui, tr, panel, actions);
        }
    });
    if room <= ROOM_FOR_BOTH {
        measure_ui(ui, tr, panel, actions);
    }
    if panel.kind == ChartKind::ComparePeak {
        ui.horizontal_wrapped(|ui| {
            checkbox_ui(ui, &mut panel.layers.model, tr.get("ui-compare-model"));
            // The quartiles are those of participations.
            let is_known = panel.measure == Measure::Participations;
            ui.add_enabled_ui(is_known, |ui| {
                let words = tr.get("ui-compare-reference");
                checkbox_ui(ui, &mut panel.layers.communities, words);
            });
        });
    }
    ui.add_space(style::GAP_SMALL);
}

fn measure_ui(ui: &mut Ui, tr: &Tr, panel: &mut ComparePanel, actions: &mut Vec<Action>) {
    let label = |measure: Measure| tr.get(&format!("domain-measure-{}", measure.code()));
    let choices = Measure::ALL.map(|measure| (measure, label(measure)));
    let name = tr.get("ui-measure");
    let choice = ChoiceBox::new("compare-measure", &name)
        .width(190.0)
        .spoken(&name);
    if let Some(measure) = choice.show(ui, Some(&panel.measure), &choices).taken {
        panel.measure = measure;
        actions.push(Action::ReadComparison);
    }
}

/// Closer and farther where there are lines, and the table.
fn tools_ui(
    ui: &mut Ui,
    tr: &Tr,
    chart: &Chart,
    panel: &mut ComparePanel,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.x = style::GAP_SMALL;
    ui.spacing_mut().button_padding = vec2(9.0, 2.0);
    ui.spacing_mut().interact_size.y = 24.0;
    let has_lines = chart.kind != ChartKind::Multiples;
    let zooms = [("+", "ui-zoom-in", 0.7), ("−", "ui-zoom-out", 1.4)];
    for (sign, key, factor) in zooms.into_iter().filter(|_| has_lines) {
        let button = ui.add(style::link_button(ui, sign));
        let response = button.on_hover_text(tr.get(key));
        if response.accessible_name(tr.get(key)).clicked() {
            panel.view.zoom(factor, chart);
        }
    }
    let table = UiCommand::ShowTable;
    let hint = table.hint(tr, ui.ctx());
    let button = style::link_button(ui, table.label(tr));
    if ui.add(button).on_hover_text(hint).clicked() {
        actions.push(Action::Run(table));
    }
}
