//! Cells that hold what a spreadsheet shows for a formula that failed.

use super::Table;
use super::split::CellAt;

impl Table {
    /// Empties the cells that hold nothing but an error; says how many.
    pub(crate) fn empty_errors(&mut self) -> usize {
        let mut n = 0;
        let mut place = 0;
        for (number, cell) in self.cells.iter_mut().enumerate() {
            let is_of_next = |next: usize| {
                let next = self.records.get(next);
                next.is_some_and(|next| next.first_cell as usize <= number)
            };
            while is_of_next(place + 1) {
                place += 1;
            }
            let raw = cell.raw(&self.text).trim_matches(['"', ' ', '\u{a0}']);
            if is_error(raw) {
                *cell = CellAt::new(0, 0, false);
                n += 1;
                if self.failed.last() != Some(&place) {
                    self.failed.push(place);
                }
            }
        }
        n
    }
}

/// What stands in place of an error that has no text of its own.
pub(in crate::import) const ERROR: &str = "#ERROR!";

/// Whether a text is the error of a spreadsheet, in whatever language:
/// `#N/A`, `#VALEUR!`, `#¿NOMBRE?`, `Err:502`, `#####`.
fn is_error(text: &str) -> bool {
    const LONGEST: usize = 24;
    // Those that end with no mark of their own.
    const PLAIN: [&str; 12] = [
        "N/A",
        "N/D",
        "N/V",
        "NV",
        "#N/A",
        "N.V.",
        "GETTING_DATA",
        "CHARGEMENT_DONNEES",
        "EN_ATTENTE_DONNEES",
        "BRAK",
        "NUM",
        "ÉRTÉK",
    ];
    if text.len() < 2 || text.len() > LONGEST {
        return false;
    }
    let Some(name) = text.strip_prefix('#') else {
        return is_code_of_error(text);
    };
    let is_too_narrow = name.len() > 1 && name.bytes().all(|byte| byte == b'#');
    if is_too_narrow || PLAIN.contains(&name) {
        return true;
    }
    let Some(word) = name.strip_suffix(['!', '?']).or_else(|| {
        // Spanish begins with the mark, and does not always end with it.
        name.strip_prefix(['¡', '¿'])
    }) else {
        return false;
    };
    let word = word
        .trim_start_matches(['¡', '¿'])
        .trim_end_matches(['!', '?']);
    word.chars().any(char::is_uppercase)
        && word
            .chars()
            .all(|letter| letter.is_uppercase() || matches!(letter, '/' | '_' | '0' | ' '))
}

/// `Err:502`, `Err : 502`.
fn is_code_of_error(text: &str) -> bool {
    ["Err", "Erreur", "Error", "Fehler"].iter().any(|word| {
        let digits = text
            .strip_prefix(word)
            .map(str::trim_start)
            .and_then(|rest| rest.strip_prefix(':'))
            .map(str::trim_start);
        digits.is_some_and(|it| it.len() == 3 && it.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::table;

    #[test]
    fn errors_of_all_languages_are_empty_cells() {
        for text in [
            "#N/A",
            "#N/D",
            "#REF!",
            "#VALEUR!",
            "#VALUE!",
            "#NOM?",
            "#NAME?",
            "#DIV/0!",
            "#NULL!",
            "#NUL!",
            "#NOMBRE!",
            "#NUM!",
            "#SPILL!",
            "#PROPAGATION!",
            "#CHAMP!",
            "#CALC!",
            "#BLOQUÉ!",
            "#¿NOMBRE?",
            "#¡REF!",
            "#NV",
            "#GETTING_DATA",
            "Err:502",
            "Err : 508",
            "#####",
            ERROR,
        ] {
            let mut table = table(&format!("Nom;Date\n{text};1\n\"{text}\";2\n"));
            assert_eq!(table.empty_errors(), 2, "{text}");
            let record = table.record(1).expect("a record");
            assert_eq!((record.cell(0), record.cell(1)), ("".into(), "1".into()));
        }
    }

    #[test]
    fn channels_numbers_and_names_stay() {
        for text in [
            "#general",
            "#1",
            "#A1",
            "N/A",
            "Err",
            "Errol Roy",
            "#Équipe!",
            "#",
            "Note: 502",
        ] {
            assert_eq!(
                table(&format!("Nom;Date\n{text};1\n")).empty_errors(),
                0,
                "{text}"
            );
        }
    }
}
