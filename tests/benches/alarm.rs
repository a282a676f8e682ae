//! How soon the alarm tells a fall, against how often it is false, for a range
//! of thresholds: `cargo bench --bench alarm`.

mod alarm_lives;
#[path = "../scoring/folder.rs"]
#[allow(dead_code)]
mod folder;

use std::time::Instant;

use alarm_lives::{AlarmLife, AttendedLife, Fall, Rhythm};
use essor::analysis::{AlarmHistory, AlarmLevel, alarm_history};
use essor::domain::Month;

/// A life with what the alarm made of it.
struct Followed<'a> {
    life: &'a AlarmLife,
    history: AlarmHistory,
}

/// What one threshold gives over a set of lives.
#[derive(Default)]
struct Marks {
    n_false: usize,
    /// Months before a fall that the alarm watched, and those it was up.
    n_watched: usize,
    n_up: usize,
    gradual: Vec<usize>,
    stop: Vec<usize>,
    n_before: usize,
}

const NEVER: usize = usize::MAX;
/// Delays are the median months from the month of onset; then the shares of
/// gradual falls told within so many; the falls left out, since an alarm was
/// already up; and the share of months before a fall in which one was up.
const HEADER: &str = "threshold  false a year gradual  stop   ≤ 10  ≤ 14  ≤ 24  before  up";

fn marks(lives: &[Followed<'_>], threshold: f64) -> Marks {
    let mut marks = Marks::default();
    for Followed { life, history } in lives {
        let first = history.months.first().map(|it| it.month);
        let place = |month| first.map_or(0, |first| Month::since(month, first) as usize);
        let spells = history.spells(threshold);
        let watched = history
            .months
            .iter()
            .take(life.onset)
            .filter(|it| it.score.is_some());
        marks.n_watched += watched.count();
        for spell in spells.iter().filter(|it| place(it.from) < life.onset) {
            marks.n_false += 1;
            marks.n_up += (place(spell.to) + 1).min(life.onset) - place(spell.from);
        }
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

impl Marks {
    /// False alarms in a year in which none is up yet.
    fn false_a_year(&self) -> f64 {
        12.0 * self.n_false as f64 / (self.n_watched - self.n_up).max(1) as f64
    }
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
        "{threshold:9.2} {:12.3} {:>7} {:>5} {:7.2} {:5.2} {:5.2} {:>6} {:5.2}",
        marks.false_a_year(),
        median(&marks.gradual),
        median(&marks.stop),
        within(&marks.gradual, 10),
        within(&marks.gradual, 14),
        within(&marks.gradual, 24),
        marks.n_before,
        marks.n_up as f64 / marks.n_watched as f64,
    );
}

/// The lowest threshold with at most this many false alarms in a year.
fn threshold_at(lives: &[Followed<'_>], rate: f64) -> f64 {
    let mut threshold = 0.0;
    loop {
        if marks(lives, threshold).false_a_year() <= rate {
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
    let n_lives = lives.len();
    println!(
        "\n{title}: {n_lives} lives, {:.2} ms per 180 months",
        ms * 180.0 / n_months as f64
    );
    println!("{HEADER}");
    for step in 4..=18 {
        let threshold = 0.5 * f64::from(step);
        print_line(threshold, &marks(&followed, threshold));
    }
    print_levels(&followed);
}

/// The levels as they are set, and as these lives alone would set them.
fn print_levels(lives: &[Followed<'_>]) {
    for level in AlarmLevel::ALL {
        println!("{level:?} as set, then as these lives would set it:");
        print_line(level.threshold(), &marks(lives, level.threshold()));
        let threshold = threshold_at(lives, level.false_alarms_per_year());
        print_line(threshold, &marks(lives, threshold));
    }
}

/// The same lives watched without the signs and with them.
fn report_signs(lives: &[AttendedLife]) {
    let signs: Vec<Vec<Option<u32>>> = lives.iter().map(AttendedLife::n_signs).collect();
    let (mut n_steady, mut n_signs) = (0, 0);
    for (it, signs) in lives.iter().zip(&signs) {
        let steady = signs.iter().take(it.life.onset);
        n_steady += steady.len();
        n_signs += steady.flatten().sum::<u32>();
    }
    println!(
        "\nwith attendance: {} lives; before a fall {:.3} signs warn in a month",
        lives.len(),
        f64::from(n_signs) / n_steady as f64
    );
    for is_with in [false, true] {
        println!(
            "{} the signs\n{HEADER}",
            if is_with { "with" } else { "without" }
        );
        let followed: Vec<Followed<'_>> = lives
            .iter()
            .zip(&signs)
            .map(|(it, signs)| {
                let signs: &[Option<u32>] = if is_with { signs } else { &[] };
                Followed {
                    life: &it.life,
                    history: alarm_history(&it.life.series, signs),
                }
            })
            .collect();
        print_levels(&followed);
    }
}

fn main() {
    // The thresholds were set on the first seeds; the others are for telling.
    let is_tuning = std::env::args().any(|it| it == "--tune");
    let seeds = if is_tuning { 10_000 } else { 20_000 };
    let fall = |n: u64| [Fall::None, Fall::Gradual, Fall::Stop][(n % 3) as usize];
    for (rhythm, title) in [
        (Rhythm::Monthly, "active every month"),
        (Rhythm::SomeMonths, "active in some months"),
    ] {
        let lives: Vec<AlarmLife> = (0..900)
            .map(|n| alarm_lives::life(seeds + n, rhythm, fall(n)))
            .collect();
        report(title, &lives);
    }
    let lives: Vec<AttendedLife> = (0..600)
        .map(|n| alarm_lives::attended(seeds + n, fall(n)))
        .collect();
    report_signs(&lives);
    if let Some(shared) = folder::folder() {
        let lives = alarm_lives::labelled(&shared.join("data/simulated"));
        report("labelled lives", &lives);
    }
}
