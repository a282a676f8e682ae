use chrono::Days;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// One meeting on each of these days, with those who came.
fn meetings(days: &[(&str, &[i64])]) -> Vec<Entry> {
    let meeting = |(number, (date, who)): (usize, &(&str, &[i64]))| {
        let date = day(date);
        who.iter()
            .map(move |person| Entry {
                date,
                activity: number as i64,
                is_gathering: true,
                person: Some(*person),
                count: 1,
            })
            .collect::<Vec<_>>()
    };
    days.iter().enumerate().flat_map(meeting).collect()
}

/// A meeting on the tenth of each month from January 2023 on.
fn monthly(n_months: i32, who: impl Fn(i32) -> Vec<i64>) -> Vec<Entry> {
    let first = crate::domain::Month::new(2023, 1).expect("a month");
    (0..n_months)
        .flat_map(|age| {
            let date = (first + age).first_day() + Days::new(9);
            who(age).into_iter().map(move |person| Entry {
                date,
                activity: i64::from(age),
                is_gathering: true,
                person: Some(person),
                count: 1,
            })
        })
        .collect()
}

fn read(entries: &[Entry], until: &str, gaps: &Gaps) -> Participation {
    let observed = ObservedPeriod {
        until: day(until),
        not_recorded: gaps.to_vec(),
    };
    participation(entries, &observed, day("2030-01-01")).expect("entries")
}

fn status(read: &Participation, person: i64) -> PersonStatus {
    read.people.get(&person).expect("seen").status
}

#[test]
fn each_person_stands_where_their_own_dates_put_them() {
    // Meetings of a month: a window is four gaps, about four months.
    let entries = monthly(24, |age| {
        let mut who = vec![1];
        who.extend((age == 22).then_some(2)); // came new
        who.extend((age < 6 || age == 23).then_some(3)); // came back
        who.extend((age < 18).then_some(4)); // not in this window
        who.extend((age < 6).then_some(5)); // long gone
        who
    });
    let read = read(&entries, "2024-12-31", &[]);
    let rhythm = read.rhythm.expect("long enough");
    assert_eq!((rhythm.gap_days, rhythm.window_days), (31, 124));
    assert_eq!(
        [1, 2, 3, 4, 5].map(|person| status(&read, person)),
        [
            PersonStatus::Active,
            PersonStatus::New,
            PersonStatus::Returning,
            PersonStatus::Quiet,
            PersonStatus::Lost,
        ]
    );
    let back = read.people.get(&3).expect("seen");
    assert_eq!(
        (back.first, back.last),
        (day("2023-01-10"), day("2024-12-10"))
    );
    assert_eq!(back.n_participations, 7);
}

#[test]
fn a_community_that_fell_silent_has_not_lost_its_people() {
    let entries = monthly(12, |_| vec![1, 2]);
    let read = read(&entries, "2026-06-30", &[]);
    assert_eq!(status(&read, 1), PersonStatus::Active);
    assert_eq!(read.as_of, day("2023-12-10"));
    assert_eq!(read.reach, day("2026-06-30"));
}

#[test]
fn a_short_log_says_that_it_is_too_early() {
    let entries = monthly(6, |_| vec![1]);
    let read = read(&entries, "2023-06-30", &[]);
    assert!(read.rhythm.is_none());
    assert_eq!(status(&read, 1), PersonStatus::TooEarly);
    assert_eq!(read.circles, Err(NoCircles::TooFew));
}

#[test]
fn months_that_were_not_recorded_do_not_make_anyone_quiet() {
    let entries: Vec<Entry> = monthly(24, |age| if age < 17 { vec![1, 2] } else { vec![2] })
        .into_iter()
        .filter(|entry| !(17..23).contains(&(entry.activity)))
        .collect();
    let gap = (day("2024-06-01"), day("2024-11-30"));
    assert_eq!(
        status(&read(&entries, "2024-12-31", &[gap]), 1),
        PersonStatus::Active
    );
    assert_eq!(
        status(&read(&entries, "2024-12-31", &[]), 1),
        PersonStatus::Quiet
    );
}

#[test]
fn being_absent_or_a_head_without_a_name_is_nobody_seen() {
    let mut entries = meetings(&[("2024-01-10", &[1, 2]), ("2024-02-10", &[1])]);
    for entry in &mut entries {
        if entry.person == Some(2) {
            entry.count = 0;
        }
    }
    entries.push(Entry {
        person: None,
        count: 12,
        ..entries[0]
    });
    let read = read(&entries, "2024-02-28", &[]);
    assert_eq!(read.people.keys().copied().collect::<Vec<_>>(), [1]);
}

#[test]
fn plans_are_not_participations() {
    let entries = meetings(&[("2024-01-10", &[1]), ("2029-01-10", &[2])]);
    let observed = ObservedPeriod {
        until: day("2029-01-10"),
        not_recorded: Vec::new(),
    };
    let read = participation(&entries, &observed, day("2024-03-01")).expect("entries");
    assert!(!read.people.contains_key(&2));
}

#[test]
fn circles_are_counted_in_months_and_held_against_the_year_before() {
    let entries = monthly(24, |age| {
        let mut who = vec![1, 2];
        who.extend((age % 3 == 0).then_some(3));
        who.push(100 + i64::from(age)); // someone else each time
        who
    });
    let read = read(&entries, "2024-12-31", &[]);
    let circles = read.circles.expect("enough");
    let shares = circles.now;
    assert_eq!((shares.core, shares.active, shares.peripheral), (2, 1, 12));
    assert_eq!(circles.before, Some(shares));
    assert_eq!(circles.months.first().to_string(), "2024-01");

    // The year before is not known whole: nothing is compared with it.
    let gap = (day("2023-03-01"), day("2023-03-31"));
    let holed = super::tests::read(&entries, "2024-12-31", &[gap]);
    assert_eq!(holed.circles.expect("enough").before, None);
}

#[test]
fn heads_without_names_say_nothing_of_circles() {
    let mut entries = monthly(12, |_| (0..12).collect());
    let heads = Entry {
        person: None,
        count: 500,
        ..entries[100]
    };
    entries.push(heads);
    assert_eq!(
        read(&entries, "2023-12-31", &[]).circles,
        Err(NoCircles::MostlyUnnamed)
    );
}

#[test]
fn a_strip_shows_two_years_at_most_and_knows_what_was_not_recorded() {
    let entries = monthly(30, |_| vec![1, 1]);
    let gap = (day("2024-03-01"), day("2024-03-31"));
    let read = read(&entries, "2025-12-31", &[gap]);
    assert_eq!(read.strip.is_recorded.len(), 24);
    assert_eq!(read.strip.first.to_string(), "2023-07");
    assert_eq!(read.strip.is_recorded.iter().filter(|it| !**it).count(), 1);
    assert_eq!(read.people.get(&1).expect("seen").seen, vec![2; 24]);

    let (whole, seen) = presence_strip(
        &[day("2020-01-05"), day("2020-03-05")],
        day("2020-02-01"),
        day("2020-04-30"),
        &[],
    );
    assert_eq!(whole.first.to_string(), "2020-01");
    assert_eq!(seen, [1, 0, 1, 0]);
}
