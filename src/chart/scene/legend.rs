//! What the marks mean, in rows above the plot; without a legend, what is
//! counted stands there.

use super::data::{draw_not_recorded, draw_running};
use super::frame::Sides;
use super::measure::{CAP_HEIGHT, Weight, width as measured};
use super::page::Surface;
use super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::words::{one_line, shortened};
use crate::chart::{BAND_OPACITY, Chart, FAN_OPACITY, LegendMark, Role};
use crate::domain::{CommunityColour, Stage};

struct Entry {
    mark: Option<LegendMark>,
    words: String,
    left: f64,
    row: usize,
}

pub(super) struct Legend {
    entries: Vec<Entry>,
    pub(super) height: f64,
}

fn row_height(sides: &Sides) -> f64 {
    sides.letters.small * 1.7
}

fn mark_width(sides: &Sides, mark: Option<LegendMark>) -> f64 {
    match mark {
        None => 0.0,
        Some(
            LegendMark::Bar
            | LegendMark::RunningBar
            | LegendMark::NotRecorded
            | LegendMark::Often
            | LegendMark::Same
            | LegendMark::Arrived
            | LegendMark::Left
            | LegendMark::Stage(_),
        ) => sides.letters.small * 0.9,
        Some(
            LegendMark::Trend
            | LegendMark::Forecast
            | LegendMark::Tie
            | LegendMark::Up
            | LegendMark::Down,
        ) => sides.letters.small * 2.0,
    }
}

const MOST_ROWS_ON_SCREEN: usize = 2;

/// The marks of the chart, and those of stages without a name.
pub(super) fn plan(chart: &Chart, unnamed: &[Stage], sides: &Sides) -> Legend {
    let size = sides.letters.small;
    let mut wanted: Vec<(Option<LegendMark>, &str)> = if chart.legend.is_empty() {
        vec![(None, chart.value.title.as_str())]
    } else {
        let entries = chart.legend.iter();
        entries
            .map(|entry| (Some(entry.mark), entry.label.as_str()))
            .collect()
    };
    wanted.extend(unnamed.iter().filter_map(|stage| {
        let mut bands = chart.stages.iter();
        let band = bands.find(|band| band.stage == *stage)?;
        Some((Some(LegendMark::Stage(*stage)), band.label.as_str()))
    }));
    let mut entries: Vec<Entry> = Vec::new();
    let (mut left, mut row) = (sides.margin, 0);
    for (mark, words) in wanted {
        let indent = mark_width(sides, mark) + if mark.is_some() { size * 0.5 } else { 0.0 };
        let words = shortened(
            &one_line(words),
            Weight::Regular,
            size,
            sides.text_width() - indent,
        );
        if words.is_empty() {
            continue;
        }
        let width = indent + measured(&words, Weight::Regular, size);
        let corner = match sides.surface {
            Surface::Screen { corner } if row == 0 => corner,
            Surface::Screen { .. } | Surface::File => 0.0,
        };
        let room = sides.page_width - sides.margin - corner;
        if left + width > room && (left > sides.margin || corner > 0.0) {
            left = sides.margin;
            row += 1;
        }
        entries.push(Entry {
            mark,
            words,
            left,
            row,
        });
        left += width + size * 1.7;
    }
    if matches!(sides.surface, Surface::Screen { .. }) {
        // In a narrow column the curve needs the room; the table names all of it.
        entries.retain(|entry| entry.row < MOST_ROWS_ON_SCREEN);
        row = row.min(MOST_ROWS_ON_SCREEN - 1);
    }
    let height = if entries.is_empty() {
        0.0
    } else {
        (row + 1) as f64 * row_height(sides) + 10.0 * sides.unit
    };
    Legend { entries, height }
}

impl Legend {
    pub(super) fn draw(&self, sides: &Sides, top: f64, pen: &mut Pen) {
        let size = sides.letters.small;
        for entry in &self.entries {
            let middle = top + (entry.row as f64 + 0.5) * row_height(sides);
            let width = mark_width(sides, entry.mark);
            let mut indent = 0.0;
            if let Some(mark) = entry.mark {
                indent = width + size * 0.5;
                draw_mark(mark, (entry.left, width), middle, sides, pen);
            }
            pen.text(Text {
                words: entry.words.clone(),
                at: (entry.left + indent, middle + size * CAP_HEIGHT / 2.0),
                anchor: Anchor::Start,
                size,
                weight: Weight::Regular,
                ink: Role::Text,
            });
        }
    }
}

fn draw_mark(
    mark: LegendMark,
    (left, width): (f64, f64),
    middle: f64,
    sides: &Sides,
    pen: &mut Pen,
) {
    let half = sides.letters.small * 0.45;
    let area = Area::new(left, middle - half, left + width, middle + half);
    let path = [(area.left, middle), (area.right, middle)];
    let trend = Role::Trend;
    let line = (3.2 * sides.unit).max(1.6);
    match mark {
        LegendMark::Bar | LegendMark::Left => pen.fill(area, Role::Bar),
        LegendMark::Often => pen.fill(area, Role::Trend),
        LegendMark::Same => pen.fill(area, Role::Grid),
        LegendMark::Arrived => pen.fill(area, Role::Axis),
        LegendMark::Up => pen.fill(area, Role::Community(CommunityColour::Blue)),
        LegendMark::Down => {
            pen.fill(area, Role::Accent);
            pen.hatch(area, 5.0 * sides.unit.max(0.8), 0.9, Role::Background);
        }
        LegendMark::Tie => pen.line(path.to_vec(), line, Role::Bar),
        LegendMark::Stage(stage) => pen.fill(area, Role::Strip(stage)),
        LegendMark::RunningBar => draw_running(area, sides, pen),
        LegendMark::NotRecorded => draw_not_recorded(area, sides, pen),
        LegendMark::Trend => {
            pen.fill(area, Ink::sheer(trend, BAND_OPACITY));
            pen.line(path.to_vec(), line, trend);
        }
        LegendMark::Forecast => {
            pen.fill(area, Ink::sheer(trend, FAN_OPACITY));
            // Two dashes and the gap between them fill the mark.
            let dash = width * 0.38;
            pen.dashes(&path, line, &[dash, width - 2.0 * dash], trend);
        }
    }
}
