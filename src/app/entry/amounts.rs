//! Numbers as people type them into a form.

/// What was typed is no such amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number that fits")]
pub struct Unreadable;

/// Nobody counts more heads at one activity.
const MAX_COUNT: u32 = 1_000_000;
/// A month in minutes: longer is no activity.
const MAX_MINUTES: u32 = 31 * 24 * 60;

/// A count of heads; `Ok(None)` for an empty field. A text that is no count is
/// an error.
pub fn typed_count(text: &str) -> Result<Option<u32>, Unreadable> {
    let plain: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    match plain.parse() {
        Ok(count) if count <= MAX_COUNT => Ok(Some(count)),
        _ => Err(Unreadable),
    }
}

/// A length of time in minutes: `90`, `1h30`, `1:30`, `2 h`, `1,5 h`, `45 min`.
pub fn typed_duration(text: &str) -> Result<Option<u32>, Unreadable> {
    let plain: String = text
        .chars()
        .filter(|it| !it.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let plain = plain.strip_suffix("minutes").unwrap_or(&plain);
    let plain = plain.strip_suffix("min").unwrap_or(plain);
    let (hours, minutes) = match plain.split_once(['h', ':']) {
        Some((hours, minutes)) => {
            // Also `2 heures` and `1 hour 30`.
            let words = |it: char| it.is_alphabetic();
            (
                decimal(hours).ok_or(Unreadable)?,
                minutes.trim_start_matches(words),
            )
        }
        None => (0.0, plain),
    };
    let minutes: u32 = if minutes.is_empty() {
        0
    } else {
        minutes.parse().map_err(|_| Unreadable)?
    };
    let is_clock = hours > 0.0 && minutes >= 60;
    let total = (hours * 60.0).round() + f64::from(minutes);
    if is_clock || total > f64::from(MAX_MINUTES) {
        return Err(Unreadable);
    }
    Ok(Some(total as u32))
}

/// A mean satisfaction in percent: `85`, `85 %`, or on a scale, `4,2/5`.
pub fn typed_satisfaction(text: &str) -> Result<Option<u8>, Unreadable> {
    let plain: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let plain = plain.trim_end_matches('%');
    if plain.is_empty() {
        return Ok(None);
    }
    let share = match plain.split_once('/') {
        Some((value, scale)) => {
            let scale = decimal(scale)
                .filter(|scale| *scale > 0.0)
                .ok_or(Unreadable)?;
            decimal(value).ok_or(Unreadable)? / scale
        }
        None => decimal(plain).ok_or(Unreadable)? / 100.0,
    };
    // Also refuses what is not a number.
    if (0.0..=1.0).contains(&share) {
        Ok(Some((share * 100.0).round() as u8))
    } else {
        Err(Unreadable)
    }
}

/// A number with a decimal point or comma and nothing else.
fn decimal(text: &str) -> Option<f64> {
    let is_plain = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || ",.".contains(letter));
    if !is_plain {
        return None;
    }
    text.replace(',', ".").parse().ok()
}
