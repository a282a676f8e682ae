//! Writes a manual page for `man`.

use crate::cli::help_text::Item;

/// A page that is being written.
pub(crate) struct Page(String);

impl Page {
    /// No date stands in its head, so that what is built twice is equal.
    pub(crate) fn new(name: &str, version: &str) -> Self {
        let head = format!(
            "'\\\" -*- coding: utf-8 -*-\n.TH {} 1 \"\" \"{name} {version}\"\n.nh\n.ad l\n",
            name.to_uppercase()
        );
        Self(head)
    }

    pub(crate) fn section(&mut self, title: &str) {
        self.line(&format!(".SH {}", escaped(title)));
    }

    /// The line by which `apropos` finds the page.
    pub(crate) fn name(&mut self, name: &str, summary: &str) {
        self.line(&format!("{} \\- {}", escaped(name), escaped(summary)));
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        self.line(".PP");
        self.text(text);
    }

    /// Lines that are not filled.
    pub(crate) fn usage(&mut self, lines: &[Item]) {
        for line in lines {
            self.line(".PP");
            self.line(&format!("\\fB{}\\fR", escaped(&line.term)));
            if !line.text.is_empty() {
                self.line(".br");
                self.text(&line.text);
            }
        }
    }

    pub(crate) fn items(&mut self, items: &[Item]) {
        for item in items {
            self.line(".TP");
            self.line(&format!("\\fB{}\\fR", escaped(&item.term)));
            self.text(&item.text);
        }
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }

    fn text(&mut self, text: &str) {
        let text = escaped(text);
        // A line that began so would be taken for a request.
        let guard = if text.starts_with(['.', '\'']) {
            "\\&"
        } else {
            ""
        };
        self.line(&format!("{guard}{text}"));
    }

    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }
}

/// A text whose letters `man` shows as they are: a plain hyphen would become
/// one that no shell knows, and not every terminal has the narrow blank.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '\\' => shown.push_str("\\e"),
            '-' => shown.push_str("\\-"),
            '~' => shown.push_str("\\(ti"),
            '\'' => shown.push_str("\\(aq"),
            '\u{a0}' | '\u{202f}' => shown.push_str("\\ "),
            other => shown.push(other),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_man_would_change_are_shown_as_they_are() {
        assert_eq!(escaped("--x ~/a\\b"), "\\-\\-x \\(ti/a\\eb");
        assert_eq!(escaped("« é »\u{a0}: d’où"), "« é »\\ : d’où");
        let mut page = Page::new("essor", "1");
        page.paragraph(".TH is no request here");
        assert!(page.finish().ends_with("\n\\&.TH is no request here\n"));
    }
}
