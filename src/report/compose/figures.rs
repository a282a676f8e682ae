//! The year in figures beside the year before.

use super::Composer;
use crate::analysis::{Known, PeriodFigures};
use crate::i18n::Tr;
use crate::report::{Audience, Block, FigureRow, FigureTable, Section, SectionKind};

const DASH: &str = "—";

/// A row: its words, whether it is of those in the row above, and what it shows of
/// either year.
type Row = (
    &'static str,
    bool,
    fn(&PeriodFigures, &Tr) -> Option<String>,
);

/// Of those who did not come, nobody is told to the members.
const NOT_SEEN: &str = "report-not-seen";

const ROWS: [Row; 10] = [
    ("report-people", false, |it, tr| whole(it.people, tr)),
    ("report-new", true, |it, tr| whole(it.new, tr)),
    ("report-back", true, |it, tr| whole(it.back, tr)),
    (NOT_SEEN, false, |it, tr| whole(it.not_seen, tr)),
    ("report-meetings", false, |it, tr| whole(it.meetings, tr)),
    ("report-participations", false, |it, tr| {
        it.participations.map(|n| tr.number(n as f64, 0))
    }),
    ("report-per-meeting", false, |it, tr| {
        it.per_meeting.map(|mean| tr.number(mean, 1))
    }),
    ("report-together", false, |it, tr| hours(it.together, tr)),
    ("report-satisfaction", false, |it, tr| {
        it.satisfaction.map(|known| tr.percent(known.value / 100.0))
    }),
    ("report-facilitation", false, |it, tr| {
        hours(it.facilitation, tr)
    }),
];

fn whole(n: Option<u32>, tr: &Tr) -> Option<String> {
    n.map(|n| tr.number(f64::from(n), 0))
}

fn hours(minutes: Option<Known>, tr: &Tr) -> Option<String> {
    minutes.map(|known| tr.number(known.value / 60.0, 0))
}

impl Composer<'_> {
    pub(super) fn figures(&self) -> Section {
        let tr = self.tr;
        let is_for_members = self.input.audience == Audience::Members;
        let rows = ROWS
            .into_iter()
            .filter(|(key, ..)| !is_for_members || *key != NOT_SEEN);
        let dash = |it: Option<String>| it.unwrap_or_else(|| DASH.to_owned());
        let rows: Vec<FigureRow> = rows
            .map(|(key, is_part, figure)| FigureRow {
                label: tr.get(key),
                now: dash(figure(&self.input.now, tr)),
                before: dash(figure(&self.input.before, tr)),
                is_part,
            })
            .collect();
        let has_dash = rows.iter().any(|row| row.now == DASH || row.before == DASH);
        let period = self.input.period;
        let table = FigureTable {
            header: [
                tr.get("report-figure"),
                super::column(period),
                super::column(period.year_before()),
            ],
            rows,
        };
        let mut blocks = vec![Block::Figures(table)];
        if has_dash {
            blocks.push(Block::Small(tr.get("report-dash")));
        }
        Section {
            kind: SectionKind::Figures,
            heading: tr.get(if period.whole_year().is_some() {
                "report-figures"
            } else {
                "report-figures-days"
            }),
            blocks,
        }
    }
}
