//! Whose kind a header speaks of: of an activity, or of a person or a ticket.

use super::vocabulary::has;

/// Words of people, of what they paid for and of what they answered. A kind of
/// these is no kind of activity.
const OF_PEOPLE: &[&str] = &[
    "abonnement",
    "account",
    "adherent",
    "adhesion",
    "adresse",
    "attendee",
    "badge",
    "billet",
    "client",
    "commande",
    "company",
    "compte",
    "contact",
    "contract",
    "contrat",
    "customer",
    "device",
    "diet",
    "emploi",
    "employe",
    "employee",
    "employer",
    "employeur",
    "entreprise",
    "fonction",
    "gender",
    "guest",
    "inscription",
    "inscrit",
    "invite",
    "job",
    "logement",
    "meal",
    "member",
    "membership",
    "membre",
    "metier",
    "organisation",
    "organisme",
    "organization",
    "order",
    "paiement",
    "participant",
    "participante",
    "participation",
    "payment",
    "person",
    "personne",
    "poste",
    "presence",
    "price",
    "profession",
    "professionnel",
    "professionnelle",
    "profil",
    "profile",
    "public",
    "regime",
    "registration",
    "repas",
    "reponse",
    "response",
    "role",
    "secteur",
    "sexe",
    "sex",
    "statut",
    "structure",
    "subscription",
    "tarif",
    "ticket",
    "transport",
    "user",
    "utilisateur",
    "visiteur",
    "visitor",
];

/// Words of an activity: a kind of these is what is looked for.
const OF_ACTIVITIES: &[&str] = &[
    "activite",
    "activity",
    "action",
    "animation",
    "atelier",
    "contribution",
    "evenement",
    "event",
    "meeting",
    "rencontre",
    "reunion",
    "seance",
    "session",
];

/// Words with which a form speaks to whoever fills it in.
const OF_A_QUESTION: &[&str] = &[
    "avez", "comment", "did", "do", "etes", "how", "les", "vos", "votre", "vous", "ton", "tu",
    "was", "were", "you", "your",
];

/// Whether a header (normalised) speaks to whoever fills in a form: the cells
/// are answers.
pub(in crate::import) fn asks_someone(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    words.len() > 3 && OF_A_QUESTION.iter().any(|word| has(&words, word))
}

/// What a header says of whose kind it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum KindOf {
    /// Of the activity, by its name.
    Activity,
    /// The cells must show it.
    Unknown,
    People,
}

/// Whose kind the column under a header (normalised) tells.
pub(in crate::import) fn kind_of_whom(header: &str) -> KindOf {
    const MOST_WORDS: usize = 4;
    let words: Vec<&str> = header.split(' ').collect();
    let any = |of: &[&str]| of.iter().any(|word| has(&words, word));
    let is_short = words.len() <= MOST_WORDS;
    if any(OF_ACTIVITIES) && is_short && !any(OF_A_QUESTION) && !any(OF_PEOPLE) {
        KindOf::Activity
    } else if any(OF_PEOPLE) {
        KindOf::People
    } else {
        KindOf::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::words::normalised;

    #[test]
    fn headers_tell_whose_kind_they_speak_of() {
        for (header, expected) in [
            ("Type d’activité", KindOf::Activity),
            ("Activité", KindOf::Activity),
            ("Event name", KindOf::Activity),
            ("Nature de la rencontre", KindOf::Activity),
            ("Type", KindOf::Unknown),
            ("Genre", KindOf::Unknown),
            ("Format", KindOf::Unknown),
            ("Qu’avez-vous pensé de la rencontre ?", KindOf::Unknown),
            ("Type de membre", KindOf::People),
            ("Ticket type", KindOf::People),
            ("Type d’organisation", KindOf::People),
            ("What is your organisation?", KindOf::People),
            ("Kind of account", KindOf::People),
        ] {
            assert_eq!(kind_of_whom(&normalised(header)), expected, "{header}");
        }
    }
}
