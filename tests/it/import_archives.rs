//! A table that is packed in an archive.

use chrono::NaiveDate;
use essor::import::{
    Content, ForeignFile, ImportError, Outcome, ReadOptions, Reading, RefusalReason, read,
};
use rust_xlsxwriter::Workbook;

use crate::support::{archive, zipped};

fn read_named(bytes: &[u8], name: &str) -> Result<Reading, ImportError> {
    let options = ReadOptions::new(NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"));
    read(bytes, name, &options, &mut |_, _| true)
}

fn refusal(bytes: &[u8]) -> RefusalReason {
    match read_named(bytes, "f.zip") {
        Err(ImportError::Refused(refusal)) => {
            assert_eq!(refusal.report.file_name, "f.zip");
            refusal.reason
        }
        other => panic!("not refused: {other:?}"),
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

const FRENCH: &str = "Date;Nom;Thème\n13/02/2024;Anne Roy;Outils\n13/02/2024;Bo Côté;Outils\n";

#[test]
fn a_table_that_stands_alone_in_an_archive_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([
        ["Date", "Name"],
        ["2024-02-13", "Anne Roy"],
        ["2024-02-14", "Bo Côté"],
    ]) {
        sheet.write_row(row, 0, cells).expect("written");
    }
    let book = book.save_to_buffer().expect("a workbook");
    let english = "date,name\n2024-02-13,Anne Roy\n2024-02-27,Bo Côté\n";
    for bytes in [
        zipped(&[("présences.csv", FRENCH)]),
        archive(
            [(
                "export/Log.TSV",
                "jour\tnom\n2024-02-13\tAnne Roy\n2024-02-13\tBo Côté\n".as_bytes(),
            )],
            true,
        ),
        archive([("a.xlsx", &*book)], true),
        zipped(&[
            ("attendance/", ""),
            ("attendance/attendance.csv", english),
            ("__MACOSX/attendance/._attendance.csv", "\u{0}\u{5}"),
            ("attendance/README.txt", "Exported on Monday."),
        ]),
    ] {
        let reading = read_named(&bytes, "f.zip").expect("read");
        assert_eq!(reading.report.outcome, Outcome::Import);
        assert_eq!(names(&reading), ["Anne Roy", "Bo Côté"]);
        assert_eq!(reading.report.file_name, "f.zip");
    }
}

#[test]
fn the_day_may_stand_in_the_name_of_the_archive_or_of_the_table() {
    let times = "Name,Joined at,Left at\nAnne Roy,10:00,11:00\nBo Côté,10:05,11:00\n";
    for (archive, table) in [
        ("meeting-2024-03-12.zip", "report.csv"),
        ("report.zip", "meeting_20240312.csv"),
    ] {
        let reading = read_named(&zipped(&[(table, times)]), archive).expect("read");
        assert_eq!(
            reading.report.first_date,
            NaiveDate::from_ymd_opt(2024, 3, 12)
        );
    }
}

#[test]
fn an_archive_of_several_tables_or_with_a_password_is_refused_for_what_it_is() {
    let mut locked = zipped(&[("a.csv", FRENCH)]);
    let flags = locked
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .expect("listed")
        + 8;
    locked[flags] |= 1;
    for (bytes, n_tables) in [
        (zipped(&[("a.csv", FRENCH), ("b.csv", FRENCH)]), 2),
        (zipped(&[("a.csv", FRENCH), ("page.html", "<p>")]), 1),
        (locked, 1),
    ] {
        let RefusalReason::NotText(ForeignFile::Archive(contents)) = refusal(&bytes) else {
            panic!("an archive")
        };
        assert_eq!(contents.tables, n_tables);
    }
    let minutes = zipped(&[("minutes.csv", "%PDF-1.7\n")]);
    assert_eq!(refusal(&minutes), RefusalReason::NotText(ForeignFile::Pdf));
}

#[test]
fn what_grows_too_large_is_refused_before_it_is_whole() {
    let zeros = vec![b' '; (64 << 20) + (2 << 20)];
    let bomb = archive([("a.csv", &*zeros)], true);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refusal(&bomb), RefusalReason::TooLargeUnpacked);
    let twice = [&b"PK\x03\x04"[..], &zeros[..3 << 20]].concat();
    assert_eq!(
        refusal(&archive([("a.xlsx", &*twice)], true)),
        RefusalReason::TooLargeUnpacked
    );
}
