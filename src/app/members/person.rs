//! The page of one person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::analysis::{Strip, presence_strip};
use crate::app::{AppError, Desk};
use crate::domain::{
    ActivityId, Alias, CommunityId, KindName, Membership, MonthRange, Person, PersonId, Presence,
    folded,
};
use crate::store::{PersonActivity, Reader};

/// All that a register knows of someone.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonPage {
    pub person: Person,
    /// Other spellings and addresses, those of merged people included.
    pub aliases: Vec<Alias>,
    /// Those who are read as this person.
    pub merged: Vec<Person>,
    /// Where they took part or belong, by name.
    pub communities: Vec<PersonCommunity>,
    /// The latest first.
    pub activities: Vec<PersonActivityLine>,
    /// Every community of the register, by short name.
    pub all_communities: Vec<(CommunityId, String)>,
    /// Everyone else, by name.
    pub others: Vec<OtherPerson>,
}

/// Someone in one of their communities.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonCommunity {
    pub id: CommunityId,
    pub name: String,
    pub memberships: Vec<Membership>,
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
    pub n_participations: u32,
    /// The whole life of the community; nothing where nothing is logged.
    pub strip: Option<(Strip, Vec<u8>)>,
}

/// Something that the person was noted at.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonActivityLine {
    pub activity: ActivityId,
    pub date: NaiveDate,
    pub of: CommunityId,
    /// Its short name.
    pub community: String,
    pub kind: KindName,
    pub title: String,
    pub presence: Presence,
}

/// Someone whom this person may be merged with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPerson {
    pub id: PersonId,
    pub name: String,
    /// The short names of their communities, which tell namesakes apart.
    pub communities: String,
    folded_name: String,
}

impl PersonPage {
    /// The months of all their communities, so that what is side by side was at the
    /// same time; nothing where nothing is logged.
    pub fn months(&self) -> Option<MonthRange> {
        let strips = || self.communities.iter().filter_map(|it| it.strip.as_ref());
        let first = strips().map(|(strip, _)| strip.first).min()?;
        let last = strips().map(|(strip, _)| strip.last()).max()?;
        Some(MonthRange::new(first, last))
    }
}

/// The first few of `others` whose names have all the words of `text`; nobody
/// for an empty text.
pub fn people_matching<'a>(
    others: &'a [OtherPerson],
    text: &str,
    at_most: usize,
) -> Vec<&'a OtherPerson> {
    let wanted = folded(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let words: Vec<&str> = wanted.split(' ').collect();
    others
        .iter()
        .filter(|other| words.iter().all(|word| other.folded_name.contains(word)))
        .take(at_most)
        .collect()
}

impl Desk {
    /// All that the register knows of someone; of who was merged, all of the one they
    /// are read as.
    pub fn person_page(&self, person: PersonId) -> Result<PersonPage, AppError> {
        let today = self.now().date();
        let reader = self.store()?.read();
        let person = reader.read_as(person)?;
        let record = reader.person_record(person)?;
        let all_communities: Vec<(CommunityId, String)> = reader
            .communities()?
            .into_iter()
            .map(|it| (it.id, it.short_name().to_owned()))
            .collect();
        let mut memberships: BTreeMap<CommunityId, Vec<Membership>> = BTreeMap::new();
        for membership in record.memberships {
            let of_community = memberships.entry(membership.community).or_default();
            of_community.push(membership);
        }
        let mut communities = Vec::new();
        for (id, name) in &all_communities {
            let belongs = memberships.remove(id).unwrap_or_default();
            let here: Vec<&PersonActivity> = record
                .activities
                .iter()
                .filter(|it| it.community == *id)
                .collect();
            if belongs.is_empty() && here.is_empty() {
                continue;
            }
            communities.push(in_community(reader, *id, name, belongs, &here, today)?);
        }
        let name_of = |id: CommunityId| {
            let found = all_communities.iter().find(|(other, _)| *other == id);
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        };
        let activities = record
            .activities
            .iter()
            .map(|it| PersonActivityLine {
                activity: it.activity,
                date: it.date,
                of: it.community,
                community: name_of(it.community),
                kind: it.kind.clone(),
                title: it.title.clone(),
                presence: it.presence,
            })
            .collect();
        let whereabouts = reader.whereabouts()?;
        let communities_of = |id: PersonId| {
            let there = whereabouts.get(&id).into_iter().flatten();
            there.map(|it| name_of(*it)).collect::<Vec<_>>().join(", ")
        };
        let others = reader.people()?.into_iter().filter(|it| it.id != person);
        Ok(PersonPage {
            person: record.person,
            aliases: record.aliases,
            merged: record.merged,
            communities,
            activities,
            others: others
                .map(|it| OtherPerson {
                    id: it.id,
                    communities: communities_of(it.id),
                    folded_name: folded(&it.name),
                    name: it.name,
                })
                .collect(),
            all_communities,
        })
    }
}

fn in_community(
    reader: Reader<'_>,
    id: CommunityId,
    name: &str,
    memberships: Vec<Membership>,
    here: &[&PersonActivity],
    today: NaiveDate,
) -> Result<PersonCommunity, AppError> {
    let days: Vec<NaiveDate> = here
        .iter()
        .filter(|it| it.counts && it.date <= today)
        .map(|it| it.date)
        .collect();
    let until = reader.observed_until(id)?.map(|day| day.min(today));
    let begun = reader.first_day(id)?;
    let strip = match begun.zip(until) {
        Some((begun, until)) if begun <= until => {
            let gaps = reader.not_recorded(id)?;
            Some(presence_strip(&days, begun, until, &gaps))
        }
        _ => None,
    };
    Ok(PersonCommunity {
        id,
        name: name.to_owned(),
        memberships,
        first: days.iter().copied().min(),
        last: days.iter().copied().max(),
        n_participations: days.len() as u32,
        strip,
    })
}
