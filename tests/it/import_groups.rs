//! Groups and totals: which column names the communities, and which numbers
//! stand for months.

use std::fmt::Write as _;

use chrono::NaiveDate;
use essor::import::{
    Content, ImportError, Mapping, Outcome, Question, ReadOptions, Reading, Role, Warning, read,
};
use rust_xlsxwriter::{Format, Workbook};

use super::window::Window;
use essor::ui::Picked;

fn options() -> ReadOptions {
    ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"))
}

fn read_with(bytes: &[u8], options: &ReadOptions) -> Reading {
    match read(bytes, "cercle.csv", options, &mut |_, _| true) {
        Ok(reading) => reading,
        Err(ImportError::Refused(refusal)) => panic!("refused: {:?}", refusal.reason),
        Err(error) => panic!("{error}"),
    }
}

fn read_text(text: &str) -> Reading {
    read_with(text.as_bytes(), &options())
}

/// The community, month and value of each total.
fn totals(reading: &Reading) -> Vec<String> {
    match &reading.content {
        Content::Log(_) => panic!("a log"),
        Content::MonthlyTotals(totals) => totals
            .iter()
            .map(|total| {
                let community = total.community.as_deref().unwrap_or("-");
                format!("{community} {} {}", total.month, total.value)
            })
            .collect(),
    }
}

/// The different communities of a log, in their order.
fn communities(reading: &Reading) -> Vec<String> {
    let Content::Log(rows) = &reading.content else {
        panic!("totals");
    };
    let mut names: Vec<String> = Vec::new();
    for row in rows {
        let name = row.community.as_deref().unwrap_or("-").to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn asked(reading: &Reading) -> Vec<&str> {
    reading
        .report
        .questions
        .iter()
        .map(Question::code)
        .collect()
}

/// Three months of two groups under these headers: group, month, number.
fn two_groups(header: &str, between: &str, months: [&str; 3]) -> String {
    let mut text = format!("{}\n", header.replace('|', between));
    for group in ["Nord", "Sud"] {
        for month in months {
            let n = if group == "Nord" { 4 } else { 3 };
            writeln!(text, "{group}{between}{month}{between}{n}").expect("written");
        }
    }
    text
}

const MONTHS: [&str; 3] = ["2024-01-01", "2024-02-01", "2024-03-01"];

#[test]
fn words_of_groups_name_the_communities_of_totals() {
    for (header, between) in [
        ("unique_id|ds|y", ","),
        ("team|month|value", ","),
        ("Équipe|Mois|Participants", ";"),
        ("chapter|date|attendees", "\t"),
        ("groupe|période|total", ";"),
    ] {
        let reading = read_text(&two_groups(header, between, MONTHS));
        assert_eq!(asked(&reading), [""; 0], "{header}");
        assert_eq!(reading.report.outcome, Outcome::Import, "{header}");
        assert_eq!(
            totals(&reading),
            [
                "Nord 2024-01 4",
                "Nord 2024-02 4",
                "Nord 2024-03 4",
                "Sud 2024-01 3",
                "Sud 2024-02 3",
                "Sud 2024-03 3"
            ],
            "{header}"
        );
    }
}

#[test]
fn another_column_that_parts_months_that_repeat_is_asked_about() {
    for (header, between) in [
        ("key|month|value", ","),
        ("région|mois|participants", ";"),
        ("Filiale|Date|Présents", ";"),
    ] {
        let text = two_groups(header, between, ["2024-01", "2024-02", "2024-03"]);
        let reading = read_text(&text);
        assert_eq!(asked(&reading), ["community"], "{header}");
        let column = header.split('|').next().expect("a header");
        let mut answered = options();
        let answer = |name: &str| Mapping {
            community_column: Some(name.to_owned()),
            ..Mapping::default()
        };
        answered.mapping = Some(answer(column));
        let reading = read_with(text.as_bytes(), &answered);
        assert_eq!(asked(&reading), [""; 0], "{header}");
        assert_eq!(totals(&reading).len(), 6, "{header}");
        answered.mapping = Some(answer("none"));
        let reading = read_with(text.as_bytes(), &answered);
        // Added up, as was said, and told.
        assert_eq!(
            totals(&reading),
            ["- 2024-01 7", "- 2024-02 7", "- 2024-03 7"]
        );
        let repeated = Warning::RepeatedTotals {
            n: 3,
            lines: vec![5, 6, 7],
        };
        assert_eq!(reading.report.warnings, [repeated], "{header}");
    }
}

#[test]
fn head_counts_of_one_day_in_several_groups_are_asked_about_and_places_are_not() {
    let text = |header: &str| {
        let mut text = format!("Date;{header};Présents;Durée (min)\n");
        for day in ["10/01/2024", "14/02/2024", "20/03/2024"] {
            writeln!(text, "{day};Nord;4;60\n{day};Sud;3;60").expect("written");
        }
        text
    };
    assert_eq!(asked(&read_text(&text("Région"))), ["community"]);
    for header in [
        "Lieu",
        "Salle",
        "Animatrice",
        "Titre",
        "Type de rencontre",
        "Séance",
        "Moment",
        "Sexe",
    ] {
        assert_eq!(asked(&read_text(&text(header))), [""; 0], "{header}");
    }
}

/// Two groups of two people who meet on three days.
fn people(header: &str) -> String {
    let mut text = format!("Date,Name,{header}\n");
    for day in ["2024-01-10", "2024-02-14", "2024-03-20"] {
        for (name, group) in [
            ("Ana", "Nord"),
            ("Bo", "Nord"),
            ("Cy", "Sud"),
            ("Di", "Sud"),
        ] {
            writeln!(text, "{day},{name},{group}").expect("written");
        }
    }
    text
}

#[test]
fn teams_of_people_are_communities_and_what_people_are_is_not() {
    for header in ["Team", "Équipe", "Group", "Groupe"] {
        let reading = read_text(&people(header));
        assert_eq!(communities(&reading), ["Nord", "Sud"], "{header}");
        assert_eq!(reading.report.outcome, Outcome::Import, "{header}");
    }
    for header in ["City", "Organisation", "Team lead", "Role", "Langue"] {
        let reading = read_text(&people(header));
        assert_eq!(communities(&reading), ["-"], "{header}");
        assert_eq!(reading.report.outcome, Outcome::Import, "{header}");
    }
    // It may be where people live or what they belong to: that is told.
    let reading = read_text(&people("Région"));
    let header = "Région".to_owned();
    assert_eq!(reading.report.warnings, [Warning::UnusedGroups { header }]);
    // Who comes to both groups shows that it is theirs.
    let both = people("Région") + "2024-03-20,Ana,Sud\n2024-03-20,Di,Nord\n";
    assert_eq!(asked(&read_text(&both)), ["community"]);
}

#[test]
fn a_text_of_nearly_every_person_is_no_team() {
    let mut text = "Date,Name,Team\n".to_owned();
    for number in 1..9 {
        writeln!(text, "2024-01-1{number},P{number},T{number}").expect("written");
    }
    assert_eq!(communities(&read_text(&text)), ["-"]);
}

#[test]
fn rows_that_name_no_community_go_together_and_are_told() {
    let words = ["", "nan", "NULL", "None", "-", "(vide)"];
    let mut log = "date;nom;communauté\n2024-01-09;Ana;Cercle A\n".to_owned();
    let mut sums = "community,month,total\nCercle A,2024-01,9\n".to_owned();
    for (place, word) in words.iter().enumerate() {
        writeln!(log, "2024-01-09;P{place};{word}").expect("written");
        writeln!(sums, "{word},2024-0{},2", place + 1).expect("written");
    }
    let reading = read_text(&log);
    assert_eq!(communities(&reading), ["Cercle A", "-"]);
    assert_eq!(reading.report.warnings, [Warning::NoCommunity { n: 6 }]);
    let reading = read_text(&sums);
    assert_eq!(totals(&reading)[..2], ["- 2024-01 2", "- 2024-02 2"]);
    assert_eq!(totals(&reading).len(), 7);
    assert_eq!(reading.report.warnings, [Warning::NoCommunity { n: 6 }]);
    // A column that is empty throughout says nothing at all.
    let reading = read_text("date;nom;communauté\n2024-01-09;Ana;\n2024-01-09;Bo;\n");
    assert_eq!(reading.report.warnings, []);
}

#[test]
fn two_totals_of_a_month_are_told_with_their_lines_and_weeks_add_up() {
    let reading =
        read_text("community,month,total\nA,2024-01,5\nA,2024-02,6\nB,2024-01,1\nA,2024-01,7\n");
    let lines = vec![5];
    assert_eq!(
        reading.report.warnings,
        [Warning::RepeatedTotals { n: 1, lines }]
    );
    assert_eq!(totals(&reading)[0], "A 2024-01 12");
    for text in [
        "date,value\n2024-01-01,5\n2024-01-08,6\n2024-01-15,7\n",
        "mois;type;total\n2024-01;réunion;5\n2024-01;message;6\n2024-02;réunion;1\n",
    ] {
        let reading = read_text(text);
        assert_eq!(reading.report.warnings, [], "{text}");
        assert_eq!(reading.report.questions, [], "{text}");
    }
}

#[test]
fn an_empty_total_of_an_engine_is_missing_and_never_zero() {
    for (header, cell, between) in [
        ("community|month|present", "2024-0{} 00:00:00", ","),
        ("community|date|participants", "2024-0{} 00:00:00", ","),
        ("communauté|mois|présents", "2024-0{}", ";"),
        ("cop|période|inscrits", "2024-0{}T00:00:00Z", ";"),
    ] {
        let mut text = format!("{}\n", header.replace('|', between));
        for month in 1..8 {
            let value = if month == 4 { "" } else { "5" };
            let cell = cell.replace("{}", &format!("{month}-01"));
            writeln!(text, "A{between}{cell}{between}{value}").expect("written");
        }
        let reading = read_text(&text);
        assert!(reading.report.is_monthly, "{header}");
        assert_eq!(totals(&reading).len(), 6, "{header}");
        assert_eq!(reading.report.rejected.len(), 1, "{header}");
        assert_eq!(reading.report.rejected[0].line, 5, "{header}");
    }
}

#[test]
fn meetings_on_any_days_stay_meetings_though_the_column_is_called_month() {
    for text in [
        "Mois;Présents\n2024-01-09;5\n2024-02-13;\n2024-03-12;6\n",
        "Date;Présents\n2024-02-01;5\n2024-03-01;4\n2024-04-01;6\n",
        "Date;Titre;Présents\n2024-01-01;Café;5\n2024-02-01;Thé;4\n",
    ] {
        assert!(!read_text(text).report.is_monthly, "{text}");
    }
}

#[test]
fn months_without_days_are_read_under_any_header_of_time() {
    for (header, between) in [
        ("date|participants", ","),
        ("ds|y", ","),
        ("Période|Total", ";"),
        ("Quand|Présents", ";"),
    ] {
        let header = header.replace('|', between);
        let text = format!("{header}\n2024-01{between}5\n2024-02{between}6\n2024-03{between}0\n");
        let reading = read_text(&text);
        assert_eq!(
            totals(&reading),
            ["- 2024-01 5", "- 2024-02 6", "- 2024-03 0"],
            "{header}"
        );
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("yyyy-mm");
    sheet
        .write_row(0, 0, ["Mois", "Présents"])
        .expect("written");
    for (row, day) in (1..).zip([45_292.0, 45_323.0, 45_352.0]) {
        sheet
            .write_with_format(row, 0, day, &date)
            .expect("written");
        sheet.write(row, 1, 7.0).expect("written");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let reading = read_with(&bytes, &options());
    assert_eq!(
        totals(&reading),
        ["- 2024-01 7", "- 2024-02 7", "- 2024-03 7"]
    );
    assert_eq!(
        reading.report.columns.get(&Role::Month).map(String::as_str),
        Some("Mois")
    );
}

#[test]
fn the_question_of_groups_is_answered_in_the_window() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let mut text = "Date;Région;Présents\n".to_owned();
    for day in ["10/01/2024", "24/02/2024", "20/03/2024"] {
        writeln!(text, "{day};Nord;4\n{day};Sud;3").expect("written");
    }
    let file = window.file("rencontres.csv", &text);
    window.drop_file(file);
    window.wait_for("Does the column “Région” name the communities (Nord, Sud)?");
    window.click("Communities · One community for each name");
    window.import("Import 6 rows");
    window.wait_for("6 rows added");
}

#[test]
fn a_total_that_nobody_wrote_down_is_missing_and_no_bad_number() {
    use essor::import::RowIssueReason::{BadNumber, MissingNumber};
    for (text, reason) in [
        (
            "month,value\n2024-01,3\n2024-02,\n2024-03,5\n",
            MissingNumber,
        ),
        (
            "Mois;Participations\n2024-01;3\n2024-02;NULL\n2024-03;5\n",
            MissingNumber,
        ),
        (
            "ds\tvalue\n2024-01-01\t3\n2024-02-01\tnan\n2024-03-01\t5\n",
            MissingNumber,
        ),
        (
            "month,value\n2024-01,3\n2024-02,many\n2024-03,5\n",
            BadNumber,
        ),
    ] {
        let options = essor::import::ReadOptions::new("2026-09-01".parse().expect("a day"));
        let reading = essor::import::read(text.as_bytes(), "f", &options, &mut |_, _| true);
        let rejected = reading.expect("read").report.rejected;
        let found: Vec<_> = rejected.iter().map(|it| (it.line, it.reason)).collect();
        assert_eq!(found, [(3, reason)], "{text}");
    }
}
