//! The legend of a sheet: *P = présent, A = absent*, in one cell or several,
//! above, below or beside the marks, or in two columns under the word *Légende*.

use std::collections::{HashMap, HashSet};

use super::Table;
use super::marks::Mark;
use crate::domain::Presence;
use crate::import::mark_meaning::mark_key;
use crate::import::rows::presence::of_words;
use crate::import::table::Record;
use crate::import::words::normalised;

/// A legend stands near the beginning or the end.
const TOP_RECORDS: usize = 100;
const END_RECORDS: usize = 200;
const LONGEST_CODE: usize = 12;
const LONGEST_MEANING: usize = 60;

/// What a sheet itself says of its marks.
#[derive(Debug, Default)]
pub(super) struct Legend {
    marks: HashMap<String, Mark>,
    /// Cells (record and column) that are of the legend and of nothing else.
    cells: HashSet<(usize, usize)>,
}

impl Legend {
    pub(crate) fn of(table: &Table) -> Self {
        let mut legend = Self::default();
        let end = table.len().saturating_sub(END_RECORDS).max(TOP_RECORDS);
        let places = (0..table.len().min(TOP_RECORDS)).chain(end..table.len());
        for place in places {
            let Some(record) = table.record(place) else {
                continue;
            };
            for (column, cell) in record.cells().enumerate() {
                if legend.cells.contains(&(place, column)) {
                    continue;
                }
                // Under a date stand marks, and before them codes of people.
                let next = record.cell(column + 1);
                if is_heading(&cell) && (next.is_empty() || is_heading(&next)) {
                    legend.cells.insert((place, column));
                    legend.take_pairs(table, place, column);
                } else if is_surely_heading(&cell) {
                    legend.cells.insert((place, column));
                }
                let (entries, is_all) = entries(&cell);
                if is_all && !entries.is_empty() {
                    legend.cells.insert((place, column));
                }
                for (code, mark) in entries {
                    legend.marks.entry(mark_key(code)).or_insert(mark);
                }
            }
        }
        legend
    }

    /// The codes under a heading, each with its meaning in the next cell.
    fn take_pairs(&mut self, table: &Table, heading: usize, column: usize) {
        let mut n_blank = 0;
        for place in heading + 1..table.len().min(heading + END_RECORDS) {
            let Some(record) = table.record(place) else {
                return;
            };
            let (code, text) = (record.cell(column), record.cell(column + 1));
            if code.is_empty() && n_blank == 0 {
                n_blank += 1;
                continue;
            }
            let Some(mark) = Some(&*code)
                .filter(|code| is_code(code))
                .and_then(|_| meaning(&text))
            else {
                return;
            };
            self.marks.entry(mark_key(&code)).or_insert(mark);
            self.cells.extend([(place, column), (place, column + 1)]);
        }
    }

    pub(crate) fn mark(&self, text: &str) -> Option<Mark> {
        if self.marks.is_empty() || text.is_empty() {
            return None;
        }
        self.marks.get(&mark_key(text)).copied()
    }

    /// Whether the record at `place`, with its label in the column `names`, is
    /// of the legend.
    pub(crate) fn is_record(
        &self,
        place: usize,
        record: &Record<'_>,
        names: Option<usize>,
    ) -> bool {
        if self.cells.is_empty() {
            return false;
        }
        if names.is_some_and(|column| self.is_cell(place, column)) {
            return true;
        }
        let mut filled = record
            .cells()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
            .peekable();
        filled.peek().is_some() && filled.all(|(column, _)| self.is_cell(place, column))
    }

    pub(crate) fn is_cell(&self, place: usize, column: usize) -> bool {
        self.cells.contains(&(place, column))
    }
}

/// Whether a cell says no more than that a legend follows.
fn is_heading(cell: &str) -> bool {
    const WORDS: [&str; 11] = [
        "legende",
        "legend",
        "key",
        "cle",
        "code",
        "codes",
        "signification",
        "abreviations",
        "symboles",
        "meaning",
        "sens",
    ];
    if cell.len() > LONGEST_MEANING {
        return false;
    }
    let words = normalised(cell);
    let mut words = words.split(' ');
    words.next().is_some_and(|word| WORDS.contains(&word)) && words.count() <= 2
}

/// Whether a heading can be nothing else: people are called *Key*.
fn is_surely_heading(cell: &str) -> bool {
    is_heading(cell)
        && ["legende", "legend", "abreviations", "symboles"]
            .iter()
            .any(|word| normalised(cell).starts_with(word))
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= LONGEST_CODE && text.split_whitespace().count() <= 2
}

/// The codes of a cell with their marks, and whether the cell holds no more.
fn entries(cell: &str) -> (Vec<(&str, Mark)>, bool) {
    let mut found = Vec::new();
    if !cell.contains(['=', ':', '→', '–', '-']) {
        return (found, false);
    }
    let mut is_all = true;
    let parts = cell.split([',', ';', '|', '\n', '(', ')', '•']);
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let part = match part.split_once(':') {
            Some((heading, rest)) if is_heading(heading) => rest.trim(),
            _ => part,
        };
        if part.is_empty() || is_heading(part) {
            continue;
        }
        let before = found.len();
        if part.contains('=') {
            equations(part, &mut found);
        } else {
            found.extend(pair(part));
        }
        is_all &= found.len() > before;
    }
    (found, is_all)
}

/// `P = présent A = absent`: the word before each sign is a code.
fn equations<'t>(part: &'t str, found: &mut Vec<(&'t str, Mark)>) {
    let pieces: Vec<&str> = part.split('=').map(str::trim).collect();
    let mut code = pieces.first().copied().unwrap_or_default();
    for (number, piece) in pieces.iter().enumerate().skip(1) {
        let is_last = number + 1 == pieces.len();
        let (text, next) = if is_last {
            (*piece, "")
        } else {
            let cut = piece.rsplit_once(char::is_whitespace);
            cut.map_or(("", *piece), |(text, next)| (text.trim(), next))
        };
        let text = text.trim_end_matches(['-', '–', '/', '.']).trim();
        match meaning(text) {
            Some(mark) if is_code(code) => found.push((code, mark)),
            // *présent = P*: the other way round.
            _ => {
                if let (true, Some(mark)) = (is_code(text), meaning(code)) {
                    found.push((text, mark));
                }
            }
        }
        code = next;
    }
}

/// `P : présent`, `P – présent`.
fn pair(part: &str) -> Option<(&str, Mark)> {
    const LONGEST: usize = 4;
    let (code, text) = [":", "→", " – ", " - "]
        .into_iter()
        .find_map(|sign| part.split_once(sign))?;
    let (code, text) = (code.trim(), text.trim());
    let is_short = |text: &str| is_code(text) && text.chars().count() <= LONGEST;
    match (meaning(text), meaning(code)) {
        (Some(mark), _) if is_short(code) => Some((code, mark)),
        (_, Some(mark)) if is_short(text) => Some((text, mark)),
        _ => None,
    }
}

/// What the words beside a code say.
fn meaning(text: &str) -> Option<Mark> {
    const NOT_MEANT: [&str; 6] = [
        "concern",
        "applicable",
        "dispens",
        "renseign",
        "recorded",
        "inconnu",
    ];
    const NOT_MEANT_WORDS: [&str; 4] = ["unknown", "saisi", "membre", "member"];
    const DELEGATED: [&str; 4] = ["represent", "procuration", "proxy", "remplac"];
    const EARLY: [&str; 3] = ["anticipe", "parti", "partie"];
    const CAME: [&str; 16] = [
        "retard",
        "tard",
        "late",
        "distance",
        "distanciel",
        "visio",
        "visioconference",
        "ligne",
        "online",
        "remote",
        "remotely",
        "virtuel",
        "virtuelle",
        "virtually",
        "hybride",
        "presentiel",
    ];
    if text.is_empty() || text.chars().count() > LONGEST_MEANING {
        return None;
    }
    let words = normalised(text);
    let words: Vec<&str> = words.split(' ').collect();
    // A code explains no other code.
    if words.iter().all(|word| word.chars().count() < 3) {
        return None;
    }
    let begins = |signs: &[&str]| {
        words
            .iter()
            .any(|word| signs.iter().any(|sign| word.starts_with(sign)))
    };
    let is_any = |signs: &[&str]| words.iter().any(|word| signs.contains(word));
    if begins(&NOT_MEANT) || is_any(&NOT_MEANT_WORDS) {
        return Some(Mark::Nothing);
    }
    if begins(&DELEGATED) {
        return Some(Mark::Was(Presence::Absent));
    }
    if is_any(&EARLY) {
        return Some(Mark::Was(Presence::LeftEarly));
    }
    of_words(&words.join(" "), text)
        .map(Mark::from)
        .or_else(|| is_any(&CAME).then_some(Mark::Was(Presence::Present)))
}

/// The columns that hold a legend and nothing else in these rows: they do not
/// stay beside the marks.
pub(super) fn columns_of(
    table: &Table,
    rows: std::ops::Range<usize>,
    legend: &Legend,
) -> HashSet<usize> {
    let cells = legend.cells.iter();
    let mut columns: HashSet<usize> = cells
        .filter(|(place, _)| rows.contains(place))
        .map(|(_, column)| *column)
        .collect();
    for place in rows {
        let Some(record) = table.record(place).filter(|_| !columns.is_empty()) else {
            continue;
        };
        for (column, cell) in record.raw_cells().enumerate() {
            if !cell.is_empty() && !legend.is_cell(place, column) {
                columns.remove(&column);
            }
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::table;

    fn read(text: &str) -> Vec<(String, Mark)> {
        let mut marks: Vec<_> = Legend::of(&table(text)).marks.into_iter().collect();
        marks.sort_by(|(one, _), (other, _)| one.cmp(other));
        marks
    }

    const PRESENT: Mark = Mark::Was(Presence::Present);
    const ABSENT: Mark = Mark::Was(Presence::Absent);

    #[test]
    fn legends_of_many_makes_say_the_same() {
        let wanted = [
            ("a".to_owned(), ABSENT),
            ("d".to_owned(), PRESENT),
            ("nc".to_owned(), Mark::Nothing),
        ];
        for text in [
            "\"Légende : A = absent, D = à distance, NC = non concerné\";;\n",
            "A = absent;D = à distance\nNC = non concerné;\n",
            "x;Légende\n;A : absent\n;D : à distance\n;NC : non concerné\n",
            "A=absent D=distance NC=non concerné\n",
            "Légende;\nA;absente\nD;en visio\nNC;pas concernée\n",
            "Key\tA = absent / D = online / NC = not applicable\n",
            "absent = A;D – remote;NC → not concerned\n",
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_explains_no_mark_is_no_legend() {
        for text in [
            "CoP : présences 2025\n",
            "Nom;12/01/2021\nAnne;x\n",
            "Lieu : salle des fêtes du village\n",
            "A = B\n",
            "Jean-Luc;x\nRoy - Anne;x\n",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
