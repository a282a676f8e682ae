//! Who comes with whom: ties, rings and flows, newcomers, bridges. They take longer to
//! read than the signs, and come after them.

use eframe::egui::accesskit::Live;
use eframe::egui::{Label, Ui};

use crate::analysis;
use crate::app::{ChartKind, PictureChoices, TiesView};
use crate::chart::{Chart, Social};
use crate::domain::CommunityId;
use crate::i18n::{Language, Tr};
use crate::ui::chart::people_ui;
use crate::ui::context::Cx;
use crate::ui::dialogs::table_ui;
use crate::ui::pages::community::ties::TiesReading;
use crate::ui::style;
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

    const fn picture(self) -> ChartKind {
        match self {
            Self::Ties => ChartKind::Ties,
            Self::Flows => ChartKind::Flows,
            Self::Newcomers => ChartKind::Newcomers,
            Self::Bridges => ChartKind::Bridges,
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
#[derive(Default)]
pub(super) struct People {
    of: Option<CommunityId>,
    part: Part,
    without_facilitators: bool,
    has_names: bool,
    is_table: bool,
    /// Who was chosen, by their place on the rings.
    chosen: Option<usize>,
    picture: Option<(Drawn, Chart)>,
}

impl People {
    pub(super) const fn without_facilitators(&self) -> bool {
        self.without_facilitators
    }

    pub(super) fn logic(&mut self, cx: &Cx<'_>, community: CommunityId, ties: &TiesReading) {
        if self.of != Some(community) {
            self.of = Some(community);
            self.chosen = None;
        }
        let Some((view, reading)) = ties.of(community) else {
            return;
        };
        let kind = self.part.picture();
        let drawn = Drawn {
            kind,
            has_names: self.has_names,
            language: cx.tr.language(),
            reading,
        };
        if self.picture.as_ref().is_some_and(|it| it.0 == drawn) {
            return;
        }
        let choices = PictureChoices {
            kind,
            language: drawn.language,
            has_names: self.has_names && kind == ChartKind::Ties,
            ..PictureChoices::default()
        };
        let chart = view.chart(&choices, cx.today());
        self.picture = Some((drawn, chart));
    }

    /// The picture in sight.
    pub(super) fn chart(&self) -> Option<&Chart> {
        self.picture.as_ref().map(|it| &it.1)
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        tr: &Tr,
        community: CommunityId,
        ties: &mut TiesReading,
    ) {
        style::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(style::strong(tr.get("ties-page-title")));
            ui.add(Label::new(style::quiet(ui, tr.get("ties-page-intro"))).wrap());
            ui.add_space(style::GAP_SMALL);
            ui.horizontal_wrapped(|ui| self.choices_ui(ui, tr));
            ui.add_space(style::GAP_SMALL);
            ties.progress_ui(ui, tr);
            if let Some((view, _)) = ties.of(community) {
                self.part_ui(ui, tr, view);
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
        if self.part != Part::Newcomers {
            checkbox_ui(ui, &mut self.is_table, tr.get("ties-page-table"));
        }
    }

    fn part_ui(&mut self, ui: &mut Ui, tr: &Tr, view: &TiesView) {
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
        if self.is_table || self.part == Part::Newcomers {
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
        if let Ok(group) = &view.ties.group
            && self.part == Part::Ties
            && let Some(words) = analysis::clustering_sentence(group, tr)
        {
            ui.add(Label::new(style::small(ui, words)).wrap());
        }
        ui.add(Label::new(style::small(ui, &chart.caption)).wrap());
    }
}
