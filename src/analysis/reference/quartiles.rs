//! The quartiles of real communities by age.

use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../assets/reference/lifecycle_reference.csv");
/// Who is to be named wherever these figures are shown.
pub const REFERENCE_SOURCE: &str = "R-Ladies meetup archive, CC BY 4.0";
/// Quartiles of fewer communities than this are not shown.
const FEWEST: u32 = 20;

/// Where the middle half of the communities of one age stands. Levels are
/// shares of each community's own highest level, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeQuartiles {
    /// Months since the first meeting.
    pub age_months: u32,
    /// How many are old enough to count.
    pub communities: u32,
    pub p25: f64,
    pub median: f64,
    pub p75: f64,
    /// The share of them that still meets at this age or later.
    pub still_meeting: f64,
}

/// Where a level stands among communities of the same age. The table knows
/// three points of each distribution, so nothing finer is said outside them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rank {
    /// No activity, as in at least this share of them.
    Silent {
        at_least: f64,
    },
    LowestQuarter,
    /// 25 to 75, on straight lines between the quartiles.
    Percentile(f64),
    HighestQuarter,
}

impl AgeQuartiles {
    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split(',').map(str::trim);
        let row = Self {
            age_months: fields.next()?.parse().ok()?,
            communities: fields.next()?.parse().ok()?,
            p25: fields.next()?.parse().ok()?,
            median: fields.next()?.parse().ok()?,
            p75: fields.next()?.parse().ok()?,
            still_meeting: fields.next()?.parse().ok()?,
        };
        (row.p25 <= row.median && row.median <= row.p75).then_some(row)
    }

    /// Where a share of one's own highest level stands among theirs.
    pub fn rank(&self, share: f64) -> Rank {
        if share <= 0.0 && self.p25 <= 0.0 {
            let at_least = match (self.median <= 0.0, self.p75 <= 0.0) {
                (_, true) => 0.75,
                (true, _) => 0.5,
                _ => 0.25,
            };
            return Rank::Silent { at_least };
        }
        if share < self.p25 {
            return Rank::LowestQuarter;
        }
        if share > self.p75 {
            return Rank::HighestQuarter;
        }
        let (from, to, percent) = if share <= self.median {
            (self.p25, self.median, 25.0)
        } else {
            (self.median, self.p75, 50.0)
        };
        let along = if to > from {
            (share - from) / (to - from)
        } else {
            1.0
        };
        Rank::Percentile(percent + 25.0 * along)
    }
}

static ROWS: LazyLock<Vec<AgeQuartiles>> = LazyLock::new(|| {
    TABLE
        .lines()
        .skip(1)
        .filter_map(AgeQuartiles::parse)
        .take_while(|row| row.communities >= FEWEST)
        .collect()
});

/// The whole table, by month of age from 0 on, as far as enough communities
/// are that old.
pub fn reference_communities() -> &'static [AgeQuartiles] {
    &ROWS
}

/// The communities of one age; nothing beyond the table.
pub fn quartiles_at(age_months: u32) -> Option<&'static AgeQuartiles> {
    ROWS.get(age_months as usize)
        .filter(|row| row.age_months == age_months)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_to_its_last_row_and_its_crowd_thins_with_age() {
        let rows = reference_communities();
        assert_eq!(rows.len(), TABLE.lines().count() - 1);
        assert_eq!(rows[0].communities, 124);
        for (place, pair) in rows.windows(2).enumerate() {
            assert_eq!(pair[0].age_months as usize, place);
            assert!(pair[1].communities <= pair[0].communities);
        }
        assert_eq!(quartiles_at(50).map(|row| row.communities), Some(122));
        assert_eq!(quartiles_at(109), None);
    }

    #[test]
    fn a_rank_is_as_fine_as_three_points_allow() {
        let row = quartiles_at(30).expect("a row");
        assert_eq!(row.rank(0.1), Rank::LowestQuarter);
        assert_eq!(row.rank(row.p25), Rank::Percentile(25.0));
        assert_eq!(row.rank(row.median), Rank::Percentile(50.0));
        assert_eq!(row.rank(row.p75), Rank::Percentile(75.0));
        assert_eq!(row.rank(0.9), Rank::HighestQuarter);
        let between = f64::midpoint(row.p25, row.median);
        assert_eq!(row.rank(between), Rank::Percentile(37.5));
    }

    #[test]
    fn silence_is_as_common_as_it_is_and_a_little_activity_is_more() {
        let row = quartiles_at(100).expect("a row");
        assert_eq!((row.p25, row.median), (0.0, 0.0));
        assert_eq!(row.rank(0.0), Rank::Silent { at_least: 0.5 });
        let little = row.rank(0.01);
        assert!(matches!(little, Rank::Percentile(rank) if rank > 50.0 && rank < 75.0));
        let young = quartiles_at(20).expect("a row");
        assert_eq!(young.rank(0.0), Rank::LowestQuarter);
    }
}
