//! People who came with someone and have no name: a column of guests or of
//! tickets, or a `+1` behind a name. Nobody is made up for them; how many they
//! are is told.

use super::number;
use crate::import::report::Report;
use crate::import::roles::Columns;
use crate::import::table::Record;

/// The column that counts those who came with a person.
#[derive(Clone, Copy, Debug)]
pub(super) struct GuestColumn {
    column: usize,
    /// The person counts too, as with tickets.
    has_person: bool,
}

/// Words of a column that counts guests, and of one that counts the person too.
const BESIDE: [&str; 7] = [
    "guest",
    "guests",
    "accompagnant",
    "accompagnants",
    "accompagnateurs",
    "invites",
    "companions",
];
const TOGETHER: [&str; 12] = [
    "ticket",
    "tickets",
    "billet",
    "billets",
    "place",
    "places",
    "seats",
    "quantity",
    "quantite",
    "qty",
    "qte",
    "personnes",
];
/// Words that speak of something else: a kind, a price, a place to sit.
const OTHERWISE: [&str; 14] = [
    "type", "name", "nom", "id", "numero", "price", "prix", "tarif", "fee", "total", "montant",
    "code", "order", "max",
];

impl GuestColumn {
    /// The first column that counts guests and plays no role.
    pub(crate) fn find(headers: &[String], columns: &Columns) -> Option<Self> {
        headers.iter().enumerate().find_map(|(column, header)| {
            let has = |words: &[&str]| header.split(' ').any(|word| words.contains(&word));
            let is_beside = has(&BESIDE) || header == "plus one";
            let is_numbering = has(&["number"]) && !has(&["of"]);
            let counts = (is_beside || has(&TOGETHER))
                && !has(&OTHERWISE)
                && !is_numbering
                && !columns.values().any(|used| *used == column);
            counts.then_some(Self {
                column,
                has_person: !is_beside,
            })
        })
    }

    /// How many came with the person of this record.
    fn count(self, record: Record<'_>) -> u32 {
        let text = record.cell(self.column);
        let digits = text.trim_start_matches(['+', ' ']);
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        let (number, unit) = digits.split_at(end);
        let is_count = end > 0 && (unit.is_empty() || unit.starts_with([' ', '\u{a0}']));
        let count = if is_count {
            number.parse().ok()
        } else {
            number::count(&text)
        };
        // More than a table of people is a number of something else.
        let count = count.filter(|count| *count <= MOST_GUESTS).unwrap_or(0);
        count.saturating_sub(u32::from(self.has_person))
    }
}

const MOST_GUESTS: u32 = 50;

/// The text without `+2` behind it, and that number.
pub(super) fn without_guests(text: &str) -> (&str, u32) {
    let split = || {
        let (before, number) = text.rsplit_once('+')?;
        let number = number.trim().trim_end_matches(')').trim_end();
        // A plus within a word may be of an address or of an account.
        let rest = before.trim_end_matches([' ', '\u{a0}', '(']);
        let is_apart = rest.len() < before.len() && !rest.is_empty();
        let is_short = (1..=2).contains(&number.len());
        let number = number.parse().ok().filter(|_| is_apart && is_short)?;
        Some((rest, number))
    };
    split().unwrap_or((text, 0))
}

/// Notes who came with the person of `record`, who was there or registered.
pub(super) fn note(
    column: Option<GuestColumn>,
    record: Record<'_>,
    beside: [u32; 2],
    report: &mut Report,
) {
    let counted = column.map_or(0, |column| column.count(record));
    let written = beside.into_iter().max().unwrap_or(0);
    report.n_unnamed += counted.max(written) as usize;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_behind_a_name_is_no_part_of_it() {
        for (text, found) in [
            ("Cy Om +2", ("Cy Om", 2)),
            ("Cy Om (+1)", ("Cy Om", 1)),
            ("Oui + 1", ("Oui", 1)),
            ("Cy Om", ("Cy Om", 0)),
            ("+1 514 555 0199", ("+1 514 555 0199", 0)),
            ("+1", ("+1", 0)),
            ("A+B", ("A+B", 0)),
            ("cy+1", ("cy+1", 0)),
        ] {
            assert_eq!(without_guests(text), found, "{text}");
        }
    }
}
