//! Short notices at the lower edge of the window.

use std::time::Duration;

use eframe::egui::{
    Align2, Area, Button, Color32, Context, CornerRadius, Frame, Id, Label, Margin, Order,
    RichText, Stroke, Ui, Vec2, vec2,
};

use crate::app::AppError;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::style;

/// How long a notice stays, in seconds of the window's clock.
const SHOWN_SECONDS: f64 = 9.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NoticeKind {
    Done,
    /// Stays until it is closed.
    Failed,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Notice {
    kind: NoticeKind,
    text: String,
    /// What to do about it; empty if there is nothing to do.
    remedy: String,
    /// What can be done from the notice itself.
    offer: Option<UiCommand>,
    /// When it was first shown, by the window's clock.
    shown_at: Option<f64>,
}

impl Notice {
    pub(crate) fn done(text: String) -> Self {
        Self {
            kind: NoticeKind::Done,
            text,
            remedy: String::new(),
            offer: None,
            shown_at: None,
        }
    }

    pub(crate) fn failed(text: String, remedy: String) -> Self {
        Self {
            kind: NoticeKind::Failed,
            text,
            remedy,
            offer: None,
            shown_at: None,
        }
    }

    /// What failed; what the user stopped is no failure.
    pub(crate) fn of_error(error: &AppError, tr: &Tr) -> Self {
        let message = error.message(tr);
        if matches!(error, AppError::Cancelled) {
            Self::done(message)
        } else {
            let mut notice = Self::failed(message, error.remedy(tr));
            notice.offer = error.damaged_register().map(|_| UiCommand::Copies);
            notice
        }
    }

    #[must_use]
    pub(crate) fn offering(mut self, command: UiCommand) -> Self {
        self.offer = Some(command);
        self
    }
}

/// Says it, in place of what was said done before.
pub(crate) fn tell(notices: &mut Vec<Notice>, notice: Notice) {
    if notice.kind == NoticeKind::Done {
        notices.retain(|said| said.kind == NoticeKind::Failed);
    }
    notices.push(notice);
}

/// Shows the notices, lets those go whose time is over, and asks to be drawn
/// again only when the next one ends. Returns what was chosen of what they
/// offer.
pub(crate) fn notices_ui(ctx: &Context, tr: &Tr, notices: &mut Vec<Notice>) -> Option<UiCommand> {
    let now = ctx.input(|input| input.time);
    let mut next_end = f64::INFINITY;
    notices.retain_mut(|notice| {
        let shown_at = *notice.shown_at.get_or_insert(now);
        let ends_at = shown_at + SHOWN_SECONDS;
        if notice.kind == NoticeKind::Done {
            next_end = next_end.min(ends_at);
        }
        notice.kind == NoticeKind::Failed || now < ends_at
    });
    if next_end.is_finite() {
        ctx.request_repaint_after(Duration::from_secs_f64((next_end - now).max(0.0)));
    }
    if notices.is_empty() {
        return None;
    }

    let (mut closed, mut chosen) = (None, None);
    Area::new(Id::unique("notices"))
        // In the empty middle of the bar at the bottom, so that it covers no figure.
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -4.0))
        .order(Order::Tooltip)
        .fade_in(false)
        .show(ctx, |ui| {
            for (place, notice) in notices.iter().enumerate() {
                let colours = style::palette(ui);
                let (fill, edge, words) = match notice.kind {
                    NoticeKind::Done => (colours.accent, colours.accent, colours.on_accent),
                    NoticeKind::Failed => (colours.alert_soft, colours.alert, colours.text),
                };
                Frame::new()
                    .fill(fill)
                    .stroke(Stroke::new(1.0, edge))
                    .corner_radius(CornerRadius::same(9))
                    .inner_margin(Margin::symmetric(14, 8))
                    .shadow(ui.visuals().popup_shadow)
                    .show(ui, |ui| {
                        ui.horizontal(|ui| {
                            ui.spacing_mut().item_spacing = Vec2::new(12.0, 2.0);
                            words_ui(ui, notice, words);
                            if let Some(command) = notice.offer {
                                let button = style::link_button(ui, command.label(tr))
                                    .fill(colours.surface)
                                    .frame_when_inactive(true);
                                if ui.add(button).clicked() {
                                    chosen = Some(command);
                                    closed = Some(place);
                                }
                            }
                            let close = Button::new(RichText::new("×").color(words))
                                .fill(fill)
                                .stroke(Stroke::NONE);
                            let response = ui.add(close).accessible_name(tr.get("ui-close"));
                            if response.clicked() {
                                closed = Some(place);
                            }
                        });
                    });
            }
        });
    if let Some(place) = closed {
        notices.remove(place);
    }
    chosen
}

/// The text, with the remedy under it if there is one.
fn words_ui(ui: &mut Ui, notice: &Notice, colour: Color32) {
    let room = (ui.ctx().content_rect().width() - 260.0).clamp(160.0, 620.0);
    let text = Label::new(style::medium(&notice.text).color(colour)).wrap();
    if notice.remedy.is_empty() && notice.text.chars().count() < 60 {
        ui.add(text.extend());
        return;
    }
    ui.vertical(|ui| {
        ui.set_max_width(room);
        ui.add(text);
        if !notice.remedy.is_empty() {
            ui.add(Label::new(RichText::new(&notice.remedy).color(colour)).wrap());
        }
    });
}
