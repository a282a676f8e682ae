//! Names in two columns: which is the given name and which the family name, and
//! whose they are.

use super::evidence::ColumnEvidence;
use super::vocabulary::{has, header_score, names_buyer, names_organiser};
use super::{Columns, Role};

/// Words that say of a column that it holds a name, and not which.
const CLEAR_SCORE: u8 = 70;

/// Puts the columns of names right once all are known.
pub(super) fn settle(columns: &mut Columns, headers: &[String], evidence: &[ColumnEvidence]) {
    let header = |column: Option<&usize>| {
        let header = column.and_then(|column| headers.get(*column));
        header.map_or("", String::as_str)
    };
    // A user name is no family name.
    if columns.contains_key(&Role::GivenName) && names_login(header(columns.get(&Role::Member))) {
        columns.remove(&Role::Member);
        let family = free(columns, headers, evidence, names_family);
        if let Some(column) = family {
            columns.insert(Role::Member, column);
        }
    }
    // *name* beside *lastname* is the given one.
    if !columns.contains_key(&Role::GivenName) && names_family(header(columns.get(&Role::Member))) {
        let given = free(columns, headers, evidence, |it| {
            !names_login(it) && header_score(it, Role::Member) >= CLEAR_SCORE
        });
        if let Some(column) = given {
            columns.insert(Role::GivenName, column);
        }
    }
    // Who pays or calls the meeting is not who came.
    let is_other = |header: &str| names_buyer(header) || names_organiser(header);
    let member = columns.get(&Role::Member).copied();
    if member.is_some() && !is_other(header(member.as_ref())) {
        columns.retain(|role, column| {
            !matches!(role, Role::GivenName | Role::Email) || !is_other(header(Some(column)))
        });
    }
}

/// The first column of words that plays no role yet and whose header fits.
fn free(
    columns: &Columns,
    headers: &[String],
    evidence: &[ColumnEvidence],
    fits: impl Fn(&str) -> bool,
) -> Option<usize> {
    (0..headers.len()).find(|column| {
        let holds_words = evidence.get(*column).is_some_and(|cells| {
            cells.n_filled > 0
                && !cells.is_mostly(cells.n_days, 50)
                && !cells.is_mostly(cells.n_numbers, 50)
        });
        holds_words
            && !columns.values().any(|used| used == column)
            && headers.get(*column).is_some_and(|header| fits(header))
    })
}

/// Whether a header is that of a family name alone.
fn names_family(header: &str) -> bool {
    const WORDS: [&[&str]; 14] = [
        &["last", "name"],
        &["family", "name"],
        &["nom", "famille"],
        &["lastname"],
        &["familyname"],
        &["nomfamille"],
        &["nomdefamille"],
        &["lname"],
        &["l", "name"],
        &["surname"],
        &["patronyme"],
        &["nachname"],
        &["cognome"],
        &["apellido"],
    ];
    let words: Vec<&str> = header.split(' ').collect();
    let is_whole = ["first", "prenom", "full", "complet", "nome", "nombre"]
        .iter()
        .any(|word| has(&words, word));
    header == "last"
        || !is_whole
            && WORDS
                .iter()
                .any(|all| all.iter().all(|word| has(&words, word)))
}

/// Whether a header is that of a name by which people sign in.
fn names_login(header: &str) -> bool {
    let words: Vec<&str> = header.split(' ').collect();
    let has_any = |wanted: &[&str]| wanted.iter().any(|word| has(&words, word));
    let is_user = has_any(&["user", "utilisateur", "usager"])
        && has_any(&["name", "nom"])
        && !has_any(&["full", "complet", "original", "originale", "real"]);
    is_user || has_any(&["username", "login", "pseudo", "identifiant", "nickname"])
}
