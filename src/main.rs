//! The program: hands its arguments to the command line.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    essor::cli::run(std::env::args_os())
}
