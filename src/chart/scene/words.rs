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

/// The words, or as many from both their ends as fit with an `…` between.
pub(super) fn shortened_within(words: &str, weight: Weight, size: f64, room: f64) -> String {
    if measured(words, weight, size) <= room {
        return words.to_owned();
    }
    let letters: Vec<char> = words.chars().collect();
    (4..letters.len())
        .rev()
        .map(|kept| {
            let n_first = kept.div_ceil(2);
            let first: String = letters.iter().take(n_first).collect();
            let last: String = letters
                .iter()
                .skip(letters.len() - (kept - n_first))
                .collect();
            format!("{}…{}", first.trim_end(), last.trim_start())
        })
        .find(|text| measured(text, weight, size) <= room)
        .unwrap_or_default()
}

/// Each of some names as it fits; those that would be the same cut at their end are
/// cut in their middle.
pub(super) fn told_apart(names: &[String], weight: Weight, size: f64, room: f64) -> Vec<String> {
    let cut: Vec<String> = names
        .iter()
        .map(|name| shortened(name, weight, size, room))
        .collect();
    let is_alike = |text: &String| cut.iter().filter(|other| *other == text).count() > 1;
    let apart = cut.iter().zip(names).map(|(text, name)| {
        if is_alike(text) {
            shortened_within(name, weight, size, room)
        } else {
            text.clone()
        }
    });
    apart.collect()
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
    fn names_that_begin_alike_are_told_apart_by_their_ends() {
        let names = ["Groupe de pratique 12", "Groupe de pratique 13", "Lab"].map(str::to_owned);
        let room = measured("Groupe de pratiq…", Weight::Bold, 20.0);
        let told = told_apart(&names, Weight::Bold, 20.0, room);
        assert!(
            told[0].ends_with("12") && told[1].ends_with("13"),
            "{told:?}"
        );
        assert!(told[0].starts_with("Group"), "{told:?}");
        assert_eq!(told[2], "Lab");
        assert!(
            told.iter()
                .all(|it| measured(it, Weight::Bold, 20.0) <= room)
        );
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
