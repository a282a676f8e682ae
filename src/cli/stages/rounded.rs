//! How exactly figures are told.

/// Three decimals: more would claim more than is known.
pub(crate) fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
