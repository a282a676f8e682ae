//! Reads a community's life out of dated entries: slices in, values out.
//! Nothing here knows a file, a database, a screen or the clock.

mod advice;
mod alarm;
mod behind;
mod calibration;
mod checkup;
mod closing;
mod counts;
mod forecast;
mod group_kind;
mod lattice;
mod life;
mod milestones;
mod monthly;
mod outlook;
mod participation;
mod period;
#[cfg(test)]
mod pinned;
mod prompts;
mod read;
mod recent;
mod reference;
mod remarks;
mod series;
mod signs;
mod stages;
mod ties;
mod tried;
mod verdict;
mod watch;
mod words;

pub use advice::{Advice, advice, advice_after};
pub use alarm::{
    Alarm, AlarmHistory, AlarmLevel, AlarmMonth, AlarmSpell, alarm_doubt, alarm_history,
    alarm_sentence,
};
pub use behind::{MonthsBehind, months_behind};
pub use checkup::{
    ElementReading, FEWEST_SHOWN, LEAST_FEWEST_SHOWN, LevelChange, ShownAnswers, most_risen,
    read_checkup, weak_elements,
};
pub use group_kind::{GroupAnswer, GroupGuess, GroupQuestion, group_guesses};
pub use life::{
    DateInterval, Evidence, ForecastMonth, Life, MonthReading, StageProbabilities, StageSpan,
    Verdict, VerdictStage,
};
pub use milestones::measure_changes;
pub use monthly::monthly_series;
pub use outlook::{
    NoOutlook, Outlook, OutlookReason, OutlookTerms, OutlookWeights, chances_sentence,
    outlook_because, outlook_chances_by, outlook_note, outlook_reasons, outlook_sentence,
    outlook_short, outlook_terms,
};
pub(crate) use participation::Circles;
pub use participation::{
    NoCircles, Participation, PersonPresence, PersonStatus, Rhythm, Ring, Strip,
    circles_definition, circles_sentences, participation, presence_strip, rhythm_sentence,
    status_definition, strip_sentence,
};
pub use period::{ActivityAmounts, Known, Period, PeriodFigures, period_figures};
pub use prompts::{Prompt, PromptFacts, prompt};
pub use read::{LifeContext, read_life};
pub use recent::{
    Before, PlateauKind, PlateauShare, Recent, RecentWords, plateau_label, recent, recent_sentence,
    recent_words,
};
pub use reference::{
    AgeQuartiles, BesideRow, Comparison, MeetingOfMode, ModeFigures, ModelCurve, ModelFigures,
    ModelPoint, OwnFigures, OwnShare, REFERENCE_SOURCE, Rank, Standing, beside_model, mode_figures,
    quartiles_at, reference_communities, reference_note, shares_of_own_peak, standing,
    standing_sentence, standing_text, yearly_means,
};
pub use remarks::{Remark, remark_sentences};
pub use series::{Entry, MonthCell, MonthlySeries, ObservedPeriod};
pub use signs::{
    AttendanceFacts, MeetingFacts, Sign, SignFigure, SignGap, SignHistory, SignLine, SignReading,
    SignStanding, WarnsSince, curve_sentence, doubt_sentence, gap_sentence, meaning_sentence,
    n_warning, read_signs, sign_figure, sign_name, sign_sentence, since_sentence, value_text,
};
pub use ties::{
    Attended, Bridge, Bridges, Broker, Cohort, FEWEST_MEETINGS, FEWEST_PEOPLE, Flow, Flows,
    GroupTies, N_DRAWS as N_TIES_DRAWS, NoChance, Placed, RingColumn, SharedMembers, Tie,
    TiedPerson, Ties, TiesChoices, bridges, bridges_sentence, chance_sentence, clustering_sentence,
    cohort_sentence, cohorts, flows, flows_sentence, no_chance_sentence, often_sentence, read_ties,
    seats, ties_beside_verdict, ties_headline, ties_method,
};
pub use tried::{NotYet, SinceTried, since_tried};
pub use watch::{Watch, histories, watch};
pub use words::{evidence_sentences, headline, span_name, stage_words, verdict_sentence};
