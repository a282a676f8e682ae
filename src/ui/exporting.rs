//! From the export dialog to a file or the clipboard. Pictures are drawn beside
//! the window, from a copy of what is in sight.

use std::path::PathBuf;

use eframe::egui::{self, ColorImage, TextureOptions};

use super::dialogs::{Dialog, ExportDialog};
use super::essor_app::EssorApp;
use super::picking::Purpose;
use crate::app::{
    self, AppError, Exhibit, Pending, PictureChoices, PictureFormat, Pixels, Settings,
    picture_file_name,
};
use crate::i18n::Tr;

impl EssorApp {
    /// What pictures are made of now.
    fn exhibit(&self) -> Option<Exhibit> {
        if self.compare.is_open {
            return self.comparison_exhibit();
        }
        let page = self.shown.page.as_ref()?;
        Some(Exhibit::Community(Box::new(page.clone())))
    }

    /// Opens the dialog with the choices of the last picture, in the window's
    /// language.
    pub(super) fn open_export(&mut self) {
        let Some(chart) = &self.shown.chart else {
            return;
        };
        let settings = &self.parts.settings;
        let choices = PictureChoices {
            kind: chart.kind,
            language: self.tr.language(),
            ..settings.picture.clone().within_limits()
        };
        let dialog = ExportDialog::new(choices, settings.picture_format);
        self.dialog = Some(Dialog::Export(Box::new(dialog)));
    }

    pub(super) fn remember_export(&mut self, dialog: &ExportDialog) {
        self.parts.settings.picture = dialog.choices.clone();
        self.parts.settings.picture_format = dialog.format;
        self.keep_settings();
    }

    /// Draws the picture that the export dialog waits for; a newer wish waits
    /// until the one being drawn is done, and all between are passed over.
    pub(super) fn draw_waiting_picture(&mut self) {
        if self.jobs.picture.is_some() {
            return;
        }
        if let Some((choices, width_px)) = self.waiting.picture_to_show.take() {
            // As many pixels as the dialog shows, so that none is made up.
            let scale = width_px as f32 / choices.width as f32;
            let small = PictureChoices {
                scale,
                ..choices.clone()
            }
            .within_limits();
            self.jobs.picture = self.drawing(small).map(|work| (choices, work));
        }
    }

    /// The picture as pixels, drawn beside the window.
    fn drawing(&self, choices: PictureChoices) -> Option<Pending<ColorImage>> {
        let exhibit = self.exhibit()?;
        let today = self.parts.worker.now().date();
        Some(self.parts.worker.aside(move |_| {
            let chart = exhibit.chart(&choices, today);
            let chart = chart.ok_or(AppError::NothingToShow)?;
            Ok(image_of(&app::picture_pixels(&chart, &choices)?))
        }))
    }

    /// Shows the picture, unless the dialog has asked for another one since.
    pub(super) fn take_picture(
        &mut self,
        ctx: &egui::Context,
        choices: &PictureChoices,
        picture: Result<ColorImage, AppError>,
    ) {
        if let Some(Dialog::Export(dialog)) = &mut self.dialog {
            match picture {
                Ok(image) if dialog.choices == *choices => {
                    let texture = ctx.load_texture("export-preview", image, TextureOptions::LINEAR);
                    dialog.picture = Some(texture);
                }
                Ok(_) => {}
                Err(error) => self.say_failed(&error),
            }
            self.draw_waiting_picture();
        }
    }

    /// Puts the picture on the clipboard once it is drawn.
    pub(super) fn copy_picture(&mut self, choices: PictureChoices) {
        if self.jobs.copying.is_none() {
            self.jobs.copying = self.drawing(choices);
        }
    }

    pub(super) fn save_picture_as(
        &mut self,
        ctx: &egui::Context,
        choices: PictureChoices,
        format: PictureFormat,
    ) {
        if let Some(Dialog::Export(dialog)) = self.dialog.take() {
            self.remember_export(&dialog);
            self.dialog = Some(Dialog::Export(dialog));
        }
        self.waiting.picture_to_save = Some((choices, format));
        self.pick(
            ctx,
            match format {
                PictureFormat::Png => Purpose::SavePng,
                PictureFormat::Svg => Purpose::SaveSvg,
                PictureFormat::Csv => Purpose::SaveCsv,
            },
        );
    }

    /// Where the picture to save is suggested to go, under a name that says
    /// what is inside.
    pub(super) fn picture_place(&self) -> PathBuf {
        let folder = Settings::documents_folder();
        let wanted = self.waiting.picture_to_save.as_ref();
        match wanted.zip(self.exhibit()) {
            Some(((choices, format), exhibit)) => {
                let today = self.parts.worker.now().date();
                let name = exhibit.name(&Tr::new(choices.language));
                folder.join(picture_file_name(&name, choices, today, *format))
            }
            None => folder.join(""),
        }
    }

    pub(super) fn save_picture(&mut self, path: PathBuf) {
        let today = self.parts.worker.now().date();
        let wanted = self.waiting.picture_to_save.take();
        if let Some(((choices, format), exhibit)) = wanted.zip(self.exhibit()) {
            let target = path.clone();
            let work = self.parts.worker.aside(move |_| {
                let chart = exhibit.chart(&choices, today);
                let chart = chart.ok_or(AppError::NothingToShow)?;
                app::save_picture(&chart, &choices, format, &target)
            });
            self.jobs.saving = Some((path, work));
        }
    }
}

fn image_of(pixels: &Pixels) -> ColorImage {
    let size = [pixels.width as usize, pixels.height as usize];
    ColorImage::from_rgba_unmultiplied(size, &pixels.rgba)
}
