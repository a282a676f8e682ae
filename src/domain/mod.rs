//! The words of the field as plain types, with the rules that hold for them
//! everywhere. Knows no file, no database, no screen and no language.

mod activity;
mod alike;
mod changes;
mod checkup;
mod colour;
mod community;
mod community_names;
pub mod exchange;
mod family_name;
mod folded;
mod identity;
mod ids;
mod import_batch;
mod measure;
mod meeting_mode;
mod milestone;
mod moment;
mod month;
mod past_change;
mod person;
mod placeholder;
mod prompt;
mod register_mark;
mod report_texts;
mod same_meeting;
mod stage;

pub use activity::{Activity, ActivityKind, HeadCount, KindName, Participation, Presence};
pub use alike::{AlikeReason, Candidate, MergeProposal, are_two_people, proposals};
pub use changes::{Changes, SharedChanges};
pub use checkup::{Answer, Axis, Checkup, Element, ElementNote, Level, Respondent, RespondentKey};
pub use colour::CommunityColour;
pub use community::{Community, GroupType};
pub use community_names::CommunityNames;
pub use family_name::by_family;
pub use folded::folded;
pub use identity::{Mention, Roll, identity_key, is_address};
pub use ids::{
    ActivityId, CheckupId, CommunityId, ImportId, KindId, MembershipId, MilestoneId, OverrideId,
    ParticipationId, PersonId,
};
pub use import_batch::ImportBatch;
pub use measure::Measure;
pub use meeting_mode::MeetingMode;
pub use milestone::{Milestone, MilestoneKind};
pub use moment::local_time;
pub use month::{Month, MonthParseError, MonthRange};
pub use past_change::PastChange;
pub use person::{Alias, Membership, Merge, Person, Role};
pub use placeholder::is_placeholder;
pub use prompt::{PromptKind, SettledPrompt};
pub use register_mark::{APPLICATION_ID, FileHead, REGISTER_ENDING, is_called_a_register};
pub use report_texts::{MOST_STORIES, ReportTexts, Story, StoryValue};
pub use same_meeting::{
    Clock, JoinRule, Joining, MeetingPair, OneMeeting, OneMeetingReason, PairKey, PairedMeeting,
    Told, one_meeting,
};
pub use stage::{Stage, StageOverride};
