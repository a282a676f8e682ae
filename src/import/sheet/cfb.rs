//! The container of old workbooks, as far as it is needed to weigh what is in
//! it before it is opened.
//!
//! Sources: \[MS-CFB\] 2.2 to 2.6 and \[MS-XLS\] 2.3.

use crate::import::{ForeignFile, Limit, RefusalReason};

const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

pub(super) fn is_cfb(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE[..4])
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

struct Container<'c> {
    bytes: &'c [u8],
    sector_size: usize,
    /// The sector that follows each one.
    next: Vec<u32>,
}

impl<'c> Container<'c> {
    fn open(bytes: &'c [u8]) -> Option<Self> {
        let sector_size = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut container = Self {
            bytes,
            sector_size,
            next: Vec::new(),
        };
        // The sectors that hold the table of sectors: 109 are named in the
        // header, further ones in a chain.
        let mut tables: Vec<u32> = (0..109)
            .filter_map(|place| u32_at(bytes, 76 + place * 4))
            .collect();
        let mut further = u32_at(bytes, 68)?;
        let n_sectors = bytes.len() / sector_size;
        for _ in 0..n_sectors {
            let Some(sector) = container.sector(further) else {
                break;
            };
            let (names, last) = sector.split_at(sector.len().saturating_sub(4));
            tables.extend(names.chunks_exact(4).filter_map(|four| u32_at(four, 0)));
            further = u32_at(last, 0)?;
        }
        let mut next = Vec::new();
        for table in tables {
            if let Some(sector) = container.sector(table)
                && next.len() < n_sectors
            {
                next.extend(sector.chunks_exact(4).filter_map(|four| u32_at(four, 0)));
            }
        }
        container.next = next;
        Some(container)
    }

    fn sector(&self, number: u32) -> Option<&'c [u8]> {
        let start =
            (usize::try_from(number).ok()?.checked_add(1)?).checked_mul(self.sector_size)?;
        let end = start.checked_add(self.sector_size)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The bytes of a chain of sectors.
    fn chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut at = first;
        while let Some(sector) = self.sector(at)
            && bytes.len() <= self.bytes.len()
        {
            bytes.extend_from_slice(sector);
            match self.next.get(at as usize) {
                Some(next) => at = *next,
                None => break,
            }
        }
        bytes
    }

    /// Names and first sectors of what is in the container.
    fn entries(&self) -> Vec<(String, u32)> {
        let folder = u32_at(self.bytes, 48).map_or_else(Vec::new, |first| self.chain(first));
        folder
            .chunks_exact(128)
            .filter_map(|entry| {
                let n_bytes = usize::from(u16_at(entry, 64)?).min(64);
                let letters = entry.get(..n_bytes)?.chunks_exact(2);
                let name: Vec<u16> = letters.filter_map(|two| u16_at(two, 0)).collect();
                let name = String::from_utf16_lossy(&name);
                Some((name.trim_end_matches('\0').to_owned(), u32_at(entry, 116)?))
            })
            .collect()
    }
}

/// Refuses what is no workbook, what has a password, and sheets whose few cells
/// stand so far apart that all between would fill the memory.
pub(super) fn check(bytes: &[u8]) -> Result<(), RefusalReason> {
    let container = Container::open(bytes).ok_or_else(RefusalReason::damaged)?;
    let entries = container.entries();
    let first = |wanted: &str| {
        entries
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, first)| *first)
    };
    if first("EncryptedPackage").is_some() {
        return Err(RefusalReason::Encrypted);
    }
    let Some(book) = first("Workbook").or_else(|| first("Book")) else {
        let has = |name: &str| first(name).is_some();
        let foreign = if has("WordDocument") {
            ForeignFile::TextDocument
        } else if has("PowerPoint Document") || has("Current User") {
            ForeignFile::Presentation
        } else if has("__properties_version1.0") {
            ForeignFile::Mail
        } else {
            ForeignFile::Unknown
        };
        return Err(RefusalReason::NotText(foreign));
    };
    let book = container.chain(book);
    if has_false_dimensions(&book) {
        return Err(RefusalReason::damaged());
    }
    if n_cells(&book) > Limit::DenseCells.most() as u64 {
        return Err(RefusalReason::OverLimit(Limit::DenseCells));
    }
    Ok(())
}

/// The records of the workbook in the container.
pub(super) fn book(bytes: &[u8]) -> Option<Vec<u8>> {
    let container = Container::open(bytes)?;
    let entries = container.entries();
    let named = |wanted: &str| entries.iter().find(|(name, _)| name == wanted);
    let (_, first) = named("Workbook").or_else(|| named("Book"))?;
    Some(container.chain(*first))
}

/// Whether a sheet says that it is larger than any can be: room is made for what
/// it says.
fn has_false_dimensions(book: &[u8]) -> bool {
    const DIMENSIONS: u16 = 0x0200;
    const MOST_ROWS: u32 = 65_536;
    const MOST_COLUMNS: u16 = 256;
    let mut at = 0_usize;
    while let (Some(kind), Some(length)) = (u16_at(book, at), u16_at(book, at + 2)) {
        // Older workbooks say it in ten bytes, and can say nothing too large of rows.
        if kind == DIMENSIONS {
            let (rows, columns) = if length == 10 {
                (Some(0), u16_at(book, at + 10))
            } else {
                (u32_at(book, at + 8), u16_at(book, at + 14))
            };
            if rows.is_some_and(|rows| rows > MOST_ROWS)
                || columns.is_some_and(|columns| columns > MOST_COLUMNS)
            {
                return true;
            }
        }
        at += 4 + usize::from(length);
    }
    false
}

/// How many cells the sheets of a workbook span.
fn n_cells(book: &[u8]) -> u64 {
    const BEGINNING: u16 = 0x0809;
    const CELLS: [u16; 10] = [
        0x0006, 0x0203, 0x0204, 0x0205, 0x0207, 0x027E, 0x00FD, 0x00D6, 0x00BD, 0x00BE,
    ];
    let mut at = 0_usize;
    let mut n_before = 0_u64;
    let mut corners: Option<[u16; 4]> = None;
    let area = |corners: Option<[u16; 4]>| {
        corners.map_or(0, |[top, bottom, left, right]| {
            (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1)
        })
    };
    while let (Some(kind), Some(length)) = (u16_at(book, at), u16_at(book, at + 2)) {
        let data = book.get(at + 4..).unwrap_or_default();
        if kind == BEGINNING {
            n_before = n_before.saturating_add(area(corners));
            corners = None;
        } else if CELLS.contains(&kind)
            && let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2))
        {
            // A record of several cells holds, between two columns, six bytes for
            // each number or two for each cell that is empty.
            let several = |width: u16| (length.saturating_sub(6) / width).max(1) - 1;
            let last = column.saturating_add(match kind {
                0x00BD => several(6),
                0x00BE => several(2),
                _ => 0,
            });
            let [top, bottom, left, right] = corners.unwrap_or([row, row, column, last]);
            corners = Some([
                top.min(row),
                bottom.max(row),
                left.min(column),
                right.max(last),
            ]);
        }
        at += 4 + usize::from(length);
    }
    n_before.saturating_add(area(corners))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cells_in_far_corners_are_a_large_sheet() {
        let cell = |row: u16, column: u16| {
            let mut bytes = vec![0x03, 0x02, 14, 0];
            bytes.extend(row.to_le_bytes());
            bytes.extend(column.to_le_bytes());
            bytes.extend([0; 10]);
            bytes
        };
        let mut book = cell(0, 0);
        assert_eq!(n_cells(&book), 1);
        book.extend(cell(65_535, 65_535));
        assert_eq!(n_cells(&book), 65_536 * 65_536);
    }

    #[test]
    fn a_record_of_several_cells_spans_just_those() {
        let several = |kind: u16, width: u16| {
            let mut bytes = kind.to_le_bytes().to_vec();
            let length = 6 + 5 * width;
            bytes.extend(length.to_le_bytes());
            bytes.resize(bytes.len() + usize::from(length), 0);
            bytes
        };
        assert_eq!(n_cells(&several(0x00BD, 6)), 5);
        assert_eq!(n_cells(&several(0x00BE, 2)), 5);
    }

    #[test]
    fn a_container_that_is_broken_off_is_damaged() {
        assert_eq!(check(SIGNATURE), Err(RefusalReason::damaged()));
        let mut bytes = SIGNATURE.to_vec();
        bytes.resize(600, 0);
        assert!(check(&bytes).is_err());
    }
}
