//! The tab of the report: for which year and for whom, what is said of it in one's own
//! words, and the pages as they are printed.

mod texts;

use std::sync::Arc;

use eframe::egui::{Label, Ui};

use super::page_keys::page_keys;
use crate::app::{
    self, Audience, CommunityPage, Over, ReportFormat, ReportQuery, ReportView, Settings,
};
use crate::domain::CommunityId;
use crate::i18n::{Language, Tr};
use crate::ui::chart::paper_ui;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::{Deed, Question};
use crate::ui::widgets::{ChoiceBox, Notice, segmented_ui};
use texts::Draft;

/// From this width on, in points, the pages stand beside the texts; under it, below them.
const ROOM_FOR_BOTH: f32 = 620.0;
/// How wide the texts are beside the pages, and how wide a page is at most.
const TEXTS: f32 = 300.0;
const WIDEST: f32 = 760.0;

/// What was chosen of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Chosen {
    /// The usual one where none was chosen.
    year: Option<i32>,
    audience: Audience,
    /// That of the window where none was chosen.
    language: Option<Language>,
}

/// What a report was asked for with.
type Asked = (CommunityId, Option<i32>, Audience, Language);

#[derive(Default)]
pub(crate) struct ReportTab {
    chosen: Chosen,
    view: Option<ReportView>,
    question: Question<ReportView>,
    /// Nothing where it is to be read again.
    asked: Option<Asked>,
    draft: Draft,
}

impl ReportTab {
    /// The register has changed; it is read again when the tab is open.
    pub(crate) const fn outdate(&mut self) {
        self.asked = None;
    }

    /// What is being written is kept before the window goes.
    pub(crate) fn leave(&mut self, cx: &mut Cx<'_>) {
        self.draft.keep(cx.actions);
    }

    /// Takes in what was read, and asks for what is in sight and not current.
    pub(crate) fn logic(&mut self, cx: &mut Cx<'_>, community: CommunityId, is_open: bool) {
        match self.question.take() {
            Some(Ok(view)) => {
                self.draft.take(&view);
                self.view = Some(view);
            }
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let is_of_another = self
            .view
            .as_ref()
            .is_some_and(|it| it.community != community);
        if !is_open || is_of_another {
            // What was being written is kept, wherever one goes from it.
            self.draft.keep(cx.actions);
        }
        if is_of_another {
            self.view = None;
            self.chosen.year = None;
        }
        let language = self.chosen.language.unwrap_or(cx.tr.language());
        let wanted = (community, self.chosen.year, self.chosen.audience, language);
        if is_open && self.asked != Some(wanted) {
            self.asked = Some(wanted);
            let (_, year, audience, language) = wanted;
            let query = ReportQuery {
                span: None,
                audience,
                language,
            };
            let work = cx
                .worker
                .run(move |desk, reporter| desk.report_view(community, year, query, reporter));
            self.question.ask(work);
        }
    }

    pub(crate) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, page: &CommunityPage) {
        let tr = cx.tr;
        if page.n_activities == 0 {
            nothing_ui(ui, tr, cx.actions);
            return;
        }
        let Some(view) = self.view.clone() else {
            ui.label(style::quiet(ui, tr.get("report-window-reading")));
            return;
        };
        self.choices_ui(ui, cx, &view);
        ui.add_space(style::GAP);
        let room = ui.available_width();
        if room > ROOM_FOR_BOTH {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(TEXTS);
                    self.draft.ui(ui, tr, cx.actions);
                });
                ui.add_space(style::GAP_LARGE);
                ui.vertical(|ui| sheets_ui(ui, tr, &view));
            });
        } else {
            self.draft.ui(ui, tr, cx.actions);
            ui.add_space(style::GAP);
            sheets_ui(ui, tr, &view);
        }
        page_keys(ui);
    }

    /// For which year, for whom, in which language, and what can be made of it.
    fn choices_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, view: &ReportView) {
        let tr = cx.tr;
        ui.horizontal_wrapped(|ui| {
            let years: Vec<(i32, String)> =
                view.years.iter().map(|it| (*it, it.to_string())).collect();
            let name = tr.get("report-window-year");
            let choice = ChoiceBox::new("year-of-report", &name).width(76.0);
            if let Some(year) = choice.show(ui, Some(&view.year), &years).taken {
                self.draft.keep(cx.actions);
                self.chosen.year = Some(year);
            }
            let name = tr.get("report-window-audience");
            let audiences = [
                (Audience::Sponsor, tr.get("report-window-sponsor")),
                (Audience::Members, tr.get("report-window-members")),
            ];
            if let Some(audience) = segmented_ui(ui, &name, Some(self.chosen.audience), &audiences)
            {
                self.chosen.audience = audience;
            }
            let name = tr.get("report-window-language");
            let languages = Language::ALL.map(|it| (it, it.name().to_owned()));
            let language = self.chosen.language.unwrap_or(tr.language());
            if let Some(language) = segmented_ui(ui, &name, Some(language), &languages) {
                self.chosen.language = Some(language);
            }
            ui.label(style::quiet(ui, tr.get("report-window-save")));
            for (format, key) in [
                (ReportFormat::Pdf, "report-window-save-pdf"),
                (ReportFormat::Html, "report-window-save-html"),
                (ReportFormat::Docx, "report-window-save-docx"),
            ] {
                if ui.button(tr.get(key)).clicked() {
                    save(cx, view, format);
                }
            }
        });
    }
}

/// Asks where to, under a name that says what is inside, then writes the report.
fn save(cx: &mut Cx<'_>, view: &ReportView, format: ReportFormat) {
    let report = Arc::clone(&view.report);
    let name = app::report_file_name(&report, format);
    let purpose = match format {
        ReportFormat::Html => Purpose::SaveHtml,
        ReportFormat::Pdf => Purpose::SavePdf,
        ReportFormat::Docx => Purpose::SaveDocx,
    };
    let place = Settings::documents_folder().join(name);
    cx.pick(purpose, place, move |path, cx| {
        let target = path.clone();
        let work = cx
            .worker
            .aside(move |_| app::save_report(&report, format, (&target, Over::AnyFile)));
        let deed = Deed::new(work).told(move |(), tr| {
            let path = [("path", path.display().to_string().into())];
            Some(Notice::done(tr.format("report-window-saved", &path)))
        });
        cx.tasks.begin(deed);
    });
}

fn sheets_ui(ui: &mut Ui, tr: &Tr, view: &ReportView) {
    let width = (ui.available_width() - 4.0).min(WIDEST);
    let all = view.sheets.len();
    for (sheet, number) in view.sheets.iter().zip(1_usize..) {
        let args = [("n", number.into()), ("all", all.into())];
        let name = tr.format("report-window-sheet", &args);
        paper_ui(ui, sheet, width, &name);
        ui.add_space(style::GAP);
    }
}

/// In place of the report before the first activity.
fn nothing_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(style::strong(tr.get("report-window-empty-title")));
        ui.add(Label::new(tr.get("report-window-empty-body")).wrap());
        ui.horizontal(|ui| {
            let log = UiCommand::LogActivity;
            if ui.add(style::primary_button(ui, log.label(tr))).clicked() {
                actions.push(Action::Run(log));
            }
            if ui.button(UiCommand::Import.label(tr)).clicked() {
                actions.push(Action::Run(UiCommand::Import));
            }
        });
    });
}
