//! Recognises the people of a pasted list, before anything is stored.

use std::collections::HashSet;

use crate::app::{AppError, Desk};
use crate::domain::{CommunityId, Mention, PersonId, Roll, is_placeholder};
use crate::import::{WrittenPerson, parse_people};
use crate::store::Found;

/// Someone of a pasted list, and who that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedPerson {
    pub written: WrittenPerson,
    pub recognised: Recognised,
    /// They have a role in the community that holds today.
    pub is_member: bool,
    /// The list names them further up.
    pub repeats: bool,
}

/// Who someone of a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognised {
    New,
    /// A name that names nobody in particular, such as *Guest*.
    NoOne,
    /// By an address or a spelling that is stored.
    ByAlias {
        person: PersonId,
        name: String,
    },
    /// By the name alone, which `n_namesakes` people of the register have.
    ByName {
        person: PersonId,
        name: String,
        n_namesakes: u32,
        /// An import would take them for this person.
        is_likely: bool,
    },
}

impl Recognised {
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::New | Self::NoOne => None,
            Self::ByAlias { person, .. } | Self::ByName { person, .. } => Some(*person),
        }
    }
}

impl Desk {
    /// Who the people of a pasted text are, as seen from a community.
    pub fn recognise(
        &self,
        community: CommunityId,
        text: &str,
    ) -> Result<Vec<PastedPerson>, AppError> {
        let today = self.now().date();
        let reader = self.store()?.read();
        let known = reader.known_people(community)?;
        let members: HashSet<PersonId> = reader
            .members(community)?
            .iter()
            .filter(|row| super::membership_today(&row.memberships, today).is_some())
            .map(|row| row.person.id)
            .collect();
        let mut met_people = HashSet::new();
        let mut met = Roll::default();
        parse_people(text)
            .into_iter()
            .map(|written| {
                let recognised = match known.find(&written.name, written.email.as_deref()) {
                    Found::Nobody if written.email.is_none() && is_placeholder(&written.name) => {
                        Recognised::NoOne
                    }
                    Found::Nobody => Recognised::New,
                    Found::ByAlias(person) => Recognised::ByAlias {
                        person,
                        name: reader.person(person)?.name,
                    },
                    Found::ByName {
                        person,
                        n_namesakes,
                        is_likely,
                    } => Recognised::ByName {
                        person,
                        name: reader.person(person)?.name,
                        n_namesakes,
                        is_likely,
                    },
                };
                let mention = Mention::new(&written.name, written.email.as_deref());
                let repeats = if let Some(person) = recognised.person() {
                    !met_people.insert(person)
                } else if met.meet(mention).is_some() {
                    true
                } else {
                    met.add(mention, ());
                    false
                };
                Ok(PastedPerson {
                    is_member: recognised.person().is_some_and(|it| members.contains(&it)),
                    written,
                    recognised,
                    repeats,
                })
            })
            .collect()
    }
}
