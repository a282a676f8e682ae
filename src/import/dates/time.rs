//! The time of day behind a date. It is checked, so that garbage is noticed,
//! and then left out: what Essor follows are days.

use crate::domain::Clock;
use crate::import::words::normalised;

/// Whether `text` is nothing, or tells when on a day: a time with or without
/// seconds, AM or PM, and a zone (`T12:00:00-08:00`, `, 7:05 PM`, ` à 14 h 05`,
/// ` 08:00:00 UTC`), from one to another (` de 14h à 16h`, ` (14:00-15:30)`), or a
/// part of the day (` (matin)`, ` PM`).
pub(super) fn is_time_or_nothing(text: &str) -> bool {
    let words = text.trim_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | '-' | '–' | '(' | ')')
    });
    if is_part_of_day(words) {
        return true;
    }
    let rest = text.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | 'T' | 't' | '-' | '–')
    });
    if rest.is_empty() {
        return text.trim().is_empty() || text.trim() == ",";
    }
    let within = rest
        .strip_prefix('(')
        .and_then(|rest| rest.trim_end().strip_suffix(')'));
    let rest = within.unwrap_or(rest).trim();
    let rest = after_word(
        rest,
        &["à ", "a ", "at ", "de ", "from ", "entre ", "between "],
    );
    clock(rest).is_some_and(|rest| is_half_day_and_zone(rest) || is_until(rest))
}

/// Whether `text` is up to when something goes on: `-15h30`, ` à 16h`, `pm - 3pm`.
fn is_until(text: &str) -> bool {
    let text = text.trim_start();
    let rest = half_day(text).unwrap_or(text).trim_start();
    let until = after_word(
        rest,
        &["-", "–", "—", "à ", "a ", "to ", "et ", "and ", "/"],
    );
    until.len() < rest.len() && clock(until.trim_start()).is_some_and(is_half_day_and_zone)
}

fn after_word<'t>(text: &'t str, words: &[&str]) -> &'t str {
    words
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text)
        .trim_start()
}

fn is_part_of_day(text: &str) -> bool {
    const PARTS: [&str; 17] = [
        "am",
        "pm",
        "a m",
        "p m",
        "matin",
        "matinee",
        "midi",
        "apres midi",
        "soir",
        "soiree",
        "journee",
        "morning",
        "noon",
        "afternoon",
        "evening",
        "all day",
        "toute la journee",
    ];
    const LONGEST: usize = 24;
    text.len() <= LONGEST
        && text.starts_with(char::is_alphabetic)
        && PARTS.contains(&normalised(text).as_str())
}

/// What follows AM or PM at the start of `text`.
fn half_day(text: &str) -> Option<&str> {
    const HALF_DAYS: [&str; 4] = ["am", "pm", "a.m.", "p.m."];
    HALF_DAYS.into_iter().find_map(|half| {
        let (start, rest) = text.split_at_checked(half.len())?;
        let is_whole = !rest.starts_with(char::is_alphabetic);
        (is_whole && start.eq_ignore_ascii_case(half)).then_some(rest)
    })
}

/// Takes hours, minutes and seconds off; gives what follows.
fn clock(text: &str) -> Option<&str> {
    let (hour, rest) = number(text)?;
    let rest = rest.trim_start();
    if half_day(rest).is_some() {
        return (hour <= 12).then_some(rest);
    }
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
    let text = text.trim();
    let zone = half_day(text)
        .unwrap_or(text)
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

/// From when to when someone was there, in seconds from some midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) struct Span {
    pub from: u32,
    pub to: u32,
}

/// The span between two texts that each tell a time, with or without its day.
/// A time of leaving that is before that of joining is of the day after.
pub(in crate::import) fn span_of(joined: &str, left: &str) -> Option<Span> {
    const DAY: u32 = 24 * 60 * 60;
    let (from, to) = (time_in(joined)?, time_in(left)?);
    let to = if to < from { to + DAY } else { to };
    Some(Span { from, to })
}

/// When something was: in the span of a connection, or from the time that
/// stands beside its day, for as long as it is said to have taken. Midnight is
/// what programs write for no time.
pub(in crate::import) fn clock_of(
    span: Option<Span>,
    written: &str,
    minutes: Option<u32>,
) -> Option<Clock> {
    if let Some(span) = span {
        return Some(Clock {
            begins: span.from / 60,
            ends: Some(span.to.div_ceil(60)),
        });
    }
    let begins = time_in(written)? / 60;
    let ends = minutes.map(|minutes| begins.saturating_add(minutes));
    (begins > 0).then_some(Clock { begins, ends })
}

/// Whether `text` is a time of day and nothing else.
pub(in crate::import) fn is_time_alone(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.contains([':', 'h', 'H'])
        && clock(text).is_some_and(is_half_day_and_zone)
}

/// The first time of day in `text`, in seconds.
fn time_in(text: &str) -> Option<u32> {
    let colon = text.find([':', 'h'])?;
    let before = text.get(..colon)?.trim_end();
    let n_digits = before
        .bytes()
        .rev()
        .take(2)
        .take_while(u8::is_ascii_digit)
        .count();
    let hour: u32 = before.get(before.len() - n_digits..)?.parse().ok()?;
    let (minute, rest) = number(text.get(colon + 1..)?.trim_start()).unwrap_or((0, ""));
    let (second, rest) = rest.strip_prefix(':').and_then(number).unwrap_or((0, rest));
    let half = rest.trim_start().to_ascii_lowercase();
    let hour = if half.starts_with('p') && hour < 12 {
        hour + 12
    } else if half.starts_with('a') && hour == 12 {
        0
    } else {
        hour
    };
    (hour <= 24 && minute < 60 && second <= 60).then_some((hour * 60 + minute) * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::{Span, is_time_alone, is_time_or_nothing, span_of};

    #[test]
    fn spans_are_read_across_noon_and_midnight() {
        for (joined, left, minutes) in [
            ("11/19/2015 11:30:00 AM", "11/19/2015 12:10:00 PM", 40),
            ("2/22/22, 4:00:10 PM", "2/22/22, 5:00:10 PM", 60),
            ("23:50", "00:20", 30),
            ("14 h 05", "14 h 35", 30),
        ] {
            let span = span_of(joined, left);
            let minutes_read = span.map(|Span { from, to }| (to - from) / 60);
            assert_eq!(minutes_read, Some(minutes), "{joined}");
        }
        assert_eq!(span_of("2020-01-02", "2020-01-02"), None);
    }

    #[test]
    fn times_alone_are_known_from_dates_and_durations() {
        for time in ["10:02 AM", "14:05", "9:05:01", "14 h 05"] {
            assert!(is_time_alone(time), "{time}");
        }
        for other in ["2020-01-02 10:00", "58 min", "1 hr 2 min", "12", ""] {
            assert!(!is_time_alone(other), "{other}");
        }
    }

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
            " 14h00-15h30",
            " de 14h à 16h",
            ", 14:00 - 15:30",
            " (14h-15h)",
            " 2pm-3pm",
            " 10 am to 11:30 am",
            " (matin)",
            " - midi",
            " après-midi",
            ", toute la journée",
            " PM",
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
            " 14h-x",
            " 14h-15h-16h",
            " (matin) ou plus tard",
            " 15pm",
            " 12 amis",
        ] {
            assert!(!is_time_or_nothing(garbage), "{garbage}");
        }
    }
}
