//! What the main pages look like, pixel by pixel, against pictures that were
//! looked at. `ESSOR_BLESS=1` writes them anew.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use eframe::egui::{Key, Modifiers};
use essor::app::ThemeChoice;
use essor::i18n::Language;
use essor::ui::Picked;

use super::drawn::Drawn;
use super::window::Window;

/// How far a channel may be off before a pixel counts as another, and how many
/// of ten thousand pixels may be: processors round otherwise at edges.
const CHANNEL: u8 = 24;
const OTHERS: usize = 5;

const LARGE: (f32, f32) = (1200.0, 720.0);
const SMALL: (f32, f32) = (960.0, 600.0);

fn window(language: Language, theme: ThemeChoice, size: (f32, f32)) -> Window {
    let mut window = Window::looking(language, theme, size, true, Picked::Nothing);
    window.wait_for("F.E.SSE");
    window.wait_for(match language {
        Language::En => "Life cycle",
        Language::Fr => "Cycle de vie",
    });
    window
}

/// Compares what the window looks like with the picture of that name.
fn looks_as_kept(window: &mut Window, name: &str) {
    // Nothing is pointed at, and what moves has come to rest.
    window.harness.remove_cursor();
    window.harness.run_steps(12);
    let drawn = window.picture();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/screens");
    let path = folder.join(name).with_extension("png");
    if std::env::var_os("ESSOR_BLESS").is_some() {
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(&path, encoded(&drawn)).expect("written");
    }
    let kept = decoded(&fs::read(&path).expect("a picture to compare with"));
    assert_eq!((kept.width, kept.height), (drawn.width, drawn.height));
    let is_other = |(one, other): &(&[u8], &[u8])| {
        let mut channels = one.iter().zip(*other);
        channels.any(|(one, other)| one.abs_diff(*other) > CHANNEL)
    };
    let pixels = kept.rgba.chunks(4).zip(drawn.rgba.chunks(4));
    let n_others = pixels.filter(is_other).count();
    let most = drawn.width * drawn.height * OTHERS / 10_000;
    if n_others > most {
        let seen = std::env::temp_dir().join(format!("essor-{name}.png"));
        fs::write(&seen, encoded(&drawn)).expect("written");
        panic!(
            "{n_others} pixels of {name} look otherwise: {}",
            seen.display()
        );
    }
}

fn encoded(drawn: &Drawn) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, drawn.width as u32, drawn.height as u32);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&drawn.rgba).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

fn decoded(bytes: &[u8]) -> Drawn {
    let mut reader = png::Decoder::new(Cursor::new(bytes))
        .read_info()
        .expect("a PNG");
    let mut rgba = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut rgba).expect("pixels");
    Drawn {
        width: frame.width as usize,
        height: frame.height as usize,
        rgba,
    }
}

#[test]
fn the_life_cycle() {
    let mut large = window(Language::Fr, ThemeChoice::Light, LARGE);
    looks_as_kept(&mut large, "life-cycle-fr-light");
    large.click("Période · 18 derniers mois");
    looks_as_kept(&mut large, "eighteen-months-fr-light");
    let mut small = window(Language::En, ThemeChoice::Dark, SMALL);
    looks_as_kept(&mut small, "life-cycle-en-dark-small");
}

#[test]
fn the_reasons() {
    let mut window = window(Language::En, ThemeChoice::Light, LARGE);
    window.click("Why?");
    looks_as_kept(&mut window, "reasons-en-light");
}

#[test]
fn the_reference() {
    let mut window = window(Language::En, ThemeChoice::Light, LARGE);
    window.click("Picture · Reference");
    looks_as_kept(&mut window, "reference-en-light");
}

#[test]
fn the_comparison() {
    let mut dark = window(Language::Fr, ThemeChoice::Dark, LARGE);
    dark.click("Comparer");
    dark.wait_for("4 communautés sur 4");
    looks_as_kept(&mut dark, "compare-fr-dark");
    let mut light = window(Language::En, ThemeChoice::Light, LARGE);
    light.click("Compare");
    light.click("Picture · Side by side");
    looks_as_kept(&mut light, "side-by-side-en-light");
}

#[test]
fn the_journal_and_the_members() {
    let mut window = window(Language::Fr, ThemeChoice::Light, LARGE);
    window.click("Journal");
    // What stands there while the journal is read is not to be compared.
    window.wait_for("Consigner une activité…");
    looks_as_kept(&mut window, "journal-fr-light");
    window.click("Membres");
    window.wait_for("Noyau ");
    looks_as_kept(&mut window, "members-fr-light");
}

#[test]
fn the_report() {
    let mut window = window(Language::En, ThemeChoice::Dark, LARGE);
    window.click("Report");
    window.wait_for("Page 1 of ");
    looks_as_kept(&mut window, "report-en-dark");
}

#[test]
fn what_an_import_would_bring() {
    let mut window = window(Language::Fr, ThemeChoice::Light, LARGE);
    let log = window.file(
        "rencontres.csv",
        "Date;Membre;Type\n2025-01-14;Ana;rencontre\n2025-01-14;Bo;rencontre\n\
         2025-02-11;Ana;rencontre\n31/31/2025;Bo;rencontre\n",
    );
    window.drop_file(log);
    window.wait_for("Importer 3 lignes");
    looks_as_kept(&mut window, "import-fr-light");
}

#[test]
fn the_export_and_the_entry() {
    let mut window = window(Language::En, ThemeChoice::Dark, LARGE);
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("Date");
    looks_as_kept(&mut window, "entry-en-dark");
}

#[test]
fn the_first_page() {
    let mut window = Window::looking(
        Language::Fr,
        ThemeChoice::Light,
        SMALL,
        false,
        Picked::Nothing,
    );
    window.wait_for("Importer…");
    looks_as_kept(&mut window, "welcome-fr-light-small");
}
