//! What is known of a community besides its log: a new one, or one that there
//! is.

use std::cell::Cell;
use std::rc::Rc;

use chrono::NaiveDate;
use eframe::egui::{
    Align, Layout, Margin, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui,
    WidgetInfo, vec2,
};

use super::typed_field::{Tried, focus_fault, is_entered, problem_ui, typed_field_ui};
use super::{GroupKindDialog, STORE, buttons_ui, dialog_ui, is_stored};
use crate::app::{Changes, Command, typed_date_or_word};
use crate::chart::Role as Ink;
use crate::domain::{Community, CommunityColour, CommunityId, GroupType, Month};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::Ticket;
use crate::ui::widgets::ChoiceBox;

/// What was typed so far.
pub(crate) struct CommunityDialog {
    /// The one that is changed; nothing for a new one.
    id: Option<CommunityId>,
    community: Community,
    founded_on: String,
    planned_end: String,
    /// What it began with; nothing until then.
    untouched: Option<(Community, String, String)>,
    tried: Tried,
    /// The kind of group that the six questions gave, once they did.
    told_kind: Rc<Cell<Option<GroupType>>>,
    is_guide_wanted: bool,
    waiting: Option<Ticket<Changes>>,
    is_new: bool,
}

impl CommunityDialog {
    /// A new one, in the colour that is the next in a list of `n_communities`.
    pub(crate) fn new(n_communities: usize) -> Self {
        Self::empty(n_communities).begun()
    }

    fn empty(n_communities: usize) -> Self {
        let community = Community {
            // It gets its number when it is stored.
            id: CommunityId::from_row(0),
            name: String::new(),
            acronym: String::new(),
            group_type: GroupType::default(),
            founded_on: None,
            planned_end: None,
            sponsor: String::new(),
            colour: CommunityColour::nth(n_communities),
            notes: String::new(),
            is_fictitious: false,
        };
        Self {
            id: None,
            community,
            founded_on: String::new(),
            planned_end: String::new(),
            untouched: None,
            tried: Tried::No,
            told_kind: Rc::default(),
            is_guide_wanted: false,
            waiting: None,
            is_new: true,
        }
    }

    /// Begins with what is stored.
    pub(crate) fn edit(community: &Community, tr: &Tr) -> Self {
        let typed = |day: Option<NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
        let stored = Self {
            id: Some(community.id),
            community: community.clone(),
            founded_on: typed(community.founded_on),
            planned_end: typed(community.planned_end),
            ..Self::empty(0)
        };
        stored.begun()
    }

    /// The same, with what it holds as what it began with.
    fn begun(mut self) -> Self {
        self.untouched = Some(self.typed());
        self
    }

    fn typed(&self) -> (Community, String, String) {
        (
            self.community.clone(),
            self.founded_on.clone(),
            self.planned_end.clone(),
        )
    }

    /// Whether what is stored would be another community.
    const fn is_for_new(&self) -> bool {
        self.id.is_none()
    }

    /// The day it began, where one was typed: a month is its first day.
    fn founded_on(&self, today: NaiveDate, tr: &Tr) -> Result<Option<NaiveDate>, String> {
        day_or_month(&self.founded_on, today, tr, Month::first_day)
    }

    /// The day it is to end, where one was typed: a month is its last day.
    fn planned_end(&self, today: NaiveDate, tr: &Tr) -> Result<Option<NaiveDate>, String> {
        let end = day_or_month(&self.planned_end, today, tr, Month::last_day)?;
        match (self.founded_on(today, tr), end) {
            (Ok(Some(first)), Some(last)) if last < first => Err(tr.get("ui-milestone-backwards")),
            _ => Ok(end),
        }
    }

    /// The community as it would be stored, if all is there.
    fn community(&self, today: NaiveDate, tr: &Tr) -> Option<Community> {
        let typed = &self.community;
        let name = typed.name.trim();
        (!name.is_empty()).then_some(())?;
        Some(Community {
            name: name.to_owned(),
            acronym: typed.acronym.trim().to_owned(),
            founded_on: self.founded_on(today, tr).ok()?,
            planned_end: self.planned_end(today, tr).ok()?,
            sponsor: typed.sponsor.trim().to_owned(),
            notes: typed.notes.trim().to_owned(),
            ..typed.clone()
        })
    }
}

/// A day, or the day of a month that `of_month` names; nothing for a blank.
fn day_or_month(
    text: &str,
    today: NaiveDate,
    tr: &Tr,
    of_month: impl FnOnce(Month) -> NaiveDate,
) -> Result<Option<NaiveDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = tr
        .typed_date(text)
        .or_else(|| tr.typed_month(text).map(of_month))
        .or_else(|| typed_date_or_word(text, today, tr));
    day.map(Some).ok_or_else(|| tr.get("ui-typed-date"))
}

impl Dialog for CommunityDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if let Some(kind) = self.told_kind.take() {
            self.community.group_type = kind;
        }
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
            if self.is_for_new() {
                cx.actions.push(Action::ShowNewCommunity);
            }
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && self.untouched.as_ref() != Some(&self.typed())
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let dialog = self;
        let title = if dialog.is_for_new() {
            tr.get("ui-community-new")
        } else {
            let name = [("community", dialog.community.short_name().into())];
            tr.format("ui-community-title", &name)
        };
        let mut is_stored = false;
        let is_closed = dialog_ui(ctx, tr, "community", &title, 600.0, |ui| {
            ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 200.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 12.0);
                    is_stored = fields_ui(ui, tr, dialog, today);
                });
            buttons_ui(ui, |ui| {
                let button = style::primary_button(ui, tr.get("ui-store"));
                is_stored |= ui.add(button).clicked();
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                ui.label(style::small(ui, keys_text(STORE, tr, ctx)));
                if let Some(id) = dialog.id {
                    remove_ui(ui, tr, id, cx.actions);
                }
            });
        });
        dialog.tried.settle();
        is_stored |= ctx.input_mut(|input| input.consume_shortcut(&STORE));
        if is_stored && dialog.waiting.is_none() {
            dialog.tried = Tried::Yes;
            if let Some(community) = dialog.community(today, tr) {
                dialog.waiting = Some(cx.change(if dialog.is_for_new() {
                    Command::AddCommunity(community)
                } else {
                    Command::ChangeCommunity(community)
                }));
            } else {
                dialog.tried = Tried::JustRefused;
                ctx.request_repaint();
            }
        }
        if std::mem::take(&mut dialog.is_guide_wanted) {
            let told = Rc::clone(&dialog.told_kind);
            cx.show(GroupKindDialog::of_new(&dialog.community, told));
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

/// Undo brings the community back as it was, so nothing is asked.
fn remove_ui(ui: &mut Ui, tr: &Tr, id: CommunityId, actions: &mut Vec<Action>) {
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let button = style::link_button(ui, tr.get("ui-community-remove"));
        let button = ui
            .add(button)
            .on_hover_text(tr.get("ui-community-remove-hint"));
        if button.clicked() {
            actions.push(Action::Change(Command::RemoveCommunity(id)));
            actions.push(Action::Close);
        }
    });
}

/// The fields; true once Enter asks to store them.
fn fields_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CommunityDialog, today: NaiveDate) -> bool {
    ui.spacing_mut().item_spacing.y = 6.0;
    let mut is_stored = false;
    let name = line_ui(ui, &tr.get("ui-community-name"), &mut dialog.community.name);
    if std::mem::take(&mut dialog.is_new) {
        name.request_focus();
    }
    is_stored |= is_entered(ui, &name);
    let is_missing = dialog.community.name.trim().is_empty();
    focus_fault(&name, is_missing, &mut dialog.tried);
    if dialog.tried.is_tried() && is_missing {
        problem_ui(ui, &tr.get("ui-community-name-missing"));
    }
    pair_ui(
        ui,
        dialog,
        |ui, dialog| {
            let label = tr.get("ui-community-acronym");
            let field = line_ui(ui, &label, &mut dialog.community.acronym);
            is_stored |= is_entered(ui, &field);
        },
        |ui, dialog| group_ui(ui, tr, dialog),
    );
    let read = |day: Option<NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    let mut is_date_entered = false;
    pair_ui(
        ui,
        dialog,
        |ui, dialog| {
            let understood = dialog.founded_on(today, tr).map(read);
            let label = tr.get("ui-community-founded");
            let text = &mut dialog.founded_on;
            let field = typed_field_ui(ui, &label, text, &understood, dialog.tried.is_tried());
            focus_fault(&field, understood.is_err(), &mut dialog.tried);
            is_date_entered |= is_entered(ui, &field);
            field.on_hover_text(tr.get("ui-community-founded-hint"));
        },
        |ui, dialog| {
            let understood = dialog.planned_end(today, tr).map(read);
            let label = tr.get("ui-community-end");
            let text = &mut dialog.planned_end;
            let field = typed_field_ui(ui, &label, text, &understood, dialog.tried.is_tried());
            focus_fault(&field, understood.is_err(), &mut dialog.tried);
            is_stored |= is_entered(ui, &field);
            field.on_hover_text(tr.get("ui-community-end-hint"));
        },
    );
    let label = tr.get("ui-community-sponsor");
    let field = line_ui(ui, &label, &mut dialog.community.sponsor);
    is_stored |= is_entered(ui, &field);
    colour_ui(ui, tr, &mut dialog.community.colour);
    let label = ui.label(tr.get("ui-community-notes"));
    let field = TextEdit::multiline(&mut dialog.community.notes)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    ui.add(field).labelled_by(label.id);
    is_stored || is_date_entered
}

/// Two fields side by side, as wide as one another.
fn pair_ui(
    ui: &mut Ui,
    dialog: &mut CommunityDialog,
    first: impl FnOnce(&mut Ui, &mut CommunityDialog),
    second: impl FnOnce(&mut Ui, &mut CommunityDialog),
) {
    ui.columns_const(|[left, right]| {
        left.spacing_mut().item_spacing.y = 6.0;
        right.spacing_mut().item_spacing.y = 6.0;
        first(left, dialog);
        second(right, dialog);
    });
}

fn line_ui(ui: &mut Ui, label: &str, text: &mut String) -> Response {
    let label = ui.label(label);
    let field = TextEdit::singleline(text)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    ui.add(field).labelled_by(label.id)
}

fn group_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CommunityDialog) {
    let name = |group: GroupType| tr.get(&format!("domain-group-{}", group.code()));
    let label = tr.get("ui-community-group");
    ui.label(&label);
    let chosen = &mut dialog.community.group_type;
    ui.spacing_mut().interact_size.y = 32.0;
    let choices = GroupType::ALL.map(|group| (group, name(group)));
    let choice = ChoiceBox::new("community-group", &label).width(ui.available_width());
    if let Some(group) = choice.show(ui, Some(chosen), &choices).taken {
        *chosen = group;
    }
    if dialog.is_for_new() {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().button_padding.y = 0.0;
        let button = ui.add(style::link_button(ui, tr.get("kinds-offer")).small());
        let button = button.on_hover_text(UiCommand::GroupKind.what(tr));
        dialog.is_guide_wanted |= button.clicked();
    }
}

/// The colour of its line beside those of other communities.
fn colour_ui(ui: &mut Ui, tr: &Tr, chosen: &mut CommunityColour) {
    let label = tr.get("ui-community-colour");
    ui.label(&label);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for colour in CommunityColour::ALL {
            let name = tr.get(&format!("domain-colour-{}", colour.code()));
            let is_chosen = *chosen == colour;
            let response = swatch_ui(ui, colour, is_chosen);
            let spoken = format!("{label} · {name}");
            response
                .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &spoken));
            if response.on_hover_text(name).clicked() {
                *chosen = colour;
            }
        }
        let name = tr.get(&format!("domain-colour-{}", chosen.code()));
        ui.label(style::quiet(ui, name));
    });
    ui.add_space(style::GAP_SMALL);
}

fn swatch_ui(ui: &mut Ui, colour: CommunityColour, is_chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::click());
    let ink = style::chart_colour(ui, Ink::Community(colour));
    let painter = ui.painter();
    painter.circle_filled(rect.center(), 8.0, ink);
    if is_chosen {
        painter.circle_stroke(rect.center(), 11.5, Stroke::new(2.0, ink));
    }
    if response.has_focus() {
        let focus = ui.visuals().selection.stroke;
        painter.rect_stroke(rect, 4.0, focus, StrokeKind::Inside);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day")
    }

    fn typed(founded_on: &str, planned_end: &str) -> CommunityDialog {
        let mut dialog = CommunityDialog::new(1);
        dialog.community.name = " CFP ".to_owned();
        dialog.founded_on = founded_on.to_owned();
        dialog.planned_end = planned_end.to_owned();
        dialog
    }

    #[test]
    fn a_month_begins_with_its_first_day_and_ends_with_its_last() {
        let tr = Tr::new(Language::Fr);
        let found = typed("mars 2019", "2021-02")
            .community(today(), &tr)
            .expect("whole");
        assert_eq!(found.name, "CFP");
        assert_eq!(found.founded_on, NaiveDate::from_ymd_opt(2019, 3, 1));
        assert_eq!(found.planned_end, NaiveDate::from_ymd_opt(2021, 2, 28));
        let open = typed("", " ").community(today(), &tr).expect("whole");
        assert_eq!((open.founded_on, open.planned_end), (None, None));
    }

    #[test]
    fn what_cannot_be_is_not_stored() {
        let tr = Tr::new(Language::En);
        assert_eq!(typed("soon", "").community(today(), &tr), None);
        assert_eq!(
            typed("March 2019", "May 2018").community(today(), &tr),
            None
        );
        assert_eq!(CommunityDialog::new(0).community(today(), &tr), None);
    }

    #[test]
    fn what_is_stored_is_typed_as_it_is_read() {
        for language in [Language::Fr, Language::En] {
            let tr = Tr::new(language);
            let stored = typed("2019-03-12", "2021-02-28")
                .community(today(), &tr)
                .expect("whole");
            let again = CommunityDialog::edit(&stored, &tr);
            assert_eq!(again.community(today(), &tr), Some(stored));
        }
    }
}
