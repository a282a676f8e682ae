//! Names in the order of family names.

use super::folded;

/// A name as it stands in a list by family names: folded, the family name first.
///
/// The family name is what stands before a comma or is written in capitals at the
/// beginning, or else the last word. A name tells no more: of *Marie de la Tour* the
/// last word counts, and what is written in one word stands under it.
pub fn by_family(name: &str) -> String {
    if let Some((family, given)) = name.split_once(',') {
        return folded(&format!("{family} {given}"));
    }
    // What stands in brackets behind a name is no part of it.
    let bare = name.split(['(', '[']).next().unwrap_or_default();
    let words: Vec<&str> = bare.split_whitespace().collect();
    let n_capital = words.iter().take_while(|word| is_capital(word)).count();
    let split = if (1..words.len()).contains(&n_capital) {
        n_capital
    } else {
        words.len().saturating_sub(1)
    };
    let (first, last) = words.split_at(split);
    let (family, given) = if split == n_capital && n_capital > 0 && n_capital < words.len() {
        (first, last)
    } else {
        (last, first)
    };
    if words.is_empty() {
        return folded(name);
    }
    folded(&[family.join(" "), given.join(" ")].join(" "))
}

/// *ROY*, not *J.*
fn is_capital(word: &str) -> bool {
    let n_letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    n_letters > 1 && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_name_is_found_where_the_name_tells_it() {
        for (name, expected) in [
            ("Zoé L’Écuyer", "l'ecuyer zoe"),
            ("Jean-Pierre Côté-Rivard", "cote-rivard jean-pierre"),
            ("Roy, Anne Marie", "roy anne marie"),
            ("ROY Anne", "roy anne"),
            ("SAINT CŒUR Noé", "saint coeur noe"),
            ("ANNE ROY", "roy anne"),
            ("A. Roy (Cégep)", "roy a."),
            ("m12", "m12"),
            ("(invité)", "(invite)"),
            ("", ""),
        ] {
            assert_eq!(by_family(name), expected, "{name}");
        }
    }
}
