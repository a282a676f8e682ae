//! What each command does where the page in sight does not do it itself.

use std::path::{Path, PathBuf};

use eframe::egui::ViewportCommand;

use super::commands::UiCommand;
use super::context::{Action, Cx};
use super::dialogs::{
    AboutDialog, AddMembersDialog, BesideDialog, CheckupDialog, CommunityDialog, CopiesDialog,
    EntryDialog, ExportDialog, GroupKindDialog, GuideDialog, HistoryDialog, ImportHistoryDialog,
    MilestoneDialog, OwnWordDialog, PaletteDialog, PeopleDialog, Section, SettingsDialog,
    TableDialog,
};
use super::pages;
use super::picking::Purpose;
use super::tasks::Deed;
use super::widgets::Notice;
use crate::app::{
    self, AnswersBrought, Changes, CheckupForm, EntryOf, ExportNames, Over, Pending, Settings,
    TextSize,
};

/// Carries out a command.
pub(crate) fn run(command: UiCommand, cx: &mut Cx<'_>) {
    match command {
        UiCommand::OpenRegister => {
            let folder = Settings::documents_folder().join("");
            cx.pick(Purpose::OpenRegister, folder, |path, cx| {
                cx.actions.push(Action::Open(path));
            });
        }
        UiCommand::NewRegister => {
            let place = documents_file(cx, "ui-file-register");
            cx.pick(Purpose::NewRegister, place, |path, cx| {
                cx.actions.push(Action::Create(path));
            });
        }
        UiCommand::OpenSample => {
            let place = documents_file(cx, "ui-file-sample");
            cx.actions.push(Action::OpenSample(place));
        }
        UiCommand::Import => import(cx, Purpose::Import),
        UiCommand::ImportFolder => import(cx, Purpose::ImportFolder),
        UiCommand::ImportHistory => {
            cx.show(ImportHistoryDialog::default());
        }
        UiCommand::MergePeople => {
            cx.show(PeopleDialog::default());
        }
        UiCommand::ExportPicture => {
            if let Some(dialog) = ExportDialog::open(cx) {
                cx.show(dialog);
            }
        }
        UiCommand::ExportLog => {
            export_log(cx, Purpose::ExportLog);
        }
        UiCommand::ExportAnonymousLog => {
            export_log(cx, Purpose::ExportAnonymousLog);
        }
        UiCommand::Undo => {
            cx.actions.push(Action::Step(UiCommand::Undo, 1));
        }
        UiCommand::Redo => {
            cx.actions.push(Action::Step(UiCommand::Redo, 1));
        }
        UiCommand::History => cx.show(HistoryDialog::default()),
        UiCommand::ShowTable => cx.show(TableDialog),
        UiCommand::OwnWord => {
            let (today, tr) = (cx.today(), cx.tr);
            if let Some(page) = cx.community() {
                let dialog = OwnWordDialog::new(page, None, today, tr);
                cx.show(dialog);
            }
        }
        UiCommand::Milestones => {
            let dialog = MilestoneDialog::new(cx.today(), cx.tr);
            cx.show(dialog);
        }
        UiCommand::NewCommunity => {
            let n = cx.register.map_or(0, |register| register.communities.len());
            cx.show(CommunityDialog::new(n));
        }
        UiCommand::EditCommunity => {
            let tr = cx.tr;
            if let Some(page) = cx.community() {
                let dialog = CommunityDialog::edit(&page.community, tr);
                cx.show(dialog);
            }
        }
        UiCommand::TextLarger => text_size(cx, TextSize::larger),
        UiCommand::TextSmaller => {
            text_size(cx, TextSize::smaller);
        }
        UiCommand::TextNormal => {
            text_size(cx, |_| TextSize::default());
        }
        UiCommand::Palette => cx.show(PaletteDialog::default()),
        UiCommand::Guide => cx.show(GuideDialog::at(Section::Begin)),
        UiCommand::Shortcuts => cx.show(GuideDialog::at(Section::Keys)),
        UiCommand::Settings => cx.show(SettingsDialog::default()),
        UiCommand::About => cx.show(AboutDialog),
        UiCommand::Minimise => cx.ctx.send_viewport_cmd(ViewportCommand::Minimized(true)),
        UiCommand::CloseWindow | UiCommand::Quit => {
            cx.ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        UiCommand::LogActivity => {
            log(cx, EntryOf::New);
        }
        UiCommand::SameNextMonth => {
            log(cx, EntryOf::NextMonth(None));
        }
        // These are of the page in sight, which knows its life and its rows.
        UiCommand::Why
        | UiCommand::DismissPrompt
        | UiCommand::ShowCheckups
        | UiCommand::EditActivity
        | UiCommand::DuplicateActivities
        | UiCommand::DeleteActivities => {}
        UiCommand::AddMembers => {
            cx.show(AddMembersDialog::new());
        }
        UiCommand::Copies => {
            if let Some(register) = cx.register {
                cx.show(CopiesDialog::new(register.path.clone()));
            }
        }
        UiCommand::BesideModel => {
            if let Some(page) = cx.community() {
                let dialog = BesideDialog::new(page);
                cx.show(dialog);
            }
        }
        UiCommand::GroupKind => {
            if let Some(page) = cx.community() {
                let dialog = GroupKindDialog::new(&page.community);
                cx.show(dialog);
            }
        }
        UiCommand::NewCheckup => {
            if let Some(page) = cx.community() {
                let dialog = CheckupDialog::new(page.community.id, cx.today(), cx.tr);
                cx.show(dialog);
            }
        }
        UiCommand::CheckupForm => checkup_form(cx),
        UiCommand::CheckupAnswers => checkup_answers(cx),
        UiCommand::Compare => {
            cx.actions.push(Action::GoTo(pages::COMPARE));
        }
    }
}

/// Writes the form of a check-up of today, for members to fill in.
fn checkup_form(cx: &mut Cx<'_>) {
    let Some(community) = cx.community().map(|page| page.community.clone()) else {
        return;
    };
    let (today, tr) = (cx.today(), cx.tr.clone());
    let name = [("community", community.short_name().into())];
    let name = app::safe_file_name(&tr.format("checkup-form-file", &name));
    let place = Settings::documents_folder().join(format!("{name}.html"));
    cx.pick(Purpose::SaveForm, place, move |path, cx| {
        let target = path.clone();
        let work = cx.worker.aside(move |_| {
            let place = (target.as_path(), Over::AnyFile);
            CheckupForm::Html.write(&community, today, place, &tr)
        });
        let deed = Deed::new(work).told(move |(), tr| {
            let name = [("path", path.display().to_string().into())];
            Some(Notice::done(
                tr.format("checkup-window-form-written", &name),
            ))
        });
        cx.tasks.begin(deed);
    });
}

/// Brings the answers of a file into a check-up.
fn checkup_answers(cx: &mut Cx<'_>) {
    let Some(community) = cx.community().map(|page| page.community.clone()) else {
        return;
    };
    let folder = Settings::documents_folder().join("");
    cx.pick(Purpose::Answers, folder, move |path, cx| {
        let work = cx
            .worker
            .run(move |desk, _| desk.bring_answers(&community, &path, None));
        let deed = deed_of_answers(work);
        cx.tasks.begin(deed);
    });
}

/// Answers that are brought in, with what is told of them.
pub(crate) fn deed_of_answers(
    work: Pending<(AnswersBrought, Changes)>,
) -> Deed<(AnswersBrought, Changes)> {
    let deed = Deed::new(work).changing(|(_, changes)| changes.clone());
    deed.told(|(brought, _), tr| {
        let count = |n: usize| n.into();
        let args = [
            ("added", count(brought.n_added)),
            ("replaced", count(brought.n_replaced)),
            ("already", count(brought.n_already)),
            ("unread", count(brought.unread.len())),
        ];
        let notice = if brought.unread.is_empty() {
            tr.format("checkup-window-brought", &args)
        } else {
            tr.format("checkup-window-brought-unread", &args)
        };
        Some(Notice::done(notice).offering(UiCommand::Undo))
    })
}

fn documents_file(cx: &Cx<'_>, name_key: &str) -> PathBuf {
    Settings::documents_folder().join(cx.tr.get(name_key))
}

fn import(cx: &mut Cx<'_>, purpose: Purpose) {
    let folder = Settings::documents_folder().join("");
    cx.pick(purpose, folder, |path, cx| {
        cx.actions.push(Action::ImportFiles(vec![path]));
    });
}

/// Exports into a folder of its own, which says of what and of when it is.
fn export_log(cx: &mut Cx<'_>, purpose: Purpose) {
    let folder = Settings::documents_folder().join("");
    cx.pick(purpose, folder, move |place, cx| {
        let names = if purpose == Purpose::ExportAnonymousLog {
            ExportNames::Numbered(cx.tr.clone())
        } else {
            ExportNames::AsTheyAre
        };
        export_into(cx, &place, names);
    });
}

fn text_size(cx: &mut Cx<'_>, change: fn(TextSize) -> TextSize) {
    cx.actions.push(Action::set(move |settings| {
        settings.text_size = change(settings.text_size);
    }));
}

/// In the community in sight or, where several are, in the one that was looked at last:
/// the form says which, and another one can be chosen there.
fn log(cx: &mut Cx<'_>, of: EntryOf) {
    let in_sight = cx.community().map(|page| page.community.id);
    let looked_at = || {
        let register = cx.register?;
        let last = cx.settings.place_in(&register.path)?.community;
        let first = register.communities.first().map(|row| row.id);
        last.or(first)
    };
    if let Some(community) = in_sight.or_else(looked_at) {
        let dialog = EntryDialog::new(of, community, cx.today(), cx.tr);
        cx.show(dialog);
    }
}

/// Exports the log into a folder of its own in `place`, which says of what
/// and of when it is.
fn export_into(cx: &mut Cx<'_>, place: &Path, names: ExportNames) {
    let Some(register) = cx.register else {
        return;
    };
    let name = register.path.file_stem().unwrap_or_default();
    let folder = place.join(format!("{} {}", name.to_string_lossy(), cx.today()));
    let work = cx.worker.export_log(folder.clone(), names);
    let deed = Deed::new(work)
        .named(|tr| tr.get("ui-work-exporting"))
        .told(move |_, tr| {
            let path = [("path", folder.display().to_string().into())];
            Some(Notice::done(tr.format("ui-log-exported", &path)))
        });
    cx.tasks.begin(deed);
}

/// Goes back or forth in the history.
pub(crate) fn step(cx: &mut Cx<'_>, way: UiCommand, n_steps: usize) {
    if cx.register.is_none() || cx.situation.is_opening {
        return;
    }
    let work = cx.worker.step(way == UiCommand::Undo, n_steps);
    let (key, back) = if way == UiCommand::Undo {
        ("ui-undone", UiCommand::Redo)
    } else {
        ("ui-redone", UiCommand::Undo)
    };
    let deed = Deed::new(work)
        .changing(|stepped| {
            let stepped = stepped.as_ref();
            stepped.map_or_else(Changes::default, |stepped| stepped.changes.clone())
        })
        .told(move |stepped, tr| {
            let label = stepped.as_ref()?.label;
            let name = [("name", tr.get(label).into())];
            Some(Notice::done(tr.format(key, &name)).offering(back))
        });
    cx.tasks.begin(deed);
}
