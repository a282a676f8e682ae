//! Which column of a table of answers is what: a form of Essor's, one of Google or
//! Microsoft with the questions as headers in either language, a template that runs
//! downwards, or what `essor export` wrote.

use crate::domain::{Element, folded};
use crate::i18n::{Language, Tr};
use crate::import::CellLine;

/// So many elements make a line the header of a table of answers.
pub(super) const ENOUGH: usize = 3;
/// The header is among the first lines: programs write a title above it.
const MOST_ABOVE: usize = 20;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Element(Element),
    /// The day of the check-up, as `2025-11-18`.
    Day,
    Community,
    /// The word that someone chose.
    Word,
    /// The print of that word, in a file of Essor's own.
    Key,
    Wish,
    Obstacle,
}

/// A table of answers.
#[derive(Debug)]
pub(super) struct AnswerTable {
    /// What each column is; nothing for one that is passed over: names and addresses
    /// are.
    pub columns: Vec<Option<Column>>,
    /// Under the header.
    pub lines: Vec<CellLine>,
}

/// The words that tell columns, in both languages.
pub(super) struct Vocabulary {
    speakers: [Tr; 2],
    elements: Vec<(String, Element)>,
    others: Vec<(String, Column)>,
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        let speakers = Language::ALL.map(Tr::new);
        let (mut elements, mut others) = (Vec::new(), Vec::new());
        for tr in &speakers {
            for element in Element::ALL {
                let key = element.key();
                elements.push((plain(&tr.get(&key)), element));
                elements.push((plain(&tr.get(&format!("{key}-question"))), element));
                elements.push((plain(element.code()), element));
            }
            others.push((plain(&tr.get("checkup-word")), Column::Word));
            others.push((plain(&tr.get("checkup-wish")), Column::Wish));
            others.push((plain(&tr.get("checkup-obstacle")), Column::Obstacle));
        }
        for (code, column) in [
            ("date", Column::Day),
            ("community", Column::Community),
            ("word", Column::Word),
            ("respondent", Column::Key),
            ("wish", Column::Wish),
            ("obstacle", Column::Obstacle),
        ] {
            others.push((code.to_owned(), column));
        }
        Self {
            speakers,
            elements,
            others,
        }
    }

    pub(super) const fn speakers(&self) -> &[Tr; 2] {
        &self.speakers
    }

    fn element(&self, header: &str) -> Option<Element> {
        // A grid of Google's has the row between brackets, after its title.
        let inner = header
            .rsplit_once('[')
            .and_then(|(_, rest)| rest.strip_suffix(']'));
        let words = plain(inner.unwrap_or(header));
        let words = words.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
        let mut known = self.elements.iter();
        known.find(|it| it.0 == words).map(|it| it.1)
    }

    fn column(&self, header: &str) -> Option<Column> {
        if let Some(element) = self.element(header) {
            return Some(Column::Element(element));
        }
        let words = plain(header);
        let mut known = self.others.iter();
        known.find(|it| it.0 == words).map(|it| it.1)
    }

    /// Whether a line is a header: those of forms that were pasted under one another
    /// stand between them.
    pub(super) fn is_header(&self, line: &CellLine) -> bool {
        let found = line.cells.iter().filter(|it| self.element(it).is_some());
        found.count() >= ENOUGH
    }

    /// The table of answers in these lines; nothing if there is none.
    pub(super) fn table(&self, lines: Vec<CellLine>) -> Option<AnswerTable> {
        let head = lines.iter().take(MOST_ABOVE);
        if let Some(at) = head.clone().position(|line| self.is_header(line)) {
            let mut lines = lines.into_iter().skip(at);
            let columns = self.columns(&lines.next()?.cells);
            let lines = lines.filter(|line| !self.is_header(line)).collect();
            return Some(AnswerTable { columns, lines });
        }
        let first = |line: &CellLine| line.cells.first().and_then(|it| self.element(it));
        (lines.iter().filter(|line| first(line).is_some()).count() >= ENOUGH)
            .then(|| self.downwards(&lines))
    }

    /// A table whose elements stand one under another, an answer in each column.
    fn downwards(&self, lines: &[CellLine]) -> AnswerTable {
        let headers: Vec<String> = lines
            .iter()
            .map(|line| line.cells.first().cloned().unwrap_or_default())
            .collect();
        let n_columns = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
        let cell = |line: &CellLine, at: usize| line.cells.get(at).cloned().unwrap_or_default();
        let is_of_texts = |at: usize| {
            let top = lines.first().map(|line| plain(&cell(line, at)));
            top.is_some_and(|top| {
                top == "question" || matches!(top.as_str(), "1" | "2" | "3" | "4" | "5")
            })
        };
        let columns = self.columns(&headers);
        let lines = (1..n_columns)
            .filter(|at| !is_of_texts(*at))
            .map(|at| CellLine {
                line: at as u32 + 1,
                cells: lines.iter().map(|line| cell(line, at)).collect(),
            });
        AnswerTable {
            columns,
            lines: lines.collect(),
        }
    }

    /// Each column is told once, by the first header that names it.
    fn columns(&self, headers: &[String]) -> Vec<Option<Column>> {
        let mut known: Vec<Option<Column>> = Vec::with_capacity(headers.len());
        for header in headers {
            let column = self.column(header).filter(|it| !known.contains(&Some(*it)));
            known.push(column);
        }
        known
    }
}

/// Letters and figures alone, in words: forms drop marks and put others in.
pub(super) fn plain(text: &str) -> String {
    let letters: String = folded(text)
        .chars()
        .map(|it| if it.is_alphanumeric() { it } else { ' ' })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
