//! The order of the list of communities: the user's choice, never a ranking.

use std::cmp::Reverse;

use crate::analysis::VerdictStage;
use crate::app::CommunityRow;
use crate::domain::{Stage, folded};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ListOrder {
    /// By the name that it shows.
    #[default]
    Name,
    /// In the order of a life, then by name.
    Stage,
    /// The latest change of stage first.
    Since,
}

impl ListOrder {
    pub(super) const ALL: [Self; 3] = [Self::Name, Self::Stage, Self::Since];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Name => "ui-list-order-name",
            Self::Stage => "ui-list-order-stage",
            Self::Since => "ui-list-order-since",
        }
    }

    pub(super) fn of(self, rows: &[CommunityRow]) -> Vec<&CommunityRow> {
        let mut rows: Vec<&CommunityRow> = rows.iter().collect();
        rows.sort_by_cached_key(|row| folded(&row.short_name));
        match self {
            Self::Name => {}
            Self::Stage => rows.sort_by_key(|row| stage_place(row)),
            // Those that have no stage yet have none that is new.
            Self::Since => rows.sort_by_key(|row| {
                let verdict = row.verdict.as_ref();
                Reverse(verdict.and_then(|verdict| verdict.since))
            }),
        }
        rows
    }
}

/// What cannot be placed yet comes after all stages, and what has no activity
/// last.
fn stage_place(row: &CommunityRow) -> usize {
    let stages = Stage::ALL.len();
    match row.verdict.as_ref().map(|verdict| verdict.stage) {
        Some(VerdictStage::Stage(stage)) => Stage::ALL
            .iter()
            .position(|it| *it == stage)
            .unwrap_or(stages),
        Some(VerdictStage::TooEarly) => stages,
        None => stages + 1,
    }
}
