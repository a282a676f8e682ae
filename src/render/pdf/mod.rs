//! Pages as PDF: vectors and letters that can be searched, with what each part is said
//! for those who hear the page. All of it comes from the program, the date too, so that
//! two exports are equal.

mod draw;
mod faces;
mod tags;

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use super::{PictureStyle, RenderError};
use crate::chart::scene::{Scene, Shape, lay_out};
use crate::chart::{Chart, Palette, Role, Theme};
use crate::i18n::Language;
use faces::Faces;

/// Pixels at scale 1 are 96 to the inch, points are 72.
const POINTS: f64 = 0.75;

/// A document of pages, in the order of reading.
#[derive(Clone, Debug)]
pub struct PdfDocument {
    pub title: String,
    pub language: Language,
    /// Nothing for what has no day of its own.
    pub made_on: Option<NaiveDate>,
    pub theme: Theme,
    pub sheets: Vec<Sheet>,
    /// What is not part of one is there for the eye alone.
    pub parts: Vec<Part>,
}

/// One page, in pixels at scale 1.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

/// Shapes of a sheet that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub sheet: usize,
    pub shapes: Range<usize>,
}

/// What a part of the document is.
#[derive(Clone, Debug)]
pub enum Part {
    /// Its level, from 1.
    Heading(u16, String, Vec<Piece>),
    Paragraph(Vec<Piece>),
    /// What it shows, for those who cannot see it.
    Figure(String, Vec<Piece>),
    /// Its rows; the first is that of the columns' names.
    Table(Vec<Vec<TableCell>>),
}

#[derive(Clone, Debug)]
pub struct TableCell {
    /// Whether it names its row. The cells of the first row name their columns.
    pub is_head: bool,
    pub piece: Piece,
}

/// Writes the document.
pub fn pdf(document: &PdfDocument) -> Result<Vec<u8>, RenderError> {
    let failed = || RenderError::Draw(None);
    let mut made = Document::new_with(SerializeSettings::default());
    let mut faces = Faces::new().ok_or_else(failed)?;
    let palette = Palette(document.theme);
    let mut known = tags::Known::default();
    for (sheet, at) in document.sheets.iter().zip(0..) {
        let (width, height) = (sheet.width * POINTS, sheet.height * POINTS);
        let size = PageSettings::from_wh(width as f32, height as f32).ok_or_else(failed)?;
        let mut page = made.start_page_with(size);
        let mut surface = page.surface();
        surface.push_transform(&krilla::geom::Transform::from_scale(
            POINTS as f32,
            POINTS as f32,
        ));
        let pieces = tags::pieces_of(&document.parts, at);
        draw::sheet(
            sheet,
            &pieces,
            palette,
            &mut faces,
            &mut surface,
            |piece, id| {
                known.keep(piece, id);
            },
        );
        surface.pop();
        surface.finish();
        page.finish();
    }
    made.set_outline(tags::outline(document));
    made.set_tag_tree(tags::tree(document, &mut known));
    let mut metadata = Metadata::new()
        .title(document.title.clone())
        .language(document.language.code().to_owned())
        .creator("Essor".to_owned())
        .producer("Essor".to_owned());
    if let Some(day) = document.made_on.and_then(day) {
        metadata = metadata.creation_date(day);
    }
    made.set_metadata(metadata);
    made.finish().map_err(RenderError::draw)
}

fn day(date: NaiveDate) -> Option<DateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let day = DateTime::new(year).month(date.month() as u8);
    Some(day.day(date.day() as u8))
}

/// The chart on a page of its own.
pub fn chart_pdf(
    chart: &Chart,
    style: &PictureStyle,
    language: Language,
) -> Result<Vec<u8>, RenderError> {
    style.check()?;
    let scene = lay_out(chart, &style.page());
    let Scene {
        width,
        height,
        mut shapes,
        ..
    } = scene;
    if !style.transparent {
        let ground = crate::chart::scene::Area {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: height,
        };
        shapes.insert(0, Shape::Box(ground, Role::Background.into()));
    }
    let piece = Piece {
        sheet: 0,
        shapes: 0..shapes.len(),
    };
    pdf(&PdfDocument {
        title: chart.title.clone(),
        language,
        made_on: None,
        theme: style.theme,
        sheets: vec![Sheet {
            width,
            height,
            shapes,
        }],
        parts: vec![Part::Figure(chart.summary.clone(), vec![piece])],
    })
}
