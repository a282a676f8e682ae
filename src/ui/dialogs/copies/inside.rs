//! A look into one copy.

use eframe::egui::{Label, ScrollArea, Ui};

use crate::app::{CopyContent, CopyLook, copy_reason};
use crate::i18n::Tr;
use crate::ui::moments::long_moment;
use crate::ui::style;

/// The height of what is said of the copy as a whole.
const HEAD_HEIGHT: f32 = 76.0;

/// What a copy holds, community by community, below what it is.
pub(super) fn inside_ui(ui: &mut Ui, tr: &Tr, look: &CopyLook, height: f32, has_head: bool) {
    let mut height = height;
    if has_head {
        head_ui(ui, tr, look);
        height -= HEAD_HEIGHT;
    }
    match &look.content {
        Err(error) => {
            let text = style::medium(error.message(tr)).color(style::palette(ui).alert);
            ui.add(Label::new(text).wrap());
        }
        Ok(content) => {
            ScrollArea::vertical()
                .id_salt("copies-inside")
                .max_height(height.max(40.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 10.0);
                    communities_ui(ui, tr, content);
                });
        }
    }
}

fn head_ui(ui: &mut Ui, tr: &Tr, look: &CopyLook) {
    let copy = &look.copy;
    ui.add(Label::new(style::strong(long_moment(tr, copy.made_at))).wrap());
    let facts = [copy_reason(copy.reason, tr), size(tr, look.n_bytes)];
    ui.label(style::small(ui, facts.join(" · ")));
    let name = copy.path.file_name().unwrap_or_default().to_string_lossy();
    let name = Label::new(style::small(ui, name.as_ref())).truncate();
    ui.add(name).on_hover_text(copy.path.display().to_string());
    ui.add_space(style::GAP_SMALL);
}

fn communities_ui(ui: &mut Ui, tr: &Tr, content: &CopyContent) {
    ui.spacing_mut().item_spacing.y = 1.0;
    if content.communities.is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-copies-empty")));
    }
    for community in &content.communities {
        ui.add(Label::new(&community.name).truncate());
        let n = [("n", community.n_activities.into())];
        let mut facts = vec![tr.format("app-copy-activities", &n)];
        let until = |day| tr.format("app-copy-until", &[("day", tr.date(day).into())]);
        facts.extend(community.last_day.map(until));
        ui.label(style::small(ui, facts.join(" · ")));
        ui.add_space(style::GAP_SMALL);
    }
}

/// The size of a file: `220 Ko`, `1,2 Mo`.
fn size(tr: &Tr, n_bytes: u64) -> String {
    let (key, number) = if n_bytes < 1_000_000 {
        ("ui-size-kilobytes", tr.number(n_bytes as f64 / 1e3, 0))
    } else {
        ("ui-size-megabytes", tr.number(n_bytes as f64 / 1e6, 1))
    };
    tr.format(key, &[("n", number.into())])
}
