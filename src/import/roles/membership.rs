//! Words of lists of members.

use super::vocabulary::has;

/// Whether a header (normalised) is that of the day on which someone became a
/// member, and of no meeting: *Membre depuis*, *Account created*, *Joined*.
pub(in crate::import) fn names_membership(header: &str) -> bool {
    const OF_MEMBERS: [&str; 12] = [
        "account",
        "compte",
        "member",
        "membre",
        "membership",
        "adhesion",
        "adherent",
        "adherente",
        "user",
        "utilisateur",
        "profile",
        "profil",
    ];
    const SINCE: [&str; 10] = [
        "since", "depuis", "created", "cree", "creation", "joined", "join", "date", "debut",
        "start",
    ];
    const OF_MEETINGS: [&str; 9] = [
        "time",
        "heure",
        "meeting",
        "rencontre",
        "reunion",
        "event",
        "evenement",
        "session",
        "activite",
    ];
    let words: Vec<&str> = header.split(' ').collect();
    let any = |wanted: &[&str]| wanted.iter().any(|word| has(&words, word));
    if any(&OF_MEETINGS) {
        return false;
    }
    let is_joining = matches!(
        header,
        "joined"
            | "joined on"
            | "joined at"
            | "join date"
            | "date joined"
            | "joined date"
            | "joined group on"
            | "joined group"
            | "joined community"
            | "inscrit depuis"
            | "inscrite depuis"
            | "registered since"
            | "signed up"
            | "sign up date"
            | "signup date"
            | "date d entree"
            | "arrive le"
            | "a rejoint le"
    );
    is_joining || (any(&OF_MEMBERS) && any(&SINCE)) || header == "adhesion"
}

#[cfg(test)]
mod tests {
    use super::names_membership;
    use crate::import::words::normalised;

    #[test]
    fn days_of_becoming_a_member_are_told_from_days_of_meetings() {
        for header in [
            "Account created",
            "Membre depuis",
            "Member since",
            "Joined",
            "Joined Group on",
            "Date d’adhésion",
            "Date joined",
        ] {
            assert!(names_membership(&normalised(header)), "{header}");
        }
        for header in [
            "Date",
            "Time joined",
            "Join Time",
            "Created at",
            "Member meeting date",
            "Date d’inscription",
            "Start",
        ] {
            assert!(!names_membership(&normalised(header)), "{header}");
        }
    }
}
