//! Check-ups as tables that `essor export` writes and that are read back as they were. An
//! anonymous export has none of them.

use chrono::NaiveDate;

use crate::app::AppError;
use crate::domain::exchange::{defused, undefused};
use crate::domain::{Answer, Checkup, Community, Element, ElementNote, Level};
use crate::import::CellLine;
use crate::store::Reader;

/// What tells the tables of answers and of notes, before the elements and after them.
const ANSWERS_BEFORE: [&str; 3] = ["date", "community", "respondent"];
const ANSWERS_AFTER: [&str; 2] = ["wish", "obstacle"];
const NOTES: [&str; 7] = [
    "date",
    "community",
    "element",
    "note",
    "action",
    "due_on",
    "done_on",
];

/// Whether the first line of a file is that of one of these tables.
pub(super) fn is_own_header(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}').replace(',', ";");
    line.starts_with(&ANSWERS_BEFORE.join(";")) || line.starts_with(&NOTES.join(";"))
}

/// A note as it stands in its table.
#[derive(Clone, Debug)]
pub(super) struct NoteLine {
    pub day: NaiveDate,
    pub community: String,
    pub note: ElementNote,
}

/// The notes in these lines; nothing if they are no table of notes.
pub(super) fn note_lines(lines: &[CellLine]) -> Option<Vec<NoteLine>> {
    let (header, lines) = lines.split_first()?;
    if header.cells != NOTES {
        return None;
    }
    let read = lines.iter().filter_map(|line| {
        let [day, community, element, note, action, due_on, done_on] =
            <[&String; 7]>::try_from(line.cells.iter().collect::<Vec<_>>()).ok()?;
        Some(NoteLine {
            day: day.parse().ok()?,
            community: undefused(community).into_owned(),
            note: ElementNote {
                element: Element::from_code(element)?,
                note: undefused(note).into_owned(),
                action: undefused(action).into_owned(),
                due_on: due_on.parse().ok(),
                done_on: done_on.parse().ok(),
                milestone: None,
            },
        })
    });
    Some(read.collect())
}

/// A table that is written.
pub(in crate::app) struct WrittenTable {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    /// Under the header.
    pub n_lines: usize,
}

/// The tables of all check-ups; none where there is nothing to tell.
pub(in crate::app) fn exported_checkups(reader: Reader<'_>) -> Result<Vec<WrittenTable>, AppError> {
    let (mut answers, mut notes) = (Vec::new(), Vec::new());
    for community in reader.communities()? {
        for checkup in reader.checkups(community.id)? {
            answers.extend(answer_records(&community, &checkup));
            notes.extend(note_records(&community, &checkup));
        }
    }
    let codes = Element::ALL.map(Element::code);
    let header: Vec<&str> = ANSWERS_BEFORE
        .into_iter()
        .chain(codes)
        .chain(ANSWERS_AFTER)
        .collect();
    let tables = [
        ("checkups.csv", header, answers),
        ("checkup-notes.csv", NOTES.to_vec(), notes),
    ];
    let mut written = Vec::new();
    for (name, header, records) in tables {
        written.extend(written_table(name, &header, &records)?);
    }
    Ok(written)
}

/// A table of these lines; nothing where there is none.
pub(in crate::app) fn written_table(
    name: &'static str,
    header: &[&str],
    records: &[Vec<String>],
) -> Result<Option<WrittenTable>, AppError> {
    if records.is_empty() {
        return Ok(None);
    }
    Ok(Some(WrittenTable {
        name,
        bytes: table(header, records).map_err(AppError::Table)?,
        n_lines: records.len(),
    }))
}

fn answer_records(community: &Community, checkup: &Checkup) -> Vec<Vec<String>> {
    let record = |it: &crate::domain::Respondent| {
        let mut record = vec![
            checkup.held_on.to_string(),
            defused(&community.name).into_owned(),
            it.key.as_str().to_owned(),
        ];
        record.extend(Element::ALL.map(|element| match it.answer(element) {
            Some(Answer::At(level)) => Level::number(level).to_string(),
            Some(Answer::DontKnow) => "?".to_owned(),
            None => String::new(),
        }));
        record.extend([&it.wish, &it.obstacle].map(|text| defused(text).into_owned()));
        record
    };
    checkup.respondents.iter().map(record).collect()
}

fn note_records(community: &Community, checkup: &Checkup) -> Vec<Vec<String>> {
    let day = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
    let record = |it: &ElementNote| {
        vec![
            checkup.held_on.to_string(),
            defused(&community.name).into_owned(),
            it.element.code().to_owned(),
            defused(&it.note).into_owned(),
            defused(&it.action).into_owned(),
            day(it.due_on),
            day(it.done_on),
        ]
    };
    checkup.notes.iter().map(record).collect()
}

fn table(header: &[&str], records: &[Vec<String>]) -> csv::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(header)?;
    for record in records {
        writer.write_record(record)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}
