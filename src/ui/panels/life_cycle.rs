//! The tab of the life cycle: the verdict, what is measured, the chart.

use eframe::egui::{Button, ComboBox, Label, Ui, vec2};

use super::community::CommunityPanel;
use super::verdict::verdict_ui;
use crate::app::CommunityPage;
use crate::chart::Chart;
use crate::domain::Measure;
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;
use crate::ui::widgets::{TimeSpan, chart_plot_ui, segmented_ui};

pub(super) fn life_cycle_ui(
    ui: &mut Ui,
    tr: &Tr,
    page: &CommunityPage,
    chart: Option<&Chart>,
    panel: &mut CommunityPanel,
    actions: &mut Vec<Action>,
) {
    if let Some(life) = &page.life {
        verdict_ui(ui, tr, life, page.own_word.as_ref(), &mut panel.is_evidence_open);
        ui.add_space(style::GAP_SMALL);
    }
    let Some(chart) = chart else {
        nothing_ui(ui, tr, actions);
        return;
    };
    // Both rows of choices on one line where there is room for both.
    if ui.available_width() > 880.0 {
        ui.horizontal(|ui| {
            measure_ui(ui, tr, page.measure, actions);
            let rest = ui.available_width();
            ui.allocate_ui_with_layout(
                vec2(rest, 0.0),
                eframe::egui::Layout::right_to_left(eframe::egui::Align::Center),
                |ui| {
                    ui.horizontal(|ui| view_ui(ui, tr, chart, panel, actions));
                },
            );
        });
    } else {
        measure_ui(ui, tr, page.measure, actions);
        ui.horizontal(|ui| view_ui(ui, tr, chart, panel, actions));
    }
    style::card(ui).show(ui, |ui| {
        let legend_height = 40.0;
        let height = (ui.available_height() - legend_height).max(300.0);
        chart_plot_ui(ui, tr, chart, &mut panel.view, height);
    });
}

fn measure_ui(ui: &mut Ui, tr: &Tr, current: Measure, actions: &mut Vec<Action>) {
    let name = tr.get("ui-measure");
    let choices: Vec<(Measure, String)> = Measure::ALL
        .into_iter()
        .map(|measure| {
            let label = tr.get(&format!("domain-measure-{}", measure.code()));
            (measure, label)
        })
        .collect();
    let chosen = if ui.available_width() < 540.0 {
        measure_menu_ui(ui, &name, current, &choices)
    } else {
        segmented_ui(ui, &name, Some(current), &choices)
    };
    if let Some(measure) = chosen.filter(|measure| *measure != current) {
        actions.push(Action::ChooseMeasure(measure));
    }
}

fn measure_menu_ui(
    ui: &mut Ui,
    name: &str,
    current: Measure,
    choices: &[(Measure, String)],
) -> Option<Measure> {
    let mut chosen = None;
    let label = |measure: Measure| {
        choices
            .iter()
            .find(|(choice, _)| *choice == measure)
            .map_or("", |(_, label)| label)
    };
    let combo = ComboBox::from_id_salt("measure")
        .selected_text(label(current))
        .width(200.0)
        .show_ui(ui, |ui| {
            for (measure, label) in choices {
                if ui.selectable_label(*measure == current, label).clicked() {
                    chosen = Some(*measure);
                }
            }
        });
    combo.response.accessible_name(name);
    chosen
}

/// The stretch of time, closer and farther, and the table.
fn view_ui(ui: &mut Ui, tr: &Tr, chart: &Chart, panel: &mut CommunityPanel, actions: &mut Vec<Action>) {
    let spans = TimeSpan::ALL.map(|span| (span, tr.get(span.key())));
    if let Some(span) = segmented_ui(ui, &tr.get("ui-span"), panel.view.span, &spans) {
        panel.view.span = Some(span);
    }
    for (sign, key, factor) in [("+", "ui-zoom-in", 0.7), ("−", "ui-zoom-out", 1.4)] {
        let button = Button::new(style::medium(sign)).min_size(vec2(30.0, 30.0));
        let response = ui.add(button).on_hover_text(tr.get(key));
        if response.accessible_name(tr.get(key)).clicked() {
            panel.view.zoom(factor, chart);
        }
    }
    let table = UiCommand::ShowTable;
    let hint = table.hint(tr, ui.ctx());
    if ui.button(table.label(tr)).on_hover_text(hint).clicked() {
        actions.push(Action::Run(table));
    }
}

/// In place of a chart before the first activity.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("ui-no-activity-title")));
        ui.add(Label::new(tr.get("ui-no-activity-body")).wrap());
        let import = UiCommand::Import;
        if ui.add(style::primary_button(ui, import.label(tr))).clicked() {
            actions.push(Action::Run(import));
        }
    });
}
