//! Takes away the drafts of runs that were killed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{CopyRules, beside, copies};

/// Where it cannot be known whether a process lives, its draft is thrown away
/// once it is this old.
const OLD: Duration = Duration::from_hours(24);

/// Removes what killed runs have left half written of a register and of its
/// copies. Other files are not touched, and a draft that cannot be removed
/// harms nobody.
pub(super) fn sweep(register: &Path, rules: &CopyRules) {
    let draft = shortened_name(register);
    remove_drafts(&folder(register), |file| file == draft.as_slice());
    for copies in rules.folders_of(register) {
        remove_drafts(&copies, |file| copies::is_name_of(register, file));
    }
}

fn shortened_name(register: &Path) -> Vec<u8> {
    let name = beside::shortened(register.file_name().unwrap_or_default());
    name.as_encoded_bytes().to_vec()
}

fn folder(register: &Path) -> PathBuf {
    match register.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn remove_drafts(folder: &Path, is_ours: impl Fn(&[u8]) -> bool) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = file.file_name();
        let Some((written, process)) = beside::parse_draft(name.as_encoded_bytes()) else {
            continue;
        };
        let is_file = file.file_type().is_ok_and(|it| it.is_file());
        if is_file && is_ours(written) && is_given_up(&file.path(), process) {
            let _ = fs::remove_file(file.path());
        }
    }
}

/// Whether nobody writes a draft any more.
fn is_given_up(draft: &Path, process: u32) -> bool {
    // Linux shows every process as a folder; its own is there in any case.
    let own = Path::new("/proc").join(std::process::id().to_string());
    if own.exists() {
        return !Path::new("/proc").join(process.to_string()).exists();
    }
    let written = fs::metadata(draft).and_then(|found| found.modified());
    written.is_ok_and(|time| {
        let age = SystemTime::now().duration_since(time);
        process != std::process::id() && age.is_ok_and(|age| age > OLD)
    })
}
