//! Who is who: the one rule by which two mentions of people are of one person.
//!
//! An address is one person's alone, whatever name stands beside it, unless the
//! names are certainly those of two people (see [`are_two_people`]): behind an
//! address that they share, each is known by their name. Without one that is
//! known, the same name is the same person, unless two different
//! addresses or numbers tell two apart. A bare name that several bear is that
//! of the one without an address; between those who have one nothing can tell,
//! so that it is someone else. Nobody is ever made one with another on a name
//! that is only similar: *Jean-Pierre* and *Jean Pierre* are proposed to be
//! merged, and the user decides.

use std::collections::HashMap;

use super::{are_two_people, folded};

/// Someone as a list, a file or a form names them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mention<'m> {
    pub name: &'m str,
    pub address: Option<&'m str>,
    /// Tells people of one name apart.
    pub number: Option<&'m str>,
}

impl<'m> Mention<'m> {
    pub const fn new(name: &'m str, address: Option<&'m str>) -> Self {
        Self {
            name,
            address,
            number: None,
        }
    }
}

/// The key under which a name, an address or another alias is known.
pub fn identity_key(text: &str) -> String {
    folded(text)
}

/// User names differ from place to place; an e-mail is one person's alone.
pub fn is_address(alias: &str) -> bool {
    alias.contains('@')
}

/// So many are known by an address that they share; more by their names alone.
const MOST_USERS: usize = 100;

/// The people of one list, as they are met.
#[derive(Debug)]
pub struct Roll<P> {
    people: Vec<Listed<P>>,
    /// Whoever uses an address, with the name beside it; mostly one.
    by_address: HashMap<String, Vec<(Box<str>, P)>>,
    /// The place in `people` of the first of each name.
    by_name: HashMap<Box<str>, usize>,
    /// Those whose name others bear too, by the place of the first.
    namesakes: HashMap<usize, Namesakes>,
    /// Places by the place of the first of the name, and a number.
    by_number: HashMap<(usize, Box<str>), usize>,
}

/// People of one name, by their places in the list. Who was given an address or a
/// number keeps it, so that nobody passed over need be looked at again: thousands
/// may bear one name.
#[derive(Debug, Default)]
struct Namesakes {
    places: Vec<usize>,
    /// Before these, in `places`, everybody has an address, a number, or one of
    /// the two.
    without_address: usize,
    without_number: usize,
    without_either: usize,
    n_numbers: usize,
}

#[derive(Debug)]
struct Listed<P> {
    person: P,
    has_address: bool,
    has_number: bool,
}

impl<P> Default for Roll<P> {
    fn default() -> Self {
        Self {
            people: Vec::new(),
            by_address: HashMap::new(),
            by_name: HashMap::new(),
            namesakes: HashMap::new(),
            by_number: HashMap::new(),
        }
    }
}

impl<P: Copy + PartialEq> Roll<P> {
    /// Who of those met so far this is. An address that is new is theirs from
    /// now on.
    pub fn meet(&mut self, mention: Mention<'_>) -> Option<P> {
        let address = address_key(mention);
        let users = address.as_ref().and_then(|key| self.by_address.get(key));
        if let Some(users) = users {
            let user = users
                .iter()
                .find(|(name, _)| !are_two_people(name, mention.name));
            if let Some((_, person)) = user {
                return Some(*person);
            }
            // Someone else's address tells nothing of this one.
            let bare = Mention {
                address: None,
                ..mention
            };
            let first = self.first_of_name(bare)?;
            let place = self.place_by_name(first, bare)?;
            return self.people.get(place).map(|listed| listed.person);
        }
        let first = self.first_of_name(mention)?;
        let place = self.place_by_name(first, mention)?;
        self.note_number(first, mention, place);
        let listed = self.people.get_mut(place)?;
        if let (Some(_), Some(key)) = (mention.address, address) {
            listed.has_address = true;
            let user = (mention.name.into(), listed.person);
            self.by_address.insert(key, vec![user]);
        }
        Some(listed.person)
    }

    /// Takes in someone who is none of those met so far.
    pub fn add(&mut self, mention: Mention<'_>, person: P) {
        let name = identity_key(mention.name).into_boxed_str();
        let place = self.people.len();
        self.people.push(Listed {
            person,
            has_address: self.is_own_address(mention),
            has_number: false,
        });
        let first = *self.by_name.entry(name).or_insert(place);
        if first != place {
            let has_number = |it: &Listed<P>| usize::from(it.has_number);
            let n_numbers = self.people.get(first).map_or(0, has_number);
            let namesakes = self.namesakes.entry(first).or_insert_with(|| Namesakes {
                places: vec![first],
                n_numbers,
                ..Namesakes::default()
            });
            namesakes.places.push(place);
        }
        self.note_number(first, mention, place);
        self.note_address(mention, person);
    }

    /// Notes the address of someone who was recognised without this roll.
    pub fn note_address(&mut self, mention: Mention<'_>, person: P) {
        if let (Some(_), Some(key)) = (mention.address, address_key(mention)) {
            let users = self.by_address.entry(key).or_default();
            if users.len() < MOST_USERS && users.iter().all(|(_, user)| *user != person) {
                users.push((mention.name.into(), person));
            }
        }
    }

    /// Whether this mention tells an address, and others are known of them.
    pub fn has_other_address(&self, mention: Mention<'_>, person: P) -> bool {
        let is_user = |users: &[(Box<str>, P)]| users.iter().any(|(_, user)| *user == person);
        let is_known = |key| {
            self.by_address
                .get(&key)
                .is_some_and(|users| is_user(users))
        };
        mention.address.is_some()
            && self.by_address.values().any(|users| is_user(users))
            && !address_key(mention).is_some_and(is_known)
    }

    /// Notes the number of the one at `place`, who keeps the first one.
    fn note_number(&mut self, first: usize, mention: Mention<'_>, place: usize) {
        let (Some(number), Some(listed)) = (mention.number, self.people.get_mut(place)) else {
            return;
        };
        if !listed.has_number {
            listed.has_number = true;
            if let Some(namesakes) = self.namesakes.get_mut(&first) {
                namesakes.n_numbers += 1;
            }
            let key = (first, number.into());
            let known = self.by_number.entry(key).or_insert(place);
            *known = place.min(*known);
        }
    }

    /// Whether a mention tells an address, and nobody else's.
    fn is_own_address(&self, mention: Mention<'_>) -> bool {
        let is_used = |key| self.by_address.contains_key(&key);
        mention.address.is_some() && !address_key(mention).is_some_and(is_used)
    }

    fn first_of_name(&self, mention: Mention<'_>) -> Option<usize> {
        let name = identity_key(mention.name);
        self.by_name.get(name.as_str()).copied()
    }

    /// Who it is of those who bear the name of the one at `first`.
    fn place_by_name(&mut self, first: usize, mention: Mention<'_>) -> Option<usize> {
        if let Some(number) = mention.number
            && let Some(place) = self.by_number.get(&(first, number.into()))
        {
            return Some(*place);
        }
        let people = &self.people;
        let is = |place: usize, test: fn(&Listed<P>) -> bool| people.get(place).is_some_and(test);
        let has_number = mention.number.is_some();
        let Some(namesakes) = self.namesakes.get_mut(&first) else {
            let is_other = has_number && is(first, |it| it.has_number);
            let may_be = mention.address.is_none() || is(first, |it| !it.has_address);
            return (!is_other && may_be).then_some(first);
        };
        if !has_number {
            return namesakes.first(Lack::Address, |place| is(place, |it| !it.has_address));
        }
        let n_without_number = namesakes.places.len() - namesakes.n_numbers;
        if n_without_number == 1 && mention.address.is_none() {
            return namesakes.first(Lack::Number, |place| is(place, |it| !it.has_number));
        }
        namesakes.first(Lack::Either, |place| {
            is(place, |it| !it.has_address && !it.has_number)
        })
    }
}

/// What the people of one name are looked through for the lack of.
#[derive(Clone, Copy)]
enum Lack {
    Address,
    Number,
    Either,
}

impl Namesakes {
    /// The first place that lacks it; those before are not looked at again.
    fn first(&mut self, lack: Lack, lacks: impl Fn(usize) -> bool) -> Option<usize> {
        let from = match lack {
            Lack::Address => &mut self.without_address,
            Lack::Number => &mut self.without_number,
            Lack::Either => &mut self.without_either,
        };
        let rest = self.places.get(*from..).unwrap_or_default();
        *from += rest.iter().take_while(|place| !lacks(**place)).count();
        self.places.get(*from).copied()
    }
}

/// The address of a mention; some files have it for a name.
fn address_key(mention: Mention<'_>) -> Option<String> {
    let address = mention
        .address
        .or(Some(mention.name).filter(|it| is_address(it)));
    address.map(identity_key).filter(|key| !key.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who each of a list is, people numbered in the order of their coming.
    fn numbered(list: &[(&str, &str)]) -> Vec<usize> {
        let mut roll = Roll::default();
        let mut n_people = 0;
        let who = |(name, address): &(&str, &str)| {
            let mention = Mention::new(name, Some(*address).filter(|it| !it.is_empty()));
            roll.meet(mention).unwrap_or_else(|| {
                roll.add(mention, n_people);
                n_people += 1;
                n_people - 1
            })
        };
        list.iter().map(who).collect()
    }

    #[test]
    fn an_address_goes_before_a_name() {
        let list = [("Ann", "a@x.org"), ("iPhone", "A@x.org"), ("Ann", "")];
        assert_eq!(numbered(&list), [0, 0, 0]);
        assert_eq!(numbered(&[("Ann", "a@x.org"), ("a@x.org", "")]), [0, 0]);
        assert_eq!(numbered(&[("Ann", "a@x.org"), ("Ann", "b@x.org")]), [0, 1]);
    }

    #[test]
    fn two_people_behind_one_address_stay_two_in_any_order() {
        let both = [("Anne Roy", "box@x.org"), ("Ben Li", "box@x.org")];
        assert_eq!(numbered(&both), [0, 1]);
        let list = [
            both[1],
            both[0],
            both[1],
            ("Ben Li", ""),
            ("A. Roy", "box@x.org"),
        ];
        assert_eq!(numbered(&list), [0, 1, 0, 0, 1]);
        let own = [("Ben Li", "ben@x.org"), both[0], both[1]];
        assert_eq!(numbered(&own), [0, 1, 0]);
    }

    #[test]
    fn an_address_that_comes_later_is_that_of_the_namesake_without_one() {
        let list = [("Ann", ""), ("Ann", "a@x.org"), ("Ann", "b@x.org")];
        assert_eq!(numbered(&list), [0, 0, 1]);
    }

    #[test]
    fn a_bare_name_of_several_with_addresses_is_someone_else() {
        let list = [("Ann", "a@x"), ("Ann", "b@x"), ("Ann", ""), ("Ann", "")];
        assert_eq!(numbered(&list), [0, 1, 2, 2]);
    }

    #[test]
    fn spellings_of_a_name_are_one_and_other_names_are_not() {
        let list = [
            ("Zoé L’Écuyer", ""),
            ("ZOE\u{301}  L'ECUYER", ""),
            ("Jean-Pierre Roy", ""),
            ("Jean Pierre Roy", ""),
        ];
        assert_eq!(numbered(&list), [0, 0, 1, 2]);
    }

    #[test]
    fn numbers_tell_people_of_one_name_apart() {
        let mut roll = Roll::default();
        let mention = |number| Mention {
            name: "Ann",
            address: None,
            number: Some(number),
        };
        assert_eq!(roll.meet(mention("1")), None);
        roll.add(mention("1"), 1);
        assert_eq!(roll.meet(mention("2")), None);
        roll.add(mention("2"), 2);
        assert_eq!(roll.meet(mention("1")), Some(1));
        assert_eq!(roll.meet(mention("2")), Some(2));
    }
}
