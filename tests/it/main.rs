//! Tests of the whole program, in one binary so that it is linked once.

mod architecture;
mod cli;
mod early_warning;
mod fuzz_corpus;
mod import_export;
mod import_files;
mod register;
mod support;
mod window;
mod words;
