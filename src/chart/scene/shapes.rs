//! Plain shapes with the roles of their colours, in pixels at scale 1: what the
//! layout decides, and what files and the window draw.

use super::clip;
use super::measure::{CAP_HEIGHT, DESCENT, Weight, width};
use crate::chart::Role;
use crate::domain::MilestoneId;

/// Right of the page's left edge, and under its top.
pub type Place = (f64, f64);

/// The role of a colour with its opacity, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    pub role: Role,
    pub opacity: f64,
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self::sheer(role, 1.0)
    }
}

impl Ink {
    pub(super) const fn sheer(role: Role, opacity: f64) -> Self {
        Self { role, opacity }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
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

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
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

    pub(super) fn holds(&self, (x, y): Place) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// What both cover; without width or height where they do not meet.
    pub(super) fn shared(&self, other: &Self) -> Self {
        Self::new(
            self.left.max(other.left),
            self.top.max(other.top),
            self.right.min(other.right),
            self.bottom.min(other.bottom),
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub words: String,
    /// Where the anchor stands on the line that letters stand on.
    pub at: Place,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub ink: Role,
}

impl Text {
    pub(super) fn width(&self) -> f64 {
        width(&self.words, self.weight, self.size)
    }

    /// From the top of the capitals to the foot of the descenders.
    pub fn area(&self) -> Area {
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

/// A place along a band with its upper and its lower edge there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slice {
    pub x: f64,
    pub upper: f64,
    pub lower: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Box(Area, Ink),
    /// Without hollows.
    Polygon(Vec<Place>, Ink),
    /// What lies between two lines, from left to right.
    Band(Vec<Slice>, Ink),
    Dot {
        middle: Place,
        radius: f64,
        ink: Ink,
    },
    Line {
        path: Vec<Place>,
        ink: Ink,
        width: f64,
    },
    Text(Text),
}

/// A place that can be pointed at, clicked or read aloud.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub area: Area,
    pub what: SpotKind,
    /// What is said there.
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpotKind {
    /// The pole of a milestone, from its flag to the foot of the plot.
    Flag(MilestoneId),
    /// One small picture of several, by its place among them.
    Panel(usize),
    /// The name of a line, by the line's place among them.
    Name(usize),
    /// Someone on a ring, by their place among them.
    Person(usize),
}

/// Where the measure is drawn, and what of the axes can be seen there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    pub area: Area,
    /// In months from the start of the time axis.
    pub range: (f64, f64),
    /// Where the value axis reaches `max`; flags fly above.
    pub data_top: f64,
    pub max: f64,
}

impl Plot {
    /// Where a place on the time axis is on the page.
    pub fn x(&self, at: f64) -> f64 {
        let (from, to) = self.range;
        self.area.left + (at - from) / (to - from) * self.area.width()
    }

    /// Where a value is on the page.
    pub fn y(&self, value: f64) -> f64 {
        let share = if self.max > 0.0 {
            value / self.max
        } else {
            0.0
        };
        self.area.bottom - share * (self.area.bottom - self.data_top)
    }

    /// The place on the time axis under a place on the page.
    pub fn at(&self, x: f64) -> f64 {
        let (from, to) = self.range;
        from + (x - self.area.left) / self.area.width().max(1.0) * (to - from)
    }
}

/// The page, from the bottom layer to the top one.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
    pub spots: Vec<Spot>,
    /// Nothing where there are several small pictures, or no axes.
    pub plot: Option<Plot>,
}

impl Scene {
    /// The words on the page.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
    }
}

/// What a page is drawn with. While it keeps within an area, nothing but words
/// is drawn outside of it.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub(super) shapes: Vec<Shape>,
    pub(super) spots: Vec<Spot>,
    within: Option<Area>,
}

impl Pen {
    /// Draws within `area` what `draw` draws.
    pub(super) fn within(&mut self, area: Area, draw: impl FnOnce(&mut Self)) {
        let before = self.within.replace(area);
        draw(self);
        self.within = before;
    }

    pub(super) fn fill(&mut self, area: Area, ink: impl Into<Ink>) {
        let area = self.within.map_or(area, |within| area.shared(&within));
        if area.width() > 0.0 && area.height() > 0.0 {
            self.shapes.push(Shape::Box(area, ink.into()));
        }
    }

    pub(super) fn polygon(&mut self, corners: Vec<Place>, ink: impl Into<Ink>) {
        let corners = match &self.within {
            Some(within) => clip::polygon(corners, within),
            None => corners,
        };
        if corners.len() > 2 {
            self.shapes.push(Shape::Polygon(corners, ink.into()));
        }
    }

    pub(super) fn band(&mut self, slices: Vec<Slice>, ink: impl Into<Ink>) {
        let slices = match &self.within {
            Some(within) => clip::band(&slices, within),
            None => slices,
        };
        if slices.len() > 1 {
            self.shapes.push(Shape::Band(slices, ink.into()));
        }
    }

    /// A dot is whole or is not there.
    pub(super) fn dot(&mut self, middle: Place, radius: f64, ink: impl Into<Ink>) {
        if self.within.is_none_or(|within| within.holds(middle)) {
            self.shapes.push(Shape::Dot {
                middle,
                radius,
                ink: ink.into(),
            });
        }
    }

    pub(super) fn line(&mut self, path: Vec<Place>, width: f64, ink: impl Into<Ink>) {
        let ink = ink.into();
        let paths = match &self.within {
            Some(within) => clip::line(&path, within),
            None => vec![path],
        };
        for path in paths.into_iter().filter(|path| path.len() > 1) {
            self.shapes.push(Shape::Line { path, ink, width });
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
        let area = self.within.map_or(area, |within| area.shared(&within));
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

    /// Words are whole: where they have room is decided before.
    pub(super) fn text(&mut self, text: Text) {
        if !text.words.is_empty() {
            self.shapes.push(Shape::Text(text));
        }
    }

    pub(super) fn spot(&mut self, area: Area, what: SpotKind, words: impl Into<String>) {
        if area.width() > 0.0 && area.height() > 0.0 {
            let words = words.into();
            self.spots.push(Spot { area, what, words });
        }
    }
}
