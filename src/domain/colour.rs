//! The colour that tells one community from another.

/// One of eight colours that stay apart for colour-blind people; the chart's
/// palette gives each its shade in the light and in the dark theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CommunityColour {
    #[default]
    Blue,
    Orange,
    Teal,
    Purple,
    Red,
    Olive,
    Pink,
    Grey,
}

impl CommunityColour {
    pub const ALL: [Self; 8] = [
        Self::Blue,
        Self::Orange,
        Self::Teal,
        Self::Purple,
        Self::Red,
        Self::Olive,
        Self::Pink,
        Self::Grey,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Orange => "orange",
            Self::Teal => "teal",
            Self::Purple => "purple",
            Self::Red => "red",
            Self::Olive => "olive",
            Self::Pink => "pink",
            Self::Grey => "grey",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.code() == code)
    }

    /// The colour for the community that comes at this place in the list.
    pub const fn nth(place: usize) -> Self {
        Self::ALL[place % Self::ALL.len()]
    }
}
