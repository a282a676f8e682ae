//! The trend lattice: reads a life out of monthly counts by exact inference
//! over levels, slopes and sleep.
//!
//! A discrete hidden Markov model in the manner of L. R. Rabiner, "A Tutorial
//! on Hidden Markov Models", Proc. IEEE 77 (2), 1989: nothing is sampled to
//! find the stages, and the same counts always give the same reading.
//!
//! # Where the numbers come from
//!
//! None of the constants in this folder is exact. Each was set by the marks that
//! `tests/benches/reading.rs` prints, over simulated lives of several seeds and over those
//! labelled by hand; a comment that says "read alike from … to …" gives the range in
//! which the share of months read rightly, over all simulated sets, stays within a
//! hundredth.

#![expect(
    clippy::inline_always,
    reason = "only what is inlined into a wide loop is compiled for the wide registers"
)]

mod decode;
mod fit;
mod forward;
mod grid;
mod intervals;
#[cfg(test)]
mod law;
mod layer;
mod observation;
mod season;
mod smooth;
mod spell;
mod windows;

pub(crate) use decode::{Label, Run};
pub(crate) use fit::{Fit, FutureMonth, fit};
pub(crate) use forward::Setting;
pub(crate) use intervals::{BoundaryPlaces, boundary_places};
pub(crate) use layer::widely;
pub(crate) use observation::{DORMANT_MEAN, NegativeBinomial};
pub(crate) use season::Season;
pub(crate) use smooth::MonthPosterior;
pub(crate) use spell::Beginning;
