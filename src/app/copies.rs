//! The copies of a register: what each holds, and going back to one.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::files::require_output;
use super::{AppError, Desk, Over, Pending, Reporter, Worker};
use crate::domain::Changes;
use crate::i18n::Tr;
use crate::store::{
    self, CopyContent, CopyLook, CopyReason, CopyRules, Restorable, Standing, Store,
};

/// What was put in place of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The copy of what was there before, if there was anything.
    pub kept: Option<PathBuf>,
    pub changes: Changes,
}

/// The copies of a register, the latest first, with what each holds. None is
/// opened for writing; one that cannot be read is listed all the same.
pub fn look_at_copies(
    register: &Path,
    rules: &CopyRules,
    reporter: &Reporter,
) -> Result<Vec<CopyLook>, AppError> {
    let copies = store::copies_kept(register, rules)?;
    let looks = copies.into_par_iter().map(|copy| {
        if reporter.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        Ok(store::look_into(copy))
    });
    looks.collect()
}

/// Writes what a copy holds into a new file.
pub fn restore_copy(copy: &Path, out: &Path, over: Over) -> Result<(), AppError> {
    require_output(out, over, [copy])?;
    Ok(store::restore_to(copy, out, over != Over::Nothing)?)
}

/// Why a copy was made, in words.
pub fn copy_reason(reason: CopyReason, tr: &Tr) -> String {
    tr.get(&format!("app-copy-reason-{}", reason.code()))
}

/// What a copy holds, in a line: communities, activities, until when.
pub fn copy_content(content: &CopyContent, tr: &Tr) -> String {
    let mut parts = vec![
        tr.format(
            "app-copy-communities",
            &[("n", content.communities.len().into())],
        ),
        tr.format(
            "app-copy-activities",
            &[("n", content.n_activities().into())],
        ),
    ];
    parts.extend(
        content
            .last_day()
            .map(|day| tr.format("app-copy-until", &[("day", tr.date(day).into())])),
    );
    parts.join(" · ")
}

impl Desk {
    /// Where the copies of each register go from now on, and how long they are
    /// kept.
    pub fn keep_copies_by(&mut self, rules: CopyRules) {
        let now = self.now();
        let is_missing = self.is_copy_missing;
        if let Ok(store) = self.store_mut() {
            store.keep_copies_by(rules.clone());
            // The folder that takes copies now makes up for the one that did not.
            self.is_copy_missing = is_missing && store.ensure_daily_copy(now).is_err();
        }
        self.copy_rules = rules;
    }

    /// Puts what a copy holds in place of a register, after a copy of that was
    /// made. The register that is open is opened anew, whatever comes of it.
    pub fn restore_in_place(&mut self, register: &Path, copy: &Path) -> Result<Restored, AppError> {
        let restorable = Restorable::of(copy)?;
        let is_open = self.store().ok().and_then(Store::path) == Some(register);
        if is_open {
            self.require_in_place()?;
            // Windows lets nobody touch a file that is open, and a register that
            // is written as a whole has no steps to go back by.
            self.close();
        }
        let (rules, now) = (self.copy_rules.clone(), self.now());
        let put = restorable.put_in_place_of(register, &rules, now);
        if is_open {
            let opened = self.open(register);
            if put.is_ok() {
                opened?;
            }
        }
        Ok(Restored {
            kept: put?,
            changes: Changes::everything(),
        })
    }

    /// What is open must be what would be replaced.
    fn require_in_place(&self) -> Result<(), AppError> {
        let store = self.store()?;
        let path = store.path().map(Path::to_path_buf);
        Err(match store.look().map(|found| found.standing) {
            Some(Standing::Replaced) => store::StoreError::Replaced { path }.into(),
            Some(Standing::Gone) => store::StoreError::Displaced { path }.into(),
            Some(Standing::InPlace) | None => return Ok(()),
        })
    }
}

impl Worker {
    /// See [`Desk::keep_copies_by`].
    pub fn keep_copies_by(&self, rules: CopyRules) -> Pending<()> {
        self.run(move |desk, _| {
            desk.keep_copies_by(rules);
            Ok(())
        })
    }

    /// See [`look_at_copies`].
    pub fn look_at_copies(&self, register: PathBuf, rules: CopyRules) -> Pending<Vec<CopyLook>> {
        self.aside(move |reporter| look_at_copies(&register, &rules, reporter))
    }

    /// See [`restore_copy`]; the answer is where.
    pub fn restore_copy(&self, copy: PathBuf, out: PathBuf) -> Pending<PathBuf> {
        self.aside(move |_| restore_copy(&copy, &out, Over::Nothing).map(|()| out))
    }

    /// See [`Desk::restore_in_place`].
    pub fn restore_in_place(&self, register: PathBuf, copy: PathBuf) -> Pending<Restored> {
        self.run(move |desk, _| desk.restore_in_place(&register, &copy))
    }

    /// An error if copies cannot go by these rules; otherwise they are the answer.
    pub fn try_copy_rules(&self, rules: CopyRules) -> Pending<CopyRules> {
        self.aside(move |_| {
            rules.check()?;
            Ok(rules)
        })
    }
}
