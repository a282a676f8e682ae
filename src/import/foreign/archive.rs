//! What is in a zip container.

use super::ForeignFile;
use crate::i18n::Tr;
use crate::import::sources;

/// How many files of each sort an archive holds. Its names are never told: they
/// may be those of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    pub tables: usize,
    pub documents: usize,
    pub pictures: usize,
    pub recordings: usize,
    pub pages: usize,
    /// JSON, XML: the data of programs.
    pub data: usize,
    pub archives: usize,
    pub others: usize,
}

impl Contents {
    /// Of an archive that cannot be looked into.
    pub const UNKNOWN: Self = Self {
        tables: 0,
        documents: 0,
        pictures: 0,
        recordings: 0,
        pages: 0,
        data: 0,
        archives: 0,
        others: 0,
    };

    fn of<'n>(names: impl Iterator<Item = &'n [u8]>) -> Self {
        let mut contents = Self::default();
        for name in names {
            if is_no_file(name) {
                continue;
            }
            *match ending(name).as_slice() {
                _ if is_table(name) => &mut contents.tables,
                b"doc" | b"docx" | b"odt" | b"rtf" | b"pdf" | b"txt" | b"md" | b"ppt" | b"pptx"
                | b"odp" => &mut contents.documents,
                b"png" | b"jpg" | b"jpeg" | b"gif" | b"webp" | b"heic" | b"svg" => {
                    &mut contents.pictures
                }
                b"mp4" | b"m4a" | b"mp3" | b"mov" | b"opus" | b"ogg" | b"wav" | b"webm" => {
                    &mut contents.recordings
                }
                b"html" | b"htm" | b"mhtml" => &mut contents.pages,
                b"json" | b"jsonl" | b"ndjson" | b"xml" => &mut contents.data,
                b"zip" | b"gz" | b"7z" | b"rar" | b"tar" => &mut contents.archives,
                _ => &mut contents.others,
            } += 1;
        }
        contents
    }

    /// Whether one table is in it, and beside it at most what people add to read
    /// or to look at.
    pub(in crate::import) const fn has_one_table(self) -> bool {
        self.tables == 1 && self.pages == 0 && self.data == 0 && self.archives == 0
    }

    /// What is inside, in words; nothing if that is not known.
    pub fn text(self, tr: &Tr) -> String {
        let parts = [
            ("import-archive-tables", self.tables),
            ("import-archive-documents", self.documents),
            ("import-archive-pictures", self.pictures),
            ("import-archive-recordings", self.recordings),
            ("import-archive-pages", self.pages),
            ("import-archive-data", self.data),
            ("import-archive-archives", self.archives),
            ("import-archive-others", self.others),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| tr.format(key, &[("n", n.into())]))
            .collect();
        parts.join(", ")
    }
}

/// Whether an entry of this name is a table, and no folder or what the system of
/// a Mac adds.
pub(in crate::import) fn is_table(name: &[u8]) -> bool {
    !is_no_file(name)
        && matches!(
            ending(name).as_slice(),
            b"csv" | b"tsv" | b"tab" | b"xlsx" | b"xls" | b"xlsm" | b"ods"
        )
}

fn is_no_file(name: &[u8]) -> bool {
    name.ends_with(b"/") || name.starts_with(b"__MACOSX/")
}

fn ending(name: &[u8]) -> Vec<u8> {
    let ending = name.rsplit(|byte| *byte == b'.').next();
    ending.unwrap_or_default().to_ascii_lowercase()
}

/// What a zip container is that is no workbook, by the names of its entries and
/// by the type that `OpenDocument` writes into the first of them.
pub(in crate::import) fn of_entries(names: &[&[u8]], kind: &[u8]) -> ForeignFile {
    let has = |name: &[u8]| names.contains(&name);
    let begins = |beginning: &[u8]| names.iter().any(|name| name.starts_with(beginning));
    let ends = |ending: &[u8]| names.iter().any(|name| name.ends_with(ending));
    if has(b"word/document.xml") || has(b"word/document2.xml") || is_of_type(kind, b"text") {
        ForeignFile::TextDocument
    } else if has(b"ppt/presentation.xml") || is_of_type(kind, b"presentation") {
        ForeignFile::Presentation
    } else if is_of_type(kind, b"graphics") || is_of_type(kind, b"image") {
        ForeignFile::Picture
    } else if begins(b"Index/") && ends(b".iwa") || has(b"Index.zip") || has(b"index.apxl") {
        ForeignFile::MacOffice
    } else if begins(b"xl/") {
        ForeignFile::Spreadsheet
    } else if kind.starts_with(b"application/epub") {
        ForeignFile::TextDocument
    } else if let Some(source) = sources::of_entries(names) {
        ForeignFile::Chat(Some(source))
    } else {
        ForeignFile::Archive(Contents::of(names.iter().copied()))
    }
}

/// Whether `kind` is that of an `OpenDocument` file of this sort, or of its
/// template.
pub(in crate::import) fn is_of_type(kind: &[u8], sort: &[u8]) -> bool {
    kind.strip_prefix(b"application/vnd.oasis.opendocument.")
        .and_then(|rest| rest.strip_prefix(sort))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(b"-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn containers_are_known_by_their_entries() {
        let nothing: &[u8] = b"";
        for (names, kind, foreign) in [
            (
                &["[Content_Types].xml", "word/document.xml"][..],
                nothing,
                ForeignFile::TextDocument,
            ),
            (
                &["mimetype", "content.xml"],
                b"application/vnd.oasis.opendocument.text",
                ForeignFile::TextDocument,
            ),
            (
                &["mimetype", "content.xml"],
                b"application/vnd.oasis.opendocument.presentation",
                ForeignFile::Presentation,
            ),
            (
                &["ppt/presentation.xml"],
                nothing,
                ForeignFile::Presentation,
            ),
            (
                &["Index/Document.iwa", "preview.jpg"],
                nothing,
                ForeignFile::MacOffice,
            ),
            (&["xl/workbook.bin"], nothing, ForeignFile::Spreadsheet),
        ] {
            let names: Vec<&[u8]> = names.iter().map(|name| name.as_bytes()).collect();
            assert_eq!(of_entries(&names, kind), foreign, "{names:?}");
        }
        for names in [
            &["_chat.txt", "a.jpg"][..],
            &["users.json", "channels.json", "general/2024-01-15.json"],
        ] {
            let names: Vec<&[u8]> = names.iter().map(|name| name.as_bytes()).collect();
            let foreign = of_entries(&names, nothing);
            assert!(matches!(foreign, ForeignFile::Chat(Some(_))), "{names:?}");
        }
    }

    #[test]
    fn other_archives_are_counted_by_kind_and_no_name_is_told() {
        let names: [&[u8]; 5] = [
            b"marie/",
            b"marie/a.csv",
            b"marie/b.XLSX",
            b"x.pdf",
            b"__MACOSX/x",
        ];
        let foreign = of_entries(&names, b"");
        let text = foreign.message(&Tr::new(Language::En));
        assert!(
            text.contains("2 tables") && text.contains("1 document"),
            "{text}"
        );
        assert!(!text.contains("marie"), "{text}");
    }
}
