//! Names of months and weekdays in French and English.

use crate::import::words::normalised;

/// The month (1 to 12) that `word` names or abbreviates.
pub(in crate::import) fn month(word: &str) -> Option<u32> {
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

/// Whether `word` is a day of the week, in full or abbreviated, or an article, as
/// they stand before a date.
pub(in crate::import) fn may_precede_day(word: &str) -> bool {
    const WORDS: [&str; 46] = [
        "le",
        "the",
        "on",
        "lu",
        "ma",
        "me",
        "je",
        "ve",
        "sa",
        "di",
        "mo",
        "tu",
        "we",
        "th",
        "fr",
        "su",
        "tues",
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
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ];
    WORDS.contains(&normalised(word).as_str())
}
