//! Which names share a key, and what is said of each two.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::name::{Key, Name, email_keys, sorted};
use super::{AlikeReason, Candidate, MergeProposal};
use crate::domain::{PersonId, folded};

/// What fits more names than this points at nobody.
const MOST_FITTING: usize = 3;

/// More full names than this share no more than their initials and one word.
const MOST_ALIKE: usize = 40;

type IsApart<'f> = &'f dyn Fn(PersonId, PersonId) -> bool;

/// All people who bear one name.
struct Namesakes<'p> {
    name: Name,
    /// Those who are near first, then those who took part most.
    people: Vec<&'p Candidate>,
}

/// Two places in a list, the smaller one first, and why.
type Pairs = BTreeMap<(usize, usize), BTreeSet<AlikeReason>>;

pub(super) fn proposals(people: &[Candidate], is_apart: IsApart<'_>) -> Vec<MergeProposal> {
    let names = by_name(people);
    let mut found: Vec<MergeProposal> = names
        .iter()
        .flat_map(|namesakes| one_name(namesakes, is_apart))
        .collect();
    for ((one, other), reasons) in fitting(&names, pairs(&names)) {
        let (Some(one), Some(other)) = (names.get(one), names.get(other)) else {
            continue;
        };
        found.extend(two_names(one, other, reasons, is_apart));
    }
    found.sort_by_cached_key(|it| {
        (
            folded(&it.keep.name),
            it.keep.id,
            folded(&it.merge.name),
            it.merge.id,
        )
    });
    found
}

fn by_name(people: &[Candidate]) -> Vec<Namesakes<'_>> {
    let mut places: HashMap<(Vec<String>, String), usize> = HashMap::new();
    let mut names: Vec<Namesakes<'_>> = Vec::new();
    for person in people {
        let name = Name::new(&person.person.name);
        // Names written in signs alone have no words to compare.
        let signs = if name.words.is_empty() {
            folded(&person.person.name)
        } else {
            String::new()
        };
        // What differs in order is told apart, so that it can be told.
        let is_other = if name.has_comma || !name.within.is_empty() {
            folded(&person.person.name)
        } else {
            signs
        };
        let place = *places
            .entry((name.words.clone(), is_other))
            .or_insert(names.len());
        match names.get_mut(place) {
            Some(namesakes) => namesakes.people.push(person),
            None => names.push(Namesakes {
                name,
                people: vec![person],
            }),
        }
    }
    for namesakes in &mut names {
        namesakes.people.sort_by_key(|it| {
            let n_emails = usize::from(!it.emails.is_empty());
            (
                std::cmp::Reverse((it.is_near, n_emails, it.n_participations)),
                it.person.id,
            )
        });
    }
    names
}

/// People of one name: each with the first whom they may be.
fn one_name(namesakes: &Namesakes<'_>, is_apart: IsApart<'_>) -> Vec<MergeProposal> {
    let mut found = Vec::new();
    let mut first_ones: Vec<&Candidate> = Vec::new();
    for person in &namesakes.people {
        let first = first_ones
            .iter()
            .find(|first| !is_apart(first.person.id, person.person.id));
        let Some(first) = first else {
            first_ones.push(person);
            continue;
        };
        let reason = if first.emails.is_empty() || person.emails.is_empty() {
            AlikeReason::SameName
        } else {
            AlikeReason::SameNameOtherEmail
        };
        found.push(MergeProposal {
            keep: first.person.clone(),
            merge: person.person.clone(),
            reasons: vec![reason],
        });
    }
    found
}

/// The names that are alike, and why.
fn pairs(names: &[Namesakes<'_>]) -> Pairs {
    let mut pairs = Pairs::new();
    let mut keys: Vec<(Key, usize)> = Vec::new();
    for (place, namesakes) in names.iter().enumerate() {
        keys.extend(namesakes.name.keys().into_iter().map(|key| (key, place)));
    }
    keys.sort_unstable();
    keys.dedup();
    for run in keys.chunk_by(|one, other| one.0 == other.0) {
        // Full names that share their initials are compared with initials only.
        let (short, full): (Vec<usize>, Vec<usize>) = run
            .iter()
            .map(|(_, place)| *place)
            .partition(|place| names.get(*place).is_some_and(|it| it.name.has_initial()));
        let is_large = full.len() > MOST_ALIKE;
        for (nth, one) in run.iter().map(|(_, place)| *place).enumerate() {
            let others: &mut dyn Iterator<Item = usize> = if is_large {
                &mut short.iter().copied().filter(|other| *other != one)
            } else {
                &mut run.iter().skip(nth + 1).map(|(_, place)| *place)
            };
            for other in others {
                note(&mut pairs, names, one, other);
            }
        }
    }
    spelled(&mut pairs, names);
    pairs
}

fn note(pairs: &mut Pairs, names: &[Namesakes<'_>], one: usize, other: usize) {
    let place = (one.min(other), one.max(other));
    if pairs.contains_key(&place) {
        return;
    }
    if let (Some(one), Some(other)) = (names.get(place.0), names.get(place.1)) {
        let reasons = reasons(&one.name, &other.name);
        if !reasons.is_empty() {
            pairs.insert(place, reasons);
        }
    }
}

fn reasons(one: &Name, other: &Name) -> BTreeSet<AlikeReason> {
    let mut reasons = BTreeSet::new();
    if one.words.is_empty() || other.words.is_empty() {
        return reasons;
    }
    if one.words == other.words && one.has_comma == other.has_comma {
        reasons.insert(AlikeReason::SameName);
    } else if one.words.len() >= 2 && sorted(&one.words) == sorted(&other.words) {
        reasons.insert(AlikeReason::OtherOrder);
    }
    if one.differs_by_a_slip(other) {
        reasons.insert(AlikeReason::OneLetter);
    }
    if one.abbreviates(other) || other.abbreviates(one) {
        reasons.insert(AlikeReason::Initial);
    }
    if one.is_within(other) || other.is_within(one) {
        reasons.insert(AlikeReason::NameWithin);
    }
    reasons
}

/// E-mails that spell someone else's name.
fn spelled(pairs: &mut Pairs, names: &[Namesakes<'_>]) {
    let mut spelled: HashMap<Key, Vec<usize>> = HashMap::new();
    for (place, namesakes) in names.iter().enumerate() {
        for key in namesakes.name.spelled_keys() {
            spelled.entry(key).or_default().push(place);
        }
    }
    for (place, namesakes) in names.iter().enumerate() {
        let own: BTreeSet<Key> = namesakes.name.spelled_keys().into_iter().collect();
        for email in namesakes.people.iter().flat_map(|person| &person.emails) {
            let keys = email_keys(email);
            // It is the name of who has it, and says nothing of others.
            if keys.iter().any(|key| own.contains(key)) {
                continue;
            }
            let others: BTreeSet<usize> = keys
                .iter()
                .filter_map(|key| spelled.get(key))
                .flatten()
                .copied()
                .filter(|other| *other != place)
                .filter(|other| {
                    let other = names.get(*other);
                    other.is_some_and(|other| may_share_email(&namesakes.name, &other.name))
                })
                .collect();
            for other in others.iter().filter(|_| others.len() <= MOST_FITTING) {
                let place = (place.min(*other), place.max(*other));
                pairs
                    .entry(place)
                    .or_default()
                    .insert(AlikeReason::EmailSpells {
                        email: email.clone(),
                    });
            }
        }
    }
}

/// Two full names without a word in common are two people, one of whom
/// wrote down the address of the other.
fn may_share_email(one: &Name, other: &Name) -> bool {
    !one.is_full() || one.is_email || one.words.iter().any(|word| other.words.contains(word))
}

/// Without the initials that fit too many names.
fn fitting(names: &[Namesakes<'_>], mut pairs: Pairs) -> Pairs {
    let has_initial = |place: usize| names.get(place).is_some_and(|it| it.name.has_initial());
    let mut n_fitting: HashMap<usize, usize> = HashMap::new();
    for ((one, other), reasons) in &pairs {
        if reasons.contains(&AlikeReason::Initial) {
            for place in [one, other] {
                *n_fitting.entry(*place).or_default() += 1;
            }
        }
    }
    for ((one, other), reasons) in &mut pairs {
        let fits_many = [*one, *other].into_iter().any(|place| {
            has_initial(place) && n_fitting.get(&place).is_some_and(|n| *n > MOST_FITTING)
        });
        if fits_many {
            reasons.remove(&AlikeReason::Initial);
        }
    }
    pairs.retain(|_, reasons| !reasons.is_empty());
    pairs
}

/// The first two, one of each name, who may be one.
fn two_names(
    one: &Namesakes<'_>,
    other: &Namesakes<'_>,
    reasons: BTreeSet<AlikeReason>,
    is_apart: IsApart<'_>,
) -> Option<MergeProposal> {
    let (first, second) = one.people.iter().find_map(|first| {
        let mut others = other.people.iter();
        let second = others.find(|second| !is_apart(first.person.id, second.person.id))?;
        Some((*first, *second))
    })?;
    let is_first_kept = worth(&one.name, first) >= worth(&other.name, second);
    let (keep, merge) = if is_first_kept {
        (first, second)
    } else {
        (second, first)
    };
    Some(MergeProposal {
        keep: keep.person.clone(),
        merge: merge.person.clone(),
        reasons: reasons.into_iter().collect(),
    })
}

/// What speaks for keeping a name, the most telling first.
fn worth(name: &Name, person: &Candidate) -> impl Ord + use<> {
    (
        !name.is_email,
        name.within.is_empty(),
        name.is_full(),
        !name.has_comma,
        !person.emails.is_empty(),
        person.n_participations,
        std::cmp::Reverse(person.person.id),
    )
}
