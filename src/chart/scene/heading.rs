//! The title, the verdict under it, and the caption at the foot of the page.

use super::frame::Sides;
use super::measure::{CAP_HEIGHT, Weight, width};
use super::page::Surface;
use super::shapes::{Anchor, Pen, Text};
use super::words::{one_line, wrapped};
use crate::chart::{Chart, Role};

/// A title takes two lines before it shrinks, and shrinks to this share of its
/// size before it is cut.
const SMALLEST_TITLE: f64 = 0.7;
/// In one line it may shrink to this share.
const SMALLEST_LINE: f64 = 0.85;
const TITLE_LINE: f64 = 1.15;
const LINE_HEIGHT: f64 = 1.35;

pub(super) struct Heading {
    title: Vec<String>,
    title_size: f64,
    subtitle: Vec<String>,
    caption: Vec<String>,
    /// Where what comes under the heading may begin.
    pub(super) bottom: f64,
    pub(super) caption_height: f64,
}

/// A window says these itself.
pub(super) fn plan(chart: &Chart, sides: &Sides) -> Heading {
    if sides.surface != Surface::File {
        return Heading {
            title: Vec::new(),
            title_size: 0.0,
            subtitle: Vec::new(),
            caption: Vec::new(),
            bottom: sides.margin,
            caption_height: 0.0,
        };
    }
    let letters = &sides.letters;
    let room = sides.text_width();
    let title = one_line(&chart.title);
    let width = width(&title, Weight::Bold, letters.title);
    let shrink = room / width.max(1.0);
    let tries = if shrink >= SMALLEST_LINE {
        [shrink.min(1.0); 3]
    } else {
        [1.0, 0.85, SMALLEST_TITLE]
    };
    let mut title_size = letters.title;
    let mut lines = Vec::new();
    for share in tries {
        title_size = letters.title * share;
        lines = wrapped(&title, Weight::Bold, title_size, room, 2);
        if !lines.last().is_some_and(|line| line.ends_with('…')) {
            break;
        }
    }
    let title = lines;
    let subtitle = wrapped(
        &one_line(&chart.subtitle),
        Weight::Regular,
        letters.subtitle,
        room,
        2,
    );
    let caption = wrapped(
        &one_line(&chart.caption),
        Weight::Regular,
        letters.caption,
        room,
        3,
    );

    let mut bottom = sides.margin;
    if !title.is_empty() {
        let more = (title.len() - 1) as f64 * title_size * TITLE_LINE;
        bottom += title_size * CAP_HEIGHT + more + 0.3 * letters.title;
    }
    bottom += subtitle.len() as f64 * letters.subtitle * LINE_HEIGHT;
    bottom += 14.0 * sides.unit;
    let caption_height = if caption.is_empty() {
        0.0
    } else {
        caption.len() as f64 * letters.caption * LINE_HEIGHT + 14.0 * sides.unit
    };
    Heading {
        title,
        title_size,
        subtitle,
        caption,
        bottom,
        caption_height,
    }
}

impl Heading {
    pub(super) fn draw(&self, sides: &Sides, pen: &mut Pen) {
        let letters = &sides.letters;
        let mut line = sides.margin;
        for (place, words) in self.title.iter().enumerate() {
            line += self.title_size * if place == 0 { CAP_HEIGHT } else { TITLE_LINE };
            pen.text(Text {
                words: words.clone(),
                at: (sides.margin, line),
                anchor: Anchor::Start,
                size: self.title_size,
                weight: Weight::Bold,
                ink: Role::Text,
            });
        }
        if !self.title.is_empty() {
            line += 0.3 * letters.title;
        }
        for words in &self.subtitle {
            line += letters.subtitle * LINE_HEIGHT;
            pen.text(Text {
                words: words.clone(),
                at: (sides.margin, line - 0.22 * letters.subtitle),
                anchor: Anchor::Start,
                size: letters.subtitle,
                weight: Weight::Regular,
                ink: Role::Text,
            });
        }
        let mut line = sides.page_height - sides.margin - self.caption_height + 14.0 * sides.unit;
        for words in &self.caption {
            line += letters.caption * LINE_HEIGHT;
            pen.text(Text {
                words: words.clone(),
                at: (sides.margin, line - 0.1 * letters.caption),
                anchor: Anchor::Start,
                size: letters.caption,
                weight: Weight::Regular,
                ink: Role::MutedText,
            });
        }
    }
}
