//! Ways of reading kept for the next file of the same make: plain files that
//! can be copied to a colleague, and given to `essor import --mapping`.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::app::AppError;
use crate::app::files::{self, Over};
use crate::import::{Mapping, Report, Shape};

/// A way of reading with a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedMapping {
    pub name: String,
    /// Of the files that it is offered for.
    pub shape: Shape,
    #[serde(flatten)]
    pub mapping: Mapping,
    /// Where it is kept.
    #[serde(skip)]
    pub path: PathBuf,
}

impl SavedMapping {
    /// The way in which a file was read. The order of day and month is of that
    /// file: the next one may be of another, and asks for itself. So is its
    /// sheet, which the next one names otherwise.
    pub fn new(name: &str, report: &Report, own: Option<&Mapping>) -> Self {
        let own = own.cloned().unwrap_or_default();
        Self {
            name: name.trim().to_owned(),
            shape: Shape::of(report),
            mapping: Mapping {
                date_order: None,
                // The columns tell it.
                date_column: None,
                exchanges_days: None,
                sheet: None,
                community_column: own.community_column,
                encoding: own.encoding,
                delimiter: own.delimiter,
                header_line: own.header_line,
                kind: own.kind,
                marks: own.marks,
                with_hidden: own.with_hidden,
                source: report.mapping.source.clone().or(own.source),
                columns: report.mapping.columns.clone(),
            },
            path: PathBuf::new(),
        }
    }

    pub fn fits(&self, shape: &Shape) -> bool {
        !shape.is_empty() && self.shape == *shape
    }

    /// What it says of a file. Never the order of day and month, whoever wrote
    /// it into the file.
    pub fn answer(&self) -> Mapping {
        Mapping {
            date_order: None,
            exchanges_days: None,
            ..self.mapping.clone()
        }
    }
}

/// The ways of reading in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedMappings {
    /// Those that are understood, by name.
    pub all: Vec<SavedMapping>,
    /// Those that are not: altered, or written by a later version. They are
    /// left as they are.
    pub unreadable: Vec<PathBuf>,
}

impl SavedMappings {
    /// What is in a folder. Files of another ending are none and passed over.
    pub(super) fn of(folder: &Path) -> Self {
        let mut found = Self::default();
        // A folder that is not there holds none.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            match read(&path) {
                Some(saved) => found.all.push(saved),
                None => found.unreadable.push(path),
            }
        }
        let by_name = |it: &SavedMapping| (it.name.clone(), it.path.clone());
        found.all.sort_by_key(by_name);
        found.unreadable.sort();
        found
    }
}

fn read(path: &Path) -> Option<SavedMapping> {
    let mut saved: SavedMapping = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    if saved.name.is_empty() {
        saved.name = path.file_stem()?.to_string_lossy().into_owned();
    }
    saved.path = path.to_path_buf();
    Some(saved)
}

/// Keeps a way of reading; one of the same name gives way to it.
pub(crate) fn save_mapping(
    folder: &Path,
    mut saved: SavedMapping,
) -> Result<SavedMapping, AppError> {
    saved.path = folder.join(file_name(&saved.name));
    let prepare = || {
        fs::create_dir_all(folder)?;
        Ok(serde_json::to_vec_pretty(&saved)?)
    };
    let bytes = prepare().map_err(|source| AppError::Write {
        source,
        path: saved.path.clone(),
    })?;
    files::write_output(&saved.path, Over::AnyFile, &bytes)?;
    Ok(saved)
}

/// Deletes a way of reading; saving it again brings it back.
pub(crate) fn delete_mapping(saved: &SavedMapping) -> Result<(), AppError> {
    fs::remove_file(&saved.path).map_err(|source| AppError::Write {
        source,
        path: saved.path.clone(),
    })
}

/// A name as a file may be called on any system.
fn file_name(name: &str) -> String {
    let safe: String = name
        .trim()
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            letter if letter.is_control() => '-',
            letter => letter,
        })
        .take(80)
        .collect();
    // A leading point hides a file, and a name of points alone is a folder.
    let safe = safe.trim_start_matches('.').trim_end_matches(['.', ' ']);
    format!("{}.json", if safe.is_empty() { "-" } else { safe })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{DateOrder, Role};

    fn list(folder: &Path) -> Vec<SavedMapping> {
        SavedMappings::of(folder).all
    }

    fn report() -> Report {
        let mut report = Report {
            headers: vec!["Quand".into(), "Qui".into()],
            outcome: crate::import::Outcome::Import,
            ..Report::default()
        };
        report.mapping.columns =
            [(Role::Date, "Quand".into()), (Role::Member, "Qui".into())].into();
        report.mapping.date_order = Some(DateOrder::Dmy);
        report
    }

    #[test]
    fn a_way_of_reading_is_found_again_and_never_answers_for_day_and_month() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("mappings");
        let saved = SavedMapping::new(" Les relevés / 2024 ", &report(), None);
        let saved = save_mapping(&folder, saved).expect("saved");
        assert_eq!(list(&folder), std::slice::from_ref(&saved));
        assert!(saved.fits(&Shape::of(&report())));
        let text = fs::read_to_string(&saved.path).expect("a plain file");
        assert!(!text.contains("date_order"), "{text}");

        // What the command line reads of the same file.
        let mapping: Mapping = serde_json::from_str(&text).expect("a mapping");
        assert_eq!(mapping, saved.answer());
        assert_eq!(mapping.columns.len(), 2);

        fs::write(
            &saved.path,
            text.replacen('{', "{\"date_order\":\"mdy\",", 1),
        )
        .expect("written");
        assert_eq!(list(&folder)[0].answer().date_order, None);

        delete_mapping(&saved).expect("deleted");
        assert!(list(&folder).is_empty());
    }

    #[test]
    fn what_cannot_be_understood_is_told_and_kept() {
        let place = tempfile::tempdir().expect("a folder");
        for (name, text) in [
            ("a.json", "[1]"),
            ("b.txt", "{}"),
            ("c.json", "{\"columns\":1}"),
        ] {
            fs::write(place.path().join(name), text).expect("written");
        }
        fs::write(place.path().join("Zoom.json"), "{\"kind\":\"webinar\"}").expect("written");
        let names: Vec<String> = list(place.path()).into_iter().map(|it| it.name).collect();
        assert_eq!(names, ["Zoom"]);
        let unreadable = ["a.json", "c.json"].map(|name| place.path().join(name));
        assert_eq!(SavedMappings::of(place.path()).unreadable, unreadable);
        assert!(unreadable.iter().all(|path| path.exists()));
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        for (name, file) in [
            ("../x", "-x.json"),
            ("..", "-.json"),
            ("a/b\\c", "a-b-c.json"),
            ("Zoom.", "Zoom.json"),
        ] {
            assert_eq!(file_name(name), file, "{name}");
        }
    }
}
