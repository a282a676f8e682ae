//! Encodings of one byte a letter, which nothing but the words tells apart.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use super::TextEncoding;

/// The upper half of code page 850, which DOS used in western Europe.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// `bytes` as text in `encoding`; as Windows-1252 if it is none of these.
pub(super) fn decoded(bytes: &[u8], encoding: TextEncoding) -> Cow<'_, str> {
    match encoding {
        TextEncoding::MacRoman => MACINTOSH.decode_without_bom_handling(bytes).0,
        TextEncoding::Cp850 => {
            let upper: Vec<char> = CP850.chars().collect();
            let letter = |byte: &u8| match byte.checked_sub(0x80) {
                None => char::from(*byte),
                Some(place) => upper
                    .get(usize::from(place))
                    .copied()
                    .unwrap_or(char::REPLACEMENT_CHARACTER),
            };
            Cow::Owned(bytes.iter().map(letter).collect())
        }
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The encoding in which `lines` are words: Windows-1252 unless that is clearly
/// wrong and another clearly right.
pub(super) fn guess<'b>(lines: impl Iterator<Item = &'b [u8]>) -> TextEncoding {
    const SAMPLE_BYTES: usize = 256 * 1024;
    let mut sample = Vec::new();
    for line in lines {
        sample.extend_from_slice(line.get(..SAMPLE_BYTES).unwrap_or(line));
        if sample.len() >= SAMPLE_BYTES {
            break;
        }
    }
    let look = |encoding: TextEncoding| Look::of(&decoded(&sample, encoding));
    let usual = look(TextEncoding::Windows1252);
    if usual.n_signs * 2 <= usual.n_letters {
        return TextEncoding::Windows1252;
    }
    [TextEncoding::MacRoman, TextEncoding::Cp850]
        .into_iter()
        .map(|encoding| (look(encoding), encoding))
        .filter(|(look, _)| look.n_letters > 0 && look.n_signs * 10 <= look.n_letters)
        .max_by_key(|(look, _)| look.n_letters)
        .map_or(TextEncoding::Windows1252, |(_, encoding)| encoding)
}

/// How a text looks to somebody who reads it.
#[derive(Clone, Copy, Debug, Default)]
struct Look {
    /// Accented letters where words have them.
    n_letters: usize,
    /// Signs and capitals in the middle of words.
    n_signs: usize,
}

impl Look {
    fn of(text: &str) -> Self {
        let mut look = Self::default();
        let mut before = ' ';
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            if !letter.is_ascii() {
                let after = letters.peek().copied().unwrap_or(' ');
                look.add(before, letter, after);
            }
            before = letter;
        }
        look
    }

    fn add(&mut self, before: char, letter: char, after: char) {
        const ACCENTED: &str = "àâäéèêëïîíìôöóòõûüúùÿçœæñáãåøß";
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let is_inside = before.is_alphabetic() && after.is_alphabetic();
        if letter.is_control() {
            self.n_signs += 1;
        } else if letter.is_uppercase() {
            let is_amid = before.is_lowercase() || (before.is_alphabetic() && after.is_lowercase());
            if is_amid {
                self.n_signs += 1;
            } else if ACCENTED.contains(lower) && after.is_alphabetic() {
                self.n_letters += 1;
            }
        } else if ACCENTED.contains(letter) {
            self.n_letters += 1;
        } else {
            let is_of_words = matches!(letter, '’' | '·' | '‑' | '\u{ad}');
            let is_behind = matches!(letter, '‚' | 'ƒ' | 'ˆ' | '‡' | '‰');
            let is_amid = (is_inside && !is_of_words) || (before.is_alphabetic() && is_behind);
            self.n_signs += usize::from(is_amid);
        }
    }
}
