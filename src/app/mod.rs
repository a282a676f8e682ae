//! What the program does, without a screen: every change is a [`Command`]
//! carried out by the [`Worker`] that owns the register, every question a
//! closure it runs. Both faces of the program stand on this.

mod arrived;
mod beside;
mod checkup;
mod command;
mod compare;
mod copies;
mod demo;
mod desk;
mod entry;
mod error;
mod export;
mod files;
mod group_kind;
mod health;
mod import;
mod journal;
mod kinds;
mod known;
mod members;
mod model_curve;
mod past;
mod pending;
mod picture;
mod prompt;
mod report;
mod sample;
mod search;
mod settings;
mod settings_keeper;
mod source;
mod ties;
mod trouble;
mod views;
mod watch;
mod worker;

pub use crate::domain::{Changes, SharedChanges};
pub use crate::render::Sheet as ReportSheet;
pub use crate::store::{
    CopiesKept, CopyContent, CopyLook, CopyReason, CopyRules, DatedCopy, KindUse,
};
pub use arrived::{Arrived, ArrivedAnswers};
pub use beside::BesideModel;
pub use checkup::{
    AnswersBrought, AnswersInto, CheckupForm, CheckupView, ElementWords, TickedAction, UnreadCell,
    checkup_form, element_words, is_exported_checkups, level_text, new_respondent,
};
pub use command::Command;
pub use compare::{ComparedCommunity, Comparison};
pub use copies::{Restored, copy_content, copy_reason, look_at_copies, restore_copy};
pub use demo::{write_demo, write_demo_pictures, write_sample_register};
pub use desk::{Desk, ImportUndone, Stepped};
pub use entry::{
    ActivityDraft, DraftKind, DraftPerson, EntryBasis, EntryOf, KnownName, Unreadable,
    same_weekday_next_month, typed_count, typed_date_or_word, typed_day, typed_duration,
    typed_people, typed_satisfaction,
};
pub use error::AppError;
pub use export::{ExportNames, LogExported, export_log};
pub use files::{Over, read_input, require_output};
pub use group_kind::GroupKindChange;
pub use health::HealthView;
pub(crate) use import::SavedMapping;
pub use import::{
    FileDone, HistoryEntry, ImportChoices, ImportDone, ImportFile, ImportHistory, ImportLook,
    ImportPlan, ImportPreview, ImportRemoval, ImportsDone, KnownCommunity, PeopleToMerge,
    RowWindow, WindowRow, inspect, pair_reason, paired_words, save_rejects,
};
pub use journal::{
    JournalLine, JournalPeriod, JournalQuery, JournalSort, JournalView, journal_order, kind_name,
};
pub use members::{
    MemberLine, MemberSort, MembersQuery, MembersView, NewMembers, NewPerson, OtherPerson,
    PastedPerson, PersonActivityLine, PersonCommunity, PersonPage, Recognised, members_order,
    people_matching,
};
pub use past::{PastLine, PastStep};
pub use pending::{Pending, Progress, Reporter};
pub use picture::{
    ChartKind, ChartParts, Exhibit, Lettering, PICTURE_SIZES, PictureChoices, PictureFormat,
    Pixels, Theme, is_of_checkup, missing_letters, page_chart, picture_bytes, picture_file_name,
    picture_pixels, safe_file_name, save_picture, save_picture_over, table_for_clipboard,
};
pub use prompt::PromptSettled;
pub use report::{
    Audience, Report, ReportFormat, ReportQuery, ReportSpan, ReportView, TextsBrought,
    is_exported_report_texts, report_bytes, report_file_name, save_report,
};
pub use search::{Found, FoundWhat};
pub use settings::{Place, Settings, TextSize, ThemeChoice};
pub use settings_keeper::SettingsKeeper;
pub use source::{Source, SourceCommunity};
pub use ties::{BridgesView, TiesQuery, TiesView};
pub use views::{CommunityPage, CommunityRow, RegisterView};
pub use watch::RegisterEvent;
pub use worker::{Clock, Worker, system_clock};
