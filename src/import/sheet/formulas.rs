//! Formulas whose values were never computed: programs that write workbooks
//! leave that to the spreadsheet which opens them first, and store nothing, or
//! zero, until then.

use std::collections::BTreeMap;

use calamine::{Data, DataRef, Ods, Reader, Xlsx, XlsxError};

use super::{Bytes, CELLS_PER_STEP, Format, GoOn, Workbook, guarded};
use crate::import::RefusalReason;
use crate::import::error::Stop;

/// The formulas of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Formulas {
    pub n: usize,
    /// Those without a value.
    pub n_empty: usize,
    /// Those that say zero.
    pub n_zero: usize,
}

impl Formulas {
    fn add(&mut self, is_empty: bool, is_zero: bool) {
        self.n += 1;
        self.n_empty += usize::from(is_empty);
        self.n_zero += usize::from(is_zero);
    }

    /// Whether not one has a value of its own.
    pub(crate) const fn say_nothing(self) -> bool {
        self.n > 1 && self.n_empty + self.n_zero == self.n
    }
}

impl Workbook<'_> {
    /// The columns (0-based) of the sheet called `name` that hold formulas.
    pub(crate) fn formulas(
        &mut self,
        name: &str,
        go_on: &mut GoOn<'_>,
    ) -> Result<BTreeMap<usize, Formulas>, Stop> {
        match &mut self.format {
            Format::Xlsx(book, _) => of_xlsx(book, name, go_on),
            Format::Ods(book, _) => Ok(of_ods(book, name)?),
            // Excel itself wrote the first; the other shows its values alone.
            Format::Xls(..) | Format::Markup(_) => Ok(BTreeMap::new()),
        }
    }
}

fn of_xlsx(
    book: &mut Xlsx<Bytes<'_>>,
    name: &str,
    go_on: &mut GoOn<'_>,
) -> Result<BTreeMap<usize, Formulas>, Stop> {
    let mut columns: BTreeMap<usize, Formulas> = BTreeMap::new();
    let mut is_cancelled = false;
    guarded(|| {
        let mut cells = book
            .worksheet_cells_reader(name)
            .map_err(RefusalReason::damaged_by)?;
        let mut n_cells = 0_usize;
        loop {
            let cell = match cells.next_cell_with_formula_metadata() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                // An error that the library does not know is a value, too.
                Err(XlsxError::CellError(_)) => continue,
                Err(error) => return Err(RefusalReason::damaged_by(error)),
            };
            n_cells += 1;
            if n_cells.is_multiple_of(CELLS_PER_STEP) && !go_on() {
                is_cancelled = true;
                break;
            }
            if cell.formula.is_some() {
                let (is_empty, is_zero) = match &cell.value {
                    DataRef::Empty => (true, false),
                    DataRef::String(text) => (text.is_empty(), false),
                    DataRef::SharedString(text) => (text.is_empty(), false),
                    DataRef::Int(value) => (false, *value == 0),
                    DataRef::Float(value) => (false, *value == 0.0),
                    DataRef::DateTime(value) => (false, value.as_f64() == 0.0),
                    _ => (false, false),
                };
                let column = columns.entry(cell.pos.1 as usize).or_default();
                column.add(is_empty, is_zero);
            }
        }
        Ok(())
    })?;
    if is_cancelled {
        return Err(Stop::Cancelled);
    }
    Ok(columns)
}

fn of_ods(
    book: &mut Ods<Bytes<'_>>,
    name: &str,
) -> Result<BTreeMap<usize, Formulas>, RefusalReason> {
    let (formulas, values) = guarded(|| {
        let formulas = book.worksheet_formula(name);
        let values = book.worksheet_range(name);
        Ok((
            formulas.map_err(RefusalReason::damaged_by)?,
            values.map_err(RefusalReason::damaged_by)?,
        ))
    })?;
    let mut columns: BTreeMap<usize, Formulas> = BTreeMap::new();
    let (first_row, first_column) = formulas.start().unwrap_or_default();
    for (row, column, formula) in formulas.used_cells() {
        if formula.is_empty() {
            continue;
        }
        let at = (first_row + row as u32, first_column + column as u32);
        let (is_empty, is_zero) = match values.get_value(at) {
            None | Some(Data::Empty) => (true, false),
            Some(Data::String(text)) => (text.is_empty(), false),
            Some(Data::Float(value)) => (false, *value == 0.0),
            Some(Data::Int(value)) => (false, *value == 0),
            Some(_) => (false, false),
        };
        columns
            .entry(at.1 as usize)
            .or_default()
            .add(is_empty, is_zero);
    }
    Ok(columns)
}
