//! What the program remembers of its user between two runs; nothing of the
//! communities, which are in the register.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{CopyRules, PictureChoices, PictureFormat};
use crate::domain::{CommunityId, Measure};
use crate::i18n::{Language, WeekStart};

/// How many registers the welcome page offers.
const MAX_RECENT: usize = 8;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// How large the window and its words are, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    const STEPS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next step, or the last one.
    #[must_use]
    pub fn larger(self) -> Self {
        let next = Self::STEPS.into_iter().find(|step| *step > self.0);
        next.map_or(self, Self)
    }

    /// The step before, or the first one.
    #[must_use]
    pub fn smaller(self) -> Self {
        let next = Self::STEPS.into_iter().rev().find(|step| *step < self.0);
        next.map_or(self, Self)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for TextSize {
    /// Sizes that nobody could read are none.
    fn from(percent: u16) -> Self {
        Self(percent.clamp(80, 200))
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

/// Where the user was in a register when they left it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The name of the page in sight, and of its tab.
    pub page: String,
    pub tab: String,
    pub community: Option<CommunityId>,
    pub measure: Measure,
    /// The name of the stretch of time that was chosen; empty for one of the user's own.
    pub span: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub language: Language,
    pub theme: ThemeChoice,
    pub text_size: TextSize,
    /// The day on which calendars begin.
    pub week_start: WeekStart,
    /// Registers opened lately, the last one first.
    pub recent: Vec<PathBuf>,
    /// Where the user was in each of them.
    pub places: Vec<(PathBuf, Place)>,
    /// How the last picture was made: size, theme and the like.
    pub picture: PictureChoices,
    /// The language in which pictures begin; the window's where there is none.
    pub picture_language: Option<Language>,
    pub picture_format: PictureFormat,
    /// Where copies go and how long they are kept.
    pub copies: CopyRules,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::of_system(),
            theme: ThemeChoice::default(),
            text_size: TextSize::default(),
            week_start: WeekStart::of_system(),
            recent: Vec::new(),
            places: Vec::new(),
            picture: PictureChoices::default(),
            picture_language: None,
            picture_format: PictureFormat::default(),
            copies: CopyRules::default(),
        }
    }
}

impl Settings {
    /// The file of the settings; nothing where the system has no such place.
    pub(super) fn path() -> Option<PathBuf> {
        directories::ProjectDirs::from("app", "essor", "Essor")
            .map(|folders| folders.config_dir().join("settings.json"))
    }

    /// The folder of the ways of reading that were kept; an empty path where
    /// the system has no such place.
    pub fn mappings_folder() -> PathBuf {
        Self::path()
            .map(|path| path.with_file_name("mappings"))
            .unwrap_or_default()
    }

    /// The folder for files the user did not name, such as the sample.
    pub fn documents_folder() -> PathBuf {
        directories::UserDirs::new()
            .map(|folders| {
                // A desktop that names no folder for documents has a home.
                let documents = folders.document_dir().unwrap_or(folders.home_dir());
                documents.to_path_buf()
            })
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default()
    }

    /// The stored settings. Those that cannot be read are begun anew: they
    /// hold nothing that a click does not bring back.
    pub fn load() -> Self {
        Self::path().map_or_else(Self::default, |path| Self::load_from(&path))
    }

    pub(super) fn load_from(path: &Path) -> Self {
        fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    pub(super) fn save_to(&self, path: &Path) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let bytes = serde_json::to_vec_pretty(self)?;
        // A link that a keeper of settings files laid stays one.
        let path = &path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        super::files::write_output(path, super::files::Over::AnyFile, &bytes)
            .map_err(std::io::Error::other)
    }

    /// A register that is no longer to be in the list.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.places.retain(|(known, _)| known != path);
    }

    /// Where the user was in a register.
    pub fn place_in(&self, register: &Path) -> Option<&Place> {
        let register = whole(register);
        let mut places = self.places.iter();
        places
            .find(|(of, _)| *of == register)
            .map(|(_, place)| place)
    }

    /// Remembers where the user is in a register that is among the recent ones; whether
    /// that is news.
    pub fn keep_place(&mut self, register: &Path, place: Place) -> bool {
        let register = whole(register);
        if !self.recent.contains(&register) || self.place_in(&register) == Some(&place) {
            return false;
        }
        let recent = &self.recent;
        self.places
            .retain(|(of, _)| *of != register && recent.contains(of));
        self.places.push((register, place));
        true
    }

    /// Puts a register at the head of the recent ones. A path that is no text cannot be
    /// written with the other settings, and is not.
    pub fn remember(&mut self, register: &Path) {
        let register = whole(register);
        if register.to_str().is_none() {
            return;
        }
        self.recent.retain(|known| whole(known) != register);
        self.recent.insert(0, register);
        self.recent.truncate(MAX_RECENT);
    }
}

/// The whole path: the next run may begin in another folder.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_grows_and_shrinks_between_its_bounds() {
        let mut size = TextSize::default();
        assert_eq!(size.larger().smaller(), size);
        for _ in 0..20 {
            size = size.larger();
        }
        assert_eq!(size, TextSize(200));
        for _ in 0..20 {
            size = size.smaller();
        }
        assert_eq!(size, TextSize(80));
    }

    #[test]
    fn the_place_in_a_recent_register_is_kept_and_goes_with_it() {
        let mut settings = Settings::default();
        let place = Place {
            tab: "journal".to_owned(),
            ..Place::default()
        };
        let path = Path::new("a.essor");
        assert!(!settings.keep_place(path, place.clone()), "nobody knows it");
        settings.remember(path);
        assert!(settings.keep_place(path, place.clone()));
        assert!(!settings.keep_place(path, place.clone()), "no news");
        assert_eq!(settings.place_in(path), Some(&place));
        for n in 0..MAX_RECENT {
            let other = PathBuf::from(format!("{n}.essor"));
            settings.remember(&other);
            settings.keep_place(&other, Place::default());
        }
        assert_eq!(settings.place_in(path), None);
        assert_eq!(settings.places.len(), MAX_RECENT);
    }

    #[test]
    fn settings_come_back_and_damaged_ones_begin_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/settings.json");
        let mut settings = Settings {
            language: Language::En,
            ..Settings::default()
        };
        settings.picture.width = 3000;
        settings.picture_format = PictureFormat::Svg;
        settings.remember(Path::new("a.essor"));
        settings.remember(Path::new("b.essor"));
        settings.remember(Path::new("a.essor"));
        settings.save_to(&path).expect("saved");
        let read = Settings::load_from(&path);
        assert_eq!(read, settings);
        assert_eq!(
            read.recent,
            ["a.essor", "b.essor"].map(|name| std::path::absolute(name).expect("a path"))
        );

        #[cfg(target_os = "linux")]
        {
            let name = std::os::unix::ffi::OsStringExt::from_vec(b"caf\xe9.essor".to_vec());
            let name: std::ffi::OsString = name;
            settings.remember(Path::new(&name));
            settings.save_to(&path).expect("saved");
        }

        fs::write(&path, br#"{ "text_size": 9999 }"#).expect("written");
        assert_eq!(Settings::load_from(&path).text_size, TextSize(200));

        fs::write(&path, b"{ not json").expect("written");
        assert!(Settings::load_from(&path).recent.is_empty());
    }
}
