//! Places of records in several stretches: one table may go on further down.

use std::ops::Range;

/// Places of records, stretch by stretch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Stretches(Vec<Range<usize>>);

impl Stretches {
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().cloned().flatten()
    }

    pub(crate) fn stretches(&self) -> impl Iterator<Item = Range<usize>> {
        self.0.iter().cloned()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(Range::len).sum()
    }

    /// The places below `end` between the stretches, which are in their order.
    pub(crate) fn gaps(&self, end: usize) -> impl Iterator<Item = usize> {
        let ends = std::iter::once(0).chain(self.0.iter().map(|stretch| stretch.end));
        let starts = self.0.iter().map(|stretch| stretch.start);
        ends.zip(starts.chain([end]))
            .flat_map(|(from, to)| from..to)
    }
}

impl FromIterator<Range<usize>> for Stretches {
    fn from_iter<I: IntoIterator<Item = Range<usize>>>(stretches: I) -> Self {
        Self(stretches.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Stretches;

    #[test]
    fn stretches_are_walked_one_after_the_other() {
        let places = Stretches::from_iter([2..4, 9..10]);
        assert_eq!(places.iter().collect::<Vec<_>>(), [2, 3, 9]);
        assert_eq!(places.len(), 3);
        assert_eq!(
            places.gaps(11).collect::<Vec<_>>(),
            [0, 1, 4, 5, 6, 7, 8, 10]
        );
    }
}
