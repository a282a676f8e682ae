//! Where copies go and how long they are kept.

use std::path::Path;

use eframe::egui::{Label, Ui};

use super::setting_ui;
use crate::app::{CopiesKept, CopyRules, Settings};
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::{Deed, Ticket};
use crate::ui::widgets::{Notice, segmented_ui};

pub(super) fn copies_ui(ui: &mut Ui, cx: &mut Cx<'_>, trying: &mut Option<Ticket<CopyRules>>) {
    let (tr, settings) = (cx.tr, cx.settings);
    let mut actions = Vec::new();
    let mut is_folder_wanted = false;
    let hint = style::quiet(ui, tr.get("ui-settings-copies-hint"));
    ui.add(Label::new(hint).wrap());
    ui.add_space(style::GAP);

    let own = settings.copies.folder.as_deref();
    let name = tr.get("ui-settings-copies-where");
    setting_ui(ui, &name, |ui| {
        let places = [
            (false, tr.get("ui-settings-copies-beside")),
            (true, tr.get("ui-settings-copies-own")),
        ];
        match segmented_ui(ui, &name, Some(own.is_some()), &places) {
            Some(false) => actions.push(Action::set(|own| own.copies.folder = None)),
            Some(true) => is_folder_wanted = own.is_none(),
            None => {}
        }
        if let Some(own) = own {
            is_folder_wanted |= own_folder_ui(ui, cx, own);
        }
    });

    let name = tr.get("ui-settings-copies-kept");
    setting_ui(ui, &name, |ui| {
        let spans = CopiesKept::ALL.map(|it| {
            let words = match it.years() {
                Some(years) => tr.format("ui-settings-copies-years", &[("n", years.into())]),
                None => tr.get("ui-settings-copies-always"),
            };
            (it, words)
        });
        let chosen = segmented_ui(ui, &name, Some(settings.copies.kept), &spans);
        actions.extend(chosen.map(|it| Action::set(move |own| own.copies.kept = it)));
        let hint = style::small(ui, tr.get("ui-settings-copies-kept-hint"));
        ui.add(Label::new(hint).wrap());
    });

    if cx.register.is_some() && ui.button(tr.get("ui-settings-copies-see")).clicked() {
        actions.push(Action::Run(UiCommand::Copies));
    }
    cx.actions.extend(actions);
    if is_folder_wanted {
        choose_folder(cx, trying);
    }
}

/// The folder that was chosen; true once another one is wanted.
fn own_folder_ui(ui: &mut Ui, cx: &Cx<'_>, own: &Path) -> bool {
    let mut is_wanted = false;
    ui.horizontal(|ui| {
        is_wanted = ui.button(cx.tr.get("ui-settings-copies-choose")).clicked();
        let path = own.display().to_string();
        ui.add(Label::new(style::small(ui, &path)).truncate())
            .on_hover_text(path);
    });
    is_wanted
}

/// Asks for a folder and tries it: one that takes no copies is not set.
fn choose_folder(cx: &mut Cx<'_>, trying: &mut Option<Ticket<CopyRules>>) {
    let ticket = Ticket::new();
    *trying = Some(ticket.share());
    let kept = cx.settings.copies.kept;
    let folder = Settings::documents_folder().join("");
    cx.pick(Purpose::CopiesFolder, folder, move |path, cx| {
        let rules = CopyRules {
            folder: Some(path),
            kept,
        };
        let deed = Deed::new(cx.worker.try_copy_rules(rules))
            .told(|rules, tr| {
                let path = rules.folder.as_ref()?.display().to_string();
                let text = tr.format("ui-settings-copies-set", &[("path", path.into())]);
                Some(Notice::done(text))
            })
            .answering(ticket);
        cx.tasks.begin(deed);
    });
}
