//! Makes words fit: shortened to a width or broken into lines.

use super::measure::{Weight, width as measured};

/// Whether XML can hold this letter on a line of words.
pub fn is_writable(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}

/// The words on one line, without what a line cannot hold.
pub(super) fn one_line(words: &str) -> String {
    words
        .chars()
        .map(|letter| if is_writable(letter) { letter } else { ' ' })
        .collect::<String>()
        .split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The words, or as many of them as fit with an `…`; nothing where not even
/// three letters do.
pub(super) fn shortened(words: &str, weight: Weight, size: f64, room: f64) -> String {
    if measured(words, weight, size) <= room {
        return words.to_owned();
    }
    let mut letters: Vec<char> = words.chars().collect();
    while letters.len() > 3 {
        letters.pop();
        let kept: String = letters.iter().collect();
        let text = format!(
            "{}…",
            kept.trim_end_matches([' ', '\u{a0}', ',', '(', '’', '—'])
        );
        if measured(&text, weight, size) <= room {
            return text;
        }
    }
    String::new()
}

/// The words in at most `n_lines` lines; what is left over is cut with an `…`.
pub(super) fn wrapped(
    words: &str,
    weight: Weight,
    size: f64,
    room: f64,
    n_lines: usize,
) -> Vec<String> {
    let width = |text: &str| measured(text, weight, size);
    let mut lines: Vec<String> = Vec::new();
    let mut parts = words.split(' ').filter(|part| !part.is_empty()).peekable();
    while parts.peek().is_some() && lines.len() < n_lines {
        let mut line = String::new();
        while let Some(part) = parts.peek() {
            let longer = if line.is_empty() {
                (*part).to_owned()
            } else {
                format!("{line} {part}")
            };
            if !line.is_empty() && width(&longer) > room {
                break;
            }
            line = longer;
            parts.next();
        }
        if lines.len() + 1 == n_lines && parts.peek().is_some() {
            let rest: Vec<&str> = parts.by_ref().collect();
            line = format!("{line} {}", rest.join(" "));
        }
        lines.push(shortened(&line, weight, size, room));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_do_not_fit_end_in_an_ellipsis() {
        let room = measured("Communauté…", Weight::Bold, 20.0);
        assert_eq!(
            shortened("Communauté de pratique", Weight::Bold, 20.0, room),
            "Communauté…"
        );
        assert_eq!(shortened("Communauté", Weight::Bold, 20.0, 5.0), "");
    }

    #[test]
    fn lines_break_between_words_and_the_last_one_says_that_more_was_said() {
        let room = measured("un deux trois", Weight::Regular, 10.0) + 0.1;
        assert_eq!(
            wrapped(
                "un deux trois quatre cinq six sept huit neuf",
                Weight::Regular,
                10.0,
                room,
                2
            ),
            ["un deux trois", "quatre cinq…"]
        );
        assert_eq!(
            wrapped("", Weight::Regular, 10.0, room, 2),
            Vec::<String>::new()
        );
    }

    #[test]
    fn line_breaks_and_control_letters_become_spaces() {
        assert_eq!(one_line("a\nb\u{1}\u{1}c "), "a b c");
        assert_eq!(one_line("3\u{a0}ans"), "3\u{a0}ans");
    }
}
