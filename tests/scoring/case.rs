//! A life with what is known of it, and how it was read.

use std::collections::HashMap;

use essor::analysis::{Life, LifeContext, MonthlySeries, read_life};
use essor::domain::{Month, Stage};
use rayon::prelude::*;

use crate::simulator::SimulatedLife;

/// A life whose stages are known.
#[derive(Clone, Debug)]
pub struct Case {
    pub name: String,
    pub kind: String,
    pub series: MonthlySeries,
    pub context: LifeContext,
    pub truth: Vec<(Month, Stage)>,
    /// What a second annotator said, where there was one.
    pub second: Vec<(Month, Stage)>,
    /// A fall that is found in it is false.
    pub never_falls: bool,
}

impl From<&SimulatedLife> for Case {
    fn from(life: &SimulatedLife) -> Self {
        let recipe = life.recipe;
        Self {
            name: format!("{:x}", recipe.seed),
            kind: recipe.shape.name().to_owned(),
            series: life.series(),
            context: life.context.clone(),
            truth: life.truth().collect(),
            second: Vec::new(),
            never_falls: recipe.shape.never_falls(),
        }
    }
}

/// The five stages that are told apart: launch counts as growth, closed as
/// dormant.
pub const fn plain(stage: Stage) -> Stage {
    match stage {
        Stage::Launch => Stage::Growth,
        Stage::Closed => Stage::Dormant,
        other => other,
    }
}

/// A life and how the program read it.
#[derive(Clone, Debug)]
pub struct Read {
    pub case: Case,
    pub life: Life,
}

impl Read {
    /// Reads all lives, on all cores.
    pub fn all(cases: Vec<Case>) -> Vec<Self> {
        cases
            .into_par_iter()
            .map(|case| Self {
                life: read_life(&case.series, &case.context),
                case,
            })
            .collect()
    }

    /// The stage said of each month, with the probability given to it.
    pub fn said(&self) -> HashMap<Month, (Stage, f64)> {
        let mut said = HashMap::new();
        for span in &self.life.stages {
            for month in span.months.iter() {
                let place = month.since(self.life.series.first);
                if let Some(reading) = self.life.months.get(place as usize) {
                    said.insert(
                        month,
                        (plain(span.stage), reading.probabilities.of(span.stage)),
                    );
                }
            }
        }
        said
    }

    /// The stages found, in order, with their first months.
    pub fn found(&self) -> Vec<(Stage, Month)> {
        let spans = self.life.stages.iter();
        runs(spans.map(|span| (span.months.first(), plain(span.stage))))
    }

    /// The true stages, in order, with their first months.
    pub fn known(&self) -> Vec<(Stage, Month)> {
        runs(self.case.truth.iter().map(|it| (it.0, plain(it.1))))
    }
}

fn runs(months: impl Iterator<Item = (Month, Stage)>) -> Vec<(Stage, Month)> {
    let mut runs: Vec<(Stage, Month)> = Vec::new();
    for (month, stage) in months {
        if runs.last().is_none_or(|last| last.0 != stage) {
            runs.push((stage, month));
        }
    }
    runs
}
