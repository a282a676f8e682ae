//! The program: the command line first, then the window if it asks for one.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use essor::cli::{self, Outcome};
use essor::ui;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Exit(code) => code,
        Outcome::Window {
            register,
            language,
            tr,
        } => match ui::run(register, language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => error.retry_in_software().unwrap_or_else(|| {
                cli::print_problem(&error.message(&tr), &error.remedy(&tr));
                error.show(&tr);
                ExitCode::FAILURE
            }),
        },
    }
}
