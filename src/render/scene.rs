//! A page of plain shapes, in pixels at scale 1: what the layout decides and
//! the drawing draws.

use super::fonts::{self, CAP_HEIGHT, DESCENT, Weight};
use crate::chart::Rgb;

pub(super) type Place = (f64, f64);

/// A colour with its opacity, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ink {
    pub(super) colour: Rgb,
    pub(super) opacity: f64,
}

impl From<Rgb> for Ink {
    fn from(colour: Rgb) -> Self {
        Self {
            colour,
            opacity: 1.0,
        }
    }
}

impl Ink {
    pub(super) const fn sheer(colour: Rgb, opacity: f64) -> Self {
        Self { colour, opacity }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Grown sideways by this much.
    pub(super) fn widened(&self, by: f64) -> Self {
        Self::new(self.left - by, self.top, self.right + by, self.bottom)
    }

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        const HAIR: f64 = 0.01;
        self.left < other.right - HAIR
            && other.left < self.right - HAIR
            && self.top < other.bottom - HAIR
            && other.top < self.bottom - HAIR
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Text {
    pub(super) words: String,
    /// Where the anchor stands on the line that letters stand on.
    pub(super) at: Place,
    pub(super) anchor: Anchor,
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) ink: Rgb,
}

impl Text {
    pub(super) fn width(&self) -> f64 {
        fonts::width(&self.words, self.weight, self.size)
    }

    /// From the top of the capitals to the foot of the descenders.
    pub(super) fn area(&self) -> Area {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2.0,
            Anchor::End => self.at.0 - width,
        };
        Area::new(
            left,
            self.at.1 - self.size * CAP_HEIGHT,
            left + width,
            self.at.1 + self.size * DESCENT,
        )
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Box(Area, Ink),
    Polygon(Vec<Place>, Ink),
    Line {
        path: Vec<Place>,
        ink: Ink,
        width: f64,
    },
    Text(Text),
}

/// The page, from the bottom layer to the top one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scene {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Nothing for a transparent page.
    pub(super) ground: Option<Rgb>,
    pub(super) shapes: Vec<Shape>,
}

impl Scene {
    pub(super) fn fill(&mut self, area: Area, ink: impl Into<Ink>) {
        if area.width() > 0.0 && area.height() > 0.0 {
            self.shapes.push(Shape::Box(area, ink.into()));
        }
    }

    pub(super) fn polygon(&mut self, corners: Vec<Place>, ink: impl Into<Ink>) {
        if corners.len() > 2 {
            self.shapes.push(Shape::Polygon(corners, ink.into()));
        }
    }

    pub(super) fn line(&mut self, path: Vec<Place>, width: f64, ink: impl Into<Ink>) {
        if path.len() > 1 {
            self.shapes.push(Shape::Line {
                path,
                ink: ink.into(),
                width,
            });
        }
    }

    /// A line broken into dashes, whose lengths are drawn and left free by
    /// turns; they do not restart at its bends.
    pub(super) fn dashes(
        &mut self,
        path: &[Place],
        width: f64,
        strokes: &[f64],
        ink: impl Into<Ink>,
    ) {
        let ink = ink.into();
        let mut is_dash = true;
        // A stroke without length would never end.
        let mut lengths = strokes.iter().map(|length| length.max(0.1)).cycle();
        let mut left = lengths.next().unwrap_or(f64::INFINITY);
        let mut current: Vec<Place> = path.first().copied().into_iter().collect();
        for pair in path.windows(2) {
            let &[mut from, to] = pair else { continue };
            let mut length = (to.0 - from.0).hypot(to.1 - from.1);
            while length > left {
                let share = left / length;
                from = (
                    from.0 + (to.0 - from.0) * share,
                    from.1 + (to.1 - from.1) * share,
                );
                length -= left;
                current.push(from);
                if is_dash {
                    self.line(std::mem::take(&mut current), width, ink);
                }
                current = vec![from];
                is_dash = !is_dash;
                left = lengths.next().unwrap_or(f64::INFINITY);
            }
            left -= length;
            current.push(to);
        }
        if is_dash {
            self.line(current, width, ink);
        }
    }

    /// Slanted lines that fill an area and never leave it.
    pub(super) fn hatch(&mut self, area: Area, step: f64, width: f64, ink: impl Into<Ink>) {
        let ink = ink.into();
        let n_lines = ((area.width() + area.height()) / step).ceil().min(20_000.0) as u32;
        for count in 1..=n_lines {
            // The line runs where x − left + bottom − y is the same all along.
            let reach = f64::from(count) * step;
            let (low_x, low_y) = if reach <= area.height() {
                (area.left, area.bottom - reach)
            } else {
                (area.left + reach - area.height(), area.top)
            };
            let (high_x, high_y) = if reach <= area.width() {
                (area.left + reach, area.bottom)
            } else {
                (area.right, area.bottom - (reach - area.width()))
            };
            if low_x < high_x && high_y > low_y {
                self.line(vec![(low_x, low_y), (high_x, high_y)], width, ink);
            }
        }
    }

    pub(super) fn text(&mut self, text: Text) {
        if !text.words.is_empty() {
            self.shapes.push(Shape::Text(text));
        }
    }

    /// The words on the page.
    #[cfg(test)]
    pub(super) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
    }
}
