//! Files packed into one, as Office documents are. All they say of time is the same for
//! every document, so that two exports are equal.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::Crc;
use flate2::write::DeflateEncoder;

/// Version 2.0, no flags, packed.
const HEAD: [u8; 6] = [20, 0, 0, 0, 8, 0];
/// Midnight of 1 January 1980, the first day that the format has.
const TIME: [u8; 4] = [0, 0, 0x21, 0];

/// Packs files of these names.
pub(super) fn packed(files: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let (mut bytes, mut contents) = (Vec::new(), Vec::new());
    for (name, file) in files {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(file)?;
        let data = encoder.finish()?;
        let mut crc = Crc::new();
        crc.update(file);
        let mut about = Vec::from(HEAD);
        about.extend(TIME);
        about.extend(crc.sum().to_le_bytes());
        about.extend((data.len() as u32).to_le_bytes());
        about.extend((file.len() as u32).to_le_bytes());
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        let start = bytes.len() as u32;
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&about);
        bytes.extend(name.as_bytes());
        bytes.extend(data);
        contents.extend(b"PK\x01\x02");
        contents.extend([20, 0]);
        contents.extend(&about);
        contents.extend([0; 10]);
        contents.extend(start.to_le_bytes());
        contents.extend(name.as_bytes());
    }
    let (start, n) = (bytes.len() as u32, files.len() as u16);
    bytes.extend(&contents);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(n.to_le_bytes());
    bytes.extend(n.to_le_bytes());
    bytes.extend((contents.len() as u32).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    Ok(bytes)
}
