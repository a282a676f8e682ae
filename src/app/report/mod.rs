//! The report of a year: what the register knows of it, put into words and written.

mod exchange;
mod file;
mod nameless;
mod view;

use chrono::{Datelike, NaiveDate};

use super::picture::{PictureChoices, Subject};
use super::source::SourceCommunity;
use super::{AppError, CheckupView, Reporter, Source, beside};
use crate::analysis::{
    self, Life, ModelCurve, ModelFigures, N_TIES_DRAWS, Period, Ties, TiesChoices,
};
use crate::chart::{ChartKind, ChartParts};
use crate::domain::{Checkup, Measure, Milestone, ReportTexts, Story};
use crate::i18n::{Language, Tr};
use crate::report::{self, CheckupPart, ReportInput};

pub use crate::report::{Audience, Report};
pub(super) use exchange::exported_report_texts;
pub use exchange::{TextsBrought, is_exported_report_texts};
pub use file::{ReportFormat, report_bytes, report_file_name, save_report};
use nameless::Nameless;
pub use view::ReportView;

/// Of which days a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportSpan {
    /// A calendar year; until today while it runs.
    Year(i32),
    /// Both days included.
    Days(NaiveDate, NaiveDate),
}

/// Which report is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportQuery {
    /// The last whole year of the log by default.
    pub span: Option<ReportSpan>,
    pub audience: Audience,
    pub language: Language,
}

/// What surrounds a community in its register.
#[derive(Clone, Copy)]
struct Around<'a> {
    label: &'a str,
    nameless: &'a Nameless,
    model: (ModelCurve, ModelFigures),
    today: NaiveDate,
}

impl Source {
    /// The report of its first community.
    pub fn report(
        &self,
        query: ReportQuery,
        today: NaiveDate,
        reporter: &Reporter,
    ) -> Result<Report, AppError> {
        let first = self.communities().first().ok_or(AppError::NothingToShow)?;
        let around = Around {
            label: self.label(),
            nameless: &Nameless::of(self.spellings()),
            model: self.model(),
            today,
        };
        report_of(first, query, around, reporter)
    }
}

/// The years that a report can be of, the latest first.
fn years_of(community: &SourceCommunity, today: NaiveDate) -> Vec<i32> {
    match community.begun() {
        Some(begun) => (begun.year()..=today.year()).rev().collect(),
        None => vec![today.year() - 1],
    }
}

/// The last calendar year that is over and of which something is known; the first there
/// is where none is over.
fn usual_year(community: &SourceCommunity, today: NaiveDate) -> i32 {
    let over = today.year() - 1;
    let (Some(begun), Some(last)) = (community.begun(), community.last_day(today)) else {
        return over;
    };
    over.min(last.year()).max(begun.year())
}

fn period_of(span: ReportSpan, today: NaiveDate) -> Option<Period> {
    let whole = match span {
        ReportSpan::Year(year) => Period::year(year)?,
        ReportSpan::Days(from, to) => Period { from, to },
    };
    let is_running = whole.from <= today && today < whole.to;
    let to = if is_running { today } else { whole.to };
    Some(Period { to, ..whole })
}

fn report_of(
    community: &SourceCommunity,
    query: ReportQuery,
    around: Around<'_>,
    reporter: &Reporter,
) -> Result<Report, AppError> {
    let today = around.today;
    let usual = ReportSpan::Year(usual_year(community, today));
    let span = query.span.unwrap_or(usual);
    let period = period_of(span, today).ok_or(AppError::NothingToShow)?;
    let texts = community.report_texts.get(&period.to.year());
    let texts = texts.cloned().unwrap_or_default();
    let then = community.as_of(period.to);
    let tr = Tr::new(query.language);
    let hide = |text: &str| around.nameless.hide(text, &tr);
    // Typed titles may name someone, and what became of them.
    let milestones: Vec<Milestone> = then
        .milestones
        .iter()
        .map(|it| Milestone {
            title: hide(&it.title),
            ..it.clone()
        })
        .collect();
    let texts = match query.audience {
        Audience::Sponsor => without_names(&texts, &hide),
        Audience::Members => texts,
    };
    let label = hide(around.label);
    let choices = PictureChoices {
        kind: ChartKind::Lifecycle,
        language: query.language,
        parts: ChartParts {
            caption: false,
            forecast: false,
            ..ChartParts::default()
        },
        ..PictureChoices::default()
    };
    let now = then.figures(period);
    // On the day on which it is read, what came to be known later is not missing.
    let read_on = period.to.min(today);
    let life = then.life(Measure::Participations, None, read_on);
    let lifecycle = life.as_ref().map(|life| {
        let subject = Subject {
            community: &then.community,
            life,
            milestones: &milestones,
            // The check-up has a section of its own.
            checkups: &[],
            own_word: then.own_word(),
            plateau: None,
            source: &label,
            model: analysis::ModelCurve::default(),
        };
        subject.chart(&choices, read_on)
    });
    let ties = ties_of(&then, period, reporter)?;
    let input = ReportInput {
        community: &then.community,
        audience: query.audience,
        period,
        recorded_until: then.last_day(today).filter(|last| *last < period.to),
        life: life.as_ref(),
        now,
        before: then.figures(period.year_before()),
        milestones: &milestones,
        lifecycle,
        checkup: checkup_of(&then, period, &choices, around),
        ties: ties.as_ref(),
        beside: beside_of(&then, life.as_ref(), read_on, (around.model, &tr)),
        has_own_model: around.model != <(ModelCurve, ModelFigures)>::default(),
        texts: &texts,
        source: &label,
        made_on: today,
    };
    Ok(report::compose(&input, &tr))
}

/// In what it is unlike the model community, in sentences: its stage, its level and its
/// meetings.
fn beside_of(
    community: &SourceCommunity,
    life: Option<&Life>,
    day: NaiveDate,
    ((curve, figures), tr): ((ModelCurve, ModelFigures), &Tr),
) -> Vec<String> {
    let own = beside::figures_of(community, life, day);
    let rows = analysis::beside_model(&own, (&curve, &figures), tr);
    let sentences = rows.into_iter().map(|row| row.sentence);
    sentences.filter(|it| !it.is_empty()).collect()
}

/// Who comes with whom in the period; nothing where no names were noted.
fn ties_of(
    community: &SourceCommunity,
    period: Period,
    reporter: &Reporter,
) -> Result<Option<Ties>, AppError> {
    let Some((_, who)) = community.people_log() else {
        return Ok(None);
    };
    let choices = TiesChoices {
        from: period.from,
        to: period.to,
        left_out: std::collections::BTreeSet::new(),
        n_draws: N_TIES_DRAWS,
    };
    let nobody = std::collections::BTreeMap::new();
    analysis::read_ties(who.attended(), &nobody, &choices, &mut |done, all| {
        reporter.step(done, all)
    })
    .map(Some)
    .ok_or(AppError::Cancelled)
}

/// The last check-up that was held in the period.
fn checkup_of<'a>(
    community: &'a SourceCommunity,
    period: Period,
    choices: &PictureChoices,
    around: Around<'_>,
) -> Option<CheckupPart<'a>> {
    let is_in_period = |it: &Checkup| period.holds(it.held_on);
    let at = community.checkups.iter().rposition(is_in_period)?;
    let view = CheckupView {
        community: community.community.clone(),
        source: around.label.to_owned(),
        checkups: community.checkups.clone(),
        fewest: community.fewest_shown,
    };
    Some(CheckupPart {
        checkup: community.checkups.get(at)?,
        chart: view.chart(at, view.fewest, choices, around.today)?,
        fewest: view.fewest,
    })
}

fn without_names(texts: &ReportTexts, hide: &dyn Fn(&str) -> String) -> ReportTexts {
    let stories = texts.stories.iter().map(|story| Story {
        value: story.value,
        text: hide(&story.text),
        source: hide(&story.source),
    });
    ReportTexts {
        stories: stories.collect(),
        next: hide(&texts.next),
        help: hide(&texts.help),
        own_word: hide(&texts.own_word),
        thanks: String::new(),
    }
}
