//! Tests of the whole program, in one binary so that it is linked once.

mod cli;
mod support;
