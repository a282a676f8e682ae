//! The tables of a web page.

use std::borrow::Cow;

use super::super::GoOn;
use super::super::cells::CellText;
use super::super::grid::HiddenCount;
use super::tags::{Tag, Tags, Token, decoded};
use super::{Sheet, Size, Spread};
use crate::import::error::{RefusalReason, Stop};
use crate::import::table::{Table, header_words};

/// Tables in tables in tables only lay a page out.
const DEEPEST: usize = 40;
/// A page laid out in tables has many; those of interest are among the longest.
const MOST_TABLES: usize = 100;
/// A cell that spans more is a frame around the page.
const LARGEST_SPAN: u32 = 1000;

/// The tables of the page, in the order of their ends.
pub(super) fn tables(text: &str, go_on: &mut GoOn<'_>) -> Result<Vec<Sheet>, Stop> {
    const TOKENS_PER_STEP: usize = 64 * 1024;
    let mut page = Page::default();
    let mut tags = Tags::of(text);
    let mut n_tokens = 0_usize;
    while let Some(token) = tags.next() {
        n_tokens += 1;
        if n_tokens.is_multiple_of(TOKENS_PER_STEP) && !go_on() {
            return Err(Stop::Cancelled);
        }
        match token {
            Token::Text { text, is_plain } => page.text(text, is_plain),
            Token::Open(tag) if tag.is("script") || tag.is("style") => {
                if !tag.is_closed {
                    tags.skip_raw(tag.name);
                }
            }
            Token::Open(tag) => page.open(&tag)?,
            Token::Close(name) => page.close(name)?,
        }
    }
    while !page.open.is_empty() {
        page.end_table()?;
    }
    Ok(page.sheets()?)
}

#[derive(Default)]
struct Page {
    done: Vec<(String, Table)>,
    open: Vec<OpenTable>,
    size: Size,
    /// The last heading of the page.
    heading: String,
    is_heading: bool,
    is_caption: bool,
    /// The element that is not shown, with how many of its name are open.
    hidden: Option<(String, usize)>,
    /// Of a list to choose from, only what is chosen is read.
    is_unchosen: bool,
}

struct OpenTable {
    caption: String,
    spread: Spread,
    row: Option<u32>,
    column: u32,
    /// Up to which row each column is taken by a cell above.
    taken: Vec<u32>,
    cell: Option<OpenCell>,
}

struct OpenCell {
    text: String,
    span: (u32, u32),
}

/// Elements without an end.
const EMPTY: [&str; 8] = ["br", "img", "input", "hr", "meta", "link", "col", "wbr"];

impl Page {
    fn text(&mut self, text: &str, is_plain: bool) {
        if self.hidden.is_some() || self.is_unchosen {
            return;
        }
        let text = if is_plain {
            Cow::Borrowed(text)
        } else {
            decoded(text)
        };
        if self.is_heading {
            push_title(&mut self.heading, &text);
        }
        let Some(table) = self.open.last_mut() else {
            return;
        };
        if self.is_caption {
            push_title(&mut table.caption, &text);
        } else if let Some(cell) = &mut table.cell {
            push_words(&mut cell.text, &text);
        }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), RefusalReason> {
        let is_empty = tag.is_closed || EMPTY.iter().any(|name| tag.is(name));
        if let Some((name, n_open)) = &mut self.hidden {
            *n_open += usize::from(!is_empty && tag.is(name));
            return Ok(());
        }
        let is_of_table = ["table", "tr", "td", "th"].iter().any(|name| tag.is(name));
        if !is_empty && !is_of_table && is_hidden(tag) {
            self.hidden = Some((tag.name.to_ascii_lowercase(), 1));
            return Ok(());
        }
        if tag.is("table") && self.open.len() < DEEPEST {
            self.open.push(OpenTable {
                caption: self.heading.clone(),
                spread: Spread::new()?,
                row: None,
                column: 0,
                taken: Vec::new(),
                cell: None,
            });
            return Ok(());
        }
        if is_name_of_heading(tag.name) {
            self.is_heading = true;
            self.heading.clear();
        }
        let Some(table) = self.open.last_mut() else {
            return Ok(());
        };
        if tag.is("caption") {
            self.is_caption = true;
            table.caption.clear();
        } else if tag.is("tr") {
            table.begin_row(&mut self.size)?;
        } else if tag.is("td") || tag.is("th") {
            table.begin_cell(tag, &mut self.size)?;
        } else if tag.is("option") {
            self.is_unchosen = tag.attribute("selected").is_none();
        } else if let Some(cell) = &mut table.cell {
            cell.element(tag);
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), RefusalReason> {
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
        if let Some((hidden, n_open)) = &mut self.hidden {
            // The end of a cell ends what was hidden in it and never closed.
            let ends_cell = ["td", "th", "tr", "table"].iter().any(|name| is(name));
            *n_open -= usize::from(is(hidden));
            if *n_open > 0 && !ends_cell {
                return Ok(());
            }
            self.hidden = None;
            if !ends_cell {
                return Ok(());
            }
        }
        if is_name_of_heading(name) {
            self.is_heading = false;
        } else if is("select") || is("option") {
            self.is_unchosen = false;
        } else if is("caption") {
            self.is_caption = false;
        } else if is("table") && !self.open.is_empty() {
            self.end_table()?;
        } else if let Some(table) = self.open.last_mut() {
            if is("td") || is("th") || is("tr") {
                table.end_cell(&mut self.size)?;
                self.is_unchosen = false;
            } else if let Some(cell) = &mut table.cell
                && ["p", "div", "li"].iter().any(|block| is(block))
            {
                cell.end_line();
            }
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), RefusalReason> {
        self.is_caption = false;
        let Some(mut table) = self.open.pop() else {
            return Ok(());
        };
        table.end_cell(&mut self.size)?;
        if let Some((done, _)) = table.spread.finish()? {
            self.done.push((table.caption.trim().to_owned(), done));
        }
        if self.done.len() > 10 * MOST_TABLES {
            self.keep_longest();
        }
        Ok(())
    }

    fn keep_longest(&mut self) {
        let mut lengths: Vec<usize> = self.done.iter().map(|(_, table)| table.len()).collect();
        lengths.sort_unstable_by(|one, other| other.cmp(one));
        let shortest = lengths.get(MOST_TABLES).copied().unwrap_or(0);
        self.done.retain(|(_, table)| table.len() > shortest);
    }

    /// The tables under names that differ.
    fn sheets(mut self) -> Result<Vec<Sheet>, RefusalReason> {
        if self.done.len() > MOST_TABLES {
            self.keep_longest();
        }
        let mut sheets: Vec<Sheet> = Vec::new();
        for (place, (caption, table)) in self.done.into_iter().enumerate() {
            // A page that is printed in parts repeats its header.
            if let Some(last) = sheets.last_mut()
                && first_words(&last.table) == first_words(&table)
            {
                last.table.append(&table)?;
                continue;
            }
            let number = place + 1;
            let is_known = |name: &str| sheets.iter().any(|sheet| sheet.name == name);
            let name = match caption {
                caption if caption.is_empty() => number.to_string(),
                caption if is_known(&caption) => format!("{caption} ({number})"),
                caption => caption,
            };
            sheets.push(Sheet {
                name,
                is_shown: true,
                table,
                hidden: HiddenCount::default(),
            });
        }
        Ok(sheets)
    }
}

/// The words of the first record of a table.
fn first_words(table: &Table) -> Option<Vec<String>> {
    table.record(0).map(header_words)
}

impl OpenTable {
    fn begin_row(&mut self, size: &mut Size) -> Result<(), RefusalReason> {
        self.end_cell(size)?;
        self.row = Some(self.row.map_or(0, |row| row.saturating_add(1)));
        self.column = 0;
        Ok(())
    }

    fn begin_cell(&mut self, tag: &Tag<'_>, size: &mut Size) -> Result<(), RefusalReason> {
        self.end_cell(size)?;
        if self.row.is_none() {
            self.row = Some(0);
        }
        let span = |name: &str| tag.number(name).unwrap_or(1).clamp(1, LARGEST_SPAN);
        self.cell = Some(OpenCell {
            text: String::new(),
            span: (span("rowspan"), span("colspan")),
        });
        Ok(())
    }

    fn end_cell(&mut self, size: &mut Size) -> Result<(), RefusalReason> {
        let (Some(cell), Some(row)) = (self.cell.take(), self.row) else {
            return Ok(());
        };
        let is_taken = |column: u32| {
            let until = self.taken.get(column as usize);
            until.is_some_and(|until| *until > row)
        };
        while is_taken(self.column) {
            self.column += 1;
        }
        let (n_rows, n_columns) = cell.span;
        let end = self.column.saturating_add(n_columns);
        if n_rows > 1 {
            if self.taken.len() < end as usize {
                self.taken.resize(end as usize, 0);
            }
            let below = row.saturating_add(n_rows);
            let columns = self.taken.get_mut(self.column as usize..end as usize);
            columns.unwrap_or_default().fill(below);
        }
        let lines: Vec<&str> = cell
            .text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let value = CellText::Text(lines.join("\n").into());
        let at = (row, self.column);
        self.spread.cell(at, cell.span, value, size)?;
        self.column = end;
        Ok(())
    }
}

impl OpenCell {
    /// What an element within a cell says by itself.
    fn element(&mut self, tag: &Tag<'_>) {
        if ["br", "p", "div", "li"].iter().any(|block| tag.is(block)) {
            self.end_line();
        } else if tag.is("img") || tag.is("svg") || tag.is("i") || tag.is("span") {
            // A picture of a tick has its meaning as a text.
            let is_picture = tag.is("img");
            let words = if is_picture {
                tag.attribute("alt").or_else(|| tag.attribute("title"))
            } else {
                tag.attribute("aria-label")
            };
            if let Some(words) = words {
                push_words(&mut self.text, &words);
            }
        } else if tag.is("input") {
            let is_box = matches!(tag.attribute("type").as_deref(), Some("checkbox" | "radio"));
            if !is_box {
                push_words(&mut self.text, &tag.attribute("value").unwrap_or_default());
            } else if tag.attribute("checked").is_some() {
                push_words(&mut self.text, "x");
            }
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// No heading or caption is longer: one that is never closed has the page in it.
fn push_title(title: &mut String, text: &str) {
    const LONGEST: usize = 400;
    if text.len() <= LONGEST && title.len() <= LONGEST {
        push_words(title, text);
    }
}

/// White space of a page is one space, however much it is.
fn push_words(to: &mut String, text: &str) {
    for letter in text.chars() {
        if !letter.is_whitespace() {
            to.push(letter);
        } else if !to.is_empty() && !to.ends_with([' ', '\n']) {
            to.push(' ');
        }
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    let style = tag.attribute("style").unwrap_or_default();
    let has_style = !style.is_empty() && {
        let style: String = style
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        style.to_ascii_lowercase().contains("display:none")
    };
    has_style || tag.attribute("hidden").is_some()
}

fn is_name_of_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h' | b'H', b'1'..=b'6'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The records of each table, cells between strokes.
    fn cells(text: &str) -> Vec<Vec<String>> {
        let sheets = tables(text, &mut || true).expect("small");
        sheets
            .into_iter()
            .map(|sheet| {
                let table = sheet.table;
                let records = table.records(0..table.len());
                records
                    .map(|record| record.cells().collect::<Vec<_>>().join("|"))
                    .collect()
            })
            .collect()
    }

    #[test]
    fn spans_fill_all_their_cells() {
        let text = "<table><tr><th>Date<th>Nom<th colspan=2>Part</tr>\
            <tr><td rowspan=2>12/01/2025</td><td>Anne</td><td>x</td><td>y</td></tr>\
            <tr><td>Ben</td><td colspan='2'>z</td></tr></table>";
        assert_eq!(
            cells(text),
            [[
                "Date|Nom|Part|Part",
                "12/01/2025|Anne|x|y",
                "12/01/2025|Ben|z|z"
            ]]
        );
    }

    #[test]
    fn what_is_not_shown_is_not_read_and_what_is_drawn_is() {
        let text = "<table><tr><td><span style='display: none'>20250112<b>!</b></span>12/01/2025</td>\
            <td><script>if (a<b) x()</script>A<br>B &amp;&nbsp;C</td></tr>\
            <tr><td><img src=tick.png alt='Présent'></td>\
            <td><input type=checkbox checked> <select><option>a<option selected>b</select></td></tr></table>";
        assert_eq!(cells(text), [["12/01/2025|A\nB & C", "Présent|x b"]]);
    }

    #[test]
    fn tables_within_tables_stand_apart() {
        let text = "<h2>Présences</h2><table><tr><td>Menu</td><td><table>\
            <tr><td>Date</td><td>Nom</td></tr><tr><td>1</td><td>Anne</td></tr></table></td></tr>\
            <tr><td>Pied</td><td>de page</td></tr></table>";
        assert_eq!(
            cells(text),
            [["Date|Nom", "1|Anne"], ["Menu|", "Pied|de page"]]
        );
        let sheets = tables(text, &mut || true).expect("small");
        let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["Présences", "Présences (2)"]);
    }

    #[test]
    fn a_page_that_is_broken_off_ends() {
        assert_eq!(
            cells("<table><tr><td>Date<td>Nom<tr><td>1<td>Anne<tr><td>2<td title=\"B"),
            [["Date|Nom", "1|Anne", "2<td title=\"B"]]
        );
        assert!(cells("<html><body>Connexion</body></html>").is_empty());
    }
}
