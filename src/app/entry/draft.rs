//! An activity as it was put together in a form, and how it is stored.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::same_weekday_next_month;
use crate::app::AppError;
use crate::domain::{
    Activity, ActivityId, Alias, CommunityId, HeadCount, KindId, KindName, MeetingMode, Mention,
    Participation, ParticipationId, PersonId, Presence, Roll, is_placeholder,
};
use crate::store::{Change, Found, KnownPeople};

/// An activity to be stored, new or in place of what is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityDraft {
    /// The one that is changed; nothing for a new one.
    pub id: Option<ActivityId>,
    pub community: CommunityId,
    pub kind: DraftKind,
    pub held_on: NaiveDate,
    pub title: String,
    pub head_count: HeadCount,
    pub duration_minutes: Option<u32>,
    pub satisfaction_percent: Option<u8>,
    /// What preparing and leading it took.
    pub facilitator_minutes: Option<u32>,
    pub notes: String,
    /// Where people were, if it is noted.
    pub mode: Option<MeetingMode>,
    pub people: Vec<DraftPerson>,
}

/// The kind of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftKind {
    Known(KindId),
    /// A kind of the user's own, which may be new; people come together.
    Named(String),
}

/// Someone named at the activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPerson {
    /// What is stored of them at this activity, if something is.
    pub participation: Option<ParticipationId>,
    /// Who it is, where that was chosen; otherwise it is found by the name
    /// when it is stored.
    pub known: Option<PersonId>,
    pub name: String,
    pub email: Option<String>,
    pub presence: Presence,
}

impl ActivityDraft {
    /// Stores the activity and who was there; what the form does not show
    /// stays as it is.
    pub(in crate::app) fn store(self, change: &Change<'_>) -> Result<(), AppError> {
        let before = match self.id {
            Some(id) => change.participations(id)?,
            None => Vec::new(),
        };
        let attendance = Attendance::of(&self, &before, change)?;
        let kind = self.kind.store(change)?;
        let mut head_count = self.head_count;
        if attendance.n_nobody > 0 {
            head_count.present = head_count.present.max(Some(attendance.n_came));
        }
        let stored = match self.id {
            Some(id) => change.activity(id)?,
            None => Activity {
                id: ActivityId::from_row(0),
                community: self.community,
                kind,
                held_on: self.held_on,
                title: String::new(),
                head_count,
                duration_minutes: None,
                facilitator_minutes: None,
                satisfaction_percent: None,
                initiated_by: None,
                mode: None,
                notes: String::new(),
                import: None,
            },
        };
        let activity = Activity {
            community: self.community,
            kind,
            held_on: self.held_on,
            title: self.title,
            head_count,
            duration_minutes: self.duration_minutes,
            satisfaction_percent: self.satisfaction_percent,
            facilitator_minutes: self.facilitator_minutes,
            notes: self.notes,
            mode: self.mode,
            ..stored
        };
        let id = match self.id {
            Some(id) => {
                change.update_activity(&activity)?;
                id
            }
            None => change.add_activity(&activity)?,
        };
        attendance.store(id, &before, change)
    }

    /// The same a month later. Who will have come is not known, but those who
    /// usually do are nearly right: names are taken over, counts are not.
    #[must_use]
    pub fn next_month(self) -> Self {
        let people = self.people.into_iter().map(|person| DraftPerson {
            participation: None,
            presence: Presence::Present,
            ..person
        });
        Self {
            id: None,
            held_on: same_weekday_next_month(self.held_on),
            head_count: HeadCount::default(),
            satisfaction_percent: None,
            facilitator_minutes: None,
            notes: String::new(),
            people: people.collect(),
            ..self
        }
    }
}

/// Who was there, each once.
struct Attendance {
    /// Those of the register, with what is stored of them at the activity.
    people: Vec<(PersonId, Presence, Option<ParticipationId>)>,
    /// How many came, with those who go by a name that names nobody
    /// ("Guest"): they count, and are no people of the register.
    n_came: u32,
    n_nobody: u32,
}

impl Attendance {
    fn of(
        draft: &ActivityDraft,
        before: &[Participation],
        change: &Change<'_>,
    ) -> Result<Self, AppError> {
        let mut recognising = Recognising::new(change, draft.community);
        let mut attendance = Self {
            people: Vec::with_capacity(draft.people.len()),
            n_came: 0,
            n_nobody: 0,
        };
        let mut met = HashSet::new();
        for person in &draft.people {
            let has_come = matches!(person.presence, Presence::Present | Presence::LeftEarly);
            let stored = person.participation;
            let old = before.iter().find(|old| Some(old.id) == stored);
            let found = match old {
                Some(old) => Some(old.person),
                None => recognising.person(person)?,
            };
            match found {
                Some(id) if stored.is_none() && !met.insert(id) => continue,
                Some(id) => {
                    met.insert(id);
                    let people = &mut attendance.people;
                    people.push((id, person.presence, stored));
                }
                None => attendance.n_nobody += u32::from(has_come),
            }
            attendance.n_came += u32::from(has_come);
        }
        Ok(attendance)
    }

    /// Puts these in place of those who were there `before`.
    fn store(
        &self,
        activity: ActivityId,
        before: &[Participation],
        change: &Change<'_>,
    ) -> Result<(), AppError> {
        for old in before {
            let kept = self.people.iter().find(|(_, _, it)| *it == Some(old.id));
            match kept {
                None => change.delete_participation(old.id)?,
                Some((_, presence, _)) if *presence != old.presence => {
                    change.update_participation(&Participation {
                        presence: *presence,
                        ..old.clone()
                    })?;
                }
                Some(_) => {}
            }
        }
        for (person, presence, stored) in &self.people {
            if stored.is_none() {
                change.add_participation(&Participation {
                    id: ParticipationId::from_row(0),
                    activity,
                    person: *person,
                    presence: *presence,
                    minutes: None,
                    import: None,
                })?;
            }
        }
        Ok(())
    }
}

impl DraftPerson {
    /// Someone new to the activity, who came.
    pub fn named(name: String, email: Option<String>, known: Option<PersonId>) -> Self {
        Self {
            participation: None,
            known,
            name,
            email,
            presence: Presence::Present,
        }
    }

    /// A name that names nobody in particular, and is only counted.
    pub fn is_nobody(&self) -> bool {
        self.participation.is_none()
            && self.known.is_none()
            && self.email.is_none()
            && is_placeholder(&self.name)
    }
}

impl DraftKind {
    fn store(&self, change: &Change<'_>) -> Result<KindId, AppError> {
        match self {
            Self::Known(id) => Ok(*id),
            Self::Named(name) => {
                let name = KindName::Custom(name.trim().to_owned());
                match change.activity_kind_named(&name)? {
                    Some(kind) => Ok(kind.id),
                    None => Ok(change.add_activity_kind(&name, true)?),
                }
            }
        }
    }
}

/// Finds people by the names in a form, and makes those who are new.
struct Recognising<'c, 's> {
    change: &'c Change<'s>,
    community: CommunityId,
    /// Read once someone has to be looked for.
    known: Option<KnownPeople>,
    /// Those met on the way.
    met: Roll<PersonId>,
}

impl<'c, 's> Recognising<'c, 's> {
    fn new(change: &'c Change<'s>, community: CommunityId) -> Self {
        Self {
            change,
            community,
            known: None,
            met: Roll::default(),
        }
    }

    /// Who this is; nothing for a name that names nobody.
    fn person(&mut self, draft: &DraftPerson) -> Result<Option<PersonId>, AppError> {
        if draft.known.is_some() || draft.is_nobody() {
            return Ok(draft.known);
        }
        let known = match &self.known {
            Some(known) => known,
            None => self.known.insert(self.change.known_people(self.community)?),
        };
        let email = draft.email.as_deref();
        let mention = Mention::new(&draft.name, email);
        let likely = likely(known, &draft.name, email);
        if let Some(person) = likely.filter(|it| !self.met.has_other_address(mention, *it)) {
            self.met.note_address(mention, person);
            return Ok(Some(person));
        }
        if let Some(person) = self.met.meet(mention) {
            return Ok(Some(person));
        }
        let person = self.change.add_person(draft.name.trim())?;
        if let Some(text) = email {
            let text = text.to_owned();
            self.change.add_alias(&Alias { person, text })?;
        }
        self.met.add(mention, person);
        Ok(Some(person))
    }
}

/// Whom an import would take them for.
pub(super) fn likely(known: &KnownPeople, name: &str, email: Option<&str>) -> Option<PersonId> {
    match known.find(name, email) {
        Found::ByAlias(person)
        | Found::ByName {
            person,
            is_likely: true,
            ..
        } => Some(person),
        Found::ByName { .. } | Found::Nobody => None,
    }
}

/// Copies activities with those who took part, on their own days.
pub(in crate::app) fn duplicate(change: &Change<'_>, ids: &[ActivityId]) -> Result<(), AppError> {
    for id in ids {
        let copy = change.add_activity(&Activity {
            import: None,
            ..change.activity(*id)?
        })?;
        for participation in change.participations(*id)? {
            change.add_participation(&Participation {
                activity: copy,
                import: None,
                ..participation
            })?;
        }
    }
    Ok(())
}
