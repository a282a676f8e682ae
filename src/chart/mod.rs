//! What a picture shows, as plain data with finished ticks, labels and colour
//! roles. The window and the files draw the same [`Chart`], so they cannot
//! disagree.

mod lifecycle;
mod model;
mod palette;
mod reference;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod text;
mod ticks;
mod words;

pub use lifecycle::{ChartParts, LifecycleInput, lifecycle};
pub use model::{
    AgeAxis, Bar, BarStyle, Chart, ChartKind, Curve, CurveRole, Flag, LegendEntry, LegendMark,
    Level, Moment, Point, StageBand, TableRow, Tick, TimeAxis, ValueAxis, WatchWindow,
};
pub use palette::{BAND_OPACITY, FAN_OPACITY, Palette, Rgb, StageColours, Theme};
pub use reference::reference;
