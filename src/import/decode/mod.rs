//! Bytes to text.
//!
//! UTF-8 and UTF-16 can be told with near certainty, so what is neither is
//! taken for Windows-1252, the encoding of French and English Excel. Logs glued
//! together from two programs hold both: such a file is decided line by line.

mod foreign;
mod packed;

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

pub use foreign::ForeignFile;
pub(super) use packed::unpacked;

use super::RefusalReason;

/// How the letters of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum TextEncoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "windows-1252")]
    Windows1252,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
}

impl TextEncoding {
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be];

    /// The name in mappings and in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }
}

/// The text of a file.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    pub encoding: TextEncoding,
    /// Lines in UTF-8 stand beside lines in Windows-1252.
    pub is_mixed: bool,
    /// How many NUL characters were taken out.
    pub n_nuls: usize,
}

/// The text of `bytes`, in `wanted` or in the encoding they appear to be in.
pub(super) fn decode(bytes: &[u8], wanted: Option<TextEncoding>) -> Result<Decoded, RefusalReason> {
    if bytes.is_empty() {
        return Err(RefusalReason::EmptyFile);
    }
    if let Some(foreign) = ForeignFile::of_signature(bytes) {
        return Err(RefusalReason::NotText(foreign));
    }
    let (body, of_mark) = match bytes {
        [0xEF, 0xBB, 0xBF, body @ ..] => (body, Some(TextEncoding::Utf8)),
        [0xFF, 0xFE, body @ ..] => (body, Some(TextEncoding::Utf16Le)),
        [0xFE, 0xFF, body @ ..] => (body, Some(TextEncoding::Utf16Be)),
        body => (body, None),
    };
    let encoding = wanted.or(of_mark).or_else(|| utf16_without_mark(body));
    let (text, encoding, is_mixed) = match encoding {
        Some(TextEncoding::Utf16Le) => (
            UTF_16LE.decode_without_bom_handling(body).0,
            TextEncoding::Utf16Le,
            false,
        ),
        Some(TextEncoding::Utf16Be) => (
            UTF_16BE.decode_without_bom_handling(body).0,
            TextEncoding::Utf16Be,
            false,
        ),
        Some(TextEncoding::Windows1252) if wanted.is_some() => (
            WINDOWS_1252.decode_without_bom_handling(body).0,
            TextEncoding::Windows1252,
            false,
        ),
        _ => single_bytes(body),
    };
    let n_nuls = text.bytes().filter(|byte| *byte == 0).count();
    let text = if n_nuls == 0 {
        text.into_owned()
    } else {
        text.replace('\0', "")
    };
    if foreign::is_gibberish(&text) {
        return Err(RefusalReason::NotText(ForeignFile::Unknown));
    }
    if text.trim().is_empty() {
        return Err(RefusalReason::EmptyFile);
    }
    Ok(Decoded {
        text,
        encoding,
        is_mixed,
        n_nuls,
    })
}

/// UTF-16 shows by its NUL bytes: nearly every second one, always on the same
/// side. A few NULs left by a crashed write fall on both sides and are no sign.
fn utf16_without_mark(bytes: &[u8]) -> Option<TextEncoding> {
    const SAMPLE_BYTES: usize = 64 * 1024;
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let n_pairs = sample.len() / 2;
    if n_pairs == 0 {
        return None;
    }
    let (mut n_first, mut n_second) = (0, 0);
    for pair in sample.chunks_exact(2) {
        n_first += usize::from(pair[0] == 0);
        n_second += usize::from(pair[1] == 0);
    }
    let is_most = |n: usize| n * 10 >= n_pairs * 6;
    let is_few = |n: usize| n * 20 <= n_pairs;
    if is_most(n_second) && is_few(n_first) {
        Some(TextEncoding::Utf16Le)
    } else if is_most(n_first) && is_few(n_second) {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

/// UTF-8 if it is valid, otherwise each line by itself: valid UTF-8 as such,
/// any other as Windows-1252. A Windows-1252 line that is valid UTF-8 by
/// chance would need two accented letters that never stand together.
fn single_bytes(bytes: &[u8]) -> (Cow<'_, str>, TextEncoding, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), TextEncoding::Utf8, false);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    let (mut n_utf8, mut n_1252) = (0_usize, 0_usize);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Ok(line) = std::str::from_utf8(line) {
            n_utf8 += usize::from(!line.is_ascii());
            text.push_str(line);
        } else {
            n_1252 += 1;
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0);
        }
    }
    let encoding = if n_utf8 > n_1252 {
        TextEncoding::Utf8
    } else {
        TextEncoding::Windows1252
    };
    (Cow::Owned(text), encoding, n_utf8 > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> (String, TextEncoding) {
        let decoded = decode(bytes, None).expect("text");
        (decoded.text, decoded.encoding)
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn the_same_words_come_out_of_every_encoding() {
        let words = "Réunion;œuvre\r\n";
        assert_eq!(
            text_of(words.as_bytes()),
            (words.into(), TextEncoding::Utf8)
        );
        let mut marked = b"\xEF\xBB\xBF".to_vec();
        marked.extend(words.as_bytes());
        assert_eq!(text_of(&marked), (words.into(), TextEncoding::Utf8));
        assert_eq!(
            text_of(b"R\xE9union;\x9Cuvre\r\n"),
            (words.into(), TextEncoding::Windows1252)
        );
        for (mark, to_bytes, encoding) in [
            (
                "\u{feff}",
                u16::to_le_bytes as fn(u16) -> [u8; 2],
                TextEncoding::Utf16Le,
            ),
            ("", u16::to_le_bytes, TextEncoding::Utf16Le),
            ("\u{feff}", u16::to_be_bytes, TextEncoding::Utf16Be),
            ("", u16::to_be_bytes, TextEncoding::Utf16Be),
        ] {
            let bytes = utf16(&format!("{mark}{words}"), to_bytes);
            assert_eq!(text_of(&bytes), (words.into(), encoding));
        }
    }

    #[test]
    fn nul_bytes_of_a_crashed_write_are_taken_out() {
        let decoded = decode(b"date,who\n2020-01-02,An\0na\n\0\0\0\0\0\0\n", None).expect("text");
        assert_eq!(decoded.text, "date,who\n2020-01-02,Anna\n\n");
        assert_eq!((decoded.encoding, decoded.n_nuls), (TextEncoding::Utf8, 7));
    }

    #[test]
    fn lines_of_two_encodings_are_each_read_in_their_own() {
        let decoded = decode(b"caf\xC3\xA9\ncaf\xE9\nth\xC3\xA9\n", None).expect("text");
        assert_eq!(decoded.text, "café\ncafé\nthé\n");
        assert!(decoded.is_mixed);
    }

    #[test]
    fn what_is_no_text_is_refused_by_its_name() {
        for (bytes, foreign) in [
            (&b"PK\x03\x04rest"[..], ForeignFile::Spreadsheet),
            (b"\xD0\xCF\x11\xE0rest", ForeignFile::OldSpreadsheet),
            (b"%PDF-1.7", ForeignFile::Pdf),
            (b"\x1F\x8B\x08", ForeignFile::Archive),
            (b"\x01\x02\x03\x04\x05\x06", ForeignFile::Unknown),
        ] {
            let error = decode(bytes, None).expect_err("no text");
            assert!(matches!(error, RefusalReason::NotText(found) if found == foreign));
        }
        assert!(matches!(decode(b"", None), Err(RefusalReason::EmptyFile)));
        assert!(matches!(
            decode(b"\xFF\xFE", None),
            Err(RefusalReason::EmptyFile)
        ));
    }
}
