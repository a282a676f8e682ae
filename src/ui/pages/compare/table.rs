//! Where each community stands, and whether it is in the picture.

use std::collections::BTreeSet;

use eframe::egui::{Label, Response, RichText, Sense, Ui, vec2};
use egui_extras::Column;

use crate::analysis::{Verdict, VerdictStage};
use crate::app::{ComparedCommunity, Comparison};
use crate::chart::Role;
use crate::domain::{CommunityId, Stage};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{
    CELL_HEIGHT, cell, checkbox_ui, header_cell, plain_table, sparkline, stage_word,
};

/// What is compared for one community, beside the picture.
const COLUMNS: [&str; 6] = [
    "ui-compare-community",
    "ui-compare-stage",
    "ui-compare-since",
    "ui-compare-confidence",
    "ui-compare-year",
    "ui-compare-curve",
];

/// The width under which the columns of the table stay and it scrolls, in
/// points.
const NARROWEST: f32 = 606.0;

pub(super) fn verdicts_ui(
    ui: &mut Ui,
    tr: &Tr,
    comparison: &Comparison,
    left_out: &mut BTreeSet<CommunityId>,
    actions: &mut Vec<Action>,
) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.label(style::strong(tr.get("ui-compare-where")));
            if ui.button(tr.get("ui-compare-all")).clicked() {
                left_out.clear();
            }
            if ui.button(tr.get("ui-compare-none")).clicked() {
                left_out.extend(comparison.communities.iter().map(|it| it.community.id));
            }
        });
        ui.add_space(style::GAP_SMALL);
        eframe::egui::ScrollArea::horizontal().show(ui, |ui| {
            ui.set_min_width(NARROWEST);
            table_ui(ui, tr, comparison, left_out, actions);
        });
    });
}

fn table_ui(
    ui: &mut Ui,
    tr: &Tr,
    comparison: &Comparison,
    left_out: &mut BTreeSet<CommunityId>,
    actions: &mut Vec<Action>,
) {
    plain_table(ui)
        .vscroll(false)
        .column(Column::remainder().at_least(130.0).clip(true))
        .column(Column::initial(112.0).clip(true))
        .column(Column::initial(88.0).clip(true))
        .column(Column::initial(78.0).clip(true))
        .column(Column::initial(84.0).clip(true))
        .column(Column::exact(76.0))
        .header(CELL_HEIGHT, |mut header| {
            for key in COLUMNS {
                header.col(|ui| header_cell(ui, tr.get(key)));
            }
        })
        .body(|body| {
            body.rows(
                CELL_HEIGHT + 2.0,
                comparison.communities.len(),
                |mut row| {
                    let Some(it) = comparison.communities.get(row.index()) else {
                        return;
                    };
                    row.col(|ui| name_ui(ui, it, left_out, actions));
                    let verdict = it.life.as_ref().map(|life| &life.verdict);
                    row.col(|ui| stage_ui(ui, tr, verdict));
                    let [since, confidence] = verdict_words(tr, verdict);
                    row.col(|ui| cell(ui, since));
                    row.col(|ui| cell(ui, confidence));
                    let change = it.year_on_year().map(|change| tr.signed_percent(change));
                    row.col(|ui| cell(ui, change.unwrap_or_else(|| "—".to_owned())));
                    row.col(|ui| curve_ui(ui, it));
                },
            );
        });
}

/// The name with its mark; a double click opens the community's page.
fn name_ui(
    ui: &mut Ui,
    it: &ComparedCommunity,
    left_out: &mut BTreeSet<CommunityId>,
    actions: &mut Vec<Action>,
) {
    let id = it.community.id;
    // The colour of its line in the picture.
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, CELL_HEIGHT), Sense::hover());
    let colour = style::chart_colour(ui, Role::Community(it.community.colour));
    ui.painter().circle_filled(rect.center(), 5.0, colour);
    let mut is_in = !left_out.contains(&id);
    let response: Response = checkbox_ui(ui, &mut is_in, it.community.short_name());
    if response.changed() {
        if is_in {
            left_out.remove(&id);
        } else {
            left_out.insert(id);
        }
    }
    if response.double_clicked() {
        actions.push(Action::SelectCommunity(id));
    }
    if it.community.name != it.community.short_name() {
        response.on_hover_text(&it.community.name);
    }
}

fn stage_ui(ui: &mut Ui, tr: &Tr, verdict: Option<&Verdict>) {
    let words = RichText::new(stage_word(tr, verdict)).color(style::verdict_colour(ui, verdict));
    ui.add(Label::new(words).truncate());
}

/// Since when, and how sure; a planned end is a fact, and what cannot be said
/// yet has neither.
fn verdict_words(tr: &Tr, verdict: Option<&Verdict>) -> [String; 2] {
    let none = || "—".to_owned();
    let Some(verdict) = verdict else {
        return [none(), none()];
    };
    let is_read = match verdict.stage {
        VerdictStage::TooEarly => return [none(), none()],
        VerdictStage::Stage(stage) => stage != Stage::Closed,
    };
    let since = verdict
        .since
        .map_or_else(none, |month| tr.month_short(month));
    let confidence = if is_read {
        tr.percent(verdict.confidence)
    } else {
        none()
    };
    [since, confidence]
}

fn curve_ui(ui: &Ui, it: &ComparedCommunity) {
    if let Some(life) = &it.life {
        let trend: Vec<f64> = life.trend().iter().map(|month| month.trend).collect();
        let rect = ui.max_rect().shrink2(eframe::egui::vec2(6.0, 4.0));
        let colour = style::chart_colour(ui, Role::Community(it.community.colour));
        sparkline(ui.painter(), rect, &trend, colour);
    }
}
