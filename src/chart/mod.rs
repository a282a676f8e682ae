//! What a picture shows, as plain data with finished ticks, labels and colour
//! roles. The window and the files draw the same [`Chart`], so they cannot
//! disagree.

mod beside;
mod checkup;
mod compare;
mod input;
mod kind;
mod lifecycle;
mod model;
mod palette;
mod reference;
#[cfg(test)]
pub(crate) mod samples;
pub mod scene;
mod social;
mod table;
#[cfg(test)]
mod text;
mod ticks;
mod words;

pub use beside::{BesideInput, BesideTable, beside_chart, beside_table};
pub use checkup::{
    CheckupHeadings, CheckupInput, CheckupRows, ElementGroup, ElementRow, checkup_chart,
};
pub use compare::{
    CompareInput, Compared, Layers, MOST_LINES, PanelChoices, compare, compare_title,
    panels_on_a_page,
};
pub use input::{ChartParts, LifecycleInput};
pub use kind::ChartKind;
pub use model::{
    AgeAxis, Bar, BarStyle, Beyond, Chart, Curve, CurveLook, CurveRole, Flag, LegendEntry,
    LegendMark, Level, LinePattern, Moment, OwnReading, Panel, Point, StageBand, Tick, TickLevel,
    TimeAxis, ValueAxis, WatchWindow,
};
pub use palette::{BAND_OPACITY, FAN_OPACITY, Palette, Rgb, Role, Theme};
pub use social::{
    FlowColumn, FlowLine, FlowMoves, FlowsPicture, MatrixCell, MatrixPicture, NewcomersPicture,
    RingPerson, RingTie, RingsPicture, SharedPicture, Social, SocialInput, social,
};
pub use table::{Cell, Datum, Table};
