//! The time of day behind a date. It is checked, so that garbage is noticed,
//! and then left out: what Essor follows are days.

/// Whether `text` is nothing, or a time with or without seconds, AM or PM, and
/// a zone: `T12:00:00-08:00`, `, 7:05 PM`, ` à 14 h 05`, ` 08:00:00 UTC`.
pub(super) fn is_time_or_nothing(text: &str) -> bool {
    let rest = text.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | 'T' | 't' | '-' | '–')
    });
    if rest.is_empty() {
        return text.trim().is_empty() || text.trim() == ",";
    }
    let rest = ["à ", "a ", "at "]
        .into_iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest)
        .trim_start();
    clock(rest).is_some_and(is_half_day_and_zone)
}

/// Takes hours, minutes and seconds off; gives what follows.
fn clock(text: &str) -> Option<&str> {
    let (hour, rest) = number(text)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix([':', 'h', 'H', '.'])?.trim_start();
    let is_round_hour = !rest.starts_with(|letter: char| letter.is_ascii_digit());
    if is_round_hour {
        // `14 h` has no minutes.
        return (hour <= 24 && text.contains(['h', 'H'])).then_some(rest);
    }
    let (minute, rest) = number(rest)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => number(rest)?,
        None => (0, rest),
    };
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => fraction.trim_start_matches(|letter: char| letter.is_ascii_digit()),
        None => rest,
    };
    (hour <= 24 && minute < 60 && second <= 60).then_some(rest)
}

fn number(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&length) {
        return None;
    }
    let (digits, rest) = text.split_at(length);
    Some((digits.parse().ok()?, rest))
}

fn is_half_day_and_zone(text: &str) -> bool {
    const HALF_DAYS: [&str; 4] = ["am", "pm", "a.m.", "p.m."];
    let text = text.trim().to_ascii_lowercase();
    let zone = HALF_DAYS
        .into_iter()
        .find_map(|half| text.strip_prefix(half))
        .unwrap_or(&text)
        .trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')'));
    let (name, offset) = match zone.find(['+', '-', '−']) {
        Some(place) => zone.split_at(place),
        None => (zone, ""),
    };
    let digits = offset.trim_start_matches(['+', '-', '−']);
    name.trim().len() <= 5
        && name
            .trim()
            .chars()
            .all(|letter| letter.is_ascii_alphabetic())
        && digits.len() <= 5
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == ':')
        && (offset.is_empty() || !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_time_or_nothing;

    #[test]
    fn times_are_known_from_garbage() {
        for time in [
            "",
            " ",
            "T12:00:00-08:00",
            "T00:15:00Z",
            " 08:00:00 UTC",
            ", 7:05 PM",
            " 7:05 p.m.",
            " 14:05:09.123",
            " à 14 h 05",
            " 14h",
            ", 08:00",
            "T12:00:00.5+0530",
            " 09:29:07 (CET)",
        ] {
            assert!(is_time_or_nothing(time), "{time}");
        }
        for garbage in [
            " x",
            " 25:00",
            " 12:75",
            "T",
            " 12",
            "/4",
            " 12:00 and more",
            " 10:00+",
        ] {
            assert!(!is_time_or_nothing(garbage), "{garbage}");
        }
    }
}
