//! Pictures leave the window: as files, as figures, through the clipboard.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;
use essor::app::{PictureChoices, PictureFormat, Settings, Theme};
use essor::i18n::Language;
use essor::ui::Picked;

use super::window::Window;

const PREVIEW: &str = "Preview of the picture";
const SIZE: (f32, f32) = (1280.0, 800.0);

/// The export dialog over the first community, whose files go to `path`.
fn dialog(path: PathBuf) -> Window {
    let mut window = Window::open(SIZE, true, Picked::File(path));
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for(PREVIEW);
    window
}

#[test]
fn a_picture_is_saved_where_one_chooses() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("slide.png");
    let mut window = dialog(path.clone());
    window.click("Theme of the picture · Dark");
    window.click("Save as…");
    window.wait_for("Picture saved");
    let bytes = fs::read(&path).expect("the picture");
    assert!(bytes.starts_with(b"\x89PNG"));
    // 3200 × 1800, as the dialog said.
    assert_eq!(bytes[16..24], [0, 0, 12, 128, 0, 0, 7, 8]);
}

#[test]
fn a_drawing_is_saved_in_the_other_language_without_what_was_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("drawing.svg");
    let mut window = dialog(path.clone());
    window.click("Format · SVG");
    window.click("Editable words");
    window.click("Language of the picture · Français");
    window.click("Forecast");
    window.click("Transparent");
    window.click("Square");
    window.click("Save as…");
    window.wait_for("Picture saved");
    let svg = fs::read_to_string(&path).expect("the drawing");
    assert!(
        svg.contains("width=\"1200\" height=\"1200\""),
        "{}",
        &svg[..200]
    );
    assert!(svg.contains("participations par mois"));
    assert!(!svg.contains("Prévision") && !svg.contains("prévision"));
}

#[test]
fn the_stretch_in_sight_is_the_stretch_in_the_picture_and_the_whole_is_one_click_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let saved = |is_whole: bool| {
        let path = folder.path().join(format!("{is_whole}.svg"));
        let mut window = Window::open(SIZE, true, Picked::File(path.clone()));
        window.wait_for("Life cycle");
        window.click("Period · Last 18 months");
        window.press(Modifiers::COMMAND, Key::E);
        window.wait_for(PREVIEW);
        if is_whole {
            window.click("Period · Whole");
        }
        window.click("Format · SVG");
        window.click("Editable words");
        window.click("Save as…");
        window.wait_for("Picture saved");
        fs::read_to_string(&path).expect("the drawing")
    };
    let part = saved(false);
    assert!(part.contains("plateau") && !part.contains(">2019</text>"));
    assert!(saved(true).contains(">2019</text>"));
}

#[test]
fn the_figures_are_saved_as_a_french_spreadsheet_takes_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("figures.csv");
    let mut window = dialog(path.clone());
    window.click("Format · CSV");
    window.click("Language of the picture · Français");
    window.click("Save as…");
    window.wait_for("Picture saved");
    let text = fs::read_to_string(&path).expect("the figures");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    assert!(
        header.starts_with("\u{feff}Mois;Participations;Tendance;"),
        "{header}"
    );
    let row = lines.next().expect("a month");
    let cells: Vec<&str> = row.split(';').collect();
    assert_eq!(cells.len(), header.split(';').count());
    assert!(cells[0].len() == 7 && cells[2].contains(','), "{row}");
}

#[test]
fn a_picture_is_copied_as_large_as_its_file_would_be() {
    let mut window = dialog(PathBuf::new());
    window.click("Scale · ×1");
    window.harness.get_by_label("Copy").click();
    let mut copied = None;
    while copied.is_none() {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        copied = commands.iter().find_map(|command| match command {
            OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
    }
    assert_eq!(copied, Some([1600, 900]));
    window.wait_for("Picture copied");
}

#[test]
fn more_pixels_than_can_be_drawn_are_refused_in_the_dialog() {
    let mut window = dialog(PathBuf::new());
    window.click("Poster");
    window.click("Scale · ×3");
    window.wait_for("million pixels");
    // The button does nothing.
    window.click("Save as…");
    window.wait_for(PREVIEW);
    window.click("Scale · ×2");
    window.wait_until_gone("million pixels");
}

#[test]
fn the_last_choice_is_remembered() {
    let kept: Rc<RefCell<Option<Settings>>> = Rc::default();
    let keeper = Rc::clone(&kept);
    let keep = move |settings: &Settings| *keeper.borrow_mut() = Some(settings.clone());
    let before = Settings {
        picture: PictureChoices {
            width: 1234,
            height: 777,
            ..PictureChoices::default()
        },
        language: Language::En,
        ..Settings::default()
    };
    let mut window = Window::keeping(SIZE, true, Picked::Nothing, before, keep);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for("2468 × 1554 pixels");
    window.click("Theme of the picture · Dark");
    window.click("Format · SVG");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone(PREVIEW);
    let kept = kept.borrow().clone().expect("settings");
    assert_eq!(
        (kept.picture.width, kept.picture.theme),
        (1234, Theme::Dark)
    );
    assert_eq!(kept.picture_format, PictureFormat::Svg);
}

#[test]
fn everything_of_the_dialog_is_within_a_small_window() {
    for size in [(960.0, 600.0), (640.0, 480.0)] {
        let mut window = Window::open(size, true, Picked::Nothing);
        window.wait_for("Life cycle");
        window.press(Modifiers::COMMAND, Key::E);
        window.wait_for(PREVIEW);
        for label in ["Save as…", "Copy"] {
            let rect = window.harness.get_by_label(label).rect();
            assert!(
                rect.max.y <= size.1 && rect.max.x <= size.0,
                "{label}: {rect}"
            );
        }
    }
}

#[test]
fn the_table_of_a_chart_is_saved_and_goes_to_a_spreadsheet_by_the_clipboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("table.csv");
    let mut window = Window::open(SIZE, true, Picked::File(path.clone()));
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::T);
    window.wait_for("Low (80%)");
    window.harness.get_by_label("Copy").click();
    let mut copied = None;
    for _ in 0..10 {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        copied = copied.or(commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        }));
    }
    let copied = copied.expect("a text");
    let lines: Vec<&str> = copied.lines().collect();
    assert!(
        lines[0].starts_with("Month\tParticipations\tTrend\t"),
        "{}",
        lines[0]
    );
    assert_eq!(lines[1].split('\t').count(), 6, "{}", lines[1]);
    window.wait_for("Table copied");
    window.click("Save as…");
    window.wait_for("Table saved");
    let saved = fs::read_to_string(&path).expect("the table");
    assert_eq!(saved.lines().count(), lines.len());
}
