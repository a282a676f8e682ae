//! `essor ties`: what a facilitator is told of who comes with whom.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{essor, write as write_file};

/// Two years of two meetings a month: fourteen people in turns of their own,
/// but Ana and Bo, who come to the same ones; Zoé comes to all.
fn log() -> String {
    let mut csv = String::from("date;membre;activité\n");
    for meeting in 0..48 {
        let (year, month) = (2024 + meeting / 24, meeting / 2 % 12 + 1);
        let day = 5 + 14 * (meeting % 2);
        let mut came = vec!["Zoé".to_owned()];
        if meeting % 3 != 0 {
            came.extend(["Ana", "Bo"].map(str::to_owned));
        }
        // A lot that is the same on every machine.
        let lot = |person: i32| (meeting * 7 + person * 5 + meeting * person) % 11 < 6;
        came.extend(
            (0..14)
                .filter(|it| lot(*it))
                .map(|it| format!("Membre {it}")),
        );
        for name in came {
            writeln!(csv, "{year}-{month:02}-{day:02};{name};Rencontre").expect("written");
        }
    }
    csv
}

fn log_in(folder: &Path) -> PathBuf {
    write_file(folder, "cercle.csv", log())
}

fn answer(language: &str, line: &[&str]) -> String {
    let output = essor(language).args(line).output().expect("it ran");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

fn json(line: &[&str]) -> Value {
    serde_json::from_str(&answer("en", line)).expect("JSON")
}

#[test]
fn two_who_come_to_the_same_meetings_are_told_beside_chance() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = log_in(folder.path());
    let path = path.to_str().expect("a path");
    let told = json(&["ties", path, "--names", "--json"]);
    assert_eq!(
        (told["version"].as_u64(), told["enough"].as_bool()),
        (Some(1), Some(true))
    );
    assert_eq!(told["meetings"], 48);
    let ties = told["ties"].as_array().expect("ties");
    let is_theirs = |tie: &&Value| {
        tie["a"] == "Ana" && tie["b"] == "Bo" || tie["a"] == "Bo" && tie["b"] == "Ana"
    };
    let close = ties.iter().find(is_theirs).expect("Ana and Bo met");
    assert_eq!(close["together"], 32);
    assert!(close["excess"].as_f64().expect("a figure") > 5.0, "{close}");
    // Who came every time is expected as often as they came.
    let of_zoe = ties
        .iter()
        .filter(|tie| tie["a"] == "Zoé" || tie["b"] == "Zoé");
    let mut n_of_zoe = 0;
    for tie in of_zoe {
        n_of_zoe += 1;
        assert_eq!(tie["expected"].as_f64(), tie["together"].as_f64());
    }
    let people = told["people"].as_array().expect("people");
    assert_eq!(n_of_zoe + 1, people.len());
    let again = json(&["ties", path, "--names", "--json"]);
    assert_eq!(again, told, "the same draws every time");
}

#[test]
fn nobody_is_named_unless_names_are_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = log_in(folder.path());
    let path = path.to_str().expect("a path");
    for language in ["fr", "en"] {
        for line in [&["ties", path][..], &["ties", path, "--json"]] {
            let told = answer(language, line);
            assert!(!told.contains("Ana") && !told.contains("Membre"), "{told}");
        }
        assert!(answer(language, &["ties", path, "--names"]).contains("Ana"));
    }
    let told = answer("fr", &["ties", path]);
    assert!(told.contains("Le hasard seul en donnerait"), "{told}");
}

#[test]
fn too_few_meetings_and_heads_alone_say_what_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = log_in(folder.path());
    let path = path.to_str().expect("a path");
    let few = json(&["ties", path, "--from", "2025-10-01", "--json"]);
    assert_eq!(few["reason"], "too_few_meetings");
    assert!(few["ties"][0]["expected"].is_null());
    assert!(few["group"]["clustering"].is_null());
    let told = answer("en", &["ties", path, "--from", "2025-10-01"]);
    assert!(told.contains("Too few meetings"), "{told}");

    let heads = write_file(
        folder.path(),
        "heads.csv",
        "date;présents\n2024-01-05;12\n2024-02-05;14\n",
    );
    let heads = heads.to_str().expect("a path");
    let none = json(&["ties", heads, "--json"]);
    assert_eq!(none["reason"], "no_names");
    let told = answer("fr", &["ties", heads]);
    assert!(told.contains("effectifs seuls"), "{told}");
}

#[test]
fn guests_and_registered_people_are_tied_to_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut csv = String::from("date;membre;activité;statut\n");
    for month in 1..=12 {
        for (name, status) in [
            ("Ana", "présent"),
            ("Guest", "présent"),
            ("Bo", "inscrit"),
            ("Cy", "présent"),
        ] {
            writeln!(csv, "2024-{month:02}-05;{name};Rencontre;{status}").expect("written");
        }
    }
    let path = write_file(folder.path(), "liste.csv", csv);
    let told = json(&["ties", path.to_str().expect("a path"), "--names", "--json"]);
    let people: Vec<&str> = told["people"]
        .as_array()
        .expect("people")
        .iter()
        .filter_map(|it| it["person"].as_str())
        .collect();
    assert_eq!(people.len(), 2, "{people:?}");
    assert_eq!(told["ties"][0]["together"], 12);
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let line = [
        "ties",
        "x.essor",
        "--from",
        "2025-02-01",
        "--to",
        "2025-01-01",
    ];
    let output = essor("en").args(line).output().expect("it ran");
    assert_eq!(output.status.code(), Some(2));
}
