//! What is written of a year in one's own words. It is kept when a field is left, as one
//! change that can be undone.

use eframe::egui::{Label, TextEdit, Ui};

use crate::app::{Command, ReportView};
use crate::domain::{CommunityId, MOST_STORIES, ReportTexts, Story, StoryValue};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::ChoiceBox;

/// The texts as they are being written.
#[derive(Default)]
pub(super) struct Draft {
    of: Option<(CommunityId, i32)>,
    /// One more than are told, as long as there is room for it.
    texts: ReportTexts,
    /// As the register has them.
    kept: ReportTexts,
}

impl Draft {
    /// The report was read: what is being written of the same year stays.
    pub(super) fn take(&mut self, view: &ReportView) {
        let of = Some((view.community, view.year));
        let is_being_written = self.of == of && self.texts.tidy() != self.kept;
        self.kept = view.texts.clone();
        if !is_being_written {
            self.of = of;
            self.texts = view.texts.clone();
        }
    }

    /// Puts what was written into the register, if it is another than there.
    pub(super) fn keep(&mut self, actions: &mut Vec<Action>) {
        let texts = self.texts.tidy();
        let Some((community, year)) = self.of.filter(|_| texts != self.kept) else {
            return;
        };
        self.kept = texts.clone();
        actions.push(Action::Change(Command::WriteReport {
            community,
            year,
            texts,
        }));
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
        ui.label(style::strong(tr.get("report-window-texts")));
        let kept = style::small(ui, tr.get("report-window-kept"));
        ui.add(Label::new(kept).wrap());
        ui.add_space(style::GAP_SMALL);
        let is_told = |story: &Story| !story.text.trim().is_empty();
        if self.texts.stories.len() < MOST_STORIES && self.texts.stories.iter().all(is_told) {
            self.texts.stories.push(Story::default());
        }
        let mut is_left = false;
        for (story, number) in self.texts.stories.iter_mut().zip(1_usize..) {
            is_left |= story_ui(ui, tr, story, number);
        }
        for (text, key) in [
            (&mut self.texts.next, "report-next"),
            (&mut self.texts.help, "report-help"),
            (&mut self.texts.own_word, "report-own-word"),
            (&mut self.texts.thanks, "report-window-thanks"),
        ] {
            is_left |= field_ui(ui, &tr.get(key), text);
        }
        if is_left {
            self.keep(actions);
        }
    }
}

/// Whether what was typed was left.
fn field_ui(ui: &mut Ui, name: &str, text: &mut String) -> bool {
    let label = ui.label(style::small(ui, name));
    let field = TextEdit::multiline(text)
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(label.id);
    ui.add_space(style::GAP_SMALL);
    response.lost_focus()
}

fn story_ui(ui: &mut Ui, tr: &Tr, story: &mut Story, number: usize) -> bool {
    let n = [("n", number.into())];
    let mut is_left = field_ui(ui, &tr.format("report-window-story", &n), &mut story.text);
    if story.text.trim().is_empty() {
        return is_left;
    }
    ui.horizontal(|ui| {
        let values = StoryValue::ALL.map(|it| (it, tr.get(&format!("report-value-{}", it.code()))));
        let name = tr.format("report-window-story-value", &n);
        let choice = ChoiceBox::new(("story-value", number), &name).width(132.0);
        if let Some(value) = choice.show(ui, Some(&story.value), &values).taken {
            story.value = value;
            is_left = true;
        }
        let name = tr.format("report-window-story-source", &n);
        let hint = tr.get("report-window-source-hint");
        let field = TextEdit::singleline(&mut story.source)
            .hint_text(hint)
            .desired_width(f32::INFINITY);
        is_left |= ui.add(field).accessible_name(name).lost_focus();
    });
    ui.add_space(style::GAP_SMALL);
    is_left
}
