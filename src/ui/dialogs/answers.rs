//! Answers to a check-up that were dropped on the window: where they go, and what they
//! would bring, before they do.

use eframe::egui::{Label, Ui};

use super::{STORE, buttons_ui, dialog_ui, is_enter_free, is_stored};
use crate::app::{AnswersBrought, AnswersInto, ArrivedAnswers, Changes, CommunityRow};
use crate::domain::CommunityId;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::deeds::deed_of_answers;
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};
use crate::ui::widgets::ChoiceBox;

/// How many cells that hold no answer are named.
const MOST_UNREAD: usize = 6;

pub(crate) struct AnswersDialog {
    file: ArrivedAnswers,
    into: AnswersInto,
    /// What the file would bring there; nothing while it is read.
    preview: Option<AnswersBrought>,
    question: Question<AnswersBrought>,
    is_asked: bool,
    waiting: Option<Ticket<(AnswersBrought, Changes)>>,
}

impl AnswersDialog {
    /// They go to the community unless the file names others.
    pub(crate) fn new(file: ArrivedAnswers, community: CommunityId) -> Self {
        let into = if file.is_exported {
            AnswersInto::TheirOwn
        } else {
            AnswersInto::Community(community)
        };
        Self {
            file,
            into,
            preview: None,
            question: Question::default(),
            is_asked: false,
            waiting: None,
        }
    }

    fn name(&self) -> String {
        let name = self.file.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

impl Dialog for AnswersDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
        match self.question.take() {
            Some(Ok(preview)) => self.preview = Some(preview),
            Some(Err(error)) => {
                cx.tell_failed(&error);
                cx.actions.push(Action::Close);
            }
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            self.preview = None;
            let (into, path) = (self.into, self.file.path.clone());
            let work = cx
                .worker
                .run(move |desk, _| desk.preview_answers(into, &path));
            self.question.ask(work);
        }
    }

    fn take_changes(&mut self, _changes: &Changes, _cx: &mut Cx<'_>) {
        if self.waiting.is_none() {
            self.is_asked = false;
        }
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        let mut is_wanted =
            ctx.input_mut(|input| input.consume_shortcut(&STORE)) || is_enter_free(ctx);
        let rows = cx.register.map_or(&[][..], |it| &it.communities);
        let title = tr.get("checkup-drop-title");
        let is_closed = dialog_ui(ctx, tr, "answers", &title, 560.0, |ui| {
            ui.add(Label::new(style::quiet(ui, dialog.name())).truncate());
            ui.add_space(style::GAP_SMALL);
            dialog.place_ui(ui, tr, rows);
            ui.add_space(style::GAP_SMALL);
            match &dialog.preview {
                Some(preview) => preview_ui(ui, tr, preview),
                None => drop(ui.label(style::quiet(ui, tr.get("checkup-drop-reading")))),
            }
            buttons_ui(ui, |ui| {
                let bring = style::primary_button(ui, tr.get("checkup-drop-bring"));
                let is_ready = dialog.preview.is_some() && dialog.waiting.is_none();
                is_wanted |= ui.add_enabled(is_ready, bring).clicked();
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
            });
        });
        if is_wanted && dialog.preview.is_some() && dialog.waiting.is_none() {
            let (into, path) = (dialog.into, dialog.file.path.clone());
            let work = cx.worker.run(move |desk, _| desk.bring_into(into, &path));
            dialog.waiting = Some(cx.tasks.begin(deed_of_answers(work)));
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

impl AnswersDialog {
    /// Where the answers go.
    fn place_ui(&mut self, ui: &mut Ui, tr: &Tr, rows: &[CommunityRow]) {
        let AnswersInto::Community(community) = self.into else {
            ui.add(Label::new(tr.get("checkup-drop-own")).wrap());
            return;
        };
        let label = tr.get("checkup-drop-into");
        let choices = rows.iter().map(|row| (row.id, row.short_name.clone()));
        let choices: Vec<_> = choices.collect();
        ui.horizontal(|ui| {
            ui.label(&label);
            let choice = ChoiceBox::new("answers-into", &label).width(300.0);
            if let Some(chosen) = choice.show(ui, Some(&community), &choices).taken {
                self.into = AnswersInto::Community(chosen);
                self.is_asked = false;
            }
        });
    }
}

fn preview_ui(ui: &mut Ui, tr: &Tr, preview: &AnswersBrought) {
    let days: Vec<String> = preview.days.iter().map(|day| tr.date(*day)).collect();
    let days = [("days", days.join(", ").into())];
    ui.add(Label::new(style::strong(tr.format("checkup-drop-days", &days))).wrap());
    let count = |n: usize| n.into();
    let counts = [
        ("added", count(preview.n_added)),
        ("replaced", count(preview.n_replaced)),
        ("already", count(preview.n_already)),
    ];
    ui.add(Label::new(tr.format("checkup-drop-counts", &counts)).wrap());
    for cell in preview.unread.iter().take(MOST_UNREAD) {
        let words = [
            ("line", cell.line.to_string().into()),
            ("element", tr.get(&cell.element.key()).to_lowercase().into()),
            ("value", cell.value.as_str().into()),
        ];
        let words = style::quiet(ui, tr.format("checkup-drop-unread", &words));
        ui.add(Label::new(words).wrap());
    }
    if let Some(n) = preview.unread.len().checked_sub(MOST_UNREAD + 1) {
        let n = [("n", (n + 1).into())];
        ui.label(style::quiet(ui, tr.format("checkup-drop-more", &n)));
    }
}
