//! A name cut into what it is compared by.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::domain::folded;

/// Names that are shorter differ by one letter too easily.
const FEWEST_LETTERS: usize = 8;
/// Fewest letters of an e-mail that spells a name in one word.
const FEWEST_SPELLED: usize = 5;

/// What shares one of these may be alike; equal numbers are no proof.
pub(super) type Key = u64;

/// What a [`Key`] is made of.
#[derive(Hash)]
enum Part<'k> {
    /// All words, in no order.
    Words(&'k [String]),
    /// All letters but one.
    Letters(&'k str),
    /// The first letters of all words, in no order, and one whole word.
    Initials(&'k str, &'k str),
    /// In one word, as in an e-mail.
    Compact(&'k str),
}

impl Part<'_> {
    fn key(&self) -> Key {
        // Unkeyed, so that the same names give the same proposals every time.
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// A name as it is compared: folded, in words, given name first.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub words: Vec<String>,
    /// Names within it, in words: *M5 (Marie Tremblay)* holds two.
    pub within: Vec<Vec<String>>,
    pub has_comma: bool,
    pub is_email: bool,
}

impl Name {
    pub(super) fn new(name: &str) -> Self {
        let text = folded(name);
        let (words, has_comma) = in_order(&text);
        Self {
            words,
            within: names_within(&text),
            has_comma,
            is_email: text.contains('@'),
        }
    }

    /// A given name and a family name at least, none of them an initial.
    pub(super) fn is_full(&self) -> bool {
        self.words.len() >= 2 && self.words.iter().all(|word| !is_initial(word))
    }

    pub(super) fn has_initial(&self) -> bool {
        self.words.len() >= 2 && self.words.iter().any(|word| is_initial(word))
    }

    /// The keys under which names alike are found.
    pub(super) fn keys(&self) -> Vec<Key> {
        let mut keys = vec![words_key(&self.words)];
        keys.extend(self.within.iter().map(|words| words_key(words)));
        if self.words.len() >= 2 {
            keys.extend(self.initials_keys());
        }
        if let Some(letters) = self.letters() {
            keys.push(Part::Letters(&letters).key());
            for (place, letter) in letters.char_indices() {
                let rest = [&letters[..place], &letters[place + letter.len_utf8()..]].concat();
                keys.push(Part::Letters(&rest).key());
            }
        }
        keys
    }

    /// The whole name, where it is long enough for one letter to be a slip. A
    /// digit is never one: *Membre 12* is not *Membre 13*.
    fn letters(&self) -> Option<String> {
        let n_letters: usize = self.words.iter().map(|word| word.chars().count()).sum();
        let is_plain = self
            .words
            .iter()
            .all(|word| word.chars().all(|letter| !letter.is_numeric()));
        (self.is_full() && is_plain && n_letters >= FEWEST_LETTERS).then(|| self.words.join(" "))
    }

    fn initials_keys(&self) -> impl Iterator<Item = Key> {
        let mut initials: Vec<_> = self
            .words
            .iter()
            .filter_map(|it| it.chars().next())
            .collect();
        initials.sort_unstable();
        let initials: String = initials.into_iter().collect();
        self.words
            .iter()
            .filter(|word| !is_initial(word))
            .map(move |word| Part::Initials(&initials, word).key())
    }

    /// One letter more, less, other, or two exchanged. At the end of a given
    /// name a letter tells two names apart: *Michel* and *Michèle*, *Alexandre*
    /// and *Alexandra*; so does one at the beginning of a short one: *Hugo* and
    /// *Ugo*.
    pub(super) fn differs_by_a_slip(&self, other: &Self) -> bool {
        let (Some(one), Some(another)) = (self.letters(), other.letters()) else {
            return false;
        };
        if strsim::osa_distance(&one, &another) != 1 {
            return false;
        }
        let are_two_given = self.words.iter().zip(&other.words).any(|(one, another)| {
            let is_given = self.words.last() != Some(one);
            let are_two = is_ending(one, another) || is_short_beginning(one, another);
            one != another && is_given && are_two
        });
        !are_two_given
    }

    /// The same words, some of them cut to their first letter.
    pub(super) fn abbreviates(&self, other: &Self) -> bool {
        if self.words.len() != other.words.len() || self.words.len() < 2 {
            return false;
        }
        let (mut n_whole, mut n_initials) = (0, 0);
        for (one, another) in self.words.iter().zip(&other.words) {
            if one == another {
                n_whole += usize::from(!is_initial(one));
            } else if is_initial(one) && another.starts_with(one.as_str()) {
                n_initials += 1;
            } else {
                return false;
            }
        }
        n_whole > 0 && n_initials > 0
    }

    /// Whether the one name stands within the other.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        let sorted = sorted(&self.words);
        other
            .within
            .iter()
            .any(|words| self::sorted(words) == sorted)
    }

    /// The keys of the e-mails that spell the name.
    pub(super) fn spelled_keys(&self) -> Vec<Key> {
        let mut keys: Vec<_> = self
            .compact()
            .iter()
            .map(|it| Part::Compact(it).key())
            .collect();
        if self.words.len() >= 2 {
            keys.push(words_key(&self.words));
        }
        keys
    }

    /// The name in one word, as e-mails have it.
    fn compact(&self) -> Vec<String> {
        let [given @ .., family] = self.words.as_slice() else {
            return Vec::new();
        };
        let Some(first) = given.first() else {
            return Vec::new();
        };
        let initial: String = first.chars().take(1).collect();
        let initials: String = given.iter().filter_map(|it| it.chars().next()).collect();
        let given = given.concat();
        let mut spelled = vec![
            format!("{given}{family}"),
            format!("{family}{given}"),
            format!("{initial}{family}"),
            format!("{family}{initial}"),
            format!("{initials}{family}"),
        ];
        spelled.retain(|text| text.chars().count() >= FEWEST_SPELLED);
        spelled
    }
}

/// What an e-mail spells: the part before the `@`, without what is added to
/// tell addresses apart.
pub(super) fn email_keys(email: &str) -> Vec<Key> {
    let local = email.split('@').next().unwrap_or_default();
    let local = local.split('+').next().unwrap_or_default();
    let words: Vec<String> = local
        .split(['.', '_', '-'])
        .map(|word| word.trim_end_matches(|letter: char| letter.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let compact = words.concat();
    let mut keys = Vec::new();
    if compact.chars().count() >= FEWEST_SPELLED {
        keys.push(Part::Compact(&compact).key());
    }
    if words.len() >= 2 && words.iter().all(|word| !is_initial(word)) {
        keys.push(words_key(&words));
    }
    keys
}

fn words_key(words: &[String]) -> Key {
    Part::Words(&sorted(words)).key()
}

pub(super) fn sorted(words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

/// Whether two words differ in their last letter alone, or one has one more.
fn is_ending(one: &str, another: &str) -> bool {
    let but_last = |word: &str| word.char_indices().last().map(|(place, _)| place);
    let stem = |word: &str| word[..but_last(word).unwrap_or(0)].to_owned();
    stem(one) == stem(another) || one == stem(another) || stem(one) == another
}

/// Whether two short words differ in their first letter, or one lacks it.
fn is_short_beginning(one: &str, another: &str) -> bool {
    const SHORT: usize = 5;
    let n_letters = one.chars().count().max(another.chars().count());
    n_letters <= SHORT && one.chars().next() != another.chars().next()
}

/// The words of a name; a comma stands behind the family name.
fn in_order(text: &str) -> (Vec<String>, bool) {
    match text.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() => {
            let mut all = words(given);
            all.extend(words(family));
            (all, true)
        }
        _ => (words(text), false),
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The names in and around brackets, and that of the owner of a device.
fn names_within(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    if let Some((before, rest)) = text.split_once(['(', '['])
        && let Some((inside, behind)) = rest.split_once([')', ']'])
    {
        found.push(in_order(inside).0);
        found.push(in_order(&[before, behind].join(" ")).0);
    }
    found.extend(owner(text).map(|owner| in_order(owner).0));
    // One word is too little to know someone by, unless it is a pseudonym.
    found.retain(|words| {
        let is_pseudonym = |word: &String| word.chars().any(char::is_numeric);
        words.len() >= 2 || words.first().is_some_and(is_pseudonym)
    });
    found
}

fn owner(text: &str) -> Option<&str> {
    const DEVICES: [&str; 9] = [
        "iphone",
        "ipad",
        "ipod",
        "macbook",
        "macbook air",
        "macbook pro",
        "mac",
        "galaxy",
        "pc",
    ];
    DEVICES.iter().find_map(|device| {
        let behind = text.strip_prefix(device).and_then(|rest| {
            rest.strip_prefix(" de ")
                .or_else(|| rest.strip_prefix(" d'"))
        });
        behind.or_else(|| {
            let before = text.strip_suffix(device)?.strip_suffix(' ')?;
            before
                .strip_suffix("'s")
                .or_else(|| before.strip_suffix('\''))
        })
    })
}
