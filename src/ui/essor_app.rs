//! The app: what is shown, what is open, what is under way.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, ScrollArea, ThemePreference, Ui};

use super::actions::{Action, UiCommand};
use super::dialogs::{self, Dialog, PaletteEntry};
use super::jobs::Jobs;
use super::journal_work::Log;
use super::members_work::People;
use super::panels::{self, CommunityPanel, ComparePanel, StatusBar, TopBar};
use super::picking::FilePicker;
use super::widgets::{Notice, notices_ui};
use super::{style, widgets};
use crate::app::{
    CommunityPage, Comparison, FileDone, PictureChoices, PictureFormat, RegisterView, Settings,
    ThemeChoice, Worker,
};
use crate::chart::Chart;
use crate::domain::{CommunityId, Measure};
use crate::i18n::Tr;

/// What the app is put together from; tests bring their own.
pub struct Parts {
    pub settings: Settings,
    /// Stores the settings when they change.
    pub keep_settings: Box<dyn Fn(&Settings)>,
    pub worker: Worker,
    pub picker: Box<dyn FilePicker>,
    /// The folder of the ways of reading that are kept.
    pub mappings: PathBuf,
}

/// What is in sight.
#[derive(Default)]
pub(super) struct Shown {
    pub register: Option<RegisterView>,
    pub community: Option<CommunityId>,
    pub measure: Measure,
    pub page: Option<CommunityPage>,
    /// The picture of the page in sight in the window's language.
    pub chart: Option<Chart>,
    /// The communities beside one another, once they were asked for.
    pub comparison: Option<Arc<Comparison>>,
}

/// What was begun and waits for another answer first.
#[derive(Default)]
pub(super) struct Waiting {
    /// Files dropped or picked that have no register to go to yet.
    pub imports: Vec<PathBuf>,
    /// What was in sight before a path was asked for, and is so again after.
    pub behind: Option<Dialog>,
    /// Rows that could not be read and have no file name yet.
    pub rejects_to_save: Vec<FileDone>,
    /// A picture that has no file name yet.
    pub picture_to_save: Option<(PictureChoices, PictureFormat)>,
    /// An import is done: a community that it brought is shown next.
    pub is_new_community_wanted: bool,
    /// The picture the export dialog shows next, and how wide, in pixels.
    pub picture_to_show: Option<(PictureChoices, u32)>,
}

pub struct EssorApp {
    pub(super) parts: Parts,
    pub(super) tr: Tr,
    pub(super) shown: Shown,
    pub(super) panel: CommunityPanel,
    pub(super) dialog: Option<Dialog>,
    pub(super) notices: Vec<Notice>,
    pub(super) jobs: Jobs,
    pub(super) waiting: Waiting,
    pub(super) log: Log,
    pub(super) people: People,
    pub(super) compare: ComparePanel,
}

impl EssorApp {
    pub fn new(ctx: &egui::Context, parts: Parts, register: Option<PathBuf>) -> Self {
        style::install(ctx);
        let tr = Tr::new(parts.settings.language);
        let mut app = Self {
            parts,
            tr,
            shown: Shown::default(),
            panel: CommunityPanel::default(),
            dialog: None,
            notices: Vec::new(),
            jobs: Jobs::default(),
            waiting: Waiting::default(),
            log: Log::default(),
            people: People::default(),
            compare: ComparePanel::default(),
        };
        app.apply_theme(ctx);
        ctx.set_zoom_factor(app.parts.settings.text_size.factor());
        // The keys for it are commands, and what they did is remembered.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        // A register that was moved is no reason for an error at the start.
        let last = || {
            let last = app.parts.settings.recent.first();
            last.filter(|path| path.exists()).cloned()
        };
        let register = register.or_else(last);
        if let Some(path) = register {
            app.carry_out(ctx, Action::Open(path));
        }
        app
    }

    pub(super) fn apply_theme(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.parts.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
    }

    /// What the bar at the top shows, and what can be done now.
    fn top_bar(&self) -> TopBar<'_> {
        let register = self.shown.register.as_ref();
        TopBar {
            has_register: register.is_some(),
            has_picture: self.shown.chart.is_some(),
            has_page: self.shown.page.is_some() && !self.compare.is_open,
            has_communities: register.is_some_and(|register| !register.communities.is_empty()),
            n_chosen: self.n_activities_chosen(),
            undo: register.and_then(|register| register.undo.first().copied()),
            redo: register.and_then(|register| register.redo.first().copied()),
            theme: self.parts.settings.theme,
            recent: &self.parts.settings.recent,
        }
    }

    /// Everything that the palette finds: the commands that make sense now, the
    /// communities and, once a word is typed, the people of the one in sight.
    fn palette_entries(&self, ctx: &egui::Context) -> Vec<PaletteEntry> {
        let bar = self.top_bar();
        let commands = UiCommand::ALL
            .into_iter()
            .filter(|command| *command != UiCommand::Palette && bar.is_enabled(*command))
            .map(|command| PaletteEntry::of_command(command, &self.tr, ctx));
        let register = self.shown.register.iter();
        let communities = register.flat_map(|register| &register.communities);
        let communities = communities.map(|community| PaletteEntry {
            label: community.short_name.clone(),
            what: community.name.clone(),
            note: self.tr.get("ui-palette-community"),
            action: Action::SelectCommunity(community.id),
        });
        let is_typed = matches!(&self.dialog, Some(Dialog::Palette(it)) if it.is_typed());
        let members = self.people.view_of(self.shown.community);
        let people = members.filter(|_| is_typed).into_iter();
        let people = people
            .flat_map(|view| &view.lines)
            .map(|line| PaletteEntry {
                label: line.name.clone(),
                what: String::new(),
                note: self.tr.get("ui-palette-person"),
                action: Action::ShowPerson(line.person),
            });
        commands.chain(communities).chain(people).collect()
    }

    fn bottom_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let bar = StatusBar {
            register: self.shown.register.as_ref(),
            work: self.jobs.visible(&self.tr),
            now: self.parts.worker.now(),
        };
        panels::status_bar_ui(ui, &self.tr, &bar, actions);
    }

    fn centre_ui(&mut self, ui: &mut Ui, is_narrow: bool, actions: &mut Vec<Action>) {
        let Some(register) = &self.shown.register else {
            panels::welcome_ui(ui, &self.tr, &self.parts.settings.recent, actions);
            return;
        };
        ScrollArea::vertical()
            .auto_shrink([false; 2])
            .show(ui, |ui| {
                // The scroll bar stands beside the page, not on it.
                ui.set_max_width(ui.available_width() - SCROLL_ROOM);
                if register.communities.is_empty() {
                    panels::empty_register_ui(ui, &self.tr, actions);
                    return;
                }
                if is_narrow {
                    let selected = self.shown.community.filter(|_| !self.compare.is_open);
                    panels::community_menu_ui(
                        ui,
                        &self.tr,
                        &register.communities,
                        selected,
                        actions,
                    );
                }
                let chart = self.shown.chart.as_ref();
                if self.compare.is_open {
                    if let Some(comparison) = &self.shown.comparison {
                        let panel = &mut self.compare;
                        panels::compare_ui(ui, &self.tr, comparison, chart, panel, actions);
                    }
                } else if let Some(page) = &self.shown.page {
                    let tabs = panels::TabsShown {
                        chart,
                        members: panels::MembersShown {
                            view: self.people.view_of(self.shown.community),
                            reading: self.people.reading,
                        },
                        journal: self.log.list_of(self.shown.community),
                    };
                    panels::community_ui(ui, &self.tr, page, tabs, &mut self.panel, actions);
                }
            });
    }

    /// A command goes by its keys while no dialog is open; where answers are
    /// given one after the other, the last one can be undone at once.
    const fn takes(&self, command: UiCommand) -> bool {
        match &self.dialog {
            None => true,
            Some(Dialog::ImportHistory(_) | Dialog::People(_)) => {
                matches!(command, UiCommand::Undo | UiCommand::Redo)
            }
            Some(_) => false,
        }
    }

    fn dialog_ui(&mut self, ctx: &egui::Context, actions: &mut Vec<Action>) {
        let entries = match self.dialog {
            Some(Dialog::Palette(_)) => self.palette_entries(ctx),
            _ => Vec::new(),
        };
        let tr = &self.tr;
        match &mut self.dialog {
            None => {}
            Some(Dialog::About) => dialogs::about_ui(ctx, tr, actions),
            Some(Dialog::Failure { message, remedy }) => {
                dialogs::failure_ui(ctx, tr, message, remedy, actions);
            }
            Some(Dialog::Path(dialog)) => dialogs::path_ui(ctx, tr, dialog, actions),
            Some(Dialog::Table) => {
                if let Some(chart) = &self.shown.chart {
                    dialogs::table_ui(ctx, tr, chart, actions);
                }
            }
            Some(Dialog::Import(dialog)) => {
                let work = self.jobs.visible(tr);
                dialogs::import_ui(ctx, tr, dialog, work, actions);
            }
            Some(Dialog::ImportResult(done)) => dialogs::import_result_ui(ctx, tr, done, actions),
            Some(Dialog::ImportHistory(dialog)) => {
                dialogs::import_history_ui(ctx, tr, dialog, actions);
            }
            Some(Dialog::People(dialog)) => dialogs::people_ui(ctx, tr, dialog, actions),
            Some(Dialog::Export(dialog)) => dialogs::export_ui(ctx, tr, dialog, actions),
            Some(Dialog::Model(dialog)) => dialogs::model_ui(ctx, tr, dialog, actions),
            Some(Dialog::OwnWord(dialog)) => {
                if let Some(page) = &self.shown.page {
                    let today = self.parts.worker.now().date();
                    dialogs::own_word_ui(ctx, tr, dialog, page, today, actions);
                }
            }
            Some(Dialog::Palette(dialog)) => {
                dialogs::palette_ui(ctx, tr, dialog, &entries, actions);
            }
            Some(Dialog::History) => {
                if let Some(register) = &self.shown.register {
                    dialogs::history_ui(ctx, tr, register, actions);
                }
            }
            Some(Dialog::Shortcuts) => dialogs::shortcuts_ui(ctx, tr, actions),
            Some(Dialog::Milestones(dialog)) => {
                if let Some(page) = &self.shown.page {
                    let today = self.parts.worker.now().date();
                    dialogs::milestones_ui(ctx, tr, dialog, page, today, actions);
                }
            }
            Some(Dialog::Community(dialog)) => {
                let today = self.parts.worker.now().date();
                dialogs::community_dialog_ui(ctx, tr, dialog, today, actions);
            }
            Some(Dialog::Entry(dialog)) => {
                if let Some(page) = &self.shown.page {
                    let today = self.parts.worker.now().date();
                    dialogs::entry_ui(ctx, tr, dialog, page, today, actions);
                }
            }
            Some(Dialog::Person(dialog)) => {
                let today = self.parts.worker.now().date();
                dialogs::person_ui(ctx, tr, dialog, today, actions);
            }
            Some(Dialog::AddMembers(dialog)) => {
                if let Some(page) = &self.shown.page {
                    let today = self.parts.worker.now().date();
                    dialogs::add_members_ui(ctx, tr, dialog, &page.community, today, actions);
                }
            }
        }
    }
}

impl eframe::App for EssorApp {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        while let Some(news) = self.jobs.next() {
            self.take_news(ctx, news);
        }
        self.keep_journal_current();
        self.keep_people_current(ctx);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // A change that was made is in the file before the window is gone.
        self.jobs.cancel_questions();
        self.parts.worker.finish();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let mut actions = Vec::new();
        if let Some(command) = UiCommand::pressed(&ctx) {
            if let Some(Dialog::Entry(dialog)) = &mut self.dialog {
                dialog.take_command(command, &self.tr);
            } else if self.takes(command) {
                actions.push(Action::Run(command));
            }
        }
        actions.extend(dropped_files(&ctx));

        let is_narrow = ui.available_width() < style::NARROW_WIDTH;
        let bar = style::bar(ui);
        Panel::top("top").frame(bar).show(ui, |ui| {
            panels::top_bar_ui(ui, &self.tr, &self.top_bar(), &mut actions);
        });
        let thin = bar.inner_margin(Margin::symmetric(16, 5));
        Panel::bottom("bottom")
            .frame(thin)
            .show(ui, |ui| self.bottom_ui(ui, &mut actions));
        if let Some(register) = &self.shown.register
            && !is_narrow
            && !register.communities.is_empty()
        {
            let side = bar.inner_margin(Margin::symmetric(10, 8));
            Panel::left("communities")
                .exact_size(248.0)
                .resizable(false)
                .frame(side)
                .show(ui, |ui| {
                    let selected = self.shown.community.filter(|_| !self.compare.is_open);
                    let rows = &register.communities;
                    panels::community_list_ui(ui, &self.tr, rows, selected, &mut actions);
                });
        }
        let page = Frame::new()
            .fill(style::palette(ui).page)
            .inner_margin(page_margin(is_narrow));
        CentralPanel::default()
            .frame(page)
            .show(ui, |ui| self.centre_ui(ui, is_narrow, &mut actions));

        self.dialog_ui(&ctx, &mut actions);
        notices_ui(&ctx, &self.tr, &mut self.notices, &mut actions);
        widgets::drop_veil_ui(&ctx, &self.tr);
        for action in actions {
            self.carry_out(&ctx, action);
        }
    }

    fn save(&mut self, _storage: &mut dyn eframe::Storage) {
        (self.parts.keep_settings)(&self.parts.settings);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// The space kept for the scroll bar of the page, in points.
const SCROLL_ROOM: f32 = 12.0;

fn page_margin(is_narrow: bool) -> Margin {
    let side = if is_narrow { 12 } else { 24 };
    Margin {
        left: side,
        right: side - SCROLL_ROOM as i8,
        top: 16,
        bottom: 14,
    }
}

/// Files let go over the window: registers are opened, others imported.
fn dropped_files(ctx: &egui::Context) -> Vec<Action> {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let paths = dropped.into_iter().map(|file| file.path().to_path_buf());
    let (registers, files): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.partition(|path| path.extension().is_some_and(|ending| ending == "essor"));
    let mut actions: Vec<Action> = registers.into_iter().map(Action::Open).collect();
    if !files.is_empty() {
        actions.push(Action::ImportFiles(files));
    }
    actions
}
