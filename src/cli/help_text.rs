//! The help texts taken apart: what they say of each option is told again by
//! the manual and by the completions of shells, and is written nowhere else.
//!
//! A text is made of blocks with an empty line between: paragraphs, one block
//! of lines of usage, and lists of a title and indented items. Between the term
//! of an item and what it means stand two blanks or more.

use super::choices::ReadingOption;
use crate::i18n::Tr;

/// The subcommands that read a file as `inspect` does, if they are given one.
const READ_A_SOURCE: [&str; 4] = ["stages", "ties", "chart", "report"];

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(String),
    /// Each line with what it does, where that is said.
    Usage(Vec<Item>),
    List {
        title: String,
        items: Vec<Item>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub term: String,
    pub text: String,
}

impl Item {
    /// The name of the option without its dashes, where it is one.
    pub(crate) fn option(&self) -> Option<&str> {
        self.term.strip_prefix("--")?.split(' ').next()
    }

    /// What stands for the value of the option, where it takes one.
    pub(crate) fn value(&self) -> Option<&str> {
        self.option()?;
        Some(self.term.split_once(' ')?.1)
    }
}

/// The help text of one subcommand, or that of the whole.
#[derive(Debug)]
pub(crate) struct HelpText(pub Vec<Block>);

impl HelpText {
    /// Of the program.
    pub(crate) fn of_program(tr: &Tr) -> Self {
        Self::parse(&tr.get("cli-help"))
    }

    pub(crate) fn of_subcommand(name: &str, tr: &Tr) -> Self {
        Self::parse(&tr.get(&format!("cli-help-{name}")))
    }

    pub(crate) fn parse(text: &str) -> Self {
        Self(text.split("\n\n").map(block).collect())
    }

    /// What is said in whole sentences.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|block| match block {
            Block::Paragraph(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The lines of all lists.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.0.iter().flat_map(|block| match block {
            Block::List { items, .. } => items.as_slice(),
            _ => &[],
        })
    }

    pub(crate) fn options(&self) -> impl Iterator<Item = &Item> {
        self.items().filter(|item| item.option().is_some())
    }
}

/// All options of a subcommand, its own first, then those that it takes from
/// `inspect` and from the program.
pub(crate) fn options_of(name: &str, tr: &Tr) -> Vec<Item> {
    let mut found = own_options(name, tr);
    found.extend(options_of_reading(name, tr));
    for item in HelpText::of_program(tr).options() {
        let is_known = found.iter().any(|known| known.option() == item.option());
        if !is_known && item.option() != Some("version") {
            found.push(item.clone());
        }
    }
    found
}

/// The options of `inspect` that a subcommand takes beside its own.
pub(crate) fn options_of_reading(name: &str, tr: &Tr) -> Vec<Item> {
    if !READ_A_SOURCE.contains(&name) {
        return Vec::new();
    }
    let own = own_options(name, tr);
    let mut items = own_options("inspect", tr);
    items.retain(|item| {
        item.option().and_then(ReadingOption::of_source).is_some()
            && own.iter().all(|known| known.option() != item.option())
    });
    items
}

fn own_options(name: &str, tr: &Tr) -> Vec<Item> {
    HelpText::of_subcommand(name, tr)
        .options()
        .cloned()
        .collect()
}

fn block(text: &str) -> Block {
    let lines: Vec<&str> = text.lines().collect();
    let Some((first, rest)) = lines.split_first() else {
        return Block::Paragraph(String::new());
    };
    if let Some(usage) = first.strip_prefix("Usage") {
        let usage = usage.trim_start().trim_start_matches(':').trim_start();
        let lines = std::iter::once(usage).chain(rest.iter().map(|line| line.trim()));
        return Block::Usage(lines.map(item).collect());
    }
    if first.ends_with(':') && rest.first().is_some_and(|line| line.starts_with("  ")) {
        let mut items: Vec<Item> = Vec::new();
        for line in rest {
            let deep = line.len() - line.trim_start().len();
            match items.last_mut() {
                Some(last) if deep > 2 => {
                    last.text.push(' ');
                    last.text.push_str(line.trim());
                }
                _ => items.push(item(line.trim())),
            }
        }
        let title = first.trim_end_matches(':').trim_end();
        return Block::List {
            title: title.to_owned(),
            items,
        };
    }
    Block::Paragraph(lines.join(" "))
}

fn item(line: &str) -> Item {
    let (term, text) = line.split_once("  ").unwrap_or((line, ""));
    Item {
        term: term.to_owned(),
        text: text.trim_start().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart_into_what_it_is_made_of() {
        let text = "Counts\nwhat is there.\n\nUsage\u{a0}: essor a [FILE]  opens it\n         essor b\n\n\
                    Options:\n  --to FILE    where it\n               goes\n  --json   as JSON\n\nAfterwards.";
        let help = HelpText::parse(text);
        let item = |term: &str, text: &str| Item {
            term: term.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(
            help.0,
            [
                Block::Paragraph("Counts what is there.".to_owned()),
                Block::Usage(vec![
                    item("essor a [FILE]", "opens it"),
                    item("essor b", "")
                ]),
                Block::List {
                    title: "Options".to_owned(),
                    items: vec![
                        item("--to FILE", "where it goes"),
                        item("--json", "as JSON")
                    ],
                },
                Block::Paragraph("Afterwards.".to_owned()),
            ]
        );
        let options: Vec<_> = help
            .options()
            .map(|item| (item.option(), item.value()))
            .collect();
        assert_eq!(options, [(Some("to"), Some("FILE")), (Some("json"), None)]);
    }
}
