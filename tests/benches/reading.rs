//! How well lives are read: marks, reliability of probabilities and intervals
//! on dates, over simulated lives and the real ones beside the repository.
//!
//! `cargo bench --bench reading [-- LIVES_PER_SET [SEED]]`
//!
//! Beside it the rule of LFX Insights, and PELT and BEAST where a Python with ruptures
//! or Rbeast is found: `python3`, or what `PYTHON` names.

#[path = "../scoring/mod.rs"]
mod scoring;
#[path = "../simulator/mod.rs"]
mod simulator;

use std::collections::BTreeMap;
use std::time::Instant;

use scoring::{
    Boundaries, Case, Marks, Read, Recalibration, Reliability, SharpDates, others, shared,
};
use simulator::{Set, SharpChange};

const N_LIVES: usize = 400;
const SEED: u64 = 1;
/// Series of each sharp change.
const N_SHARP: u64 = 40;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|it| it.parse().ok());
    let n_lives = numbers.next().unwrap_or(N_LIVES as u64) as usize;
    let seed = numbers.next().unwrap_or(SEED);
    let start = Instant::now();
    let mut sets: Vec<(&str, Vec<Read>)> = Set::ALL
        .into_iter()
        .map(|set| {
            let lives = set.lives(seed, n_lives);
            (
                set.name(),
                Read::all(lives.iter().map(Case::from).collect()),
            )
        })
        .collect();
    let n_own = sets.len();
    if shared::folder().is_some() {
        sets.push(("data/simulated", Read::all(shared::simulated())));
        sets.push(("data/lifecycles", Read::all(shared::lifecycles())));
    } else {
        println!("No shared data beside the package: simulated lives alone.\n");
    }
    println!("{n_lives} lives of each set, seed {seed}\n");
    for (name, lives) in &sets {
        marks(name, lives);
    }
    sharp_changes(seed);
    for (name, lives) in sets.iter().filter(|it| !is_own_alone(it.0)) {
        beside_others(name, lives);
    }
    let own = || sets[..n_own].iter().flat_map(|it| &it.1);
    probabilities(
        "all simulated lives of these sets",
        &own().collect::<Vec<_>>(),
    );
    for (name, lives) in &sets {
        probabilities(name, &lives.iter().collect::<Vec<_>>());
    }
    // Where the end was planned, more than the counts is known.
    let fitted = sets[..n_own]
        .iter()
        .filter(|it| it.0 != Set::PlannedEnds.name())
        .flat_map(|it| &it.1);
    if let Some(best) = Recalibration::best(fitted) {
        println!(
            "The log-loss of the simulated months is {:.4}; it would be {:.4} at power {:.2} and doubt {:.2}.",
            best.log_loss_now, best.log_loss, best.power, best.doubt
        );
    }
    let n: usize = sets.iter().map(|it| it.1.len()).sum();
    println!("{n} lives in {:.1} s", start.elapsed().as_secs_f64());
}

/// The marks of a set and of each kind of life in it, worst last.
fn marks(name: &str, lives: &[Read]) {
    println!("{name:<18}{}  {}", Marks::HEADER, Boundaries::HEADER);
    let row = |name: &str, lives: &[&Read]| {
        let marks = Marks::of(lives.iter().copied()).row();
        let boundaries = Boundaries::of(lives.iter().copied()).row();
        println!("{name:<18}{marks}  {boundaries}");
    };
    let mut kinds: BTreeMap<&str, Vec<&Read>> = BTreeMap::new();
    for life in lives {
        kinds.entry(&life.case.kind).or_default().push(life);
    }
    if kinds.len() > 1 {
        for (kind, lives) in &kinds {
            row(&format!("  {kind}"), lives);
        }
    }
    row("  all", &lives.iter().collect::<Vec<_>>());
    println!();
}

/// Sets of circumstances that no other method knows of.
fn is_own_alone(name: &str) -> bool {
    [Set::SourceChanges, Set::PlannedEnds]
        .map(Set::name)
        .contains(&name)
}

/// Whether it goes on, slows down or is silent, as Essor and others say it.
fn beside_others(name: &str, lives: &[Read]) {
    println!("{name:<24}{}", others::HEADER);
    let essor: Vec<_> = lives.iter().map(others::essor).collect();
    let lfx: Vec<_> = lives
        .iter()
        .map(|it| others::lfx(&it.case.series))
        .collect();
    println!("{:<24}{}", "  Essor", others::row(lives, &essor));
    println!(
        "{:<24}{}",
        "  rule of LFX Insights",
        others::row(lives, &lfx)
    );
    for (method, words) in others::of_python(lives) {
        let method = format!("  {method}");
        println!("{method:<24}{}", others::row(lives, &words));
    }
    println!();
}

/// How falls and rises from one month to the next are dated: the 80 % intervals are to
/// hold the month in three quarters at least, and the date said is to be within a month.
fn sharp_changes(seed: u64) {
    println!("{:<24}{}", "sharp changes", SharpDates::HEADER);
    let falls = SharpChange::FALLS;
    let rises = falls.map(SharpChange::risen);
    for change in falls.iter().chain(&rises) {
        let name = format!(
            "  {} to {}, {} of {}",
            change.before, change.after, change.at, change.n_months
        );
        let dates = SharpDates::of(&[*change], N_SHARP, seed);
        println!("{name:<24}{}", dates.row());
    }
    for (name, changes) in [("  all falls", falls), ("  all rises", rises)] {
        let dates = SharpDates::of(&changes, N_SHARP, seed);
        println!("{name:<24}{}", dates.row());
    }
    println!();
}

fn probabilities(name: &str, lives: &[&Read]) {
    println!("Months by the probability given to their stage: {name}");
    println!(
        "{}\n",
        Reliability::of_months(lives.iter().copied()).table()
    );
    println!("Verdicts by their confidence: {name}");
    println!(
        "{}\n",
        Reliability::of_verdicts(lives.iter().copied()).table()
    );
}
