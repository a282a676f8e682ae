//! A picture of people: one of them is shown with their ties where one points, or
//! by the arrow keys.

use eframe::egui::{EventFilter, Key, Modifiers, Role, Sense, Ui, vec2};

use super::{Canvas, paint};
use crate::chart::scene::{Page, SpotKind, Surface, lay_out};
use crate::chart::{Chart, Social};
use crate::ui::style;

/// Draws the picture into `height` points of the full width. `chosen` is who was chosen
/// by keys or by a click; says what is told of who is shown.
pub(crate) fn people_ui(
    ui: &mut Ui,
    chart: &Chart,
    height: f32,
    chosen: &mut Option<usize>,
) -> Option<String> {
    let size = vec2(ui.available_width(), height);
    let n_people = match &chart.social {
        Some(Social::Rings(rings)) => rings.people.len(),
        _ => 0,
    };
    let sense = if n_people > 0 {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    if response.has_focus() && n_people > 0 {
        choose_by_keys(ui, &response, n_people, chosen);
    }
    *chosen = chosen.filter(|person| *person < n_people);
    let draw = |front: Option<usize>| {
        let page = Page {
            width: f64::from(rect.width()),
            height: f64::from(rect.height()),
            surface: Surface::Screen { corner: 0.0 },
            range: None,
            front,
        };
        Canvas {
            scene: lay_out(chart, &page),
            rect,
        }
    };
    let canvas = draw(*chosen);
    let pointed = response.hover_pos().and_then(|pointer| {
        let mut spots = canvas.scene.spots.iter();
        let spot = spots.find(|spot| canvas.area(&spot.area).contains(pointer))?;
        match spot.what {
            SpotKind::Person(place) => Some(place),
            SpotKind::Flag(_) | SpotKind::Panel(_) | SpotKind::Name(_) => None,
        }
    });
    if response.clicked() {
        response.request_focus();
        *chosen = pointed;
    }
    let shown = pointed.or(*chosen);
    let canvas = if shown == *chosen {
        canvas
    } else {
        draw(shown)
    };
    paint::scene_ui(ui, &canvas);
    style::focus_ring(ui, &response);
    let words = canvas
        .scene
        .spots
        .iter()
        .find(|spot| Some(spot.what) == shown.map(SpotKind::Person))
        .map(|spot| spot.words.clone());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(chart.title.clone());
        node.set_description(chart.summary.clone());
        if let Some(words) = &words {
            node.set_value(words.clone());
        }
    });
    words
}

/// The arrows go round from one to the next, Escape lets go.
fn choose_by_keys(
    ui: &Ui,
    response: &eframe::egui::Response,
    n_people: usize,
    chosen: &mut Option<usize>,
) {
    let arrows = EventFilter {
        horizontal_arrows: true,
        // The first Escape lets go of who was chosen, the next of the picture.
        escape: chosen.is_some(),
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let is_pressed = |key| ui.input(|input| input.key_pressed(key));
    if is_pressed(Key::ArrowRight) {
        *chosen = Some(chosen.map_or(0, |person| (person + 1) % n_people));
    }
    if is_pressed(Key::ArrowLeft) {
        *chosen = Some(chosen.map_or(n_people - 1, |person| (person + n_people - 1) % n_people));
    }
    if chosen.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        *chosen = None;
    }
}
