//! What a document of Word says, block by block.

use std::fmt::Write as _;

use super::super::{Block, FigureTable, Picture, Section};
use super::{SectionKind, escaped};
use crate::render::{self, RenderError};

/// The text of an A4 page between its margins, in millimetres.
const TEXT_MM: f64 = 170.0;
/// English metric units, in which pictures are measured.
const EMU_PER_MM: f64 = 36_000.0;
/// How wide pictures are laid out, in pixels, and how many of a file make one of them.
const WIDTH: f64 = 680.0;
const SCALE: f32 = 2.5;
/// The columns of the figures, in twentieths of a point.
const COLUMNS: [u32; 3] = [5_000, 1_400, 1_400];

#[derive(Default)]
pub(super) struct Body {
    pub(super) xml: String,
    pub(super) pictures: Vec<Vec<u8>>,
}

impl Body {
    fn push(&mut self, xml: std::fmt::Arguments<'_>) {
        // A string takes whatever is written to it.
        let _ = self.xml.write_fmt(xml);
    }

    pub(super) fn paragraph(&mut self, style: &str, words: &str) {
        let words = escaped(words);
        self.push(format_args!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>\
             <w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"
        ));
    }

    pub(super) fn section(&mut self, section: &Section) -> Result<(), RenderError> {
        if !section.heading.is_empty() {
            self.paragraph("Heading2", &section.heading);
        }
        let plain = if section.kind == SectionKind::Help {
            "Help"
        } else {
            "Normal"
        };
        for block in &section.blocks {
            match block {
                Block::Lead(words) => self.paragraph("Lead", words),
                Block::Paragraph(words) => self.paragraph(plain, words),
                Block::Small(words) => self.paragraph("Small", words),
                Block::Dated { when, what } => self.dated(when, what),
                Block::Story {
                    value,
                    text,
                    source,
                } => {
                    self.paragraph("Value", value);
                    for line in text.lines().filter(|line| !line.trim().is_empty()) {
                        self.paragraph("Normal", line.trim());
                    }
                    if !source.is_empty() {
                        self.paragraph("Small", source);
                    }
                }
                Block::Figures(table) => self.figures(table),
                Block::Picture(picture) => self.picture(picture)?,
            }
        }
        Ok(())
    }

    fn dated(&mut self, when: &str, what: &str) {
        let (when, what) = (escaped(when), escaped(what));
        self.push(format_args!(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{when}</w:t></w:r>\
             <w:r><w:t xml:space=\"preserve\"> · {what}</w:t></w:r></w:p>"
        ));
    }

    fn figures(&mut self, table: &FigureTable) {
        let line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DFE4EB\"";
        let width: u32 = COLUMNS.iter().sum();
        self.push(format_args!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
             <w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:firstColumn=\"1\"/></w:tblPr><w:tblGrid>"
        ));
        for column in COLUMNS {
            self.push(format_args!("<w:gridCol w:w=\"{column}\"/>"));
        }
        self.push(format_args!(
            "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        ));
        for (words, place) in table.header.iter().zip(0..) {
            self.cell(words, place, false, false);
        }
        self.push(format_args!("</w:tr>"));
        for row in &table.rows {
            self.push(format_args!("<w:tr><w:trPr><w:cantSplit/></w:trPr>"));
            self.cell(&row.label, 0, false, row.is_part);
            self.cell(&row.now, 1, true, false);
            self.cell(&row.before, 2, false, false);
            self.push(format_args!("</w:tr>"));
        }
        // Two tables one after the other would be one, and a document ends in words.
        self.push(format_args!(
            "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>"
        ));
    }

    fn cell(&mut self, words: &str, place: usize, is_bold: bool, is_part: bool) {
        let width = COLUMNS.get(place).copied().unwrap_or_default();
        let side = if place == 0 { "left" } else { "right" };
        let indent = if is_part {
            "<w:ind w:left=\"280\"/>"
        } else {
            ""
        };
        let weight = if is_bold {
            "<w:rPr><w:b/></w:rPr>"
        } else if place > 0 {
            "<w:rPr><w:color w:val=\"5B6675\"/></w:rPr>"
        } else {
            ""
        };
        let words = escaped(words);
        self.push(format_args!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>\
             <w:p><w:pPr><w:pStyle w:val=\"Cell\"/>{indent}<w:jc w:val=\"{side}\"/></w:pPr>\
             <w:r>{weight}<w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p></w:tc>"
        ));
    }

    fn picture(&mut self, picture: &Picture) -> Result<(), RenderError> {
        let height = (WIDTH * picture.ratio).round();
        let png = render::inset_png(&picture.chart, (WIDTH, height), (SCALE, TEXT_MM / 25.4))?;
        self.pictures.push(png);
        let number = self.pictures.len();
        let emu = |mm: f64| (mm * EMU_PER_MM).round() as u64;
        let (wide, high) = (emu(TEXT_MM), emu(TEXT_MM * height / WIDTH));
        let (title, alt) = (escaped(&picture.title), escaped(&picture.alt));
        self.push(format_args!(
            "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing>\
             <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
             <wp:docPr id=\"{number}\" name=\"{title}\" descr=\"{alt}\"/>\
             <a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{title}\" descr=\"{alt}\"/>\
             <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdImage{number}\"/>\
             <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        ));
        if !picture.caption.is_empty() {
            self.paragraph("Small", &picture.caption);
        }
        Ok(())
    }
}
