//! The copies of a register: listed, looked into and restored, on the command
//! line and in the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use assert_cmd::Command;
use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::app::{Desk, Settings, ThemeChoice, Worker};
use essor::i18n::Language;
use essor::ui::{Parts, Picked};

use super::reach::{SMALL, faults};
use super::window::{Answer, Window, sample_in};
use crate::support::{essor, json, life_csv, names_in, printed, write};

const CONTROL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A register with a life in it, of which there are two copies: that of the
/// day, and one from before a second file came.
fn register_in(folder: &Path) -> PathBuf {
    let register = folder.join("Équipe été.essor");
    let log = write(folder, "vie.csv", life_csv());
    let late = write(folder, "late.csv", "Date,Member\n2024-02-13,Ana Roy\n");
    let import = |log: &Path, community: &str| {
        let mut command = essor("en");
        command
            .args(["import", "--community", community])
            .arg(&register)
            .arg(log);
        printed(&mut command);
    };
    import(&log, "Vie");
    printed(essor("en").arg("check").arg(&register));
    import(&late, "Late");
    register
}

fn refused(command: &mut Command, status: i32) -> String {
    let output = command.assert().code(status).get_output().clone();
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn copies_are_told_in_json_and_in_words_and_a_damaged_one_stops_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = register_in(folder.path());
    let beside = folder.path().join("Équipe été-copies");
    let before = names_in(&beside);

    let told = json(essor("en").arg("copies").arg(&register).arg("--json"));
    assert_eq!(told["version"], 1);
    let copies = told["copies"].as_array().expect("a list");
    assert_eq!(copies.len(), 2, "{told}");
    for copy in copies {
        assert_eq!(copy["readable"], true);
        assert_eq!(copy["communities"], 1);
        assert_eq!(copy["last_day"], "2023-12-15");
        assert!(copy["activities"].as_u64() >= Some(48), "{copy}");
        assert!(Path::new(copy["path"].as_str().expect("a path")).exists());
        let made_at = copy["made_at"].as_str().expect("a moment");
        assert!(made_at.parse::<NaiveDateTime>().is_ok(), "{made_at}");
    }
    let mut reasons: Vec<_> = copies
        .iter()
        .filter_map(|it| it["reason"].as_str())
        .collect();
    reasons.sort_unstable();
    assert_eq!(reasons, ["before-import", "daily"]);
    assert_eq!(names_in(&beside), before, "nothing is left beside them");

    for (language, words) in [
        (
            "en",
            [
                "daily copy · 1 community",
                "before an import",
                "until 15 Dec 2023",
            ],
        ),
        (
            "fr",
            [
                "copie du jour · 1 communauté",
                "avant une importation",
                "jusqu’au 15 déc. 2023",
            ],
        ),
    ] {
        let text = printed(essor(language).arg("copies").arg(&register));
        let text = text.replace('\u{a0}', " ");
        for words in words {
            assert!(text.contains(words), "{words} in {text}");
        }
    }

    let damaged = beside.join(&before[0]);
    let whole = std::fs::read(&damaged).expect("readable");
    std::fs::write(&damaged, &whole[..whole.len() / 2]).expect("written");
    // The register itself need not be readable either.
    std::fs::write(&register, &whole[..whole.len() / 3]).expect("written");
    let told = json(essor("fr").arg("copies").arg(&register).arg("--json"));
    let copies = told["copies"].as_array().expect("a list");
    let unreadable: Vec<_> = copies
        .iter()
        .filter(|copy| copy["readable"] == false)
        .collect();
    assert_eq!((copies.len(), unreadable.len()), (2, 1), "{told}");
    assert!(unreadable[0]["activities"].is_null() && unreadable[0]["last_day"].is_null());
    let text = printed(essor("fr").arg("copies").arg(&register));
    assert!(text.contains("illisible"), "{text}");
}

#[test]
fn without_copies_the_list_is_empty_and_without_a_register_it_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "vie.csv", life_csv());
    let register = folder.path().join("a.essor");
    let mut import = essor("en");
    printed(
        import
            .args(["import", "--community", "Vie"])
            .args([&register, &log]),
    );
    let none = printed(essor("fr").arg("copies").arg(&register));
    assert!(none.contains("pas encore de copie"), "{none}");
    let told = json(essor("en").arg("copies").arg(&register).arg("--json"));
    assert_eq!(told["copies"].as_array().map(Vec::len), Some(0));

    let gone = refused(
        essor("en").arg("copies").arg(folder.path().join("b.essor")),
        1,
    );
    assert!(gone.contains("There is no file"), "{gone}");
    let other = refused(essor("fr").arg("copies").arg(&log), 1);
    assert!(other.contains("n’est pas un registre"), "{other}");
    refused(essor("en").arg("copies"), 2);
}

#[test]
fn a_copy_is_restored_into_a_new_file_and_never_over_a_register() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = register_in(folder.path());
    let told = json(essor("en").arg("copies").arg(&register).arg("--json"));
    let copy = PathBuf::from(told["copies"][0]["path"].as_str().expect("a path"));
    let out = folder.path().join("restored.essor");
    let restore = |language: &str, copy: &Path, out: &Path| {
        let mut command = essor(language);
        command.arg("restore").arg(copy).arg("--out").arg(out);
        command
    };
    let done = printed(&mut restore("fr", &copy, &out));
    assert!(
        done.contains("Registre écrit") && done.contains("restored.essor"),
        "{done}"
    );
    let check = printed(essor("en").arg("check").arg(&out));
    assert!(
        check.contains("1 community") && check.contains("is whole"),
        "{check}"
    );

    let before = std::fs::read(&register).expect("readable");
    for over in [&register, &out, &copy] {
        let mut command = restore("en", &copy, over);
        refused(command.arg("--force"), 1);
    }
    assert_eq!(std::fs::read(&register).expect("readable"), before);
    let note = write(folder.path(), "note.txt", "mine");
    let said = refused(&mut restore("fr", &copy, &note), 1);
    assert!(said.contains("note.txt"), "{said}");
    assert_eq!(std::fs::read(&note).expect("readable"), b"mine");
    printed(restore("en", &copy, &note).arg("--force"));

    let whole = std::fs::read(&copy).expect("readable");
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    let new = folder.path().join("new.essor");
    let mut said = Vec::new();
    for (name, bytes) in [
        ("torn.essor", &whole[..whole.len() / 2]),
        ("newer.essor", &newer[..]),
        ("letter.essor", &b"Dear all"[..]),
    ] {
        let path = write(folder.path(), name, bytes);
        said.push(refused(&mut restore("en", &path, &new), 1));
        assert!(!new.exists(), "{name}");
    }
    said.dedup();
    assert_eq!(said.len(), 3, "{said:?}");
    refused(essor("en").arg("restore").arg(&copy), 2);
}

#[test]
fn a_register_that_another_file_has_replaced_is_not_restored_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample_in(folder.path());
    let now = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
    let mut desk = Desk::new(Arc::new(move || now.and_time(chrono::NaiveTime::MIN)));
    desk.open(&register).expect("opened");
    let copies = folder.path().join("sample-copies");
    let copy = copies.join(&names_in(&copies)[0]);
    let other = folder.path().join("other.essor");
    Desk::new(Arc::new(move || now.and_time(chrono::NaiveTime::MIN)))
        .create(&other)
        .expect("made");
    std::fs::rename(&other, &register).expect("moved");
    let before = std::fs::read(&register).expect("readable");
    desk.restore_in_place(&register, &copy)
        .expect_err("replaced");
    assert_eq!(std::fs::read(&register).expect("readable"), before);
    assert_eq!(names_in(&copies).len(), 1);
}

/// A window on a register that is there already.
fn window_on(folder: tempfile::TempDir, register: &Path, picker: Picked) -> Window {
    let now = || {
        let day = NaiveDate::from_ymd_opt(2026, 3, 20);
        day.and_then(|day| day.and_hms_opt(8, 12, 0))
            .expect("a moment")
    };
    let parts = Parts {
        settings: Settings {
            language: Language::En,
            theme: ThemeChoice::Light,
            recent: Vec::new(),
            ..Settings::default()
        },
        keep_settings: Box::new(|_| {}),
        worker: Worker::start(Arc::new(now), || {}),
        picker: Box::new(Answer(picker)),
        mappings: folder.path().join("mappings"),
    };
    Window::of((1280.0, 800.0), folder, parts, Some(register.to_path_buf()))
}

/// The sample in a window, with a community that came by an import.
fn grown() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file(
        "new circle.csv",
        "Date;Member\n2025-01-14;Ana\n2025-02-11;Ana\n",
    );
    window.drop_file(log);
    window.choose_new_community();
    window.import("Import 2 rows");
    window.click("See the community");
    window.wait_for("new circle, Too early to say");
    window
}

/// Presses keys, and counts them.
struct Hand<'w> {
    window: &'w mut Window,
    n_pressed: usize,
}

impl Hand<'_> {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.press(modifiers, key);
        self.n_pressed += 1;
    }
}

#[test]
fn a_copy_is_restored_by_keys_alone_and_the_state_that_was_kept_brings_all_back() {
    let mut window = grown();
    let mut hand = Hand {
        window: &mut window,
        n_pressed: 0,
    };
    hand.press(CONTROL_SHIFT, Key::B);
    hand.window.wait_for("List of 2 copies");
    hand.press(Modifiers::NONE, Key::ArrowDown);
    hand.press(Modifiers::NONE, Key::Enter);
    hand.window.wait_for("Go back to this copy?");
    hand.press(Modifiers::NONE, Key::Enter);
    hand.window
        .wait_for("The register is back in its state of Friday 20");
    hand.window.wait_until_gone("new circle, Too early to say");
    assert!(hand.n_pressed <= 4, "{} keys", hand.n_pressed);
    window.wait_until_gone("List of");

    // What was there before is a copy like any other. The clock stands still here, so
    // that it is not above that of the day.
    window.press(CONTROL_SHIFT, Key::B);
    window.wait_for("List of 3 copies");
    window.wait_for("before a restoration · 5 communities");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Go back to this copy?");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("new circle, Too early to say");
}

#[test]
fn a_copy_is_looked_into_and_nothing_changes_where_one_thinks_again() {
    let mut window = grown();
    let before = std::fs::read(window.path("sample.essor")).expect("readable");
    // The status bar leads there, too.
    window
        .harness
        .get_by_label_contains("Copy: today 08:12")
        .click();
    window.wait_for("List of 2 copies");
    window.wait_for("daily copy · 4 communities");
    window.wait_for("before an import · 4 communities");
    window.click("Restore here…");
    window.wait_for("Go back to this copy?");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Go back to this copy?");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("List of 2 copies");
    assert_eq!(
        std::fs::read(window.path("sample.essor")).expect("readable"),
        before
    );
}

#[test]
fn a_copy_becomes_a_new_register_which_is_opened() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("restored.essor");
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample_in(folder.path());
    let mut window = window_on(folder, &register, Picked::File(out.clone()));
    window.wait_for("Life cycle");
    window.press(CONTROL_SHIFT, Key::B);
    window.wait_for("List of 1 copy");
    window.click("Restore as a new register…");
    window.wait_for("restored.essor");
    window.wait_until_gone("List of 1 copy");
    assert!(out.exists() && register.exists());
}

#[test]
fn a_damaged_register_leads_to_its_copies() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample_in(folder.path());
    let yesterday = NaiveDate::from_ymd_opt(2026, 3, 19).expect("a day");
    let mut desk = Desk::new(Arc::new(move || yesterday.and_time(chrono::NaiveTime::MIN)));
    desk.open(&register).expect("opened");
    desk.close();
    let whole = std::fs::read(&register).expect("readable");
    std::fs::write(&register, &whole[..whole.len() / 3]).expect("written");

    let mut window = window_on(folder, &register, Picked::Nothing);
    window.wait_for("is damaged");
    window.wait_for("See its copies…");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("List of 1 copy");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("The damaged file is first kept");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Life cycle");
    window.wait_for("F.E.SSE, Slowdown");
    let kept = names_in(&window.path("sample-copies"));
    assert!(
        kept.iter()
            .any(|name| name.ends_with("before-restore.essor")),
        "{kept:?}"
    );
}

#[test]
fn the_copies_stand_in_a_small_window_in_both_languages() {
    for (language, chart, list) in [
        (Language::En, "Life cycle", "List of 1 copy"),
        (Language::Fr, "Cycle de vie", "Liste de 1 copie"),
    ] {
        let mut window = Window::open_in(language, SMALL, true, Picked::Nothing);
        window.wait_for(chart);
        window.press(CONTROL_SHIFT, Key::B);
        window.wait_for(list);
        assert_eq!(faults(&window, "the copies"), Vec::<String>::new());
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_for(if language == Language::Fr {
            "Revenir à cette copie"
        } else {
            "Go back to this copy?"
        });
        assert_eq!(faults(&window, "restoring"), Vec::<String>::new());
    }
}
