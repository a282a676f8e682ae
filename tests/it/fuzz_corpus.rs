//! Replays the fuzz corpus on the stable compiler.

use std::path::Path;

use essor::import::{fuzz_inspect, fuzz_rows};
use rayon::prelude::*;

/// A file of the corpus is cut in about this many places.
const N_CUTS: usize = 5;

#[test]
fn no_file_of_the_corpus_and_no_part_of_one_makes_inspect_panic() {
    assert!(replay("inspect", fuzz_inspect) >= 300);
}

#[test]
fn no_mapping_makes_a_file_of_the_corpus_panic() {
    assert!(replay("rows", fuzz_rows) >= 300);
}

/// Gives the files of a target's corpus and parts of them to the target; says
/// how many files there are.
fn replay(target: &str, run: fn(&[u8])) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let files: Vec<_> = std::fs::read_dir(folder.join(target))
        .expect("the corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.par_iter().for_each(|path| {
        let bytes = std::fs::read(path).expect("a file of the corpus");
        // A cut anywhere is a file that was not wholly written.
        let step = (bytes.len() / N_CUTS).max(1);
        for end in (0..=bytes.len()).step_by(step) {
            run(&bytes[..end]);
        }
        for start in (0..bytes.len()).step_by(step) {
            run(&bytes[start..]);
        }
        run(&bytes);
    });
    files.len()
}

#[test]
fn bytes_in_any_order_do_not_make_inspect_panic() {
    const PIECES: [&[u8]; 20] = [
        b"date",
        b"membre",
        b",",
        b";",
        b"\t",
        b"\"",
        b"\"\"",
        b"\r",
        b"\n",
        b"\r\n",
        b"\0",
        b"\xFF",
        b"\xEF\xBB\xBF",
        b"2020-01-02",
        b"03/04/05",
        b"1er mars",
        b"\xC3\xA9",
        b" ",
        b"'=1",
        b"99999999999999999999",
    ];
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..2000 {
        let n_pieces = random.usize(..40);
        let bytes: Vec<u8> = (0..n_pieces)
            .flat_map(|_| PIECES[random.usize(..PIECES.len())])
            .copied()
            .collect();
        fuzz_inspect(&bytes);
    }
}
