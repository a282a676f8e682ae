//! Whether two names beside one address are of two people.
//!
//! Whoever pays for two, a couple, a team with one box: each is named in full
//! and neither name can be another way of writing the other. In any doubt it is
//! one person, as an address says.

use super::name::Name;
use crate::domain::{is_address, is_placeholder};

/// Whether these are certainly the names of two people.
pub fn are_two_people(one: &str, other: &str) -> bool {
    if one == other
        || [one, other]
            .iter()
            .any(|it| is_address(it) || is_placeholder(it))
    {
        return false;
    }
    let (one, other) = (words(one), words(other));
    if one.len() < 2 || other.len() < 2 {
        return false;
    }
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        let own = these.iter().filter(|word| !those.contains(word));
        own.cloned().collect()
    };
    let (only_one, only_other) = (only(&one, &other), only(&other, &one));
    // All words of one are in the other: *Anne Roy* and *Anne Roy-Côté*.
    if only_one.is_empty() || only_other.is_empty() {
        return false;
    }
    let is_spelled_in = |these: &[String], those: &[String]| {
        these
            .iter()
            .all(|word| those.iter().any(|it| may_be_one_word(word, it)))
    };
    if is_spelled_in(&only_one, &only_other) || is_spelled_in(&only_other, &only_one) {
        return false;
    }
    // A common given name is that of someone who changed the other one.
    let has_common = only_one.len() < one.len();
    !has_common || one.last() == other.last()
}

/// The words of a name, given name first, without what stands in brackets and
/// without titles.
fn words(name: &str) -> Vec<String> {
    const TITLES: [&str; 12] = [
        "m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "dre", "prof", "me", "mx",
    ];
    let bare = name.split(['(', '[', '{']).next().unwrap_or_default();
    let mut words = Name::new(bare).words;
    words.retain(|word| word.chars().any(char::is_alphabetic));
    if words.len() > 2 {
        words.retain(|word| !TITLES.contains(&word.as_str()));
    } else if words
        .first()
        .is_some_and(|word| TITLES.contains(&word.as_str()))
    {
        words.remove(0);
    }
    // *ROY Anne*: in capitals stands the family name.
    let mut written = bare.split_whitespace();
    let is_capital = |word: &str| {
        word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && !word.chars().any(char::is_lowercase)
    };
    if written.next().is_some_and(is_capital) && !written.all(is_capital) && !words.is_empty() {
        words.rotate_left(1);
    }
    words
}

/// An initial, a short form or a slip.
fn may_be_one_word(one: &str, other: &str) -> bool {
    const SHORTEST_FORM: usize = 3;
    const LONG: usize = 5;
    let n = |word: &str| word.chars().count();
    let (short, long) = if n(one) <= n(other) {
        (one, other)
    } else {
        (other, one)
    };
    let is_beginning = long.starts_with(short) && (n(short) == 1 || n(short) >= SHORTEST_FORM);
    let is_slip = n(long) >= LONG && strsim::osa_distance(short, long) <= 1;
    is_beginning || is_slip
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payer_and_a_couple_are_two() {
        for (one, other) in [
            ("Anne Roy", "Ben Li"),
            ("Anne Roy", "Marc Roy"),
            ("Roy, Anne", "Marc Roy"),
            ("ROY Anne", "ROY Marc"),
            ("Jean-Pierre Roy", "Jean-Paul Roy"),
            ("Anne Roy", "Zoé Côté (Cégep)"),
        ] {
            assert!(are_two_people(one, other), "{one}, {other}");
            assert!(are_two_people(other, one), "{other}, {one}");
        }
    }

    #[test]
    fn in_doubt_an_address_is_of_one_person() {
        for (one, other) in [
            ("Anne Roy", "Anne Roy (Cégep)"),
            ("Anne Roy", "roy, anne"),
            ("Anne Roy", "A. Roy"),
            ("Anne R.", "A. Tremblay-Roy"),
            ("Anne Roy", "Anne Tremblay"),
            ("Anne Roy", "Anne Roy-Côté"),
            ("Anne Roi", "Annie Roi"),
            ("Alex Roy", "Alexandre Roy"),
            ("Sandrine Tremblay", "Sandrin Tremblay"),
            ("Mme Roy", "Anne Roy"),
            ("Anne Roy", "aroy"),
            ("Anne Roy", "iPhone"),
            ("Anne Roy", "anne.roy@example.org"),
            ("Anne", "Marc"),
        ] {
            assert!(!are_two_people(one, other), "{one}, {other}");
            assert!(!are_two_people(other, one), "{other}, {one}");
        }
    }
}
