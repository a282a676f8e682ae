//! How a file was understood, in words and counts.

use eframe::egui::{Align, CornerRadius, Frame, Label, Layout, Margin, Stroke, Ui, vec2};

use crate::app::ImportPreview;
use crate::i18n::{Language, Tr};
use crate::import::{DateOrder, Outcome, Report, TextEncoding, Warning};
use crate::ui::style;
use crate::ui::widgets::segmented_ui;

/// A box that asks for attention.
fn alert_box(ui: &Ui) -> Frame {
    let colours = style::palette(ui);
    Frame::new()
        .fill(colours.alert_soft)
        .stroke(Stroke::new(1.0, colours.alert))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 10))
}

/// Why nothing can be imported from this file, and what to do.
pub(super) fn refusal_ui(ui: &mut Ui, tr: &Tr, preview: &ImportPreview) {
    let Err(error) = preview.require_importable() else {
        return;
    };
    alert_box(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(style::medium(error.message(tr))).wrap());
        ui.add(Label::new(error.remedy(tr)).wrap());
    });
}

/// Asks what the file itself cannot settle; returns the answer clicked.
pub(super) fn question_ui(
    ui: &mut Ui,
    tr: &Tr,
    report: &Report,
    answer: Option<DateOrder>,
) -> Option<DateOrder> {
    let question = report.questions.first();
    // The answer stays in sight, so that it can be changed.
    if question.is_none() && answer.is_none() {
        return None;
    }
    let mut clicked = None;
    alert_box(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let text = match question {
            Some(question) => question.text(tr),
            None => tr.get("ui-import-date-order-answered"),
        };
        ui.add(Label::new(style::medium(text)).wrap());
        let orders = DateOrder::ALL.map(|order| (order, date_order_name(tr, order)));
        clicked = segmented_ui(ui, &tr.get("ui-import-date-order"), answer, &orders);
    });
    clicked.filter(|order| answer != Some(*order))
}

fn date_order_name(tr: &Tr, order: DateOrder) -> String {
    tr.get(&format!("ui-import-order-{}", order.code()))
}

/// The counts, large: what would be added first.
pub(super) fn counts_ui(ui: &mut Ui, tr: &Tr, preview: &ImportPreview) {
    let report = &preview.report;
    // What is new cannot be told while a question is open.
    let mut counts = if report.outcome == Outcome::AskUser {
        vec![("ui-import-n-read", report.n_accepted, true)]
    } else {
        vec![
            ("ui-import-n-new", preview.n_new as usize, true),
            ("ui-import-n-there", preview.n_already_there as usize, false),
        ]
    };
    counts.extend([
        ("ui-import-n-repeats", report.n_exact_duplicates, false),
        ("ui-import-n-ignored", report.ignored.len(), false),
        ("ui-import-n-rejected", report.rejected.len(), false),
    ]);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(26.0, 6.0);
        for (key, count, is_main) in counts {
            let colours = style::palette(ui);
            let colour = match (is_main, key) {
                (true, _) => colours.accent,
                (false, "ui-import-n-rejected") if count > 0 => colours.alert,
                _ => colours.text,
            };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(style::title(tr.number(count as f64, 0)).color(colour));
                ui.label(style::small(ui, tr.format(key, &[("n", count.into())])));
            });
        }
    });
    ui.add_space(style::GAP_SMALL);
}

/// How the file was read: encoding, delimiter, dates, columns by role.
pub(super) fn facts_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    let mut facts = Vec::new();
    let mut form = Vec::new();
    if let Some(encoding) = report.encoding {
        form.push(encoding_name(encoding).to_owned());
    }
    if let Some(delimiter) = report.delimiter {
        let name = [("name", delimiter_name(tr, delimiter).into())];
        form.push(tr.format("ui-import-delimiter", &name));
    }
    if let Some(line) = report.header_line {
        form.push(tr.format("ui-import-header-line", &[("n", line.into())]));
    }
    facts.push((tr.get("ui-import-form"), form.join(" · ")));
    if let Some(format) = &report.date_format {
        let mut text = date_format_name(tr, format);
        if let Some((first, last)) = report.first_date.zip(report.last_date) {
            let dates = [
                ("first", tr.date(first).into()),
                ("last", tr.date(last).into()),
            ];
            text = format!("{text} · {}", tr.format("ui-import-from-to", &dates));
        }
        facts.push((tr.get("ui-import-dates"), text));
    }
    let columns: Vec<String> = report
        .columns
        .iter()
        .map(|(role, header)| {
            let words = [
                ("role", role.name(tr).into()),
                ("header", header.trim().into()),
            ];
            tr.format("ui-import-column", &words)
        })
        .collect();
    facts.push((tr.get("ui-import-columns"), columns.join(" · ")));

    for (name, value) in facts {
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(96.0, 18.0), Layout::left_to_right(Align::Min), |ui| {
                ui.set_min_width(96.0);
                ui.label(style::quiet(ui, name));
            });
            ui.add(Label::new(value).wrap());
        });
    }
    ui.add_space(style::GAP_SMALL);
}

/// A pattern such as `dd/mm/yyyy` in the letters of the language.
fn date_format_name(tr: &Tr, format: &str) -> String {
    let is_pattern = format
        .chars()
        .all(|letter| "dmy".contains(letter) || !letter.is_alphabetic());
    match tr.language() {
        Language::Fr if is_pattern => format.replace('d', "j").replace('y', "a"),
        _ => format.to_owned(),
    }
}

const fn encoding_name(encoding: TextEncoding) -> &'static str {
    match encoding {
        TextEncoding::Utf8 => "UTF-8",
        TextEncoding::Windows1252 => "Windows-1252",
        TextEncoding::Utf16Le => "UTF-16 LE",
        TextEncoding::Utf16Be => "UTF-16 BE",
    }
}

fn delimiter_name(tr: &Tr, delimiter: char) -> String {
    match delimiter {
        ',' => tr.get("ui-import-comma"),
        ';' => tr.get("ui-import-semicolon"),
        '\t' => tr.get("ui-import-tab"),
        '|' => tr.get("ui-import-bar"),
        other => other.to_string(),
    }
}

/// What one should know before agreeing. What is counted above is not said
/// twice.
pub(super) fn warnings_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    for warning in &report.warnings {
        let is_counted = matches!(
            warning,
            Warning::Rejected { .. } | Warning::Ignored { .. } | Warning::Repeats { .. }
        );
        if !is_counted {
            let colour = style::palette(ui).alert;
            let text = style::medium(format!("! {}", warning.text(tr))).color(colour);
            ui.add(Label::new(text).wrap());
        }
    }
}
