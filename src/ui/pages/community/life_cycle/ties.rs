//! What the ties say, among the reasons: beside the verdict, and no cause of it.

use eframe::egui::{Label, Ui, vec2};

use super::why::{WhyEvents, heading_ui, padded};
use crate::analysis;
use crate::domain::CommunityId;
use crate::i18n::Tr;
use crate::ui::pages::community::ties::TiesReading;
use crate::ui::style;

/// Nothing where there are too few people or meetings with names to tell ties from
/// chance: the page of health says what is missing.
pub(super) fn ties_ui(
    ui: &mut Ui,
    tr: &Tr,
    (community, reading): (CommunityId, &mut TiesReading),
    events: &mut WhyEvents,
) {
    let view = reading.of(community).map(|(view, _)| &view.ties);
    let group = view.and_then(|ties| Some((ties, ties.group.as_ref().ok()?)));
    let words = group.map(|(ties, group)| analysis::ties_beside_verdict(ties, group, tr));
    if words.is_none() && !reading.is_open() {
        return;
    }
    heading_ui(ui, &tr.get("ties-why-title"));
    padded(ui, |ui| {
        reading.progress_ui(ui, tr);
        let Some(words) = words else { return };
        ui.add(Label::new(words).wrap());
        let no_cause = style::quiet(ui, tr.get("ties-why-no-cause"));
        ui.add(Label::new(no_cause).wrap());
        ui.spacing_mut().button_padding = vec2(0.0, 1.0);
        let link = style::link_button(ui, tr.get("ties-why-link"));
        events.is_health_wanted |= ui.add(link.wrap()).clicked();
    });
}
