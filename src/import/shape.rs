//! When two files are of one make, so that one answer does for both.

use super::report::Report;
use super::words::normalised;
use super::{Outcome, RefusalReason};

/// What files of one make share: the headers of their columns, in order,
/// whatever their capitals and accents, their sheet, encoding or delimiter.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Shape(Vec<String>);

impl Shape {
    /// The shape of a file as it was read. Files in which no columns were
    /// found are of one shape where they were refused for the same reason.
    pub fn of(report: &Report) -> Self {
        let mut headers: Vec<String> = report
            .headers
            .iter()
            .map(|header| normalised(header))
            .collect();
        // Columns without a header at the end hold nothing but stray cells.
        while headers.last().is_some_and(String::is_empty) {
            headers.pop();
        }
        if headers.is_empty() && report.outcome == Outcome::Refuse {
            let code = report.reason.as_ref().map_or("", RefusalReason::code);
            return Self(vec![format!("!{code}")]);
        }
        Self(headers)
    }

    /// Nothing is known of the columns.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(headers: &[&str]) -> Shape {
        Shape::of(&Report {
            headers: headers.iter().map(|&header| header.to_owned()).collect(),
            outcome: Outcome::Import,
            ..Report::default()
        })
    }

    #[test]
    fn capitals_accents_and_empty_columns_at_the_end_make_no_other_shape() {
        assert_eq!(shape(&["Date", "Prénom"]), shape(&[" date ", "PRENOM", ""]));
        assert_ne!(shape(&["Date", "Prénom"]), shape(&["Prénom", "Date"]));
        assert_ne!(shape(&["Date", "Prénom"]), shape(&["Date", "", "Prénom"]));
    }

    #[test]
    fn files_without_columns_are_alike_if_they_are_refused_alike() {
        let refused = |reason| {
            Shape::of(&Report {
                outcome: Outcome::Refuse,
                reason: Some(reason),
                ..Report::default()
            })
        };
        assert_eq!(
            refused(RefusalReason::EmptyFile),
            refused(RefusalReason::EmptyFile)
        );
        assert_ne!(
            refused(RefusalReason::EmptyFile),
            refused(RefusalReason::TooLarge)
        );
    }
}
