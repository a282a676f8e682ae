//! Pictures of people as they are looked at.

use super::sample::sample_social;
use super::*;
use crate::chart::scene::{Page, Scene, lay_out};
use crate::i18n::Language;

fn scene(chart: &Chart, (width, height): (u32, u32)) -> Scene {
    lay_out(chart, &Page::file(width, height))
}

#[test]
fn people_are_numbers_unless_names_were_chosen_and_the_picture_says_so() {
    for language in Language::ALL {
        for kind in ChartKind::of_people() {
            let chart = sample_social(kind, 25, false, language);
            let words = format!("{chart:?}");
            assert!(!words.contains("Camille"), "{kind:?}");
        }
        let named = sample_social(ChartKind::Ties, 25, true, language);
        assert!(format!("{named:?}").contains("Camille"));
        let says = Tr::new(language).get("ties-picture-named");
        assert!(named.caption.contains(&says), "{}", named.caption);
    }
}

#[test]
fn few_people_stand_on_rings_and_many_in_a_matrix() {
    let social = |n| sample_social(ChartKind::Ties, n, false, Language::Fr).social;
    assert!(matches!(social(8), Some(Social::Nothing(_))));
    assert!(matches!(social(25), Some(Social::Rings(_))));
    let Some(Social::Matrix(matrix)) = social(60) else {
        panic!("no matrix");
    };
    assert_eq!(
        matrix.groups.iter().map(|it| it.1).sum::<usize>(),
        matrix.n_people
    );
}

#[test]
fn no_words_leave_the_page_at_any_size() {
    for kind in ChartKind::of_people() {
        for n_people in [8, 25, 60] {
            for size in [(640, 360), (1600, 900), (900, 1200), (3840, 2160)] {
                let chart = sample_social(kind, n_people, false, Language::Fr);
                let scene = scene(&chart, size);
                for text in scene.texts() {
                    let area = text.area();
                    let is_on = area.left >= -1.0
                        && area.top >= -1.0
                        && area.right <= scene.width + 1.0
                        && area.bottom <= scene.height + 1.0;
                    assert!(is_on, "{kind:?} {n_people} {size:?} {}", text.words);
                }
            }
        }
    }
}

#[test]
fn each_person_can_be_pointed_at_and_says_their_ties() {
    let chart = sample_social(ChartKind::Ties, 25, false, Language::En);
    let scene = scene(&chart, (1600, 900));
    let Some(Social::Rings(rings)) = &chart.social else {
        panic!("no rings");
    };
    assert_eq!(scene.spots.len(), rings.people.len());
    let tied = rings.ties.first().expect("a tie");
    let said = &scene.spots[tied.a].words;
    assert!(
        said.contains("together") && said.contains("expected"),
        "{said}"
    );
}

#[test]
fn every_person_of_a_half_year_came_from_somewhere_and_goes_somewhere() {
    let chart = sample_social(ChartKind::Flows, 25, false, Language::En);
    let Some(Social::Flows(flows)) = &chart.social else {
        panic!("no flows");
    };
    assert!(flows.columns.len() > 2);
    for (moves, pair) in flows.moves.iter().zip(flows.columns.windows(2)) {
        let (Some(moves), Some(before), Some(now)) = (moves, pair[0].counts, pair[1].counts) else {
            continue;
        };
        for ring in 0..3 {
            let from: u32 = moves
                .moves
                .iter()
                .filter(|it| it.0 == ring)
                .map(|it| it.2)
                .sum();
            let to: u32 = moves
                .moves
                .iter()
                .filter(|it| it.1 == ring)
                .map(|it| it.2)
                .sum();
            assert_eq!(from + moves.gone[ring], before[ring]);
            assert_eq!(to + moves.new[ring], now[ring]);
        }
    }
}

/// So many communities in a row, each of which shares people with the next.
fn bridged(n: usize) -> Chart {
    let chart = sample_social(ChartKind::Bridges, 25, false, Language::Fr);
    let names: Vec<String> = (0..n).map(|it| format!("Communauté {it}")).collect();
    let shared = |row: usize, column: usize| if row == column + 1 { row as u32 } else { 0 };
    let cells = (0..n).map(|row| (0..row).map(|column| shared(row, column)).collect());
    let pairs = (1..n).rev().map(|it| (it - 1, it, it as u32));
    Chart {
        social: Some(Social::Shared(SharedPicture {
            cells: cells.collect(),
            pairs_title: "Personnes en commun".to_owned(),
            pairs: pairs.collect(),
            names,
        })),
        ..chart
    }
}

#[test]
fn few_communities_and_many_fill_the_page_and_stay_on_it() {
    for n in [2, 4, 12] {
        for size in [(640, 360), (1600, 900), (900, 1200), (3840, 2160)] {
            let scene = scene(&bridged(n), size);
            let mut right: f64 = 0.0;
            for text in scene.texts() {
                let area = text.area();
                assert!(
                    area.right <= scene.width + 1.0,
                    "{n} {size:?} {}",
                    text.words
                );
                assert!(
                    area.bottom <= scene.height + 1.0,
                    "{n} {size:?} {}",
                    text.words
                );
                if text.words.parse::<u32>().is_ok() {
                    right = right.max(area.right);
                }
            }
            // The counts beside the bars reach into the right half of the page.
            assert!(right > 0.6 * scene.width, "{n} {size:?} {right}");
        }
    }
}
