//! What several tests need.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use essor::app::{ImportChoices, ImportFile, ImportPlan};

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

/// Rows that name no community go to this one.
pub fn into_community(name: &str) -> ImportChoices {
    ImportChoices {
        community: Some(name.to_owned()),
        ..ImportChoices::default()
    }
}

/// An import of one file into a community.
pub fn plan_of(path: &Path, community: &str) -> ImportPlan {
    ImportPlan::of(vec![ImportFile {
        choices: into_community(community),
        ..ImportFile::new(path.to_path_buf())
    }])
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

/// A zip container of files as they are.
pub fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let entries = entries.iter().map(|(name, text)| (*name, text.as_bytes()));
    archive(entries, false)
}

/// A zip container of files, packed if wanted.
pub fn archive<'e>(
    entries: impl IntoIterator<Item = (&'e str, &'e [u8])>,
    is_packed: bool,
) -> Vec<u8> {
    let (mut bytes, mut contents, mut n) = (Vec::new(), Vec::new(), 0_u16);
    for (name, file) in entries {
        let mut crc = flate2::Crc::new();
        crc.update(file);
        let packed = if is_packed {
            let mut encoder =
                flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            std::io::Write::write_all(&mut encoder, file).expect("packed");
            encoder.finish().expect("packed")
        } else {
            file.to_vec()
        };
        let start = bytes.len() as u32;
        let method = if is_packed { 8 } else { 0 };
        let mut head = vec![20, 0, 0, 0, method, 0, 0, 0, 33, 0];
        head.extend(crc.sum().to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend((file.len() as u32).to_le_bytes());
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(packed);
        contents.extend(b"PK\x01\x02\x14\x00");
        contents.extend(&head);
        contents.extend([0; 10]);
        contents.extend(start.to_le_bytes());
        contents.extend(name.as_bytes());
        n += 1;
    }
    let start = bytes.len() as u32;
    bytes.extend(&contents);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(n.to_le_bytes());
    bytes.extend(n.to_le_bytes());
    bytes.extend((contents.len() as u32).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}
