//! Who comes with whom in the community in sight: read once for all parts of its page
//! that tell of it, since it takes longer than the rest.

use std::sync::Arc;

use eframe::egui::{ProgressBar, Ui};

use crate::app::{TiesQuery, TiesView};
use crate::domain::CommunityId;
use crate::i18n::Tr;
use crate::ui::context::Cx;
use crate::ui::style;
use crate::ui::tasks::Question;

#[derive(Default)]
pub(super) struct TiesReading {
    view: Option<Arc<TiesView>>,
    question: Question<TiesView>,
    /// The community that was asked for, and whether without those who facilitate;
    /// nothing where it is to be read again.
    asked: Option<(CommunityId, bool)>,
    /// The reading was stopped, and begins again when it is wanted.
    is_stopped: bool,
    n_readings: u64,
}

impl TiesReading {
    /// The register has changed.
    pub(super) const fn outdate(&mut self) {
        self.asked = None;
    }

    /// Takes in what was read, and asks for what is in sight and not current.
    pub(super) fn logic(&mut self, cx: &mut Cx<'_>, wanted: Option<(CommunityId, bool)>) {
        match self.question.take() {
            Some(Ok(view)) => {
                self.view = Some(Arc::new(view));
                self.n_readings += 1;
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let Some((community, without_facilitators)) = wanted.filter(|_| self.asked != wanted)
        else {
            return;
        };
        self.asked = wanted;
        self.is_stopped = false;
        let query = TiesQuery {
            without_facilitators,
            ..TiesQuery::default()
        };
        let work = cx
            .worker
            .run(move |desk, reporter| desk.ties(community, query, reporter));
        self.question.ask(work);
    }

    /// What was read of this community, and which reading it is.
    pub(super) fn of(&self, community: CommunityId) -> Option<(&Arc<TiesView>, u64)> {
        let view = self.view.as_ref().filter(|it| it.community == community)?;
        Some((view, self.n_readings))
    }

    /// Whether the draws are under way, or were stopped.
    pub(super) const fn is_open(&self) -> bool {
        self.question.is_open() || self.is_stopped
    }

    /// How far the draws have come, and the way to stop them.
    pub(super) fn progress_ui(&mut self, ui: &mut Ui, tr: &Tr) {
        if let Some(progress) = self.question.progress() {
            let reading = tr.get("ties-page-reading");
            ui.horizontal_wrapped(|ui| {
                let bar = ProgressBar::new(progress.share().unwrap_or(0.0))
                    .desired_width(120.0)
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
            ui.horizontal_wrapped(|ui| {
                ui.label(style::quiet(ui, tr.get("ties-page-stopped")));
                if ui.button(tr.get("ties-page-again")).clicked() {
                    self.asked = None;
                }
            });
        }
    }
}
