//! What a chart is laid out for.

use crate::chart::Chart;

/// The shortest stretch of time that is shown, in months.
const SHORTEST: f64 = 1.0;

/// Where the picture will stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Surface {
    /// On a page of its own, with its title and its caption.
    File,
    /// In a window that says itself what is shown. The first row of the picture
    /// keeps clear of its right corner, so wide, where the window has controls.
    Screen { corner: f64 },
}

/// What a chart is laid out for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// In pixels at scale 1.
    pub width: f64,
    pub height: f64,
    pub surface: Surface,
    /// The stretch of the time axis that is shown, in months from its start; the
    /// whole of it where there is none.
    pub range: Option<(f64, f64)>,
    /// The line that is drawn over all others, by its place among them; or the
    /// person whose ties are.
    pub front: Option<usize>,
}

impl Page {
    /// A file that shows the whole chart.
    pub fn file(width: u32, height: u32) -> Self {
        Self {
            width: f64::from(width),
            height: f64::from(height),
            surface: Surface::File,
            range: None,
            front: None,
        }
    }

    /// The stretch that is shown, kept within the chart.
    pub(super) fn range_of(&self, chart: &Chart) -> (f64, f64) {
        let end = chart.time.end.max(1.0);
        let Some((from, to)) = self.range else {
            return (0.0, end);
        };
        let length = (to - from).clamp(SHORTEST.min(end), end);
        let from = from.clamp(0.0, end - length);
        if from.is_finite() {
            (from, from + length)
        } else {
            (0.0, end)
        }
    }
}
