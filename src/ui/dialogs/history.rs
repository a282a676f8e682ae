//! What was changed, when and where, and the way back and forth through it.

use chrono::NaiveDateTime;
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Button, FontId, Label, ScrollArea, TextFormat, TextStyle, Ui, vec2};

use super::dialog_ui;
use crate::app::{Changes, PastLine, PastStep};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::moments::short_moment;
use crate::ui::style;
use crate::ui::tasks::Question;

/// The height of a change, in points: its name, and what it was about.
const LINE_HEIGHT: f32 = 42.0;

/// The steps that were undone stand above, dimmed; those that can be undone below, the
/// latest first, and under them what was changed before the register was opened.
#[derive(Default)]
pub(crate) struct HistoryDialog {
    lines: Option<Vec<PastLine>>,
    question: Question<Vec<PastLine>>,
    is_asked: bool,
}

impl HistoryDialog {
    fn ask(&mut self, cx: &Cx<'_>) {
        self.question.ask(cx.worker.run(|desk, _| desk.past()));
    }
}

impl Dialog for HistoryDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(lines)) => self.lines = Some(lines),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            self.ask(cx);
        }
    }

    fn take_changes(&mut self, _changes: &Changes, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn takes(&self, command: UiCommand) -> bool {
        matches!(command, UiCommand::Undo | UiCommand::Redo)
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr, now) = (cx.ctx, cx.tr, cx.worker.now());
        let actions = &mut *cx.actions;
        let title = tr.get("ui-history-title");
        let room = ctx.content_rect().height();
        let is_closed = dialog_ui(ctx, tr, "history", &title, 520.0, |ui| {
            let Some(lines) = &self.lines else {
                ui.spinner();
                return;
            };
            if lines.is_empty() {
                let nothing = style::quiet(ui, tr.get("ui-history-nothing"));
                ui.add(Label::new(nothing).wrap());
                return;
            }
            let hint = style::quiet(ui, tr.get("ui-history-hint"));
            ui.add(Label::new(hint).wrap());
            ui.add_space(style::GAP_SMALL);
            lines_ui(ui, tr, lines, now, (room - 230.0).max(120.0), actions);
        });
        if is_closed {
            actions.push(Action::Close);
        }
    }
}

/// The lines in sight, with the mark of what is now among them.
fn lines_ui(
    ui: &mut Ui,
    tr: &Tr,
    lines: &[PastLine],
    now: NaiveDateTime,
    height: f32,
    actions: &mut Vec<Action>,
) {
    let is_ahead = |line: &PastLine| matches!(line.step, Some(PastStep::Redo(_)));
    let n_ahead = lines.iter().take_while(|line| is_ahead(line)).count();
    ui.spacing_mut().item_spacing.y = 2.0;
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show_rows(ui, LINE_HEIGHT, lines.len() + 1, |ui, rows| {
            for row in rows {
                if row == n_ahead {
                    now_ui(ui, tr);
                } else if let Some(line) = lines.get(row - usize::from(row > n_ahead)) {
                    line_ui(ui, tr, line, now, actions);
                }
            }
        });
}

/// The state that the register is in, between what was undone and what was not.
fn now_ui(ui: &mut Ui, tr: &Tr) {
    let colour = style::palette(ui).accent;
    let size = vec2(ui.available_width(), LINE_HEIGHT);
    let words = style::medium(tr.get("ui-history-now")).color(colour);
    ui.allocate_ui(size, |ui| {
        ui.set_min_height(LINE_HEIGHT);
        ui.horizontal_centered(|ui| {
            // Where the words of the changes begin.
            ui.add_space(ui.spacing().button_padding.x);
            ui.label(words);
        });
    });
}

/// A change, which is undone or done again with those between it and now.
fn line_ui(ui: &mut Ui, tr: &Tr, line: &PastLine, now: NaiveDateTime, actions: &mut Vec<Action>) {
    let palette = style::palette(ui);
    let name = tr.get(&line.change.label);
    let about = about(tr, line, now);
    let can_be_undone = matches!(line.step, Some(PastStep::Undo(_)));
    let colour = if can_be_undone {
        palette.text
    } else {
        palette.quiet
    };
    let mut words = LayoutJob::default();
    let format = |font: FontId, color| TextFormat::simple(font, color);
    let body = TextStyle::Body.resolve(ui.style());
    words.append(&format!("{name}\n"), 0.0, format(body, colour));
    words.append(&about, 0.0, format(style::small_font(), palette.quiet));
    // A line for each: what has no room in its own is cut there.
    words.wrap = TextWrapping::truncate_at_width(ui.available_width() - 2.0 * style::GAP);
    words.wrap.max_rows = 2;
    let words = ui.painter().layout_job(words);
    let button = Button::selectable(false, words).min_size(vec2(ui.available_width(), LINE_HEIGHT));
    let spoken = format!("{name} · {about}");
    let response = ui.add_enabled(line.step.is_some(), button);
    let (way, n_steps, key) = match line.step {
        Some(PastStep::Undo(n)) => (UiCommand::Undo, n, "ui-history-undo"),
        Some(PastStep::Redo(n)) => (UiCommand::Redo, n, "ui-history-redo"),
        None => {
            response
                .on_disabled_hover_text(&about)
                .accessible_name(spoken);
            return;
        }
    };
    let hint = tr.format(key, &[("n", n_steps.into())]);
    if response
        .on_hover_text(hint)
        .accessible_name(spoken)
        .clicked()
    {
        actions.push(Action::Step(way, n_steps));
    }
}

/// When it was, where, and what it was about.
fn about(tr: &Tr, line: &PastLine, now: NaiveDateTime) -> String {
    let change = &line.change;
    let mut parts = vec![short_moment(tr, change.made_at, now)];
    if change.is_undone {
        parts.push(tr.get("ui-history-was-undone"));
    }
    if !change.community.is_empty() {
        parts.push(change.community.clone());
    } else if change.n_communities > 1 {
        let n = [("n", change.n_communities.into())];
        parts.push(tr.format("ui-history-n-communities", &n));
    }
    parts.extend(change.day.map(|day| tr.date(day)));
    if !change.words.is_empty() {
        parts.push(change.words.clone());
    }
    if change.n_rows > 1 {
        parts.push(tr.format("ui-history-n-rows", &[("n", change.n_rows.into())]));
    }
    parts.join(" · ")
}
