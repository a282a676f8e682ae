//! Bytes to text.
//!
//! UTF-8 and UTF-16 can be told with near certainty, so what is neither is
//! taken for Windows-1252, the encoding of French and English Excel, unless that
//! puts signs into the middle of words where an older encoding has letters. Logs
//! glued together from two programs hold both: such a file is decided line by line.

mod packed;
mod single_byte;

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE};

pub(super) use packed::unpacked;

use super::foreign::is_gibberish;
use super::{ForeignFile, RefusalReason};

/// How the letters of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum TextEncoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Of Excel for Mac, in `.csv` files other than UTF-8.
    #[serde(rename = "macintosh")]
    MacRoman,
    /// Of Excel for Windows, in `.csv` files for DOS.
    #[serde(rename = "cp850")]
    Cp850,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
}

impl TextEncoding {
    pub const ALL: [Self; 6] = [
        Self::Utf8,
        Self::Windows1252,
        Self::MacRoman,
        Self::Cp850,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// The name in mappings and in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macintosh",
            Self::Cp850 => "cp850",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// What a person is told, the same in all languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::MacRoman => "Mac OS Roman",
            Self::Cp850 => "CP850",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
        }
    }
}

/// The text of a file.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    pub encoding: TextEncoding,
    /// Lines in UTF-8 stand beside lines in another encoding.
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
        Some(
            encoding @ (TextEncoding::Windows1252 | TextEncoding::MacRoman | TextEncoding::Cp850),
        ) if wanted.is_some() => (single_byte::decoded(body, encoding), encoding, false),
        _ => single_bytes(body),
    };
    let n_nuls = text.bytes().filter(|byte| *byte == 0).count();
    let text = if n_nuls == 0 {
        text.into_owned()
    } else {
        text.replace('\0', "")
    };
    let text = without_inner_marks(text);
    if is_gibberish(&text) {
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

/// `text` without the marks that begin the lines where files were put one after
/// the other.
fn without_inner_marks(text: String) -> String {
    const MARK: char = '\u{feff}';
    if !text.contains(MARK) {
        return text;
    }
    let mut clean = String::with_capacity(text.len());
    let mut is_line_start = true;
    for letter in text.chars() {
        if letter != MARK || !is_line_start {
            clean.push(letter);
            is_line_start = matches!(letter, '\n' | '\r');
        }
    }
    clean
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
/// any other in the encoding of one byte a letter that fits them all. A line in
/// Windows-1252 that is valid UTF-8 by chance would need two accented letters
/// that never stand together.
fn single_bytes(bytes: &[u8]) -> (Cow<'_, str>, TextEncoding, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), TextEncoding::Utf8, false);
    }
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let of_other = single_byte::guess(lines().filter(|line| std::str::from_utf8(line).is_err()));
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    let (mut n_utf8, mut n_other) = (0_usize, 0_usize);
    for line in lines() {
        if let Ok(line) = std::str::from_utf8(line) {
            n_utf8 += usize::from(!line.is_ascii());
            text.push_str(line);
        } else {
            n_other += 1;
            text.push_str(&single_byte::decoded(line, of_other));
        }
    }
    let encoding = if n_utf8 > n_other {
        TextEncoding::Utf8
    } else {
        of_other
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
    fn older_encodings_are_known_by_the_signs_they_would_put_into_words() {
        for (bytes, encoding) in [
            (
                &b"R\x8Eunion;\xCFuvre d\xD5\x8Ert\x8E\r\n"[..],
                TextEncoding::MacRoman,
            ),
            (b"R\x82union;\x8Cuvre\r\n", TextEncoding::Cp850),
            (
                b"R\xE9union d\x92\xE9t\xE9;\x9Cuvre \x80\r\n",
                TextEncoding::Windows1252,
            ),
            (
                b"\x93Caf\xE9\x94 \x96 5 \x80\r\n",
                TextEncoding::Windows1252,
            ),
        ] {
            let (text, found) = text_of(bytes);
            assert_eq!(found, encoding, "{text}");
        }
        assert_eq!(
            text_of(b"Beno\x94t;No\x91l;\x83milie\rH\x99te;Fa\x8D\x8Ca\r").0,
            "Benoît;Noël;Émilie\rHôte;Façåa\r"
        );
        assert_eq!(
            text_of(b"\x90milie No\x89l;Benoi\x87t\xA0;l\x82ger\r\n").1,
            TextEncoding::Cp850
        );
    }

    #[test]
    fn nul_bytes_of_a_crashed_write_are_taken_out() {
        let decoded = decode(b"date,who\n2020-01-02,An\0na\n\0\0\0\0\0\0\n", None).expect("text");
        assert_eq!(decoded.text, "date,who\n2020-01-02,Anna\n\n");
        assert_eq!((decoded.encoding, decoded.n_nuls), (TextEncoding::Utf8, 7));
    }

    #[test]
    fn marks_of_files_put_one_after_the_other_are_taken_out() {
        let glued = "\u{feff}date,who\n2020-01-02,Anne\n\u{feff}2020-01-03,B\u{feff}o\n";
        assert_eq!(
            text_of(glued.as_bytes()).0,
            "date,who\n2020-01-02,Anne\n2020-01-03,B\u{feff}o\n"
        );
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
            (b"%PDF-1.7", ForeignFile::Pdf),
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
