//! The first page: where to begin.

use std::path::PathBuf;

use eframe::egui::{
    Align, Align2, CornerRadius, Label, Layout, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextStyle, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::{brand, style};

/// The width of the page's column.
const WIDTH: f32 = 640.0;

pub(crate) fn welcome_ui(ui: &mut Ui, tr: &Tr, recent: &[PathBuf], actions: &mut Vec<Action>) {
    ScrollArea::vertical()
        .auto_shrink([false; 2])
        .show(ui, |ui| {
            let width = WIDTH.min(ui.available_width());
            let side = (ui.available_width() - width) / 2.0;
            let top = ((ui.available_height() - 520.0) / 2.5).clamp(0.0, 120.0);
            ui.add_space(top);
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    head_ui(ui, tr);
                    choices_ui(ui, tr, actions);
                    recent_ui(ui, tr, recent, actions);
                    ui.add_space(style::GAP_LARGE);
                });
            });
        });
}

fn head_ui(ui: &mut Ui, tr: &Tr) {
    let colour = style::palette(ui).accent;
    let (rect, _) = ui.allocate_exact_size(vec2(64.0, 48.0), Sense::empty());
    brand::draw_mark(ui.painter(), rect, colour, 4.5);
    ui.add_space(style::GAP);
    ui.label(style::title(tr.get("ui-welcome-title")));
    let lead = style::quiet(ui, tr.get("ui-welcome-lead"));
    ui.add(Label::new(lead).wrap());
    ui.add_space(style::GAP_LARGE);
}

/// The three ways to begin, one under the other in the order in which they lead
/// to a curve: a file that is there, the sample, nothing yet. Then what else one
/// may be looking for.
fn choices_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    const GAP: f32 = 10.0;
    for command in [
        UiCommand::Import,
        UiCommand::OpenSample,
        UiCommand::NewRegister,
    ] {
        if choice_ui(ui, tr, command).clicked() {
            actions.push(Action::Run(command));
        }
        ui.add_space(GAP - style::GAP);
    }
    ui.horizontal_wrapped(|ui| {
        for command in [
            UiCommand::OpenRegister,
            UiCommand::ImportFolder,
            UiCommand::Guide,
        ] {
            let link = ui.add(style::link_button(ui, command.label(tr)));
            let hint = command.hint(tr, ui.ctx());
            if link.on_hover_text(hint).clicked() {
                actions.push(Action::Run(command));
            }
        }
    });
}

/// One way to begin, as a card that is a button, as high as its words need.
fn choice_ui(ui: &mut Ui, tr: &Tr, command: UiCommand) -> Response {
    const MARGIN: Vec2 = vec2(16.0, 11.0);
    const SPACE: f32 = 3.0;
    let colours = style::palette(ui);
    let label = command.label(tr);
    let key = match command {
        UiCommand::Import => "ui-welcome-import",
        UiCommand::OpenSample => "ui-welcome-sample",
        _ => "ui-welcome-new",
    };
    let width = ui.available_width();
    let inside = width - 2.0 * MARGIN.x;
    let painter = ui.painter();
    let title = painter.layout(label.clone(), style::strong_font(), colours.accent, inside);
    let font = TextStyle::Body.resolve(ui.style());
    let words = painter.layout(tr.get(key), font, colours.quiet, inside);
    let height = title.size().y + SPACE + words.size().y + 2.0 * MARGIN.y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let described = tr.get(key);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(described));
    let is_lit = response.hovered() || response.has_focus();
    let is_first = command == UiCommand::Import;
    let (fill, edge) = match (is_lit, is_first) {
        (true, _) => (colours.accent_soft, colours.accent),
        (false, true) => (colours.surface, colours.accent),
        (false, false) => (colours.surface, colours.line),
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        CornerRadius::same(10),
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    let at = rect.min + MARGIN;
    let below = at + vec2(0.0, title.size().y + SPACE);
    painter.galley(at, title, colours.accent);
    painter.galley(below, words, colours.quiet);
    // The words say what it does already; the keys are all that is left to tell.
    if let Some(keys) = command.shortcut_text(tr, ui.ctx()) {
        let at = pos2(rect.right() - MARGIN.x, rect.top() + MARGIN.y);
        let font = style::small_font();
        ui.painter()
            .text(at, Align2::RIGHT_TOP, keys, font, colours.quiet);
    }
    response
}

fn recent_ui(ui: &mut Ui, tr: &Tr, recent: &[PathBuf], actions: &mut Vec<Action>) {
    if recent.is_empty() {
        return;
    }
    ui.add_space(style::GAP_LARGE);
    ui.label(style::strong(tr.get("ui-recent")));
    for path in recent {
        let name = path
            .file_stem()
            .unwrap_or(path.as_os_str())
            .to_string_lossy();
        let folder = path.parent().map(|folder| folder.display().to_string());
        ui.horizontal(|ui| {
            let open = style::link_button(ui, name.as_ref());
            if ui.add(open).clicked() {
                actions.push(Action::Open(path.clone()));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let forget = style::link_button(ui, "×");
                let spoken = tr.format("ui-forget", &[("name", name.as_ref().into())]);
                let response = ui.add(forget).on_hover_text(&spoken);
                if response.accessible_name(spoken).clicked() {
                    let path = path.clone();
                    actions.push(Action::set(move |settings| settings.forget(&path)));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let words = style::small(ui, folder.unwrap_or_default());
                    ui.add(Label::new(words).truncate());
                });
            });
        });
    }
}

/// In place of a community in a register that has none.
pub(crate) fn empty_register_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::title(tr.get("ui-empty-title")));
        ui.add(Label::new(tr.get("ui-empty-body")).wrap());
        ui.add_space(style::GAP_SMALL);
        ui.horizontal(|ui| {
            let import = UiCommand::Import;
            let button = style::primary_button(ui, import.label(tr));
            if ui.add(button).clicked() {
                actions.push(Action::Run(import));
            }
            let new = UiCommand::NewCommunity;
            if ui.button(new.label(tr)).clicked() {
                actions.push(Action::Run(new));
            }
        });
    });
}
