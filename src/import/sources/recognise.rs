//! Which program a table is from.

use super::description::{Source, all, holds};
use super::preamble::Preamble;

/// The source that headers (normalised) point at most surely, and how many of
/// its phrases stand in them.
pub(in crate::import) fn recognise(
    headers: &[String],
    preamble: &Preamble,
) -> Option<&'static Source> {
    all()
        .iter()
        .map(|source| (sureness(source, headers, Some(preamble)), source))
        // The first of equals.
        .fold(None, |best: Option<(usize, &Source)>, (score, source)| {
            if score > best.map_or(0, |(score, _)| score) {
                Some((score, source))
            } else {
                best
            }
        })
        .map(|(_, source)| source)
}

/// How surely headers (normalised) are those of some source; 0 of none.
pub(in crate::import) fn score(headers: &[String]) -> usize {
    all()
        .iter()
        .map(|source| sureness(source, headers, None))
        .max()
        .unwrap_or(0)
}

/// No program that is known writes its own columns further to the right.
pub(in crate::import) const MOST_HEADERS: usize = 500;

/// Whether the surest source of these headers (normalised) is of answers to a
/// form, in which one cell may name several people.
pub(in crate::import) fn has_lists(headers: &[String]) -> bool {
    let surest = all()
        .iter()
        .map(|source| (sureness(source, headers, None), source))
        .max_by_key(|(score, _)| *score);
    surest.is_some_and(|(score, source)| score > 0 && source.lists)
}

/// Ten for each phrase of the alternative that fits; an earlier alternative is
/// the better table of the two.
fn sureness(source: &Source, headers: &[String], preamble: Option<&Preamble>) -> usize {
    let headers = headers.get(..MOST_HEADERS).unwrap_or(headers);
    let asks_more = !source.preamble.is_empty();
    if asks_more && !preamble.is_some_and(|preamble| preamble.names_any(&source.preamble)) {
        return 0;
    }
    let is_other = source
        .lacks
        .iter()
        .any(|phrase| headers.iter().any(|header| holds(header, phrase)));
    if is_other {
        return 0;
    }
    let fitting = source
        .header
        .iter()
        .enumerate()
        .filter(|(_, phrases)| stand_apart(phrases, headers))
        .map(|(place, phrases)| {
            phrases.len() * 10 + usize::from(asks_more) * 10 + 9 - place.min(9)
        });
    fitting.max().unwrap_or(0)
}

/// Whether each of `phrases` stands in a header of its own: a table cut by the
/// wrong character has all words of its header in one cell.
fn stand_apart(phrases: &[String], headers: &[String]) -> bool {
    let stands = |phrase: &String| headers.iter().any(|header| holds(header, phrase));
    // Nearly every source is told apart here, at a fraction of the cost.
    if !phrases.iter().all(stands) {
        return false;
    }
    let mut taken: Vec<Option<usize>> = vec![None; headers.len()];
    (0..phrases.len()).all(|phrase| {
        let mut is_seen = vec![false; headers.len()];
        place(phrase, phrases, headers, &mut taken, &mut is_seen)
    })
}

/// Finds a header for `phrase`, moving others to another of theirs if need be.
fn place(
    phrase: usize,
    phrases: &[String],
    headers: &[String],
    taken: &mut [Option<usize>],
    is_seen: &mut [bool],
) -> bool {
    let Some(words) = phrases.get(phrase) else {
        return false;
    };
    for (column, header) in headers.iter().enumerate() {
        let seen = is_seen.get(column).copied().unwrap_or(true);
        if seen || !holds(header, words) {
            continue;
        }
        if let Some(seen) = is_seen.get_mut(column) {
            *seen = true;
        }
        let other = taken.get(column).copied().flatten();
        let is_free = other.is_none_or(|other| place(other, phrases, headers, taken, is_seen));
        if is_free {
            if let Some(taken) = taken.get_mut(column) {
                *taken = Some(phrase);
            }
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::words::normalised;

    fn code(header: &str) -> Option<&'static str> {
        let headers: Vec<String> = header.split(',').map(normalised).collect();
        recognise(&headers, &Preamble::default()).map(|source| source.code.as_str())
    }

    #[test]
    fn programs_are_known_by_their_headers_in_several_languages() {
        for (header, expected) in [
            ("Full Name,User Action,Timestamp", "teams_list"),
            ("Nome Completo,Atividade,Carimbo de data/hora", "teams_list"),
            (
                "Name,First Join,Last Leave,In-Meeting Duration,Email,Participant ID (UPN),Role",
                "teams_report",
            ),
            (
                "Name,Erster Beitritt,Letztes Verlassen,Dauer der Besprechung,E-Mail,Rolle",
                "teams_report",
            ),
            (
                "Nom,Heure d'arrivée,Heure de départ,Durée,E-mail,Rôle",
                "teams_report",
            ),
            (
                "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest",
                "zoom_meeting",
            ),
            (
                "Name (original name),Email,Total duration (minutes),Guest",
                "zoom_meeting",
            ),
            (
                "First name,Last name,Email,Duration,Time joined,Time exited",
                "google_meet",
            ),
            (
                "Time,User full name,Affected user,Event context,Component,Event name",
                "moodle_log",
            ),
            ("Horodateur,Nom,Commentaire", "google_forms"),
        ] {
            assert_eq!(code(header), Some(expected), "{header}");
        }
        for header in [
            "Date,Membre,Activité",
            "date,value",
            "Nom,Présent",
            "",
            "Full Name User Action Timestamp",
        ] {
            assert_eq!(code(header), None, "{header}");
        }
    }
}
