//! A register is known by its content, whatever its ending, at every door: the
//! command line, the window's commands, a path given at the start, what is
//! dropped. What only bears the name is refused, and kept as it is.

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::app::{Settings, Worker, system_clock};
use essor::i18n::Language;
use essor::ui::{Parts, Picked};

use crate::support::{essor, json, life_csv, names_in, write};
use crate::window::{Answer, Window, sample_in};

const SIZE: (f32, f32) = (1280.0, 800.0);
const TABLE: &str = "Date;Member;Type\n2025-01-14;Ana;meeting\n2025-02-11;Bo;meeting\n";
/// What nobody would take for a register by its name.
const NAMES: [&str; 4] = ["Cercles.db", "registre", "présences.csv", "2024.xlsx"];

/// A database of another program, as its own library makes it.
fn other_database() -> Vec<u8> {
    let mut bytes = vec![0_u8; 4096];
    bytes[..16].copy_from_slice(b"SQLite format 3\0");
    bytes[16..18].copy_from_slice(&4096_u16.to_be_bytes());
    bytes
}

/// A register of one community.
fn register_in(folder: &Path, name: &str) -> PathBuf {
    let log = write(folder, "rencontres.txt", life_csv());
    let path = folder.join(name);
    essor("en")
        .arg("import")
        .args([&path, &log])
        .args(["--community", "Cercle"])
        .assert()
        .success();
    fs::remove_file(log).expect("removed");
    path
}

/// What the program says of what it refuses.
fn refusal(language: &str, args: &[&str], folder: &Path) -> String {
    let mut command = essor(language);
    let run = command.current_dir(folder).args(args).output();
    let run = run.expect("run");
    assert_eq!(run.status.code(), Some(1), "{args:?}");
    String::from_utf8_lossy(&run.stderr).into_owned()
}

#[test]
fn each_command_takes_a_register_of_whatever_name() {
    for name in NAMES {
        let folder = tempfile::tempdir().expect("a folder");
        let register = register_in(folder.path(), name);
        let more = write(folder.path(), "more.txt", "date;membre\n2024-02-01;Zoé\n");
        let run = |args: &[&str]| {
            let mut command = essor("en");
            command.current_dir(folder.path()).args(args);
            command.assert().success();
        };
        let stages = json(essor("en").arg("stages").arg(&register).arg("--json"));
        assert_eq!(stages["community"], "Cercle", "{name}");
        run(&["chart", name, "--out", "life.png"]);
        run(&["check", name]);
        run(&["backup", name, "--out", "copy of it"]);
        run(&["check", "copy of it"]);
        let import = ["import", name, "more.txt", "--community", "Cercle"];
        run(&[&import[..], &["--dry-run"]].concat());
        run(&import);
        run(&["export", name, "--out", "log"]);
        assert!(more.exists());
    }
}

#[test]
fn a_register_is_no_file_to_import_and_is_said_to_be_one() {
    let folder = tempfile::tempdir().expect("a folder");
    register_in(folder.path(), "mine.essor");
    for name in NAMES {
        fs::copy(folder.path().join("mine.essor"), folder.path().join(name)).expect("copied");
        let before = fs::read(folder.path().join(name)).expect("read");
        for args in [&["inspect", name][..], &["import", "mine.essor", name]] {
            let english = refusal("en", args, folder.path());
            assert!(english.contains("is an Essor register"), "{english}");
            assert!(english.contains("Open it instead"), "{english}");
            let french = refusal("fr", args, folder.path());
            assert!(french.contains("est un registre d’Essor"), "{french}");
            assert!(french.contains("Ouvrez-le"), "{french}");
        }
        assert_eq!(fs::read(folder.path().join(name)).expect("read"), before);
    }
}

#[test]
fn what_only_bears_the_name_of_a_register_is_refused_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "log.csv", life_csv());
    let database = (
        "is not an Essor register but a database of another program",
        "n’est pas un registre Essor, mais la base de données d’un autre programme",
    );
    let table = ("is not an Essor register.", "n’est pas un registre Essor.");
    for (name, bytes, (english, french)) in [
        ("other.essor", other_database(), database),
        ("OTHER.ESSOR", other_database(), database),
        ("table.essor", TABLE.into(), table),
    ] {
        write(folder.path(), name, &bytes);
        for args in [
            &["check", name][..],
            &["stages", name],
            &["chart", name, "--out", "a.png"],
            &["import", name, "log.csv", "--community", "log"],
            &["backup", name, "--out", "copy.essor"],
            &["export", name, "--out", "folder"],
            &["undo-import", name, "1"],
        ] {
            let said = refusal("en", args, folder.path());
            assert!(said.contains(english), "{args:?} {said}");
            assert!(said.contains("The file was not touched"), "{said}");
            let said = refusal("fr", args, folder.path()).replace(['\u{202f}', '\u{a0}'], " ");
            assert!(said.contains(french), "{args:?} {said}");
            assert!(said.contains("Le fichier n’a pas été modifié"), "{said}");
        }
        assert_eq!(fs::read(folder.path().join(name)).expect("read"), bytes);
        fs::remove_file(folder.path().join(name)).expect("removed");
    }
    // As a file to import, and with another ending, it is a database too.
    write(folder.path(), "other.db", other_database());
    for args in [&["inspect", "other.db"], &["stages", "other.db"]] {
        let said = refusal("en", args, folder.path());
        assert!(said.contains("is a database"), "{said}");
        assert!(said.contains("Export the data as CSV"), "{said}");
    }
    assert_eq!(names_in(folder.path()), ["log.csv", "other.db"]);
}

/// A window that was started with the path of a file.
fn started_on(register: PathBuf, language: Language) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let parts = Parts {
        settings: Settings {
            language,
            ..Settings::default()
        },
        keep_settings: Box::new(|_| {}),
        worker: Worker::start(system_clock(), || {}),
        picker: Box::new(Answer(Picked::Nothing)),
        mappings: folder.path().join("mappings"),
    };
    Window::of(SIZE, folder, parts, Some(register))
}

#[test]
fn the_window_begins_on_a_register_of_whatever_name() {
    for name in ["Cercles.db", "présences.csv", "registre"] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        fs::rename(sample_in(folder.path()), &path).expect("renamed");
        let mut window = started_on(path, Language::En);
        window.wait_for("Life cycle");
    }
}

#[test]
fn a_window_that_is_started_on_something_else_says_what_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let other = write(folder.path(), "other.essor", other_database());
    let mut window = started_on(other.clone(), Language::Fr);
    window.wait_for("la base de données d’un autre programme");
    window.wait_for("au format CSV");
    let mut window = started_on(other.clone(), Language::En);
    window.wait_for("a database of another program");
    window.click("Understood");
    window.wait_for("Sample register");
    assert_eq!(fs::read(other).expect("read"), other_database());
}

#[test]
fn a_register_of_whatever_name_is_opened_with_the_command() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("Cercles.sqlite3");
    fs::rename(sample_in(place.path()), &path).expect("renamed");
    let mut window = Window::open(SIZE, false, Picked::File(path));
    window.wait_for("Open a register…");
    window.press(Modifiers::COMMAND, Key::O);
    window.wait_for("Life cycle");

    let other = write(place.path(), "other.essor", other_database());
    let mut window = Window::open(SIZE, false, Picked::File(other));
    window.wait_for("Open a register…");
    window.press(Modifiers::COMMAND, Key::O);
    window.wait_for("a database of another program");
    window.wait_for("can be imported into a register");
}

#[test]
fn a_register_in_a_folder_that_is_imported_is_no_log() {
    let mut window = Window::open(SIZE, true, Picked::Nothing);
    window.wait_for("Life cycle");
    let folder = window.path("folder");
    fs::create_dir(&folder).expect("made");
    let twin = folder.join("copie.csv");
    fs::copy(window.path("sample.essor"), &twin).expect("copied");
    window.drop_file(folder.clone());
    window.wait_for("This folder holds no file to import");
    fs::write(folder.join("log.csv"), TABLE).expect("written");
    window.drop_file(folder);
    window.wait_for("Import 2 rows");
}

#[test]
fn a_register_that_was_chosen_to_be_imported_is_said_to_be_one() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("présences.csv");
    fs::rename(sample_in(place.path()), &path).expect("renamed");
    let mut window = Window::open(SIZE, true, Picked::File(path));
    window.wait_for("Life cycle");
    window.click("Import…");
    window.wait_for("This file is an Essor register");
    window.wait_for("Open it instead");
}

#[test]
fn a_register_that_is_dropped_is_opened_whatever_its_name() {
    for name in ["Cercles.db", "présences.csv", "registre", "MINE.ESSOR"] {
        let mut window = Window::open(SIZE, false, Picked::Nothing);
        window.wait_for("Sample register");
        let path = window.path(name);
        let sample = sample_in(path.parent().expect("a folder"));
        fs::rename(sample, &path).expect("renamed");
        window.drop_file(path);
        window.wait_for("Life cycle");
        window.wait_for(name);
    }
}

#[test]
fn a_database_of_another_program_that_is_dropped_is_told_as_such() {
    let mut window = Window::open(SIZE, true, Picked::Nothing);
    window.wait_for("Life cycle");
    let other = window.file("other.essor", other_database());
    window.drop_file(other);
    window.wait_for("a database of another program");
    window.click("Understood");
    // The register that was open still is.
    window.wait_for("Life cycle");
    let other = window.file("other.db", other_database());
    window.drop_file(other);
    window.wait_for("is a database, not a table");
}

/// The register of one community that files are dropped with.
fn other_register(window: &Window) -> PathBuf {
    register_in(window.path("").as_path(), "autre.db")
}

#[test]
fn a_table_that_is_dropped_with_a_register_goes_into_that_register() {
    let mut window = Window::open(SIZE, true, Picked::Nothing);
    window.wait_for("Life cycle");
    let register = other_register(&window);
    let bytes = |path: &Path| fs::read(path).expect("read");
    let (sample, before) = (window.path("sample.essor"), bytes(&register));
    let sample_before = bytes(&sample);
    // A dialog that is open is of the register that goes.
    let table = window.file("before.csv", TABLE);
    window.drop_file(table);
    window.wait_for("Import 2 rows");

    let table = window.file("réunions.csv", TABLE);
    window.drop_files([table, register.clone()]);
    window.wait_for("réunions.csv");
    window.wait_until_gone("before.csv");
    window.import("Import 2 rows");
    window.wait_for("2 rows added");
    assert_ne!(bytes(&register), before);
    assert_eq!(bytes(&sample), sample_before);
}

#[test]
fn of_two_registers_that_are_dropped_one_is_opened_and_that_is_told() {
    let mut window = Window::open(SIZE, false, Picked::Nothing);
    window.wait_for("Sample register");
    let one = other_register(&window);
    let two = window.path("deux.essor");
    fs::copy(&one, &two).expect("copied");
    window.drop_files([one, two]);
    window.wait_for("One register is open at a time: autre.db");
    window.wait_for("Cercle, ");
}

#[test]
fn what_comes_with_a_register_that_cannot_be_opened_goes_nowhere_else() {
    let mut window = Window::open(SIZE, true, Picked::Nothing);
    window.wait_for("Life cycle");
    let table = window.file("réunions.csv", TABLE);
    let other = window.file("other.essor", other_database());
    window.drop_files([other, table]);
    window.wait_for("a database of another program");
    window.click("Understood");
    window.harness.run_steps(20);
    let rows = window.harness.query_all_by_label_contains("Import 2 rows");
    assert_eq!(rows.count(), 0);
}
