//! Which community is meant by a name.

use std::collections::HashMap;

use super::folded;

/// Communities by what people call them: in full, or for short where only one is
/// called so. Capitals, accents and spaces do not count.
#[derive(Clone, Debug)]
pub struct CommunityNames<T> {
    in_full: HashMap<String, T>,
    /// Nothing for a short name that several have.
    for_short: HashMap<String, Option<T>>,
}

impl<T: Copy> CommunityNames<T> {
    /// Of each community its name, its acronym (empty if it has none) and what
    /// is to be found by them.
    pub fn of<'n>(communities: impl IntoIterator<Item = (&'n str, &'n str, T)>) -> Self {
        let mut names = Self {
            in_full: HashMap::new(),
            for_short: HashMap::new(),
        };
        for (name, acronym, found) in communities {
            names.in_full.entry(folded(name)).or_insert(found);
            let short = folded(acronym);
            if !short.is_empty() {
                names
                    .for_short
                    .entry(short)
                    .and_modify(|known| *known = None)
                    .or_insert(Some(found));
            }
        }
        names
    }

    /// The community that is called `name`. Its full name goes before the short
    /// one of another.
    pub fn meant_by(&self, name: &str) -> Option<T> {
        let name = folded(name);
        let in_full = self.in_full.get(&name).copied();
        in_full.or_else(|| self.for_short.get(&name).copied().flatten())
    }

    /// A community that was not there before.
    pub fn add(&mut self, name: &str, found: T) {
        self.in_full.insert(folded(name), found);
    }

    pub fn len(&self) -> usize {
        self.in_full.len()
    }

    pub fn is_empty(&self) -> bool {
        self.in_full.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_goes_before_a_short_one_and_a_short_one_that_two_have_is_none() {
        let mut names = CommunityNames::of([
            ("Collectif des formateurs", "CFP", 1),
            ("CPA", "", 2),
            ("Cercle des pairs aidants", "C.P.A.", 3),
            ("Comité des abeilles", "cpa", 4),
            ("Veille santé", "VS", 5),
            ("Vie sociale", "vs", 6),
        ]);
        assert_eq!(names.meant_by(" cfp "), Some(1));
        assert_eq!(names.meant_by("collectif  des FORMATEURS"), Some(1));
        assert_eq!(names.meant_by("CPA"), Some(2));
        assert_eq!(names.meant_by("c.p.a."), Some(3));
        assert_eq!(names.meant_by("VS"), None);
        assert_eq!(names.meant_by(""), None);
        names.add("VS", 7);
        assert_eq!((names.meant_by("vs"), names.len()), (Some(7), 7));
    }
}
