//! Any bytes under any mapping: the first bytes choose it.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| essor::import::fuzz_rows(bytes));
