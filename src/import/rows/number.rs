//! Numbers and durations as people write them.

/// A number with a decimal comma or point, spaces between thousands, a percent
/// sign behind: `1,5`, `1 234`, `85 %`.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let text = text.strip_suffix('%').map_or(text, str::trim_end);
    let first = text.bytes().next()?;
    if !(first.is_ascii_digit() || matches!(first, b'-' | b'+' | b'.' | b',')) || text.len() > 40 {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' | '.' | '-' | '+' => plain.push(letter),
            ',' => plain.push('.'),
            ' ' | '\u{a0}' | '\u{202f}' => {}
            _ => return None,
        }
    }
    // `1,234.5` and `1,234,567`: all but the last mark part thousands.
    if plain.matches('.').count() > 1 {
        let last = plain.rfind('.')?;
        let is_decimal = text.contains(',') && text.contains('.');
        let (whole, fraction) = plain.split_at(last);
        let whole = whole.replace('.', "");
        plain = if is_decimal {
            whole + fraction
        } else if fraction.len() == 4 {
            whole + &fraction[1..]
        } else {
            return None;
        };
    }
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// A number whose mark parts thousands: `1,234`, `12.500`.
fn of_thousands(text: &str, marks: &[char]) -> Option<f64> {
    let mut groups = text.split(|letter| marks.contains(&letter));
    let first = groups.next()?;
    let is_number = |group: &str| group.bytes().all(|digit| digit.is_ascii_digit());
    let is_first = (1..=3).contains(&first.len()) && is_number(first) && !first.starts_with('0');
    let mut plain = first.to_owned();
    for group in groups {
        if group.len() != 3 || !is_number(group) {
            return None;
        }
        plain += group;
    }
    (is_first && plain.len() > first.len())
        .then(|| plain.parse().ok())
        .flatten()
}

/// What was counted in a month. Three digits behind a comma are thousands, as
/// no one counts in thousandths; behind a point they may come from a program.
pub(crate) fn total(text: &str) -> Option<f64> {
    of_thousands(text, &[',']).or_else(|| decimal(text))
}

/// A whole number of people.
pub(crate) fn count(text: &str) -> Option<u32> {
    if let Ok(count) = text.parse() {
        return Some(count);
    }
    let value = of_thousands(text, &[',', '.']).or_else(|| decimal(text))?;
    (value >= 0.0 && value <= f64::from(u32::MAX) && value.fract() == 0.0).then_some(value as u32)
}

/// A duration in minutes, rounded. Bare numbers are `unit_minutes` each.
pub(crate) fn minutes(text: &str, unit_minutes: f64) -> Option<u32> {
    let value = decimal(text)
        .map(|value| value * unit_minutes)
        .or_else(|| clock(text))
        .or_else(|| days_and_clock(text))
        .or_else(|| with_units(text))?;
    (0.0..=f64::from(u32::MAX))
        .contains(&value)
        .then_some(value.round() as u32)
}

/// `1:02:30`, or `32:14` (minutes and seconds from 24 on, as no meeting lasts
/// that many hours), or `1:30`.
fn clock(text: &str) -> Option<f64> {
    let mut parts = [0.0; 3];
    let mut n_parts = 0;
    for part in text.split(':') {
        if part.is_empty() || part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *parts.get_mut(n_parts)? = part.parse().ok()?;
        n_parts += 1;
    }
    let [a, b, c] = parts;
    match n_parts {
        3 => Some(a * 60.0 + b + c / 60.0),
        2 if a >= 24.0 => Some(a + b / 60.0),
        2 => Some(a * 60.0 + b),
        _ => None,
    }
}

/// `0 days 01:30:00`, `1 day, 1:30:00`, `1.01:30:00`, as programs write what
/// they count in days.
fn days_and_clock(text: &str) -> Option<f64> {
    const MINUTES_PER_DAY: f64 = 1440.0;
    let end = text.find(|letter: char| !letter.is_ascii_digit())?;
    let (days, rest) = text.split_at(end);
    let days: u16 = days.parse().ok()?;
    let time = if let Some(time) = rest.strip_prefix('.') {
        Some(time).filter(|time| time.matches(':').count() == 2)?
    } else {
        let words = rest.trim_start();
        let end = words.find(|letter: char| !letter.is_alphabetic());
        let (word, time) = words.split_at(end.unwrap_or(words.len()));
        if !matches!(word, "d" | "day" | "days" | "j" | "jour" | "jours") {
            return None;
        }
        time.trim_start_matches(|letter: char| !letter.is_ascii_digit())
    };
    let whole = time.split('.').next().unwrap_or_default();
    let minutes = if whole.is_empty() { 0.0 } else { clock(whole)? };
    Some(f64::from(days) * MINUTES_PER_DAY + minutes)
}

/// `1h 5m 38s`, `1 hr 2 min`, `1 Std. 5 Min.`, `2h30`.
fn with_units(text: &str) -> Option<f64> {
    let text = text.to_lowercase();
    let mut rest = text.trim();
    let (mut total, mut was_hours, mut has_any) = (0.0, false, false);
    while !rest.is_empty() {
        let length = rest
            .find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ',')))
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(length);
        let value = decimal(number)?;
        let after = after.trim_start();
        let length = after
            .find(|letter: char| letter.is_ascii_digit())
            .unwrap_or(after.len());
        let (unit, next) = after.split_at(length);
        let unit = unit.trim_matches(|letter: char| !letter.is_alphabetic());
        let (factor, is_hours) = match unit {
            "h" | "hr" | "hrs" | "heure" | "heures" | "hour" | "hours" | "std" | "godz" => {
                (60.0, true)
            }
            "m" | "mn" | "min" | "mins" | "minute" | "minutes" => (1.0, false),
            "s" | "sec" | "secs" | "sek" | "seconde" | "secondes" | "second" | "seconds" => {
                (1.0 / 60.0, false)
            }
            "" if was_hours => (1.0, false),
            _ => return None,
        };
        total += value * factor;
        was_hours = is_hours;
        has_any = true;
        rest = next;
    }
    has_any.then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_french_and_in_english() {
        for (text, value) in [
            ("1,5", 1.5),
            ("1.5", 1.5),
            ("1\u{202f}234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("85 %", 85.0),
            ("-2", -2.0),
        ] {
            assert_eq!(decimal(text), Some(value), "{text}");
        }
        for text in [
            "", "x", "1.2.3", "12 rue", "-", "1-2", "--", "1e5", "inf", "NaN",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(count("12"), Some(12));
        assert_eq!(count("12,0"), Some(12));
        assert_eq!(count("12,5"), None);
        assert_eq!(count("-1"), None);
        assert_eq!(count("1,000"), Some(1000));
        assert_eq!(count("12.500"), Some(12_500));
        assert_eq!(count("0,125"), None);
        assert_eq!(total("1,234"), Some(1234.0));
        assert_eq!(total("1,234,567"), Some(1_234_567.0));
        assert_eq!(total("0,125"), Some(0.125));
        assert_eq!(total("12,5"), Some(12.5));
        assert_eq!(total("1.234"), Some(1.234));
    }

    #[test]
    fn durations_are_read_with_and_without_units() {
        for (text, value) in [
            ("90", 90),
            ("21m 7s", 21),
            ("1h 5m 38s", 66),
            ("59 Min. 0 Sek.", 59),
            ("1 hr 2 min", 62),
            ("2h30", 150),
            ("1,5 h", 90),
            ("32:14", 32),
            ("1:02:30", 63),
            ("1:30", 90),
            ("0 days 01:30:00", 90),
            ("1 days 01:30:00", 1530),
            ("0 days 00:45:30.500000", 46),
            ("1 day, 1:30:00", 1530),
            ("1.01:30:00", 1530),
            ("2 jours", 2880),
        ] {
            assert_eq!(minutes(text, 1.0), Some(value), "{text}");
        }
        assert_eq!(minutes("1,5", 60.0), Some(90));
        for text in ["", "--", "long", "h", "5 km", ":"] {
            assert_eq!(minutes(text, 1.0), None, "{text}");
        }
    }
}
