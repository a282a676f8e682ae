//! Writes settings away from the screen.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use super::Settings;

/// A thread that writes settings, which takes as long as the disk wants. Of
/// several that wait, the latest are written. Dropping it waits for the last.
pub struct SettingsKeeper {
    /// Nothing while it is being dropped.
    wanted: Option<Sender<Settings>>,
    thread: Option<JoinHandle<()>>,
}

impl SettingsKeeper {
    /// Keeps them in the user's folder; nowhere if the system has none.
    pub fn start() -> Self {
        Self::start_in(Settings::path())
    }

    fn start_in(path: Option<PathBuf>) -> Self {
        let (wanted, inbox) = mpsc::channel();
        let thread = thread::Builder::new()
            .name("settings".to_owned())
            .spawn(move || {
                if let Some(path) = path {
                    keep_latest(&inbox, &path);
                }
            });
        Self {
            wanted: Some(wanted),
            thread: thread.ok(),
        }
    }

    /// Has these settings written; returns at once.
    pub fn keep(&self, settings: &Settings) {
        if let Some(wanted) = &self.wanted {
            // A thread that is gone costs a preference.
            let _ = wanted.send(settings.clone());
        }
    }
}

/// A failure costs a preference, so it is not shown.
fn keep_latest(inbox: &Receiver<Settings>, path: &Path) {
    while let Ok(first) = inbox.recv() {
        let latest = inbox.try_iter().last().unwrap_or(first);
        let _ = latest.save_to(path);
    }
}

impl Drop for SettingsKeeper {
    fn drop(&mut self) {
        self.wanted = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::TextSize;

    #[test]
    fn the_latest_settings_are_on_the_disk_once_the_keeper_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/settings.json");
        let keeper = SettingsKeeper::start_in(Some(path.clone()));
        let mut settings = Settings::default();
        for percent in 80..=200 {
            settings.text_size = TextSize::from(percent);
            keeper.keep(&settings);
        }
        drop(keeper);
        assert_eq!(Settings::load_from(&path), settings);
        let n_files = std::fs::read_dir(folder.path().join("deep")).expect("there");
        assert_eq!(n_files.count(), 1);
    }

    #[test]
    fn settings_that_cannot_be_written_stop_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("written");
        for path in [None, Some(file.join("settings.json"))] {
            let keeper = SettingsKeeper::start_in(path);
            keeper.keep(&Settings::default());
            keeper.keep(&Settings::default());
        }
    }
}
