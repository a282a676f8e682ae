//! The window, found and used by what a screen reader would say.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui::{self, Key, Modifiers, Vec2, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use essor::analysis::ModelFigures;
use essor::app::{
    Command, Desk, Over, Reporter, Settings, ThemeChoice, Worker, write_sample_register,
};
use essor::i18n::{Language, Tr, WeekStart};
use essor::ui::{EssorApp, FilePicker, Parts, Picked, Purpose};

use super::drawn::{Drawn, Textures};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 20)
        .and_then(|day| day.and_hms_opt(8, 12, 0))
        .expect("a moment")
}

/// A file dialog that answers at once.
pub struct Answer(pub Picked);

impl FilePicker for Answer {
    fn pick(&self, _: &egui::Context, _: &Tr, _: Purpose, _: &Path) -> Receiver<Picked> {
        let (sender, receiver) = mpsc::channel();
        sender.send(self.0.clone()).expect("someone listens");
        receiver
    }
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A copy of the sample register, which is made once.
pub fn sample_in(folder: &Path) -> PathBuf {
    static SAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    let path = folder.join("sample.essor");
    let bytes = SAMPLE.get_or_init(|| {
        let made = folder.join("made.essor");
        write_sample_register((&made, Over::Nothing), now(), &Reporter::silent())
            .expect("the sample is written");
        fs::read(&made).expect("the sample is read")
    });
    fs::write(&path, bytes).expect("the sample is copied");
    path
}

pub struct Window {
    pub harness: Harness<'static, EssorApp>,
    textures: Textures,
    folder: tempfile::TempDir,
}

impl Window {
    pub fn open(size: (f32, f32), with_sample: bool, picker: Picked) -> Self {
        Self::open_in(Language::En, size, with_sample, picker)
    }

    /// On the sample register, with the community that slows down.
    pub fn slowing(size: (f32, f32)) -> Self {
        let mut window = Self::open(size, true, Picked::Nothing);
        window.wait_for("F.E.SSE, Slowdown");
        window
            .harness
            .get_by_label_contains("F.E.SSE, Slowdown")
            .click();
        window.wait_for("F.E.SSE —");
        window
    }

    pub fn open_in(
        language: Language,
        size: (f32, f32),
        with_sample: bool,
        picker: Picked,
    ) -> Self {
        let settings = Settings {
            language,
            week_start: WeekStart::Monday,
            ..Settings::default()
        };
        Self::keeping(size, with_sample, picker, settings, |_| {})
    }

    /// A window on the ground chosen.
    pub fn looking(
        language: Language,
        theme: ThemeChoice,
        size: (f32, f32),
        with_sample: bool,
        picker: Picked,
    ) -> Self {
        let settings = Settings {
            language,
            theme,
            week_start: WeekStart::Monday,
            ..Settings::default()
        };
        Self::keeping(size, with_sample, picker, settings, |_| {})
    }

    /// On the sample register, on a day after it was made.
    pub fn on_day(language: Language, size: (f32, f32), day: NaiveDate) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let register = sample_in(folder.path());
        // Since when there is a register is told by its first change.
        let mut desk = Desk::new(Arc::new(now));
        desk.open(&register).expect("opened");
        let figures = ModelFigures {
            people: 21,
            ..ModelFigures::default()
        };
        desk.execute(Command::ChangeModelFigures(figures))
            .expect("changed");
        drop(desk);
        let now = day.and_hms_opt(8, 12, 0).expect("a moment");
        let parts = Parts {
            settings: Settings {
                language,
                theme: ThemeChoice::Light,
                week_start: WeekStart::Monday,
                ..Settings::default()
            },
            keep_settings: Box::new(|_| {}),
            worker: Worker::start(Arc::new(move || now), || {}),
            picker: Box::new(Answer(Picked::Nothing)),
            mappings: folder.path().join("mappings"),
        };
        Self::of(size, folder, parts, Some(register))
    }

    /// What the window looks like.
    pub fn picture(&self) -> Drawn {
        self.textures.draw(&self.harness)
    }

    /// A window that begins with `settings` and tells how they change.
    pub fn keeping(
        size: (f32, f32),
        with_sample: bool,
        picker: Picked,
        settings: Settings,
        keep: impl Fn(&Settings) + 'static,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let register = with_sample.then(|| sample_in(folder.path()));
        let parts = Parts {
            settings: Settings {
                theme: match settings.theme {
                    ThemeChoice::System => ThemeChoice::Light,
                    chosen => chosen,
                },
                recent: Vec::new(),
                ..settings
            },
            keep_settings: Box::new(keep),
            worker: Worker::start(Arc::new(now), || {}),
            picker: Box::new(Answer(picker)),
            mappings: folder.path().join("mappings"),
        };
        Self::of(size, folder, parts, register)
    }

    pub fn of(
        size: (f32, f32),
        folder: tempfile::TempDir,
        parts: Parts,
        register: Option<PathBuf>,
    ) -> Self {
        let textures = Textures::default();
        let theme = match parts.settings.theme {
            ThemeChoice::Dark => egui::Theme::Dark,
            ThemeChoice::Light | ThemeChoice::System => egui::Theme::Light,
        };
        let harness = Harness::builder()
            .renderer(textures.clone())
            .with_size(Vec2::new(size.0, size.1))
            .with_theme(theme)
            .build_eframe(|creation| EssorApp::new(&creation.egui_ctx, parts, register));
        Self {
            harness,
            textures,
            folder,
        }
    }

    /// The place of a file beside the register.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).expect("a file");
        path
    }

    /// Draws until something bears this name.
    pub fn wait_for(&mut self, label: &str) {
        let asked_at = Instant::now();
        while self
            .harness
            .query_all_by_label_contains(label)
            .next()
            .is_none()
        {
            assert!(
                asked_at.elapsed() < Duration::from_mins(1),
                "no sign of {label:?}"
            );
            std::thread::sleep(Duration::from_millis(10));
            self.harness.step();
        }
        // What was drawn once settles in the next frames.
        self.harness.run_steps(3);
    }

    pub fn wait_until_gone(&mut self, label: &str) {
        let asked_at = Instant::now();
        while self
            .harness
            .query_all_by_label_contains(label)
            .next()
            .is_some()
        {
            assert!(
                asked_at.elapsed() < Duration::from_mins(1),
                "{label:?} stays"
            );
            std::thread::sleep(Duration::from_millis(10));
            self.harness.step();
        }
    }

    /// Clicks what bears just this name, once it is there.
    pub fn click(&mut self, label: &str) {
        if self.harness.query_all_by_label(label).next().is_none() {
            self.wait_for(label);
        }
        self.harness.get_by_label(label).click();
        self.harness.run_steps(3);
    }

    /// The rows of the file in sight go to a community made for it, called as
    /// the file is.
    pub fn choose_new_community(&mut self) {
        self.wait_for("Community · ");
        self.harness.get_by_label_contains("Community · ").click();
        self.harness.run_steps(3);
        self.click("New community");
        self.wait_for("into the new community");
    }

    /// Clicks the main button of an import.
    pub fn import(&mut self, rows: &str) {
        self.wait_for(rows);
        self.harness.get_by_label_contains(rows).click();
        self.harness.run_steps(3);
    }

    /// Clicks the lower left corner, where no dialog reaches.
    pub fn click_beside(&mut self) {
        let pos = self.harness.ctx.content_rect().left_bottom() + Vec2::new(4.0, -4.0);
        self.harness.hover_at(pos);
        self.harness.run_steps(2);
        self.harness.drag_at(pos);
        self.harness.run_steps(1);
        self.harness.drop_at(pos);
        self.harness.run_steps(3);
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }

    /// Types over what a field has.
    pub fn type_into(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.harness.run_steps(2);
        self.press(Modifiers::COMMAND, Key::A);
        self.harness.get_by_label(label).type_text(text);
        self.harness.run_steps(2);
    }

    pub fn drop_file(&mut self, path: PathBuf) {
        self.drop_files([path]);
    }

    pub fn drop_files(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        for path in paths {
            let file = Arc::new(Dropped(path));
            self.harness.input_mut().dropped_files.push(file);
        }
        self.harness.step();
        self.harness.input_mut().dropped_files.clear();
        self.harness.step();
    }
}

const LOG: &str = "Date;Member;Type\n2025-01-14;Ana;meeting\n2025-01-14;Bo;meeting\n\
                   2025-02-11;Ana;meeting\n31/31/2025;Bo;meeting\n";

#[test]
fn the_welcome_page_says_how_to_begin() {
    let mut window = Window::open((1280.0, 800.0), false, Picked::Nothing);
    for label in [
        "Sample register",
        "Import…",
        "New register…",
        "Open a register…",
    ] {
        window.wait_for(label);
    }
}

#[test]
fn a_register_shows_each_community_with_its_stage_and_the_chart_in_words() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("F.E.SSE, Slowdown");
    window
        .harness
        .get_by_label_contains("F.E.SSE, Slowdown")
        .click();
    window.wait_for("F.E.SSE —");
    let chart = window.harness.get_by_role(Role::Image);
    let description = chart.accesskit_node().description().expect("a summary");
    assert!(description.contains("lowdown"), "{description}");
    window.harness.get_by_label("Fictitious data");

    window.click("Why?");
    window.wait_for("What speaks for it");
    window.click("Close");
    window.wait_until_gone("What speaks for it");
}

#[test]
fn both_languages_switch_at_once() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Language · FR");
    window.harness.get_by_label("Cycle de vie");
    window.harness.get_by_label("Mesure · Personnes actives");
    window.click("Langue · EN");
    window.harness.get_by_label("Life cycle");
}

#[test]
fn the_chart_can_be_read_as_a_table() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::T);
    window.wait_for("Month");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Month");
}

#[test]
fn the_last_eighteen_months_are_told_with_what_they_are_compared_with() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("F.E.SSE, Slowdown");
    window
        .harness
        .get_by_label_contains("F.E.SSE, Slowdown")
        .click();
    window.wait_for("F.E.SSE —");
    let figure = "than in the same months, ";
    assert!(window.harness.query_by_label_contains(figure).is_none());
    window.click("Period · Last 18 months");
    window.wait_for(figure);
    window.harness.get_by_label_contains("of the plateau of 20");
    window.click("Period · Whole life");
    window.wait_until_gone(figure);
}

#[test]
fn a_life_is_held_against_others_and_the_model_can_be_changed_and_undone() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Picture · Reference");
    window.click("Picture · Reference");
    window.wait_for("real communities of the same age");
    window.harness.get_by_label_contains("CC BY 4.0");
    let summary = |window: &Window| {
        let chart = window.harness.get_by_role(Role::Image);
        chart.accesskit_node().description().expect("a summary")
    };
    let before = summary(&window);
    assert!(before.contains("R-Ladies"), "{before}");

    window.click("Change the model…");
    window.wait_for("Keep this curve");
    let lowest = "Second plateau, at its lowest";
    window.harness.get_by_label(lowest).focus();
    window.harness.run_steps(2);
    window.harness.get_by_label(lowest).type_text("30");
    window.press(Modifiers::NONE, Key::Tab);
    window.click("Keep this curve");
    window.wait_until_gone("Keep this curve");
    window.harness.run_steps(3);
    window.wait_for("Undo");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Undone: Changing the model curve");
}

#[test]
fn a_dropped_file_is_shown_then_imported_then_undone() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log);
    window.choose_new_community();
    window.wait_for("Import 3 rows");
    window.click("Rows of the file · Unreadable (1)");
    window.harness.get_by_label("31/31/2025");

    window.import("Import 3 rows");
    window.wait_for("3 rows added");
    window.click("See the community");
    window.wait_for("new circle, Too early to say");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Undone");
    window.wait_until_gone("new circle, Too early to say");
}

#[test]
fn a_file_without_a_register_first_gets_one() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = Window::open((1280.0, 800.0), false, Picked::File(register.clone()));
    window.wait_for("Sample register");
    let log = window.file("circle.csv", LOG);
    window.drop_file(log);
    window.wait_for("Import 3 rows");
    assert!(register.exists());
    window.import("Import 3 rows");
    window.wait_for("3 rows added");
    window.click("See the community");
    window.wait_for("circle, Too early to say");
}

#[test]
fn an_import_called_off_leaves_nothing_behind() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log);
    window.wait_for("Import 3 rows");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Import 3 rows");
    assert!(
        window
            .harness
            .query_by_label_contains("new circle")
            .is_none()
    );
}

#[test]
fn the_order_of_dates_is_asked_where_the_file_does_not_tell() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file("either.csv", "Date,Member\n01/02/2024,Ana\n03/04/2024,Bo\n");
    window.drop_file(log);
    window.wait_for("Answer the question first");
    window.click("Order of dates · Month, day, year");
    window.wait_for("Import 2 rows");
    // January and March: the month came first.
    window
        .harness
        .get_by_label_contains("from 2\u{a0}Jan 2024 to 4\u{a0}Mar 2024");
}

#[test]
fn a_file_that_cannot_be_imported_says_why() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let empty = window.file("empty.csv", "");
    window.drop_file(empty);
    window.wait_for("Close");
    window.wait_for("empty.csv");
    window.harness.get_by_label_contains("is empty");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("empty.csv");
}

#[test]
fn where_the_desktop_has_no_file_dialog_a_path_can_be_typed() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::NoDialog);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::I);
    window.wait_for("Path of the file");
    let log = window.file("typed.csv", LOG).display().to_string();
    let field = window.harness.get_by_role(Role::TextInput);
    field.focus();
    window.harness.run_steps(2);
    window.press(Modifiers::COMMAND, Key::A);
    window.harness.get_by_role(Role::TextInput).type_text(&log);
    window.harness.run_steps(2);
    window.click("Read");
    window.wait_for("Import 3 rows");
}

#[test]
fn a_register_that_is_none_is_named_as_such_and_the_window_goes_on() {
    let mut window = Window::open((1280.0, 800.0), false, Picked::Nothing);
    let broken = window.file("broken.essor", "this is no register");
    window.drop_file(broken);
    window.wait_for("That could not be done");
    window.click("Understood");
    window.wait_for("Sample register");
}

#[test]
fn everything_is_within_reach_in_a_small_window() {
    for size in [(960.0, 600.0), (480.0, 300.0)] {
        let mut window = Window::open(size, true, Picked::Nothing);
        window.wait_for("Life cycle");
        if size.0 < 700.0 {
            window.click("Menu");
            window.harness.get_by_label_contains("Import…");
            window.harness.get_by_label_contains("Undo");
        } else {
            window.harness.get_by_label("Import…");
            window.harness.get_by_label_contains("CFP, ");
        }
    }
}

#[test]
fn an_idle_window_does_not_ask_to_be_drawn() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    // Panics if the window never comes to rest.
    window.harness.run();
}

#[test]
fn the_log_is_exported_into_a_folder_of_its_own_with_and_without_names() {
    let place = tempfile::tempdir().expect("a folder");
    let picked = Picked::File(place.path().to_path_buf());
    let mut window = Window::open((1280.0, 800.0), true, picked);
    window.wait_for("F.E.SSE, Slowdown");
    window.click("Register");
    window.click("Export the log without names…");
    window.wait_for("Log exported: ");
    let folder = fs::read_dir(place.path())
        .expect("the place")
        .next()
        .expect("a folder")
        .expect("readable");
    let log = fs::read_to_string(folder.path().join("activities.csv")).expect("the log");
    assert!(log.contains("Community 1;meeting;;Member 1;;1;present"));
    assert!(!log.contains("Québec"));

    // What is there already is not written over.
    window.click("Register");
    window.click("Export the log…");
    window.wait_for("exists already");
}
