//! The people of a community: the list, someone's page, and lists that are
//! pasted in, found and used by what a screen reader would say.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

/// The members of the first community of the sample register.
fn members() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Members");
    window.wait_for("List of");
    window
}

impl Window {
    /// The people in sight, from the top, as their rows are said.
    fn rows(&self) -> Vec<String> {
        let mut rows: Vec<(i32, String)> = self
            .harness
            .query_all_by_role(Role::Button)
            .filter_map(|node| {
                let label = node.accesskit_node().label()?;
                let top = node.rect().top() as i32;
                label.contains(" · ").then_some((top, label))
            })
            .filter(|(_, label)| !label.starts_with("Langu"))
            .collect();
        rows.sort();
        rows.into_iter().map(|(_, label)| label).collect()
    }

    /// The part of a row before the first point: the name.
    fn names(&self) -> Vec<String> {
        let first = |row: String| row.split(" · ").next().unwrap_or_default().to_owned();
        self.rows().into_iter().map(first).collect()
    }

    fn write(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.harness.run_steps(2);
        self.press(Modifiers::COMMAND, Key::A);
        self.harness.get_by_label(label).type_text(text);
        self.harness.run_steps(3);
    }

    fn has(&self, label: &str) -> bool {
        let found = self.harness.query_all_by_label_contains(label).next();
        found.is_some()
    }
}

#[test]
fn everyone_is_listed_with_status_and_last_day_and_the_shares_are_compared() {
    let window = members();
    let rows = window.rows();
    assert!(rows.len() > 8, "{rows:?}");
    assert!(
        rows.iter()
            .all(|row| row.contains("participation") && row.contains("last seen on")),
        "{rows:?}"
    );
    for label in ["Core ", "Active ", "Peripheral ", "Statuses as of"] {
        assert!(window.has(label), "{label}");
    }
    // The strip of months is said in words.
    assert!(
        window.harness.query_all_by_role(Role::Image).count() >= rows.len(),
        "a strip for each row"
    );
}

#[test]
fn the_list_is_filtered_sorted_and_says_when_nobody_is_left() {
    let mut window = members();
    let all = window.names();
    window.write("Search a name", "cote");
    let found = window.names();
    assert!(!found.is_empty() && found.len() < all.len(), "{found:?}");
    assert!(found.iter().all(|name| name.contains("Côté")), "{found:?}");

    window.write("Search a name", "zzz");
    assert!(window.has("Nobody matches."));
    window.click("Show everyone");
    assert_eq!(window.names(), all);

    window.click("Sort by Participations");
    assert!(window.has("Participations, last to first"));
    let counts: Vec<u32> = window
        .rows()
        .iter()
        .filter_map(|row| row.split(" · ").nth(2)?.split(' ').next()?.parse().ok())
        .collect();
    assert!(counts.len() > 5 && counts.is_sorted_by(|one, other| one >= other));
    window.click("Participations, last to first");
    assert!(window.has("Participations, first to last"));
}

#[test]
fn the_list_is_walked_by_keys_and_enter_opens_a_page() {
    let mut window = members();
    let names = window.names();
    window.harness.get_by_label_contains("List of").focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Communities and roles");
    let name = window.harness.get_by_label("Name").accesskit_node().value();
    assert_eq!(name.as_deref(), names.get(1).map(String::as_str));
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Communities and roles");
}

#[test]
fn every_word_of_the_list_is_explained_where_it_stands() {
    let window = members();
    let labels: Vec<String> = window
        .harness
        .query_all_by_role(Role::Label)
        .filter_map(|node| {
            node.accesskit_node()
                .label()
                .or(node.accesskit_node().value())
        })
        .collect();
    let legend = labels.iter().find(|it| it.starts_with("Statuses as of "));
    let legend = legend.expect("a legend");
    let mut statuses: Vec<String> = window
        .rows()
        .iter()
        .filter_map(|row| {
            let known = ["New", "Back", "Active", "Quiet", "Out of sight"];
            let mut parts = row.split(" · ");
            parts.find(|it| known.contains(it)).map(str::to_owned)
        })
        .collect();
    statuses.sort();
    statuses.dedup();
    assert!(statuses.len() > 1, "{:?}", window.rows());
    for status in statuses {
        assert!(
            legend.contains(&format!("{status}\u{a0}– ")),
            "{status}: {legend}"
        );
    }
    for part in [
        "active months of the year, a participation in at least",
        "Roles are those that you give",
    ] {
        assert!(labels.iter().any(|it| it.contains(part)), "{part}");
    }
    // The strips say of which months they are.
    assert!(window.has("Presence by month, "));
}

#[test]
fn the_list_is_sorted_by_family_name_and_stays_so_in_another_community() {
    let mut window = members();
    let by_family = "Sort by Family name";
    window.harness.get_by_label_contains(by_family).click();
    window.harness.run_steps(3);
    let family = |name: &String| name.rsplit(' ').next().unwrap_or_default().to_owned();
    let families = |window: &Window| window.names().iter().map(family).collect::<Vec<_>>();
    let shown = families(&window);
    assert!(shown.len() > 8 && shown.is_sorted(), "{shown:?}");
    assert!(shown.first() != shown.last());
    let before = window.names();
    window.harness.get_by_label_contains("CFP, ").click();
    for _ in 0..500 {
        window.harness.run_steps(2);
        std::thread::sleep(std::time::Duration::from_millis(10));
        if !window.names().is_empty() && window.names() != before {
            break;
        }
    }
    assert_ne!(window.names(), before);
    let shown = families(&window);
    assert!(shown.len() > 5 && shown.is_sorted(), "{shown:?}");
}

/// Whether anything is drawn where the box of a role stands.
fn has_box(window: &Window, name: &str) -> bool {
    let spoken = format!("Role of {name}: —");
    let rect = window.harness.get_by_label(&spoken).rect().shrink(2.0);
    let drawn = window.picture();
    let pixel = |x: usize, y: usize| {
        let at = 4 * (y * drawn.width + x);
        drawn.rgba.get(at..at + 3)
    };
    let ground = pixel(rect.left() as usize, rect.top() as usize);
    (rect.top() as usize..rect.bottom() as usize)
        .any(|y| (rect.left() as usize..rect.right() as usize).any(|x| pixel(x, y) != ground))
}

#[test]
fn an_empty_role_is_not_seen_until_one_comes_to_its_row() {
    // No larger than a picture of it can be.
    let mut window = Window::open((1200.0, 720.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Members");
    window.wait_for("List of");
    let names = window.names();
    // Without the keyboard and the pointer elsewhere.
    window.harness.remove_cursor();
    window.harness.run_steps(3);
    assert!(!has_box(&window, &names[0]) && !has_box(&window, &names[2]));
    let spoken = format!("Role of {}: —", names[2]);
    let place = window.harness.get_by_label(&spoken).rect().center();
    window.harness.hover_at(place);
    window.harness.run_steps(3);
    assert!(has_box(&window, &names[2]) && !has_box(&window, &names[0]));
    window.harness.remove_cursor();
    window.harness.run_steps(3);
    assert!(!has_box(&window, &names[2]));
    // By the keyboard: the row, and the box itself.
    window.harness.get_by_label_contains("List of").focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(has_box(&window, &names[0]));
    window.harness.get_by_label(&spoken).focus();
    window.harness.run_steps(3);
    assert!(has_box(&window, &names[2]));
}

/// Opens the page of someone of the list.
fn open(window: &mut Window, name: &str) {
    let row = format!("{name} · ");
    window.harness.get_by_label_contains(&row).click();
    window.wait_for("Communities and roles");
    window.harness.run_steps(3);
}

#[test]
fn someone_is_renamed_given_a_role_merged_and_parted_and_all_is_undone_by_name() {
    let mut window = members();
    let names = window.names();
    let (one, other) = (names[0].clone(), names[1].clone());

    open(&mut window, &one);
    window.write("Name", "Aab Renamed");
    window.click("Rename");
    // The name of before is kept as another spelling.
    window.wait_for(&format!("Remove {one}"));

    window.click("Add a role…");
    window.write("From", "2024-01-15");
    window.click("Save");
    window.wait_for("Change the role Member in");
    assert!(window.has("since 15"));

    window.write("Search who is the same person", &other);
    window.click(&format!("Merge with {other}"));
    window.wait_for(&format!("Part {other}"));

    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Communities and roles");
    window.wait_for("Aab Renamed · Member");
    window.wait_until_gone(&format!("{other} · "));

    for (label, back) in [
        ("Merging two people", format!("{other} · ")),
        ("A new role", "Aab Renamed · ".to_owned()),
        ("Changing a name", format!("{one} · ")),
    ] {
        window.press(Modifiers::COMMAND, Key::Z);
        window.wait_for(&format!("Undone: {label}"));
        window.wait_for(&back);
    }
    assert_eq!(window.names(), names);
}

#[test]
fn a_merge_can_be_parted_at_any_later_time() {
    let mut window = members();
    let names = window.names();
    let other = names[1].clone();
    open(&mut window, &names[0]);
    window.write("Search who is the same person", &other);
    window.click(&format!("Merge with {other}"));
    window.wait_for(&format!("Part {other}"));
    window.click(&format!("Part {other}"));
    window.wait_until_gone(&format!("Part {other}"));
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Communities and roles");
    window.wait_for(&format!("{other} · "));
    assert_eq!(window.names(), names);
}

#[test]
fn the_recipients_of_a_mail_become_members_at_once() {
    let mut window = members();
    let known = window.names()[0].clone();
    window.click("Add members…");
    window.wait_for("List of names or addresses");
    let list =
        format!("Aaa Newcomer <aaa@example.org>; {known}; Guest; aaa newcomer <AAA@example.org>");
    window
        .harness
        .get_by_label("List of names or addresses")
        .type_text(&list);
    window.wait_for("Add 2 people");
    for label in [
        "Someone new",
        &format!("Known: {known}"),
        "Generic name",
        "Already further up",
    ] {
        assert!(window.has(label), "{label}");
    }
    // Who has the same name may be someone else, and back.
    window.click(&format!("{known} · Someone else"));
    assert!(window.has("Same name, someone new"));
    window.click(&format!("{known} · The same"));
    window.click("Add 2 people");
    window.wait_for("Aaa Newcomer · Member · Never noted");
    window.wait_for(&format!("{known} · Member"));

    // The same mail again: they are there already.
    window.click("Add members…");
    window.wait_for("List of names or addresses");
    window
        .harness
        .get_by_label("List of names or addresses")
        .type_text(&list);
    window.wait_for("A member already: Aaa Newcomer");
    assert!(!window.has("Add 1 person"));
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("List of names or addresses");

    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Undone: Adding members");
    window.wait_until_gone("Aaa Newcomer");
}

#[test]
fn in_a_small_window_all_is_named_and_in_sight_in_both_languages() {
    for (language, words) in [
        (
            Language::En,
            [
                "Members",
                "List of",
                "Communities and roles",
                "Add members…",
                "List of names or addresses",
            ],
        ),
        (
            Language::Fr,
            [
                "Membres",
                "Liste de",
                "Communautés et rôles",
                "Ajouter des membres…",
                "Liste de noms ou d’adresses",
            ],
        ),
    ] {
        let [tab, list, page, add, field] = words;
        let mut window = Window::open_in(language, SMALL, true, Picked::Nothing);
        window.wait_for(tab);
        window.click(tab);
        window.wait_for(list);
        let rows = window.rows();
        assert!(rows.len() >= 5, "{rows:?}");
        let mut found = faults(&window, "the members");

        window.harness.get_by_label_contains(list).focus();
        window.harness.run_steps(2);
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_for(page);
        found.extend(faults(&window, "someone’s page"));
        window.press(Modifiers::NONE, Key::Escape);
        window.wait_until_gone(page);

        window.click(add);
        window.wait_for(field);
        let people = "Aaa <a@example.org>, Bbb, Ccc";
        window.harness.get_by_label(field).type_text(people);
        window.wait_for("a@example.org");
        found.extend(faults(&window, "a pasted list"));
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn whoever_asks_to_be_forgotten_leaves_figures_alone() {
    let mut window = members();
    let name = window.names()[0].clone();
    open(&mut window, &name);
    // What it means is told first, and Enter keeps the name.
    window.click("Make anonymous");
    window.wait_for("Dated copies and exports made so far keep the name");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_until_gone("Dated copies and exports");
    assert!(!window.has("Done: Making someone anonymous"));
    window.click("Make anonymous");
    window.wait_for("Keep the name");
    let buttons = window.harness.query_all_by_label("Make anonymous");
    buttons.last().expect("the button of the question").click();
    window.wait_for("Done: Making someone anonymous");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Communities and roles");
    window.wait_until_gone(&name);
    window.wait_for("Anonymous ");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for(&format!("{name} · "));
}
