//! How close people are: core, active and peripheral, with what the shares are
//! compared with, and what each word in the list means.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Label, Ui, Vec2};

use crate::analysis::{self, Circles, Participation, PersonStatus};
use crate::app::MembersView;
use crate::i18n::Tr;
use crate::ui::style;

/// From this height on, in points, the table leaves room for explanations.
const ROOM_FOR_WORDS: f32 = 520.0;

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
            ui.spacing_mut().interact_size.y = 20.0;
            if let Ok(circles) = &participation.circles {
                figures_ui(ui, tr, circles);
            }
            let key = if is_long {
                "ui-members-explain-less"
            } else {
                "ui-members-explain"
            };
            ui.spacing_mut().button_padding = Vec2::ZERO;
            if ui.add(style::link_button(ui, tr.get(key))).clicked() {
                *is_explained = Some(!is_long);
            }
        });
        let compared = analysis::circles_sentences(&participation.circles, tr);
        let first = match &participation.circles {
            Ok(circles) => analysis::circles_definition(circles, tr),
            // Why there are none.
            Err(_) => compared.join(" "),
        };
        ui.add(Label::new(style::small(ui, first)).wrap());
        if is_long {
            if participation.circles.is_ok() {
                let compared = style::small(ui, compared.join(" "));
                ui.add(Label::new(compared).wrap());
            }
            statuses_ui(ui, tr, view, participation);
            let roles = style::small(ui, tr.get("ui-members-roles"));
            ui.add(Label::new(roles).wrap());
        }
    });
}

/// What the statuses in the list mean, as of when and by which rhythm.
fn statuses_ui(ui: &mut Ui, tr: &Tr, view: &MembersView, participation: &Participation) {
    let colours = style::palette(ui);
    let mut job = LayoutJob::default();
    let quiet = TextFormat::simple(style::small_font(), colours.quiet);
    let named = TextFormat::simple(style::small_medium_font(), colours.text);
    let as_of = [("date", tr.date(participation.as_of).into())];
    let as_of = tr.format("ui-members-as-of", &as_of);
    let rhythm = analysis::rhythm_sentence(participation.rhythm.as_ref(), tr);
    job.append(&format!("{as_of} {rhythm}"), 0.0, quiet.clone());
    let there = PersonStatus::ALL;
    for status in there.into_iter().filter(|it| view.count_of(*it) > 0) {
        let name = status_name(tr, status);
        let means = analysis::status_definition(status, participation, tr);
        job.append(" ", 0.0, quiet.clone());
        job.append(&name, 0.0, named.clone());
        job.append(
            &format!("\u{a0}– {}.", lower_first(&means)),
            0.0,
            quiet.clone(),
        );
    }
    ui.add(Label::new(job).wrap());
}

/// As it stands within a sentence.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

pub(super) fn status_name(tr: &Tr, status: PersonStatus) -> String {
    tr.get(&format!("ui-person-status-{}", status.code()))
}

/// What a status means here; nothing where nothing is logged.
pub(super) fn status_hint(tr: &Tr, view: &MembersView, status: PersonStatus) -> Option<String> {
    let participation = view.participation.as_ref()?;
    Some(analysis::status_definition(status, participation, tr))
}

/// The three shares of the year, side by side.
fn figures_ui(ui: &mut Ui, tr: &Tr, circles: &Circles) {
    let shares = &circles.now;
    let figures = [
        ("ui-members-core", shares.core),
        ("ui-members-active", shares.active),
        ("ui-members-peripheral", shares.peripheral),
    ];
    for (name, n) in figures {
        let figure = tr.format(
            name,
            &[
                ("share", tr.percent(shares.share(n)).into()),
                ("n", n.into()),
            ],
        );
        ui.label(style::strong(figure))
            .on_hover_text(analysis::circles_definition(circles, tr));
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
