//! Fits the constants of the outlook (`src/analysis/outlook/risk.rs`), and says what
//! its chances are worth for communities that had no part in the fit.
//!
//! `cargo bench --bench outlook -- MEETINGS.csv 2026-08`: a table with the columns
//! `date`, `community` and `registered`, and the last month that the log covers.
//!
//! Every community is cut at each month from its twelfth on that twelve known months
//! follow. The weights are fitted on all cuts, each of a sixth; what they are worth is
//! told for every sixth one, leaving the whole community out of the fit.

use std::collections::BTreeMap;

use essor::analysis::{
    MonthCell, MonthlySeries, OutlookTerms, OutlookWeights, outlook_chances_by, outlook_terms,
};
use essor::domain::{Measure, Month};
use rayon::prelude::*;

#[path = "outlook/ridge.rs"]
mod ridge;

use ridge::{Example, fit};

const YEAR: usize = 12;
const HALF: usize = 6;
/// A cut is so like its neighbours that each counts for so much.
const SHARE_OF_A_CUT: f64 = 1.0 / 6.0;
/// Variances of the priors, of a stop and of halving: those of a few tried at which the
/// chances come true as often as they say for communities left out.
const PRIORS: (f64, f64) = (0.03, 0.01);

const N_DRAWS: usize = 200;
/// So wide that it says nothing.
const NO_PRIOR: f64 = 1e6;

struct Cut {
    community: usize,
    terms: OutlookTerms,
    has_stopped: bool,
    has_halved: bool,
    /// One of every six, which the marks are of.
    is_marked: bool,
}

fn main() {
    let mut words = std::env::args().skip(1).filter(|it| !it.starts_with("--"));
    let (Some(path), Some(until)) = (words.next(), words.next()) else {
        println!("Which table? cargo bench --bench outlook -- MEETINGS.csv YYYY-MM");
        return;
    };
    let until: Month = until.parse().expect("the last month, as YYYY-MM");
    let lives = lives(&path, until);
    let cuts: Vec<Cut> = lives
        .iter()
        .enumerate()
        .flat_map(|(community, life)| cuts(community, life))
        .collect();
    let weights = weights(cuts.iter());
    println!("{} communities, {} cuts", lives.len(), cuts.len());
    println!("\nConstants of the outlook:\n{weights:.3?}");
    let usual = |terms: Vec<Vec<f64>>| {
        let n = terms.len() as f64;
        let width = terms.first().map_or(0, Vec::len);
        (0..width)
            .map(|place| terms.iter().map(|it| it[place]).sum::<f64>() / n)
            .collect::<Vec<_>>()
    };
    let stop = cuts.iter().map(|cut| cut.terms.for_stop().to_vec());
    let halve = cuts.iter().filter(|cut| !cut.has_stopped);
    let halve = halve.map(|cut| cut.terms.for_halving().to_vec());
    println!(
        "Usual terms: {:.3?} and {:.3?}",
        usual(stop.collect()),
        usual(halve.collect())
    );

    // Each community by what the others say.
    let told: Vec<(f64, f64, &Cut)> = (0..lives.len())
        .into_par_iter()
        .flat_map_iter(|left_out| {
            let others = cuts.iter().filter(|cut| cut.community != left_out);
            let weights = self::weights(others);
            let own = cuts
                .iter()
                .filter(move |cut| cut.community == left_out && cut.is_marked);
            own.map(move |cut| {
                let (stop, halve) = outlook_chances_by(&weights, &cut.terms);
                (stop, halve.unwrap_or(1.0), cut)
            })
        })
        .collect();
    println!(
        "\nFor communities left out of the fit, {} cuts:",
        told.len()
    );
    let marks_of = |chance: fn(&(f64, f64, &Cut)) -> f64, came: fn(&Cut) -> bool| {
        marks(told.iter().map(|it| (chance(it), came(it.2))).collect())
    };
    println!("stop   {}", marks_of(|it| it.0, |cut| cut.has_stopped));
    println!("halve  {}", marks_of(|it| it.1, |cut| cut.has_halved));
    let plain = told
        .iter()
        .map(|it| (-it.2.terms.mean_of_half, it.2.has_stopped));
    let (low, high) = slopes(&told, lives.len());
    println!("stop   calibration slope, 80 % of draws of communities: {low:.2} to {high:.2}");
    println!(
        "stop by the mean of the last six months alone: AUC {:.3}",
        auc(&plain.collect::<Vec<_>>())
    );
}

/// The participations of every community, month by month until the last that is known.
fn lives(path: &str, until: Month) -> Vec<MonthlySeries> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let mut totals: BTreeMap<String, BTreeMap<Month, f64>> = BTreeMap::new();
    for row in reader.deserialize::<BTreeMap<String, String>>() {
        let row = row.expect("a row of the table");
        let text = |column: &str| row.get(column).map_or("", String::as_str);
        let month: Month = text("date")[..7].parse().expect("a date");
        let value: f64 = text("registered").parse().expect("a number");
        let months = totals.entry(text("community").to_owned()).or_default();
        *months.entry(month).or_default() += value;
    }
    let of_months = |months: BTreeMap<Month, f64>| {
        let first = *months.keys().next().expect("a month");
        let n_months = until.since(first) + 1;
        let cell =
            |place: i32| MonthCell::Full(months.get(&(first + place)).copied().unwrap_or(0.0));
        MonthlySeries {
            measure: Measure::Participations,
            first,
            cells: (0..n_months).map(cell).collect(),
        }
    };
    totals.into_values().map(of_months).collect()
}

fn cuts(community: usize, life: &MonthlySeries) -> Vec<Cut> {
    let values: Vec<f64> = life.cells.iter().filter_map(|cell| cell.full()).collect();
    let mut cuts = Vec::new();
    for at in YEAR..(values.len() + 1).saturating_sub(YEAR) {
        let (past, ahead) = (&values[..at], &values[at..at + YEAR]);
        let is_silent = |months: &[f64]| months.iter().all(|&value| value <= 0.0);
        if is_silent(&past[at - HALF..]) {
            continue;
        }
        let known = MonthlySeries {
            cells: life.cells[..at].to_vec(),
            ..life.clone()
        };
        let Ok(terms) = outlook_terms(&known, 0, None) else {
            continue;
        };
        let last_year: f64 = past[at - YEAR..].iter().sum();
        cuts.push(Cut {
            community,
            terms,
            has_stopped: is_silent(&ahead[HALF..]),
            has_halved: ahead.iter().sum::<f64>() < 0.5 * last_year,
            is_marked: (at - YEAR).is_multiple_of(HALF),
        });
    }
    cuts
}

fn weights<'a>(cuts: impl Iterator<Item = &'a Cut>) -> OutlookWeights {
    let cuts: Vec<&Cut> = cuts.collect();
    let stop: Vec<Example<5>> = cuts
        .iter()
        .map(|cut| (cut.terms.for_stop(), cut.has_stopped))
        .collect();
    let going_on = cuts.iter().filter(|cut| !cut.has_stopped);
    let halve: Vec<Example<2>> = going_on
        .map(|cut| (cut.terms.for_halving(), cut.has_halved))
        .collect();
    let stopped = cuts.iter().filter(|cut| cut.has_stopped);
    let (n, n_halved) = stopped.fold((0.0, 0.0), |(n, halved), cut| {
        (n + 1.0, halved + f64::from(u8::from(cut.has_halved)))
    });
    OutlookWeights {
        stop: fit(&stop, SHARE_OF_A_CUT, PRIORS.0),
        halve: fit(&halve, SHARE_OF_A_CUT, PRIORS.1),
        halve_if_stopped: n_halved / n,
    }
}

/// AUC, Brier skill against the base rate, and what was said and came in thirds.
fn marks(mut pairs: Vec<(f64, bool)>) -> String {
    let came =
        |pairs: &[(f64, bool)]| pairs.iter().filter(|it| it.1).count() as f64 / pairs.len() as f64;
    let base = came(&pairs);
    let misses = pairs
        .iter()
        .map(|(chance, came)| (chance - f64::from(u8::from(*came))).powi(2));
    let brier = misses.sum::<f64>() / pairs.len() as f64;
    let skill = 1.0 - brier / (base * (1.0 - base));
    let auc = auc(&pairs);
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let thirds: Vec<String> = (0..3)
        .map(|k| {
            let third = &pairs[k * pairs.len() / 3..(k + 1) * pairs.len() / 3];
            let said = third.iter().map(|it| it.0).sum::<f64>() / third.len() as f64;
            format!("said {said:.2} came {:.2}", came(third))
        })
        .collect();
    format!(
        "AUC {auc:.3}  Brier skill {skill:.3}  thirds: {}",
        thirds.join(", ")
    )
}

/// How steeply what came follows the log-odds said (1 is right), in communities drawn
/// with replacement: the first and the last decile.
fn slopes(told: &[(f64, f64, &Cut)], n_communities: usize) -> (f64, f64) {
    let mut random = fastrand::Rng::with_seed(1);
    let mut slopes: Vec<f64> = (0..N_DRAWS)
        .map(|_| {
            let mut times = vec![0_usize; n_communities];
            for _ in 0..n_communities {
                times[random.usize(..n_communities)] += 1;
            }
            let drawn = told.iter().flat_map(|(stop, _, cut)| {
                let example = ([(stop / (1.0 - stop)).ln()], cut.has_stopped);
                std::iter::repeat_n(example, times[cut.community])
            });
            fit(&drawn.collect::<Vec<_>>(), 1.0, NO_PRIOR).1[0]
        })
        .collect();
    slopes.sort_by(f64::total_cmp);
    (slopes[N_DRAWS / 10], slopes[N_DRAWS * 9 / 10])
}

/// The chance that one that came was ranked above one that did not.
fn auc(pairs: &[(f64, bool)]) -> f64 {
    let of = |came: bool| pairs.iter().filter(move |it| it.1 == came).map(|it| it.0);
    let mut score = 0.0;
    for high in of(true) {
        for low in of(false) {
            score += if high > low {
                1.0
            } else if high < low {
                0.0
            } else {
                0.5
            };
        }
    }
    score / (of(true).count() * of(false).count()).max(1) as f64
}
