//! The texts of reports as a table that `essor export` writes and that is read back as it
//! was. An anonymous export has none of them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::app::checkup::{WrittenTable, community_named, written_table};
use crate::app::{AppError, Changes, Desk, read_input};
use crate::domain::exchange::{defused, undefused};
use crate::domain::{Community, CommunityId, MOST_STORIES, ReportTexts, Story, StoryValue};
use crate::import::{self, CellLine};
use crate::store::Reader;

const NAME: &str = "report-texts.csv";
const HEADER: [&str; 6] = ["year", "community", "part", "value", "text", "source"];
const STORY: &str = "story";
/// The name of the change.
const LABEL: &str = "app-command-bring-report-texts";

/// The table of all texts; nothing where there is none.
pub(in crate::app) fn exported_report_texts(
    reader: Reader<'_>,
) -> Result<Option<WrittenTable>, AppError> {
    let mut records = Vec::new();
    for community in reader.communities()? {
        for (year, texts) in reader.report_texts(community.id)? {
            records.extend(records_of(&community, year, &texts));
        }
    }
    written_table(NAME, &HEADER, &records)
}

fn records_of(community: &Community, year: i32, texts: &ReportTexts) -> Vec<Vec<String>> {
    let record = |part: &str, value: &str, text: &str, source: &str| {
        vec![
            year.to_string(),
            defused(&community.name).into_owned(),
            part.to_owned(),
            value.to_owned(),
            defused(text).into_owned(),
            defused(source).into_owned(),
        ]
    };
    let stories = texts.stories.iter();
    let mut records: Vec<Vec<String>> = stories
        .map(|it| record(STORY, it.value.code(), &it.text, &it.source))
        .collect();
    let parts = [
        ("next", &texts.next),
        ("help", &texts.help),
        ("own_word", &texts.own_word),
        ("thanks", &texts.thanks),
    ];
    let written = parts.iter().filter(|(_, text)| !text.is_empty());
    records.extend(written.map(|(part, text)| record(part, "", text, "")));
    records
}

/// Whether a file is a table of texts that `essor export` wrote.
pub fn is_exported_report_texts(path: &Path) -> bool {
    let bytes = read_input(path).unwrap_or_default();
    let head = String::from_utf8_lossy(bytes.get(..128).unwrap_or(&bytes)).into_owned();
    let line = head.lines().next().unwrap_or_default();
    let line = line.trim_start_matches('\u{feff}').replace(',', ";");
    line.trim_end() == HEADER.join(";")
}

impl Desk {
    /// Brings in a table of texts that `essor export` wrote, in place of what is stored of
    /// the same years. One change.
    ///
    /// # Errors
    ///
    /// [`AppError::NoSuchCommunity`] if a line names one that is not there.
    pub fn bring_report_texts(&mut self, path: &Path) -> Result<(TextsBrought, Changes), AppError> {
        let bytes = read_input(path)?;
        let lines = import::cells(&bytes, NAME).map_err(|source| AppError::Import {
            source,
            path: path.to_path_buf(),
        })?;
        self.follow(|store| {
            store.change_told(LABEL, |change| {
                let (years, unread) =
                    years_in(&lines, |name| Ok(community_named(**change, name)?.id))?;
                for ((community, year), texts) in &years {
                    change.set_report_texts(*community, *year, texts)?;
                }
                Ok(TextsBrought {
                    n_years: years.len(),
                    unread,
                })
            })
        })
    }
}

type Years = BTreeMap<(CommunityId, i32), ReportTexts>;

/// What was brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextsBrought {
    /// Of how many years, each of a community.
    pub n_years: usize,
    /// The lines of the file, from 1, that are no text of a report.
    pub unread: Vec<u32>,
}

/// The texts in these lines, and the lines that are none.
fn years_in(
    lines: &[CellLine],
    community: impl Fn(&str) -> Result<CommunityId, AppError>,
) -> Result<(Years, Vec<u32>), AppError> {
    let (mut years, mut unread) = (Years::new(), Vec::new());
    for line in lines.iter().skip(1) {
        let cells = <[&String; 6]>::try_from(line.cells.iter().collect::<Vec<_>>());
        let Ok([year, name, part, value, text, source]) = cells else {
            unread.push(line.line);
            continue;
        };
        let Ok(year) = year.parse::<i32>() else {
            unread.push(line.line);
            continue;
        };
        let of = (community(&undefused(name))?, year);
        let texts = years.entry(of).or_default();
        let text = undefused(text).into_owned();
        match part.as_str() {
            STORY if texts.stories.len() < MOST_STORIES => texts.stories.push(Story {
                value: StoryValue::from_code(value).unwrap_or_default(),
                text,
                source: undefused(source).into_owned(),
            }),
            "next" => texts.next = text,
            "help" => texts.help = text,
            "own_word" => texts.own_word = text,
            "thanks" => texts.thanks = text,
            _ => unread.push(line.line),
        }
    }
    Ok((years, unread))
}
