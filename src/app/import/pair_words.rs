//! Two meetings that may be one, in words.

use crate::app::kind_name;
use crate::domain::{MeetingPair, PairedMeeting};
use crate::i18n::{Arg, Tr};

/// One of the two: its title or its kind, when it was, how many came, and who
/// told of it.
pub fn paired_words(meeting: &PairedMeeting, tr: &Tr) -> String {
    let name = match meeting.title.trim() {
        "" => kind_name(&meeting.kind, tr),
        title => tr.format("app-meeting-titled", &[("title", title.into())]),
    };
    let mut facts = Vec::new();
    if let Some(clock) = meeting.clock {
        let begins = time_words(clock.begins, tr);
        facts.push(match clock.ends {
            Some(ends) => tr.format(
                "app-meeting-from-to",
                &[
                    ("begins", begins.into()),
                    ("ends", time_words(ends, tr).into()),
                ],
            ),
            None => begins,
        });
    }
    if meeting.n_people > 0 {
        let n = [("n", meeting.n_people.into())];
        facts.push(tr.format("app-meeting-people", &n));
    }
    facts.push(match &meeting.file_name {
        Some(name) => name.clone(),
        None => tr.get("app-meeting-by-hand"),
    });
    tr.format(
        "app-meeting",
        &[
            ("name", name.into()),
            ("facts", Arg::from(facts.join(", "))),
        ],
    )
}

/// Why two may be one.
pub fn pair_reason(pair: &MeetingPair, tr: &Tr) -> String {
    let key = pair.found.reason.code().replace('_', "-");
    let reason = tr.get(&format!("app-one-meeting-{key}"));
    if pair.found.n_shared == 0 {
        return reason;
    }
    let shared = [("reason", reason.into()), ("n", pair.found.n_shared.into())];
    tr.format("app-one-meeting-shared", &shared)
}

fn time_words(minutes: u32, tr: &Tr) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    tr.format(
        "app-time",
        &[
            ("hour", hour.to_string().into()),
            ("minute", format!("{minute:02}").into()),
        ],
    )
}
