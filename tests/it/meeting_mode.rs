//! In person, online, hybrid: a fact of a meeting, from the file or the form to the table
//! beside the model.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::window::Window;
use crate::support::{essor, json, names_in, printed, write};

/// The log of a register as `essor export` writes it.
fn exported(register: &std::path::Path, folder: &std::path::Path) -> String {
    let out = folder.join("out");
    printed(
        essor("en")
            .arg("export")
            .arg(register)
            .arg("--out")
            .arg(&out),
    );
    let name = names_in(&out)
        .into_iter()
        .find(|it| it.starts_with("activit"))
        .expect("a log");
    std::fs::read_to_string(out.join(name)).expect("read")
}

fn modes_of(log: &str) -> Vec<&str> {
    let lines = log.lines().skip(1);
    lines.filter_map(|line| line.rsplit(';').next()).collect()
}

#[test]
fn a_column_says_it_in_both_languages_and_free_text_never_does() {
    for (text, modes) in [
        (
            "Date;Membre;Modalité\n2025-01-14;Ana Roy;En présentiel\n2025-02-11;Bo Li;À distance\n",
            vec!["in_person", "online"],
        ),
        (
            "Date,Member,Mode\n2025-01-14,Ana Roy,Hybrid\n2025-02-11,Bo Li,in person\n",
            vec!["hybrid", "in_person"],
        ),
        // One in the room, one online, at one meeting.
        (
            "Date,Member,Mode\n2025-01-14,Ana Roy,in person\n2025-01-14,Bo Li,online\n",
            vec!["hybrid", "hybrid"],
        ),
        // Head-counts are a meeting each.
        (
            "Date,Present,Mode\n2025-01-14,12,in person\n2025-01-14,8,online\n",
            vec!["in_person", "online"],
        ),
        (
            "Date;Membre;Notes\n2025-01-14;Ana Roy;en ligne\n2025-02-11;Bo Li;Salle 3\n",
            vec!["", ""],
        ),
        (
            "Date;Membre;Format\n2025-01-14;Ana Roy;Atelier\n2025-02-11;Bo Li;en ligne\n",
            vec!["", ""],
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = write(folder.path(), "log.csv", text);
        let register = folder.path().join("r.essor");
        let mut import = essor("en");
        import.args(["import", "--community", "Cercle"]);
        printed(import.arg(&register).arg(&file));
        let log = exported(&register, folder.path());
        assert_eq!(modes_of(&log), modes, "{log}");
        // What was exported is read as it was.
        let place = tempfile::tempdir().expect("a folder");
        let file = write(place.path(), "again.csv", &log);
        let register = place.path().join("again.essor");
        printed(essor("en").arg("import").arg(&register).arg(&file));
        assert_eq!(exported(&register, place.path()), log);
    }
}

#[test]
fn what_was_exported_with_or_without_the_column_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "Date;Membre;Mode\n2025-01-14;Ana Roy;hybride\n2025-02-11;Bo Li;en ligne\n";
    let file = write(folder.path(), "log.csv", text);
    let register = folder.path().join("r.essor");
    let mut import = essor("fr");
    import.args(["import", "--community", "Cercle"]);
    printed(import.arg(&register).arg(&file));
    let log = exported(&register, folder.path());
    let before: String = log
        .lines()
        .map(|line| line.rsplit_once(';').map_or(line, |it| it.0).to_owned() + "\r\n")
        .collect();
    for (name, text, modes) in [
        ("now.csv", &log, vec!["hybrid", "online"]),
        ("before.csv", &before, vec!["", ""]),
    ] {
        let place = tempfile::tempdir().expect("a folder");
        let file = write(place.path(), name, text);
        let inspected = json(essor("en").arg("inspect").arg(&file).arg("--json"));
        assert_eq!(inspected["outcome"], "import", "{inspected}");
        let register = place.path().join("r.essor");
        printed(essor("en").arg("import").arg(&register).arg(&file));
        assert_eq!(
            modes_of(&exported(&register, place.path())),
            modes,
            "{name}"
        );
    }
}

#[test]
fn it_is_chosen_in_the_form_shown_in_the_journal_and_told_beside_the_model() {
    let mut window = Window::slowing((1280.0, 800.0));
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("In person or online · Not noted");
    window.type_into("Title", "Un pied dans chaque salle");
    window.click("In person or online · Not noted");
    window.click("Hybrid");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Logged: ");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Journal");
    window.wait_for("hybrid · Un pied dans chaque salle");
    window.press(Modifiers::COMMAND, Key::K);
    window.wait_for("What would you like to do?");
    let field = window
        .harness
        .query_all_by_role(eframe::egui::accesskit::Role::TextInput)
        .next();
    field.expect("a field").type_text("Beside the model");
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("In person, online, hybrid");
    // Online meetings are known by their kind.
    window.wait_for("people named since");
    window.harness.get_by_label_contains("hybrid: 1 meeting");
}

#[test]
fn an_import_tells_which_column_says_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let columns = |text: &str| {
        let file = write(folder.path(), "log.csv", text);
        json(essor("fr").arg("inspect").arg(file).arg("--json"))["columns"].clone()
    };
    let said = columns("Date;Membre;Modalité\n2025-01-14;Ana Roy;Hybride\n");
    assert_eq!(said["mode"], "Modalité");
    let kinds = columns("Date;Membre;Modalité\n2025-01-14;Ana Roy;Atelier\n");
    assert!(
        kinds["mode"].is_null() && kinds["activity"] == "Modalité",
        "{kinds}"
    );
}
