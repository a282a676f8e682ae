//! Lines that were wrapped in quotes as a whole.
//!
//! A spreadsheet that read a file with the wrong separator has each line in
//! its first column, and saves it as one quoted cell.

/// The text with each line unwrapped, if every line is one quoted cell that
/// holds further ones.
pub(in crate::import) fn unwrapped(text: &str) -> Option<String> {
    let lines = || text.split_inclusive(['\n', '\r']);
    let mut n_wrapped = 0_usize;
    for line in lines().map(str::trim).filter(|line| !line.is_empty()) {
        inner(line)?;
        n_wrapped += 1;
    }
    if n_wrapped < 2 {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    for line in lines() {
        let content = line.trim_end_matches(['\n', '\r']);
        if let Some(inner) = inner(content.trim()) {
            plain.push_str(&inner.replace("\"\"", "\""));
        }
        plain.push_str(&line[content.len()..]);
    }
    Some(plain)
}

/// What stands between the quotes of a line that is one cell, perhaps with
/// empty ones behind it, and holds a separator.
fn inner(line: &str) -> Option<&str> {
    let line = line.trim_end_matches([',', ';', '\t', '|']);
    let inner = line.strip_prefix('"')?.strip_suffix('"')?;
    let is_whole = inner.replace("\"\"", "").find('"').is_none();
    (is_whole && inner.contains([',', ';', '\t', '|'])).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::unwrapped;

    #[test]
    fn lines_that_are_one_cell_each_are_unwrapped() {
        let wrapped = "\"Date,Who\"\r\n\"2020-01-02,\"\"Orr, Ann\"\"\";;\r\n\r\n";
        let plain = "Date,Who\r\n2020-01-02,\"Orr, Ann\"\r\n\r\n";
        assert_eq!(unwrapped(wrapped).as_deref(), Some(plain));
    }

    #[test]
    fn a_table_with_quoted_cells_is_left_as_it_is() {
        for text in [
            "\"Date\",\"Who\"\n\"2020-01-02\",\"Orr, Ann\"\n",
            "\"Date,Who\"\n2020-01-02,Ann\n",
            "\"alone, here\"\n",
            "\"a\"\n\"b\"\n",
            "",
        ] {
            assert_eq!(unwrapped(text), None, "{text}");
        }
    }
}
