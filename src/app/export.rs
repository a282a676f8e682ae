//! The log of a register as tables for other programs, and for Essor.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::checkup::{WrittenTable, exported_checkups};
use super::files::{Output, Over};
use super::report::exported_report_texts;
use super::{AppError, Reporter};
use crate::domain::{Community, KindId, KindName, PersonId};
use crate::export::{ActivityTable, ExportOptions, ExportedActivity, ExportedParticipation};
use crate::i18n::Tr;
use crate::store::{LoggedActivity, LoggedName, Reader};

/// How many activities pass between two reports of progress.
const N_PER_REPORT: u64 = 500;

/// Who is named in an export.
#[derive(Clone, Debug)]
pub enum ExportNames {
    AsTheyAre,
    /// Nobody: people and communities are numbered in the language given, and
    /// no text that someone wrote is left.
    Numbered(Tr),
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogExported {
    pub paths: Vec<PathBuf>,
    /// Lines under the headers.
    pub n_lines: usize,
}

/// Writes the activities of all communities, with who took part, into a folder
/// that is made if it is not there.
///
/// It is one table, `activities.csv`. Where the logs of communities end on
/// different days, each of these days has a table of its own: a community that
/// is silent to the end of its file was silent, and one whose log ends earlier
/// is unknown from there on. Check-ups are two more, `checkups.csv` and
/// `checkup-notes.csv`, what was typed into reports is `report-texts.csv`; an export that
/// names nobody has none of them.
///
/// # Errors
///
/// [`AppError::Exists`] if a table of that name is there and does not give way.
/// After any error there is no new file.
pub fn export_log(
    reader: Reader<'_>,
    (folder, over): (&Path, Over),
    names: &ExportNames,
    reporter: &Reporter,
) -> Result<LogExported, AppError> {
    let mut logs: BTreeMap<NaiveDate, Vec<(usize, Community)>> = BTreeMap::new();
    let mut n_activities = 0;
    for (community, place) in reader.communities()?.into_iter().zip(1..) {
        // A community without activities has no line to stand in.
        if let Some(until) = reader.observed_until(community.id)? {
            n_activities += reader.n_activities(community.id)?;
            logs.entry(until).or_default().push((place, community));
        }
    }
    let others: Vec<WrittenTable> = match names {
        ExportNames::AsTheyAre => {
            let texts = exported_report_texts(reader)?;
            exported_checkups(reader)?
                .into_iter()
                .chain(texts)
                .collect()
        }
        ExportNames::Numbered(_) => Vec::new(),
    };
    if logs.is_empty() && others.is_empty() {
        return Err(AppError::NothingToShow);
    }
    let failed = |source, path: &Path| AppError::Write {
        source,
        path: path.to_path_buf(),
    };
    fs::create_dir_all(folder).map_err(|source| failed(source, folder))?;
    let mut export = Export::new(reader, names, (n_activities, reporter))?;
    let is_one = logs.len() == 1;
    let mut tables = Vec::with_capacity(logs.len());
    for (until, communities) in &logs {
        let path = folder.join(if is_one {
            "activities.csv".to_owned()
        } else {
            format!("activities-{until}.csv")
        });
        let file = Output::create(&path, over)?;
        tables.push(export.write(file, communities)?);
    }
    for it in others {
        let path = folder.join(it.name);
        let mut file = Output::create(&path, over)?;
        file.write_all(&it.bytes)
            .map_err(|source| failed(source, &path))?;
        tables.push((file, it.n_lines));
    }
    let mut done = LogExported {
        paths: Vec::new(),
        n_lines: 0,
    };
    for (file, n_lines) in tables {
        let path = file.path().to_path_buf();
        if let Err(source) = file.finish() {
            for path in &done.paths {
                let _ = fs::remove_file(path);
            }
            return Err(failed(source, &path));
        }
        done.paths.push(path);
        done.n_lines += n_lines;
    }
    Ok(done)
}

/// An export under way.
struct Export<'s> {
    reader: Reader<'s>,
    names: &'s ExportNames,
    people: HashMap<PersonId, LoggedName>,
    kinds: HashMap<KindId, (KindName, bool)>,
    /// The numbers that people were given, in the order in which they came.
    numbers: HashMap<PersonId, u64>,
    n_done: u64,
    n_activities: u64,
    reporter: &'s Reporter,
}

impl<'s> Export<'s> {
    fn new(
        reader: Reader<'s>,
        names: &'s ExportNames,
        (n_activities, reporter): (u64, &'s Reporter),
    ) -> Result<Self, AppError> {
        let kinds = reader.activity_kinds()?.into_iter();
        Ok(Self {
            people: reader.logged_names()?,
            kinds: kinds
                .map(|kind| (kind.id, (kind.name, kind.is_gathering)))
                .collect(),
            reader,
            names,
            numbers: HashMap::new(),
            n_done: 0,
            n_activities,
            reporter,
        })
    }

    /// Gives back the file, all written, and how many lines it has.
    fn write(
        &mut self,
        file: Output,
        communities: &[(usize, Community)],
    ) -> Result<(Output, usize), AppError> {
        let path = file.path().to_path_buf();
        let at_path = |source| AppError::Write {
            source,
            path: path.clone(),
        };
        let mut table = ActivityTable::begin(file, ExportOptions::default()).map_err(at_path)?;
        for (place, community) in communities {
            let name = match self.names {
                ExportNames::AsTheyAre => community.name.clone(),
                ExportNames::Numbered(tr) => tr.format(
                    "app-anonymous-community",
                    &[("n", place.to_string().into())],
                ),
            };
            let mut day: Vec<ExportedActivity> = Vec::new();
            let reader = self.reader;
            reader.each_logged(community.id, |logged| {
                let is_another_day =
                    |first: &ExportedActivity| first.date != logged.activity.held_on;
                if day.first().is_some_and(is_another_day) {
                    table.write_day(&day).map_err(at_path)?;
                    day.clear();
                }
                self.step()?;
                day.push(self.exported(&name, logged));
                Ok::<_, AppError>(())
            })?;
            table.write_day(&day).map_err(at_path)?;
        }
        table.end().map_err(at_path)
    }

    fn step(&mut self) -> Result<(), AppError> {
        let is_due = self.n_done.is_multiple_of(N_PER_REPORT);
        if is_due && !self.reporter.step(self.n_done, self.n_activities) {
            return Err(AppError::Cancelled);
        }
        self.n_done += 1;
        Ok(())
    }

    fn exported(&mut self, community: &str, logged: LoggedActivity) -> ExportedActivity {
        let LoggedActivity {
            activity,
            participations,
        } = logged;
        let is_anonymous = matches!(self.names, ExportNames::Numbered(_));
        let (kind, is_gathering) = self
            .kinds
            .get(&activity.kind)
            .cloned()
            .unwrap_or((KindName::Known("other"), false));
        let mut seen = HashSet::new();
        let mut exported = ExportedActivity {
            date: activity.held_on,
            community: community.to_owned(),
            kind,
            is_gathering,
            title: activity.title,
            head_count: activity.head_count,
            duration_minutes: activity.duration_minutes,
            facilitator_minutes: activity.facilitator_minutes,
            satisfaction_percent: activity.satisfaction_percent,
            notes: activity.notes,
            mode: activity.mode,
            participations: Vec::with_capacity(participations.len()),
        };
        for it in participations {
            let Some(known) = self.people.get(&it.person) else {
                continue;
            };
            // Two that are read as one were there once.
            if !known.is_placeholder && !seen.insert((it.person, it.presence)) {
                continue;
            }
            let next = self.numbers.len() as u64 + 1;
            let member_number = *self.numbers.entry(it.person).or_insert(next);
            let (member, email) = match self.names {
                ExportNames::AsTheyAre => {
                    (known.name.clone(), known.email.clone().unwrap_or_default())
                }
                ExportNames::Numbered(tr) if known.is_placeholder => {
                    (tr.get("app-anonymous-guest"), String::new())
                }
                ExportNames::Numbered(tr) => {
                    let n = member_number.to_string();
                    let name = tr.format("app-anonymous-member", &[("n", n.into())]);
                    (name, String::new())
                }
            };
            exported.participations.push(ExportedParticipation {
                member,
                email,
                member_number,
                presence: it.presence,
                minutes: it.minutes,
            });
        }
        if is_anonymous {
            exported.title.clear();
            exported.notes.clear();
            if matches!(exported.kind, KindName::Custom(_)) {
                let kind = if is_gathering { "meeting" } else { "other" };
                exported.kind = KindName::Known(kind);
            }
        }
        exported
    }
}
