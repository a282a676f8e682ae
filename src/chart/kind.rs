//! The pictures there are. Each says in its own file what it is and how it is drawn.

use super::{Chart, LifecycleInput, beside, checkup, compare, lifecycle, reference, social};
use crate::i18n::Tr;

/// Which picture it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// A life by its dates.
    #[default]
    Lifecycle,
    /// A life by its age, beside real communities and the model curve.
    Reference,
    /// Several communities over one another, by their dates.
    CompareCalendar,
    /// The same by their ages.
    CompareAge,
    /// The same by their ages, each as a share of its own highest level.
    ComparePeak,
    /// A small life cycle of each of several communities, on the same axes.
    Multiples,
    /// The elements of success of a community, as its members see them.
    Checkup,
    /// The community beside the model one, as a table.
    Beside,
    /// Who comes with whom.
    Ties,
    /// Who came closer and who drew away, by half-years.
    Flows,
    /// What became of those who came for the first time.
    Newcomers,
    /// Which communities share members.
    Bridges,
}

/// What a picture is.
pub(super) struct About {
    /// The word for it on the command line, in file names and in keys of words.
    pub code: &'static str,
    /// Whether its axis is that of dates; otherwise it is that of ages.
    pub is_by_date: bool,
    pub of: Of,
}

/// Of what it is drawn.
pub(super) enum Of {
    One(fn(&LifecycleInput<'_>, &Tr) -> Chart),
    /// By [`compare()`](super::compare()).
    Several,
    /// By [`checkup_chart()`](super::checkup_chart()).
    Checkup,
    /// By [`beside_chart()`](super::beside_chart()).
    Beside,
    /// By [`social()`](super::social()).
    People,
}

impl ChartKind {
    pub const ALL: [Self; 12] = [
        Self::Lifecycle,
        Self::Reference,
        Self::CompareCalendar,
        Self::CompareAge,
        Self::ComparePeak,
        Self::Multiples,
        Self::Checkup,
        Self::Beside,
        Self::Ties,
        Self::Flows,
        Self::Newcomers,
        Self::Bridges,
    ];

    const fn about(self) -> &'static About {
        match self {
            Self::Lifecycle => &lifecycle::ABOUT,
            Self::Reference => &reference::ABOUT,
            Self::CompareCalendar => &compare::CALENDAR,
            Self::CompareAge => &compare::AGE,
            Self::ComparePeak => &compare::PEAK,
            Self::Multiples => &compare::MULTIPLES,
            Self::Checkup => &checkup::ABOUT,
            Self::Beside => &beside::ABOUT,
            Self::Ties => &social::TIES,
            Self::Flows => &social::FLOWS,
            Self::Newcomers => &social::NEWCOMERS,
            Self::Bridges => &social::BRIDGES,
        }
    }

    /// The pictures of one life.
    pub fn of_one() -> impl Iterator<Item = Self> {
        let is_of_one = |kind: &Self| matches!(kind.about().of, Of::One(_));
        Self::ALL.into_iter().filter(is_of_one)
    }

    /// The pictures of several communities.
    pub fn of_several() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.is_of_several())
    }

    /// The pictures of people.
    pub fn of_people() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.is_of_people())
    }

    /// The word for this picture on the command line.
    pub const fn code(self) -> &'static str {
        self.about().code
    }

    pub const fn is_of_several(self) -> bool {
        matches!(self.about().of, Of::Several)
    }

    pub const fn is_of_people(self) -> bool {
        matches!(self.about().of, Of::People)
    }

    /// Whether its axis is that of dates; otherwise it is that of ages.
    pub const fn is_by_date(self) -> bool {
        self.about().is_by_date
    }

    /// Draws up this picture of one life; its life cycle, where the picture is of
    /// something else.
    pub(crate) fn of(self, input: &LifecycleInput<'_>, tr: &Tr) -> Chart {
        match self.about().of {
            Of::One(draw) => draw(input, tr),
            Of::Several | Of::Checkup | Of::Beside | Of::People => lifecycle::lifecycle(input, tr),
        }
    }
}
