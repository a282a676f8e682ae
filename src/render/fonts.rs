//! The fonts that come with the program: to measure words with, and to draw
//! them in PNG files. No font of the system is ever asked for.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb;
use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Roboto-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/Roboto-Bold.ttf");

/// What an SVG names, for programs that have no Roboto.
pub(super) const FONT_STACK: &str = "Roboto, Segoe UI, Helvetica Neue, Arial, sans-serif";

/// How heavy letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Weight {
    #[default]
    Regular,
    Bold,
}

struct Measure {
    face: Option<Face<'static>>,
}

static MEASURES: LazyLock<[Measure; 2]> = LazyLock::new(|| {
    [REGULAR, BOLD].map(|bytes| Measure {
        face: Face::parse(bytes, 0).ok(),
    })
});

/// How much of the font's height its capitals and figures take.
pub(super) const CAP_HEIGHT: f64 = 0.711;
/// How far letters such as `p` reach under the line.
pub(super) const DESCENT: f64 = 0.21;

/// The width of a text, in the unit of `size`. Pairs of letters that are drawn
/// closer together are not counted, so a text is never wider than this by more
/// than a hair.
pub(super) fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let [regular, bold] = &*MEASURES;
    let measure = match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    };
    let Some(face) = &measure.face else {
        return text.chars().count() as f64 * size * 0.6;
    };
    let units: u32 = text
        .chars()
        .map(|letter| {
            let glyph = face.glyph_index(letter).unwrap_or_default();
            u32::from(face.glyph_hor_advance(glyph).unwrap_or_default())
        })
        .sum();
    f64::from(units) * size / f64::from(face.units_per_em().max(1))
}

/// The fonts for resvg. Every generic family is Roboto too.
pub(super) static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    for bytes in [REGULAR, BOLD] {
        database.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    database.set_serif_family("Roboto");
    database.set_sans_serif_family("Roboto");
    database.set_monospace_family("Roboto");
    database.set_cursive_family("Roboto");
    database.set_fantasy_family("Roboto");
    Arc::new(database)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_equally_wide_so_that_columns_of_numbers_line_up() {
        let one = width("1", Weight::Regular, 100.0);
        for figure in '0'..='9' {
            assert!((width(&figure.to_string(), Weight::Regular, 100.0) - one).abs() < 1e-9);
        }
    }

    #[test]
    fn the_signs_of_both_languages_are_in_the_fonts() {
        for bytes in [REGULAR, BOLD] {
            let face = Face::parse(bytes, 0).expect("a font");
            for letter in "éèêëàâçùûüîïôœÉÀÇŒ’«»…—–−·×%\u{a0}\u{202f}".chars()
            {
                assert!(face.glyph_index(letter).is_some(), "{letter:?}");
            }
        }
    }
}
