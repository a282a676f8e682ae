//! The window. Panels and dialogs draw view data and return what the user
//! asked for; [`EssorApp`] hands that to the worker and draws again when the
//! answer is there. Nothing here reads a file, a database or a series.

mod actions;
mod carry_out;
mod comparing;
mod dialogs;
mod essor_app;
mod exporting;
mod jobs;
mod journal_work;
mod members_work;
mod news;
mod no_window;
mod panels;
mod picking;
mod style;
mod widgets;

use std::path::PathBuf;

use eframe::egui::{ViewportBuilder, vec2};

pub use actions::{Action, UiCommand};
pub use essor_app::{EssorApp, Parts};
pub use no_window::UiError;
pub use picking::{FilePicker, Picked, Purpose, SystemPicker};

use crate::app::{Settings, SettingsKeeper, Worker, system_clock};

/// Opens the window on a register, or on the one opened last, or on the
/// welcome page; returns when it is closed.
pub fn run(register: Option<PathBuf>) -> Result<(), UiError> {
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("app.essor.Essor")
            .with_title("Essor")
            .with_inner_size(vec2(1280.0, 800.0))
            .with_min_inner_size(vec2(480.0, 360.0))
            .with_icon(panels::window_icon()),
        persist_window: true,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "essor",
        options,
        Box::new(move |creation| {
            let ctx = creation.egui_ctx.clone();
            let keeper = SettingsKeeper::start();
            let parts = Parts {
                settings: Settings::load(),
                keep_settings: Box::new(move |settings| keeper.keep(settings)),
                worker: Worker::start(system_clock(), move || ctx.request_repaint()),
                picker: Box::new(SystemPicker),
                mappings: Settings::mappings_folder(),
            };
            Ok(Box::new(EssorApp::new(&creation.egui_ctx, parts, register)))
        }),
    )
    .map_err(|error| UiError::from(&error))
}
