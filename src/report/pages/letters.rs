//! Words broken into lines that fit.

use crate::chart::scene::{Weight, is_writable, text_width};

/// The words in as many lines as they need; a word that is wider than the room is broken
/// between its letters, so that nothing is lost. Each line but the last ends in a space.
pub(super) fn lines(words: &str, weight: Weight, size: f64, room: f64) -> Vec<String> {
    let width = |text: &str| text_width(text, weight, size);
    let clean: String = words
        .chars()
        .map(|letter| if is_writable(letter) { letter } else { ' ' })
        .collect();
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in clean.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&longer) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line) > room && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The words, or as many of them as fit with an `…`.
pub(super) fn shortened(words: &str, size: f64, room: f64) -> String {
    let mut kept: Vec<char> = words.chars().collect();
    let width = |text: &str| text_width(text, Weight::Regular, size);
    if width(words) <= room {
        return words.to_owned();
    }
    while kept.pop().is_some() {
        let text = format!("{}…", kept.iter().collect::<String>().trim_end());
        if width(&text) <= room {
            return text;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_however_narrow_the_room_is() {
        let text = "Une adresse très longue : https://exemple.org/une-adresse/sans-fin";
        for room in [20.0, 60.0, 200.0, 2000.0] {
            let lines = lines(text, Weight::Regular, 12.0, room);
            assert_eq!(lines.concat(), text, "{room}");
            for line in &lines {
                let width = text_width(line.trim_end(), Weight::Regular, 12.0);
                assert!(width <= room + 12.0, "{line}");
            }
        }
    }
}
