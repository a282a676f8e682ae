//! Check-ups: a dated self-assessment on the twelve elements of success.
//!
//! The twelve stand on the three axes of the founding series (engagement, learning,
//! results); the texts are files of words, `checkup-…`, each with its source. Each of
//! Probst and Borzillo's causes of failure (2008, 57 communities) has its element: no core
//! group ([`Element::Core`]), few one-to-one ties ([`Element::Ties`]), rigid competences
//! ([`Element::Use`]), weak identification ([`Element::Purpose`]), an intangible practice
//! ([`Element::Practice`]).

mod element;
mod own_word;

use chrono::NaiveDate;

pub use element::{Axis, Element, Level};
pub use own_word::RespondentKey;

use super::{CheckupId, CommunityId, MilestoneId};

/// What someone answered of one element. Not knowing is counted apart, never as a middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    At(Level),
    DontKnow,
}

impl Answer {
    /// The level; nothing where it is not known.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::At(level) => Some(level),
            Self::DontKnow => None,
        }
    }
}

/// Someone who answered, without a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Respondent {
    pub key: RespondentKey,
    /// In the order of the elements; one that was passed over is not there.
    pub answers: Vec<(Element, Answer)>,
    /// What they would like. Shown in the window alone.
    pub wish: String,
    /// What stops them. Shown in the window alone.
    pub obstacle: String,
}

impl Respondent {
    pub fn answer(&self, element: Element) -> Option<Answer> {
        let mut answers = self.answers.iter();
        answers.find(|it| it.0 == element).map(|it| it.1)
    }

    /// Puts an answer in place of what stood there; nothing takes it away.
    pub fn set(&mut self, element: Element, answer: Option<Answer>) {
        self.answers.retain(|it| it.0 != element);
        if let Some(answer) = answer {
            let place = self.answers.partition_point(|it| it.0 < element);
            self.answers.insert(place, (element, answer));
        }
    }

    /// Whether nothing was answered and nothing written.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.wish.is_empty() && self.obstacle.is_empty()
    }
}

/// What is noted of an element at a check-up, and what is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementNote {
    pub element: Element,
    pub note: String,
    pub action: String,
    /// The day by which the action is to be done.
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// The milestone that was made of the action.
    pub milestone: Option<MilestoneId>,
}

impl ElementNote {
    pub const fn new(element: Element) -> Self {
        Self {
            element,
            note: String::new(),
            action: String::new(),
            due_on: None,
            done_on: None,
            milestone: None,
        }
    }

    pub fn is_blank(&self) -> bool {
        self.note.is_empty() && self.action.is_empty()
    }
}

/// One check-up of a community with all its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkup {
    pub id: CheckupId,
    pub community: CommunityId,
    pub held_on: NaiveDate,
    /// In the order in which they came.
    pub respondents: Vec<Respondent>,
    /// In the order of the elements, those alone of which something is noted.
    pub notes: Vec<ElementNote>,
}

impl Checkup {
    pub fn note(&self, element: Element) -> Option<&ElementNote> {
        self.notes.iter().find(|note| note.element == element)
    }

    /// Puts a note in place of that of the same element; a blank one takes it away.
    pub fn set_note(&mut self, note: ElementNote) {
        self.notes.retain(|it| it.element != note.element);
        if !note.is_blank() {
            let place = self.notes.partition_point(|it| it.element < note.element);
            self.notes.insert(place, note);
        }
    }
}
