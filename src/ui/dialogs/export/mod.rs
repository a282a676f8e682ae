//! The picture as a file: how large, in which language, in which colours,
//! with the very picture in sight.

mod options;
mod preview;
mod work;

use eframe::egui::{ScrollArea, TextureHandle};

use super::{STORE, buttons_ui, dialog_ui, is_enter_free};
use crate::app::{ChartKind, Exhibit, PictureChoices, PictureFormat};
use crate::chart::Chart;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};
use options::options_ui;
use preview::preview_ui;
use work::Drawn;

/// From this width on, in points, the picture stands beside the choices;
/// under it, above them.
const ROOM_FOR_BOTH: f32 = 700.0;
const OPTIONS_WIDTH: f32 = 286.0;
/// What the title and the buttons of the dialog take, in points.
const HEIGHT_AROUND: f32 = 190.0;

pub(crate) struct ExportDialog {
    /// What it is of, where that is not what the page shows.
    own: Option<Exhibit>,
    choices: PictureChoices,
    /// The stretch in sight when the dialog was opened, with its words.
    stretch: Option<((f64, f64), String)>,
    /// The pictures that may be chosen among.
    pictures: Vec<ChartKind>,
    /// On how many sheets the picture has room.
    n_sheets: usize,
    /// The letters that no font here has.
    missing: Vec<char>,
    format: PictureFormat,
    has_own_size: bool,
    /// What the picture in sight was asked for with.
    asked_for: Option<(PictureChoices, u32)>,
    /// How wide the picture in sight is, in pixels of the screen.
    preview_width: u32,
    picture: Option<TextureHandle>,
    /// The picture that is to be drawn next, and how wide, in pixels.
    wish: Option<(PictureChoices, u32)>,
    drawing: Question<Drawn>,
    copying: Option<Ticket<Drawn>>,
    saving: Ticket<()>,
}

impl ExportDialog {
    /// Begins with the choices of the last picture, in the language of the settings.
    pub(crate) fn open(cx: &Cx<'_>) -> Option<Self> {
        let chart = cx.sight.and_then(Page::chart)?;
        let pictures = cx.sight.and_then(Page::exhibit);
        let pictures = pictures.map_or_else(Vec::new, |it| it.pictures());
        let mut look = cx.sight.map(Page::look).unwrap_or_default();
        // Half a month would pass for a weak one.
        look.range = look.range.map(|(from, to)| (from.floor(), to.ceil()));
        // What is in sight may be why there is nothing to see.
        let is_there = |kind: &ChartKind| pictures.is_empty() || pictures.contains(kind);
        let first = pictures.first().copied().unwrap_or(chart.kind);
        let kind = Some(chart.kind).filter(is_there).unwrap_or(first);
        let choices = PictureChoices {
            kind,
            language: cx.settings.picture_language.unwrap_or(cx.tr.language()),
            range: look.range,
            sheet: Some(0),
            own_scale: look.own_scale,
            // Those of the last picture are of another subject.
            title: String::new(),
            note: String::new(),
            has_names: false,
            ..cx.settings.picture.clone().within_limits()
        };
        let stretch = look
            .range
            .map(|range| (range, stretch_words(cx.tr, chart, range)));
        Some(Self {
            stretch,
            pictures,
            ..Self::with(choices, cx)
        })
    }

    /// Of something else than the page shows.
    pub(crate) fn of(exhibit: Exhibit, kind: ChartKind, cx: &Cx<'_>) -> Self {
        let choices = PictureChoices {
            kind,
            language: cx.settings.picture_language.unwrap_or(cx.tr.language()),
            ..cx.settings.picture.clone().within_limits()
        };
        Self {
            own: Some(exhibit),
            ..Self::with(choices, cx)
        }
    }

    fn with(choices: PictureChoices, cx: &Cx<'_>) -> Self {
        Self {
            own: None,
            stretch: None,
            pictures: Vec::new(),
            n_sheets: 1,
            missing: Vec::new(),
            has_own_size: !options::is_preset(&choices),
            choices,
            format: cx.settings.picture_format,
            asked_for: None,
            preview_width: 0,
            picture: None,
            wish: None,
            drawing: Question::default(),
            copying: None,
            saving: Ticket::new(),
        }
    }

    /// What is drawn.
    fn exhibit(&self, cx: &Cx<'_>) -> Option<Exhibit> {
        let own = self.own.clone();
        own.or_else(|| cx.sight.and_then(Page::exhibit))
    }
}

/// The first and the last month of a stretch, or its ages.
fn stretch_words(tr: &Tr, chart: &Chart, (from, to): (f64, f64)) -> String {
    let (first, last) = (from.floor(), (to.ceil() - 1.0).max(from.floor()));
    let words = |at: f64| {
        if chart.kind.is_by_date() {
            tr.month_short(chart.time.month_at(at))
        } else {
            tr.age(at.max(0.0) as u32)
        }
    };
    let ends = [("from", words(first).into()), ("to", words(last).into())];
    tr.format("ui-export-stretch", &ends)
}

impl Dialog for ExportDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        self.take_answers(cx);
    }

    fn close(&mut self, cx: &mut Cx<'_>) {
        self.remember(cx);
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        // Before a button or a list that has the focus takes the Enter.
        let is_entered =
            ctx.input_mut(|input| input.consume_shortcut(&STORE)) || is_enter_free(ctx);
        let (mut is_saved, mut is_copied) = (false, false);
        let title = tr.get("ui-export-title");
        let refusal = match dialog.format {
            PictureFormat::Png => dialog.choices.check().err(),
            PictureFormat::Svg | PictureFormat::Pdf | PictureFormat::Csv => None,
        };
        let is_closed = dialog_ui(ctx, tr, "export", &title, 1060.0, |ui| {
            let height = ctx.content_rect().height() - HEIGHT_AROUND;
            if ui.available_width() > ROOM_FOR_BOTH {
                ui.horizontal_top(|ui| {
                    ui.vertical(|ui| {
                        ui.set_width(OPTIONS_WIDTH);
                        ScrollArea::vertical()
                            .max_height(height)
                            .show(ui, |ui| options_ui(ui, tr, dialog));
                    });
                    ui.add_space(style::GAP_LARGE);
                    ui.vertical(|ui| {
                        let refusal = refusal.as_ref();
                        preview_ui(ui, tr, dialog, refusal, (height - 40.0).min(470.0));
                    });
                });
            } else {
                ScrollArea::vertical().max_height(height).show(ui, |ui| {
                    preview_ui(ui, tr, dialog, refusal.as_ref(), 180.0);
                    options_ui(ui, tr, dialog);
                });
            }
            buttons_ui(ui, |ui| {
                let save = style::primary_button(ui, tr.get("ui-save-as"));
                if ui.add_enabled(refusal.is_none(), save).clicked() {
                    is_saved = true;
                }
                let can_copy = dialog.choices.check().is_ok();
                let copy = eframe::egui::Button::new(tr.get("ui-export-copy"));
                let copy = ui.add_enabled(can_copy, copy);
                if copy.on_hover_text(tr.get("ui-export-copy-hint")).clicked() {
                    is_copied = true;
                }
                if ui.button(tr.get("ui-close")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                ui.label(style::small(ui, keys_text(STORE, tr, ctx)));
            });
        });
        let wanted = (dialog.choices.clone(), dialog.preview_width);
        if dialog.asked_for.as_ref() != Some(&wanted) {
            dialog.asked_for = Some(wanted.clone());
            dialog.wish = Some(wanted);
            ctx.request_repaint();
        }
        if is_copied {
            dialog.copy(cx);
        }
        if is_saved || (is_entered && refusal.is_none()) {
            dialog.save_as(cx);
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}
