mod fuzz_corpus;
mod import_export;
mod import_files;
mod window;
