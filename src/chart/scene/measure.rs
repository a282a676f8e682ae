//! How wide words are, in the fonts that come with the program. The window and
//! the files draw with the same fonts, so one measure holds for both.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider, charmap::Charmap};

pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Roboto-Regular.ttf");
pub const BOLD: &[u8] = include_bytes!("../../../assets/fonts/Roboto-Bold.ttf");

/// How heavy letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    #[default]
    Regular,
    Bold,
}

struct Measure {
    letters: Charmap<'static>,
    /// For letters one unit high.
    widths: GlyphMetrics<'static>,
}

static MEASURES: LazyLock<[Option<Measure>; 2]> = LazyLock::new(|| {
    [REGULAR, BOLD].map(|bytes| {
        let font = FontRef::new(bytes).ok()?;
        Some(Measure {
            letters: font.charmap(),
            widths: font.glyph_metrics(Size::new(1.0), LocationRef::default()),
        })
    })
});

/// How much of the font's height its capitals and figures take.
pub(super) const CAP_HEIGHT: f64 = 0.711;
/// How far letters such as `p` reach under the line.
pub(super) const DESCENT: f64 = 0.21;
/// The width of a letter that the fonts do not have: as wide as it is high, as
/// those of other scripts are at most.
const FOREIGN: f64 = 1.0;

fn measure(weight: Weight) -> Option<&'static Measure> {
    let [regular, bold] = &*MEASURES;
    match weight {
        Weight::Regular => regular.as_ref(),
        Weight::Bold => bold.as_ref(),
    }
}

/// The width of a text, in the unit of `size`. Pairs of letters that are drawn
/// closer together are not counted, so a text is never wider than this by more
/// than a hair.
pub fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let measure = measure(weight);
    let of_letter = |letter: char| {
        let measure = measure?;
        let glyph = measure.letters.map(letter)?;
        measure.widths.advance_width(glyph).map(f64::from)
    };
    let shares = text
        .chars()
        .map(|letter| of_letter(letter).unwrap_or(FOREIGN));
    shares.sum::<f64>() * size
}

/// Whether the fonts that come with the program have every letter of a text.
pub fn is_covered(text: &str) -> bool {
    measure(Weight::Regular).is_some_and(|measure| {
        text.chars()
            .all(|letter| letter.is_control() || measure.letters.map(letter).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_wide_as_the_font_says() {
        // Roboto: 1,352 of 2,048 units for an `A`, none for what is no letter.
        let a = width("A", Weight::Regular, 2048.0);
        assert!((1300.0..1400.0).contains(&a), "{a}");
        assert!(width("Essor", Weight::Bold, 10.0) > width("Essor", Weight::Regular, 10.0));
    }

    #[test]
    fn a_letter_of_another_script_is_told_and_given_room() {
        assert!(is_covered("Communauté d’échanges — 3\u{202f}ans"));
        assert!(!is_covered("学びの会"));
        assert!((width("学", Weight::Regular, 10.0) - 10.0).abs() < 1e-9);
    }
}
