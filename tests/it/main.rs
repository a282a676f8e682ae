//! Tests of the whole program, in one binary so that it is linked once.

mod architecture;
mod changes;
mod choices;
mod cli;
mod communities;
mod compare;
mod early_warning;
mod export_dialog;
mod files;
mod forms;
mod fuzz_corpus;
mod import_choices;
mod import_days;
mod import_export;
mod import_files;
mod import_leaving;
mod import_sheets;
mod importing;
mod journal;
mod lenses;
mod members;
mod on_the_chart;
mod own_words;
mod palette;
mod reach;
mod reading;
mod register;
mod simulator_tests;
mod support;
mod window;
mod words;

#[path = "../scoring/mod.rs"]
mod scoring;
#[path = "../simulator/mod.rs"]
mod simulator;
