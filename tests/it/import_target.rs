//! Where rows go that name no community: never to one that nobody asked for.

use eframe::egui::Key;
use eframe::egui::Modifiers;
use egui_kittest::kittest::Queryable;
use essor::i18n::Language;
use essor::ui::Picked;

use super::window::Window;
use crate::support::{essor, json, printed, write};

const ROWS: &str = "Date,Member\n2024-02-13,Ana\n2024-02-13,Bo\n";
const WITH_COMMUNITY: &str = "Date,Member,Community\n2024-02-13,Ana,Bees\n";

#[test]
fn the_command_line_makes_no_community_after_the_name_of_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "export (3).csv", ROWS);
    let named = write(folder.path(), "named.csv", WITH_COMMUNITY);
    let register = folder.path().join("r.essor");
    let refused = |language: &str, more: &[&str]| {
        let mut command = essor(language);
        command.arg("import").args(more).arg(&register).arg(&log);
        let output = command.assert().code(1).get_output().clone();
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    for more in [&[][..], &["--dry-run"]] {
        let error = refused("en", more);
        assert!(error.contains("does not say which community"), "{error}");
        assert!(error.contains("--community"), "{error}");
    }
    assert!(refused("fr", &[]).contains("ne dit pas de quelle communauté"));
    assert!(!register.exists(), "a refused file makes no register");

    // A file that says it, then one that goes to the only community.
    printed(essor("en").arg("import").arg(&register).arg(&named));
    let done = json(
        essor("en")
            .args(["import", "--json"])
            .arg(&register)
            .arg(&log),
    );
    assert_eq!(done["files"][0]["new_communities"], 0);
    assert_eq!(done["files"][0]["new_people"], 1, "Ana is known");
    // A new one, by name.
    printed(
        essor("en")
            .args(["import", "--community", "Wasps"])
            .arg(&register)
            .arg(&log),
    );
    let error = refused("en", &[]);
    assert!(error.contains("Bees, Wasps"), "{error}");
    printed(essor("en").arg("import").arg(&register).arg(&named));
}

#[test]
fn a_community_is_found_by_its_short_name_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "log.csv", ROWS);
    let register = folder.path().join("r.essor");
    printed(essor("fr").arg("demo").arg("--out").arg(&register));
    for name in ["cpaqq", "CFP"] {
        let done = json(
            essor("en")
                .args(["import", "--json", "--community", name])
                .arg(&register)
                .arg(&log),
        );
        assert_eq!(done["files"][0]["new_communities"], 0, "{name}");
        assert!(done["files"][0]["added"].as_u64() > Some(0), "{name}");
    }
}

#[test]
fn the_open_community_is_where_rows_go_and_the_button_says_so() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file("d04_report.csv", ROWS);
    window.drop_file(log);
    window.wait_for("Import 2 rows into CPAQQ");
    window.wait_for("This community is open.");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("2 rows added to CPAQQ");
    assert!(
        window
            .harness
            .query_by_label_contains("d04_report, ")
            .is_none()
    );
}

#[test]
fn a_file_that_names_its_communities_is_not_asked() {
    let mut window = Window::open_in(Language::Fr, (1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Cycle de vie");
    let log = window.file("a.csv", WITH_COMMUNITY);
    window.drop_file(log);
    window.wait_for("Importer 1 ligne dans la nouvelle communauté «\u{a0}Bees\u{a0}»");
    let names = "Communauté · ";
    assert!(window.harness.query_by_label_contains(names).is_none());
}

#[test]
fn files_of_many_names_ask_once_where_nothing_is_open() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = Window::open((1280.0, 800.0), false, Picked::File(register));
    window.wait_for("Sample register");
    let files = [
        window.file("teams.csv", ROWS),
        window.file("hand.csv", "Jour;Nom\n2024-03-12;Ana\n"),
    ];
    window.drop_files(files);
    window.wait_for("Which one?");
    window.wait_for("Answer the question first");
    window
        .harness
        .get_by_label_contains("New community “")
        .click();
    window.harness.run_steps(3);
    window.wait_for("Import 3 rows into the new community");
}

#[test]
fn a_file_that_names_a_community_for_short_means_the_one_that_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = folder.path().join("r.essor");
    printed(essor("fr").arg("demo").arg("--out").arg(&register));
    for (name, text) in [
        (
            "a.csv",
            "Date,Member,Community\n2024-02-13,Ana,cfp\n2024-02-13,Bo,CFP\n",
        ),
        (
            "b.csv",
            "Date;Membre;Communauté\n27/02/2024;Ana;CPAQQ\n27/02/2024;Bo; cpaqq\n",
        ),
        (
            "c.tsv",
            "Team\tDay\tName\nCFP\t2024-03-13\tAna\nCPAQQ\t2024-03-13\tBo\n",
        ),
    ] {
        let file = write(folder.path(), name, text);
        let mut import = essor("en");
        import.args(["import", "--json"]).arg(&register).arg(&file);
        let done = json(&mut import);
        assert_eq!(done["files"][0]["new_communities"], 0, "{name}");
        assert_eq!(done["files"][0]["added"], 2, "{name}");
    }
    // A name that is nobody's is new, and stays one.
    let file = write(
        folder.path(),
        "d.csv",
        "Date,Member,Community\n2024-02-13,Ana,CFPX\n",
    );
    for n_new in [1, 0] {
        let mut import = essor("en");
        import.args(["import", "--json"]).arg(&register).arg(&file);
        let done = json(&mut import);
        assert_eq!(done["files"][0]["new_communities"], n_new);
    }
}
