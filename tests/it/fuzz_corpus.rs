//! Replays the fuzz corpus on the stable compiler.

use std::path::Path;

use essor::import::fuzz_inspect;

#[test]
fn no_file_of_the_corpus_and_no_part_of_one_makes_inspect_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus/inspect");
    let mut n_files = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        let path = entry.expect("an entry").path();
        let bytes = std::fs::read(&path).expect("a file of the corpus");
        // A cut anywhere is a file that was not wholly written.
        let step = (bytes.len() / 50).max(1);
        for end in (0..=bytes.len()).step_by(step) {
            fuzz_inspect(&bytes[..end]);
        }
        for start in (0..bytes.len()).step_by(step) {
            fuzz_inspect(&bytes[start..]);
        }
        fuzz_inspect(&bytes);
        n_files += 1;
    }
    assert!(n_files >= 10);
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
