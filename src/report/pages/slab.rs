//! The sections of a report as slabs: what is not parted between two pages.

use std::ops::Range;

use super::flow::Placed;
use super::letters::lines;
use super::{Block, Section, SectionKind};
use crate::chart::Role;
use crate::chart::scene::{Anchor, Area, Ink, Place, Shape, Slice, Text, Weight};
use crate::domain::Stage;
use crate::render::{self, Part, Piece, TableCell};
use crate::report::{FigureTable, Picture};

const TITLE: f64 = 27.0;
const LEAD: f64 = 16.0;
const HEADING: f64 = 17.0;
const BODY: f64 = 13.5;
const SMALL: f64 = 11.5;
/// From line to line, in sizes of letters.
const LEADING: f64 = 1.42;
/// Where in its line letters stand.
const STANDS_AT: f64 = 1.02;
const ROW: f64 = 24.0;
/// Around the words of a section that has a ground.
const PADDING: f64 = 16.0;
/// Room for a day, or for a value.
const LABEL: f64 = 128.0;

/// What is not parted, its shapes from its own top left corner.
#[derive(Clone, Debug, Default)]
pub(super) struct Slab {
    pub(super) height: f64,
    /// Left free above, unless it stands first on a page.
    pub(super) gap: f64,
    pub(super) shapes: Vec<Shape>,
    /// The parts that it belongs to, in the order of its shapes.
    pub(super) marks: Vec<(usize, Range<usize>)>,
    /// Stands on the page of what follows.
    pub(super) keeps: bool,
}

/// A part before its pieces are known, in the order of reading.
#[derive(Clone, Debug)]
enum Kind {
    Heading(u16, String),
    Paragraph,
    Figure(String),
    /// A cell: of which table, in which row, and whether it names the row.
    Cell {
        table: usize,
        row: usize,
        is_head: bool,
    },
}

/// Sets words into slabs and knows what each part is.
#[derive(Default)]
pub(super) struct Setter {
    kinds: Vec<Kind>,
    n_tables: usize,
}

/// How words are set.
#[derive(Clone, Copy)]
struct Hand {
    size: f64,
    weight: Weight,
    ink: Role,
}

const PLAIN: Hand = Hand {
    size: BODY,
    weight: Weight::Regular,
    ink: Role::Text,
};

impl Setter {
    fn part(&mut self, kind: Kind) -> usize {
        self.kinds.push(kind);
        self.kinds.len() - 1
    }

    pub(super) fn title(&mut self, words: &str, room: f64) -> Vec<Slab> {
        let part = self.part(Kind::Heading(1, words.to_owned()));
        let hand = Hand {
            size: TITLE,
            weight: Weight::Bold,
            ink: Role::Text,
        };
        set(words, hand, (0.0, room), part, 1.2, 0.0)
    }

    pub(super) fn section(&mut self, section: &Section, room: f64) -> Vec<Slab> {
        let has_ground = section.kind == SectionKind::Help;
        let inside = if has_ground {
            room - 2.0 * PADDING
        } else {
            room
        };
        let mut slabs = Vec::new();
        if section.kind == SectionKind::Method {
            slabs.push(Slab {
                height: 1.0,
                gap: 18.0,
                shapes: vec![hairline(0.0, room)],
                keeps: true,
                ..Slab::default()
            });
        }
        if !section.heading.is_empty() {
            let words = section.heading.as_str();
            let part = self.part(Kind::Heading(2, words.to_owned()));
            let hand = Hand {
                size: if section.kind == SectionKind::Method {
                    BODY
                } else {
                    HEADING
                },
                weight: Weight::Bold,
                ink: Role::Text,
            };
            let gap = if section.kind == SectionKind::Method {
                10.0
            } else {
                26.0
            };
            let mut heading = set(words, hand, (0.0, inside), part, 1.25, gap);
            for slab in &mut heading {
                slab.keeps = true;
            }
            slabs.extend(heading);
        }
        for (place, block) in section.blocks.iter().enumerate() {
            slabs.extend(self.block(block, inside));
            // What is said of a picture stands on its page.
            if let (Some(last), Some(Block::Picture(_))) =
                (slabs.last_mut(), section.blocks.get(place + 1))
            {
                last.keeps = true;
            }
        }
        if has_ground {
            ground(&mut slabs, room);
        }
        slabs
    }

    fn block(&mut self, block: &Block, room: f64) -> Vec<Slab> {
        match block {
            Block::Lead(words) => {
                let part = self.part(Kind::Paragraph);
                let hand = Hand {
                    size: LEAD,
                    ..PLAIN
                };
                set(words, hand, (0.0, room), part, LEADING, 10.0)
            }
            Block::Paragraph(words) => {
                let part = self.part(Kind::Paragraph);
                set(words, PLAIN, (0.0, room), part, LEADING, 7.0)
            }
            Block::Small(words) => self.small(words, (0.0, room), 6.0),
            Block::Dated { when, what } => {
                let label = (LABEL * 0.86).min(room / 3.0);
                let ink = Role::Text;
                self.beside((when, ink), (what, ""), (label, room), 6.0)
            }
            Block::Story {
                value,
                text,
                source,
            } => {
                let label = LABEL.min(room / 3.0);
                let mut slabs =
                    self.beside((value, Role::Trend), (text, source), (label, room), 20.0);
                if let Some(first) = slabs.first_mut() {
                    // A line between stories, in the middle of the space before them.
                    first.shapes.push(hairline(-10.0, room));
                }
                slabs
            }
            Block::Figures(table) => self.figures(table, room),
            Block::Picture(picture) => self.picture(picture, room),
        }
    }

    fn small(&mut self, words: &str, (left, room): (f64, f64), gap: f64) -> Vec<Slab> {
        let part = self.part(Kind::Paragraph);
        let hand = Hand {
            size: SMALL,
            ink: Role::MutedText,
            ..PLAIN
        };
        set(words, hand, (left, room), part, LEADING, gap)
    }

    /// A label left of what it is of, and under that what explains it.
    fn beside(
        &mut self,
        (label, ink): (&str, Role),
        (text, under): (&str, &str),
        (width, room): (f64, f64),
        gap: f64,
    ) -> Vec<Slab> {
        let part = self.part(Kind::Paragraph);
        let bold = Hand {
            weight: Weight::Bold,
            ink,
            ..PLAIN
        };
        let labels = set(label, bold, (0.0, width - 10.0), part, LEADING, gap);
        let mut told = Vec::new();
        for (line, place) in text.lines().filter(|it| !it.trim().is_empty()).zip(0..) {
            let part = self.part(Kind::Paragraph);
            let gap = if place == 0 { gap } else { 3.0 };
            told.extend(set(line, PLAIN, (width, room - width), part, LEADING, gap));
        }
        if !under.is_empty() {
            told.extend(self.small(under, (width, room - width), 2.0));
        }
        // Line by line: what is read left stands beside what is read right.
        let mut slabs = Vec::new();
        let n_lines = labels.len().max(told.len());
        let (mut labels, mut told) = (labels.into_iter(), told.into_iter());
        for place in 0..n_lines {
            let (left, right) = (labels.next(), told.next());
            let mut slab = left.clone().or_else(|| right.clone()).unwrap_or_default();
            if let (Some(_), Some(right)) = (left, right) {
                let before = slab.shapes.len();
                slab.height = slab.height.max(right.height);
                slab.shapes.extend(right.shapes);
                let marks = right.marks.into_iter();
                let moved = marks.map(|(part, at)| (part, at.start + before..at.end + before));
                slab.marks.extend(moved);
            }
            slab.keeps = place == 0 && n_lines > 1;
            slabs.push(slab);
        }
        slabs
    }

    fn figures(&mut self, table: &FigureTable, room: f64) -> Vec<Slab> {
        let of = self.n_tables;
        self.n_tables += 1;
        let mut slabs = Vec::new();
        let [label, now, before] = &table.header;
        let header = [(label, false), (now, false), (before, false)];
        let rows = table.rows.iter().map(|row| {
            let cells = [
                (&row.label, row.is_part),
                (&row.now, false),
                (&row.before, false),
            ];
            (cells, false)
        });
        for ((cells, is_header), row) in std::iter::once((header, true)).chain(rows).zip(0..) {
            let mut slab = Slab {
                height: ROW,
                gap: if row == 0 { 4.0 } else { 0.0 },
                keeps: row == 0,
                ..Slab::default()
            };
            for ((words, is_part), place) in cells.into_iter().zip(0..) {
                let is_now = place == 1;
                let ink = match place {
                    // Said to those who hear the table; those who see it need no name.
                    0 if is_header => Role::Background,
                    1 if !is_header => Role::Text,
                    0 => Role::Text,
                    _ => Role::MutedText,
                };
                let at = match place {
                    0 if is_part => 14.0,
                    0 => 0.0,
                    1 => room - 62.0,
                    _ => room - 4.0,
                };
                let part = self.part(Kind::Cell {
                    table: of,
                    row,
                    is_head: place == 0,
                });
                let start = slab.shapes.len();
                slab.shapes.push(Shape::Text(Text {
                    words: words.clone(),
                    at: (at, 17.0),
                    anchor: if place == 0 {
                        Anchor::Start
                    } else {
                        Anchor::End
                    },
                    size: if is_header { SMALL } else { BODY },
                    weight: if is_now && !is_header {
                        Weight::Bold
                    } else {
                        Weight::Regular
                    },
                    ink,
                }));
                slab.marks.push((part, start..slab.shapes.len()));
            }
            slab.shapes.push(hairline(ROW - 1.0, room));
            slabs.push(slab);
        }
        slabs
    }

    fn picture(&mut self, picture: &Picture, room: f64) -> Vec<Slab> {
        let height = (room * picture.ratio).round();
        let scene = render::inset(&picture.chart, (room, height));
        let part = self.part(Kind::Figure(picture.alt.clone()));
        let n = scene.shapes.len();
        let mut slabs = vec![Slab {
            height,
            gap: 12.0,
            shapes: scene.shapes,
            marks: vec![(part, 0..n)],
            keeps: !picture.caption.is_empty(),
        }];
        if !picture.caption.is_empty() {
            slabs.extend(self.small(&picture.caption, (0.0, room), 6.0));
        }
        slabs
    }

    /// The parts with their pieces, in the order of reading.
    pub(super) fn parts(self, placed: Vec<Placed>) -> Vec<Part> {
        let mut pieces: Vec<Vec<Piece>> = vec![Vec::new(); self.kinds.len()];
        for it in placed {
            if let Some(of) = pieces.get_mut(it.part) {
                of.push(it.piece);
            }
        }
        let mut parts = Vec::new();
        let mut tables: Vec<Option<usize>> = vec![None; self.n_tables];
        for (kind, pieces) in self.kinds.into_iter().zip(pieces) {
            match kind {
                Kind::Heading(level, words) => parts.push(Part::Heading(level, words, pieces)),
                Kind::Paragraph => parts.push(Part::Paragraph(pieces)),
                Kind::Figure(alt) => parts.push(Part::Figure(alt, pieces)),
                Kind::Cell {
                    table,
                    row,
                    is_head,
                } => {
                    let Some(known) = tables.get_mut(table) else {
                        continue;
                    };
                    let at = *known.get_or_insert_with(|| {
                        parts.push(Part::Table(Vec::new()));
                        parts.len() - 1
                    });
                    let Some(Part::Table(rows)) = parts.get_mut(at) else {
                        continue;
                    };
                    if rows.len() <= row {
                        rows.resize_with(row + 1, Vec::new);
                    }
                    if let (Some(cells), Some(piece)) =
                        (rows.get_mut(row), pieces.into_iter().next())
                    {
                        cells.push(TableCell { is_head, piece });
                    }
                }
            }
        }
        parts
    }
}

/// A slab for each line of the words.
fn set(
    words: &str,
    hand: Hand,
    (left, room): (f64, f64),
    part: usize,
    leading: f64,
    gap: f64,
) -> Vec<Slab> {
    let height = hand.size * leading;
    let lines = lines(words, hand.weight, hand.size, room);
    let n = lines.len();
    lines
        .into_iter()
        .zip(0..)
        .map(|(words, place)| Slab {
            height,
            gap: if place == 0 { gap } else { 0.0 },
            shapes: vec![Shape::Text(Text {
                words,
                at: (left, hand.size * (STANDS_AT + (leading - LEADING) / 2.0)),
                anchor: Anchor::Start,
                size: hand.size,
                weight: hand.weight,
                ink: hand.ink,
            })],
            marks: vec![(part, 0..1)],
            // The first line is not left alone at the foot of a page.
            keeps: place == 0 && n > 1,
        })
        .collect()
}

fn hairline(at: f64, room: f64) -> Shape {
    Shape::Line {
        path: vec![(0.0, at), (room, at)],
        ink: Role::Grid.into(),
        width: 1.0,
    }
}

/// Puts the slabs on a ground of their own, with room around their words.
fn ground(slabs: &mut [Slab], room: f64) {
    let last = slabs.len().saturating_sub(1);
    for (slab, at) in slabs.iter_mut().zip(0..) {
        let (above, below) = (
            if at == 0 { PADDING } else { slab.gap },
            if at == last { PADDING } else { 0.0 },
        );
        for shape in &mut slab.shapes {
            move_by(shape, (PADDING, above));
        }
        slab.height += above + below;
        slab.gap = if at == 0 { slab.gap } else { 0.0 };
        let tint = Shape::Box(
            Area {
                left: 0.0,
                top: 0.0,
                right: room,
                // Boxes that only touch show the paper between them.
                bottom: slab.height + if at == last { 0.0 } else { 0.5 },
            },
            Ink {
                role: Role::Tint(Stage::Maturity),
                opacity: 1.0,
            },
        );
        slab.shapes.insert(0, tint);
        for (_, shapes) in &mut slab.marks {
            *shapes = shapes.start + 1..shapes.end + 1;
        }
    }
}

/// Moves a shape.
pub(super) fn move_by(shape: &mut Shape, (dx, dy): Place) {
    let moved = |place: &mut Place| *place = (place.0 + dx, place.1 + dy);
    match shape {
        Shape::Box(area, _) => {
            area.left += dx;
            area.right += dx;
            area.top += dy;
            area.bottom += dy;
        }
        Shape::Polygon(corners, _) => corners.iter_mut().for_each(moved),
        Shape::Band(slices, _) => {
            for Slice { x, upper, lower } in slices {
                *x += dx;
                *upper += dy;
                *lower += dy;
            }
        }
        Shape::Dot { middle, .. } => moved(middle),
        Shape::Line { path, .. } => path.iter_mut().for_each(moved),
        Shape::Text(text) => moved(&mut text.at),
    }
}
