//! Members by a pasted list: recognised as it is typed, shown before anything
//! is stored.

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Margin, RichText, ScrollArea, TextEdit, Ui};
use egui_extras::Column;

use super::typed_field::{Tried, focus_fault, typed_field_ui};
use super::{STORE, buttons_ui, dialog_ui, is_stored};
use crate::app::{
    Changes, Command, NewMembers, NewPerson, PastedPerson, Recognised, typed_date_or_word,
};
use crate::domain::Role;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};
use crate::ui::widgets::{ChoiceBox, cell, header_cell, plain_table};

const ROW_HEIGHT: f32 = 26.0;

/// What was pasted so far and who that is.
pub(crate) struct AddMembersDialog {
    text: String,
    role: Role,
    from: String,
    /// Who the people of the text are, as far as they were looked up.
    people: Vec<PastedPerson>,
    /// Places of people whose name is known and of whom the opposite was said
    /// of what an import would take them for.
    turned: Vec<usize>,
    tried: Tried,
    /// The look-up of who the people are, and the text that is next.
    lookup: Question<Vec<PastedPerson>>,
    next_text: Option<String>,
    waiting: Option<Ticket<Changes>>,
    is_new: bool,
}

impl AddMembersDialog {
    pub(crate) fn new() -> Self {
        Self {
            text: String::new(),
            role: Role::Member,
            from: String::new(),
            people: Vec::new(),
            turned: Vec::new(),
            tried: Tried::No,
            lookup: Question::default(),
            next_text: None,
            waiting: None,
            is_new: true,
        }
    }

    /// The people were looked up.
    fn take(&mut self, people: Vec<PastedPerson>) {
        let is_same = self
            .people
            .iter()
            .map(|it| &it.written)
            .eq(people.iter().map(|it| &it.written));
        if !is_same {
            self.turned.clear();
        }
        self.people = people;
    }

    /// The first day, where one was typed.
    fn from(&self, today: NaiveDate, tr: &Tr) -> Result<Option<NaiveDate>, String> {
        if self.from.trim().is_empty() {
            return Ok(None);
        }
        let day = typed_date_or_word(&self.from, today, tr);
        day.map(Some).ok_or_else(|| tr.get("ui-typed-date"))
    }

    /// Someone who has a known name and is not that person.
    fn is_someone_else(&self, place: usize) -> bool {
        match self.people.get(place).map(|it| &it.recognised) {
            Some(Recognised::ByName { is_likely, .. }) => {
                *is_likely == self.turned.contains(&place)
            }
            _ => false,
        }
    }

    /// Those who would be added.
    fn chosen(&self) -> Vec<NewPerson> {
        let wanted = self.people.iter().enumerate().filter(|(place, it)| {
            let is_no_one = it.recognised == Recognised::NoOne;
            let is_other = self.is_someone_else(*place);
            !it.repeats && !is_no_one && (is_other || !it.is_member)
        });
        wanted
            .map(|(place, it)| NewPerson {
                known: it
                    .recognised
                    .person()
                    .filter(|_| !self.is_someone_else(place)),
                name: it.written.name.clone(),
                email: it.written.email.clone(),
            })
            .collect()
    }
}

impl Dialog for AddMembersDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.lookup.take() {
            Some(Ok(people)) => self.take(people),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        // A newer text waits until the one being looked up is done, and all
        // between are passed over.
        let community = cx.community().map(|page| page.community.id);
        if !self.lookup.is_open()
            && let Some(community) = community
            && let Some(text) = self.next_text.take()
        {
            let work = cx
                .worker
                .run(move |desk, _| desk.recognise(community, &text));
            self.lookup.ask(work);
        }
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let Some(page) = cx.sight.and_then(Page::community) else {
            return;
        };
        let community = &page.community;
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let dialog = self;
        let name = [("community", community.short_name().into())];
        let title = tr.format("ui-add-members-title", &name);
        let mut is_stored = false;
        let is_closed = dialog_ui(ctx, tr, "add-members", &title, 720.0, |ui| {
            ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 200.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    fields_ui(ui, tr, dialog, today);
                    people_ui(ui, tr, dialog);
                });
            let n = dialog.chosen().len();
            buttons_ui(ui, |ui| {
                let label = tr.format("ui-add-members-do", &[("n", n.into())]);
                let button = style::primary_button(ui, label);
                is_stored |= ui.add_enabled(n > 0, button).clicked();
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                let keys = keys_text(STORE, tr, ctx);
                ui.label(style::small(ui, keys));
            });
        });
        dialog.tried.settle();
        is_stored |= ctx.input_mut(|input| input.consume_shortcut(&STORE));
        if is_stored && dialog.waiting.is_none() {
            dialog.tried = Tried::Yes;
            let people = dialog.chosen();
            if let Ok(from) = dialog.from(today, tr)
                && !people.is_empty()
            {
                dialog.waiting = Some(cx.change(Command::AddMembers(NewMembers {
                    community: community.id,
                    people,
                    role: dialog.role,
                    from,
                })));
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

fn fields_ui(ui: &mut Ui, tr: &Tr, dialog: &mut AddMembersDialog, today: NaiveDate) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let label = ui.label(tr.get("ui-add-members-list"));
    let field = TextEdit::multiline(&mut dialog.text)
        .hint_text(tr.get("ui-add-members-hint"))
        .desired_rows(4)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    let field = ScrollArea::vertical()
        .id_salt("add-members-text")
        .max_height(120.0)
        .show(ui, |ui| ui.add(field))
        .inner
        .labelled_by(label.id);
    if std::mem::take(&mut dialog.is_new) {
        field.request_focus();
    }
    let is_empty = dialog.chosen().is_empty();
    focus_fault(&field, is_empty, &mut dialog.tried);
    if field.changed() {
        dialog.next_text = Some(dialog.text.clone());
        ui.ctx().request_repaint();
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
        ui.vertical(|ui| {
            let label = |role: Role| tr.get(&format!("domain-role-{}", role.code()));
            let choices = Role::ALL.map(|role| (role, label(role)));
            let name = tr.get("ui-person-role");
            ui.label(&name);
            let choice = ChoiceBox::new("add-members-role", &name);
            if let Some(role) = choice.show(ui, Some(&dialog.role), &choices).taken {
                dialog.role = role;
            }
        });
        ui.vertical(|ui| {
            let understood = dialog
                .from(today, tr)
                .map(|day| day.map(|day| tr.date(day)).unwrap_or_default());
            let label = tr.get("ui-person-from");
            let is_tried = dialog.tried.is_tried();
            let field = typed_field_ui(ui, &label, &mut dialog.from, &understood, is_tried);
            focus_fault(&field, understood.is_err(), &mut dialog.tried);
        });
    });
}

/// Who they are, and what becomes of each.
fn people_ui(ui: &mut Ui, tr: &Tr, dialog: &mut AddMembersDialog) {
    if dialog.people.is_empty() {
        return;
    }
    let mut turned = None;
    ui.scope(|ui| {
        plain_table(ui)
            .id_salt("add-members-people")
            .min_scrolled_height(120.0)
            .max_scroll_height(220.0)
            .column(Column::remainder().at_least(120.0).clip(true))
            .column(Column::remainder().at_least(120.0).clip(true))
            .column(Column::exact(340.0).clip(true))
            .header(ROW_HEIGHT, |mut header| {
                for key in [
                    "ui-members-column-name",
                    "ui-add-members-column-email",
                    "ui-add-members-column-who",
                ] {
                    header.col(|ui| header_cell(ui, tr.get(key)));
                }
            })
            .body(|body| {
                body.rows(ROW_HEIGHT, dialog.people.len(), |mut row| {
                    let place = row.index();
                    let Some(person) = dialog.people.get(place) else {
                        return;
                    };
                    row.col(|ui| cell(ui, &person.written.name));
                    row.col(|ui| cell(ui, person.written.email.as_deref().unwrap_or("—")));
                    row.col(|ui| {
                        if who_ui(ui, tr, person, dialog.is_someone_else(place)) {
                            turned = Some(place);
                        }
                    });
                });
            });
    });
    if let Some(place) = turned {
        if dialog.turned.contains(&place) {
            dialog.turned.retain(|it| *it != place);
        } else {
            dialog.turned.push(place);
        }
    }
}

/// Who someone is. Where only the name tells, they may be someone else; true
/// if that is said or taken back.
fn who_ui(ui: &mut Ui, tr: &Tr, person: &PastedPerson, is_someone_else: bool) -> bool {
    let words = |key: &str, name: &str| tr.format(key, &[("name", name.into())]);
    let text = match &person.recognised {
        _ if person.repeats => tr.get("ui-add-members-repeats"),
        Recognised::ByName { .. } if is_someone_else => tr.get("ui-add-members-namesake"),
        Recognised::NoOne => tr.get("ui-add-members-no-one"),
        Recognised::New => tr.get("ui-add-members-new"),
        Recognised::ByAlias { name, .. } | Recognised::ByName { name, .. } if person.is_member => {
            words("ui-add-members-member", name)
        }
        Recognised::ByName { n_namesakes, .. } if *n_namesakes > 1 => {
            tr.format("ui-add-members-namesakes", &[("n", (*n_namesakes).into())])
        }
        Recognised::ByAlias { name, .. } | Recognised::ByName { name, .. } => {
            words("ui-add-members-known", name)
        }
    };
    let mut is_turned = false;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let may_be_other =
            matches!(person.recognised, Recognised::ByName { .. }) && !person.repeats;
        if may_be_other {
            let key = if is_someone_else {
                "ui-add-members-same"
            } else {
                "ui-add-members-other"
            };
            let response = ui.add(style::link_button(ui, tr.get(key)));
            is_turned = response.clicked();
            response.accessible_name(format!("{} · {}", person.written.name, tr.get(key)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(text)).truncate());
        });
    });
    is_turned
}
