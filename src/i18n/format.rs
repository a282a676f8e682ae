//! Numbers, months, dates and durations as each language writes them.

use chrono::{Datelike, NaiveDate};

use super::{Language, Tr};
use crate::domain::Month;

/// The narrow no-break space: between groups of digits and before `;`, `!`
/// and `?` in French.
const NARROW_SPACE: char = '\u{202f}';
/// The no-break space: before `%` and `:` in French.
const NO_BREAK_SPACE: char = '\u{a0}';

impl Tr {
    /// A number with this many decimals, digits in groups of three from five
    /// digits on: `12 345,6` in French, `12,345.6` in English.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "—".to_owned();
        }
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (group, point) = match self.language() {
            Language::Fr => (NARROW_SPACE, ','),
            Language::En => (',', '.'),
        };
        let is_zero = plain.bytes().all(|byte| byte == b'0' || byte == b'.');
        let mut text = String::new();
        if value < 0.0 && !is_zero {
            text.push('−');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) && whole.len() > 4 {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// A share (0 to 1) as a whole percentage: `84 %` in French, `84%` in English.
    pub fn percent(&self, share: f64) -> String {
        let number = self.number(share * 100.0, 0);
        match self.language() {
            Language::Fr => format!("{number}{NO_BREAK_SPACE}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// A change of a share with its sign: `+12 %`, `−41 %`.
    pub fn signed_percent(&self, share: f64) -> String {
        let text = self.percent(share);
        if (share * 100.0).round() > 0.0 {
            format!("+{text}")
        } else {
            text
        }
    }

    /// A place in a row: `1er`, `27e` in French, `1st`, `27th` in English.
    pub fn ordinal(&self, number: u32) -> String {
        let ending = match (self.language(), number % 10, number % 100) {
            (Language::Fr, ..) if number == 1 => "er",
            (Language::Fr, ..) => "e",
            (Language::En, 1, teens) if teens != 11 => "st",
            (Language::En, 2, teens) if teens != 12 => "nd",
            (Language::En, 3, teens) if teens != 13 => "rd",
            (Language::En, ..) => "th",
        };
        format!("{number}{ending}")
    }

    /// A month in full: `mars 2024`, `March 2024`.
    pub fn month(&self, month: Month) -> String {
        format!("{} {}", self.month_name(month.number()), month.year())
    }

    /// A month in short: `févr. 2024`, `Feb 2024`.
    pub fn month_short(&self, month: Month) -> String {
        format!(
            "{}{NO_BREAK_SPACE}{}",
            self.month_abbreviation(month.number()),
            month.year()
        )
    }

    /// The name of a month of the year, 1 to 12.
    pub fn month_name(&self, number: u32) -> &'static str {
        const FRENCH: [&str; 12] = [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ];
        const ENGLISH: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let place = (number.clamp(1, 12) - 1) as usize;
        match self.language() {
            Language::Fr => FRENCH[place],
            Language::En => ENGLISH[place],
        }
    }

    /// The abbreviation of a month of the year, 1 to 12.
    pub fn month_abbreviation(&self, number: u32) -> &'static str {
        const FRENCH: [&str; 12] = [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.",
            "nov.", "déc.",
        ];
        const ENGLISH: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        let place = (number.clamp(1, 12) - 1) as usize;
        match self.language() {
            Language::Fr => FRENCH[place],
            Language::En => ENGLISH[place],
        }
    }

    /// A day: `12 janv. 2021`, `1er mars 2021`, `12 Jan 2021`.
    pub fn date(&self, date: NaiveDate) -> String {
        let day = match (self.language(), date.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        let month = self.month_abbreviation(date.month());
        format!("{day}{NO_BREAK_SPACE}{month} {}", date.year())
    }

    /// A length of time in months: `5 mois`, `3 ans`, `5 ans et 2 mois`.
    pub fn age(&self, months: u32) -> String {
        let (years, months) = (months / 12, months % 12);
        match (years, months) {
            (0, months) => self.format("domain-age-months", &[("n", months.into())]),
            (years, 0) => self.format("domain-age-years", &[("n", years.into())]),
            (years, months) => self.format(
                "domain-age-years-months",
                &[
                    ("years", self.age(years * 12).into()),
                    ("months", self.age(months).into()),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
        assert_eq!(fr.number(-12_345.67, 1), "−12\u{202f}345,7");
        assert_eq!(en.number(-12_345.67, 1), "−12,345.7");
        assert_eq!(fr.number(1234.0, 0), "1234");
        assert_eq!(fr.number(-0.01, 0), "0");
        assert_eq!(fr.percent(0.844), "84\u{a0}%");
        assert_eq!(en.percent(0.844), "84%");
        assert_eq!(fr.signed_percent(-0.41), "−41\u{a0}%");
        assert_eq!(fr.number(f64::NAN, 0), "—");
    }

    #[test]
    fn places_in_a_row_end_as_the_language_says_them() {
        let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
        assert_eq!([1, 2, 27].map(|it| fr.ordinal(it)), ["1er", "2e", "27e"]);
        let english = [1, 11, 22, 27, 43, 112].map(|it| en.ordinal(it));
        assert_eq!(english, ["1st", "11th", "22nd", "27th", "43rd", "112th"]);
    }

    #[test]
    fn dates_and_ages_follow_the_language() {
        let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
        let day = NaiveDate::from_ymd_opt(2021, 1, 12).expect("a day");
        assert_eq!(fr.date(day), "12\u{a0}janv. 2021");
        assert_eq!(en.date(day), "12\u{a0}Jan 2021");
        assert_eq!(
            fr.date(day.with_day(1).expect("first")),
            "1er\u{a0}janv. 2021"
        );
        assert_eq!(fr.age(62), "5\u{a0}ans et 2\u{a0}mois");
        assert_eq!(en.age(13), "1\u{a0}year and 1\u{a0}month");
        assert_eq!(fr.month(Month::of(day)), "janvier 2021");
    }
}
