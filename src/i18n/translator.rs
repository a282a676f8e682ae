//! Looks words up in the Fluent files.

use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Language;

/// The Fluent files of one language, by topic.
type Topics = &'static [(&'static str, &'static str)];

macro_rules! topics {
    ($language:literal) => {
        [
            (
                "analysis",
                include_str!(concat!("../../assets/i18n/", $language, "/analysis.ftl")),
            ),
            (
                "app",
                include_str!(concat!("../../assets/i18n/", $language, "/app.ftl")),
            ),
            (
                "beside",
                include_str!(concat!("../../assets/i18n/", $language, "/beside.ftl")),
            ),
            (
                "chart",
                include_str!(concat!("../../assets/i18n/", $language, "/chart.ftl")),
            ),
            (
                "checkup",
                include_str!(concat!("../../assets/i18n/", $language, "/checkup.ftl")),
            ),
            (
                "cli",
                include_str!(concat!("../../assets/i18n/", $language, "/cli.ftl")),
            ),
            (
                "domain",
                include_str!(concat!("../../assets/i18n/", $language, "/domain.ftl")),
            ),
            (
                "guide",
                include_str!(concat!("../../assets/i18n/", $language, "/guide.ftl")),
            ),
            (
                "import",
                include_str!(concat!("../../assets/i18n/", $language, "/import.ftl")),
            ),
            (
                "kinds",
                include_str!(concat!("../../assets/i18n/", $language, "/kinds.ftl")),
            ),
            (
                "prompt",
                include_str!(concat!("../../assets/i18n/", $language, "/prompt.ftl")),
            ),
            (
                "report",
                include_str!(concat!("../../assets/i18n/", $language, "/report.ftl")),
            ),
            (
                "store",
                include_str!(concat!("../../assets/i18n/", $language, "/store.ftl")),
            ),
            (
                "ties",
                include_str!(concat!("../../assets/i18n/", $language, "/ties.ftl")),
            ),
            (
                "ui",
                include_str!(concat!("../../assets/i18n/", $language, "/ui.ftl")),
            ),
        ]
    };
}

const FRENCH: Topics = &topics!("fr");
const ENGLISH: Topics = &topics!("en");

/// A value put into a text. Numbers choose the plural form; what is shown of a
/// number is a text made by [`Tr::number`] and its like.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    Text(std::borrow::Cow<'a, str>),
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// Speaks one language. Cheap to clone.
#[derive(Clone)]
pub struct Tr {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

static SPEAKERS: LazyLock<[Tr; 2]> = LazyLock::new(|| {
    [
        Tr::build(Language::Fr, FRENCH),
        Tr::build(Language::En, ENGLISH),
    ]
});

impl Tr {
    pub fn new(language: Language) -> Self {
        SPEAKERS[language as usize].clone()
    }

    fn build(language: Language, topics: Topics) -> Self {
        let mut bundle =
            FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
        // The marks around arguments are for mixed writing directions; French
        // and English have one, and fonts may lack the marks.
        bundle.set_use_isolating(false);
        for (topic, text) in topics {
            // What could be parsed is kept; a test refuses files with errors.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            if bundle.add_resource(resource).is_err() {
                debug_assert!(false, "a key of {topic} stands twice");
            }
        }
        Self {
            language,
            bundle: Arc::new(bundle),
        }
    }

    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of `key`; the key itself where there is none, which a test
    /// makes sure never ships.
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The text of `key` with its arguments put in.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|found| found.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len() * 2);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(text.as_ref())),
                // `$n` chooses the plural, `$n-text` is how the number is written.
                Arg::Count(count) => {
                    values.set(*name, FluentValue::from(*count));
                    values.set(format!("{name}-text"), self.number(*count as f64, 0));
                }
            }
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned()
    }
}

impl std::fmt::Debug for Tr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Tr").field(&self.language).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Every message of a language with the names of the arguments it uses.
    fn messages(topics: Topics) -> BTreeMap<String, Vec<String>> {
        let mut found = BTreeMap::new();
        for (topic, text) in topics {
            let resource = FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{topic}: {errors:?}"));
            drop(resource);
            let mut key = String::new();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                if let Some((name, _)) = line.split_once('=')
                    && !line.starts_with([' ', '}', '[', '*'])
                {
                    key = name.trim().to_owned();
                    assert!(
                        found.insert(key.clone(), Vec::new()).is_none(),
                        "{key} stands twice"
                    );
                }
                let arguments = line.split('$').skip(1).map(|rest| {
                    let end = rest
                        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                        .unwrap_or(rest.len());
                    rest[..end].trim_end_matches("-text").to_owned()
                });
                if let Some(names) = found.get_mut(&key) {
                    names.extend(arguments);
                    names.sort();
                    names.dedup();
                }
            }
        }
        found
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_arguments() {
        let (french, english) = (messages(FRENCH), messages(ENGLISH));
        for (key, arguments) in &french {
            assert_eq!(english.get(key), Some(arguments), "{key} in English");
        }
        for key in english.keys() {
            assert!(french.contains_key(key), "{key} is missing in French");
        }
    }
}
