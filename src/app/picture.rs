//! From a reading to a picture in a file.

use std::path::Path;

use chrono::NaiveDate;

use super::files::write_whole;
use super::{AppError, CommunityPage};
use crate::analysis::{self, Life, ModelCurve};
use crate::chart::{Chart, ChartParts, Level, LifecycleInput, lifecycle, reference};
use crate::domain::{Community, Milestone, StageOverride};
use crate::i18n::{Language, Tr};
use crate::render::{self, PictureStyle};

pub use crate::chart::{ChartKind, Theme};

/// How a picture is to look.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureChoices {
    pub kind: ChartKind,
    pub language: Language,
    pub theme: Theme,
    /// In units; a unit is `scale` pixels of a PNG.
    pub width: u32,
    pub height: u32,
    pub scale: f32,
    pub is_transparent: bool,
    pub parts: ChartParts,
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
        }
    }
}

impl PictureChoices {
    fn style(&self) -> PictureStyle {
        PictureStyle {
            width: self.width,
            height: self.height,
            theme: self.theme,
            transparent: self.is_transparent,
        }
    }
}

/// The kinds of picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Svg,
}

impl PictureFormat {
    /// The kind that a file's name asks for, if it is one of them.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "png" => Some(Self::Png),
            "svg" => Some(Self::Svg),
            _ => None,
        }
    }

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// What a picture is of.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub community: &'a Community,
    pub life: &'a Life,
    pub milestones: &'a [Milestone],
    /// The facilitator's own word on the stage.
    pub own_word: Option<&'a StageOverride>,
    /// Where the figures come from, as the caption says it.
    pub source: &'a str,
    pub model: ModelCurve,
}

impl Subject<'_> {
    /// The picture of the kind chosen.
    pub(super) fn chart(&self, choices: &PictureChoices, today: NaiveDate) -> Chart {
        let tr = Tr::new(choices.language);
        let founded_on = self.community.founded_on;
        let verdict = match choices.kind {
            ChartKind::Lifecycle => analysis::verdict_sentence(self.life, &tr),
            ChartKind::Reference => {
                let standing = analysis::standing(self.life, founded_on);
                analysis::standing_text(standing.as_ref(), &tr)
            }
        };
        let input = LifecycleInput {
            name: &self.community.name,
            acronym: Some(self.community.acronym.as_str()).filter(|acronym| !acronym.is_empty()),
            verdict: &verdict,
            life: self.life,
            milestones: self.milestones,
            own_word: self.own_word,
            founded_on,
            is_fictitious: self.community.is_fictitious,
            source: self.source,
            made_on: today,
            parts: choices.parts,
            width_px: choices.width,
        };
        match choices.kind {
            ChartKind::Lifecycle => lifecycle(&input, &tr),
            ChartKind::Reference => reference(&input, &self.model, &tr),
        }
    }
}

/// The picture of the community on screen, of the kind chosen; nothing before
/// its first activity.
pub fn page_chart(
    page: &CommunityPage,
    choices: &PictureChoices,
    today: NaiveDate,
) -> Option<Chart> {
    let subject = Subject {
        community: &page.community,
        life: page.life.as_ref()?,
        milestones: &page.milestones,
        own_word: page.own_word(),
        source: &page.source,
        model: page.model,
    };
    let mut chart = subject.chart(choices, today);
    if choices.kind == ChartKind::Lifecycle {
        let tr = Tr::new(choices.language);
        let plateau = page.recent.and_then(|recent| recent.plateau);
        chart.plateau = plateau.map(|plateau| Level {
            at: plateau.level,
            label: analysis::plateau_label(&plateau, &tr),
        });
    }
    Some(chart)
}

/// A file name for the picture of a community, without what some systems do
/// not take in a name.
pub fn picture_file_name(community: &str, format: PictureFormat) -> String {
    let name: String = community
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            letter if letter.is_control() => '-',
            letter => letter,
        })
        .collect();
    let name = name.trim_matches([' ', '.']);
    format!("{name}.{}", format.extension())
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
    })
}

/// Writes the picture; an older file of that name stays until the new one is
/// whole.
pub fn save_picture(
    chart: &Chart,
    choices: &PictureChoices,
    format: PictureFormat,
    path: &Path,
) -> Result<(), AppError> {
    let bytes = picture_bytes(chart, choices, format)?;
    write_whole(path, &bytes).map_err(|source| AppError::Write {
        source,
        path: path.to_path_buf(),
    })
}
