//! Texts that are no tables, known by how they begin.

use super::ForeignFile;
use super::chat::is_chat;
use super::json::of_json;
use super::program_log::is_program_log;
use crate::import::sources;

/// What `text` is, if it is no table.
pub(in crate::import) fn of_text(text: &str) -> Option<ForeignFile> {
    let begun =
        text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if begins(begun, "BEGIN:VCALENDAR") {
        Some(ForeignFile::Calendar)
    } else if begins(begun, "BEGIN:VCARD") {
        Some(ForeignFile::Contacts)
    } else if begins(begun, "{\\rtf") {
        Some(ForeignFile::TextDocument)
    } else if let Some(json) = of_json(begun) {
        Some(json)
    } else if is_mail(begun) {
        let is_saved_page = begun
            .lines()
            .take_while(|line| !line.trim().is_empty())
            .any(|line| line.to_ascii_lowercase().contains("multipart/related"))
            && !begins(begun, "From ");
        Some(if is_saved_page {
            ForeignFile::WebPage
        } else {
            ForeignFile::Mail
        })
    } else {
        let sort = if is_program_log(begun) {
            ForeignFile::ProgramLog
        } else {
            ForeignFile::Chat(None)
        };
        is_chat(begun).then_some(sort)
    }
}

/// What a page or another text in angle brackets is that holds no table.
pub(in crate::import) fn page_of(text: &str) -> ForeignFile {
    const BEGINNING: usize = 2000;
    if let Some(source) = sources::of_page(text) {
        return ForeignFile::Chat(Some(source));
    }
    let beginning: String = text.chars().take(BEGINNING).collect();
    let beginning = beginning.to_ascii_lowercase();
    let has = |name: &str| beginning.contains(name);
    if has("<html") || has("<table") || has("<!doctype html") || has("<body") || has("<div") {
        ForeignFile::WebPage
    } else if has("<svg") {
        ForeignFile::Picture
    } else if has("<office:document") {
        ForeignFile::Spreadsheet
    } else {
        ForeignFile::Xml
    }
}

fn begins(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// Mails begin with the lines of their head: those of an archive behind a line
/// that says from whom and when.
fn is_mail(text: &str) -> bool {
    const HEAD_LINES: usize = 60;
    let mut lines = text.lines().take(HEAD_LINES).peekable();
    if begins(text, "From ") {
        lines.next();
    }
    let (mut n_known, mut has_address) = (0_usize, false);
    for line in lines {
        // A long line of the head goes on behind a space.
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        let name = name.to_ascii_lowercase();
        let is_name = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !is_name || name.is_empty() {
            break;
        }
        n_known += usize::from(matches!(
            name.as_str(),
            "from"
                | "to"
                | "date"
                | "subject"
                | "message-id"
                | "received"
                | "return-path"
                | "delivered-to"
                | "mime-version"
                | "content-type"
                | "reply-to"
                | "in-reply-to"
                | "x-mozilla-status"
                | "x-gm-thrid"
        ));
        has_address |= name == "from" && (value.contains(['@', '<']) || value.contains(" at "));
    }
    // Two are enough where one of them tells from whom; particulars above a
    // table have no address there.
    has_address && n_known >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<&'static str> {
        of_text(text).map(ForeignFile::code)
    }

    #[test]
    fn texts_that_are_no_tables_are_known_by_their_beginning() {
        for (text, expected) in [
            (
                "\u{feff}BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
                Some("calendar"),
            ),
            ("begin:vcard\nFN:Anne\n", Some("contacts")),
            (
                "From anne at example.org  Mon Jan  5 10:00:00 2015\nFrom: anne at example.org (Anne)\nDate: Mon, 05 Jan 2015\n\nBonjour",
                Some("mail"),
            ),
            (
                "Return-Path: <anne@example.org>\nReceived: by x\n\twith y\nFrom: Anne <anne@example.org>\n",
                Some("mail"),
            ),
            (
                "From: <Saved by a browser>\nSubject: Présences\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"x\"\n\n",
                Some("web_page"),
            ),
            (
                "From: 14:00\nTo: 16:00\nDate: 2024-01-12\n\nNom;Présent\n",
                None,
            ),
            ("From the start;Nom\n", None),
            ("Date;Nom\n2024-01-12;Anne\n", None),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn pages_pictures_and_other_texts_in_brackets_are_told_apart() {
        for (text, expected) in [
            ("<table></table>", ForeignFile::WebPage),
            (
                "<!DOCTYPE html><html><body>Connexion</body></html>",
                ForeignFile::WebPage,
            ),
            ("<?xml version=\"1.0\"?><svg></svg>", ForeignFile::Picture),
            (
                "<?xml version=\"1.0\"?><log><entry/></log>",
                ForeignFile::Xml,
            ),
            (
                "<?xml version=\"1.0\"?><office:document></office:document>",
                ForeignFile::Spreadsheet,
            ),
        ] {
            assert_eq!(page_of(text), expected, "{text}");
        }
        let page = "<html><body><div class=\"pull_left userpic_wrap\"></div></body></html>";
        assert!(matches!(page_of(page), ForeignFile::Chat(Some(_))));
    }
}
