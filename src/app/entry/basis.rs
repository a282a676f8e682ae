//! What the form of an activity begins with.

use super::draft::{ActivityDraft, DraftKind, DraftPerson, likely};
use crate::app::{AppError, Desk};
use crate::domain::{ActivityId, ActivityKind, CommunityId, KindId, KindName, PersonId, folded};
use crate::import::{WrittenPerson, parse_people};
use crate::store::{KnownPeople, Reader};

/// What a form is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryOf {
    New,
    /// To change what is stored.
    Edit(ActivityId),
    /// The same again a month after this one, or after the last gathering.
    NextMonth(Option<ActivityId>),
}

/// What a form needs to know of the register.
#[derive(Debug)]
pub struct EntryBasis {
    pub of: EntryOf,
    pub community: CommunityId,
    pub kinds: Vec<ActivityKind>,
    /// The kind of the last gathering, or a meeting.
    pub usual_kind: Option<KindId>,
    /// What the form begins with, unless it begins empty.
    pub draft: Option<ActivityDraft>,
    /// Those of the community by name, then everyone else.
    people: Vec<KnownName>,
    known: KnownPeople,
}

/// Someone of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownName {
    pub person: PersonId,
    pub name: String,
    folded_name: String,
}

impl EntryBasis {
    /// Those whose name has words that begin so, people of the community
    /// first.
    pub fn completions<'b>(&'b self, typed: &str) -> impl Iterator<Item = &'b KnownName> {
        let typed = folded(typed);
        let is_asked = !typed.is_empty();
        self.people.iter().filter(move |known| {
            is_asked
                && typed.split(' ').all(|wanted| {
                    let mut words = known.folded_name.split([' ', '-', '\'']);
                    known.folded_name.starts_with(wanted)
                        || words.any(|word| word.starts_with(wanted))
                })
        })
    }

    /// Who someone of a list is; nothing for someone new.
    pub fn recognise(&self, written: &WrittenPerson) -> Option<&KnownName> {
        let person = likely(&self.known, &written.name, written.email.as_deref())?;
        self.people.iter().find(|known| known.person == person)
    }
}

/// The people of a text, typed or pasted; those whom the register knows as
/// who they are.
pub fn typed_people(text: &str, basis: Option<&EntryBasis>) -> Vec<DraftPerson> {
    let people = parse_people(text).into_iter();
    people
        .map(|written| {
            let known = basis.and_then(|basis| basis.recognise(&written));
            let name = known.map_or(written.name, |known| known.name.clone());
            DraftPerson::named(name, written.email, known.map(|known| known.person))
        })
        .collect()
}

impl Desk {
    /// Reads what the form of an activity needs.
    pub fn entry_basis(&self, community: CommunityId, of: EntryOf) -> Result<EntryBasis, AppError> {
        let reader = self.store()?.read();
        let kinds = reader.activity_kinds()?;
        let last = reader.last_gathering(community)?;
        let last_kind = match last {
            Some(last) => Some(reader.activity(last)?.kind),
            None => None,
        };
        let meeting = kinds
            .iter()
            .find(|kind| kind.name == KindName::Known("meeting"));
        let draft = match of {
            EntryOf::New => None,
            EntryOf::Edit(id) => Some(stored(reader, id)?),
            EntryOf::NextMonth(id) => match id.or(last) {
                Some(id) => Some(stored(reader, id)?.next_month()),
                None => None,
            },
        };
        let of_community = reader.people_of(community)?;
        let is_of_community: std::collections::HashSet<PersonId> =
            of_community.iter().map(|person| person.id).collect();
        let others = reader.people()?.into_iter();
        let others = others.filter(|person| !is_of_community.contains(&person.id));
        let people: Vec<KnownName> = of_community
            .into_iter()
            .chain(others)
            .map(|person| KnownName {
                person: person.id,
                folded_name: folded(&person.name),
                name: person.name,
            })
            .collect();
        Ok(EntryBasis {
            of,
            community,
            usual_kind: last_kind.or(meeting.map(|kind| kind.id)),
            draft,
            kinds,
            people,
            known: reader.known_people(community)?,
        })
    }
}

/// An activity as the form shows it.
fn stored(reader: Reader<'_>, id: ActivityId) -> Result<ActivityDraft, AppError> {
    let activity = reader.activity(id)?;
    let mut people = Vec::new();
    for participation in reader.participations(id)? {
        people.push(DraftPerson {
            participation: Some(participation.id),
            known: Some(participation.person),
            name: reader.person(participation.person)?.name,
            email: None,
            presence: participation.presence,
        });
    }
    Ok(ActivityDraft {
        id: Some(id),
        community: activity.community,
        kind: DraftKind::Known(activity.kind),
        held_on: activity.held_on,
        title: activity.title,
        head_count: activity.head_count,
        duration_minutes: activity.duration_minutes,
        satisfaction_percent: activity.satisfaction_percent,
        facilitator_minutes: activity.facilitator_minutes,
        notes: activity.notes,
        mode: activity.mode,
        people,
    })
}
