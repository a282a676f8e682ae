//! Sheets with one column per meeting, one column per person, or lists of
//! people in a row.
//!
//! Most attendance kept by hand stands like that: people below each other,
//! dates beside each other, a mark where they meet. Such a sheet is turned into
//! the long table that everything else expects, one record for each mark, whose
//! line is the row of the sheet. It is known by the whole table: a row of dates
//! above cells that hold little but marks, small numbers and nothing.

mod across;
mod filled;
mod heading;
mod legend;
mod lists;
mod marks;
mod persons;
mod poll;

pub(in crate::import) use poll::is_of_poll;

use std::cell::OnceCell;

use filled::Filled;

use super::Table;
use crate::import::words::normalised;
use crate::import::{Mapping, Marks, RefusalReason, Role};
use legend::Legend;
use marks::Reader;

/// What is known beside the table itself.
pub(in crate::import) struct Context<'c> {
    /// Texts beside it (the names of sheet and file) that may tell the year, …
    hints: &'c [&'c str],
    /// … which is this one or one before.
    this_year: i32,
    marks: &'c Marks,
    legend: OnceCell<Legend>,
}

impl<'c> Context<'c> {
    pub(crate) const fn new(hints: &'c [&'c str], this_year: i32, marks: &'c Marks) -> Self {
        Self {
            hints,
            this_year,
            marks,
            legend: OnceCell::new(),
        }
    }

    /// Reads the marks of `table`, which is always the same.
    fn reader(&self, table: &Table) -> Reader<'_> {
        Reader::new(self.marks, self.legend.get_or_init(|| Legend::of(table)))
    }
}

/// The long table that `table` means, if it is a wide one.
pub(in crate::import) fn unpivoted(
    table: &Table,
    context: &Context<'_>,
    wanted: &Mapping,
) -> Result<Option<Table>, RefusalReason> {
    let long = match across::unpivoted(table, context)? {
        Some(long) => Some(long),
        None => match persons::unpivoted(table, context)? {
            Some(long) => Some(long),
            None => lists::unpivoted(table, context)?,
        },
    };
    Ok(long.filter(|long| fits(long, 0, wanted)))
}

/// The same for the answers to a form of a known program, which stand one below
/// the other and may name several people each.
pub(in crate::import) fn with_lists(
    table: &Table,
    context: &Context<'_>,
    wanted: &Mapping,
) -> Result<Option<Table>, RefusalReason> {
    let long = lists::unpivoted(table, context)?;
    Ok(long.filter(|long| fits(long, 0, wanted)))
}

/// Whether people and days stand as in a wide sheet, and no mark where they
/// meet: whoever tells presence by colours alone sees nothing amiss there.
pub(in crate::import) fn has_no_marks(table: &Table, context: &Context<'_>) -> bool {
    across::has_no_marks(table, context) || persons::has_no_marks(table, context)
}

/// Whether a mapping can speak of this table: one that a person made of the
/// sheet as it stands names columns that the long table does not have.
pub(super) fn fits(long: &Table, header: usize, wanted: &Mapping) -> bool {
    let Some(header) = long.record(header) else {
        return false;
    };
    let headers = header.untrimmed();
    wanted
        .columns
        .values()
        .all(|name| Mapping::place_of(name, &headers).is_some())
        && wanted.header_line.is_none_or(|line| line == header.line)
}

/// The best that a header says of a role.
fn score(header: &str, role: Role) -> u8 {
    crate::import::roles::header_score(&normalised(header), role)
}

/// Whether a header or the label of a row names a sum, a share or a remark on
/// all the others.
fn is_total(label: &str) -> bool {
    const WORDS: [&str; 16] = [
        "total",
        "totaux",
        "somme",
        "sum",
        "nombre",
        "nb",
        "nbre",
        "nbr",
        "moyenne",
        "average",
        "taux",
        "rate",
        "pourcentage",
        "effectif",
        "effectifs",
        "count",
    ];
    label.contains('%')
        || normalised(label)
            .split(' ')
            .any(|word| WORDS.contains(&word))
}

/// The header of a column of names that has none by which it would be known.
const MEMBER: &str = "Membre";

/// Headers for the columns that stay, so that one of them names people.
fn kept_headers(table: &Table, header: usize, kept: &[usize], names: Option<usize>) -> Vec<String> {
    let record = table.record(header);
    let mut headers: Vec<String> = kept
        .iter()
        .map(|column| record.map_or_else(String::new, |record| record.cell(*column).into_owned()))
        .collect();
    let has_names = headers.iter().any(|header| {
        [Role::Member, Role::GivenName, Role::Email]
            .iter()
            .any(|role| score(header, *role) > 30)
    });
    if !has_names
        && let Some(place) = names.and_then(|column| kept.iter().position(|kept| *kept == column))
        && let Some(header) = headers.get_mut(place)
    {
        MEMBER.clone_into(header);
    }
    headers
}
