//! A report as a document that its reader may edit: real headings, a table whose first
//! row is repeated, pictures with what they show.
//!
//! The parts are written here rather than by a library: those looked at leave out the
//! repeated row and the words of pictures, and date documents 1970.

mod body;
mod zip;

use super::xml::escaped;
use super::{Report, SectionKind};
use crate::render::RenderError;
use body::Body;

const STYLES: &str = include_str!("styles.xml");
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The report as the bytes of a document of Word.
pub fn docx(report: &Report) -> Result<Vec<u8>, RenderError> {
    let mut body = Body::default();
    body.paragraph("Heading1", &report.headline);
    for section in &report.sections {
        body.section(section)?;
    }
    let language = report.language.code();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types()),
        ("_rels/.rels".to_owned(), package_relations()),
        ("docProps/core.xml".to_owned(), core(report)),
        ("word/document.xml".to_owned(), document(&body.xml)),
        (
            "word/styles.xml".to_owned(),
            STYLES.replace("LANG", language),
        ),
        ("word/settings.xml".to_owned(), settings(language)),
        (
            "word/header1.xml".to_owned(),
            margin(
                "hdr",
                "Header",
                &report.running,
                &escaped_run(&report.addressed),
            ),
        ),
        (
            "word/footer1.xml".to_owned(),
            margin("ftr", "Footer", &report.foot, PAGE_NUMBER),
        ),
        (
            "word/_rels/document.xml.rels".to_owned(),
            relations(body.pictures.len()),
        ),
    ]
    .into_iter()
    .map(|(name, xml)| (name, xml.into_bytes()))
    .collect::<Vec<_>>();
    for (picture, number) in body.pictures.into_iter().zip(1..) {
        files.push((format!("word/media/image{number}.png"), picture));
    }
    zip::packed(&files).map_err(|error| RenderError::Encode(Some(Box::new(error))))
}

const PAGE_NUMBER: &str = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
     <w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
     <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>\
     <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

fn escaped_run(words: &str) -> String {
    format!("<w:r><w:t>{}</w:t></w:r>", escaped(words))
}

fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        let of = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{of}.{kind}+xml\"/>")
    };
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    [
        HEAD.to_owned(),
        format!("<Types xmlns=\"{PACKAGE}/content-types\">"),
        "<Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            .to_owned(),
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>".to_owned(),
        "<Default Extension=\"png\" ContentType=\"image/png\"/>".to_owned(),
        part("document", "document.main"),
        part("styles", "styles"),
        part("settings", "settings"),
        part("header1", "header"),
        part("footer1", "footer"),
        format!("<Override PartName=\"/docProps/core.xml\" ContentType=\"{core}\"/>"),
        "</Types>".to_owned(),
    ]
    .concat()
}

fn package_relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/relationships/officeDocument\" \
         Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" \
         Type=\"{PACKAGE}/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

/// The title, the language and the day are the report's own.
fn core(report: &Report) -> String {
    let (title, language) = (escaped(&report.running), report.language.code());
    let day = report.made_on;
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>Essor</dc:creator>\
         <dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>"
    )
}

fn settings(language: &str) -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORDS}\"><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// What stands over or under each page: words on the left, `right` on the right.
fn margin(root: &str, style: &str, left: &str, right: &str) -> String {
    let left = escaped(left);
    format!(
        "{HEAD}<w:{root} xmlns:w=\"{WORDS}\"><w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>\
         <w:r><w:t>{left}</w:t></w:r><w:r><w:tab/></w:r>{right}</w:p></w:{root}>"
    )
}

fn relations(n_pictures: usize) -> String {
    let one = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/relationships/{kind}\" \
             Target=\"{target}\"/>"
        )
    };
    let mut xml = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    xml.push_str(&one("rIdStyles", "styles", "styles.xml"));
    xml.push_str(&one("rIdSettings", "settings", "settings.xml"));
    xml.push_str(&one("rIdHeader", "header", "header1.xml"));
    xml.push_str(&one("rIdFooter", "footer", "footer1.xml"));
    for number in 1..=n_pictures {
        let (id, target) = (
            format!("rIdImage{number}"),
            format!("media/image{number}.png"),
        );
        xml.push_str(&one(&id, "image", &target));
    }
    xml.push_str("</Relationships>");
    xml
}

fn document(body: &str) -> String {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    format!(
        "{HEAD}<w:document xmlns:w=\"{WORDS}\" xmlns:r=\"{OFFICE}/relationships\" \
         xmlns:wp=\"{drawing}/wordprocessingDrawing\" xmlns:a=\"{drawing}/main\" \
         xmlns:pic=\"{drawing}/picture\"><w:body>{body}\
         <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" \
         w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}
