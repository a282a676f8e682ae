//! Where answers and problems are written.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

/// Writes a text of the program's own on standard output, as it is.
pub(crate) fn print(text: &str) -> io::Result<()> {
    io::stdout().lock().write_all(text.as_bytes())
}

/// Writes a line of the answer on standard output.
pub(crate) fn print_line(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(visible(text).as_bytes())?;
    out.write_all(b"\n")
}

/// Writes one JSON object on standard output.
pub(crate) fn print_json(value: &impl Serialize) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut writer = serde_json::Serializer::with_formatter(&mut out, Escaping);
    value.serialize(&mut writer)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Says on standard error what happened, then what to do.
pub fn print_problem(message: &str, remedy: &str) {
    // A program started without a terminal has nowhere to say it.
    let _ = writeln!(
        io::stderr().lock(),
        "{}\n{}",
        visible(message),
        visible(remedy)
    );
}

/// Says one more thing on standard error.
pub(crate) fn print_note(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", visible(text));
}

/// Whether a terminal would obey a letter rather than show it, or turn the
/// order of those about it.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text for a terminal: what a file brought along to deceive it is shown as
/// `\u{202e}`. Line ends are the program's own.
fn visible(text: &str) -> Cow<'_, str> {
    let is_escaped = |letter: char| letter != '\n' && is_unseen(letter);
    if !text.contains(is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_escaped(letter) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

/// JSON in which such letters are `\u202e`.
struct Escaping;

impl serde_json::ser::Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_unseen) {
            let (before, from) = rest.split_at(at);
            writer.write_all(before.as_bytes())?;
            let mut letters = from.chars();
            if let Some(letter) = letters.next() {
                write!(writer, "\\u{:04x}", u32::from(letter))?;
            }
            rest = letters.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_deceive_a_terminal_is_shown() {
        assert_eq!(visible("a\u{1b}[2J\u{202e}b\n"), "a\\u{1b}[2J\\u{202e}b\n");
        assert_eq!(visible("3\u{202f}000 \u{e9}"), "3\u{202f}000 \u{e9}");
        let mut out = Vec::new();
        let mut writer = serde_json::Serializer::with_formatter(&mut out, Escaping);
        "\u{9b}x\u{2066}".serialize(&mut writer).expect("written");
        assert_eq!(out, br#""\u009bx\u2066""#);
    }
}
