//! Who may use whom, read from the source itself, so that a boundary nobody
//! watches cannot leak. The rule is drawn in ARCHITECTURE.md.

use std::fs;
use std::path::{Path, PathBuf};

/// Each folder of `src` and the folders that it may use besides itself.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("import", &["domain", "i18n"]),
    ("export", &["domain"]),
    ("analysis", &["domain", "i18n"]),
    ("store", &["domain", "i18n"]),
    ("chart", &["domain", "i18n", "analysis"]),
    ("render", &["domain", "i18n", "chart"]),
    ("report", &["domain", "i18n", "analysis", "chart", "render"]),
    (
        "app",
        &[
            "domain", "i18n", "import", "export", "analysis", "store", "chart", "render", "report",
        ],
    ),
    (
        "cli",
        &[
            "domain", "i18n", "import", "export", "analysis", "chart", "app",
        ],
    ),
    (
        "ui",
        &[
            "domain", "i18n", "import", "export", "analysis", "chart", "app",
        ],
    ),
];

/// Crates that one folder wraps, so that no other need know them.
const KEPT_IN: [(&str, &[&str]); 3] = [
    ("store", &["rusqlite"]),
    ("ui", &["eframe", "egui", "egui_extras", "rfd"]),
    (
        "render",
        &["krilla", "plotters", "plotters_backend", "resvg"],
    ),
];

/// Nothing leaves: no code of ours may open a connection.
const NETWORK: [&str; 3] = ["TcpListener", "TcpStream", "UdpSocket"];

/// What would end the program, or was left behind.
const NEVER: [&str; 7] = [
    "todo!(",
    "unimplemented!(",
    "dbg!(",
    "panic!(",
    ".unwrap()",
    ".expect(",
    "process::exit(",
];

/// Colours are roles of the palette; the window resolves them here alone.
const COLOURS_IN: &str = "src/ui/style/";

const MAX_LINES: usize = 650;

#[test]
fn the_source_keeps_to_the_rule() {
    let files = source_files();
    for (folder, _) in MAY_USE {
        let home = format!("src/{folder}/");
        assert!(
            files.iter().any(|(path, _)| path.starts_with(&home)),
            "{home} was read"
        );
    }
    let tests: Vec<String> = files
        .iter()
        .flat_map(|(path, text)| test_modules(path, text))
        .collect();
    let found: Vec<String> = files
        .iter()
        .flat_map(|(path, text)| {
            let is_test = tests.iter().any(|module| path.starts_with(module));
            violations(path, text, is_test)
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// What one file does against the rule, a sentence each. Tests may reach
/// further than the code they test, and only their length is looked at.
fn violations(path: &str, text: &str, is_test: bool) -> Vec<String> {
    let mut found = Vec::new();
    let n_lines = text.lines().count();
    if n_lines > MAX_LINES {
        found.push(format!("{path}: {n_lines} lines, more than {MAX_LINES}"));
    }
    if is_test {
        return found;
    }
    let code = shipped(text);
    let place = Place::of(path);
    for used in place.used(&code) {
        if !place.may_use(&used) {
            found.push(format!("{path}: {} may not use {used}", place.name));
        }
    }
    for (home, crates) in KEPT_IN {
        for name in crates
            .iter()
            .filter(|name| place.name != home && has_word(&code, name))
        {
            found.push(format!("{path}: {name} belongs in src/{home} only"));
        }
    }
    if heads_after(&code, "std::").any(|head| head == "net") {
        found.push(format!("{path}: std::net opens the network"));
    }
    for name in NETWORK.iter().filter(|name| has_word(&code, name)) {
        found.push(format!("{path}: {name} opens the network"));
    }
    for word in NEVER.iter().filter(|word| has_start(&code, word)) {
        found.push(format!("{path}: {word} outside tests"));
    }
    // One word finds from_rgb, from_rgba_unmultiplied and their like.
    if !path.starts_with(COLOURS_IN) && code.contains("Color32::from_rgb") {
        found.push(format!("{path}: a colour of its own, outside {COLOURS_IN}"));
    }
    found
}

/// Where a file stands in the tree of modules.
struct Place<'a> {
    /// The folder under `src`; `main` and `lib` for the two roots.
    name: &'a str,
    /// How many `super::` lead from the file to the root.
    depth: usize,
}

impl<'a> Place<'a> {
    fn of(path: &'a str) -> Self {
        let module = path.trim_start_matches("src/").trim_end_matches(".rs");
        let module = module.trim_end_matches("/mod");
        Self {
            name: module.split('/').next().unwrap_or_default(),
            depth: module.split('/').count(),
        }
    }

    /// The top-level modules that the code names, each once.
    fn used(&self, code: &str) -> Vec<String> {
        let root = if self.name == "main" {
            "essor::"
        } else {
            "crate::"
        };
        let to_root = "super::".repeat(self.depth);
        let mut used: Vec<String> = heads_after(code, root)
            .chain(heads_after(code, &to_root))
            .filter(|head| ![self.name, "self"].contains(head))
            .map(str::to_owned)
            .collect();
        used.sort_unstable();
        used.dedup();
        used
    }

    fn may_use(&self, other: &str) -> bool {
        match self.name {
            "main" => ["cli", "ui", "i18n"].contains(&other),
            name => MAY_USE
                .iter()
                .any(|(folder, others)| *folder == name && others.contains(&other)),
        }
    }
}

/// The first segment of each path that starts with `root`, grouped ones
/// (`root::{a::B, c}`) too.
fn heads_after<'a>(code: &'a str, root: &'a str) -> impl Iterator<Item = &'a str> {
    starts(code, root).flat_map(move |at| {
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            Some(group) => heads_of_group(group),
            None => vec![first_segment(rest)],
        }
    })
}

/// The first segments of `a::B, c::{D, E}}…`, up to the brace that closes it.
fn heads_of_group(group: &str) -> Vec<&str> {
    let mut heads = Vec::new();
    let mut depth = 0_usize;
    let mut member = 0;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                let head = first_segment(group[member..at].trim_start());
                heads.extend(Some(head).filter(|head| !head.is_empty()));
                member = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads
}

fn first_segment(path: &str) -> &str {
    // A glob of the whole crate is a head of its own, and no folder's name.
    let end = path.find(|letter: char| !is_ident(letter) && letter != '*');
    &path[..end.unwrap_or(path.len())]
}

/// Where `word` starts as a word: `crate::` is not found in `supercrate::`.
/// `super::` after `super::` is no start either, as the chain is longer.
fn starts<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> {
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            let before = &code[..*at];
            !word.starts_with(is_ident) || (!before.ends_with(is_ident) && !before.ends_with("::"))
        })
}

fn has_start(code: &str, word: &str) -> bool {
    code.match_indices(word)
        .any(|(at, _)| !word.starts_with(is_ident) || !code[..at].ends_with(is_ident))
}

fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        !code[..at].ends_with(is_ident) && !code[at + word.len()..].starts_with(is_ident)
    })
}

fn is_ident(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The code without comments and without what is compiled for tests only.
///
/// It trusts the layout that `cargo fmt` gives: an item ends where a line at
/// its own indent closes it.
fn shipped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let code = line.trim_start();
        if code == "#[cfg(test)]" {
            skip_item(&mut lines, line.len() - code.len());
        } else if !code.starts_with("//") {
            kept.push_str(code.split(" // ").next().unwrap_or_default());
            kept.push('\n');
        }
    }
    kept
}

/// Where the modules live that the file declares for tests only, as the
/// starts of their paths.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let folder = path
        .strip_suffix("mod.rs")
        .or_else(|| path.strip_suffix("lib.rs"))
        .map_or_else(|| path.replace(".rs", "/"), str::to_owned);
    let mut names = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            let declared = lines.next().and_then(|line| line.strip_suffix(';'));
            let name = declared
                .and_then(|line| line.split_once("mod "))
                .map(|(_, name)| name);
            // A file and a folder of that name, but no longer name.
            names.extend(name.map(|name| format!("{folder}{name}.rs")));
            names.extend(name.map(|name| format!("{folder}{name}/")));
        }
    }
    names
}

/// Moves past the item that follows an attribute of the given indent.
fn skip_item<'a>(lines: &mut impl Iterator<Item = &'a str>, indent: usize) {
    let mut lines = lines.skip_while(|line| line.trim_start().starts_with("#["));
    let Some(first) = lines.next() else { return };
    if first.ends_with([';', '}']) {
        return;
    }
    for line in lines {
        let code = line.trim_start();
        let closes = line.len() - code.len() == indent && code.starts_with(['}', ')', ']']);
        if closes && code.ends_with([';', '}']) {
            return;
        }
    }
}

/// Every Rust file under `src`, by its path with `/` from the package's root.
fn source_files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).expect("below the root");
                let name = name.to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    files.sort();
    files
}

/// What is said of one planted file.
#[track_caller]
fn assert_caught(path: &str, text: &str, what: &str) {
    let found = violations(path, text, false);
    assert!(
        found.iter().any(|said| said.contains(what)),
        "{text}: {found:?}"
    );
}

#[track_caller]
fn assert_clean(path: &str, text: &str) {
    assert_eq!(
        violations(path, text, false),
        Vec::<String>::new(),
        "{text}"
    );
}

#[test]
fn a_use_across_a_boundary_is_caught_however_it_is_written() {
    assert_caught(
        "src/domain/month.rs",
        "use crate::i18n::Tr;\n",
        "domain may not use i18n",
    );
    assert_caught(
        "src/render/mod.rs",
        "use crate::analysis::Life;\n",
        "analysis",
    );
    assert_caught(
        "src/store/open.rs",
        "let life = crate::analysis::read(&s);\n",
        "analysis",
    );
    assert_caught(
        "src/ui/jobs.rs",
        "use crate::{app::Desk, store::Store};\n",
        "store",
    );
    assert_caught(
        "src/cli/mod.rs",
        "use crate::{\n    app::{Desk, Reporter},\n    ui,\n};\n",
        "cli may not use ui",
    );
    assert_caught("src/ui/mod.rs", "use super::cli;\n", "ui may not use cli");
    assert_caught("src/app/desk.rs", "use super::super::ui::style;\n", "ui");
    assert_caught("src/chart/mod.rs", "use crate::*;\n", "chart may not use *");
    assert_caught(
        "src/main.rs",
        "use essor::store::Store;\n",
        "main may not use store",
    );
    assert_caught(
        "src/network/mod.rs",
        "use crate::domain::Month;\n",
        "network may not use",
    );
}

#[test]
fn a_use_that_the_rule_allows_passes() {
    assert_clean(
        "src/chart/model.rs",
        "use crate::{analysis::Life, domain::Month};\n",
    );
    assert_clean(
        "src/store/undo/log.rs",
        "pub(in crate::store) fn f() {}\nuse super::row;\n",
    );
    assert_clean(
        "src/export/mod.rs",
        "use crate::domain::{Presence, exchange};\n",
    );
    assert_clean(
        "src/main.rs",
        "use essor::cli::{self, Outcome};\nuse essor::ui;\n",
    );
    assert_clean(
        "src/domain/mod.rs",
        "//! Read by [`store`](crate::store).\nmod month;\n",
    );
}

#[test]
fn a_crate_outside_its_folder_is_caught() {
    assert_caught("src/app/desk.rs", "use rusqlite::Connection;\n", "rusqlite");
    assert_caught("src/app/worker.rs", "fn f(c: &egui::Context) {}\n", "egui");
    assert_caught(
        "src/chart/model.rs",
        "let page = resvg::tiny_skia::Pixmap::new(1, 1);\n",
        "resvg",
    );
    assert_clean("src/store/open.rs", "use rusqlite::Connection;\n");
    assert_clean(
        "src/app/worker.rs",
        "// As egui wants it.\nlet rfd_like = 1;\n",
    );
}

#[test]
fn the_network_is_caught() {
    assert_caught("src/app/desk.rs", "use std::net::IpAddr;\n", "network");
    assert_caught(
        "src/app/desk.rs",
        "use std::{fs, net::SocketAddr};\n",
        "network",
    );
    assert_caught(
        "src/app/desk.rs",
        "let s = TcpStream::connect(a);\n",
        "network",
    );
}

#[test]
fn what_could_end_the_program_is_caught_outside_tests() {
    for word in [
        "todo!()",
        "dbg!(x)",
        "x.unwrap()",
        "x.expect(\"a day\")",
        "unimplemented!()",
    ] {
        let text = format!("fn f() {{\n    {word};\n}}\n");
        assert_caught("src/domain/month.rs", &text, "outside tests");
        assert!(violations("src/domain/tests.rs", &text, true).is_empty());
        assert_clean(
            "src/domain/month.rs",
            &format!("#[cfg(test)]\nmod tests {{\n{text}\n}}\n"),
        );
        let after = format!("#[cfg(test)]\nmod tests;\n\n{text}");
        assert_caught("src/domain/month.rs", &after, "outside tests");
    }
    assert_clean("src/domain/month.rs", "let a = x.unwrap_or_default();\n");
}

#[test]
fn a_module_for_tests_is_known_by_its_declaration() {
    let text = "#[cfg(test)]\npub(crate) mod samples;\nmod model;\n#[cfg(test)]\nmod tests {\n}\n";
    assert_eq!(
        test_modules("src/chart/mod.rs", text),
        ["src/chart/samples.rs", "src/chart/samples/"]
    );
    assert_eq!(
        test_modules("src/chart/model.rs", "#[cfg(test)]\nmod tests;\n"),
        ["src/chart/model/tests.rs", "src/chart/model/tests/"]
    );
}

#[test]
fn a_colour_outside_the_style_is_caught() {
    let text = "let ink = Color32::from_rgba_unmultiplied(1, 2, 3, 4);\n";
    assert_caught("src/ui/panels/brand.rs", text, "colour");
    assert_caught("src/ui/style_guide.rs", text, "colour");
    assert_clean("src/ui/style/palette.rs", text);
}

#[test]
fn a_file_that_grew_too_long_is_caught() {
    let text = "const A: u8 = 1;\n".repeat(MAX_LINES + 1);
    assert_caught("src/import/read.rs", &text, "651 lines");
    assert_eq!(violations("src/store/tests.rs", &text, true).len(), 1);
}
