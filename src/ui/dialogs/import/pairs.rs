//! Meetings that two sources tell of: which are one.

use eframe::egui::{Label, ScrollArea, Ui};

use super::state::ImportDialog;
use crate::app::{pair_reason, paired_words};
use crate::domain::{JoinRule, MeetingPair};
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::{bare_checkbox_ui, segmented_ui};

const ROW_HEIGHT: f32 = 24.0;
const MAX_HEIGHT: f32 = 104.0;

pub(super) fn pairs_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let files = dialog.look.files.iter();
    let pairs: Vec<MeetingPair> = files.flat_map(|file| file.pairs.clone()).collect();
    if pairs.is_empty() {
        return;
    }
    ui.add_space(style::GAP_SMALL);
    let n = [("n", pairs.len().into())];
    let mut rule = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(style::medium(tr.format("ui-import-pairs", &n)));
        if pairs.len() > 1 {
            let rules = [
                (JoinRule::Sure, tr.get("ui-import-pairs-sure")),
                (JoinRule::All, tr.get("ui-import-pairs-all")),
                (JoinRule::None, tr.get("ui-import-pairs-none")),
            ];
            let is_by_rule = dialog.look.joining.decided.is_empty();
            let chosen = is_by_rule.then_some(dialog.look.joining.rule);
            rule = segmented_ui(ui, &tr.get("ui-import-pairs-join"), chosen, &rules);
        }
    });
    let mut decided = None;
    ScrollArea::vertical()
        .id_salt("pairs")
        .max_height(MAX_HEIGHT)
        .auto_shrink([false, true])
        .show_rows(ui, ROW_HEIGHT, pairs.len(), |ui, places| {
            ui.set_max_width(ui.available_width() - 10.0);
            for pair in pairs.get(places).unwrap_or_default() {
                if let Some(is_joined) = pair_ui(ui, tr, pair) {
                    decided = Some((pair.key(), is_joined));
                }
            }
        });
    if let Some(rule) = rule {
        dialog.join_by(rule);
    }
    if let Some((key, is_joined)) = decided {
        dialog.join(key, is_joined);
    }
}

/// A pair in a row; tells when its box is ticked or cleared.
fn pair_ui(ui: &mut Ui, tr: &Tr, pair: &MeetingPair) -> Option<bool> {
    let words = tr.format(
        "ui-import-pair",
        &[
            ("day", tr.date(pair.day).into()),
            ("new", paired_words(&pair.new, tr).into()),
            ("there", paired_words(&pair.there, tr).into()),
        ],
    );
    let reason = pair_reason(pair, tr);
    let mut is_joined = pair.is_joined;
    let mut is_changed = false;
    ui.horizontal(|ui| {
        ui.set_height(ROW_HEIGHT);
        let response = bare_checkbox_ui(ui, true, &mut is_joined);
        is_changed = response.changed();
        let name = [("pair", words.as_str().into())];
        response.accessible_name(tr.format("ui-import-pair-join", &name));
        ui.label(style::small(ui, &reason));
        ui.add(Label::new(&words).truncate()).on_hover_text(&words);
    });
    is_changed.then_some(is_joined)
}
