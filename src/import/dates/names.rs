//! Names of months and weekdays in French and English.

use crate::import::words::normalised;

/// The month (1 to 12) that `word` names or abbreviates.
pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "janv", "jan", "january"],
        &["fevrier", "fevr", "fev", "feb", "february", "febr"],
        &["mars", "mar", "march"],
        &["avril", "avr", "apr", "april"],
        &["mai", "may"],
        &["juin", "jun", "june"],
        &["juillet", "juil", "jul", "july", "jui"],
        &["aout", "aou", "aug", "august"],
        &["septembre", "sept", "sep", "september"],
        &["octobre", "oct", "october"],
        &["novembre", "nov", "november"],
        &["decembre", "dec", "december"],
    ];
    let word = normalised(word);
    let place = MONTHS
        .iter()
        .position(|names| names.contains(&word.as_str()))?;
    Some(place as u32 + 1)
}

pub(super) fn is_weekday(word: &str) -> bool {
    const WEEKDAYS: [&str; 30] = [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lun",
        "mer",
        "jeu",
        "ven",
        "sam",
        "dim",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ];
    WEEKDAYS.contains(&normalised(word).as_str())
}
