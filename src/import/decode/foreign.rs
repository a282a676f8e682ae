//! Files that are no text, known by their first bytes.

/// What a file is that holds no table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFile {
    /// A zip container: `.xlsx`, `.ods`, or a plain archive.
    Spreadsheet,
    /// The container of `.xls`.
    OldSpreadsheet,
    Archive,
    Pdf,
    Picture,
    /// A register or another `SQLite` database.
    Database,
    Unknown,
}

impl ForeignFile {
    const SIGNATURES: [(&'static [u8], Self); 9] = [
        (b"PK\x03\x04", Self::Spreadsheet),
        (b"PK\x05\x06", Self::Spreadsheet),
        (b"\xD0\xCF\x11\xE0", Self::OldSpreadsheet),
        (b"\x1F\x8B", Self::Archive),
        (b"7z\xBC\xAF", Self::Archive),
        (b"%PDF-", Self::Pdf),
        (b"\x89PNG\r\n", Self::Picture),
        (b"\xFF\xD8\xFF", Self::Picture),
        (b"SQLite format 3\0", Self::Database),
    ];

    pub(super) fn of_signature(bytes: &[u8]) -> Option<Self> {
        Self::SIGNATURES
            .into_iter()
            .find(|(signature, _)| bytes.starts_with(signature))
            .map(|(_, foreign)| foreign)
    }
}

/// Whether more than a tenth of `text` are control characters, which no
/// program writes into a table.
pub(super) fn is_gibberish(text: &str) -> bool {
    const SAMPLE_CHARS: usize = 64 * 1024;
    let (mut n_chars, mut n_strange) = (0_usize, 0_usize);
    for letter in text.chars().take(SAMPLE_CHARS) {
        n_chars += 1;
        let is_strange = letter == char::REPLACEMENT_CHARACTER
            || (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}'));
        n_strange += usize::from(is_strange);
    }
    n_strange * 10 > n_chars
}
