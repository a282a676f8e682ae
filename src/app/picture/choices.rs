//! How a picture is to look and what kind of file it becomes.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::app::AppError;
use crate::chart::{Chart, ChartKind, ChartParts, PanelChoices, Theme, panels_on_a_page};
use crate::i18n::Language;
use crate::render::{self, Lettering, PictureStyle};

/// How a picture is to look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureChoices {
    /// Given by what is in sight, so it is not remembered.
    #[serde(skip)]
    pub kind: ChartKind,
    /// Begins as the window's.
    #[serde(skip)]
    pub language: Language,
    pub theme: Theme,
    /// In units; a unit is `scale` pixels of a PNG.
    pub width: u32,
    pub height: u32,
    pub scale: f32,
    pub is_transparent: bool,
    pub parts: ChartParts,
    /// What the words of an SVG are.
    pub lettering: Lettering,
    /// The stretch of the time axis that is shown, in months from its start; the
    /// whole of it where there is none.
    #[serde(skip)]
    pub range: Option<(f64, f64)>,
    /// Which of the sheets that small pictures of many are parted into, from
    /// zero; all on one sheet where there is none, as in the window.
    #[serde(skip)]
    pub sheet: Option<usize>,
    /// Whether each small picture has a scale of its own.
    #[serde(skip)]
    pub own_scale: bool,
    /// In place of the picture's own title, where there is one.
    #[serde(skip)]
    pub title: String,
    /// Said before the caption, where there is one.
    #[serde(skip)]
    pub note: String,
    /// Whether people are named. It is chosen anew for each picture.
    #[serde(skip)]
    pub has_names: bool,
}

impl Default for PictureChoices {
    /// A slide, sharp on a large screen.
    fn default() -> Self {
        Self {
            kind: ChartKind::default(),
            language: Language::default(),
            theme: Theme::Light,
            width: 1600,
            height: 900,
            scale: 2.0,
            is_transparent: false,
            parts: ChartParts::default(),
            lettering: Lettering::default(),
            range: None,
            sheet: None,
            own_scale: false,
            title: String::new(),
            note: String::new(),
            has_names: false,
        }
    }
}

impl PictureChoices {
    /// The same, of a size that can be drawn: what was remembered may have been
    /// written by hand.
    #[must_use]
    pub fn within_limits(self) -> Self {
        let (least, most) = render::SIZES;
        let (smallest, largest) = render::SCALES;
        let scale = if self.scale.is_finite() {
            self.scale.clamp(smallest, largest)
        } else {
            Self::default().scale
        };
        Self {
            width: self.width.clamp(least.0, most.0),
            height: self.height.clamp(least.1, most.1),
            scale,
            ..self
        }
    }

    /// Why no PNG can be made of this, if so.
    pub fn check(&self) -> Result<(), AppError> {
        Ok(self.style().check_scale(self.scale)?)
    }

    /// The chart with a title and a note of one's own.
    #[must_use]
    pub fn worded(&self, mut chart: Chart) -> Chart {
        let (title, note) = (self.title.trim(), self.note.trim());
        if !title.is_empty() {
            title.clone_into(&mut chart.title);
        }
        if !note.is_empty() {
            let caption = format!("{note} {}", chart.caption);
            caption.trim_end().clone_into(&mut chart.caption);
        }
        chart
    }

    /// How small pictures stand side by side.
    pub(in crate::app) fn panels(&self) -> PanelChoices {
        PanelChoices {
            sheet: self.sheet.unwrap_or(0),
            most: match self.sheet {
                Some(_) => panels_on_a_page(self.width, self.height),
                None => usize::MAX,
            },
            own_scale: self.own_scale,
        }
    }

    pub(super) const fn style(&self) -> PictureStyle {
        PictureStyle {
            width: self.width,
            height: self.height,
            theme: self.theme,
            transparent: self.is_transparent,
            lettering: self.lettering,
            range: self.range,
        }
    }
}

/// The kinds of file that come of a picture; the figures behind it are one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureFormat {
    #[default]
    Png,
    Svg,
    /// A page so large, with letters that can be searched.
    Pdf,
    /// The chart's data as a table.
    Csv,
}

impl PictureFormat {
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Pdf, Self::Csv];

    /// The kind that a file's name asks for, if it is one of them.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.extension() == ending)
    }

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_remembered_is_brought_within_what_can_be_drawn() {
        let wild = r#"{"width": 9, "height": 99999, "scale": 80.0, "theme": "dark"}"#;
        let choices: PictureChoices = serde_json::from_str(wild).expect("choices");
        let choices = choices.within_limits();
        assert_eq!((choices.width, choices.height), (640, 2160));
        assert_eq!(choices.theme, Theme::Dark);
        assert!(choices.check().is_ok());
        let endless = PictureChoices {
            scale: f32::NAN,
            ..choices
        };
        assert!(endless.within_limits().check().is_ok());
    }

    #[test]
    fn a_picture_of_too_many_pixels_is_refused_before_it_is_drawn() {
        let choices = PictureChoices {
            width: 3840,
            height: 2160,
            scale: 3.0,
            ..PictureChoices::default()
        };
        assert!(choices.check().is_err());
    }
}
