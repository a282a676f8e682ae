//! Files that are no text, known by their first bytes.

use super::ForeignFile;
use super::archive::Contents;
use crate::domain::FileHead;

const SIGNATURES: [(&[u8], ForeignFile); 30] = [
    (b"PK\x03\x04", ForeignFile::Spreadsheet),
    (b"PK\x05\x06", ForeignFile::Spreadsheet),
    (b"\xD0\xCF\x11\xE0", ForeignFile::Spreadsheet),
    (b"\x1F\x8B", ForeignFile::Archive(Contents::UNKNOWN)),
    (b"7z\xBC\xAF", ForeignFile::Archive(Contents::UNKNOWN)),
    (b"Rar!\x1A\x07", ForeignFile::Archive(Contents::UNKNOWN)),
    (b"\xFD7zXZ\0", ForeignFile::Archive(Contents::UNKNOWN)),
    (b"\x28\xB5\x2F\xFD", ForeignFile::Archive(Contents::UNKNOWN)),
    (b"BZh91AY", ForeignFile::Archive(Contents::UNKNOWN)),
    (b"%PDF-", ForeignFile::Pdf),
    (b"{\\rtf", ForeignFile::TextDocument),
    (b"\x89PNG\r\n", ForeignFile::Picture),
    (b"\xFF\xD8\xFF", ForeignFile::Picture),
    (b"GIF87a", ForeignFile::Picture),
    (b"GIF89a", ForeignFile::Picture),
    (b"II*\0", ForeignFile::Picture),
    (b"MM\0*", ForeignFile::Picture),
    (b"\x1A\x45\xDF\xA3", ForeignFile::Recording),
    (b"ID3\x03", ForeignFile::Recording),
    (b"ID3\x04", ForeignFile::Recording),
    (b"OggS\0", ForeignFile::Recording),
    (b"fLaC\0", ForeignFile::Recording),
    (b"\0\x01\0\0Standard ", ForeignFile::Database),
    (b"SQLite format 3\0", ForeignFile::Database),
    (b"!BDN", ForeignFile::Mail),
    (b"PAR1", ForeignFile::Columnar),
    (b"ARROW1\0", ForeignFile::Columnar),
    (b"ORC\x08", ForeignFile::Columnar),
    (b"RIFF", ForeignFile::Recording),
    (b"\xFF\xFB", ForeignFile::Recording),
];

impl ForeignFile {
    pub(in crate::import) fn of_signature(bytes: &[u8]) -> Option<Self> {
        if bytes.get(257..262) == Some(b"ustar") {
            return Some(Self::Archive(Contents::UNKNOWN));
        }
        if bytes.get(4..8) == Some(b"ftyp") {
            let is_picture = matches!(bytes.get(8..11), Some(b"hei" | b"avi" | b"mif"));
            return Some(if is_picture {
                Self::Picture
            } else {
                Self::Recording
            });
        }
        let (_, foreign) = SIGNATURES
            .into_iter()
            .find(|(signature, _)| bytes.starts_with(signature))?;
        Some(match foreign {
            Self::Database if FileHead::of(bytes) == FileHead::Register => Self::Register,
            Self::Recording if bytes.get(8..12) == Some(b"WEBP") => Self::Picture,
            foreign => foreign,
        })
    }
}

/// Whether more than a tenth of `text` are control characters, which no
/// program writes into a table.
pub(in crate::import) fn is_gibberish(text: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_recordings_and_registers_are_told_apart() {
        let database = |id: &[u8]| {
            let mut bytes = b"SQLite format 3\0".to_vec();
            bytes.resize(68, 0);
            bytes.extend(id);
            bytes
        };
        for (bytes, foreign) in [
            (&b"RIFF\x10\0\0\0WEBPVP8 "[..], ForeignFile::Picture),
            (b"RIFF\x10\0\0\0WAVEfmt ", ForeignFile::Recording),
            (b"\0\0\0\x18ftypheic", ForeignFile::Picture),
            (b"\0\0\0\x18ftypmp42", ForeignFile::Recording),
            (&database(b"Esor"), ForeignFile::Register),
            (&database(b"\0\0\0\0"), ForeignFile::Database),
            (b"{\\rtf1\\ansi Pr\\'e9sents", ForeignFile::TextDocument),
        ] {
            assert_eq!(ForeignFile::of_signature(bytes), Some(foreign));
        }
        assert_eq!(ForeignFile::of_signature(b"Date;Nom\n"), None);
    }
}
