//! Essor shows where a community of practice stands in its life.
//!
//! The folders follow the data's way: bytes become rows in [`import`], rows
//! become a register in [`store`], a register becomes a reading in
//! [`analysis`], a reading becomes a picture in [`chart`], drawn by [`render`]
//! or on screen by [`ui`]. [`app`] ties them together for the two faces of the
//! program, [`ui`] and [`cli`].

// What the program, tests and benches outside need is public, the rest is not.
#![warn(unreachable_pub)]

pub mod analysis;
pub mod app;
pub mod chart;
pub mod cli;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
pub mod render;
pub mod report;
pub mod store;
pub mod ui;
