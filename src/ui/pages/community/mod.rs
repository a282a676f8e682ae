//! The page of one community: who it is, and the tab that is open.

mod checkup;
mod health;
mod journal;
mod life_cycle;
mod members;
mod page_keys;
mod prompt;
mod report;
mod tabs;
mod ties;

use std::sync::Arc;

use eframe::egui::{Label, Ui, vec2};

pub(crate) use journal::duration;

use self::checkup::CheckupTab;
use self::health::HealthTab;
use self::journal::JournalTab;
use self::life_cycle::{Elsewhere, LifeCycleTab};
use self::members::MembersTab;
use self::prompt::prompt_ui;
use self::report::ReportTab;
use self::tabs::{CommunityTab, tabs_ui};
use self::ties::TiesReading;
use crate::analysis;
use crate::app::{Changes, CommunityPage, Exhibit, Place, RegisterView, TiesView};
use crate::chart::Chart;
use crate::domain::{ActivityId, CommunityId, Measure, MilestoneId, Month, PersonId};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Look, Page};
use crate::ui::dialogs::MilestoneDialog;
use crate::ui::style;
use crate::ui::tasks::Question;

/// The name of the page.
pub(crate) const COMMUNITY: &str = "community";

#[derive(Default)]
pub(crate) struct CommunityView {
    selected: Option<CommunityId>,
    /// As it was last read; of the community before, until the next is there.
    page: Option<CommunityPage>,
    /// Tells one reading of `page` from the next.
    reading: u64,
    question: Question<CommunityPage>,
    /// What `page` is, or will be, of; nothing where it is to be read again.
    asked: Option<(CommunityId, Measure)>,
    tab: CommunityTab,
    life_cycle: LifeCycleTab,
    journal: JournalTab,
    members: MembersTab,
    /// A milestone that is to be opened once its community was read.
    milestone: Option<MilestoneId>,
    health: HealthTab,
    ties: TiesReading,
    checkup: CheckupTab,
    report: ReportTab,
}

impl CommunityView {
    /// What was read, if it is of the community that is chosen.
    fn current(&self) -> Option<&CommunityPage> {
        let page = self.page.as_ref();
        page.filter(|page| Some(page.community.id) == self.selected)
    }

    /// The ties that are in sight; of heads alone there are none.
    fn wanted_ties(&self) -> Option<(CommunityId, bool)> {
        let community = self.selected?;
        match self.tab {
            CommunityTab::Health => Some((community, self.health.without_facilitators())),
            CommunityTab::LifeCycle if self.life_cycle.is_why_open() => {
                let page = self.current()?;
                let fewest = u64::from(analysis::FEWEST_PEOPLE);
                (page.n_people >= fewest).then_some((community, false))
            }
            _ => None,
        }
    }

    /// The people whose picture is in sight.
    fn people_in_sight(&self) -> Option<&Arc<TiesView>> {
        let community = self.current()?.community.id;
        let is_open = self.tab == CommunityTab::Health && self.health.chart().is_some();
        let (view, _) = self.ties.of(community).filter(|_| is_open)?;
        (!view.pictures().is_empty()).then_some(view)
    }

    fn open_milestone(&mut self, cx: &mut Cx<'_>) {
        let Some(page) = self.current().filter(|_| self.milestone.is_some()) else {
            return;
        };
        let milestone = self.milestone.and_then(|id| page.milestone(id));
        let dialog = milestone.map(|milestone| MilestoneDialog::edit(milestone, cx.tr));
        self.milestone = None;
        if let Some(dialog) = dialog {
            cx.show(dialog);
        }
    }

    fn keep_page_current(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(page)) => {
                self.page = Some(page);
                self.reading += 1;
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let wanted = self.selected.map(|id| (id, self.life_cycle.measure()));
        if let Some((community, measure)) = wanted
            && self.asked != wanted
        {
            self.asked = wanted;
            self.question.ask(cx.worker.page(community, measure));
        }
    }
}

impl Page for CommunityView {
    fn name(&self) -> &'static str {
        COMMUNITY
    }

    fn logic(&mut self, cx: &mut Cx<'_>) {
        self.keep_page_current(cx);
        self.open_milestone(cx);
        if let Some(page) = &self.page {
            self.life_cycle.keep_chart_current(cx, page, self.reading);
            self.checkup.keep_chart_current(cx, page, self.reading);
        }
        if let Some(community) = self.selected {
            self.journal
                .logic(cx, community, self.tab == CommunityTab::Journal);
            self.members
                .logic(cx, community, self.tab == CommunityTab::Members);
            let wanted = self.wanted_ties();
            self.ties.logic(cx, wanted);
            let is_open = self.tab == CommunityTab::Health;
            self.health.logic(cx, community, is_open, &self.ties);
            self.report
                .logic(cx, community, self.tab == CommunityTab::Report);
        }
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.report.leave(cx);
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(page) = &self.page else {
            return;
        };
        let is_low = ui.ctx().content_rect().height() < LOW;
        ui.scope(|ui| header_ui(ui, cx.tr, page, is_low, cx.actions));
        if let Some(tab) = tabs_ui(ui, cx.tr, self.tab, |tab| has_data(page, tab)) {
            self.tab = tab;
        }
        if let Some(asked) = &page.prompt
            && prompt_ui(ui, cx.tr, (page, asked), cx.actions)
        {
            self.tab = CommunityTab::LifeCycle;
            self.life_cycle.open_why();
        }
        let community = page.community.id;
        let wanted = match self.tab {
            CommunityTab::LifeCycle => self.life_cycle.ui(ui, cx, page, &mut self.ties),
            CommunityTab::Journal => {
                self.journal.ui(ui, cx, community);
                None
            }
            CommunityTab::Members => {
                self.members.ui(ui, cx, community);
                None
            }
            CommunityTab::Health => {
                let months = self.health.ui(ui, cx, community, &mut self.ties);
                months.map(Elsewhere::Activities)
            }
            CommunityTab::Checkup => {
                self.checkup.ui(ui, cx, page);
                None
            }
            CommunityTab::Report => {
                self.report.ui(ui, cx, page);
                None
            }
        };
        match wanted {
            Some(Elsewhere::Activities(months)) => {
                self.journal.show_months(community, months);
                self.tab = CommunityTab::Journal;
            }
            Some(Elsewhere::Health) => self.tab = CommunityTab::Health,
            None => {}
        }
    }

    fn take_register(&mut self, register: &RegisterView) {
        // What was measured stays so from one register to the next.
        let measure = self.life_cycle.measure();
        *self = Self {
            reading: self.reading,
            selected: register.communities.first().map(|row| row.id),
            life_cycle: LifeCycleTab::of_measure(measure),
            members: self.members.of_another_register(),
            ..Self::default()
        };
    }

    fn take_changes(&mut self, register: &RegisterView, changes: &Changes) {
        let is_there = |id| register.communities.iter().any(|row| row.id == id);
        if !self.selected.is_some_and(is_there) {
            self.take_register(register);
            return;
        }
        let is_touched = self.selected.is_some_and(|id| changes.touches(id));
        let shared = changes.shared;
        // Logs elsewhere tell how far this one reaches; the model is a setting.
        if is_touched || shared.reach || shared.settings {
            self.asked = None;
        }
        if is_touched || shared.kinds || shared.people {
            self.journal.outdate();
        }
        if is_touched || shared.reach || shared.people {
            self.members.outdate();
            self.health.outdate();
            self.ties.outdate();
        }
        if is_touched || shared.reach || shared.people || shared.settings {
            self.report.outdate();
        }
    }

    fn select(&mut self, community: CommunityId) {
        self.selected = Some(community);
        self.life_cycle.choose_nothing();
        self.members.choose(community);
    }

    fn show_person(&mut self, person: PersonId) {
        if let Some(community) = self.selected {
            self.tab = CommunityTab::Members;
            self.members.show_person(person, community);
        }
    }

    fn tell_place(&self, place: &mut Place) {
        place.community = self.selected;
        self.tab.code().clone_into(&mut place.tab);
        self.life_cycle.tell_place(place);
    }

    fn go_back_to(&mut self, place: &Place, register: &RegisterView) {
        let rows = register.communities.iter();
        let mut there = rows.filter(|row| Some(row.id) == place.community);
        if let Some(row) = there.next() {
            self.selected = Some(row.id);
        }
        let tabs = CommunityTab::ALL.into_iter();
        let mut left = tabs.filter(|tab| tab.code() == place.tab);
        self.tab = left.next().unwrap_or_default();
        self.life_cycle = LifeCycleTab::back_to(place);
    }

    fn show_activity(&mut self, activity: ActivityId) {
        if let Some(community) = self.selected {
            self.tab = CommunityTab::Journal;
            self.journal.show_activity(community, activity);
        }
    }

    fn show_milestone(&mut self, milestone: MilestoneId) {
        self.tab = CommunityTab::LifeCycle;
        self.milestone = Some(milestone);
    }

    fn selected(&self) -> Option<CommunityId> {
        self.selected
    }

    fn community(&self) -> Option<&CommunityPage> {
        self.page.as_ref()
    }

    fn chart(&self) -> Option<&Chart> {
        match self.tab {
            CommunityTab::Checkup => self.page.as_ref().and(self.checkup.chart()),
            CommunityTab::Health if self.people_in_sight().is_some() => self.health.chart(),
            _ => self.page.as_ref().and(self.life_cycle.chart()),
        }
    }

    fn look(&self) -> Look {
        match self.tab {
            CommunityTab::Checkup | CommunityTab::Health => Look::default(),
            _ => self.life_cycle.look(),
        }
    }

    fn exhibit(&self) -> Option<Exhibit> {
        let page = self.page.as_ref()?;
        if self.tab == CommunityTab::Checkup {
            return Some(self.checkup.exhibit(page));
        }
        if let Some(view) = self.people_in_sight() {
            return Some(Exhibit::People(Arc::clone(view)));
        }
        Some(Exhibit::Community(Box::new(page.clone())))
    }

    fn n_chosen(&self) -> usize {
        match (self.tab, self.selected) {
            (CommunityTab::Journal, Some(_)) => self.journal.n_chosen(),
            _ => 0,
        }
    }

    fn run(&mut self, command: UiCommand, cx: &mut Cx<'_>) -> bool {
        if command == UiCommand::ShowCheckups {
            self.tab = CommunityTab::Checkup;
            return true;
        }
        if command == UiCommand::NewCheckup {
            // What is filled in is then in sight; the form is opened by the command.
            self.tab = CommunityTab::Checkup;
            return false;
        }
        if command == UiCommand::Why {
            let is_in_sight = self.tab == CommunityTab::LifeCycle;
            self.tab = CommunityTab::LifeCycle;
            self.life_cycle.ask_why(is_in_sight);
            return true;
        }
        if command == UiCommand::DismissPrompt {
            if let Some(page) = self.current() {
                prompt::dismiss(page, cx);
            }
            return true;
        }
        match self.current().map(|page| page.community.id) {
            Some(community) if self.tab == CommunityTab::Journal => {
                self.journal.run(command, community, cx)
            }
            _ => false,
        }
    }
}

/// Whether a tab has something to show of the community.
fn has_data(page: &CommunityPage, tab: CommunityTab) -> bool {
    match tab {
        CommunityTab::LifeCycle | CommunityTab::Journal => true,
        CommunityTab::Report => page.n_activities > 0,
        CommunityTab::Members => page.n_people > 0,
        CommunityTab::Checkup => !page.checkups.checkups.is_empty(),
        CommunityTab::Health => page.life.as_ref().is_some_and(|life| {
            let mut signs = life.watch.signs.iter();
            life.watch.alarm.is_some() || signs.any(|line| line.reading.is_some())
        }),
    }
}

/// In windows under this height, in points, the curve needs the room of the facts.
const LOW: f32 = 680.0;

/// Points that the way to change it needs after the facts.
const ROOM_FOR_EDIT: f32 = 108.0;

fn header_ui(ui: &mut Ui, tr: &Tr, page: &CommunityPage, is_low: bool, actions: &mut Vec<Action>) {
    let community = &page.community;
    ui.spacing_mut().interact_size.y = 22.0;
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
    let facts = facts.join(" · ");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let title = Label::new(style::title(community.short_name())).truncate();
        ui.add(title)
            .on_hover_text(format!("{}\n{facts}", community.name));
        if !community.acronym.is_empty() && community.name != community.acronym {
            let name = style::quiet(ui, &community.name);
            ui.scope(|ui| {
                let kept = if is_low { ROOM_FOR_EDIT } else { 0.0 };
                ui.set_max_width(ui.available_width() - kept);
                ui.add(Label::new(name).truncate());
            });
        }
        if is_low {
            edit_ui(ui, tr, actions);
        }
    });
    if is_low {
        return;
    }
    ui.horizontal(|ui| {
        let facts = style::small(ui, &facts);
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - ROOM_FOR_EDIT);
            ui.add(Label::new(facts).truncate());
        });
        edit_ui(ui, tr, actions);
    });
}

fn edit_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    ui.spacing_mut().button_padding = vec2(4.0, 0.0);
    let command = UiCommand::EditCommunity;
    let edit = style::link_button(ui, tr.get("ui-edit")).small();
    let edit = ui.add(edit).on_hover_text(command.hint(tr, ui.ctx()));
    if edit.accessible_name(command.label(tr)).clicked() {
        actions.push(Action::Run(command));
    }
    let command = UiCommand::GroupKind;
    let kind = ui.add(style::link_button(ui, "?").small());
    let kind = kind.on_hover_text(command.hint(tr, ui.ctx()));
    if kind.accessible_name(command.label(tr)).clicked() {
        actions.push(Action::Run(command));
    }
}
