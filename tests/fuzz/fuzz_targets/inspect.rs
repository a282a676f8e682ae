//! Any bytes, as `inspect` reads them.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| essor::import::fuzz_inspect(bytes));
