//! Which day a header speaks of: that of the meeting, or that on which
//! something was written down about it.

use super::Role;
use super::vocabulary::{has, header_score, is_of_a_person, may_be_days};

/// What the days under a header are of. Of two columns, the greater one tells
/// when people met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) enum DayOf {
    /// An end, a birthday, a term: no day on which anybody met.
    Other,
    /// Someone typed, registered, answered, paid or exported.
    Record,
    /// Something began, maybe the answering of a form.
    Start,
    /// The header does not say.
    Unknown,
    /// A day, as logs have one.
    Plain,
    /// People met or came.
    Meeting,
}

/// Words of what is done before or after a meeting, and written down.
const RECORD: &[&str] = &[
    "achat",
    "added",
    "ajout",
    "ajoute",
    "ajoutee",
    "anmeldung",
    "anmeldedatum",
    "answered",
    "approval",
    "approved",
    "booked",
    "booking",
    "bought",
    "commande",
    "completed",
    "completion",
    "create",
    "created",
    "creation",
    "cree",
    "creee",
    "depose",
    "depot",
    "downloaded",
    "eingabe",
    "encodage",
    "encode",
    "enregistrement",
    "entered",
    "envoi",
    "envoye",
    "envoyee",
    "erstellt",
    "export",
    "exported",
    "exportation",
    "exporte",
    "extracted",
    "extraction",
    "facturation",
    "facture",
    "filled",
    "generated",
    "genere",
    "horodatage",
    "horodateur",
    "import",
    "importation",
    "imported",
    "impression",
    "imprime",
    "inscription",
    "inscrit",
    "inscrite",
    "invitation",
    "invited",
    "invoice",
    "logged",
    "order",
    "ordered",
    "paid",
    "paiement",
    "paye",
    "payment",
    "posted",
    "preinscription",
    "printed",
    "processed",
    "publication",
    "publie",
    "published",
    "purchase",
    "purchased",
    "received",
    "reception",
    "recorded",
    "recu",
    "redaction",
    "registered",
    "registration",
    "rempli",
    "remplissage",
    "reponse",
    "reservation",
    "response",
    "rsvp",
    "rsvped",
    "saisi",
    "saisie",
    "sent",
    "signup",
    "soumis",
    "soumise",
    "soumission",
    "submission",
    "submit",
    "submitted",
    "telecharge",
    "timestamp",
    "traitement",
    "transcription",
    "typed",
    "uploaded",
    "validation",
    "zeitstempel",
];

/// The same in several words.
const RECORD_TOGETHER: &[&[&str]] = &[
    &["sign", "up"],
    &["signed", "up"],
    &["date", "entry"],
    &["data", "entry"],
    &["marca", "temporal"],
    &["carimbo", "hora"],
];

/// Words of days on which nobody met, beside those of people.
const OTHER: &[&str] = &[
    "adhesion",
    "annulation",
    "annule",
    "anciennete",
    "cancelled",
    "certificat",
    "certificate",
    "closed",
    "closing",
    "cloture",
    "company",
    "contract",
    "contrat",
    "cotisation",
    "deadline",
    "deleted",
    "depuis",
    "diplome",
    "due",
    "echeance",
    "embauche",
    "entreprise",
    "equipe",
    "expire",
    "expiration",
    "followup",
    "hired",
    "jusqu",
    "limit",
    "limite",
    "membership",
    "merged",
    "modifie",
    "next",
    "organisation",
    "organization",
    "planned",
    "postponed",
    "precedent",
    "precedente",
    "previous",
    "prevu",
    "prevue",
    "prochain",
    "prochaine",
    "rappel",
    "relance",
    "reminder",
    "renewal",
    "renouvellement",
    "resolved",
    "since",
    "suivant",
    "suivante",
    "suivi",
    "supprime",
    "team",
    "until",
];

/// Words of people who meet.
const MEETING: &[&str] = &[
    "activite",
    "activity",
    "arrival",
    "arrivee",
    "assemblee",
    "atelier",
    "attendance",
    "attended",
    "besprechung",
    "bijeenkomst",
    "cafe",
    "call",
    "causerie",
    "class",
    "comite",
    "conference",
    "cours",
    "emargement",
    "encontro",
    "evenement",
    "event",
    "evento",
    "formation",
    "gathering",
    "happened",
    "held",
    "incontro",
    "join",
    "lieu",
    "meeting",
    "meetup",
    "occurred",
    "participation",
    "participe",
    "pointage",
    "presence",
    "rencontre",
    "reuniao",
    "reunion",
    "riunione",
    "seance",
    "seminaire",
    "seminar",
    "session",
    "sitzung",
    "soiree",
    "tenue",
    "training",
    "treffen",
    "veranstaltung",
    "vergadering",
    "visite",
    "webinaire",
    "webinar",
    "workshop",
];

/// Which day a header (normalised) speaks of.
pub(in crate::import) fn day_of(header: &str) -> DayOf {
    const PLAIN_SCORE: u8 = 50;
    let words: Vec<&str> = header.split(' ').collect();
    let any = |of: &[&str]| of.iter().any(|word| has(&words, word));
    let together = |of: &[&[&str]]| {
        of.iter()
            .any(|all| all.iter().all(|word| has(&words, word)))
    };
    if is_of_a_person(&words) {
        DayOf::Other
    } else if checks_in(header) {
        DayOf::Meeting
    } else if any(RECORD) || together(RECORD_TOGETHER) {
        DayOf::Record
    } else if !may_be_days(header) || any(OTHER) {
        DayOf::Other
    } else if any(MEETING) || together(&[&["time", "joined"]]) {
        DayOf::Meeting
    } else if any(&["start", "debut"]) {
        DayOf::Start
    } else if header_score(header, Role::Date) >= PLAIN_SCORE {
        DayOf::Plain
    } else {
        DayOf::Unknown
    }
}

/// Whether days under a header (normalised) are those on which someone was
/// seen to come; nothing stands there beside who did not.
pub(in crate::import) fn checks_in(header: &str) -> bool {
    const TOGETHER: [&[&str]; 7] = [
        &["checked", "in"],
        &["check", "in"],
        &["checkin"],
        &["pointage"],
        &["emargement"],
        &["scanned"],
        &["scanne"],
    ];
    let words: Vec<&str> = header.split(' ').collect();
    TOGETHER
        .iter()
        .any(|all| all.iter().all(|word| has(&words, word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::words::normalised;

    #[test]
    fn headers_tell_of_which_day_they_speak() {
        for (header, expected) in [
            ("Date de la rencontre", DayOf::Meeting),
            ("Event start", DayOf::Meeting),
            ("checked_in_at", DayOf::Meeting),
            ("Session date", DayOf::Meeting),
            ("Held on", DayOf::Meeting),
            ("Quel jour la séance a-t-elle eu lieu ?", DayOf::Meeting),
            ("Join time", DayOf::Meeting),
            ("Date", DayOf::Plain),
            ("Jour", DayOf::Plain),
            ("Soir", DayOf::Unknown),
            ("Start time", DayOf::Start),
            ("Heure de début", DayOf::Start),
            ("Horodateur", DayOf::Record),
            ("Date de saisie", DayOf::Record),
            ("Date de saisie de la rencontre", DayOf::Record),
            ("Date registered", DayOf::Record),
            ("created_at", DayOf::Record),
            ("Submitted at", DayOf::Record),
            ("Exported on", DayOf::Record),
            ("Session registration date", DayOf::Record),
            ("Order Date", DayOf::Record),
            ("Event end", DayOf::Other),
            ("Prochaine rencontre", DayOf::Other),
            ("Date de naissance", DayOf::Other),
            ("Date d’adhésion", DayOf::Other),
        ] {
            assert_eq!(day_of(&normalised(header)), expected, "{header}");
        }
    }
}
