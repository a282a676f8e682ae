//! Communities held against one another, in the window and from the command
//! line.

use std::fs;

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::ui::Picked;

use super::support::{essor, life_csv, printed, write};
use super::window::Window;

const SIZE: (f32, f32) = (1280.0, 800.0);

fn page(picker: Picked) -> Window {
    let mut window = Window::open(SIZE, true, picker);
    window.wait_for("Life cycle");
    window.click("Compare");
    window.wait_for("4 of 4 communities in the picture");
    window
}

fn summary(window: &Window) -> String {
    let chart = window.harness.get_by_role(Role::Image);
    chart.accesskit_node().description().expect("a summary")
}

#[test]
fn communities_are_compared_then_the_picture_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("compared.svg");
    let mut window = page(Picked::File(path.clone()));
    window.click("Picture · Share of peak");
    window.click("CFP");
    window.wait_for("3 of 4 communities in the picture");
    assert!(!summary(&window).contains("CFP"), "{}", summary(&window));

    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for("Preview of the picture");
    window.click("Format · SVG");
    window.click("Editable words");
    window.click("Save as…");
    window.wait_for("Picture saved");
    let svg = fs::read_to_string(&path).expect("the picture");
    for words in ["F.E.SSE", "CPAQQ", "model", "share of its own peak"] {
        assert!(svg.contains(words), "{words}");
    }
    assert!(!svg.contains("CFP"));
}

#[test]
fn each_picture_says_where_everyone_stands() {
    let mut window = page(Picked::Nothing);
    for picture in ["By date", "By age", "Share of peak", "Side by side"] {
        window.click(&format!("Picture · {picture}"));
        let summary = summary(&window);
        assert!(summary.contains("F.E.SSE: Slowdown since"), "{summary}");
    }
    window.harness.get_by_label("Where each stands");
    window.harness.get_by_label("Sort by over a year");
}

#[test]
fn the_figures_behind_the_lines_are_a_table_with_a_column_for_each() {
    let mut window = page(Picked::Nothing);
    window.press(Modifiers::COMMAND, Key::T);
    window.wait_for("Month");
    assert!(window.harness.query_all_by_label("F.E.SSE").count() > 0);
}

#[test]
fn nobody_chosen_is_said_and_all_come_back_with_one_click() {
    let mut window = page(Picked::Nothing);
    window.click("None");
    window.wait_for("Choose at least one community");
    window.press(Modifiers::COMMAND, Key::E);
    assert!(
        window
            .harness
            .query_by_label("Preview of the picture")
            .is_none()
    );
    window.click("All");
    window.wait_for("4 of 4 communities");
}

#[test]
fn a_community_is_reached_from_the_page_and_the_page_from_the_keyboard() {
    let mut window = page(Picked::Nothing);
    window
        .harness
        .get_by_label_contains("F.E.SSE, Slowdown")
        .click();
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);
    window.wait_for("4 of 4 communities");
    window.click("Language · FR");
    window.wait_for("4 communautés sur 4");
}

#[test]
fn the_page_fits_a_small_window() {
    for size in [(960.0, 600.0), (480.0, 500.0)] {
        let mut window = Window::open(size, true, Picked::Nothing);
        window.wait_for("Life cycle");
        window.click("Compare");
        window.wait_for("4 of 4 communities");
        for picture in ["By date", "By age", "Share of peak", "Side by side"] {
            let label = format!("Picture · {picture}");
            let rect = window.harness.get_by_label(&label).rect();
            assert!(rect.max.x <= size.0, "{label}: {rect}");
        }
    }
}

const TOTALS: &str = "month,community,participations\n2024-01,Lab,4\n2024-02,Lab,6\n2024-03,Lab,5\n\
                      2024-04,Lab,7\n2024-05,Lab,8\n2024-01,Forum,9\n2024-02,Forum,9\n\
                      2024-03,Forum,8\n2024-04,Forum,9\n2024-05,Forum,9\n2024-05,Third,1\n";

#[test]
fn the_command_line_draws_several_and_writes_their_figures() {
    let folder = tempfile::tempdir().expect("a folder");
    let totals = folder.path().join("totals.csv");
    fs::write(&totals, TOTALS).expect("written");
    let out = |name: &str| folder.path().join(name);
    for (kind, file) in [
        ("compare-calendar", "date.svg"),
        ("compare-age", "age.csv"),
        ("multiples", "panels.png"),
    ] {
        essor("en")
            .arg("chart")
            .arg(&totals)
            .args(["--kind", kind, "--community", "Forum", "--community", "Lab"])
            .arg("--out")
            .arg(out(file))
            .assert()
            .success();
    }
    let svg = fs::read_to_string(out("date.svg")).expect("a drawing");
    assert!(svg.contains("<title>Forum, Lab</title>") && !svg.contains("Third"));
    let csv = fs::read_to_string(out("age.csv")).expect("a table");
    assert!(csv.starts_with("\u{feff}Age,Forum,Lab\r\n0,"), "{csv}");
    assert!(
        fs::read(out("panels.png"))
            .expect("a picture")
            .starts_with(b"\x89PNG")
    );

    let ages = essor("en")
        .arg("chart")
        .arg(&totals)
        .args(["--kind", "compare-age", "--from", "2024-03", "--out"])
        .arg(out("from.svg"))
        .assert()
        .failure()
        .code(2);
    assert!(String::from_utf8_lossy(&ages.get_output().stderr).contains("--kind lifecycle"));
    essor("en")
        .arg("chart")
        .arg(&totals)
        .args([
            "--community",
            "Lab",
            "--from",
            "2024-02",
            "--text",
            "words",
            "--out",
        ])
        .arg(out("from.svg"))
        .assert()
        .success();
    let from = fs::read_to_string(out("from.svg")).expect("a drawing");
    assert!(from.contains(">Feb\u{a0}2024</text>") && !from.contains(">Jan\u{a0}2024</text>"));

    let unknown = essor("en")
        .arg("chart")
        .arg(&totals)
        .args(["--kind", "compare-age", "--community", "Nobody", "--out"])
        .arg(out("x.png"))
        .assert()
        .code(1);
    let said = String::from_utf8_lossy(&unknown.get_output().stderr).into_owned();
    assert!(said.contains("Nobody") && said.contains("Forum"), "{said}");
}

#[test]
fn a_picture_of_real_and_invented_communities_says_that_some_are_invented() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = super::window::sample_in(folder.path());
    let caption = |name: &str| {
        let out = folder.path().join(name);
        let mut chart = essor("en");
        chart.arg("chart").arg(&register).arg("--out").arg(&out);
        let options = ["--kind", "compare-calendar", "--text", "words"];
        printed(chart.args(options));
        fs::read_to_string(&out).expect("a picture")
    };
    assert!(caption("one.svg").contains("Fictitious data."));
    let log = write(folder.path(), "real.csv", life_csv());
    let mut import = essor("en");
    import.arg("import").arg(&register).arg(&log);
    printed(import.args(["--community", "Real circle"]));
    let both = caption("both.svg");
    assert!(both.contains("Partly fictitious data."), "{both}");
}
