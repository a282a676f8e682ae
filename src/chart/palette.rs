//! The colours of every picture, by role, for a light and a dark ground. The
//! window and the files take them from here, so a role looks the same in both.

use crate::domain::{CommunityColour, Stage};

/// The ground a picture is drawn on.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Rgb {
    /// The colour written as `0xRRGGBB`.
    const fn hex(code: u32) -> Self {
        Self {
            red: (code >> 16) as u8,
            green: (code >> 8) as u8,
            blue: code as u8,
        }
    }

    /// This colour laid over `ground` with an opacity of 0 to 1.
    #[must_use]
    pub fn over(self, ground: Self, opacity: f64) -> Self {
        let mix = |top: u8, under: u8| {
            (f64::from(top) * opacity + f64::from(under) * (1.0 - opacity)).round() as u8
        };
        Self {
            red: mix(self.red, ground.red),
            green: mix(self.green, ground.green),
            blue: mix(self.blue, ground.blue),
        }
    }
}

/// What a colour says in a picture, whatever it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Background,
    Text,
    MutedText,
    Grid,
    Axis,
    Bar,
    /// The line, the band around it and the forecast.
    Trend,
    /// The age at which slowdowns are said to set in.
    Accent,
    /// The strip of a stage.
    Strip(Stage),
    /// The words on that strip.
    StripText(Stage),
    /// The plot below that strip.
    Tint(Stage),
    /// The shade that tells a community from the others.
    Community(CommunityColour),
}

/// How strongly the trend's band covers what lies under it.
pub const BAND_OPACITY: f64 = 0.16;
/// How strongly the forecast's fan covers what lies under it.
pub const FAN_OPACITY: f64 = 0.13;
/// How strongly a stage's colour tints the plot.
const TINT_OPACITY: f64 = 0.26;

/// What every role of a picture looks like on one ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette(pub Theme);

impl Palette {
    pub fn colour(self, role: Role) -> Rgb {
        let (light, dark) = match role {
            Role::Background => (0xFF_FFFF, 0x14_1A23),
            Role::Text => (0x1B_2433, 0xEE_F2F7),
            Role::MutedText => (0x5B_6675, 0xA3_AFBF),
            Role::Grid => (0xDF_E4EB, 0x2F_3947),
            Role::Axis => (0x7C_8796, 0x74_8092),
            Role::Bar => (0x9F_ABBB, 0x6B_798C),
            Role::Trend => (0x12_3E6B, 0x9C_CBFF),
            Role::Accent => (0x9A_4D00, 0xF5_A95B),
            Role::Strip(stage) => match stage {
                Stage::Launch => (0xD3_DAE6, 0x46_5467),
                Stage::Growth => (0x93_D5AF, 0x1C_6B45),
                Stage::Maturity => (0xBC_D7FA, 0x1B_427A),
                Stage::Decline => (0xFC_C98F, 0x7D_4A12),
                Stage::Renewal => (0xBE_9FEA, 0x6A_4AAE),
                Stage::Dormant => (0xEF_E7D6, 0x4A_4233),
                Stage::Closed => (0xA4_ABB6, 0x23_272E),
            },
            Role::StripText(stage) => match stage {
                Stage::Launch => (0x3D_4C63, 0xD5_DFEC),
                Stage::Growth => (0x0F_5132, 0xD3_F4E0),
                Stage::Maturity => (0x12_427F, 0xCF_E1FB),
                Stage::Decline => (0x7A_3E00, 0xFF_E0BC),
                Stage::Renewal => (0x3E_1776, 0xE6_DAFA),
                Stage::Dormant => (0x54_4A36, 0xEA_E3D2),
                Stage::Closed => (0x2E_353F, 0xC9_D0DA),
            },
            Role::Community(colour) => match colour {
                CommunityColour::Blue => (0x21_65B2, 0x66_B5FE),
                CommunityColour::Orange => (0x8C_3600, 0xEB_973B),
                CommunityColour::Teal => (0x02_7D6B, 0x4D_C1A7),
                CommunityColour::Purple => (0x62_2E83, 0xA5_79CA),
                CommunityColour::Red => (0xB4_2B39, 0xEA_6A7F),
                CommunityColour::Olive => (0x76_7401, 0xDB_D258),
                CommunityColour::Pink => (0xBA_4D90, 0xF3_99CE),
                CommunityColour::Grey => (0x55_6172, 0x92_9DAD),
            },
            Role::Tint(stage) => {
                let strip = self.colour(Role::Strip(stage));
                return strip.over(self.colour(Role::Background), TINT_OPACITY);
            }
        };
        Rgb::hex(match self.0 {
            Theme::Light => light,
            Theme::Dark => dark,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Matrix = [[f64; 3]; 3];

    /// Plain sight, then deuteranopia and protanopia as simulated by Machado,
    /// Oliveira and Fernandes (IEEE TVCG 15 (6), 2009) at full severity.
    const SIGHTS: [Matrix; 3] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ];

    fn linear(colour: Rgb) -> [f64; 3] {
        [colour.red, colour.green, colour.blue].map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn luminance(colour: Rgb) -> f64 {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of WCAG 2.1, 1 to 21.
    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn lab(colour: Rgb, sight: &Matrix) -> [f64; 3] {
        let seen = linear(colour);
        let [red, green, blue] = sight.map(|row| {
            row.iter()
                .zip(seen)
                .map(|(weight, channel)| weight * channel)
                .sum::<f64>()
                .clamp(0.0, 1.0)
        });
        let root = |t: f64| {
            if t > 0.008_856 {
                t.cbrt()
            } else {
                7.787 * t + 16.0 / 116.0
            }
        };
        let x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
        let y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        let z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn stage_words_can_be_read_on_their_strip() {
        for theme in Theme::ALL {
            let palette = Palette(theme);
            for stage in Stage::ALL {
                let colour = |role| palette.colour(role);
                let ratio = contrast(colour(Role::Strip(stage)), colour(Role::StripText(stage)));
                assert!(ratio >= 4.5, "{theme:?} {stage:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn words_and_community_colours_can_be_read_on_the_ground() {
        for theme in Theme::ALL {
            let palette = Palette(theme);
            let mut colours = vec![
                palette.colour(Role::Text),
                palette.colour(Role::MutedText),
                palette.colour(Role::Accent),
                palette.colour(Role::Trend),
            ];
            colours
                .extend(CommunityColour::ALL.map(|colour| palette.colour(Role::Community(colour))));
            for colour in colours {
                let ratio = contrast(palette.colour(Role::Background), colour);
                assert!(ratio >= 4.5, "{theme:?} {colour:?}: {ratio:.2}");
            }
        }
    }

    /// How far apart two colours look, by CIE 1976; 2.3 is just noticed.
    fn apart(one: Rgb, other: Rgb, sight: &Matrix) -> f64 {
        let (a, b) = (lab(one, sight), lab(other, sight));
        let squares = a.iter().zip(b).map(|(a, b)| (a - b).powi(2));
        squares.sum::<f64>().sqrt()
    }

    #[test]
    fn community_colours_stay_apart_for_colour_blind_people_the_first_four_well() {
        for theme in Theme::ALL {
            let palette = Palette(theme);
            let colours =
                CommunityColour::ALL.map(|colour| palette.colour(Role::Community(colour)));
            for (place, one) in colours.into_iter().enumerate() {
                for (other_place, other) in colours.into_iter().enumerate().skip(place + 1) {
                    let least = if other_place < 4 { 16.0 } else { 11.0 };
                    for sight in &SIGHTS {
                        let apart = apart(one, other, sight);
                        assert!(
                            apart >= least,
                            "{theme:?} {place} {other_place}: {apart:.1}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn stage_strips_stay_apart_for_colour_blind_people() {
        for theme in Theme::ALL {
            let palette = Palette(theme);
            for (place, one) in Stage::ALL.into_iter().enumerate() {
                for other in Stage::ALL.into_iter().skip(place + 1) {
                    for sight in &SIGHTS {
                        let strip = |stage| palette.colour(Role::Strip(stage));
                        let apart = apart(strip(one), strip(other), sight);
                        assert!(apart >= 9.0, "{theme:?} {one:?} {other:?}: {apart:.1}");
                    }
                }
            }
        }
    }
}
