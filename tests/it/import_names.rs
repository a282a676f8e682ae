//! Who is named: in two columns, in lists, behind one address.

use chrono::NaiveDate;
use essor::import::{Content, ReadOptions, Reading, read};

use crate::support::{essor, json, write};

fn reading(text: &str) -> Reading {
    let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
    read(
        text.as_bytes(),
        "f",
        &ReadOptions::new(today),
        &mut |_, _| true,
    )
    .expect("read")
}

fn names(reading: &Reading) -> Vec<&str> {
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    rows.iter()
        .filter_map(|row| row.member.as_deref())
        .collect()
}

#[test]
fn given_and_family_names_are_found_however_their_columns_are_called() {
    for header in [
        "fname,lname",
        "First  Name ,Last  Name",
        "firstname,lastname",
        "FirstName,Surname",
        "prenom,nom_famille",
        "Prénom,Nom\u{a0}de\u{a0}famille",
        "name ,lastname ",
        "First,Last",
        "Given name,Family name",
    ] {
        let text = format!("{header},Date\nAnne,Roy,2024-01-09\nBo,Côté,2024-02-13\n");
        assert_eq!(names(&reading(&text)), ["Anne Roy", "Bo Côté"], "{header}");
        let turned = format!(
            "Date;{}\n2024-01-09;Roy;Anne\n",
            header.split(',').rev().collect::<Vec<_>>().join(";")
        );
        assert_eq!(names(&reading(&turned)), ["Anne Roy"], "{header}");
    }
}

#[test]
fn a_whole_name_beside_its_parts_is_not_doubled() {
    for text in [
        "Full name,First name,Last name,Date\nAnne Roy,Anne,Roy,2024-01-09\n",
        "Nom;Nom de famille;Date\nAnne Roy;Roy;2024-01-09\n",
        "Prénom;Nom complet;Date\nAnne;Anne Roy;2024-01-09\n",
    ] {
        assert_eq!(names(&reading(text)), ["Anne Roy"], "{text}");
    }
}

#[test]
fn a_user_name_is_no_family_name() {
    for text in [
        "Prénom;Nom d'utilisateur;Nom;Date\nAnne;aroy42;Roy;2024-01-09\n",
        "First name,Username,Last name,Date\nAnne,aroy42,Roy,2024-01-09\n",
        "Username,Name,Surname,Date\naroy42,Anne,Roy,2024-01-09\n",
    ] {
        assert_eq!(names(&reading(text)), ["Anne Roy"], "{text}");
    }
    let alone = "Prénom;Identifiant utilisateur;Nom d’utilisateur;Date\nAnne;7;aroy42;2024-01-09\n";
    assert_eq!(names(&reading(alone)), ["Anne"]);
    let only = "Username,Date\naroy42,2024-01-09\n";
    assert_eq!(names(&reading(only)), ["aroy42"]);
}

#[test]
fn several_people_in_one_answer_to_a_form_are_each_someone() {
    for text in [
        "Horodateur;Vos noms;Courriel\n09/01/2024;Zoé Né;zoe@example.org\n\
         23/01/2024;Anne, Bob et Chloé;anne@example.org\n30/01/2024;Di Po;\n",
        "Date,Participants\n2024-01-09,Zoé Né\n2024-01-23,\"Anne, Bob and Chloé\"\n2024-01-30,Di Po\n",
        "Timestamp,Your name,Email address\n2024-01-09 10:00,Zoé Né,\n\
         2024-01-23 10:00,\"Anne, Bob & Chloé\",anne@example.org\n2024-01-30 10:00,Di Po,\n",
    ] {
        let reading = reading(text);
        assert_eq!(
            names(&reading),
            ["Zoé Né", "Anne", "Bob", "Chloé", "Di Po"],
            "{text}"
        );
        assert_eq!(reading.report.n_members, 5, "{text}");
    }
    let single = "Date;Participant\n2024-01-09;Roy, Anne\n2024-01-16;Li, Ben\n2024-01-23;Recherche et développement\n";
    assert_eq!(names(&reading(single)).len(), 3);
}

#[test]
fn who_came_by_a_ticket_is_not_who_paid_for_it() {
    for text in [
        "Date;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur\n\
         2024-01-09;Roy;Anne;Li;Ben;ben@example.org\n2024-01-09;Li;Ben;Li;Ben;ben@example.org\n",
        "Event date,Buyer first name,Buyer last name,Buyer email,Attendee first name,Attendee last name\n\
         2024-01-09,Ben,Li,ben@example.org,Anne,Roy\n2024-01-09,Ben,Li,ben@example.org,Ben,Li\n",
        "Date;Prénom acheteur;Nom acheteur;Courriel acheteur;Participant\n\
         2024-01-09;Ben;Li;ben@example.org;Anne Roy\n2024-01-09;Ben;Li;ben@example.org;Ben Li\n",
    ] {
        let reading = reading(text);
        assert_eq!(names(&reading), ["Anne Roy", "Ben Li"], "{text}");
        assert_eq!(reading.report.n_members, 2, "{text}");
    }
    let payer = "Date,Payer name,Payer email\n2024-01-09,Ben Li,ben@example.org\n";
    assert_eq!(names(&reading(payer)), ["Ben Li"]);
}

#[test]
fn two_people_behind_one_address_are_two_in_the_preview_and_in_the_register() {
    let folder = tempfile::tempdir().expect("a folder");
    let couple = "Date;Nom;Courriel\n09/01/2024;Anne Roy;roy@example.org\n\
                  23/01/2024;Marc Roy;roy@example.org\n30/01/2024;Anne Roy;roy@example.org\n";
    let couple = write(folder.path(), "a.csv", couple);
    let one = "Name,Email,Date\nAnne Roy,roy@example.org,2024-02-13\n";
    let one = write(folder.path(), "b.csv", one);
    let other = "Name,Email,Date\nMarc Roy,roy@example.org,2024-02-20\n";
    let other = write(folder.path(), "c.csv", other);
    let inspected = json(essor("en").args(["inspect", "--json"]).arg(&couple));
    assert_eq!(inspected["distinct_members"], 2);
    let orders = [
        [&couple, &one, &other],
        [&other, &one, &couple],
        [&one, &couple, &other],
    ];
    for (number, files) in orders.into_iter().enumerate() {
        let register = folder.path().join(format!("{number}.essor"));
        let mut import = essor("en");
        import.args(["import", "--community", "Tea"]).arg(&register);
        import.args(files).assert().success();
        let out = folder.path().join(format!("out{number}"));
        essor("en")
            .arg("export")
            .arg(&register)
            .arg("--out")
            .arg(&out)
            .assert()
            .success();
        let log: String = std::fs::read_dir(&out)
            .expect("a folder")
            .filter_map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).ok())
            .collect();
        let again = json(
            essor("en")
                .args(["import", "--json", "--dry-run", "--community", "Tea"])
                .arg(&register)
                .args(files),
        );
        for file in again["files"].as_array().expect("files") {
            assert_eq!(file["added"], 0, "{log}");
        }
        for name in ["Anne Roy", "Marc Roy"] {
            assert!(log.contains(name), "{log}");
        }
    }
}
