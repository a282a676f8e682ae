//! The fonts of a PDF, and words as their letters.

use std::sync::Arc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use resvg::usvg::fontdb::ID;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::chart::scene::{BOLD, REGULAR, Weight};
use crate::render::fonts;

/// A font with what is needed to set letters of it.
struct Face {
    font: Font,
    bytes: Bytes,
    index: u32,
}

enum Bytes {
    Own(&'static [u8]),
    Systems(Arc<Vec<u8>>),
}

impl Face {
    fn own(bytes: &'static [u8]) -> Option<Self> {
        Some(Self {
            font: Font::new(bytes.into(), 0)?,
            bytes: Bytes::Own(bytes),
            index: 0,
        })
    }

    fn read(&self) -> Option<FontRef<'_>> {
        let bytes = match &self.bytes {
            Bytes::Own(bytes) => bytes,
            Bytes::Systems(bytes) => bytes.as_slice(),
        };
        FontRef::from_index(bytes, self.index).ok()
    }
}

/// The fonts that come with the program and, where they lack a letter, those of the
/// system that have it.
pub(super) struct Faces {
    faces: Vec<Face>,
    /// Fonts of the system that were taken in, by their place among the faces.
    taken: Vec<(ID, usize)>,
}

/// Letters of one font that stand side by side.
pub(super) struct Run {
    pub font: Font,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// For letters one unit high.
    pub width: f32,
}

impl Faces {
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            faces: vec![Face::own(REGULAR)?, Face::own(BOLD)?],
            taken: Vec::new(),
        })
    }

    /// The words as runs of letters, from left to right.
    pub(super) fn runs(&mut self, words: &str, weight: Weight) -> Vec<Run> {
        let own = match weight {
            Weight::Regular => 0,
            Weight::Bold => 1,
        };
        let mut pieces: Vec<(usize, String)> = Vec::new();
        for letter in words.chars() {
            let face = self.face_of(letter, own);
            match pieces.last_mut() {
                Some((last, text)) if *last == face => text.push(letter),
                _ => pieces.push((face, letter.to_string())),
            }
        }
        let set = |(face, text)| self.faces.get(face).and_then(|face| set(face, text));
        pieces.into_iter().filter_map(set).collect()
    }

    /// The font that has the letter; our own one where none has it.
    fn face_of(&mut self, letter: char, own: usize) -> usize {
        let has = |face: &Face| {
            let glyph = face.read().and_then(|it| it.charmap().map(letter));
            glyph.is_some()
        };
        if self.faces.get(own).is_some_and(has) {
            return own;
        }
        if let Some((_, face)) = self
            .taken
            .iter()
            .find(|(_, face)| self.faces.get(*face).is_some_and(has))
        {
            return *face;
        }
        self.take_in(letter).unwrap_or(own)
    }

    fn take_in(&mut self, letter: char) -> Option<usize> {
        let (id, bytes, index) = fonts::of_system(letter)?;
        let bytes = Arc::new(bytes);
        self.faces.push(Face {
            font: Font::new(Arc::clone(&bytes).into(), index)?,
            bytes: Bytes::Systems(bytes),
            index,
        });
        let face = self.faces.len() - 1;
        self.taken.push((id, face));
        Some(face)
    }
}

/// Letters stand as far apart as the layout measured them.
fn set(face: &Face, text: String) -> Option<Run> {
    let font = face.read()?;
    let (letters, widths) = (
        font.charmap(),
        font.glyph_metrics(Size::new(1.0), LocationRef::default()),
    );
    let mut glyphs = Vec::with_capacity(text.len());
    let mut width = 0.0;
    for (at, letter) in text.char_indices() {
        let glyph = letters.map(letter).unwrap_or_default();
        let advance = widths.advance_width(glyph).unwrap_or_default();
        width += advance;
        glyphs.push(KrillaGlyph::new(
            GlyphId::new(glyph.to_u32()),
            advance,
            0.0,
            0.0,
            0.0,
            at..at + letter.len_utf8(),
            None,
        ));
    }
    Some(Run {
        font: face.font.clone(),
        text,
        glyphs,
        width,
    })
}
