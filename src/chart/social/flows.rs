//! Who came closer and who drew away, by half-years.

use super::super::{Cell, Chart, LegendEntry, LegendMark, Table};
use super::{FlowColumn, FlowLine, FlowMoves, FlowsPicture, Social, SocialInput, words};
use crate::analysis::{self, Flow, Ring, RingColumn};
use crate::i18n::Tr;

/// The latest half-years that a picture has room for.
const MOST_COLUMNS: usize = 7;

pub(super) fn draw(input: &SocialInput<'_>, chart: Chart, tr: &Tr) -> Chart {
    let title = words::title(input, "ties-picture-flows", tr);
    let flows = input.flows;
    let n_known = flows.columns.iter().filter(|it| it.rings.is_ok()).count();
    if n_known < 2 {
        let missing = tr.get("ties-flows-missing");
        return Chart {
            title,
            caption: words::caption(input, &[], tr),
            summary: missing.clone(),
            social: Some(Social::Nothing(missing)),
            ..chart
        };
    }
    let from = flows.columns.len().saturating_sub(MOST_COLUMNS);
    let columns = &flows.columns[from..];
    let passages = &flows.flows[from..];
    let sentence = analysis::flows_sentence(flows, tr).unwrap_or_default();
    let count = |count: fn(&Flow) -> u32| -> Vec<Option<u32>> {
        passages.iter().map(|it| it.as_ref().map(count)).collect()
    };
    let lines = vec![
        (FlowLine::Up, tr.get("ties-flows-up"), count(Flow::n_up)),
        (
            FlowLine::Down,
            tr.get("ties-flows-down"),
            count(Flow::n_down),
        ),
        (
            FlowLine::Other,
            tr.get("ties-flows-new"),
            count(Flow::n_new),
        ),
        (
            FlowLine::Other,
            tr.get("ties-flows-gone"),
            count(Flow::n_gone),
        ),
    ];
    let legend = [
        (LegendMark::Up, "ties-legend-up"),
        (LegendMark::Down, "ties-legend-down"),
        (LegendMark::Same, "ties-legend-same"),
        (LegendMark::Arrived, "ties-legend-new"),
        (LegendMark::Left, "ties-legend-gone"),
    ];
    Chart {
        title,
        caption: words::caption(input, &[tr.get("ties-flows-method")], tr),
        summary: sentence.clone(),
        subtitle: sentence,
        legend: legend
            .into_iter()
            .map(|(mark, key)| LegendEntry {
                mark,
                label: tr.get(key),
            })
            .collect(),
        table: table(columns, passages, tr),
        social: Some(Social::Flows(FlowsPicture {
            rings: Ring::ALL.map(|ring| tr.get(&format!("ties-flows-ring-{}", ring.code()))),
            columns: columns.iter().map(|it| column(it, tr)).collect(),
            moves: passages.iter().map(|it| it.as_ref().map(moves)).collect(),
            lines,
        })),
        ..chart
    }
}

fn column(column: &RingColumn, tr: &Tr) -> FlowColumn {
    let (first, last) = (column.months.first(), column.months.last());
    let args = [
        ("from", tr.month_abbreviation(first.number()).into()),
        ("to", tr.month_abbreviation(last.number()).into()),
    ];
    let counts = Ring::ALL.map(|ring| column.n_in(ring));
    FlowColumn {
        months: tr.format("ties-flows-months", &args),
        year: if first.year() == last.year() {
            first.year().to_string()
        } else {
            format!("{}–{}", first.year(), last.year())
        },
        counts: match counts {
            [Some(core), Some(active), Some(peripheral)] => Some([core, active, peripheral]),
            _ => None,
        },
    }
}

fn moves(flow: &Flow) -> FlowMoves {
    let by_ring = |counts: &std::collections::BTreeMap<Ring, u32>| {
        Ring::ALL.map(|ring| counts.get(&ring).copied().unwrap_or_default())
    };
    FlowMoves {
        moves: flow
            .moves
            .iter()
            .map(|((from, to), n)| (*from as usize, *to as usize, *n))
            .collect(),
        new: by_ring(&flow.new),
        gone: by_ring(&flow.gone),
    }
}

/// Each half-year with how many stood where, and the moves that led there.
fn table(columns: &[RingColumn], passages: &[Option<Flow>], tr: &Tr) -> Table {
    let count = |n: Option<u32>| Cell::known(n.map(|n| Cell::number(f64::from(n), 0, tr)));
    let header = [
        "from",
        "to",
        "core",
        "active",
        "peripheral",
        "up",
        "down",
        "new",
        "gone",
    ];
    let before = std::iter::once(None).chain(passages.iter().map(Option::as_ref));
    Table {
        header: header
            .map(|it| tr.get(&format!("ties-table-{it}")))
            .to_vec(),
        rows: columns
            .iter()
            .zip(before)
            .map(|(column, flow)| {
                let mut row = vec![
                    Cell::month(column.months.first(), tr),
                    Cell::month(column.months.last(), tr),
                ];
                row.extend(Ring::ALL.map(|ring| count(column.n_in(ring))));
                let moved = [Flow::n_up, Flow::n_down, Flow::n_new, Flow::n_gone];
                row.extend(moved.map(|told| count(flow.map(told))));
                row
            })
            .collect(),
    }
}
