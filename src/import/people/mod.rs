//! People out of a text that was pasted: the recipients of a mail, a column
//! or two of a sheet, names one below the other.

mod line;

use std::collections::HashSet;

/// Someone as written in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WrittenPerson {
    /// The address where no name was written.
    pub name: String,
    pub email: Option<String>,
}

/// Longer lists are no mail and no class; the rest is left out.
pub const MOST_PEOPLE: usize = 5_000;

/// Reads the people of a pasted text, in its order, each once.
///
/// They stand one a line, or side by side with commas, semicolons or tabs
/// between them, as `Name`, `Name <mail>`, `mail`, or name and mail in two
/// cells. Where semicolons part them, a comma belongs to a name written
/// `Family, Given`, as in an address book; it is turned round then.
pub fn parse_people(text: &str) -> Vec<WrittenPerson> {
    first_people(text, MOST_PEOPLE)
}

/// The same of a cell, which cannot be cut off without a word: nobody if it names
/// more people than a list may.
pub(super) fn people_of_cell(text: &str) -> Option<Vec<WrittenPerson>> {
    // Beside each name there may be an address, and commas in both.
    let n_marks = text.bytes().filter(|it| matches!(it, b',' | b';' | b'\n'));
    if n_marks.count() > 4 * MOST_PEOPLE {
        return None;
    }
    let people = first_people(text, MOST_PEOPLE + 1);
    (people.len() <= MOST_PEOPLE).then_some(people)
}

fn first_people(text: &str, most: usize) -> Vec<WrittenPerson> {
    let mut met = HashSet::new();
    text.lines()
        .flat_map(line::people_of_line)
        .filter(|person| met.insert(person.clone()))
        .take(most)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The people of a text as `name <mail>`.
    fn read(text: &str) -> Vec<String> {
        parse_people(text)
            .into_iter()
            .map(|it| match it.email {
                Some(email) => format!("{} <{email}>", it.name),
                None => it.name,
            })
            .collect()
    }

    #[test]
    fn names_one_a_line_or_side_by_side_are_people() {
        assert_eq!(read("Ana Roy\n\n  Bo Li \r\nAna Roy"), ["Ana Roy", "Bo Li"]);
        assert_eq!(read("Ana Roy, Bo Li, Zoé"), ["Ana Roy", "Bo Li", "Zoé"]);
        assert_eq!(read("Ana Roy; Bo Li"), ["Ana Roy", "Bo Li"]);
    }

    #[test]
    fn the_recipients_of_a_mail_keep_their_addresses() {
        assert_eq!(
            read("Ana Roy <ana@x.ca>, \"Li, Bo\" <bo@x.ca>, zoe@x.ca"),
            [
                "Ana Roy <ana@x.ca>",
                "Bo Li <bo@x.ca>",
                "zoe@x.ca <zoe@x.ca>"
            ]
        );
        assert_eq!(
            read("Roy, Ana <ana@x.ca>; Li, Bo <mailto:bo@x.ca>;"),
            ["Ana Roy <ana@x.ca>", "Bo Li <bo@x.ca>"]
        );
        assert_eq!(read("Roy, Ana <ana@x.ca>"), ["Ana Roy <ana@x.ca>"]);
    }

    #[test]
    fn cells_of_a_sheet_are_name_and_address() {
        assert_eq!(
            read("Nom\tCourriel\nAna Roy\tana@x.ca\nBo\tLi\tbo@x.ca"),
            ["Ana Roy <ana@x.ca>", "Bo Li <bo@x.ca>"]
        );
        assert_eq!(
            read("Ana Roy,ana@x.ca\nBo Li;bo@x.ca"),
            ["Ana Roy <ana@x.ca>", "Bo Li <bo@x.ca>"]
        );
    }

    #[test]
    fn numbers_and_bullets_before_a_name_are_left_out() {
        assert_eq!(
            read("1. Ana\n2) Bo\n- Zoé\n• Luc\n* Max"),
            ["Ana", "Bo", "Zoé", "Luc", "Max"]
        );
        assert_eq!(read("Jean-Luc 2e\n---\n,;\t"), ["Jean-Luc 2e"]);
    }

    proptest! {
        #[test]
        fn whatever_is_pasted_gives_people_with_names(text in "\\PC{0,80}(\n\\PC{0,80}){0,3}") {
            for person in parse_people(&text) {
                prop_assert!(!person.name.trim().is_empty());
                prop_assert_eq!(person.name.trim(), &person.name);
            }
        }
    }
}
