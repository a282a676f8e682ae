//! Deeds that more than one place begins.

use std::path::Path;

use super::commands::UiCommand;
use super::context::Cx;
use super::tasks::Deed;
use super::widgets::Notice;
use crate::app::{Changes, ExportNames};

/// Exports the log into a folder of its own in `place`, which says of what
/// and of when it is.
pub fn export_log(cx: &mut Cx<'_>, place: &Path, names: ExportNames) {
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
pub fn step(cx: &mut Cx<'_>, way: UiCommand, n_steps: usize) {
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
