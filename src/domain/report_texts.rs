//! What is typed into the report of a community's year. It belongs to the register, and
//! is never made up from what was counted.

/// What a story shows to have come of a community: the value cycle of Wenger, Trayner
/// and de Laat (2011), from what is had at once to what is seen otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StoryValue {
    #[default]
    Immediate,
    Potential,
    Applied,
    Realised,
    Reframing,
}

impl StoryValue {
    pub const ALL: [Self; 5] = [
        Self::Immediate,
        Self::Potential,
        Self::Applied,
        Self::Realised,
        Self::Reframing,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Immediate => "immediate",
            Self::Potential => "potential",
            Self::Applied => "applied",
            Self::Realised => "realised",
            Self::Reframing => "reframing",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.code() == code)
    }
}

/// One thing that the community brought, in someone's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    pub value: StoryValue,
    pub text: String,
    /// Where it is known from.
    pub source: String,
}

/// More would be a list that nobody reads.
pub const MOST_STORIES: usize = 3;

/// The texts of one year of one community; what is not written is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportTexts {
    /// At most [`MOST_STORIES`].
    pub stories: Vec<Story>,
    pub next: String,
    pub help: String,
    pub own_word: String,
    /// Names chosen to be thanked; only in the report for the members.
    pub thanks: String,
}

impl ReportTexts {
    pub fn is_blank(&self) -> bool {
        self.stories.is_empty()
            && self.next.is_empty()
            && self.help.is_empty()
            && self.own_word.is_empty()
            && self.thanks.is_empty()
    }

    /// The same without spaces around what was typed, and without stories that tell
    /// nothing.
    #[must_use]
    pub fn tidy(&self) -> Self {
        let tidy = |text: &String| text.trim().to_owned();
        let stories = self.stories.iter().map(|story| Story {
            value: story.value,
            text: tidy(&story.text),
            source: tidy(&story.source),
        });
        Self {
            stories: stories
                .filter(|story| !story.text.is_empty())
                .take(MOST_STORIES)
                .collect(),
            next: tidy(&self.next),
            help: tidy(&self.help),
            own_word: tidy(&self.own_word),
            thanks: tidy(&self.thanks),
        }
    }
}
