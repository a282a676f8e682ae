//! The tab of the life cycle: the verdict, what is measured, the chart.

use eframe::egui::{Align, Label, Layout, Rect, Ui, UiBuilder, vec2};

use super::community::CommunityPanel;
use super::month_menu::month_menu_ui;
use super::recent::recent_ui;
use super::standing::standing_ui;
use super::verdict::verdict_ui;
use crate::app::{Command, CommunityPage};
use crate::chart::{Chart, ChartKind};
use crate::domain::Measure;
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;
use crate::ui::widgets::{
    ChoiceBox, FlagEvent, TimeSpan, at_right_ui, chart_plot_ui, segmented_ui,
};

/// Under this the chart keeps its height and the page scrolls, in points.
const MIN_CHART_HEIGHT: f32 = 230.0;

/// From this width on, in points, the choice of the picture stands in the
/// chart's own row; under it each choice has a row of its own.
const ROOM_FOR_TOOLS: f32 = 560.0;

/// From this width on, in points, all measures stand beside all stretches of
/// time; under it the measures fold into a menu.
const ROOM_FOR_BOTH: f32 = 880.0;

pub(super) fn life_cycle_ui(
    ui: &mut Ui,
    tr: &Tr,
    page: &CommunityPage,
    chart: Option<&Chart>,
    panel: &mut CommunityPanel,
    actions: &mut Vec<Action>,
) {
    if let Some(life) = &page.life {
        verdict_ui(ui, tr, (page, life), &mut panel.is_evidence_open, actions);
        ui.add_space(style::GAP_SMALL);
    }
    let Some(chart) = chart else {
        nothing_ui(ui, tr, actions);
        return;
    };
    lens_ui(ui, tr, page, panel);
    let room = ui.available_width();
    if room > ROOM_FOR_TOOLS {
        ui.horizontal(|ui| {
            measure_ui(ui, tr, page.measure, room, actions);
            if room > ROOM_FOR_BOTH {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    span_ui(ui, tr, panel, actions);
                });
            } else {
                span_ui(ui, tr, panel, actions);
            }
        });
    } else {
        picture_ui(ui, tr, panel.picture, actions);
        measure_ui(ui, tr, page.measure, room, actions);
        span_ui(ui, tr, panel, actions);
    }
    // The lines of a reference carry their names.
    let legend_height = if chart.kind == ChartKind::Reference {
        24.0
    } else {
        40.0
    };
    let card = style::card(ui).show(ui, |ui| {
        ui.set_max_width(ui.available_width());
        let height = (ui.available_height() - legend_height).max(MIN_CHART_HEIGHT);
        let events = chart_plot_ui(ui, tr, chart, panel.view_mut(), height);
        panel.month = events.month.or(panel.month);
        month_menu_ui(tr, (chart, &events.response), panel.month, page, actions);
        if let Some(event) = events.flag {
            flag_event(event, page, actions);
        }
    });
    // The row of the chart's title has room for what is done with the chart.
    let corner = card.response.rect.shrink2(vec2(14.0, 3.0));
    let corner = Rect::from_min_size(corner.min, vec2(corner.width(), 28.0));
    let layout = Layout::left_to_right(Align::Center);
    let mut tools = ui.new_child(UiBuilder::new().max_rect(corner).layout(layout));
    at_right_ui(&mut tools, "tools", |ui| {
        if room > ROOM_FOR_TOOLS {
            picture_ui(ui, tr, panel.picture, actions);
            ui.add_space(style::GAP_LARGE);
        }
        tools_ui(ui, tr, chart, panel, actions);
    });
}

/// A flag was moved, the end of what lasts with it, or is to be edited.
fn flag_event(event: FlagEvent, page: &CommunityPage, actions: &mut Vec<Action>) {
    match event {
        FlagEvent::Chosen(id) => actions.push(Action::EditMilestone(id)),
        FlagEvent::Moved(id, day) => {
            if let Some(milestone) = page.milestone(id) {
                let moved = milestone.moved_to(day);
                actions.push(Action::Change(Command::ChangeMilestone(moved)));
            }
        }
    }
}

/// What the picture in sight is read with: figures that say what they are
/// compared with.
fn lens_ui(ui: &mut Ui, tr: &Tr, page: &CommunityPage, panel: &CommunityPanel) {
    if panel.picture == ChartKind::Reference {
        standing_ui(ui, tr, page.standing.as_ref());
    } else if panel.view.span == Some(TimeSpan::LastEighteenMonths) {
        recent_ui(ui, tr, page.recent.as_ref());
    }
}

/// The life by its dates, or by its age beside others.
fn picture_ui(ui: &mut Ui, tr: &Tr, current: ChartKind, actions: &mut Vec<Action>) {
    let pictures =
        ChartKind::OF_ONE.map(|kind| (kind, tr.get(&format!("ui-picture-{}", kind.code()))));
    let chosen = segmented_ui(ui, &tr.get("ui-picture"), Some(current), &pictures);
    if let Some(kind) = chosen.filter(|kind| *kind != current) {
        actions.push(Action::ChoosePicture(kind));
    }
}

fn measure_ui(ui: &mut Ui, tr: &Tr, current: Measure, room: f32, actions: &mut Vec<Action>) {
    let name = tr.get("ui-measure");
    let choices: Vec<(Measure, String)> = Measure::ALL
        .into_iter()
        .map(|measure| {
            let label = tr.get(&format!("domain-measure-{}", measure.code()));
            (measure, label)
        })
        .collect();
    let chosen = if room <= ROOM_FOR_BOTH {
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
    let choice = ChoiceBox::new("measure", name).width(200.0).spoken(name);
    choice.show(ui, Some(&current), choices).taken
}

/// Which stretch of the life; by age the whole of it is shown, and the model
/// can be changed.
fn span_ui(ui: &mut Ui, tr: &Tr, panel: &mut CommunityPanel, actions: &mut Vec<Action>) {
    if panel.picture == ChartKind::Reference {
        let button = ui.button(tr.get("ui-model-edit"));
        if button.on_hover_text(tr.get("ui-model-hint")).clicked() {
            actions.push(Action::EditModel);
        }
        return;
    }
    let spans = TimeSpan::ALL.map(|span| (span, tr.get(span.key())));
    if let Some(span) = segmented_ui(ui, &tr.get("ui-span"), panel.view.span, &spans) {
        panel.view.span = Some(span);
    }
}

/// Closer and farther, the milestones and the table.
fn tools_ui(
    ui: &mut Ui,
    tr: &Tr,
    chart: &Chart,
    panel: &mut CommunityPanel,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.x = style::GAP_SMALL;
    ui.spacing_mut().button_padding = vec2(9.0, 2.0);
    ui.spacing_mut().interact_size.y = 24.0;
    for (sign, key, factor) in [("+", "ui-zoom-in", 0.7), ("−", "ui-zoom-out", 1.4)] {
        let response = ui
            .add(style::link_button(ui, sign))
            .on_hover_text(tr.get(key));
        if response.accessible_name(tr.get(key)).clicked() {
            panel.view_mut().zoom(factor, chart);
        }
    }
    for command in [UiCommand::Milestones, UiCommand::ShowTable] {
        let hint = command.hint(tr, ui.ctx());
        let button = ui.add(style::link_button(ui, command.label(tr)));
        if button.on_hover_text(hint).clicked() {
            actions.push(Action::Run(command));
        }
    }
}

/// In place of a chart before the first activity.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("ui-no-activity-title")));
        ui.add(Label::new(tr.get("ui-no-activity-body")).wrap());
        ui.horizontal(|ui| {
            let log = UiCommand::LogActivity;
            let button = style::primary_button(ui, log.label(tr));
            if ui.add(button).clicked() {
                actions.push(Action::Run(log));
            }
            let import = UiCommand::Import;
            if ui.button(import.label(tr)).clicked() {
                actions.push(Action::Run(import));
            }
        });
    });
}
