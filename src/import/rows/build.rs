//! Rows of people and head-counts.

use std::collections::HashMap;

use super::duration::DurationUnit;
use super::guests::{self, GuestColumn, without_guests};
use super::intern::{Interned, Interner};
use super::nowhere::names_none;
use super::presence::{PresenceColumn, Said, of_words};
use super::reading::{LogReading, LogSection};
use super::reconnect::reconnect;
use super::said::PresenceCells;
use super::{Row, SharedText, mode, number, people, prepared, shared_box};
use crate::domain::exchange;
use crate::domain::{HeadCount, MeetingMode, Presence};
use crate::import::dates::{DateProblem, Span, clock_of, scan, span_of};
use crate::import::error::Stop;
use crate::import::limits::LONGEST_NAME;
use crate::import::report::{IgnoreReason, Question, Report, RowIssue, RowIssueReason};
use crate::import::roles::{Columns, Role};
use crate::import::table::{Record, Stretches, Table};
use crate::import::words::normalised;
use crate::import::{Limit, RefusalReason};

/// The rows of `table` at `places`; what is found on the way goes to `report`.
pub(crate) fn build_log(
    table: &Table,
    places: &Stretches,
    reading: &LogReading<'_>,
    report: &mut Report,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<Row>, Stop> {
    const RECORDS_PER_STEP: usize = 4096;
    let Some(last) = reading.sections.last() else {
        return Ok(Vec::new());
    };
    let mut builder = Builder::new(reading, last, places.len(), report.is_wide);
    let mut n_done = 0;
    for (number, stretch) in places.stretches().enumerate() {
        builder.section = reading.sections.get(number).unwrap_or(last);
        for place in stretch {
            if n_done % RECORDS_PER_STEP == 0 {
                if !go_on(n_done) {
                    return Err(Stop::Cancelled);
                }
                require_few_unread(report)?;
            }
            n_done += 1;
            if let Some(record) = table.record(place)
                && !record.is_blank()
            {
                builder.add(record, report);
            }
        }
    }
    require_few_unread(report)?;
    builder.finish(report);
    if !reading.is_own {
        mode::settle(&mut builder.rows);
    }
    if !reading.is_own {
        prepared::set_aside(table, places, reading.columns, report);
    }
    if !reading.is_own {
        report.n_shared_addresses = shared_box::part(&mut builder.rows);
    }
    let people = people::count(&builder.rows);
    (report.n_members, report.n_member_days) = (people.n_people, people.n_days);
    // Who is told to have left has come: then each row is a connection.
    let tells_leaving = || {
        report
            .ignored
            .iter()
            .any(|(_, why)| *why == IgnoreReason::Left)
    };
    let is_of_connections = reading.source.is_some_and(|source| source.one_meeting)
        || reading.connection.is_some()
        || tells_leaving();
    if !is_of_connections {
        return Ok(builder.rows);
    }
    builder.spans.resize(builder.rows.len(), None);
    let (rows, n_joined) = reconnect(builder.rows, &builder.spans);
    report.n_reconnections = n_joined;
    Ok(rows)
}

/// Refuses what is no log, before the list of what could not be read fills the
/// memory.
pub(super) fn require_few_unread(report: &Report) -> Result<(), RefusalReason> {
    if report.rejected.len() > Limit::Unread.most() {
        return Err(RefusalReason::OverLimit(Limit::Unread));
    }
    Ok(())
}

/// What makes a row the repeat of another: the day and the numbers of the
/// community, the member, the kind or title, the presence and the head-count.
type RepeatKey = (chrono::NaiveDate, [u32; 5]);

/// Files of so many rows are long.
const FEWEST_TO_SORT: usize = 1 << 20;

struct Builder<'r> {
    reading: &'r LogReading<'r>,
    section: &'r LogSection,
    places: Places,
    presence: PresenceCells<'r>,
    duration_unit: DurationUnit,
    minutes_unit: DurationUnit,
    facilitator_unit: DurationUnit,
    guests: Option<GuestColumn>,
    satisfaction_factor: f64,
    is_counted: bool,
    /// Rows of people of whose presence nothing is said where it is of others.
    n_unsaid: usize,
    texts: Interner,
    /// Sorted in the end, which takes less time than looking each one up.
    repeats: Vec<RepeatKey>,
    /// Of a long file they are sorted on the way: what repeats needs no room.
    most_repeats: usize,
    head_counts: HashMap<HeadCount, u32>,
    rows: Vec<Row>,
    /// Of the rows, where they are connections.
    spans: Vec<Option<Span>>,
}

/// The place of each column; beyond every record where there is none.
struct Places([usize; Role::ALL.len()]);

impl Places {
    fn of(columns: &Columns) -> Self {
        let mut places = [usize::MAX; Role::ALL.len()];
        for (role, column) in columns {
            if let Some(place) = places.get_mut(*role as usize) {
                *place = *column;
            }
        }
        Self(places)
    }

    fn cell<'t>(&self, record: Record<'t>, role: Role) -> std::borrow::Cow<'t, str> {
        record.cell(self.0.get(role as usize).copied().unwrap_or(usize::MAX))
    }
}

impl<'r> Builder<'r> {
    fn new(
        reading: &'r LogReading<'r>,
        section: &'r LogSection,
        n_records: usize,
        is_wide: bool,
    ) -> Self {
        let header = |role: Role| {
            let column = reading.columns.get(&role)?;
            reading.headers.get(*column)
        };
        let evidence = |role: Role| {
            let column = reading.columns.get(&role)?;
            reading.evidence.get(*column)
        };
        // Most records of a longer table may be blank.
        let n_rows = n_records.min(FEWEST_TO_SORT);
        let unit = |role: Role| {
            let header = header(role).map_or("", String::as_str);
            // Essor itself writes minutes.
            let cells = evidence(role).filter(|_| !reading.is_own);
            DurationUnit::of(header, cells)
        };
        let has_people = [Role::Member, Role::Email]
            .iter()
            .any(|role| reading.columns.contains_key(role));
        let is_ticked = evidence(Role::Presence).is_some_and(|cells| {
            let is_of_one = cells.n_distinct == 1 || cells.n_ticks == cells.n_filled;
            is_of_one && !reading.is_own
        });
        let says_who_came = !is_wide
            && !reading.is_own
            && evidence(Role::Presence).is_some_and(|cells| cells.n_comings > 0);
        Self {
            reading,
            section,
            places: Places::of(reading.columns),
            presence: PresenceCells::new(
                PresenceColumn::new(
                    header(Role::Presence).map_or("", String::as_str),
                    is_ticked,
                    says_who_came,
                ),
                reading.source,
                reading.marks,
                is_wide,
            ),
            duration_unit: unit(Role::Duration),
            minutes_unit: unit(Role::Minutes),
            facilitator_unit: unit(Role::FacilitatorTime),
            guests: has_people
                .then(|| GuestColumn::find(reading.headers, reading.columns))
                .flatten(),
            satisfaction_factor: evidence(Role::Satisfaction).map_or(1.0, |cells| {
                match cells.largest {
                    // Essor itself writes percentages.
                    _ if reading.is_own => 1.0,
                    largest if largest <= 1.0 => 100.0,
                    largest if largest <= 5.0 => 20.0,
                    largest if largest <= 10.0 => 10.0,
                    _ => 1.0,
                }
            }),
            is_counted: Role::HEAD_COUNTS
                .iter()
                .any(|role| reading.columns.contains_key(role)),
            n_unsaid: 0,
            texts: Interner::default(),
            repeats: Vec::with_capacity(n_rows),
            most_repeats: FEWEST_TO_SORT,
            head_counts: HashMap::new(),
            rows: Vec::with_capacity(n_rows),
            spans: Vec::new(),
        }
    }

    fn add(&mut self, record: Record<'_>, report: &mut Report) {
        report.n_records += 1;
        let result = self.read(record, report);
        match result {
            Ok(()) => {}
            Err(Left::Rejected(reason, value)) => report.rejected.push(RowIssue {
                line: record.line,
                reason,
                value,
            }),
            Err(Left::Ignored(reason)) => report.ignored.push((record.line, reason)),
        }
    }

    fn read(&mut self, record: Record<'_>, report: &mut Report) -> Result<(), Left> {
        if record.is_unclosed {
            return Err(Left::rejected(
                RowIssueReason::UnclosedQuote,
                &record.cell(record.len().saturating_sub(1)),
            ));
        }
        self.note_shape(record, report);
        if self.repeats_header(record) {
            return Err(Left::Ignored(IgnoreReason::RepeatedHeader));
        }
        let reading = self.reading;
        let whole_name = self.name(record);
        let (name, n_beside_name) = if reading.is_own {
            (&*whole_name, 0)
        } else {
            without_guests(&whole_name)
        };
        let email = self.places.cell(record, Role::Email);
        let head_count = self.head_count(record)?;
        let names_people = reading.columns.contains_key(&Role::Member)
            || reading.columns.contains_key(&Role::Email);
        let who = if is_nobody(name) { &*email } else { name };
        self.require_names(record, who)?;
        let has_member = !is_nobody(who);
        if names_people && !has_member && !reading.is_own && head_count.is_empty() {
            return Err(Left::rejected(RowIssueReason::MissingMember, name));
        }
        let written = self.places.cell(record, Role::Date);
        let date = self.section.dates.day(&written).map_err(|problem| {
            let reason = match problem {
                DateProblem::Missing => RowIssueReason::MissingDate,
                DateProblem::Bad => RowIssueReason::BadDate,
                DateProblem::OutOfRange => RowIssueReason::DateOutOfRange,
                DateProblem::InFuture => RowIssueReason::DateInFuture,
            };
            Left::rejected(reason, &written)
        })?;
        let (presence, asked) = if has_member {
            self.part(record, &written)?
        } else {
            // A meeting that was cancelled was none.
            self.said(record).transpose().map_err(Left::Ignored)?;
            (Presence::default(), Interned::default())
        };
        let duration = self.minutes(record, Role::Duration, self.duration_unit, report);
        if has_member && presence != Presence::Absent {
            let status = self.places.cell(record, Role::Presence);
            let (_, n_beside_status) = without_guests(&status);
            guests::note(
                self.guests,
                record,
                [n_beside_name, n_beside_status],
                report,
            );
        }
        // Beside a person, the one duration of a table is that person's.
        let (minutes, duration_minutes) = if reading.columns.contains_key(&Role::Minutes) {
            let minutes = self.minutes(record, Role::Minutes, self.minutes_unit, report);
            (minutes, duration)
        } else if has_member {
            (duration, None)
        } else {
            (None, duration)
        };
        let facilitator_minutes =
            self.minutes(record, Role::FacilitatorTime, self.facilitator_unit, report);
        let satisfaction = number::decimal(&self.places.cell(record, Role::Satisfaction))
            .map(|value| (value * self.satisfaction_factor).round())
            .filter(|percent| (0.0..=100.0).contains(percent));
        let member = if has_member {
            self.text(who)
        } else {
            Interned::default()
        };
        let email = self.text(&self.places.cell(record, Role::Email));
        let member_number = self.text(&self.places.cell(record, Role::MemberNumber));
        let community = self.community(record, report);
        let kind = self.text(&self.places.cell(record, Role::Activity));
        let title = self.text(&self.places.cell(record, Role::Title));
        let mode = if self.has(Role::Mode) {
            MeetingMode::of_word(&self.places.cell(record, Role::Mode))
        } else {
            None
        };
        let notes = self.places.cell(record, Role::Notes);
        let notes = (!notes.is_empty()).then(|| SharedText::from(&*exchange::undefused(&notes)));

        let what = if kind.number == 0 {
            title.number
        } else {
            kind.number
        };
        let head_count_number = self.number_of(head_count);
        if self.repeats.len() >= self.most_repeats {
            self.most_repeats = FEWEST_TO_SORT.max(2 * people::n_different(&mut self.repeats));
        }
        self.repeats.push((
            date,
            [
                community.number,
                member.number,
                what,
                presence as u32,
                head_count_number,
            ],
        ));
        report.cover(date);
        let span = reading
            .connection
            .and_then(|[joined, left]| span_of(&record.cell(joined), &record.cell(left)));
        if reading.connection.is_some() {
            self.spans.push(span);
        }
        let given_kind = if kind.number == 0 { reading.kind } else { None };
        let kind = match given_kind {
            Some(given) => self.text(given),
            None => kind,
        };
        let title = match &self.section.title {
            Some(given) if title.number == 0 => self.text(given),
            _ => title,
        };
        self.rows.push(Row {
            line: record.line,
            date,
            community: community.text,
            member: member.text,
            email: email.text,
            member_number: member_number.text,
            kind: kind.text,
            title: title.text,
            presence,
            asked: asked.text,
            head_count,
            clock: clock_of(span, &written, minutes.or(duration_minutes)),
            minutes,
            duration_minutes,
            facilitator_minutes,
            satisfaction_percent: satisfaction.map(|percent| percent as u8),
            notes,
            mode,
        });
        Ok(())
    }

    /// Refuses a record with a name that is none.
    fn require_names(&self, record: Record<'_>, who: &str) -> Result<(), Left> {
        let short = |text: &str| {
            let is_short = text.len() <= LONGEST_NAME;
            let long = || Left::rejected(RowIssueReason::TooLong, text);
            is_short.then_some(()).ok_or_else(long)
        };
        short(who)?;
        let mut names = [
            Role::Email,
            Role::MemberNumber,
            Role::Community,
            Role::Activity,
            Role::Title,
        ]
        .into_iter();
        names.try_for_each(|role| short(&self.places.cell(record, role)))
    }

    /// A duration in minutes; bare numbers of a unit that is not known are left
    /// out, which is told.
    fn minutes(
        &self,
        record: Record<'_>,
        role: Role,
        unit: DurationUnit,
        report: &mut Report,
    ) -> Option<u32> {
        let text = self.places.cell(record, role);
        match unit {
            DurationUnit::Minutes(unit) => number::minutes(&text, unit),
            DurationUnit::Unknown if number::decimal(&text).is_some() => {
                report.n_unknown_durations += 1;
                None
            }
            DurationUnit::Unknown => number::minutes(&text, 1.0),
        }
    }

    fn community(&mut self, record: Record<'_>, report: &mut Report) -> Interned {
        let name = self.places.cell(record, Role::Community);
        if self.reading.is_own || !self.has(Role::Community) {
            return self.text(&name);
        }
        if names_none(&name) {
            report.n_without_community += 1;
            return Interned::default();
        }
        self.text(&name)
    }

    fn has(&self, role: Role) -> bool {
        self.reading.columns.contains_key(&role)
    }

    /// The name of the person, given name first.
    fn name<'t>(&self, record: Record<'t>) -> std::borrow::Cow<'t, str> {
        let name = self.places.cell(record, Role::Member);
        let given = self.places.cell(record, Role::GivenName);
        if is_nobody(&given) && is_nobody(&name) {
            let whole = self.reading.whole_name;
            whole.map_or(name, |column| record.cell(column))
        } else if is_nobody(&given) {
            name
        } else if is_nobody(&name) || ends_with(&given, &name) {
            given
        } else if begins_with(&name, &given) {
            // The one is the whole name already.
            name
        } else {
            format!("{given} {name}").into()
        }
    }

    /// The number of a head-count among the different ones; 0 of none.
    fn number_of(&mut self, head_count: HeadCount) -> u32 {
        if head_count.is_empty() {
            return 0;
        }
        let next = self.head_counts.len() as u32 + 1;
        *self.head_counts.entry(head_count).or_insert(next)
    }

    /// How someone took part, whose day or time of joining is `written` so, with
    /// the mark that nobody explained. There is no saying that they came then.
    fn part(&mut self, record: Record<'_>, written: &str) -> Result<(Presence, Interned), Left> {
        let known = |presence| Ok((presence, Interned::default()));
        let reading = self.reading;
        let has_joined = !self.section.dates.is_without_time(written);
        // Beside times of joining, a status is that of the registration.
        let is_of_times = reading
            .source
            .is_some_and(|source| source.one_meeting && !source.tells_presence());
        if is_of_times && has_joined {
            return known(Presence::Present);
        }
        let said = self.said(record).transpose().map_err(Left::Ignored)?;
        if let Some(column) = reading.came
            && said.is_none_or(|said| said == Presence::Registered)
        {
            let has_come = came(&record.cell(column));
            return known(if has_come {
                Presence::Present
            } else {
                Presence::Registered
            });
        }
        if !has_joined && (is_of_times || !self.has(Role::Presence)) {
            return known(Presence::Absent);
        }
        if let Some(presence) = said {
            return known(presence);
        }
        let text = self.places.cell(record, Role::Presence);
        if let Some(mark) = self.presence.ask(&text) {
            return Ok((Presence::Absent, self.texts.intern(mark)));
        }
        let presence = self.presence.unsaid();
        self.n_unsaid += usize::from(presence != Presence::Present);
        known(presence)
    }

    /// What the column of presence says, if that is known.
    fn said(&mut self, record: Record<'_>) -> Option<Result<Presence, IgnoreReason>> {
        if !self.has(Role::Presence) {
            return None;
        }
        self.presence
            .read(&self.places.cell(record, Role::Presence))
    }

    fn text(&mut self, text: &str) -> Interned {
        self.texts.intern(&exchange::undefused(text))
    }

    fn head_count(&self, record: Record<'_>) -> Result<HeadCount, Left> {
        if !self.is_counted {
            return Ok(HeadCount::default());
        }
        let count = |role: Role| {
            let text = self.places.cell(record, role);
            if is_nobody(&text) {
                return Ok(None);
            }
            number::count(&text)
                .map(Some)
                .ok_or_else(|| Left::rejected(RowIssueReason::BadNumber, &text))
        };
        Ok(HeadCount {
            registered: count(Role::Registered)?,
            present: count(Role::Present)?,
            no_show: count(Role::NoShow)?,
            left_early: count(Role::LeftEarly)?,
        })
    }

    fn note_shape(&self, record: Record<'_>, report: &mut Report) {
        let width = self.reading.headers.len();
        if record.len() < width {
            report.n_short_rows += 1;
        } else if record.cells().skip(width).any(|cell| !cell.is_empty()) {
            report.n_long_rows += 1;
        }
        report.n_formula_cells += record
            .cells_beginning_with(exchange::FORMULA_SIGNS)
            .filter(|cell| number::decimal(cell).is_none() && !is_nobody(cell))
            .count();
    }

    /// Two exports pasted together: the header stands in the middle.
    fn repeats_header(&self, record: Record<'_>) -> bool {
        let columns = self.reading.columns;
        let Some(column) = columns.get(&Role::Date).or(columns.get(&Role::Member)) else {
            return false;
        };
        let Some(header) = self.reading.headers.get(*column) else {
            return false;
        };
        let cell = record.cell(*column);
        // Letters may be several bytes, and each word may have marks about it.
        cell.len() <= 8 * header.len() + 64
            && !header.is_empty()
            && !cell.starts_with(|letter: char| letter.is_ascii_digit())
            && normalised(&cell) == *header
    }

    fn finish(&mut self, report: &mut Report) {
        report.n_accepted = self.rows.len();
        report.n_unsaid = self.n_unsaid;
        let marks = self.presence.finish();
        if !marks.is_empty() {
            report.questions.push(Question::Marks { marks });
        }
        report.n_exact_duplicates = self.rows.len() - people::n_different(&mut self.repeats);
        // Whoever counts people next has the room.
        self.repeats = Vec::new();
        self.texts = Interner::default();
    }
}

/// Why a record made no row.
enum Left {
    Rejected(RowIssueReason, String),
    Ignored(IgnoreReason),
}

impl Left {
    fn rejected(reason: RowIssueReason, value: &str) -> Self {
        const LONGEST_VALUE: usize = 80;
        let line = value.lines().next().unwrap_or_default();
        Self::Rejected(reason, line.chars().take(LONGEST_VALUE).collect())
    }
}

/// Whether a longer name begins with this one, word by word.
fn begins_with(name: &str, part: &str) -> bool {
    let rest = name.strip_prefix(part);
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// Whether a longer name ends with this one.
fn ends_with(name: &str, part: &str) -> bool {
    let rest = name.strip_suffix(part);
    rest.is_some_and(|rest| rest.ends_with(char::is_whitespace))
}

/// Empty, or one of the dashes that programs write for nobody.
fn is_nobody(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
}

/// Whether a cell of check-in says that someone came: yes, or when.
fn came(text: &str) -> bool {
    match of_words(&normalised(text), text) {
        Some(Said::Yes | Said::Was(Presence::Present | Presence::LeftEarly)) => true,
        Some(_) => false,
        None => scan(text).is_some(),
    }
}
