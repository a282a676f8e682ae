//! The tab of health: a part of the page under another, each in a file of its own.

mod curve;
mod people;
mod signs;

use eframe::egui::{Label, Ui};

use crate::app::HealthView;
use crate::chart::Chart;
use crate::domain::{CommunityId, MonthRange};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::pages::community::page_keys::page_keys;
use crate::ui::pages::community::ties::TiesReading;
use crate::ui::style;
use crate::ui::tasks::Question;
use people::People;

/// A part of the page: it draws what the view tells of its subject, and returns the
/// months whose activities are wanted.
type Section = fn(&mut Ui, &Tr, &HealthView) -> Option<MonthRange>;

/// The parts of the page, from the top.
const SECTIONS: [Section; 1] = [signs::signs_ui];

/// How a community is doing, as it was last read.
#[derive(Default)]
pub(crate) struct HealthTab {
    view: Option<HealthView>,
    question: Question<HealthView>,
    /// The community that was asked for; nothing where it is to be read again.
    /// What failed is not asked again until the register changes.
    asked: Option<CommunityId>,
    people: People,
}

impl HealthTab {
    /// The register has changed; it is read again when the tab is open.
    pub(crate) const fn outdate(&mut self) {
        self.asked = None;
    }

    /// Whether the ties are wanted without those who facilitate.
    pub(crate) const fn without_facilitators(&self) -> bool {
        self.people.without_facilitators()
    }

    /// The picture of people in sight.
    pub(crate) fn chart(&self) -> Option<&Chart> {
        self.people.chart()
    }

    /// Takes in what was read and asks for what is in sight and not current.
    pub(crate) fn logic(
        &mut self,
        cx: &mut Cx<'_>,
        community: CommunityId,
        is_open: bool,
        ties: &TiesReading,
    ) {
        match self.question.take() {
            Some(Ok(view)) => self.view = Some(view),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        if is_open && self.asked != Some(community) {
            self.asked = Some(community);
            let work = cx.worker.run(move |desk, _| desk.health(community));
            self.question.ask(work);
        }
        self.people.logic(cx, community, ties);
    }

    /// Tells the months whose activities are wanted.
    pub(crate) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        community: CommunityId,
        ties: &mut TiesReading,
    ) -> Option<MonthRange> {
        let (tr, view) = (cx.tr, self.view.as_ref());
        let Some(view) = view.filter(|view| view.community == community) else {
            ui.label(style::quiet(ui, tr.get("ui-health-reading")));
            return None;
        };
        if view.signs.is_empty() {
            nothing_ui(ui, tr, cx.actions);
            return None;
        }
        let mut wanted = None;
        for section in SECTIONS {
            wanted = section(ui, tr, view).or(wanted);
            ui.add_space(style::GAP);
        }
        self.people.ui(ui, tr, community, ties);
        page_keys(ui);
        wanted
    }
}

/// In place of the page before the first whole month.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("ui-health-empty-title")));
        ui.add(Label::new(tr.get("ui-health-empty-body")).wrap());
        ui.horizontal(|ui| {
            let log = UiCommand::LogActivity;
            if ui.add(style::primary_button(ui, log.label(tr))).clicked() {
                actions.push(Action::Run(log));
            }
            if ui.button(UiCommand::Import.label(tr)).clicked() {
                actions.push(Action::Run(UiCommand::Import));
            }
        });
    });
}
