//! One kind of activity becomes another.

use eframe::egui::Label;

use super::kinds::use_words;
use crate::app::{Changes, Command, KindUse, kind_name};
use crate::domain::KindId;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::dialogs::{buttons_ui, dialog_ui, is_stored};
use crate::ui::style;
use crate::ui::tasks::Ticket;
use crate::ui::widgets::ChoiceBox;

pub(super) struct MergeDialog {
    from: KindUse,
    others: Vec<KindUse>,
    into: Option<KindId>,
    is_new: bool,
    waiting: Option<Ticket<Changes>>,
}

impl MergeDialog {
    pub(super) fn new(from: &KindUse, all: &[KindUse]) -> Self {
        let others = all.iter().filter(|it| it.kind.id != from.kind.id);
        Self {
            from: from.clone(),
            others: others.cloned().collect(),
            into: None,
            is_new: true,
            waiting: None,
        }
    }
}

impl Dialog for MergeDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let from = kind_name(&self.from.kind.name, tr);
        let name = [("name", from.as_str().into())];
        let title = tr.format("ui-kind-merge-title", &name);
        let (mut is_wanted, mut is_left) = (false, false);
        let is_closed = dialog_ui(cx.ctx, tr, "merge-kinds", &title, 480.0, |ui| {
            let uses = [("use", use_words(tr, &self.from).into())];
            ui.add(Label::new(tr.format("ui-kind-merge-use", &uses)).wrap());
            let label = tr.get("ui-kind-merge-into");
            ui.label(&label);
            let choices = self.others.iter().map(|it| &it.kind);
            let choices: Vec<(KindId, String)> =
                choices.map(|it| (it.id, kind_name(&it.name, tr))).collect();
            let shown = ChoiceBox::new("merge-into", &label)
                .width(300.0)
                .otherwise(tr.get("ui-kind-merge-choose"))
                .show(ui, self.into.as_ref(), &choices);
            if std::mem::take(&mut self.is_new) {
                shown.response.request_focus();
            }
            self.into = shown.taken.or(self.into);
            let into = self.others.iter().find(|it| Some(it.kind.id) == self.into);
            let is_other = |into: &KindUse| into.kind.is_gathering != self.from.kind.is_gathering;
            if into.is_some_and(is_other) {
                let key = if self.from.kind.is_gathering {
                    "ui-kind-merge-no-gathering"
                } else {
                    "ui-kind-merge-gathering"
                };
                let colour = style::palette(ui).alert;
                ui.add(Label::new(style::medium(tr.get(key)).color(colour)).wrap());
            }
            let hint = style::small(ui, tr.format("ui-kind-merge-hint", &name));
            ui.add(Label::new(hint).wrap());
            buttons_ui(ui, |ui| {
                let merge = style::primary_button(ui, tr.get("ui-kind-merge-do"));
                is_wanted = ui.add_enabled(self.into.is_some(), merge).clicked();
                is_left = ui.button(tr.get("ui-cancel")).clicked();
            });
        });
        if let (true, None, Some(into)) = (is_wanted, &self.waiting, self.into) {
            let from = self.from.kind.id;
            self.waiting = Some(cx.change(Command::MergeKinds { from, into }));
        }
        if is_left || is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
