//! From the export dialog to a file or the clipboard. Pictures are drawn
//! beside the window, from a copy of what is in sight.

use eframe::egui::{ColorImage, TextureOptions};

use super::ExportDialog;
use crate::app::{
    self, AppError, Exhibit, Pending, PictureChoices, PictureFormat, Pixels, Settings,
    picture_file_name,
};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx};
use crate::ui::picking::Purpose;
use crate::ui::tasks::{Deed, Ticket};
use crate::ui::widgets::Notice;

impl ExportDialog {
    /// Takes in what was drawn, copied and saved, and draws what is wished for
    /// next; all wishes between are passed over.
    pub(super) fn take_answers(&mut self, cx: &mut Cx<'_>) {
        match self.drawing.take() {
            Some(Ok(drawn)) if drawn.asked_by == self.choices => {
                let options = TextureOptions::LINEAR;
                let texture = cx.ctx.load_texture("export-preview", drawn.image, options);
                self.picture = Some(texture);
                (self.n_sheets, self.missing) = (drawn.n_sheets, drawn.missing);
            }
            Some(Err(error)) => cx.tell_failed(&error),
            Some(Ok(_)) | None => {}
        }
        if !self.drawing.is_open()
            && let Some((choices, width_px)) = self.wish.take()
        {
            // As many pixels as the dialog shows, so that none is made up.
            let scale = width_px as f32 / choices.width as f32;
            let small = PictureChoices {
                scale,
                ..choices.clone()
            };
            let work = drawing(cx, self.exhibit(cx), small.within_limits(), choices);
            if let Some(work) = work {
                self.drawing.ask(work);
            }
        }
        if let Some(answer) = self.copying.as_ref().and_then(Ticket::take) {
            self.copying = None;
            if let Ok(drawn) = answer {
                cx.ctx.copy_image(drawn.image);
                let notice = Notice::done(cx.tr.get("ui-copied"));
                cx.actions.push(Action::Tell(notice));
            }
        }
        if matches!(self.saving.take(), Some(Ok(()))) {
            cx.actions.push(Action::Close);
        }
    }

    pub(super) fn remember(&self, cx: &mut Cx<'_>) {
        let (choices, format) = (self.choices.clone(), self.format);
        cx.actions.push(Action::set(move |settings| {
            settings.picture = choices;
            settings.picture_format = format;
        }));
    }

    /// Puts the picture on the clipboard once it is drawn.
    pub(super) fn copy(&mut self, cx: &mut Cx<'_>) {
        if self.copying.is_some() {
            return;
        }
        let choices = self.choices.clone();
        if let Some(work) = drawing(cx, self.exhibit(cx), choices.clone(), choices) {
            self.copying = Some(cx.tasks.begin(Deed::new(work)));
        }
    }

    /// Asks where to, under a name that says what is inside, then saves.
    pub(super) fn save_as(&self, cx: &mut Cx<'_>) {
        self.remember(cx);
        let Some(exhibit) = self.exhibit(cx) else {
            return;
        };
        let (choices, format, today) = (self.choices.clone(), self.format, cx.today());
        let name = exhibit.name(&Tr::new(choices.language));
        let name = picture_file_name(&name, &choices, today, format);
        let purpose = match format {
            PictureFormat::Png => Purpose::SavePng,
            PictureFormat::Svg => Purpose::SaveSvg,
            PictureFormat::Pdf => Purpose::SavePdf,
            PictureFormat::Csv => Purpose::SaveCsv,
        };
        let saving = self.saving.share();
        let place = Settings::documents_folder().join(name);
        cx.pick(purpose, place, move |path, cx| {
            let target = path.clone();
            let work = cx.worker.aside(move |_| {
                let chart = exhibit.chart(&choices, today);
                let chart = chart.ok_or(AppError::NothingToShow)?;
                app::save_picture(&chart, &choices, format, &target)
            });
            let deed = Deed::new(work).answering(saving).told(move |(), tr| {
                let name = [("path", path.display().to_string().into())];
                Some(Notice::done(tr.format("ui-saved", &name)))
            });
            cx.tasks.begin(deed);
        });
    }
}

/// A picture that was drawn.
pub(super) struct Drawn {
    /// What it was asked for with.
    asked_by: PictureChoices,
    image: ColorImage,
    n_sheets: usize,
    missing: Vec<char>,
}

/// The picture in sight as pixels.
fn drawing(
    cx: &Cx<'_>,
    exhibit: Option<Exhibit>,
    choices: PictureChoices,
    asked_by: PictureChoices,
) -> Option<Pending<Drawn>> {
    let exhibit = exhibit?;
    let today = cx.today();
    Some(cx.worker.aside(move |_| {
        let chart = exhibit.chart(&choices, today);
        let chart = chart.ok_or(AppError::NothingToShow)?;
        Ok(Drawn {
            image: image_of(&app::picture_pixels(&chart, &choices)?),
            n_sheets: exhibit.n_sheets(&choices),
            missing: app::missing_letters(&chart, &choices),
            asked_by,
        })
    }))
}

fn image_of(pixels: &Pixels) -> ColorImage {
    let size = [pixels.width as usize, pixels.height as usize];
    ColorImage::from_rgba_unmultiplied(size, &pixels.rgba)
}
