//! One text in two looks.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, FontId};

/// One text of which the second part looks different.
pub(crate) fn in_two_voices(
    first: (&str, FontId, Color32),
    second: (&str, FontId, Color32),
) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (text, font, colour) in [first, second] {
        job.append(text, 0.0, TextFormat::simple(font, colour));
    }
    job
}
