//! When two spellings are the same name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name without what spellings differ in: capitals, accents, ligatures, the
/// form of the apostrophe, and spaces at the ends or more than one.
pub fn folded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for character in name
        .nfkd()
        .filter(|character| !is_combining_mark(*character))
    {
        match character {
            'œ' | 'Œ' => text.push_str("oe"),
            'æ' | 'Æ' => text.push_str("ae"),
            'ß' => text.push_str("ss"),
            '’' | 'ʼ' | '‘' => text.push('\''),
            // Invisible, and common in what is pasted from the web.
            '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}' => {}
            space if space.is_whitespace() => {
                if !text.is_empty() && !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            other => text.extend(other.to_lowercase()),
        }
    }
    text.truncate(text.trim_end().len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn capitals_accents_and_spaces_do_not_tell_names_apart() {
        for spelling in [
            "Zoé  L’Écuyer",
            " zoe l'ecuyer ",
            "ZOÉ L'ÉCUYER",
            "Zoe\u{301}\u{a0}L’ecuyer",
        ] {
            assert_eq!(folded(spelling), "zoe l'ecuyer", "{spelling}");
        }
        assert_eq!(folded("Sœur"), folded("SOEUR"));
        assert_ne!(folded("F.E.SSE"), folded("FESSE"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(name in "\\PC*") {
            let once = folded(&name);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
