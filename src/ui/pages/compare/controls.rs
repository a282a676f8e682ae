//! What is shown of those that are compared, and how.

use eframe::egui::{Ui, vec2};

use super::Choice;
use crate::app::Comparison;
use crate::chart::{Chart, ChartKind};
use crate::domain::Measure;
use crate::i18n::Tr;
use crate::ui::chart::{ChartView, zoom_ui};
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{ChoiceBox, checkbox_ui, segmented_ui};

/// From this width on, in points, the measure stands beside the kinds.
const ROOM_FOR_BOTH: f32 = 640.0;

pub(super) fn header_ui(ui: &mut Ui, tr: &Tr, comparison: &Comparison, choice: &Choice) {
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

pub(super) fn choices_ui(ui: &mut Ui, tr: &Tr, choice: &mut Choice) {
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
pub(super) fn tools_ui(
    ui: &mut Ui,
    tr: &Tr,
    chart: &Chart,
    view: &mut ChartView,
    actions: &mut Vec<Action>,
) {
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
