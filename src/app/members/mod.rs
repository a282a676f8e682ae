//! The people of a community, the page of one person, and lists of people
//! that are pasted in; computed where the register is, ready to draw.

mod change;
mod order;
mod paste;
mod person;

pub use change::{NewMembers, NewPerson};
pub use order::{MemberSort, MembersQuery, members_order};
pub use paste::{PastedPerson, Recognised};
pub use person::{OtherPerson, PersonActivityLine, PersonCommunity, PersonPage, people_matching};

use chrono::NaiveDate;

use super::{AppError, Desk, source};
use crate::analysis::{self, ObservedPeriod, Participation, PersonStatus};
use crate::domain::{CommunityId, Membership, Person, PersonId, Role, by_family, folded};

/// Everyone of a community.
#[derive(Clone, Debug, PartialEq)]
pub struct MembersView {
    pub community: CommunityId,
    /// By name.
    pub lines: Vec<MemberLine>,
    /// What the log tells of them together; nothing before the first
    /// activity. Each person's own part of it is in the lines.
    pub participation: Option<Participation>,
}

/// Someone of a community.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberLine {
    pub person: PersonId,
    pub name: String,
    /// The name as filters compare it.
    pub folded_name: String,
    /// The same with the family name first, as far as a name tells it.
    pub by_family: String,
    /// The membership that holds today: of several, the closest to the core.
    pub membership: Option<Membership>,
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
    pub n_participations: u32,
    /// How often in each month of the participation's strip.
    pub seen: Vec<u8>,
    pub status: PersonStatus,
}

impl MemberLine {
    pub fn role(&self) -> Option<Role> {
        self.membership.as_ref().map(|it| it.role)
    }
}

impl MembersView {
    pub fn count_of(&self, status: PersonStatus) -> usize {
        self.lines.iter().filter(|it| it.status == status).count()
    }
}

impl Desk {
    /// The people of a community, or of the whole register, by name.
    pub fn people_of(&self, community: Option<CommunityId>) -> Result<Vec<Person>, AppError> {
        let reader = self.store()?.read();
        Ok(match community {
            Some(community) => reader.people_of(community)?,
            None => reader.people()?,
        })
    }

    /// Everyone of a community, with how and since when they take part.
    pub fn members(&self, community: CommunityId) -> Result<MembersView, AppError> {
        let today = self.now().date();
        let reader = self.store()?.read();
        let observed = ObservedPeriod {
            until: reader.observed_until(community)?.unwrap_or(NaiveDate::MIN),
            not_recorded: reader.not_recorded(community)?,
        };
        let entries = source::entries_of(reader, community)?;
        let mut participation = analysis::participation(&entries, &observed, today);
        let lines = reader
            .members(community)?
            .into_iter()
            .map(|row| {
                let seen = participation
                    .as_mut()
                    .and_then(|it| it.people.remove(&row.person.id.row()));
                let membership = membership_today(&row.memberships, today).cloned();
                MemberLine {
                    person: row.person.id,
                    folded_name: folded(&row.person.name),
                    by_family: by_family(&row.person.name),
                    name: row.person.name,
                    membership,
                    first: seen.as_ref().map(|it| it.first),
                    last: seen.as_ref().map(|it| it.last),
                    n_participations: seen.as_ref().map_or(0, |it| it.n_participations),
                    status: seen.as_ref().map_or(PersonStatus::NotSeen, |it| it.status),
                    seen: seen.map(|it| it.seen).unwrap_or_default(),
                }
            })
            .collect();
        Ok(MembersView {
            community,
            lines,
            participation,
        })
    }
}

/// The membership that holds on a day: of several, the one whose role comes
/// first.
fn membership_today(memberships: &[Membership], today: NaiveDate) -> Option<&Membership> {
    memberships
        .iter()
        .filter(|it| it.from.is_none_or(|from| from <= today) && it.to.is_none_or(|to| to >= today))
        .min_by_key(|it| Role::ALL.iter().position(|role| *role == it.role))
}

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod tests;
