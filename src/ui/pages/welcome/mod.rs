//! The first page: where to begin.

use std::path::PathBuf;

use eframe::egui::{
    Align, CornerRadius, Label, Layout, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
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

fn choices_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    let commands = [
        UiCommand::OpenSample,
        UiCommand::Import,
        UiCommand::NewRegister,
        UiCommand::OpenRegister,
    ];
    let gap = 12.0;
    let n_columns = if ui.available_width() < 480.0 { 1 } else { 2 };
    let width = (ui.available_width() - gap * (n_columns - 1) as f32) / n_columns as f32;
    for row in commands.chunks(n_columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for command in row {
                if choice_ui(ui, tr, *command, width).clicked() {
                    actions.push(Action::Run(*command));
                }
            }
        });
        ui.add_space(gap - style::GAP);
    }
}

/// One way to begin, as a card that is a button.
fn choice_ui(ui: &mut Ui, tr: &Tr, command: UiCommand, width: f32) -> Response {
    let colours = style::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 92.0), Sense::click());
    let label = command.label(tr);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let is_lit = response.hovered() || response.has_focus();
    let is_first = command == UiCommand::OpenSample;
    let (fill, edge) = match (is_lit, is_first) {
        (true, _) => (colours.accent_soft, colours.accent),
        (false, true) => (colours.surface, colours.accent),
        (false, false) => (colours.surface, colours.line),
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(10),
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    words_ui(ui, rect.shrink2(vec2(16.0, 13.0)), tr, command, &label);
    let hint = command.hint(tr, ui.ctx());
    response.on_hover_text(hint)
}

fn words_ui(ui: &mut Ui, rect: Rect, tr: &Tr, command: UiCommand, label: &str) {
    let layout = Layout::top_down(Align::LEFT);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    inside.spacing_mut().item_spacing.y = 3.0;
    let colours = style::palette(&inside);
    inside.add(Label::new(style::strong(label).color(colours.accent)).truncate());
    let key = match command {
        UiCommand::OpenSample => "ui-welcome-sample",
        UiCommand::Import => "ui-welcome-import",
        UiCommand::NewRegister => "ui-welcome-new",
        _ => "ui-welcome-open",
    };
    let words = RichText::new(tr.get(key)).color(colours.quiet);
    inside.add(Label::new(words).wrap());
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
