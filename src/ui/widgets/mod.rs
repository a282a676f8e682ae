//! Small parts that several screens share. Each draws what it is given and
//! knows nothing of the program.

mod at_right;
mod choice_box;
mod drop_veil;
mod notice;
mod presence;
mod segmented;
mod sort_header;
mod sparkline;
mod stage_word;
mod table;
mod ticks;
mod two_voices;

pub(crate) use at_right::at_right_ui;
pub(crate) use choice_box::ChoiceBox;
pub(crate) use drop_veil::drop_veil_ui;
pub(crate) use notice::{Notice, notices_ui, tell};
pub(crate) use presence::{presence_axis_ui, presence_on_axis_ui, presence_ui};
pub(crate) use segmented::segmented_ui;
pub(crate) use sort_header::sort_header_ui;
pub(crate) use sparkline::sparkline;
pub(crate) use stage_word::stage_word;
pub(crate) use table::{CELL_HEIGHT, cell, header_cell, plain_table};
pub(crate) use ticks::{bare_checkbox_ui, checkbox_ui, radio_ui};
pub(crate) use two_voices::in_two_voices;
