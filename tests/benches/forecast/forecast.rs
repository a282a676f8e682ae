//! The year to come against seasonal-naive, the last year's mean and ETS, on
//! the last years of simulated lives and of the real ones beside the
//! repository.
//!
//! `cargo bench -p essor-forecast-bench [-- LIVES_PER_SET [SEED]]`

mod errors;
mod rivals;
#[path = "../../scoring/mod.rs"]
mod scoring;
#[path = "../../simulator/mod.rs"]
mod simulator;

use essor::analysis::{LifeContext, MonthlySeries, read_life};
use rayon::prelude::*;

use errors::{Errors, Trial};
use rivals::{Past, RIVALS};
use scoring::shared;
use simulator::Set;

/// A life and what is known of it besides its log.
type Known = (MonthlySeries, LifeContext);

const N_LIVES: usize = 200;
const SEED: u64 = 1;
const YEAR: usize = 12;
/// A forecast is made from this many recorded months on.
const SHORTEST_PAST: usize = 24;
/// From the end of a life, a year further back each.
const N_ORIGINS: usize = 3;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|it| it.parse().ok());
    let n_lives = numbers.next().unwrap_or(N_LIVES as u64) as usize;
    let seed = numbers.next().unwrap_or(SEED);
    let own = |set: Set| -> Vec<Known> {
        let lives = set.lives(seed, n_lives);
        lives
            .into_iter()
            .map(|it| (it.series(), it.context))
            .collect()
    };
    let of_cases = |cases: Vec<scoring::Case>| -> Vec<Known> {
        cases
            .into_iter()
            .map(|it| (it.series, it.context))
            .collect()
    };
    let mut sets: Vec<(&str, Vec<Known>)> = vec![
        ("simulated totals", own(Set::Totals)),
        ("simulated meetings", own(Set::Meetings)),
        ("source changes", own(Set::SourceChanges)),
        ("from mid-life", own(Set::FromMidLife)),
    ];
    if shared::folder().is_some() {
        sets.push(("data/simulated", of_cases(shared::simulated())));
        sets.push(("data/lifecycles", of_cases(shared::lifecycles())));
        let alone = |series| (series, LifeContext::default());
        sets.push((
            "data/meetings",
            shared::meetings().into_iter().map(alone).collect(),
        ));
    } else {
        println!("No shared data beside the package: simulated lives alone.\n");
    }
    println!(
        "12 months ahead, {n_lives} simulated lives of each set, seed {seed}, up to {N_ORIGINS} origins\n"
    );
    println!("{:<20}{}", "", errors::header());
    let mut all = Vec::new();
    for (name, lives) in &sets {
        let trials: Vec<Trial> = lives.par_iter().flat_map(trials).collect();
        println!("{name:<20}{}", Errors::of(&trials).row());
        all.extend(trials);
    }
    println!("{:<20}{}", "all", Errors::of(&all).row());
    all.retain(|trial| trial.is_asleep);
    println!("{:<20}{}", "after a silent year", Errors::of(&all).row());
    println!("\n{}", errors::explanation());
}

/// The forecasts from each origin of a life that has a year after it.
fn trials((series, context): &Known) -> Vec<Trial> {
    (1..=N_ORIGINS)
        .filter_map(|years| series.cells.len().checked_sub(years * YEAR))
        .filter_map(|origin| trial(series, context, origin))
        .collect()
}

fn trial(series: &MonthlySeries, context: &LifeContext, origin: usize) -> Option<Trial> {
    let past = MonthlySeries {
        cells: series.cells[..origin].to_vec(),
        ..series.clone()
    };
    let future: Vec<Option<f64>> = series.cells[origin..origin + YEAR]
        .iter()
        .map(|cell| cell.full())
        .collect();
    let history = Past::of(&past);
    if history.n_recorded() < SHORTEST_PAST || future.iter().flatten().count() == 0 {
        return None;
    }
    let forecast = read_life(&past, context).forecast;
    if forecast.len() < YEAR {
        return None;
    }
    let points = RIVALS.map(|(_, rival)| rival(&history));
    Some(Trial::new(&future, &forecast, &points, &history))
}
