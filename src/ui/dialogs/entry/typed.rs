//! What the fields say, or what is wrong with them.

use chrono::NaiveDate;

use super::EntryDialog;
use crate::app::{ActivityDraft, typed_day};
use crate::i18n::Tr;

impl EntryDialog {
    /// The day, or what can be typed. A register tells what has been: what is
    /// still to come is logged when it is over.
    pub(super) fn day(&self, today: NaiveDate, tr: &Tr) -> Result<NaiveDate, String> {
        let day =
            typed_day(&self.date, today, tr).ok_or_else(|| tr.get("ui-entry-date-unreadable"))?;
        if day > today && self.stored_day != Some(day) {
            return Err(tr.get("ui-entry-date-future"));
        }
        Ok(day)
    }

    /// Nothing tells what happened.
    pub(super) fn is_empty(&self) -> bool {
        self.title.trim().is_empty() && self.who.is_empty() && self.counts.is_empty()
    }

    /// The activity as it would be stored, if all is in order.
    pub(super) fn draft(&self, today: NaiveDate, tr: &Tr) -> Option<ActivityDraft> {
        let draft = ActivityDraft {
            id: self.id,
            community: self.community,
            kind: self.kind()?,
            held_on: self.day(today, tr).ok()?,
            title: self.title.trim().to_owned(),
            head_count: self.counts.heads(tr).ok()?,
            duration_minutes: self.counts.duration(tr).ok()?,
            satisfaction_percent: self.counts.satisfaction(tr).ok()?,
            facilitator_minutes: self.more.facilitator_minutes(tr).ok()?,
            notes: self.more.notes(),
            mode: self.more.mode(),
            people: self.who.everyone(self.basis.as_ref()),
        };
        (!self.is_empty()).then_some(draft)
    }
}
