//! Writes the sample register and its pictures.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::files::{Over, require_output};
use super::picture::{PictureChoices, PictureFormat, save_picture_over};
use super::sample::{SampleCommunity, sample_checkups, sample_communities};
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
/// The acronym of the community that has check-ups.
const WITH_CHECKUPS: &str = "CPAQQ";

/// Writes the sample register into the demonstration's own `folder`, over that
/// of an earlier one. Says where it is.
pub fn write_demo(
    folder: &Path,
    now: NaiveDateTime,
    reporter: &Reporter,
) -> Result<PathBuf, AppError> {
    fs::create_dir_all(folder).map_err(|source| AppError::Write {
        source,
        path: folder.to_path_buf(),
    })?;
    let register = folder.join(REGISTER);
    keep_earlier(&register, now)?;
    write_sample(&register, true, now, reporter)?;
    Ok(register)
}

/// Writes a picture of each life of the sample `register` beside it, over those
/// of an earlier demonstration. Says where they are.
pub fn write_demo_pictures(
    register: &Path,
    now: NaiveDateTime,
    tr: &Tr,
    reporter: &Reporter,
) -> Result<Vec<PathBuf>, AppError> {
    let choices = PictureChoices {
        language: tr.language(),
        ..PictureChoices::default()
    };
    let today = now.date();
    let mut pictures = Vec::new();
    for source in Source::read(register, today, reporter)?.into_each() {
        let chart = source.chart(Measure::default(), None, today, &choices)?;
        let path = register.with_file_name(source.picture_name(PictureFormat::Png));
        let format = PictureFormat::Png;
        save_picture_over(&chart, &choices, format, (&path, Over::Picture(format)))?;
        pictures.push(path);
    }
    Ok(pictures)
}

/// Someone may have tried things out in the sample: a dated copy keeps them.
fn keep_earlier(register: &Path, now: NaiveDateTime) -> Result<(), AppError> {
    if register.exists() {
        Store::open(register)?.copy_before(CopyReason::Removal, now)?;
    }
    Ok(())
}

/// Writes the sample register alone, where it may go.
pub fn write_sample_register(
    (path, over): (&Path, Over),
    now: NaiveDateTime,
    reporter: &Reporter,
) -> Result<(), AppError> {
    require_output(path, over, [])?;
    write_sample(path, over != Over::Nothing, now, reporter)
}

fn write_sample(
    path: &Path,
    may_replace: bool,
    now: NaiveDateTime,
    reporter: &Reporter,
) -> Result<(), AppError> {
    Store::write_new(path, may_replace, |store| fill(store, now, reporter))
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
            let community = add_community(change, sample, &mut people)?;
            if sample.acronym == WITH_CHECKUPS {
                for checkup in sample_checkups(community, now.date()) {
                    change.add_checkup(&checkup)?;
                }
            }
        }
        Ok(())
    })
}

fn add_community(
    change: &Change<'_>,
    sample: &SampleCommunity,
    people: &mut HashMap<String, PersonId>,
) -> Result<CommunityId, AppError> {
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
            mode: None,
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
    Ok(community)
}
