//! The same meeting from two sources, in either order, at the command line
//! and in the window.

use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable;
use essor::ui::Picked;
use serde_json::Value;

use super::window::Window;
use crate::support::{essor, json, printed, write};

/// A program's report of who connected: it tells times.
const REPORT: &str = "1. Résumé\nTitre de la réunion\tRencontre de mars\nParticipants présents\t3\n\
    Heure de début\t25/03/25, 14:00:00\nHeure de fin\t25/03/25, 15:30:00\n\n\
    2. Participants\nNom\tPremière participation\tDernier départ\tDurée de la réunion\tE-mail\tRôle\n\
    Ana Roy\t25/03/25, 14:00:10\t25/03/25, 15:29:00\t1 h 28 min\tana@example.org\tOrganisateur\n\
    Bo Li\t25/03/25, 14:05:00\t25/03/25, 15:30:00\t1 h 25 min\tbo@example.org\tPrésentateur\n\
    Cléo Dué\t25/03/25, 14:10:00\t25/03/25, 15:10:00\t1 h\tcleo@example.org\tParticipant\n";
/// A list kept by hand, with who had registered.
const LIST: &str = "Date;Titre;Nom;Statut\n\
    2025-03-25;Rencontre de mars;Ana Roy;Inscrit\n\
    2025-03-25;Rencontre de mars;Dan Ott;Inscrit\n\
    2025-03-25;Rencontre de mars;Bo Li;Présent\n\
    2025-04-09;Rencontre d'avril;Ana Roy;Présent\n";
/// Head-counts in English; its title is only like the others'.
const COUNTS: &str = "Date,Meeting,Registered,Present\n2025-03-25,Rencontre,9,5\n";

struct Register {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Register {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("r.essor");
        Self { folder, path }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        write(self.folder.path(), name, text)
    }

    fn import(&self, file: &Path, more: &[&str]) -> Value {
        let mut command = essor("en");
        command.args(["import", "--community", "Cercle", "--json"]);
        json(command.args(more).arg(&self.path).arg(file))["files"][0].clone()
    }

    fn undo(&self, file: &Value) {
        let id = file["id"].to_string();
        printed(essor("en").arg("undo-import").arg(&self.path).arg(id));
    }

    /// What each month counts.
    fn months(&self) -> Vec<(String, u64)> {
        let stages = json(essor("en").arg("stages").arg(&self.path).arg("--json"));
        let months = stages["months"].as_array().cloned().unwrap_or_default();
        let value = |it: &Value| it["value"].as_f64().unwrap_or_default() as u64;
        months
            .iter()
            .map(|it| (it["month"].to_string(), value(it)))
            .collect()
    }

    /// The log as it is exported: every activity and who was there.
    fn log(&self) -> Vec<String> {
        let place = tempfile::tempdir().expect("a folder");
        let out = place.path().join("log");
        printed(
            essor("en")
                .arg("export")
                .arg(&self.path)
                .arg("--out")
                .arg(&out),
        );
        let mut lines = Vec::new();
        for file in std::fs::read_dir(out).expect("exported") {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
            lines.extend(text.lines().map(str::to_owned));
        }
        lines.sort();
        lines
    }
}

/// A log without the numbers and addresses of people: who was met first has
/// the lower number, and an address once known stays with its person.
fn without_people(log: &[String]) -> Vec<String> {
    let strip = |line: &String| -> String {
        let cells = line.split(';').enumerate();
        let kept = cells.filter(|(place, _)| !(5..7).contains(place));
        kept.map(|(_, cell)| cell).collect::<Vec<_>>().join(";")
    };
    let mut lines: Vec<String> = log.iter().map(strip).collect();
    lines.sort();
    lines
}

#[test]
fn in_either_order_the_meeting_counts_once_and_each_import_can_go() {
    let mut logs = Vec::new();
    for names in [["report", "list"], ["list", "report"]] {
        let register = Register::new();
        let files: Vec<PathBuf> = names
            .iter()
            .map(|name| match *name {
                "report" => register.file("report.csv", REPORT),
                _ => register.file("list.csv", LIST),
            })
            .collect();
        let first = register.import(&files[0], &[]);
        let log_of_first = register.log();
        let tried = register.import(&files[1], &["--dry-run"]);
        let second = register.import(&files[1], &[]);
        for (count, told) in [("joined_meetings", 1), ("new_communities", 0)] {
            assert_eq!(second[count], told, "{count}: {second}");
        }
        for count in [
            "added",
            "new_people",
            "new_meetings",
            "joined_meetings",
            "meeting_pairs",
        ] {
            assert_eq!(tried[count], second[count], "a trial counts alike: {count}");
        }
        let pair = &second["meeting_pairs"][0];
        assert_eq!(pair["reason"], "title", "{pair}");
        assert_eq!(
            (&pair["sure"], &pair["joined"]),
            (&true.into(), &true.into())
        );
        // Ana and Bo stand in both; Dan had registered only.
        let march = register.months()[0].clone();
        assert_eq!(march, ("\"2025-03\"".to_owned(), 3), "{names:?}");
        logs.push(register.log());

        register.undo(&second);
        assert_eq!(register.log(), log_of_first);
        register.import(&files[1], &[]);
        register.undo(&first);
        let alone = Register::new();
        alone.import(&files[1], &[]);
        let (left, alone) = (
            without_people(&register.log()),
            without_people(&alone.log()),
        );
        assert_eq!(left, alone, "the second one is whole");
    }
    assert_eq!(without_people(&logs[0]), without_people(&logs[1]));
}

#[test]
fn what_is_not_sure_stays_two_meetings_unless_it_is_said() {
    let register = Register::new();
    register.import(&register.file("list.csv", LIST), &[]);
    let counts = register.file("counts.csv", COUNTS);
    let apart = register.import(&counts, &[]);
    assert_eq!(apart["meeting_pairs"][0]["joined"], false, "{apart}");
    assert_eq!(apart["new_meetings"], 1);
    register.undo(&apart);
    let joined = register.import(&counts, &["--join-meetings", "yes"]);
    assert_eq!(
        (&joined["joined_meetings"], &joined["new_meetings"]),
        (&1.into(), &0.into())
    );
    // The heads say five, the names one.
    assert_eq!(register.months()[0].1, 5);

    let register = Register::new();
    register.import(&register.file("list.csv", LIST), &[]);
    let report = register.file("report.csv", REPORT);
    let apart = register.import(&report, &["--join-meetings", "no"]);
    assert_eq!(apart["joined_meetings"], 0);
    let told = {
        let mut command = essor("fr");
        command.args(["import", "--dry-run", "--community", "Cercle"]);
        let other = register.file("autre.csv", "Date;Titre;Nom\n2025-04-09;Avril;Zoé Ng\n");
        printed(command.arg(&register.path).arg(other))
    };
    assert!(told.contains("Peut-être une seule rencontre"), "{told}");
}

#[test]
fn the_window_shows_the_pair_and_lets_it_be_parted() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let list = window.file("bees.csv", LIST);
    window.drop_file(list);
    window.choose_new_community();
    window.import("Import 4 rows");
    window.wait_for("4 rows added to bees");
    window.click("See the community");
    window.wait_for("bees, Too early to say");

    let report = window.file("report.csv", REPORT);
    window.drop_file(report);
    window.wait_for("Import 3 rows into bees");
    window.wait_for("1 meeting may be one");
    window.wait_for("One meeting, ");
    window
        .harness
        .get_by_label_contains("One meeting, ")
        .click();
    window.harness.run_steps(3);
    // The files are read again with the answer.
    window.wait_for("Import 3 rows into bees");
    window.import("Import 3 rows into bees");
    window.wait_for("3 rows added to bees");
    window.wait_for("new meeting");
    assert!(
        window
            .harness
            .query_by_label_contains("joined to one known")
            .is_none()
    );
}
