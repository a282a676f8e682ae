//! How much of a file is read at most.
//!
//! All limits stand here, far beyond what people keep of their communities. They
//! are looked at before anything is built from what a file says of itself, so that
//! no file, whatever its shape, costs more than its size explains.

/// What a file may not have more of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// Cells beside each other: as many as a spreadsheet can hold.
    Columns,
    /// Cells of a table of text.
    Cells,
    /// Cells of a table that is made of a workbook or of a wide sheet, with those
    /// that are repeated or left out.
    TableCells,
    /// The same where all of them must be in memory at once.
    DenseCells,
    Sheets,
    /// Filled cells under the dates, or beside the days, of a sheet of attendance.
    Marks,
    /// Records that could not be read: each is listed with its line.
    Unread,
}

impl Limit {
    pub const ALL: [Self; 7] = [
        Self::Columns,
        Self::Cells,
        Self::TableCells,
        Self::DenseCells,
        Self::Sheets,
        Self::Marks,
        Self::Unread,
    ];

    pub const fn most(self) -> usize {
        match self {
            Self::Columns => 16_384,
            Self::Cells => 150_000_000,
            Self::TableCells => 8_000_000,
            Self::DenseCells => 3_000_000,
            Self::Sheets => 1_000,
            Self::Marks | Self::Unread => 1_000_000,
        }
    }

    /// The word in the `--json` output and in the keys of the texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Columns => "too_many_columns",
            Self::Cells => "too_many_cells",
            Self::TableCells | Self::DenseCells => "too_many_table_cells",
            Self::Sheets => "too_many_sheets",
            Self::Marks => "too_many_marks",
            Self::Unread => "too_many_unread",
        }
    }
}

/// A name, an address, a title: no longer than this, in bytes.
pub(super) const LONGEST_NAME: usize = 4_000;

/// The texts of a table that is made of another one, or of a workbook, in bytes: a
/// few bytes of the file may stand for the same long text again and again.
pub(super) const LONGEST_TEXTS: usize = 256 << 20;

/// What a sheet or a page writes once and says to stand in many cells, in bytes.
pub(super) const LONGEST_REPEATS: u64 = 64 << 20;

/// How large a compressed file may be when it is unpacked: so many times its size, …
#[derive(Clone, Copy, Debug)]
pub(super) struct Unpacked {
    factor: usize,
    /// … which a small file may exceed up to here, …
    always: usize,
    /// … and a large one not beyond here.
    never: usize,
}

impl Unpacked {
    pub(crate) const fn most(self, n_packed: usize) -> usize {
        let most = n_packed.saturating_mul(self.factor);
        if most < self.always {
            self.always
        } else if most > self.never {
            self.never
        } else {
            most
        }
    }
}

/// A text in a `.gz`: what it becomes in memory must be in proportion to the file,
/// and whoever has a larger one can unpack it.
pub(super) const PACKED_TEXT: Unpacked = Unpacked {
    factor: 3,
    always: 56 << 20,
    never: (1 << 31) - 1,
};

/// A workbook in a container: it is packed already.
pub(super) const PACKED_TWICE: Unpacked = Unpacked {
    factor: 4,
    always: 1 << 20,
    never: 1 << 30,
};

/// All parts of a workbook together.
pub(super) const PACKED_WORKBOOK: Unpacked = Unpacked {
    factor: 16,
    always: 320 << 20,
    never: 1 << 30,
};
