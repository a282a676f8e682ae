//! What facilitators usually try, and what came after what was tried here.

use eframe::egui::{Button, Label, TextStyle, Ui};

use super::why::{Reason, WhyEvents, heading_ui, padded, reason_ui};
use crate::analysis::{self, Life, NotYet, SinceTried};
use crate::app::CommunityPage;
use crate::domain::{Milestone, MilestoneKind};
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::in_two_voices;

/// The advice for the stage, each with its source quietly after it and a way to say that
/// it was tried; then what was tried, with what came after.
pub(super) fn tried_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, life): (&CommunityPage, &Life),
    (chosen, mut place): (&mut Option<usize>, usize),
    events: &mut WhyEvents,
) {
    heading_ui(ui, &tr.get("ui-advice"));
    for item in analysis::advice_after(&life.verdict, &page.weak_elements(), tr) {
        padded(ui, |ui| {
            let body = TextStyle::Body.resolve(ui.style());
            let text = format!("•\u{a0}{}  ", item.text);
            let words = in_two_voices(
                (&text, body, ui.visuals().text_color()),
                (&item.source, style::small_font(), style::palette(ui).quiet),
            );
            ui.add(Label::new(words).wrap());
            let words = style::small(ui, tr.get("ui-tried-note")).color(style::palette(ui).accent);
            let button = Button::new(words).frame_when_inactive(false).small();
            let button = ui.add(button).on_hover_text(tr.get("ui-tried-note-hint"));
            if button.gained_focus() {
                button.scroll_to_me(None);
            }
            let spoken = format!("{} · {}", tr.get("ui-tried-note"), item.text);
            if button.accessible_name(spoken).clicked() {
                events.tried = Some(item.text);
            }
        });
    }
    let tried = page.milestones.iter();
    let mut tried = tried
        .filter(|it| it.kind == MilestoneKind::Tried)
        .peekable();
    if tried.peek().is_none() {
        return;
    }
    heading_ui(ui, &tr.get("ui-tried-title"));
    for milestone in tried {
        let since = analysis::since_tried(life, milestone.from, &page.milestones);
        let reason = Reason {
            text: sentence(tr, milestone, since, life),
            sign: None,
            months: since.ok().map(|since| since.months),
        };
        reason_ui(ui, tr, (&reason, place), chosen, events);
        place += 1;
    }
}

/// What was tried and when, and what came after or when that can be said.
fn sentence(
    tr: &Tr,
    milestone: &Milestone,
    since: Result<SinceTried, NotYet>,
    life: &Life,
) -> String {
    let what = match milestone.title.trim() {
        "" => tr.get("domain-milestone-tried"),
        title => title.trim_end_matches('.').to_owned(),
    };
    let when = [
        ("day", tr.date(milestone.from).into()),
        ("what", what.into()),
    ];
    let tried = tr.format("ui-tried-on", &when);
    let then = match since {
        Ok(since) => {
            let measure = life.series.measure.code();
            let measure = tr.get(&format!("domain-measure-{measure}")).to_lowercase();
            let key = if since.is_year_before {
                "ui-tried-since-year"
            } else {
                "ui-tried-since-months"
            };
            let figures = [
                ("measure", measure.into()),
                ("after", tr.number(since.after, 1).into()),
                ("before", tr.number(since.before, 1).into()),
                ("first", tr.month(since.months.now.first()).into()),
                ("last", tr.month(since.months.now.last()).into()),
            ];
            tr.format(key, &figures)
        }
        Err(NotYet::Until(month)) => {
            tr.format("ui-tried-until", &[("month", tr.month(month).into())])
        }
        Err(NotYet::MeasureChanged) => tr.get("ui-tried-measure-changed"),
        Err(NotYet::NotRecorded) => tr.get("ui-tried-not-recorded"),
    };
    format!("{tried} {then}")
}

/// The words of an advice as the title of a milestone: without a first sentence that
/// says what the stage is, nor what comes after a colon.
pub(super) fn title_of(advice: &str) -> String {
    let (preface, rest) = advice.split_once(". ").unwrap_or(("", advice));
    let kept = if preface.contains(':') { advice } else { rest };
    let title = kept.split(':').next().unwrap_or(kept);
    title.trim().trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_advice_makes_a_title_that_fits_a_flag() {
        for (advice, title) in [
            (
                "A natural stage. Ask the members: what they like.",
                "Ask the members",
            ),
            (
                "C’est un stade naturel. Sondez les membres\u{a0}: les sujets.",
                "Sondez les membres",
            ),
            ("Share the facilitation.", "Share the facilitation"),
            ("Meet: often. Then less.", "Meet"),
        ] {
            assert_eq!(title_of(advice), title);
        }
    }
}
