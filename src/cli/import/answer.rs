//! What an import did, or would do, as it is told.

use std::io;
use std::path::Path;

use serde::Serialize;

use crate::app::{FileDone, ImportPreview, pair_reason, paired_words};
use crate::cli::output;
use crate::domain::{MeetingPair, PairedMeeting};
use crate::i18n::Tr;

#[derive(Serialize)]
pub(super) struct Answer {
    version: u32,
    files: Vec<FileAnswer>,
}

#[derive(Serialize)]
pub(super) struct FileAnswer {
    file: String,
    /// For `undo-import`; absent in a dry run.
    id: Option<i64>,
    added: u32,
    already_there: u32,
    rejected: u32,
    ignored: u32,
    dry_run: bool,
    new_communities: u32,
    new_people: u32,
    new_meetings: u32,
    joined_meetings: u32,
    /// Meetings that two sources tell of.
    meeting_pairs: Vec<PairAnswer>,
    #[serde(skip)]
    pairs: Vec<MeetingPair>,
}

#[derive(Serialize)]
struct PairAnswer {
    community: String,
    day: String,
    new: MeetingAnswer,
    there: MeetingAnswer,
    reason: &'static str,
    people_in_both: usize,
    sure: bool,
    joined: bool,
}

#[derive(Serialize)]
struct MeetingAnswer {
    title: String,
    people: usize,
    /// Null for what was logged by hand.
    file: Option<String>,
}

impl FileAnswer {
    pub(crate) fn done(path: &Path, done: &FileDone) -> Self {
        let counts = done.counts;
        Self {
            file: path.display().to_string(),
            id: Some(counts.id.row()),
            added: counts.n_added,
            already_there: counts.n_already_there,
            rejected: counts.n_rejected,
            ignored: counts.n_ignored,
            dry_run: false,
            new_communities: counts.n_new_communities,
            new_people: counts.n_new_people,
            new_meetings: counts.n_new_meetings,
            joined_meetings: counts.n_joined,
            meeting_pairs: done.pairs.iter().map(PairAnswer::of).collect(),
            pairs: done.pairs.clone(),
        }
    }

    pub(crate) fn tried(preview: &ImportPreview) -> Self {
        Self {
            file: preview.path.display().to_string(),
            id: None,
            added: preview.n_new,
            already_there: preview.n_already_there,
            rejected: preview.report.rejected.len() as u32,
            ignored: preview.report.ignored.len() as u32,
            dry_run: true,
            new_communities: preview.n_new_communities,
            new_people: preview.n_new_people,
            new_meetings: preview.n_new_meetings,
            joined_meetings: preview.n_joined(),
            meeting_pairs: preview.pairs.iter().map(PairAnswer::of).collect(),
            pairs: preview.pairs.clone(),
        }
    }

    fn lines(&self, tr: &Tr) -> Vec<String> {
        let counts = tr.format(
            "cli-import-counts",
            &[
                ("added", self.added.into()),
                ("there", self.already_there.into()),
                ("rejected", self.rejected.into()),
                ("ignored", self.ignored.into()),
            ],
        );
        let done = match self.id {
            Some(id) => tr.format(
                "cli-import-done",
                &[
                    ("file", (&self.file).into()),
                    ("counts", counts.into()),
                    ("id", id.to_string().into()),
                ],
            ),
            None => tr.format(
                "cli-import-dry-run",
                &[("file", (&self.file).into()), ("counts", counts.into())],
            ),
        };
        let meetings = tr.format(
            "cli-import-meetings",
            &[
                ("communities", self.new_communities.into()),
                ("people", self.new_people.into()),
                ("meetings", self.new_meetings.into()),
                ("joined", self.joined_meetings.into()),
            ],
        );
        let pairs = self.pairs.iter().map(|pair| pair_line(pair, tr));
        [done, meetings].into_iter().chain(pairs).collect()
    }
}

fn pair_line(pair: &MeetingPair, tr: &Tr) -> String {
    let key = if pair.is_joined {
        "cli-import-joined"
    } else {
        "cli-import-apart"
    };
    tr.format(
        key,
        &[
            ("day", tr.date(pair.day).into()),
            ("community", (&pair.community).into()),
            ("new", paired_words(&pair.new, tr).into()),
            ("there", paired_words(&pair.there, tr).into()),
            ("reason", pair_reason(pair, tr).into()),
        ],
    )
}

impl PairAnswer {
    fn of(pair: &MeetingPair) -> Self {
        let told = |meeting: &PairedMeeting| MeetingAnswer {
            title: meeting.title.clone(),
            people: meeting.n_people,
            file: meeting.file_name.clone(),
        };
        Self {
            community: pair.community.clone(),
            day: pair.day.to_string(),
            new: told(&pair.new),
            there: told(&pair.there),
            reason: pair.found.reason.code(),
            people_in_both: pair.found.n_shared,
            sure: pair.found.is_sure,
            joined: pair.is_joined,
        }
    }
}

impl Answer {
    pub(crate) const fn new(files: Vec<FileAnswer>) -> Self {
        Self { version: 1, files }
    }

    pub(crate) fn tell(&self, is_json: bool, tr: &Tr) -> io::Result<()> {
        if is_json {
            return output::print_json(self);
        }
        for line in self.files.iter().flat_map(|file| file.lines(tr)) {
            output::print_line(&line)?;
        }
        Ok(())
    }
}
