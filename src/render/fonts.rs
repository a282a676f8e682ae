//! The fonts that words are drawn with: those that come with the program and,
//! where they lack a letter, those of the system.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, ID, Source};
use skrifa::{FontRef, MetadataProvider};

use crate::chart::scene::{BOLD, REGULAR, Scene, is_covered};

/// What an SVG names, for programs that have no Roboto.
pub(super) const FONT_STACK: &str = "Roboto, Segoe UI, Helvetica Neue, Arial, sans-serif";

/// The fonts that come with the program. Every generic family is Roboto too.
static OWN: LazyLock<Arc<Database>> = LazyLock::new(|| Arc::new(own()));
/// The same before those of the system.
static ALL: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = own();
    database.load_system_fonts();
    Arc::new(database)
});

fn own() -> Database {
    let mut database = Database::new();
    for bytes in [REGULAR, BOLD] {
        database.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    database.set_serif_family("Roboto");
    database.set_sans_serif_family("Roboto");
    database.set_monospace_family("Roboto");
    database.set_cursive_family("Roboto");
    database.set_fantasy_family("Roboto");
    database
}

/// The fonts that a page needs. Those of the system are looked for only where
/// a letter is missing: it takes a while, and pictures are the same everywhere.
pub(super) fn database(scene: &Scene) -> Arc<Database> {
    if scene.texts().all(|text| is_covered(&text.words)) {
        OWN.clone()
    } else {
        ALL.clone()
    }
}

/// The first font of the system that has this letter: its bytes, and its place in them.
pub(super) fn of_system(letter: char) -> Option<(ID, Vec<u8>, u32)> {
    let mut ids = ALL.faces().map(|face| face.id);
    ids.find_map(|id| {
        let found = ALL.with_face_data(id, |bytes, index| {
            let font = FontRef::from_index(bytes, index).ok()?;
            font.charmap().map(letter)?;
            Some((id, bytes.to_vec(), index))
        });
        found.flatten()
    })
}

/// The letters of a page that no font here has, each once.
pub(super) fn missing(scene: &Scene) -> Vec<char> {
    let mut letters: Vec<char> = scene
        .texts()
        .flat_map(|text| text.words.chars())
        .filter(|letter| !is_covered(letter.encode_utf8(&mut [0; 4])))
        .collect();
    letters.sort_unstable();
    letters.dedup();
    let database = database(scene);
    let faces: Vec<_> = database.faces().map(|face| face.id).collect();
    for face in faces {
        if letters.is_empty() {
            break;
        }
        database.with_face_data(face, |bytes, index| {
            if let Ok(font) = FontRef::from_index(bytes, index) {
                let charmap = font.charmap();
                letters.retain(|letter| charmap.map(*letter).is_none());
            }
        });
    }
    letters
}
