//! Check-ups on the command line: the form, the answers that come back, what is hidden.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::support;

fn essor(arguments: &[&str]) -> std::process::Output {
    support::essor("fr")
        .args(arguments)
        .args(["--lang", "fr", "--today", "2026-11-30"])
        .output()
        .expect("it ran")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A register with one community and one meeting.
fn register(folder: &TempDir) -> PathBuf {
    let register = folder.path().join("a.essor");
    let log = folder.path().join("log.csv");
    fs::write(&log, "date,communauté,présents\n2026-01-10,Qualité,12\n").expect("written");
    let done = essor(&["import", path(&register), path(&log)]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    register
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// Brings in a file of this text; the answer is what the check-ups then are.
fn brought(folder: &TempDir, register: &Path, file: &str, content: &str) -> Value {
    let answers = folder.path().join(file);
    fs::write(&answers, content).expect("written");
    let done = essor(&[
        "checkup",
        path(register),
        "--community",
        "qualite",
        "--import",
        path(&answers),
        "--json",
    ]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("JSON")
}

fn shown(register: &Path) -> Value {
    let done = essor(&["checkup", path(register), "--json"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("JSON")
}

fn element<'a>(answer: &'a Value, checkup: usize, code: &str) -> &'a Value {
    let elements = answer["checkups"][checkup]["elements"]
        .as_array()
        .expect("elements");
    elements
        .iter()
        .find(|it| it["element"] == code)
        .expect("the element")
}

/// What the page saves: so many people, each at this level of every element.
fn saved(day: &str, people: &[(&str, &str)]) -> String {
    let header = "date;form;word;purpose;core;ties;welcome;practice;facilitation;rhythm;memory;\
                  use;expectations;sponsor;resources;wish;obstacle\r\n";
    let lines = people.iter().map(|(word, level)| {
        format!(
            "{day};x{word};\"{word}\"{};\"\";\"\"\r\n",
            format!(";{level}").repeat(12)
        )
    });
    header.to_owned() + &lines.collect::<String>()
}

#[test]
fn a_page_stands_alone_asks_for_no_name_and_has_every_level() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let page = folder.path().join("bilan.html");
    let written = essor(&["checkup", path(&register), "--form", path(&page)]);
    assert!(written.status.success(), "{}", text(&written.stderr));
    let html = fs::read_to_string(&page).expect("a page");
    assert_eq!(html.matches("type=\"radio\"").count(), 12 * 6);
    assert!(html.contains("Qualité") && html.contains("Une seule personne prépare, relance"));
    for outside in ["http:", "https:", "src=", "@import", "fetch(", "{{", "}}"] {
        assert!(!html.contains(outside), "{outside}");
    }
    // It is not written over unasked, nor over the register.
    assert_eq!(
        essor(&["checkup", path(&register), "--form", path(&page)])
            .status
            .code(),
        Some(1)
    );
    let over = essor(&["checkup", path(&register), "--form", path(&register)]);
    assert_eq!(over.status.code(), Some(2));
}

#[test]
fn a_table_filled_in_downwards_is_read_with_its_day() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let table = folder.path().join("bilan.csv");
    let date = ["--date", "2025-11-18"];
    let form = ["checkup", path(&register), "--form", path(&table)];
    assert!(essor(&[&form[..], &date].concat()).status.success());
    let blank = fs::read_to_string(&table).expect("a table");
    // The first three people answer; the others leave their columns.
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(blank.as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    writer
        .write_record(reader.headers().expect("a header"))
        .expect("written");
    for record in reader.records() {
        let mut cells: Vec<String> = record.expect("a line").iter().map(str::to_owned).collect();
        if !cells[2].is_empty() {
            for (cell, answer) in cells[7..].iter_mut().zip(["4", "?", "2"]) {
                answer.clone_into(cell);
            }
        }
        writer.write_record(&cells).expect("written");
    }
    let filled = writer.into_inner().expect("a table");
    let answer = brought(&folder, &register, "filled.csv", &text(&filled));
    assert_eq!(answer["checkups"][0]["date"], "2025-11-18");
    assert_eq!(answer["checkups"][0]["answers"], 3, "{answer}");
    // Three answered: outside the window not even that one does not know is told.
    assert_eq!(element(&answer, 0, "core")["hidden"], true);
    assert!(element(&answer, 0, "core")["dont_know"].is_null());
}

#[test]
fn under_five_answers_nothing_single_is_told_and_not_knowing_counts_apart() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let people = ["a", "b", "c", "d", "e"].map(|word| (word, "4"));
    let mut file = saved("2025-11-18", &people);
    // One of the five does not know of the sponsor, the eleventh of the twelve.
    file = file.replacen("4;4;4;4;4;4;4;4;4;4;4;4", "4;4;4;4;4;4;4;4;4;4;?;4", 1);
    let answer = brought(&folder, &register, "five.csv", &file);
    let core = element(&answer, 0, "core");
    assert_eq!(core["levels"], serde_json::json!([0, 0, 0, 5, 0]));
    assert_eq!(
        (&core["median"], &core["hidden"]),
        (&4.0.into(), &false.into())
    );
    let sponsor = element(&answer, 0, "sponsor");
    assert_eq!(sponsor["hidden"], true);
    assert!(sponsor["levels"].is_null() && sponsor["median"].is_null());
    assert_eq!(sponsor["dont_know"], 1);
    let told = essor(&["checkup", path(&register)]);
    assert!(text(&told.stdout).contains("4 réponses : trop peu".replace(" :", "\u{a0}:").as_str()));
}

#[test]
fn one_persons_view_is_said_and_nothing_of_it_leaves_the_window() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let files = ["4;4;4;4;4;4;4;4;4;4;4;4", "1;?;5;2;?;3;1;1;2;?;5;4"].map(|levels| {
        saved("2025-11-18", &[("seule", "4")]).replace("4;4;4;4;4;4;4;4;4;4;4;4", levels)
    });
    // Whatever one person answered, all that is shared says the same.
    let told = files.map(|file| {
        let answer = brought(&folder, &register, "one.csv", &file);
        let elements = answer["checkups"][0]["elements"].clone();
        let picture = |ending: &str| {
            let out = folder.path().join(format!("bilan.{ending}"));
            let drawn = essor(&[
                "chart",
                path(&register),
                "--kind",
                "checkup",
                "--text",
                "words",
                "--force",
                "--out",
                path(&out),
            ]);
            assert!(drawn.status.success(), "{}", text(&drawn.stderr));
            fs::read_to_string(out).expect("a picture")
        };
        let advice = essor(&["stages", path(&register), "--json"]).stdout;
        let list = essor(&["checkup", path(&register)]).stdout;
        (elements, picture("csv"), picture("svg"), advice, list)
    });
    assert!(
        told[0].2.contains("regard d’une seule personne"),
        "{}",
        told[0].2
    );
    assert_eq!(told[0], told[1]);
}

#[test]
fn weak_elements_come_first_among_what_to_try_where_enough_answered() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let advice = || {
        let told = essor(&["stages", path(&register), "--json"]);
        let told: Value = serde_json::from_slice(&told.stdout).expect("JSON");
        let told = &told["verdict"]["advice"];
        told[0]["text"].as_str().unwrap_or_default().to_owned()
    };
    let usual = advice();
    let people = ["a", "b", "c", "d", "e"];
    let weak = |people: &[&str]| {
        let lines: Vec<_> = people.iter().map(|word| (*word, "4")).collect();
        // The eighth of the twelve is the memory.
        saved("2025-11-18", &lines).replace("4;4;4;4;4;4;4;4;4;4;4;4", "4;4;4;4;4;4;4;1;4;4;4;4")
    };
    brought(&folder, &register, "four.csv", &weak(&people[..4]));
    assert_eq!(advice(), usual);
    brought(&folder, &register, "five.csv", &weak(&people));
    assert_ne!(advice(), usual);
    let words = essor(&["stages", path(&register)]);
    assert!(text(&words.stdout).contains(&advice()));
}

#[test]
fn the_same_word_pairs_two_checkups_and_stands_nowhere_in_the_file() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let words = ["érablière", "tamarac", "mélèze", "sapinette", "caryer"];
    brought(
        &folder,
        &register,
        "one.csv",
        &saved("2024-11-18", &words.map(|it| (it, "2"))),
    );
    let mut second = words.map(|it| (it, "3"));
    second[0].0 = "ERABLIERE";
    second[1].1 = "1";
    let answer = brought(&folder, &register, "two.csv", &saved("2025-11-18", &second));
    assert_eq!(
        element(&answer, 1, "core")["change"],
        serde_json::json!({"up": 4, "down": 1, "same": 0})
    );
    assert!(element(&answer, 0, "core")["change"].is_null());
    let bytes = fs::read(&register).expect("the register");
    for word in ["tamarac", "sapinette", "ERABLIERE"] {
        assert!(
            !bytes.windows(word.len()).any(|it| it == word.as_bytes()),
            "{word}"
        );
    }
    // One of them answers again: four pairs and a change would tell who.
    let again = saved("2025-11-18", &[("tamarac", "?")]);
    let answer = brought(&folder, &register, "three.csv", &again);
    assert_eq!(answer["imported"][0]["replaced"], 1);
    assert!(element(&answer, 1, "core")["change"].is_null());
    assert_eq!(element(&answer, 1, "core")["hidden"], true);
}

#[test]
fn forms_of_google_and_microsoft_are_read_in_both_languages_and_only_once() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let google = "Horodateur,Adresse e-mail,\"Qui porte le groupe ?\",\"Votre groupe [Accueil]\",\
                  Les membres se parlent-ils entre deux rencontres ?\n\
                  2026/11/18 9:02:11,ada@example.org,\"2 – Une deuxième personne aide\",\
                  La personne qui anime la salue.,Je ne sais pas\n\
                  2026/11/18 9:10:45,bea@example.org,4,7,3\n";
    let answer = brought(&folder, &register, "google.csv", google);
    assert_eq!(answer["checkups"][0]["answers"], 2);
    assert_eq!(answer["checkups"][0]["date"], "2026-11-30");
    let unread = &answer["imported"][0]["unread"];
    assert_eq!(
        unread,
        &serde_json::json!([{"line": 3, "element": "welcome", "value": "7"}])
    );
    let bytes = fs::read(&register).expect("the register");
    assert!(!bytes.windows(11).any(|it| it == b"ada@example"));

    let again = brought(&folder, &register, "google.csv", google);
    assert_eq!(again["imported"][0]["already"], 2);
    assert_eq!(again["checkups"].as_array().map(Vec::len), Some(1));

    let microsoft = "ID;Start time;Email;Name;Who carries the group?;What are meetings about?;\
                     Do members talk between two meetings?\n\
                     1;11/29/26 9:00:00;anonymous;;The facilitator greets them.;\
                     Now and then, a real case is discussed.;5\n";
    let answer = brought(&folder, &register, "microsoft.csv", microsoft);
    assert_eq!(answer["imported"][0]["added"], 1);
    // What is an answer to another question is told and not guessed.
    assert_eq!(answer["imported"][0]["unread"][0]["element"], "core");
}

#[test]
fn a_file_without_a_question_is_refused_and_stores_nothing() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let before = fs::read(&register).expect("the register");
    let log = folder.path().join("log.csv");
    let done = essor(&["checkup", path(&register), "--import", path(&log)]);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("--form"));
    assert_eq!(fs::read(&register).expect("the register"), before);
    let nobody = essor(&["checkup", path(&register), "--community", "Rien"]);
    assert_eq!(nobody.status.code(), Some(1));
    assert!(
        shown(&register)["checkups"]
            .as_array()
            .is_some_and(Vec::is_empty)
    );
}

#[test]
fn an_export_brings_checkups_back_and_an_anonymous_one_has_none() {
    let folder = TempDir::new().expect("a folder");
    let register = register(&folder);
    let mut file = saved("2025-11-18", &[("a", "4"), ("b", "2"), ("c", "?")]);
    file = file.replacen(
        "\"\";\"\"\r\n",
        "\"'=Plus de cas; oui\";\"Le temps\"\r\n",
        1,
    );
    brought(&folder, &register, "in.csv", &file);
    let out = folder.path().join("out");
    assert!(
        essor(&["export", path(&register), "--out", path(&out)])
            .status
            .success()
    );
    let table = fs::read_to_string(out.join("checkups.csv")).expect("a table");
    assert!(table.contains("'=Plus de cas; oui"));

    let other = folder.path().join("b.essor");
    let activities = out.join("activities.csv");
    let checkups = out.join("checkups.csv");
    assert!(
        essor(&["import", path(&other), path(&activities)])
            .status
            .success()
    );
    let line = ["checkup", path(&other), "--import", path(&checkups)];
    for _ in 0..2 {
        let done = essor(&line);
        assert!(done.status.success(), "{}", text(&done.stderr));
    }
    let again = folder.path().join("again");
    assert!(
        essor(&["export", path(&other), "--out", path(&again)])
            .status
            .success()
    );
    assert_eq!(
        fs::read_to_string(again.join("checkups.csv")).expect("a table"),
        table
    );

    // All that was exported comes in at once, too.
    let whole = folder.path().join("c.essor");
    let line = ["import", path(&whole), path(&activities), path(&checkups)];
    let done = essor(&line);
    assert!(done.status.success(), "{}", text(&done.stderr));
    assert_eq!(shown(&whole), shown(&other));

    let anonymous = folder.path().join("anonymous");
    let line = [
        "export",
        path(&register),
        "--out",
        path(&anonymous),
        "--anonymous",
    ];
    assert!(essor(&line).status.success());
    let names: Vec<_> = fs::read_dir(&anonymous)
        .expect("a folder")
        .filter_map(|it| it.ok()?.file_name().into_string().ok())
        .collect();
    assert_eq!(names, ["activities.csv"]);
}
