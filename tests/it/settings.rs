//! The settings: how the window looks, how pictures begin, where copies go, and
//! the kinds of activity of the register.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::accesskit::Toggled;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::app::{CopiesKept, Settings};
use essor::i18n::{Language, WeekStart};
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

type Kept = Rc<RefCell<Settings>>;

/// The settings on the sample register, and what is kept of them.
fn settings(picker: Picked) -> (Window, Kept) {
    let kept = Kept::default();
    let keeper = Rc::clone(&kept);
    let keep = move |settings: &Settings| *keeper.borrow_mut() = settings.clone();
    let before = Settings {
        language: Language::En,
        week_start: WeekStart::Monday,
        ..Settings::default()
    };
    let mut window = Window::keeping((1280.0, 800.0), true, picker, before, keep);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::Comma);
    window.wait_for("First day of the week");
    (window, kept)
}

#[test]
fn the_first_day_of_the_week_is_that_of_the_calendar() {
    let (mut window, kept) = settings(Picked::Nothing);
    let is_sunday_first = |window: &mut Window| {
        window.press(Modifiers::NONE, Key::Escape);
        window.press(Modifiers::COMMAND, Key::N);
        window.wait_for("Sunday 15");
        let left = |day: &str| window.harness.get_by_label_contains(day).rect().left();
        let is_first = left("Sunday 15") < left("Monday 16");
        window.press(Modifiers::NONE, Key::Escape);
        window.wait_until_gone("Sunday 15");
        window.press(Modifiers::COMMAND, Key::Comma);
        window.wait_for("First day of the week");
        is_first
    };
    assert!(!is_sunday_first(&mut window));
    window.click("First day of the week · Sunday");
    assert!(is_sunday_first(&mut window));
    assert_eq!(kept.borrow().week_start, WeekStart::Sunday);
}

#[test]
fn pictures_begin_in_the_language_that_was_chosen() {
    let (mut window, kept) = settings(Picked::Nothing);
    window.click("Pictures");
    window.click("Language of the picture · Français");
    assert_eq!(kept.borrow().picture_language, Some(Language::Fr));
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Language of the picture");
    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for("Language of the picture");
    let french = window
        .harness
        .get_by_label("Language of the picture · Français");
    assert_eq!(french.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn copies_go_where_they_can_be_written_and_are_kept_as_long_as_wanted() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().to_path_buf();
    let (mut window, kept) = settings(Picked::File(folder.clone()));
    window.click("Copies");
    window.click("Kept for · 2 years");
    window.click("Folder of the copies · In a folder of your own");
    window.wait_for("Copies now go to");
    window.harness.run_steps(3);
    let rules = kept.borrow().copies.clone();
    assert_eq!(rules.folder, Some(folder.clone()));
    assert_eq!(rules.kept, CopiesKept::TwoYears);

    // From now on they do.
    window.press(Modifiers::NONE, Key::Escape);
    let log = window.file(
        "new circle.csv",
        "Date;Member\n2025-01-14;Ana\n2025-02-11;Ana\n",
    );
    window.drop_file(log);
    window.choose_new_community();
    window.import("Import 2 rows");
    window.wait_for("2 rows added");
    let mut made = std::fs::read_dir(&folder).expect("readable").flatten();
    let of_register = made.next().expect("a folder for this register").path();
    assert_eq!(std::fs::read_dir(of_register).expect("readable").count(), 1);
}

#[test]
fn a_folder_that_takes_no_copies_is_said_and_not_set() {
    let place = tempfile::tempdir().expect("a folder");
    for folder in [place.path().join("gone"), PathBuf::from("/dev/null")] {
        let (mut window, kept) = settings(Picked::File(folder));
        window.click("Copies");
        window.click("Folder of the copies · In a folder of your own");
        window.wait_for("The folder of the copies cannot be found");
        window.click("Kept for · 1 year");
        assert_eq!(kept.borrow().copies.folder, None);
    }
}

/// The kinds of a register with one kind of the user's own in it.
fn kinds() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let text = "Date;Member;Type\n2025-01-14;Ana;Tea time\n2025-02-11;Ana;Tea time\n";
    let log = window.file("new circle.csv", text);
    window.drop_file(log);
    window.choose_new_community();
    window.import("Import 2 rows");
    window.click("See the community");
    window.wait_for("new circle, Too early to say");
    window.press(Modifiers::COMMAND, Key::Comma);
    window.click("Kinds of activity");
    window.wait_for("Rename the kind Tea time");
    window
}

#[test]
fn kinds_are_added_renamed_and_removed_and_each_step_is_undone() {
    let mut window = kinds();
    window.wait_for("2 activities, 1 community");
    assert!(
        window
            .harness
            .query_by_label("Delete the kind Tea time")
            .is_none(),
        "one in use is not removed"
    );
    window.click("Add a kind…");
    window.wait_for("New kind of activity");
    window.type_into("Name of the kind", "Walk");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Delete the kind Walk");

    window.click("Rename the kind Walk");
    window.type_into("Name of the kind", "Stroll");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Delete the kind Stroll");

    // A name that is taken is said, and the form stays as it is.
    window.click("Rename the kind Stroll");
    window.type_into("Name of the kind", "tea TIME");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("already taken");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Close without storing");
    window.wait_until_gone("Name of the kind");

    window.click("Delete the kind Stroll");
    window.wait_until_gone("Delete the kind Stroll");
    for back in ["Delete the kind Stroll", "Delete the kind Walk"] {
        window.press(Modifiers::COMMAND, Key::Z);
        window.wait_for(back);
    }
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_until_gone("Delete the kind Walk");
}

#[test]
fn one_kind_is_merged_into_another_and_parted_again_by_undoing() {
    let mut window = kinds();
    window.click("Merge the kind Tea time with another");
    window.wait_for("This kind has 2 activities, 1 community");
    let choice = "Its activities become ones of the kind · Choose a kind";
    window.harness.get_by_label(choice).focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.click("Meeting");
    // No two of its names share a day, so it was read as no meeting.
    window.wait_for("will count as meetings");
    window.click("Merge");
    window.wait_for("Merging two kinds of activity");
    window.wait_until_gone("Rename the kind Tea time");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Rename the kind Tea time");
    window.wait_for("2 activities, 1 community");
}

#[test]
fn every_section_stands_in_a_small_window_in_both_languages() {
    for (language, chart, sections) in [
        (
            Language::En,
            "Life cycle",
            ["Window", "Pictures", "Copies", "Kinds of activity"],
        ),
        (
            Language::Fr,
            "Cycle de vie",
            ["Fenêtre", "Images", "Copies", "Types d’activité"],
        ),
    ] {
        let mut window = Window::open_in(language, SMALL, true, Picked::Nothing);
        window.wait_for(chart);
        window.press(Modifiers::COMMAND, Key::Comma);
        for section in sections {
            window.click(section);
            window.harness.run_steps(5);
            assert_eq!(faults(&window, section), Vec::<String>::new());
        }
        window.wait_for(if language == Language::Fr {
            "Les types qu’Essor connaît"
        } else {
            "The kinds that Essor knows"
        });
    }
}
