//! Connections to participations: someone who came back to a meeting was
//! there once.

use std::collections::HashMap;

use super::{Row, SharedText};
use crate::domain::{Mention, Presence, Roll};
use crate::import::dates::Span;

/// A participation that is being put together.
struct Joined {
    row: Row,
    n_rows: usize,
    spans: Vec<Span>,
}

type Text = Option<SharedText>;
/// Day, community, kind and title.
type Meeting = (chrono::NaiveDate, Text, Text, Text);

/// One row for each person and meeting, in the order of the first of theirs,
/// and how many rows were joined to another. `spans` are those of the rows.
pub(super) fn reconnect(rows: Vec<Row>, spans: &[Option<Span>]) -> (Vec<Row>, usize) {
    let n_rows = rows.len();
    let mut joined: Vec<Joined> = Vec::with_capacity(n_rows);
    let mut met: HashMap<Meeting, Roll<usize>> = HashMap::new();
    for (row, span) in rows.into_iter().zip(spans) {
        let Some(name) = row.member.clone() else {
            joined.push(Joined {
                row,
                n_rows: 1,
                spans: Vec::new(),
            });
            continue;
        };
        let meeting = (
            row.date,
            row.community.clone(),
            row.kind.clone(),
            row.title.clone(),
        );
        let email = row.email.clone();
        let mention = Mention::new(&name, email.as_deref());
        let roll = met.entry(meeting).or_default();
        if let Some(place) = roll.meet(mention) {
            if let Some(first) = joined.get_mut(place) {
                first.add(row, *span);
            }
            continue;
        }
        roll.add(mention, joined.len());
        joined.push(Joined {
            row,
            n_rows: 1,
            spans: span.iter().copied().collect(),
        });
    }
    let n_joined = n_rows - joined.len();
    (joined.into_iter().map(Joined::row).collect(), n_joined)
}

impl Joined {
    fn add(&mut self, row: Row, span: Option<Span>) {
        self.n_rows += 1;
        self.row.minutes = match (self.row.minutes, row.minutes) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (a, b) => a.or(b),
        };
        self.row.clock = match (self.row.clock, row.clock) {
            (Some(a), Some(b)) => Some(a.with(b)),
            (a, b) => a.or(b),
        };
        if rank(row.presence) > rank(self.row.presence) {
            self.row.presence = row.presence;
        }
        if self.row.email.is_none() {
            self.row.email = row.email;
        }
        self.spans.extend(span);
    }

    /// The row; two devices at once do not make the time twice as long.
    fn row(mut self) -> Row {
        if self.n_rows > 1 && self.spans.len() == self.n_rows {
            let covered = covered_minutes(&mut self.spans);
            self.row.minutes = self.row.minutes.map(|minutes| minutes.min(covered));
        }
        self.row
    }
}

/// How much a presence says, where two rows differ.
const fn rank(presence: Presence) -> u8 {
    match presence {
        Presence::Absent => 0,
        Presence::Registered => 1,
        Presence::LeftEarly => 2,
        Presence::Present => 3,
    }
}

/// The minutes that any of the spans covers, begun ones whole: programs round
/// each connection up.
fn covered_minutes(spans: &mut [Span]) -> u32 {
    spans.sort_unstable();
    let (mut seconds, mut until) = (0, 0);
    for span in spans {
        let from = span.from.max(until);
        if span.to > from {
            seconds += span.to - from;
            until = span.to;
        }
    }
    seconds.div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(rows: &[(&str, &str, u32)]) -> Vec<(String, u32)> {
        let rows: Vec<Row> = rows
            .iter()
            .map(|(name, email, minutes)| Row::of_person(name, email, *minutes))
            .collect();
        let spans = vec![None; rows.len()];
        let (rows, n_joined) = reconnect(rows, &spans);
        assert_eq!(rows.len() + n_joined, spans.len());
        rows.into_iter()
            .map(|row| {
                let name = row.member.as_deref().unwrap_or_default().to_owned();
                (name, row.minutes.unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn someone_who_comes_back_is_there_once_with_all_their_minutes() {
        let rows = [("Zoé", "", 10), ("Bo", "", 5), ("ZOE ", "", 20)];
        assert_eq!(joined(&rows), [("Zoé".into(), 30), ("Bo".into(), 5)]);
    }

    #[test]
    fn an_address_goes_before_a_name() {
        let rows = [
            ("Ann", "a@x.org", 1),
            ("iPhone", "A@x.org", 2),
            ("Ann", "", 4),
        ];
        assert_eq!(joined(&rows), [("Ann".into(), 7)]);
        let rows = [("Ann", "a@x.org", 1), ("Ann", "b@x.org", 2)];
        assert_eq!(joined(&rows).len(), 2);
    }

    #[test]
    fn rows_without_a_name_and_other_meetings_stay_apart() {
        assert_eq!(joined(&[("", "", 1), ("", "", 2)]).len(), 2);
        let mut other = Row::of_person("Ann", "", 2);
        other.title = Some("Tea".into());
        let (rows, n_joined) = reconnect(vec![Row::of_person("Ann", "", 1), other], &[None, None]);
        assert_eq!((rows.len(), n_joined), (2, 0));
    }

    #[test]
    fn two_devices_at_once_do_not_double_the_time() {
        let spans = [(0, 1800), (600, 2400)].map(|(from, to)| Some(Span { from, to }));
        let (rows, _) = reconnect(
            vec![Row::of_person("Ann", "", 30), Row::of_person("Ann", "", 30)],
            &spans,
        );
        assert_eq!(rows.first().and_then(|row| row.minutes), Some(40));
    }

    #[test]
    fn who_came_once_was_present_though_another_row_says_absent() {
        let mut absent = Row::of_person("Ann", "", 0);
        absent.presence = Presence::Absent;
        let (rows, _) = reconnect(vec![absent, Row::of_person("Ann", "", 5)], &[None, None]);
        assert_eq!(
            rows.first().map(|row| row.presence),
            Some(Presence::Present)
        );
    }
}
