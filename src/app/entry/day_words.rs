//! Days as people say them: `today`, `hier`, `last friday`, `12/1`.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::domain::{Month, folded};
use crate::i18n::Tr;

/// Beginnings of the names of the days, as short as they can be told apart.
const WEEKDAYS: [(&[&str], Weekday); 7] = [
    (&["lundi", "monday"], Weekday::Mon),
    (&["mardi", "tuesday"], Weekday::Tue),
    (&["mercredi", "wednesday"], Weekday::Wed),
    (&["jeudi", "thursday"], Weekday::Thu),
    (&["vendredi", "friday"], Weekday::Fri),
    (&["samedi", "saturday"], Weekday::Sat),
    (&["dimanche", "sunday"], Weekday::Sun),
];

const SHORTEST: usize = 3;

/// The day that was typed, in the words of either language.
///
/// A day without a year is the latest one that has come; so is the name of a
/// weekday, where `last` leaves out today. Of two numbers the day comes first,
/// as the program itself writes dates, unless only the other way is a day:
/// whoever asks shows how the text was understood.
pub fn typed_day(text: &str, today: NaiveDate, tr: &Tr) -> Option<NaiveDate> {
    let plain = plain(text);
    typed_date_or_word(text, today, tr).or_else(|| day_of_month(&words(&plain), today, tr))
}

/// A whole date, or a day said in words: `yesterday`, `vendredi dernier`.
/// Where the day may be of any year, nothing of it is left to guess.
pub fn typed_date_or_word(text: &str, today: NaiveDate, tr: &Tr) -> Option<NaiveDate> {
    tr.typed_date(text).or_else(|| {
        let plain = plain(text);
        let words = words(&plain);
        near_day(&words, today).or_else(|| weekday(&words, today))
    })
}

fn plain(text: &str) -> String {
    folded(text).replace('-', " ")
}

fn words(plain: &str) -> Vec<&str> {
    plain
        .split(|it: char| it.is_whitespace() || "/.,".contains(it))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Days said by how far they are from today.
fn near_day(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let n_days = match words {
        ["tomorrow" | "demain"] => return today.succ_opt(),
        ["today" | "aujourd'hui" | "auj" | "aujourdhui"] => 0,
        ["yesterday" | "hier"] => 1,
        ["avant" | "avan", "hier"] | ["avanthier"] | ["day", "before", "yesterday"] => 2,
        ["il", "y", "a", n, "jour" | "jours" | "j"] | [n, "day" | "days", "ago"] => {
            n.parse::<u64>().ok()?
        }
        ["il", "y", "a", n, "semaine" | "semaines"] | [n, "week" | "weeks", "ago"] => {
            n.parse::<u64>().ok()?.checked_mul(7)?
        }
        _ => return None,
    };
    let day = today.checked_sub_days(Days::new(n_days))?;
    (day.year() >= 1900).then_some(day)
}

fn weekday(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let (name, is_past) = match words {
        [name] => (name, false),
        [name, "dernier" | "derniere" | "passe" | "passee"] | ["last" | "past", name] => {
            (name, true)
        }
        _ => return None,
    };
    let is_meant = |names: &[&str]| {
        name.len() >= SHORTEST && names.iter().any(|whole| whole.starts_with(name))
    };
    let (_, wanted) = WEEKDAYS.iter().find(|(names, _)| is_meant(names))?;
    let n_back = today.weekday().days_since(*wanted);
    let n_back = if is_past && n_back == 0 { 7 } else { n_back };
    today.checked_sub_days(Days::new(n_back.into()))
}

/// `12`, `12/1`, `12 janv`, `12/1/2026`: a day of a month, with the year left
/// out or not.
fn day_of_month(words: &[&str], today: NaiveDate, tr: &Tr) -> Option<NaiveDate> {
    let number = |word: &str| {
        let word = if matches!(word, "1er" | "1st") {
            "1"
        } else {
            word
        };
        let is_short = word.len() <= 2 && word.bytes().all(|it| it.is_ascii_digit());
        word.parse::<u32>().ok().filter(|_| is_short)
    };
    // The typed words of a month are known where whole dates are read.
    let named = |word: &str| tr.typed_month(&format!("{word} 2000")).map(Month::number);
    let is_word = |word: &str| word.starts_with(char::is_alphabetic);
    let (one, other, year) = match words {
        [day] => {
            let day = number(day)?;
            let this = today.with_day(day).filter(|date| *date <= today);
            let before = || Month::of(today).first_day().pred_opt()?.with_day(day);
            return this.or_else(before);
        }
        [one, other] => (*one, *other, None),
        [one, other, year] if year.len() == 4 => (*one, *other, Some(year.parse::<i32>().ok()?)),
        _ => return None,
    };
    let latest = |day: u32, month: u32| match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day)
            .filter(|date| (1900..2200).contains(&date.year())),
        // The 29th of February may be four years back.
        None => (0..=8)
            .filter_map(|n_back| NaiveDate::from_ymd_opt(today.year() - n_back, month, day))
            .find(|date| *date <= today),
    };
    if is_word(one) {
        return latest(number(other)?, named(one)?);
    }
    if is_word(other) {
        return latest(number(one)?, named(other)?);
    }
    let (one, other) = (number(one)?, number(other)?);
    latest(one, other).or_else(|| latest(other, one))
}

/// The same weekday a month later: the second Tuesday after the second
/// Tuesday. A fifth one that the next month does not have becomes its last.
pub fn same_weekday_next_month(day: NaiveDate) -> NaiveDate {
    let next = (Month::of(day) + 1).first_day();
    let to_weekday = day.weekday().days_since(next.weekday());
    let wanted = to_weekday + (day.day0() / 7) * 7;
    let n_days = Month::of(next).last_day().day();
    let wanted = if wanted >= n_days { wanted - 7 } else { wanted };
    next.checked_add_days(Days::new(wanted.into()))
        .unwrap_or(day)
}
