//! Finds who the names in a file stand for, or makes them.
//!
//! The rule is that of [`crate::domain::Roll`], with what the register holds.
//!
//! An e-mail says who someone is, wherever it stands, unless the name beside it
//! is certainly another's: those who share a box are known by their names.
//! Without one that is
//! known, a name is that of whoever bears it exactly in the community; the
//! same name in two communities, or with two e-mails, is two people until the
//! user says that they are one. So nobody is ever merged alone. A file that
//! numbers people has said it.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rusqlite::{ToSql, named_params};

use super::NewMember;
use crate::domain::{
    CommunityId, ImportId, PersonId, are_two_people, identity_key, is_address, is_placeholder,
};
use crate::store::person::Identities;
use crate::store::{Change, StoreError};

/// Who a row of a file is about.
#[derive(Clone)]
pub(super) enum Who {
    Person(PersonId),
    /// A bare name that several bear; those without an e-mail first.
    OneOf(Rc<[PersonId]>),
    /// A name that names nobody in particular; two of them are two people.
    Placeholder(PersonId),
}

/// The people in the register and those met so far in the files.
pub(super) struct People {
    identities: Identities,
    /// By folded e-mail or other alias.
    aliases: HashMap<String, PersonId>,
    /// Those who have an e-mail, as they are read.
    addressed: HashSet<PersonId>,
    placeholders: HashMap<String, PersonId>,
    /// Those of each community that was met, by folded name.
    namesakes: HashMap<CommunityId, HashMap<String, Vec<PersonId>>>,
    /// Those who belonged to no community before: a bare name in any may be them.
    unbound: Names,
    /// By folded name and number.
    numbered: HashMap<(String, Box<str>), PersonId>,
    has_number: HashSet<PersonId>,
    met: HashMap<CommunityId, HashMap<Box<str>, Vec<Met>>>,
    pub n_new: u32,
}

/// One spelling that was met, so that it is folded and looked up once: the
/// same few stand in thousands of rows.
struct Met {
    alias: Option<Box<str>>,
    number: Option<Box<str>>,
    who: Who,
}

impl Met {
    fn is(&self, member: NewMember<'_>) -> bool {
        self.alias.as_deref() == member.alias && self.number.as_deref() == member.number
    }
}

impl People {
    pub(super) fn read(change: &Change<'_>) -> Result<Self, StoreError> {
        let identities = change.identities()?;
        let aliases: HashMap<String, PersonId> =
            super::names::pairs(change, "SELECT folded_text, person_id FROM alias")?;
        let addressed = aliases
            .iter()
            .filter(|(alias, _)| is_address(alias))
            .map(|(_, person)| identities.read_as(*person))
            .collect();
        Ok(Self {
            identities,
            aliases,
            addressed,
            placeholders: super::names::pairs(
                change,
                "SELECT folded_name, id FROM person WHERE is_placeholder ORDER BY id DESC",
            )?,
            namesakes: HashMap::new(),
            unbound: read_names(change, include_str!("unbound.sql"), &[])?,
            numbered: HashMap::new(),
            has_number: HashSet::new(),
            met: HashMap::new(),
            n_new: 0,
        })
    }

    pub(super) fn who(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        member: NewMember<'_>,
    ) -> Result<Who, StoreError> {
        let met = self
            .met
            .get(&community)
            .and_then(|names| names.get(member.name))
            .and_then(|met| met.iter().find(|met| met.is(member)));
        if let Some(met) = met {
            return Ok(met.who.clone());
        }
        let who = match member.number {
            Some(number) => self.numbered(change, import, community, (member, number))?,
            None => self.look_up(change, import, community, member)?,
        };
        self.met
            .entry(community)
            .or_default()
            .entry(member.name.into())
            .or_default()
            .push(Met {
                alias: member.alias.map(Into::into),
                number: member.number.map(Into::into),
                who: who.clone(),
            });
        Ok(who)
    }

    /// Someone whom the file tells from others by a number.
    fn numbered(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        (member, number): (NewMember<'_>, &str),
    ) -> Result<Who, StoreError> {
        let key = (identity_key(member.name), Box::from(number));
        if let Some(person) = self.numbered.get(&key).copied() {
            self.belongs(change, community, person)?;
            return Ok(Who::Person(person));
        }
        let person = match self.look_up(change, import, community, member)? {
            Who::Placeholder(name) => return Ok(Who::Placeholder(name)),
            Who::Person(person) => person,
            // Any of them will do, as long as it is none of another number.
            Who::OneOf(people) => match people.first() {
                Some(person) => *person,
                None => self.new_person(change, import, community, member.name, key.0.clone())?,
            },
        };
        self.has_number.insert(person);
        self.numbered.insert(key, person);
        Ok(Who::Person(person))
    }

    /// Those of this name in a community whom a row can be about: whoever has
    /// a number is nobody of another number.
    fn candidates(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
        folded_name: &str,
        is_numbered: bool,
    ) -> Result<Vec<PersonId>, StoreError> {
        let mut people = self.namesakes(change, community, folded_name)?.to_vec();
        if is_numbered {
            people.retain(|person| !self.has_number.contains(person));
        }
        Ok(people)
    }

    fn look_up(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        member: NewMember<'_>,
    ) -> Result<Who, StoreError> {
        let alias = member
            .alias
            .map(str::trim)
            .filter(|alias| !alias.is_empty());
        let is_nobody = is_placeholder(member.name);
        let Some(alias) = alias else {
            return if is_nobody {
                self.placeholder(change, import, member.name)
            } else {
                self.named(change, import, community, member)
            };
        };
        let folded_alias = identity_key(alias);
        if let Some(person) = self.aliases.get(&folded_alias).copied() {
            if is_address(&folded_alias) && self.is_other(change, community, person, member.name)? {
                return self.named(change, import, community, member);
            }
            self.belongs(change, community, person)?;
            return Ok(Who::Person(person));
        }
        let name = match member.name.trim() {
            "" => alias,
            _ if is_nobody => alias,
            name => name,
        };
        let named = NewMember { name, ..member };
        let person = self.with_new_alias(change, import, community, named, &folded_alias)?;
        change.insert_alias(person, alias, Some(import))?;
        if is_address(&folded_alias) {
            self.addressed.insert(self.identities.read_as(person));
        }
        self.aliases.insert(folded_alias, person);
        Ok(Who::Person(person))
    }

    /// Whether a name beside the address of someone is another's.
    fn is_other(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
        person: PersonId,
        name: &str,
    ) -> Result<bool, StoreError> {
        let known = change.person(person)?.name;
        if !are_two_people(&known, name) {
            return Ok(false);
        }
        // A former name of theirs, or one that a person said is theirs.
        let read_as = self.identities.read_as(person);
        let folded_name = identity_key(name);
        let is_theirs = |other: &PersonId| self.identities.read_as(*other) == read_as;
        if self.aliases.get(&folded_name).is_some_and(is_theirs) {
            return Ok(false);
        }
        if read_as != person && !are_two_people(&change.person(read_as)?.name, name) {
            return Ok(false);
        }
        let people = self.namesakes(change, community, &folded_name)?.to_vec();
        let identities = &self.identities;
        Ok(!people.iter().any(|it| identities.read_as(*it) == read_as))
    }

    fn placeholder(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        name: &str,
    ) -> Result<Who, StoreError> {
        let folded_name = identity_key(name);
        if let Some(id) = self.placeholders.get(&folded_name) {
            return Ok(Who::Placeholder(*id));
        }
        let id = change.insert_person(name.trim(), Some(import), true)?;
        self.placeholders.insert(folded_name, id);
        Ok(Who::Placeholder(id))
    }

    /// Someone of whom a file tells the name alone.
    fn named(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        member: NewMember<'_>,
    ) -> Result<Who, StoreError> {
        let name = member.name;
        let folded_name = identity_key(name);
        // Some files have the e-mail for a name.
        if is_address(&folded_name)
            && let Some(person) = self.aliases.get(&folded_name).copied()
        {
            self.belongs(change, community, person)?;
            return Ok(Who::Person(person));
        }
        let is_numbered = member.number.is_some();
        let mut people = self.candidates(change, community, &folded_name, is_numbered)?;
        match people.as_slice() {
            [] => {
                let person = self.new_person(change, import, community, name, folded_name)?;
                return Ok(Who::Person(person));
            }
            [only] => return Ok(Who::Person(*only)),
            _ => {}
        }
        people.sort_by_key(|person| self.has_email(*person));
        Ok(Who::OneOf(people.into()))
    }

    /// Who gets a row of a bare name that `namesakes` bear and none of them
    /// has yet: the one who has no e-mail. Between those who have, nothing can
    /// tell, so that it is someone else.
    pub(super) fn one_of(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        name: &str,
        namesakes: &[PersonId],
    ) -> Result<PersonId, StoreError> {
        if let Some(person) = self.the_one(namesakes) {
            return Ok(person);
        }
        let person = self.new_person(change, import, community, name, identity_key(name))?;
        // From now on there is one more of them.
        if let Some(names) = self.met.get_mut(&community) {
            names.remove(name);
        }
        Ok(person)
    }

    /// The first of namesakes who has no e-mail, or of those who are one.
    fn the_one(&self, people: &[PersonId]) -> Option<PersonId> {
        let first = people.first().copied()?;
        let read_as = self.identities.read_as(first);
        let are_one = people
            .iter()
            .all(|person| self.identities.read_as(*person) == read_as);
        if are_one {
            return Some(first);
        }
        self.without_email(people)
    }

    fn without_email(&self, people: &[PersonId]) -> Option<PersonId> {
        people
            .iter()
            .find(|person| !self.has_email(**person))
            .copied()
    }

    fn has_email(&self, person: PersonId) -> bool {
        self.addressed.contains(&self.identities.read_as(person))
    }

    /// Someone whose e-mail or user name is new. A namesake in the community
    /// is that person unless another e-mail of theirs is known.
    fn with_new_alias(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        member: NewMember<'_>,
        folded_alias: &str,
    ) -> Result<PersonId, StoreError> {
        let folded_name = identity_key(member.name);
        let is_numbered = member.number.is_some();
        let people = self.candidates(change, community, &folded_name, is_numbered)?;
        let known = if is_address(folded_alias) {
            self.without_email(&people)
        } else {
            self.the_one(&people)
        };
        match known {
            Some(person) => Ok(person),
            None => self.new_person(change, import, community, member.name, folded_name),
        }
    }

    fn new_person(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        community: CommunityId,
        name: &str,
        folded_name: String,
    ) -> Result<PersonId, StoreError> {
        let id = change.insert_person(name.trim(), Some(import), false)?;
        self.n_new += 1;
        self.namesakes
            .entry(community)
            .or_default()
            .entry(folded_name)
            .or_default()
            .push(id);
        Ok(id)
    }

    /// Those of this name in a community, in the order in which they came.
    fn namesakes(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
        folded_name: &str,
    ) -> Result<&[PersonId], StoreError> {
        let people = match self.namesakes.entry(community) {
            Entry::Occupied(people) => people.into_mut(),
            Entry::Vacant(place) => {
                place.insert(read_namesakes(change, community, &mut self.unbound)?)
            }
        };
        Ok(people.get(folded_name).map_or(&[], Vec::as_slice))
    }

    /// Notes that someone found by their e-mail takes part in a community, so
    /// that their name finds them there.
    fn belongs(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
        person: PersonId,
    ) -> Result<(), StoreError> {
        let folded_name = identity_key(&change.person(person)?.name);
        self.namesakes(change, community, &folded_name)?;
        let people = self
            .namesakes
            .entry(community)
            .or_default()
            .entry(folded_name)
            .or_default();
        if !people.contains(&person) {
            people.push(person);
        }
        Ok(())
    }
}

type Names = Vec<(String, PersonId)>;

/// Those of a community, and those of `unbound` who still belong to none.
fn read_namesakes(
    change: &Change<'_>,
    community: CommunityId,
    unbound: &mut Names,
) -> Result<HashMap<String, Vec<PersonId>>, StoreError> {
    let community = named_params! { ":community": community };
    let mut names = read_names(change, include_str!("namesakes.sql"), community)?;
    let mut is_bound = change.db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM participation WHERE person_id = :id)
             OR EXISTS (SELECT 1 FROM membership WHERE person_id = :id)",
    )?;
    let mut left = Vec::with_capacity(unbound.len());
    for (name, id) in unbound.drain(..) {
        if !is_bound.query_row(named_params! { ":id": id }, |row| row.get(0))? {
            left.push((name, id));
        }
    }
    *unbound = left;
    names.extend_from_slice(unbound);
    // In the order in which they came.
    names.sort_by_key(|(_, id)| *id);
    let mut people: HashMap<String, Vec<PersonId>> = HashMap::new();
    for (name, id) in names {
        let known = people.entry(name).or_default();
        if known.last() != Some(&id) {
            known.push(id);
        }
    }
    Ok(people)
}

fn read_names(
    change: &Change<'_>,
    sql: &str,
    parameters: &[(&str, &dyn ToSql)],
) -> Result<Names, StoreError> {
    let mut query = change.db.prepare_cached(sql)?;
    let rows = query.query_map(parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
