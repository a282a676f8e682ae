//! The page of one community: who it is, and the tab that is open.

use eframe::egui::{Label, Ui, vec2};

use super::journal::{JournalList, JournalPanel, journal_ui};
use super::life_cycle::life_cycle_ui;
use super::members::{MembersPanel, MembersShown, members_ui};
use super::tabs::{CommunityTab, tabs_ui};
use crate::app::CommunityPage;
use crate::chart::{Chart, ChartKind};
use crate::domain::Month;
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;
use crate::ui::widgets::{ChartView, TimeSpan};

/// What the page remembers between two frames.
#[derive(Clone, Debug)]
pub struct CommunityPanel {
    pub tab: CommunityTab,
    pub is_evidence_open: bool,
    pub view: ChartView,
    /// The picture in sight, and which part of the one by age.
    pub picture: ChartKind,
    pub reference_view: ChartView,
    pub members: MembersPanel,
    /// The month of the chart that was clicked last.
    pub month: Option<Month>,
    pub journal: JournalPanel,
}

impl CommunityPanel {
    /// The view of the picture in sight.
    pub(super) fn view_mut(&mut self) -> &mut ChartView {
        if self.picture == ChartKind::Reference {
            &mut self.reference_view
        } else {
            &mut self.view
        }
    }
}

impl Default for CommunityPanel {
    fn default() -> Self {
        Self {
            tab: CommunityTab::default(),
            is_evidence_open: false,
            view: ChartView::showing(TimeSpan::WholeLife),
            picture: ChartKind::default(),
            reference_view: ChartView::showing(TimeSpan::WholeLife),
            members: MembersPanel::default(),
            month: None,
            journal: JournalPanel::default(),
        }
    }
}

/// What the tabs draw, as it was last read.
#[derive(Clone, Copy)]
pub struct TabsShown<'a> {
    pub chart: Option<&'a Chart>,
    pub members: MembersShown<'a>,
    /// Nothing while it is being read.
    pub journal: Option<&'a JournalList>,
}

pub fn community_ui(
    ui: &mut Ui,
    tr: &Tr,
    page: &CommunityPage,
    shown: TabsShown<'_>,
    panel: &mut CommunityPanel,
    actions: &mut Vec<Action>,
) {
    ui.scope(|ui| header_ui(ui, tr, page, actions));
    if let Some(tab) = tabs_ui(ui, tr, panel.tab) {
        panel.tab = tab;
    }
    match panel.tab {
        CommunityTab::LifeCycle => life_cycle_ui(ui, tr, page, shown.chart, panel, actions),
        CommunityTab::Journal => journal_ui(ui, tr, shown.journal, &mut panel.journal, actions),
        CommunityTab::Members => members_ui(ui, tr, shown.members, &mut panel.members, actions),
    }
}

/// In place of a community in a register that has none.
pub fn empty_register_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::title(tr.get("ui-empty-title")));
        ui.add(Label::new(tr.get("ui-empty-body")).wrap());
        ui.add_space(style::GAP_SMALL);
        ui.horizontal(|ui| {
            let import = UiCommand::Import;
            let button = style::primary_button(ui, import.label(tr));
            if ui.add(button).clicked() {
                actions.push(Action::Run(import));
            }
            let new = UiCommand::NewCommunity;
            if ui.button(new.label(tr)).clicked() {
                actions.push(Action::Run(new));
            }
        });
    });
}

/// Points that the way to change it needs after the facts.
const ROOM_FOR_EDIT: f32 = 80.0;

fn header_ui(ui: &mut Ui, tr: &Tr, page: &CommunityPage, actions: &mut Vec<Action>) {
    let community = &page.community;
    ui.spacing_mut().interact_size.y = 22.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let title = Label::new(style::title(community.short_name())).truncate();
        ui.add(title).on_hover_text(&community.name);
        if !community.acronym.is_empty() && community.name != community.acronym {
            let name = style::quiet(ui, &community.name);
            ui.add(Label::new(name).truncate());
        }
    });
    let mut facts = vec![tr.get(&format!("domain-group-{}", community.group_type.code()))];
    if let Some(founded_on) = community.founded_on {
        let month = tr.month(Month::of(founded_on));
        facts.push(tr.format("ui-founded", &[("month", month.into())]));
    }
    if page.n_activities > 0 {
        facts.push(tr.format("ui-n-activities", &[("n", page.n_activities.into())]));
    }
    if page.n_people > 0 {
        facts.push(tr.format("ui-n-people", &[("n", page.n_people.into())]));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding = vec2(4.0, 0.0);
        let command = UiCommand::EditCommunity;
        let edit = style::link_button(ui, tr.get("ui-edit")).small();
        let facts = style::small(ui, facts.join(" · "));
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - ROOM_FOR_EDIT);
            ui.add(Label::new(facts).truncate());
        });
        let edit = ui.add(edit).on_hover_text(command.hint(tr, ui.ctx()));
        if edit.accessible_name(command.label(tr)).clicked() {
            actions.push(Action::Run(command));
        }
    });
}
