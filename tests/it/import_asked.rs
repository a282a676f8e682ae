//! What a sheet leaves open, answered in the window.

use essor::ui::Picked;
use rust_xlsxwriter::Workbook;

use super::window::Window;

fn window() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window
}

#[test]
fn a_mark_that_is_not_known_is_explained_with_one_choice() {
    let mut window = window();
    let sheet = "Name,2021-01-12,2021-01-26\nAnne Roy,x,M\nBo Lee,x,x\n";
    let file = window.file("sheet.csv", sheet);
    window.drop_file(file);
    window.wait_for("Answer the question first");
    window.click("Meaning of “M” (× 1) · Choose…");
    window.click("Excused");
    window.wait_for("Import 4 rows");
}

#[test]
fn rows_that_a_workbook_hides_are_taken_with_one_click_and_left_out_again() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([
        ["Date", "Member"],
        ["2025-01-14", "Ana"],
        ["2025-01-14", "Bo"],
    ]) {
        sheet.write_row(row, 0, cells).expect("written");
    }
    sheet.set_row_hidden(2).expect("hidden");
    let mut window = window();
    let file = window.file("circle.xlsx", book.save_to_buffer().expect("a workbook"));
    window.drop_file(file);
    window.wait_for("Import 1 row");
    window.click("Take it too");
    window.wait_for("Import 2 rows");
    window.click("Leave it out");
    window.wait_for("Import 1 row");
}
