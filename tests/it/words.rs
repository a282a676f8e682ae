//! The words of the program: none missing, none left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const TOPICS: [&str; 15] = [
    "analysis", "app", "beside", "chart", "checkup", "cli", "domain", "guide", "import", "kinds",
    "prompt", "report", "store", "ties", "ui",
];

/// The keys of the French files; that the English ones are the same is tested
/// beside the translator.
fn keys() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n/fr");
    let mut keys = BTreeSet::new();
    for topic in TOPICS {
        let text = fs::read_to_string(folder.join(format!("{topic}.ftl"))).expect("a topic");
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" =")
                && key.starts_with(|letter: char| letter.is_ascii_lowercase())
            {
                assert!(
                    key.starts_with(&format!("{topic}-")),
                    "{key} is in the file of another topic"
                );
                keys.insert(key.to_owned());
            }
        }
    }
    keys
}

/// All text literals of the sources that look like a key, those with a part
/// that is filled in up to that part.
fn literals(folder: &Path, whole: &mut BTreeSet<String>, begun: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder)
        .expect("a folder")
        .filter_map(Result::ok)
    {
        let path = entry.path();
        if path.is_dir() {
            literals(&path, whole, begun);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path).expect("a source");
            for literal in source.split('"') {
                let is_of_a_topic = TOPICS.iter().any(|topic| {
                    literal
                        .strip_prefix(topic)
                        .is_some_and(|rest| rest.starts_with('-') && rest.len() > 1)
                });
                let key: String = literal
                    .chars()
                    .take_while(|&letter| {
                        letter.is_ascii_lowercase()
                            || letter.is_ascii_digit()
                            || "-_".contains(letter)
                    })
                    .collect();
                if is_of_a_topic && key == literal {
                    whole.insert(key);
                } else if is_of_a_topic && literal[key.len()..].starts_with('{') {
                    begun.insert(key);
                }
            }
        }
    }
}

#[test]
fn every_text_is_used_and_every_key_has_a_text() {
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    literals(&sources, &mut whole, &mut begun);
    let keys = keys();
    assert!(keys.len() > 200, "the files were found");

    let unused: Vec<_> = keys
        .iter()
        .filter(|key| !whole.contains(*key))
        .filter(|key| !begun.iter().any(|begin| key.starts_with(begin)))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");

    let missing: Vec<_> = whole.iter().filter(|key| !keys.contains(*key)).collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
    let missing: Vec<_> = begun
        .iter()
        .filter(|begin| !keys.iter().any(|key| key.starts_with(*begin)))
        .collect();
    assert!(missing.is_empty(), "no text begins with {missing:?}");
}
