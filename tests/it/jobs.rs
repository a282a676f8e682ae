//! What facilitators come for, done by keys alone: each job within so many presses,
//! every typed letter counted.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::app::{Desk, Reporter, system_clock};
use essor::i18n::Language;
use essor::ui::Picked;

use super::window::Window;

/// A window, and how often a key was pressed in it.
pub struct Hands {
    pub window: Window,
    pub n_presses: usize,
}

impl Hands {
    pub fn on(window: Window) -> Self {
        Self {
            window,
            n_presses: 0,
        }
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.n_presses += 1;
        self.window.press(modifiers, key);
    }

    /// Types into whatever has the keyboard.
    pub fn type_text(&mut self, text: &str) {
        self.n_presses += text.chars().count();
        let text = eframe::egui::Event::Text(text.to_owned());
        self.window.harness.event(text);
        self.window.harness.run_steps(3);
    }

    /// Presses Tab until the control of this name has the keyboard.
    pub fn tab_to(&mut self, name: &str) {
        for _ in 0..60 {
            if self.has_keyboard(name) {
                return;
            }
            self.press(Modifiers::NONE, Key::Tab);
        }
        panic!("no Tab leads to {name:?}");
    }

    fn has_keyboard(&self, name: &str) -> bool {
        let mut named = self.window.harness.query_all_by_label_contains(name);
        named.any(|node| node.accesskit_node().is_focused())
    }
}

#[test]
fn a_meeting_with_twelve_named_people() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let mut desk = Desk::new(system_clock());
    desk.open_for_trial(&window.path("sample.essor"))
        .expect("opened");
    let view = desk.register_view(&Reporter::silent()).expect("read");
    let people = desk.people_of(Some(view.communities[0].id)).expect("read");
    // One with each first name, so that its letters are enough.
    let mut names: Vec<String> = people.into_iter().map(|person| person.name).collect();
    names.dedup_by_key(|name| name.split(' ').next().map(str::to_owned));
    assert!(names.len() >= 12, "{}", names.len());
    let mut hands = Hands::on(window);
    hands.press(Modifiers::COMMAND, Key::N);
    hands.window.wait_for("Kind · ");
    hands.window.harness.run_steps(3);
    hands.tab_to("Who was there");
    for name in names.iter().take(12) {
        hands.type_text(&name.chars().take(5).collect::<String>());
        hands.press(Modifiers::NONE, Key::Enter);
    }
    hands.window.wait_for("12 people");
    hands.press(Modifiers::COMMAND, Key::Enter);
    hands
        .window
        .wait_for("Logged: 20\u{a0}Mar 2026 · 12 people");
    assert!(hands.n_presses <= 84, "{} presses", hands.n_presses);
}

#[test]
fn why_it_slows_down_and_the_picture_of_it_in_english() {
    let place = tempfile::tempdir().expect("a folder");
    let picture = place.path().join("life.png");
    let window = Window::open_in(
        Language::Fr,
        (1280.0, 800.0),
        true,
        Picked::File(picture.clone()),
    );
    let mut hands = Hands::on(window);
    hands.window.wait_for("Cycle de vie");
    hands.press(Modifiers::COMMAND, Key::K);
    hands.window.wait_for("Que voulez-vous faire");
    hands.type_text("f.e.");
    hands.press(Modifiers::NONE, Key::Enter);
    hands.window.wait_for("F.E.SSE —");
    hands.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    hands.window.wait_for("Pourquoi cette lecture");
    hands.press(Modifiers::COMMAND, Key::E);
    hands.window.wait_for("Langue de l’image");
    hands.window.harness.run_steps(5);
    hands.tab_to("Langue de l’image · English");
    hands.press(Modifiers::NONE, Key::Space);
    hands.press(Modifiers::COMMAND, Key::Enter);
    let asked_at = std::time::Instant::now();
    while !picture.exists() {
        assert!(asked_at.elapsed().as_secs() < 60, "no picture comes");
        hands.window.harness.step();
    }
    assert!(hands.n_presses <= 30, "{} presses", hands.n_presses);
}

#[test]
fn a_mistake_of_three_weeks_ago() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("Kind · ");
    window.harness.run_steps(3);
    window.type_into("Date", "2026-02-27");
    window.type_into("Title", "Evening of the beas");
    window.type_into("Present", "14");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Logged:");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Logged:");

    let mut hands = Hands::on(window);
    hands.press(Modifiers::COMMAND, Key::K);
    hands.window.wait_for("What would you like to do?");
    hands.type_text("beas");
    hands.window.wait_for("Evening of the beas");
    hands.press(Modifiers::NONE, Key::Enter);
    hands.window.wait_for("1 selected");
    hands.press(Modifiers::NONE, Key::F2);
    hands.window.wait_for("Edit an activity");
    hands.window.harness.run_steps(5);
    hands.tab_to("Title");
    hands.press(Modifiers::COMMAND, Key::A);
    hands.type_text("Evening of the bees");
    hands.press(Modifiers::NONE, Key::Enter);
    hands.window.wait_for("Done: Changing an activity");
    hands.window.wait_for("Evening of the bees");
    assert!(hands.n_presses <= 40, "{} presses", hands.n_presses);
}
