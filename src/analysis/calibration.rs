//! Makes the lattice's probabilities come true as often as they say.
//!
//! Taken as they are, stages given 0.5 to 0.9 are right more often than that,
//! and stages given 0.98 and more are right less often: the lattice does not
//! know that a stage was chosen for its whole length, and is sure of its own
//! laws. Probabilities are therefore sharpened by a power and then mixed with a
//! little doubt. Neither changes which stage is the likeliest.
//!
//! The two constants were fitted on simulated lives by log-loss
//! (`tests/benches/reading.rs`), and checked on other ones and on the lives
//! labelled by hand, which had no part in the fit. When the lattice changes:
//! set [`POWER`] to 1 and [`DOUBT`] to 0, run that bench with a seed that no
//! table is shown for, and put here what its last line says. A hundredth of doubt is
//! kept even where that line asks for none: simulated lives are of the kinds that were
//! thought of, and those labelled by hand lose with more of it and with less.
//!
//! # Source
//!
//! C. Guo, G. Pleiss, Y. Sun and K. Weinberger, "On Calibration of Modern
//! Neural Networks", ICML 2017, for the power (there: temperature).

use super::StageProbabilities;

const POWER: f64 = 1.5;
/// The probability that the reading as such is wrong.
const DOUBT: f64 = 0.01;

/// The same stages with probabilities that hold. What is impossible stays so.
pub(crate) fn calibrate(month: StageProbabilities) -> StageProbabilities {
    let own = month.all();
    let sharp = own.map(|it| it.max(0.0).powf(POWER));
    let total: f64 = sharp.iter().sum();
    let n_possible = own.iter().filter(|&&it| it > 0.0).count();
    if total <= 0.0 || n_possible == 0 {
        return month;
    }
    let doubt = DOUBT / n_possible as f64;
    StageProbabilities::from_all(sharp.map(|it| {
        if it > 0.0 {
            (1.0 - DOUBT) * it / total + doubt
        } else {
            0.0
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(growth: f64, maturity: f64, decline: f64) -> StageProbabilities {
        StageProbabilities {
            growth,
            maturity,
            decline,
            ..StageProbabilities::default()
        }
    }

    #[test]
    fn likely_stages_get_likelier_and_certain_ones_less_certain() {
        let likely = calibrate(month(0.15, 0.7, 0.15));
        assert!(likely.maturity > 0.72 && likely.maturity < 0.9);
        let certain = calibrate(month(0.0005, 0.999, 0.0005));
        assert!(certain.maturity < 0.994 && certain.growth > 0.003);
    }

    #[test]
    fn the_order_of_stages_and_their_sum_stay() {
        for share in [0.34, 0.4, 0.5, 0.6, 0.8, 0.95, 1.0] {
            let rest = 1.0 - share;
            let it = calibrate(month(share, rest * 0.51, rest * 0.49));
            assert!(it.growth >= it.maturity && it.maturity >= it.decline);
            assert!((it.all().iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!(it.renewal == 0.0 && it.dormant == 0.0);
        }
        let nothing = StageProbabilities::default();
        assert_eq!(calibrate(nothing), nothing);
    }
}
