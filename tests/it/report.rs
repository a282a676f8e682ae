//! The report of a year: what it says, and what it never says.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::support;

const COMMUNITIES: [&str; 4] = ["CPAQQ", "CFP", "F.E.SSE", "Infopreneurs Québec"];

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn essor(arguments: &[&str]) -> std::process::Output {
    support::essor("fr")
        .args(arguments)
        .args(["--today", "2026-12-01"])
        .output()
        .expect("it ran")
}

fn sample(folder: &TempDir) -> PathBuf {
    let register = folder.path().join("k.essor");
    let done = essor(&["demo", "--out", path(&register)]);
    assert!(done.status.success());
    register
}

/// The report as bytes, in the format of that ending.
fn bytes(folder: &TempDir, source: &Path, ending: &str, options: &[&str]) -> Vec<u8> {
    let out = folder.path().join(format!("report.{ending}"));
    let line = [
        &["report", path(source), "--out", path(&out), "--force"],
        options,
    ]
    .concat();
    let done = essor(&line);
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{line:?}: {told}");
    fs::read(&out).expect("written")
}

fn html(folder: &TempDir, source: &Path, options: &[&str]) -> String {
    String::from_utf8(bytes(folder, source, "html", options)).expect("UTF-8")
}

/// What stands between the marks of the body, spaces put together.
fn words(html: &str) -> String {
    let html = html.split_once("</style>").map_or(html, |(_, body)| body);
    let mut text = String::new();
    let mut is_mark = false;
    for letter in html.chars() {
        match letter {
            '<' => is_mark = true,
            '>' => {
                is_mark = false;
                text.push(' ');
            }
            letter if !is_mark => text.push(letter),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everyone who is named in a register.
fn members(folder: &TempDir, register: &Path) -> BTreeSet<String> {
    let out = folder.path().join("exported");
    let done = essor(&["export", path(register), "--out", path(&out), "--force"]);
    assert!(done.status.success());
    let mut names = BTreeSet::new();
    for name in support::names_in(&out) {
        let table = fs::read_to_string(out.join(name)).expect("UTF-8");
        let mut lines = table.trim_start_matches('\u{feff}').lines();
        let header = lines.next().expect("a header");
        let comma = if header.contains(';') { ';' } else { ',' };
        let Some(column) = header.split(comma).position(|it| it == "member") else {
            continue;
        };
        names.extend(lines.filter_map(|line| line.split(comma).nth(column).map(str::to_owned)));
    }
    names.retain(|name| name.contains(' '));
    assert!(names.len() > 50, "{names:?}");
    names
}

/// Both figures of the row of this label.
fn figures(html: &str, label: &str) -> (String, String) {
    let head = format!("<th scope=\"row\">{label}</th><td>");
    let row = html.split_once(&head).expect(label).1;
    let (now, rest) = row.split_once("</td><td>").expect("two cells");
    let before = rest.split_once("</td>").expect("two cells").0;
    (now.to_owned(), before.to_owned())
}

#[test]
fn a_year_is_set_beside_the_model_and_of_nobody_is_told_how_often_they_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    let options = ["--community", "CPAQQ", "--year", "2025"];
    let report = words(&html(&folder, &register, &options));
    // As it stood then, and as the model stands at that age.
    assert!(
        report.contains("la communauté modèle d’Essor, qui n’est pas une norme"),
        "{report}"
    );
    let beside = report.split_once("n’est pas une norme").expect("told").1;
    let beside = beside.split_once("Jalons").expect("what follows").0;
    assert!(
        beside.contains("moins de monde que celles du modèle"),
        "{beside}"
    );
    for of_people in ["noyau", "inscrits"] {
        assert!(!beside.contains(of_people), "{beside}");
    }
}

#[test]
fn a_sponsor_reads_no_members_name_and_no_chance_of_stopping() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    let names = members(&folder, &register);
    for community in COMMUNITIES {
        for (language, chance) in [("fr", "groupes comme"), ("en", "groups like")] {
            let options = ["--community", community, "--lang", language];
            let report = html(&folder, &register, &options);
            for name in &names {
                assert!(!report.contains(name.as_str()), "{community}: {name}");
            }
            let told = words(&report).to_lowercase();
            for word in [chance, "drifting", "s’éloigne", "sur dix", "in ten such"] {
                assert!(!told.contains(word), "{community}: {word}");
            }
            assert!(report.contains(&format!("<html lang=\"{language}\">")));
            for part in ["<title>", "<h1>", "role=\"img\"", "<desc>", "scope=\"row\""] {
                assert!(report.contains(part), "{community}: {part}");
            }
            assert!(!told.contains("rien de consigné depuis"), "{community}");
            // Nothing is asked for from elsewhere.
            let outside = report.replace("http://www.w3.org/2000/svg", "");
            assert!(!outside.contains("http") && !outside.contains("src="));
        }
    }
}

#[test]
fn members_are_told_nobodys_absence() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    let of = ["--community", "CPAQQ", "--year", "2025"];
    let for_sponsor = html(&folder, &register, &of);
    assert!(for_sponsor.contains("Non revues"));
    let for_members = html(
        &folder,
        &register,
        &[&of[..], &["--for", "members"]].concat(),
    );
    let told = words(&for_members);
    assert!(told.contains("Pour les membres"));
    for word in ["Non revue", "absen", "Aucun nom"] {
        assert!(!told.contains(word), "{word}");
    }
}

/// Two meetings in 2023, three in 2024, and none in 2025 but a note of 2026.
fn log(folder: &TempDir) -> PathBuf {
    let header = essor::domain::exchange::COLUMNS.join(";");
    let line = |day: &str, who: &str, minutes: &str, rating: &str| {
        format!("{day};Qualité;meeting;;{who};;;present;;;;;;{minutes};;{rating};\n")
    };
    let lines = [
        line("2022-05-02", "Ana Roy", "60", ""),
        line("2023-02-03", "Ana Roy", "60", "80"),
        line("2023-02-03", "Bob Lee", "60", "80"),
        line("2023-06-09", "Bob Lee", "90", "70"),
        line("2024-02-03", "Ana Roy", "60", "90"),
        line("2024-02-03", "Cy Day", "60", "90"),
        line("2024-05-03", "Ana Roy", "", ""),
        line("2024-09-03", "Dee Poe", "120", "70"),
        line("2026-01-05", "Ana Roy", "60", "90"),
    ];
    let csv = format!("{header}\n{}", lines.concat());
    support::write(folder.path(), "Qualité.csv", csv)
}

#[test]
fn the_figures_of_a_year_are_those_counted_by_hand() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = log(&folder);
    let report = html(&folder, &log, &["--year", "2024"]);
    let told = words(&report);
    for (label, now, before) in [
        ("Personnes venues", "3", "2"),
        ("dont nouvelles", "2", "1"),
        ("dont de retour", "0", "—"),
        ("Non revues dans l’année", "1", "0"),
        ("Rencontres", "3", "2"),
        ("Participations", "4", "3"),
        ("Présences par rencontre", "1,3", "1,5"),
        // 2 × 60 + 120 minutes, and 2 × 60 + 90.
        ("Heures passées ensemble", "4", "4"),
        ("Satisfaction moyenne", "80\u{a0}%", "75\u{a0}%"),
        ("Heures d’animation", "—", "—"),
    ] {
        let found = figures(&report, label);
        assert_eq!(
            (found.0.as_str(), found.1.as_str()),
            (now, before),
            "{label}"
        );
    }
    assert!(
        told.contains("4 participations en 2024, 3 en 2023"),
        "{told}"
    );
    assert!(
        told.contains("La durée est notée pour 2 rencontres sur 3"),
        "{told}"
    );
}

#[test]
fn an_empty_year_says_so_and_makes_no_figures_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = log(&folder);
    let told = words(&html(&folder, &log, &["--year", "2025"]));
    assert!(told.contains("Aucune activité consignée en 2025"), "{told}");
    assert!(!told.contains("Personnes venues"), "{told}");
    let told = words(&html(&folder, &log, &["--year", "2019", "--lang", "en"]));
    assert!(told.contains("Nothing is recorded in 2019"), "{told}");
    assert!(!told.contains("People who came"), "{told}");
}

#[test]
fn a_year_is_read_as_of_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = log(&folder);
    let before = html(&folder, &log, &["--year", "2024"]);
    let csv = fs::read_to_string(&log).expect("read")
        + "2026-02-05;Qualité;meeting;;Zoé Fox;;;present;;;;;;60;;10;\n";
    fs::write(&log, csv).expect("written");
    assert_eq!(before, html(&folder, &log, &["--year", "2024"]));
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = log(&folder);
    let out = folder.path().join("there.html");
    fs::write(&out, "mine").expect("written");
    let refused = essor(&["report", path(&log), "--out", path(&out)]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&out).expect("read"), "mine");
    let other = folder.path().join("there.odt");
    let free = folder.path().join("free.html");
    for line in [
        &["report", path(&log), "--out", path(&other)][..],
        &["report", path(&log), "--out", path(&free), "--year", "24"],
        &[
            "report",
            path(&log),
            "--out",
            path(&free),
            "--from",
            "2024-01-01",
        ],
        &["report", path(&log), "--out", path(&free), "--for", "press"],
    ] {
        assert_eq!(essor(line).status.code(), Some(2), "{line:?}");
    }
    assert!(!free.exists() && !other.exists());
}

/// The texts of a year, one of which names a member, and two stories.
fn with_texts(folder: &TempDir, register: &Path) -> PathBuf {
    let name = members(folder, register)
        .into_iter()
        .next()
        .expect("a member");
    let csv = format!(
        "year;community;part;value;text;source\r\n\
         2025;CPAQQ;story;applied;La grille de {name} sert dans trois équipes.;Compte rendu\r\n\
         2025;CPAQQ;story;realised;14 jours au lieu de 21.;\r\n\
         2025;CPAQQ;next;;Une animation à deux.;\r\n\
         2025;CPAQQ;help;;Quatre heures par mois.;\r\n\
         2025;CPAQQ;own_word;;Nous avons failli arrêter.;\r\n\
         2025;CPAQQ;thanks;;Merci à {name}.;\r\n"
    );
    let table = support::write(folder.path(), "report-texts.csv", csv);
    let done = essor(&["import", path(register), path(&table)]);
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{told}");
    table
}

const OF_2025: [&str; 4] = ["--community", "CPAQQ", "--year", "2025"];

#[test]
fn typed_texts_are_told_and_a_name_in_them_only_to_the_members() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    let name = members(&folder, &register).into_iter().next().expect("one");
    with_texts(&folder, &register);
    let told = words(&html(&folder, &register, &OF_2025));
    for text in [
        "Mis en pratique La grille de un membre sert dans trois équipes. Source : Compte rendu",
        "Résultat obtenu 14 jours au lieu de 21.",
        "Ce qui vient Une animation à deux.",
        "L’aide demandée Quatre heures par mois.",
        "Le mot de l’animation Nous avons failli arrêter.",
    ] {
        assert!(told.contains(text), "{text}");
    }
    assert!(!told.contains(&name) && !told.contains("Merci"), "{told}");
    let members = words(&html(
        &folder,
        &register,
        &[&OF_2025[..], &["--for", "members"]].concat(),
    ));
    assert!(
        members.contains(&format!("Merci Merci à {name}.")),
        "{members}"
    );
    // A line that is no text is told, not dropped in silence.
    let odd = "year;community;part;value;text;source\r\n2025;CPAQQ;help;;a; b;\r\n";
    let odd = support::write(folder.path(), "odd.csv", odd);
    let done = essor(&["import", path(&register), path(&odd)]);
    assert!(String::from_utf8_lossy(&done.stderr).contains("Ligne 2"));
    // Another year has texts of its own.
    let other = [&OF_2025[..2], &["--year", "2024"]].concat();
    assert!(!words(&html(&folder, &register, &other)).contains("Quatre heures"));
}

#[test]
fn texts_survive_an_export_and_leave_an_anonymous_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    with_texts(&folder, &register);
    let out = folder.path().join("out");
    assert!(
        essor(&["export", path(&register), "--out", path(&out)])
            .status
            .success()
    );
    let (log, table) = (out.join("activities.csv"), out.join("report-texts.csv"));
    let other = folder.path().join("other.essor");
    let line = ["import", path(&other), path(&log), path(&table)];
    assert!(essor(&line).status.success());
    let again = folder.path().join("again");
    assert!(
        essor(&["export", path(&other), "--out", path(&again)])
            .status
            .success()
    );
    let read = |folder: &Path| fs::read_to_string(folder.join("report-texts.csv")).expect("read");
    assert_eq!(read(&out), read(&again));
    let hidden = folder.path().join("hidden");
    let line = [
        "export",
        path(&register),
        "--out",
        path(&hidden),
        "--anonymous",
    ];
    assert!(essor(&line).status.success());
    assert!(!support::names_in(&hidden).contains(&"report-texts.csv".to_owned()));
}

/// What each file of an archive holds.
fn unpacked(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize, n: usize| {
        let bytes = archive[at..at + n].iter().rev();
        bytes.fold(0_usize, |sum, byte| sum * 256 + *byte as usize)
    };
    let (mut at, mut files) = (0, Vec::new());
    while archive[at..].starts_with(b"PK\x03\x04") {
        let (packed, name, more) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2));
        let start = at + 30 + name + more;
        let mut file = Vec::new();
        let mut reader = flate2::read::DeflateDecoder::new(&archive[start..start + packed]);
        std::io::Read::read_to_end(&mut reader, &mut file).expect("unpacked");
        let name = String::from_utf8_lossy(&archive[at + 30..at + 30 + name]).into_owned();
        files.push((name, file));
        at = start + packed;
    }
    files
}

#[test]
fn a_document_of_word_names_no_member_and_has_headings_a_table_and_alt_texts() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    let names = members(&folder, &register);
    with_texts(&folder, &register);
    for language in ["fr", "en"] {
        let options = [&OF_2025[..], &["--lang", language]].concat();
        let document = bytes(&folder, &register, "docx", &options);
        assert_eq!(document, bytes(&folder, &register, "docx", &options));
        let files = unpacked(&document);
        for (file, content) in &files {
            let text = String::from_utf8_lossy(content);
            for name in &names {
                assert!(!text.contains(name.as_str()), "{file}: {name}");
            }
        }
        let part = |name: &str| {
            let found = files.iter().find(|(file, _)| file == name);
            String::from_utf8(found.expect(name).1.clone()).expect("UTF-8")
        };
        let body = part("word/document.xml");
        for mark in [
            "Heading1",
            "Heading2",
            "<w:tblHeader/>",
            "<wp:docPr id=\"2\"",
            "descr=\"CPAQQ",
        ] {
            assert!(body.contains(mark), "{mark}");
        }
        // Pictures are as wide as the text, whatever their pixels: 170 mm.
        assert!(body.contains("<wp:extent cx=\"6120000\""));
        let core = part("docProps/core.xml");
        let language = format!("<dc:language>{language}</dc:language>");
        for mark in [
            "<dc:title>CPAQQ · ",
            language.as_str(),
            ">2026-12-01T00:00:00Z<",
        ] {
            assert!(core.contains(mark), "{mark}");
        }
    }
}

/// Text as a PDF writes it where it is not drawn.
fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

/// A PDF with its streams unpacked.
fn opened(pdf: &[u8]) -> Vec<u8> {
    let find = |from: usize, word: &[u8]| {
        let mut windows = pdf[from..].windows(word.len());
        windows.position(|it| it == word).map(|at| from + at)
    };
    let (mut all, mut at) = (pdf.to_vec(), 0);
    while let Some(start) = find(at, b"stream\n") {
        let start = start + 7;
        let Some(end) = find(start, b"endstream") else {
            break;
        };
        let mut reader = flate2::read::ZlibDecoder::new(&pdf[start..end]);
        let mut stream = Vec::new();
        if std::io::Read::read_to_end(&mut reader, &mut stream).is_ok() {
            all.extend(stream);
        }
        at = end + 9;
    }
    all
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

#[test]
fn a_pdf_says_its_language_what_its_pictures_show_and_brings_its_letters() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    for language in ["fr", "en"] {
        let options = [&OF_2025[..], &["--lang", language]].concat();
        let pdf = bytes(&folder, &register, "pdf", &options);
        assert!(
            pdf == bytes(&folder, &register, "pdf", &options),
            "two exports are equal"
        );
        let all = opened(&pdf);
        for part in [
            format!("/Lang({language})").as_str(),
            "/Alt",
            "/FontFile2",
            "/ToUnicode",
            "/Outlines",
            "/Scope/Row",
            "/Scope/Column",
            "/S/Figure",
            "/CreationDate(D:20261201",
        ] {
            assert!(holds(&all, part.as_bytes()), "{part}");
        }
    }
}

#[test]
fn what_is_drawn_on_the_pages_of_a_pdf_names_no_member() {
    use essor::app::{ReportQuery, Reporter, Source};
    use essor::chart::scene::Shape;
    use essor::render::Part;

    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(&folder);
    let names = members(&folder, &register);
    with_texts(&folder, &register);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
    let silent = Reporter::silent();
    for community in COMMUNITIES {
        let source = Source::read(&register, today, &silent).expect("read");
        let source = source.only(community).expect("there");
        let report = source.report(ReportQuery::default(), today, &silent);
        let pages = essor::report::pages(&report.expect("a report"));
        assert!((1..=3).contains(&pages.sheets.len()), "{community}");
        let mut told = String::new();
        for (sheet, shape) in pages
            .sheets
            .iter()
            .flat_map(|it| it.shapes.iter().map(move |shape| (it, shape)))
        {
            if let Shape::Text(text) = shape {
                told.push_str(&text.words);
                let area = text.area();
                let is_on_page = area.left >= 0.0
                    && area.right <= sheet.width
                    && area.top >= 0.0
                    && area.bottom <= sheet.height;
                assert!(is_on_page, "{community}: {}", text.words);
            }
        }
        for part in &pages.parts {
            if let Part::Figure(alt, _) = part {
                assert!(!alt.is_empty());
                told.push_str(alt);
            }
        }
        for name in &names {
            assert!(!told.contains(name.as_str()), "{community}: {name}");
        }
        let pdf = opened(
            &essor::report::pdf(
                &source
                    .report(ReportQuery::default(), today, &silent)
                    .expect("it"),
            )
            .expect("it"),
        );
        for name in &names {
            assert!(
                !holds(&pdf, name.as_bytes()) && !holds(&pdf, &utf16(name)),
                "{name}"
            );
        }
    }
}

#[test]
fn a_picture_takes_a_title_and_a_note_of_ones_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = log(&folder);
    let out = folder.path().join("p.svg");
    let line = [
        "chart",
        path(&log),
        "--out",
        path(&out),
        "--text",
        "words",
        "--title",
        "Notre année",
        "--note",
        "Vu par l’équipe.",
    ];
    let done = essor(&line);
    assert!(done.status.success(), "{done:?}");
    let picture = fs::read_to_string(&out).expect("written");
    assert!(picture.contains("<title>Notre année</title>"));
    assert!(picture.contains(">Notre année</text>") && picture.contains(">Vu par l’équipe. "));
    let out = folder.path().join("p.pdf");
    assert!(
        essor(&["chart", path(&log), "--out", path(&out)])
            .status
            .success()
    );
    let pdf = opened(&fs::read(&out).expect("written"));
    for part in ["/Lang(fr)", "/Alt", "/FontFile2", "/S/Figure"] {
        assert!(holds(&pdf, part.as_bytes()), "{part}");
    }
}
