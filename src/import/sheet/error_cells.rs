//! Where the cells of a sheet are that hold an error.
//!
//! The library that reads the cells gives up one whose error it does not know, and
//! does not tell where it stands. It is to be told like the others, in its place.

use std::ops::ControlFlow;

use super::GoOn;
use super::tag::each_tag;
use super::zip::Entry;
use crate::import::error::Stop;

/// Row and column (0-based) of each cell with an error in the sheet that this
/// part of the workbook holds, in the order of the file.
pub(super) fn of_xlsx(
    part: Option<&Entry<'_>>,
    go_on: &mut GoOn<'_>,
) -> Result<Vec<(u32, u32)>, Stop> {
    let Some(sheet) = part else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let (mut row, mut next_row, mut next_column) = (0, 0, 0);
    each_tag(sheet, go_on, &mut |tag, _| {
        match tag.name() {
            b"row" => {
                let told = tag.number(b"r").and_then(|row: u32| row.checked_sub(1));
                row = told.unwrap_or(next_row);
                next_row = row.saturating_add(1);
                next_column = 0;
            }
            b"c" => {
                let told = tag.value(b"r").and_then(position);
                let at = told.unwrap_or((row, next_column));
                next_column = at.1.saturating_add(1);
                if tag.value(b"t") == Some(b"e") {
                    found.push(at);
                }
            }
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

/// `C2`: its row and column.
fn position(name: &[u8]) -> Option<(u32, u32)> {
    let n_letters = name
        .iter()
        .take_while(|it| it.is_ascii_alphabetic())
        .count();
    let (letters, digits) = name.split_at(n_letters);
    let column = letters.iter().try_fold(0_u32, |column, letter| {
        let number = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column.checked_mul(26)?.checked_add(number)
    })?;
    let row: u32 = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn a_name_of_a_cell_is_its_place() {
        assert_eq!(position(b"A1"), Some((0, 0)));
        assert_eq!(position(b"AB12"), Some((11, 27)));
        for name in [&b""[..], b"A0", b"12", b"A", b"ZZZZZZZZZ1"] {
            assert_eq!(position(name), None);
        }
    }
}
