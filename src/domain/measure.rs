//! What is charted each month.

/// A monthly measure of a community's activity.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Named participations plus head-counts: present, or registered where
    /// presence is not known.
    #[default]
    Participations,
    /// Different people who took part in the month.
    PeopleActive,
    Activities,
    /// Participations per gathering held in the month.
    AttendancePerMeeting,
    /// People whose first participation falls in the month.
    NewPeople,
}

impl Measure {
    pub const ALL: [Self; 5] = [
        Self::Participations,
        Self::PeopleActive,
        Self::Activities,
        Self::AttendancePerMeeting,
        Self::NewPeople,
    ];

    /// Whether a life stage can be read in it. New people can only become fewer after
    /// the start, whatever the community lives through.
    pub const fn tells_stages(self) -> bool {
        !matches!(self, Self::NewPeople)
    }

    /// The word for this measure on the command line and in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participations => "participations",
            Self::PeopleActive => "people_active",
            Self::Activities => "activities",
            Self::AttendancePerMeeting => "attendance_per_meeting",
            Self::NewPeople => "new_people",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == code)
    }
}
