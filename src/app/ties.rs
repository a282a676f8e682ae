//! Who comes with whom, asked of a register or of a file.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};

use super::picture::PictureChoices;
use super::source::{SourceCommunity, file_label};
use super::{AppError, Desk, Reporter, Source};
use crate::analysis::{
    self, Attended, Bridges, Cohort, Entry, Flows, N_TIES_DRAWS, Ties, TiesChoices,
};
use crate::chart::{self, Chart, ChartKind, SocialInput};
use crate::domain::{ActivityId, CommunityId, PersonId};
use crate::i18n::Tr;
use crate::store::AttendedRow;

/// The period looked at where none is named.
const USUAL_MONTHS: u32 = 24;

/// Who came to the gatherings of a community, by name.
#[derive(Debug, Default)]
pub(super) struct Who {
    attended: Vec<Attended>,
    facilitators: BTreeSet<i64>,
}

impl Who {
    pub(super) fn of(attended: Vec<AttendedRow>, facilitators: Vec<PersonId>) -> Self {
        Self {
            attended: attended
                .into_iter()
                .map(|row| Attended {
                    date: row.date,
                    activity: row.activity.row(),
                    person: row.person.row(),
                })
                .collect(),
            facilitators: facilitators.into_iter().map(PersonId::row).collect(),
        }
    }

    /// Those who came to a gathering, by the number that logs tell people apart with.
    pub(super) fn at(&self, activity: ActivityId) -> Vec<i64> {
        let came = self.attended.iter();
        let came = came.filter(|it| it.activity == activity.row());
        came.map(|it| it.person).collect()
    }

    pub(super) fn attended(&self) -> &[Attended] {
        &self.attended
    }

    fn people(&self, from: NaiveDate, to: NaiveDate) -> BTreeSet<i64> {
        let in_period = self
            .attended
            .iter()
            .filter(|it| (from..=to).contains(&it.date));
        in_period.map(|it| it.person).collect()
    }
}

/// Of which days, and of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TiesQuery {
    /// The last 24 months by default.
    pub from: Option<NaiveDate>,
    /// The last gathering by default.
    pub to: Option<NaiveDate>,
    pub without_facilitators: bool,
}

/// The communities that share people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BridgesView {
    pub bridges: Bridges,
    /// The name of each community of the register, by place.
    pub communities: Vec<String>,
}

impl BridgesView {
    /// Who was seen in several of these communities between two days.
    fn of(communities: &[&SourceCommunity], (from, to): (NaiveDate, NaiveDate)) -> Self {
        let people = communities.iter().map(|it| {
            let log = it.people_log();
            log.map_or_else(BTreeSet::new, |(_, who)| who.people(from, to))
        });
        Self {
            bridges: analysis::bridges(&people.collect::<Vec<_>>()),
            communities: communities
                .iter()
                .map(|it| it.community.short_name().to_owned())
                .collect(),
        }
    }
}

/// All that is told of who comes with whom in one community.
#[derive(Clone, Debug, PartialEq)]
pub struct TiesView {
    pub community: CommunityId,
    pub name: String,
    pub is_fictitious: bool,
    /// The file's or the register's name.
    pub source: String,
    pub ties: Ties,
    pub flows: Flows,
    pub cohorts: Vec<Cohort>,
    pub bridges: BridgesView,
    /// A number for everyone who ever came, drawn by lot: it says nothing of
    /// them.
    pub numbers: BTreeMap<i64, u32>,
    /// What they are called, for those who ask for names.
    pub names: BTreeMap<i64, String>,
    /// Everyone who ever came, as they sit in the round.
    pub seats: Vec<i64>,
    /// Whether those who facilitate were asked to be left out, and how many were.
    pub without_facilitators: bool,
    pub n_left_out: usize,
}

impl TiesView {
    /// Reads the ties of the community at this place among those of the register,
    /// where people have these names.
    pub(super) fn read(
        (communities, place): (&[&SourceCommunity], usize),
        (source, names): (&str, &BTreeMap<i64, String>),
        query: TiesQuery,
        today: NaiveDate,
        reporter: &Reporter,
    ) -> Result<Self, AppError> {
        let of = communities.get(place).ok_or(AppError::NothingToShow)?;
        let nobody = Who::default();
        let (entries, who) = of.people_log().unwrap_or((&[], &nobody));
        let seen = who
            .attended
            .iter()
            .map(|it| it.date)
            .filter(|it| *it <= today);
        let to = query.to.or_else(|| seen.max()).unwrap_or(today);
        let usual = to.checked_sub_months(Months::new(USUAL_MONTHS));
        let usual = usual.and_then(|day| day.checked_add_days(Days::new(1)));
        let from = query.from.or(usual).unwrap_or(to);
        let left_out = if query.without_facilitators {
            who.facilitators.clone()
        } else {
            BTreeSet::new()
        };
        let until_then: Vec<Attended> = who
            .attended
            .iter()
            .copied()
            .filter(|it| it.date <= today)
            .collect();
        let flows = analysis::flows(entries, last_day(entries, query.to.unwrap_or(today)));
        let nobody = BTreeMap::new();
        let choices = TiesChoices {
            from,
            to,
            left_out,
            n_draws: N_TIES_DRAWS,
        };
        let ties = analysis::read_ties(
            &until_then,
            flows.now().unwrap_or(&nobody),
            &choices,
            &mut |done, all| reporter.step(done, all),
        )
        .ok_or(AppError::Cancelled)?;
        let numbers = numbers(&until_then, of.community.id);
        let called = numbers
            .keys()
            .filter_map(|it| Some((*it, names.get(it)?.clone())));
        Ok(Self {
            names: called.collect(),
            community: of.community.id,
            name: of.community.name.clone(),
            is_fictitious: of.community.is_fictitious,
            source: source.to_owned(),
            cohorts: analysis::cohorts(&until_then, &choices.left_out, &flows, to),
            bridges: BridgesView::of(communities, (from, to)),
            numbers,
            seats: analysis::seats(&until_then),
            without_facilitators: query.without_facilitators,
            n_left_out: choices.left_out.len(),
            ties,
            flows,
        })
    }
}

impl TiesView {
    /// What everyone is called: a number, or a name where names are chosen.
    pub fn labels(&self, has_names: bool) -> BTreeMap<i64, String> {
        let numbers = self.numbers.iter();
        numbers
            .map(|(person, number)| {
                let name = self.names.get(person).filter(|_| has_names).cloned();
                (*person, name.unwrap_or_else(|| number.to_string()))
            })
            .collect()
    }

    /// Of which there is something to see.
    pub fn pictures(&self) -> Vec<ChartKind> {
        let n_known = self.flows.columns.iter().filter(|it| it.rings.is_ok());
        let has_it = |kind: &ChartKind| match kind {
            ChartKind::Ties => self.ties.group.is_ok(),
            ChartKind::Flows => n_known.clone().count() > 1,
            ChartKind::Newcomers => !self.cohorts.is_empty(),
            ChartKind::Bridges => !self.bridges.bridges.shared.is_empty(),
            _ => false,
        };
        ChartKind::of_people().filter(has_it).collect()
    }

    /// A picture of people, with numbers for names unless names are chosen.
    pub fn chart(&self, choices: &PictureChoices, today: NaiveDate) -> Chart {
        let input = SocialInput {
            kind: choices.kind,
            name: &self.name,
            ties: &self.ties,
            flows: &self.flows,
            cohorts: &self.cohorts,
            bridges: &self.bridges.bridges,
            communities: &self.bridges.communities,
            seats: &self.seats,
            labels: &self.labels(choices.has_names),
            has_names: choices.has_names,
            left_out: self.without_facilitators.then_some(self.n_left_out),
            is_fictitious: self.is_fictitious,
            source: &self.source,
            made_on: today,
            has_legend: choices.parts.legend,
            has_caption: choices.parts.caption,
        };
        chart::social(&input, &Tr::new(choices.language))
    }
}

/// The last day on which anything happened up to `to`: people are read as of
/// then, as in *Members*.
fn last_day(entries: &[Entry], to: NaiveDate) -> NaiveDate {
    let days = entries.iter().map(|it| it.date).filter(|it| *it <= to);
    days.max().unwrap_or(to)
}

fn numbers(attended: &[Attended], community: CommunityId) -> BTreeMap<i64, u32> {
    let people: BTreeSet<i64> = attended.iter().map(|it| it.person).collect();
    let mut people: Vec<i64> = people.into_iter().collect();
    // The same lot every time.
    let mut rng = fastrand::Rng::with_seed(community.row().unsigned_abs());
    rng.shuffle(&mut people);
    people.into_iter().zip(1..).collect()
}

impl Source {
    /// The ties of the community of this name, or of the only one there is.
    pub fn ties(
        &self,
        name: Option<&str>,
        query: TiesQuery,
        today: NaiveDate,
        reporter: &Reporter,
    ) -> Result<TiesView, AppError> {
        let communities: Vec<&SourceCommunity> = self.communities().iter().collect();
        let place = match (name, communities.len()) {
            (Some(name), _) => self.place_of(name)?,
            (None, 1) => 0,
            (None, 0) => return Err(AppError::NothingToShow),
            (None, _) => {
                let names = communities.iter().map(|it| it.community.short_name());
                let known = names.map(str::to_owned).collect();
                return Err(AppError::WhichCommunity { known });
            }
        };
        let of = (self.label(), self.person_names());
        TiesView::read((&communities, place), of, query, today, reporter)
    }
}

impl Desk {
    /// Who comes with whom in a community of the register.
    pub fn ties(
        &mut self,
        community: CommunityId,
        query: TiesQuery,
        reporter: &Reporter,
    ) -> Result<TiesView, AppError> {
        let communities = self.store()?.read().communities()?;
        let mut sources = Vec::with_capacity(communities.len());
        for it in &communities {
            sources.push(self.source(it.id)?);
        }
        let today = self.now().date();
        let store = self.store()?;
        let label = store.path().map(file_label).unwrap_or_default();
        let names = named_by_row(store.read().person_names()?);
        let place = communities.iter().position(|it| it.id == community);
        let place = place.ok_or(AppError::NothingToShow)?;
        let sources: Vec<&SourceCommunity> = sources.iter().map(|it| &**it).collect();
        TiesView::read((&sources, place), (&label, &names), query, today, reporter)
    }
}

/// Names by the number that logs tell people apart with.
pub(super) fn named_by_row(names: BTreeMap<PersonId, String>) -> BTreeMap<i64, String> {
    let names = names.into_iter();
    names.map(|(person, name)| (person.row(), name)).collect()
}
