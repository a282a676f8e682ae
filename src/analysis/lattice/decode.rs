//! From probabilities, month by month, to a few runs of one label.

/// What a month is called before plateaus are told from awakenings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    Growth,
    Plateau,
    Decline,
    Renewal,
    Dormant,
}

impl Label {
    pub(crate) const N: usize = 5;
    pub(crate) const ALL: [Self; Self::N] = [
        Self::Growth,
        Self::Plateau,
        Self::Decline,
        Self::Renewal,
        Self::Dormant,
    ];
}

/// Months `from..to` of one label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub label: Label,
    pub from: usize,
    pub to: usize,
}

/// What a change of label costs, as a logarithm of probability: without it stages
/// change more often than they do. Read alike from 1 to 2.
const CHANGE_COST: f64 = 1.5;
/// Shorter dips and surges are no stage: those who labelled lives by hand passed over
/// what lasted less than six months. Read alike from 4 to 6.
const SHORTEST_RUN: usize = 5;
/// So that no month alone forbids a stage. Read alike from 1e-9 to 0.1.
const LOWEST_PROBABILITY: f64 = 1e-9;

/// The runs of at least [`SHORTEST_RUN`] months whose labels are the most
/// probable together, changes having a cost. They cover all months. A life
/// that `begins_active` does not begin asleep, however quiet it is after that.
pub(crate) fn decode(months: &[[f64; Label::N]], begins_active: bool) -> Vec<Run> {
    let n = months.len();
    if n == 0 {
        return Vec::new();
    }
    let mut sums = vec![[0.0; Label::N]; n + 1];
    for (t, month) in months.iter().enumerate() {
        for label in 0..Label::N {
            sums[t + 1][label] = sums[t][label] + month[label].max(LOWEST_PROBABILITY).ln();
        }
    }
    let shortest = SHORTEST_RUN.min(n);
    // best[t][label]: the value of months ..t whose last run, of this label,
    // ends there, and where that run began.
    let mut best = vec![[(f64::NEG_INFINITY, 0); Label::N]; n + 1];
    // opening[label] is the largest value, over places a run of this label may
    // have begun, of what comes before less what the sums are there.
    let mut opening = [(f64::NEG_INFINITY, 0); Label::N];
    for to in shortest..=n {
        let from = to - shortest;
        for label in 0..Label::N {
            let before = if from == 0 {
                let asleep = begins_active && label == Label::Dormant as usize;
                if asleep { f64::NEG_INFINITY } else { 0.0 }
            } else {
                (0..Label::N)
                    .filter(|&other| other != label)
                    .map(|other| best[from][other].0)
                    .fold(f64::NEG_INFINITY, f64::max)
                    - CHANGE_COST
            };
            let value = before - sums[from][label];
            if value > opening[label].0 {
                opening[label] = (value, from);
            }
            best[to][label] = (opening[label].0 + sums[to][label], opening[label].1);
        }
    }
    let mut runs = Vec::new();
    let mut to = n;
    let mut last = usize::MAX;
    while to > 0 {
        let label = (0..Label::N)
            .filter(|&label| label != last)
            .max_by(|&a, &b| best[to][a].0.total_cmp(&best[to][b].0))
            .unwrap_or(0);
        let from = best[to][label].1.min(to - 1);
        runs.push(Run {
            label: Label::ALL[label],
            from,
            to,
        });
        (to, last) = (from, label);
    }
    runs.reverse();
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(text: &str) -> Vec<[f64; Label::N]> {
        text.chars()
            .map(|letter| {
                let mut month = [0.1; Label::N];
                let place = "gpdrs".find(letter).expect("a known letter");
                month[place] = 0.7;
                month
            })
            .collect()
    }

    fn text(runs: &[Run]) -> String {
        let words: Vec<String> = runs
            .iter()
            .map(|run| format!("{:?} {}", run.label, run.to - run.from))
            .collect();
        words.join(", ")
    }

    #[test]
    fn short_runs_are_taken_into_their_neighbours() {
        let found = decode(&months("ggggggpgggggppppppppppdppppdddddd"), true);
        assert_eq!(text(&found), "Growth 12, Plateau 15, Decline 6");
    }

    #[test]
    fn one_month_is_a_run_and_no_month_is_none() {
        assert_eq!(text(&decode(&months("d"), true)), "Decline 1");
        assert!(decode(&[], true).is_empty());
    }

    #[test]
    fn a_life_that_begins_active_does_not_begin_asleep() {
        let quiet = months("ssssssssssss");
        assert_eq!(text(&decode(&quiet, false)), "Dormant 12");
        let found = decode(&quiet, true);
        assert_ne!(found.first().map(|run| run.label), Some(Label::Dormant));
        assert_eq!(found.last().map(|run| run.label), Some(Label::Dormant));
    }
}
