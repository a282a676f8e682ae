//! What the parts of a document are, for those who hear it and those who leaf through it.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Identifier, TableHeaderScope, Tag, TagGroup, TagTree};

use super::{POINTS, Part, PdfDocument, Piece, TableCell};
use crate::chart::scene::Shape;

/// Under which identifier each piece was drawn.
#[derive(Default)]
pub(super) struct Known(BTreeMap<(usize, usize), Identifier>);

impl Known {
    pub(super) fn keep(&mut self, piece: &Piece, id: Identifier) {
        self.0.insert((piece.sheet, piece.shapes.start), id);
    }

    /// Each identifier stands in one place of the tree.
    fn take(&mut self, piece: &Piece) -> Option<Identifier> {
        self.0.remove(&(piece.sheet, piece.shapes.start))
    }
}

fn pieces(part: &Part) -> Vec<&Piece> {
    match part {
        Part::Heading(_, _, pieces) | Part::Paragraph(pieces) | Part::Figure(_, pieces) => {
            pieces.iter().collect()
        }
        Part::Table(rows) => rows.iter().flatten().map(|cell| &cell.piece).collect(),
    }
}

/// The pieces on a sheet in the order in which they are drawn; empty ones are none.
pub(super) fn pieces_of(parts: &[Part], sheet: usize) -> Vec<&Piece> {
    let mut found: Vec<&Piece> = parts
        .iter()
        .flat_map(pieces)
        .filter(|piece| piece.sheet == sheet && !piece.shapes.is_empty())
        .collect();
    found.sort_by_key(|piece| piece.shapes.start);
    found.dedup_by_key(|piece| piece.shapes.start);
    found
}

pub(super) fn tree(document: &PdfDocument, known: &mut Known) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(document.language.code().to_owned()));
    for part in &document.parts {
        let group = match part {
            Part::Heading(level, words, pieces) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                let tag = Tag::Hn(level, Some(words.clone()));
                group(tag, pieces, known)
            }
            Part::Paragraph(pieces) => group(Tag::P, pieces, known),
            Part::Figure(alt, pieces) => group(Tag::Figure(Some(alt.clone())), pieces, known),
            Part::Table(rows) => table(rows, known),
        };
        tree.push(group);
    }
    tree
}

fn group(
    tag: impl Into<krilla::tagging::TagKind>,
    pieces: &[Piece],
    known: &mut Known,
) -> TagGroup {
    let mut group = TagGroup::new(tag);
    for id in pieces.iter().filter_map(|piece| known.take(piece)) {
        group.push(id);
    }
    group
}

fn table(rows: &[Vec<TableCell>], known: &mut Known) -> TagGroup {
    let mut table = TagGroup::new(Tag::Table);
    let mut body = TagGroup::new(Tag::TBody);
    for (cells, at) in rows.iter().zip(0..) {
        let mut row = TagGroup::new(Tag::TR);
        for cell in cells {
            let piece = std::slice::from_ref(&cell.piece);
            row.push(if at == 0 {
                group(Tag::TH(TableHeaderScope::Column), piece, known)
            } else if cell.is_head {
                group(Tag::TH(TableHeaderScope::Row), piece, known)
            } else {
                group(Tag::TD, piece, known)
            });
        }
        if at == 0 {
            let mut head = TagGroup::new(Tag::THead);
            head.push(row);
            table.push(head);
        } else {
            body.push(row);
        }
    }
    table.push(body);
    table
}

/// The headings under the first of them.
pub(super) fn outline(document: &PdfDocument) -> Outline {
    let mut nodes: Vec<OutlineNode> = Vec::new();
    for part in &document.parts {
        let Part::Heading(level, words, pieces) = part else {
            continue;
        };
        let Some(piece) = pieces.first() else {
            continue;
        };
        let shapes = document.sheets.get(piece.sheet).map(|it| &it.shapes);
        let top = shapes
            .and_then(|shapes| shapes.get(piece.shapes.clone()))
            .and_then(|shapes| shapes.first())
            .and_then(|shape| match shape {
                Shape::Text(text) => Some(text.area().top),
                _ => None,
            });
        let at = Point::from_xy(0.0, (top.unwrap_or_default() * POINTS) as f32);
        let node = OutlineNode::new(words.clone(), XyzDestination::new(piece.sheet, at));
        match nodes.last_mut() {
            Some(first) if *level > 1 => first.push_child(node),
            _ => nodes.push(node),
        }
    }
    let mut outline = Outline::new();
    for node in nodes {
        outline.push_child(node);
    }
    outline
}
