//! The twelve elements, their axes and their levels.

/// One of the three axes that a community keeps in balance: the social, the
/// intellectual, the performance ("3 A", Aliter Concept).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    Engagement,
    Learning,
    Results,
}

impl Axis {
    pub const ALL: [Self; 3] = [Self::Engagement, Self::Learning, Self::Results];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Engagement => "engagement",
            Self::Learning => "learning",
            Self::Results => "results",
        }
    }
}

/// One of the twelve things that make a community succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    Purpose,
    Core,
    Ties,
    Welcome,
    Practice,
    Facilitation,
    Rhythm,
    Memory,
    Use,
    Expectations,
    Sponsor,
    Resources,
}

impl Element {
    /// In the order of every form and picture, so that one year's lies over the next.
    pub const ALL: [Self; 12] = [
        Self::Purpose,
        Self::Core,
        Self::Ties,
        Self::Welcome,
        Self::Practice,
        Self::Facilitation,
        Self::Rhythm,
        Self::Memory,
        Self::Use,
        Self::Expectations,
        Self::Sponsor,
        Self::Resources,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Core => "core",
            Self::Ties => "ties",
            Self::Welcome => "welcome",
            Self::Practice => "practice",
            Self::Facilitation => "facilitation",
            Self::Rhythm => "rhythm",
            Self::Memory => "memory",
            Self::Use => "use",
            Self::Expectations => "expectations",
            Self::Sponsor => "sponsor",
            Self::Resources => "resources",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|element| element.code() == code)
    }

    pub const fn axis(self) -> Axis {
        match self {
            Self::Purpose | Self::Core | Self::Ties | Self::Welcome => Axis::Engagement,
            Self::Practice | Self::Facilitation | Self::Rhythm | Self::Memory => Axis::Learning,
            Self::Use | Self::Expectations | Self::Sponsor | Self::Resources => Axis::Results,
        }
    }

    /// The key of its name; its other texts follow a dash.
    pub fn key(self) -> String {
        format!("checkup-element-{}", self.code())
    }
}

/// How far an element is there, from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// How many levels there are.
    pub const N: usize = 5;

    pub const ALL: [Self; Self::N] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The level of this number, from 1 to 5.
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.0 == number)
    }

    pub const fn number(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_four_elements_on_each_axis_in_one_order() {
        for axis in Axis::ALL {
            assert_eq!(
                Element::ALL.iter().filter(|it| it.axis() == axis).count(),
                4
            );
        }
        assert!(Element::ALL.is_sorted());
        for element in Element::ALL {
            assert_eq!(Element::from_code(element.code()), Some(element));
        }
        assert_eq!((Level::of(0), Level::of(6)), (None, None));
    }
}
