//! A report as one file that every browser shows and prints, and that asks for nothing
//! from elsewhere.

use std::fmt::Write as _;

use super::xml::escaped;
use super::{Block, FigureTable, Picture, Report, Section, SectionKind};
use crate::chart::Table;
use crate::i18n::Tr;
use crate::render::{self, RenderError};

const STYLE: &str = include_str!("html.css");

/// How wide pictures are laid out, in pixels: the text of an A4 page.
const PAGE_WIDTH: f64 = 680.0;

/// The sections that stand side by side where there is room, in the order of reading.
const BESIDE: [[&[SectionKind]; 2]; 2] = [
    [
        &[SectionKind::Figures],
        &[SectionKind::Health, SectionKind::Tried, SectionKind::Thanks],
    ],
    [
        &[SectionKind::CheckupRead, SectionKind::Next],
        &[SectionKind::Help, SectionKind::OwnWord],
    ],
];

/// The report as a document of HTML.
pub fn html(report: &Report) -> Result<String, RenderError> {
    let mut page = Writer {
        out: String::new(),
        tr: Tr::new(report.language),
    };
    page.line(format_args!("<!doctype html>"));
    let language = report.language.code();
    page.line(format_args!("<html lang=\"{language}\">"));
    page.line(format_args!("<head>\n<meta charset=\"utf-8\">"));
    let viewport = "width=device-width, initial-scale=1";
    page.line(format_args!(
        "<meta name=\"viewport\" content=\"{viewport}\">"
    ));
    let title = escaped(&report.running);
    page.line(format_args!("<title>{title}</title>"));
    page.line(format_args!("<meta name=\"generator\" content=\"Essor\">"));
    page.line(format_args!("<style>\n{STYLE}</style>\n</head>\n<body>"));
    page.line(format_args!("<header class=\"running\">"));
    let (addressed, foot) = (escaped(&report.addressed), escaped(&report.foot));
    page.line(format_args!(
        "<p>{title}</p>\n<p>{addressed}</p>\n</header>"
    ));
    page.line(format_args!("<main>"));
    page.line(format_args!("<h1>{}</h1>", escaped(&report.headline)));
    page.sections(&report.sections)?;
    page.line(format_args!("</main>"));
    if !foot.is_empty() {
        page.line(format_args!("<footer><p>{foot}</p></footer>"));
    }
    page.line(format_args!("</body>\n</html>"));
    Ok(page.out)
}

struct Writer {
    out: String,
    tr: Tr,
}

impl Writer {
    fn line(&mut self, text: std::fmt::Arguments<'_>) {
        // A string takes whatever is written to it.
        let _ = self.out.write_fmt(text);
        self.out.push('\n');
    }

    fn sections(&mut self, sections: &[Section]) -> Result<(), RenderError> {
        let mut left: Vec<&Section> = sections.iter().collect();
        while let Some(first) = left.first().copied() {
            let row = BESIDE
                .iter()
                .find(|row| row.iter().any(|column| column.contains(&first.kind)));
            let Some(row) = row else {
                self.section(first)?;
                left.remove(0);
                continue;
            };
            let columns = row.map(|kinds| -> Vec<&Section> {
                let of_it = left.iter().filter(|it| kinds.contains(&it.kind));
                of_it.copied().collect()
            });
            left.retain(|it| !row.iter().any(|kinds| kinds.contains(&it.kind)));
            let is_alone = columns.iter().any(Vec::is_empty);
            if is_alone {
                for section in columns.iter().flatten() {
                    self.section(section)?;
                }
                continue;
            }
            self.line(format_args!("<div class=\"beside\">"));
            for column in &columns {
                self.line(format_args!("<div>"));
                for section in column {
                    self.section(section)?;
                }
                self.line(format_args!("</div>"));
            }
            self.line(format_args!("</div>"));
        }
        Ok(())
    }

    fn section(&mut self, section: &Section) -> Result<(), RenderError> {
        let class = match section.kind {
            SectionKind::Help => " class=\"help\"",
            SectionKind::Method => " class=\"method\"",
            _ => "",
        };
        // A section is one by its heading.
        let part = if section.heading.is_empty() {
            "div"
        } else {
            "section"
        };
        self.line(format_args!("<{part}{class}>"));
        if !section.heading.is_empty() {
            self.line(format_args!("<h2>{}</h2>", escaped(&section.heading)));
        }
        let mut is_in_list = false;
        for block in &section.blocks {
            let is_item = matches!(block, Block::Story { .. });
            if is_item != is_in_list {
                let list = if is_item {
                    "<dl class=\"stories\">"
                } else {
                    "</dl>"
                };
                self.line(format_args!("{list}"));
                is_in_list = is_item;
            }
            self.block(block)?;
        }
        if is_in_list {
            self.line(format_args!("</dl>"));
        }
        self.line(format_args!("</{part}>"));
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RenderError> {
        match block {
            Block::Lead(text) => self.line(format_args!("<p class=\"lead\">{}</p>", escaped(text))),
            Block::Paragraph(text) => self.line(format_args!("<p>{}</p>", escaped(text))),
            Block::Small(text) => {
                self.line(format_args!("<p class=\"small\">{}</p>", escaped(text)));
            }
            Block::Dated { when, what } => {
                let (when, what) = (escaped(when), escaped(what));
                self.line(format_args!("<p><strong>{when}</strong> · {what}</p>"));
            }
            Block::Story {
                value,
                text,
                source,
            } => {
                self.line(format_args!("<div>\n<dt>{}</dt>", escaped(value)));
                self.line(format_args!("<dd>{}", paragraphs(text)));
                if !source.is_empty() {
                    self.line(format_args!("<p class=\"small\">{}</p>", escaped(source)));
                }
                self.line(format_args!("</dd>\n</div>"));
            }
            Block::Figures(table) => self.figures(table),
            Block::Picture(picture) => self.picture(picture)?,
        }
        Ok(())
    }

    fn figures(&mut self, table: &FigureTable) {
        let [label, now, before] = table.header.each_ref().map(|it| escaped(it));
        self.line(format_args!("<table class=\"figures\">"));
        self.line(format_args!(
            "<thead><tr><th scope=\"col\"><span class=\"unseen\">{label}</span></th>\
             <th scope=\"col\">{now}</th><th scope=\"col\">{before}</th></tr></thead>\n<tbody>"
        ));
        for row in &table.rows {
            let class = if row.is_part { " class=\"part\"" } else { "" };
            let (label, now) = (escaped(&row.label), escaped(&row.now));
            let before = escaped(&row.before);
            self.line(format_args!(
                "<tr{class}><th scope=\"row\">{label}</th><td>{now}</td><td>{before}</td></tr>"
            ));
        }
        self.line(format_args!("</tbody></table>"));
    }

    fn picture(&mut self, picture: &Picture) -> Result<(), RenderError> {
        let size = (PAGE_WIDTH, (PAGE_WIDTH * picture.ratio).round());
        self.line(format_args!("<figure>"));
        let drawn = render::inset_svg(&picture.chart, size)?;
        self.out.push_str(&drawn);
        if !picture.caption.is_empty() {
            let caption = escaped(&picture.caption);
            self.line(format_args!("<figcaption>{caption}</figcaption>"));
        }
        self.line(format_args!("</figure>"));
        self.table(&picture.title, &picture.chart.table);
        Ok(())
    }

    /// What is behind a picture, for those who cannot see it and those who doubt it.
    fn table(&mut self, title: &str, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let behind = escaped(&self.tr.get("report-table-behind"));
        self.line(format_args!("<details>\n<summary>{behind}</summary>"));
        self.line(format_args!("<div class=\"wide\"><table>"));
        self.line(format_args!("<caption>{}</caption>", escaped(title)));
        let mut head = String::new();
        for words in &table.header {
            let _ = write!(head, "<th scope=\"col\">{}</th>", escaped(words));
        }
        self.line(format_args!("<thead><tr>{head}</tr></thead>\n<tbody>"));
        for row in &table.rows {
            let mut cells = String::new();
            for (cell, place) in row.iter().zip(0..) {
                let text = escaped(&cell.text);
                let _ = if place == 0 {
                    write!(cells, "<th scope=\"row\">{text}</th>")
                } else {
                    write!(cells, "<td>{text}</td>")
                };
            }
            self.line(format_args!("<tr>{cells}</tr>"));
        }
        self.line(format_args!("</tbody></table></div>\n</details>"));
    }
}

/// A paragraph for each line.
fn paragraphs(text: &str) -> String {
    let mut all = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let _ = write!(all, "<p>{}</p>", escaped(line));
    }
    all
}
