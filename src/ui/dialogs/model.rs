//! The model curve: five numbers, with the curve they make in sight.

use eframe::egui::{DragValue, Label, Mesh, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::{STORE, buttons_ui, dialog_ui, is_stored};
use crate::analysis::ModelCurve;
use crate::app::{Changes, Command};
use crate::chart::Role;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::Ticket;

/// The numbers, and whether they are being stored.
pub(crate) struct ModelDialog {
    numbers: Numbers,
    /// What they began with.
    untouched: Numbers,
    waiting: Option<Ticket<Changes>>,
}

impl ModelDialog {
    pub(crate) const fn new(curve: ModelCurve) -> Self {
        Self {
            numbers: Numbers::new(curve),
            untouched: Numbers::new(curve),
            waiting: None,
        }
    }
}

/// The numbers as they stand in the dialog; what they make is always a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Numbers {
    rise: u32,
    until: u32,
    fall: u32,
    low: u32,
    high: u32,
}

impl Numbers {
    const fn new(curve: ModelCurve) -> Self {
        let (low, high) = curve.second_plateau_percent();
        Self {
            rise: curve.rise_months(),
            until: curve.plateau_until(),
            fall: curve.fall_months(),
            low,
            high,
        }
    }

    fn curve(&self) -> ModelCurve {
        ModelCurve::new(self.rise, self.until, self.fall).with_second_plateau(self.low, self.high)
    }
}

impl Dialog for ModelDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && self.untouched != self.numbers
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get("ui-model-title");
        let numbers = &mut self.numbers;
        let mut is_kept = cx.ctx.input_mut(|input| input.consume_shortcut(&STORE));
        let is_closed = dialog_ui(cx.ctx, tr, "model", &title, 440.0, |ui| {
            ui.add(Label::new(style::quiet(ui, tr.get("ui-model-explain"))).wrap());
            preview_ui(ui, tr, &numbers.curve());
            numbers_ui(ui, tr, numbers);
            buttons_ui(ui, |ui| {
                let keep = style::primary_button(ui, tr.get("ui-model-keep"));
                is_kept |= ui.add(keep).clicked();
                let usual = Numbers::new(ModelCurve::default());
                let reset = eframe::egui::Button::new(tr.get("ui-model-reset"));
                if ui.add_enabled(*numbers != usual, reset).clicked() {
                    *numbers = usual;
                }
                ui.label(style::small(ui, keys_text(STORE, tr, ui.ctx())));
            });
        });
        if is_kept && self.waiting.is_none() {
            let curve = self.numbers.curve();
            self.waiting = Some(cx.change(Command::ChangeModelCurve(curve)));
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

/// The curve, small, with its band.
fn preview_ui(ui: &mut Ui, tr: &Tr, curve: &ModelCurve) {
    const HEIGHT: f32 = 96.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(
            eframe::egui::Role::Image,
            true,
            tr.get("ui-model-preview"),
        )
    });
    let accent = style::chart_colour(ui, Role::Accent);
    let inner = rect.shrink2(vec2(2.0, 6.0));
    let end = (f64::from(curve.fallen_at()) * 1.25).max(72.0);
    let n_steps = 120;
    let place = |step: i32, share: f64| {
        let along = step as f32 / n_steps as f32;
        pos2(
            inner.left() + along * inner.width(),
            inner.bottom() - share as f32 * inner.height(),
        )
    };
    let points: Vec<_> = (0..=n_steps)
        .map(|step| {
            let age = end * f64::from(step) / f64::from(n_steps);
            (step, curve.at(age))
        })
        .collect();
    let painter = ui.painter();
    // A mesh: the soft edges of thin polygons would show as hairs.
    let mut band = Mesh::default();
    for ((step, point), corner) in points.iter().zip((0..).step_by(2)) {
        for share in [point.low, point.high] {
            band.colored_vertex(place(*step, share), accent.gamma_multiply(0.16));
        }
        if *step > 0 {
            band.add_triangle(corner - 2, corner - 1, corner);
            band.add_triangle(corner - 1, corner, corner + 1);
        }
    }
    painter.add(Shape::mesh(band));
    let line: Vec<_> = points
        .iter()
        .map(|(step, point)| place(*step, point.share))
        .collect();
    painter.hline(
        inner.x_range(),
        inner.bottom(),
        Stroke::new(1.0, style::chart_colour(ui, Role::Axis)),
    );
    painter.add(Shape::line(line, Stroke::new(2.0, accent)));
}

fn numbers_ui(ui: &mut Ui, tr: &Tr, dialog: &mut Numbers) {
    let months = format!("\u{a0}{}", tr.get("ui-model-months"));
    let percent = "\u{a0}%";
    let (rise, high) = (dialog.rise, dialog.high);
    // Each range keeps the others' numbers possible.
    number_ui(ui, tr, "ui-model-rise", &mut dialog.rise, 1..=60, &months);
    dialog.until = dialog.until.max(dialog.rise);
    number_ui(
        ui,
        tr,
        "ui-model-until",
        &mut dialog.until,
        rise..=180,
        &months,
    );
    number_ui(ui, tr, "ui-model-fall", &mut dialog.fall, 1..=60, &months);
    number_ui(ui, tr, "ui-model-low", &mut dialog.low, 0..=high, percent);
    let low = dialog.low;
    number_ui(
        ui,
        tr,
        "ui-model-high",
        &mut dialog.high,
        low..=100,
        percent,
    );
}

fn number_ui(
    ui: &mut Ui,
    tr: &Tr,
    key: &str,
    number: &mut u32,
    range: std::ops::RangeInclusive<u32>,
    unit: &str,
) {
    ui.horizontal(|ui| {
        let name = tr.get(key);
        let label = ui.label(&name);
        ui.with_layout(
            eframe::egui::Layout::right_to_left(eframe::egui::Align::Center),
            |ui| {
                let field = DragValue::new(number)
                    .range(range)
                    .speed(0.2)
                    .suffix(unit)
                    .update_while_editing(false);
                ui.add_sized(vec2(96.0, 26.0), field)
                    .labelled_by(label.id)
                    .accessible_name(name);
            },
        );
    });
}
