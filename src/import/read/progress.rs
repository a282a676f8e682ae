//! Progress over the three long steps.

use crate::import::error::Stop;

/// Tells progress through the steps as if it were through the bytes. About a
/// third of the time goes by in each of: cutting into cells, deciding on the
/// columns, making rows.
pub(super) struct Progress<'p> {
    total: usize,
    tell: &'p mut dyn FnMut(usize, usize) -> bool,
}

const N_STEPS: f64 = 3.0;

impl<'p> Progress<'p> {
    pub(crate) fn new(total: usize, tell: &'p mut dyn FnMut(usize, usize) -> bool) -> Self {
        Self { total, tell }
    }

    /// Says that `done` of `of` in this step is done; whether to go on.
    pub(crate) fn step(&mut self, step: u8, done: usize, of: usize) -> bool {
        let share = (f64::from(step) + done as f64 / of.max(1) as f64) / N_STEPS;
        (self.tell)((self.total as f64 * share.min(1.0)) as usize, self.total)
    }

    pub(crate) fn begin(&mut self, step: u8) -> Result<(), Stop> {
        if self.step(step, 0, 1) {
            Ok(())
        } else {
            Err(Stop::Cancelled)
        }
    }
}
