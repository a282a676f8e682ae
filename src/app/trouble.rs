//! What went wrong inside the program itself: caught, told, and noted in a
//! local file, so that it can be mended. The note says where in the code, and
//! nothing of what was at hand: a panic's own words may hold a name.

use std::cell::RefCell;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Once;

use chrono::NaiveDateTime;

use super::AppError;

/// The note begins anew once it is this long, in bytes.
const MAX_LENGTH: u64 = 64 * 1024;

thread_local! {
    /// Where the last panic of this thread was.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Lets panics leave their place behind, beside what the program does anyhow.
fn watch() {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let place = panic.location().map(ToString::to_string);
            PLACE.with(|last| last.replace(place));
            before(panic);
        }));
    });
}

/// Does `work`; a panic in it is an error like any other, with its place in
/// the note.
pub(super) fn caught<T>(
    now: NaiveDateTime,
    work: impl FnOnce() -> Result<T, AppError>,
) -> Result<T, AppError> {
    watch();
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let place = PLACE.with(RefCell::take).unwrap_or_default();
        if let Some(note) = note_path() {
            // There is nobody to tell that the note could not be written.
            let _ = add(&note, now, &place);
        }
        Err(AppError::Bug { place })
    })
}

/// Where the note is; nothing where the system has no such place.
fn note_path() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("app", "essor", "Essor")?;
    Some(folders.data_local_dir().join("trouble.log"))
}

fn add(note: &Path, now: NaiveDateTime, place: &str) -> std::io::Result<()> {
    if let Some(folder) = note.parent() {
        fs::create_dir_all(folder)?;
    }
    let is_long = fs::metadata(note).is_ok_and(|file| file.len() > MAX_LENGTH);
    let mut file = OpenOptions::new()
        .create(true)
        .append(!is_long)
        .write(true)
        .truncate(is_long)
        .open(note)?;
    let moment = now.format("%Y-%m-%d %H:%M:%S");
    let version = env!("CARGO_PKG_VERSION");
    writeln!(file, "{moment} essor {version} panic at {place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_grows_and_begins_anew_once_it_is_long() {
        let folder = tempfile::tempdir().expect("a folder");
        let note = folder.path().join("state/trouble.log");
        let now = NaiveDateTime::default();
        add(&note, now, "src/a.rs:1:2").expect("written");
        add(&note, now, "src/b.rs:3:4").expect("written");
        let text = fs::read_to_string(&note).expect("read");
        assert_eq!(text.lines().count(), 2);
        assert!(text.ends_with("panic at src/b.rs:3:4\n"), "{text}");

        fs::write(&note, vec![b'x'; MAX_LENGTH as usize + 1]).expect("written");
        add(&note, now, "src/c.rs:5:6").expect("written");
        let text = fs::read_to_string(&note).expect("read");
        assert_eq!(text.lines().count(), 1);
    }
}
