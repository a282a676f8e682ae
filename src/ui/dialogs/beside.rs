//! A community beside the model one: a table, a sentence for each row that differs, and the
//! model's figures, which can be changed.

use eframe::egui::{DragValue, Grid, Label, ScrollArea, Ui};

use super::{ExportDialog, STORE, buttons_ui, dialog_ui, is_stored};
use crate::analysis::ModelFigures;
use crate::app::{
    BesideModel, Changes, ChartKind, Command, CommunityPage, Exhibit, Settings, safe_file_name,
    table_for_clipboard,
};
use crate::domain::CommunityId;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::{Deed, Question, Ticket};
use crate::ui::widgets::Notice;

/// What the title and the buttons of the dialog take, in points.
const HEIGHT_AROUND: f32 = 180.0;

pub(crate) struct BesideDialog {
    community: CommunityId,
    name: String,
    view: Option<BesideModel>,
    /// As typed.
    figures: ModelFigures,
    question: Question<BesideModel>,
    is_asked: bool,
    waiting: Option<Ticket<Changes>>,
}

impl BesideDialog {
    pub(crate) fn new(page: &CommunityPage) -> Self {
        Self {
            community: page.community.id,
            name: page.community.short_name().to_owned(),
            view: None,
            figures: ModelFigures::default(),
            question: Question::default(),
            is_asked: false,
            waiting: None,
        }
    }

    /// The table as a picture, once it was read.
    fn export(&self, cx: &mut Cx<'_>) {
        if let Some(view) = &self.view {
            let exhibit = Exhibit::Beside(Box::new(view.clone()));
            let dialog = ExportDialog::of(exhibit, ChartKind::Beside, cx);
            cx.show(dialog);
        }
    }
}

impl Dialog for BesideDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            self.is_asked = false;
        }
        match self.question.take() {
            Some(Ok(view)) => {
                self.figures = view.figures;
                self.view = Some(view);
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            let community = self.community;
            let work = cx.worker.run(move |desk, _| desk.beside_model(community));
            self.question.ask(work);
        }
    }

    fn take_changes(&mut self, _changes: &Changes, _cx: &mut Cx<'_>) {
        self.is_asked = false;
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let is_keyed = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        let title = tr.format("beside-title", &[("community", self.name.as_str().into())]);
        let height = ctx.content_rect().height() - HEIGHT_AROUND;
        let (mut is_kept, mut is_saved, mut is_copied) = (is_keyed, false, false);
        let mut is_drawn = false;
        let Self { view, figures, .. } = self;
        let is_closed = dialog_ui(ctx, tr, "beside", &title, 860.0, |ui| {
            let Some(view) = view.as_ref() else {
                ui.label(style::quiet(ui, tr.get("beside-reading")));
                return;
            };
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 12.0);
                    ui.add(Label::new(style::quiet(ui, tr.get("beside-lead"))).wrap());
                    ui.add_space(style::GAP_SMALL);
                    rows_ui(ui, tr, view);
                    figures_ui(ui, tr, figures, &mut is_kept);
                });
            buttons_ui(ui, |ui| {
                is_saved = ui.button(tr.get("ui-save-as")).clicked();
                is_copied = ui.button(tr.get("ui-export-copy")).clicked();
                let export = UiCommand::ExportPicture;
                let button = ui.button(export.label(tr));
                is_drawn = button.on_hover_text(export.hint(tr, ctx)).clicked();
            });
        });
        if let Some(view) = &self.view {
            if is_copied {
                ctx.copy_text(table_for_clipboard(&view.table(tr), tr));
                let notice = Notice::done(tr.get("ui-table-copied"));
                cx.actions.push(Action::Tell(notice));
            }
            if is_saved {
                save(cx, view.clone(), &self.name);
            }
            if is_kept && self.waiting.is_none() && self.figures != view.figures {
                self.waiting = Some(cx.change(Command::ChangeModelFigures(self.figures)));
            }
        }
        if is_drawn {
            self.export(cx);
        }
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }

    fn takes(&self, command: UiCommand) -> bool {
        command == UiCommand::ExportPicture
    }

    fn run(&mut self, _command: UiCommand, cx: &mut Cx<'_>) -> bool {
        self.export(cx);
        true
    }
}

fn rows_ui(ui: &mut Ui, tr: &Tr, view: &BesideModel) {
    let rows = view.rows(tr);
    ScrollArea::horizontal().show(ui, |ui| {
        Grid::new("beside")
            .striped(true)
            .num_columns(4)
            .show(ui, |ui| {
                for head in ["what", "own", "model", "communities"] {
                    ui.label(style::medium(tr.get(&format!("beside-head-{head}"))));
                }
                ui.end_row();
                for row in &rows {
                    ui.label(style::strong(&row.what));
                    for text in [&row.own, &row.model, &row.communities] {
                        ui.label(if text.is_empty() { "—" } else { text });
                    }
                    ui.end_row();
                }
            });
    });
    ui.add_space(style::GAP);
    ui.label(style::strong(tr.get("beside-differs")));
    let mut sentences = rows
        .iter()
        .map(|row| &row.sentence)
        .filter(|it| !it.is_empty())
        .peekable();
    if sentences.peek().is_none() {
        ui.label(style::quiet(ui, tr.get("beside-nothing")));
    }
    for sentence in sentences {
        ui.add(Label::new(format!("–\u{a0}{sentence}")).wrap());
    }
    ui.add_space(style::GAP);
}

/// The model's figures, as Essor has them or as they were changed.
fn figures_ui(ui: &mut Ui, tr: &Tr, figures: &mut ModelFigures, is_kept: &mut bool) {
    ui.separator();
    ui.label(style::strong(tr.get("beside-figures")));
    ui.add(Label::new(style::small(ui, tr.get("beside-figures-note"))).wrap());
    for (code, figure, range) in [
        ("gap", &mut figures.gap_days, 1..=365),
        ("people", &mut figures.people, 1..=500),
        ("core", &mut figures.core_percent, 0..=100),
        ("no_show", &mut figures.no_show_percent, 0..=100),
        ("level", &mut figures.level, 1..=5),
    ] {
        ui.horizontal(|ui| {
            let drag = ui.add(DragValue::new(figure).range(range));
            let label = ui.label(tr.get(&format!("beside-figure-{code}")));
            drag.labelled_by(label.id);
        });
    }
    ui.horizontal(|ui| {
        *is_kept |= ui.button(tr.get("beside-keep")).clicked();
        if ui.button(tr.get("beside-reset")).clicked() {
            *figures = ModelFigures::default();
            *is_kept = true;
        }
    });
}

fn save(cx: &mut Cx<'_>, view: BesideModel, name: &str) {
    let tr = cx.tr.clone();
    let name = [("community", name.into())];
    let name = safe_file_name(&tr.format("beside-file", &name));
    let place = Settings::documents_folder().join(format!("{name}.csv"));
    cx.pick(Purpose::SaveCsv, place, move |path, cx| {
        let target = path.clone();
        let work = cx.worker.aside(move |_| view.save(&tr, &target));
        let deed = Deed::new(work).told(move |(), tr| {
            let name = [("path", path.display().to_string().into())];
            Some(Notice::done(tr.format("ui-saved-table", &name)))
        });
        cx.tasks.begin(deed);
    });
}
