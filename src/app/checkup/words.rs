//! The words of the elements.

use crate::domain::{Element, Level};
use crate::i18n::Tr;

/// What is said of an element in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementWords {
    pub name: String,
    pub question: String,
    /// Behaviour that can be seen, the lowest level first.
    pub levels: [String; Level::N],
    /// Where the idea is from.
    pub source: String,
}

pub fn element_words(element: Element, tr: &Tr) -> ElementWords {
    let key = element.key();
    ElementWords {
        name: tr.get(&key),
        question: tr.get(&format!("{key}-question")),
        levels: Level::ALL.map(|level| level_text(element, level, tr)),
        source: tr.get(&format!("{key}-source")),
    }
}

/// What can be seen where an element is at a level.
pub fn level_text(element: Element, level: Level, tr: &Tr) -> String {
    tr.get(&format!("{}-{}", element.key(), level.number()))
}
