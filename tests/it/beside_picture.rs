//! The table beside the model as a picture, from the command line and from its dialog.

use std::fs;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::{Window, sample_in};
use crate::support::{essor, life_csv, printed, write};

#[test]
fn a_register_and_a_file_are_drawn_in_every_format_and_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample_in(folder.path());
    let log = write(folder.path(), "cercle.csv", life_csv());
    let draw = |source: &std::path::Path, more: &[&str], name: &str, language: &str| {
        let out = folder.path().join(name);
        let mut command = essor(language);
        command.arg("chart").arg(source);
        command.args([
            "--kind",
            "beside",
            "--text",
            "words",
            "--today",
            "2026-03-20",
        ]);
        printed(command.args(more).arg("--out").arg(&out));
        fs::read(out).expect("a picture")
    };
    let cpaqq = ["--community", "CPAQQ"];
    let svg = String::from_utf8(draw(&register, &cpaqq, "a.svg", "fr")).expect("text");
    for words in [
        "CPAQQ à côté du modèle",
        "ni une norme, ni une mesure",
        "Données fictives",
        "Au dernier bilan",
    ] {
        assert!(svg.contains(words), "{words}: {svg}");
    }
    // Four answered of the sponsor: it is in no file.
    assert!(!svg.contains("Parrainage"), "{svg}");
    let csv = String::from_utf8(draw(&register, &cpaqq, "a.csv", "en")).expect("text");
    assert!(csv.starts_with("\u{feff}What,Yours,The model,Real communities,What differs"));
    assert!(
        !csv.contains("Sponsorship") && csv.contains("Core"),
        "{csv}"
    );
    assert!(draw(&register, &cpaqq, "a.png", "en").starts_with(b"\x89PNG"));
    let csv = String::from_utf8(draw(&log, &[], "b.csv", "en")).expect("text");
    assert!(csv.contains("Stage,"), "{csv}");

    // Of several, one is named; the register is only looked at.
    let before = fs::read(&register).expect("read");
    let out = folder.path().join("c.png");
    let mut command = essor("en");
    command
        .arg("chart")
        .arg(&register)
        .args(["--kind", "beside"]);
    let run = command.arg("--out").arg(&out).output().expect("run");
    assert_eq!(run.status.code(), Some(1));
    assert!(!out.exists() && fs::read(&register).expect("read") == before);
}

#[test]
fn the_dialog_exports_its_own_picture_and_not_that_of_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("beside.png");
    let picked = Picked::File(path.clone());
    let mut window = Window::open_in(Language::En, SMALL, true, picked);
    window.wait_for("F.E.SSE");
    window.press(Modifiers::COMMAND, Key::K);
    window.harness.run_steps(3);
    let field = window.harness.query_all_by_role(Role::TextInput).next();
    field.expect("a field").type_text("Beside the model");
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Share of the core");
    let found = faults(&window, "beside the model");
    assert!(found.is_empty(), "{found:#?}");
    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for("Transparent");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("beside.png");
    assert!(fs::read(&path).expect("a picture").starts_with(b"\x89PNG"));
    // What lay beneath is in sight again.
    window.wait_for("Share of the core");
}
