//! Every file of `tests/data/import` against the report beside it. With
//! `ESSOR_BLESS=1` the reports are written anew, to be read in the diff.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use essor::i18n::{Language, Tr};
use essor::import::{Content, ImportError, ReadOptions, read};

use crate::scoring::folder::required;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day")
}

/// What a reading found, in lines that can be compared.
fn described(bytes: &[u8], name: &str) -> String {
    let reading = match read(bytes, name, &ReadOptions::new(today()), &mut |_, _| true) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => {
            let source = refusal.report.source.unwrap_or_default();
            let tr = Tr::new(Language::En);
            let (message, remedy) = (refusal.reason.message(&tr), refusal.reason.remedy(&tr));
            let code = refusal.reason.code();
            return format!("refuse: {code} {source}\n{message}\n{remedy}\n");
        }
        Err(error) => panic!("{name}: {error}"),
    };
    let json = reading.report.to_json();
    let mut text = String::new();
    for field in [
        "outcome",
        "questions",
        "source",
        "encoding",
        "delimiter",
        "header_line",
        "columns",
        "shape",
        "date_format",
        "records",
        "accepted",
        "ignored",
        "first_date",
        "last_date",
        "distinct_members",
        "distinct_member_days",
        "exact_duplicates",
        "reconnections",
        "warnings",
    ] {
        writeln!(text, "{field}: {}", json[field]).expect("to a string");
    }
    for issue in &reading.report.rejected {
        writeln!(
            text,
            "rejected line {}: {} {:?}",
            issue.line,
            issue.reason.code(),
            issue.value
        )
        .expect("to a string");
    }
    match reading.content {
        Content::Log(rows) => {
            for row in rows.iter().take(5) {
                writeln!(
                    text,
                    "line {}: {} {:?} {:?} {:?} {:?} {} {:?} {:?} {:?}",
                    row.line,
                    row.date,
                    row.community,
                    row.member,
                    row.kind,
                    row.title,
                    row.presence.code(),
                    row.head_count.participations(),
                    row.minutes,
                    row.duration_minutes,
                )
                .expect("to a string");
            }
        }
        Content::MonthlyTotals(totals) => {
            for total in totals.iter().take(5) {
                writeln!(
                    text,
                    "{:?} {} {}",
                    total.community, total.month, total.value
                )
                .expect("to a string");
            }
        }
    }
    text
}

#[test]
fn every_file_is_read_as_its_report_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the data")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "report")
        })
        .collect();
    files.sort();
    assert!(files.len() >= 10);
    for path in files {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let got = described(&std::fs::read(&path).expect("a file"), &name);
        let report = path.with_extension("report");
        if std::env::var_os("ESSOR_BLESS").is_some() {
            std::fs::write(&report, &got).expect("written");
        }
        let expected = std::fs::read_to_string(&report).unwrap_or_default();
        assert_eq!(got, expected.replace("\r\n", "\n"), "{name}");
    }
}

#[test]
#[ignore = "reads files that are not part of the package; ESSOR_SHARED names their folder"]
fn the_messy_files_of_the_field_are_read_as_expected() {
    let folder = required("messy");
    let expected = std::fs::read(folder.join("expected.json")).expect("the expectations");
    let expected: serde_json::Value = serde_json::from_slice(&expected).expect("JSON");
    for wanted in expected["files"].as_array().expect("files") {
        let name = wanted["file"].as_str().expect("a name");
        let bytes = std::fs::read(folder.join(name)).expect("a file");
        let got = match read(&bytes, name, &ReadOptions::new(today()), &mut |_, _| true) {
            Ok(reading) => reading.report.to_json(),
            Err(error) => error.to_json(),
        };
        if wanted["outcome"] == "refuse" {
            assert_eq!(got["outcome"], "refuse", "{name}");
            continue;
        }
        for field in [
            "encoding",
            "delimiter",
            "header_line",
            "rejected_count",
            "distinct_member_days",
        ] {
            assert_eq!(got[field], wanted[field], "{field} of {name}");
        }
        assert_eq!(
            got["outcome"] == "ask_user",
            wanted["outcome"] == "ask_user",
            "{name}"
        );
    }
}

/// Spreadsheets write lines of nothing but separators as far as a cell was once
/// touched.
#[test]
fn thousands_of_empty_lines_at_the_end_change_nothing() {
    for (header, first) in [
        ("Date;Nom;Statut", "18/01/2021;A;?"),
        ("Date;Nom;Statut", "Trimestre 1;;"),
    ] {
        let mut text = format!("{header}\n{first}\n");
        for day in 13..29 {
            writeln!(text, "{day}/01/2021;N{day};Présent").expect("to a string");
            writeln!(text, "{day}/01/2021;M{day};Absent").expect("to a string");
        }
        let described_without = described(text.as_bytes(), "f");
        assert!(described_without.contains("\"presence\":\"Statut\""));
        text.push_str(&";;\n".repeat(20_000));
        assert_eq!(described(text.as_bytes(), "f"), described_without);
    }
}

#[test]
fn reading_can_be_cancelled_at_every_step() {
    let bytes = format!("date,member\n{}", "2020-01-02,Anne\n".repeat(20_000));
    let mut n_steps = 0;
    read(
        bytes.as_bytes(),
        "f",
        &ReadOptions::new(today()),
        &mut |done, total| {
            assert!(done <= total);
            n_steps += 1;
            true
        },
    )
    .expect("read");
    assert!(n_steps > 5);
    for stop_at in 0..n_steps {
        let mut n_told = 0;
        let result = read(
            bytes.as_bytes(),
            "f",
            &ReadOptions::new(today()),
            &mut |_, _| {
                n_told += 1;
                n_told <= stop_at
            },
        );
        assert!(
            matches!(result, Err(ImportError::Cancelled)),
            "step {stop_at}"
        );
    }
}

#[test]
fn a_confirmed_mapping_reads_the_file_as_it_was_read() {
    let bytes = b"Nom;Quand;Quoi\nAnne;03/04/2020;Atelier\nBo;05/06/2020;Atelier\n";
    let mut options = ReadOptions::new(today());
    let first = read(bytes, "f", &options, &mut |_, _| true).expect("read");
    assert_eq!(first.report.questions.len(), 1);
    options.date_order = Some(essor::import::DateOrder::Mdy);
    let answered = read(bytes, "f", &options, &mut |_, _| true).expect("read");
    assert_eq!(answered.report.questions, []);
    let json = serde_json::to_string(&answered.report.mapping).expect("JSON");
    let mut again = ReadOptions::new(today());
    again.mapping = Some(serde_json::from_str(&json).expect("a mapping"));
    let again = read(bytes, "f", &again, &mut |_, _| true).expect("read");
    assert_eq!(again.content, answered.content);
    assert_eq!(again.report.first_date, NaiveDate::from_ymd_opt(2020, 3, 4));
}
