//! A life beside others: against real communities of the same age, and against
//! the model curve.

mod beside;
mod model;
mod modes;
mod own;
mod quartiles;
mod standing;
mod words;

pub use beside::{BesideRow, ModelFigures, OwnFigures, beside_model};
pub use model::{ModelCurve, ModelPoint};
pub use modes::{MeetingOfMode, ModeFigures, mode_figures};
pub use own::{OwnShare, shares_of_own_peak, yearly_means};
pub use quartiles::{AgeQuartiles, REFERENCE_SOURCE, Rank, quartiles_at, reference_communities};
pub use standing::{Comparison, Standing, standing};
pub use words::{reference_note, standing_sentence, standing_text};
