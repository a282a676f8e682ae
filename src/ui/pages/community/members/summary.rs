//! How close people are: core, active and peripheral, with what the shares
//! are compared with.

use eframe::egui::{Label, Ui};

use crate::analysis::{self, Circles};
use crate::app::MembersView;
use crate::i18n::Tr;
use crate::ui::style;

/// From this height on, in points, the table leaves room for explanations.
const ROOM_FOR_WORDS: f32 = 480.0;

pub(super) fn summary_ui(
    ui: &mut Ui,
    tr: &Tr,
    view: &MembersView,
    is_explained: &mut Option<bool>,
) {
    let Some(participation) = &view.participation else {
        ui.add(Label::new(style::quiet(ui, tr.get("ui-members-no-activity"))).wrap());
        return;
    };
    let is_long = is_explained.unwrap_or(ui.available_height() > ROOM_FOR_WORDS);
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
            if let Ok(circles) = &participation.circles {
                figures_ui(ui, tr, circles);
            }
            let key = if is_long {
                "ui-members-explain-less"
            } else {
                "ui-members-explain"
            };
            ui.spacing_mut().button_padding.x = 0.0;
            if ui.add(style::link_button(ui, tr.get(key))).clicked() {
                *is_explained = Some(!is_long);
            }
        });
        let mut sentences = analysis::circles_sentences(&participation.circles, tr);
        let mut as_of = tr.format(
            "ui-members-as-of",
            &[("date", tr.date(participation.as_of).into())],
        );
        as_of.push(' ');
        as_of += &analysis::rhythm_sentence(participation.rhythm.as_ref(), tr);
        sentences.push(as_of);
        let n_shown = if is_long { sentences.len() } else { 1 };
        for sentence in sentences.into_iter().take(n_shown) {
            ui.add(Label::new(style::small(ui, sentence)).wrap());
        }
    });
}

/// The three shares of the year, side by side.
fn figures_ui(ui: &mut Ui, tr: &Tr, circles: &Circles) {
    let shares = &circles.now;
    let figures = [
        ("ui-members-core", "ui-members-core-hint", shares.core),
        ("ui-members-active", "ui-members-active-hint", shares.active),
        (
            "ui-members-peripheral",
            "ui-members-peripheral-hint",
            shares.peripheral,
        ),
    ];
    for (name, hint, n) in figures {
        let figure = tr.format(
            name,
            &[
                ("share", tr.percent(shares.share(n)).into()),
                ("n", n.into()),
            ],
        );
        ui.label(style::strong(figure)).on_hover_text(tr.get(hint));
    }
    let of = tr.format(
        "ui-members-of-year",
        &[
            ("people", shares.n_people().into()),
            ("from", tr.month_short(circles.months.first()).into()),
            ("to", tr.month_short(circles.months.last()).into()),
        ],
    );
    ui.label(style::quiet(ui, of));
}
