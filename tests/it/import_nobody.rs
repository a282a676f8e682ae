//! Whatever stands in a sheet, only people become people: no mark, legend,
//! total, error or message ever does.

use chrono::NaiveDate;
use essor::import::{Content, Mapping, MarkMeaning, ReadOptions, read};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const PEOPLE: [&str; 8] = [
    "Anne Roy",
    "Bo Côté",
    "Cléo Né",
    "Di Poirier",
    "Émile Um",
    "Flo St-Jean",
    "Gaëlle O’Neil",
    "Hua Li",
];
const MARKS: [&str; 22] = [
    "x", "X", "✓", "P", "A", "1", "0", "oui", "non", "abs", "exc.", "", "", "-", "M", "V", "?",
    "NC", "45", "vert", "#N/A", "Err:502",
];
const TOTALS: [&str; 7] = [
    "Total",
    "TOTAL GÉNÉRAL",
    "Nombre de présents",
    "Somme",
    "Taux de présence (%)",
    "Average",
    "Présents",
];
const LEGENDS: [&str; 7] = [
    "Légende",
    "Légende :",
    "P = présent",
    "M = à distance, V = visio",
    "NC = non concerné",
    "Key: A = absent",
    "x: present",
];
const ERRORS: [&str; 5] = ["#N/A", "#REF!", "#NOM?", "Err:502", "#VALEUR!"];
const MESSAGES: [&str; 3] = [
    "Merci de compléter avant vendredi",
    "La salle a changé en mars ; voir le courriel du 3",
    "Please sign in at the front desk",
];
const DAYS: [&str; 5] = [
    "12/01/2021",
    "26/01/2021",
    "09/02/2021",
    "23/02/2021",
    "16/03/2021",
];

/// How people and days stand.
#[derive(Clone, Copy, Debug)]
enum Layout {
    DaysAcross,
    PeopleAcross,
    OneBelowTheOther,
    ListsInCells,
}

#[derive(Clone, Debug)]
struct Sheet {
    layout: Layout,
    delimiter: char,
    people: Vec<&'static str>,
    days: Vec<&'static str>,
    /// Of each day and person, as many as may be needed.
    marks: Vec<&'static str>,
    title: bool,
    named_header: bool,
    /// Rows under the people (or among them): the first cell and a mark in the
    /// others where there is one.
    below: Vec<(&'static str, &'static str)>,
    blank_before: usize,
}

fn sheets() -> impl Strategy<Value = Sheet> {
    let below: Vec<&'static str> = [&TOTALS[..], &LEGENDS, &ERRORS, &MESSAGES].concat();
    let layout = select(vec![
        Layout::DaysAcross,
        Layout::PeopleAcross,
        Layout::OneBelowTheOther,
        Layout::ListsInCells,
    ]);
    let row = (select(below), select(vec!["", "", "3", "12"]));
    (
        (
            layout,
            select(vec![',', ';', '\t']),
            any::<bool>(),
            any::<bool>(),
        ),
        subsequence(PEOPLE.to_vec(), 2..=8),
        subsequence(DAYS.to_vec(), 2..=5),
        prop::collection::vec(select(MARKS.to_vec()), 40),
        prop::collection::vec(row, 0..5),
        0..3_usize,
    )
        .prop_map(
            |(
                (layout, delimiter, title, named_header),
                people,
                days,
                marks,
                below,
                blank_before,
            )| Sheet {
                layout,
                delimiter,
                people,
                days,
                marks,
                title,
                named_header,
                below,
                blank_before,
            },
        )
}

impl Sheet {
    fn records(&self) -> Vec<Vec<String>> {
        let own = |texts: &[&str]| texts.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
        let mark = |day: usize, person: usize| self.marks[(day * 8 + person) % self.marks.len()];
        let (days, people) = (self.days.iter().enumerate(), self.people.iter().enumerate());
        let mut records = Vec::new();
        if self.title {
            records.push(own(&["Feuille de présence 2021"]));
        }
        match self.layout {
            Layout::DaysAcross => {
                let names = if self.named_header { "Nom" } else { "" };
                records.push(
                    [&[names], &self.days[..]]
                        .concat()
                        .into_iter()
                        .map(str::to_owned)
                        .collect(),
                );
                for (person, name) in people {
                    let marks = (0..self.days.len()).map(|day| mark(day, person).to_owned());
                    records.push(std::iter::once((*name).to_owned()).chain(marks).collect());
                }
            }
            Layout::PeopleAcross => {
                records.push(
                    [&["Date"], &self.people[..]]
                        .concat()
                        .into_iter()
                        .map(str::to_owned)
                        .collect(),
                );
                for (day, date) in days {
                    let marks = (0..self.people.len()).map(|person| mark(day, person).to_owned());
                    records.push(std::iter::once((*date).to_owned()).chain(marks).collect());
                }
            }
            Layout::OneBelowTheOther => {
                records.push(own(&["Date", "Nom", "Présence"]));
                for (day, date) in days {
                    for (person, name) in self.people.iter().enumerate() {
                        records.push(own(&[date, name, mark(day, person)]));
                    }
                }
            }
            Layout::ListsInCells => {
                records.push(own(&["Date", "Présents"]));
                for (day, date) in days {
                    let skipped = day % self.people.len();
                    let names: Vec<_> = people
                        .clone()
                        .filter(|(person, _)| *person != skipped || self.people.len() < 3)
                        .map(|(_, name)| *name)
                        .collect();
                    records.push(own(&[date, &names.join(", ")]));
                }
            }
        }
        records.extend(std::iter::repeat_n(Vec::new(), self.blank_before));
        let width = records.iter().map(Vec::len).max().unwrap_or(1);
        for (first, rest) in &self.below {
            let mut record = own(&[first]);
            record.resize(width.max(2), (*rest).to_owned());
            records.push(record);
        }
        records
    }

    fn text(&self) -> String {
        let lines = self.records().into_iter().map(|record| {
            let cells = record.into_iter().map(|cell| format!("\"{cell}\""));
            cells.collect::<Vec<_>>().join(&self.delimiter.to_string())
        });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    }
}

/// Those whom a sheet names, all marks that are not known taken for presence.
fn people_of(text: &str) -> Option<Vec<String>> {
    let mut mapping = Mapping::default();
    mapping.marks.set("*", MarkMeaning::Present);
    let options = ReadOptions {
        mapping: Some(mapping),
        ..ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"))
    };
    let reading = read(text.as_bytes(), "f", &options, &mut |_, _| true).ok()?;
    let Content::Log(rows) = reading.content else {
        return None;
    };
    let mut names: Vec<String> = rows
        .iter()
        .filter_map(|row| row.member.as_deref())
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    Some(names)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_people_become_people(sheet in sheets()) {
        let text = sheet.text();
        for name in people_of(&text).unwrap_or_default() {
            prop_assert!(PEOPLE.contains(&name.as_str()), "{:?} became a person of\n{}", name, text);
        }
    }
}

/// So that the test above is not about files that are all refused.
#[test]
fn each_layout_is_read() {
    for layout in [
        Layout::DaysAcross,
        Layout::PeopleAcross,
        Layout::OneBelowTheOther,
        Layout::ListsInCells,
    ] {
        let sheet = Sheet {
            layout,
            delimiter: ';',
            people: PEOPLE.to_vec(),
            days: DAYS.to_vec(),
            marks: vec!["x"; 40],
            title: true,
            named_header: true,
            below: vec![
                ("Total", "3"),
                ("P = présent", ""),
                ("#N/A", ""),
                (MESSAGES[0], ""),
            ],
            blank_before: 1,
        };
        let text = sheet.text();
        assert_eq!(people_of(&text).map(|it| it.len()), Some(8), "{text}");
    }
}
