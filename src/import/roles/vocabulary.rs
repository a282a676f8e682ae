//! The words by which headers are known.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::Role;

/// Words (without accents, in the singular) that all stand in the header of a
/// column of that role, and how sure that makes it.
struct Sign {
    role: Role,
    words: &'static [&'static str],
    score: u8,
}

const fn sign(role: Role, score: u8, words: &'static [&'static str]) -> Sign {
    Sign { role, words, score }
}

const SIGNS: &[Sign] = &[
    sign(Role::Date, 100, &["date"]),
    sign(Role::Date, 95, &["timestamp"]),
    sign(Role::Date, 95, &["horodateur"]),
    sign(Role::Date, 95, &["horodatage"]),
    sign(Role::Date, 95, &["jour"]),
    sign(Role::Date, 95, &["day"]),
    sign(Role::Date, 92, &["first", "join"]),
    sign(Role::Date, 90, &["join", "time"]),
    sign(Role::Date, 90, &["time", "joined"]),
    sign(Role::Date, 88, &["arrivee"]),
    sign(Role::Date, 85, &["quand"]),
    sign(Role::Date, 85, &["when"]),
    sign(Role::Date, 80, &["start"]),
    sign(Role::Date, 80, &["debut"]),
    sign(Role::Date, 70, &["created"]),
    sign(Role::Date, 70, &["create", "at"]),
    sign(Role::Date, 70, &["cree"]),
    sign(Role::Date, 70, &["creation"]),
    sign(Role::Date, 65, &["time"]),
    sign(Role::Date, 60, &["heure"]),
    sign(Role::Date, 60, &["moment"]),
    sign(Role::Date, 95, &["datum"]),
    sign(Role::Date, 95, &["fecha"]),
    sign(Role::Date, 95, &["marca", "temporal"]),
    sign(Role::Date, 95, &["zeitstempel"]),
    sign(Role::Date, 80, &["data"]),
    sign(Role::Date, 60, &["seance"]),
    sign(Role::Date, 60, &["ts"]),
    sign(Role::Month, 100, &["month"]),
    sign(Role::Month, 100, &["mois"]),
    sign(Role::Month, 60, &["period"]),
    sign(Role::Month, 60, &["periode"]),
    sign(Role::Community, 100, &["community"]),
    sign(Role::Community, 100, &["communaute"]),
    sign(Role::Community, 95, &["cop"]),
    sign(Role::Community, 95, &["cdp"]),
    sign(Role::Community, 80, &["groupe"]),
    sign(Role::Community, 80, &["group"]),
    sign(Role::Community, 80, &["reseau"]),
    sign(Role::Community, 80, &["network"]),
    sign(Role::Community, 80, &["chapter"]),
    sign(Role::Community, 80, &["chapitre"]),
    sign(Role::Community, 70, &["cercle"]),
    sign(Role::Community, 75, &["team"]),
    sign(Role::Community, 75, &["equipe"]),
    sign(Role::Community, 70, &["unique", "id"]),
    sign(Role::Activity, 100, &["activity"]),
    sign(Role::Activity, 100, &["activite"]),
    sign(Role::Activity, 98, &["activity", "type"]),
    sign(Role::Activity, 90, &["type"]),
    sign(Role::Activity, 90, &["kind"]),
    sign(Role::Activity, 85, &["event", "name"]),
    sign(Role::Activity, 85, &["quoi"]),
    sign(Role::Activity, 85, &["what"]),
    sign(Role::Activity, 80, &["nature"]),
    sign(Role::Activity, 80, &["genre"]),
    sign(Role::Activity, 70, &["format"]),
    sign(Role::Activity, 70, &["modalite"]),
    sign(Role::Activity, 60, &["event"]),
    sign(Role::Activity, 60, &["evenement"]),
    sign(Role::Activity, 55, &["rencontre"]),
    sign(Role::Activity, 55, &["reunion"]),
    sign(Role::Activity, 55, &["meeting"]),
    sign(Role::Activity, 45, &["categorie"]),
    sign(Role::Activity, 45, &["category"]),
    sign(Role::Title, 100, &["title"]),
    sign(Role::Title, 100, &["titre"]),
    sign(Role::Title, 95, &["intitule"]),
    sign(Role::Title, 95, &["topic"]),
    sign(Role::Title, 90, &["sujet"]),
    sign(Role::Title, 90, &["subject"]),
    sign(Role::Title, 90, &["theme"]),
    sign(Role::Title, 85, &["objet"]),
    sign(Role::Title, 80, &["nom", "activite"]),
    sign(Role::Title, 80, &["nom", "rencontre"]),
    sign(Role::Title, 80, &["meeting", "name"]),
    sign(Role::Title, 80, &["activity", "name"]),
    sign(Role::Member, 100, &["membre"]),
    sign(Role::Member, 100, &["member"]),
    sign(Role::Member, 97, &["participant"]),
    sign(Role::Member, 97, &["participante"]),
    sign(Role::Member, 97, &["attendee"]),
    sign(Role::Member, 96, &["full", "name"]),
    sign(Role::Member, 96, &["nom", "complet"]),
    sign(Role::Member, 110, &["nom", "prenom"]),
    sign(Role::Member, 110, &["first", "last", "name"]),
    sign(Role::Member, 96, &["display", "name"]),
    sign(Role::Member, 96, &["user", "full", "name"]),
    // Who has a name and a user name is known by the name.
    sign(Role::Member, 76, &["username"]),
    sign(Role::Member, 76, &["user", "name"]),
    sign(Role::Member, 76, &["nom", "utilisateur"]),
    sign(Role::Member, 90, &["personne"]),
    sign(Role::Member, 90, &["person"]),
    sign(Role::Member, 90, &["qui"]),
    sign(Role::Member, 90, &["who"]),
    sign(Role::Member, 85, &["auteur"]),
    sign(Role::Member, 85, &["autrice"]),
    sign(Role::Member, 85, &["author"]),
    sign(Role::Member, 85, &["contributor"]),
    sign(Role::Member, 85, &["contributeur"]),
    sign(Role::Member, 85, &["apprenant"]),
    sign(Role::Member, 85, &["collegue"]),
    sign(Role::Member, 70, &["colleague"]),
    sign(Role::Member, 70, &["learner"]),
    sign(Role::Member, 70, &["student"]),
    sign(Role::Member, 70, &["etudiant"]),
    sign(Role::Member, 70, &["volunteer"]),
    sign(Role::Member, 70, &["benevole"]),
    sign(Role::Member, 70, &["player"]),
    sign(Role::Member, 70, &["joueur"]),
    sign(Role::Member, 70, &["employee"]),
    sign(Role::Member, 70, &["employe"]),
    sign(Role::Member, 85, &["collaborateur"]),
    sign(Role::Member, 90, &["last", "name"]),
    sign(Role::Member, 90, &["family", "name"]),
    sign(Role::Member, 90, &["nom", "famille"]),
    sign(Role::Member, 90, &["lastname"]),
    sign(Role::Member, 90, &["familyname"]),
    sign(Role::Member, 90, &["nomfamille"]),
    sign(Role::Member, 90, &["nomdefamille"]),
    sign(Role::Member, 90, &["lname"]),
    sign(Role::Member, 90, &["l", "name"]),
    sign(Role::Member, 88, &["surname"]),
    sign(Role::Member, 88, &["patronyme"]),
    sign(Role::Member, 88, &["nachname"]),
    sign(Role::Member, 88, &["cognome"]),
    sign(Role::Member, 88, &["apellido"]),
    sign(Role::Member, 88, &["achternaam"]),
    sign(Role::Member, 80, &["nom"]),
    sign(Role::Member, 80, &["name"]),
    sign(Role::Member, 70, &["user"]),
    sign(Role::Member, 70, &["utilisateur"]),
    sign(Role::Member, 65, &["inscrit"]),
    sign(Role::Member, 65, &["present"]),
    sign(Role::Member, 97, &["teilnehmer"]),
    sign(Role::Member, 97, &["teilnehmerin"]),
    sign(Role::Member, 97, &["teilnehmende"]),
    sign(Role::Member, 97, &["partecipante"]),
    sign(Role::Member, 97, &["deelnemer"]),
    sign(Role::Member, 95, &["mitglied"]),
    sign(Role::Member, 95, &["miembro"]),
    sign(Role::Member, 95, &["membro"]),
    sign(Role::Member, 96, &["nombre", "apellido"]),
    sign(Role::Member, 96, &["nome", "cognome"]),
    sign(Role::Member, 80, &["nome"]),
    sign(Role::Member, 80, &["naam"]),
    sign(Role::GivenName, 100, &["vorname"]),
    sign(Role::GivenName, 100, &["prenom"]),
    sign(Role::GivenName, 100, &["first", "name"]),
    sign(Role::GivenName, 100, &["given", "name"]),
    sign(Role::GivenName, 100, &["firstname"]),
    sign(Role::GivenName, 100, &["givenname"]),
    sign(Role::GivenName, 100, &["forename"]),
    sign(Role::GivenName, 100, &["fname"]),
    sign(Role::GivenName, 100, &["f", "name"]),
    sign(Role::GivenName, 90, &["voornaam"]),
    sign(Role::Email, 100, &["email"]),
    sign(Role::Email, 100, &["mail"]),
    sign(Role::Email, 100, &["courriel"]),
    sign(Role::Email, 100, &["correo"]),
    sign(Role::Email, 80, &["upn"]),
    sign(Role::Presence, 100, &["presence"]),
    sign(Role::Presence, 98, &["user", "action"]),
    sign(Role::Presence, 95, &["attendance"]),
    sign(Role::Presence, 95, &["attended"]),
    sign(Role::Presence, 95, &["checked", "in"]),
    sign(Role::Presence, 92, &["present"]),
    sign(Role::Presence, 92, &["presente"]),
    sign(Role::Presence, 90, &["rsvp"]),
    sign(Role::Presence, 90, &["statut"]),
    sign(Role::Presence, 90, &["status"]),
    sign(Role::Presence, 80, &["action"]),
    sign(Role::Presence, 80, &["reponse"]),
    sign(Role::Presence, 80, &["response"]),
    sign(Role::Presence, 80, &["participation"]),
    sign(Role::Presence, 97, &["did", "come"]),
    sign(Role::Presence, 97, &["did", "attend"]),
    sign(Role::Presence, 97, &["came"]),
    sign(Role::Presence, 97, &["venu"]),
    sign(Role::Presence, 95, &["you", "there"]),
    sign(Role::Presence, 90, &["etiez", "vous"]),
    sign(Role::Presence, 90, &["assiste"]),
    sign(Role::Presence, 90, &["participe"]),
    sign(Role::Presence, 85, &["absent"]),
    sign(Role::Presence, 85, &["absence"]),
    sign(Role::Presence, 85, &["no", "show"]),
    sign(Role::Presence, 85, &["excuse"]),
    sign(Role::Presence, 80, &["you", "attend"]),
    sign(Role::Presence, 80, &["you", "come"]),
    sign(Role::Presence, 80, &["coming"]),
    sign(Role::Presence, 80, &["viendrez"]),
    sign(Role::Presence, 80, &["participerez"]),
    sign(Role::Presence, 80, &["assisterez"]),
    sign(Role::Presence, 70, &["etat"]),
    sign(Role::Presence, 70, &["inscription"]),
    sign(Role::Registered, 100, &["registered"]),
    sign(Role::Registered, 100, &["inscrit"]),
    sign(Role::Registered, 95, &["inscription"]),
    sign(Role::Registered, 95, &["registration"]),
    sign(Role::Registered, 95, &["registrant"]),
    sign(Role::Registered, 90, &["rsvp"]),
    sign(Role::Present, 100, &["present"]),
    sign(Role::Present, 100, &["presence"]),
    sign(Role::Present, 98, &["attended"]),
    sign(Role::Present, 98, &["attendance"]),
    sign(Role::Present, 95, &["attendee"]),
    sign(Role::Present, 95, &["participant"]),
    sign(Role::Present, 90, &["participation"]),
    sign(Role::Present, 85, &["headcount"]),
    sign(Role::Present, 85, &["effectif"]),
    sign(Role::NoShow, 100, &["no", "show"]),
    sign(Role::NoShow, 100, &["noshow"]),
    sign(Role::NoShow, 95, &["absent"]),
    sign(Role::NoShow, 95, &["absence"]),
    sign(Role::LeftEarly, 100, &["left", "early"]),
    sign(Role::LeftEarly, 100, &["parti", "avant"]),
    sign(Role::LeftEarly, 100, &["depart", "anticipe"]),
    sign(Role::LeftEarly, 100, &["depart", "avant"]),
    sign(Role::Duration, 100, &["duree"]),
    sign(Role::Duration, 100, &["duration"]),
    sign(Role::Duration, 80, &["minute"]),
    sign(Role::Duration, 80, &["heure"]),
    sign(Role::Duration, 80, &["hour"]),
    sign(Role::FacilitatorTime, 100, &["facilitator"]),
    sign(Role::FacilitatorTime, 100, &["animation"]),
    sign(Role::FacilitatorTime, 100, &["facilitation"]),
    sign(Role::Satisfaction, 100, &["satisfaction"]),
    sign(Role::Satisfaction, 90, &["rating"]),
    sign(Role::Satisfaction, 90, &["appreciation"]),
    sign(Role::Value, 100, &["value"]),
    sign(Role::Value, 100, &["valeur"]),
    sign(Role::Value, 90, &["total"]),
    sign(Role::Value, 90, &["count"]),
    sign(Role::Value, 90, &["nombre"]),
    sign(Role::Value, 80, &["number"]),
    sign(Role::Value, 80, &["nb"]),
    sign(Role::Value, 70, &["n"]),
    sign(Role::Notes, 100, &["note"]),
    sign(Role::Notes, 100, &["commentaire"]),
    sign(Role::Notes, 100, &["comment"]),
    sign(Role::Notes, 100, &["remarque"]),
    sign(Role::Notes, 80, &["observation"]),
];

/// Who calls a meeting, which is not who came.
const ORGANISERS: &[&str] = &["host", "organizer", "organisateur", "animateur", "hote"];

/// Who pays for a ticket, which is not who came by it.
const BUYERS: &[&str] = &[
    "payeur",
    "payeuse",
    "payer",
    "acheteur",
    "acheteuse",
    "buyer",
    "purchaser",
    "billing",
    "facturation",
];

/// Words that make a sign weak: a column with them is mostly something else.
const COUNTERSIGNS: &[(Role, &[&str])] = &[
    (
        Role::Date,
        &[
            "leave",
            "left",
            "last",
            "exit",
            "exited",
            "end",
            "fin",
            "depart",
            "sortie",
            "modified",
            "updated",
            "modification",
            "naissance",
            "birth",
            "inscription",
            "registration",
            "adhesion",
            "membership",
            "depuis",
            "since",
            "order",
            "commande",
            "claimed",
            "expiration",
            "derniere",
            "dernier",
            "fuseau",
            "zone",
            "nb",
            "nombre",
            "passee",
            "hour",
        ],
    ),
    (
        Role::Member,
        &[
            "email",
            "mail",
            "courriel",
            "id",
            "meeting",
            "topic",
            "event",
            "activity",
            "activite",
            "group",
            "groupe",
            "community",
            "communaute",
            "fichier",
            "file",
            "affected",
            "total",
            "nb",
            "nombre",
            "number",
            "count",
            "type",
            "statut",
            "status",
            "host",
            "organizer",
            "organisateur",
            "hote",
            "rencontre",
            "evenement",
            "organisation",
            "entreprise",
            "company",
            "taux",
            "rate",
            "join",
            "depuis",
            "since",
        ],
    ),
    (
        Role::Activity,
        &[
            "date",
            "member",
            "membre",
            "participant",
            "user",
            "context",
            "id",
            "duration",
            "duree",
            "ticket",
            "order",
            "account",
        ],
    ),
    (
        Role::GivenName,
        &["id", "event", "activity", "topic", "meeting", "group"],
    ),
    (Role::Email, ORGANISERS),
    (Role::Email, BUYERS),
    (Role::Member, BUYERS),
    (Role::GivenName, BUYERS),
    (Role::GivenName, ORGANISERS),
    (Role::Title, &["job", "poste", "id", "user"]),
    (Role::Community, &["id"]),
    (
        Role::Duration,
        &["date", "debut", "fin", "arrivee", "depart", "start", "end"],
    ),
    (Role::Present, &["taux", "rate", "pourcentage", "percent"]),
    (Role::Registered, &["taux", "rate", "date"]),
];

/// Words of what is a person's and no day of an activity: birthdays, and numbers
/// of telephones, which may be written like days.
const OF_A_PERSON: [&str; 13] = [
    "naissance",
    "birth",
    "birthday",
    "birthdate",
    "geburtsdatum",
    "telephone",
    "phone",
    "tel",
    "telefon",
    "mobile",
    "cellulaire",
    "portable",
    "fax",
];

/// Whether a column of days under this header may be those of activities,
/// though nothing in it says so.
pub(crate) fn may_be_days(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    !is_weak(&words, Role::Date) && !is_of_a_person(&words)
}

/// Whether the words of a header are of a person and of no activity.
pub(super) fn is_of_a_person(words: &[&str]) -> bool {
    OF_A_PERSON.iter().any(|word| has(words, word))
}

/// Whether a header speaks of who leads a group, of how large it is or of the
/// age of its people.
pub(crate) fn names_leader(header: &str) -> bool {
    const WORDS: [&str; 11] = [
        "lead",
        "leader",
        "chef",
        "cheffe",
        "responsable",
        "manager",
        "coach",
        "size",
        "taille",
        "age",
        "ages",
    ];
    header.split(' ').any(|word| WORDS.contains(&word))
}

/// Whether a column under this header names who paid.
pub(super) fn names_buyer(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    BUYERS.iter().any(|word| has(&words, word))
}

/// Whether a column under this header names who called the meeting.
pub(crate) fn names_organiser(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    ORGANISERS.iter().any(|word| has(&words, word))
}

fn is_weak(words: &[&str], role: Role) -> bool {
    COUNTERSIGNS
        .iter()
        .any(|(of, against)| *of == role && against.iter().any(|word| has(words, word)))
}

/// Whether a header (normalised) is that of the day on which someone became a
/// member or enrolled.
pub(in crate::import) fn names_joining(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    [
        "adhesion",
        "inscription",
        "registration",
        "registered",
        "membership",
        "enrolment",
        "enrollment",
    ]
    .iter()
    .any(|word| has(&words, word))
}

/// Whether a header (normalised) is that of a share and not of a count.
pub(super) fn names_rate(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    ["taux", "rate", "pourcentage", "percentage", "percent"]
        .iter()
        .any(|word| has(&words, word))
}

/// A sign beside a countersign counts this much at most.
pub(super) const WEAK_SCORE: u8 = 25;

pub(super) fn has(words: &[&str], wanted: &str) -> bool {
    words
        .iter()
        .any(|word| *word == wanted || word.strip_suffix('s') == Some(wanted))
}

/// The signs whose first word `word` is, in the singular or the plural.
fn signs_of(word: &str) -> impl Iterator<Item = &'static Sign> + use<> {
    static BY_FIRST_WORD: OnceLock<HashMap<&str, Vec<&Sign>>> = OnceLock::new();
    let by_first_word = BY_FIRST_WORD.get_or_init(|| {
        let mut signs: HashMap<&str, Vec<&Sign>> = HashMap::new();
        for sign in SIGNS {
            let first = sign.words.first().copied().unwrap_or_default();
            signs.entry(first).or_default().push(sign);
        }
        signs
    });
    let of = |word: &str| by_first_word.get(word).into_iter().flatten().copied();
    let singular = word.strip_suffix('s').unwrap_or_default();
    of(word).chain(of(singular))
}

/// How well the words of a header (see [`normalised`](crate::import::words))
/// fit `role`, 0 to 100.
pub(crate) fn header_score(header: &str, role: Role) -> u8 {
    // Alone they stand beside each other; with a word more they are anything.
    match (header, role) {
        ("first", Role::GivenName) | ("last", Role::Member) => return 60,
        _ => {}
    }
    let signs = || {
        let words = header.split(' ');
        words.flat_map(signs_of).filter(|sign| sign.role == role)
    };
    // Most headers of a wide sheet say nothing at all.
    if signs().next().is_none() {
        return 0;
    }
    let words: Vec<&str> = header.split(' ').collect();
    let score = signs()
        .filter(|sign| sign.words.iter().all(|word| has(&words, word)))
        .map(|sign| sign.score)
        .max()
        .unwrap_or(0);
    if role == Role::Date && is_of_a_person(&words) {
        return 0;
    }
    let score = if is_weak(&words, role) {
        score.min(WEAK_SCORE)
    } else {
        score
    };
    // The fewer other words, the surer.
    score.saturating_sub(words.len().min(8) as u8)
}

/// Whether a header is of the day on which someone was last seen: no activity,
/// but the last of many.
pub(crate) fn is_last_use(header: &str) -> bool {
    const LAST: [&str; 4] = ["last", "derniere", "dernier", "letzte"];
    const USE: [&str; 13] = [
        "active",
        "seen",
        "visited",
        "posted",
        "login",
        "activite",
        "activity",
        "visite",
        "connexion",
        "acces",
        "access",
        "message",
        "accessed",
    ];
    let words: Vec<&str> = header.split(' ').collect();
    LAST.iter().any(|word| has(&words, word)) && USE.iter().any(|word| has(&words, word))
}

/// Whether the headers are those of a listing (accounts, channels) with the
/// day each was last used, and the day it was created or several totals of a
/// period: no log.
pub(crate) fn is_listing(headers: &[String]) -> bool {
    const TOTALS: [&str; 11] = [
        "count", "total", "nombre", "nb", "number", "message", "day", "post", "reaction",
        "session", "meeting",
    ];
    let any = |test: &dyn Fn(&[&str]) -> bool| {
        headers
            .iter()
            .any(|header| test(&header.split(' ').collect::<Vec<_>>()))
    };
    let was_created = any(&|words| {
        ["created", "cree", "creation", "joined"]
            .iter()
            .any(|word| has(words, word))
    });
    let was_last_used = headers.iter().any(|header| is_last_use(header));
    let n_totals = headers
        .iter()
        .filter(|header| {
            let words: Vec<&str> = header.split(' ').collect();
            TOTALS.iter().any(|word| has(&words, word))
        })
        .count();
    was_last_used && (was_created || n_totals > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::words::normalised;

    fn best(header: &str) -> Option<Role> {
        let words = normalised(header);
        Role::ALL
            .into_iter()
            .max_by_key(|role| header_score(&words, *role))
            .filter(|role| header_score(&words, *role) > 0)
    }

    #[test]
    fn headers_of_many_programs_find_their_role() {
        for (header, role) in [
            ("Date", Role::Date),
            ("Activity Date", Role::Date),
            ("Horodateur", Role::Date),
            ("Heure d'arrivée", Role::Date),
            ("First Join", Role::Date),
            ("Participant·e", Role::Member),
            ("Nom complet", Role::Member),
            ("Name (Original Name)", Role::Member),
            ("User full name", Role::Member),
            ("Type d’activité", Role::Activity),
            ("Event name", Role::Activity),
            ("E-mail", Role::Email),
            ("User Email", Role::Email),
            ("Durée (min)", Role::Duration),
            ("Communauté", Role::Community),
            ("Nombre d’inscrits", Role::Registered),
            ("No-shows", Role::NoShow),
            ("Partis avant la fin", Role::LeftEarly),
            ("Titre de la rencontre", Role::Title),
            ("Commentaires", Role::Notes),
            ("Prénom", Role::GivenName),
            ("Nom et prénom", Role::Member),
            ("Last Name", Role::Member),
        ] {
            assert_eq!(best(header), Some(role), "{header}");
        }
        assert_eq!(best("create_at"), Some(Role::Date));
        assert_eq!(best("Xyz"), None);
    }
}
