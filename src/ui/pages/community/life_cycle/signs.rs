//! The alarm and the signs in short, and the mark that tells one that warns from one
//! that does not.

use eframe::egui::{Label, RichText, Sense, Shape, Stroke, Ui, vec2};

use crate::analysis::{self, Alarm, SignLine, SignStanding};
use crate::i18n::Tr;
use crate::ui::style;

const LINE_HEIGHT: f32 = 18.0;

/// The line that says that activity is below its usual level.
pub(super) fn alarm_ui(ui: &mut Ui, tr: &Tr, alarm: &Alarm) {
    ui.horizontal_top(|ui| {
        mark_ui(ui, true);
        let sentence = style::medium(analysis::alarm_sentence(alarm, tr));
        ui.add(Label::new(sentence).wrap())
            .on_hover_text(analysis::alarm_doubt(alarm.level, tr));
    });
}

/// A sign in two lines: its name, and what was found with how it stands.
pub(super) fn sign_ui(ui: &mut Ui, tr: &Tr, line: &SignLine, found: &str) {
    let standing = line.standing();
    let warns = standing == Some(SignStanding::Warns);
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        mark_ui(ui, warns);
        let name = analysis::sign_name(line.sign, tr);
        let name = if warns {
            style::medium(name)
        } else {
            RichText::new(name)
        };
        ui.add(Label::new(name).selectable(false).truncate());
    });
    let state = tr.get(state_key(standing));
    let words = style::small(ui, format!("{found} · {state}"));
    ui.add(Label::new(words).selectable(false).wrap());
}

/// What a sign that can be told is called by how it stands.
pub(in crate::ui::pages::community) const fn state_key(
    standing: Option<SignStanding>,
) -> &'static str {
    match standing {
        Some(SignStanding::Warns) => "ui-signs-warns",
        Some(SignStanding::WithinChance) => "ui-signs-small",
        Some(SignStanding::Usual) | None => "ui-signs-usual",
    }
}

/// Leads to the page that explains the signs; true once it is wanted.
pub(super) fn health_link_ui(ui: &mut Ui, tr: &Tr) -> bool {
    ui.spacing_mut().button_padding = vec2(0.0, 1.0);
    let link = style::link_button(ui, tr.get("ui-signs-explained"));
    ui.add(link.wrap()).clicked()
}

/// A triangle where it warns, else a ring: shapes, so that it reads without colour.
pub(in crate::ui::pages::community) fn mark_ui(ui: &mut Ui, warns: bool) {
    let (place, _) = ui.allocate_exact_size(vec2(12.0, LINE_HEIGHT), Sense::hover());
    let (centre, ink) = (place.center(), ui.visuals().text_color());
    let shape = if warns {
        Shape::convex_polygon(
            vec![
                centre + vec2(0.0, -5.0),
                centre + vec2(5.5, 4.5),
                centre + vec2(-5.5, 4.5),
            ],
            ink,
            Stroke::NONE,
        )
    } else {
        Shape::circle_stroke(centre, 4.0, Stroke::new(1.5, ink))
    };
    ui.painter().add(shape);
}
