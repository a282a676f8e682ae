//! Logs that servers and programs write of themselves: a stamp, how grave it is, a text.
//!
//! Their lines have the shape of a conversation, but it is nobody who speaks.

/// Whether most lines of `text` tell how grave they are where others tell who speaks.
pub(super) fn is_program_log(text: &str) -> bool {
    const SAMPLE_LINES: usize = 200;
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let lines = || lines().take(SAMPLE_LINES);
    let n_grave = lines().filter(|line| tells_gravity(line)).count();
    n_grave > 0 && n_grave * 2 > lines().count()
}

/// Whether the words before the first colon that ends a name end with a degree:
/// `[2024-01-12 19:05:33] app.ERROR: …`, `2024-01-12 19:05:33 - INFO: …`.
fn tells_gravity(line: &str) -> bool {
    const DEGREES: [&str; 14] = [
        "TRACE",
        "DEBUG",
        "INFO",
        "NOTICE",
        "WARN",
        "WARNING",
        "ERROR",
        "ERR",
        "CRITICAL",
        "FATAL",
        "ALERT",
        "EMERGENCY",
        "SEVERE",
        "AVERTISSEMENT",
    ];
    let stamp_and_name = line
        .match_indices(": ")
        .map(|(place, _)| place)
        .chain(line.strip_suffix(':').map(str::len))
        .filter_map(|place| line.get(..place));
    let last_word = |text: &str| {
        let word = text.trim_end().trim_end_matches(']');
        let word = word
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next()
            .unwrap_or_default();
        DEGREES.contains(&word)
    };
    stamp_and_name.into_iter().take(3).any(last_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_degree_are_those_of_a_program_and_those_of_people_are_not() {
        for text in [
            "[2024-01-12 19:05:33] INFO: started\n[2024-01-12 19:05:34] WARN: disk is full\n",
            "[2024-01-12 19:05:33] production.ERROR: no such table\n\n[2024-01-12 19:06:00] production.INFO: done\n",
            "12/01/2024 19:05:33 - AVERTISSEMENT: mémoire\n12/01/2024 19:05:34 - ERROR: arrêt\n  at line 3\n12/01/2024 19:05:40 - INFO: repris\n",
        ] {
            assert!(is_program_log(text), "{text}");
        }
        for text in [
            "[12.01.24, 19:05:33] Anne: bonjour\n[12.01.24, 19:06:33] Bo: INFO: demain à 10 h\n",
            "[12.01.24, 19:05:33] Info: bonjour\n[12.01.24, 19:06:33] Error 404: salut\n",
            "",
        ] {
            assert!(!is_program_log(text), "{text}");
        }
    }
}
