//! The tab of check-ups: the picture of one of them, what was noted and decided, and what
//! members wrote.

mod notes;

use eframe::egui::{Label, Ui};

use crate::app::{CheckupView, Command, CommunityPage, Exhibit, PictureChoices};
use crate::chart::{Chart, ChartKind};
use crate::domain::{Checkup, CheckupId};
use crate::i18n::{Language, Tr};
use crate::ui::chart::still_ui;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::dialogs::CheckupDialog;
use crate::ui::style;
use crate::ui::widgets::ChoiceBox;

use super::page_keys::page_keys;

/// The height of the picture, in points: two tracks for each of the twelve.
const HEIGHT: f32 = 540.0;
/// From how many answers on they may be told to be shown.
const LIMITS: std::ops::RangeInclusive<u32> = 3..=10;

#[derive(Default)]
pub(crate) struct CheckupTab {
    /// The one in sight; the last one where none was chosen or it is gone.
    chosen: Option<CheckupId>,
    drawn: Option<Drawn>,
}

/// The pictures of one check-up.
struct Drawn {
    /// The reading of the page, the place of the check-up, the language.
    from: (u64, usize, Language),
    /// With every answer, which the window may show.
    whole: Chart,
    /// As it may leave the window.
    shared: Chart,
}

impl CheckupTab {
    fn place(&self, view: &CheckupView) -> usize {
        let last = view.checkups.len().saturating_sub(1);
        let mut checkups = view.checkups.iter();
        let chosen = checkups.position(|it| Some(it.id) == self.chosen);
        chosen.unwrap_or(last)
    }

    /// Draws up the picture of what was read, in the window's language.
    pub(crate) fn keep_chart_current(&mut self, cx: &Cx<'_>, page: &CommunityPage, reading: u64) {
        let view = &page.checkups;
        let from = (reading, self.place(view), cx.tr.language());
        if self.drawn.as_ref().is_some_and(|it| it.from == from) {
            return;
        }
        let choices = PictureChoices {
            kind: ChartKind::Checkup,
            language: from.2,
            ..PictureChoices::default()
        };
        let draw = |fewest| view.chart(from.1, fewest, &choices, cx.today());
        self.drawn = draw(1).zip(draw(view.fewest)).map(|(whole, shared)| Drawn {
            from,
            whole,
            shared,
        });
    }

    /// The picture in sight as it may leave the window.
    pub(crate) fn chart(&self) -> Option<&Chart> {
        self.drawn.as_ref().map(|it| &it.shared)
    }

    pub(crate) fn exhibit(&self, page: &CommunityPage) -> Exhibit {
        Exhibit::Checkup {
            at: self.place(&page.checkups),
            view: Box::new(page.checkups.clone()),
        }
    }

    pub(crate) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, page: &CommunityPage) {
        let (tr, view) = (cx.tr, &page.checkups);
        let Some(checkup) = view.checkups.get(self.place(view)) else {
            nothing_ui(ui, tr, cx.actions);
            return;
        };
        self.bar_ui(ui, tr, view, checkup, cx.actions);
        ui.add_space(style::GAP_SMALL);
        if let Some(drawn) = &self.drawn {
            if !drawn.whole.subtitle.is_empty() {
                ui.add(Label::new(style::strong(&drawn.whole.subtitle)).wrap());
            }
            ui.add_space(style::GAP_SMALL);
            still_ui(ui, &drawn.whole, HEIGHT);
        }
        let fewest = [("n", view.fewest.into())];
        let seen = style::small(ui, tr.format("checkup-window-seen", &fewest));
        ui.add(Label::new(seen).wrap());
        limit_ui(ui, tr, view, cx.actions);
        ui.add_space(style::GAP);
        notes::notes_ui(ui, tr, (view, checkup), cx.worker.now().date(), cx.actions);
        notes::words_ui(ui, tr, checkup);
        page_keys(ui);
    }

    /// Which check-up, and what can be done.
    fn bar_ui(
        &mut self,
        ui: &mut Ui,
        tr: &Tr,
        view: &CheckupView,
        checkup: &Checkup,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal_wrapped(|ui| {
            let days: Vec<(CheckupId, String)> = view
                .checkups
                .iter()
                .rev()
                .map(|it| (it.id, tr.date(it.held_on)))
                .collect();
            if days.len() > 1 {
                let name = tr.get("checkup-window-which");
                let choice = ChoiceBox::new("which-checkup", &name).width(150.0);
                if let Some(id) = choice.show(ui, Some(&checkup.id), &days).taken {
                    self.chosen = Some(id);
                }
            }
            let n = checkup.respondents.len();
            let people = tr.format("checkup-window-answered", &[("n", n.into())]);
            ui.label(style::quiet(ui, people));
            commands_ui(ui, tr, actions);
            if ui.button(tr.get("checkup-window-change")).clicked() {
                actions.push(Action::show(CheckupDialog::edit(checkup, tr)));
            }
            let remove = ui.add(style::link_button(ui, tr.get("checkup-window-remove")));
            if remove.clicked() {
                actions.push(Action::Change(Command::RemoveCheckup(checkup.id)));
            }
        });
    }
}

/// A new one, the form for members, and the answers that come back.
fn commands_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    let new = UiCommand::NewCheckup;
    let button = ui.add(style::primary_button(ui, new.label(tr)));
    if button.on_hover_text(new.what(tr)).clicked() {
        actions.push(Action::Run(new));
    }
    for command in [
        UiCommand::CheckupForm,
        UiCommand::CheckupAnswers,
        UiCommand::BesideModel,
    ] {
        let button = ui.button(command.label(tr));
        if button.on_hover_text(command.what(tr)).clicked() {
            actions.push(Action::Run(command));
        }
    }
}

/// From how many answers on they leave the window.
fn limit_ui(ui: &mut Ui, tr: &Tr, view: &CheckupView, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let name = tr.get("checkup-window-limit");
        ui.label(style::small(ui, &name));
        let choices: Vec<(u32, String)> = LIMITS.map(|n| (n, n.to_string())).collect();
        let choice = ChoiceBox::new("limit-of-answers", &name).width(60.0);
        if let Some(fewest) = choice.show(ui, Some(&view.fewest), &choices).taken {
            actions.push(Action::Change(Command::ShowAnswersFrom(fewest)));
        }
    });
}

/// In place of the page before the first check-up.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("checkup-window-empty-title")));
        ui.add(Label::new(tr.get("checkup-window-empty-body")).wrap());
        ui.horizontal_wrapped(|ui| commands_ui(ui, tr, actions));
    });
}
