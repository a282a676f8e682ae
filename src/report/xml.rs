//! Words as XML and HTML hold them.

use crate::chart::scene::is_writable;

/// Letters that would be read as marks are written out; those that no XML may hold are
/// spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            letter if is_writable(letter) => safe.push(letter),
            _ => safe.push(' '),
        }
    }
    safe
}
