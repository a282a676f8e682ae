//! The command line: what it prints, where, and how it ends.

use crate::support::{essor, json, life_csv, printed, write};

fn refused(command: &mut assert_cmd::Command, status: i32) -> String {
    let output = command.assert().code(status).get_output().clone();
    assert!(output.stdout.is_empty(), "nothing on standard output");
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn every_subcommand_has_its_help_in_both_languages() {
    for language in ["fr", "en"] {
        let overview = printed(essor(language).arg("--help"));
        for name in essor::cli::subcommands() {
            assert!(overview.contains(name), "{name} in the overview");
            let help = printed(essor(language).args([name, "--help"]));
            assert!(help.contains(&format!("essor {name}")), "{name}: {help}");
        }
    }
    let french = printed(essor("fr").arg("--help"));
    assert!(french.contains("Usage\u{a0}: essor"), "{french}");
}

#[test]
fn a_wrong_line_ends_with_status_2_and_says_what_was_wrong() {
    let error = refused(essor("en").args(["stages", "--shiny"]), 2);
    assert!(error.contains("--shiny"), "{error}");
    let error = refused(essor("fr").args(["chart", "a.csv"]), 2);
    assert!(error.contains("--out"), "{error}");
    let error = refused(essor("en").args(["stages", "a.csv", "--until", "soon"]), 2);
    assert!(error.contains("YYYY-MM"), "{error}");
    let error = refused(essor("en").args(["undo-import", "a.essor", "one"]), 2);
    assert!(error.contains("one"), "{error}");
    let error = refused(essor("en").args(["chart", "a.csv", "--out", "a.gif"]), 2);
    assert!(error.contains(".png"), "{error}");
}

#[test]
fn a_mistyped_command_is_told_and_a_window_without_a_display_too() {
    let error = refused(essor("en").arg("stagse"), 2);
    assert!(error.contains("stagse"), "{error}");
    let error = refused(&mut essor("fr"), 1);
    assert!(error.contains("écran"), "{error}");
}

#[test]
fn a_file_that_is_not_there_is_named_with_what_to_do() {
    let error = refused(essor("fr").args(["stages", "nulle-part.csv"]), 1);
    assert!(error.contains("nulle-part.csv"), "{error}");
    assert!(error.contains("Vérifiez"), "{error}");
}

#[test]
fn a_log_goes_into_a_register_once_and_comes_out_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "rencontres.csv", life_csv());
    let register = folder.path().join("communautes.essor");

    let dry = json(
        essor("en")
            .args(["import", "--community", "rencontres"])
            .args([&register, &log])
            .args(["--dry-run", "--json"]),
    );
    assert!(!register.exists(), "a dry run makes no register");
    let n_rows = life_csv().lines().count() - 1;
    assert_eq!(dry["files"][0]["added"], n_rows);

    let first = json(
        essor("en")
            .args(["import", "--community", "rencontres"])
            .args([&register, &log])
            .arg("--json"),
    );
    assert_eq!(first["version"], 1);
    assert_eq!(first["files"][0]["added"], n_rows);
    let again = json(
        essor("en")
            .args(["import", "--community", "rencontres"])
            .args([&register, &log])
            .arg("--json"),
    );
    assert_eq!(again["files"][0]["added"], 0);
    assert_eq!(again["files"][0]["already_there"], n_rows);

    let of_file = json(essor("en").arg("stages").arg(&log).arg("--json"));
    let of_register = json(essor("en").arg("stages").arg(&register).arg("--json"));
    assert_eq!(of_file["months"], of_register["months"]);
    assert_eq!(of_file["stages"], of_register["stages"]);

    let check = printed(essor("en").arg("check").arg(&register));
    assert!(
        check.contains(&format!("{n_rows} participations")),
        "{check}"
    );
    assert!(check.contains("The register is whole."), "{check}");

    let copy = folder.path().join("copie.essor");
    printed(
        essor("en")
            .arg("backup")
            .arg(&register)
            .arg("--out")
            .arg(&copy),
    );
    assert_eq!(
        json(essor("en").arg("stages").arg(&copy).arg("--json"))["stages"],
        of_register["stages"]
    );
    let error = refused(
        essor("en")
            .arg("backup")
            .arg(&register)
            .arg("--out")
            .arg(&copy),
        1,
    );
    assert!(error.contains("never written over"), "{error}");

    let id = first["files"][0]["id"].to_string();
    printed(essor("en").arg("undo-import").arg(&register).arg(&id));
    let empty = printed(essor("en").arg("check").arg(&register));
    assert!(empty.contains("0 participations"), "{empty}");
    refused(essor("en").arg("undo-import").arg(&register).arg(&id), 1);
}

#[test]
fn a_slide_at_the_end_is_read_as_a_slowdown() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "rencontres.csv", life_csv());
    let life = json(
        essor("en")
            .arg("stages")
            .arg(&log)
            .args(["--until", "2023-12", "--json"]),
    );
    assert_eq!(life["verdict"]["stage"], "decline");
    assert_eq!(life["months"].as_array().map(Vec::len), Some(48));
    assert_eq!(life["forecast"].as_array().map(Vec::len), Some(12));
    let text = printed(
        essor("fr")
            .arg("stages")
            .arg(&log)
            .args(["--until", "2023-12"]),
    );
    assert!(text.contains("ssoufflement"), "{text}");
}

#[test]
fn pictures_are_made_in_both_formats() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "rencontres.csv", life_csv());
    let png = folder.path().join("vie.png");
    printed(
        essor("fr")
            .arg("chart")
            .arg(&log)
            .arg("--out")
            .arg(&png)
            .args(["--size", "800x450"]),
    );
    let bytes = std::fs::read(&png).expect("the picture");
    assert!(bytes.starts_with(b"\x89PNG"));
    let svg = folder.path().join("vie.svg");
    printed(
        essor("fr")
            .arg("chart")
            .arg(&log)
            .arg("--out")
            .arg(&svg)
            .args(["--theme", "dark"]),
    );
    let text = std::fs::read_to_string(&svg).expect("the picture");
    assert!(text.starts_with("<svg") && text.contains("Essoufflement"));
    let error = refused(
        essor("en")
            .arg("chart")
            .arg(&log)
            .arg("--out")
            .arg(&png)
            .args(["--size", "10x10"]),
        1,
    );
    assert!(error.contains("640"), "{error}");
}

#[test]
fn several_communities_must_be_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = "community,month,value\nA,2020-01,3\nB,2020-01,4\nA,2020-02,5\n";
    let totals = write(folder.path(), "totaux.csv", csv);
    let out = folder.path().join("a.png");
    let error = refused(
        essor("en").arg("chart").arg(&totals).arg("--out").arg(&out),
        1,
    );
    assert!(
        error.contains("--community") && error.contains("A, B"),
        "{error}"
    );
    let all = json(essor("en").arg("stages").arg(&totals).arg("--json"));
    assert_eq!(all["communities"].as_array().map(Vec::len), Some(2));
    assert_eq!(all["communities"][0]["verdict"]["stage"], "too_early");
    let one = json(
        essor("en")
            .arg("stages")
            .arg(&totals)
            .args(["--community", "B", "--json"]),
    );
    assert_eq!(one["community"], "B");
    let register = folder.path().join("a.essor");
    refused(essor("en").arg("import").args([&register, &totals]), 1);
}

#[test]
fn inspect_stores_nothing_and_tells_what_it_would_reject() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = "Date;Membre;Type\n2026-01-31;Zoé;Atelier\n2026-02-30;Léo;Atelier\n;Ana;Atelier\n";
    let log = write(folder.path(), "journal.csv", csv);
    let report =
        json(
            essor("en")
                .arg("inspect")
                .arg(&log)
                .args(["--json", "--today", "2026-09-01"]),
        );
    assert_eq!(report["accepted"], 1);
    assert_eq!(report["rejected_count"], 2);
    assert_eq!(report["rejected"][0]["line"], 3);
    assert_eq!(report["rejected"][0]["reason"], "bad_date");
    let text = printed(
        essor("fr")
            .arg("inspect")
            .arg(&log)
            .args(["--today", "2026-09-01"]),
    );
    assert!(text.contains("ligne 3"), "{text}");
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        1
    );

    let empty = write(folder.path(), "vide.csv", "");
    essor("fr")
        .arg("inspect")
        .arg(&empty)
        .arg("--json")
        .assert()
        .code(1);
}

#[test]
fn an_ambiguous_date_order_is_asked_not_guessed() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(
        folder.path(),
        "journal.csv",
        "Date,Membre\n01/02/2024,A\n03/02/2024,B\n",
    );
    let register = folder.path().join("a.essor");
    let error = refused(
        essor("en")
            .args(["import", "--community", "log"])
            .args([&register, &log]),
        1,
    );
    assert!(error.contains("--date-order"), "{error}");
    let done = json(
        essor("en")
            .args(["import", "--community", "log"])
            .args([&register, &log])
            .args(["--date-order", "dmy", "--json"]),
    );
    assert_eq!(done["files"][0]["added"], 2);
}

#[test]
fn damaged_newer_and_foreign_registers_are_each_named_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "rencontres.csv", life_csv());
    let register = folder.path().join("a.essor");
    printed(
        essor("en")
            .args(["import", "--community", "log"])
            .args([&register, &log]),
    );
    let whole = std::fs::read(&register).expect("bytes");

    let truncated = write(folder.path(), "truncated.essor", &whole[..whole.len() / 3]);
    let mut newer_bytes = whole.clone();
    newer_bytes[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    let newer = write(folder.path(), "newer.essor", &newer_bytes);
    let mut foreign_bytes = whole.clone();
    foreign_bytes[68..72].copy_from_slice(&1_u32.to_be_bytes());
    let foreign = write(folder.path(), "foreign.essor", &foreign_bytes);

    let mut messages = Vec::new();
    for path in [&truncated, &newer, &foreign] {
        let before = std::fs::read(path).expect("bytes");
        messages.push(refused(
            essor("en")
                .args(["import", "--community", "log"])
                .args([path, &log]),
            1,
        ));
        assert_eq!(
            std::fs::read(path).expect("bytes"),
            before,
            "{}",
            path.display()
        );
    }
    messages.sort();
    messages.dedup();
    assert_eq!(messages.len(), 3, "each has its own message: {messages:?}");
}

#[test]
fn the_demo_ends_well_without_a_display() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = printed(essor("fr").arg("demo").current_dir(folder.path()));
    assert!(
        text.contains("fictives") && text.contains("écran"),
        "{text}"
    );
    let demo = folder.path().join("essor-demo");
    let pictures = std::fs::read_dir(&demo)
        .expect("the folder")
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "png")
        })
        .count();
    assert_eq!(pictures, 4);
    let register = demo.join("essor-demo.essor");
    let lives = json(essor("en").arg("stages").arg(&register).arg("--json"));
    let stages: Vec<_> = lives["communities"]
        .as_array()
        .expect("four communities")
        .iter()
        .map(|life| {
            let name = life["community"].as_str().unwrap_or_default().to_owned();
            (
                name,
                life["verdict"]["stage"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            )
        })
        .collect();
    let mut found: Vec<_> = stages.iter().map(|(_, stage)| stage.as_str()).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        ["decline", "growth", "maturity", "renewal"],
        "{stages:?}"
    );
    // A second demo writes over the first.
    printed(essor("fr").arg("demo").current_dir(folder.path()));
}

#[test]
fn no_answer_is_written_over_a_register_or_an_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "log.csv", life_csv());
    let register = folder.path().join("mine.essor");
    printed(
        essor("en")
            .args(["import", "--community", "log"])
            .arg(&register)
            .arg(&log),
    );
    let (kept, kept_log) = (
        std::fs::read(&register).expect("read"),
        std::fs::read(&log).expect("read"),
    );
    let same = folder.path().join(".").join("log.csv");
    for arguments in [
        vec!["demo".into(), "--out".into(), register.clone()],
        vec!["chart".into(), log.clone(), "--out".into(), same],
        vec![
            "import".into(),
            register.clone(),
            log.clone(),
            "--rejected".into(),
            register.clone(),
        ],
        vec![
            "import".into(),
            register.clone(),
            log.clone(),
            "--rejected".into(),
            log.clone(),
        ],
    ] {
        let problem = refused(essor("en").args(&arguments), 1);
        assert!(problem.contains("written over"), "{problem}");
        assert!(
            std::fs::read(&register).expect("read") == kept,
            "{arguments:?}"
        );
        assert!(
            std::fs::read(&log).expect("read") == kept_log,
            "{arguments:?}"
        );
    }
}

/// A pipe that nobody writes into: whoever opens it waits for ever.
#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once_as_input_as_register_and_as_output() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo runs").success());
    let log = write(folder.path(), "vie.csv", life_csv());
    let register = folder.path().join("r.essor");
    let pipe = pipe.as_os_str();
    let (log, register) = (log.as_os_str(), register.as_os_str());
    for line in [
        vec!["inspect".as_ref(), pipe],
        vec!["import".as_ref(), register, pipe],
        vec!["import".as_ref(), pipe, log],
        vec!["stages".as_ref(), pipe],
        vec!["check".as_ref(), pipe],
        vec![
            "chart".as_ref(),
            log,
            "--out".as_ref(),
            pipe,
            "--force".as_ref(),
        ],
    ] {
        let mut command = essor("en");
        command
            .args(&line)
            .timeout(std::time::Duration::from_secs(20));
        command.assert().code(1);
    }
    assert!(!std::path::Path::new(register).exists());
}

#[test]
fn what_several_files_would_add_is_told_as_the_import_then_does_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = "Date,Member\n2024-02-13,Ana\n2024-02-13,Bo\n";
    let one = write(folder.path(), "one.csv", rows);
    let two = write(folder.path(), "two.csv", format!("{rows}2024-03-12,Cleo\n"));
    let register = folder.path().join("r.essor");
    let import = |is_dry: bool| {
        let mut command = essor("en");
        command.args(["import", "--community", "Bees", "--json"]);
        if is_dry {
            command.arg("--dry-run");
        }
        let answer = json(command.arg(&register).args([&one, &two]));
        let files = answer["files"].as_array().expect("the files").clone();
        let counts = files.iter();
        let counts = counts.map(|file| (file["added"].clone(), file["already_there"].clone()));
        counts.collect::<Vec<_>>()
    };
    printed(
        essor("en")
            .args(["import", "--community", "Other"])
            .arg(&register)
            .arg(&one),
    );
    let before = std::fs::read(&register).expect("a register");
    std::fs::remove_dir_all(folder.path().join("r-copies")).ok();
    let told = import(true);
    assert_eq!(std::fs::read(&register).expect("still there"), before);
    assert!(!folder.path().join("r-copies").exists(), "no copy is made");
    assert_eq!(told, import(false));
}
