//! What a person can say about a file on the command line.

use std::fmt::Write as _;
use std::path::Path;

use crate::support::{essor, json, printed, write};

const MEET: &str = "Name,Email,Duration,Time joined,Time exited\n\
    Ann Orr,ann@example.org,58 min,14:01,14:59\n";
const ZOOM: &str = "Name (original name),Email,Join time,Leave time,Duration (minutes)\n\
    Ann,a@example.org,03/22/2024 09:00:00 AM,03/22/2024 09:20:00 AM,20\n\
    Bo,,03/22/2024 09:00:00 AM,03/22/2024 10:00:00 AM,60\n\
    Ann,a@example.org,03/22/2024 09:30:00 AM,03/22/2024 10:00:00 AM,30\n";

fn inspected(path: &Path, choices: &[&str]) -> serde_json::Value {
    json(
        essor("en")
            .args(["inspect", "--json"])
            .arg(path)
            .args(["--today", "2026-09-01"])
            .args(choices),
    )
}

#[test]
fn the_day_of_times_alone_is_asked_for_and_can_be_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let meet = write(folder.path(), "attendance.csv", MEET);
    let asked = inspected(&meet, &[]);
    assert_eq!(asked["outcome"], "ask_user");
    assert_eq!(asked["questions"][0]["code"], "day");
    let told = inspected(&meet, &["--day", "2024-03-22"]);
    assert_eq!(told["outcome"], "import");
    assert_eq!(told["first_date"], "2024-03-22");
    let named = write(folder.path(), "tea 22 mars 2024.csv", MEET);
    assert_eq!(inspected(&named, &[])["first_date"], "2024-03-22");
}

#[test]
fn an_import_waits_for_the_day_and_stores_nothing_without_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let meet = write(folder.path(), "attendance.csv", MEET);
    let register = folder.path().join("r.essor");
    let mut import = essor("en");
    import.args(["import", "--community", "Tea"]).arg(&register);
    let output = import.arg(&meet).assert().code(1).get_output().clone();
    let error = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(error.contains("--day"), "{error}");
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    assert_eq!(left, [meet]);
}

#[test]
fn the_program_is_recognised_named_and_can_be_denied() {
    let folder = tempfile::tempdir().expect("a folder");
    let zoom = write(folder.path(), "anything.csv", ZOOM);
    assert_eq!(inspected(&zoom, &[])["source"], "zoom_meeting");
    let denied = inspected(&zoom, &["--source", "none"]);
    assert_eq!(denied["source"], serde_json::Value::Null);
    assert_eq!(denied["accepted"], 3);
    let text = printed(essor("fr").arg("inspect").arg(&zoom));
    assert!(text.contains("Zoom"), "{text}");
    let wrong = essor("en")
        .arg("inspect")
        .arg(&zoom)
        .args(["--source", "skype"])
        .assert()
        .code(2)
        .get_output()
        .clone();
    let error = String::from_utf8(wrong.stderr).expect("UTF-8");
    assert!(error.contains("teams_report"), "{error}");
}

#[test]
fn someone_who_came_back_is_one_participation_of_one_meeting() {
    let folder = tempfile::tempdir().expect("a folder");
    let zoom = write(folder.path(), "zoom.csv", ZOOM);
    let register = folder.path().join("r.essor");
    printed(essor("en").arg("import").arg(&register).arg(&zoom).args([
        "--community",
        "Tea",
        "--kind",
        "workshop",
    ]));
    let counts = printed(essor("en").arg("check").arg(&register));
    assert!(counts.contains("1 activity"), "{counts}");
    assert!(counts.contains("2 participations"), "{counts}");
    let again = json(
        essor("en")
            .args(["import", "--json"])
            .arg(&register)
            .arg(&zoom)
            .args(["--community", "Tea", "--kind", "workshop"]),
    );
    assert_eq!(again["files"][0]["added"], 0);
    assert_eq!(again["files"][0]["already_there"], 2);
}

#[test]
fn rejected_rows_can_be_saved_with_their_reasons() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(
        folder.path(),
        "log.csv",
        "Date;Membre\n13/04/2024;Anne\n13/04/2024;\n=cmd;Bo\n",
    );
    let rejected = folder.path().join("rejected.csv");
    printed(
        essor("fr")
            .args(["import", "--dry-run", "--community", "Thé"])
            .arg(folder.path().join("r.essor"))
            .arg(&log)
            .arg("--rejected")
            .arg(&rejected),
    );
    let text = std::fs::read_to_string(&rejected).expect("the rejected rows");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with('\u{feff}'), "{text}");
    assert!(lines[1].contains(";3;"), "{text}");
    assert!(lines[2].ends_with(";'=cmd"), "{text}");
    let nowhere = folder.path().join("no/such/folder.csv");
    essor("fr")
        .args(["import", "--dry-run"])
        .arg(folder.path().join("r.essor"))
        .arg(&log)
        .arg("--rejected")
        .arg(&nowhere)
        .assert()
        .code(1);
}

#[test]
fn a_list_of_totals_is_refused_with_what_to_export_instead() {
    let folder = tempfile::tempdir().expect("a folder");
    let members = write(
        folder.path(),
        "members.csv",
        "Name,User ID,Username,Days active,Messages posted\nAnn,U1,ann,12,44\n",
    );
    for (language, advice) in [("fr", "Exportez plutôt"), ("en", "Export the messages")] {
        let output = essor(language)
            .arg("inspect")
            .arg(&members)
            .assert()
            .code(1)
            .get_output()
            .clone();
        let error = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(error.contains("Slack") && error.contains(advice), "{error}");
    }
}

#[test]
fn what_reads_a_life_takes_a_file_as_an_import_would() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut csv = String::from("key,month,value\n");
    for month in 1..=9 {
        for (key, value) in [("alpha", 4), ("beta", 9)] {
            writeln!(csv, "{key},2024-0{month},{value}").expect("written");
        }
    }
    let file = write(folder.path(), "totals.csv", csv);
    let stages = |more: &[&str]| {
        let mut command = essor("en");
        command.arg("stages").arg(&file).arg("--json").args(more);
        command
    };
    stages(&[]).assert().code(1);
    let read = json(&mut stages(&["--community-column", "key"]));
    assert_eq!(
        read["communities"].as_array().map(Vec::len),
        Some(2),
        "{read}"
    );
    let picture = folder.path().join("life.svg");
    let mut chart = essor("fr");
    chart.arg("chart").arg(&file).arg("--out").arg(&picture);
    chart.args(["--community-column", "key", "--community", "beta"]);
    chart.assert().success();
    assert!(picture.exists());
    stages(&["--mark", "M"]).assert().code(2);
}
