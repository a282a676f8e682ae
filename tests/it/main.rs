//! Tests of the whole program, in one binary so that it is linked once.

mod architecture;
mod bounds;
mod changes;
mod choices;
mod cli;
mod communities;
mod compare;
mod desktops;
mod doors;
mod drawn;
mod early_warning;
mod export_dialog;
mod files;
mod forms;
mod fuzz_corpus;
mod import_archives;
mod import_asked;
mod import_choices;
mod import_days;
mod import_export;
mod import_files;
mod import_groups;
mod import_hidden;
mod import_leaving;
mod import_marks;
mod import_names;
mod import_nobody;
mod import_sheets;
mod import_sheets_of_days;
mod import_sheets_of_months;
mod import_statuses;
mod import_target;
mod importing;
mod journal;
mod lenses;
mod members;
mod on_the_chart;
mod one_meeting;
mod outcomes;
mod own_words;
mod palette;
mod reach;
mod reading;
mod register;
mod screens;
mod simulator_tests;
mod starting;
mod support;
mod watching;
mod window;
mod words;

#[path = "../scoring/mod.rs"]
mod scoring;
#[path = "../simulator/mod.rs"]
mod simulator;
