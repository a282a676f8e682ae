//! How someone took part, from the words for it.

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
    let said = match words {
        "present" | "presente" | "presents" | "presentes" | "attended" | "joined"
        | "joined before" | "a rejoint" | "rejoint" | "ingressou" | "participated"
        | "a participe" | "participe" | "checked in" | "en ligne" | "sur place" => {
            Said::Was(Presence::Present)
        }
        "registered" | "inscrit" | "inscrite" | "attending" | "going" | "accepte" | "accepted"
        | "invite" | "invitee" => Said::Was(Presence::Registered),
        "absent" | "absente" | "excuse" | "excusee" | "no show" | "absent e" | "not attending"
        | "did not attend" => Said::Was(Presence::Absent),
        "left early"
        | "left_early"
        | "parti"
        | "partie"
        | "parti avant la fin"
        | "partie avant la fin" => Said::Was(Presence::LeftEarly),
        "left" | "a quitte" | "quitte" | "saiu" | "leave" => Said::Ignore(IgnoreReason::Left),
        "declined" | "decline" | "refuse" => Said::Ignore(IgnoreReason::Declined),
        "refunded" | "rembourse" | "cancelled" | "canceled" | "annule" | "deleted" => {
            Said::Ignore(IgnoreReason::Cancelled)
        }
        "oui" | "yes" | "o" | "y" | "x" | "1" | "vrai" | "true" | "ok" | "p" => Said::Yes,
        "non" | "no" | "n" | "0" | "faux" | "false" => Said::No,
        "" if matches!(text, "✓" | "✔" | "☑" | "✅") => Said::Yes,
        "" if matches!(text, "✗" | "✘" | "☐" | "❌") => Said::No,
        _ => return None,
    };
    Some(said)
}

/// The meaning of a column's words: *yes* to an invitation is a registration,
/// *yes* to presence is presence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PresenceColumn {
    asks_for_intent: bool,
    /// The column holds marks alone, so that no mark means absent.
    pub is_ticked: bool,
}

impl PresenceColumn {
    pub fn new(header: &str, is_ticked: bool) -> Self {
        let asks_for_intent = ["rsvp", "inscription", "inscrit", "registered", "invit"]
            .iter()
            .any(|word| header.contains(word));
        Self {
            asks_for_intent,
            is_ticked,
        }
    }

    /// How someone took part according to `words`; present where the cell says
    /// nothing that is known, since there is a row for them.
    pub fn read(self, words: &str, text: &str) -> Result<Presence, IgnoreReason> {
        match of_words(words, text) {
            Some(Said::Was(presence)) => Ok(presence),
            Some(Said::Ignore(reason)) => Err(reason),
            Some(Said::Yes) if self.asks_for_intent => Ok(Presence::Registered),
            Some(Said::No) if self.asks_for_intent => Err(IgnoreReason::Declined),
            Some(Said::No) => Ok(Presence::Absent),
            None if words.is_empty() && self.is_ticked => Ok(Presence::Absent),
            Some(Said::Yes) | None => Ok(Presence::Present),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::words::normalised;

    #[test]
    fn yes_means_what_the_header_asks() {
        let read = |header: &str, text: &str| {
            PresenceColumn::new(header, false).read(&normalised(text), text)
        };
        assert_eq!(read("rsvp", "Yes"), Ok(Presence::Registered));
        assert_eq!(read("rsvp", "No"), Err(IgnoreReason::Declined));
        assert_eq!(read("present", "Non"), Ok(Presence::Absent));
        assert_eq!(read("present", "✓"), Ok(Presence::Present));
        assert_eq!(read("user action", "Joined before"), Ok(Presence::Present));
        assert_eq!(read("user action", "Left"), Err(IgnoreReason::Left));
        for presence in Presence::ALL {
            assert_eq!(read("presence", presence.code()), Ok(presence));
        }
    }

    #[test]
    fn in_a_column_of_ticks_no_tick_is_absent() {
        let column = PresenceColumn::new("present", true);
        assert_eq!(column.read("x", "x"), Ok(Presence::Present));
        assert_eq!(column.read("", ""), Ok(Presence::Absent));
    }
}
