//! Someone's page in place of the list: how one comes to it, goes on and comes back,
//! what it shows, and two spellings that become one, all of it by keys.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

const PAGE: &str = "Communities and roles";
const CONTROL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A window used by keys alone, which are counted.
struct ByKeys {
    window: Window,
    n_presses: usize,
}

impl ByKeys {
    fn new(window: Window) -> Self {
        Self {
            window,
            n_presses: 0,
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.n_presses += 1;
        self.window.press(modifiers, key);
    }

    fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    /// One press for each letter.
    fn write(&mut self, text: &str) {
        self.n_presses += text.chars().count();
        let event = eframe::egui::Event::Text(text.to_owned());
        self.window.harness.input_mut().events.push(event);
        self.window.harness.run_steps(4);
    }

    /// What has the keyboard.
    fn focused(&self) -> String {
        let nodes = self.window.harness.root().children_recursive();
        let mut focused = nodes.filter(|node| node.accesskit_node().is_focused());
        let label = focused
            .next()
            .and_then(|node| node.accesskit_node().label());
        label.unwrap_or_default()
    }

    /// Tab until what is called so has the keyboard.
    fn tab_to(&mut self, label: &str) {
        for _ in 0..60 {
            if self.focused().contains(label) {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("{label} is not reached; {} is", self.focused());
    }
}

/// The members of the first community of the sample.
fn members() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Members");
    window.wait_for("List of");
    window
}

/// The first of the list is open, by keys.
fn opened() -> ByKeys {
    let mut window = members();
    window.harness.get_by_label_contains("List of").focus();
    window.harness.run_steps(2);
    let mut keys = ByKeys::new(window);
    keys.key(Key::ArrowDown);
    keys.key(Key::Enter);
    keys.window.wait_for(PAGE);
    keys
}

/// The name on the page, once it was read.
fn name(window: &mut Window) -> String {
    let asked_at = std::time::Instant::now();
    loop {
        let named = window.harness.query_all_by_label("Name");
        let mut fields = named.filter(|it| it.accesskit_node().role() == Role::TextInput);
        if let Some(field) = fields.next() {
            return field.accesskit_node().value().unwrap_or_default();
        }
        drop(fields);
        assert!(asked_at.elapsed().as_secs() < 60, "nobody's page is read");
        window.harness.step();
    }
}

#[test]
fn one_goes_from_person_to_person_and_back_to_the_row_by_keys() {
    let mut keys = opened();
    keys.window.wait_for("1 of ");
    let first = name(&mut keys.window);
    keys.press(Modifiers::ALT, Key::ArrowDown);
    keys.window.wait_for("2 of ");
    let second = name(&mut keys.window);
    assert_ne!(first, second);
    keys.press(Modifiers::ALT, Key::ArrowUp);
    keys.window.wait_for("1 of ");
    assert_eq!(name(&mut keys.window), first);
    // Before the first there is nobody: one stays.
    keys.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(name(&mut keys.window), first);
    keys.press(Modifiers::ALT, Key::ArrowDown);
    keys.window.wait_for("2 of ");
    for (modifiers, key) in [
        (Modifiers::ALT, Key::ArrowLeft),
        (Modifiers::NONE, Key::Escape),
    ] {
        keys.press(modifiers, key);
        keys.window.wait_until_gone(PAGE);
        assert!(keys.focused().starts_with("List of"), "{}", keys.focused());
        // The keyboard is where it was: Enter opens the same page again.
        keys.key(Key::Enter);
        keys.window.wait_for(PAGE);
        assert_eq!(name(&mut keys.window), second);
    }
}

#[test]
fn all_communities_stand_on_one_axis_and_every_activity_is_reached_and_opened() {
    let mut window = members();
    // Someone of two communities: their strips begin at different times.
    window.press(Modifiers::COMMAND, Key::K);
    window.wait_for("What would you like to do?");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "What would you like to do?")
        .type_text("Amelie Cote");
    window.wait_for("Amélie Côté");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for(PAGE);
    window.wait_for("Presence by month, ");
    let mut keys = ByKeys::new(window);
    keys.tab_to("List of ");
    let list = keys.focused();
    let n: usize = list
        .split(' ')
        .nth(2)
        .and_then(|n| n.parse().ok())
        .expect("how many");
    assert!(n > 12, "{list}");
    keys.key(Key::End);
    keys.window.harness.run_steps(20);
    keys.key(Key::Enter);
    keys.window.wait_for("Edit an activity");
    keys.window.press(Modifiers::NONE, Key::Escape);
    keys.window.harness.run_steps(3);
    keys.window.harness.get_by_label_contains(PAGE);
}

#[test]
fn what_was_typed_is_there_again_and_escape_leaves_the_field_first() {
    let mut keys = opened();
    keys.tab_to("Address or other spelling");
    keys.write("un autre nom");
    keys.key(Key::Escape);
    keys.window.harness.get_by_label_contains(PAGE);
    keys.key(Key::Escape);
    keys.window.wait_until_gone(PAGE);
    keys.key(Key::Enter);
    keys.window.wait_for(PAGE);
    let field = keys
        .window
        .harness
        .get_by_label("Address or other spelling");
    assert_eq!(
        field.accesskit_node().value().as_deref(),
        Some("un autre nom")
    );
}

#[test]
fn a_page_is_of_nobody_once_its_person_is_undone() {
    let mut window = members();
    window.click("Add members…");
    window.wait_for("List of names or addresses");
    window
        .harness
        .get_by_label("List of names or addresses")
        .type_text("Aaa Newcomer");
    window.click("Add 1 person");
    window.wait_for("Aaa Newcomer · ");
    window
        .harness
        .get_by_label_contains("Aaa Newcomer · ")
        .click();
    window.wait_for(PAGE);
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_until_gone(PAGE);
    window.wait_for("List of");
}

#[test]
fn from_the_comparison_one_comes_to_a_community_of_theirs() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("F.E.SSE, Slowdown");
    // Somebody whom the community in sight does not know.
    window.press(CONTROL_SHIFT, Key::G);
    window.wait_for("Group type · ");
    window.type_into("Name", "Cercle neuf");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Cercle neuf, No activity");
    window.press(CONTROL_SHIFT, Key::C);
    window.wait_for("communities in the picture");
    window.press(Modifiers::COMMAND, Key::K);
    window.wait_for("What would you like to do?");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "What would you like to do?")
        .type_text("Amelie Cote");
    window.wait_for("Amélie Côté");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for(PAGE);
    window.wait_for("Back");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone(PAGE);
    // The list behind the page is of a community where they are.
    window.wait_for("Amélie Côté");
}

#[test]
fn how_someone_was_there_agrees_with_nobody_in_french() {
    let mut window = Window::open_in(Language::Fr, (1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Membres");
    window.click("Membres");
    window.wait_for("Liste de");
    let is_row = |label: Option<String>| label.is_some_and(|it| it.starts_with("Benoît"));
    let rows = window.harness.query_all_by_role(Role::Button);
    let mut rows = rows.filter(|node| is_row(node.accesskit_node().label()));
    rows.next_back().expect("a row").click();
    drop(rows);
    window.wait_for("Communautés et rôles");
    window.wait_for("présence");
    for agreeing in ["présente", "inscrite", "absente", "partie avant"] {
        let found = window.harness.query_all_by_label(agreeing).next();
        assert!(found.is_none(), "{agreeing}");
    }
}

#[test]
fn a_page_stands_in_a_small_window_and_its_end_comes_by_the_page_keys() {
    for (language, tab, list, page, forget) in [
        (Language::En, "Members", "List of", PAGE, "Make anonymous"),
        (
            Language::Fr,
            "Membres",
            "Liste de",
            "Communautés et rôles",
            "Rendre anonyme",
        ),
    ] {
        let mut window = Window::open_in(language, SMALL, true, Picked::Nothing);
        window.wait_for(tab);
        window.click(tab);
        window.wait_for(list);
        window.harness.get_by_label_contains(list).focus();
        window.harness.run_steps(2);
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_for(page);
        let found = faults(&window, page);
        assert!(found.is_empty(), "{found:#?}");
        let top = |window: &Window| window.harness.get_by_label(forget).rect().top();
        let before = top(&window);
        window.press(Modifiers::NONE, Key::PageDown);
        window.harness.run_steps(20);
        assert!(top(&window) < before);
    }
}

/// The sample, and a file in which one person is spelled in two ways.
fn two_spellings() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file(
        "cercle.csv",
        "Date;Member\n2025-01-14;Marie Tremblay\n2025-02-11;Marie Tremblay\n\
         2025-03-11;Marie Trembley\n2025-03-11;Ana Roy\n",
    );
    window.drop_file(log);
    window.choose_new_community();
    window.import("Import 4 rows");
    window.click("See the community");
    window.wait_for("cercle, ");
    window
}

#[test]
fn two_spellings_are_merged_in_two_presses_and_undone_in_one() {
    let mut keys = ByKeys::new(two_spellings());
    keys.press(CONTROL_SHIFT, Key::M);
    keys.window.wait_for("Marie Tremblay and Marie Trembley");
    // Which name stays is said before it is asked for.
    keys.window
        .wait_for("The name “Marie Tremblay” would stay.");
    keys.key(Key::Plus);
    keys.window
        .wait_for("Marie Trembley is read as Marie Tremblay");
    assert!(keys.n_presses <= 2, "{} presses", keys.n_presses);
    keys.press(Modifiers::COMMAND, Key::Z);
    keys.window.wait_for("Marie Tremblay and Marie Trembley");
    // The other name is kept as easily.
    keys.key(Key::ArrowRight);
    keys.window
        .wait_for("The name “Marie Trembley” would stay.");
    keys.key(Key::Plus);
    keys.window
        .wait_for("Marie Tremblay is read as Marie Trembley");
}

#[test]
fn two_names_that_nobody_proposes_are_merged_on_a_page_by_keys() {
    let mut keys = ByKeys::new(two_spellings());
    keys.press(Modifiers::COMMAND, Key::K);
    keys.window.wait_for("What would you like to do?");
    keys.write("tremblay");
    keys.window.wait_for("Marie Tremblay");
    keys.key(Key::Enter);
    keys.window.wait_for(PAGE);
    keys.tab_to("Search who is the same person");
    keys.write("ana");
    keys.window.wait_for("Merge with Ana Roy");
    keys.tab_to("Merge with Ana Roy");
    keys.key(Key::Enter);
    keys.window.wait_for("Part Ana Roy");
    // Eleven letters, four keys; the rest is Tab.
    assert!(keys.n_presses <= 25, "{} presses", keys.n_presses);
    keys.key(Key::Escape);
    keys.window.wait_until_gone(PAGE);
}

#[test]
fn a_page_follows_its_person_into_the_one_they_are_merged_with() {
    let mut window = two_spellings();
    window.click("Members");
    window.wait_for("List of 3 people");
    window
        .harness
        .get_by_label_contains("Marie Trembley · ")
        .click();
    window.wait_for(PAGE);
    assert_eq!(name(&mut window), "Marie Trembley");
    window.press(CONTROL_SHIFT, Key::M);
    window.wait_for("would stay");
    window.press(Modifiers::NONE, Key::Plus);
    window.wait_for("Marie Trembley is read as Marie Tremblay");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_for("Part Marie Trembley");
    assert_eq!(name(&mut window), "Marie Tremblay");
}

#[test]
fn the_sample_proposes_nobody_who_is_evidently_two() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.press(CONTROL_SHIFT, Key::M);
    window.wait_for("No name is enough like another to ask you.");
}
