//! Where people sit in the round, for good.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::Attended;

/// The order of people around a table at which those who come together sit side
/// by side. Whoever comes later takes a place among those who are there, so that
/// nobody changes neighbours for what happens in later years but by someone
/// sitting down between them.
pub fn seats(attended: &[Attended]) -> Vec<i64> {
    let mut meetings: BTreeMap<(NaiveDate, i64), BTreeSet<i64>> = BTreeMap::new();
    for it in attended {
        let people = meetings.entry((it.date, it.activity)).or_default();
        people.insert(it.person);
    }
    let meetings: Vec<(i32, BTreeSet<i64>)> = meetings
        .into_iter()
        .map(|((day, _), people)| (day.year(), people))
        .collect();
    let mut came: BTreeMap<i64, u32> = BTreeMap::new();
    let mut shared: BTreeMap<i64, BTreeMap<i64, f64>> = BTreeMap::new();
    let mut seats: Vec<i64> = Vec::new();
    for run in meetings.chunk_by(|one, other| one.0 == other.0) {
        let mut new: Vec<i64> = Vec::new();
        for (_, people) in run {
            let weight = 1.0 / (people.len().max(2) - 1) as f64;
            for person in people {
                *came.entry(*person).or_insert_with(|| {
                    new.push(*person);
                    0
                }) += 1;
                let own = shared.entry(*person).or_default();
                for other in people.iter().filter(|other| *other != person) {
                    *own.entry(*other).or_default() += weight;
                }
            }
        }
        for person in new {
            let near = |other: i64| nearness(&shared, &came, person, other);
            let place = seats
                .iter()
                .enumerate()
                .max_by(|one, other| near(*one.1).total_cmp(&near(*other.1)));
            let Some((place, _)) = place else {
                seats.push(person);
                continue;
            };
            // On the side of the neighbour whom they come with more often.
            let n = seats.len();
            let (left, right) = (seats[(place + n - 1) % n], seats[(place + 1) % n]);
            let is_right = near(right) >= near(left);
            seats.insert(place + usize::from(is_right), person);
        }
    }
    seats
}

/// How much two people come together, for how often each of them comes.
fn nearness(
    shared: &BTreeMap<i64, BTreeMap<i64, f64>>,
    came: &BTreeMap<i64, u32>,
    one: i64,
    other: i64,
) -> f64 {
    let weight = shared.get(&one).and_then(|all| all.get(&other));
    let often = |person| came.get(&person).copied().unwrap_or(1);
    weight.copied().unwrap_or_default() / (f64::from(often(one)) * f64::from(often(other))).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(year: i32, month: u32, people: &[i64]) -> Vec<Attended> {
        let date = NaiveDate::from_ymd_opt(year, month, 1).expect("a day");
        people
            .iter()
            .map(|person| Attended {
                date,
                activity: i64::from(year * 100) + i64::from(month),
                person: *person,
            })
            .collect()
    }

    #[test]
    fn groups_sit_together_and_later_years_part_nobody_but_by_a_newcomer() {
        let mut log = Vec::new();
        for month in 1..=6 {
            log.extend(meeting(2023, 2 * month - 1, &[1, 3, 5]));
            log.extend(meeting(2023, 2 * month, &[2, 4, 6]));
        }
        let before = seats(&log);
        let side: Vec<i64> = before.iter().map(|it| it % 2).collect();
        let n_changes = side.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(n_changes <= 2, "{before:?}");
        for month in 1..=12 {
            log.extend(meeting(2024, month, &[1, 2, 7, 8]));
        }
        let after: Vec<i64> = seats(&log).into_iter().filter(|it| *it < 7).collect();
        assert_eq!(after, before);
    }
}
