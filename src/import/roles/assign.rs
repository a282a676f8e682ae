//! One column for each role, one role for each column.

use super::evidence::ColumnEvidence;
use super::kind_words::{KindOf, asks_someone, kind_of_whom};
use super::vocabulary::{
    WEAK_SCORE, header_score, may_be_days, names_leader, names_organiser, names_rate,
};
use super::{Columns, Role, names};
use crate::domain::exchange;

/// A header that says so much of a role needs less of its cells.
const CLEAR_SCORE: u8 = 85;
/// A column of modes is told by its cells, whatever else its header may speak of.
const MODE_SCORE: u8 = 99;
/// A column of presence holds no more different words.
const MOST_WORDS: usize = 12;

/// The columns that `headers` (normalised) and their cells point at.
pub(crate) fn assign(headers: &[String], evidence: &[ColumnEvidence]) -> Columns {
    let mut candidates = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let Some(cells) = evidence.get(column) else {
            continue;
        };
        for role in Role::ALL {
            let mut score = header_score(header, role);
            if role == Role::Mode && names_mode(header) {
                score = MODE_SCORE;
            }
            // Days speak for themselves, a little more than a header against them.
            if score == 0 && role == Role::Date && may_be_days(header) && cells.is_of_days() {
                score = WEAK_SCORE + 1;
            }
            // So do months, `2024-03`, in a column that is headed like one of days.
            let is_of_months =
                cells.is_mostly(cells.n_months, 80) && !cells.is_mostly(cells.n_numbers, 50);
            if score == 0 && role == Role::Month && may_be_days(header) && is_of_months {
                score = WEAK_SCORE + 1;
            }
            if score > 0 && fits(role, header, cells) {
                candidates.push((score, role, column));
            }
        }
    }
    // Best first; of equals the column further left.
    candidates.sort_by_key(|(score, role, column)| (std::cmp::Reverse(*score), *column, *role));
    let mut columns = Columns::new();
    for (_, role, column) in candidates {
        let is_free = !columns.contains_key(&role) && !columns.values().any(|used| *used == column);
        if is_free {
            columns.insert(role, column);
        }
    }
    settle(&mut columns, headers, evidence);
    columns
}

/// The columns of a file that Essor wrote, by their exact headers.
pub(crate) fn assign_own(headers: &[String]) -> Option<Columns> {
    const ROLES: [Role; exchange::COLUMNS.len()] = [
        Role::Date,
        Role::Community,
        Role::Activity,
        Role::Title,
        Role::Member,
        Role::Email,
        Role::MemberNumber,
        Role::Presence,
        Role::Minutes,
        Role::Registered,
        Role::Present,
        Role::NoShow,
        Role::LeftEarly,
        Role::Duration,
        Role::FacilitatorTime,
        Role::Satisfaction,
        Role::Notes,
        Role::Mode,
    ];
    let is_own = |n: usize| headers.iter().eq(exchange::COLUMNS.iter().take(n));
    let is_known = is_own(exchange::COLUMNS.len()) || is_own(exchange::N_FIRST_COLUMNS);
    is_known.then(|| ROLES.into_iter().zip(0..headers.len()).collect())
}

/// Whether a header may be that of where people were; its cells have to name a mode each,
/// otherwise it speaks of a kind.
fn names_mode(header: &str) -> bool {
    const WORDS: [&str; 6] = [
        "mode",
        "modalite",
        "format",
        "delivery",
        "presentiel",
        "distanciel",
    ];
    header.split(' ').any(|word| WORDS.contains(&word))
}

/// Whether what the column holds can be what `role` tells.
fn fits(role: Role, header: &str, cells: &ColumnEvidence) -> bool {
    let is_empty = cells.n_filled == 0;
    // Half is enough beside a header that says so: the rest are slips to be told.
    let is_number = cells.is_mostly(cells.n_numbers, 50);
    let is_date = cells.is_mostly(cells.n_days, 50);
    let is_month = cells.is_mostly(cells.n_months, 50);
    match role {
        Role::Date => is_date,
        Role::Month => is_month,
        // A number is a person only where the header says nothing else.
        Role::Member => {
            let is_count = is_number
                && [
                    "participant",
                    "attendee",
                    "inscrit",
                    "present",
                    "membres",
                    "members",
                ]
                .iter()
                .any(|word| header.contains(word));
            let is_presence = cells.is_mostly(cells.n_presences, 60);
            !is_date && !is_count && !is_presence && !cells.is_mostly(cells.n_channels, 80)
        }
        Role::Email => is_empty || cells.is_mostly(cells.n_emails, 50),
        Role::Presence => {
            // Beside a clear header few words are ever other than a presence.
            let is_clear =
                header_score(header, role) >= CLEAR_SCORE && cells.n_distinct <= MOST_WORDS;
            let is_of_words = cells.is_mostly(cells.n_presences, if is_clear { 25 } else { 60 });
            let is_share = cells.is_mostly(cells.n_percents, 50);
            is_of_words && (!is_number || is_share || cells.largest <= 1.0)
        }
        // A rate is no count.
        Role::Registered | Role::Present | Role::NoShow | Role::LeftEarly | Role::Value => {
            let is_share = cells.is_mostly(cells.n_percents, 50) || names_rate(header);
            is_number && !is_month && !is_share
        }
        Role::Duration | Role::Minutes | Role::FacilitatorTime => {
            is_empty || cells.is_mostly(cells.n_durations, 60)
        }
        Role::Satisfaction => is_number && cells.largest <= 100.0,
        Role::Activity if kind_of_whom(header) == KindOf::People => false,
        Role::Community => {
            let is_name = !is_number || is_of_group_numbers(header, cells);
            !is_date && is_name && !names_leader(header)
        }
        Role::Activity | Role::Title | Role::GivenName => !is_date && !is_number,
        // Free text names no mode.
        Role::Mode => cells.is_mostly(cells.n_modes, 90),
        Role::Notes | Role::MemberNumber => !is_date,
    }
}

/// Whether the column may be that of the kind of activity.
pub(crate) fn may_be_kind(headers: &[String], evidence: &[ColumnEvidence], column: usize) -> bool {
    speaks_of_kind(headers, evidence, column)
        && headers
            .get(column)
            .is_some_and(|header| kind_of_whom(header) != KindOf::People)
}

/// Whether the column tells some kind in words, be it of people.
pub(crate) fn speaks_of_kind(
    headers: &[String],
    evidence: &[ColumnEvidence],
    column: usize,
) -> bool {
    let Some((header, cells)) = headers.get(column).zip(evidence.get(column)) else {
        return false;
    };
    let is_text = !cells.is_mostly(cells.n_numbers, 50) && !cells.is_mostly(cells.n_days, 50);
    header_score(header, Role::Activity) > 0 && is_text && cells.n_filled > 0
}

/// Numbers by which groups are known, in a column that says so: `group_id`.
fn is_of_group_numbers(header: &str, cells: &ColumnEvidence) -> bool {
    header.split(' ').any(|word| word == "id")
        && cells.n_distinct > 1
        && cells.n_distinct * 2 <= cells.n_filled
}

/// What only shows when all columns are known.
fn settle(columns: &mut Columns, headers: &[String], evidence: &[ColumnEvidence]) {
    names::settle(columns, headers, evidence);
    // A given name is a whole name where there is no other.
    if !columns.contains_key(&Role::Member)
        && let Some(column) = columns.remove(&Role::GivenName)
    {
        columns.insert(Role::Member, column);
    }
    // The category of a forum is where a topic stands, not what was done.
    if columns.contains_key(&Role::Title)
        && let Some(column) = columns.get(&Role::Activity)
        && headers
            .get(*column)
            .is_some_and(|header| header.starts_with("categor"))
    {
        columns.remove(&Role::Activity);
    }
    // Kinds repeat; a different text in nearly every row is a title.
    if !columns.contains_key(&Role::Title)
        && let Some(column) = columns.get(&Role::Activity).copied()
        && evidence
            .get(column)
            .is_some_and(|cells| cells.n_distinct > 40 && cells.is_mostly(cells.n_distinct, 50))
    {
        columns.remove(&Role::Activity);
        let are_answers = headers
            .get(column)
            .is_some_and(|header| asks_someone(header));
        if !are_answers {
            columns.insert(Role::Title, column);
        }
    }
    // Days and people: then a month or a number beside them is no total.
    if columns.contains_key(&Role::Date) && columns.contains_key(&Role::Month) {
        columns.remove(&Role::Month);
    }
    // Beside a head-count, the one who called the meeting is not who came.
    let is_counted = Role::HEAD_COUNTS
        .into_iter()
        .any(|role| columns.contains_key(&role));
    if is_counted {
        columns.retain(|role, column| {
            !matches!(role, Role::Member | Role::GivenName | Role::Email)
                || !headers
                    .get(*column)
                    .is_some_and(|header| names_organiser(header))
        });
    }
    let has_people = columns.contains_key(&Role::Member) || columns.contains_key(&Role::Email);
    if has_people {
        drop_groups_of_one(columns, headers, evidence);
        columns.remove(&Role::Value);
        take_flags(columns, evidence);
        return;
    }
    // The one column of numbers beside days or months is what was counted.
    let has_count = Role::HEAD_COUNTS
        .into_iter()
        .chain([Role::Value])
        .any(|role| columns.contains_key(&role));
    if !has_count {
        let mut numbers = evidence.iter().enumerate().filter(|(column, cells)| {
            let is_rate = headers
                .get(*column)
                .is_some_and(|header| names_rate(header));
            cells.is_mostly(cells.n_numbers, 80)
                && !is_rate
                && !cells.is_mostly(cells.n_percents, 50)
                && cells.n_days == 0
                && !columns.values().any(|used| used == column)
        });
        if let (Some((column, _)), None) = (numbers.next(), numbers.next()) {
            columns.insert(Role::Value, column);
        }
    }
    // A name without people beside counts is the name of the community.
    if columns.contains_key(&Role::Month) && !columns.contains_key(&Role::Community) {
        let named = headers
            .iter()
            .position(|header| ["nom", "name", "series", "serie"].contains(&header.as_str()));
        if let Some(column) = named
            && !columns.values().any(|used| *used == column)
        {
            columns.insert(Role::Community, column);
        }
    }
}

/// Beside people, a unique number is theirs, and a team of nearly every one of
/// them names no group.
fn drop_groups_of_one(columns: &mut Columns, headers: &[String], evidence: &[ColumnEvidence]) {
    const FEW: usize = 6;
    columns.retain(|role, column| {
        let (Some(header), Some(cells)) = (headers.get(*column), evidence.get(*column)) else {
            return true;
        };
        let words: Vec<&str> = header.split(' ').collect();
        let has = |word: &str| words.contains(&word);
        let is_team = has("team") || has("teams") || has("equipe") || has("equipes");
        let is_each = cells.n_filled >= FEW && cells.n_distinct * 2 > cells.n_filled;
        *role != Role::Community || !(has("unique") || is_team && is_each)
    });
}

/// Beside a person, a column of ones and zeros counts nobody: it says whether
/// that person was there.
fn take_flags(columns: &mut Columns, evidence: &[ColumnEvidence]) {
    let is_of_flags = |column: &usize| {
        evidence
            .get(*column)
            .is_some_and(|cells| cells.largest <= 1.0 && cells.is_mostly(cells.n_presences, 90))
    };
    let Some(column) = columns.get(&Role::Present).copied().filter(is_of_flags) else {
        return;
    };
    columns.remove(&Role::Present);
    columns.entry(Role::Presence).or_insert(column);
    if columns.get(&Role::Registered).is_some_and(is_of_flags) {
        columns.remove(&Role::Registered);
    }
}

/// The columns of a table without a header, from the cells alone: the first
/// column of days, the words for presence, the kinds that are known, and of
/// the other texts the one with most repeats of few letters' worth of names.
pub(crate) fn assign_without_header(evidence: &[ColumnEvidence]) -> Columns {
    let mut columns = Columns::new();
    let find = |test: &dyn Fn(&ColumnEvidence) -> bool, columns: &Columns| {
        evidence.iter().enumerate().position(|(column, cells)| {
            cells.n_filled > 0 && test(cells) && !columns.values().any(|used| *used == column)
        })
    };
    let mut take = |role: Role, test: &dyn Fn(&ColumnEvidence) -> bool| {
        if let Some(column) = find(test, &columns) {
            columns.entry(role).or_insert(column);
        }
    };
    take(Role::Date, &|cells| {
        cells.is_mostly(cells.n_days, 80) && !cells.is_mostly(cells.n_numbers, 50)
    });
    take(Role::Email, &|cells| cells.is_mostly(cells.n_emails, 80));
    take(Role::Presence, &|cells| {
        cells.is_mostly(cells.n_presences, 80) && !cells.is_mostly(cells.n_numbers, 50)
    });
    take(Role::Activity, &|cells| cells.is_mostly(cells.n_kinds, 50));
    take(Role::Member, &|cells| {
        !cells.is_mostly(cells.n_numbers, 20)
            && !cells.is_mostly(cells.n_days, 20)
            && !cells.is_mostly(cells.n_durations, 50)
    });
    take(Role::Activity, &|cells| {
        !cells.is_mostly(cells.n_numbers, 20) && !cells.is_mostly(cells.n_days, 20)
    });
    columns
}
