//! The tabs of a community's page.

use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{Button, RichText, Role, Stroke, Ui, WidgetInfo, vec2};

use crate::i18n::Tr;
use crate::ui::style;

/// What a community's page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CommunityTab {
    #[default]
    LifeCycle,
    Journal,
    Members,
    Health,
    Checkup,
    Report,
}

impl CommunityTab {
    /// In the order in which they stand.
    pub(crate) const ALL: [Self; 6] = [
        Self::LifeCycle,
        Self::Journal,
        Self::Members,
        Self::Health,
        Self::Checkup,
        Self::Report,
    ];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::LifeCycle => "life-cycle",
            Self::Journal => "journal",
            Self::Members => "members",
            Self::Health => "health",
            Self::Checkup => "checkup",
            Self::Report => "report",
        }
    }

    fn name(self, tr: &Tr) -> String {
        tr.get(&format!("ui-tab-{}", self.code()))
    }
}

/// The tabs side by side, the open one underlined, on a line across the page; those
/// for which there is nothing yet stand behind *More*. Returns the one that was chosen.
pub(super) fn tabs_ui(
    ui: &mut Ui,
    tr: &Tr,
    open: CommunityTab,
    has_data: impl Fn(CommunityTab) -> bool,
) -> Option<CommunityTab> {
    let colours = style::palette(ui);
    let mut chosen = None;
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        ui.spacing_mut().button_padding = vec2(0.0, 2.0);
        let mut underline = None;
        let (shown, more): (Vec<_>, Vec<_>) = CommunityTab::ALL
            .into_iter()
            .partition(|tab| *tab == open || has_data(*tab));
        for tab in shown {
            let is_open = tab == open;
            let name = tab.name(tr);
            let words = if is_open {
                style::medium(&name).color(colours.accent)
            } else {
                RichText::new(&name).color(colours.text)
            };
            let response = ui.add(Button::new(words).frame(false));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &name));
            style::focus_ring(ui, &response);
            if is_open {
                underline = Some(response.rect.x_range());
            }
            if response.clicked() && !is_open {
                chosen = Some(tab);
            }
        }
        if !more.is_empty() {
            chosen = more_ui(ui, tr, &more).or(chosen);
        }
        underline
    });
    let y = row.response.rect.bottom() + 4.0;
    let painter = ui.painter();
    painter.hline(ui.max_rect().x_range(), y, Stroke::new(1.0, colours.line));
    if let Some(underline) = row.inner {
        painter.hline(underline, y, Stroke::new(2.0, colours.accent));
    }
    let is_low = ui.available_height() < 480.0;
    ui.add_space(if is_low { style::GAP } else { style::GAP_LARGE });
    chosen
}

/// The tabs that would be empty, in a menu.
fn more_ui(ui: &mut Ui, tr: &Tr, tabs: &[CommunityTab]) -> Option<CommunityTab> {
    let colours = style::palette(ui);
    let mut chosen = None;
    let words = RichText::new(tr.get("ui-tabs-more")).color(colours.quiet);
    let button = MenuButton::from_button(Button::new(words).frame(false));
    let (response, _) = button.ui(ui, |ui| {
        ui.spacing_mut().button_padding = vec2(10.0, 4.0);
        ui.label(style::small(ui, tr.get("ui-tabs-more-hint")));
        for tab in tabs {
            if ui.button(tab.name(tr)).clicked() {
                chosen = Some(*tab);
                ui.close();
            }
        }
    });
    style::focus_ring(ui, &response);
    chosen
}
