//! The data of programs, as JSON.

use std::collections::BTreeSet;

use super::ForeignFile;
use crate::import::sources;

/// What the JSON is, if `text` (without white space before it) is some: one value,
/// or one a line.
pub(super) fn of_json(text: &str) -> Option<ForeignFile> {
    let mut letters = text.chars().filter(|letter| !letter.is_whitespace());
    let is_json = match (letters.next()?, letters.next()) {
        ('{', Some('"' | '}')) | ('[', Some('{' | '[' | '"' | ']')) => true,
        // `[12/01/2024, 19:05] Anne: …` begins like a list of numbers.
        ('[', Some(_)) => serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(),
        _ => false,
    };
    is_json.then(|| match sources::of_keys(&keys(text)) {
        Some(source) => ForeignFile::Chat(Some(source)),
        None => ForeignFile::Json,
    })
}

/// The names of the fields at the beginning of `text`.
fn keys(text: &str) -> BTreeSet<&str> {
    const SAMPLE_BYTES: usize = 256 * 1024;
    const LONGEST_KEY: usize = 60;
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut keys = BTreeSet::new();
    let mut rest = text.get(..end).unwrap_or_default();
    while let Some((_, behind)) = rest.split_once('"') {
        let Some((word, after)) = behind.split_once('"') else {
            break;
        };
        let is_key = after.trim_start().starts_with(':') && word.len() <= LONGEST_KEY;
        if is_key {
            keys.insert(word);
        }
        // A quote within a text is behind a stroke.
        rest = if word.ends_with('\\') { behind } else { after };
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<&'static str> {
        let foreign = of_json(text)?;
        Some(match foreign {
            ForeignFile::Chat(source) => source.map_or("chat", |source| source.code.as_str()),
            other => other.code(),
        })
    }

    #[test]
    fn messages_of_known_programs_are_told_from_other_data() {
        for (text, expected) in [
            (
                r#"{"name": "CoP", "messages": [{"date_unixtime": "1", "from_id": "u1", "text": "a \"b\": c"}]}"#,
                Some("telegram"),
            ),
            (
                r#"[{"type": "message", "user": "U1", "text": "Bonjour", "ts": "1704884400.000200"}]"#,
                Some("slack_messages"),
            ),
            (
                r#"{"guild": {"id": "1"}, "channel": {"id": "2"}, "messages": [{"author": {}, "timestampEdited": null}]}"#,
                Some("discord_messages"),
            ),
            (r#"[{"date": "2024-01-12", "who": "Anne"}]"#, Some("json")),
            ("{\"date\": 1}\n{\"date\": 2}\n", Some("json")),
            ("[1, 2]", Some("json")),
            ("[12/01/2024, 19:05] Anne: oui", None),
            ("Date;Nom", None),
            ("", None),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }
}
