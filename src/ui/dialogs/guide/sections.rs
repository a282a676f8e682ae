//! The sections of the guide, and the words that the palette finds them by.

use super::text::Part;
use crate::domain::Stage;
use crate::i18n::Tr;

/// A section, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Begin,
    Practice,
    Stages,
    Sure,
    Reasons,
    Picture,
    Data,
    Keys,
}

impl Section {
    pub(crate) const ALL: [Self; 8] = [
        Self::Begin,
        Self::Practice,
        Self::Stages,
        Self::Sure,
        Self::Reasons,
        Self::Picture,
        Self::Data,
        Self::Keys,
    ];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Practice => "practice",
            Self::Stages => "stages",
            Self::Sure => "sure",
            Self::Reasons => "reasons",
            Self::Picture => "picture",
            Self::Data => "data",
            Self::Keys => "keys",
        }
    }

    pub(crate) fn title(self, tr: &Tr) -> String {
        tr.get(&format!("guide-section-{}", self.code()))
    }

    /// Other words to find it by: the stages, where it tells what they mean.
    pub(crate) fn search_words(self, tr: &Tr) -> String {
        let words = tr.get(&format!("guide-find-{}", self.code()));
        if self != Self::Stages {
            return words;
        }
        let stages = Stage::ALL.map(|stage| tr.get(&format!("domain-stage-{}", stage.code())));
        format!("{words} {}", stages.join(" "))
    }

    /// The next one; the last stays.
    pub(super) fn next(self) -> Self {
        let mut after = Self::ALL.into_iter().skip_while(|it| *it != self);
        after.nth(1).unwrap_or(self)
    }

    /// The one before; the first stays.
    pub(super) fn previous(self) -> Self {
        let before = Self::ALL.into_iter().take_while(|it| *it != self);
        before.last().unwrap_or(self)
    }

    /// What it says, where that is words alone.
    pub(super) const fn parts(self) -> &'static [Part] {
        match self {
            Self::Begin => BEGIN,
            Self::Sure => SURE,
            Self::Reasons => REASONS,
            Self::Data => DATA,
            Self::Practice => PRACTICE,
            Self::Stages | Self::Picture | Self::Keys => &[],
        }
    }
}

const BEGIN: &[Part] = &[
    Part::Text("guide-begin-lead"),
    Part::Point("guide-begin-file", "guide-begin-file-text"),
    Part::Point("guide-begin-log", "guide-begin-log-text"),
    Part::Point("guide-begin-sample", "guide-begin-sample-text"),
    Part::Text("guide-begin-then"),
];
const PRACTICE: &[Part] = &[
    Part::Point("guide-practice-three", "guide-practice-three-text"),
    Part::Point("guide-practice-rings", "guide-practice-rings-text"),
    Part::Point("guide-practice-others", "guide-practice-others-text"),
    Part::Point("guide-practice-end", "guide-practice-end-text"),
    Part::Text("guide-practice-ask"),
];
const SURE: &[Part] = &[
    Part::Text("guide-sure-lead"),
    Part::Point("guide-sure-confidence", "guide-sure-confidence-text"),
    Part::Point("guide-sure-interval", "guide-sure-interval-text"),
    Part::Point("guide-sure-early", "guide-sure-early-text"),
    Part::Point("guide-sure-forecast", "guide-sure-forecast-text"),
    Part::Point("guide-sure-recorded", "guide-sure-recorded-text"),
    Part::Point("guide-sure-own", "guide-sure-own-text"),
];
const REASONS: &[Part] = &[
    Part::Text("guide-reasons-lead"),
    Part::Point("guide-reasons-for", "guide-reasons-for-text"),
    Part::Point("guide-reasons-signs", "guide-reasons-signs-text"),
    Part::Point("guide-reasons-alarm", "guide-reasons-alarm-text"),
    Part::Point("guide-reasons-circles", "guide-reasons-circles-text"),
];
const DATA: &[Part] = &[
    Part::Point("guide-data-file", "guide-data-file-text"),
    Part::Point("guide-data-stored", "guide-data-stored-text"),
    Part::Point("guide-data-copies", "guide-data-copies-text"),
    Part::Point("guide-data-local", "guide-data-local-text"),
    Part::Point("guide-data-names", "guide-data-names-text"),
];
