//! What the cells of the column of presence say, and what nobody knows there.

use std::collections::HashMap;

use super::guests::without_guests;
use super::presence::PresenceColumn;
use crate::domain::Presence;
use crate::import::mark_meaning::{UnknownMarks, asked_in};
use crate::import::report::IgnoreReason;
use crate::import::sources::Source;
use crate::import::words::normalised;
use crate::import::{MarkMeaning, Marks, UnknownMark};

type Said = Option<Result<Presence, IgnoreReason>>;

/// Reads the cells of a column of presence: what a person said of a mark goes
/// before all, then come the words of the program and those of everybody.
pub(super) struct PresenceCells<'r> {
    column: PresenceColumn,
    source: Option<&'static Source>,
    answers: &'r Marks,
    /// The table was made of a sheet of marks, which has read them already.
    is_of_sheet: bool,
    /// Few different texts stand there, so each is looked at once.
    known: HashMap<String, Said>,
    unknown: UnknownMarks,
}

impl<'r> PresenceCells<'r> {
    pub(crate) fn new(
        column: PresenceColumn,
        source: Option<&'static Source>,
        answers: &'r Marks,
        is_of_sheet: bool,
    ) -> Self {
        Self {
            column,
            source,
            answers,
            is_of_sheet,
            known: HashMap::new(),
            unknown: UnknownMarks::default(),
        }
    }

    /// What a cell says; nothing where that is not known.
    pub(crate) fn read(&mut self, text: &str) -> Said {
        if let Some(said) = self.known.get(text) {
            return *said;
        }
        let said = self.said(text);
        self.known.insert(text.to_owned(), said);
        said
    }

    /// The mark in a cell that says nothing that is known; it is to be asked for.
    /// An empty cell has none.
    pub(crate) fn ask<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let mark = match self.of_sheet(text) {
            Some(mark) => mark,
            None => without_guests(text).0,
        };
        if mark.is_empty() {
            return None;
        }
        self.unknown.meet(mark);
        Some(mark)
    }

    /// How someone took part of whom the column says nothing.
    pub(crate) const fn unsaid(&self) -> Presence {
        self.column.unsaid()
    }

    pub(crate) fn finish(&mut self) -> Vec<UnknownMark> {
        std::mem::take(&mut self.unknown).finish()
    }

    fn said(&self, text: &str) -> Said {
        if self.of_sheet(text).is_some() {
            return None;
        }
        let (plain, _) = without_guests(text);
        let answered = |meaning: MarkMeaning| meaning.presence().ok_or(IgnoreReason::NotConcerned);
        if self.is_of_sheet || plain.is_empty() {
            return self.of_words(plain);
        }
        self.answers
            .named(plain)
            .map(answered)
            .or_else(|| self.of_words(plain))
            .or_else(|| self.answers.others().map(answered))
    }

    fn of_words(&self, text: &str) -> Said {
        let words = normalised(text);
        self.source
            .and_then(|source| source.presence(&words))
            .or_else(|| self.column.read(&words, text))
    }

    fn of_sheet<'t>(&self, text: &'t str) -> Option<&'t str> {
        asked_in(text).filter(|_| self.is_of_sheet)
    }
}
