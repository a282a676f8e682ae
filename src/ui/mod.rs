//! The window. Panels and dialogs draw view data and return what the user
//! asked for; [`EssorApp`] hands that to the worker and draws again when the
//! answer is there. Nothing here reads a file, a database or a series.

mod actions;
mod carry_out;
mod dialogs;
mod essor_app;
mod jobs;
mod news;
mod panels;
mod picking;
mod style;
mod widgets;

use std::path::PathBuf;

use eframe::egui::{ViewportBuilder, vec2};

pub use actions::{Action, UiCommand};
pub use essor_app::{EssorApp, Parts};
pub use picking::{FilePicker, Picked, Purpose, SystemPicker};

use crate::app::{Settings, Worker, system_clock};
use crate::i18n::Tr;

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UiError {
    #[error("the window could not be opened")]
    NoWindow(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl UiError {
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::NoWindow(reason) => tr.format(
                "ui-error-no-window",
                &[("reason", reason.to_string().into())],
            ),
        }
    }

    pub fn remedy(&self, tr: &Tr) -> String {
        match self {
            Self::NoWindow(_) => tr.get("ui-remedy-no-window"),
        }
    }
}

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
            let parts = Parts {
                settings: Settings::load(),
                keep_settings: Box::new(Settings::save),
                worker: Worker::start(system_clock(), move || ctx.request_repaint()),
                picker: Box::new(SystemPicker),
            };
            Ok(Box::new(EssorApp::new(&creation.egui_ctx, parts, register)))
        }),
    )
    .map_err(|error| UiError::NoWindow(error.to_string().into()))
}
