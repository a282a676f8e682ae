//! Who came and who did not, by the words of many programs; lists of members;
//! guests, durations and formulas.

use std::fmt::Write as _;

use chrono::NaiveDate;
use essor::domain::Presence;
use essor::import::{
    Content, ImportError, ReadOptions, Reading, RefusalReason, Row, Warning, read,
};
use rust_xlsxwriter::{Format, Formula, Workbook};

fn result(bytes: &[u8]) -> Result<Reading, ImportError> {
    let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
    read(bytes, "f.csv", &ReadOptions::new(today), &mut |_, _| true)
}

fn read_text(text: &str) -> Reading {
    match result(text.as_bytes()) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => panic!("refused: {:?}\n{text}", refusal.reason),
        Err(error) => panic!("{error}"),
    }
}

fn refusal(bytes: &[u8]) -> RefusalReason {
    match result(bytes) {
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

/// Name and presence of each row.
fn parts(text: &str) -> Vec<String> {
    rows(&read_text(text))
        .iter()
        .map(|row| {
            let name = row.member.as_deref().unwrap_or("-");
            format!("{name} {}", row.presence.code())
        })
        .collect()
}

#[test]
fn who_did_not_come_is_never_present_whatever_the_word() {
    let statuses = [
        "Waiting list",
        "Waitlisted",
        "Liste d’attente",
        "Declined",
        "Rejected",
        "Désinscrite",
        "Refunded",
        "Remboursé",
        "Cancelled by organiser",
        "Annulée",
        "Expired",
        "Pending approval",
        "En attente de paiement",
        "Invited",
        "Invitée",
        "Injured",
        "Blessé",
        "Blessée au genou",
        "On leave",
        "Sick leave",
        "Empêchée",
        "Indisponible",
        "Did not come",
        "N’est pas venue",
        "Withdrawn",
        "Unconfirmed",
        "Registered",
        "Confirmed",
        "Paid",
        "Validé",
        "Non venu",
    ];
    for (header, between) in [("Date,Name,Status", ','), ("Date;Nom;Statut", ';')] {
        let mut text = format!("{header}\n");
        writeln!(text, "2024-01-10{between}Ana Roy{between}Present").expect("written");
        for (place, status) in statuses.iter().enumerate() {
            writeln!(text, "2024-01-10{between}P{place}{between}{status}").expect("written");
        }
        let reading = read_text(&text);
        let present: Vec<_> = rows(&reading)
            .iter()
            .filter(|row| row.presence.code() == "present")
            .filter_map(|row| row.member.as_deref())
            .collect();
        assert_eq!(present, ["Ana Roy"]);
        assert_eq!(reading.report.questions, []);
    }
}

#[test]
fn a_question_of_coming_is_the_presence() {
    for text in [
        "Date de la rencontre;Nom;Êtes-vous venu·e ?\n10/01/2024;Ana;Oui\n25/01/2024;Bo;Non\n",
        "Date,Name,Did you come?\n2024-01-10,Ana,Yes\n2024-01-25,Bo,No\n",
        "Date,Status,Name,Did you attend the meeting?\n2024-01-10,Registered,Ana,Yes\n\
         2024-01-25,Registered,Bo,No\n",
        "Date;Nom;Absent\n2024-01-10;Ana;\n2024-01-25;Bo;x\n",
        "Date;Nom;Avez-vous assisté ?\n2024-01-10;Ana;oui\n2024-01-25;Bo;non\n",
    ] {
        assert_eq!(parts(text), ["Ana present", "Bo absent"], "{text}");
    }
    let text = "Date;Nom;Participerez-vous ?\n2024-01-10;Ana;Oui\n2024-01-10;Bo;Non\n";
    assert_eq!(parts(text), ["Ana registered"]);
}

#[test]
fn a_list_of_members_is_refused_by_its_name_and_a_log_of_joining_is_not() {
    for (header, rows) in [
        (
            "Name,Email,Account created,Role",
            "{n},{n}@example.org,2024-0{i}-03,Member",
        ),
        (
            "Nom;Courriel;Membre depuis",
            "{n};{n}@example.org;0{i}/03/2024",
        ),
        ("Name,Joined,City", "{n},2024-0{i}-03,Lyon"),
        (
            "Nom;Prénom;Date d’adhésion;Cotisation",
            "{n};X;2024-0{i}-03;20",
        ),
    ] {
        let mut text = format!("{header}\n");
        for (i, name) in (1..).zip(["ana", "bo", "cy", "di", "ed"]) {
            let row = rows.replace("{n}", name).replace("{i}", &i.to_string());
            writeln!(text, "{row}").expect("written");
        }
        let reason = refusal(text.as_bytes());
        assert!(
            matches!(reason, RefusalReason::MemberList { .. }),
            "{header}: {reason:?}"
        );
    }
    for text in [
        // One meeting, and people who come again.
        "Name,Joined\nAna,2024-01-10 14:01\nBo,2024-01-10 14:03\nCy,2024-01-10 14:05\n",
        "Name,Join date\nAna,2024-01-10\nBo,2024-01-10\nAna,2024-02-10\nBo,2024-02-10\n",
        "Nom;Date d’adhésion;Date de la rencontre\nAna;2020-01-01;2024-01-10\n\
         Bo;2021-01-01;2024-02-10\n",
    ] {
        assert!(rows(&read_text(text)).len() > 1, "{text}");
    }
}

#[test]
fn those_who_come_with_someone_are_told_and_not_made_up() {
    for (text, n) in [
        (
            "Date,Name,Tickets\n2024-01-10,Ana,2\n2024-01-10,Bo,1\n2024-02-10,Cy,3\n",
            3,
        ),
        (
            "Date,Name,Qty\n2024-01-10,Ana,2 tickets\n2024-01-10,Bo,1 ticket\n2024-02-10,Cy,1\n",
            1,
        ),
        (
            "Date;Nom;Accompagnants\n2024-01-10;Ana;2\n2024-01-10;Bo;0\n2024-02-10;Cy;\n",
            2,
        ),
        (
            "Date;Nom;Présence\n2024-01-10;Ana;Oui +1\n2024-01-10;Bo;Oui\n2024-02-10;Cy +2;Oui\n",
            3,
        ),
    ] {
        let reading = read_text(text);
        let names: Vec<_> = rows(&reading)
            .iter()
            .filter_map(|row| row.member.as_deref())
            .collect();
        assert_eq!(names, ["Ana", "Bo", "Cy"], "{text}");
        assert_eq!(reading.report.warnings, [Warning::Unnamed { n }], "{text}");
    }
    for text in [
        "Date,Name,Guest\n2024-01-10,Ana,No\n2024-01-10,Bo,Yes\n",
        "Date,Name,Ticket number\n2024-01-10,Ana,17\n2024-01-10,Bo,18\n",
        "Date,Name,Ticket type\n2024-01-10,Ana,2\n2024-01-10,Bo,3\n",
    ] {
        assert_eq!(read_text(text).report.n_unnamed, 0, "{text}");
    }
}

fn minutes(reading: &Reading) -> Vec<Option<u32>> {
    rows(reading).iter().map(|row| row.minutes).collect()
}

#[test]
fn durations_in_days_are_minutes_and_what_has_no_unit_is_left_out() {
    let text = |header: &str, one: &str, other: &str| {
        format!("date;nom;{header}\n2024-03-12;Odile;{one}\n2024-03-13;Basile;{other}\n")
    };
    for (header, one, other) in [
        ("durée", "0.0625", "1.0625"),
        ("durée", "0,0625", "1,0625"),
        ("Duration", "0 days 01:30:00", "1 days 01:30:00"),
        ("Durée (h)", "1,5", "25,5"),
        ("Durée (jours)", "0,0625", "1,0625"),
        ("Durée", "90", "1530"),
    ] {
        let reading = read_text(&text(header, one, other));
        assert_eq!(minutes(&reading), [Some(90), Some(1530)], "{header} {one}");
        assert_eq!(reading.report.warnings, [], "{header} {one}");
    }
    let reading = read_text(&text("Durée", "1,5", "2"));
    assert_eq!(minutes(&reading), [None, None]);
    assert_eq!(
        reading.report.warnings,
        [Warning::UnknownDurations { n: 2 }]
    );
    // Minutes with parts of them are minutes.
    let reading = read_text(&text("Durée", "58,5", "61"));
    assert_eq!(minutes(&reading), [Some(59), Some(61)]);
}

#[test]
fn a_score_is_no_day() {
    let text = "Name,Moderator,Activity Score,Join,Left\n\
        \"Ana Roy\",\"TRUE\",\"0.5\",\"1/13/2026, 02:00:11 PM\",\"1/13/2026, 03:10:00 PM\"\n\
        \"Bo Li\",\"FALSE\",\"1.5\",\"1/13/2026, 02:01:11 PM\",\"1/13/2026, 03:10:01 PM\"\n\
        \"Cy Om\",\"FALSE\",\"2.5\",\"1/13/2026, 02:02:11 PM\",\"1/13/2026, 03:10:02 PM\"\n\
        \"Di Po\",\"FALSE\",\"3.5\",\"1/13/2026, 02:03:11 PM\",\"-\"\n";
    assert_eq!(
        parts(text),
        [
            "Ana Roy present",
            "Bo Li present",
            "Cy Om present",
            "Di Po present"
        ]
    );
    for text in [
        "Nom;Score;Date\nAna;14.5;2024-01-10\nBo;12.3;2024-01-10\nCy;9.5;2024-02-10\n",
        "Nom;Résultat;Date\nAna;45001;2024-01-10\nBo;45002;2024-01-10\nCy;45003;2024-02-10\n",
    ] {
        let reading = read_text(text);
        assert_eq!(
            reading.report.last_date,
            NaiveDate::from_ymd_opt(2024, 2, 10)
        );
        assert_eq!(rows(&reading).len(), 3, "{text}");
    }
}

/// Three meetings whose count is a formula with `result`, as a program without
/// a spreadsheet would write it.
fn counted(header: &str, result: Option<&str>) -> Vec<u8> {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["date", "sur place", "en ligne", header])
        .expect("written");
    for (row, day) in (1..).zip([45_300.0, 45_335.0, 45_363.0]) {
        sheet
            .write_with_format(row, 0, day, &date)
            .expect("written");
        sheet.write(row, 1, 8.0).expect("written");
        sheet.write(row, 2, 4.0).expect("written");
        let formula = Formula::new(format!("=B{0}+C{0}", row + 1));
        let formula = match result {
            Some(result) => formula.set_result(result),
            None => formula,
        };
        sheet.write_formula(row, 3, formula).expect("written");
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn totals_that_were_never_calculated_are_no_empty_meetings() {
    for (header, result) in [
        ("présents", None),
        ("présents", Some("")),
        ("participants", Some("0")),
        ("attendees", None),
    ] {
        let reason = refusal(&counted(header, result));
        let header = header.to_owned();
        assert_eq!(reason, RefusalReason::Uncomputed { header });
    }
    let reading = result(&counted("présents", Some("12"))).expect("read");
    assert!(
        rows(&reading)
            .iter()
            .all(|row| row.head_count.present == Some(12))
    );
    assert_eq!(reading.report.warnings, []);
}

#[test]
fn days_that_were_never_calculated_are_named_as_such() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["Année", "Mois", "Jour", "Date", "Nom"])
        .expect("written");
    for (row, name) in (1..).zip(["Ana", "Bo", "Cy"]) {
        sheet.write(row, 0, 2024.0).expect("written");
        sheet.write(row, 1, f64::from(row)).expect("written");
        sheet.write(row, 2, 10.0).expect("written");
        let formula = Formula::new(format!("=DATE(A{0},B{0},C{0})", row + 1)).set_result("");
        sheet.write_formula(row, 3, formula).expect("written");
        sheet.write(row, 4, name).expect("written");
    }
    let header = "Date".to_owned();
    assert_eq!(
        refusal(&book.save_to_buffer().expect("a workbook")),
        RefusalReason::Uncomputed { header }
    );
}

#[test]
fn an_empty_cell_is_no_presence_where_others_are_said_to_have_come() {
    for text in [
        "Date,Nom,Présent\n2025-01-10,Ana,Oui\n2025-01-10,Bo,\n2025-01-10,Cy,Non\n",
        "Date;Nom;Statut\n10/01/2025;Ana;Présente\n10/01/2025;Bo;\n10/01/2025;Cy;Absent\n",
        "Day\tName\tAttendance\n2025-01-10\tAna\tattended\n2025-01-10\tBo\t\n2025-01-10\tCy\tsick\n",
    ] {
        let reading = read_text(text);
        let told: Vec<_> = rows(&reading).iter().map(|row| row.presence).collect();
        let expected = [Presence::Present, Presence::Registered, Presence::Absent];
        assert_eq!(told, expected, "{text}");
        let warnings = &reading.report.warnings;
        assert_eq!(*warnings, [Warning::UnsaidPresences { n: 1 }], "{text}");
    }
    // Only who was away, late or gone early is noted there.
    for text in [
        "Date,Nom,Statut\n2025-01-10,Ana,\n2025-01-10,Bo,en retard\n2025-01-10,Cy,absente\n",
        "Date,Nom,Remarque de présence\n2025-01-10,Ana,\n2025-01-10,Bo,parti tôt\n2025-01-10,Cy,excusé\n",
        "Date,Name,Absent\n2025-01-10,Ana,\n2025-01-10,Bo,\n2025-01-10,Cy,x\n",
    ] {
        let reading = read_text(text);
        assert_eq!(rows(&reading)[0].presence, Presence::Present, "{text}");
        assert!(reading.report.warnings.is_empty(), "{text}");
    }
    // Nobody knows whether they would have come.
    let text = "Date,Nom,Inscription\n2025-01-10,Ana,Oui\n2025-01-10,Bo,\n2025-01-10,Cy,Non\n";
    let names: Vec<_> = rows(&read_text(text))
        .iter()
        .filter_map(|row| row.member.clone())
        .collect();
    assert_eq!(names, ["Ana".into()]);
}
