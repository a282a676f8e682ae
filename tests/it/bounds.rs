//! Nothing that a file or a register says of itself makes the program work longer
//! than its size explains.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::support::{essor, json, life_csv, printed, write};

/// What `inspect` says of these bytes; 0 and 1 are answers, anything else is none.
fn inspected(name: &str, bytes: &[u8]) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(folder.path(), name, bytes);
    let mut command = essor("fr");
    let command = command.args(["inspect", "--json", "--today", "2026-09-01"]);
    let output = command.arg(path).output().expect("run");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{name}");
    serde_json::from_slice(&output.stdout).expect("one JSON object")
}

fn reason(name: &str, bytes: &[u8]) -> String {
    let report = inspected(name, bytes);
    report["reason"].as_str().unwrap_or("read").to_owned()
}

#[test]
fn a_row_of_more_columns_than_a_spreadsheet_has_is_refused() {
    for separator in [",", ";", "\t"] {
        let head = format!("date{separator}membre");
        let wide = |n: usize| format!("{head}{}\n2024-01-02{separator}Anne\n", separator.repeat(n));
        assert_eq!(reason("large.csv", wide(16_382).as_bytes()), "read");
        let refused = reason("large.csv", wide(16_383).as_bytes());
        assert_eq!(refused, "too_many_columns");
    }
}

#[test]
fn a_sheet_of_thousands_of_days_and_one_of_rows_of_all_lengths_are_read() {
    let mut days = String::from("Nom");
    for n in 0..3_000 {
        let (year, month, day) = (2012 + n / 336, n / 28 % 12 + 1, n % 28 + 1);
        write!(days, ";{year}-{month:02}-{day:02}").expect("written");
    }
    let marks = ";x".repeat(3_000);
    let sheet = format!("{days}\nAnne{marks}\nBen;;x\nCy\n");
    let report = inspected("presences.csv", sheet.as_bytes());
    assert_eq!(report["accepted"], 3_001);
    assert_eq!(report["distinct_members"], 2);
}

#[test]
fn a_name_longer_than_any_is_listed_with_its_line() {
    for (head, row) in [
        ("date,member", "2024-01-02,"),
        ("Date;Titre;Membre", "2024-01-02;Café;"),
        ("email\tdate", ""),
    ] {
        let long = "Anne ".repeat(1_000);
        let good = "2024-01-03,Ben\n2024-01-03;Thé;Ben\n";
        let text = match row {
            "" => format!(
                "{head}\n{}@x.org\t2024-01-02\nben@x.org\t2024-01-03\n",
                long.replace(' ', "")
            ),
            row => format!("{head}\n{row}{long}\n{good}"),
        };
        let report = inspected("noms.csv", text.as_bytes());
        assert_eq!(report["rejected"][0]["line"], 2, "{head}");
        assert_eq!(report["rejected"][0]["reason"], "too_long", "{head}");
    }
}

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut list = Vec::new();
    for (name, text) in parts {
        let start = bytes.len() as u32;
        let sum = crc(text.as_bytes());
        let head = |out: &mut Vec<u8>, is_listed: bool| {
            out.extend(if is_listed {
                *b"PK\x01\x02"
            } else {
                *b"PK\x03\x04"
            });
            out.extend(&[20, 0][..if is_listed { 2 } else { 0 }]);
            out.extend([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            out.extend(sum.to_le_bytes());
            out.extend((text.len() as u32).to_le_bytes());
            out.extend((text.len() as u32).to_le_bytes());
            out.extend((name.len() as u16).to_le_bytes());
            out.extend([0, 0]);
        };
        head(&mut list, true);
        list.extend([0; 10]);
        list.extend(start.to_le_bytes());
        list.extend(name.as_bytes());
        head(&mut bytes, false);
        bytes.extend(name.as_bytes());
        bytes.write_all(text.as_bytes()).expect("written");
    }
    let (at, length, n) = (bytes.len() as u32, list.len() as u32, parts.len() as u16);
    bytes.extend(list);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(n.to_le_bytes());
    bytes.extend(n.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    sum.sum()
}

fn ods(rows: &str) -> Vec<u8> {
    zipped(&[
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".into(),
        ),
        ("META-INF/manifest.xml", "<manifest:manifest/>".into()),
        (
            "content.xml",
            format!(
                "<office:document-content><office:body><office:spreadsheet>\
                 <table:table table:name=\"F\">{rows}</table:table>\
                 </office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ])
}

fn ods_row(more: &str, cells: &[(&str, &str)]) -> String {
    let mut row = format!("<table:table-row{more}>");
    for (text, more) in cells {
        write!(
            row,
            "<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p>\
             </table:table-cell>"
        )
        .expect("written");
    }
    row + "</table:table-row>"
}

#[test]
fn what_an_opendocument_sheet_repeats_is_counted_before_it_is_copied() {
    let head = ods_row("", &[("Date", ""), ("Membre", "")]);
    let row = |more: &str| ods_row(more, &[("2024-01-02", ""), ("Anne", "")]);
    let rows = |n: u32| format!(" table:number-rows-repeated=\"{n}\"");
    let columns = |n: u32| format!(" table:number-columns-repeated=\"{n}\"");
    // Just above the limit of three million cells.
    let many = head.clone() + &row(&rows(1_500_001));
    assert_eq!(reason("f.ods", &ods(&many)), "too_many_table_cells");
    let gap = format!(
        "<table:table-row{}><table:table-cell/></table:table-row>",
        rows(1_048_000)
    );
    let wide = ods_row("", &[("2024-01-02", ""), ("x", &columns(2))]);
    let far = head.clone() + &gap + &wide;
    assert_eq!(reason("f.ods", &ods(&far)), "too_many_table_cells");
    // A text of a kilobyte, as often as fills the room for repeats.
    let text = "é".repeat(512);
    let long = head.clone() + &ods_row(&rows(70), &[("2024-01-02", ""), (&text, &columns(1_000))]);
    assert_eq!(reason("f.ods", &ods(&long)), "too_large_unpacked");
    // The empty end that every sheet has costs nothing.
    let end = format!(
        "<table:table-row{}><table:table-cell{}/></table:table-row>",
        rows(1_048_000),
        columns(16_384)
    );
    assert_eq!(reason("f.ods", &ods(&(head + &row("") + &end))), "read");
}

#[test]
fn spaces_that_an_opendocument_cell_repeats_are_counted_too() {
    let head = ods_row("", &[("Date", ""), ("Membre", "")]);
    let of = |spaces: &str| {
        let name = format!("Anne<text:s{spaces}/>Roy");
        ods(&(head.clone() + &ods_row("", &[("2024-01-02", ""), (&name, "")])))
    };
    assert_eq!(reason("f.ods", &of("")), "read");
    assert_eq!(reason("f.ods", &of(" text:c=\"3\"")), "read");
    // Just above the 64 MiB that all repeats may fill.
    assert_eq!(
        reason("f.ods", &of(" text:c=\"67108900\"")),
        "too_large_unpacked"
    );
    // A number that is written as none.
    assert_eq!(reason("f.ods", &of(" text:c=\"&#51;\"")), "damaged");
}

#[test]
fn a_table_within_a_cell_hides_no_cells_from_the_count() {
    let head = ods_row("", &[("Date", ""), ("Membre", "")]);
    let wide = ods_row(
        "",
        &[
            ("2024-01-02", ""),
            (
                "x",
                &format!(" table:number-columns-repeated=\"{}\"", 2_000),
            ),
        ],
    );
    for within in [
        "<table:table table:name=\"G\"></table:table>",
        "<table:table-row></table:table-row>",
    ] {
        let cell = format!("Anne{within}");
        let long = ods_row(
            " table:number-rows-repeated=\"1501\"",
            &[("2024-01-03", ""), (&cell, "")],
        );
        let refused = reason("f.ods", &ods(&(head.clone() + &wide + &long)));
        assert_eq!(refused, "damaged", "{within}");
    }
}

#[test]
fn a_cell_of_more_people_than_a_list_may_have_is_listed_with_its_line() {
    let list = |n: usize| {
        let names: Vec<String> = (0..n).map(|n| format!("Anne Roy{n}")).collect();
        names.join(", ")
    };
    let file = |n: usize| {
        format!(
            "date,participants\n2024-01-02,\"{}\"\n2024-02-02,\"Anne Roy, Ben Li\"\n",
            list(n)
        )
    };
    let whole = inspected("listes.csv", file(5_000).as_bytes());
    assert_eq!(whole["accepted"], 5_002);
    assert_eq!(whole["rejected_count"], 0);
    let told = inspected("listes.csv", file(5_001).as_bytes());
    assert_eq!(told["accepted"], 2);
    assert_eq!(told["rejected"][0]["line"], 2);
    assert_eq!(told["rejected"][0]["reason"], "too_long");
}

#[test]
fn a_page_of_very_many_tables_is_joined_or_told_to_be_read_in_part() {
    let table = |name: &str, n: usize| {
        format!(
            "<table><tr><th>Date<th>{name}</tr><tr><td>2024-01-{:02}<td>Anne</tr></table>",
            n % 28 + 1
        )
    };
    let same: String = (0..150).map(|n| table("Nom", n)).collect();
    let report = inspected("page.html", format!("<html>{same}").as_bytes());
    assert_eq!(report["accepted"], 150);
    // One more than is kept of tables that are as long, each under its own header.
    let other = |n_tables: usize| {
        let tables: String = (0..n_tables)
            .map(|n| table(&format!("Nom {n}"), n))
            .collect();
        let report = inspected("page.html", format!("<html>{tables}").as_bytes());
        let warnings = report["warnings"].as_array().cloned().unwrap_or_default();
        let told = warnings.iter().any(|it| it["code"] == "outside_records");
        (report["sheets"].as_array().map(Vec::len), told)
    };
    assert_eq!(other(100), (Some(100), false));
    assert_eq!(other(101), (Some(100), true));
}

fn xlsx(sheets: &[&str], links: &str, more: &[(&str, String)]) -> Vec<u8> {
    let mut list = String::new();
    let mut parts = Vec::new();
    for (number, sheet) in sheets.iter().enumerate() {
        write!(
            list,
            "<sheet name=\"F{number}\" sheetId=\"{number}\" r:id=\"r{number}\"/>"
        )
        .expect("written");
        parts.push((
            format!("xl/worksheets/s{number}.xml"),
            format!("<worksheet>{sheet}</worksheet>"),
        ));
    }
    let root = "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/\
        officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
        </Relationships>";
    let book = format!("<workbook><sheets>{list}</sheets></workbook>");
    let links = format!("<Relationships>{links}</Relationships>");
    let mut all = vec![
        ("_rels/.rels", root.to_owned()),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", links),
    ];
    all.extend(
        parts
            .iter()
            .map(|(name, text)| (name.as_str(), text.clone())),
    );
    all.extend(more.iter().cloned());
    zipped(&all)
}

fn link(id: usize, part: usize) -> String {
    format!(
        "<Relationship Id=\"r{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/\
         2006/relationships/worksheet\" Target=\"worksheets/s{part}.xml\"/>"
    )
}

fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn sheet_data(more: &str) -> String {
    format!(
        "<sheetData><row r=\"1\">{}{}</row><row r=\"2\">{}{}</row>{more}</sheetData>",
        cell("A1", "Date"),
        cell("B1", "Membre"),
        cell("A2", "2024-01-02"),
        cell("B2", "Anne")
    )
}

#[test]
fn what_an_excel_sheet_leaves_out_or_merges_is_counted_too() {
    let one = |sheet: &str, more: &[(&str, String)]| xlsx(&[sheet], &link(0, 0), more);
    let plain = format!("<dimension ref=\"A1:XFD1048576\"/>{}", sheet_data(""));
    assert_eq!(reason("f.xlsx", &one(&plain, &[])), "read");
    // A cell at the far right of 489 rows: 8,011,776 cells.
    let mut far = String::new();
    for row in 3..492 {
        write!(
            far,
            "<row r=\"{row}\">{}</row>",
            cell(&format!("XFD{row}"), "x")
        )
        .expect("written");
    }
    let refused = reason("f.xlsx", &one(&sheet_data(&far), &[]));
    assert_eq!(refused, "too_many_table_cells");
    let corner = sheet_data(&format!(
        "<row r=\"1048576\">{}</row>",
        cell("A1048576", "fin")
    ));
    assert_eq!(reason("f.xlsx", &one(&corner, &[])), "read");
    // Nine regions of 1000 by 1000 cells.
    let mut merged = String::new();
    for n in 0..9 {
        write!(merged, "<mergeCell ref=\"C{}:ALN{}\"/>", 3 + n, 1002 + n).expect("written");
    }
    let merged = format!("{}<mergeCells>{merged}</mergeCells>", sheet_data(""));
    assert_eq!(reason("f.xlsx", &one(&merged, &[])), "too_many_table_cells");
    // Room is made for as many texts as are announced.
    let texts = |n: u32| {
        let list = format!("<sst uniqueCount=\"{n}\"><si><t>Anne</t></si></sst>");
        [("xl/sharedStrings.xml", list)]
    };
    assert_eq!(reason("f.xlsx", &one(&plain, &texts(1))), "read");
    let refused = reason("f.xlsx", &one(&plain, &texts(3_000_001)));
    assert_eq!(refused, "too_many_table_cells");
}

#[test]
fn sheets_are_counted_and_each_is_a_part_of_its_own() {
    let sheet = sheet_data("");
    let book = |n: usize, part: fn(usize) -> usize| {
        let links: String = (0..n).map(|id| link(id, part(id))).collect();
        xlsx(&vec![sheet.as_str(); n], &links, &[])
    };
    assert_eq!(reason("f.xlsx", &book(3, |id| id)), "read");
    assert_eq!(reason("f.xlsx", &book(3, |_| 0)), "damaged");
    assert_eq!(reason("f.xlsx", &book(1_001, |id| id)), "too_many_sheets");
}

#[test]
fn the_tables_of_a_page_and_of_an_xml_workbook_are_counted_together() {
    // Tables within tables, which end when all of them were counted.
    let page = |n: usize| {
        let frame = "<td colspan=1000 rowspan=1000>x";
        let table = format!("<table><tr><td>Date<td>Nom<tr>{frame}{frame}{frame}<td>");
        format!("<html>{}", table.repeat(n))
    };
    assert_eq!(
        reason("page.xls", page(3).as_bytes()),
        "too_many_table_cells"
    );
    let book = |n: usize| {
        let row = "<Row><Cell><Data ss:Type=\"String\">Date</Data></Cell>\
            <Cell><Data ss:Type=\"String\">Nom</Data></Cell></Row>";
        let sheet = format!("<Worksheet><Table>{}</Table></Worksheet>", row.repeat(2));
        format!(
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">{}</Workbook>",
            sheet.repeat(n)
        )
    };
    assert_ne!(reason("book.xls", book(3).as_bytes()), "too_many_sheets");
    assert_eq!(
        reason("book.xls", book(1_001).as_bytes()),
        "too_many_sheets"
    );
}

#[test]
fn the_limit_is_said_with_what_to_do_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let wide = format!("date,membre{}\n2024-01-02,Anne\n", ",".repeat(20_000));
    let path = write(folder.path(), "large.csv", wide);
    for (language, number, remedy) in [
        ("fr", "16\u{202f}384", "importez la copie"),
        ("en", "16,384", "import the copy"),
    ] {
        let output = essor(language)
            .arg("inspect")
            .arg(&path)
            .output()
            .expect("run");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(error.contains(number) && error.contains(remedy), "{error}");
    }
}

#[test]
fn a_register_with_days_twenty_centuries_apart_is_read_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "vie.csv", life_csv());
    let register = folder.path().join("vie.essor");
    let mut import = essor("fr");
    printed(
        import
            .arg("import")
            .arg(&register)
            .arg(&log)
            .args(["--community", "Vie"]),
    );
    let today = ["--today", "2024-02-01"];
    let before = json(
        essor("fr")
            .arg("stages")
            .arg(&register)
            .arg("--json")
            .args(today),
    );

    let db = rusqlite::Connection::open(&register).expect("a register");
    db.execute_batch(
        "UPDATE activity SET held_on = '0021-03-04', month = 243
         WHERE id = (SELECT max(id) FROM activity)",
    )
    .expect("edited");
    drop(db);
    let after = json(
        essor("fr")
            .arg("stages")
            .arg(&register)
            .arg("--json")
            .args(today),
    );
    assert_eq!(after["months"][0]["month"], before["months"][0]["month"]);
    let text = printed(essor("fr").arg("stages").arg(&register).args(today));
    assert!(text.contains("cent ans"), "{text}");

    let picture = folder.path().join("vie.svg");
    printed(
        essor("fr")
            .arg("chart")
            .arg(&register)
            .args(today)
            .arg("--out")
            .arg(&picture),
    );
    assert!(picture.exists());
}
