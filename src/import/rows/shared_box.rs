//! Addresses that several people share, such as that of a meeting room or of
//! an association: behind them people are known by their names.

use std::collections::{HashMap, HashSet};

use super::{Row, SharedText};
use crate::domain::{are_two_people, is_placeholder};
use crate::import::words::normalised;

/// So many names without a word in common are no longer one person's; of names
/// in full, two are enough.
const FEWEST_NAMES: usize = 3;
const MOST_COMPARED: usize = 20;

/// Takes the address off the rows of several people; says off how many.
pub(super) fn part(rows: &mut [Row]) -> usize {
    let mut names: HashMap<&str, HashSet<&str>> = HashMap::new();
    for row in rows.iter() {
        if let (Some(email), Some(name)) = (&row.email, &row.member)
            && email != name
        {
            names.entry(email).or_default().insert(name);
        }
    }
    let shared: HashSet<SharedText> = names
        .into_iter()
        .filter(|(_, names)| names.len() > 1 && are_several(names))
        .map(|(email, _)| SharedText::from(email))
        .collect();
    if shared.is_empty() {
        return 0;
    }
    let of_box = rows.iter_mut().filter(|row| {
        let is_named = row.member.is_some() && row.member != row.email;
        is_named && row.email.as_ref().is_some_and(|it| shared.contains(it))
    });
    of_box.map(|row| row.email = None).count()
}

/// Whether enough of the names have no word in common.
fn are_several(names: &HashSet<&str>) -> bool {
    let mut people: Vec<HashSet<String>> = Vec::new();
    let mut names: Vec<&&str> = names.iter().filter(|name| !is_placeholder(name)).collect();
    names.sort_unstable();
    // The names of a large box are compared with the first ones only.
    let some = names
        .get(..names.len().min(MOST_COMPARED))
        .unwrap_or_default();
    let are_two = some.iter().enumerate().any(|(place, one)| {
        let others = some.get(place + 1..).unwrap_or_default();
        others.iter().any(|other| are_two_people(one, other))
    });
    if are_two {
        return true;
    }
    for name in names {
        let words: HashSet<String> = normalised(name)
            .split(' ')
            .filter(|word| word.chars().count() > 1)
            .map(str::to_owned)
            .collect();
        if !words.is_empty() && people.iter().all(|known| known.is_disjoint(&words)) {
            people.push(words);
        }
        if people.len() >= FEWEST_NAMES {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(people: &[(&str, &str)]) -> Vec<Row> {
        people
            .iter()
            .map(|(name, email)| Row::of_person(name, email, 30))
            .collect()
    }

    #[test]
    fn three_names_without_a_common_word_share_a_box() {
        let mut rows = rows(&[
            ("Anne Roy", "cop@x.org"),
            ("Ben Li", "cop@x.org"),
            ("Cy Om", "cop@x.org"),
            ("Di Po", "di@x.org"),
        ]);
        assert_eq!(part(&mut rows), 3);
        assert!(rows[..3].iter().all(|row| row.email.is_none()));
        assert!(rows[3].email.is_some());
    }

    #[test]
    fn a_payer_and_a_couple_are_two() {
        for names in [["Anne Roy", "Ben Li"], ["Anne Roy", "Marc Roy"]] {
            let mut rows = rows(&names.map(|name| (name, "both@x.org")));
            assert_eq!(part(&mut rows), 2);
        }
    }

    #[test]
    fn spellings_of_one_name_keep_their_address() {
        let mut rows = rows(&[
            ("Anne Roy", "a@x.org"),
            ("Roy, Anne", "a@x.org"),
            ("Anne Roy (Cégep)", "a@x.org"),
            ("Anne R.", "a@x.org"),
            ("iPhone", "a@x.org"),
            ("A. Tremblay-Roy", "a@x.org"),
        ]);
        assert_eq!(part(&mut rows), 0);
        assert!(rows.iter().all(|row| row.email.is_some()));
    }
}
