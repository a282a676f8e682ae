//! A workbook as the one XML text of the spreadsheet programs of 2003.

use super::super::GoOn;
use super::super::cells::{self, CellText};
use super::super::hidden::Hidden;
use super::tags::{Tag, Tags, Token, decoded};
use super::{Sheet, Size, Spread};
use crate::import::Limit;
use crate::import::error::{RefusalReason, Stop};

pub(super) fn is_workbook(text: &str) -> bool {
    const BEGINNING: usize = 4000;
    let mut end = text.len().min(BEGINNING);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let beginning = text.get(..end).unwrap_or_default();
    let has_root = beginning.contains("Workbook");
    has_root && beginning.contains("urn:schemas-microsoft-com:office:spreadsheet")
}

/// The sheets of the workbook.
pub(super) fn sheets(
    text: &str,
    with_hidden: bool,
    go_on: &mut GoOn<'_>,
) -> Result<Vec<Sheet>, Stop> {
    const TOKENS_PER_STEP: usize = 64 * 1024;
    let mut book = Book {
        with_hidden,
        ..Book::default()
    };
    for (n_tokens, token) in Tags::of(text).enumerate() {
        if n_tokens.is_multiple_of(TOKENS_PER_STEP) && !go_on() {
            return Err(Stop::Cancelled);
        }
        match token {
            Token::Text { text, is_plain } => book.text(text, is_plain),
            Token::Open(tag) => book.open(&tag)?,
            Token::Close(name) => book.close(name)?,
        }
    }
    book.end_sheet()?;
    Ok(book.sheets)
}

#[derive(Default)]
struct Book {
    sheets: Vec<Sheet>,
    name: Option<String>,
    is_hidden: bool,
    spread: Option<Spread>,
    row: u32,
    next_row: u32,
    next_column: u32,
    /// The next column that is told of before all cells.
    next_told: u32,
    /// What is not shown is read too.
    with_hidden: bool,
    cell: Option<Cell>,
    size: Size,
    within: Within,
}

/// What the text that comes next belongs to.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    /// What a cell says.
    Data,
    /// What somebody noted beside it.
    Comment,
    /// Whether the sheet is shown.
    Visible,
}

#[derive(Default)]
struct Cell {
    at: (u32, u32),
    span: (u32, u32),
    kind: String,
    text: String,
}

impl Book {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), RefusalReason> {
        if tag.is("Worksheet") {
            self.end_sheet()?;
            let number = self.sheets.len() + 1;
            let name = tag.attribute("Name").map(std::borrow::Cow::into_owned);
            self.name = Some(name.unwrap_or_else(|| number.to_string()));
            self.spread = Some(Spread::new()?);
        } else if tag.is("Row") {
            self.row = from_one(tag, self.next_row);
            self.next_row = after(tag, self.row);
            self.next_column = 0;
            let (row, last) = (self.row, self.next_row - 1);
            if let Some(hidden) = self.to_hide(tag) {
                hidden.add_rows(row, last);
            }
        } else if tag.is("Column") {
            let column = from_one(tag, self.next_told);
            let next = after(tag, column);
            self.next_told = next;
            if let Some(hidden) = self.to_hide(tag) {
                hidden.add_columns(column, next - 1);
            }
        } else if tag.is("Cell") {
            let column = from_one(tag, self.next_column);
            let more = |name: &str| tag.number(name).unwrap_or(0);
            let n_columns = more("MergeAcross").saturating_add(1);
            self.next_column = column.saturating_add(n_columns);
            self.cell = Some(Cell {
                at: (self.row, column),
                span: (more("MergeDown").saturating_add(1), n_columns),
                ..Cell::default()
            });
            if tag.is_closed {
                self.end_cell()?;
            }
        } else if tag.is("Comment") && !tag.is_closed {
            self.within = Within::Comment;
        } else if tag.is("Visible") {
            self.within = Within::Visible;
        } else if tag.is("Data")
            && self.within != Within::Comment
            && let Some(cell) = &mut self.cell
        {
            if !tag.is_closed {
                self.within = Within::Data;
            }
            cell.kind = tag.attribute("Type").unwrap_or_default().into_owned();
        }
        Ok(())
    }

    /// Where to note what is not shown, if the tag says that of its row or column.
    fn to_hide(&mut self, tag: &Tag<'_>) -> Option<&mut Hidden> {
        let is_hidden = tag.number("Hidden").is_some_and(|hidden| hidden > 0);
        let spread = self.spread.as_mut().filter(|_| !self.with_hidden);
        spread.filter(|_| is_hidden).map(|it| it.grid.hidden())
    }

    fn text(&mut self, text: &str, is_plain: bool) {
        if self.within == Within::Visible {
            self.is_hidden |= text.contains("Hidden");
        }
        if let (Within::Data, Some(cell)) = (self.within, &mut self.cell) {
            let text = if is_plain { text.into() } else { decoded(text) };
            cell.text.push_str(&text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), RefusalReason> {
        match name {
            "Data" if self.within == Within::Comment => {}
            "Data" | "Comment" | "Visible" => self.within = Within::Nothing,
            "Cell" => self.end_cell()?,
            "Worksheet" => self.end_sheet()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), RefusalReason> {
        self.within = Within::Nothing;
        if let (Some(cell), Some(spread)) = (self.cell.take(), &mut self.spread) {
            spread.cell(cell.at, cell.span, cell.value(), &mut self.size)?;
        }
        Ok(())
    }

    fn end_sheet(&mut self) -> Result<(), RefusalReason> {
        let is_shown = !std::mem::take(&mut self.is_hidden);
        (self.row, self.next_row, self.next_told) = (0, 0, 0);
        if let (Some(name), Some(spread)) = (self.name.take(), self.spread.take())
            && let Some((table, hidden)) = spread.finish()?
        {
            if self.sheets.len() >= Limit::Sheets.most() {
                return Err(RefusalReason::OverLimit(Limit::Sheets));
            }
            self.sheets.push(Sheet {
                name,
                is_shown,
                table,
                hidden,
            });
        }
        Ok(())
    }
}

/// The place (0-based) that the tag names, or else the next one.
fn from_one(tag: &Tag<'_>, next: u32) -> u32 {
    tag.number("Index")
        .and_then(|index| index.checked_sub(1))
        .unwrap_or(next)
}

/// The place after that of the tag, and of those like it that it stands for.
fn after(tag: &Tag<'_>, place: u32) -> u32 {
    let more = tag.number("Span").unwrap_or(0);
    place.saturating_add(more).saturating_add(1)
}

impl Cell {
    fn value(&self) -> CellText<'_> {
        let text = self.text.trim();
        match self.kind.as_str() {
            "Number" => text
                .parse()
                .map_or_else(|_| CellText::Text(text.into()), CellText::Number),
            "Boolean" => CellText::Text(if text == "1" { "true" } else { "false" }.into()),
            // A time alone stands on the day before all days.
            "DateTime" => CellText::Text(
                text.strip_prefix("1899-12-31T")
                    .unwrap_or_else(|| cells::without_midnight(text))
                    .trim_end_matches(".000")
                    .into(),
            ),
            // What could not be computed says nothing.
            "Error" => CellText::Text("".into()),
            _ => CellText::Text(text.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_spans_and_days_are_read_as_a_spreadsheet_shows_them() {
        let text = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
            xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Janv. &amp; f&#233;v.\"><Table>\
            <Row><Cell><Data ss:Type=\"String\">Date</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">Nom</Data></Cell></Row>\
            <Row ss:Index=\"4\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"DateTime\">2025-01-14T00:00:00.000</Data></Cell>\
            <Cell><Data ss:Type=\"Number\">3</Data></Cell><Cell><Data ss:Type=\"String\">A <B>b</B></Data>\
            <Comment><ss:Data>vu</ss:Data></Comment></Cell></Row>\
            <Row><Cell ss:Index=\"3\"><Data ss:Type=\"String\">C</Data></Cell></Row></Table></Worksheet>\
            <Worksheet ss:Name=\"b\"><Table><Row><Cell ss:MergeAcross=\"1\"/></Row><Row><Cell/></Row></Table>\
            <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
        assert!(is_workbook(text));
        let sheets = sheets(text, false, &mut || true).expect("small");
        let told: Vec<_> = sheets
            .iter()
            .map(|it| (it.name.as_str(), it.is_shown))
            .collect();
        assert_eq!(told, [("Janv. & fév.", true), ("b", false)]);
        let table = &sheets[0].table;
        let records: Vec<_> = table
            .records(0..table.len())
            .map(|record| (record.line, record.cells().collect::<Vec<_>>().join("|")))
            .collect();
        assert_eq!(
            records,
            [
                (1, "Date||Nom".into()),
                (2, String::new()),
                (4, "2025-01-14|3|A b".into()),
                (5, "2025-01-14||C".into()),
            ]
        );
    }
}
