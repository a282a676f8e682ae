use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::i18n::{Language, Tr};

/// A Friday.
fn today() -> NaiveDate {
    day(2026, 3, 20)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn both() -> [Tr; 2] {
    [Tr::new(Language::Fr), Tr::new(Language::En)]
}

#[test]
fn days_are_understood_in_the_words_of_both_languages() {
    for (text, wanted) in [
        ("aujourd’hui", today()),
        ("Today", today()),
        ("hier", day(2026, 3, 19)),
        ("yesterday", day(2026, 3, 19)),
        ("avant-hier", day(2026, 3, 18)),
        ("il y a 3 jours", day(2026, 3, 17)),
        ("2 weeks ago", day(2026, 3, 6)),
        ("vendredi", today()),
        ("vendredi dernier", day(2026, 3, 13)),
        ("last Friday", day(2026, 3, 13)),
        ("mar. dernier", day(2026, 3, 17)),
        ("Thu", day(2026, 3, 19)),
        ("2021-01-12", day(2021, 1, 12)),
        ("12 janv. 2021", day(2021, 1, 12)),
        ("12 Jan 2021", day(2021, 1, 12)),
        ("12/1", day(2026, 1, 12)),
        ("12/1/2021", day(2021, 1, 12)),
        ("1/25", day(2026, 1, 25)),
        ("24 déc", day(2025, 12, 24)),
        ("Dec 24", day(2025, 12, 24)),
        ("1er mars", day(2026, 3, 1)),
        ("15", day(2026, 3, 15)),
        ("28", day(2026, 2, 28)),
        ("29/2", day(2024, 2, 29)),
    ] {
        for tr in both() {
            assert_eq!(typed_day(text, today(), &tr), Some(wanted), "{text}");
        }
    }
}

#[test]
fn what_is_no_day_is_none() {
    for text in [
        "",
        "x",
        "ma",
        "31/2",
        "last",
        "45",
        "31/4/2024",
        "demain peut-être",
        "12/1/26",
    ] {
        for tr in both() {
            assert_eq!(typed_day(text, today(), &tr), None, "{text}");
        }
    }
}

#[test]
fn a_month_later_is_the_same_weekday_of_the_month() {
    // Second Tuesdays; then a fifth Friday, which April 2026 has not.
    assert_eq!(same_weekday_next_month(day(2026, 1, 13)), day(2026, 2, 10));
    assert_eq!(same_weekday_next_month(day(2025, 12, 9)), day(2026, 1, 13));
    assert_eq!(same_weekday_next_month(day(2026, 1, 30)), day(2026, 2, 27));
}

#[test]
fn lengths_counts_and_satisfaction_are_read_as_people_write_them() {
    for (text, minutes) in [
        ("90", 90),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1:30", 90),
        ("2 h", 120),
        ("1,5 h", 90),
        ("45 min", 45),
    ] {
        assert_eq!(typed_duration(text), Ok(Some(minutes)), "{text}");
    }
    for text in ["abc", "1h75", "-5", "999999", "h h"] {
        assert_eq!(typed_duration(text), Err(Unreadable), "{text}");
    }
    for (text, percent) in [
        ("85", 85),
        ("85 %", 85),
        ("4,2/5", 84),
        ("0", 0),
        ("5/5", 100),
    ] {
        assert_eq!(typed_satisfaction(text), Ok(Some(percent)), "{text}");
    }
    for text in ["101", "6/5", "5/0", "bien", "-1"] {
        assert_eq!(typed_satisfaction(text), Err(Unreadable), "{text}");
    }
    assert_eq!(typed_count(" 1 200 "), Ok(Some(1200)));
    assert_eq!(typed_count(""), Ok(None));
    for text in ["-3", "3,5", "trois", "99999999999"] {
        assert_eq!(typed_count(text), Err(Unreadable), "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_is_a_day_or_none(text in "\\PC{0,16}") {
        for tr in both() {
            let _ = typed_day(&text, today(), &tr);
        }
        let _ = (typed_count(&text), typed_duration(&text), typed_satisfaction(&text));
    }

    #[test]
    fn a_month_later_is_the_same_weekday_of_the_next_month(n in 700_000..760_000_i32) {
        use chrono::Datelike as _;
        let before = NaiveDate::from_num_days_from_ce_opt(n).expect("a day");
        let after = same_weekday_next_month(before);
        prop_assert_eq!(before.weekday(), after.weekday());
        let month = crate::domain::Month::of;
        prop_assert_eq!(month(after).since(month(before)), 1);
    }
}
