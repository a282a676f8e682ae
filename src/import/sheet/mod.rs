//! Workbooks to tables.
//!
//! A sheet becomes an ordinary [`Table`] whose lines are the rows of the sheet,
//! so that all that follows is the same as for text. What a workbook may cost
//! is looked at before anything of it is unpacked for good ([`limits`], [`cfb`]).

mod archived;
mod cells;
mod cfb;
mod error_cells;
mod formulas;
mod grid;
mod hidden;
mod hidden_xls;
mod limits;
mod markup;
mod refusal;
mod repeats;
mod tag;
mod zip;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    CellErrorType, Data, DataRef, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx,
};

use super::error::Stop;
use super::limits::LONGEST_NAME;
use super::table::Table;
use super::{Limit, RefusalReason, foreign};
pub(super) use archived::archived_table;
use cells::CellText;
pub(super) use formulas::Formulas;
use grid::Grid;
pub(super) use grid::HiddenCount;
use hidden::Hidden;

type Bytes<'b> = Cursor<&'b [u8]>;

/// A workbook whose sheets can be read one by one.
pub(super) struct Workbook<'b> {
    format: Format<'b>,
    /// Sheets of cells in the order of the workbook.
    sheets: Vec<SheetName>,
    /// Records of a page that are in none of the sheets.
    n_left_out: usize,
    /// What is not shown is read too.
    with_hidden: bool,
    /// How many cells more may be read of all its sheets.
    room: usize,
}

struct SheetName {
    name: String,
    is_shown: bool,
    /// Among all sheets, those without cells included.
    place: usize,
    /// Of its table, once it was read.
    n_cells: usize,
}

enum Format<'b> {
    /// With the part of the file that holds each sheet.
    Xlsx(Box<Xlsx<Bytes<'b>>>, Vec<Option<zip::Entry<'b>>>),
    /// With the bytes that tell which rows each sheet hides.
    Xls(Box<Xls<Bytes<'b>>>, &'b [u8]),
    /// With what each sheet hides.
    Ods(Box<Ods<Bytes<'b>>>, Vec<Hidden>),
    Markup(Vec<markup::Sheet>),
}

/// Says whether to go on.
pub(super) type GoOn<'p> = dyn FnMut() -> bool + 'p;

impl<'b> Workbook<'b> {
    /// The workbook that `bytes` are, whatever the file is called; nothing if
    /// they are none.
    pub(crate) fn open(
        bytes: &'b [u8],
        with_hidden: bool,
        go_on: &mut GoOn<'_>,
    ) -> Result<Option<Self>, Stop> {
        let format = if zip::is_zip(bytes) {
            Self::open_zip(bytes, go_on)?
        } else if cfb::is_cfb(bytes) {
            cfb::check(bytes)?;
            guarded(|| Xls::new(Cursor::new(bytes)).map_err(refusal::of_xls))
                .map(|xls| Format::Xls(Box::new(xls), bytes))?
        } else {
            return Ok(None);
        };
        let sheets = match &format {
            Format::Xlsx(book, _) => names(book.sheets_metadata()),
            Format::Xls(book, _) => names(book.sheets_metadata()),
            Format::Ods(book, _) => names(book.sheets_metadata()),
            Format::Markup(_) => Vec::new(),
        };
        if sheets.is_empty() {
            return Err(RefusalReason::EmptyFile.into());
        }
        if sheets.len() > Limit::Sheets.most() {
            return Err(RefusalReason::OverLimit(Limit::Sheets).into());
        }
        if sheets.iter().any(|sheet| sheet.name.len() > LONGEST_NAME) {
            return Err(RefusalReason::damaged().into());
        }
        Ok(Some(Self {
            format,
            sheets,
            n_left_out: 0,
            with_hidden,
            room: Limit::TableCells.most(),
        }))
    }

    /// The tables of a web page, or the workbook that is one XML text; nothing if
    /// `text` is neither.
    pub(crate) fn of_text(
        text: &str,
        with_hidden: bool,
        go_on: &mut GoOn<'_>,
    ) -> Result<Option<Self>, Stop> {
        let Some((tables, n_left_out)) = markup::sheets(text, with_hidden, go_on)? else {
            return Ok(None);
        };
        if tables.is_empty() {
            return Err(RefusalReason::NotText(foreign::page_of(text)).into());
        }
        let sheets = tables
            .iter()
            .enumerate()
            .map(|(place, sheet)| SheetName {
                name: sheet.name.clone(),
                is_shown: sheet.is_shown,
                place,
                n_cells: 0,
            })
            .collect();
        Ok(Some(Self {
            format: Format::Markup(tables),
            sheets,
            n_left_out,
            with_hidden,
            room: Limit::TableCells.most(),
        }))
    }

    fn open_zip(bytes: &'b [u8], go_on: &mut GoOn<'_>) -> Result<Format<'b>, Stop> {
        let entries = zip::entries(bytes).ok_or_else(RefusalReason::damaged)?;
        let has = |name: &[u8]| entries.iter().any(|entry| entry.name == name);
        let kind = zip::kind(&entries);
        let is_of_cells = kind.is_empty() || foreign::is_of_type(&kind, b"spreadsheet");
        if has(b"xl/workbook.xml") {
            limits::check(bytes, &entries, go_on)?;
            limits::check_sheets(&entries, go_on)?;
            limits::check_shared_texts(&entries, go_on)?;
            let book = guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(refusal::of_xlsx))?;
            let parts = hidden::sheet_parts(&entries, go_on)?;
            Ok(Format::Xlsx(Box::new(book), parts))
        } else if is_of_cells
            && let Some(content) = entries.iter().find(|entry| entry.name == b"content.xml")
        {
            limits::check(bytes, &entries, go_on)?;
            repeats::check(content, go_on)?;
            let book = guarded(|| Ods::new(Cursor::new(bytes)).map_err(refusal::of_ods))?;
            let hidden = Hidden::of_ods(content, go_on)?;
            Ok(Format::Ods(Box::new(book), hidden))
        } else {
            let names: Vec<&[u8]> = entries.iter().map(|entry| entry.name).collect();
            let foreign = foreign::of_entries(&names, &kind);
            Err(RefusalReason::NotText(foreign).into())
        }
    }

    /// The names of the sheets with cells; those that are hidden last.
    pub(crate) fn names(&self) -> Vec<String> {
        let of = |wanted: bool| {
            self.sheets
                .iter()
                .filter(move |sheet| sheet.is_shown == wanted)
                .map(|sheet| sheet.name.clone())
        };
        of(true).chain(of(false)).collect()
    }

    fn n_shown(&self) -> usize {
        self.sheets.iter().filter(|sheet| sheet.is_shown).count()
    }

    /// The sheets that are not read as they are not shown.
    pub(crate) fn left_out(&self) -> Vec<String> {
        let n_shown = self.n_shown();
        if n_shown == 0 || self.with_hidden {
            return Vec::new();
        }
        self.names().split_off(n_shown)
    }

    /// How many records of a page of very many tables stand in none of the sheets.
    pub(crate) const fn n_left_out(&self) -> usize {
        self.n_left_out
    }

    /// The sheets that are chosen from where none is named: those that are
    /// shown, or all if none is.
    pub(crate) fn candidates(&self) -> Vec<String> {
        let mut names = self.names();
        let n_shown = self.n_shown();
        if n_shown > 0 && !self.with_hidden {
            names.truncate(n_shown);
        }
        names
    }

    /// What the sheet called `name` hides.
    fn hidden(&self, name: &str, go_on: &mut GoOn<'_>) -> Result<Hidden, Stop> {
        let sheet = self.sheets.iter().find(|sheet| sheet.name == name);
        let Some(sheet) = sheet.filter(|_| !self.with_hidden) else {
            return Ok(Hidden::default());
        };
        match &self.format {
            Format::Xlsx(_, parts) => match parts.get(sheet.place) {
                Some(Some(part)) => Hidden::of_xlsx(part, go_on),
                _ => Ok(Hidden::default()),
            },
            Format::Ods(_, hidden) => Ok(hidden.get(sheet.place).cloned().unwrap_or_default()),
            Format::Xls(_, bytes) => Ok(hidden_xls::of_sheet(bytes, sheet.place)),
            Format::Markup(_) => Ok(Hidden::default()),
        }
    }

    /// The cells of the sheet called `name`, and how much of it is left out as
    /// the sheet does not show it.
    pub(crate) fn table(
        &mut self,
        name: &str,
        go_on: &mut GoOn<'_>,
    ) -> Result<(Table, HiddenCount), Stop> {
        // Who reads a sheet again needs no other room.
        if let Some(sheet) = self.sheets.iter_mut().find(|sheet| sheet.name == name) {
            self.room += std::mem::take(&mut sheet.n_cells);
        }
        let (table, hidden) = self.read(name, go_on)?;
        self.room = self.room.saturating_sub(table.n_cells());
        if let Some(sheet) = self.sheets.iter_mut().find(|sheet| sheet.name == name) {
            sheet.n_cells = table.n_cells();
        }
        Ok((table, hidden))
    }

    fn read(&mut self, name: &str, go_on: &mut GoOn<'_>) -> Result<(Table, HiddenCount), Stop> {
        let hidden = self.hidden(name, go_on)?;
        let room = self.room;
        match &mut self.format {
            Format::Xlsx(book, parts) => {
                let sheet = self.sheets.iter().find(|sheet| sheet.name == name);
                let part = sheet.and_then(|sheet| parts.get(sheet.place)?.as_ref());
                xlsx_table(book, name, part, (room, hidden), go_on)
            }
            Format::Xls(book, _) => {
                let merged = guarded(|| {
                    book.merge_cells_by_sheet_name(name)
                        .map_err(refusal::of_xls)
                })
                .unwrap_or_default();
                let merged = merged
                    .into_iter()
                    .map(|region| (region.start, region.end))
                    .collect();
                let is_1904 = book.has_1904_epoch();
                let range = guarded(|| book.worksheet_range(name).map_err(refusal::of_xls))?;
                range_table(&range, Grid::new(merged, is_1904, room, hidden)?, go_on)
            }
            Format::Ods(book, _) => {
                let range = guarded(|| book.worksheet_range(name).map_err(refusal::of_ods))?;
                range_table(&range, Grid::new(Vec::new(), false, room, hidden)?, go_on)
            }
            Format::Markup(sheets) => sheets
                .iter_mut()
                .find(|sheet| sheet.name == name)
                .map(|sheet| (sheet.table.clone(), sheet.hidden))
                .ok_or_else(|| RefusalReason::EmptyFile.into()),
        }
    }
}

fn names(sheets: &[Sheet]) -> Vec<SheetName> {
    sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet)
        .map(|(place, sheet)| SheetName {
            name: sheet.name.clone(),
            is_shown: sheet.visible == SheetVisible::Visible,
            place,
            n_cells: 0,
        })
        .collect()
}

/// What `read` gives. A workbook that was altered can lead the reading library
/// astray; that is a damaged file and not the end of the program.
fn guarded<T>(read: impl FnOnce() -> Result<T, RefusalReason>) -> Result<T, RefusalReason> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(RefusalReason::damaged()))
}

const CELLS_PER_STEP: usize = 16 * 1024;

/// The cells one after the other as the file holds them: a sheet with one cell
/// in each far corner must not become a sheet of all cells between.
fn xlsx_table(
    book: &mut Xlsx<Bytes<'_>>,
    name: &str,
    part: Option<&zip::Entry<'_>>,
    (room, hidden): (usize, Hidden),
    go_on: &mut GoOn<'_>,
) -> Result<(Table, HiddenCount), Stop> {
    // Looked for when one is met.
    let mut errors: Option<std::vec::IntoIter<(u32, u32)>> = None;
    let mut stop = None;
    let merged = guarded(|| {
        book.merge_cells_by_sheet_name(name)
            .map_err(refusal::of_xlsx)
    })
    .unwrap_or_default()
    .into_iter()
    .map(|region| (region.start, region.end))
    .collect();
    let mut grid = Grid::new(merged, book.has_1904_epoch(), room, hidden)?;
    let mut is_cancelled = false;
    let read = guarded(|| {
        let mut cells = book
            .worksheet_cells_reader(name)
            .map_err(refusal::of_xlsx)?;
        let mut n_cells = 0_usize;
        let mut last: Option<(u32, u32)> = None;
        loop {
            let cell = match cells.next_cell() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                // An error that the library does not know yet.
                Err(calamine::XlsxError::CellError(_)) => {
                    let places = match errors.take() {
                        Some(places) => places,
                        None => match error_cells::of_xlsx(part, go_on) {
                            Ok(places) => places.into_iter(),
                            Err(why) => {
                                stop = Some(why);
                                break;
                            }
                        },
                    };
                    if let Some(at) = errors
                        .insert(places)
                        .find(|at| last.is_none_or(|it| *at > it))
                    {
                        last = Some(at);
                        grid.cell(at, CellText::of_ref(&DataRef::Error(CellErrorType::Value)))?;
                    }
                    continue;
                }
                Err(error) => return Err(refusal::of_xlsx(error)),
            };
            n_cells += 1;
            if n_cells.is_multiple_of(CELLS_PER_STEP) && !go_on() {
                is_cancelled = true;
                break;
            }
            last = Some(cell.get_position());
            grid.cell(cell.get_position(), CellText::of_ref(cell.get_value()))?;
        }
        Ok(())
    });
    if is_cancelled {
        return Err(Stop::Cancelled);
    }
    if let Some(stop) = stop {
        return Err(stop);
    }
    read?;
    Ok(grid.finish()?)
}

fn range_table(
    range: &Range<Data>,
    mut grid: Grid,
    go_on: &mut GoOn<'_>,
) -> Result<(Table, HiddenCount), Stop> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (n_cells, (row, column, value)) in range.used_cells().enumerate() {
        if n_cells % CELLS_PER_STEP == 0 && !go_on() {
            return Err(Stop::Cancelled);
        }
        let at = (first_row + row as u32, first_column + column as u32);
        grid.cell(at, CellText::of(value))?;
    }
    Ok(grid.finish()?)
}
