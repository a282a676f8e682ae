//! Takes a list of people into a community.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::app::AppError;
use crate::domain::{
    Alias, CommunityId, Membership, MembershipId, Mention, PersonId, Role, Roll, identity_key,
};
use crate::store::{Change, Found};

/// People who become members of a community, all as one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMembers {
    pub community: CommunityId,
    pub people: Vec<NewPerson>,
    pub role: Role,
    /// Their first day, where it is known.
    pub from: Option<NaiveDate>,
}

/// Someone of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// Whom they were recognised as; nothing for someone new.
    pub known: Option<PersonId>,
    pub name: String,
    /// Stored as an alias, unless someone is found under it already.
    pub email: Option<String>,
}

impl NewMembers {
    pub(in crate::app) fn apply(self, change: &Change<'_>) -> Result<(), AppError> {
        let known = change.known_people(self.community)?;
        let mut met = Roll::default();
        let mut met_addresses = HashSet::new();
        let mut members = HashSet::new();
        for new in self.people {
            let mention = Mention::new(&new.name, new.email.as_deref());
            let known_or_met = new.known.or_else(|| met.meet(mention));
            let person = if let Some(person) = known_or_met {
                person
            } else {
                let person = change.add_person(new.name.trim())?;
                met.add(mention, person);
                person
            };
            let email = new.email.filter(|email| {
                let is_new = known.find("", Some(email)) == Found::Nobody;
                is_new && met_addresses.insert(identity_key(email))
            });
            if let Some(text) = email {
                change.add_alias(&Alias { person, text })?;
            }
            if !members.insert(person) {
                continue;
            }
            change.add_membership(&Membership {
                id: MembershipId::from_row(0),
                person,
                community: self.community,
                role: self.role,
                from: self.from,
                to: None,
            })?;
        }
        Ok(())
    }
}
