//! How someone took part, from the words for it.

use super::number;
use crate::domain::Presence;
use crate::import::report::IgnoreReason;

/// What a cell says about someone's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    Was(Presence),
    /// No attendance at all.
    Ignore(IgnoreReason),
    Yes,
    No,
}

/// What normalised `words` (written as `text`) say.
pub(crate) fn of_words(words: &str, text: &str) -> Option<Said> {
    of_phrase(words, text).or_else(|| of_signs(words))
}

/// The letters and short words of those who keep a sheet by hand; elsewhere
/// they mean too little.
pub(crate) fn of_letters(words: &str) -> Option<Presence> {
    match words {
        "a" | "abs" | "ab" | "e" | "exc" | "ex" | "exce" | "nj" | "aj" | "dna" => {
            Some(Presence::Absent)
        }
        "r" | "ret" | "late" | "l" | "pr" | "pres" | "here" | "v" | "visio" | "d" | "distance"
        | "xx" => Some(Presence::Present),
        "i" | "ins" | "inscr" => Some(Presence::Registered),
        _ => None,
    }
}

/// What normalised `words` (written as `text`) say, be it by letters alone.
fn of_words_or_letters(words: &str, text: &str) -> Option<Said> {
    of_words(words, text).or_else(|| of_letters(words).map(Said::Was))
}

/// Whether a column with a cell of these `words`, which say `said`, says of people
/// that they came, or meant to: then its empty cells say it of nobody. Who was late,
/// or left early, stands out among those who came and of whom nothing is said.
pub(crate) fn says_who_came(said: Option<Said>, words: &str) -> bool {
    let is_late = |word: &str| ["retard", "ret", "r", "late", "l"].contains(&word);
    let has_come = matches!(
        said,
        Some(Said::Yes | Said::Was(Presence::Present | Presence::Registered))
    );
    has_come && !words.split(' ').any(is_late)
}

/// What is said in just these words.
fn of_phrase(words: &str, text: &str) -> Option<Said> {
    let said = match words {
        "en ligne" | "sur place" | "en personne" | "in person" | "presentiel" | "a distance"
        | "distanciel" | "remote" | "online" | "en retard" | "retard" => {
            Said::Was(Presence::Present)
        }
        "no show" | "noshow" | "on leave" | "sick leave" | "en arret" => {
            Said::Was(Presence::Absent)
        }
        "left_early" | "parti" | "partie" => Said::Was(Presence::LeftEarly),
        "will come" | "will attend" | "plans to come" | "plans to attend" => {
            Said::Was(Presence::Registered)
        }
        "sous reserve" | "if need be" | "ifneedbe" | "si besoin" | "si necessaire"
        | "au besoin" | "none" | "aucun" | "aucune" | "peut etre" | "sans reponse"
        | "aucune reponse" | "no response" | "not responded" | "needs action" => {
            Said::Ignore(IgnoreReason::Unconfirmed)
        }
        "left" | "a quitte" | "quitte" | "saiu" | "leave" => Said::Ignore(IgnoreReason::Left),
        "oui" | "yes" | "o" | "y" | "x" | "1" | "vrai" | "true" | "ok" | "p" => Said::Yes,
        "non" | "no" | "n" | "0" | "faux" | "false" => Said::No,
        "" if matches!(text, "✓" | "✔" | "☑" | "✅") => Said::Yes,
        "" if matches!(text, "✗" | "✘" | "☐" | "❌") => Said::No,
        _ => return of_percentage(text),
    };
    Some(said)
}

/// Some of a meeting is a presence, nothing of it an absence.
fn of_percentage(text: &str) -> Option<Said> {
    let share = number::decimal(text.strip_suffix('%')?)?;
    Some(if share > 0.0 { Said::Yes } else { Said::No })
}

/// Words, and what a few words with one of them say; a star stands for any
/// ending. The first that is found holds: who is *absent, excusé* is absent,
/// and who is *inscrit, en attente* waits.
const SIGNS: [(&[&str], Said); 7] = [
    (
        &[
            "annul*",
            "cancel*",
            "rembours*",
            "refund*",
            "deleted",
            "supprime",
            "reporte",
            "void*",
            "chargeback",
            "echou*",
            "failed",
            "expire*",
            "abandon*",
        ],
        Said::Ignore(IgnoreReason::Cancelled),
    ),
    (
        &[
            "declin*",
            "refus*",
            "desist*",
            "desinscri*",
            "unregister*",
            "reject*",
            "rejet*",
            "denied",
            "withdr*",
            "retire",
            "removed",
        ],
        Said::Ignore(IgnoreReason::Declined),
    ),
    (
        &[
            "attente",
            "wait*",
            "pending",
            "tentative",
            "maybe",
            "provisoire",
            "invited",
            "unconfirmed",
            "undecided",
            "indecis*",
            "awaiting",
            "standby",
            "requested",
            "unpaid",
            "impaye",
        ],
        Said::Ignore(IgnoreReason::Unconfirmed),
    ),
    (
        &[
            "absen*",
            "excus*",
            "malad*",
            "conge",
            "vacances",
            "maternite",
            "sick",
            "ill",
            "unwell",
            "injur*",
            "bless*",
            "hospital*",
            "covid",
            "indispo*",
            "unavailable",
            "empech*",
            "away",
            "travel*",
            "deplacement",
            "rtt",
            "holiday",
            "vacation",
            "missed",
            "missing",
            "manquant",
            "manque",
        ],
        Said::Was(Presence::Absent),
    ),
    (&["early", "avant"], Said::Was(Presence::LeftEarly)),
    (
        &[
            "present",
            "attended",
            "attend",
            "joined",
            "rejoint",
            "ingressou",
            "participe",
            "participated",
            "presentee",
            "venu",
            "came",
            "come",
            "assiste",
            "checked",
        ],
        Said::Was(Presence::Present),
    ),
    (
        &[
            "inscrit",
            "registered",
            "accepte",
            "accepted",
            "invite",
            "attending",
            "going",
            "coming",
            "viendra",
            "confirm*",
            "approved",
            "approuve",
            "valide",
            "validated",
            "paid",
            "paye",
            "booked",
            "enrolled",
            "purchased",
        ],
        Said::Was(Presence::Registered),
    ),
];
/// Longer texts are remarks, whatever words they hold.
const MOST_WORDS: usize = 5;
const NEGATIONS: [&str; 5] = ["non", "not", "pas", "didn", "no"];

/// What is said by words in any gender and number, however both genders are
/// written: *présent·e*, *excusé(e)s*.
fn of_signs(words: &str) -> Option<Said> {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let is_said = |signs: &[&str]| {
        words
            .iter()
            .any(|word| signs.iter().any(|sign| is_form_of(word, sign)))
    };
    let (_, said) = SIGNS.into_iter().find(|(signs, _)| is_said(signs))?;
    let is_denied = words.iter().any(|word| NEGATIONS.contains(word));
    Some(match said {
        // Who is not excused is absent all the same.
        Said::Was(_) if is_denied => Said::Was(Presence::Absent),
        said => said,
    })
}

fn is_form_of(word: &str, sign: &str) -> bool {
    // Nearly every pair is told apart here, at a fraction of the cost.
    if word.as_bytes().first() != sign.as_bytes().first() {
        return false;
    }
    match sign.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word
            .strip_prefix(sign)
            .is_some_and(|ending| matches!(ending, "" | "e" | "s" | "es")),
    }
}

/// What the header of a column asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    Presence,
    Intent,
    Absence,
}

/// The meaning of a column's words: *yes* to an invitation is a registration,
/// *yes* to presence is presence, and *yes* to absence is none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PresenceColumn {
    asks: Asks,
    /// The column holds marks alone, so that no mark means absent.
    is_ticked: bool,
    /// It says who came, among others.
    says_who_came: bool,
}

impl PresenceColumn {
    pub(crate) fn new(header: &str, is_ticked: bool, says_who_came: bool) -> Self {
        const INTENT: [&str; 11] = [
            "rsvp",
            "inscription",
            "inscrit",
            "registered",
            "invit",
            "will you",
            "coming",
            "viendr",
            "participerez",
            "assisterez",
            "serez",
        ];
        const ABSENCE: [&str; 6] = ["absen", "excuse", "no show", "noshow", "missed", "manque"];
        let speaks_of = |words: &[&str]| words.iter().any(|word| header.contains(word));
        let asks = if speaks_of(&ABSENCE) && !header.contains("presen") {
            Asks::Absence
        } else if speaks_of(&INTENT) {
            Asks::Intent
        } else {
            Asks::Presence
        };
        Self {
            asks,
            is_ticked,
            says_who_came,
        }
    }

    /// How someone took part of whom nothing is said: there is a row for them.
    pub(crate) const fn unsaid(self) -> Presence {
        if self.says_who_came {
            Presence::Registered
        } else {
            Presence::Present
        }
    }

    /// How someone took part according to `words`; nothing where the cell says
    /// nothing that is known.
    pub(crate) fn read(self, words: &str, text: &str) -> Option<Result<Presence, IgnoreReason>> {
        Some(match of_words_or_letters(words, text) {
            Some(Said::Was(presence)) => Ok(presence),
            Some(Said::Ignore(reason)) => Err(reason),
            Some(Said::Yes) if self.asks == Asks::Absence => Ok(Presence::Absent),
            Some(Said::No) if self.asks == Asks::Absence => Ok(Presence::Present),
            // An empty cell tells of no absence, any other text why there is one.
            None if self.asks == Asks::Absence => Ok(if words.is_empty() {
                Presence::Present
            } else {
                Presence::Absent
            }),
            Some(Said::Yes) if self.asks == Asks::Intent => Ok(Presence::Registered),
            Some(Said::No) if self.asks == Asks::Intent => Err(IgnoreReason::Declined),
            Some(Said::No) => Ok(Presence::Absent),
            Some(Said::Yes) => Ok(Presence::Present),
            None if words.is_empty() && self.is_ticked => Ok(Presence::Absent),
            // An invitation without an answer.
            None if words.is_empty() && self.asks == Asks::Intent && self.says_who_came => {
                Err(IgnoreReason::Unconfirmed)
            }
            None => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::words::normalised;

    #[test]
    fn yes_means_what_the_header_asks() {
        let read = |header: &str, text: &str| {
            PresenceColumn::new(header, false, false).read(&normalised(text), text)
        };
        assert_eq!(read("rsvp", "Yes"), Some(Ok(Presence::Registered)));
        assert_eq!(read("rsvp", "No"), Some(Err(IgnoreReason::Declined)));
        assert_eq!(read("present", "Non"), Some(Ok(Presence::Absent)));
        assert_eq!(read("present", "✓"), Some(Ok(Presence::Present)));
        assert_eq!(read("presence", "0 %"), Some(Ok(Presence::Absent)));
        assert_eq!(read("presence", "85 %"), Some(Ok(Presence::Present)));
        assert_eq!(
            read("user action", "Joined before"),
            Some(Ok(Presence::Present))
        );
        assert_eq!(read("user action", "Left"), Some(Err(IgnoreReason::Left)));
        for presence in Presence::ALL {
            assert_eq!(read("presence", presence.code()), Some(Ok(presence)));
        }
    }

    #[test]
    fn gender_number_and_negation_are_understood() {
        let said =
            |text: &str| PresenceColumn::new("statut", false, false).read(&normalised(text), text);
        for (texts, presence) in [
            (
                &[
                    "Présent(e)",
                    "présent·e·s",
                    "Présentes",
                    "A participé",
                    "Checked in",
                    "P",
                ][..],
                Presence::Present,
            ),
            (
                &[
                    "Excusé(e)",
                    "Absent excusé",
                    "absence motivée",
                    "non présent",
                    "Pas venu, absent",
                    "Did not attend, absent",
                    "non excusé",
                    "Malade",
                    "en vacances",
                    "A",
                    "Exc.",
                    "Abs.",
                ],
                Presence::Absent,
            ),
            (
                &["Inscrit(e)", "Invité(e)", "Accepté"],
                Presence::Registered,
            ),
            (
                &["Parti(e) avant la fin", "Left early"],
                Presence::LeftEarly,
            ),
        ] {
            for text in texts {
                assert_eq!(said(text), Some(Ok(presence)), "{text}");
            }
        }
        for (text, reason) in [
            ("a décliné", IgnoreReason::Declined),
            ("Refusée", IgnoreReason::Declined),
            ("Désistée", IgnoreReason::Declined),
            ("Annulée", IgnoreReason::Cancelled),
            ("Liste d’attente", IgnoreReason::Unconfirmed),
            ("Waitlisted", IgnoreReason::Unconfirmed),
            ("Peut-être", IgnoreReason::Unconfirmed),
            ("Tentative", IgnoreReason::Unconfirmed),
        ] {
            assert_eq!(said(text), Some(Err(reason)), "{text}");
        }
        assert_eq!(said("étudiante"), None);
        assert_eq!(
            said("à relancer pour la présentation du bilan annuel"),
            None
        );
    }

    #[test]
    fn in_a_column_of_ticks_no_tick_is_absent() {
        let column = PresenceColumn::new("present", true, true);
        assert_eq!(column.read("x", "x"), Some(Ok(Presence::Present)));
        assert_eq!(column.read("", ""), Some(Ok(Presence::Absent)));
        let column = PresenceColumn::new("rsvp", false, true);
        assert_eq!(column.read("", ""), Some(Err(IgnoreReason::Unconfirmed)));
    }

    #[test]
    fn a_cell_says_who_came_unless_it_says_who_was_late_or_away() {
        let says = |text: &str| {
            let words = normalised(text);
            says_who_came(of_words_or_letters(&words, text), &words)
        };
        for text in [
            "Oui",
            "x",
            "Présente",
            "inscrit",
            "P",
            "85 %",
            "sur place",
            "i",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "en retard",
            "retard",
            "r",
            "Absent",
            "non",
            "Parti à 11 h",
            "excusée",
            "?",
        ] {
            assert!(!says(text), "{text}");
        }
    }
}
