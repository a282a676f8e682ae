//! What is read and what is written: regular files alone, and a file is written
//! whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::Path;

use super::AppError;
use super::picture::PictureFormat;
use crate::store::{self, WholeFile};

/// What an output may take the place of. A register, a link, a folder or a
/// device never gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Nothing,
    /// A picture of this format, known by its first bytes.
    Picture(PictureFormat),
    /// The user said so.
    AnyFile,
}

/// Refuses a place where an output must not go, before any work is done.
pub fn require_output<'p>(
    path: &Path,
    over: Over,
    inputs: impl IntoIterator<Item = &'p Path>,
) -> Result<(), AppError> {
    let failed = |source| AppError::Write {
        source,
        path: path.to_path_buf(),
    };
    let path_buf = || path.to_path_buf();
    if inputs.into_iter().any(|input| is_same_file(input, path)) {
        return Err(AppError::OverInput { path: path_buf() });
    }
    if store::is_journal_of_a_register(path) {
        return Err(AppError::OverRegister { path: path_buf() });
    }
    let found = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            // A name in a folder that is not there is no place.
            let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
            return match folder.map(fs::metadata).transpose().map_err(failed)? {
                Some(folder) if !folder.is_dir() => {
                    Err(failed(io::ErrorKind::NotADirectory.into()))
                }
                _ => Ok(()),
            };
        }
        found => found.map_err(failed)?,
    };
    if !found.is_file() {
        return Err(AppError::NotAFile { path: path_buf() });
    }
    if store::is_register(path) {
        return Err(AppError::OverRegister { path: path_buf() });
    }
    let gives_way = match over {
        Over::Nothing => false,
        Over::Picture(format) => is_picture(path, format),
        Over::AnyFile => true,
    };
    if gives_way {
        Ok(())
    } else {
        Err(AppError::Exists { path: path_buf() })
    }
}

/// Whether two paths lead to one file, by links of whatever kind.
fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if let (Ok(one), Ok(other)) = (fs::metadata(one), fs::metadata(other)) {
            return one.dev() == other.dev() && one.ino() == other.ino();
        }
    }
    let whole = |path: &Path| path.canonicalize().ok();
    whole(one).is_some_and(|one| whole(other) == Some(one))
}

fn is_picture(path: &Path, format: PictureFormat) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut head));
    read.is_ok()
        && match format {
            PictureFormat::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
            PictureFormat::Svg => head.windows(4).any(|it| it == b"<svg"),
            PictureFormat::Pdf => head.starts_with(b"%PDF-"),
            PictureFormat::Csv => false,
        }
}

/// The bytes of an input. What is no file is told at once: opening a pipe
/// would wait for whoever writes into it.
pub fn read_input(path: &Path) -> Result<Vec<u8>, AppError> {
    let failed = |source| AppError::Read {
        source,
        path: path.to_path_buf(),
    };
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(AppError::NotAFile {
            path: path.to_path_buf(),
        });
    }
    fs::read(path).map_err(failed)
}

/// A file that is written piece by piece.
pub(crate) struct Output {
    whole: WholeFile,
    out: BufWriter<File>,
}

impl Output {
    pub(crate) fn create(path: &Path, over: Over) -> Result<Self, AppError> {
        require_output(path, over, [])?;
        let open = || {
            let whole = WholeFile::create(path, over != Over::Nothing)?;
            let out = OpenOptions::new().write(true).open(whole.draft())?;
            Ok(Self {
                whole,
                out: BufWriter::new(out),
            })
        };
        open().map_err(|source| AppError::Write {
            source,
            path: path.to_path_buf(),
        })
    }

    pub(crate) fn path(&self) -> &Path {
        self.whole.path()
    }

    /// Gives the file its name.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.out.flush()?;
        drop(self.out);
        self.whole.finish()
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Writes a whole file at once.
pub(crate) fn write_output(path: &Path, over: Over, bytes: &[u8]) -> Result<(), AppError> {
    let mut file = Output::create(path, over)?;
    file.write_all(bytes)
        .and_then(|()| file.finish())
        .map_err(|source| AppError::Write {
            source,
            path: path.to_path_buf(),
        })
}
