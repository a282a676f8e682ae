//! A text in a `.gz`, as forums and mail programs give it.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::import::error::Stop;
use crate::import::foreign::Contents;
use crate::import::limits::PACKED_TEXT;
use crate::import::{ForeignFile, RefusalReason};

/// The bytes in a compressed file, all its members one behind the other; other
/// bytes as they are. `go_on` hears how many bytes are unpacked.
pub(in crate::import) fn unpacked<'b>(
    bytes: &'b [u8],
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Cow<'b, [u8]>, Stop> {
    const BYTES_PER_STEP: u64 = 1 << 20;
    if !bytes.starts_with(b"\x1F\x8B") {
        return Ok(Cow::Borrowed(bytes));
    }
    let limit = PACKED_TEXT.most(bytes.len());
    let mut reader = MultiGzDecoder::new(bytes);
    let mut text = Vec::new();
    loop {
        let n_read = reader
            .by_ref()
            .take(BYTES_PER_STEP)
            .read_to_end(&mut text)
            .map_err(RefusalReason::damaged_by)?;
        if n_read == 0 {
            break;
        }
        require_text(&text)?;
        if text.len() > limit {
            return Err(RefusalReason::TooLargePackedText.into());
        }
        if !go_on(text.len()) {
            return Err(Stop::Cancelled);
        }
    }
    Ok(Cow::Owned(text))
}

/// Refuses what begins like something else than one text.
fn require_text(text: &[u8]) -> Result<(), RefusalReason> {
    match ForeignFile::of_signature(text) {
        None => Ok(()),
        // To be taken out before it can be read.
        Some(ForeignFile::Spreadsheet) => {
            let contents = Contents {
                tables: 1,
                ..Contents::UNKNOWN
            };
            Err(RefusalReason::NotText(ForeignFile::Archive(contents)))
        }
        Some(foreign) => Err(RefusalReason::NotText(foreign)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("packed");
        encoder.finish().expect("packed")
    }

    #[test]
    fn all_members_are_unpacked_and_a_broken_stream_is_told() {
        let mut bytes = packed(b"date,value\n");
        bytes.extend(packed(b"2020-01-02,3\n"));
        let text = unpacked(&bytes, &mut |_| true).expect("unpacked");
        assert_eq!(&*text, b"date,value\n2020-01-02,3\n");
        let cut = bytes.get(..bytes.len() - 6).expect("shorter");
        let broken = unpacked(cut, &mut |_| true);
        let Err(Stop::Refused(RefusalReason::Damaged(damage))) = broken else {
            panic!("{broken:?}");
        };
        assert!(damage.cause().is_some());
        assert_eq!(unpacked(&bytes, &mut |_| false), Err(Stop::Cancelled));
    }

    #[test]
    fn other_files_and_bombs_are_refused() {
        let picture = packed(b"%PDF-1.7");
        assert_eq!(
            unpacked(&picture, &mut |_| true),
            Err(RefusalReason::NotText(ForeignFile::Pdf).into())
        );
        let bomb = packed(&vec![0; PACKED_TEXT.most(0) + (1 << 20)]);
        let refused = unpacked(&bomb, &mut |_| true).expect_err("too large");
        assert_eq!(refused, RefusalReason::TooLargePackedText.into());
    }
}
