//! The frame of the window: the bars around the page, and its margins.

use std::path::Path;

use eframe::egui::{Context, Frame, Margin, Panel, Ui, ViewportCommand};

use super::bars::{CommunityList, TopBar, community_list_ui, status_bar_ui, top_bar_ui};
use super::context::Cx;
use super::style;
use crate::domain::CommunityId;

/// The space kept for the scroll bar of the page, in points.
pub(crate) const SCROLL_ROOM: f32 = 12.0;

/// The bars at the top and at the bottom, and the list at the side where there
/// is room for it. Tells which community of the list one points at.
pub(crate) fn bars_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    selected: Option<CommunityId>,
    is_narrow: bool,
) -> Option<CommunityId> {
    let bar = style::bar(ui);
    let top = TopBar {
        situation: cx.situation,
        theme: cx.settings.theme,
        recent: &cx.settings.recent,
    };
    Panel::top("top").frame(bar).show(ui, |ui| {
        top_bar_ui(ui, cx.tr, &top, cx.actions);
    });
    let thin = bar.inner_margin(Margin::symmetric(16, 5));
    Panel::bottom("bottom")
        .frame(thin)
        .show(ui, |ui| status_bar_ui(ui, cx));
    let rows = cx.register.map(|register| &register.communities);
    let rows = rows.filter(|rows| !is_narrow && !rows.is_empty())?;
    let side = bar.inner_margin(Margin::symmetric(10, 8));
    let sight = cx.sight;
    let list = CommunityList {
        rows,
        selected,
        colour_of: &|id| sight.and_then(|page| page.colour_of(id)),
    };
    let shown = Panel::left("communities")
        .exact_size(248.0)
        .resizable(false)
        .frame(side)
        .show(ui, |ui| community_list_ui(ui, cx.tr, &list, cx.actions));
    shown.inner
}

/// The ground of the page, with its margins.
pub(crate) fn page(ui: &Ui, is_narrow: bool) -> Frame {
    let side = if is_narrow { 12 } else { 24 };
    let margin = Margin {
        left: side,
        right: side - SCROLL_ROOM as i8,
        top: 16,
        bottom: 14,
    };
    Frame::new()
        .fill(style::palette(ui).page)
        .inner_margin(margin)
}

/// The window is called after the register.
pub(crate) fn name_window(ctx: &Context, register: &Path) {
    let name = register.file_name().unwrap_or(register.as_os_str());
    let title = format!("{} — Essor", name.to_string_lossy());
    ctx.send_viewport_cmd(ViewportCommand::Title(title));
}

/// None is open any more.
pub(crate) fn unname_window(ctx: &Context) {
    ctx.send_viewport_cmd(ViewportCommand::Title("Essor".to_owned()));
}
