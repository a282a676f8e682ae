//! A check-up that is filled in: one question at a time, for one person or for a small
//! group, with a note and an action for each element.

mod fields;

use chrono::NaiveDate;
use eframe::egui::{Context, Key, Modifiers};

use super::typed_field::Tried;
use super::{STORE, buttons_ui, dialog_ui, is_stored};
use crate::app::{Changes, Command, new_respondent, typed_date_or_word};
use crate::domain::{Answer, Checkup, CheckupId, CommunityId, Element, ElementNote, Level};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::Ticket;

/// The page after the last element: the two open questions.
const LAST: usize = Element::ALL.len();

/// What is typed of an element beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct TypedNote {
    note: String,
    action: String,
    due_on: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Filled {
    checkup: Checkup,
    day: String,
    notes: Vec<TypedNote>,
}

pub(crate) struct CheckupDialog {
    filled: Filled,
    /// What it began with.
    untouched: Filled,
    is_new: bool,
    /// Which question is in sight.
    at: usize,
    /// Whose answers are in sight.
    person: usize,
    /// The question has just come in sight, and takes the keyboard.
    is_arrived: bool,
    tried: Tried,
    waiting: Option<Ticket<Changes>>,
}

impl CheckupDialog {
    /// A new one of today, with one person.
    pub(crate) fn new(community: CommunityId, today: NaiveDate, tr: &Tr) -> Self {
        let checkup = Checkup {
            id: CheckupId::from_row(0),
            community,
            held_on: today,
            respondents: vec![new_respondent()],
            notes: Vec::new(),
        };
        Self::begun(checkup, true, tr)
    }

    /// Begins with what is stored.
    pub(crate) fn edit(checkup: &Checkup, tr: &Tr) -> Self {
        Self::begun(checkup.clone(), false, tr)
    }

    fn begun(mut checkup: Checkup, is_new: bool, tr: &Tr) -> Self {
        if checkup.respondents.is_empty() {
            checkup.respondents.push(new_respondent());
        }
        let typed = |element| {
            let note = checkup.note(element);
            note.map_or_else(TypedNote::default, |note| TypedNote {
                note: note.note.clone(),
                action: note.action.clone(),
                due_on: note.due_on.map(|day| tr.date(day)).unwrap_or_default(),
            })
        };
        let filled = Filled {
            day: tr.date(checkup.held_on),
            notes: Element::ALL.map(typed).into(),
            checkup,
        };
        Self {
            untouched: filled.clone(),
            filled,
            is_new,
            at: 0,
            person: 0,
            is_arrived: true,
            tried: Tried::No,
            waiting: None,
        }
    }

    fn day(&self, today: NaiveDate, tr: &Tr) -> Result<NaiveDate, String> {
        let day = typed_date_or_word(&self.filled.day, today, tr);
        let day = day.ok_or_else(|| tr.get("ui-typed-date"))?;
        if day > today {
            return Err(tr.get("checkup-window-future"));
        }
        Ok(day)
    }

    /// The check-up as it would be stored, if all is there.
    fn checkup(&self, today: NaiveDate, tr: &Tr) -> Option<Checkup> {
        let mut checkup = Checkup {
            held_on: self.day(today, tr).ok()?,
            ..self.filled.checkup.clone()
        };
        for (element, typed) in Element::ALL.into_iter().zip(&self.filled.notes) {
            let due_on = self::due_on(&typed.due_on, today, tr).ok()?;
            let before = checkup.note(element).cloned();
            checkup.set_note(ElementNote {
                note: typed.note.trim().to_owned(),
                action: typed.action.trim().to_owned(),
                due_on,
                ..before.unwrap_or_else(|| ElementNote::new(element))
            });
        }
        checkup.respondents.retain(|it| !it.is_blank());
        let is_blank = checkup.respondents.is_empty() && checkup.notes.is_empty();
        (!is_blank).then_some(checkup)
    }

    fn go_to(&mut self, at: usize) {
        self.at = at.min(LAST);
        self.is_arrived = true;
    }

    fn add_person(&mut self) {
        self.filled.checkup.respondents.push(new_respondent());
        self.person = self.filled.checkup.respondents.len() - 1;
        self.go_to(0);
    }

    fn answer(&mut self, element: Element, answer: Answer) {
        if let Some(it) = self.filled.checkup.respondents.get_mut(self.person) {
            it.set(element, Some(answer));
        }
    }

    /// A figure answers and goes on, 0 is not knowing, the arrows go to and fro; not
    /// while something is typed.
    fn take_keys(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() {
            return;
        }
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if let Some(element) = Element::ALL.get(self.at).copied() {
            let figures = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
            let levels = figures.into_iter().zip(Level::ALL);
            let told = levels.map(|(key, level)| (key, Answer::At(level)));
            let told = told.chain([(Key::Num0, Answer::DontKnow)]);
            for (key, answer) in told {
                if pressed(key) {
                    self.answer(element, answer);
                    self.go_to(self.at + 1);
                    return;
                }
            }
        }
        if pressed(Key::ArrowRight) || pressed(Key::PageDown) {
            self.go_to(self.at + 1);
        } else if pressed(Key::ArrowLeft) || pressed(Key::PageUp) {
            self.go_to(self.at.saturating_sub(1));
        }
    }
}

/// The day by which an action is to be done; none is no problem.
fn due_on(text: &str, today: NaiveDate, tr: &Tr) -> Result<Option<NaiveDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = typed_date_or_word(text, today, tr);
    day.map(Some).ok_or_else(|| tr.get("ui-typed-date"))
}

impl Dialog for CheckupDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && self.untouched != self.filled
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let dialog = self;
        // Before an answer that has the focus takes the Enter.
        let is_keyed = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        dialog.take_keys(ctx);
        let title = if dialog.is_new {
            tr.get("checkup-window-new")
        } else {
            tr.get("checkup-window-edit")
        };
        let (mut is_wanted, mut next) = (false, None);
        let can_store = dialog.checkup(today, tr).is_some();
        let is_closed = dialog_ui(ctx, tr, "checkup", &title, 720.0, |ui| {
            fields::fields_ui(ui, tr, dialog, today);
            buttons_ui(ui, |ui| {
                let store = style::primary_button(ui, tr.get("ui-store"));
                is_wanted = ui.add_enabled(can_store, store).clicked();
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                ui.label(style::small(ui, keys_text(STORE, tr, ctx)));
                let way = |key: &str| eframe::egui::Button::new(tr.get(key));
                let forth = ui.add_enabled(dialog.at < LAST, way("checkup-window-next"));
                if forth.clicked() {
                    next = Some(dialog.at + 1);
                }
                let back = ui.add_enabled(dialog.at > 0, way("checkup-window-previous"));
                if back.clicked() {
                    next = Some(dialog.at - 1);
                }
            });
        });
        if let Some(at) = next {
            dialog.go_to(at);
        }
        dialog.tried.settle();
        if (is_wanted || is_keyed) && dialog.waiting.is_none() {
            dialog.tried = Tried::Yes;
            if let Some(checkup) = dialog.checkup(today, tr) {
                let command = if dialog.is_new {
                    Command::AddCheckup(checkup)
                } else {
                    Command::ChangeCheckup(checkup)
                };
                dialog.waiting = Some(cx.change(command));
            }
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}
