//! A picture as bytes, as pixels, and as a file with a name that says what is
//! inside.

use std::path::Path;

use chrono::NaiveDate;

use super::data::table_bytes;
use super::{PictureChoices, PictureFormat};
use crate::app::AppError;
use crate::app::files::{Over, write_output};
use crate::chart::Chart;
use crate::i18n::Tr;
use crate::render::{self, Pixels};

/// The longest name of a file, in letters: some systems take 255 bytes, and
/// folders have names too.
const LONGEST_NAME: usize = 100;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// A name that a file may have on any system, without its ending.
pub fn safe_file_name(name: &str) -> String {
    let letters = name.chars().map(|letter| match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        letter if letter.is_control() => '-',
        letter => letter,
    });
    let kept: String = letters.take(LONGEST_NAME).collect();
    let kept = kept.trim_matches([' ', '.']);
    let stem = kept.split('.').next().unwrap_or_default().to_uppercase();
    let is_port = |port: &str| {
        stem.strip_prefix(port)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|it| it.is_ascii_digit()))
    };
    if kept.is_empty() {
        "essor".to_owned()
    } else if DEVICES.contains(&stem.as_str()) || is_port("COM") || is_port("LPT") {
        format!("_{kept}")
    } else {
        kept.to_owned()
    }
}

/// `F.E.SSE – cycle de vie – 2026-03-20.png`: who, what and as of when, in the
/// picture's language.
pub fn picture_file_name(
    subject: &str,
    choices: &PictureChoices,
    made_on: NaiveDate,
    format: PictureFormat,
) -> String {
    let tr = Tr::new(choices.language);
    let what = tr.get(&format!("chart-file-{}", choices.kind.code()));
    // The subject gives way, so that the rest of the name is never cut.
    let subject: String = subject.chars().take(LONGEST_NAME / 2).collect();
    let name = format!("{} – {what} – {made_on}", subject.trim());
    format!("{}.{}", safe_file_name(&name), format.extension())
}

/// The picture as the bytes of a file.
pub fn picture_bytes(
    chart: &Chart,
    choices: &PictureChoices,
    format: PictureFormat,
) -> Result<Vec<u8>, AppError> {
    Ok(match format {
        PictureFormat::Png => render::png(chart, &choices.style(), choices.scale)?,
        PictureFormat::Svg => render::svg(chart, &choices.style())?.into_bytes(),
        PictureFormat::Pdf => render::chart_pdf(chart, &choices.style(), choices.language)?,
        PictureFormat::Csv => {
            let tr = Tr::new(choices.language);
            table_bytes(&chart.table, &tr).map_err(AppError::Table)?
        }
    })
}

/// The letters of the picture that no font here has, each once: they are drawn
/// as empty boxes or not at all.
pub fn missing_letters(chart: &Chart, choices: &PictureChoices) -> Vec<char> {
    render::missing_letters(chart, &choices.style())
}

/// The picture as a screen or the clipboard takes it; the same as the PNG.
pub fn picture_pixels(chart: &Chart, choices: &PictureChoices) -> Result<Pixels, AppError> {
    Ok(render::pixels(chart, &choices.style(), choices.scale)?)
}

/// Writes the picture where the system's dialog asked already; an older file of
/// that name stays until the new one is whole.
pub fn save_picture(
    chart: &Chart,
    choices: &PictureChoices,
    format: PictureFormat,
    path: &Path,
) -> Result<(), AppError> {
    save_picture_over(chart, choices, format, (path, Over::AnyFile))
}

/// Writes the picture where it may go.
pub fn save_picture_over(
    chart: &Chart,
    choices: &PictureChoices,
    format: PictureFormat,
    (path, over): (&Path, Over),
) -> Result<(), AppError> {
    let bytes = picture_bytes(chart, choices, format)?;
    write_output(path, over, &bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::ChartKind;
    use crate::i18n::Language;

    #[test]
    fn a_name_says_who_what_and_as_of_when_and_suits_every_system() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
        let named = |subject: &str, kind, language| {
            let choices = PictureChoices {
                kind,
                language,
                ..PictureChoices::default()
            };
            picture_file_name(subject, &choices, day, PictureFormat::Png)
        };
        assert_eq!(
            named("F.E.SSE", ChartKind::Lifecycle, Language::Fr),
            "F.E.SSE – cycle de vie – 2026-03-20.png"
        );
        assert_eq!(
            named("R/D: *all*", ChartKind::Reference, Language::En),
            "R-D- -all- – reference – 2026-03-20.png"
        );
        let long = named(&"é".repeat(300), ChartKind::Lifecycle, Language::En);
        assert!(long.ends_with(" – life cycle – 2026-03-20.png"), "{long}");
        assert!(long.len() < 255, "{long}");
    }

    #[test]
    fn no_name_is_that_of_a_device_or_nothing() {
        assert_eq!(safe_file_name("con"), "_con");
        assert_eq!(safe_file_name("Lpt1.x"), "_Lpt1.x");
        assert_eq!(safe_file_name("Console"), "Console");
        assert_eq!(safe_file_name(" .. "), "essor");
        assert_eq!(safe_file_name("a\nb"), "a-b");
    }
}
