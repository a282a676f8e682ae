//! Workbooks and wide sheets, as facilitators make them.

use chrono::NaiveDate;
use essor::domain::Presence;
use essor::import::{
    Content, ImportError, Mapping, Outcome, Question, ReadOptions, Reading, RefusalReason, Row,
    read,
};
use rust_xlsxwriter::{Format, Workbook};

fn options() -> ReadOptions {
    ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"))
}

fn read_named(bytes: &[u8], name: &str) -> Reading {
    match read(bytes, name, &options(), &mut |_, _| true) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => panic!("refused: {:?}", refusal.reason),
        Err(error) => panic!("{error}"),
    }
}

fn refusal(bytes: &[u8]) -> RefusalReason {
    match read(bytes, "f", &options(), &mut |_, _| true) {
        Err(ImportError::Refused(refusal)) => refusal.reason,
        other => panic!("not refused: {other:?}"),
    }
}

fn rows(reading: &Reading) -> &[Row] {
    match &reading.content {
        Content::Log(rows) => rows,
        Content::MonthlyTotals(_) => panic!("totals"),
    }
}

/// Rows in short: line, day, name, presence.
fn short(reading: &Reading) -> Vec<String> {
    rows(reading)
        .iter()
        .map(|row| {
            format!(
                "{} {} {} {}",
                row.line,
                row.date,
                row.member.as_deref().unwrap_or("-"),
                row.presence.code()
            )
        })
        .collect()
}

fn saved(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_sheet_is_read_like_a_text_with_its_rows_as_lines() {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let notes = book.add_worksheet().set_name("Notes").expect("a name");
    notes.write(0, 0, "À lire").expect("written");
    let hidden = book.add_worksheet().set_name("Vieux").expect("a name");
    hidden.set_hidden(true);
    hidden.write_row(0, 0, ["Date", "Nom"]).expect("written");
    hidden
        .write_row(1, 0, ["2019-01-02", "Zoé"])
        .expect("written");
    let sheet = book.add_worksheet().set_name("Présences").expect("a name");
    sheet.write(1, 1, "Communauté Alpha").expect("written");
    sheet
        .write_row(3, 1, ["Date", "Membre", "Durée (min)", "Arrivée"])
        .expect("written");
    sheet
        .write_with_format(4, 1, 43_903.0, &date)
        .expect("written");
    sheet.write(4, 2, "Anne").expect("written");
    sheet.write(4, 3, 90.0).expect("written");
    // A serial number that lost its format.
    sheet.write(6, 1, 43_904.5).expect("written");
    sheet.write(6, 2, "Bo").expect("written");
    sheet
        .write_formula(
            6,
            3,
            rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A"),
        )
        .expect("written");
    let reading = read_named(&saved(book), "presences.csv");
    assert_eq!(
        short(&reading),
        ["5 2020-03-13 Anne present", "7 2020-03-14 Bo present"]
    );
    let report = &reading.report;
    assert_eq!(report.sheets, ["Notes", "Présences", "Vieux"]);
    assert_eq!(report.sheet.as_deref(), Some("Présences"));
    assert_eq!(report.header_line, Some(4));
    assert_eq!((report.encoding, report.delimiter), (None, None));
    assert_eq!(rows(&reading)[0].minutes, Some(90));
}

#[test]
fn merged_days_hold_for_all_their_rows() {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Date", "Membre"]).expect("written");
    sheet.merge_range(1, 0, 3, 0, "", &date).expect("merged");
    sheet
        .write_with_format(1, 0, 43_903.0, &date)
        .expect("written");
    for (row, name) in (1..).zip(["Anne", "Bo", "Cléo"]) {
        sheet.write(row, 1, name).expect("written");
    }
    let reading = read_named(&saved(book), "f.xlsx");
    assert_eq!(rows(&reading).len(), 3);
    assert!(
        rows(&reading)
            .iter()
            .all(|row| row.date.to_string() == "2020-03-13")
    );
}

#[test]
fn of_several_sheets_with_activities_the_person_chooses() {
    let mut book = Workbook::new();
    for (name, n_rows) in [("2020", 2), ("2021", 3)] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        sheet.write_row(0, 0, ["Date", "Membre"]).expect("written");
        for row in 1..=n_rows {
            sheet
                .write_row(row, 0, [&format!("{name}-01-1{row}"), "Anne"])
                .expect("written");
        }
    }
    let bytes = saved(book);
    let asked = read_named(&bytes, "f.xlsx");
    assert_eq!(asked.report.outcome, Outcome::AskUser);
    let question = Question::Sheet {
        names: vec!["2020".into(), "2021".into()],
        guess: "2021".into(),
    };
    assert_eq!(asked.report.questions, [question]);
    let with_sheet = |name: &str| {
        let mut options = options();
        options.mapping = Some(Mapping {
            sheet: Some(name.into()),
            ..Mapping::default()
        });
        read(&bytes, "f.xlsx", &options, &mut |_, _| true)
    };
    let chosen = with_sheet("2020").expect("read");
    assert_eq!(chosen.report.questions, []);
    assert_eq!(rows(&chosen).len(), 2);
    let Err(ImportError::Refused(refusal)) = with_sheet("2022") else {
        panic!("not refused");
    };
    assert_eq!(refusal.reason.code(), "missing_sheet");
}

#[test]
fn broken_workbooks_are_refused_and_never_end_the_program() {
    let mut book = Workbook::new();
    book.add_worksheet()
        .write_row(0, 0, ["Date", "Membre"])
        .expect("written");
    let bytes = saved(book);
    assert!(matches!(
        refusal(&bytes[..bytes.len() / 2]),
        RefusalReason::Damaged(_)
    ));
    for place in (0..bytes.len()).step_by(23) {
        let mut altered = bytes.clone();
        altered[place] ^= 0x55;
        let _ = read(&altered, "f", &options(), &mut |_, _| true);
    }
}

#[test]
fn reading_a_workbook_can_be_cancelled() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Date", "Membre"]).expect("written");
    sheet
        .write_row(1, 0, ["2020-01-02", "Anne"])
        .expect("written");
    let bytes = saved(book);
    for stop_at in 0..4 {
        let mut n_told = 0;
        let result = read(&bytes, "f", &options(), &mut |_, _| {
            n_told += 1;
            n_told <= stop_at
        });
        assert!(matches!(result, Err(ImportError::Cancelled)), "{stop_at}");
    }
}

#[test]
fn marks_where_people_and_dates_meet_are_participations() {
    let text = "Nom;Prénom;Organisation;12/01/2021;26/01/2021;09/02/2021;Total\n\
        Roy;Anne;CGI;x;X;;2\nCôté;Bo;;A;exc.;P;1\nNé;Cléo;;;✓;R;2\nTotal;;;1;2;2;5\n";
    let reading = read_named(text.as_bytes(), "f.csv");
    assert!(reading.report.is_wide);
    assert_eq!(reading.report.questions, []);
    assert_eq!(
        short(&reading),
        [
            "2 2021-01-12 Anne Roy present",
            "2 2021-01-26 Anne Roy present",
            "3 2021-01-12 Bo Côté absent",
            "3 2021-01-26 Bo Côté absent",
            "3 2021-02-09 Bo Côté present",
            "4 2021-01-26 Cléo Né present",
            "4 2021-02-09 Cléo Né present",
        ]
    );
}

#[test]
fn the_year_may_stand_in_the_title_or_over_the_months() {
    let titled = "Présences 2020-2021;;;\n;12 nov.;10 déc.;14 janv.\nAnne;1;1;0\nBo;;1;1\n";
    let days = |text: &str| {
        let reading = read_named(text.as_bytes(), "f.csv");
        assert!(reading.report.is_wide, "{text}");
        let mut days: Vec<String> = rows(&reading)
            .iter()
            .map(|row| row.date.to_string())
            .collect();
        days.sort();
        days.dedup();
        days
    };
    assert_eq!(days(titled), ["2020-11-12", "2020-12-10", "2021-01-14"]);
    let two_rows = "2021;janvier;;février\nNom;5;19;2\nAnne;x;x;x\nBo;;x;\n";
    assert_eq!(days(two_rows), ["2021-01-05", "2021-01-19", "2021-02-02"]);
}

#[test]
fn dates_across_that_can_be_read_both_ways_are_asked_for() {
    let text = "Nom,01/02/2021,03/02/2021,05/04/2021\nAnne,x,x,\nBo,x,,x\n";
    let reading = read_named(text.as_bytes(), "f.csv");
    assert!(matches!(
        reading.report.questions[..],
        [Question::DateOrder { .. }]
    ));
}

#[test]
fn one_column_per_person_is_the_same_table_turned() {
    let text =
        "Date;Thème;Anne Roy;Bo Côté;Cléo Né\n2021-01-12;Outils;x;;x\n2021-02-09;Bilan;x;abs;\n";
    let reading = read_named(text.as_bytes(), "f.csv");
    assert!(reading.report.is_wide);
    assert_eq!(
        short(&reading),
        [
            "2 2021-01-12 Anne Roy present",
            "2 2021-01-12 Cléo Né present",
            "3 2021-02-09 Anne Roy present",
            "3 2021-02-09 Bo Côté absent",
        ]
    );
}

#[test]
fn head_counts_and_minutes_and_totals_across_keep_their_meaning() {
    let counts = "Mesure;12/01/2021;26/01/2021\nInscrits;20;18\nPrésents;12;15\n";
    let reading = read_named(counts.as_bytes(), "f.csv");
    let counted: Vec<_> = rows(&reading)
        .iter()
        .map(|row| (row.head_count.registered, row.head_count.present))
        .collect();
    assert_eq!(counted, [(Some(20), Some(12)), (Some(18), Some(15))]);

    let minutes = "Nom;12/01/2021;26/01/2021\nAnne;60;45\nBo;;30\n";
    let reading = read_named(minutes.as_bytes(), "f.csv");
    let minutes: Vec<_> = rows(&reading).iter().map(|row| row.minutes).collect();
    assert_eq!(minutes, [Some(60), Some(45), Some(30)]);

    let months = "Communauté;janv. 2021;févr. 2021;mars 2021\nAlpha;10;0;12\nBeta;4;5;\n";
    let reading = read_named(months.as_bytes(), "f.csv");
    let Content::MonthlyTotals(totals) = &reading.content else {
        panic!("no totals");
    };
    assert_eq!(totals.len(), 5);
    assert!(totals[1].value.abs() < f64::EPSILON);
}

#[test]
fn rows_of_sums_and_of_what_was_held_are_no_people() {
    let sheet = "Nom;12/01/2021;26/01/2021\nThème;Présentation;Bilan\nLieu;Salle A;\n\
                 Durée;90;60\nParticipant 1;x;\nParticipant 2;x;malade\nAnne Roy;décliné;x\n\
                 Présents;2;1\nNbr;3;3\n";
    let reading = read_named(sheet.as_bytes(), "f.csv");
    let found: Vec<_> = rows(&reading)
        .iter()
        .map(|row| (row.member.as_deref().unwrap_or_default(), row.presence))
        .collect();
    assert_eq!(
        found,
        [
            ("Participant 1", Presence::Present),
            ("Participant 2", Presence::Present),
            ("Participant 2", Presence::Absent),
            ("Anne Roy", Presence::Present),
        ]
    );
}

#[test]
fn everyone_in_a_list_took_part() {
    let in_cells = "Date;Thème;Participant 1;Participant 2;Participant 3\n\
                    12/01/2021;Accueil;Anne Roy;Ben Li;\n26/01/2021;Bilan;Anne Roy;;Cy Om\n";
    let in_one = "Date;Sujet;Présents\n12/01/2021;Accueil;Anne Roy, Ben Li\n\
                  26/01/2021;Bilan;Anne Roy et Cy Om\n09/02/2021;Suite;\"Anne Roy\nBen Li\nCy Om\"\n";
    for (sheet, n_people) in [(in_cells, 4), (in_one, 7)] {
        let reading = read_named(sheet.as_bytes(), "f.csv");
        assert_eq!(reading.report.n_members, 3, "{sheet}");
        assert_eq!(rows(&reading).len(), n_people, "{sheet}");
        assert!(rows(&reading).iter().all(|row| row.title.is_some()));
    }
}

#[test]
fn long_tables_are_not_taken_for_wide_ones() {
    for text in [
        "Nom,Join Time,Leave Time\nAnne,2021-01-12 10:00,2021-01-12 11:00\nBo,2021-01-12 10:00,2021-01-12 11:00\n",
        "2020-01-02,Anne\n2020-01-03,Bo\n",
        "date,member,present,excused\n2021-01-12,Anne,x,\n2021-01-13,Bo,,x\n",
        "Date;Inscrits;Présents\n2021-01-12;1;1\n2021-01-13;1;0\n",
        "Date;Participant\n2021-01-12;Roy, Anne\n2021-01-12;Li, Ben\n2021-01-13;Roy, Anne\n",
        "Jour;Qui;Durée (h)\n45123;Anne;1,5\n45130;Bo;2\n45130;Anne;0,75\n45137;Cy;\n",
    ] {
        let reading = read_named(text.as_bytes(), "f.csv");
        assert!(!reading.report.is_wide, "{text}");
    }
}

#[test]
fn a_wide_sheet_is_read_again_as_it_was_confirmed() {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet().set_name("Présences").expect("a name");
    sheet.write(0, 0, "Communauté Alpha").expect("written");
    sheet.write(2, 0, "Participant").expect("written");
    for (column, day) in (1..).zip([43_903.0, 43_910.0, 43_917.0]) {
        sheet
            .write_with_format(2, column, day, &date)
            .expect("written");
    }
    sheet
        .write_row(3, 0, ["Anne", "x", "", "x"])
        .expect("written");
    sheet
        .write_row(4, 0, ["Bo", "", "x", "abs"])
        .expect("written");
    let bytes = saved(book);
    let first = read_named(&bytes, "f.xlsx");
    assert!(first.report.is_wide);
    assert_eq!(rows(&first).len(), 4);
    assert_eq!(rows(&first)[3].presence, Presence::Absent);
    let mut options = options();
    options.mapping = Some(first.report.mapping.clone());
    let again = read(&bytes, "f.xlsx", &options, &mut |_, _| true).expect("read");
    assert_eq!(again.content, first.content);
}
