//! Ties as a facilitator would count them.

use chrono::Days;
use proptest::prelude::*;

use super::draws::Draws;
use super::matrix::each_bit;
use super::*;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day") + Days::new(number)
}

/// A meeting a week, each given by who came.
fn weekly(meetings: &[Vec<i64>]) -> Vec<Attended> {
    let each = meetings.iter().zip(0_u64..);
    each.flat_map(|(people, week)| {
        people.iter().map(move |person| Attended {
            date: day(7 * week),
            activity: week as i64,
            person: *person,
        })
    })
    .collect()
}

fn choices(n_draws: u32) -> TiesChoices {
    TiesChoices {
        from: day(0),
        to: day(10_000),
        left_out: BTreeSet::new(),
        n_draws,
    }
}

fn read(attended: &[Attended], n_draws: u32) -> Ties {
    let all = read_ties(
        attended,
        &BTreeMap::new(),
        &choices(n_draws),
        &mut |_, _| true,
    );
    all.expect("not cancelled")
}

fn tie_of(ties: &Ties, one: i64, other: i64) -> Option<Tie> {
    let place = |person| ties.people.iter().position(|it| it.person == person);
    let (one, other) = (place(one)?, place(other)?);
    let both = (one.min(other), one.max(other));
    ties.ties.iter().find(|tie| (tie.a, tie.b) == both).copied()
}

/// Twenty people of whom each comes to about half of 48 meetings, by a fixed
/// lot; 0 to 3 come to the same half, and 19 to all of them.
fn planted() -> Vec<Vec<i64>> {
    let mut rng = fastrand::Rng::with_seed(7);
    (0..48)
        .map(|week| {
            let friends = (0..4).filter(|_| week % 2 == 0);
            let others = (4..19).filter(|_| rng.bool()).collect::<Vec<_>>();
            friends.chain(others).chain([19]).collect()
        })
        .collect()
}

#[test]
fn a_talk_of_two_counts_one_and_a_meeting_of_one_ties_nobody() {
    let ties = read(&weekly(&[vec![1, 2], vec![1, 2, 3, 4], vec![5]]), 10);
    let close = tie_of(&ties, 1, 2).expect("they met");
    assert_eq!(close.together, 2);
    assert!((close.newman - 4.0 / 3.0).abs() < 1e-12);
    assert_eq!(tie_of(&ties, 1, 5), None);
    let alone = ties.people.iter().find(|it| it.person == 5).expect("kept");
    assert_eq!((alone.n_meetings, alone.broker), (1, None));
    assert_eq!(ties.met_share, Some(0.6));
}

#[test]
fn twice_in_one_meeting_is_once() {
    let mut log = weekly(&[vec![1, 2], vec![1, 2]]);
    log.extend(log.clone());
    assert_eq!(tie_of(&read(&log, 10), 1, 2).map(|it| it.together), Some(2));
}

#[test]
fn those_who_come_to_the_same_half_are_often_together() {
    let ties = read(&weekly(&planted()), 1_000);
    let friends = tie_of(&ties, 0, 1).expect("they met");
    assert_eq!(friends.together, 24);
    assert!(ties.is_often(&friends), "{friends:?}");
    let group = ties.group.as_ref().expect("enough");
    assert!(
        group.n_links >= 6 && group.n_links > group.by_chance.2,
        "{group:?}"
    );
    let clustering = group.clustering.expect("known");
    assert!(clustering.value > clustering.expected, "{clustering:?}");
    assert!((0.0..=1.0).contains(&clustering.place));
}

#[test]
fn whoever_came_every_time_is_expected_as_often_as_they_came() {
    let ties = read(&weekly(&planted()), 50);
    let place = ties.people.iter().position(|it| it.person == 19);
    let place = place.expect("someone who came");
    let theirs = ties.ties.iter().filter(|it| it.a == place || it.b == place);
    for tie in theirs {
        assert_eq!(tie.expected, Some(f64::from(tie.together)));
    }
    assert_eq!(ties.people[place].n_links, 0);
}

#[test]
fn nobody_is_drawn_into_meetings_before_they_came_or_after_they_left() {
    // Two halves of a log that nobody shares but those who came all along.
    let meetings: Vec<Vec<i64>> = (0..40)
        .map(|week: i64| {
            let late = i64::from(week >= 20) * 10;
            (0..4)
                .chain(
                    (10..18)
                        .filter(|it| (it + week) % 2 == 0)
                        .map(|it| it + late),
                )
                .collect()
        })
        .collect();
    let ties = read(&weekly(&meetings), 200);
    assert_eq!(tie_of(&ties, 10, 20), None);
    // Those who come in turns are together every time that they come, and no more
    // often by chance alone than half the time that both are there.
    let together = tie_of(&ties, 10, 12).expect("they met");
    assert_eq!(together.together, 10);
    let expected = together.expected.expect("enough");
    assert!((4.0..7.0).contains(&expected), "{expected}");
}

#[test]
fn too_few_people_meetings_or_names_are_told_apart() {
    let reason = |meetings: &[Vec<i64>]| read(&weekly(meetings), 10).group.map(drop);
    let all: Vec<i64> = (0..12).collect();
    assert_eq!(
        reason(&vec![all.clone(); 11]),
        Err(NoChance::TooFewMeetings)
    );
    assert_eq!(
        reason(&vec![all[1..].to_vec(); 12]),
        Err(NoChance::TooFewPeople)
    );
    assert_eq!(reason(&[]), Err(NoChance::NoNames));
    assert_eq!(reason(&vec![all; 12]), Ok(()));
}

#[test]
fn who_is_left_out_counts_for_nothing() {
    let without = TiesChoices {
        left_out: BTreeSet::from([19]),
        ..choices(10)
    };
    let ties = read_ties(
        &weekly(&planted()),
        &BTreeMap::new(),
        &without,
        &mut |_, _| true,
    );
    let ties = ties.expect("not cancelled");
    assert!(ties.people.iter().all(|it| it.person != 19));
    // They make a meeting no larger.
    let pair = weekly(&[vec![1, 2, 19]]);
    let ties = read_ties(&pair, &BTreeMap::new(), &without, &mut |_, _| true);
    let weight = ties
        .expect("not cancelled")
        .ties
        .first()
        .map(|it| it.newman);
    assert_eq!(weight, Some(1.0));
}

#[test]
fn it_stops_when_it_is_told_to() {
    let log = weekly(&planted());
    let mut told = Vec::new();
    let stopped = read_ties(&log, &BTreeMap::new(), &choices(100), &mut |done, all| {
        told.push((done, all));
        done < 120
    });
    assert!(stopped.is_none());
    assert!(told.iter().all(|(done, all)| done <= all) && told.len() > 5);
}

#[test]
fn draws_keep_how_often_each_came_and_how_large_each_meeting_was() {
    let matrix = Matrix::of(&weekly(&planted()), &choices(1));
    let sizes = |rows: &[u64]| {
        let mut sizes = vec![0_u32; matrix.n_meetings()];
        for row in rows.chunks(matrix.n_words) {
            each_bit(row, |at| sizes[at] += 1);
        }
        sizes
    };
    let often = |rows: &[u64]| -> Vec<u32> {
        let rows = rows.chunks(matrix.n_words);
        rows.map(|row| row.iter().map(|word| word.count_ones()).sum())
            .collect()
    };
    let mut draws = Draws::new(&matrix, 1);
    let mut n_changed = 0;
    for _ in 0..20 {
        let rows = draws.next();
        assert_eq!(sizes(rows), sizes(&matrix.rows));
        assert_eq!(often(rows), often(&matrix.rows));
        n_changed += usize::from(rows != matrix.rows);
    }
    assert_eq!(n_changed, 20);
}

/// Everything that is told of a pair, whoever they are.
fn told(ties: &Ties, name: impl Fn(i64) -> i64) -> Vec<(i64, i64, String)> {
    let mut told: Vec<_> = ties
        .ties
        .iter()
        .map(|tie| {
            let (a, b) = (
                name(ties.people[tie.a].person),
                name(ties.people[tie.b].person),
            );
            let words = format!("{} {:.9} {:?}", tie.together, tie.newman, tie.expected);
            (a.min(b), a.max(b), words)
        })
        .collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn names_and_the_order_of_rows_change_nothing(
        meetings in proptest::collection::vec(
            proptest::collection::vec(0..16_i64, 0..10), 12..24,
        ),
        seed in 0..u64::MAX,
    ) {
        let log = weekly(&meetings);
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut names: Vec<i64> = (100..116).collect();
        rng.shuffle(&mut names);
        let mut renamed: Vec<Attended> = log
            .iter()
            .map(|it| Attended { person: names[it.person as usize], ..*it })
            .collect();
        rng.shuffle(&mut renamed);
        let (one, other) = (read(&log, 40), read(&renamed, 40));
        prop_assert_eq!(told(&one, |it| names[it as usize]), told(&other, |it| it));
        let group = |ties: &Ties| ties.group.as_ref().map(|it| {
            (it.n_links, it.by_chance, it.clustering, it.rests_on.clone())
        }).map_err(|it| *it);
        prop_assert_eq!(group(&one), group(&other));
    }
}
