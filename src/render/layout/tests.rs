//! Whatever the life, its words stay apart and on the page.

use proptest::prelude::*;

use super::super::scene::{Area, Scene, Shape};
use super::lay_out;
use crate::chart::samples::{SampleLife, sample_chart, sample_reference, sample_several};
use crate::chart::{Chart, ChartKind, ChartParts, CurveRole, Theme};
use crate::domain::Stage;
use crate::i18n::Language;
use crate::render::PictureStyle;

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
    let sample = SampleLife {
        width_px: size.0,
        ..sample.clone()
    };
    page_as_wide_as_said(&sample, size, language)
}

/// The page of a chart whose ticks were made for a width of its own.
fn page_as_wide_as_said(
    sample: &SampleLife,
    (width, height): (u32, u32),
    language: Language,
) -> Scene {
    laid_out(&sample_chart(sample, language), (width, height))
}

/// The page of the same life over the reference.
fn reference_page(sample: &SampleLife, size: (u32, u32), language: Language) -> Scene {
    let sample = SampleLife {
        width_px: size.0,
        ..sample.clone()
    };
    laid_out(&sample_reference(&sample, language), size)
}

fn laid_out(chart: &Chart, (width, height): (u32, u32)) -> Scene {
    let style = PictureStyle {
        width,
        height,
        theme: Theme::Light,
        transparent: false,
    };
    lay_out(chart, &style)
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
                    },
                    width_px: 1600,
                }
            },
        )
}

/// The page of several lives.
fn page_of_several(kind: ChartKind, lives: &[SampleLife], size: (u32, u32)) -> Scene {
    laid_out(&sample_several(kind, lives, size, Language::Fr), size)
}

/// What reaches beyond the page, if anything.
fn beyond(scene: &Scene) -> Vec<&Shape> {
    let (width, height) = (scene.width, scene.height);
    let is_within =
        |(x, y): &(f64, f64)| (-0.5..=width + 0.5).contains(x) && (-0.5..=height + 0.5).contains(y);
    scene
        .shapes
        .iter()
        .filter(|shape| !match shape {
            Shape::Box(area, _) => [(area.left, area.top), (area.right, area.bottom)]
                .iter()
                .all(is_within),
            Shape::Polygon(path, _) | Shape::Line { path, .. } => path.iter().all(is_within),
            Shape::Text(_) => true,
        })
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
        for kind in ChartKind::OF_SEVERAL {
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
            for kind in ChartKind::OF_SEVERAL {
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
    fn a_chart_made_for_a_wide_page_can_be_drawn_on_a_narrow_one(life in lives()) {
        let wide = SampleLife { width_px: 3840 * 4, ..life };
        let scene = page_as_wide_as_said(&wide, (640, 360), Language::Fr);
        prop_assert_eq!(faults(&scene), Vec::<String>::new());
    }

    #[test]
    fn nothing_but_grounds_reaches_beyond_the_page(life in lives()) {
        for (width, height) in SIZES {
            let size = (width, height);
            let scenes = [page(&life, size, Language::Fr), reference_page(&life, size, Language::Fr)];
            let (width, height) = (f64::from(width), f64::from(height));
            for shape in scenes.iter().flat_map(|scene| &scene.shapes) {
                let places = match shape {
                    Shape::Box(area, _) => vec![(area.left, area.top), (area.right, area.bottom)],
                    Shape::Polygon(path, _) | Shape::Line { path, .. } => path.clone(),
                    Shape::Text(_) => continue,
                };
                for (x, y) in places {
                    prop_assert!((-0.5..=width + 0.5).contains(&x), "{:?}", shape);
                    prop_assert!((-0.5..=height + 0.5).contains(&y), "{:?}", shape);
                }
            }
        }
    }
}
