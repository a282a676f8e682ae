//! One kind of activity of the user's own: a new one, or its name changed.

use eframe::egui::{Label, Margin, TextEdit};

use crate::app::{Changes, Command, kind_name};
use crate::domain::{ActivityKind, KindId, KindName};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::dialogs::typed_field::is_entered;
use crate::ui::dialogs::{buttons_ui, dialog_ui, is_stored};
use crate::ui::style;
use crate::ui::tasks::Ticket;
use crate::ui::widgets::checkbox_ui;

pub(super) struct KindDialog {
    /// The one that is changed.
    id: Option<KindId>,
    name: String,
    is_gathering: bool,
    untouched: (String, bool),
    is_new: bool,
    waiting: Option<Ticket<Changes>>,
}

impl KindDialog {
    pub(super) fn new() -> Self {
        Self::with(None, String::new(), true)
    }

    pub(super) fn edit(kind: &ActivityKind, tr: &Tr) -> Self {
        Self::with(Some(kind.id), kind_name(&kind.name, tr), kind.is_gathering)
    }

    fn with(id: Option<KindId>, name: String, is_gathering: bool) -> Self {
        Self {
            id,
            untouched: (name.clone(), is_gathering),
            name,
            is_gathering,
            is_new: true,
            waiting: None,
        }
    }

    fn is_changed(&self) -> bool {
        (self.name.trim(), self.is_gathering) != (self.untouched.0.as_str(), self.untouched.1)
    }

    fn command(&self) -> Command {
        let kind = ActivityKind {
            id: self.id.unwrap_or(KindId::from_row(0)),
            name: KindName::Custom(self.name.trim().to_owned()),
            is_gathering: self.is_gathering,
        };
        if self.id.is_some() {
            Command::ChangeKind(kind)
        } else {
            Command::AddKind(kind)
        }
    }
}

impl Dialog for KindDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && self.is_changed()
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get(if self.id.is_some() {
            "ui-kind-title-edit"
        } else {
            "ui-kind-title"
        });
        let mut is_wanted = false;
        let is_closed = dialog_ui(cx.ctx, tr, "kind", &title, 460.0, |ui| {
            let label = ui.label(tr.get("ui-kind-name"));
            let field = TextEdit::singleline(&mut self.name)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 7))
                .cursor_at_end(true);
            let field = ui.add(field).labelled_by(label.id);
            if std::mem::take(&mut self.is_new) {
                field.request_focus();
            }
            is_wanted = is_entered(ui, &field);
            checkbox_ui(ui, &mut self.is_gathering, tr.get("ui-kind-gathering"));
            let hint = style::small(ui, tr.get("ui-kind-gathering-hint"));
            ui.add(Label::new(hint).wrap());
            buttons_ui(ui, |ui| {
                let store = style::primary_button(ui, tr.get("ui-store"));
                let can_store = self.is_changed() && !self.name.trim().is_empty();
                is_wanted |= ui.add_enabled(can_store, store).clicked();
                is_wanted &= can_store;
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
            });
        });
        if is_wanted && self.waiting.is_none() {
            self.waiting = Some(cx.change(self.command()));
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}
