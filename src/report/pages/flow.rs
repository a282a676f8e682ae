//! Slabs onto pages, in one column or in several.

use super::slab::{Slab, move_by};
use crate::render::{Piece, Sheet};

/// A page and what of its height is written on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) size: (f64, f64),
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Where a piece of a part has come to stand.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) part: usize,
    pub(super) piece: Piece,
}

/// The pages so far.
pub(super) struct Flow {
    measure: Measure,
    sheets: Vec<Sheet>,
    placed: Vec<Placed>,
    /// The page that is written on, and how far down.
    at: (usize, f64),
}

impl Flow {
    pub(super) fn new(measure: Measure) -> Self {
        Self {
            measure,
            sheets: vec![blank(measure)],
            placed: Vec::new(),
            at: (0, measure.top),
        }
    }

    pub(super) fn finish(self) -> (Vec<Sheet>, Vec<Placed>) {
        (self.sheets, self.placed)
    }

    /// Places columns side by side, each with its left edge; on a new page if they fit
    /// there and not here.
    pub(super) fn place(&mut self, columns: &[(f64, Vec<Slab>)]) {
        let height = |slabs: &[Slab]| slabs.iter().map(|slab| slab.gap + slab.height).sum::<f64>();
        let tallest = columns.iter().map(|(_, slabs)| height(slabs));
        let tallest = tallest.fold(0.0, f64::max);
        let (page, down) = self.at;
        let is_whole_here = down + tallest <= self.measure.bottom;
        let would_fit = self.measure.top + tallest <= self.measure.bottom;
        let is_in_columns = columns.len() > 1;
        let start = if is_in_columns && !is_whole_here && would_fit && down > self.measure.top {
            (page + 1, self.measure.top)
        } else {
            self.at
        };
        let mut end = start;
        for (left, slabs) in columns {
            let reached = self.column(*left, slabs, start);
            if reached.0 > end.0 || (reached.0 == end.0 && reached.1 > end.1) {
                end = reached;
            }
        }
        self.at = end;
    }

    fn column(&mut self, left: f64, slabs: &[Slab], start: (usize, f64)) -> (usize, f64) {
        let (mut page, mut down) = start;
        for (slab, place) in slabs.iter().zip(0..) {
            let is_first = down <= self.measure.top;
            let gap = if is_first { 0.0 } else { slab.gap };
            // What keeps with what follows goes to the next page with it.
            let mut needed = gap + slab.height;
            let mut last = slab;
            for next in slabs.iter().skip(place + 1) {
                if !last.keeps {
                    break;
                }
                needed += next.gap + next.height;
                last = next;
            }
            let room = self.measure.bottom - self.measure.top;
            if !is_first && down + needed.min(room) > self.measure.bottom {
                page += 1;
                down = self.measure.top;
            } else {
                down += gap;
            }
            self.put(slab, page, (left, down));
            down += slab.height;
        }
        (page, down)
    }

    fn put(&mut self, slab: &Slab, page: usize, at: (f64, f64)) {
        while self.sheets.len() <= page {
            self.sheets.push(blank(self.measure));
        }
        let Some(sheet) = self.sheets.get_mut(page) else {
            return;
        };
        let before = sheet.shapes.len();
        sheet
            .shapes
            .extend(slab.shapes.iter().cloned().map(|mut shape| {
                move_by(&mut shape, at);
                shape
            }));
        let pieces = slab.marks.iter().map(|(part, shapes)| Placed {
            part: *part,
            piece: Piece {
                sheet: page,
                shapes: shapes.start + before..shapes.end + before,
            },
        });
        self.placed.extend(pieces);
    }
}

const fn blank(measure: Measure) -> Sheet {
    Sheet {
        width: measure.size.0,
        height: measure.size.1,
        shapes: Vec::new(),
    }
}
