//! Other ways to say where a community stands, on the same lives: a published rule in
//! full, and, where Python has them, two methods that look for changes.
//!
//! They know no growth, maturity or renewal, so that all are marked by three words:
//! it goes on, it slows down, it is silent.

use std::process::Command;

use essor::analysis::MonthlySeries;
use essor::domain::Stage;

use super::case::{Read, plain};
use super::{cell, mean};

/// What a month is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    GoesOn,
    SlowsDown,
    Silent,
}

impl Word {
    const fn of(stage: Stage) -> Self {
        match plain(stage) {
            Stage::Decline => Self::SlowsDown,
            Stage::Dormant => Self::Silent,
            _ => Self::GoesOn,
        }
    }

    const fn from_letter(letter: char) -> Option<Self> {
        Some(match letter {
            'g' => Self::GoesOn,
            'd' => Self::SlowsDown,
            's' => Self::Silent,
            _ => return None,
        })
    }
}

/// Nothing for this many months is silence (the rule: "inert").
const INERT: usize = 18;
/// The half year that is set against the one before.
const HALF_YEAR: usize = 6;

/// The rule of LFX Insights (Linux Foundation, version 2, its documentation and SQL of
/// 2026): inert where nothing was done for 18 months, declining where the last six
/// months hold less than half of the six before. Its other signs are of issues and
/// releases, which no community here has: they are taken to agree.
pub fn lfx(series: &MonthlySeries) -> Vec<Word> {
    let counts: Vec<f64> = counts(series);
    let sum = |from: usize, to: usize| counts[from..to].iter().sum::<f64>();
    (1..=counts.len())
        .map(|end| {
            if end >= INERT && sum(end - INERT, end) <= 0.0 {
                return Word::Silent;
            }
            let is_half = end >= 2 * HALF_YEAR && {
                let now = sum(end - HALF_YEAR, end);
                now < 0.5 * sum(end - 2 * HALF_YEAR, end - HALF_YEAR)
            };
            if is_half {
                Word::SlowsDown
            } else {
                Word::GoesOn
            }
        })
        .collect()
}

/// A month not recorded is as the one before it.
fn counts(series: &MonthlySeries) -> Vec<f64> {
    let mut last = 0.0;
    let cells = series.cells.iter();
    cells
        .map(|cell| {
            last = cell.full().unwrap_or(last);
            last
        })
        .collect()
}

/// What Essor says of each month.
pub fn essor(read: &Read) -> Vec<Word> {
    let said = read.said();
    let months = (0..read.life.series.cells.len()).map(|it| read.life.series.month(it));
    months
        .map(|month| said.get(&month).map_or(Word::GoesOn, |it| Word::of(it.0)))
        .collect()
}

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/benches/others.py");

/// What each method of the script says, by its name; nothing where there is no Python
/// that has it (`python3`, or what `PYTHON` names).
pub fn of_python(lives: &[Read]) -> Vec<(String, Vec<Vec<Word>>)> {
    let line = |read: &Read| {
        let texts: Vec<String> = counts(&read.case.series)
            .iter()
            .map(f64::to_string)
            .collect();
        texts.join(",")
    };
    let path = std::env::temp_dir().join(format!("essor-others-{}.csv", std::process::id()));
    let table: Vec<String> = lives.iter().map(line).collect();
    if std::fs::write(&path, table.join("\n")).is_err() {
        return Vec::new();
    }
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(python).arg(SCRIPT).arg(&path).output();
    // A copy left in the temporary folder harms nobody.
    let _ = std::fs::remove_file(&path);
    let said = output.map_or_else(
        |_| String::new(),
        |it| String::from_utf8_lossy(&it.stdout).into_owned(),
    );
    let mut methods: Vec<(String, Vec<Vec<Word>>)> = Vec::new();
    for (name, letters) in said.lines().filter_map(|line| line.split_once(';')) {
        let months = letters.chars().filter_map(Word::from_letter).collect();
        match methods.last_mut() {
            Some((last, lives)) if last == name => lives.push(months),
            _ => methods.push((name.to_owned(), vec![months])),
        }
    }
    methods.retain(|it| it.1.len() == lives.len());
    methods
}

pub const HEADER: &str = " months     now   falls  false";

/// The share of months and of last months that are right, of known slowdowns in which
/// one is said in some month, and of lives without one in which a fall is said.
pub fn row(lives: &[Read], words: &[Vec<Word>]) -> String {
    let (mut months, mut now, mut falls, mut fooled) = (vec![], vec![], vec![], vec![]);
    for (read, words) in lives.iter().zip(words) {
        let first = read.case.series.first;
        let at = |month: essor::domain::Month| words.get(month.since(first) as usize).copied();
        let truth = &read.case.truth;
        let is_right = |it: &(essor::domain::Month, Stage)| {
            f64::from(at(it.0).is_some_and(|word| word == Word::of(it.1)))
        };
        months.extend(mean(truth.iter().map(is_right)));
        now.extend(truth.last().map(is_right));
        for run in truth.chunk_by(|a, b| plain(a.1) == plain(b.1)) {
            if run.first().is_some_and(|it| it.1 == Stage::Decline) {
                let is_said = run.iter().any(|it| at(it.0) == Some(Word::SlowsDown));
                falls.push(f64::from(is_said));
            }
        }
        if read.case.never_falls {
            let is_said = words.iter().any(|word| *word != Word::GoesOn);
            fooled.push(f64::from(is_said));
        }
    }
    let share = |values: Vec<f64>| cell(mean(values), 3);
    format!(
        "{:>7} {:>7} {:>7} {:>6}",
        share(months),
        share(now),
        share(falls),
        share(fooled)
    )
}
