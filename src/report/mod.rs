//! A year of one community on one to three pages. What it says is one [`Report`], from
//! which every kind of file is written; it never says more than the data.

mod compose;
mod docx;
mod html;
mod input;
mod model;
mod pages;
mod xml;

pub use compose::compose;
pub use docx::docx;
pub use html::html;
pub use input::{Audience, CheckupPart, ReportInput};
pub use model::{Block, FigureRow, FigureTable, Picture, Report, Section, SectionKind};
pub use pages::{pages, pdf};
