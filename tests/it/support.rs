//! What several tests need.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The program, speaking this language and without a display.
pub fn essor(language: &str) -> Command {
    let mut command = Command::cargo_bin("essor").expect("the program is built");
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env(
            "LC_ALL",
            if language == "fr" {
                "fr_CA.UTF-8"
            } else {
                "en_CA.UTF-8"
            },
        );
    command
}

/// A log of four years: eight months of growth, a plateau, then a slide.
/// Everyone comes to the monthly meeting of as many as there are that month.
pub fn life_csv() -> String {
    let mut csv = String::from("date;membre;activité\n");
    for month in 0..48 {
        let people = match month {
            0..8 => 4 + 3 * month,
            8..30 => 28,
            _ => 28 - (month - 29),
        };
        let (year, number) = (2020 + month / 12, month % 12 + 1);
        for person in 1..=people {
            writeln!(csv, "{year}-{number:02}-15;Membre {person};Rencontre").expect("written");
        }
    }
    csv
}

/// Writes a file into a folder.
pub fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("written");
    path
}

/// What a run printed on standard output, which must have succeeded.
pub fn printed(command: &mut Command) -> String {
    let output = command.assert().success().get_output().stdout.clone();
    String::from_utf8(output).expect("UTF-8")
}

/// The same as JSON.
pub fn json(command: &mut Command) -> serde_json::Value {
    serde_json::from_str(&printed(command)).expect("one JSON object")
}

/// What a folder holds, in order.
pub fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("readable")
        .map(|file| {
            file.expect("readable")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}
