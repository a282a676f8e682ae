//! What plotters draws into: a document of SVG shapes and letters.
//!
//! The backend that comes with plotters shifts every word with `dy`, which some
//! programs ignore, and lets nothing be said of the picture as a whole.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use crate::chart::scene::is_writable;

/// plotters places things on whole units; this many make a pixel.
pub(super) const UNITS: i32 = 20;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

pub(super) struct SvgBackend<'a> {
    body: &'a mut String,
    /// In units.
    size: (u32, u32),
}

impl<'a> SvgBackend<'a> {
    /// Writes the shapes of a page so many units large to the end of `body`.
    pub(super) const fn new(body: &'a mut String, size: (u32, u32)) -> Self {
        Self { body, size }
    }

    fn element(&mut self, element: std::fmt::Arguments<'_>) {
        // A string takes whatever is written to it.
        let _ = self.body.write_fmt(element);
        self.body.push('\n');
    }
}

fn pixels(units: i32) -> f64 {
    f64::from(units) / f64::from(UNITS)
}

fn places(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let places = path
        .into_iter()
        .map(|(x, y)| format!("{},{}", pixels(x), pixels(y)));
    places.collect::<Vec<_>>().join(" ")
}

/// A colour as the value of `fill` or `stroke`, with its opacity where it is
/// not whole.
fn ink(attribute: &str, colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    let whole = format!("{attribute}=\"#{red:02x}{green:02x}{blue:02x}\"");
    if colour.alpha < 1.0 {
        let opacity = (colour.alpha * 1000.0).round() / 1000.0;
        format!("{whole} {attribute}-opacity=\"{opacity}\"")
    } else {
        whole
    }
}

fn stroke(style: &impl BackendStyle) -> String {
    let width = pixels(style.stroke_width() as i32);
    format!(
        "fill=\"none\" {} stroke-width=\"{width}\"",
        ink("stroke", style.color())
    )
}

fn look(style: &impl BackendStyle, is_filled: bool) -> String {
    if is_filled {
        ink("fill", style.color())
    } else {
        stroke(style)
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        let side = pixels(1);
        let (x, y, ink) = (pixels(x), pixels(y), ink("fill", colour));
        self.element(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" {ink}/>"
        ));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (pixels(left), pixels(top));
        let (width, height) = (pixels(right - left), pixels(bottom - top));
        let look = look(style, fill);
        self.element(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}/>"
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let (places, stroke) = (places(path), stroke(style));
        self.element(format_args!("<polyline points=\"{places}\" {stroke}/>"));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y, radius) = (pixels(x), pixels(y), pixels(radius as i32));
        let look = look(style, fill);
        self.element(format_args!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {look}/>"
        ));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let (places, look) = (places(corners), look(style, true));
        self.element(format_args!("<polygon points=\"{places}\" {look}/>"));
        Ok(())
    }

    /// The place of a text is that of its anchor on the line letters stand on.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"bold\"",
            _ => "",
        };
        let (x, y) = (pixels(x), pixels(y));
        let size = (style.size() * 100.0).round() / 100.0;
        let (family, ink) = (style.family(), ink("fill", style.color()));
        let (family, words) = (escaped(family.as_str()), escaped(text));
        self.element(format_args!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-family=\"{family}\" \
             font-size=\"{size}\"{weight} {ink}>{words}</text>"
        ));
        Ok(())
    }
}

/// Words as XML holds them.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            letter => safe.push(if is_writable(letter) { letter } else { ' ' }),
        }
    }
    safe
}
