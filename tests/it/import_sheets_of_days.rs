//! Workbooks with a sheet for each meeting, called after its day.

use chrono::NaiveDate;
use essor::import::{
    Content, ImportError, Mapping, Outcome, Question, ReadOptions, Reading, RefusalReason, read,
};
use rust_xlsxwriter::Workbook;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn read_of(bytes: &[u8], mapping: Mapping, of: Option<NaiveDate>) -> Result<Reading, ImportError> {
    let options = ReadOptions {
        mapping: Some(mapping),
        day: of,
        ..ReadOptions::new(day("2026-09-01"))
    };
    read(bytes, "presences.xlsx", &options, &mut |_, _| true)
}

fn reading(bytes: &[u8]) -> Reading {
    match read_of(bytes, Mapping::default(), None) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => panic!("refused: {:?}", refusal.reason),
        Err(error) => panic!("{error}"),
    }
}

fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, records) in sheets {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*records) {
            sheet
                .write_row(row, 0, cells.iter().copied())
                .expect("written");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn rows(reading: &Reading) -> Vec<String> {
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    let row = |row: &essor::import::Row| {
        let name = row.member.as_deref().unwrap_or("-");
        format!("{} {name} {}", row.date, row.presence.code())
    };
    rows.iter().map(row).collect()
}

#[test]
fn lists_of_names_take_the_day_of_their_sheet() {
    let all = [
        "2024-03-12 Anne Roy present",
        "2024-03-12 Bo Côté present",
        "2024-03-26 Anne Roy present",
    ];
    for sheets in [
        // With a header, without one, with addresses and days before months.
        &[
            (
                "2024-03-12",
                &[&["Nom"][..], &["Anne Roy"], &["Bo Côté"]][..],
            ),
            ("2024-03-26", &[&["Nom"], &["Anne Roy"]]),
        ][..],
        &[
            ("12 mars 2024", &[&["Anne Roy"], &["Bo Côté"]]),
            ("26 mars 2024", &[&["Anne Roy"]]),
        ],
        &[
            ("Mode d’emploi", &[&["Une feuille par rencontre"]]),
            (
                "Rencontre du 12-03-2024",
                &[
                    &["Name", "Email"],
                    &["Anne Roy", "anne@example.org"],
                    &["Bo Côté", "bo@example.org"],
                ],
            ),
            (
                "Rencontre du 26-03-2024",
                &[&["Name", "Email"], &["Anne Roy", "anne@example.org"]],
            ),
            ("Rencontre du 09-04-2024", &[&["Name", "Email"]]),
        ],
    ] {
        let bytes = book(sheets);
        let reading = reading(&bytes);
        assert_eq!(rows(&reading), all);
        assert_eq!(reading.report.questions, []);
        let told = reading.report.warnings.iter();
        let told: Vec<_> = told.filter(|it| it.code() == "sheet_days").collect();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].count(), Some(2));
        let again = read_of(&bytes, reading.report.mapping.clone(), None).expect("read");
        assert_eq!(rows(&again), all);
    }
}

#[test]
fn marks_totals_and_an_open_order_are_as_elsewhere() {
    let marked: &[&[&str]] = &[&["Nom", "Présence"], &["Anne Roy", "x"], &["Bo Côté", ""]];
    let reading = reading(&book(&[("12 mars 2024", marked), ("26 mars 2024", marked)]));
    assert_eq!(rows(&reading).len(), 4);
    assert_eq!(rows(&reading)[1], "2024-03-12 Bo Côté absent");

    let counted: &[&[&str]] = &[&["Nom"], &["Anne Roy"], &["Total 1"]];
    let reading = self::reading(&book(&[("2024-03-12", counted), ("2024-03-26", counted)]));
    assert_eq!(reading.report.n_members, 1);
    assert_eq!(reading.report.rejected.len(), 2);

    let list: &[&[&str]] = &[&["Nom"], &["Anne Roy"]];
    let reading = self::reading(&book(&[("03-04-2024", list), ("05-04-2024", list)]));
    let questions = &reading.report.questions;
    assert!(matches!(questions.as_slice(), [Question::DateOrder { .. }]));
}

#[test]
fn one_list_with_a_day_over_it_may_be_of_members_and_is_asked_about() {
    let list: &[&[&str]] = &[&["Nom", "Ville"], &["Anne Roy", "Lyon"]];
    let bytes = book(&[("2024-03-12", list)]);
    let open = reading(&bytes);
    assert_eq!(open.report.outcome, Outcome::AskUser);
    let guess = Some(day("2024-03-12"));
    assert_eq!(open.report.questions, [Question::Day { guess }]);
    let told = read_of(&bytes, open.report.mapping.clone(), Some(day("2024-03-13")));
    let told = told.expect("read");
    assert_eq!(told.report.questions, []);
    assert_eq!(rows(&told), ["2024-03-13 Anne Roy present"]);
    // Whoever marks presence says what it is.
    let marked: &[&[&str]] = &[
        &["Nom", "Présent"],
        &["Anne Roy", "oui"],
        &["Bo Côté", "non"],
    ];
    let reading = reading(&book(&[("Réunion du 12 mars 2024", marked)]));
    assert_eq!(reading.report.questions, []);
    assert_eq!(rows(&reading)[1], "2024-03-12 Bo Côté absent");
}

#[test]
fn sheets_with_days_of_their_own_or_other_names_are_as_before() {
    let log: &[&[&str]] = &[&["Date", "Nom"], &["2024-02-13", "Anne Roy"]];
    let reading = reading(&book(&[("2024-03-12", log)]));
    assert_eq!(rows(&reading), ["2024-02-13 Anne Roy present"]);
    let list: &[&[&str]] = &[&["Nom"], &["Anne Roy"]];
    for name in ["Membres 2024-03-12", "mars 2024", "Feuil1"] {
        match read_of(&book(&[(name, list)]), Mapping::default(), None) {
            Err(ImportError::Refused(refusal)) => {
                assert_eq!(refusal.reason, RefusalReason::NoDateColumn);
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}
