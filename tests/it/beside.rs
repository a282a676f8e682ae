//! A community beside the model one, in the window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

fn opened(language: Language, size: (f32, f32), picked: Picked) -> Window {
    let mut window = Window::open_in(language, size, true, picked);
    let (slowdown, words, head) = match language {
        Language::En => ("F.E.SSE", "Beside the model", "Real communities"),
        Language::Fr => ("F.E.SSE", "côté du modèle", "Communautés réelles"),
    };
    window.wait_for(slowdown);
    for words in [slowdown, words] {
        window.press(Modifiers::COMMAND, Key::K);
        window.harness.run_steps(3);
        let field = window.harness.query_all_by_role(Role::TextInput).next();
        field.expect("a field").type_text(words);
        window.harness.run_steps(3);
        window.press(Modifiers::NONE, Key::Enter);
        window.harness.run_steps(3);
    }
    window.wait_for(head);
    window
}

#[test]
fn rows_that_differ_have_a_sentence_and_the_model_is_changed_and_undone() {
    let mut window = opened(Language::En, (1280.0, 800.0), Picked::Nothing);
    // The sample's empty chairs are many; the model has its own figure.
    window.wait_for("More of those registered are absent than in the model");
    window.harness.get_by_label("Share of the core");
    let figure = "% of those registered absent";
    window.harness.get_by_label(figure).focus();
    window.harness.run_steps(3);
    window.press(Modifiers::COMMAND, Key::A);
    window.harness.get_by_label(figure).type_text("40");
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.harness.get_by_label("Keep these figures").focus();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Space);
    window.wait_until_gone("More of those registered are absent than in the model");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Real communities");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Figures of the model");
}

#[test]
fn the_table_goes_into_a_file_with_its_sentences() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("beside.csv");
    let picked = Picked::File(path.clone());
    let mut window = opened(Language::En, (1280.0, 800.0), picked);
    window.click("Save as…");
    window.wait_for("beside.csv");
    let table = std::fs::read_to_string(&path).expect("a table");
    assert!(table.starts_with("\u{feff}What,Yours,The model,Real communities,What differs"));
    assert!(
        table.contains("Registered but absent") && table.contains("against 15%"),
        "{table}"
    );
}

#[test]
fn it_stands_in_a_small_window_in_both_languages() {
    for language in Language::ALL {
        let window = opened(language, SMALL, Picked::Nothing);
        let found = faults(&window, "beside the model");
        assert!(found.is_empty(), "{found:#?}");
    }
}
