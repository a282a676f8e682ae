//! The columns of the table and their headers, which sort it.

use eframe::egui::{
    Color32, Label, Pos2, RichText, Role as Spoken, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};
use egui_extras::Column;

use super::MembersPanel;
use crate::app::MemberSort;
use crate::i18n::Tr;
use crate::ui::style;

/// From this width on, in points, the strip of months and the first day have
/// room.
pub(super) const ROOM_FOR_STRIP: f32 = 720.0;
pub(super) const ROOM_FOR_FIRST: f32 = 820.0;
pub(super) const STRIP_WIDTH: f32 = 122.0;

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
    panel: &MembersPanel,
) -> Option<(MemberSort, bool)> {
    let name = tr.get(&format!("ui-members-column-{}", field.code()));
    let colours = style::palette(ui);
    let words = |text: String| {
        RichText::new(text)
            .font(style::small_medium_font())
            .color(colours.quiet)
    };
    let Some(sort) = field.sort() else {
        ui.add(Label::new(words(name)).truncate());
        return None;
    };
    let sorted = (panel.query.sort == sort.0).then_some(panel.query.is_descending);
    let label = Label::new(words(name.clone()))
        .truncate()
        .sense(Sense::click());
    let response = ui.add(label);
    if let Some(is_descending) = sorted {
        let centre = response.rect.right_center() + vec2(9.0, 0.0);
        triangle(ui, centre, is_descending, colours.quiet);
    }
    let key = match sorted {
        None => "ui-members-sort",
        Some(false) => "ui-members-sorted-up",
        Some(true) => "ui-members-sorted-down",
    };
    let spoken = tr.format(key, &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Spoken::Button, true, &spoken));
    if response.has_focus() {
        let frame = response.rect.expand(2.0);
        let stroke = Stroke::new(1.5, colours.accent);
        ui.painter()
            .rect_stroke(frame, 3.0, stroke, StrokeKind::Outside);
    }
    response.clicked().then_some(sort)
}

/// The font has no arrows.
fn triangle(ui: &Ui, centre: Pos2, points_down: bool, colour: Color32) {
    let tip = if points_down { 3.0 } else { -3.0 };
    let corners = [(-4.0, -tip), (4.0, -tip), (0.0, tip)];
    let corners = corners.map(|(x, y)| centre + vec2(x, y));
    let shape = Shape::convex_polygon(corners.to_vec(), colour, Stroke::NONE);
    ui.painter().add(shape);
}
