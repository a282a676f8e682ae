//! The window. A shell holds pages and dialogs, each with its own state, which
//! ask the worker and draw what comes of it. Nothing here reads a file, a
//! database or a series.

mod arrivals;
mod asking;
mod bars;
mod brand;
mod chart;
mod commands;
mod context;
mod deeds;
mod dialogs;
mod frame;
mod keys;
mod made_for_files;
mod moments;
mod no_window;
mod pages;
mod picking;
mod platform;
mod register;
mod session;
mod shell;
mod style;
mod tasks;
mod watching;
mod widgets;

use std::path::PathBuf;

use eframe::egui::{ViewportBuilder, vec2};

pub use commands::UiCommand;
pub use no_window::UiError;
pub use picking::{FilePicker, Picked, Purpose, SystemPicker};
pub use session::Parts;
pub use shell::EssorApp;

use crate::app::{Settings, SettingsKeeper, Worker, system_clock};
use crate::i18n::Language;

/// Opens the window on a register, or on the one opened last, or on the
/// welcome page; returns when it is closed. `language` holds for this window
/// alone.
///
/// A register that is double-clicked comes as the argument of the command line,
/// but not on a Mac. There the system sends it to the application's delegate
/// (`application:openURLs:`), which is the window library's own: winit 0.30
/// hears two events with it, and this is neither, so eframe 0.37 cannot pass it
/// on. A delegate of our own would take `unsafe` code. Until they do, a Mac
/// starts Essor with the register that was open last, and another one is opened
/// with the command or dropped on the window.
pub fn run(register: Option<PathBuf>, language: Option<Language>) -> Result<(), UiError> {
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("app.essor.Essor")
            .with_title("Essor")
            .with_inner_size(vec2(1280.0, 800.0))
            .with_min_inner_size(vec2(480.0, 360.0))
            .with_icon(brand::window_icon()),
        renderer: no_window::renderer(),
        persist_window: true,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "essor",
        options,
        Box::new(move |creation| {
            let ctx = creation.egui_ctx.clone();
            let keeper = SettingsKeeper::start();
            let keep = move |settings: &Settings| keeper.keep(settings);
            let (settings, keep) = in_language(Settings::load(), language, keep);
            let parts = Parts {
                settings,
                keep_settings: Box::new(keep),
                worker: Worker::start(system_clock(), move || ctx.request_repaint()),
                picker: Box::new(SystemPicker),
                mappings: Settings::mappings_folder(),
            };
            Ok(Box::new(EssorApp::new(&creation.egui_ctx, parts, register)))
        }),
    )
    .map_err(|error| UiError::from(&error))
}

/// The user's `own` settings, with a language that was asked for this window
/// alone, and how they are kept: with their own language, unless another is
/// chosen in the window.
pub fn in_language(
    own: Settings,
    language: Option<Language>,
    keep: impl Fn(&Settings) + 'static,
) -> (Settings, impl Fn(&Settings) + 'static) {
    let own_language = own.language;
    let settings = Settings {
        language: language.unwrap_or(own_language),
        ..own
    };
    let keep = move |settings: &Settings| {
        let mut kept = settings.clone();
        if Some(kept.language) == language {
            kept.language = own_language;
        }
        keep(&kept);
    };
    (settings, keep)
}
