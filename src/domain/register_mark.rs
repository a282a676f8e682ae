//! What tells a register from any other file: how it begins, whatever it is
//! called.

use std::path::Path;

/// Marks a `SQLite` file as a register: `Esor` in ASCII.
pub const APPLICATION_ID: u32 = 0x4573_6F72;

/// The ending that a register is given. It is a name and no proof.
pub const REGISTER_ENDING: &str = "essor";

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Where the number that tells its program stands in a `SQLite` file.
const MARK_AT: usize = 68;

/// What the beginning of a file says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileHead {
    /// A register, of whatever version.
    Register,
    /// A `SQLite` file of another program.
    OtherDatabase,
    /// A `SQLite` file that ends before it could say whose it is.
    CutShort,
    Other,
}

impl FileHead {
    /// How many bytes are enough to tell.
    pub const LEN: usize = MARK_AT + 4;

    pub fn of(bytes: &[u8]) -> Self {
        let n_compared = bytes.len().min(MAGIC.len());
        if n_compared == 0 || bytes.get(..n_compared) != MAGIC.get(..n_compared) {
            return Self::Other;
        }
        match bytes.get(MARK_AT..Self::LEN) {
            Some(mark) if mark == APPLICATION_ID.to_be_bytes() => Self::Register,
            Some(_) => Self::OtherDatabase,
            None => Self::CutShort,
        }
    }
}

/// Whether a file is called as registers are.
pub fn is_called_a_register(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(REGISTER_ENDING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_is_told_by_its_mark_and_by_nothing_else() {
        let database = |mark: &[u8]| {
            let mut bytes = MAGIC.to_vec();
            bytes.resize(MARK_AT, 7);
            bytes.extend(mark);
            bytes
        };
        for (bytes, head) in [
            (&database(b"Esor")[..], FileHead::Register),
            (&database(b"Esor and more"), FileHead::Register),
            (&database(b"\0\0\0\0"), FileHead::OtherDatabase),
            (&database(b"esor"), FileHead::OtherDatabase),
            (&database(b"Eso"), FileHead::CutShort),
            (MAGIC, FileHead::CutShort),
            (b"SQL", FileHead::CutShort),
            (b"SQL;Date\n2024-01-09;Ana\n", FileHead::Other),
            (b"", FileHead::Other),
        ] {
            assert_eq!(FileHead::of(bytes), head, "{bytes:?}");
        }
    }

    #[test]
    fn capitals_in_the_ending_do_not_count() {
        for (name, is_called) in [
            ("a.essor", true),
            ("A.ESSOR", true),
            ("a.essor.csv", false),
            ("a.essor-journal", false),
            ("essor", false),
        ] {
            assert_eq!(is_called_a_register(Path::new(name)), is_called, "{name}");
        }
    }
}
