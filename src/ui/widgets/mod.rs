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

pub use at_right::at_right_ui;
pub use choice_box::ChoiceBox;
pub use drop_veil::drop_veil_ui;
pub use notice::{Notice, notices_ui, tell};
pub use presence::presence_ui;
pub use segmented::segmented_ui;
pub use sort_header::sort_header_ui;
pub use sparkline::sparkline;
pub use stage_word::stage_word;
pub use table::{CELL_HEIGHT, cell, header_cell, plain_table};
pub use ticks::{bare_checkbox_ui, checkbox_ui, radio_ui};
pub use two_voices::in_two_voices;
