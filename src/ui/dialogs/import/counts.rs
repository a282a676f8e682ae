//! The counts of the file in sight, and what one should know before agreeing.

use eframe::egui::{Label, Ui, vec2};

use super::state::ImportDialog;
use crate::i18n::Tr;
use crate::import::Warning;
use crate::ui::style;

/// The counts, large: what would be added first.
pub(super) fn counts_ui(ui: &mut Ui, tr: &Tr, dialog: &ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    let report = &file.report;
    if file.is_refused() && report.n_accepted == 0 {
        return;
    }
    // What is new cannot be told while a question is open.
    let mut counts = if file.is_open() || file.is_refused() || file.is_left_out {
        vec![("ui-import-n-read", report.n_accepted, true)]
    } else {
        vec![
            ("ui-import-n-new", file.n_new as usize, true),
            ("ui-import-n-there", file.n_already_there as usize, false),
        ]
    };
    counts.extend([
        ("ui-import-n-repeats", report.n_exact_duplicates, false),
        ("ui-import-n-ignored", report.ignored.len(), false),
        ("ui-import-n-rejected", report.rejected.len(), false),
    ]);
    figures_ui(ui, tr, &counts);
}

/// Figures with a word each: a key that takes the figure, the figure, whether
/// it is the one that matters.
pub(in crate::ui::dialogs) fn figures_ui(ui: &mut Ui, tr: &Tr, counts: &[(&str, usize, bool)]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(26.0, 6.0);
        for (key, count, is_main) in counts {
            let colours = style::palette(ui);
            let colour = match (is_main, *key) {
                (true, _) => colours.accent,
                (false, "ui-import-n-rejected") if *count > 0 => colours.alert,
                _ => colours.text,
            };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(style::title(tr.number(*count as f64, 0)).color(colour));
                ui.label(style::small(ui, tr.format(key, &[("n", (*count).into())])));
            });
        }
    });
    ui.add_space(style::GAP_SMALL);
}

/// What one should know before agreeing. What is counted above is not said
/// twice.
pub(super) fn warnings_ui(ui: &mut Ui, tr: &Tr, dialog: &ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    for warning in &file.report.warnings {
        if !is_counted(warning) {
            let colour = style::palette(ui).alert;
            let text = style::medium(format!("! {}", warning.text(tr))).color(colour);
            ui.add(Label::new(text).wrap());
        }
    }
}

/// The warning is told by a figure.
pub(in crate::ui::dialogs) fn is_counted(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::Rejected { .. } | Warning::Ignored { .. } | Warning::Repeats { .. }
    )
}
