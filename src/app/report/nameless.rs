//! Texts in which no member is named, whoever typed them.

use std::collections::HashMap;
use std::ops::Range;

use crate::domain::{folded, is_placeholder};
use crate::i18n::Tr;

/// A name of one word has so many letters at least: shorter ones are words of many texts.
const SHORTEST_WORD: usize = 3;

/// The names of a register, to be found in texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Nameless {
    /// The words of names of several, folded, by the first of them; the longest first.
    of_several: HashMap<String, Vec<Vec<String>>>,
    /// Names of one word, letter for letter: folded, some of them are words.
    of_one: std::collections::HashSet<String>,
}

impl Nameless {
    /// Knows these names and other spellings. Those that name nobody in particular are
    /// left where they are.
    pub(super) fn of(names: &[String]) -> Self {
        let mut known = Self::default();
        for name in names.iter().filter(|name| !is_placeholder(name)) {
            let words: Vec<String> = words(name).map(|at| folded(&name[at])).collect();
            match words.as_slice() {
                [] => {}
                [word] if word.chars().count() < SHORTEST_WORD => {}
                [_] => drop(known.of_one.insert(name.trim().to_owned())),
                [first, ..] => {
                    let of_it = known.of_several.entry(first.clone()).or_default();
                    of_it.push(words);
                }
            }
        }
        for names in known.of_several.values_mut() {
            names.sort_by_key(|words| std::cmp::Reverse(words.len()));
        }
        known
    }

    /// The text with « a member » in place of every name.
    pub(super) fn hide(&self, text: &str, tr: &Tr) -> String {
        let places: Vec<Range<usize>> = words(text).collect();
        let spoken: Vec<String> = places.iter().map(|at| folded(&text[at.clone()])).collect();
        let mut hidden = String::with_capacity(text.len());
        let (mut kept, mut at) = (0, 0);
        while let (Some(place), Some(word)) = (places.get(at), spoken.get(at)) {
            let n_words = self.name_at(word, &spoken[at..], &text[place.clone()]);
            let last = places.get((at + n_words).saturating_sub(1));
            if let Some(last) = last.filter(|_| n_words > 0) {
                hidden.push_str(&text[kept..place.start]);
                hidden.push_str(&tr.get("report-a-member"));
                kept = last.end;
            }
            at += n_words.max(1);
        }
        hidden.push_str(&text[kept..]);
        hidden
    }

    /// Of how many words the name is that begins here; none where there is none.
    fn name_at(&self, first: &str, rest: &[String], written: &str) -> usize {
        let names = self.of_several.get(first).into_iter().flatten();
        let mut lengths = names.filter(|name| rest.starts_with(name)).map(Vec::len);
        lengths
            .next()
            .unwrap_or_else(|| usize::from(self.of_one.contains(written)))
    }
}

/// Where the words of a text stand.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = letters.find(|(_, letter)| letter.is_alphanumeric())?;
        let mut end = text.len();
        while let Some((at, letter)) = letters.peek() {
            // Marks that are written after their letter are part of it.
            let is_of_word = letter.is_alphanumeric() || is_mark(*letter);
            if !is_of_word {
                end = *at;
                break;
            }
            letters.next();
        }
        Some(start..end)
    })
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn hidden(text: &str) -> String {
        let names = [
            "Élodie Saint-Jean",
            "Marie Roy",
            "Rose",
            "Al",
            "roy@example.org",
            "Invité",
        ];
        let names: Vec<String> = names.map(str::to_owned).into();
        Nameless::of(&names).hide(text, &Tr::new(Language::En))
    }

    #[test]
    fn names_are_hidden_however_they_are_written() {
        let text = "Marie ROY and Elodie Saint Jean left; write to roy@example.org.";
        let told = "a member and a member left; write to a member.";
        assert_eq!(hidden(text), told);
        assert_eq!(hidden("Rose came"), "a member came");
        assert_eq!(hidden("(Marie Roy)"), "(a member)");
    }

    #[test]
    fn what_is_no_name_stays() {
        for text in [
            "The roses of Marie",
            "Al dente, rose",
            "Un invité",
            "Invité",
            "",
        ] {
            assert_eq!(hidden(text), text);
        }
    }
}
