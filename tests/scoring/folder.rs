//! Where data lie that are not part of the package.

use std::path::{Path, PathBuf};

/// The folder of shared data, where there is one: `ESSOR_SHARED`, or `shared`
/// beside the package.
pub fn folder() -> Option<PathBuf> {
    let beside = || {
        let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
        let root = folders.find(|it| it.join("Cargo.lock").is_file())?;
        Some(root.join("../shared"))
    };
    let named = std::env::var_os("ESSOR_SHARED").map(PathBuf::from);
    let folder = named.or_else(beside)?;
    folder.join("data").is_dir().then_some(folder)
}

/// A file or folder of it, for a test that would be none without.
///
/// # Panics
///
/// If it is not there.
pub fn required(path: &str) -> PathBuf {
    let found = folder().map(|folder| folder.join("data").join(path));
    found.filter(|path| path.exists()).unwrap_or_else(|| {
        panic!("this test reads data/{path} of the folder that ESSOR_SHARED names: there is none")
    })
}
