//! The alarm and the warning signs, each with its value, what is usual and a
//! mark.

use eframe::egui::{Grid, Label, RichText, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::analysis::{self, Alarm, SignLine};
use crate::i18n::Tr;
use crate::ui::style;

/// Columns of a sign's line in a wide box.
const N_COLUMNS: usize = 3;
const LINE_HEIGHT: f32 = 18.0;

/// The line that says that activity is below its usual level.
pub(super) fn alarm_ui(ui: &mut Ui, tr: &Tr, alarm: &Alarm) {
    ui.horizontal_top(|ui| {
        mark_ui(ui, Mark::Warns);
        let sentence = style::medium(analysis::alarm_sentence(alarm, tr));
        ui.add(Label::new(sentence).wrap())
            .on_hover_text(analysis::alarm_doubt(alarm.level, tr));
    });
}

/// The block of signs; nothing where there are none to speak of.
pub(super) fn signs_ui(ui: &mut Ui, tr: &Tr, signs: &[SignLine]) {
    if signs.is_empty() {
        return;
    }
    ui.add_space(style::GAP);
    ui.label(style::medium(tr.get("ui-signs-title")));
    // Nothing here is clicked, so that lines may be as low as text.
    ui.spacing_mut().interact_size.y = LINE_HEIGHT;
    let is_narrow = ui.available_width() < 520.0;
    Grid::new("warning-signs")
        .num_columns(if is_narrow { 1 } else { N_COLUMNS })
        .spacing([style::GAP_LARGE, 3.0])
        .show(ui, |ui| {
            for line in signs {
                state_ui(ui, tr, line);
                if is_narrow {
                    ui.end_row();
                }
                ui.label(analysis::sign_name(line.sign, tr));
                if is_narrow {
                    ui.end_row();
                }
                let sentence = analysis::sign_sentence(line, tr);
                let sentence = match line.reading {
                    Some(_) => RichText::new(sentence),
                    None => style::quiet(ui, sentence),
                };
                ui.add(Label::new(sentence).wrap());
                ui.end_row();
            }
        });
}

/// Whether a sign warns: a shape with a word, so that it reads without colour.
fn state_ui(ui: &mut Ui, tr: &Tr, line: &SignLine) {
    let (mark, word) = match line.reading {
        Some(reading) if reading.warns => (Mark::Warns, style::medium(tr.get("ui-signs-warns"))),
        Some(_) => (Mark::Usual, RichText::new(tr.get("ui-signs-usual"))),
        None => (Mark::Missing, style::quiet(ui, tr.get("ui-signs-missing"))),
    };
    ui.horizontal(|ui| {
        mark_ui(ui, mark);
        ui.label(word);
    });
}

#[derive(Clone, Copy)]
enum Mark {
    Warns,
    Usual,
    Missing,
}

/// A triangle, a ring or a dash.
fn mark_ui(ui: &mut Ui, mark: Mark) {
    let (place, _) = ui.allocate_exact_size(vec2(12.0, LINE_HEIGHT), Sense::hover());
    let (centre, ink) = (place.center(), ui.visuals().text_color());
    let stroke = Stroke::new(1.5, ink);
    let shape = match mark {
        Mark::Warns => Shape::convex_polygon(
            vec![
                centre + vec2(0.0, -5.0),
                centre + vec2(5.5, 4.5),
                centre + vec2(-5.5, 4.5),
            ],
            ink,
            Stroke::NONE,
        ),
        Mark::Usual => Shape::circle_stroke(centre, 4.0, stroke),
        Mark::Missing => Shape::line_segment(
            [
                pos2(centre.x - 4.0, centre.y),
                pos2(centre.x + 4.0, centre.y),
            ],
            stroke,
        ),
    };
    ui.painter().add(shape);
}
