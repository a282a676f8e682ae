//! Logging an activity, or changing one: when, what, who, how many.

mod counts;
mod more;
mod typed;
mod what;
mod when;
mod who;

use chrono::NaiveDate;
use eframe::egui::{Label, ScrollArea, Ui};

use super::typed_field::Tried;
use super::{STORE, buttons_ui, dialog_ui};
use crate::app::{ActivityDraft, Changes, Command, CommunityRow, DraftKind, EntryBasis, EntryOf};
use crate::domain::{ActivityId, CommunityId, Month};
use crate::i18n::{Tr, WeekStart};
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};
use crate::ui::widgets::ChoiceBox;

/// Under this width, in points, the calendar has no room beside the fields.
const ROOM_FOR_CALENDAR: f32 = 560.0;

/// Points beside the fields that the scroll bar has for itself.
const ROOM_FOR_SCROLLING: f32 = 10.0;

/// What was typed so far.
pub(crate) struct EntryDialog {
    community: CommunityId,
    /// The activity that is changed; nothing for a new one.
    id: Option<ActivityId>,
    /// Nothing while it is being read.
    basis: Option<EntryBasis>,
    date: String,
    /// The month that the calendar shows.
    month: Month,
    /// Nothing until it is known which one is usual.
    kind: Option<DraftKind>,
    /// The usual one of the community, while the form has it unasked.
    usual_kind: Option<DraftKind>,
    title: String,
    who: who::WhoField,
    counts: counts::Counts,
    more: more::More,
    /// The day that an activity had before it was changed.
    stored_day: Option<NaiveDate>,
    tried: Tried,
    /// Enter came before the register's answer.
    is_store_wanted: bool,
    /// What is being stored.
    waiting: Option<(ActivityDraft, Ticket<Changes>)>,
    /// What the form shows as it was filled by itself, to tell what was typed.
    untouched: Typed,
    question: Question<EntryBasis>,
    of: EntryOf,
    is_asked: bool,
    /// What was stored last from this form.
    stored: Option<ActivityDraft>,
    /// The day field takes the keyboard in the next frame.
    is_new: bool,
}

impl EntryDialog {
    pub(crate) fn new(of: EntryOf, community: CommunityId, today: NaiveDate, tr: &Tr) -> Self {
        let untouched = Typed {
            community: Some(community),
            date: tr.date(today),
            ..Typed::default()
        };
        Self {
            community,
            id: match of {
                EntryOf::Edit(id) => Some(id),
                EntryOf::New | EntryOf::NextMonth(_) => None,
            },
            basis: None,
            date: untouched.date.clone(),
            month: Month::of(today),
            kind: None,
            usual_kind: None,
            title: String::new(),
            who: who::WhoField::default(),
            counts: counts::Counts::default(),
            more: more::More::default(),
            stored_day: None,
            tried: Tried::No,
            is_store_wanted: false,
            waiting: None,
            untouched,
            question: Question::default(),
            of,
            is_asked: false,
            stored: None,
            is_new: true,
        }
    }

    /// The register's answer; fills the form with what is to be changed or
    /// done again.
    fn take_basis(&mut self, mut basis: EntryBasis, tr: &Tr) {
        if let Some(draft) = basis.draft.take() {
            self.stored_day = self.id.map(|_| draft.held_on);
            self.fill(draft, tr);
        }
        if self.kind == self.usual_kind {
            self.kind = basis.usual_kind.map(DraftKind::Known);
            self.untouched.kind = self.kind.clone();
            self.usual_kind = self.kind.clone();
        }
        self.basis = Some(basis);
    }

    fn typed(&self) -> Typed {
        Typed {
            community: Some(self.community),
            date: self.date.clone(),
            kind: self.kind.clone(),
            title: self.title.clone(),
            who: self.who.clone(),
            counts: self.counts.clone(),
            more: self.more.clone(),
        }
    }

    fn fill(&mut self, draft: ActivityDraft, tr: &Tr) {
        self.date = tr.date(draft.held_on);
        self.month = Month::of(draft.held_on);
        self.counts = counts::Counts::of(&draft, tr);
        self.more = more::More::of(&draft);
        self.kind = Some(draft.kind);
        self.usual_kind = None;
        self.title = draft.title;
        self.who = who::WhoField::of(draft.people);
        self.tried = Tried::No;
        self.untouched = self.typed();
    }

    /// A new activity is stored: the form is ready for the next, on the same
    /// day.
    fn begin_next(&mut self, draft: ActivityDraft) {
        self.title.clear();
        self.who = who::WhoField::default();
        self.counts = counts::Counts::default();
        self.more = more::More::default();
        self.tried = Tried::No;
        self.is_new = true;
        // A kind that was new has a row now; it is found by its name.
        self.kind = Some(draft.kind.clone());
        self.usual_kind = None;
        self.untouched = self.typed();
        self.stored = Some(draft);
    }

    /// Takes in what became of what was being stored.
    fn take_stored(&mut self, cx: &mut Cx<'_>) {
        let answer = self.waiting.as_ref().and_then(|(_, ticket)| ticket.take());
        let Some(answer) = answer else {
            return;
        };
        let stored = self.waiting.take().filter(|_| answer.is_ok());
        match stored {
            Some(_) if self.id.is_some() => cx.actions.push(Action::Close),
            Some((draft, _)) => self.begin_next(draft),
            None => {}
        }
    }

    /// It goes to another community, whose people and usual kind are asked for.
    fn move_to(&mut self, community: CommunityId, cx: &Cx<'_>) {
        self.community = community;
        self.ask(cx, EntryOf::New);
    }

    fn ask(&mut self, cx: &Cx<'_>, of: EntryOf) {
        let community = self.community;
        let work = cx
            .worker
            .run(move |desk, _| desk.entry_basis(community, of));
        self.question.ask(work);
    }

    /// Begins the same again, a month after what was stored last.
    fn again(&mut self, tr: &Tr) {
        if let Some(stored) = self.stored.take() {
            self.fill(stored.next_month(), tr);
            self.is_new = true;
        }
    }
}

/// What can be typed or chosen by hand.
#[derive(Default, PartialEq)]
struct Typed {
    community: Option<CommunityId>,
    date: String,
    kind: Option<DraftKind>,
    title: String,
    who: who::WhoField,
    counts: counts::Counts,
    more: more::More,
}

impl Dialog for EntryDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        self.take_stored(cx);
        match self.question.take() {
            Some(Ok(basis)) => self.take_basis(basis, cx.tr),
            Some(Err(error)) => {
                cx.tell_failed(&error);
                // Without the first reading nothing can be filled in; a later
                // one that fails takes nothing away.
                if self.basis.is_none() {
                    cx.actions.push(Action::Close);
                }
            }
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            self.ask(cx, self.of);
        }
    }

    /// The form stays open for the next activity, which may name people that
    /// are new in the register.
    fn take_changes(&mut self, _changes: &Changes, cx: &mut Cx<'_>) {
        // What is being read for an activity that is changed is its own.
        if !self.question.is_open() {
            self.ask(cx, EntryOf::New);
        }
    }

    fn takes(&self, command: UiCommand) -> bool {
        command == UiCommand::SameNextMonth
    }

    fn run(&mut self, _command: UiCommand, cx: &mut Cx<'_>) -> bool {
        self.again(cx.tr);
        true
    }

    fn is_filled(&self) -> bool {
        // What is being stored goes on being stored when the form is left.
        self.waiting.is_none() && self.untouched != self.typed()
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let week = cx.settings.week_start;
        let dialog = self;
        let rows = cx.register.map_or(&[][..], |it| &it.communities);
        let Some(row) = rows.iter().find(|row| row.id == dialog.community) else {
            // It is gone, and what was to be logged in it has nowhere to go.
            cx.actions.push(Action::Close);
            return;
        };
        let name = [("community", row.short_name.as_str().into())];
        let mut moved_to = None;
        let key = if dialog.id.is_some() {
            "ui-entry-title-edit"
        } else {
            "ui-entry-title"
        };
        let title = tr.format(key, &name);
        // Before a button or a list that has the focus takes the Enter.
        let mut is_stored = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        let is_closed = dialog_ui(ctx, tr, "entry", &title, 730.0, |ui| {
            ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 190.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    // Where the form is higher than the window, the scroll bar stands
                    // beside the fields.
                    ui.set_max_width(ui.available_width() - ROOM_FOR_SCROLLING);
                    moved_to = community_ui(ui, tr, dialog.community, rows);
                    is_stored |= fields_ui(ui, tr, dialog, today, week);
                });
            stored_ui(ui, tr, dialog, rows, cx.actions);
            buttons_ui(ui, |ui| {
                let key = if dialog.id.is_some() {
                    "ui-store"
                } else {
                    "ui-entry-store"
                };
                let button = style::primary_button(ui, tr.get(key));
                is_stored |= ui.add(button).clicked();
                if ui.button(tr.get("ui-close")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                ui.label(style::small(ui, keys_text(STORE, tr, ctx)));
            });
        });
        dialog.tried.settle();
        if let Some(community) = moved_to {
            dialog.move_to(community, cx);
        }
        is_stored |= dialog.basis.is_some() && std::mem::take(&mut dialog.is_store_wanted);
        if is_stored && dialog.waiting.is_none() {
            dialog.tried = Tried::Yes;
            if dialog.basis.is_none() {
                dialog.is_store_wanted = true;
            } else if let Some(draft) = dialog.draft(today, tr) {
                let command = Command::StoreActivity(draft.clone());
                // The form shows what it stored, unless it closes then.
                let ticket = if dialog.id.is_some() {
                    cx.change(command)
                } else {
                    cx.change_and_show(command)
                };
                dialog.waiting = Some((draft, ticket));
            } else {
                dialog.tried = Tried::JustRefused;
                ctx.request_repaint();
            }
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

/// Which community it goes to, where there are several; the one that was chosen.
fn community_ui(
    ui: &mut Ui,
    tr: &Tr,
    community: CommunityId,
    rows: &[CommunityRow],
) -> Option<CommunityId> {
    if rows.len() < 2 {
        return None;
    }
    let choices = rows.iter().map(|row| (row.id, row.short_name.clone()));
    let choices: Vec<_> = choices.collect();
    let label = tr.get("ui-entry-community");
    let chosen = ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 30.0;
        ui.label(&label);
        let choice = ChoiceBox::new("entry-community", &label).width(300.0);
        choice.show(ui, Some(&community), &choices).taken
    });
    ui.add_space(style::GAP_SMALL);
    chosen.inner
}

/// The fields; true once Enter asks to store them.
fn fields_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut EntryDialog,
    today: NaiveDate,
    week: WeekStart,
) -> bool {
    ui.spacing_mut().item_spacing.y = 4.0;
    let mut is_entered = false;
    if ui.available_width() > ROOM_FOR_CALENDAR {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_LARGE + style::GAP;
            ui.vertical(|ui| {
                ui.set_width(when::CALENDAR_WIDTH);
                is_entered |= when::day_ui(ui, tr, dialog, today);
                when::calendar_ui(ui, tr, dialog, today, week);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = style::GAP;
                is_entered |= what::what_ui(ui, tr, dialog);
                is_entered |= who::who_ui(ui, tr, dialog);
            });
        });
    } else {
        is_entered |= when::day_ui(ui, tr, dialog, today);
        is_entered |= what::what_ui(ui, tr, dialog);
        is_entered |= who::who_ui(ui, tr, dialog);
    }
    is_entered |= counts::counts_ui(ui, tr, dialog);
    is_entered |= more::more_ui(ui, tr, dialog);
    if dialog.tried.is_tried() && dialog.is_empty() {
        super::typed_field::problem_ui(ui, &tr.get("ui-entry-empty"));
    }
    is_entered
}

/// What was stored last, which can be taken back or done again.
fn stored_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut EntryDialog,
    rows: &[CommunityRow],
    actions: &mut Vec<Action>,
) {
    let Some(stored) = &dialog.stored else {
        return;
    };
    let mut parts = vec![tr.date(stored.held_on)];
    if !stored.title.is_empty() {
        parts.push(stored.title.clone());
    }
    if !stored.people.is_empty() {
        let n = [("n", stored.people.len().into())];
        parts.push(tr.format("ui-n-people", &n));
    } else if let Some(n) = stored.head_count.present {
        parts.push(tr.format("ui-journal-n-present", &[("n", n.into())]));
    }
    if rows.len() > 1 {
        let row = rows.iter().find(|row| row.id == stored.community);
        parts.extend(row.map(|row| row.short_name.clone()));
    }
    let what = [("what", parts.join(" · ").into())];
    let text = tr.format("ui-entry-stored", &what);
    let keys = UiCommand::SameNextMonth.shortcut_text(tr, ui.ctx());
    let (mut is_undone, mut is_again) = (false, false);
    ui.add_space(style::GAP_SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.add(Label::new(style::medium(&text)).wrap());
        let name = UiCommand::Undo.label(tr);
        let undo = ui.add(style::link_button(ui, &name));
        is_undone = undo.clicked();
        undo.accessible_name(format!("{name} · {text}"));
        let keys = keys.map(|keys| format!(" ({keys})")).unwrap_or_default();
        let again = tr.get("ui-entry-again") + &keys;
        is_again = ui.add(style::link_button(ui, again)).clicked();
    });
    if is_undone {
        dialog.stored = None;
        actions.push(Action::Step(UiCommand::Undo, 1));
    } else if is_again {
        dialog.again(tr);
    }
}
