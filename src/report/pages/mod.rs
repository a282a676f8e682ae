//! A report laid out on pages: what paper shows and what the window previews are the
//! same shapes, in pixels at 96 to the inch.

mod flow;
mod letters;
mod slab;

use flow::{Flow, Measure};
use slab::Setter;

use super::{Block, Report, Section, SectionKind};
use crate::chart::scene::{Anchor, Shape, Text, Weight};
use crate::chart::{Role, Theme};
use crate::render::{self, PdfDocument, RenderError, Sheet};

/// An A4 page.
const PAGE: (f64, f64) = (793.7, 1122.5);
const SIDE: f64 = 72.0;
const TOP: f64 = 92.0;
const BOTTOM: f64 = 70.0;
const ROOM: f64 = PAGE.0 - 2.0 * SIDE;
/// Between two columns.
const GUTTER: f64 = 40.0;
const RUNNING: f64 = 11.5;

/// What stands side by side: the sections of either column, and the share of the left.
type Beside = ([&'static [SectionKind]; 2], f64);

const BESIDE: [Beside; 2] = [
    (
        [
            &[SectionKind::Figures],
            &[SectionKind::Health, SectionKind::Tried, SectionKind::Thanks],
        ],
        0.48,
    ),
    (
        [
            &[SectionKind::CheckupRead, SectionKind::Next],
            &[SectionKind::Help, SectionKind::OwnWord],
        ],
        0.5,
    ),
];

/// The report on A4 pages, with what each part of them is.
pub fn pages(report: &Report) -> PdfDocument {
    let mut flow = Flow::new(Measure {
        size: PAGE,
        top: TOP,
        bottom: PAGE.1 - BOTTOM,
    });
    let mut setter = Setter::default();
    let title = setter.title(&report.headline, ROOM);
    flow.place(&[(SIDE, title)]);
    let mut left: Vec<&Section> = report.sections.iter().collect();
    while let Some(first) = left.first().copied() {
        let row = BESIDE
            .iter()
            .find(|(kinds, _)| kinds.iter().any(|column| column.contains(&first.kind)));
        let Some((kinds, share)) = row else {
            let slabs = setter.section(first, ROOM);
            flow.place(&[(SIDE, slabs)]);
            left.remove(0);
            continue;
        };
        let of = |column: &[SectionKind]| -> Vec<&Section> {
            let found = left.iter().filter(|it| column.contains(&it.kind));
            found.copied().collect()
        };
        let columns = kinds.map(of);
        left.retain(|it| !kinds.iter().any(|column| column.contains(&it.kind)));
        let is_alone = columns.iter().any(Vec::is_empty);
        if is_alone {
            let slabs = columns.iter().flatten();
            let slabs = slabs.flat_map(|section| setter.section(section, ROOM));
            let slabs = slabs.collect();
            flow.place(&[(SIDE, slabs)]);
            continue;
        }
        let room = ROOM - GUTTER;
        let widths = [room * share, room * (1.0 - share)];
        let [one, other] = [0, 1].map(|at| {
            let column = columns[at].iter();
            let slabs = column.flat_map(|section| setter.section(section, widths[at]));
            slabs.collect::<Vec<_>>()
        });
        flow.place(&[(SIDE, one), (SIDE + widths[0] + GUTTER, other)]);
    }
    let (mut sheets, pieces) = flow.finish();
    let n_sheets = sheets.len();
    for (sheet, number) in sheets.iter_mut().zip(1..) {
        margins(sheet, report);
        let page = format!("{number} / {n_sheets}");
        sheet.shapes.push(running(page, Anchor::End, PAGE.1 - 44.0));
    }
    PdfDocument {
        title: report.running.clone(),
        language: report.language,
        made_on: Some(report.made_on),
        theme: Theme::Light,
        parts: setter.parts(pieces),
        sheets,
    }
}

/// The report as the bytes of a PDF.
pub fn pdf(report: &Report) -> Result<Vec<u8>, RenderError> {
    render::pdf(&pages(report))
}

fn running(words: String, anchor: Anchor, line: f64) -> Shape {
    let left = if anchor == Anchor::Start {
        SIDE
    } else {
        PAGE.0 - SIDE
    };
    Shape::Text(Text {
        words,
        at: (left, line),
        anchor,
        size: RUNNING,
        weight: Weight::Regular,
        ink: Role::MutedText,
    })
}

/// What stands over and under each page. It is drawn last, so that what is said of the
/// shapes before keeps its place.
fn margins(sheet: &mut Sheet, report: &Report) {
    let name = letters::shortened(&report.running, RUNNING, ROOM * 0.6);
    let whom = letters::shortened(&report.addressed, RUNNING, ROOM * 0.35);
    sheet.shapes.push(running(name, Anchor::Start, 62.0));
    sheet.shapes.push(running(whom, Anchor::End, 62.0));
    if !report.foot.is_empty() {
        let foot = report.foot.clone();
        sheet
            .shapes
            .push(running(foot, Anchor::Start, PAGE.1 - 44.0));
    }
}
