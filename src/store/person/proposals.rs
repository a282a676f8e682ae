//! People who may be one, and the answer that they are two.

use std::collections::{HashMap, HashSet};

use rusqlite::named_params;

use crate::domain::{self, Candidate, CommunityId, MergeProposal, Person, PersonId};
use crate::store::sql_types::count;
use crate::store::{Change, Reader, StoreError};

/// Two people, the smaller number first.
fn pair(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}

impl Reader<'_> {
    /// People whose names are alike, with the reasons to read them as one;
    /// nothing is ever merged without being asked for.
    ///
    /// With a community, those pairs of which at least one belongs to it. Who
    /// was merged counts as the person they are read as, with their e-mails.
    /// Takes some tens of milliseconds for 5,000 people.
    pub fn merge_proposals(
        &self,
        community: Option<CommunityId>,
    ) -> Result<Vec<MergeProposal>, StoreError> {
        let members: HashSet<_> = match community {
            Some(community) => self.people_of(community)?.iter().map(|it| it.id).collect(),
            None => HashSet::new(),
        };
        let candidates = self.candidates(&members)?;
        let apart = self.kept_apart()?;
        let mut proposals =
            domain::proposals(&candidates, |one, other| apart.contains(&pair(one, other)));
        if community.is_some() {
            proposals.retain(|proposal| {
                members.contains(&proposal.keep.id) || members.contains(&proposal.merge.id)
            });
        }
        Ok(proposals)
    }

    /// Everyone who stands for themselves, with what their names are compared by.
    fn candidates(self, near: &HashSet<PersonId>) -> Result<Vec<Candidate>, StoreError> {
        let identities = self.identities()?;
        let mut query = self.db.prepare_cached(include_str!("candidates.sql"))?;
        let rows = query.query_map([], |row| {
            let id = row.get(0)?;
            Ok(Candidate {
                person: Person {
                    id,
                    name: row.get(1)?,
                },
                emails: Vec::new(),
                n_participations: count(row, 2)?,
                is_near: near.contains(&id),
            })
        })?;
        let mut candidates = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let places: HashMap<_, _> = candidates
            .iter()
            .enumerate()
            .map(|(place, candidate)| (candidate.person.id, place))
            .collect();
        let mut query = self.db.prepare_cached(
            "SELECT person_id, folded_text FROM alias WHERE instr(folded_text, '@') ORDER BY id",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let place = places.get(&identities.read_as(row.get(0)?));
            if let Some(candidate) = place.and_then(|place| candidates.get_mut(*place)) {
                candidate.emails.push(row.get(1)?);
            }
        }
        Ok(candidates)
    }

    /// The pairs of people that the user keeps apart, as they are read now.
    fn kept_apart(self) -> Result<HashSet<(PersonId, PersonId)>, StoreError> {
        let identities = self.identities()?;
        let mut query = self
            .db
            .prepare_cached("SELECT one_id, other_id FROM kept_apart")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (one, other) = row?;
            Ok(pair(identities.read_as(one), identities.read_as(other)))
        })
        .collect()
    }
}

impl Change<'_> {
    /// Remembers that two people with names alike are two: they are not
    /// proposed for merging again. Saying it twice changes nothing.
    pub fn keep_apart(&self, one: PersonId, other: PersonId) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO kept_apart (one_id, other_id) VALUES (:one, :other)
                           ON CONFLICT (one_id, other_id) DO NOTHING";
        if one == other {
            return Err(StoreError::SamePerson);
        }
        let (one, other) = pair(one, other);
        self.db
            .prepare_cached(SQL)?
            .execute(named_params! { ":one": one, ":other": other })?;
        Ok(())
    }
}
