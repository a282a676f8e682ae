//! How fast lives are read, beside ruptures' PELT on the same series.
//!
//! `cargo bench --bench speed [-- SERIES]`, 10,000 unless told otherwise. PELT
//! runs where a Python with ruptures is found: `python3`, or what `PYTHON`
//! names.

#[path = "../simulator/mod.rs"]
mod simulator;

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use essor::analysis::{LifeContext, MonthCell, MonthlySeries, read_life};
use rayon::prelude::*;

use simulator::Set;

const N_MONTHS: usize = 180;
const N_TIMED: usize = 200;
const N_SERIES: usize = 10_000;
const SEED: u64 = 1;
/// PELT in Python takes long; its median needs no more.
const N_FOR_PELT: usize = 20;
const PELT_SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/benches/pelt.py");

fn main() {
    let told = std::env::args().skip(1).find_map(|it| it.parse().ok());
    let n_series: usize = told.unwrap_or(N_SERIES).max(N_TIMED);
    let series: Vec<MonthlySeries> = (0..n_series).into_par_iter().map(long_series).collect();
    let n_cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("Series of {N_MONTHS} months, {n_cores} cores\n");
    one_by_one(&series[..N_TIMED]);
    pelt(&series[..N_FOR_PELT]);
    all_cores(&series, n_cores);
    println!("\nAgain: cargo bench --bench speed");
}

/// Simulated lives end to end, as long as the longest that people log.
fn long_series(number: usize) -> MonthlySeries {
    let mut cells: Vec<MonthCell> = Vec::with_capacity(2 * N_MONTHS);
    let mut life = Set::Totals.life(SEED, number).series();
    for set in [Set::Meetings, Set::Totals, Set::Meetings].iter().cycle() {
        cells.append(&mut life.cells);
        if cells.len() >= N_MONTHS {
            break;
        }
        life = set.life(SEED + cells.len() as u64, number).series();
    }
    cells.truncate(N_MONTHS);
    MonthlySeries { cells, ..life }
}

fn read(series: &MonthlySeries) {
    black_box(read_life(series, &LifeContext::default()));
}

fn row(name: &str, median: f64, slowest_tenth: f64, n: usize) {
    println!("{name:<34} {median:>10.2} {slowest_tenth:>10.2} {n:>8}");
}

fn one_by_one(series: &[MonthlySeries]) {
    println!(
        "{:<34} {:>10} {:>10} {:>8}",
        "one core, ms a series", "median", "90 %", "series"
    );
    series.iter().take(10).for_each(read);
    let mut times: Vec<f64> = series
        .iter()
        .map(|series| {
            let start = Instant::now();
            read(series);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (middle, tenth) = (times.len() / 2, times.len() / 10);
    row(
        "Essor: stages, dates, forecast",
        times[middle],
        times[times.len() - 1 - tenth],
        times.len(),
    );
}

/// Asks ruptures for the changes in the same series; says so if there is none.
fn pelt(series: &[MonthlySeries]) {
    let missing = |why: &str| {
        println!("ruptures' PELT did not run: {why}");
        println!("  pip install ruptures, in an environment whose python PYTHON names");
    };
    let path = std::env::temp_dir().join(format!("essor-speed-{}.csv", std::process::id()));
    let lines: Vec<String> = series.iter().map(line).collect();
    if let Err(error) = std::fs::write(&path, lines.join("\n")) {
        return missing(&error.to_string());
    }
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(python).arg(PELT_SCRIPT).arg(&path).output();
    // A copy left in the temporary folder harms nobody.
    let _ = std::fs::remove_file(&path);
    match output {
        Err(error) => missing(&error.to_string()),
        Ok(output) if !output.status.success() => {
            let said = String::from_utf8_lossy(&output.stderr);
            missing(said.lines().last().unwrap_or("no reason given"));
        }
        Ok(output) => {
            for line in String::from_utf8_lossy(&output.stdout).lines() {
                let mut cells = line.split(';');
                let name = cells.next().unwrap_or_default();
                let numbers: Vec<f64> = cells.filter_map(|it| it.parse().ok()).collect();
                if let [median, slowest_tenth] = numbers[..] {
                    row(name, median, slowest_tenth, series.len());
                }
            }
        }
    }
}

/// The counts of a series; a month not recorded is as the one before it.
fn line(series: &MonthlySeries) -> String {
    let mut last = 0.0;
    let counts = series.cells.iter().map(|cell| {
        last = cell.full().unwrap_or(last);
        last.to_string()
    });
    counts.collect::<Vec<_>>().join(",")
}

fn all_cores(series: &[MonthlySeries], n_cores: usize) {
    println!(
        "\n{:>6} {:>8} {:>9} {:>10} {:>9}",
        "cores", "series", "seconds", "per second", "speed-up"
    );
    let few = &series[..series.len() / 10];
    for series in [few, series] {
        let mut alone = None;
        for n_cores in doublings(n_cores) {
            let time = on_cores(series, n_cores).as_secs_f64();
            let alone = *alone.get_or_insert(time);
            println!(
                "{n_cores:>6} {:>8} {time:>9.2} {:>10.0} {:>9.2}",
                series.len(),
                series.len() as f64 / time,
                alone / time
            );
        }
    }
}

/// One, two, four … and all.
fn doublings(n_cores: usize) -> Vec<usize> {
    let mut some: Vec<usize> = std::iter::successors(Some(1), |n| Some(2 * n))
        .take_while(|&n| n < n_cores)
        .collect();
    some.push(n_cores);
    some
}

/// The time that reading all series takes on so many cores.
///
/// # Panics
///
/// If the system grants no threads: there is nothing to measure then.
fn on_cores(series: &[MonthlySeries], n_cores: usize) -> Duration {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(n_cores)
        .build()
        .expect("threads");
    let start = Instant::now();
    pool.install(|| series.par_iter().for_each(read));
    start.elapsed()
}
