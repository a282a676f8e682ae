//! What a workbook hides, and the errors in its cells.

use std::fmt::Write;

use chrono::NaiveDate;
use essor::i18n::{Language, Tr};
use essor::import::{
    Content, ImportError, LeftOut, Mapping, Outcome, ReadOptions, Reading, RowIssueReason, read,
};
use rust_xlsxwriter::{Formula, Workbook, Worksheet};

use crate::support::zipped;

fn read_with(bytes: &[u8], mapping: Mapping) -> Result<Reading, ImportError> {
    let options = ReadOptions {
        mapping: Some(mapping),
        ..ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"))
    };
    read(bytes, "f", &options, &mut |_, _| true)
}

fn taken() -> Mapping {
    Mapping {
        with_hidden: true,
        ..Mapping::default()
    }
}

fn names(reading: &Reading) -> Vec<&str> {
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    rows.iter()
        .filter_map(|row| row.member.as_deref())
        .collect()
}

fn people(sheet: &mut Worksheet, names: &[&str]) {
    sheet
        .write_row(0, 0, ["Date", "Nom", "Thème"])
        .expect("written");
    for (row, name) in (1..).zip(names) {
        let cells = ["2024-03-12", name, "Outils"];
        sheet.write_row(row, 0, cells).expect("written");
    }
}

/// An `OpenDocument` workbook of these tables.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = "<manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    zipped(&[
        ("mimetype", mime),
        ("content.xml", &content),
        ("META-INF/manifest.xml", manifest),
    ])
}

fn ods_row(attributes: &str, cells: &[&str]) -> String {
    let mut row = format!("<table:table-row {attributes}>");
    for text in cells {
        row += "<table:table-cell office:value-type=\"string\"><text:p>";
        row += text;
        row += "</text:p></table:table-cell>";
    }
    row + "</table:table-row>"
}

#[test]
fn rows_that_a_filter_hides_are_left_out_and_said_and_can_be_taken() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    people(sheet, &["Anne Roy", "Bo Côté", "Cy Om", "Di Po"]);
    sheet.set_row_hidden(2).expect("hidden");
    sheet.set_row_hidden(3).expect("hidden");
    let bytes = book.save_to_buffer().expect("a workbook");
    let reading = read_with(&bytes, Mapping::default()).expect("read");
    assert_eq!(names(&reading), ["Anne Roy", "Di Po"]);
    assert_eq!(reading.report.outcome, Outcome::ImportWithWarnings);
    assert_eq!(reading.report.hidden.n_rows, 2);
    let told = |language| {
        let texts = reading.report.warnings.iter();
        texts
            .map(|it| it.text(&Tr::new(language)))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(told(Language::En).contains("2 rows hidden or filtered out"));
    assert!(told(Language::Fr).contains("2 lignes masquées ou filtrées"));
    let whole = read_with(&bytes, taken()).expect("read");
    assert_eq!(whole.report.outcome, Outcome::Import);
    assert_eq!(names(&whole).len(), 4);
    assert!(whole.report.mapping.with_hidden);
}

#[test]
fn rows_of_an_open_document_sheet_are_found_where_rows_repeat() {
    let header = ods_row("", &["Date", "Nom"]);
    let row = |attributes: &str, name: &str| ods_row(attributes, &["2024-03-12", name]);
    for visibility in ["collapse", "filter"] {
        let hidden = format!("table:visibility=\"{visibility}\"");
        let tables = format!(
            "<table:table table:name=\"Notes\">{}</table:table>\
             <table:table table:name=\"Journal\">\
             <table:table-column table:number-columns-repeated=\"2\"/>{header}{}{}{}</table:table>",
            ods_row("", &["À lire"]),
            row("table:number-rows-repeated=\"2\"", "Anne Roy"),
            row(&hidden, "Bo Côté"),
            row("", "Cy Om"),
        );
        let reading = read_with(&ods(&tables), Mapping::default()).expect("read");
        assert_eq!(names(&reading), ["Anne Roy", "Anne Roy", "Cy Om"]);
        assert_eq!(reading.report.hidden.n_rows, 1);
        let whole = read_with(&ods(&tables), taken()).expect("read");
        assert_eq!(names(&whole).len(), 4);
    }
}

#[test]
fn hidden_columns_and_hidden_sheets_with_activities_are_said() {
    let mut book = Workbook::new();
    people(
        book.add_worksheet().set_name("Journal").expect("a name"),
        &["Anne Roy", "Bo Côté"],
    );
    let old = book.add_worksheet().set_name("Ancien").expect("a name");
    people(old, &["Cy Om"]);
    old.set_hidden(true);
    let lists = book.add_worksheet().set_name("Listes").expect("a name");
    lists
        .write_row(0, 0, ["Rencontre", "Atelier"])
        .expect("written");
    lists.set_hidden(true);
    let journal = book.worksheet_from_index(0).expect("a sheet");
    journal.set_column_hidden(2).expect("hidden");
    let bytes = book.save_to_buffer().expect("a workbook");
    let reading = read_with(&bytes, Mapping::default()).expect("read");
    let wanted = LeftOut {
        n_columns: 1,
        n_sheets: 1,
        n_rows: 0,
    };
    assert_eq!(reading.report.hidden, wanted);
    let Content::Log(rows) = &reading.content else {
        panic!("totals")
    };
    assert!(rows.iter().all(|row| row.title.is_none()));
    let whole = read_with(&bytes, taken()).expect("read");
    assert_eq!(whole.report.questions[0].code(), "sheet");
}

#[test]
fn a_list_hidden_beside_the_activities_is_not_spoken_of() {
    let mut book = Workbook::new();
    people(book.add_worksheet(), &["Anne Roy"]);
    let lists = book.add_worksheet();
    lists
        .write_row(0, 0, ["Rencontre", "Atelier"])
        .expect("written");
    lists.set_hidden(true);
    let bytes = book.save_to_buffer().expect("a workbook");
    let reading = read_with(&bytes, Mapping::default()).expect("read");
    assert_eq!(reading.report.outcome, Outcome::Import);
}

#[test]
fn where_everything_is_hidden_the_refusal_says_so() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    people(sheet, &["Anne Roy", "Bo Côté"]);
    for row in 1..=2 {
        sheet.set_row_hidden(row).expect("hidden");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    match read_with(&bytes, Mapping::default()) {
        Err(ImportError::Refused(refusal)) => assert_eq!(refusal.reason.code(), "only_hidden"),
        other => panic!("{other:?}"),
    }
    assert_eq!(names(&read_with(&bytes, taken()).expect("read")).len(), 2);
}

#[test]
fn an_error_in_a_cell_is_nobody_and_no_title() {
    let errors = ["#N/A", "#REF!", "#NOM?", "#VALEUR!", "Err:502", "#SPILL!"];
    let mut csv = String::from("date;nom;thème;cop\n2024-01-09;Odile Roy;#N/D;#REF!\n");
    let mut rows = ods_row("", &["date", "nom"]) + &ods_row("", &["2024-01-09", "Odile Roy"]);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["date", "nom"]).expect("written");
    sheet
        .write_row(1, 0, ["2024-01-09", "Odile Roy"])
        .expect("written");
    for (row, error) in (2..).zip(errors) {
        writeln!(csv, "2024-02-13;{error};;").expect("written");
        rows += &ods_row("", &["2024-02-13", error]);
        sheet.write(row, 0, "2024-02-13").expect("written");
        let failed = Formula::new("=NA()").set_result(error);
        sheet.write_formula(row, 1, failed).expect("written");
    }
    let ods = ods(&format!(
        "<table:table table:name=\"A\">{rows}</table:table>"
    ));
    let xlsx = book.save_to_buffer().expect("a workbook");
    for bytes in [csv.as_bytes(), &ods, &xlsx] {
        let reading = read_with(bytes, Mapping::default()).expect("read");
        assert_eq!(names(&reading), ["Odile Roy"]);
        let rejected = &reading.report.rejected;
        assert_eq!(rejected.len(), errors.len());
        assert!(
            rejected
                .iter()
                .all(|it| it.reason == RowIssueReason::MissingMember)
        );
        assert!(
            reading
                .report
                .warnings
                .iter()
                .any(|it| it.code() == "error_cells")
        );
        let Content::Log(rows) = &reading.content else {
            panic!("totals")
        };
        assert_eq!((&rows[0].title, &rows[0].community), (&None, &None));
    }
}

#[test]
fn an_error_that_nobody_knows_refuses_no_workbook() {
    let sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
        <sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>date</v></c><c r=\"B1\" t=\"str\"><v>nom</v></c>\
        <c r=\"C1\" t=\"str\"><v>note</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>2024-01-09</v></c>\
        <c r=\"B2\" t=\"str\"><v>Odile Roy</v></c><c r=\"C2\" t=\"e\"><v>#NEWEST!</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"str\"><v>2024-02-13</v></c><c r=\"B3\" t=\"str\"><v>Basile Caron</v></c>\
        </row></sheetData></worksheet>";
    let book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
        <sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
        Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
        Target=\"xl/workbook.xml\"/></Relationships>";
    let bytes = zipped(&[
        ("_rels/.rels", root),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet),
    ]);
    let reading = read_with(&bytes, Mapping::default()).expect("read");
    assert_eq!(names(&reading), ["Odile Roy", "Basile Caron"]);
}

/// A workbook of 2003 in XML, with what stands before the cells of its sheets.
fn xml_2003(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut text = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        .to_owned();
    for (name, table) in sheets {
        write!(
            text,
            "<Worksheet ss:Name=\"{name}\"><Table>{table}</Table></Worksheet>"
        )
        .expect("written");
    }
    text += "</Workbook>";
    text.into_bytes()
}

fn xml_row(attributes: &str, cells: &[&str]) -> String {
    let mut row = format!("<Row{attributes}>");
    for text in cells {
        write!(row, "<Cell><Data ss:Type=\"String\">{text}</Data></Cell>").expect("written");
    }
    row + "</Row>"
}

#[test]
fn rows_and_columns_that_a_workbook_of_2003_hides_are_left_out_and_said() {
    let hidden = " ss:Hidden=\"1\"";
    let header = xml_row("", &["Date", "Nom", "Thème"]);
    let row = |attributes: &str, name: &str| xml_row(attributes, &["2024-03-12", name, "Outils"]);
    let of_rows = [
        header.clone(),
        row("", "Anne Roy"),
        row(" ss:AutoFitHeight=\"0\" ss:Hidden=\"1\"", "Bo Côté"),
        row(hidden, "Cy Om"),
        row(" ss:Index=\"7\"", "Di Po"),
    ]
    .concat();
    let of_columns = [
        "<Column ss:Width=\"80\"/><Column ss:Index=\"3\" ss:Hidden=\"1\" ss:Span=\"1\"/>",
        &header,
        &row("", "Anne Roy"),
        &row("", "Di Po"),
    ]
    .concat();
    // The next sheet hides nothing.
    let notes = xml_row(hidden, &["À lire", "", "b"]) + &xml_row("", &["c", "d", "e"]);
    for (sheets, n_rows, n_columns) in [
        (&[("Journal", of_rows.as_str())][..], 2, 0),
        (&[("Journal", &of_columns)], 0, 1),
        (&[("Notes", &notes), ("Journal", &of_rows)], 2, 0),
    ] {
        let bytes = xml_2003(sheets);
        let reading = read_with(&bytes, Mapping::default()).expect("read");
        assert_eq!(names(&reading), ["Anne Roy", "Di Po"]);
        let found = reading.report.hidden;
        assert_eq!((found.n_rows, found.n_columns), (n_rows, n_columns));
        assert_eq!(reading.report.outcome, Outcome::ImportWithWarnings);
        let whole = read_with(&bytes, taken()).expect("read");
        assert_eq!(names(&whole).len(), if n_rows > 0 { 4 } else { 2 });
        assert_eq!(whole.report.hidden, LeftOut::default());
        assert!(n_columns == 0 || whole.report.columns.len() > reading.report.columns.len());
    }
}

#[test]
fn rows_and_columns_that_an_old_workbook_hides_are_left_out_and_said() {
    for (bytes, left, n_whole, n_rows, n_columns) in [
        (
            &include_bytes!("../data/import/hidden_rows_fr.xls")[..],
            &["Anne Roy", "Anne Roy"][..],
            4,
            2,
            0,
        ),
        (
            include_bytes!("../data/import/hidden_columns_en.xls"),
            &["Ann Orr", "Bo Lee", "Cy Poe"],
            3,
            0,
            2,
        ),
        (
            include_bytes!("../data/import/hidden_in_wide_sheet.xls"),
            &["Anne Roy", "Cy Om"],
            6,
            1,
            1,
        ),
    ] {
        let reading = read_with(bytes, Mapping::default()).expect("read");
        assert_eq!(names(&reading), left);
        let found = reading.report.hidden;
        assert_eq!((found.n_rows, found.n_columns), (n_rows, n_columns));
        let whole = read_with(bytes, taken()).expect("read");
        assert_eq!(names(&whole).len(), n_whole);
        assert_eq!(whole.report.hidden, LeftOut::default());
    }
}
