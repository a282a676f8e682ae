//! Which program a conversation is from: its messages are no table.

use std::collections::BTreeSet;

use super::description::{Source, all, holds};
use crate::import::words::normalised;

/// The program that gives its fields these names.
pub(in crate::import) fn of_keys(keys: &BTreeSet<&str>) -> Option<&'static Source> {
    let fits = |names: &Vec<String>| names.iter().all(|name| keys.contains(name.as_str()));
    all().iter().find(|source| source.keys.iter().any(fits))
}

/// The program that gives the files in its archive these names.
pub(in crate::import) fn of_entries(names: &[&[u8]]) -> Option<&'static Source> {
    const MOST_NAMES: usize = 1000;
    let names: Vec<String> = names
        .iter()
        .take(MOST_NAMES)
        .map(|name| normalised(&String::from_utf8_lossy(name)))
        .collect();
    let stands = |phrase: &String| names.iter().any(|name| holds(name, phrase));
    let fits = |phrases: &Vec<String>| phrases.iter().all(stands);
    all().iter().find(|source| source.entries.iter().any(fits))
}

/// The program whose page `text` is.
pub(in crate::import) fn of_page(text: &str) -> Option<&'static Source> {
    let stands = |sign: &String| text.contains(sign.as_str());
    all().iter().find(|source| source.page.iter().any(stands))
}
