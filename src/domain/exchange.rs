//! The file in which Essor writes activities down for other programs, and
//! reads them again: its columns, and the apostrophe that keeps spreadsheets
//! from running a text as a formula.

use std::borrow::Cow;

/// The headers of the file, in order. By them Essor knows a file of its own.
pub const COLUMNS: [&str; 18] = [
    "date",
    "community",
    "activity",
    "title",
    "member",
    "email",
    "member_number",
    "presence",
    "minutes",
    "registered",
    "present",
    "no_show",
    "left_early",
    "duration_minutes",
    "facilitator_minutes",
    "satisfaction_percent",
    "notes",
    "mode",
];

/// How many of them the first versions wrote.
pub const N_FIRST_COLUMNS: usize = 17;

/// What a text begins with that a spreadsheet may run.
pub const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a spreadsheet may run `text` as a formula.
pub fn is_like_a_formula(text: &str) -> bool {
    text.len() > 1 && text.starts_with(FORMULA_SIGNS)
}

/// `text` with an apostrophe before it if a spreadsheet may run it. Texts that
/// already have one there get another, so that [`undefused`] gives back what
/// was.
pub fn defused(text: &str) -> Cow<'_, str> {
    if is_like_a_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// `text` without the apostrophe that [`defused`], or a spreadsheet, put there.
pub fn undefused(text: &str) -> Cow<'_, str> {
    match text.strip_prefix('\'') {
        Some(rest) if is_like_a_formula(rest.trim_start_matches('\'')) => Cow::Borrowed(rest),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_defused_and_other_texts_left_alone() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(1)", "'@SUM(1)"),
            ("'=1", "''=1"),
            ("L’atelier", "L’atelier"),
            ("'oui'", "'oui'"),
            ("-", "-"),
            ("", ""),
        ] {
            assert_eq!(defused(text), written);
        }
    }

    proptest! {
        #[test]
        fn what_was_defused_comes_back_as_it_was(text in "['=+@a-]{0,6}") {
            let written = defused(&text);
            prop_assert!(!is_like_a_formula(&written));
            let back = undefused(&written);
            prop_assert_eq!(back.as_ref(), text.as_str());
        }
    }
}
