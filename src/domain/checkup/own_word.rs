//! The word by which someone is known again from one check-up to the next, and which
//! nobody can read back.

use std::fmt::Write as _;

use crate::domain::folded;

/// How often the word is hashed: a guess costs as much, and a meeting's worth of answers
/// is still read at once.
const N_ROUNDS: u32 = 500;

/// Tells one respondent from another, never who it is. Empty where the answers were given
/// in the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RespondentKey(String);

impl RespondentKey {
    /// The print of a word, with a salt of its own.
    pub fn of_word(word: &str, salt: u64) -> Self {
        let word = folded(word);
        let mut print = sha256(format!("{salt:016x}{word}").as_bytes());
        for _ in 0..N_ROUNDS {
            let mut again = print.to_vec();
            again.extend(salt.to_be_bytes());
            print = sha256(&again);
        }
        Self(format!("w{salt:016x}{}", hex(&print)))
    }

    /// For answers that came without a word: the print of their line in the file, so that
    /// the same file brought in twice adds nothing.
    pub fn of_line(line: &str) -> Self {
        Self(format!("l{}", hex(&sha256(line.as_bytes()))))
    }

    /// As it was stored.
    pub const fn stored(key: String) -> Self {
        Self(key)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the print of this word.
    pub fn is_of_word(&self, word: &str) -> bool {
        self.salt()
            .is_some_and(|salt| *self == Self::of_word(word, salt))
    }

    /// Whether it tells the same person from one check-up to the next.
    pub fn is_of_a_word(&self) -> bool {
        self.salt().is_some()
    }

    fn salt(&self) -> Option<u64> {
        let rest = self.0.strip_prefix('w')?;
        u64::from_str_radix(rest.get(..16)?, 16).ok()
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const K: [u32; 64] = [
    0x428a_2f98,
    0x7137_4491,
    0xb5c0_fbcf,
    0xe9b5_dba5,
    0x3956_c25b,
    0x59f1_11f1,
    0x923f_82a4,
    0xab1c_5ed5,
    0xd807_aa98,
    0x1283_5b01,
    0x2431_85be,
    0x550c_7dc3,
    0x72be_5d74,
    0x80de_b1fe,
    0x9bdc_06a7,
    0xc19b_f174,
    0xe49b_69c1,
    0xefbe_4786,
    0x0fc1_9dc6,
    0x240c_a1cc,
    0x2de9_2c6f,
    0x4a74_84aa,
    0x5cb0_a9dc,
    0x76f9_88da,
    0x983e_5152,
    0xa831_c66d,
    0xb003_27c8,
    0xbf59_7fc7,
    0xc6e0_0bf3,
    0xd5a7_9147,
    0x06ca_6351,
    0x1429_2967,
    0x27b7_0a85,
    0x2e1b_2138,
    0x4d2c_6dfc,
    0x5338_0d13,
    0x650a_7354,
    0x766a_0abb,
    0x81c2_c92e,
    0x9272_2c85,
    0xa2bf_e8a1,
    0xa81a_664b,
    0xc24b_8b70,
    0xc76c_51a3,
    0xd192_e819,
    0xd699_0624,
    0xf40e_3585,
    0x106a_a070,
    0x19a4_c116,
    0x1e37_6c08,
    0x2748_774c,
    0x34b0_bcb5,
    0x391c_0cb3,
    0x4ed8_aa4a,
    0x5b9c_ca4f,
    0x682e_6ff3,
    0x748f_82ee,
    0x78a5_636f,
    0x84c8_7814,
    0x8cc7_0208,
    0x90be_fffa,
    0xa450_6ceb,
    0xbef9_a3f7,
    0xc671_78f2,
];

/// SHA-256, its letters those of the standard (FIPS 180-4).
#[expect(clippy::many_single_char_names, reason = "as the standard has them")]
fn sha256(message: &[u8]) -> [u8; 32] {
    let mut state: [u32; 8] = [
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19,
    ];
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend((message.len() as u64 * 8).to_be_bytes());
    for block in padded.chunks_exact(64) {
        let mut w = [0_u32; 64];
        for (word, bytes) in w.iter_mut().zip(block.chunks_exact(4)) {
            *word = bytes
                .iter()
                .fold(0, |sum, byte| sum << 8 | u32::from(*byte));
        }
        for at in 16..64 {
            let (a, b) = (w[at - 15], w[at - 2]);
            let small = a.rotate_right(7) ^ a.rotate_right(18) ^ (a >> 3);
            let large = b.rotate_right(17) ^ b.rotate_right(19) ^ (b >> 10);
            w[at] = w[at - 16]
                .wrapping_add(small)
                .wrapping_add(w[at - 7])
                .wrapping_add(large);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
        for (k, word) in K.iter().zip(w) {
            let large = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let choice = (e & f) ^ (!e & g);
            let one = h
                .wrapping_add(large)
                .wrapping_add(choice)
                .wrapping_add(*k)
                .wrapping_add(word);
            let small = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let two = small.wrapping_add((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e) = (g, f, e, d.wrapping_add(one));
            (d, c, b, a) = (c, b, a, one.wrapping_add(two));
        }
        for (sum, now) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *sum = sum.wrapping_add(now);
        }
    }
    let mut out = [0; 32];
    for (bytes, word) in out.chunks_exact_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        let wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex(&sha256(b"abc")), wanted);
        let long = hex(&sha256(&[b'a'; 119]));
        assert_eq!(
            long,
            "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"
        );
    }

    #[test]
    fn a_word_is_known_again_and_not_read_back() {
        let key = RespondentKey::of_word("Érable", 7);
        assert!(key.is_of_word(" erable ") && !key.is_of_word("chêne"));
        assert!(!key.as_str().contains("rable"));
        assert_ne!(key, RespondentKey::of_word("Érable", 8));
        assert!(!RespondentKey::of_line("erable").is_of_a_word());
    }
}
