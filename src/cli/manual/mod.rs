//! `essor manual`: the manual page, made of the help texts. For those who make
//! packages; no help text names it.

mod roff;

use std::process::ExitCode;

use super::arguments::{Arguments, Token};
use super::help_text::{Block, HelpText, options_of_reading};
use super::{CliError, Outcome, output, subcommands};
use crate::i18n::Tr;
use roff::Page;

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("lang") => drop(arguments.language("lang")?),
            other => return Err(other.unexpected().into()),
        }
    }
    output::print(&page(tr))?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

/// The page in the language of `tr`.
pub(crate) fn page(tr: &Tr) -> String {
    let program = HelpText::of_program(tr);
    let mut page = Page::new("essor", env!("CARGO_PKG_VERSION"));
    page.section(&tr.get("cli-manual-name"));
    page.name("essor", &tr.get("cli-manual-summary"));
    page.section("SYNOPSIS");
    for block in &program.0 {
        if let Block::Usage(lines) = block {
            page.usage(lines);
        }
    }
    page.section("DESCRIPTION");
    let mut paragraphs = program.paragraphs();
    if let Some(about) = paragraphs.next() {
        page.paragraph(about);
    }
    for block in &program.0 {
        if let Block::List { title, items } = block {
            page.section(&title.to_uppercase());
            page.items(items);
        }
    }
    for name in subcommands() {
        subcommand(&mut page, name, tr);
    }
    // What is left of the overview has a head of its own: how the program ends.
    for paragraph in paragraphs {
        let (head, text) = paragraph.split_once(':').unwrap_or(("", paragraph));
        page.section(&head.trim().to_uppercase());
        page.paragraph(text.trim());
    }
    for block in &HelpText::parse(&tr.get("cli-manual-files")).0 {
        if let Block::List { title, items } = block {
            page.section(&title.to_uppercase());
            page.items(items);
        }
    }
    page.finish()
}

fn subcommand(page: &mut Page, name: &str, tr: &Tr) {
    page.section(&format!("essor {name}").to_uppercase());
    for block in &HelpText::of_subcommand(name, tr).0 {
        match block {
            Block::Usage(lines) => page.usage(lines),
            Block::Paragraph(text) => page.paragraph(text),
            Block::List { items, .. } => page.items(items),
        }
    }
    let of_reading = options_of_reading(name, tr);
    if !of_reading.is_empty() {
        let terms: Vec<&str> = of_reading.iter().map(|item| item.term.as_str()).collect();
        let options = terms.join(", ");
        page.paragraph(&tr.format("cli-manual-as-inspect", &[("options", options.into())]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help_text::options_of;
    use crate::i18n::Language;

    #[test]
    fn the_page_tells_of_every_subcommand_and_option_in_both_languages() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            let page = page(&tr);
            for name in subcommands() {
                let head = format!("ESSOR {}", name.to_uppercase().replace('-', "\\-"));
                let (_, from) = page.split_once(&head).expect("a section of its own");
                let section = from.split("\n.SH").next().expect("some text");
                for item in options_of(name, &tr) {
                    let option = item.option().expect("an option").replace('-', "\\-");
                    let written = format!("\\-\\-{option}");
                    let is_general = ["help", "today", "lang"].contains(&option.as_str());
                    let place = if is_general { page.as_str() } else { section };
                    assert!(place.contains(&written), "{name} {option}: {section}");
                }
            }
        }
    }

    #[test]
    fn the_page_is_in_its_language_with_its_accents() {
        let page = |language| page(&Tr::new(language));
        let french = page(Language::Fr);
        assert!(french.contains(".SH NOM\n"), "{french}");
        assert!(french.contains(".SH ÉTAT DE SORTIE\n"), "{french}");
        assert!(french.contains("essoufflement"), "{french}");
        let english = page(Language::En);
        assert!(english.contains(".SH NAME\n"), "{english}");
        assert!(english.contains(".SH EXIT STATUS\n"), "{english}");
    }
}
