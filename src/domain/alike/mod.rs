//! People whose names are alike: who may be one, and why.
//!
//! Only ever a proposal. Names are cut into keys, and only people who share a
//! key are compared, so that thousands of names take milliseconds.

mod apart;
mod name;
mod pairs;

pub use apart::are_two_people;

use super::Person;

/// Someone who may be someone else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub person: Person,
    /// Folded.
    pub emails: Vec<String>,
    pub n_participations: u64,
    /// Of several people with one name, one who is near is proposed first.
    pub is_near: bool,
}

/// Why two people may be one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlikeReason {
    /// The same name, in two communities or where a bare name fits several.
    SameName,
    /// The same name, and each has an e-mail of their own: one person with two
    /// addresses, or two of one name.
    SameNameOtherEmail,
    /// The same words in another order: *Tremblay, Marie*.
    OtherOrder,
    /// One letter more, less, other or in another place.
    OneLetter,
    /// An initial for a name: *M. Tremblay*, *Marie T.*
    Initial,
    /// This e-mail of one spells the name of the other.
    EmailSpells { email: String },
    /// One name stands within the other: *M5 (Marie Tremblay)*, *iPad de Marie
    /// Tremblay*.
    NameWithin,
}

/// Two people who may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeProposal {
    /// The one whose name says more, or who took part more often.
    pub keep: Person,
    pub merge: Person,
    /// Never empty; the strongest first.
    pub reasons: Vec<AlikeReason>,
}

/// Everyone among `people` who may be someone else of them, by the name of
/// whom to keep. `is_apart` tells which two the user knows to be two.
///
/// Of many people with one name, each is proposed with one other only: what
/// is merged with that one needs no more proposals.
pub fn proposals(
    people: &[Candidate],
    is_apart: impl Fn(super::PersonId, super::PersonId) -> bool,
) -> Vec<MergeProposal> {
    pairs::proposals(people, &is_apart)
}

#[cfg(test)]
mod tests;
