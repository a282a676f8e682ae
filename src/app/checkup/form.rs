//! Forms to print, to mail, to fill in: one page that works without a network, and a table
//! that a spreadsheet opens.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;

use super::words::element_words;
use crate::app::AppError;
use crate::app::files::{Over, write_output};
use crate::app::picture::safe_file_name;
use crate::domain::exchange::defused;
use crate::domain::{Axis, Community, Element, Level};
use crate::i18n::{Language, Tr};

/// The page, with places for words between double braces.
const PAGE: &str = include_str!("../../../assets/checkup/form.html");
/// How many people a table has columns for.
const N_COLUMNS: usize = 8;

/// What kind of form it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckupForm {
    /// For one person.
    Html,
    /// A column for each person.
    Csv,
}

impl CheckupForm {
    /// The kind that a file's name asks for, if it is one of them.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Self::Html),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }

    /// Writes the form of a community's check-up of this day.
    pub fn write(
        self,
        community: &Community,
        day: NaiveDate,
        (path, over): (&Path, Over),
        tr: &Tr,
    ) -> Result<(), AppError> {
        let bytes = match self {
            Self::Html => checkup_form(community, day, tr).into_bytes(),
            Self::Csv => template(day, tr).map_err(AppError::Table)?,
        };
        write_output(path, over, &bytes)
    }
}

/// The page on which someone fills in a check-up. It asks for no name; *Done* saves the
/// answers as a file, and shows them as text.
pub fn checkup_form(community: &Community, day: NaiveDate, tr: &Tr) -> String {
    let name = community.short_name();
    let args = [("community", name.into()), ("date", tr.date(day).into())];
    let title = tr.format("checkup-form-title", &args);
    let file = safe_file_name(&tr.format("checkup-form-file", &[("community", name.into())]));
    let codes: Vec<String> = Element::ALL
        .iter()
        .map(|it| format!("\"{}\"", it.code()))
        .collect();
    let words = |key: &str| html(&tr.get(key));
    let places = [
        ("lang", tr.language().code().to_owned()),
        ("title", html(&title)),
        ("intro", words("checkup-form-intro")),
        ("privacy", words("checkup-form-privacy")),
        ("paper", words("checkup-form-paper")),
        ("questions", questions(tr)),
        ("last", words("checkup-form-last")),
        ("wish", words("checkup-wish")),
        ("obstacle", words("checkup-obstacle")),
        ("word", words("checkup-word")),
        ("word_hint", words("checkup-form-word-hint")),
        ("done", words("checkup-form-done")),
        ("saved", words("checkup-form-saved")),
        ("paste", words("checkup-form-paste")),
        ("text_name", words("checkup-form-text-name")),
        ("elements", format!("[{}]", codes.join(", "))),
        ("date", day.to_string()),
        ("file", script(&file)),
        ("left", script(&tr.get("checkup-form-left"))),
    ];
    let mut page = String::with_capacity(PAGE.len() + 16_000);
    let mut rest = PAGE;
    // What is put in is not looked through again: a name may hold braces.
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let (place, after) = after.split_once("}}").unwrap_or((after, ""));
        let found = places.iter().find(|it| it.0 == place);
        page.push_str(found.map_or("", |it| it.1.as_str()));
        rest = after;
    }
    page.push_str(rest);
    page
}

fn questions(tr: &Tr) -> String {
    let mut page = String::new();
    for axis in Axis::ALL {
        let heading = tr.get(&format!("checkup-axis-{}", axis.code()));
        // Writing to a String cannot fail.
        let _ = writeln!(page, "<h2>{}</h2>", html(&heading));
        for element in Element::ALL.into_iter().filter(|it| it.axis() == axis) {
            let words = element_words(element, tr);
            let _ = write!(
                page,
                "<fieldset><legend>{}</legend>\n<p>{}</p>\n",
                html(&words.name),
                html(&words.question)
            );
            for (level, text) in Level::ALL.iter().zip(&words.levels) {
                let number = level.number();
                page.push_str(&choice(
                    element,
                    &number.to_string(),
                    &number.to_string(),
                    text,
                ));
            }
            let unknown = tr.get("checkup-dont-know");
            page.push_str(&choice(element, "?", "–", &unknown));
            page.push_str("</fieldset>\n");
        }
    }
    page
}

fn choice(element: Element, value: &str, mark: &str, text: &str) -> String {
    format!(
        "<label class=\"level\"><input type=\"radio\" name=\"{}\" value=\"{value}\"><b>{mark}</b> <span>{}</span></label>\n",
        element.code(),
        html(text)
    )
}

/// A table whose elements stand one under another with the words of their levels, and a
/// column for each person.
fn template(day: NaiveDate, tr: &Tr) -> csv::Result<Vec<u8>> {
    let is_french = tr.language() == Language::Fr;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if is_french { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let blank = |first: String, second: String| {
        let mut record = vec![first, second];
        record.resize(2 + Level::N + N_COLUMNS, String::new());
        record
    };
    let mut header = vec![tr.get("checkup-table-element"), "Question".to_owned()];
    header.extend(Level::ALL.map(|level| level.number().to_string()));
    header.extend((1..=N_COLUMNS).map(|n| tr.format("checkup-table-answer", &[("n", n.into())])));
    writer.write_record(&header)?;
    for element in Element::ALL {
        let words = element_words(element, tr);
        let mut record = vec![words.name, words.question];
        record.extend(words.levels);
        record.resize(2 + Level::N + N_COLUMNS, String::new());
        writer.write_record(record.iter().map(|cell| defused(cell).into_owned()))?;
    }
    for key in ["checkup-wish", "checkup-obstacle", "checkup-word"] {
        writer.write_record(blank(tr.get(key), String::new()))?;
    }
    let mut days = blank("date".to_owned(), tr.get("checkup-table-hint"));
    days.iter_mut()
        .skip(2 + Level::N)
        .for_each(|cell| *cell = day.to_string());
    writer.write_record(days)?;
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// A text in a page.
fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A text between quotes in the script of a page.
fn script(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(safe, "\\u{:04x}", u32::from(letter));
            }
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}
