//! How soon the alarm tells a fall, against how often it is false, for a range
//! of thresholds: `cargo bench --bench alarm`.

mod alarm_lives;

use std::path::PathBuf;
use std::time::Instant;

use alarm_lives::{AlarmLife, Fall, Rhythm};
use essor::analysis::{AlarmHistory, AlarmLevel, alarm_history};

/// A life with what the alarm made of it.
struct Followed<'a> {
    life: &'a AlarmLife,
    history: AlarmHistory,
}

/// What one threshold gives over a set of lives.
#[derive(Default)]
struct Marks {
    n_false: usize,
    years: f64,
    gradual: Vec<usize>,
    stop: Vec<usize>,
    n_before: usize,
}

const NEVER: usize = usize::MAX;

fn marks(lives: &[Followed<'_>], threshold: f64) -> Marks {
    let mut marks = Marks::default();
    for Followed { life, history } in lives {
        let first = history.months.first().map(|it| it.month);
        let place = |month| {
            first.map_or(0, |first| {
                essor::domain::Month::since(month, first) as usize
            })
        };
        let spells = history.spells(threshold);
        let watched = history
            .months
            .iter()
            .take(life.onset)
            .filter(|it| it.score.is_some());
        marks.years += watched.count() as f64 / 12.0;
        marks.n_false += spells
            .iter()
            .filter(|it| place(it.from) < life.onset)
            .count();
        if life.fall == Fall::None {
            continue;
        }
        // An alarm already up tells nothing about this fall.
        if spells
            .iter()
            .any(|it| place(it.from) < life.onset && place(it.to) >= life.onset)
        {
            marks.n_before += 1;
            continue;
        }
        let delay = spells
            .iter()
            .find(|it| place(it.from) >= life.onset)
            .map_or(NEVER, |it| place(it.from) - life.onset);
        if life.fall == Fall::Stop {
            marks.stop.push(delay);
        } else {
            marks.gradual.push(delay);
        }
    }
    marks.gradual.sort_unstable();
    marks.stop.sort_unstable();
    marks
}

fn median(delays: &[usize]) -> String {
    match delays.get(delays.len() / 2) {
        None | Some(&NEVER) => "–".to_owned(),
        Some(months) => months.to_string(),
    }
}

fn within(delays: &[usize], months: usize) -> f64 {
    delays.iter().filter(|&&it| it <= months).count() as f64 / delays.len().max(1) as f64
}

fn print_line(threshold: f64, marks: &Marks) {
    println!(
        "{threshold:9.2} {:12.3} {:>7} {:>5} {:7.2} {:5.2} {:5.2} {:>5}",
        marks.n_false as f64 / marks.years,
        median(&marks.gradual),
        median(&marks.stop),
        within(&marks.gradual, 10),
        within(&marks.gradual, 14),
        within(&marks.gradual, 24),
        marks.n_before,
    );
}

/// The lowest threshold with at most this many false alarms in a year.
fn threshold_at(lives: &[Followed<'_>], rate: f64) -> f64 {
    let mut threshold = 0.0;
    loop {
        let marks = marks(lives, threshold);
        if marks.n_false as f64 <= rate * marks.years {
            return threshold;
        }
        threshold += 0.05;
    }
}

fn report(title: &str, lives: &[AlarmLife]) {
    let start = Instant::now();
    let followed: Vec<Followed<'_>> = lives
        .iter()
        .map(|life| Followed {
            life,
            history: alarm_history(&life.series, &[]),
        })
        .collect();
    let ms = start.elapsed().as_secs_f64() * 1e3;
    let n_months: usize = lives.iter().map(|it| it.series.cells.len()).sum();
    println!(
        "\n{title}: {} lives, {:.2} ms per 180 months",
        lives.len(),
        ms * 180.0 / n_months as f64
    );
    println!("threshold  false a year gradual  stop   ≤ 10  ≤ 14  ≤ 24  before");
    for step in (4..=18).step_by(2) {
        let threshold = 0.5 * f64::from(step);
        print_line(threshold, &marks(&followed, threshold));
    }
    for level in AlarmLevel::ALL {
        println!("{level:?}, as set and as these lives would set it:");
        print_line(level.threshold(), &marks(&followed, level.threshold()));
        let threshold = threshold_at(&followed, level.false_alarms_per_year());
        print_line(threshold, &marks(&followed, threshold));
    }
}

fn main() {
    let shared = std::env::var_os("ESSOR_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")),
        PathBuf::from,
    );
    let seeds = if std::env::args().any(|it| it == "--tune") {
        10_000
    } else {
        20_000
    };
    for (rhythm, title) in [
        (Rhythm::Monthly, "active every month"),
        (Rhythm::SomeMonths, "active in some months"),
    ] {
        let lives: Vec<AlarmLife> = (0..600)
            .map(|n| {
                let fall = [Fall::None, Fall::Gradual, Fall::Stop][(n % 3) as usize];
                alarm_lives::life(seeds + n, rhythm, fall)
            })
            .collect();
        report(title, &lives);
    }
    let lives = alarm_lives::labelled(&shared.join("data/simulated"));
    if !lives.is_empty() {
        report("labelled lives", &lives);
    }
}
