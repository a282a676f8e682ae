//! On which day a week begins.

use chrono::Weekday;

/// The first day of a week, as calendars show it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    #[default]
    Monday,
    Sunday,
    Saturday,
}

/// Countries whose calendars begin so, after the Unicode CLDR; in all others it
/// is on Monday.
const ON_SUNDAY: &str = "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE \
                         KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW \
                         UM US VE VI WS YE ZA ZW";
const ON_SATURDAY: &str = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

impl WeekStart {
    pub const ALL: [Self; 3] = [Self::Monday, Self::Sunday, Self::Saturday];

    /// As it is usual where the system says that it is used. The language alone
    /// does not tell: it is Sunday in Québec, Monday in France.
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or_else(Self::default, |locale| Self::of_locale(&locale))
    }

    fn of_locale(locale: &str) -> Self {
        let is_country = |part: &&str| part.len() == 2 && part.is_ascii();
        let mut parts = locale.split(['-', '_', '.', '@']).skip(1);
        let country = parts.find(is_country).unwrap_or_default().to_uppercase();
        let is_among = |countries: &str| countries.split(' ').any(|it| it == country);
        if is_among(ON_SUNDAY) {
            Self::Sunday
        } else if is_among(ON_SATURDAY) {
            Self::Saturday
        } else {
            Self::Monday
        }
    }

    pub const fn first_day(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Mon,
            Self::Sunday => Weekday::Sun,
            Self::Saturday => Weekday::Sat,
        }
    }

    /// The place of a day in the week, from zero.
    pub const fn place(self, day: Weekday) -> u32 {
        day.days_since(self.first_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_as_it_does_in_the_country() {
        for (locale, first) in [
            ("fr-CA", WeekStart::Sunday),
            ("en_CA.UTF-8", WeekStart::Sunday),
            ("fr-FR", WeekStart::Monday),
            ("en-GB", WeekStart::Monday),
            ("ar-Arab-DZ", WeekStart::Saturday),
            ("fr", WeekStart::Monday),
            ("C", WeekStart::Monday),
        ] {
            assert_eq!(WeekStart::of_locale(locale), first, "{locale}");
        }
    }

    #[test]
    fn days_have_their_places() {
        assert_eq!(WeekStart::Monday.place(Weekday::Sun), 6);
        assert_eq!(WeekStart::Sunday.place(Weekday::Sun), 0);
        assert_eq!(WeekStart::Saturday.place(Weekday::Mon), 2);
    }
}
