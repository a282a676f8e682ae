//! How commands end: what a trial leaves alone, what is written over and only
//! when asked, the status of what is stored but not told, one clock for all.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{essor, json, life_csv, names_in, printed, write};

fn register_in(folder: &Path) -> PathBuf {
    let log = write(folder, "log.csv", life_csv());
    let register = folder.join("a.essor");
    printed(
        essor("en")
            .arg("import")
            .args([&register, &log])
            .args(["--community", "CFP"]),
    );
    register
}

/// A register that the first version made.
fn old_register_in(folder: &Path) -> PathBuf {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/register/v1.essor");
    write(
        folder,
        "old.essor",
        fs::read(kept).expect("the old register"),
    )
}

#[test]
fn looking_at_an_older_register_leaves_it_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = old_register_in(folder.path());
    let log = write(folder.path(), "log.csv", life_csv());
    let n_rows = life_csv().lines().count() - 1;
    let before = fs::read(&register).expect("bytes");
    let picture = folder.path().join("a.svg");

    let mut trial = essor("en");
    trial.args(["import", "--dry-run", "--json", "--community", "New"]);
    let told = json(trial.arg(&register).arg(&log));
    assert_eq!(told["files"][0]["added"], n_rows);
    printed(essor("en").arg("stages").arg(&register));
    let mut chart = essor("en");
    chart.args(["chart", "--community", "CFP", "--out"]);
    printed(chart.arg(&picture).arg(&register));

    assert!(fs::read(&register).expect("bytes") == before);
    assert_eq!(names_in(folder.path()), ["a.svg", "log.csv", "old.essor"]);
}

#[test]
fn other_files_give_way_only_when_asked_and_registers_never() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = register_in(folder.path());
    let kept = fs::read(&register).expect("bytes");
    let tables = folder.path().join("tables");
    fs::create_dir(&tables).expect("made");
    let run = |line: &str, out: &Path, is_forced: bool| {
        let mut command = essor("en");
        command.arg(line);
        if line != "demo" {
            command.arg(&register);
        }
        if is_forced {
            command.arg("--force");
        }
        let output = command.arg("--out").arg(out).output().expect("run");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), said)
    };
    for (line, place, asked) in [
        ("export", "tables/activities.csv", tables.as_path()),
        ("backup", "copy.essor", &folder.path().join("copy.essor")),
        ("demo", "demo.essor", &folder.path().join("demo.essor")),
    ] {
        let other = write(folder.path(), place, "mine");
        let (status, said) = run(line, asked, false);
        assert_eq!(status, Some(1), "{line:?}: {said}");
        assert!(
            said.contains(place.rsplit('/').next().expect("a name")),
            "{said}"
        );
        assert_eq!(fs::read(&other).expect("bytes"), b"mine", "{line:?}");
        let (status, said) = run(line, asked, true);
        assert_eq!(status, Some(0), "{line:?}: {said}");
        assert!(fs::read(&other).expect("bytes").len() > 100, "{line:?}");
    }
    fs::copy(&register, tables.join("activities.csv")).expect("copied");
    for (line, out) in [
        ("export", &tables),
        ("backup", &folder.path().join("demo.essor")),
        ("backup", &register),
        ("demo", &register),
    ] {
        let (status, said) = run(line, out, true);
        assert_eq!(status, Some(1), "{line:?}");
        assert!(said.contains("written over"), "{line:?}: {said}");
    }
    for register in [&register, &tables.join("activities.csv")] {
        assert!(fs::read(register).expect("bytes") == kept);
    }
    let drafts = |folder: &Path| {
        names_in(folder)
            .into_iter()
            .filter(|it| it.contains("part"))
            .count()
    };
    assert_eq!((drafts(folder.path()), drafts(&tables)), (0, 0));
}

/// A place that takes no answer, as a full disk.
#[cfg(target_os = "linux")]
#[test]
fn what_is_stored_and_cannot_be_told_ends_with_status_3() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = register_in(folder.path());
    let log = write(folder.path(), "more.csv", "Date,Member\n2024-01-31,Ana\n");
    let status = |line: &[&str]| {
        let full = fs::OpenOptions::new().write(true).open("/dev/full");
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("essor"));
        command
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .current_dir(folder.path())
            .args(line)
            .stdout(full.expect("a full disk"))
            .stderr(std::process::Stdio::piped());
        let output = command.output().expect("run");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.is_empty(), "{line:?}");
        output.status.code()
    };
    let (register, log) = (
        register.to_str().expect("text"),
        log.to_str().expect("text"),
    );
    for (line, made) in [
        (
            vec!["import", register, log, "--community", "CFP"],
            "a-copies",
        ),
        (vec!["undo-import", register, "1"], "a.essor"),
        (
            vec!["export", register, "--out", "tables"],
            "tables/activities.csv",
        ),
        (vec!["backup", register, "--out", "b.essor"], "b.essor"),
        (vec!["chart", log, "--out", "c.svg"], "c.svg"),
        (vec!["demo", "--out", "d.essor"], "d.essor"),
        (vec!["demo"], "essor-demo/essor-demo.essor"),
    ] {
        assert_eq!(status(&line), Some(3), "{line:?}");
        assert!(folder.path().join(made).exists(), "{line:?}");
    }
    // What only answers has stored nothing.
    for line in [
        vec!["import", "--dry-run", register, log, "--community", "CFP"],
        vec!["inspect", log],
        vec!["stages", log],
        vec!["check", register],
    ] {
        assert_eq!(status(&line), Some(1), "{line:?}");
    }
}

#[test]
fn a_demo_whose_picture_cannot_be_written_says_that_the_register_is() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("essor-demo/CFP.png")).expect("made");
    for (language, words) in [("en", "is written"), ("fr", "est écrit")] {
        let output = essor(language)
            .arg("demo")
            .current_dir(folder.path())
            .output()
            .expect("run");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{said}");
        assert!(said.contains("CFP.png") && said.contains(words), "{said}");
    }
    printed(
        essor("en")
            .args(["check", "essor-demo/essor-demo.essor"])
            .current_dir(folder.path()),
    );
}

#[test]
fn the_day_to_take_for_today_can_be_named_with_every_command() {
    for name in essor::cli::subcommands() {
        let output = essor("en").args([name, "--today", "soon"]).output();
        let output = output.expect("run");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(said.contains("YYYY-MM-DD"), "{name}: {said}");
    }
}

#[test]
fn all_that_a_command_does_is_of_the_day_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "log.csv", life_csv());
    let register = folder.path().join("a.essor");
    let import = |day: &str| {
        let mut command = essor("en");
        command.args(["import", "--json", "--today", day, "--community", "CFP"]);
        json(command.arg(&register).arg(&log))["files"][0].clone()
    };
    // What lies ahead is refused; later it is not.
    let n_first = (0..24).map(|month| if month < 8 { 4 + 3 * month } else { 28 });
    assert_eq!(import("2021-12-31")["added"], n_first.sum::<i32>());
    assert!(import("2024-05-06")["rejected"] == 0);
    let copies = names_in(&folder.path().join("a-copies"));
    assert!(
        copies.iter().all(|name| name.starts_with("a-2024-05-06-")),
        "{copies:?}"
    );
    // The running month is never whole.
    let months = |day: &str| {
        let mut command = essor("en");
        command.args(["stages", "--json", "--today", day]);
        let life = json(command.arg(&log));
        life["months"].as_array().map(Vec::len)
    };
    assert_eq!(months("2021-12-31"), Some(24));
    let picture = folder.path().join("a.svg");
    let mut chart = essor("fr");
    chart.args(["chart", "--today", "2024-05-06", "--text", "words", "--out"]);
    printed(chart.arg(&picture).arg(&log));
    let text = fs::read_to_string(&picture).expect("the picture");
    assert!(text.replace('\u{a0}', " ").contains("6 mai 2024"));
}

#[test]
fn what_lies_behind_a_refusal_is_told_last() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = write(
        folder.path(),
        "log.csv.gz",
        b"\x1f\x8b\x08\0\0\0\0\0\0\xff\xff\xff\xff",
    );
    let mapping = write(folder.path(), "way.json", "{\"columns\":7}");
    let log = write(folder.path(), "log.csv", life_csv());
    let said = |language: &str, line: &[&Path]| {
        let output = essor(language).arg("inspect").args(line).output();
        let output = output.expect("run");
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).expect("text")
    };
    let last = |text: &str| text.lines().last().expect("a line").to_owned();
    let english = last(&said("en", &[&broken]));
    assert!(
        english.starts_with("Cause, in technical words: "),
        "{english}"
    );
    assert!(english.contains("deflate"), "{english}");
    let french = last(&said("fr", &[&broken]));
    assert!(
        french.starts_with("Cause, en termes techniques"),
        "{french}"
    );
    let of_mapping = last(&said("en", &[Path::new("--mapping"), &mapping, &log]));
    assert!(of_mapping.contains("line 1"), "{of_mapping}");
    // What the message says itself is not said twice.
    let missing = said("en", &[Path::new("nowhere.csv")]);
    assert!(!missing.contains("technical"), "{missing}");
}
