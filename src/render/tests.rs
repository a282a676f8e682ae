//! The files that come out.

use resvg::tiny_skia::Pixmap;

use super::{Lettering, PictureStyle, RenderError, missing_letters, pixels, png, svg};
use crate::chart::samples::{SampleLife, sample_chart, sample_of};
use crate::chart::{ChartKind, Theme};
use crate::domain::{CommunityId, Month, OverrideId, Stage, StageOverride};
use crate::i18n::{Language, Tr};

fn style(width: u32, height: u32) -> PictureStyle {
    PictureStyle {
        width,
        height,
        ..PictureStyle::default()
    }
}

/// How many pixels of the title's place are as dark as letters.
fn n_dark_pixels(picture: &Pixmap) -> usize {
    let (width, scale) = (picture.width() as usize, picture.width() / 1600);
    let rows = (44 * scale) as usize..(72 * scale) as usize;
    rows.flat_map(|row| &picture.pixels()[row * width + 44 * scale as usize..][..300])
        .filter(|pixel| pixel.red() < 80 && pixel.alpha() == 255)
        .count()
}

#[test]
fn the_title_is_written_with_the_fonts_of_the_program_alone() {
    let chart = sample_chart(&SampleLife::slowing(), Language::Fr);
    let png = png(&chart, &style(1600, 900), 1.0).expect("a picture");
    let picture = Pixmap::decode_png(&png).expect("a readable PNG");
    assert_eq!((picture.width(), picture.height()), (1600, 900));
    assert!(n_dark_pixels(&picture) > 500, "{}", n_dark_pixels(&picture));

    let untitled = SampleLife {
        name: String::new(),
        verdict: String::new(),
        ..SampleLife::slowing()
    };
    let chart = sample_chart(&untitled, Language::Fr);
    let png = super::png(&chart, &style(1600, 900), 1.0).expect("a picture");
    let picture = Pixmap::decode_png(&png).expect("a readable PNG");
    assert!(n_dark_pixels(&picture) < 500, "{}", n_dark_pixels(&picture));
}

#[test]
fn a_png_is_as_large_as_asked_and_says_how_dense_it_is() {
    let chart = sample_chart(&SampleLife::young(), Language::Fr);
    // A slide is 13 1/3 inches wide, the text of a page 170 mm, a poster 420.
    for ((width, height), metres) in [
        ((640, 360), 0.338_666),
        ((1200, 750), 0.17),
        ((2546, 1800), 0.42),
    ] {
        let png = png(&chart, &style(width, height), 2.0).expect("a picture");
        let picture = Pixmap::decode_png(&png).expect("a readable PNG");
        assert_eq!((picture.width(), picture.height()), (2 * width, 2 * height));
        assert_eq!(png[37..41], *b"pHYs");
        let density = u32::from_be_bytes([png[41], png[42], png[43], png[44]]);
        let wide = f64::from(picture.width()) / f64::from(density);
        assert!((wide - metres).abs() < 0.001, "{width}: {wide}");
    }
}

#[test]
fn the_preview_is_what_the_file_will_be() {
    let chart = sample_chart(&SampleLife::slowing(), Language::Fr);
    let preview = pixels(&chart, &style(640, 360), 1.0).expect("a picture");
    let png = png(&chart, &style(640, 360), 1.0).expect("a picture");
    let file = Pixmap::decode_png(&png).expect("a readable PNG");
    assert_eq!((preview.width, preview.height), (640, 360));
    assert_eq!(preview.rgba, file.take_demultiplied());
}

#[test]
fn a_transparent_picture_has_no_ground() {
    let chart = sample_chart(&SampleLife::young(), Language::Fr);
    let corner = |transparent| {
        let style = PictureStyle {
            transparent,
            theme: Theme::Dark,
            ..style(640, 360)
        };
        let png = png(&chart, &style, 1.0).expect("a picture");
        let picture = Pixmap::decode_png(&png).expect("a readable PNG");
        picture.pixels()[0].alpha()
    };
    assert_eq!((corner(true), corner(false)), (0, 255));
}

#[test]
fn an_svg_stands_alone_and_says_what_it_shows() {
    let sample = SampleLife {
        name: "R&D <lab> \"x\"".to_owned(),
        ..SampleLife::slowing()
    };
    let chart = sample_chart(&sample, Language::En);
    let svg = svg(&chart, &style(1600, 900)).expect("a picture");
    assert!(svg.starts_with("<svg xmlns="), "{}", &svg[..60]);
    assert!(svg.contains("<title>R&amp;D &lt;lab&gt; &quot;x&quot;</title>"));
    assert!(!svg.contains("href") && !svg.contains("url("));
    assert!(svg.trim_end().ends_with("</svg>"));
}

#[test]
fn words_that_stay_words_stand_where_they_are_without_a_shift() {
    let chart = sample_chart(&SampleLife::slowing(), Language::En);
    let words = PictureStyle {
        lettering: Lettering::Words,
        ..style(1600, 900)
    };
    let letters = svg(&chart, &words).expect("a picture");
    assert!(letters.contains("font-family=\"Roboto, ") && !letters.contains("dy="));
    assert!(letters.contains(">Slowdown</text>"));
    let outlines = svg(&chart, &style(1600, 900)).expect("a picture");
    assert!(!outlines.contains("<text") && !outlines.contains(" opacity="));
}

#[test]
fn letters_of_other_scripts_are_drawn_or_told() {
    let sample = SampleLife {
        name: "\u{10c80}Forum".to_owned(),
        ..SampleLife::slowing()
    };
    let chart = sample_chart(&sample, Language::En);
    let missing = missing_letters(&chart, &style(1600, 900));
    // Old Hungarian: few systems have a font for it, and none must.
    assert!(
        missing.is_empty() || missing == ['\u{10c80}'],
        "{missing:?}"
    );
    let plain = sample_chart(&SampleLife::slowing(), Language::En);
    assert!(missing_letters(&plain, &style(1600, 900)).is_empty());
}

/// Every kind in both languages on both grounds, as text that can be compared.
#[test]
fn every_picture_is_drawn_as_before() {
    for kind in ChartKind::ALL {
        for language in Language::ALL {
            for theme in Theme::ALL {
                let style = PictureStyle {
                    theme,
                    lettering: Lettering::Words,
                    ..style(1000, 560)
                };
                let svg = svg(&sample_of(kind, language), &style).expect("a picture");
                let name = format!("{}-{}-{}", kind.code(), language.code(), theme.code());
                insta::assert_snapshot!(name, svg);
            }
        }
    }
}

/// What no picture above has: a reading of the facilitator's own, on a stretch, with a
/// stage that is named beside its band.
#[test]
fn an_own_reading_is_drawn_as_before() {
    let sample = SampleLife {
        own_word: Some(StageOverride {
            id: OverrideId::from_row(1),
            community: CommunityId::from_row(1),
            stage: Stage::Renewal,
            since: Month::new(2025, 6).expect("a month"),
            said_on: chrono::NaiveDate::from_ymd_opt(2026, 1, 12).expect("a day"),
            reason: String::new(),
        }),
        range: Some((6.0, 60.0)),
        ..SampleLife::slowing()
    };
    let style = PictureStyle {
        lettering: Lettering::Words,
        ..style(1000, 560)
    };
    let svg = svg(&sample_chart(&sample, Language::Fr), &style).expect("a picture");
    insta::assert_snapshot!("own-reading-fr-light", svg);
}

/// Where pictures to compare with are kept; `ESSOR_BLESS=1` writes them anew.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/pictures");
/// How far a channel may be off before a pixel counts as another, and how many
/// of ten thousand pixels may be: processors round otherwise at edges.
const CHANNEL: u8 = 24;
const OTHERS: usize = 5;

/// The small picture of each kind on both grounds, pixel by pixel: letters,
/// edges and colours as they come out.
#[test]
fn every_picture_looks_as_before() {
    let kept = std::path::Path::new(KEPT);
    for kind in ChartKind::ALL {
        for (theme, language) in [(Theme::Light, Language::Fr), (Theme::Dark, Language::En)] {
            let style = PictureStyle {
                theme,
                ..style(800, 450)
            };
            let drawn = png(&sample_of(kind, language), &style, 1.0).expect("a picture");
            let name = format!("{}-{}-{}.png", kind.code(), language.code(), theme.code());
            let path = kept.join(&name);
            if std::env::var_os("ESSOR_BLESS").is_some() {
                std::fs::create_dir_all(kept).expect("a folder");
                std::fs::write(&path, &drawn).expect("written");
            }
            let before = std::fs::read(&path).expect("a picture to compare with");
            let (before, now) = (decoded(&before), decoded(&drawn));
            assert_eq!(before.len(), now.len(), "{name}");
            let is_other = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > CHANNEL;
            let n_others = before.iter().zip(&now).filter(is_other).count() / 4;
            let most = before.len() / 4 * OTHERS / 10_000;
            assert!(n_others <= most, "{name}: {n_others} pixels look otherwise");
        }
    }
}

fn decoded(png: &[u8]) -> Vec<u8> {
    let picture = Pixmap::decode_png(png).expect("a readable PNG");
    picture.take_demultiplied()
}

#[test]
fn pictures_too_small_or_too_large_are_refused_in_both_languages() {
    let chart = sample_chart(&SampleLife::young(), Language::Fr);
    let refusals = [
        svg(&chart, &style(639, 360)).map(drop),
        svg(&chart, &style(3840, 2161)).map(drop),
        png(&chart, &style(640, 360), f32::NAN).map(drop),
        png(&chart, &style(640, 360), 5.0).map(drop),
        png(&chart, &style(3840, 2160), 2.5).map(drop),
    ];
    for refusal in refusals {
        let error = refusal.expect_err("a refusal");
        for language in Language::ALL {
            let tr = Tr::new(language);
            assert!(!error.message(&tr).contains("chart-"));
            assert!(!error.remedy(&tr).contains("chart-"));
        }
    }
    assert!(matches!(
        png(&chart, &style(3840, 2160), 2.5),
        Err(RenderError::TooManyPixels {
            n_pixels: 51_840_000
        })
    ));
}
