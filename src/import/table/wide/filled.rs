//! Which columns hold something, seen in one walk over the cells there are.

use super::Table;

/// What the columns of some records hold.
pub(super) struct Filled(Vec<Holds>);

#[derive(Clone, Copy, Default)]
struct Holds {
    something: bool,
    words: bool,
}

impl Filled {
    /// Of the records of `table` at `rows`. Records differ in length: nothing is
    /// done for the cells that a short one does not have.
    pub(crate) fn of(table: &Table, rows: std::ops::Range<usize>) -> Self {
        let mut columns: Vec<Holds> = Vec::new();
        for record in table.records(rows) {
            if columns.len() < record.len() {
                columns.resize(record.len(), Holds::default());
            }
            for (holds, cell) in columns.iter_mut().zip(record.raw_cells()) {
                holds.something |= !cell.is_empty();
                holds.words = holds.words || cell.chars().any(char::is_alphabetic);
            }
        }
        Self(columns)
    }

    /// The columns that hold something.
    pub(crate) fn columns(&self) -> impl Iterator<Item = usize> {
        let columns = self.0.iter().enumerate();
        columns
            .filter(|(_, holds)| holds.something)
            .map(|(column, _)| column)
    }

    pub(crate) fn holds_words(&self, column: usize) -> bool {
        self.0.get(column).is_some_and(|holds| holds.words)
    }
}
