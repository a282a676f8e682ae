//! Marks that nobody knows: asked for, explained by a legend, or not there.

use chrono::NaiveDate;
use essor::domain::Presence;
use essor::import::{
    Content, ImportError, Mapping, MarkMeaning, Outcome, Question, ReadOptions, Reading,
    RefusalReason, read,
};
use rust_xlsxwriter::{Color, Format, Workbook};

use crate::support::{essor, json, write};

fn options(mapping: Mapping) -> ReadOptions {
    ReadOptions {
        mapping: Some(mapping),
        ..ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"))
    }
}

fn read_with(bytes: &[u8], mapping: Mapping) -> Result<Reading, ImportError> {
    read(bytes, "f", &options(mapping), &mut |_, _| true)
}

fn reading(text: &str) -> Reading {
    read_with(text.as_bytes(), Mapping::default()).expect("read")
}

/// The marks that are asked for, with how often each stands there.
fn asked(reading: &Reading) -> Vec<(String, usize)> {
    let marks = reading
        .report
        .questions
        .iter()
        .find_map(|question| match question {
            Question::Marks { marks } => Some(marks),
            _ => None,
        });
    let marks = marks.into_iter().flatten();
    marks.map(|mark| (mark.text.clone(), mark.n)).collect()
}

/// Who came how often, of those who came or not.
fn presences(reading: &Reading) -> Vec<(String, usize, usize)> {
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    let mut people: Vec<String> = rows
        .iter()
        .filter_map(|row| row.member.as_deref())
        .map(str::to_owned)
        .collect();
    people.sort();
    people.dedup();
    let n = |name: &str, presence| {
        let of = rows
            .iter()
            .filter(|row| row.member.as_deref() == Some(name));
        of.filter(|row| row.presence == presence).count()
    };
    people
        .into_iter()
        .map(|name| {
            let (came, stayed_away) = (n(&name, Presence::Present), n(&name, Presence::Absent));
            (name, came, stayed_away)
        })
        .collect()
}

fn person(name: &str, came: usize, stayed_away: usize) -> (String, usize, usize) {
    (name.to_owned(), came, stayed_away)
}

#[test]
fn marks_that_are_not_known_are_named_with_their_count_and_stay_open() {
    for (text, wanted) in [
        (
            "Nom;12/01/2021;26/01/2021;09/02/2021\nAnne Roy;x;M;x\nBo Côté;V;x;M\nCy Om;x;x;?\n",
            vec![("M", 2), ("?", 1), ("V", 1)],
        ),
        (
            "Participant,2021-01-12,2021-01-26\nAnn Orr,green,red\nBo Lee,red,green\nCy Poe,green,green\n",
            vec![("green", 4), ("red", 2)],
        ),
        (
            "Date;Anne Roy;Bo Côté;Cy Om\n12/01/2021;x;x;45\n26/01/2021;x;;x\n09/02/2021;;x;x\n",
            vec![("45", 1)],
        ),
        (
            "Name\t2021-01-12\t2021-01-26\nAnn Orr\t1\t1\nBo Lee\t1\t0\nCy Poe\t45\t1\n",
            vec![("45", 1)],
        ),
    ] {
        let reading = reading(text);
        assert_eq!(reading.report.outcome, Outcome::AskUser, "{text}");
        let found = asked(&reading);
        let found: Vec<_> = found.iter().map(|(mark, n)| (mark.as_str(), *n)).collect();
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn marks_that_are_known_ask_nothing() {
    for text in [
        "Nom;12/01/2021;26/01/2021\nAnne Roy;x;✓\nBo Côté;oui;présente\nCy Om;abs;1\n",
        "Nom;12/01/2021;26/01/2021;09/02/2021\nAnne Roy;P;R;P\nBo Côté;A;P;E\n",
        "Name,2021-01-12,2021-01-26\nAnn Orr,Y,N\nBo Lee,Yes,excused\n",
        "Nom;12/01/2021;26/01/2021\nAnne;60;45\nBo;;30\n",
        "Nom;12/01/2021;26/01/2021\nAnne;2;1\nBo;3;4\n",
        "Nom,12/01/2021,26/01/2021\nAnne Roy,P (2/2),A (0/2)\nBo Côté,L (1/2),P (2/2)\n",
        "Code;12/01/2021;26/01/2021\nA1;présent;absent\nB2;absent;présent\n",
        "Nom,12/01/2021,26/01/2021\nAnne,TRUE,FALSE\nBo,VRAI,VRAI\n",
    ] {
        let reading = reading(text);
        assert_eq!(asked(&reading), [], "{text}");
        assert!(reading.report.is_wide, "{text}");
    }
}

#[test]
fn an_answer_is_taken_kept_with_the_way_of_reading_and_holds_for_the_next_file() {
    let text = "Nom;12/01/2021;26/01/2021;09/02/2021\nAnne Roy;x;M;x\nBo Côté;m.;x;NC\n";
    let mut mapping = Mapping::default();
    mapping.marks.set("M", MarkMeaning::Excused);
    let half = read_with(text.as_bytes(), mapping.clone()).expect("read");
    assert_eq!(asked(&half), [("NC".to_owned(), 1)]);
    mapping.marks.set("*", MarkMeaning::NotConcerned);
    let whole = read_with(text.as_bytes(), mapping).expect("read");
    assert_eq!(whole.report.questions, []);
    let wanted = [person("Anne Roy", 2, 1), person("Bo Côté", 1, 1)];
    assert_eq!(presences(&whole), wanted);
    let kept = serde_json::to_string(&whole.report.mapping).expect("JSON");
    let kept: Mapping = serde_json::from_str(&kept).expect("a mapping");
    let next = "Nom;12/01/2022;26/01/2022\nDi Po;M;x\nEd Um;x;x\n";
    let next = read_with(
        next.as_bytes(),
        Mapping {
            header_line: None,
            ..kept
        },
    );
    let next = next.expect("read");
    assert_eq!(next.report.questions, []);
    assert_eq!(
        presences(&next),
        [person("Di Po", 1, 1), person("Ed Um", 2, 0)]
    );
}

#[test]
fn the_command_line_asks_and_takes_the_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheet = "Nom;12/01/2021;26/01/2021\nAnne Roy;x;M\nBo Côté;x;x\n";
    let sheet = write(folder.path(), "f.csv", sheet);
    let inspected = |more: &[&str]| {
        json(
            essor("en")
                .args(["inspect", "--json"])
                .arg(&sheet)
                .args(more),
        )
    };
    let open = inspected(&[]);
    assert_eq!(open["outcome"], "ask_user");
    assert_eq!(open["questions"][0]["code"], "marks");
    assert_eq!(open["questions"][0]["marks"][0]["mark"], "M");
    let told = inspected(&["--mark", "M=absent"]);
    assert_eq!(told["outcome"], "import");
    assert_eq!(told["mapping"]["marks"]["M"], "absent");
    essor("fr")
        .args(["inspect", "--mark", "M=malade"])
        .arg(&sheet)
        .assert()
        .code(2);
}

#[test]
fn a_legend_explains_the_marks_and_is_nobody() {
    let body = "Nom;14/01/2025;11/02/2025;11/03/2025\nAnne Roy;P;D;P\nBo Côté;NC;P;V\n";
    for text in [
        format!("{body};;;\nLégende : P = présent, D = à distance, V = visio, NC = non concerné;;;\n"),
        format!("{body}\n\n\nLégende;;;\nP;présent;;\nD;à distance;;\nV;en visio;;\nNC;non concerné;;\n"),
        format!("P = présent;D = à distance;V = en visio;NC = non concerné\n{body}"),
        "Name,2025-01-14,2025-02-11,2025-03-11,,Key\nAnne Roy,P,D,P,,D: remote\nBo Côté,NC,P,V,,V: online\n,,,,,NC: not concerned\n".to_owned(),
    ] {
        let reading = reading(&text);
        assert_eq!(asked(&reading), [], "{text}");
        let wanted = [person("Anne Roy", 3, 0), person("Bo Côté", 2, 0)];
        assert_eq!(presences(&reading), wanted, "{text}");
    }
}

#[test]
fn what_a_legend_calls_absent_did_not_come_whatever_the_letter() {
    let text = "Nom;14/01/2025;11/02/2025\nAnne Roy;1;X\nBo Côté;X;1\n\nX = absent, 1 = présent\n";
    let wanted = [person("Anne Roy", 1, 1), person("Bo Côté", 1, 1)];
    assert_eq!(presences(&reading(text)), wanted);
}

#[test]
fn presence_by_colour_alone_is_refused_for_what_it_is() {
    let mut book = Workbook::new();
    let green = Format::new().set_background_color(Color::Green);
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["Nom", "14/01/2025", "11/02/2025"])
        .expect("written");
    for (row, name) in (1..).zip(["Anne Roy", "Bo Côté", "Cy Om"]) {
        sheet.write(row, 0, name).expect("written");
        sheet.write_blank(row, 1, &green).expect("written");
    }
    let coloured = book.save_to_buffer().expect("a workbook");
    for bytes in [
        &coloured[..],
        b"Nom,2025-01-14,2025-02-11\nAnne Roy,,\nBo Lee,,\n",
        b"Date;Anne Roy;Bo Lee\n14/01/2025;;\n11/02/2025;;\n",
    ] {
        match read_with(bytes, Mapping::default()) {
            Err(ImportError::Refused(refusal)) => {
                assert_eq!(refusal.reason, RefusalReason::NoMarks);
            }
            other => panic!("{other:?}"),
        }
    }
}

/// What a column of presence says of each person, with what is asked.
fn parts(text: &str, mapping: Mapping) -> (Vec<(String, usize, usize)>, Vec<(String, usize)>) {
    let reading = read_with(text.as_bytes(), mapping).expect("read");
    (presences(&reading), asked(&reading))
}

#[test]
fn a_word_in_a_column_of_presence_that_nobody_knows_is_asked_and_counts_for_nothing() {
    for (text, mark, n) in [
        (
            "Date;Nom;Statut\n12/01/2021;Anne Roy;Présente\n12/01/2021;Bo Côté;Stagiaire\n26/01/2021;Bo Côté;stagiaire\n26/01/2021;Anne Roy;Absente\n",
            "Stagiaire",
            2,
        ),
        (
            "Date,Name,Attendance\n2021-01-12,Anne Roy,present\n2021-01-12,Bo Côté,ZK\n2021-01-26,Anne Roy,absent\n",
            "ZK",
            1,
        ),
        (
            "Jour\tParticipant\tPrésence\n2021-01-12\tAnne Roy\toui\n2021-01-12\tBo Côté\t?\n2021-01-26\tAnne Roy\tnon\n",
            "?",
            1,
        ),
    ] {
        let (people, marks) = parts(text, Mapping::default());
        assert_eq!(marks, [(mark.to_owned(), n)], "{text}");
        assert_eq!(people[0], person("Anne Roy", 1, 1), "{text}");
        assert_eq!(people[1].1, 0, "{text}");
        let reading = reading(text);
        assert_eq!(reading.report.outcome, Outcome::AskUser);
        assert_eq!(reading.report.n_members, 1);
        let Content::Log(rows) = &reading.content else {
            panic!("totals")
        };
        let shown = rows.iter().filter_map(|row| row.asked.as_deref());
        assert_eq!(shown.count(), n, "{text}");
        for (meaning, came) in [
            (MarkMeaning::Present, n),
            (MarkMeaning::Excused, 0),
            (MarkMeaning::NotRecorded, 0),
        ] {
            let mut mapping = Mapping::default();
            mapping.marks.set(mark, meaning);
            let (people, marks) = parts(text, mapping);
            assert_eq!(marks, [], "{text}");
            let n_came = |name: &str| {
                let of = people.iter().find(|(known, ..)| known == name);
                of.map(|(_, came, _)| *came)
            };
            let is_told = meaning != MarkMeaning::NotRecorded;
            assert_eq!(n_came("Bo Côté"), is_told.then_some(came), "{text}");
            assert_eq!(n_came("Anne Roy"), Some(1), "{text}");
        }
    }
}

#[test]
fn the_answer_of_a_word_is_kept_and_what_was_said_goes_before_what_is_known() {
    let text = "Date;Nom;Statut\n13/01/2021;Anne Roy;Présente\n13/01/2021;Bo Côté;Stagiaire\n";
    let mut mapping = Mapping::default();
    mapping.marks.set("*", MarkMeaning::LeftEarly);
    mapping.marks.set("présente", MarkMeaning::Absent);
    let reading = read_with(text.as_bytes(), mapping).expect("read");
    assert_eq!(reading.report.questions, []);
    let kept = serde_json::to_value(&reading.report.mapping).expect("JSON");
    assert_eq!(kept["marks"]["*"], "left_early");
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    let said: Vec<_> = rows.iter().map(|row| row.presence).collect();
    assert_eq!(said, [Presence::Absent, Presence::LeftEarly]);
}

#[test]
fn a_column_about_people_is_no_presence_and_asks_nothing() {
    for text in [
        "Date;Nom;Statut\n12/01/2021;Anne Roy;Étudiante\n12/01/2021;Bo Côté;Bénévole\n",
        "Date,Name,Status\n2021-01-12,Anne Roy,member\n2021-01-12,Bo Côté,guest\n",
        "Date;Nom;Excusé\n12/01/2021;Anne Roy;\n12/01/2021;Bo Côté;\n",
    ] {
        let (people, marks) = parts(text, Mapping::default());
        assert_eq!(marks, [], "{text}");
        assert_eq!(people, [person("Anne Roy", 1, 0), person("Bo Côté", 1, 0)]);
    }
}

#[test]
fn a_mark_of_a_sheet_that_is_asked_is_shown_as_it_was_read() {
    let reading = reading("Nom;12/01/2021;26/01/2021\nAnne Roy;x;M\nBo Côté;x;x\n");
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    let shown: Vec<_> = rows.iter().filter_map(|row| row.asked.as_deref()).collect();
    assert_eq!(shown, ["M"]);
    assert_eq!(
        presences(&reading),
        [person("Anne Roy", 1, 1), person("Bo Côté", 2, 0)]
    );
}
