use super::*;
use crate::domain::PersonId;

fn people(names: &[&str]) -> Vec<Candidate> {
    names
        .iter()
        .zip(1..)
        .map(|(text, id)| {
            let (name, email) = text.split_once(" <").unwrap_or((text, ""));
            Candidate {
                person: Person {
                    id: PersonId::from_row(id),
                    name: name.to_owned(),
                },
                emails: Some(email.trim_end_matches('>').to_owned())
                    .filter(|email| !email.is_empty())
                    .into_iter()
                    .collect(),
                n_participations: 1,
                is_near: false,
            }
        })
        .collect()
}

/// `kept <- merged: reasons`, one line each.
fn found(names: &[&str]) -> Vec<String> {
    proposals(&people(names), |_, _| false)
        .iter()
        .map(|it| format!("{} <- {}: {:?}", it.keep.name, it.merge.name, it.reasons))
        .collect()
}

#[test]
fn each_reason_is_found_and_the_fuller_name_is_kept() {
    assert_eq!(
        found(&["Tremblay, Marie", "Marie Tremblay"]),
        ["Marie Tremblay <- Tremblay, Marie: [OtherOrder]"]
    );
    assert_eq!(
        found(&["Tremblay Marie", "Marie Tremblay"]),
        ["Tremblay Marie <- Marie Tremblay: [OtherOrder]"]
    );
    assert_eq!(
        found(&["Marie Trembley", "Marie Tremblay <m.t@example.org>"]),
        ["Marie Tremblay <- Marie Trembley: [OneLetter]"]
    );
    // A long name that lacks its first letter was cut, a family name as well.
    assert_eq!(found(&["eneviève Plourde", "Geneviève Plourde"]).len(), 1);
    assert_eq!(found(&["Hugo Lourde", "Hugo Plourde"]).len(), 1);
    assert_eq!(
        found(&["M. Tremblay", "Marie Tremblay"]),
        ["Marie Tremblay <- M. Tremblay: [Initial]"]
    );
    assert_eq!(
        found(&["Marie T.", "Marie Tremblay"]),
        ["Marie Tremblay <- Marie T.: [Initial]"]
    );
    assert_eq!(
        found(&["J.-P. Roy", "Jean-Pierre Roy"]),
        ["Jean-Pierre Roy <- J.-P. Roy: [Initial]"]
    );
    assert_eq!(
        found(&["M5 (Marie Tremblay)", "Marie Tremblay"]),
        ["Marie Tremblay <- M5 (Marie Tremblay): [NameWithin]"]
    );
    assert_eq!(
        found(&[
            "Marie Tremblay",
            "iPad de Marie Tremblay",
            "Marie Tremblay’s iPhone"
        ]),
        [
            "Marie Tremblay <- iPad de Marie Tremblay: [NameWithin]",
            "Marie Tremblay <- Marie Tremblay’s iPhone: [NameWithin]"
        ]
    );
    assert_eq!(
        found(&["Marie Tremblay", "Marie Tremblay"]),
        ["Marie Tremblay <- Marie Tremblay: [SameName]"]
    );
    assert_eq!(
        found(&[
            "Marie Tremblay <a@example.org>",
            "Marie Tremblay <b@example.org>"
        ]),
        ["Marie Tremblay <- Marie Tremblay: [SameNameOtherEmail]"]
    );
}

#[test]
fn an_email_that_spells_a_name_points_at_it() {
    for email in [
        "marie.tremblay",
        "marie.tremblay2",
        "tremblay_marie",
        "mtremblay",
        "tremblaym",
        "marietremblay+zoom",
        "m.tremblay",
    ] {
        let who = format!("mt42 <{email}@example.org>");
        let proposals = found(&[&who, "Marie Tremblay"]);
        assert_eq!(proposals.len(), 1, "{email}");
        assert!(
            proposals[0].starts_with("Marie Tremblay <- mt42: [EmailSpells"),
            "{proposals:?}"
        );
    }
    // It is that person's own name already, or the address of a third.
    assert!(found(&["Marc Tremblay <mtremblay@example.org>", "Marie Tremblay"]).is_empty());
    assert!(found(&["Paul Roy <marie.tremblay@example.org>", "Marie Tremblay"]).is_empty());
    assert!(found(&["Zoé <info@example.org>", "In Fo"]).is_empty());
}

#[test]
fn names_that_differ_in_what_names_differ_in_are_left_alone() {
    for names in [
        ["Membre 12", "Membre 13"],
        ["m12", "m13"],
        ["Michel Roy", "Michèle Roy"],
        ["Alexandre Gagnon", "Alexandra Gagnon"],
        ["Hugo Tranchemontagne", "Ugo Tranchemontagne"],
        ["Élise Plourde", "Lise Plourde"],
        ["Jean Roy", "Joan Roi"],
        ["Marie Tremblay", "Marie Gagnon"],
        ["Li Na", "Li Ma"],
        ["Mike Tyson", "Michael Tyson"],
        ["M. Tremblay", "Luc Tremblay"],
        ["Marie", "Marie Tremblay"],
        ["!!", "??"],
    ] {
        assert_eq!(found(&names), Vec::<String>::new());
    }
}

#[test]
fn an_initial_that_fits_many_points_at_nobody() {
    let names = ["M. Roy", "Marie Roy", "Marc Roy", "Manon Roy"];
    assert_eq!(found(&names).len(), 3);
    let names = ["M. Roy", "Marie Roy", "Marc Roy", "Manon Roy", "Maude Roy"];
    assert!(found(&names).is_empty());
}

#[test]
fn of_many_of_one_name_each_is_proposed_once() {
    assert_eq!(found(&["Zoé Roy"; 5]).len(), 4);
    let apart = |one: PersonId, other: PersonId| one.row().min(other.row()) == 1;
    let left = proposals(&people(&["Zoé Roy"; 3]), apart);
    let pairs: Vec<_> = left
        .iter()
        .map(|it| (it.keep.id.row(), it.merge.id.row()))
        .collect();
    assert_eq!(pairs, [(2, 3)]);
    assert!(proposals(&people(&["Zoé Roy"; 3]), |_, _| true).is_empty());
}

#[test]
fn thousands_of_people_take_no_time() {
    let given = [
        "Marie",
        "Zoé",
        "Ali",
        "Bao",
        "Jean-Pierre",
        "M.",
        "Luc",
        "Hélène",
        "Chloé",
        "Noé",
    ];
    let mut names: Vec<String> = (0..5_000_u32)
        .map(|n| {
            let family: String = (n.wrapping_mul(2_654_435_761) | 1 << 30)
                .to_string()
                .bytes()
                .map(|it| (it + 49) as char)
                .collect();
            format!(
                "{} {}",
                given[n as usize % given.len()],
                &family[..4 + n as usize % 4]
            )
        })
        .collect();
    names.extend((0..3_000).map(|n| format!("Membre {n}")));
    names.extend((0..2_000).map(|_| "Zoé Roy".to_owned()));
    names.extend((0..1_000).map(|n| format!("Jean Tremblay{}", (b'a' + (n % 26) as u8) as char)));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let start = std::time::Instant::now();
    let n_found = found(&names).len();
    assert!(n_found > 2_000);
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}
