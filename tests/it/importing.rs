//! Files brought in through the window, from the drop to the undo.

use std::{fs, iter};

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use essor::ui::Picked;
use rust_xlsxwriter::Workbook;

use super::window::Window;

const LOG: &str = "Date;Member;Type\n2025-01-14;Ana;meeting\n2025-01-14;Bo;meeting\n\
                   2025-02-11;Ana;meeting\n31/31/2025;Bo;meeting\n";

fn window_with(picked: Picked) -> Window {
    let mut window = Window::open((1280.0, 800.0), true, picked);
    window.wait_for("Life cycle");
    window
}

fn window() -> Window {
    window_with(Picked::Nothing)
}

fn is_there(window: &Window, label: &str) -> bool {
    window
        .harness
        .query_all_by_label_contains(label)
        .next()
        .is_some()
}

#[test]
fn the_rows_are_shown_as_they_will_be_stored_with_what_cannot_be_read() {
    let mut window = window();
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log);
    window.choose_new_community();
    window.wait_for("Import 3 rows");
    for label in ["Ana", "Bo", "31/31/2025", "new circle"] {
        assert!(is_there(&window, label), "{label}");
    }
    window.click("Rows of the file · The file and its columns");
    window
        .harness
        .get_by_label("Role of the column Member · Member");
}

#[test]
fn enter_imports_and_goes_on_to_the_community() {
    let mut window = window();
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log);
    window.wait_for("Import 3 rows into CPAQQ");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("3 rows added to CPAQQ");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_until_gone("See the community");
}

#[test]
fn an_import_is_taken_back_from_the_list_of_imports() {
    let mut window = window();
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log);
    window.choose_new_community();
    window.wait_for("Import 3 rows");
    window.import("Import 3 rows");
    window.wait_for("3 rows added");
    window.harness.get_by_label("31/31/2025");
    window.click("See the community");
    window.wait_for("new circle, Too early to say");

    let keys = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    window.press(keys, Key::H);
    window.wait_for("Imported files");
    window.wait_for("Undo the import of new circle.csv");
    window
        .harness
        .get_by_label("Added: 3 · already there: 0 · unreadable: 1 · left aside: 0");
    window
        .harness
        .get_by_label_contains("Undo the import of new circle.csv")
        .click();
    window.wait_for(
        "Removed from the register: 3 participations, 2 activities, 2 people, 1 community",
    );
    window.harness.get_by_label("Nothing else depends on it.");
    window.click("Undo this import");
    window.wait_until_gone("new circle");
}

#[test]
fn the_same_file_again_brings_nothing() {
    let mut window = window();
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log.clone());
    window.choose_new_community();
    window.wait_for("Import 3 rows");
    window.import("Import 3 rows");
    window.wait_for("3 rows added");
    window.click("See the community");
    window.drop_file(log);
    window.wait_for("Nothing to add");
    window.harness.get_by_label("there already");
}

#[test]
fn a_question_is_answered_once_for_all_files_of_a_shape() {
    let mut window = window();
    let either = "Date,Member\n01/02/2024,Ana\n03/04/2024,Bo\n";
    let files = [
        window.file("other.csv", LOG),
        window.file("north.csv", either),
        window.file("south.csv", either.replace("2024", "2025")),
    ];
    window.drop_files(files);
    // What waits for an answer stands first, wherever it was dropped.
    window.wait_for("Answer the question first");
    assert!(is_there(
        &window,
        "north.csv and 1 other · waits for an answer"
    ));
    assert!(is_there(&window, "other.csv · 3 new rows"));
    window.click("Order of dates · Month, day, year");
    window.wait_for("Import 7 rows");
    window
        .harness
        .get_by_label_contains("from 2\u{a0}Jan 2024 to 4\u{a0}Mar 2024");

    window.click("Take other.csv");
    window.wait_for("Import 4 rows");
    window.import("Import 4 rows");
    window.wait_for("4 rows added");
    assert!(is_there(&window, "2 files are imported"));
    window.wait_for("4 rows added to CPAQQ");
}

#[test]
fn a_file_that_settles_its_dates_is_left_to_them() {
    let mut window = window();
    let files = [
        window.file("either.csv", "Date,Member\n01/02/2024,Ana\n"),
        window.file("settled.csv", "Date,Member\n25/02/2024,Ana\n"),
    ];
    window.drop_files(files);
    window.wait_for("Answer the question first");
    window.click("File shown · either.csv");
    window.click("settled.csv");
    window.wait_for("See the question");
    window.click("See the question");
    window.click("Order of dates · Month, day, year");
    window.wait_for("Import 2 rows");
}

#[test]
fn the_sheet_of_a_workbook_is_asked_and_can_be_changed() {
    let mut book = Workbook::new();
    for (name, members) in [("2024", &["Ana", "Bo"][..]), ("2025", &["Cy", "Di", "Ed"])] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (column, title) in ["Date", "Member"].into_iter().enumerate() {
            sheet.write(0, column as u16, title).expect("written");
        }
        for (row, member) in members.iter().enumerate() {
            let row = row as u32 + 1;
            let day = format!("{name}-03-{:02}", 10 + row);
            sheet.write(row, 0, day).expect("written");
            sheet.write(row, 1, *member).expect("written");
        }
    }
    let mut window = window();
    let file = window.file("circle.xlsx", book.save_to_buffer().expect("a workbook"));
    window.drop_file(file);
    window.wait_for("Answer the question first");
    window.click("Sheet · 2025");
    window.wait_for("Import 3 rows");
    assert!(is_there(&window, "Cy"));
    // The answer stays to be changed where it is told.
    window.click("Sheet · 2025");
    window.click("2024");
    window.wait_for("Import 2 rows");
    assert!(!is_there(&window, "Encoding"));
}

#[test]
fn a_folder_is_dropped_and_what_is_no_log_says_so() {
    let mut window = window();
    let log = window.file("log.csv", LOG);
    let folder = log.parent().expect("a folder").join("Circle");
    fs::create_dir(&folder).expect("a folder");
    fs::rename(log, folder.join("log.csv")).expect("moved");
    fs::write(folder.join("empty.csv"), "").expect("written");
    window.drop_file(folder);
    window.wait_for("Import 3 rows");
    assert!(is_there(&window, "Import 2 files"));
    window.harness.get_by_label_contains("empty.csv · ").click();
    window.harness.run_steps(3);
    window.import("Import 3 rows");
    window.wait_for("3 rows added");
}

#[test]
fn an_answer_is_changed_in_place() {
    let mut window = window();
    let log = window.file("new circle.csv", "Date;Member\n2025-01-14;Ana\n");
    window.drop_file(log);
    window.choose_new_community();
    window.wait_for("Import 1 row");
    window.click("Kind of activity · Meeting");
    window.click("Workshop");
    window.wait_for("Kind of activity · Workshop");
    assert!(is_there(&window, "You chose this."));
    let community = window
        .harness
        .get_by_role_and_label(Role::TextInput, "New community");
    community.focus();
    window.harness.run_steps(2);
    window.press(Modifiers::COMMAND, Key::A);
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "New community")
        .type_text("Another circle");
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Import 1 row into the new community “Another circle”");
    window.import("Import 1 row");
    window.wait_for("1 row added to Another circle");
    window.click("See the community");
    window.wait_for("Another circle, Too early to say");
}

#[test]
fn a_way_of_reading_is_kept_and_offered_for_the_next_file_of_its_shape() {
    let mut window = window();
    let csv = "Date;Member\n2025-01-14;Ana\n";
    let log = window.file("january.csv", csv);
    window.drop_file(log);
    window.wait_for("Import 1 row");
    window.click("Kind of activity · Meeting");
    window.click("Workshop");
    window.wait_for("Kind of activity · Workshop");
    window.click("Keep under a name…");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name")
        .type_text("Our circle");
    window.harness.run_steps(3);
    window.click("Keep");
    window.wait_for("Way of reading kept: Our circle");
    window.harness.get_by_label("It is read as “Our circle”.");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Import 1 row");

    let log = window.file("february.csv", "Date;Member\n2025-02-14;Bo\n");
    window.drop_file(log);
    window.wait_for("Kept for files like this one.");
    window.click("Read as “Our circle”");
    window.wait_for("Kind of activity · Workshop");
    window.press(Modifiers::NONE, Key::Escape);

    let log = window.file("other.csv", "Member;Note;Date\nBo;x;2025-02-14\n");
    window.drop_file(log);
    window.wait_for("Import 1 row");
    assert!(!is_there(&window, "Kept for files like this one."));
}

#[test]
fn files_put_away_while_they_are_read_again_do_not_come_back_with_the_next() {
    let mut window = window();
    let rows = (0..20_000).map(|n| format!("2025-01-{:02};Member {n}", n % 28 + 1));
    let log = iter::once("Date;Member".to_owned()).chain(rows);
    let log = window.file("long.csv", log.collect::<Vec<_>>().join("\n"));
    window.drop_file(log);
    window.wait_for("Import 20,000 rows");
    window.click("Kind of activity · Meeting");
    window.click("Workshop");
    window.press(Modifiers::NONE, Key::Escape);

    let log = window.file("short.csv", "Date;Member\n2025-02-14;Bo\n");
    window.drop_file(log);
    window.wait_for("Import 1 row");
}

#[test]
fn a_kept_way_of_reading_never_answers_for_day_and_month() {
    let mut window = window();
    let either = "Date,Member\n01/02/2024,Ana\n";
    let log = window.file("one.csv", either);
    window.drop_file(log);
    window.wait_for("Answer the question first");
    window.click("Order of dates · Day, month, year");
    window.wait_for("Import 1 row");
    window.click("Kind of activity · Meeting");
    window.click("Workshop");
    window.wait_for("Kind of activity · Workshop");
    window.click("Keep under a name…");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name")
        .type_text("Mine");
    window.harness.run_steps(3);
    window.click("Keep");
    window.wait_for("Way of reading kept: Mine");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Import 1 row");

    let log = window.file("two.csv", either);
    window.drop_file(log);
    window.wait_for("Read as “Mine”");
    window.click("Read as “Mine”");
    window.wait_for("Read afresh");
    window.wait_for("Answer the question first");
}

#[test]
fn the_rows_that_could_not_be_read_are_saved_as_a_table() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("rejects.csv");
    let mut window = window_with(Picked::File(path.clone()));
    let log = window.file("new circle.csv", LOG);
    window.drop_file(log);
    window.choose_new_community();
    window.wait_for("Import 3 rows");
    window.import("Import 3 rows");
    window.wait_for("1 row could not be read");
    window.click("Save as CSV…");
    window.wait_for("Unreadable rows saved");
    let text = fs::read_to_string(&path).expect("the table");
    let row = text.lines().nth(1).expect("a row");
    assert!(row.starts_with("new circle.csv,5,"), "{row}");
    assert!(row.ends_with(",31/31/2025"), "{row}");
    // The result is still there to go on from.
    window.harness.get_by_label("See the community");
}

#[test]
fn people_are_merged_and_parted() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = Window::open((1280.0, 800.0), false, Picked::File(register));
    window.wait_for("Sample register");
    let log = window.file(
        "circle.csv",
        "Date;Member\n2025-01-14;Ana Lopez\n2025-01-14;Bo Tremblay\n\
         2025-02-11;Lopez Ana\n2025-02-11;Bo Trembley\n",
    );
    window.drop_file(log);
    window.wait_for("Import 4 rows");
    window.import("Import 4 rows");
    window.wait_for("4 rows added");
    window.click("People to merge…");
    window.wait_for("same words in another order");
    assert!(is_there(&window, "one letter apart"));

    window
        .harness
        .get_by_label_contains("Two people: Bo Tremb")
        .click();
    window.wait_until_gone("one letter apart");
    // The dialog, smaller by a row, finds its place.
    window.harness.run_steps(3);
    window.harness.get_by_label_contains("One person: ").click();
    window.wait_for("Merged already");
    window.wait_for("No name is enough like another");

    window.harness.get_by_label_contains("Part ").click();
    window.wait_until_gone("Merged already");
    window.wait_for("same words in another order");
    // What was kept apart stays so.
    assert!(!is_there(&window, "one letter apart"));
}

#[test]
fn a_click_on_undo_gives_the_last_answer_back() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = Window::open((1280.0, 800.0), false, Picked::File(register));
    window.wait_for("Sample register");
    let log = window.file(
        "circle.csv",
        "Date;Member\n2025-01-14;Ana Lopez\n2025-02-11;Lopez Ana\n",
    );
    window.drop_file(log);
    window.wait_for("Import 2 rows");
    window.import("Import 2 rows");
    window.wait_for("2 rows added");
    window.click("People to merge…");
    window.wait_for("same words in another order");
    window.press(Modifiers::NONE, Key::Minus);
    window.wait_for("No name is enough like another");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("same words in another order");
}

#[test]
fn a_click_beside_loses_no_answer() {
    let mut window = window();
    let log = window.file("one.csv", "Date,Member\n01/02/2024,Ana\n");
    window.drop_file(log);
    window.wait_for("Answer the question first");
    window.click("Order of dates · Day, month, year");
    window.wait_for("Import 1 row");
    window.click_beside();
    window.wait_for("Import 1 row");

    // Nor does Escape: it asks, and the answer stays where one goes on.
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_for("What was filled in is not stored");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("What was filled in is not stored");
    window.wait_for("Import 1 row");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Close without storing");
    window.wait_until_gone("Import 1 row");

    // Where there is nothing to lose, it closes.
    window.press(Modifiers::NONE, Key::F1);
    window.wait_for("How sure is sure");
    window.click_beside();
    window.wait_until_gone("How sure is sure");
}

#[test]
fn a_way_of_reading_that_is_not_understood_is_told_and_kept() {
    let mut window = window();
    let log = window.file("new circle.csv", "Date;Member\n2025-01-14;Ana\n");
    let kept = log.with_file_name("mappings");
    fs::create_dir(&kept).expect("made");
    let later = kept.join("Later.json");
    fs::write(&later, "{\"columns\":\"all\"}").expect("written");
    window.drop_file(log);
    window.wait_for("cannot be understood and is left as it is: Later.json");
    assert!(later.exists());
}
