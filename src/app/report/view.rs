//! A report as the window shows it: its pages, and the texts that can be written.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Around, Nameless, ReportQuery, ReportSpan, report_of, usual_year, years_of};
use crate::app::source::file_label;
use crate::app::{AppError, Desk, Reporter, beside, model_curve};
use crate::domain::{CommunityId, ReportTexts};
use crate::render::Sheet;
use crate::report::{self, Report};

/// The report of a year of one community.
#[derive(Clone, Debug)]
pub struct ReportView {
    pub community: CommunityId,
    /// Those that a report can be of, the latest first.
    pub years: Vec<i32>,
    pub year: i32,
    /// What was typed into the report of that year.
    pub texts: ReportTexts,
    pub report: Arc<Report>,
    /// As they are printed.
    pub sheets: Arc<[Sheet]>,
}

impl Desk {
    /// The report of a year of a community; of its usual one where none is chosen.
    pub fn report_view(
        &mut self,
        community: CommunityId,
        year: Option<i32>,
        query: ReportQuery,
        reporter: &Reporter,
    ) -> Result<ReportView, AppError> {
        let source = self.source(community)?;
        let today: NaiveDate = self.now().date();
        let store = self.store()?;
        let label = store.path().map(file_label).unwrap_or_default();
        let around = Around {
            label: &label,
            nameless: &Nameless::of(&store.read().spellings()?),
            model: (
                model_curve::of_store(store.read())?,
                beside::figures_of_store(store.read())?,
            ),
            today,
        };
        let years = years_of(&source, today);
        let year = year.filter(|year| years.contains(year));
        let year = year.unwrap_or_else(|| usual_year(&source, today));
        let query = ReportQuery {
            span: Some(ReportSpan::Year(year)),
            ..query
        };
        let report = report_of(&source, query, around, reporter)?;
        let texts = source.report_texts.get(&year);
        Ok(ReportView {
            community,
            years,
            year,
            texts: texts.cloned().unwrap_or_default(),
            sheets: report::pages(&report).sheets.into(),
            report: Arc::new(report),
        })
    }
}
