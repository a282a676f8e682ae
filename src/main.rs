//! The program: the command line first, then the window if it asks for one.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use essor::cli::{self, Outcome};
use essor::ui;

fn main() -> ExitCode {
    console::join();
    match cli::run(std::env::args_os()) {
        Outcome::Exit(code) => code,
        Outcome::Window {
            register,
            language,
            tr,
        } => {
            console::leave();
            match ui::run(register, language) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => error.retry_another_way().unwrap_or_else(|| {
                    cli::print_problem(&error.message(&tr), &error.remedy(&tr));
                    error.show(&tr);
                    ExitCode::FAILURE
                }),
            }
        }
    }
}

/// Windows gives no console to a program with windows of its own; what it
/// writes is lost unless it asks for that of its caller. Where a file or a pipe
/// takes the answer, the system leaves it at that.
#[cfg(windows)]
mod console {
    use winsafe::{AttachConsole, FreeConsole, PidParent};

    pub fn join() {
        // There is none if the program was started by a click.
        let _ = AttachConsole(PidParent::Parent);
    }

    /// Or the window would be closed with the console, and by Ctrl+C in it.
    pub fn leave() {
        let _ = FreeConsole();
    }
}

#[cfg(not(windows))]
mod console {
    pub const fn join() {}

    pub const fn leave() {}
}
