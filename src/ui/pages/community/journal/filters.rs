//! The row above the table: which activities, and a new one.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Button, Context, Id, Key, Margin, TextEdit, Ui};

use super::{JournalList, JournalPanel};
use crate::app::{JournalPeriod, kind_name};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{ChoiceBox, at_right_ui};

/// From this width on, in points, the fields are as wide as one likes them.
const ROOM: f32 = 900.0;

pub(super) fn filters_ui(
    ui: &mut Ui,
    tr: &Tr,
    list: &JournalList,
    panel: &mut JournalPanel,
    actions: &mut Vec<Action>,
) {
    let is_wide = ui.available_width() > ROOM;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        let width = if is_wide { 170.0 } else { 118.0 };
        let query = &mut panel.query;
        let name = tr.get("ui-journal-filter");
        let is_left = text_ui(ui, filter_id(), &name, &mut query.text, width);
        let (id, name) = (Id::unique("journal-person"), tr.get("ui-journal-person"));
        let is_left = is_left | text_ui(ui, id, &name, &mut query.person, width);
        panel.is_list_wanted |= is_left;
        kind_ui(ui, tr, list, panel, width - 10.0);
        period_ui(ui, tr, list, panel, width - 10.0);
        if panel.query.is_filtering() {
            let all = ui.add(style::link_button(ui, tr.get("ui-journal-show-all")));
            if all.clicked() {
                panel.query.show_all();
            }
        }
    });
    ui.add_space(style::GAP_SMALL);
    ui.horizontal(|ui| {
        ui.label(style::quiet(ui, summary(tr, list, panel)));
        at_right_ui(ui, "journal-commands", |ui| {
            let of_chosen = [
                UiCommand::EditActivity,
                UiCommand::DuplicateActivities,
                UiCommand::DeleteActivities,
            ];
            let has_chosen = panel.selection.len() > 0;
            for command in of_chosen.into_iter().filter(|_| has_chosen) {
                let hint = command.hint(tr, ui.ctx());
                let button = ui.button(command.label(tr)).on_hover_text(hint);
                if button.clicked() {
                    actions.push(Action::Run(command));
                }
            }
            let log = UiCommand::LogActivity;
            let button = Button::new(log.label(tr));
            let hint = log.hint(tr, ui.ctx());
            if ui.add(button).on_hover_text(hint).clicked() {
                actions.push(Action::Run(log));
            }
        });
    });
}

/// How many there are, are shown and are chosen.
fn summary(tr: &Tr, list: &JournalList, panel: &JournalPanel) -> String {
    let (n, all) = (list.order.len(), list.view.lines.len());
    let mut text = if n == all {
        tr.format("ui-n-activities", &[("n", n.into())])
    } else {
        tr.format("ui-journal-n-of", &[("n", n.into()), ("all", all.into())])
    };
    if panel.selection.len() > 0 {
        let n = [("n", panel.selection.len().into())];
        text.push_str(" · ");
        text += &tr.format("ui-journal-n-selected", &n);
    }
    text
}

fn filter_id() -> Id {
    Id::unique("journal-filter")
}

/// Takes the keyboard to the filter at once, behind what was typed already:
/// letters typed in the list go on there, and none of them is lost.
pub(super) fn begin_typing(ctx: &Context, typed: &str) {
    let mut state = TextEditState::load(ctx, filter_id()).unwrap_or_default();
    let end = CCursor::new(typed.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ctx, filter_id());
    ctx.memory_mut(|memory| memory.request_focus(filter_id()));
}

/// A field whose words filter the list; true once the arrow goes down from it.
fn text_ui(ui: &mut Ui, id: Id, name: &str, text: &mut String, width: f32) -> bool {
    let field = TextEdit::singleline(text)
        .id(id)
        .hint_text(name)
        .desired_width(width)
        .margin(Margin::symmetric(10, 5));
    let field = ui.add(field);
    let is_left = field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown));
    field.accessible_name(name);
    is_left
}

fn kind_ui(ui: &mut Ui, tr: &Tr, list: &JournalList, panel: &mut JournalPanel, width: f32) {
    let mut choices = vec![(None, tr.get("ui-journal-any-kind"))];
    for kind in &list.view.kinds {
        choices.push((Some(kind.id), kind_name(&kind.name, tr)));
    }
    let name = tr.get("ui-journal-field-kind");
    let choice = ChoiceBox::new("journal-kind", &name).width(width);
    let output = choice.show(ui, Some(&panel.query.kind), &choices);
    if let Some(kind) = output.taken {
        panel.query.kind = kind;
    }
}

fn period_ui(ui: &mut Ui, tr: &Tr, list: &JournalList, panel: &mut JournalPanel, width: f32) {
    let mut choices = vec![
        (JournalPeriod::All, tr.get("ui-journal-all-dates")),
        (
            JournalPeriod::LastTwelveMonths,
            tr.get("ui-journal-last-year"),
        ),
    ];
    for year in &list.view.years {
        choices.push((JournalPeriod::Year(*year), year.to_string()));
    }
    // Those that a reason or a month of the chart led to.
    if let JournalPeriod::Months(months) = panel.query.period {
        let words = if months.n_months() == 1 {
            tr.month(months.first())
        } else {
            let ends = [
                ("first", tr.month(months.first()).into()),
                ("last", tr.month(months.last()).into()),
            ];
            tr.format("ui-journal-months", &ends)
        };
        choices.push((panel.query.period, words));
    }
    let name = tr.get("ui-journal-period");
    let choice = ChoiceBox::new("journal-period", &name).width(width);
    let output = choice.show(ui, Some(&panel.query.period), &choices);
    if let Some(period) = output.taken {
        panel.query.period = period;
    }
}
