//! What is known of the files of one program.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::domain::Presence;
use crate::i18n::{Language, Tr};
use crate::import::report::IgnoreReason;
use crate::import::roles::{ColumnEvidence, Columns, Role};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sources");

static ALL: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut sources: Vec<Source> = FOLDER
        .files()
        .filter_map(|file| {
            let code = file.path().file_stem()?.to_str()?.to_owned();
            // A test reads every file, so none is passed over in a release.
            let source: Source = toml::from_str(file.contents_utf8()?).ok()?;
            Some(Source { code, ..source })
        })
        .collect();
    sources.sort_by(|a, b| a.code.cmp(&b.code));
    sources
});

pub(super) fn all() -> &'static [Source] {
    &ALL
}

/// The source of this code.
pub fn source(code: &str) -> Option<&'static Source> {
    all().iter().find(|source| source.code == code)
}

/// The name of a program: one for all languages, or one for each.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Name {
    Proper(String),
    Translated { fr: String, en: String },
}

/// What a word of presence means.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Meaning {
    Present,
    Registered,
    Absent,
    LeftEarly,
    Left,
    Declined,
    Cancelled,
    Unconfirmed,
}

/// A program and the files it writes. All words are [`normalised`].
///
/// [`normalised`]: crate::import::words::normalised
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The name of its file.
    #[serde(skip)]
    pub code: String,
    name: Name,
    /// Alternatives; of one, each phrase stands in a header of its own.
    #[serde(default)]
    pub(super) header: Vec<Vec<String>>,
    /// Of conversations, which are no tables. Alternatives; of one, all are names
    /// of fields in the data of the program, as it writes them, …
    #[serde(default)]
    pub(super) keys: Vec<Vec<String>>,
    /// … or all phrases stand in names within its archive, …
    #[serde(default)]
    pub(super) entries: Vec<Vec<String>>,
    /// … or any of these texts stands in its page.
    #[serde(default)]
    pub(super) page: Vec<String>,
    /// No header holds any of these.
    #[serde(default)]
    pub(super) lacks: Vec<String>,
    /// Where there are any, one of them opens a line above the header.
    #[serde(default)]
    pub(super) preamble: Vec<String>,
    /// The kind of activity of rows that name none.
    #[serde(default)]
    pub(in crate::import) kind: Option<String>,
    /// All rows are of one event: those that tell no day are of the day that most
    /// others tell.
    #[serde(default)]
    pub(in crate::import) one_event: bool,
    /// The rows of someone on a day are connections to one meeting.
    #[serde(default)]
    pub(in crate::import) one_meeting: bool,
    /// One cell may name several people, as in the answers to a form.
    #[serde(default)]
    pub(super) lists: bool,
    /// What stands before the title of the meeting, above the table.
    #[serde(default)]
    pub(in crate::import) title: Vec<String>,
    /// What stands before its day.
    #[serde(default)]
    pub(in crate::import) day: Vec<String>,
    /// Headers of roles, where the usual words do not find them.
    #[serde(default)]
    columns: BTreeMap<Role, Vec<String>>,
    /// Headers of whole names, for rows whose names in parts are empty.
    #[serde(default)]
    whole_name: Vec<String>,
    /// Roles that no column of these files plays, whatever its header says.
    #[serde(default)]
    without: Vec<Role>,
    /// What words of presence mean, where they mean more than usual.
    #[serde(default)]
    presence: BTreeMap<String, Meaning>,
    /// Headers of the column that shows who came of those registered.
    #[serde(default)]
    present_where: Vec<String>,
    /// Headers of days on which people registered, not met.
    #[serde(default)]
    registration: Vec<String>,
    /// Holds no activities; what to export instead is told under this word.
    #[serde(default)]
    pub(in crate::import) refused: Option<String>,
}

/// Each is there once, known by its code.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Source {}

impl Source {
    /// What a person is told.
    pub fn name(&self, tr: &Tr) -> &str {
        match (&self.name, tr.language()) {
            (Name::Proper(name), _)
            | (Name::Translated { fr: name, .. }, Language::Fr)
            | (Name::Translated { en: name, .. }, Language::En) => name,
        }
    }

    /// Gives the columns that this source knows to their roles.
    /// Of several that may play one, the first that holds what the role tells.
    pub(in crate::import) fn assign(
        &self,
        columns: &mut Columns,
        headers: &[String],
        evidence: &[ColumnEvidence],
    ) {
        // What is a number here is no head-count beside people.
        columns.retain(|role, _| {
            let is_count = Role::HEAD_COUNTS.contains(role) || *role == Role::Value;
            !is_count && !self.without.contains(role)
        });
        let has = |role: Role| self.columns.contains_key(&role);
        if has(Role::Member) && !has(Role::GivenName) {
            // The names of this source are whole.
            columns.remove(&Role::GivenName);
        }
        let mut given = Vec::new();
        for (role, phrases) in &self.columns {
            let places = || {
                let places = phrases
                    .iter()
                    .filter_map(|phrase| place_of(phrase, headers));
                places.filter(|place| !given.contains(place))
            };
            // *Which meeting did you attend?* is no question of presence.
            let must_be_known = *role == Role::Presence && self.presence.is_empty();
            let holds_some = |place: &usize| {
                evidence.get(*place).is_some_and(|cells| match role {
                    Role::Date => cells.n_days > 0,
                    Role::Presence if must_be_known => cells.is_mostly(cells.n_presences, 50),
                    _ => cells.n_filled > 0,
                })
            };
            let first = || places().next().filter(|_| !must_be_known);
            if let Some(place) = places().find(holds_some).or_else(first) {
                columns.retain(|_, column| *column != place);
                columns.insert(*role, place);
                given.push(place);
            }
        }
    }

    /// Whether a column tells how people took part.
    pub(in crate::import) fn tells_presence(&self) -> bool {
        self.columns.contains_key(&Role::Presence)
    }

    /// Whether it is known which column tells the day.
    pub(in crate::import) fn names_day(&self) -> bool {
        self.columns.contains_key(&Role::Date)
    }

    /// What normalised `words` of presence mean.
    pub(in crate::import) fn presence(
        &self,
        words: &str,
    ) -> Option<Result<Presence, IgnoreReason>> {
        Some(match self.presence.get(words)? {
            Meaning::Present => Ok(Presence::Present),
            Meaning::Registered => Ok(Presence::Registered),
            Meaning::Absent => Ok(Presence::Absent),
            Meaning::LeftEarly => Ok(Presence::LeftEarly),
            Meaning::Left => Err(IgnoreReason::Left),
            Meaning::Declined => Err(IgnoreReason::Declined),
            Meaning::Cancelled => Err(IgnoreReason::Cancelled),
            Meaning::Unconfirmed => Err(IgnoreReason::Unconfirmed),
        })
    }

    /// The column that shows who came of those registered.
    pub(in crate::import) fn present_column(&self, headers: &[String]) -> Option<usize> {
        self.present_where
            .iter()
            .find_map(|phrase| place_of(phrase, headers))
    }

    /// The column of whole names, where those in parts may be empty.
    pub(in crate::import) fn whole_name_column(&self, headers: &[String]) -> Option<usize> {
        self.whole_name
            .iter()
            .find_map(|phrase| place_of(phrase, headers))
    }

    /// Whether the days under `header` are those of registration.
    pub(in crate::import) fn is_registration(&self, header: &str) -> bool {
        self.registration.iter().any(|phrase| holds(header, phrase))
    }
}

/// The column in whose header `phrase` stands. Where several hold it, the one with
/// the fewest words.
fn place_of(phrase: &str, headers: &[String]) -> Option<usize> {
    headers
        .iter()
        .enumerate()
        .filter(|(_, header)| holds(header, phrase))
        .min_by_key(|(place, header)| (header.split(' ').count(), *place))
        .map(|(place, _)| place)
}

/// Whether all words of `phrase` stand in `header`, in any order.
pub(super) fn holds(header: &str, phrase: &str) -> bool {
    // Longer ones are remarks, and no program's header or question.
    const LONGEST_HEADER: usize = 500;
    let mut words = phrase.split(' ');
    header.len() <= LONGEST_HEADER
        && words.all(|wanted| header.split(' ').any(|word| word == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::KindName;
    use crate::import::words::normalised;

    #[test]
    fn every_description_can_be_read_and_is_in_normalised_words() {
        let tr = Tr::new(Language::Fr);
        assert!(all().len() > 10);
        for file in FOLDER.files() {
            let path = file.path().display();
            let text = file.contents_utf8().expect("text");
            let source: Source =
                toml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert!(!source.name(&tr).trim().is_empty(), "{path}");
            let is_chat = !source.keys.is_empty() || !source.entries.is_empty();
            assert_ne!(is_chat, !source.header.is_empty(), "{path}");
            let words = source
                .header
                .iter()
                .chain(&source.entries)
                .flatten()
                .chain(&source.lacks)
                .chain(&source.preamble)
                .chain(&source.title)
                .chain(&source.day)
                .chain(source.columns.values().flatten())
                .chain(source.presence.keys())
                .chain(&source.present_where)
                .chain(&source.whole_name)
                .chain(&source.registration);
            for words in words {
                assert_eq!(*words, normalised(words), "{path}");
            }
            if let Some(kind) = &source.kind {
                assert!(KindName::known(kind).is_some(), "{path}: {kind}");
            }
            if let Some(advice) = &source.refused {
                for language in [Language::Fr, Language::En] {
                    let key = format!("import-advice-{advice}");
                    assert_ne!(Tr::new(language).get(&key), key, "{path}");
                }
            }
        }
    }
}
