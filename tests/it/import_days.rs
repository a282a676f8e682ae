//! Which day counts, whose kind is told, and dates that a spreadsheet changed.

use chrono::NaiveDate;
use essor::import::{
    Content, ImportError, Mapping, Outcome, Question, ReadOptions, Reading, Role, Row, Warning,
    read,
};
use rust_xlsxwriter::{Format, Workbook};

use crate::support::{essor, json, printed, write};

fn options() -> ReadOptions {
    ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"))
}

fn read_with(bytes: &[u8], options: &ReadOptions) -> Reading {
    match read(bytes, "f", options, &mut |_, _| true) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => panic!("refused: {:?}", refusal.reason),
        Err(error) => panic!("{error}"),
    }
}

fn reading(text: &str) -> Reading {
    read_with(text.as_bytes(), &options())
}

fn rows(reading: &Reading) -> &[Row] {
    match &reading.content {
        Content::Log(rows) => rows,
        Content::MonthlyTotals(_) => panic!("totals"),
    }
}

fn days(reading: &Reading) -> Vec<String> {
    rows(reading)
        .iter()
        .map(|row| row.date.to_string())
        .collect()
}

fn column(reading: &Reading, role: Role) -> Option<&str> {
    reading.report.columns.get(&role).map(String::as_str)
}

#[test]
fn the_day_of_the_meeting_goes_before_that_of_writing_it_down() {
    for (text, header, first) in [
        (
            "Horodateur;Nom;Date de la séance\n20/03/2025 09:12:00;Odile Roy;18/03/2025\n\
             21/03/2025 10:00:00;Basile Caron;18/03/2025\n",
            "Date de la séance",
            "2025-03-18",
        ),
        (
            "Name,Date registered,Event start\nOdile Roy,2025-02-01,2025-03-18 17:00\n\
             Basile Caron,2025-02-03,2025-03-18 17:00\n",
            "Event start",
            "2025-03-18",
        ),
        (
            "created_at,name,checked_in_at\n2025-02-01T10:00:00Z,Odile Roy,2025-03-18T17:00:00Z\n\
             2025-02-03T10:00:00Z,Basile Caron,2025-03-18T17:02:00Z\n",
            "checked_in_at",
            "2025-03-18",
        ),
        (
            "Exported on;Date;Member\n2025-06-30;2025-03-18;Odile Roy\n2025-06-30;2025-03-25;Basile Caron\n",
            "Date",
            "2025-03-18",
        ),
        (
            "Submitted at,Email,Session date\n2025-06-30 10:00,odile@example.org,2025-03-18\n\
             2025-06-30 10:00,basile@example.org,2025-03-18\n",
            "Session date",
            "2025-03-18",
        ),
    ] {
        let reading = reading(text);
        assert_eq!(column(&reading, Role::Date), Some(header), "{text}");
        assert_eq!(days(&reading)[0], first, "{text}");
        assert_eq!(reading.report.questions, [], "{text}");
    }
}

#[test]
fn the_only_day_of_a_form_is_still_used() {
    for (text, header) in [
        (
            "Horodateur;Nom;Commentaire\n20/03/2025 09:12:00;Odile Roy;Merci\n",
            "Horodateur",
        ),
        ("created_at,author\n2025-02-20,Odile Roy\n", "created_at"),
        (
            "Start time,Completion time,Name\n2025-02-20 10:00,2025-02-20 10:02,Odile Roy\n",
            "Start time",
        ),
    ] {
        let reading = reading(text);
        assert_eq!(column(&reading, Role::Date), Some(header), "{text}");
        assert_eq!(reading.report.questions, [], "{text}");
    }
}

#[test]
fn two_days_that_may_be_meant_are_asked_for_with_examples() {
    for (text, names) in [
        (
            "Date;Nom;Rencontre\n30/06/2025;Odile Roy;14/01/2025\n30/06/2025;Basile Caron;28/01/2025\n",
            ["Date", "Rencontre"],
        ),
        (
            "Horodateur;Nom;Quel soir ?\n30/06/2025;Odile Roy;14/01/2025\n30/06/2025;Basile Caron;28/01/2025\n",
            ["Horodateur", "Quel soir ?"],
        ),
        (
            "Session date,Workshop date,Name\n2025-01-14,2025-02-14,Odile Roy\n2025-01-28,2025-02-28,Basile Caron\n",
            ["Session date", "Workshop date"],
        ),
    ] {
        let reading = reading(text);
        assert_eq!(reading.report.outcome, Outcome::AskUser, "{text}");
        let [Question::DayColumn { columns, .. }] = &reading.report.questions[..] else {
            panic!("{:?}", reading.report.questions);
        };
        let found: Vec<&str> = columns.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(found, names);
        assert!(columns.iter().all(|it| !it.examples.is_empty()));
        for name in names {
            let mut options = options();
            options.mapping = Some(Mapping {
                date_column: Some(name.to_owned()),
                ..Mapping::default()
            });
            let answered = read_with(text.as_bytes(), &options);
            assert_eq!(answered.report.questions, [], "{text}");
            assert_eq!(column(&answered, Role::Date), Some(name));
            assert!(answered.report.columns.len() > 1);
        }
    }
    // Two columns that tell the same leave nothing to ask.
    let same =
        "Date;Nom;Rencontre\n14/01/2025;Odile Roy;14/01/2025\n28/01/2025;Basile Caron;28/01/2025\n";
    assert_eq!(reading(same).report.questions, []);
}

#[test]
fn who_has_no_check_in_did_not_come() {
    let text = "created_at,name,checked_in_at\n2025-02-01,Odile Roy,2025-03-18T17:00:00Z\n\
                2025-02-03,Basile Caron,\n2025-02-04,Ida Blum,2025-03-18T17:04:00Z\n";
    let reading = reading(text);
    let found: Vec<_> = rows(&reading)
        .iter()
        .map(|row| format!("{} {}", row.date, row.presence.code()))
        .collect();
    assert_eq!(
        found,
        [
            "2025-03-18 present",
            "2025-03-18 registered",
            "2025-03-18 present"
        ]
    );
}

#[test]
fn a_second_column_written_alike_settles_day_and_month() {
    for (text, first) in [
        (
            "Date de la rencontre;Nom;Saisi le\n05/03/2025;Odile Roy;20/03/2025\n02/04/2025;Basile Caron;25/04/2025\n",
            "2025-03-05",
        ),
        (
            "Session date,Name,Timestamp\n3/5/2025,Odile Roy,3/20/2025 10:00:00\n4/2/2025,Basile Caron,4/25/2025 9:00:00\n",
            "2025-03-05",
        ),
        (
            "Date\tMember\tDate of birth\n05.03.2025\tOdile Roy\t23.11.1980\n02.04.2025\tBasile Caron\t17.08.1979\n",
            "2025-03-05",
        ),
    ] {
        let reading = reading(text);
        assert_eq!(reading.report.questions, [], "{text}");
        assert_eq!(days(&reading)[0], first, "{text}");
    }
    // Written otherwise, the second column proves nothing.
    let other = "Session date,Name,Timestamp\n03-05-2025,Odile Roy,3/20/2025\n04-02-2025,Basile Caron,4/25/2025\n";
    assert_eq!(reading(other).report.questions[0].code(), "date_order");
}

#[test]
fn kinds_of_people_and_tickets_are_left_alone_with_a_word() {
    for (text, left) in [
        (
            "Date;Nom;Type de membre\n14/01/2025;Odile Roy;actif\n14/01/2025;Basile Caron;invité\n\
             28/01/2025;Odile Roy;actif\n28/01/2025;Basile Caron;invité\n",
            &["Type de membre"][..],
        ),
        (
            "date,member,type\n2025-01-14,Odile Roy,full price\n2025-01-14,Basile Caron,reduced\n\
             2025-01-28,Odile Roy,reduced\n2025-01-28,Basile Caron,full price\n",
            &["type"],
        ),
        (
            "Date;Participant;Genre\n14/01/2025;Odile Roy;F\n14/01/2025;Basile Caron;H\n\
             28/01/2025;Odile Roy;F\n28/01/2025;Basile Caron;H\n",
            &["Genre"],
        ),
        (
            "Date,Name,What is your organisation?\n2025-01-14,Odile Roy,Town\n2025-01-14,Basile Caron,School\n",
            &["What is your organisation?"],
        ),
        (
            "Timestamp,Your name,What did you like most?\n1/15/2025 10:00:00,Odile Roy,The talk\n\
             1/16/2025 11:00:00,Basile Caron,The food\n",
            &["What did you like most?"],
        ),
        (
            "date,member,title\n2025-01-14,Odile Roy,Director\n2025-01-14,Basile Caron,Clerk\n\
             2025-01-28,Odile Roy,Director\n2025-01-28,Basile Caron,Clerk\n",
            &["title"],
        ),
    ] {
        let reading = reading(text);
        assert_eq!(column(&reading, Role::Activity), None, "{text}");
        assert_eq!(column(&reading, Role::Title), None, "{text}");
        let headers = left.iter().map(|&header| header.to_owned()).collect();
        let warning = Warning::KindsOfPeople { headers };
        assert!(reading.report.warnings.contains(&warning), "{text}");
    }
}

#[test]
fn kinds_of_activities_stay() {
    for (text, header) in [
        (
            "Date;Nom;Type d’activité;Type de membre\n14/01/2025;Odile Roy;Comité;actif\n\
             14/01/2025;Basile Caron;Comité;invité\n",
            "Type d’activité",
        ),
        (
            "date,member,type\n2025-01-14,Odile Roy,Book club\n2025-01-14,Basile Caron,Book club\n\
             2025-01-28,Odile Roy,Round table\n2025-01-28,Basile Caron,Round table\n",
            "type",
        ),
        // Two things on one day, of different people.
        (
            "Date;Nom;Nature\n14/01/2025;Odile Roy;Atelier\n14/01/2025;Basile Caron;Webinaire\n",
            "Nature",
        ),
        // Someone did two things on one day.
        (
            "date,author,type\n2025-01-14,Odile Roy,bug\n2025-01-14,Odile Roy,patch\n2025-01-14,Basile Caron,patch\n",
            "type",
        ),
    ] {
        let reading = reading(text);
        assert_eq!(column(&reading, Role::Activity), Some(header), "{text}");
        let is_warning = |it: &Warning| matches!(it, Warning::KindsOfPeople { .. });
        assert!(!reading.report.warnings.iter().any(is_warning), "{text}");
    }
}

#[test]
fn one_meeting_is_one_activity_of_many_whatever_its_kind_is_called() {
    let folder = tempfile::tempdir().expect("a folder");
    for (n, (text, n_activities)) in [
        (
            "Date;Nom;Type de billet\n14/01/2025;Odile Roy;Gratuit\n14/01/2025;Basile Caron;Plein tarif\n\
             28/01/2025;Odile Roy;Gratuit\n28/01/2025;Ida Blum;Plein tarif\n",
            "2 activities",
        ),
        (
            "Date;Nom;Type d’activité\n14/01/2025;Odile Roy;Comité\n14/01/2025;Basile Caron;Comité\n\
             28/01/2025;Odile Roy;Comité\n28/01/2025;Ida Blum;Comité\n",
            "2 activities",
        ),
        (
            "Date;Nom;Activité\n14/01/2025;Odile Roy;Correctif\n14/01/2025;Odile Roy;Correctif\n\
             14/01/2025;Basile Caron;Correctif\n",
            "activities",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let file = write(folder.path(), &format!("{n}.csv"), text);
        let register = folder.path().join(format!("{n}.essor"));
        printed(
            essor("en")
                .args(["import", "--community", "Tea"])
                .arg(&register)
                .arg(&file),
        );
        let counts = printed(essor("en").arg("check").arg(&register));
        assert!(counts.contains(n_activities), "{text}: {counts}");
    }
}

/// A sheet with days as numbers and others as texts, in this order.
fn half_converted(cells: &[(Option<f64>, &str)], header: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, [header, "Nom"]).expect("written");
    for (row, (serial, text)) in (1..).zip(cells) {
        match serial {
            Some(serial) => sheet.write_with_format(row, 0, *serial, &date),
            None => sheet.write(row, 0, *text),
        }
        .expect("written");
        sheet
            .write(row, 1, format!("Personne {row}"))
            .expect("written");
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn half_converted_dates_are_asked_about_and_mended() {
    // 9 January, 6 February and 5 March 2024, taken for days of September, June and May.
    let month_first = [
        (Some(45_536.0), ""),
        (None, "01/16/2024"),
        (Some(45_445.0), ""),
        (None, "02/13/2024"),
        (Some(45_415.0), ""),
        (None, "03/19/2024"),
    ];
    // The same days, sorted: dates first, then texts.
    let sorted = [
        (Some(45_415.0), ""),
        (Some(45_445.0), ""),
        (Some(45_536.0), ""),
        (None, "16/01/2024"),
        (None, "19/03/2024"),
    ];
    for cells in [&month_first[..], &sorted[..]] {
        let bytes = half_converted(cells, "Date");
        let asked = read_with(&bytes, &options());
        assert_eq!(asked.report.outcome, Outcome::AskUser);
        assert_eq!(asked.report.questions[0].code(), "exchanged_days");
        for (answer, is_there, is_not) in [
            (true, "2024-01-09", "2024-09-01"),
            (false, "2024-09-01", "2024-01-09"),
        ] {
            let mut options = options();
            options.mapping = Some(Mapping {
                exchanges_days: Some(answer),
                ..Mapping::default()
            });
            let answered = read_with(&bytes, &options);
            assert_eq!(answered.report.questions, []);
            let days = days(&answered);
            assert!(days.iter().any(|day| day == is_there), "{days:?}");
            assert!(!days.iter().any(|day| day == is_not), "{days:?}");
            assert!(days.iter().any(|day| day == "2024-01-16"), "{days:?}");
            // Kept with the import, it reads the file so again.
            options.mapping = Some(answered.report.mapping.clone());
            assert_eq!(read_with(&bytes, &options).content, answered.content);
        }
    }
    // In a text, the sequence of the rows speaks for it too.
    let text = "date,member\n2024-09-01,Odile Roy\n01/16/2024,Basile Caron\n2024-06-02,Ida Blum\n02/13/2024,Odile Roy\n";
    assert_eq!(reading(text).report.questions[0].code(), "exchanged_days");
}

#[test]
fn dates_of_two_makes_that_may_be_right_raise_no_question() {
    let right = [
        (Some(45_300.0), ""),
        (None, "16/01/2024"),
        (Some(45_328.0), ""),
        (None, "13/02/2024"),
    ];
    let bytes = half_converted(&right, "Date");
    assert_eq!(read_with(&bytes, &options()).report.questions, []);
    let text = "date,member\n2024-01-09,Odile Roy\n16/01/2024,Basile Caron\n2024-01-23,Ida Blum\n";
    assert_eq!(reading(text).report.questions, []);
}

#[test]
fn exchanged_days_and_the_column_of_days_are_answered_on_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = half_converted(
        &[
            (Some(45_536.0), ""),
            (None, "01/16/2024"),
            (Some(45_445.0), ""),
        ],
        "Date",
    );
    let file = write(folder.path(), "f.xlsx", bytes);
    let inspected = |choices: &[&str]| {
        let mut command = essor("en");
        command.args(["inspect", "--json"]).arg(&file);
        json(command.args(choices))
    };
    assert_eq!(inspected(&[])["outcome"], "ask_user");
    let mended = inspected(&["--exchange-days", "yes"]);
    assert_eq!(mended["first_date"], "2024-01-09");
    let kept = inspected(&["--exchange-days", "no"]);
    assert_eq!(kept["last_date"], "2024-09-01");
    let named = inspected(&["--exchange-days", "no", "--date-column", "Date"]);
    assert_eq!(named["columns"]["date"], "Date");
}

#[test]
fn days_as_numbers_are_read_in_a_column_of_days_and_nowhere_else() {
    for text in [
        "Date;Année;N°;Durée;Nom\n40940;2012;1;90;Odile Roy\n40947,375;2012;2;60;Basile Caron\n",
        "Year,Date,Duration (min),Member\n2012,40940,90,Odile Roy\n2012,40947.375,60,Basile Caron\n",
        "Date,N°,Total,Name\n40940,41000,40500,Odile Roy\n40947,41200,40600,Basile Caron\n",
        "Nom\tJour\tMinutes\nOdile Roy\t40940\t90\nBasile Caron\t40947.5\t60\n",
    ] {
        let reading = reading(text);
        assert_eq!(days(&reading), ["2012-02-01", "2012-02-08"], "{text}");
        assert_eq!(reading.report.questions, [], "{text}");
    }
    let counts = reading("Date;Présents\n2012-02-01;40940\n2012-02-08;40947\n");
    assert_eq!(
        rows(&counts)[0].head_count.present,
        Some(40_940),
        "a count is no day"
    );
}
