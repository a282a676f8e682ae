//! Answers that come back: from a file into the check-up of a day.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::NaiveDate;

use super::answers::{AnswerLine, Who, read_lines};
use super::community_named;
use super::exchange::{NoteLine, note_lines};
use super::table::{ENOUGH, Vocabulary};
use crate::app::{AppError, Changes, Desk, read_input};
use crate::domain::{Checkup, CheckupId, Community, CommunityId, Element, RespondentKey, folded};
use crate::import::{self, CellLine};
use crate::store::{Change, Reader};

/// The name of the change.
const LABEL: &str = "app-command-bring-answers";

/// Files of answers are small; a larger one is not read to find out.
const MOST_BYTES: u64 = 4 << 20;

/// A cell that holds no answer to its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadCell {
    /// Of the file, from 1; the column of a table that runs downwards.
    pub line: u32,
    pub element: Element,
    pub value: String,
}

/// What was brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswersBrought {
    /// The days of the check-ups that it went into.
    pub days: Vec<NaiveDate>,
    /// People whose answers are new.
    pub n_added: usize,
    /// People who had answered that check-up, and now answer otherwise.
    pub n_replaced: usize,
    /// Lines that were there already.
    pub n_already: usize,
    pub unread: Vec<UnreadCell>,
}

/// What a file holds of check-ups.
enum Content {
    Answers(Vec<AnswerLine>, Vec<UnreadCell>),
    Notes(Vec<NoteLine>),
}

impl Desk {
    /// Brings the answers of a file into the check-up of a community: that of `day`,
    /// otherwise that of the day in the file, otherwise the one that has lines of the
    /// file already, otherwise that of today. One change.
    ///
    /// # Errors
    ///
    /// [`AppError::NoAnswers`] if no column of the file is a question of the check-up, or
    /// nothing under them is an answer.
    pub fn bring_answers(
        &mut self,
        community: &Community,
        path: &Path,
        day: Option<NaiveDate>,
    ) -> Result<(AnswersBrought, Changes), AppError> {
        let content = read(path)?;
        let days = (day, self.now().date());
        self.follow(|store| {
            store.change_told(LABEL, |change| {
                into_community(change, community, (content, path), days)
            })
        })
    }

    /// Brings in a table of check-ups that `essor export` wrote, each line into the
    /// community that it names. One change.
    ///
    /// # Errors
    ///
    /// As [`Desk::bring_answers`]; [`AppError::NoSuchCommunity`] if a line names one that
    /// is not there.
    pub fn bring_exported(&mut self, path: &Path) -> Result<(AnswersBrought, Changes), AppError> {
        let content = read(path)?;
        let today = self.now().date();
        self.follow(|store| {
            store.change_told(LABEL, |change| into_their_own(change, content, today))
        })
    }

    /// What [`Desk::bring_answers`] would bring, of which nothing is stored.
    pub(super) fn try_answers(
        &mut self,
        community: &Community,
        path: &Path,
    ) -> Result<AnswersBrought, AppError> {
        let content = read(path)?;
        let days = (None, self.now().date());
        self.taken_back(|change| into_community(change, community, (content, path), days))
    }

    /// What [`Desk::bring_exported`] would bring, of which nothing is stored.
    pub(super) fn try_exported(&mut self, path: &Path) -> Result<AnswersBrought, AppError> {
        let content = read(path)?;
        let today = self.now().date();
        self.taken_back(|change| into_their_own(change, content, today))
    }

    /// Carries out a change and takes it back.
    fn taken_back(
        &mut self,
        run: impl FnOnce(&Change<'_>) -> Result<AnswersBrought, AppError>,
    ) -> Result<AnswersBrought, AppError> {
        let mut brought = None;
        let end = self.store_mut()?.change(LABEL, |change| {
            brought = Some(run(change)?);
            // A change that fails leaves nothing.
            Err::<(), _>(AppError::Cancelled)
        });
        match (brought, end) {
            (Some(brought), _) => Ok(brought),
            (None, Err(error)) => Err(error),
            (None, Ok(())) => Ok(AnswersBrought::default()),
        }
    }
}

fn into_community(
    change: &Change<'_>,
    community: &Community,
    (content, path): (Content, &Path),
    days: (Option<NaiveDate>, NaiveDate),
) -> Result<AnswersBrought, AppError> {
    let is_of = |name: &str| {
        name.is_empty()
            || folded(name) == folded(&community.name)
            || folded(name) == folded(&community.acronym)
    };
    match content {
        Content::Answers(mut lines, unread) => {
            lines.retain(|line| is_of(&line.community));
            if lines.is_empty() {
                return Err(no_answers(path));
            }
            let mut brought = bring(change, community.id, lines, days)?;
            brought.unread = unread;
            Ok(brought)
        }
        Content::Notes(mut lines) => {
            lines.retain(|line| is_of(&line.community));
            bring_notes(change, community.id, lines)
        }
    }
}

fn into_their_own(
    change: &Change<'_>,
    content: Content,
    today: NaiveDate,
) -> Result<AnswersBrought, AppError> {
    let mut brought = AnswersBrought::default();
    match content {
        Content::Answers(lines, unread) => {
            for (id, lines) in by_community(**change, lines, |it| &it.community)? {
                brought.add(bring(change, id, lines, (None, today))?);
            }
            brought.unread = unread;
        }
        Content::Notes(lines) => {
            for (id, lines) in by_community(**change, lines, |it| &it.community)? {
                brought.add(bring_notes(change, id, lines)?);
            }
        }
    }
    Ok(brought)
}

/// Whether a file holds answers to a check-up, or check-ups that were exported. A log in
/// which a few words happen to be those of elements holds no answers to them.
pub(crate) fn is_of_checkups(path: &Path) -> bool {
    let is_small = std::fs::metadata(path).is_ok_and(|it| it.len() <= MOST_BYTES);
    if !is_small {
        return false;
    }
    match read(path) {
        Ok(Content::Notes(_)) => true,
        Ok(Content::Answers(lines, _)) => {
            let mut lines = lines.iter();
            lines.any(|line| line.respondent.answers.len() >= ENOUGH)
        }
        Err(_) => false,
    }
}

/// Whether a file is a table of check-ups that `essor export` wrote.
pub fn is_exported_checkups(path: &Path) -> bool {
    let bytes = read_input(path).unwrap_or_default();
    let head = String::from_utf8_lossy(bytes.get(..512).unwrap_or(&bytes)).into_owned();
    super::exchange::is_own_header(head.lines().next().unwrap_or_default())
}

impl AnswersBrought {
    fn add(&mut self, other: Self) {
        self.days.extend(other.days);
        self.days.sort_unstable();
        self.days.dedup();
        self.n_added += other.n_added;
        self.n_replaced += other.n_replaced;
        self.n_already += other.n_already;
    }
}

fn no_answers(path: &Path) -> AppError {
    AppError::NoAnswers {
        path: path.to_path_buf(),
    }
}

fn read(path: &Path) -> Result<Content, AppError> {
    let bytes = read_input(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let lines: Vec<CellLine> = import::cells(&bytes, &name).map_err(|source| AppError::Import {
        source,
        path: path.to_path_buf(),
    })?;
    if let Some(notes) = note_lines(&lines) {
        return Ok(Content::Notes(notes));
    }
    let vocabulary = Vocabulary::new();
    let table = vocabulary.table(lines).ok_or_else(|| no_answers(path))?;
    let (lines, unread) = read_lines(&table, &vocabulary);
    if lines.is_empty() {
        return Err(no_answers(path));
    }
    Ok(Content::Answers(lines, unread))
}

fn by_community<T>(
    reader: Reader<'_>,
    lines: Vec<T>,
    name: impl Fn(&T) -> &String,
) -> Result<BTreeMap<CommunityId, Vec<T>>, AppError> {
    let mut known: HashMap<String, CommunityId> = HashMap::new();
    let mut parted: BTreeMap<CommunityId, Vec<T>> = BTreeMap::new();
    for line in lines {
        let id = if let Some(id) = known.get(name(&line)) {
            *id
        } else {
            let id = community_named(reader, name(&line))?.id;
            known.insert(name(&line).clone(), id);
            id
        };
        parted.entry(id).or_default().push(line);
    }
    Ok(parted)
}

/// The check-ups of a community while answers are put into them.
struct Sheets {
    community: CommunityId,
    checkups: Vec<Checkup>,
    touched: Vec<NaiveDate>,
}

impl Sheets {
    fn of(reader: Reader<'_>, community: CommunityId) -> Result<Self, AppError> {
        Ok(Self {
            community,
            checkups: reader.checkups(community)?,
            touched: Vec::new(),
        })
    }

    /// The check-up of a day, made where there is none.
    fn on(&mut self, day: NaiveDate) -> &mut Checkup {
        if !self.touched.contains(&day) {
            self.touched.push(day);
        }
        let found = self.checkups.iter().position(|it| it.held_on == day);
        let at = found.unwrap_or(self.checkups.len());
        if found.is_none() {
            self.checkups.push(Checkup {
                id: CheckupId::from_row(0),
                community: self.community,
                held_on: day,
                respondents: Vec::new(),
                notes: Vec::new(),
            });
        }
        &mut self.checkups[at]
    }

    /// The print of a word: the one it has already, or a new one.
    fn key_of(&self, word: &str) -> RespondentKey {
        let respondents = self.checkups.iter().flat_map(|it| &it.respondents);
        let mut known = respondents.map(|it| &it.key);
        let known = known.find(|key| key.is_of_word(word)).cloned();
        known.unwrap_or_else(|| RespondentKey::of_word(word, fastrand::u64(..)))
    }

    /// The check-up that has one of these lines already.
    fn holding(&self, lines: &[AnswerLine]) -> Option<NaiveDate> {
        let is_there = |checkup: &&Checkup| {
            lines.iter().any(|line| match &line.who {
                Who::Key(key) => checkup.respondents.iter().any(|it| it.key == *key),
                Who::Word(_) => false,
            })
        };
        self.checkups.iter().find(is_there).map(|it| it.held_on)
    }

    fn store(self, change: &Change<'_>) -> Result<Vec<NaiveDate>, AppError> {
        for checkup in &self.checkups {
            if checkup.id == CheckupId::from_row(0) {
                change.add_checkup(checkup)?;
            } else if self.touched.contains(&checkup.held_on) {
                change.update_checkup(checkup)?;
            }
        }
        let mut days = self.touched;
        days.sort_unstable();
        Ok(days)
    }
}

fn bring(
    change: &Change<'_>,
    community: CommunityId,
    lines: Vec<AnswerLine>,
    (day, today): (Option<NaiveDate>, NaiveDate),
) -> Result<AnswersBrought, AppError> {
    let mut sheets = Sheets::of(**change, community)?;
    let usual = sheets.holding(&lines).unwrap_or(today);
    let mut brought = AnswersBrought::default();
    for line in lines {
        let mut respondent = line.respondent;
        respondent.key = match line.who {
            Who::Word(word) => sheets.key_of(&word),
            Who::Key(key) => key,
        };
        let checkup = sheets.on(day.or(line.day).unwrap_or(usual));
        let mut there = checkup.respondents.iter_mut();
        match there.find(|it| it.key == respondent.key) {
            Some(before) if *before == respondent => brought.n_already += 1,
            Some(before) => {
                *before = respondent;
                brought.n_replaced += 1;
            }
            None => {
                checkup.respondents.push(respondent);
                brought.n_added += 1;
            }
        }
    }
    brought.days = sheets.store(change)?;
    Ok(brought)
}

fn bring_notes(
    change: &Change<'_>,
    community: CommunityId,
    lines: Vec<NoteLine>,
) -> Result<AnswersBrought, AppError> {
    let mut sheets = Sheets::of(**change, community)?;
    for line in lines {
        sheets.on(line.day).set_note(line.note);
    }
    Ok(AnswersBrought {
        days: sheets.store(change)?,
        ..AnswersBrought::default()
    })
}
