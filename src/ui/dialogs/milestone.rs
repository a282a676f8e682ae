//! Milestones: a new one, and those there are.

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Margin, ScrollArea, TextEdit, Ui};

use super::typed_field::{Tried, focus_fault, is_entered, typed_field_ui};
use super::{STORE, buttons_ui, dialog_ui, is_stored};
use crate::app::{Changes, Command, CommunityPage, typed_date_or_word};
use crate::domain::{Milestone, MilestoneId, MilestoneKind};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::Ticket;
use crate::ui::widgets::ChoiceBox;

/// What was typed so far of a milestone.
pub(crate) struct MilestoneDialog {
    /// The one that is changed; nothing for a new one.
    id: Option<MilestoneId>,
    kind: MilestoneKind,
    from: String,
    to: String,
    title: String,
    /// What it began with.
    untouched: Typed,
    tried: Tried,
    waiting: Option<Ticket<Changes>>,
    is_new: bool,
}

/// The kind, the days and the title.
type Typed = (MilestoneKind, [String; 3]);

impl MilestoneDialog {
    pub(crate) fn new(from: NaiveDate, tr: &Tr) -> Self {
        Self::empty(from, tr).begun()
    }

    /// Begins with something that was tried, today unless another day is typed.
    pub(crate) fn tried(what: String, today: NaiveDate, tr: &Tr) -> Self {
        let proposed = Self {
            kind: MilestoneKind::Tried,
            title: what,
            ..Self::empty(today, tr)
        };
        proposed.begun()
    }

    fn empty(from: NaiveDate, tr: &Tr) -> Self {
        Self {
            id: None,
            kind: MilestoneKind::FormatChange,
            from: tr.date(from),
            to: String::new(),
            title: String::new(),
            untouched: Typed::default(),
            tried: Tried::No,
            waiting: None,
            is_new: true,
        }
    }

    /// Begins with what is stored.
    pub(crate) fn edit(milestone: &Milestone, tr: &Tr) -> Self {
        let stored = Self {
            id: Some(milestone.id),
            kind: milestone.kind,
            to: milestone.to.map(|last| tr.date(last)).unwrap_or_default(),
            title: milestone.title.clone(),
            ..Self::empty(milestone.from, tr)
        };
        stored.begun()
    }

    /// The same, with what it holds as what it began with.
    fn begun(mut self) -> Self {
        self.untouched = self.typed();
        self
    }

    fn typed(&self) -> Typed {
        (
            self.kind,
            [&self.from, &self.to, &self.title].map(Clone::clone),
        )
    }

    /// The first day, or what can be typed.
    fn from(&self, today: NaiveDate, tr: &Tr) -> Result<NaiveDate, String> {
        typed_date_or_word(&self.from, today, tr).ok_or_else(|| tr.get("ui-typed-date"))
    }

    /// The last day of a kind that lasts. A pause may be without an end; what
    /// was not recorded must have one, since it takes months out of the count.
    fn to(&self, today: NaiveDate, tr: &Tr) -> Result<Option<NaiveDate>, String> {
        let text = self.to.trim();
        if !self.kind.lasts() || (text.is_empty() && self.kind != MilestoneKind::NotRecorded) {
            return Ok(None);
        }
        let last = typed_date_or_word(text, today, tr).ok_or_else(|| tr.get("ui-typed-date"))?;
        if self.from(today, tr).is_ok_and(|first| last < first) {
            return Err(tr.get("ui-milestone-backwards"));
        }
        Ok(Some(last))
    }

    /// The milestone as it would be stored, if all is there.
    fn milestone(&self, page: &CommunityPage, today: NaiveDate, tr: &Tr) -> Option<Milestone> {
        Some(Milestone {
            // A new one gets its number when it is stored.
            id: self.id.unwrap_or(MilestoneId::from_row(0)),
            community: page.community.id,
            kind: self.kind,
            from: self.from(today, tr).ok()?,
            to: self.to(today, tr).ok()?,
            title: self.title.trim().to_owned(),
        })
    }
}

impl Dialog for MilestoneDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && self.untouched != self.typed()
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let Some(page) = cx.sight.and_then(Page::community) else {
            return;
        };
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let dialog = self;
        let name = [("community", page.community.short_name().into())];
        let title = tr.format("ui-milestone-title", &name);
        // Before a button or a list that has the focus takes the Enter.
        let is_asked = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        let mut is_stored = false;
        let mut edited = None;
        let is_closed = dialog_ui(ctx, tr, "milestones", &title, 560.0, |ui| {
            ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 200.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    is_stored = fields_ui(ui, tr, dialog, today);
                    edited = list_ui(ui, tr, page, cx.actions);
                });
            buttons_ui(ui, |ui| {
                let key = match dialog.id {
                    Some(_) => "ui-store",
                    None => "ui-milestone-add",
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
        if (is_stored || is_asked) && dialog.waiting.is_none() {
            dialog.tried = Tried::Yes;
            if let Some(milestone) = dialog.milestone(page, today, tr) {
                dialog.waiting = Some(cx.change(match dialog.id {
                    Some(_) => Command::ChangeMilestone(milestone),
                    None => Command::AddMilestone(milestone),
                }));
            } else {
                dialog.tried = Tried::JustRefused;
                ctx.request_repaint();
            }
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
        if let Some(milestone) = edited {
            *dialog = Self::edit(milestone, tr);
        }
    }
}

/// The fields; true once Enter asks to store them.
fn fields_ui(ui: &mut Ui, tr: &Tr, dialog: &mut MilestoneDialog, today: NaiveDate) -> bool {
    ui.spacing_mut().item_spacing.y = 6.0;
    kind_ui(ui, tr, dialog);
    let mut is_stored = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
        let read = |date: NaiveDate| tr.date(date);
        ui.vertical(|ui| {
            let key = if dialog.kind.lasts() {
                "ui-milestone-from"
            } else {
                "ui-milestone-on"
            };
            let understood = dialog.from(today, tr).map(read);
            let is_tried = dialog.tried.is_tried();
            let field = typed_field_ui(ui, &tr.get(key), &mut dialog.from, &understood, is_tried);
            focus_fault(&field, understood.is_err(), &mut dialog.tried);
            is_stored |= is_entered(ui, &field);
        });
        if dialog.kind.lasts() {
            ui.vertical(|ui| {
                let understood = dialog
                    .to(today, tr)
                    .map(|date| date.map(read).unwrap_or_default());
                let label = tr.get("ui-milestone-to");
                let is_tried = dialog.tried.is_tried();
                let field = typed_field_ui(ui, &label, &mut dialog.to, &understood, is_tried);
                focus_fault(&field, understood.is_err(), &mut dialog.tried);
                is_stored |= is_entered(ui, &field);
            });
        }
    });
    let label = ui.label(tr.get("ui-milestone-what"));
    let hint = tr.get(&format!("domain-milestone-{}", dialog.kind.code()));
    let field = TextEdit::singleline(&mut dialog.title)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    let field = ui.add(field).labelled_by(label.id);
    is_stored | is_entered(ui, &field)
}

fn kind_ui(ui: &mut Ui, tr: &Tr, dialog: &mut MilestoneDialog) {
    let name = |kind: MilestoneKind| tr.get(&format!("domain-milestone-{}", kind.code()));
    let label = tr.get("ui-milestone-kind");
    ui.label(&label);
    let choices = MilestoneKind::ALL.map(|kind| (kind, name(kind)));
    let choice = ChoiceBox::new("milestone-kind", &label).width(220.0);
    let output = choice.show(ui, Some(&dialog.kind), &choices);
    if let Some(kind) = output.taken {
        dialog.kind = kind;
    }
    if std::mem::take(&mut dialog.is_new) {
        output.response.request_focus();
    }
    // What it does to the reading, so that nobody is surprised.
    let effect = match dialog.kind {
        kind if kind.changes_the_measure() => "ui-milestone-effect-measure",
        MilestoneKind::NotRecorded => "ui-milestone-effect-not-recorded",
        MilestoneKind::PlannedClose => "ui-milestone-effect-close",
        MilestoneKind::Tried => "ui-milestone-effect-tried",
        MilestoneKind::FormatChange
        | MilestoneKind::FacilitatorChange
        | MilestoneKind::Survey
        | MilestoneKind::Pause => "ui-milestone-effect-named",
        _ => "ui-milestone-effect-shown",
    };
    ui.add(Label::new(style::small(ui, tr.get(effect))).wrap());
}

/// Those there are, the latest first; returns the one that is to be edited.
fn list_ui<'a>(
    ui: &mut Ui,
    tr: &Tr,
    page: &'a CommunityPage,
    actions: &mut Vec<Action>,
) -> Option<&'a Milestone> {
    let mut edited = None;
    if page.milestones.is_empty() {
        return edited;
    }
    ui.add_space(style::GAP_SMALL);
    ui.separator();
    ui.label(style::medium(tr.get("ui-milestone-list")));
    for milestone in page.milestones.iter().rev() {
        let kind = tr.get(&format!("domain-milestone-{}", milestone.kind.code()));
        let title = match milestone.title.trim() {
            "" => kind,
            title => format!("{title} · {kind}"),
        };
        let first = tr.date(milestone.from);
        let when = match milestone.to {
            Some(last) => format!("{first} – {}", tr.date(last)),
            None => first,
        };
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ui.add(style::link_button(ui, tr.get("ui-remove")));
                if button.clicked() {
                    let remove = Command::RemoveMilestone(milestone.id);
                    actions.push(Action::Change(remove));
                }
                let which = [
                    ("what", title.as_str().into()),
                    ("when", when.as_str().into()),
                ];
                button.accessible_name(tr.format("ui-remove-which", &which));
                let button = ui.add(style::link_button(ui, tr.get("ui-edit")));
                if button.clicked() {
                    edited = Some(milestone);
                }
                button.accessible_name(tr.format("ui-edit-which", &which));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(style::quiet(ui, &when)));
                    ui.add(Label::new(&title).truncate());
                });
            });
        });
    }
    edited
}
