//! Writes the sample register and its pictures.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::files::Over;
use super::picture::{PictureChoices, PictureFormat, save_picture_over};
use super::sample::{SampleCommunity, sample_communities};
use super::source::Source;
use super::{AppError, Reporter};
use crate::domain::{
    Activity, ActivityId, Community, CommunityId, KindName, Measure, Milestone, MilestoneId,
    Participation, ParticipationId, PersonId,
};
use crate::i18n::Tr;
use crate::store::{Change, CopyReason, Store};

/// The sample register's file name.
const REGISTER: &str = "essor-demo.essor";

/// What the demonstration wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demo {
    pub register: PathBuf,
    pub pictures: Vec<PathBuf>,
}

/// Writes the sample register and a picture of each of its lives into
/// `folder`, over those of an earlier demonstration.
pub fn write_demo(
    folder: &Path,
    now: NaiveDateTime,
    tr: &Tr,
    reporter: &Reporter,
) -> Result<Demo, AppError> {
    fs::create_dir_all(folder).map_err(|source| AppError::Write {
        source,
        path: folder.to_path_buf(),
    })?;
    let register = folder.join(REGISTER);
    keep_earlier(&register, now)?;
    write_sample_register(&register, now, reporter)?;

    let choices = PictureChoices {
        language: tr.language(),
        ..PictureChoices::default()
    };
    let today = now.date();
    let mut pictures = Vec::new();
    for source in Source::read(&register, today, reporter)?.into_each() {
        let chart = source.chart(Measure::default(), None, today, &choices)?;
        let path = folder.join(source.picture_name(PictureFormat::Png));
        let format = PictureFormat::Png;
        save_picture_over(&chart, &choices, format, (&path, Over::Picture(format)))?;
        pictures.push(path);
    }
    Ok(Demo { register, pictures })
}

/// Someone may have tried things out in the sample: a dated copy keeps them.
fn keep_earlier(register: &Path, now: NaiveDateTime) -> Result<(), AppError> {
    if register.exists() {
        Store::open(register)?.copy_before(CopyReason::Removal, now)?;
    }
    Ok(())
}

/// Writes the sample register alone, over an earlier one.
pub fn write_sample_register(
    path: &Path,
    now: NaiveDateTime,
    reporter: &Reporter,
) -> Result<(), AppError> {
    // Made beside and then given its name: a sample that is open or half
    // written is never seen.
    let draft = path.with_extension("essor-part");
    let removed = |path: &Path| match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(AppError::Write {
            source: error,
            path: path.to_path_buf(),
        }),
        _ => Ok(()),
    };
    removed(&draft)?;
    let filled = Store::create(&draft)
        .map_err(AppError::from)
        .and_then(|mut store| fill(&mut store, now, reporter));
    if let Err(error) = filled {
        let _ = fs::remove_file(&draft);
        return Err(error);
    }
    fs::rename(&draft, path).map_err(|source| AppError::Write {
        source,
        path: path.to_path_buf(),
    })
}

fn fill(store: &mut Store, now: NaiveDateTime, reporter: &Reporter) -> Result<(), AppError> {
    let samples = sample_communities(now.date());
    let n_samples = samples.len() as u64;
    store.change("app-command-sample", |change| {
        let mut people = HashMap::new();
        for (sample, n_done) in samples.iter().zip(0..) {
            if !reporter.step(n_done, n_samples) {
                return Err(AppError::Cancelled);
            }
            add_community(change, sample, &mut people)?;
        }
        Ok(())
    })
}

fn add_community(
    change: &Change<'_>,
    sample: &SampleCommunity,
    people: &mut HashMap<String, PersonId>,
) -> Result<(), AppError> {
    let community = change.add_community(&Community {
        id: CommunityId::from_row(0),
        name: sample.name.to_owned(),
        acronym: sample.acronym.to_owned(),
        group_type: sample.group_type,
        founded_on: Some(sample.founded_on),
        planned_end: None,
        sponsor: sample.sponsor.to_owned(),
        colour: sample.colour,
        notes: sample.notes.to_owned(),
        is_fictitious: true,
    })?;
    for milestone in &sample.milestones {
        change.add_milestone(&Milestone {
            id: MilestoneId::from_row(0),
            community,
            kind: milestone.kind,
            from: milestone.on,
            to: None,
            title: milestone.title.to_owned(),
        })?;
    }
    for activity in &sample.activities {
        let name = KindName::known(activity.kind)
            .unwrap_or_else(|| KindName::Custom(activity.kind.to_owned()));
        let kind = match change.activity_kind_named(&name)? {
            Some(kind) => kind.id,
            None => change.add_activity_kind(&name, false)?,
        };
        let id = change.add_activity(&Activity {
            id: ActivityId::from_row(0),
            community,
            kind,
            held_on: activity.held_on,
            title: activity.title.to_owned(),
            head_count: activity.head_count,
            duration_minutes: activity.duration_minutes,
            facilitator_minutes: None,
            satisfaction_percent: activity.satisfaction_percent,
            initiated_by: None,
            notes: String::new(),
            import: None,
        })?;
        for (name, presence) in &activity.participations {
            let person = if let Some(&known) = people.get(name) {
                known
            } else {
                let new = change.add_person(name)?;
                people.insert(name.clone(), new);
                new
            };
            change.add_participation(&Participation {
                id: ParticipationId::from_row(0),
                activity: id,
                person,
                presence: *presence,
                minutes: None,
                import: None,
            })?;
        }
    }
    Ok(())
}
