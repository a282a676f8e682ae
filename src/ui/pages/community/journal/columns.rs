//! The columns of the table and their headers, which sort it.

use eframe::egui::{Align, Layout, Ui};
use egui_extras::Column;

use super::JournalPanel;
use crate::app::JournalSort;
use crate::i18n::Tr;
use crate::ui::widgets::sort_header_ui;

/// To the right of numbers, so that they do not touch the next column.
pub(super) const NUMBER_MARGIN: f32 = 8.0;

/// From these widths on, in points, columns that are seldom filled have room.
const ROOM_FOR_SOME: f32 = 560.0;
const ROOM_FOR_MORE: f32 = 690.0;
const ROOM_FOR_ALL: f32 = 860.0;

/// The columns, from the left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Date,
    Kind,
    Title,
    Registered,
    Present,
    NoShow,
    LeftEarly,
    Duration,
    Satisfaction,
    Source,
}

impl Field {
    /// Those that there is room for.
    pub(super) fn shown(room: f32) -> Vec<Self> {
        let all = [
            (Self::Date, 0.0),
            (Self::Kind, 0.0),
            (Self::Title, 0.0),
            (Self::Registered, ROOM_FOR_SOME),
            (Self::Present, 0.0),
            (Self::NoShow, ROOM_FOR_MORE),
            (Self::LeftEarly, ROOM_FOR_ALL),
            (Self::Duration, ROOM_FOR_SOME),
            (Self::Satisfaction, ROOM_FOR_MORE),
            (Self::Source, ROOM_FOR_ALL),
        ];
        let fitting = all.into_iter().filter(|(_, needed)| room >= *needed);
        fitting.map(|(field, _)| field).collect()
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Registered => "registered",
            Self::Present => "present",
            Self::NoShow => "no-show",
            Self::LeftEarly => "left-early",
            Self::Duration => "duration",
            Self::Satisfaction => "satisfaction",
            Self::Source => "source",
        }
    }

    /// What its header sorts by, and whether the highest come first.
    const fn sort(self) -> (JournalSort, bool) {
        match self {
            Self::Date => (JournalSort::Date, true),
            Self::Kind => (JournalSort::Kind, false),
            Self::Title => (JournalSort::Title, false),
            Self::Registered => (JournalSort::Registered, true),
            Self::Present => (JournalSort::Present, true),
            Self::NoShow => (JournalSort::NoShow, true),
            Self::LeftEarly => (JournalSort::LeftEarly, true),
            Self::Duration => (JournalSort::Duration, true),
            Self::Satisfaction => (JournalSort::Satisfaction, true),
            Self::Source => (JournalSort::Source, false),
        }
    }

    /// Numbers stand at the right of their columns.
    pub(super) const fn is_number(self) -> bool {
        !matches!(self, Self::Date | Self::Kind | Self::Title | Self::Source)
    }

    pub(super) fn column(self) -> Column {
        let column = match self {
            Self::Title => Column::remainder().at_least(90.0),
            Self::Date => Column::exact(94.0),
            Self::Kind => Column::exact(122.0),
            Self::Registered | Self::Present | Self::NoShow => Column::exact(64.0),
            Self::LeftEarly => Column::exact(72.0),
            Self::Duration | Self::Satisfaction => Column::exact(60.0),
            Self::Source => Column::exact(112.0),
        };
        column.clip(true)
    }
}

/// The name of a column; a click on it sorts by it, or the other way round.
pub(super) fn header_ui(ui: &mut Ui, tr: &Tr, field: Field, panel: &mut JournalPanel) {
    let (sort, is_descending) = field.sort();
    let name = tr.get(&format!("ui-journal-column-{}", field.code()));
    let query = &mut panel.query;
    let sorted = (query.sort == sort).then_some(query.is_descending);
    let key = match sorted {
        None => "ui-journal-sort",
        Some(false) => "ui-journal-sorted-up",
        Some(true) => "ui-journal-sorted-down",
    };
    let whole = tr.get(&format!("ui-journal-field-{}", field.code()));
    let spoken = tr.format(key, &[("name", whole.into())]);
    let draw = |ui: &mut Ui| sort_header_ui(ui, &name, &spoken, sorted);
    let is_clicked = if field.is_number() {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(NUMBER_MARGIN);
            draw(ui)
        })
        .inner
    } else {
        draw(ui)
    };
    if is_clicked {
        query.is_descending = match sorted {
            Some(is_descending) => !is_descending,
            None => is_descending,
        };
        query.sort = sort;
    }
}
