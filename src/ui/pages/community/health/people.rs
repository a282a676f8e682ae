//! Who comes with whom: ties, rings and flows, newcomers, bridges. They take longer to
//! read than the signs, and come after them.

use eframe::egui::accesskit::Live;
use eframe::egui::{Grid, Label, ProgressBar, Ui};

use crate::analysis;
use crate::app::{ChartKind, PictureChoices, TiesQuery, TiesView};
use crate::chart::{Chart, Social};
use crate::domain::CommunityId;
use crate::i18n::{Language, Tr};
use crate::ui::chart::people_ui;
use crate::ui::context::Cx;
use crate::ui::dialogs::table_ui;
use crate::ui::style;
use crate::ui::tasks::Question;
use crate::ui::widgets::{checkbox_ui, segmented_ui};

/// The height of a picture, in points, and of a table.
const PICTURE: f32 = 430.0;
const TABLE: f32 = 320.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Ties,
    Flows,
    Newcomers,
    Bridges,
}

impl Part {
    const ALL: [Self; 4] = [Self::Ties, Self::Flows, Self::Newcomers, Self::Bridges];

    const fn code(self) -> &'static str {
        match self {
            Self::Ties => "ties",
            Self::Flows => "flows",
            Self::Newcomers => "newcomers",
            Self::Bridges => "bridges",
        }
    }

    const fn picture(self) -> Option<ChartKind> {
        match self {
            Self::Ties => Some(ChartKind::Ties),
            Self::Flows => Some(ChartKind::Flows),
            Self::Bridges => Some(ChartKind::Bridges),
            Self::Newcomers => None,
        }
    }
}

/// What the picture in sight was drawn by.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Drawn {
    kind: ChartKind,
    has_names: bool,
    language: Language,
    reading: u64,
}

/// The people of a community, as they were last read.
// Each is so or not, whatever the others are.
#[expect(clippy::struct_excessive_bools)]
#[derive(Default)]
pub(super) struct People {
    view: Option<TiesView>,
    question: Question<TiesView>,
    /// What was asked for; nothing where it is to be read again.
    asked: Option<(CommunityId, bool)>,
    /// The reading was stopped, and begins again when it is wanted.
    is_stopped: bool,
    reading: u64,
    part: Part,
    without_facilitators: bool,
    has_names: bool,
    is_table: bool,
    /// Who was chosen, by their place on the rings.
    chosen: Option<usize>,
    picture: Option<(Drawn, Chart)>,
}

impl People {
    pub(super) const fn outdate(&mut self) {
        self.asked = None;
    }

    pub(super) fn logic(&mut self, cx: &mut Cx<'_>, community: CommunityId, is_open: bool) {
        match self.question.take() {
            Some(Ok(view)) => {
                self.view = Some(view);
                self.reading += 1;
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let wanted = (community, self.without_facilitators);
        if is_open && self.asked != Some(wanted) {
            if self.asked.is_none_or(|asked| asked.0 != community) {
                self.chosen = None;
            }
            self.asked = Some(wanted);
            self.is_stopped = false;
            let query = TiesQuery {
                without_facilitators: self.without_facilitators,
                ..TiesQuery::default()
            };
            let work = cx
                .worker
                .run(move |desk, reporter| desk.ties(community, query, reporter));
            self.question.ask(work);
        }
        self.keep_picture_current(cx);
    }

    fn keep_picture_current(&mut self, cx: &Cx<'_>) {
        let (Some(view), Some(kind)) = (&self.view, self.part.picture()) else {
            return;
        };
        let drawn = Drawn {
            kind,
            has_names: self.has_names,
            language: cx.tr.language(),
            reading: self.reading,
        };
        if self.picture.as_ref().is_some_and(|it| it.0 == drawn) {
            return;
        }
        let choices = PictureChoices {
            kind,
            language: drawn.language,
            ..PictureChoices::default()
        };
        let chart = view.chart(&choices, self.has_names, cx.today());
        self.picture = Some((drawn, chart));
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, tr: &Tr, community: CommunityId) {
        style::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(style::strong(tr.get("ties-page-title")));
            ui.add(Label::new(style::quiet(ui, tr.get("ties-page-intro"))).wrap());
            ui.add_space(style::GAP_SMALL);
            ui.horizontal_wrapped(|ui| self.choices_ui(ui, tr));
            ui.add_space(style::GAP_SMALL);
            self.progress_ui(ui, tr);
            let is_current = self
                .view
                .as_ref()
                .is_some_and(|it| it.community == community);
            if is_current {
                self.part_ui(ui, tr);
            }
        });
    }

    fn choices_ui(&mut self, ui: &mut Ui, tr: &Tr) {
        let parts = Part::ALL.map(|part| {
            let key = format!("ties-page-{}", part.code());
            (part, tr.get(&key))
        });
        let name = tr.get("ties-page-parts");
        if let Some(part) = segmented_ui(ui, &name, Some(self.part), &parts) {
            self.part = part;
        }
        if matches!(self.part, Part::Ties | Part::Newcomers) {
            let without = &mut self.without_facilitators;
            checkbox_ui(ui, without, tr.get("ties-page-without"));
        }
        if self.part == Part::Ties {
            checkbox_ui(ui, &mut self.has_names, tr.get("ties-page-names"));
        }
        if self.part.picture().is_some() {
            checkbox_ui(ui, &mut self.is_table, tr.get("ties-page-table"));
        }
    }

    /// How far the draws have come, and the way to stop them.
    fn progress_ui(&mut self, ui: &mut Ui, tr: &Tr) {
        if let Some(progress) = self.question.progress() {
            let reading = tr.get("ties-page-reading");
            ui.horizontal(|ui| {
                let bar = ProgressBar::new(progress.share().unwrap_or(0.0))
                    .desired_width(180.0)
                    .desired_height(8.0)
                    .fill(style::palette(ui).accent);
                let bar = ui.add(bar);
                ui.ctx()
                    .accesskit_node_builder(bar.id, |node| node.set_label(reading.clone()));
                ui.label(style::quiet(ui, &reading));
                if ui.button(tr.get("ties-page-stop")).clicked() {
                    self.question.forget();
                    self.is_stopped = true;
                }
            });
        } else if self.is_stopped {
            ui.horizontal(|ui| {
                ui.label(style::quiet(ui, tr.get("ties-page-stopped")));
                if ui.button(tr.get("ties-page-again")).clicked() {
                    self.asked = None;
                }
            });
        }
    }

    fn part_ui(&mut self, ui: &mut Ui, tr: &Tr) {
        if self.part == Part::Newcomers {
            if let Some(view) = &self.view {
                newcomers_ui(ui, tr, view);
            }
            return;
        }
        let Some((_, chart)) = &self.picture else {
            return;
        };
        let summary = match &chart.social {
            // The picture says itself what is missing.
            Some(Social::Nothing(missing)) => missing,
            _ => &chart.summary,
        };
        ui.add(Label::new(style::medium(summary)).wrap());
        if matches!(chart.social, Some(Social::Nothing(_))) {
            return;
        }
        if self.is_table {
            table_ui(ui, &chart.table, TABLE);
        } else {
            let words = people_ui(ui, chart, PICTURE, &mut self.chosen);
            if self.part == Part::Ties {
                let hint = tr.get("ties-page-hint");
                let told = words.unwrap_or(hint);
                let label = ui.add(Label::new(told).wrap());
                ui.ctx()
                    .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            }
        }
        ui.add(Label::new(style::small(ui, &chart.caption)).wrap());
    }
}

/// Those who came for the first time, by year. Few people are cases, so that how many
/// there are stands beside each share.
fn newcomers_ui(ui: &mut Ui, tr: &Tr, view: &TiesView) {
    if view.cohorts.is_empty() {
        ui.add(Label::new(tr.get("ties-newcomers-none")).wrap());
        return;
    }
    let share = |share: Option<f64>| share.map_or_else(|| "—".to_owned(), |it| tr.percent(it));
    let header = ["year", "people", "back-90", "back-180", "to-core", "three"];
    Grid::new("newcomers")
        .striped(true)
        .spacing([style::GAP_LARGE, style::GAP_SMALL])
        .show(ui, |ui| {
            for name in header {
                let name = tr.get(&format!("ties-newcomers-{name}"));
                ui.label(style::small(ui, name));
            }
            ui.end_row();
            for cohort in &view.cohorts {
                ui.label(cohort.year.to_string());
                ui.label(cohort.n.to_string());
                ui.label(share(cohort.back_90));
                ui.label(share(cohort.back_180));
                ui.label(match cohort.median_months_to_core {
                    Some(months) => {
                        let months = [("months", tr.number(months, 1).into())];
                        tr.format("ties-newcomers-months", &months)
                    }
                    None => tr.get("ties-newcomers-not-reached"),
                });
                let of = [
                    ("n", cohort.three_ties.into()),
                    ("all", cohort.three_meetings.into()),
                ];
                ui.label(tr.format("ties-newcomers-of", &of));
                ui.end_row();
            }
        });
    ui.add(Label::new(style::small(ui, tr.get("ties-newcomers-method"))).wrap());
    if let Some(group) = view.ties.group.as_ref().ok()
        && let Some(words) = analysis::clustering_sentence(group, tr)
    {
        ui.add(Label::new(style::small(ui, words)).wrap());
    }
}
