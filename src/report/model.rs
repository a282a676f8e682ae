//! What a report holds, in the order in which it is read.

use chrono::NaiveDate;

use crate::chart::Chart;
use crate::i18n::Language;

/// A whole report, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub language: Language,
    /// Whose report of when it is: over each page, and the title of the file.
    pub running: String,
    /// For whom.
    pub addressed: String,
    /// The sentence that says it all.
    pub headline: String,
    /// At the foot of each page; empty for a real community.
    pub foot: String,
    pub made_on: NaiveDate,
    pub sections: Vec<Section>,
}

/// What a section is, by which pages place it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// Under the headline, without one of its own.
    Opening,
    Figures,
    Health,
    Tried,
    Thanks,
    Stories,
    Checkup,
    CheckupRead,
    Next,
    /// The only one with a ground of its own.
    Help,
    OwnWord,
    Method,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub kind: SectionKind,
    /// Empty for the opening.
    pub heading: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The first sentences, larger than the others.
    Lead(String),
    Paragraph(String),
    /// What explains.
    Small(String),
    /// What was on a day.
    Dated {
        when: String,
        what: String,
    },
    Story {
        value: String,
        text: String,
        /// Empty where none is named.
        source: String,
    },
    Figures(FigureTable),
    Picture(Box<Picture>),
}

/// The year beside the year before.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureTable {
    /// What the rows are, this year, the year before.
    pub header: [String; 3],
    pub rows: Vec<FigureRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    pub label: String,
    /// A dash where it is not recorded.
    pub now: String,
    pub before: String,
    /// Of those in the row above.
    pub is_part: bool,
}

/// A picture with what is said for those who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub chart: Chart,
    /// Its height as a share of its width.
    pub ratio: f64,
    /// Its title for the table behind it.
    pub title: String,
    pub alt: String,
    /// Empty where there is nothing to explain.
    pub caption: String,
}
