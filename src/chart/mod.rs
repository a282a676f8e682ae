//! What a picture shows, as plain data with finished ticks, labels and colour
//! roles. The window and the files draw the same [`Chart`], so they cannot
//! disagree.

mod lifecycle;
mod model;
mod palette;
mod ticks;
mod words;

pub use lifecycle::{ChartParts, LifecycleInput, lifecycle};
pub use model::{
    AgeAxis, Bar, BarStyle, Chart, Flag, LegendEntry, LegendMark, Point, StageBand, TableRow, Tick,
    TimeAxis, ValueAxis, WatchWindow,
};
pub use palette::{BAND_OPACITY, FAN_OPACITY, Palette, Rgb, StageColours, Theme};
