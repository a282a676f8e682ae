//! What someone was noted at: the whole list, of which the rows in sight are drawn.

use chrono::NaiveDate;
use eframe::egui::{
    Align, CornerRadius, EventFilter, Id, Key, Label, Layout, Modifiers, Rangef, Rect, Role, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{PersonPanel, part_ui};
use crate::app::{EntryOf, PersonActivityLine, PersonPage, kind_name};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::dialogs::EntryDialog;
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell};

/// Points of the day, of how they took part, and between columns.
const DAY: f32 = 104.0;
const PRESENCE: f32 = 130.0;
const COMMUNITY: f32 = 150.0;
const GAP: f32 = 8.0;
/// Rows that one page key passes over.
const PAGE: usize = 12;

pub(super) fn activities_ui(
    ui: &mut Ui,
    tr: &Tr,
    panel: &mut PersonPanel,
    (page, today): (&PersonPage, NaiveDate),
    actions: &mut Vec<Action>,
) {
    part_ui(ui, |ui| {
        let lines = &page.activities;
        let n = [("n", lines.len().into())];
        ui.label(style::strong(tr.format("ui-person-activities", &n)));
        if lines.is_empty() {
            ui.label(style::quiet(ui, tr.get("ui-person-never-seen")));
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.available_width(), page.communities.len() > 1);
        header_ui(ui, tr, &columns);
        panel.at = panel.at.min(lines.len() - 1);
        if let Some(opened) = rows_ui(ui, tr, lines, &columns, &mut panel.at) {
            let dialog = EntryDialog::new(EntryOf::Edit(opened.activity), opened.of, today, tr);
            actions.push(Action::show(dialog));
        }
    });
}

/// Where each column stands, from the left edge of the list; that of the community
/// only where there are several.
struct Columns {
    day: Rangef,
    community: Option<Rangef>,
    what: Rangef,
    presence: Rangef,
}

impl Columns {
    fn of(width: f32, has_communities: bool) -> Self {
        let community = has_communities.then(|| Rangef::new(DAY, DAY + COMMUNITY.min(width / 5.0)));
        let left = community.map_or(DAY, |it| it.max + GAP);
        let right = (width - PRESENCE).max(left);
        Self {
            day: Rangef::new(0.0, DAY - GAP),
            community,
            what: Rangef::new(left, right - GAP),
            presence: Rangef::new(right, width),
        }
    }
}

/// One cell of a row: what is drawn stays within it.
fn cell_ui(ui: &mut Ui, row: Rect, column: Rangef, content: impl FnOnce(&mut Ui)) {
    let place = Rect::from_min_max(
        pos2(row.left() + column.min, row.top()),
        pos2(row.left() + column.max, row.bottom()),
    );
    let layout = Layout::left_to_right(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
    content(&mut child);
}

fn header_ui(ui: &mut Ui, tr: &Tr, columns: &Columns) {
    let size = vec2(ui.available_width(), CELL_HEIGHT);
    let (row, _) = ui.allocate_exact_size(size, Sense::empty());
    let mut name = |column: Rangef, key: &str| {
        cell_ui(ui, row, column, |ui| header_cell(ui, tr.get(key)));
    };
    name(columns.day, "ui-person-column-date");
    if let Some(community) = columns.community {
        name(community, "ui-person-community");
    }
    name(columns.what, "ui-person-column-activity");
    name(columns.presence, "ui-person-column-presence");
}

/// The rows as one stop of the keyboard; the line that is to be opened.
fn rows_ui<'p>(
    ui: &mut Ui,
    tr: &Tr,
    lines: &'p [PersonActivityLine],
    columns: &Columns,
    at: &mut usize,
) -> Option<&'p PersonActivityLine> {
    let size = vec2(ui.available_width(), CELL_HEIGHT * lines.len() as f32);
    let (rect, _) = ui.allocate_exact_size(size, Sense::empty());
    let row_at = |row: usize| {
        let top = rect.top() + CELL_HEIGHT * row as f32;
        Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), CELL_HEIGHT))
    };
    let list = ui.interact(rect, Id::unique("person-activities"), Sense::click());
    list.widget_info(|| {
        let n = [("n", lines.len().into())];
        WidgetInfo::labeled(Role::ListBox, true, tr.format("ui-person-list", &n))
    });
    let row_of = |y: f32| (((y - rect.top()) / CELL_HEIGHT).max(0.0) as usize).min(lines.len() - 1);
    let mut is_opened = list.double_clicked();
    if let Some(pointer) = list.interact_pointer_pos().filter(|_| list.clicked()) {
        *at = row_of(pointer.y);
        list.request_focus();
    }
    if list.has_focus() {
        is_opened |= keys_ui(ui, list.id, lines.len(), at);
        if list.gained_focus() || is_moved(ui) {
            ui.scroll_to_rect(row_at(*at).expand2(vec2(0.0, CELL_HEIGHT)), None);
        }
    }
    let sight = ui.clip_rect().intersect(rect);
    if sight.height() > 0.0 {
        for row in row_of(sight.top())..=row_of(sight.bottom()) {
            let Some(line) = lines.get(row) else { break };
            let is_at = list.has_focus() && *at == row;
            row_ui(ui, tr, line, row_at(row), columns, (row, is_at));
        }
    }
    if list.has_focus() {
        let stroke = Stroke::new(1.5, style::palette(ui).accent);
        ui.painter()
            .rect_stroke(rect.expand(2.0), 4.0, stroke, StrokeKind::Outside);
    }
    lines.get(*at).filter(|_| is_opened)
}

const WAYS: [Key; 6] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
];

/// One of the keys that lead to another row was pressed.
fn is_moved(ui: &Ui) -> bool {
    ui.input(|input| WAYS.iter().any(|key| input.key_down(*key)))
}

/// Goes from row to row; true once the row is to be opened.
fn keys_ui(ui: &Ui, list: Id, n: usize, at: &mut usize) -> bool {
    ui.memory_mut(|memory| {
        let keys = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(list, keys);
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let way = WAYS.into_iter().find(|key| pressed(*key));
    *at = match way {
        Some(Key::ArrowDown) => *at + 1,
        Some(Key::ArrowUp) => at.saturating_sub(1),
        Some(Key::PageDown) => *at + PAGE,
        Some(Key::PageUp) => at.saturating_sub(PAGE),
        Some(Key::Home) => 0,
        Some(Key::End) => n,
        _ => *at,
    }
    .min(n - 1);
    pressed(Key::Enter)
}

fn row_ui(
    ui: &mut Ui,
    tr: &Tr,
    line: &PersonActivityLine,
    rect: Rect,
    columns: &Columns,
    (row, is_at): (usize, bool),
) {
    let colours = style::palette(ui);
    let ground = if is_at {
        Some(colours.accent_soft)
    } else {
        (row % 2 == 1).then_some(colours.sunken)
    };
    if let Some(fill) = ground {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    }
    let kind = kind_name(&line.kind, tr);
    let what = match line.title.trim() {
        "" => kind,
        title => format!("{title} · {kind}"),
    };
    let presence = tr.get(&format!("domain-presence-{}", line.presence.code()));
    cell_ui(ui, rect, columns.day, |ui| cell(ui, tr.date(line.date)));
    if let Some(community) = columns.community {
        cell_ui(ui, rect, community, |ui| cell(ui, &line.community));
    }
    cell_ui(ui, rect, columns.what, |ui| {
        ui.add(Label::new(what).truncate());
    });
    cell_ui(ui, rect, columns.presence, |ui| cell(ui, presence));
}
