//! What a picture shows, as plain data with finished ticks, labels and colour
//! roles. The window and the files draw the same [`Chart`], so they cannot
//! disagree.

mod model;

pub use model::{
    AgeAxis, Bar, BarStyle, Chart, Flag, LegendEntry, LegendMark, Point, StageBand, TableRow, Tick,
    TimeAxis, ValueAxis, WatchWindow,
};
