//! Workbooks with a sheet for each month.

use chrono::NaiveDate;
use essor::import::{Content, ImportError, Mapping, Outcome, Question, ReadOptions, Reading, read};
use rust_xlsxwriter::{Workbook, Worksheet};

fn read_with(bytes: &[u8], mapping: Option<Mapping>) -> Reading {
    let mut options = ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"));
    options.mapping = mapping;
    match read(bytes, "presences.xlsx", &options, &mut |_, _| true) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => panic!("refused: {:?}", refusal.reason),
        Err(error) => panic!("{error}"),
    }
}

fn rows(reading: &Reading) -> Vec<String> {
    match &reading.content {
        Content::Log(rows) => rows
            .iter()
            .map(|row| format!("{} {}", row.date, row.member.as_deref().unwrap_or("-")))
            .collect(),
        Content::MonthlyTotals(_) => panic!("totals"),
    }
}

fn sheet<'b>(book: &'b mut Workbook, name: &str, records: &[&[&str]]) -> &'b mut Worksheet {
    let sheet = book.add_worksheet().set_name(name).expect("a name");
    for (row, cells) in (0..).zip(records) {
        sheet
            .write_row(row, 0, cells.iter().copied())
            .expect("written");
    }
    sheet
}

fn saved(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn sheets_of_months_with_one_header_are_read_together() {
    let mut book = Workbook::new();
    sheet(&mut book, "Mode d’emploi", &[&["Une feuille par mois"]]);
    sheet(
        &mut book,
        "Janvier",
        &[&["Date", "Nom"], &["14/01/2025", "Odile"]],
    );
    sheet(
        &mut book,
        "Février",
        &[
            &["Date", "Nom"],
            &["11/02/2025", "Odile"],
            &["25/02/2025", "Karim"],
        ],
    );
    sheet(&mut book, "Mars", &[&["Date", "Nom"]]);
    let bytes = saved(book);
    let reading = read_with(&bytes, None);
    let all = ["2025-01-14 Odile", "2025-02-11 Odile", "2025-02-25 Karim"];
    assert_eq!(rows(&reading), all);
    assert_eq!(reading.report.outcome, Outcome::Import);
    let codes: Vec<_> = reading
        .report
        .warnings
        .iter()
        .map(essor::import::Warning::code)
        .collect();
    assert_eq!(codes, ["joined_sheets"]);
    // As it was read, and one month alone.
    let again = read_with(&bytes, Some(reading.report.mapping.clone()));
    assert_eq!(rows(&again), all);
    let one = Mapping {
        sheet: Some("Janvier".to_owned()),
        ..Mapping::default()
    };
    assert_eq!(rows(&read_with(&bytes, Some(one))), ["2025-01-14 Odile"]);
}

#[test]
fn wide_sheets_of_months_are_read_together() {
    let mut book = Workbook::new();
    for (year, days) in [
        ("Janv. 2024", ["09/01/2024", "13/01/2024"]),
        ("Février 2024", ["06/02/2024", "11/02/2024"]),
    ] {
        sheet(
            &mut book,
            year,
            &[
                &["Nom", days[0], days[1]],
                &["Odile", "x", "x"],
                &["Karim", "", "x"],
            ],
        );
    }
    let reading = read_with(&saved(book), None);
    assert!(reading.report.is_wide);
    assert_eq!(
        rows(&reading),
        [
            "2024-01-09 Odile",
            "2024-01-13 Odile",
            "2024-01-13 Karim",
            "2024-02-06 Odile",
            "2024-02-11 Odile",
            "2024-02-11 Karim",
        ]
    );
}

#[test]
fn sheets_of_other_names_or_other_headers_are_asked_about() {
    for (names, header) in [
        (["Alpha", "Beta"], ["Date", "Nom"]),
        (["2024", "2025"], ["Date", "Nom"]),
        (["Janvier", "Février"], ["Jour", "Membre"]),
    ] {
        let mut book = Workbook::new();
        sheet(
            &mut book,
            names[0],
            &[&["Date", "Nom"], &["14/01/2025", "Odile"]],
        );
        sheet(&mut book, names[1], &[&header, &["25/02/2025", "Karim"]]);
        let reading = read_with(&saved(book), None);
        assert!(
            matches!(reading.report.questions[..], [Question::Sheet { .. }]),
            "{names:?}"
        );
    }
}
