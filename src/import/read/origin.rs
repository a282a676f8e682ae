//! Which program the file is from, and what that tells.

use crate::import::dates::{is_time_alone, span_of};
use crate::import::report::Report;
use crate::import::sources::{self, Preamble, Source, recognise};
use crate::import::table::{Block, Table};
use crate::import::words::normalised;
use crate::import::{Mapping, RefusalReason};

/// What is known beside the columns.
pub(super) struct Origin {
    pub source: Option<&'static Source>,
    /// The headers, normalised.
    pub headers: Vec<String>,
    /// What stands above each stretch of the table.
    pub preambles: Vec<Preamble>,
    pub kind: Option<String>,
    /// The columns of coming and going.
    pub connection: Option<[usize; 2]>,
    /// The column that shows who came of those registered.
    pub came: Option<usize>,
    /// The column of whole names, for rows without names in parts.
    pub whole_name: Option<usize>,
}

impl Origin {
    /// As `wanted` says, or as the file shows; refused if the program is known
    /// for writing no activities into such a file.
    pub(crate) fn of(
        report: &mut Report,
        table: &Table,
        block: &Block,
        wanted: &Mapping,
    ) -> Result<Self, RefusalReason> {
        let headers: Vec<String> = report
            .headers
            .iter()
            .map(|header| normalised(header))
            .collect();
        let mut above = block
            .rows
            .stretches()
            .filter(|_| block.header.is_some())
            .map(|rows| Preamble::above(table, rows.start.saturating_sub(1)));
        let mut preambles: Vec<Preamble> = above.by_ref().take(1).collect();
        let source = match (wanted.source.as_deref(), preambles.first()) {
            (Some(code), _) => sources::source(code),
            (None, Some(preamble)) => recognise(&headers, preamble),
            (None, None) => None,
        };
        // Only of a known program is it known what stands above.
        if source.is_some() {
            preambles.extend(above);
        }
        report.source = source.map(|source| source.code.clone());
        report.mapping.source = wanted.source.clone().or_else(|| report.source.clone());
        report.mapping.kind.clone_from(&wanted.kind);
        if let Some(source) = source
            && let Some(advice) = source.refused.as_deref()
            && wanted.columns.is_empty()
        {
            return Err(RefusalReason::NoEvents { source, advice });
        }
        Ok(Self {
            kind: wanted
                .kind
                .clone()
                .or_else(|| source.and_then(|source| source.kind.clone())),
            connection: connection(&headers).filter(|columns| has_spans(table, block, *columns)),
            came: source.and_then(|source| source.present_column(&headers)),
            whole_name: source.and_then(|source| source.whole_name_column(&headers)),
            source,
            headers,
            preambles,
        })
    }

    /// The title of the meeting above each stretch.
    pub(crate) fn titles(&self) -> impl Iterator<Item = Option<String>> {
        self.preambles.iter().map(|preamble| {
            let labels = &self.source?.title;
            preamble.value(labels, |text| Some(text.trim().to_owned()))
        })
    }

    /// Whether the day may be told elsewhere than in the rows: the rows tell
    /// times, or the program is known for telling nothing.
    pub(crate) fn may_tell_no_day(&self, table: &Table, block: &Block) -> bool {
        self.source.is_some_and(|source| source.one_meeting)
            || self
                .connection
                .is_some_and(|[joined, _]| has_times_alone(table, block, joined))
    }
}

/// What is known of the program that wrote one of the first records as its
/// header; nothing if none is known.
pub(super) fn known_program(table: &Table, wanted: &Mapping) -> Option<KnownProgram> {
    const TOP_RECORDS: usize = 40;
    if wanted.source.as_deref() == Some("none") {
        return None;
    }
    table.records(0..TOP_RECORDS).find_map(|record| {
        let cells = record.cells().take(sources::MOST_HEADERS);
        let words: Vec<String> = cells.map(|cell| normalised(&cell)).collect();
        (sources::score(&words) > 0).then(|| KnownProgram {
            has_lists: sources::has_lists(&words),
        })
    })
}

/// A program that is known.
pub(super) struct KnownProgram {
    /// One cell of its files may name several people.
    pub has_lists: bool,
}

/// The columns that tell when someone came and when they went.
fn connection(headers: &[String]) -> Option<[usize; 2]> {
    const JOINED: [&str; 7] = [
        "join",
        "joined",
        "arrivee",
        "entree",
        "connexion",
        "beitritt",
        "entrada",
    ];
    const LEFT: [&str; 11] = [
        "leave",
        "left",
        "exited",
        "exit",
        "depart",
        "sortie",
        "deconnexion",
        "verlassen",
        "salida",
        "saida",
        "uscita",
    ];
    let find = |words: &[&str]| {
        headers
            .iter()
            .position(|header| header.split(' ').any(|word| words.contains(&word)))
    };
    Some([find(&JOINED)?, find(&LEFT)?])
}

/// Whether most records tell from when to when someone was there.
fn has_spans(table: &Table, block: &Block, [joined, left]: [usize; 2]) -> bool {
    let records = || {
        table
            .records(block.rows.iter())
            .take(SAMPLE_RECORDS)
            .filter(|record| !record.cell(joined).is_empty())
    };
    let n_spans = records()
        .filter(|record| span_of(&record.cell(joined), &record.cell(left)).is_some())
        .count();
    n_spans > 0 && n_spans * 2 >= records().count()
}

/// Records that are enough to know what two columns hold.
const SAMPLE_RECORDS: usize = 200;

/// Whether the cells of `column` are times of day without a date.
pub(super) fn has_times_alone(table: &Table, block: &Block, column: usize) -> bool {
    let cells = || {
        table
            .records(block.rows.iter())
            .take(SAMPLE_RECORDS)
            .map(|record| record.cell(column))
            .filter(|cell| !cell.is_empty())
    };
    let n_times = cells().filter(|cell| is_time_alone(cell)).count();
    n_times > 0 && n_times * 2 >= cells().count()
}
