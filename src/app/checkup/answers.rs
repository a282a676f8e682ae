//! From a line of a table to the answers of someone.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::bring::UnreadCell;
use super::table::{AnswerTable, Column, Vocabulary, plain};
use super::words::level_text;
use crate::domain::exchange::undefused;
use crate::domain::{Answer, Element, Level, Respondent, RespondentKey};

/// By what someone is told from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Word(String),
    Key(RespondentKey),
}

/// What one line of a table holds.
#[derive(Clone, Debug)]
pub(super) struct AnswerLine {
    pub day: Option<NaiveDate>,
    /// Empty where the table names none.
    pub community: String,
    pub who: Who,
    pub respondent: Respondent,
}

/// The lines of a table with something in them, and the cells that could not be read.
pub(super) fn read_lines(
    table: &AnswerTable,
    vocabulary: &Vocabulary,
) -> (Vec<AnswerLine>, Vec<UnreadCell>) {
    let (mut read, mut unread) = (Vec::new(), Vec::new());
    let mut n_alike: HashMap<String, u32> = HashMap::new();
    for line in &table.lines {
        let mut respondent = Respondent::default();
        let (mut day, mut community, mut word, mut key) = (None, String::new(), "", "");
        for (column, cell) in table.columns.iter().zip(&line.cells) {
            let Some(column) = column else { continue };
            match column {
                Column::Element(element) => match answer(*element, cell, vocabulary) {
                    Ok(answer) => respondent.set(*element, answer),
                    Err(NoAnswer) => unread.push(UnreadCell {
                        line: line.line,
                        element: *element,
                        value: cell.clone(),
                    }),
                },
                Column::Day => day = cell.parse().ok(),
                Column::Community => community = undefused(cell).into_owned(),
                Column::Word => word = cell,
                Column::Key => key = cell,
                Column::Wish => respondent.wish = undefused(cell).into_owned(),
                Column::Obstacle => respondent.obstacle = undefused(cell).into_owned(),
            }
        }
        if respondent.is_blank() {
            continue;
        }
        let who = if !key.is_empty() {
            Who::Key(RespondentKey::stored(key.to_owned()))
        } else if word.trim().is_empty() {
            // Two lines of one file that are alike are two people.
            let text = line.cells.join("\u{1f}");
            let n = n_alike.entry(text.clone()).or_insert(0);
            *n += 1;
            Who::Key(RespondentKey::of_line(&format!("{n} {text}")))
        } else {
            Who::Word(word.to_owned())
        };
        read.push(AnswerLine {
            day,
            community,
            who,
            respondent,
        });
    }
    (read, unread)
}

/// A cell that holds something, and no answer.
struct NoAnswer;

/// What a cell answers: the number of a level, alone or before its words; the words of a
/// level in either language; that it is not known; nothing.
fn answer(
    element: Element,
    cell: &str,
    vocabulary: &Vocabulary,
) -> Result<Option<Answer>, NoAnswer> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(None);
    }
    let words = plain(cell);
    let is_unknown = |key: &str| {
        vocabulary
            .speakers()
            .iter()
            .any(|tr| plain(&tr.get(key)) == words)
    };
    if cell == "?"
        || words == "ne sait pas"
        || words == "don t know"
        || is_unknown("checkup-dont-know")
    {
        return Ok(Some(Answer::DontKnow));
    }
    if let Some(level) = numbered(cell) {
        return Ok(Some(Answer::At(level)));
    }
    for tr in vocabulary.speakers() {
        let mut levels = Level::ALL.into_iter();
        if let Some(level) = levels.find(|it| plain(&level_text(element, *it, tr)) == words) {
            return Ok(Some(Answer::At(level)));
        }
    }
    Err(NoAnswer)
}

/// `3`, `3.0`, `3 – On en parle`, `Niveau 3`.
fn numbered(cell: &str) -> Option<Level> {
    let folded = cell.to_lowercase();
    let rest = folded
        .strip_prefix("niveau ")
        .or_else(|| folded.strip_prefix("level "))
        .unwrap_or(&folded);
    let mut letters = rest.chars();
    let level = Level::of(letters.next()?.to_digit(10)? as u8)?;
    let rest = letters.as_str();
    let is_whole = match rest.strip_prefix(['.', ',']) {
        // A spreadsheet writes whole numbers with zeros behind a point.
        Some(decimals) if decimals.starts_with(|it: char| it.is_ascii_digit()) => {
            decimals.chars().all(|it| it == '0')
        }
        _ => !rest.starts_with(|it: char| it.is_alphanumeric() || it == '/'),
    };
    is_whole.then_some(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_as_people_and_programs_write_it() {
        let vocabulary = Vocabulary::new();
        let read = |cell: &str| {
            let answer = answer(Element::Welcome, cell, &vocabulary).ok()?;
            Some(answer.map(|it| it.level().map_or(0, Level::number)))
        };
        for (cell, wanted) in [
            ("3", Some(Some(3))),
            ("3.0", Some(Some(3))),
            ("3 – Elle est présentée", Some(Some(3))),
            ("3. Elle est présentée", Some(Some(3))),
            ("Niveau 4", Some(Some(4))),
            ("La personne qui anime la salue.", Some(Some(2))),
            ("The facilitator greets them", Some(Some(2))),
            ("Je ne sais pas", Some(Some(0))),
            ("I don't know", Some(Some(0))),
            ("?", Some(Some(0))),
            ("", Some(None)),
            // Neither a level nor words of one.
            ("6", None),
            ("0", None),
            ("2,5", None),
            ("3/4", None),
            ("12", None),
            ("oui", None),
            // The words of another element.
            ("Le groupe est connu", None),
        ] {
            assert_eq!(read(cell), wanted, "{cell:?}");
        }
    }
}
