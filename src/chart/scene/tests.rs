//! Whatever the life, its words stay apart and on the page.

use proptest::prelude::*;

use super::{Area, Page, Place, Scene, Shape, Surface, lay_out};
use crate::chart::samples::{SampleLife, sample_chart, sample_reference, sample_several};
use crate::chart::{Beyond, Chart, ChartKind, ChartParts, CurveRole, OwnReading, Role};
use crate::domain::Stage;
use crate::i18n::Language;

const SIZES: [(u32, u32); 7] = [
    (640, 360),
    (1280, 720),
    (1600, 900),
    (3840, 2160),
    (640, 2160),
    (3840, 360),
    (1024, 768),
];

fn page(sample: &SampleLife, size: (u32, u32), language: Language) -> Scene {
    laid_out(&sample_chart(sample, language), size)
}

/// The page of the same life over the reference.
fn reference_page(sample: &SampleLife, size: (u32, u32), language: Language) -> Scene {
    laid_out(&sample_reference(sample, language), size)
}

fn laid_out(chart: &Chart, (width, height): (u32, u32)) -> Scene {
    lay_out(chart, &Page::file(width, height))
}

/// What is wrong with the words of a page, if anything.
fn faults(scene: &Scene) -> Vec<String> {
    let ground = Area::new(0.0, 0.0, scene.width, scene.height);
    let texts: Vec<_> = scene.texts().map(|text| (text, text.area())).collect();
    let mut faults = Vec::new();
    for (place, (text, area)) in texts.iter().enumerate() {
        if area.left < ground.left
            || area.top < ground.top
            || area.right > ground.right
            || area.bottom > ground.bottom
        {
            faults.push(format!("{:?} leaves the page", text.words));
        }
        for (other, other_area) in texts.iter().skip(place + 1) {
            if area.overlaps(other_area) {
                faults.push(format!("{:?} lies on {:?}", text.words, other.words));
            }
        }
    }
    faults
}

fn has_words(scene: &Scene, words: &str) -> bool {
    scene.texts().any(|text| text.words == words)
}

#[test]
fn a_picture_of_the_usual_size_says_everything_in_full() {
    let scene = page(&SampleLife::slowing(), (1600, 900), Language::Fr);
    for words in [
        "Forum d’échanges SSE",
        "Lancement",
        "Essoufflement",
        "Prévision",
        "Passage sur Teams",
        "Changement de formule",
        "début",
        "de 3\u{a0}à 4\u{a0}ans\u{a0}: la fenêtre à surveiller",
    ] {
        assert!(has_words(&scene, words), "{words}");
    }
}

#[test]
fn without_a_legend_the_picture_still_says_what_is_counted() {
    let sample = SampleLife {
        parts: ChartParts {
            legend: false,
            ..ChartParts::default()
        },
        ..SampleLife::slowing()
    };
    let scene = page(&sample, (1600, 900), Language::En);
    assert!(has_words(&scene, "participations per month"));
}

#[test]
fn a_bar_that_is_cut_off_carries_its_figure() {
    let sample = SampleLife {
        spike: Some((2, 900.0)),
        ..SampleLife::slowing()
    };
    for size in SIZES {
        assert!(
            has_words(&page(&sample, size, Language::En), "900"),
            "{size:?}"
        );
    }
}

#[test]
fn a_fan_that_ends_outside_the_picture_says_how_far_it_goes() {
    let mut chart = sample_chart(&SampleLife::slowing(), Language::En);
    let place = chart.forecast[5].at;
    chart.forecast[5].high = 900.0;
    chart.beyond.push(Beyond {
        at: place,
        value: 900.0,
        label: "up to 900".to_owned(),
    });
    for size in SIZES {
        let scene = laid_out(&chart, size);
        assert!(has_words(&scene, "up to 900"), "{size:?}");
        assert_eq!(beyond(&scene), Vec::<&Shape>::new(), "{size:?}");
    }
}

#[test]
fn the_own_reading_is_marked_at_every_size() {
    let mut chart = sample_chart(&SampleLife::slowing(), Language::En);
    for from in [0.0, 30.0, 64.0] {
        chart.own_reading = Some(OwnReading {
            stage: Stage::Renewal,
            from,
            label: "facilitator’s reading: renewal".to_owned(),
        });
        for size in SIZES {
            let scene = laid_out(&chart, size);
            let words = "facilitator’s reading: renewal";
            assert!(has_words(&scene, words), "{from} {size:?}");
            assert_eq!(faults(&scene), Vec::<String>::new(), "{from} {size:?}");
        }
    }
}

#[test]
fn where_months_were_not_recorded_the_trend_is_interrupted() {
    let chart = sample_chart(&SampleLife::slowing(), Language::En);
    let scene = laid_out(&chart, (1600, 900));
    let trends: Vec<&Vec<Place>> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Line { path, ink, width } if ink.role == Role::Trend && *width > 3.4 => {
                Some(path)
            }
            _ => None,
        })
        .collect();
    let plot = scene.plot.expect("a plot");
    // Months 30 and 31: no line stands over them.
    let crosses = |path: &&&Vec<Place>| {
        let at = |place: &Place| plot.at(place.0);
        path.windows(2)
            .any(|pair| at(&pair[0]) < 31.0 && at(&pair[1]) > 31.0)
    };
    assert_eq!(trends.iter().filter(crosses).count(), 0);
    assert!(trends.len() >= 2);
}

#[test]
fn the_stage_of_today_is_named_however_short_it_is() {
    let sample = SampleLife {
        n_months: 240,
        stages: vec![
            (Stage::Maturity, 226),
            (Stage::Renewal, 8),
            (Stage::Decline, 6),
        ],
        ..SampleLife::slowing()
    };
    for size in SIZES {
        assert!(
            has_words(&page(&sample, size, Language::Fr), "Essoufflement"),
            "{size:?}"
        );
    }
}

#[test]
fn every_stage_is_named_over_itself_or_in_the_legend() {
    let stages = [
        (Stage::Launch, 4),
        (Stage::Growth, 10),
        (Stage::Maturity, 9),
        (Stage::Decline, 11),
        (Stage::Renewal, 18),
        (Stage::Decline, 23),
        (Stage::Renewal, 13),
        (Stage::Maturity, 200),
    ];
    let sample = SampleLife {
        n_months: stages.iter().map(|(_, length)| length).sum(),
        stages: stages.to_vec(),
        ..SampleLife::slowing()
    };
    let chart = sample_chart(&sample, Language::Fr);
    for size in SIZES {
        let scene = laid_out(&chart, size);
        assert_eq!(faults(&scene), Vec::<String>::new(), "{size:?}");
        for band in &chart.stages {
            assert!(has_words(&scene, &band.label), "{} at {size:?}", band.label);
        }
    }
}

#[test]
fn many_milestones_close_together_still_have_a_flag_each() {
    let milestones = (0..12).map(|place| (20 + place / 2, format!("Jalon numéro {place}")));
    let sample = SampleLife {
        milestones: milestones.collect(),
        ..SampleLife::slowing()
    };
    for size in SIZES {
        let scene = page(&sample, size, Language::Fr);
        assert_eq!(faults(&scene), Vec::<String>::new());
        let pennants = scene
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Polygon(corners, _) if corners.len() == 3));
        assert_eq!(pennants.count(), 12, "{size:?}");
        let named = scene.texts().filter(|it| it.words.starts_with("Jalon"));
        let n_nameless = 12 - named.count();
        if n_nameless > 0 {
            let said = format!("{n_nameless} jalon");
            let is_said = scene.texts().any(|it| it.words.starts_with(&said));
            assert!(is_said, "{said} at {size:?}");
        }
    }
}

#[test]
fn letters_that_a_page_cannot_hold_become_spaces() {
    let sample = SampleLife {
        name: "A\u{1}B\nC & <D>".to_owned(),
        ..SampleLife::young()
    };
    let scene = page(&sample, (1600, 900), Language::Fr);
    assert!(has_words(&scene, "A B C & <D>"));
}

#[test]
fn the_lines_of_a_reference_are_named_at_their_ends_in_pictures_of_every_size() {
    for size in SIZES {
        let scene = reference_page(&SampleLife::slowing(), size, Language::Fr);
        assert_eq!(faults(&scene), Vec::<String>::new(), "{size:?}");
        for words in ["57\u{a0}%", "modèle d’Essor"] {
            assert!(has_words(&scene, words), "{words} at {size:?}");
        }
        let begins = |words: &str| scene.texts().any(|text| text.words.starts_with(words));
        assert!(begins("Forum") && begins("communautés réelles"), "{size:?}");
        // The attribution is whole even where the caption is cut.
        let caption: Vec<&str> = scene.texts().map(|text| text.words.as_str()).collect();
        let caption = caption.join(" ").replace('\u{a0}', " ");
        assert!(
            caption.contains("R-Ladies meetup archive, CC BY 4.0"),
            "{caption}"
        );
    }
}

#[test]
fn a_line_that_ends_at_its_highest_has_its_figure_under_it() {
    let chart = sample_reference(
        &SampleLife {
            levels: vec![5.0, 60.0],
            ..SampleLife::slowing()
        },
        Language::En,
    );
    let own = chart.curves.iter().find(|it| it.role == CurveRole::Own);
    let figure = own.map(|it| it.figure.clone()).expect("a line of its own");
    assert_eq!(figure, "99%");
    for size in SIZES {
        let scene = laid_out(&chart, size);
        assert!(has_words(&scene, &figure), "{size:?}");
    }
}

fn lives() -> impl Strategy<Value = SampleLife> {
    let words = "[A-Za-zéèêàç’ ]{0,80}";
    (
        (words, "[A-Za-zé ]{0,160}", 1_usize..=360),
        prop::collection::vec(prop_oneof![0.0..60.0, 0.0..3.0, 0.0..30_000.0], 2..7),
        prop::collection::vec((0_usize..7, 1_usize..60), 0..9),
        prop::collection::vec((-3_i32..380, "[A-Za-zé’ ]{0,40}"), 0..=12),
        prop::collection::vec(0_usize..360, 0..6),
        prop::option::of((0_usize..360, 0.0..500_000.0)),
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
    )
        .prop_map(
            |((name, verdict, n_months), levels, stages, milestones, gaps, spike, flips)| {
                let mut left = n_months;
                let stages = stages
                    .into_iter()
                    .map_while(|(stage, length)| {
                        let length = length.min(left);
                        left -= length;
                        (length > 0).then_some((Stage::ALL[stage], length))
                    })
                    .collect();
                let (is_running, legend, caption, forecast) = flips;
                SampleLife {
                    range: None,
                    own_word: None,
                    name,
                    verdict,
                    n_months,
                    levels,
                    stages,
                    milestones,
                    not_recorded: gaps,
                    is_running,
                    spike,
                    parts: ChartParts {
                        legend,
                        caption,
                        forecast,
                        milestones: true,
                        outlook: false,
                    },
                }
            },
        )
}

/// The page of several lives.
fn page_of_several(kind: ChartKind, lives: &[SampleLife], size: (u32, u32)) -> Scene {
    laid_out(&sample_several(kind, lives, size, Language::Fr), size)
}

/// The corners of a shape; none of words.
fn places(shape: &Shape) -> Vec<Place> {
    match shape {
        Shape::Box(area, _) => vec![(area.left, area.top), (area.right, area.bottom)],
        Shape::Polygon(path, _) | Shape::Line { path, .. } => path.clone(),
        Shape::Band(slices, _) => {
            let edges = slices.iter();
            edges
                .flat_map(|it| [(it.x, it.upper), (it.x, it.lower)])
                .collect()
        }
        Shape::Dot { middle, .. } => vec![*middle],
        Shape::Text(_) => Vec::new(),
    }
}

/// What reaches beyond the page, if anything.
fn beyond(scene: &Scene) -> Vec<&Shape> {
    let (width, height) = (scene.width, scene.height);
    let is_within =
        |(x, y): &(f64, f64)| (-0.5..=width + 0.5).contains(x) && (-0.5..=height + 0.5).contains(y);
    scene
        .shapes
        .iter()
        .filter(|shape| !places(shape).iter().all(is_within))
        .collect()
}

#[test]
fn sixty_communities_with_long_names_keep_their_words_apart_in_pictures_of_every_size() {
    let long = "Communauté de pratique en gestion des connaissances et en innovation sociale";
    for n_communities in [1, 2, 4, 12, 60] {
        let lives: Vec<SampleLife> = (0..n_communities)
            .map(|place| SampleLife {
                name: format!("{long} {place}"),
                n_months: 30 + place * 2,
                levels: vec![3.0, 20.0 + place as f64],
                ..SampleLife::slowing()
            })
            .collect();
        for kind in ChartKind::of_several() {
            for size in SIZES {
                let scene = page_of_several(kind, &lives, size);
                let faults = faults(&scene);
                assert_eq!(
                    faults,
                    Vec::<String>::new(),
                    "{kind:?} {size:?} {n_communities}"
                );
                assert_eq!(beyond(&scene), Vec::<&Shape>::new(), "{kind:?} {size:?}");
            }
        }
    }
}

#[test]
fn every_named_line_has_its_name_at_its_end() {
    let lives: Vec<SampleLife> = (0..12)
        .map(|place| SampleLife {
            name: format!("Groupe {place}"),
            levels: vec![3.0, 20.0],
            ..SampleLife::slowing()
        })
        .collect();
    for size in [(1600, 900), (1280, 720), (1200, 1200)] {
        let scene = page_of_several(ChartKind::CompareAge, &lives, size);
        for life in &lives {
            assert!(has_words(&scene, &life.name), "{} at {size:?}", life.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pictures_of_several_lives_keep_their_words_apart_too(
        lives in prop::collection::vec(lives(), 0..8),
    ) {
        for size in SIZES {
            for kind in ChartKind::of_several() {
                let scene = page_of_several(kind, &lives, size);
                prop_assert_eq!(faults(&scene), Vec::<String>::new(), "{:?} {:?}", kind, size);
                prop_assert_eq!(beyond(&scene), Vec::<&Shape>::new(), "{:?} {:?}", kind, size);
            }
        }
    }

    #[test]
    fn words_never_overlap_and_never_leave_the_page(life in lives()) {
        for size in SIZES {
            for language in Language::ALL {
                for scene in [page(&life, size, language), reference_page(&life, size, language)] {
                    prop_assert_eq!(faults(&scene), Vec::<String>::new(), "{:?}", size);
                }
            }
        }
    }

    #[test]
    fn nothing_reaches_beyond_the_page(life in lives()) {
        for size in SIZES {
            let scenes = [page(&life, size, Language::Fr), reference_page(&life, size, Language::Fr)];
            for scene in scenes {
                prop_assert_eq!(beyond(&scene), Vec::<&Shape>::new(), "{:?}", size);
            }
        }
    }

    #[test]
    fn whatever_part_is_in_sight_its_words_stay_apart_and_its_shapes_within(
        life in lives(),
        from in -50.0..400.0_f64,
        length in 0.0..400.0_f64,
        size in prop::sample::select(SIZES.to_vec()),
        is_on_screen in any::<bool>(),
    ) {
        for chart in [sample_chart(&life, Language::Fr), sample_reference(&life, Language::Fr)] {
            let page = Page {
                range: Some((from, from + length)),
                surface: if is_on_screen {
                    Surface::Screen { corner: 200.0 }
                } else {
                    Surface::File
                },
                ..Page::file(size.0, size.1)
            };
            let scene = lay_out(&chart, &page);
            prop_assert_eq!(faults(&scene), Vec::<String>::new(), "{:?}", page);
            prop_assert_eq!(beyond(&scene), Vec::<&Shape>::new(), "{:?}", page);
        }
    }
}
