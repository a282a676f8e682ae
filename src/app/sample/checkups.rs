//! The check-ups of the sample: three of one community, a year apart, as invented as the
//! rest.

use chrono::{Days, NaiveDate};

use crate::domain::{
    Answer, Checkup, CheckupId, CommunityId, Element, ElementNote, Level, Respondent, RespondentKey,
};

/// Who answers: as many of the seven as there are levels in a column.
const N_PEOPLE: usize = 7;
/// How long before the sample's last day each was held.
const DAYS_BEFORE: [u64; 3] = [755, 390, 26];

/// The answers to each element at each check-up, a figure for each person; 0 is not
/// knowing.
const ANSWERS: [[[u8; N_PEOPLE]; 3]; 12] = [
    [
        [3, 3, 4, 4, 2, 3, 4],
        [4, 4, 4, 5, 3, 4, 5],
        [4, 4, 5, 5, 3, 4, 5],
    ],
    [
        [1, 2, 2, 1, 2, 1, 2],
        [2, 3, 2, 2, 3, 2, 2],
        [3, 3, 3, 2, 3, 3, 0],
    ],
    [
        [2, 2, 3, 2, 3, 2, 1],
        [3, 3, 3, 2, 4, 3, 4],
        [3, 4, 3, 2, 5, 3, 4],
    ],
    [
        [2, 3, 2, 2, 3, 2, 3],
        [3, 3, 4, 3, 3, 2, 3],
        [5, 4, 5, 4, 5, 4, 5],
    ],
    [
        [3, 3, 2, 3, 4, 3, 3],
        [3, 3, 4, 3, 4, 3, 3],
        [4, 5, 4, 3, 5, 4, 0],
    ],
    [
        [4, 3, 4, 4, 3, 4, 4],
        [4, 4, 4, 5, 4, 3, 4],
        [4, 5, 4, 5, 4, 4, 5],
    ],
    [
        [3, 2, 3, 3, 4, 3, 2],
        [4, 4, 3, 4, 5, 4, 4],
        [5, 5, 3, 5, 5, 4, 5],
    ],
    [
        [1, 2, 1, 1, 2, 1, 2],
        [2, 2, 1, 3, 2, 2, 2],
        [3, 3, 1, 3, 1, 2, 3],
    ],
    [
        [2, 3, 2, 3, 3, 2, 3],
        [3, 3, 3, 5, 3, 2, 3],
        [3, 3, 3, 5, 3, 0, 5],
    ],
    [
        [2, 3, 2, 2, 3, 2, 3],
        [3, 3, 2, 3, 4, 3, 3],
        [3, 3, 4, 3, 4, 2, 4],
    ],
    [
        [3, 2, 3, 3, 2, 3, 3],
        [3, 3, 2, 3, 3, 4, 3],
        [2, 0, 3, 0, 3, 2, 0],
    ],
    [
        [3, 3, 2, 3, 3, 2, 3],
        [3, 3, 2, 3, 4, 3, 3],
        [2, 3, 2, 2, 4, 0, 3],
    ],
];

/// The check-ups of a community as of the day `until`.
pub(in crate::app) fn sample_checkups(community: CommunityId, until: NaiveDate) -> Vec<Checkup> {
    let of = |(at, days): (usize, u64)| {
        let held_on = until - Days::new(days);
        Checkup {
            id: CheckupId::from_row(0),
            community,
            held_on,
            respondents: (0..N_PEOPLE).map(|person| respondent(at, person)).collect(),
            notes: notes(at, held_on),
        }
    };
    DAYS_BEFORE.into_iter().enumerate().map(of).collect()
}

fn respondent(at: usize, person: usize) -> Respondent {
    let answers = Element::ALL
        .into_iter()
        .zip(&ANSWERS)
        .filter_map(|(element, years)| {
            let level = Level::of(*years.get(at)?.get(person)?);
            Some((element, level.map_or(Answer::DontKnow, Answer::At)))
        });
    let (wish, obstacle) = match (at, person) {
        (2, 1) => ("Travailler sur un vrai audit, du début à la fin.", ""),
        (2, 4) => ("", "Les rencontres tombent en pleine clôture du mois."),
        _ => ("", ""),
    };
    Respondent {
        key: RespondentKey::of_word(&format!("exemple {person}"), person as u64),
        answers: answers.collect(),
        wish: wish.to_owned(),
        obstacle: obstacle.to_owned(),
    }
}

fn notes(at: usize, held_on: NaiveDate) -> Vec<ElementNote> {
    let written = |element, note: &str, action: &str, due, done: Option<u64>| ElementNote {
        element,
        note: note.to_owned(),
        action: action.to_owned(),
        due_on: Some(held_on + Days::new(due)),
        done_on: done.map(|days| held_on + Days::new(days)),
        milestone: None,
    };
    match at {
        1 => vec![written(
            Element::Welcome,
            "Deux personnes nouvelles ne sont pas revenues.",
            "Un membre appelle chaque personne nouvelle avant sa première rencontre",
            90,
            Some(75),
        )],
        2 => vec![written(
            Element::Memory,
            "Les comptes rendus sont dans trois endroits.",
            "Réunir les comptes rendus dans un seul dossier",
            120,
            None,
        )],
        _ => Vec::new(),
    }
}
