//! The columns of the table and their headers, which sort it.

use eframe::egui::{Label, Ui, vec2};
use egui_extras::Column;

use super::MembersPanel;
use crate::app::{MemberSort, MembersView};
use crate::domain::MonthRange;
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::{presence_axis_ui, sort_header_ui};

/// From this width on, in points, the strip of months and the first day have
/// room.
pub(super) const ROOM_FOR_STRIP: f32 = 720.0;
pub(super) const ROOM_FOR_FIRST: f32 = 820.0;
pub(super) const STRIP_WIDTH: f32 = 122.0;
/// Two lines: the months of the strip stand under its name.
pub(super) const HEADER_HEIGHT: f32 = 38.0;

/// The columns, from the left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    Role,
    First,
    Last,
    Participations,
    Strip,
    Status,
}

impl Field {
    const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Role => "role",
            Self::First => "first",
            Self::Last => "last",
            Self::Participations => "participations",
            Self::Strip => "strip",
            Self::Status => "status",
        }
    }

    /// What its header sorts by, and whether the highest come first.
    const fn sort(self) -> Option<(MemberSort, bool)> {
        match self {
            Self::Name => Some((MemberSort::Name, false)),
            Self::Role => Some((MemberSort::Role, false)),
            Self::First => Some((MemberSort::First, true)),
            Self::Last => Some((MemberSort::Last, true)),
            Self::Participations => Some((MemberSort::Participations, true)),
            Self::Status => Some((MemberSort::Status, false)),
            Self::Strip => None,
        }
    }

    pub(super) fn column(self) -> Column {
        match self {
            Self::Name => Column::remainder().at_least(110.0).clip(true),
            Self::Role => Column::exact(124.0).clip(true),
            Self::First | Self::Last => Column::exact(96.0).clip(true),
            Self::Participations => Column::exact(92.0).clip(true),
            Self::Strip => Column::exact(STRIP_WIDTH + 10.0),
            Self::Status => Column::exact(112.0).clip(true),
        }
    }
}

/// The name of a column, a button where one can sort by it. Returns what to
/// sort by.
pub(super) fn header_ui(
    ui: &mut Ui,
    tr: &Tr,
    field: Field,
    view: &MembersView,
    panel: &MembersPanel,
) -> Option<(MemberSort, bool)> {
    let name = tr.get(&format!("ui-members-column-{}", field.code()));
    let Some(sort) = field.sort() else {
        strip_ui(ui, tr, &name, view);
        return None;
    };
    if field != Field::Name {
        return sort_ui(ui, tr, &name, sort, panel);
    }
    // A name is sorted as it is written, or by what looks like its family name.
    ui.spacing_mut().item_spacing.x = style::GAP_LARGE + style::GAP_SMALL;
    let as_written = sort_ui(ui, tr, &name, sort, panel);
    let family = tr.get("ui-members-column-family");
    let by_family = sort_ui(ui, tr, &family, (MemberSort::Family, false), panel);
    as_written.or(by_family)
}

fn sort_ui(
    ui: &mut Ui,
    tr: &Tr,
    name: &str,
    sort: (MemberSort, bool),
    panel: &MembersPanel,
) -> Option<(MemberSort, bool)> {
    let sorted = (panel.query.sort == sort.0).then_some(panel.query.is_descending);
    let key = match sorted {
        None => "ui-members-sort",
        Some(false) => "ui-members-sorted-up",
        Some(true) => "ui-members-sorted-down",
    };
    let mut spoken = tr.format(key, &[("name", name.into())]);
    if sort.0 == MemberSort::Family {
        // How it is told is part of what it is.
        spoken = format!("{spoken} ({})", tr.get("ui-members-family-hint"));
    }
    sort_header_ui(ui, name, &spoken, sorted).then_some(sort)
}

/// The strip's name, and under it from which month to which it goes.
fn strip_ui(ui: &mut Ui, tr: &Tr, name: &str, view: &MembersView) {
    let words = style::small(ui, name).font(style::small_medium_font());
    let Some(participation) = &view.participation else {
        ui.add(Label::new(words).truncate());
        return;
    };
    let strip = &participation.strip;
    let months = MonthRange::new(strip.first, strip.last());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().interact_size = vec2(0.0, 0.0);
        ui.add(Label::new(words).truncate());
        presence_axis_ui(ui, tr, months, STRIP_WIDTH);
    });
}
