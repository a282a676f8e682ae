//! Every change that can be asked for. The window, the command line and the
//! tests all change a register through these, so that each change is one
//! transaction and one step of undo, under one name.

use super::entry::{self, ActivityDraft};
use super::{
    AppError, GroupKindChange, NewMembers, PromptSettled, TickedAction, beside, checkup, kinds,
    model_curve,
};
use crate::analysis::{ModelCurve, ModelFigures};
use crate::domain::{
    ActivityId, ActivityKind, Alias, Checkup, CheckupId, Community, CommunityId, ImportId, KindId,
    Membership, MembershipId, Milestone, MilestoneId, OverrideId, Person, PersonId, ReportTexts,
    StageOverride,
};
use crate::store::Change;

/// A change to the register. What is added has no identifier yet; the one it
/// comes with is not looked at.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Command {
    AddCommunity(Community),
    ChangeCommunity(Community),
    RemoveCommunity(CommunityId),
    AddMilestone(Milestone),
    ChangeMilestone(Milestone),
    RemoveMilestone(MilestoneId),
    /// The facilitator's own word on a stage.
    SayStage(StageOverride),
    WithdrawStage(OverrideId),
    UndoImport(ImportId),
    AddCheckup(Checkup),
    ChangeCheckup(Checkup),
    RemoveCheckup(CheckupId),
    /// What stands in the report of a year.
    WriteReport {
        community: CommunityId,
        year: i32,
        texts: ReportTexts,
    },
    /// What was decided at a check-up is done, or is open again.
    TickAction(TickedAction),
    /// What the model community is like, beside its curve.
    ChangeModelFigures(ModelFigures),
    /// A community is of another kind, as the guide found it.
    ChangeGroupKind(GroupKindChange),
    /// Something that was quietly asked is settled.
    SettlePrompt(PromptSettled),
    /// Under so many answers to an element they leave the window hidden.
    ShowAnswersFrom(u32),
    /// These two are not to be proposed for merging again.
    KeepApart(PersonId, PersonId),
    /// The model curve that lives are held against.
    ChangeModelCurve(ModelCurve),
    /// An activity, new or in place of what is stored.
    StoreActivity(ActivityDraft),
    RemoveActivities(Vec<ActivityId>),
    DuplicateActivities(Vec<ActivityId>),
    /// A kind of activity of the user's own.
    AddKind(ActivityKind),
    ChangeKind(ActivityKind),
    /// From now on, activities of the kind `from` are of the kind `into`.
    MergeKinds {
        from: KindId,
        into: KindId,
    },
    RemoveKind(KindId),
    /// A list of people, all in one step.
    AddMembers(NewMembers),
    AddMembership(Membership),
    ChangeMembership(Membership),
    RemoveMembership(MembershipId),
    RenamePerson(Person),
    /// Puts this name in place of all that a person is known by.
    AnonymisePerson(Person),
    AddAlias(Alias),
    RemoveAlias(Alias),
    /// From now on, `from` is read as `into`.
    MergePeople {
        from: PersonId,
        into: PersonId,
    },
    /// From now on, this person stands for themselves again.
    UnmergePerson(PersonId),
}

impl Command {
    /// The key of its name, for the undo menu.
    pub const fn label(&self) -> &'static str {
        match self {
            Self::AddCommunity(_) => "app-command-add-community",
            Self::ChangeCommunity(_) => "app-command-change-community",
            Self::RemoveCommunity(_) => "app-command-remove-community",
            Self::AddMilestone(_) => "app-command-add-milestone",
            Self::ChangeMilestone(_) => "app-command-change-milestone",
            Self::RemoveMilestone(_) => "app-command-remove-milestone",
            Self::SayStage(_) => "app-command-say-stage",
            Self::WithdrawStage(_) => "app-command-withdraw-stage",
            Self::UndoImport(_) => "app-command-undo-import",
            Self::AddCheckup(_) => "app-command-add-checkup",
            Self::ChangeCheckup(_) => "app-command-change-checkup",
            Self::RemoveCheckup(_) => "app-command-remove-checkup",
            Self::WriteReport { .. } => "app-command-write-report",
            Self::TickAction(_) => "app-command-tick-action",
            Self::ChangeModelFigures(_) => "app-command-change-model-figures",
            Self::ChangeGroupKind(_) => "app-command-change-group-kind",
            Self::SettlePrompt(_) => "app-command-settle-prompt",
            Self::ShowAnswersFrom(_) => "app-command-show-answers-from",
            Self::KeepApart(..) => "app-command-keep-apart",
            Self::ChangeModelCurve(_) => "app-command-change-model-curve",
            Self::StoreActivity(draft) if draft.id.is_some() => "app-command-change-activity",
            Self::StoreActivity(_) => "app-command-add-activity",
            Self::RemoveActivities(_) => "app-command-remove-activities",
            Self::DuplicateActivities(_) => "app-command-duplicate-activities",
            Self::AddKind(_) => "app-command-add-kind",
            Self::ChangeKind(_) => "app-command-change-kind",
            Self::MergeKinds { .. } => "app-command-merge-kinds",
            Self::RemoveKind(_) => "app-command-remove-kind",
            Self::AddMembers(_) => "app-command-add-members",
            Self::AddMembership(_) => "app-command-add-membership",
            Self::ChangeMembership(_) => "app-command-change-membership",
            Self::RemoveMembership(_) => "app-command-remove-membership",
            Self::RenamePerson(_) => "app-command-rename-person",
            Self::AnonymisePerson(_) => "app-command-anonymise-person",
            Self::AddAlias(_) => "app-command-add-alias",
            Self::RemoveAlias(_) => "app-command-remove-alias",
            Self::MergePeople { .. } => "app-command-merge-people",
            Self::UnmergePerson(_) => "app-command-unmerge-person",
        }
    }

    pub(super) fn apply(self, change: &Change<'_>) -> Result<(), AppError> {
        match self {
            Self::AddCommunity(community) => drop(change.add_community(&community)?),
            Self::ChangeCommunity(community) => change.update_community(&community)?,
            Self::RemoveCommunity(id) => change.delete_community(id)?,
            Self::AddMilestone(milestone) => drop(change.add_milestone(&milestone)?),
            Self::ChangeMilestone(milestone) => change.update_milestone(&milestone)?,
            Self::RemoveMilestone(id) => change.delete_milestone(id)?,
            Self::SayStage(word) => drop(change.add_stage_override(&word)?),
            Self::WithdrawStage(id) => change.delete_stage_override(id)?,
            Self::UndoImport(id) => drop(change.remove_import(id)?),
            Self::AddCheckup(checkup) => drop(change.add_checkup(&checkup)?),
            Self::ChangeCheckup(checkup) => change.update_checkup(&checkup)?,
            Self::RemoveCheckup(id) => change.delete_checkup(id)?,
            Self::WriteReport {
                community,
                year,
                texts,
            } => change.set_report_texts(community, year, &texts)?,
            Self::TickAction(action) => action.apply(change)?,
            Self::ChangeModelFigures(figures) => beside::keep(figures, change)?,
            Self::ChangeGroupKind(changed) => changed.apply(change)?,
            Self::SettlePrompt(settled) => settled.apply(change)?,
            Self::ShowAnswersFrom(fewest) => checkup::show_from(fewest, change)?,
            Self::KeepApart(one, other) => change.keep_apart(one, other)?,
            Self::ChangeModelCurve(curve) => model_curve::keep(curve, change)?,
            Self::StoreActivity(draft) => draft.store(change)?,
            Self::RemoveActivities(ids) => {
                for id in ids {
                    change.delete_activity(id)?;
                }
            }
            Self::DuplicateActivities(ids) => entry::duplicate(change, &ids)?,
            Self::AddKind(kind) => kinds::add(change, &kind)?,
            Self::ChangeKind(kind) => kinds::change(change, &kind)?,
            Self::MergeKinds { from, into } => change.merge_activity_kinds(from, into)?,
            Self::RemoveKind(id) => change.delete_activity_kind(id)?,
            Self::AddMembers(members) => members.apply(change)?,
            Self::AddMembership(membership) => drop(change.add_membership(&membership)?),
            Self::ChangeMembership(membership) => change.update_membership(&membership)?,
            Self::RemoveMembership(id) => change.delete_membership(id)?,
            Self::RenamePerson(person) => change.update_person(&person)?,
            Self::AnonymisePerson(person) => change.anonymise_person(person.id, &person.name)?,
            Self::AddAlias(alias) => change.add_alias(&alias)?,
            Self::RemoveAlias(alias) => change.delete_alias(&alias)?,
            Self::MergePeople { from, into } => change.merge_people(from, into)?,
            Self::UnmergePerson(id) => change.unmerge_person(id)?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
