//! What lives are read from: a register, an activity file, or a table of
//! monthly totals. All three come to the same thing here.

mod period;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use rayon::prelude::*;

use super::import::{self, ImportChoices, Incoming};
use super::picture::{PictureChoices, PictureFormat, Subject, safe_file_name};
use super::ties::{Who, named_by_row};
use super::{AppError, CheckupView, Comparison, Reporter, beside, checkup, model_curve};
use crate::analysis::{
    self, ActivityAmounts, Advice, AttendanceFacts, Entry, Life, LifeContext, MeetingFacts,
    ModelCurve, ModelFigures, MonthlySeries, ObservedPeriod, Recent, SignHistory, Standing, Watch,
};
use crate::chart::{Chart, ChartKind, Layers};
use crate::domain::{
    Checkup, Community, CommunityColour, CommunityId, CommunityNames, GroupType, Measure,
    Milestone, MilestoneKind, Month, PersonId, ReportTexts, StageOverride,
};
use crate::i18n::Tr;
use crate::import::{Content, MonthlyTotal};
use crate::store::{self, Reader, Store};

/// One or more communities with all that is needed to read their lives.
pub struct Source {
    /// The file's name, for captions.
    label: String,
    communities: Vec<SourceCommunity>,
    model: ModelCurve,
    model_figures: ModelFigures,
    /// By the number that a log tells people apart with.
    names: BTreeMap<i64, String>,
    /// All names and other spellings.
    spellings: Arc<[String]>,
}

/// A community with its log.
#[derive(Clone)]
pub struct SourceCommunity {
    pub community: Community,
    pub milestones: Vec<Milestone>,
    /// Its check-ups, the earliest first, and from how many answers on they are shown.
    pub checkups: Vec<Checkup>,
    pub fewest_shown: u32,
    /// What the facilitator said of its stage, the latest word last.
    pub own_words: Vec<StageOverride>,
    /// What was typed into its reports, by year.
    pub(super) report_texts: BTreeMap<i32, ReportTexts>,
    log: Log,
}

/// What is known of a community's activity.
#[derive(Clone)]
enum Log {
    Entries {
        entries: Vec<Entry>,
        meetings: Vec<MeetingFacts>,
        who: Arc<Who>,
        amounts: Arc<[ActivityAmounts]>,
        observed_until: NaiveDate,
    },
    /// Counted elsewhere, month by month.
    Totals(Vec<(Month, f64)>),
}

impl Source {
    /// Reads a register or a file that could be imported; changes neither.
    pub fn read(path: &Path, today: NaiveDate, reporter: &Reporter) -> Result<Self, AppError> {
        Self::read_as(path, &ImportChoices::default(), today, reporter)
    }

    /// The same, a file as it was chosen to be understood.
    pub fn read_as(
        path: &Path,
        choices: &ImportChoices,
        today: NaiveDate,
        reporter: &Reporter,
    ) -> Result<Self, AppError> {
        let label = file_label(path);
        if store::is_for_opening(path) {
            return Self::of_store(&Store::open_for_trial(path)?, label);
        }
        let reading = import::read_file(path, choices, today, &mut |done, total| {
            reporter.step(done, total)
        })?;
        import::require_importable(&reading.report, path)?;
        match reading.content {
            Content::MonthlyTotals(totals) => Ok(Self::of_totals(label, &totals)),
            Content::Log(rows) => {
                // A file is read through a register in memory, so that a file
                // and the register it is imported into give the same curve.
                let mut store = Store::in_memory()?;
                let community = file_stem(path);
                let now = today.and_time(NaiveTime::MIN);
                Incoming::new(&rows, &community, &reading.report, now)?
                    .store(&mut store, reporter)?;
                Self::of_store(&store, label)
            }
        }
    }

    fn of_store(store: &Store, label: String) -> Result<Self, AppError> {
        let communities = store
            .read()
            .communities()?
            .into_iter()
            .map(|community| SourceCommunity::of_store(store.read(), community))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            label,
            communities,
            model: model_curve::of_store(store.read())?,
            model_figures: beside::figures_of_store(store.read())?,
            names: named_by_row(store.read().person_names()?),
            spellings: store.read().spellings()?.into(),
        })
    }

    fn of_totals(label: String, totals: &[MonthlyTotal]) -> Self {
        let communities = totals
            .chunk_by(|one, other| one.community == other.community)
            .enumerate()
            .map(|(place, run)| {
                let name = run
                    .first()
                    .and_then(|total| total.community.as_deref())
                    .map_or_else(|| file_stem(Path::new(&label)), str::to_owned);
                SourceCommunity {
                    community: unnamed_community(name, place),
                    milestones: Vec::new(),
                    checkups: Vec::new(),
                    fewest_shown: analysis::FEWEST_SHOWN,
                    own_words: Vec::new(),
                    report_texts: BTreeMap::new(),
                    log: Log::Totals(run.iter().map(|total| (total.month, total.value)).collect()),
                }
            })
            .collect();
        Self {
            label,
            communities,
            model: ModelCurve::default(),
            model_figures: ModelFigures::default(),
            names: BTreeMap::new(),
            spellings: Arc::default(),
        }
    }

    /// Only the community of this name or acronym.
    pub fn only(mut self, name: &str) -> Result<Self, AppError> {
        let place = self.place_of(name)?;
        self.communities = vec![self.communities.swap_remove(place)];
        Ok(self)
    }

    pub(super) fn place_of(&self, name: &str) -> Result<usize, AppError> {
        let known = self.communities.iter().enumerate().map(|(place, it)| {
            let community = &it.community;
            (community.name.as_str(), community.acronym.as_str(), place)
        });
        CommunityNames::of(known)
            .meant_by(name)
            .ok_or_else(|| AppError::NoSuchCommunity {
                name: name.to_owned(),
                known: self.names(),
            })
    }

    /// Itself, if it holds one community.
    pub fn single(self) -> Result<Self, AppError> {
        match self.communities.len() {
            0 => Err(AppError::NothingToShow),
            1 => Ok(self),
            _ => Err(AppError::WhichCommunity {
                known: self.names(),
            }),
        }
    }

    /// A source of each community alone.
    pub fn into_each(self) -> impl Iterator<Item = Self> {
        let (label, model, model_figures) = (self.label, self.model, self.model_figures);
        self.communities.into_iter().map(move |community| Self {
            label: label.clone(),
            communities: vec![community],
            model,
            model_figures,
            names: BTreeMap::new(),
            spellings: Arc::default(),
        })
    }

    /// A file name that says whose picture it is.
    pub fn picture_name(&self, format: PictureFormat) -> String {
        let name = self
            .communities
            .first()
            .map_or("essor", |it| it.community.short_name());
        format!("{}.{}", safe_file_name(name), format.extension())
    }

    fn names(&self) -> Vec<String> {
        self.communities
            .iter()
            .map(|it| it.community.short_name().to_owned())
            .collect()
    }

    /// The file's name.
    pub(super) fn label(&self) -> &str {
        &self.label
    }

    /// The name of everyone, by the number that logs tell people apart with.
    pub(super) const fn person_names(&self) -> &BTreeMap<i64, String> {
        &self.names
    }

    /// The model community that goes with it: its curve, and its figures.
    pub(super) const fn model(&self) -> (ModelCurve, ModelFigures) {
        (self.model, self.model_figures)
    }

    /// All names and other spellings in it.
    pub(super) fn spellings(&self) -> &[String] {
        &self.spellings
    }

    /// The communities, in the order of their lives.
    pub fn communities(&self) -> &[SourceCommunity] {
        &self.communities
    }

    /// Every community's name and life, on all cores. The life is nothing
    /// where there is no activity; `until` is taken as a whole month.
    pub fn lives(
        &self,
        measure: Measure,
        until: Option<Month>,
        today: NaiveDate,
    ) -> Vec<(&str, Option<Life>)> {
        self.communities
            .par_iter()
            .map(|it| (it.community.name.as_str(), it.life(measure, until, today)))
            .collect()
    }

    /// Only the communities of these names or acronyms, in this order.
    pub fn only_all(self, names: &[String]) -> Result<Self, AppError> {
        let (label, model, model_figures) = (self.label.clone(), self.model, self.model_figures);
        let mut left = self;
        let mut communities = Vec::with_capacity(names.len());
        for name in names {
            let place = left.place_of(name)?;
            communities.push(left.communities.remove(place));
        }
        Ok(Self {
            label,
            communities,
            model,
            model_figures,
            names: left.names,
            spellings: left.spellings,
        })
    }

    /// The picture of all its communities, of a kind that shows several.
    pub fn comparison_chart(
        &self,
        measure: Measure,
        until: Option<Month>,
        today: NaiveDate,
        (layers, choices): (Layers, &PictureChoices),
    ) -> Result<Chart, AppError> {
        let comparison = Comparison::of(
            &self.communities,
            (measure, until),
            today,
            self.model,
            self.label.clone(),
        );
        comparison
            .chart(|_| true, layers, choices, today)
            .ok_or(AppError::NothingToShow)
    }

    /// The picture of the first community, of the kind chosen.
    pub fn chart(
        &self,
        measure: Measure,
        until: Option<Month>,
        today: NaiveDate,
        choices: &PictureChoices,
    ) -> Result<Chart, AppError> {
        let first = self.communities.first().ok_or(AppError::NothingToShow)?;
        if choices.kind == ChartKind::Checkup {
            let view = CheckupView {
                community: first.community.clone(),
                source: self.label.clone(),
                checkups: first.checkups.clone(),
                fewest: first.fewest_shown,
            };
            let last = view.checkups.len().saturating_sub(1);
            let chart = view.chart(last, view.fewest, choices, today);
            return chart.ok_or(AppError::NoCheckup);
        }
        let life = first
            .life(measure, until, today)
            .ok_or(AppError::NothingToShow)?;
        let subject = Subject {
            community: &first.community,
            life: &life,
            milestones: &first.milestones,
            checkups: &first.checkups,
            own_word: first.own_word(),
            plateau: None,
            source: &self.label,
            model: self.model,
        };
        Ok(subject.chart(choices, today))
    }
}

impl SourceCommunity {
    /// The facilitator's own latest word on its stage.
    pub fn own_word(&self) -> Option<&StageOverride> {
        self.own_words.last()
    }

    pub(super) fn of_store(store: Reader<'_>, community: Community) -> Result<Self, AppError> {
        let observed_until = store
            .observed_until(community.id)?
            .unwrap_or(NaiveDate::MIN);
        let entries = entries_of(store, community.id)?;
        let (facts, attended) = store.attendance(community.id)?;
        let who = Who::of(attended, store.facilitators(community.id)?);
        let meetings = facts
            .into_iter()
            .map(|row| MeetingFacts {
                date: row.date,
                registered: row.registered,
                present: row.present,
                left_early: row.left_early,
                satisfaction_percent: row.satisfaction_percent,
            })
            .collect();
        let amounts = store.amounts(community.id)?.into_iter();
        let amounts = amounts
            .map(|row| ActivityAmounts {
                activity: row.activity.row(),
                date: row.date,
                is_gathering: row.is_gathering,
                duration_minutes: row.duration_minutes,
                facilitator_minutes: row.facilitator_minutes,
                satisfaction_percent: row.satisfaction_percent,
            })
            .collect();
        Ok(Self {
            milestones: store.milestones(community.id)?,
            own_words: store.stage_overrides(community.id)?,
            report_texts: store.report_texts(community.id)?,
            checkups: store.checkups(community.id)?,
            fewest_shown: checkup::fewest_of_store(store)?,
            community,
            log: Log::Entries {
                entries,
                meetings,
                who: Arc::new(who),
                amounts,
                observed_until,
            },
        })
    }

    /// The entries and who came to gatherings; nothing of totals counted elsewhere.
    pub(super) fn people_log(&self) -> Option<(&[Entry], &Who)> {
        match &self.log {
            Log::Entries { entries, who, .. } => Some((entries, who)),
            Log::Totals(_) => None,
        }
    }

    /// How much of a log it holds.
    pub(super) fn n_entries(&self) -> usize {
        match &self.log {
            Log::Entries {
                entries, meetings, ..
            } => entries.len() + meetings.len(),
            Log::Totals(totals) => totals.len(),
        }
    }

    pub(super) const fn observed_until(&self) -> NaiveDate {
        match &self.log {
            Log::Entries { observed_until, .. } => *observed_until,
            Log::Totals(_) => NaiveDate::MIN,
        }
    }

    pub(super) const fn observe_until(&mut self, day: NaiveDate) {
        if let Log::Entries { observed_until, .. } = &mut self.log {
            *observed_until = day;
        }
    }

    /// The measure month by month; nothing where there is no activity.
    pub(super) fn series(
        &self,
        measure: Measure,
        until: Option<Month>,
        today: NaiveDate,
    ) -> Option<MonthlySeries> {
        match &self.log {
            Log::Totals(totals) => {
                let kept: Vec<_> = totals
                    .iter()
                    .copied()
                    .filter(|(month, _)| until.is_none_or(|until| *month <= until))
                    .collect();
                MonthlySeries::from_totals(measure, &kept)
            }
            Log::Entries {
                entries,
                observed_until,
                ..
            } => {
                let observed = ObservedPeriod {
                    until: until.map_or(*observed_until, Month::last_day),
                    not_recorded: self.not_recorded(),
                };
                analysis::monthly_series(entries, measure, &observed, today)
            }
        }
    }

    /// The latest meetings, so many at most, the earliest of them first.
    pub(super) fn latest_meetings(&self, n: usize) -> &[MeetingFacts] {
        match &self.log {
            Log::Entries { meetings, .. } => meetings
                .get(meetings.len().saturating_sub(n)..)
                .unwrap_or_default(),
            Log::Totals(_) => &[],
        }
    }

    /// How much of the log lies before a month.
    fn n_before(&self, month: Month) -> u32 {
        let n = match &self.log {
            Log::Totals(totals) => totals.iter().filter(|total| total.0 < month).count(),
            Log::Entries { entries, .. } => {
                let first = month.first_day();
                entries.iter().filter(|entry| entry.date < first).count()
            }
        };
        n as u32
    }

    /// Reads the life; nothing where there is no activity. Whatever the measure, what
    /// the community lives through is told by its participations.
    pub fn life(&self, measure: Measure, until: Option<Month>, today: NaiveDate) -> Option<Life> {
        let participations = self.reading(Measure::Participations, until, today)?;
        if measure == Measure::Participations {
            return Some(participations);
        }
        let life = self.reading(measure, until, today)?;
        Some(life.spoken_for_by(&participations))
    }

    fn reading(&self, measure: Measure, until: Option<Month>, today: NaiveDate) -> Option<Life> {
        let series = self.series(measure, until, today)?;
        let context = LifeContext {
            group_type: self.community.group_type,
            planned_end: self.planned_end(),
            founded_on: self.community.founded_on,
            milestones: self.milestones.clone(),
            n_left_out: self.n_before(series.first),
        };
        let mut life = analysis::read_life(&series, &context);
        life.watch = self.watch(&life);
        Some(life)
    }

    /// The alarm and the warning signs; totals counted elsewhere show no signs.
    fn watch(&self, life: &Life) -> Watch {
        self.with_facts(|facts| {
            analysis::watch(&life.series, facts, &self.milestones, &life.verdict)
        })
    }

    /// The warning signs at the end of each of the last months of its life.
    pub fn signs(&self, life: &Life) -> Vec<SignHistory> {
        self.with_facts(|facts| analysis::histories(&life.series, facts, &self.milestones))
    }

    /// What the log tells of who came; nothing of totals counted elsewhere.
    fn with_facts<T>(&self, read: impl FnOnce(Option<&AttendanceFacts<'_>>) -> T) -> T {
        let Log::Entries {
            entries, meetings, ..
        } = &self.log
        else {
            return read(None);
        };
        read(Some(&AttendanceFacts {
            meetings,
            entries,
            not_recorded: &self.not_recorded(),
        }))
    }

    /// The last eighteen months of its life, where there is enough to say.
    pub fn recent(&self, life: &Life) -> Option<Recent> {
        let breaks: Vec<Month> = analysis::measure_changes(&self.milestones, &life.series)
            .into_iter()
            .map(|place| life.series.month(place))
            .collect();
        analysis::recent(life, &breaks)
    }

    /// What to try next. What helps the elements that were weak at the last check-up comes
    /// first; those that few answered say nothing, since what is told here is shared.
    pub fn advice(&self, life: &Life, tr: &Tr) -> Vec<Advice> {
        let readings = self
            .checkups
            .last()
            .map(|last| analysis::read_checkup(last, None, self.fewest_shown));
        let weak = analysis::weak_elements(&readings.unwrap_or_default());
        analysis::advice_after(&life.verdict, &weak, tr)
    }

    /// Where it stands at its age, where there is enough to say.
    pub fn standing(&self, life: &Life) -> Option<Standing> {
        analysis::standing(life, self.community.founded_on)
    }

    /// The end that was planned: what the community says of itself, or else
    /// its last milestone of that kind.
    pub(super) fn planned_end(&self) -> Option<NaiveDate> {
        let closes = self
            .milestones
            .iter()
            .filter(|milestone| milestone.kind == MilestoneKind::PlannedClose)
            .map(|milestone| milestone.from);
        self.community.planned_end.or(closes.max())
    }

    /// The days on which something was logged, in order, each once.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        let entries = self.people_log().map_or(&[][..], |(entries, _)| entries);
        let mut days: Vec<NaiveDate> = entries.iter().map(|it| it.date).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    fn not_recorded(&self) -> Vec<(NaiveDate, NaiveDate)> {
        self.milestones
            .iter()
            .filter(|milestone| milestone.kind == MilestoneKind::NotRecorded)
            .map(|milestone| (milestone.from, milestone.to.unwrap_or(milestone.from)))
            .collect()
    }

    /// Months since it was founded, or since its first activity.
    pub fn age_months(&self, today: NaiveDate) -> Option<u32> {
        let first = match &self.log {
            Log::Entries { entries, .. } => entries.iter().map(|entry| entry.date).min(),
            Log::Totals(totals) => totals.first().map(|(month, _)| month.first_day()),
        };
        let birth = self.community.founded_on.or(first)?;
        u32::try_from(Month::of(today).since(Month::of(birth))).ok()
    }
}

/// The log of a community as the analysis reads it.
pub(super) fn entries_of(
    store: Reader<'_>,
    community: CommunityId,
) -> Result<Vec<Entry>, AppError> {
    let rows = store.entries(community)?.into_iter();
    Ok(rows
        .map(|row| Entry {
            date: row.date,
            activity: row.activity.row(),
            is_gathering: row.is_gathering,
            person: row.person.map(PersonId::row),
            count: row.count,
        })
        .collect())
}

/// A community of which only the name is known.
fn unnamed_community(name: String, place: usize) -> Community {
    Community {
        id: CommunityId::from_row(place as i64),
        name,
        acronym: String::new(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::nth(place),
        notes: String::new(),
        is_fictitious: false,
    }
}

/// A file's name without its folder.
pub(super) fn file_label(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// A file's name without its folder and ending: the name of a community that
/// the file does not name.
pub(super) fn file_stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
