//! Workbooks to tables.
//!
//! A sheet becomes an ordinary [`Table`] whose lines are the rows of the sheet,
//! so that all that follows is the same as for text. What a workbook may cost
//! is looked at before anything of it is unpacked for good ([`limits`], [`cfb`]).

mod cells;
mod cfb;
mod grid;
mod limits;
mod repeats;
mod zip;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx};

use super::error::Stop;
use super::table::Table;
use super::{ForeignFile, RefusalReason};
use cells::CellText;
use grid::Grid;

type Bytes<'b> = Cursor<&'b [u8]>;

/// A workbook whose sheets can be read one by one.
pub(super) struct Workbook<'b> {
    format: Format<'b>,
    /// Sheets of cells in the order of the workbook, with whether they are shown.
    sheets: Vec<(String, bool)>,
}

enum Format<'b> {
    Xlsx(Box<Xlsx<Bytes<'b>>>),
    Xls(Box<Xls<Bytes<'b>>>),
    Ods(Box<Ods<Bytes<'b>>>),
}

/// Says whether to go on.
pub(super) type GoOn<'p> = dyn FnMut() -> bool + 'p;

impl<'b> Workbook<'b> {
    /// The workbook that `bytes` are, whatever the file is called; nothing if
    /// they are none.
    pub fn open(bytes: &'b [u8], go_on: &mut GoOn<'_>) -> Result<Option<Self>, Stop> {
        let format = if zip::is_zip(bytes) {
            Self::open_zip(bytes, go_on)?
        } else if cfb::is_cfb(bytes) {
            cfb::check(bytes)?;
            guarded(|| Xls::new(Cursor::new(bytes)).map_err(|error| refusal_of_xls(&error)))
                .map(|xls| Format::Xls(Box::new(xls)))?
        } else {
            return Ok(None);
        };
        let sheets = match &format {
            Format::Xlsx(book) => names(book.sheets_metadata()),
            Format::Xls(book) => names(book.sheets_metadata()),
            Format::Ods(book) => names(book.sheets_metadata()),
        };
        if sheets.is_empty() {
            return Err(RefusalReason::EmptyFile.into());
        }
        Ok(Some(Self { format, sheets }))
    }

    fn open_zip(bytes: &'b [u8], go_on: &mut GoOn<'_>) -> Result<Format<'b>, Stop> {
        let entries = zip::entries(bytes).ok_or(RefusalReason::Damaged)?;
        let has = |name: &[u8]| entries.iter().any(|entry| entry.name == name);
        if has(b"xl/workbook.xml") {
            limits::check(bytes, &entries, go_on)?;
            let book = guarded(|| {
                Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
                    calamine::XlsxError::Password => RefusalReason::Encrypted,
                    _ => RefusalReason::Damaged,
                })
            })?;
            Ok(Format::Xlsx(Box::new(book)))
        } else if let Some(content) = entries.iter().find(|entry| entry.name == b"content.xml") {
            limits::check(bytes, &entries, go_on)?;
            repeats::check(content, go_on)?;
            let book = guarded(|| {
                Ods::new(Cursor::new(bytes)).map_err(|error| match error {
                    calamine::OdsError::Password => RefusalReason::Encrypted,
                    _ => RefusalReason::Damaged,
                })
            })?;
            Ok(Format::Ods(Box::new(book)))
        } else {
            Err(RefusalReason::NotText(ForeignFile::Spreadsheet).into())
        }
    }

    /// The names of the sheets with cells; those that are hidden last.
    pub fn names(&self) -> Vec<String> {
        let of = |wanted: bool| {
            self.sheets
                .iter()
                .filter(move |(_, is_shown)| *is_shown == wanted)
                .map(|(name, _)| name.clone())
        };
        of(true).chain(of(false)).collect()
    }

    /// The sheets that are chosen from where none is named: those that are
    /// shown, or all if none is.
    pub fn candidates(&self) -> Vec<String> {
        let mut names = self.names();
        let n_shown = self.sheets.iter().filter(|(_, is_shown)| *is_shown).count();
        if n_shown > 0 {
            names.truncate(n_shown);
        }
        names
    }

    /// The cells of the sheet called `name`.
    pub fn table(&mut self, name: &str, go_on: &mut GoOn<'_>) -> Result<Table, Stop> {
        match &mut self.format {
            Format::Xlsx(book) => xlsx_table(book, name, go_on),
            Format::Xls(book) => {
                let merged = guarded(|| {
                    book.merge_cells_by_sheet_name(name)
                        .map_err(|_| RefusalReason::Damaged)
                })
                .unwrap_or_default();
                let merged = merged
                    .into_iter()
                    .map(|region| (region.start, region.end))
                    .collect();
                let range = guarded(|| {
                    book.worksheet_range(name)
                        .map_err(|_| RefusalReason::Damaged)
                })?;
                range_table(&range, Grid::new(merged, book.has_1904_epoch()), go_on)
            }
            Format::Ods(book) => {
                let range = guarded(|| {
                    book.worksheet_range(name)
                        .map_err(|_| RefusalReason::Damaged)
                })?;
                range_table(&range, Grid::new(Vec::new(), false), go_on)
            }
        }
    }
}

fn names(sheets: &[Sheet]) -> Vec<(String, bool)> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect()
}

fn refusal_of_xls(error: &calamine::XlsError) -> RefusalReason {
    match error {
        calamine::XlsError::Password => RefusalReason::Encrypted,
        _ => RefusalReason::Damaged,
    }
}

/// What `read` gives. A workbook that was altered can lead the reading library
/// astray; that is a damaged file and not the end of the program.
fn guarded<T>(read: impl FnOnce() -> Result<T, RefusalReason>) -> Result<T, RefusalReason> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(RefusalReason::Damaged))
}

const CELLS_PER_STEP: usize = 16 * 1024;

/// The cells one after the other as the file holds them: a sheet with one cell
/// in each far corner must not become a sheet of all cells between.
fn xlsx_table(book: &mut Xlsx<Bytes<'_>>, name: &str, go_on: &mut GoOn<'_>) -> Result<Table, Stop> {
    let merged = guarded(|| {
        book.merge_cells_by_sheet_name(name)
            .map_err(|_| RefusalReason::Damaged)
    })
    .unwrap_or_default()
    .into_iter()
    .map(|region| (region.start, region.end))
    .collect();
    let mut grid = Grid::new(merged, book.has_1904_epoch());
    let mut is_cancelled = false;
    let read = guarded(|| {
        let mut cells = book
            .worksheet_cells_reader(name)
            .map_err(|_| RefusalReason::Damaged)?;
        let mut n_cells = 0_usize;
        while let Some(cell) = cells.next_cell().map_err(|_| RefusalReason::Damaged)? {
            n_cells += 1;
            if n_cells.is_multiple_of(CELLS_PER_STEP) && !go_on() {
                is_cancelled = true;
                break;
            }
            grid.cell(cell.get_position(), CellText::of_ref(cell.get_value()))?;
        }
        Ok(())
    });
    if is_cancelled {
        return Err(Stop::Cancelled);
    }
    read?;
    Ok(grid.finish()?)
}

fn range_table(range: &Range<Data>, mut grid: Grid, go_on: &mut GoOn<'_>) -> Result<Table, Stop> {
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
