//! The one quiet line under the tabs: what is asked, the way to it, and the way to have
//! it never asked again.

use eframe::egui::{Align, Button, Label, Layout, Ui, vec2};

use crate::analysis::Prompt;
use crate::app::{Command, CommunityPage, PromptSettled};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::style;

/// The height of the line, in points.
const HEIGHT: f32 = 22.0;

/// The line; true once what followed something that was tried is to be seen.
pub(super) fn prompt_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, prompt): (&CommunityPage, &Prompt),
    actions: &mut Vec<Action>,
) -> bool {
    let mut is_why_wanted = false;
    let words = words(page, prompt, tr);
    // It stands in the room that the tabs leave under them, so that little moves for it.
    ui.add_space(-style::GAP);
    let size = vec2(ui.available_width(), HEIGHT);
    // From the right, so that what is long gives way to what can be pressed.
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().interact_size.y = HEIGHT;
        ui.spacing_mut().button_padding = vec2(4.0, 0.0);
        let dismiss = UiCommand::DismissPrompt;
        let button = ui.add(link(ui, &tr.get("prompt-dismiss")));
        let button = button.on_hover_text(dismiss.hint(tr, ui.ctx()));
        let spoken = format!("{} · {words}", dismiss.label(tr));
        if button.accessible_name(spoken).clicked() {
            actions.push(Action::Run(dismiss));
        }
        let way = match prompt {
            Prompt::Tried { .. } => tr.get("prompt-tried-way"),
            other => command_of(other).label(tr),
        };
        if ui.add(link(ui, &way)).clicked() {
            match prompt {
                Prompt::Tried { .. } => is_why_wanted = true,
                other => actions.push(Action::Run(command_of(other))),
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let label = Label::new(style::small(ui, &words)).truncate();
            ui.add(label).on_hover_text(&words);
        });
    });
    is_why_wanted
}

/// A button as quiet as the line.
fn link(ui: &Ui, words: &str) -> Button<'static> {
    let words = style::small(ui, words).color(style::palette(ui).accent);
    Button::new(words).frame_when_inactive(false).small()
}

/// Has it never asked again.
pub(super) fn dismiss(page: &CommunityPage, cx: &mut Cx<'_>) {
    if let Some(prompt) = &page.prompt {
        let settled = PromptSettled {
            community: page.community.id,
            settled: prompt.dismissed(cx.today()),
        };
        drop(cx.change(Command::SettlePrompt(settled)));
    }
}

const fn command_of(prompt: &Prompt) -> UiCommand {
    match prompt {
        Prompt::Tried { .. } => UiCommand::Why,
        Prompt::Silence { .. } => UiCommand::LogActivity,
        Prompt::Checkup { .. } => UiCommand::NewCheckup,
        Prompt::GroupKind => UiCommand::GroupKind,
    }
}

fn words(page: &CommunityPage, prompt: &Prompt, tr: &Tr) -> String {
    match prompt {
        Prompt::Tried { on, title, .. } => {
            let title = match title.as_str() {
                "" => tr.get("domain-milestone-tried"),
                title => title.to_owned(),
            };
            let words = [("day", tr.date(*on).into()), ("what", title.into())];
            tr.format("prompt-tried", &words)
        }
        Prompt::Silence { since, usual } => {
            let words = [("day", tr.date(*since).into()), ("n", (*usual).into())];
            tr.format("prompt-silence", &words)
        }
        Prompt::Checkup { last } => tr.format("prompt-checkup", &[("day", tr.date(*last).into())]),
        Prompt::GroupKind => {
            let kind = format!("domain-group-{}", page.community.group_type.code());
            let kind = tr.get(&kind).to_lowercase();
            tr.format("prompt-group-kind", &[("kind", kind.into())])
        }
    }
}
