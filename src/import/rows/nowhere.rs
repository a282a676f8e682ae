//! What programs write where no community is named.

/// Whether a cell of the column of communities names none: it is empty, a
/// dash, or one of the words by which programs say that nothing is there.
pub(super) fn names_none(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "nan", "null", "none", "nil", "<na>", "n/a", "#n/a", "#n/d", "(null)", "(blank)", "(vide)",
        "\\n",
    ];
    text.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
        || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::names_none;

    #[test]
    fn what_programs_write_for_nothing_is_no_name() {
        for text in [
            "", "-", "—", "nan", "NaN", "NULL", "None", "<NA>", "n/a", "\\N", "(vide)",
        ] {
            assert!(names_none(text), "{text}");
        }
        for text in ["Nan’s circle", "Nantes", "NA", "0", "Nulle part"] {
            assert!(!names_none(text), "{text}");
        }
    }
}
