//! What one should know to weigh a verdict: how sure its date is, what was
//! left out, what happened near it, and what would change it.

mod season;

use crate::domain::{GroupType, Measure, MilestoneKind, Month, Stage};
use crate::i18n::Tr;

use super::lattice::Season;
use super::{Life, LifeContext, MonthCell, Verdict, VerdictStage, milestones};

/// An interval of this many months is a wide one. This and the constants below are
/// conventions of what is worth a word; nothing is reckoned from them.
const WIDE: i32 = 9;
/// A swing is worth a word if the quietest month of the year is under this share of
/// the busiest.
const SWING: f64 = 0.7;
/// After a change of the measure this many months must pass before the last
/// twelve can be compared with the twelve before.
const TWO_YEARS: i32 = 24;
/// A planned end is near in the year before it.
const NEAR_END: i32 = 12;

/// Something that speaks neither for the verdict nor against it.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// The change may lie anywhere in this many months.
    WideInterval { n_months: u32 },
    /// The measure itself changed: nothing is compared across this month.
    MeasureChanged {
        month: Month,
        /// Too lately for the last twelve months to have a year before them.
        is_year_left_out: bool,
    },
    /// A milestone shortly before the stage began. No cause is claimed.
    Coincidence {
        began: Stage,
        kind: MilestoneKind,
        title: String,
        month: Month,
        /// From the milestone to the beginning; 0 for about the same time.
        n_months: u32,
    },
    /// An end was planned, and it is near.
    EndAhead { month: Month, group: GroupType },
    /// An end was planned, and activity went on after it.
    WentOn { month: Month },
    /// Each year swings alike, by more than chance; the trend is freed of that.
    /// Months of the year, 1 to 12.
    SeasonTakenOut { quietest: u32, busiest: u32 },
    /// Months that are unknown, not zero.
    NotRecorded { n_months: u32 },
    /// Days of another century: years that were mistyped.
    LeftOut { n: u32 },
    /// A month that is not over does not count.
    Running { month: Month },
    /// What would change the reading; the level is in the measure's unit.
    WouldChange {
        stage: Stage,
        level: f64,
        measure: Measure,
    },
}

impl Verdict {
    /// The group, if it was made for a task or a cycle and the end planned for
    /// it is near: what falls towards it is no slowdown.
    pub fn end_of_task(&self) -> Option<GroupType> {
        self.remarks.iter().find_map(|it| match it {
            Remark::EndAhead { group, .. } => {
                let is_task = matches!(group, GroupType::Codevelopment | GroupType::ProjectTeam);
                is_task.then_some(*group)
            }
            _ => None,
        })
    }

    /// Whether it falls towards the end that was planned for it.
    pub fn is_winding_down(&self) -> bool {
        self.stage == VerdictStage::Stage(Stage::Decline) && self.end_of_task().is_some()
    }
}

/// The life with what there is to remark on its verdict.
pub(crate) fn with_remarks(mut life: Life, context: &LifeContext, season: &Season) -> Life {
    let mut remarks = Vec::new();
    let is_closed = life.verdict.stage == VerdictStage::Stage(Stage::Closed);
    if let VerdictStage::Stage(stage) = life.verdict.stage
        && !is_closed
    {
        remarks.extend(wide_interval(&life));
        remarks.extend(milestones::coincidences(&context.milestones, &life.stages));
        remarks.extend(measure_changed(&life, context));
        remarks.extend(planned_end(&life, context));
        remarks.extend(season_taken_out(&life, season));
        remarks.extend(unknown_months(&life));
        remarks.extend(would_change(&life, stage));
    } else if !is_closed {
        remarks.extend(unknown_months(&life));
    }
    let n = context.n_left_out;
    remarks.extend((n > 0).then_some(Remark::LeftOut { n }));
    life.verdict.remarks = remarks;
    if life.verdict.is_winding_down() {
        // These speak of a slowdown, which this is not.
        life.verdict
            .remarks
            .retain(|it| !matches!(it, Remark::Coincidence { .. } | Remark::WouldChange { .. }));
    }
    life
}

fn wide_interval(life: &Life) -> Option<Remark> {
    let interval = life.verdict.since_interval?;
    let n_months = interval.latest.since(interval.earliest) + 1;
    (n_months >= WIDE).then_some(Remark::WideInterval {
        n_months: n_months as u32,
    })
}

fn measure_changed(life: &Life, context: &LifeContext) -> Option<Remark> {
    let places = milestones::measure_changes(&context.milestones, &life.series);
    let month = life.series.month(*places.last()?);
    let last = life.series.cells.iter().rposition(|it| it.full().is_some());
    let last = life.series.month(last?);
    Some(Remark::MeasureChanged {
        month,
        is_year_left_out: last.since(month) + 1 < TWO_YEARS,
    })
}

fn planned_end(life: &Life, context: &LifeContext) -> Option<Remark> {
    let month = Month::of(context.planned_end?);
    let n_ahead = month.since(life.series.last());
    if n_ahead >= 0 {
        let group = context.group_type;
        return (n_ahead <= NEAR_END).then_some(Remark::EndAhead { month, group });
    }
    let went_on = life
        .months
        .iter()
        .any(|it| it.month > month + 1 && it.cell.observed().is_some_and(|value| value > 0.0));
    went_on.then_some(Remark::WentOn { month })
}

fn season_taken_out(life: &Life, factors: &Season) -> Option<Remark> {
    let months = factors.iter().copied().zip(1_u32..);
    let (low, quietest) = months.clone().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let (high, busiest) = months.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (low < SWING * high && season::swings_alike(life))
        .then_some(Remark::SeasonTakenOut { quietest, busiest })
}

fn unknown_months(life: &Life) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let cells = &life.series.cells;
    let n_months = cells
        .iter()
        .filter(|cell| matches!(cell, MonthCell::NotRecorded))
        .count();
    if n_months > 0 {
        remarks.push(Remark::NotRecorded {
            n_months: n_months as u32,
        });
    }
    let is_running = |cell: &MonthCell| matches!(cell, MonthCell::Running(_));
    if let Some(place) = cells.iter().rposition(is_running) {
        remarks.push(Remark::Running {
            month: life.series.month(place),
        });
    }
    remarks
}

fn would_change(life: &Life, stage: Stage) -> Option<Remark> {
    let now = life.stages.last()?;
    // Where a fall or a rise began is what it would have to go back to.
    let month = match stage {
        Stage::Decline | Stage::Renewal => now.months.first(),
        _ => now.months.last(),
    };
    let reading = life.months.iter().find(|it| it.month == month)?;
    Some(Remark::WouldChange {
        stage,
        level: reading.trend,
        measure: life.series.measure,
    })
}

/// Each remark in words.
pub fn remark_sentences(remarks: &[Remark], tr: &Tr) -> Vec<String> {
    remarks.iter().map(|it| sentence(it, tr)).collect()
}

fn sentence(remark: &Remark, tr: &Tr) -> String {
    let with_month = |key: &str, month: Month| tr.format(key, &[("month", tr.month(month).into())]);
    match remark {
        Remark::WideInterval { n_months } => tr.format(
            "analysis-remark-wide_interval",
            &[("n", (*n_months).into())],
        ),
        Remark::MeasureChanged {
            month,
            is_year_left_out,
        } => with_month(
            if *is_year_left_out {
                "analysis-remark-measure_changed-lately"
            } else {
                "analysis-remark-measure_changed"
            },
            *month,
        ),
        Remark::Coincidence {
            began,
            kind,
            title,
            month,
            n_months,
        } => {
            let title = if title.is_empty() {
                tr.get(&format!("domain-milestone-{}", kind.code()))
            } else {
                title.clone()
            };
            tr.format(
                &format!("analysis-remark-coincidence-{}", began.code()),
                &[
                    ("n", (*n_months).into()),
                    ("title", title.into()),
                    ("month", tr.month(*month).into()),
                ],
            )
        }
        Remark::EndAhead { month, .. } => with_month("analysis-remark-end_ahead", *month),
        Remark::WentOn { month } => with_month("analysis-remark-went_on", *month),
        Remark::SeasonTakenOut { quietest, busiest } => tr.format(
            "analysis-remark-season",
            &[
                ("quietest", tr.month_name(*quietest).into()),
                ("busiest", tr.month_name(*busiest).into()),
            ],
        ),
        Remark::NotRecorded { n_months } => {
            tr.format("analysis-remark-not_recorded", &[("n", (*n_months).into())])
        }
        Remark::LeftOut { n } => tr.format("analysis-remark-left_out", &[("n", (*n).into())]),
        Remark::Running { month } => with_month("analysis-remark-running", *month),
        Remark::WouldChange {
            stage,
            level,
            measure,
        } => {
            let number = tr.number(*level, usize::from(*level < 10.0));
            let unit = tr.get(&format!("chart-measure-{}", measure.code()));
            let level = format!("{number} {unit}");
            let key = format!("analysis-remark-would_change-{}", stage.code());
            tr.format(&key, &[("level", level.into())])
        }
    }
}

#[cfg(test)]
mod tests;
