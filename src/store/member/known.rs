//! Recognises people in a list of names and addresses.

use std::collections::{HashMap, HashSet};

use crate::domain::{CommunityId, PersonId, are_two_people, identity_key, is_address};
use crate::store::{Reader, StoreError};

/// Who a name or an address stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// By an alias: an address, or a spelling stored for this person.
    ByAlias(PersonId),
    /// By the name alone, which `n_namesakes` people have.
    ByName {
        person: PersonId,
        n_namesakes: u32,
        /// An import would take them for this person: the name is that of
        /// one person only of the community, or of none yet, and no other
        /// address is known of them.
        is_likely: bool,
    },
    Nobody,
}

/// Everyone by folded name and alias, to look many up at once.
#[derive(Debug)]
pub struct KnownPeople {
    aliases: HashMap<String, PersonId>,
    names: HashMap<String, Vec<PersonId>>,
    /// All names of each, those of who is merged into them included.
    names_of: HashMap<PersonId, Vec<String>>,
    /// Those who have an address.
    addressed: HashSet<PersonId>,
    /// Those of the community.
    members: HashSet<PersonId>,
    /// Those of some community.
    settled: HashSet<PersonId>,
}

impl Reader<'_> {
    /// Everyone, as one looks for the members of `community`.
    pub fn known_people(&self, community: CommunityId) -> Result<KnownPeople, StoreError> {
        let identities = self.identities()?;
        let mut known = KnownPeople {
            aliases: HashMap::new(),
            names: HashMap::new(),
            names_of: HashMap::new(),
            addressed: HashSet::new(),
            members: self
                .people_of(community)?
                .into_iter()
                .map(|it| it.id)
                .collect(),
            settled: HashSet::new(),
        };
        let mut query = self.db.prepare_cached(
            "SELECT person_id FROM participation UNION SELECT person_id FROM membership",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            known.settled.insert(identities.read_as(row.get(0)?));
        }
        let mut query = self
            .db
            .prepare_cached("SELECT folded_text, person_id FROM alias")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let alias: String = row.get(0)?;
            let person = identities.read_as(row.get(1)?);
            if is_address(&alias) {
                known.addressed.insert(person);
            }
            known.aliases.insert(alias, person);
        }
        let mut query = self.db.prepare_cached(
            "SELECT folded_name, id, name FROM person WHERE NOT is_placeholder ORDER BY id",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let person = identities.read_as(row.get(1)?);
            known.names_of.entry(person).or_default().push(row.get(2)?);
            let namesakes: &mut Vec<PersonId> = known.names.entry(row.get(0)?).or_default();
            if !namesakes.contains(&person) {
                namesakes.push(person);
            }
        }
        Ok(known)
    }
}

impl KnownPeople {
    /// Looks for someone by address first, unless the name is certainly another's,
    /// then by spelling, then by name. Of several people with one name, one of the
    /// community goes first, then the one who was stored first.
    pub fn find(&self, name: &str, email: Option<&str>) -> Found {
        let folded_name = identity_key(name);
        let by_alias = email
            .and_then(|email| self.aliases.get(&identity_key(email)))
            .filter(|person| !self.is_other(**person, name))
            .or_else(|| self.aliases.get(&folded_name));
        if let Some(person) = by_alias {
            return Found::ByAlias(*person);
        }
        let Some(namesakes) = self
            .names
            .get(&folded_name)
            .filter(|_| !folded_name.is_empty())
        else {
            return Found::Nobody;
        };
        let near = |it: &&PersonId| self.members.contains(it) || !self.settled.contains(it);
        let n_near = namesakes.iter().filter(near).count();
        let of_community = namesakes.iter().find(|it| self.members.contains(it));
        let found = of_community
            .or_else(|| namesakes.iter().find(near))
            .or_else(|| namesakes.first());
        match found {
            Some(person) => Found::ByName {
                person: *person,
                n_namesakes: namesakes.len() as u32,
                is_likely: n_near == 1 && (email.is_none() || !self.addressed.contains(person)),
            },
            None => Found::Nobody,
        }
    }

    /// Whether a name beside the address of someone is another's: a box may be of two.
    fn is_other(&self, person: PersonId, name: &str) -> bool {
        let names = self.names_of.get(&person);
        let mut names = names.into_iter().flatten();
        self.aliases.get(&identity_key(name)) != Some(&person)
            && names.all(|known| are_two_people(known, name))
    }
}
