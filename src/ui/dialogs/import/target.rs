//! Which community rows go to that name none, and what the main button says
//! of it. A community is made where the user sees that it will be.

use std::collections::BTreeSet;

use eframe::egui::{Align2, Label, Margin, TextEdit, Ui};

use super::controls::{alert_box, choice_ui, fact_ui};
use super::state::ImportDialog;
use crate::app::{ImportPreview, KnownCommunity};
use crate::domain::folded;
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::{ChoiceBox, segmented_ui};

const CHOICE_WIDTH: f32 = 300.0;
/// More communities than this are chosen from a list that unfolds.
const MAX_BUTTONS: usize = 4;

impl ImportDialog {
    /// The community of this name in the register.
    fn known(&self, name: &str) -> Option<&KnownCommunity> {
        let name = folded(name);
        let mut known = self.look.communities.iter();
        known.find(|community| folded(&community.name) == name)
    }

    /// The community that the rows of the file in sight go to, as answered.
    fn target(&self) -> Option<&str> {
        self.answers()?.choices.community.as_deref()
    }

    /// What a community made for the file in sight could be called.
    fn suggested_name(&self) -> String {
        let file = self.answers();
        file.map(crate::app::ImportFile::suggested_name)
            .unwrap_or_default()
    }

    /// A new community is to be made for the file in sight; gives its name.
    pub(super) fn new_community(&self) -> Option<&str> {
        let target = self.target()?;
        self.known(target).is_none().then_some(target)
    }

    /// All rows that name no community and were to go where those of the file
    /// in sight go, go there. A blank name is that of the file.
    fn set_target(&mut self, name: &str) {
        let suggested = self.suggested_name();
        let name = match name.trim() {
            "" => suggested.as_str(),
            name => name,
        };
        let before = self.target().map(folded);
        self.change_all(|wanted, file| {
            if file.needs_community && wanted.choices.community.as_deref().map(folded) == before {
                wanted.choices.community = Some(name.to_owned());
            }
        });
        self.show(self.group, self.place);
    }

    /// Takes the name that is typed while its field has the focus still.
    pub(super) fn settle_community(&mut self) {
        let typed = self.community.trim().to_owned();
        if self.new_community().is_some_and(|before| before != typed) {
            self.set_target(&typed);
        }
    }

    /// What the main button says.
    pub(super) fn import_words(&self, tr: &Tr) -> String {
        let n = ("n", self.n_new().into());
        let files = self.look.files.iter();
        let into: Vec<&ImportPreview> = files.filter(|file| file.n_new > 0).collect();
        let is_cut = into.iter().any(|file| file.has_more_communities);
        let names: BTreeSet<&str> = into
            .iter()
            .flat_map(|file| file.communities.iter().map(String::as_str))
            .collect();
        let mut names = names.into_iter();
        match (names.next(), names.count()) {
            (Some(only), 0) => match self.known(only) {
                Some(known) => {
                    let name = ("name", cut(&known.short_name).into());
                    tr.format("ui-import-do-into", &[n, name])
                }
                None => tr.format("ui-import-do-new", &[n, ("name", cut(only).into())]),
            },
            (Some(_), others) if !is_cut => {
                let all = ("communities", (others + 1).into());
                tr.format("ui-import-do-several", &[n, all])
            }
            _ => tr.format("ui-import-do", &[n]),
        }
    }
}

/// Asks for the community of a file that names none, where none is open.
pub(super) fn question_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let is_asked = dialog.file().is_some_and(ImportPreview::is_homeless);
    if !is_asked {
        return;
    }
    let suggested = dialog.suggested_name();
    let names = names_of(dialog);
    let mut chosen = None;
    alert_box(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let question = tr.get("ui-import-which-community");
        ui.add(Label::new(style::medium(&question)).wrap());
        ui.horizontal_wrapped(|ui| {
            if names.is_empty() {
                // A new one is all there is.
            } else if names.len() <= MAX_BUTTONS {
                let places: Vec<_> = names
                    .iter()
                    .enumerate()
                    .map(|(place, (_, label))| (place, label.clone()))
                    .collect();
                chosen = segmented_ui(ui, &question, None, &places)
                    .and_then(|place| Some(names.get(place)?.0.clone()));
            } else {
                let choice = ChoiceBox::new("which community", &question)
                    .width(CHOICE_WIDTH)
                    .otherwise(tr.get("ui-import-community-choose"));
                chosen = choice.show(ui, None, &names).taken;
            }
            let name = [("name", suggested.as_str().into())];
            let label = tr.format("ui-import-community-new-named", &name);
            if ui.button(label).clicked() {
                chosen = Some(suggested.clone());
            }
        });
    });
    ui.add_space(style::GAP_SMALL);
    if let Some(name) = chosen {
        dialog.set_target(&name);
    }
}

/// Where the rows go, and why there; it can be changed.
pub(super) fn target_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let needs_one = dialog.file().is_some_and(|file| file.needs_community);
    let Some(target) = dialog.target().map(str::to_owned) else {
        return;
    };
    if !needs_one {
        return;
    }
    let known = dialog.known(&target).map(|known| known.name.clone());
    let why = match &known {
        None => "ui-import-why-new-community",
        Some(name) if dialog.look.open_community.as_ref() == Some(name) => "ui-import-why-open",
        Some(_) if dialog.look.communities.len() == 1 => "ui-import-why-only-community",
        Some(_) => "ui-import-why-chosen",
    };
    let mut chosen = None;
    let name = tr.get("ui-import-community");
    fact_ui(ui, &name, &tr.get(why), |ui| {
        if !dialog.look.communities.is_empty() {
            let mut choices: Vec<(Option<String>, String)> = names_of(dialog)
                .into_iter()
                .map(|(name, label)| (Some(name), label))
                .collect();
            choices.push((None, tr.get("ui-import-community-new")));
            if let Some(choice) = choice_ui(ui, &name, CHOICE_WIDTH, &known, &choices) {
                chosen = Some(choice.unwrap_or_default());
            }
        }
        if known.is_none() {
            let field = TextEdit::singleline(&mut dialog.community)
                .desired_width(CHOICE_WIDTH - 16.0)
                .align(Align2::LEFT_CENTER)
                .margin(Margin::symmetric(8, 4));
            let field = ui.add(field);
            // What is new depends on the community, so the file is read again.
            if field.lost_focus() && dialog.community.trim() != target {
                chosen = Some(dialog.community.clone());
            }
            field.accessible_name(tr.get("ui-import-community-new"));
        }
    });
    ui.add_space(style::GAP_SMALL);
    if let Some(name) = chosen {
        dialog.set_target(&name);
    }
}

/// A name that leaves room for the other buttons.
fn cut(name: &str) -> String {
    const MAX_LETTERS: usize = 40;
    if name.chars().count() <= MAX_LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(MAX_LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// The communities of the register: their names, and as they are shown.
fn names_of(dialog: &ImportDialog) -> Vec<(String, String)> {
    let known = dialog.look.communities.iter();
    known
        .map(|it| (it.name.clone(), it.short_name.clone()))
        .collect()
}
