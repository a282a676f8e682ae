"""Holds `essor inspect` to its bounds over files of awkward shapes.

    python3 tests/benches/awkward.py [--sizes 5,20] [--only WORD] [--import]

Each shape is written at two sizes (in megabytes) into a folder, and read by the
release binary (`ESSOR` names another) in a process of its own, which may use no
more than 60 s and 4 GB. Printed are seconds of processor time and the peak of
resident memory at both sizes, what the file was answered, and how much more the
larger one took. It fails when a file of 20 MB takes more than 10 s or 500 MB, when
one is not answered at all, or when time grows faster than size.

With `--import`, files of a million different titles, communities and people are
imported too, at a quarter of the size and in full: time must grow with size.

The files are harmless: what repeats in them is just above the limits of
`src/import/limits.rs`, never more, and the folder is removed in the end.
"""

import argparse
import gzip
import io
import json
import os
import pathlib
import resource
import struct
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ESSOR = os.environ.get("ESSOR", str(ROOT / "target/release/essor"))

MOST_SECONDS = 10.0
MOST_MEGABYTES = 500.0
# Four times the size may take this many times as long, where it takes long at all.
MOST_GROWTH = 6.5
FROM_SECONDS = 1.0
TODAY = "2026-09-01"


def repeated(head, line, size):
    """`head`, and as many of `line(n)` as fill `size` bytes."""
    out = io.BytesIO()
    out.write(head.encode())
    number = 0
    while out.tell() < size:
        out.write("".join(line(n) for n in range(number, number + 1000)).encode())
        number += 1000
    return out.getvalue()


def day(number):
    return f"20{10 + number // 336 % 15:02}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


# Texts.


def plain_log(size):
    return repeated("date,member,activity\n", lambda n: f"{day(n)},Membre {n % 500},Rencontre\n", size)


def shortest_rows(size):
    """Eight bytes each: no file has more rows that are read."""
    names = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return repeated("date,member\n", lambda n: f"{40000 + n % 4999},{names[n % 26]}\n", size)


def short_rows_that_differ(size):
    return repeated("date,member\n", lambda n: f"{40000 + n // 700 % 4999},{chr(65 + n % 26)}{n // 26 % 27}\n", size)


def short_counts(size):
    return repeated("date,present\n", lambda n: f"{40000 + n % 4999},{n % 9}\n", size)


def all_columns(size):
    head = "date,member,email,number,community,activity,title,status,minutes,notes\n"
    return repeated(
        head,
        lambda n: f"{day(n)},A{n:x},a{n:x}@x.y,{n},C{n % 9},R{n % 9},T{n:x},present,{n % 90},n{n:x}\n",
        size,
    )


def distinct_kinds(size):
    return repeated("date,member,activity\n", lambda n: f"{day(n)},Anne {n % 99},Genre {n:x}\n", size)


def deep(size):
    return b"date,member\n" + b"x\n" * (size // 2)


def blank_lines(size):
    return b"date,member\n2024-01-02,Anne\n" + b"\n" * size + b"2024-01-03,Ben\n"


def one_long_line(size):
    return repeated("date,member\n", lambda n: "abcdefgh", size)


def wide_header(size):
    head = "date,member," + ",".join(f"c{n}" for n in range(16_000)) + "\n"
    return repeated(head, lambda n: f"2024-01-02,Anne{',x' * 100}\n", size)


def too_wide(size):
    return ("date,member," + ",".join(f"c{n}" for n in range(size // 8)) + "\n2024-01-02,Anne\n").encode()


def one_wide_row(size):
    wide = "2024-01-02,Anne" + ",x" * 16_000 + "\n"
    return repeated("date,member\n", lambda n: wide if n == 7 else "2024-01-02,Anne\n", size)


def all_quotes(size):
    return b'"' * size


def odd_quotes(size):
    return b'a,"b\n' * (size // 5)


def all_separators(size):
    return b"," * size


def lines_of_separators(size):
    return (b";" * 16_000 + b"\n") * (size // 16_001)


def distinct_names(size):
    return repeated("date,member\n", lambda n: f"{day(n)},Anne {n:x}\n", size)


def distinct_addresses(size):
    return repeated(
        "date,member,email\n", lambda n: f"{day(n)},Anne {n:x},a{n:x}@x.org\n", size
    )


def one_address(size):
    return repeated("date,member,email\n", lambda n: f"{day(n)},Anne {n:x},a@x.org\n", size)


def namesakes(size):
    return repeated("date,member,email\n", lambda n: f"{day(n)},Anne Roy,a{n:x}@x.org\n", size)


def distinct_communities(size):
    return repeated("date,member,community\n", lambda n: f"{day(n)},Anne,CoP {n:x}\n", size)


def distinct_titles(size):
    return repeated("date,member,title\n", lambda n: f"{day(n)},Anne,Titre {n:x}\n", size)


def distinct_totals(size):
    return repeated("month,community,value\n", lambda n: f"{day(n)[:7]},CoP {n:x},{n % 9}\n", size)


def utf16(size):
    return b"\xff\xfe" + plain_log(size // 2).decode().encode("utf-16-le")


def latin(size):
    return repeated("date,member\n", lambda n: f"{day(n)},Ren\u00e9e {n % 90}\n", size).decode().encode("latin-1")


def mixed_encodings(size):
    return repeated("date,member\n", lambda n: f"{day(n)},Ren\u00e9e\n", size // 2) + (
        "2024-01-02,Ren\u00e9e\n".encode("latin-1") * (size // 2 // 17)
    )


def date_columns(size, n_dates=16_000):
    head = "Nom," + ",".join(day(n) for n in range(n_dates)) + "\n"
    return repeated(head, lambda n: f"Anne {n}" + ",x" * n_dates + "\n" if n % 1000 < 40 else "", size)


def too_many_date_columns(size):
    return ("Nom," + ",".join(day(n) for n in range(size // 13)) + "\nAnne" + ",x" * (size // 13) + "\n").encode()


def dates_and_words(size):
    head = "Nom," + ",".join(day(n) for n in range(500)) + "," + ",".join(f"c{n}" for n in range(500)) + "\n"
    return repeated(head, lambda n: f"Anne {n}" + ",x" * 500 + ",yy" * 500 + "\n" if n % 10 == 0 else "", size)


def people_across(size):
    head = "Date," + ",".join(f"Anne {n:x}" for n in range(3_000)) + "\n"
    return repeated(head, lambda n: day(n) + ",x" * 3_000 + "\n" if n % 10 == 0 else "", size)


def lists_of_people(size):
    names = ", ".join(f"Anne Roy{n}" for n in range(300))
    return repeated("date,participants\n", lambda n: f'{day(n)},"{names}"\n' if n % 10 == 0 else "", size)


def short_lists(size):
    names = ",".join(f"{chr(65 + n % 26)}{chr(97 + n // 26)}" for n in range(600))
    return repeated("date,participants\n", lambda n: f'{day(n)},"{names}"\n' if n % 10 == 0 else "", size)


def lists_beside_long_texts(size):
    names = ",".join(f"{chr(65 + n % 26)}{chr(97 + n // 26)}" for n in range(600))
    text = "mot " * 500
    return repeated(
        "date,title,participants\n", lambda n: f'{day(n)},{text},"{names}"\n' if n % 10 == 0 else "", size
    )


def one_letter_list(size):
    return b'date,participants\n2024-01-02,"' + b"A;B;" * (size // 4) + b'"\n2024-02-02,"Anne Roy, Ben Li"\n'


def list_of_all(size):
    names = ", ".join(f"Anne Roy{n}" for n in range(size // 14))
    return f'date,participants\n2024-01-02,"{names}"\n2024-02-02,"Anne Roy, Ben Li"\n'.encode()


def huge_cell(size):
    return b'date,member,notes\n2024-01-02,Anne,"' + b"note " * (size // 5) + b'"\n'


def huge_names(size):
    name = "Anne " * 200_000
    return repeated("date,member,title\n", lambda n: f"2024-01-02,{name}{n},{name}\n" if n % 1000 == 0 else "", size)


def megabyte_header(size):
    return b"date,member," + b"word " * 200_000 + b"\n" + plain_log(size - 1_000_000)


def long_headers(size):
    line = ",".join(("mot " * 120).strip() for _ in range(500)) + "\n"
    return (line * (size // len(line))).encode()


def long_lines_of_words(size):
    return repeated("", lambda n: "Nom Date Community Participant " * 30 + "\n", size)


def many_headers(size):
    return repeated("", lambda n: f"\ndate,member\n2024-01-02,Anne {n % 50}\n", size)


def many_date_formats(size):
    forms = [
        "12 janvier 2021", "mardi 26 janvier 2021 de 14h \u00e0 16h", "Jan 26, 2021 7:05 PM",
        "26/01/2021 14:00", "2021-01-26T14:00:00+01:00", "20210126T140000Z", "44222.5",
        "1611669600", "26 janv. 2021 (visio)", "mar. 26/01/21 18h30", "32/13/2021", "le 26 janvier",
    ]
    return repeated("date,member\n", lambda n: f'"{forms[n % len(forms)]}",Anne {n % 90}\n', size)


def bad_dates(size):
    return repeated("date,member\n", lambda n: f"2024-{12 + n % 2}-02,A\n", size)


def no_dates(size):
    return repeated("date,member\n", lambda n: f"demain {n % 7},Anne {n}\n", size)


def nuls(size):
    return repeated("date,member\n", lambda n: f"2024-01-02,An\0ne {n % 90}\n", size)


def all_nuls(size):
    return b"date,member\n" + b"\0" * size


def inner_marks(size):
    return repeated("date,member\n", lambda n: "\ufeff2024-01-02,Anne\n", size)


def accents_apart(size):
    return b"date,member\n2024-01-02,A" + "\u0301".encode() * (size // 2) + b"\n"


def presences(size):
    return repeated("date,member,status\n", lambda n: f"{day(n)},Anne {n % 99},mot {n:x}\n", size)


def connections(size):
    return repeated(
        "Name,Join Time,Leave Time\n",
        lambda n: f"Anne {n % 300},{day(n)} 09:{n % 60:02}:00,{day(n)} 10:00:00\n", size,
    )


def wrapped(size):
    return repeated('"Date,Who"\n', lambda n: f'"{day(n)},""Orr, Ann {n % 90}"""\n', size)


def packed_log(size):
    return gzip.compress(plain_log(size * 4), 1)


def packed_until_refused(size):
    """As large as it may be when unpacked."""
    return gzip.compress(plain_log(size * 3), 9) + gzip.compress(b"", 9) * 1000


def packed_tight(size):
    """A text of 25 times the size."""
    return gzip.compress(plain_log(int(size * 25)), 9)


def packed_zeros(size):
    return gzip.compress(b"0" * (size * 15), 1)


def many_members_gz(size):
    member = gzip.compress(b"2024-01-02,Anne\n", 1)
    return gzip.compress(b"date,member\n") + member * (size // len(member))


# What is no table, and pages.


def chat(size):
    return repeated("", lambda n: f"[{n % 28 + 1:02}/01/2024, 10:{n % 60:02}:00] Anne {n % 99}: bonjour {n}\n", size)


def mail_box(size):
    return repeated("", lambda n: f"From a{n}@x.org Mon Jan  1 10:00:00 2024\nFrom: a{n}@x.org\nSubject: mot {n}\n\ntexte\n\n", size)


def calendar(size):
    event = "BEGIN:VEVENT\nDTSTART:20240102T100000Z\nSUMMARY:Rencontre\nEND:VEVENT\n"
    return repeated("BEGIN:VCALENDAR\n", lambda n: event, size)


def json_rows(size):
    return repeated("[", lambda n: f'{{"date": "{day(n)}", "member": "Anne {n}"}},', size)


def json_depth(size):
    return b"[" * size


def page_log(size):
    row = "<tr><td>{}<td>Anne {}</tr>\n"
    return repeated("<html><table><tr><th>Date<th>Nom</tr>\n", lambda n: row.format(day(n), n % 500), size)


def page_of_tables(size):
    """Tables of one length, each under words of its own."""
    part = "<table><tr><th>Date<th>N{}</tr><tr><td>{}<td>Anne {}</tr></table>\n"
    return repeated("<html>", lambda n: part.format(n, day(n), n % 500), size)


def page_in_parts(size):
    part = "<table><tr><th>Date<th>Nom</tr><tr><td>{}<td>Anne {}</tr></table>\n"
    return repeated("<html>", lambda n: part.format(day(n), n % 500), size)


def page_of_spans(size):
    """What two cells say, in just less cells than are read."""
    span = f"<td colspan=2>Date<td>Nom<tr><td colspan=1000 rowspan=1000>{'é' * 15}"
    return f"<html><table><tr>{span}{span}</table>".encode() + b" " * size


def page_within_pages(size):
    return b"<html>" + b"<table><tr><td>a<td>b<tr><td>" * (size // 29)


def page_never_closed(size):
    return b"<html><h1><table><caption>" + b"<tr><td>a<td>" * (size // 13)


def page_of_entities(size):
    return b"<html><table><tr><th>Date<th>Nom<tr><td>2024-01-02<td>" + b"&eacute;" * (size // 8) + b"</table>"


def xml_workbook(size):
    cell = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    head = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet><Table><Row>{cell.format("Date")}{cell.format("Nom")}</Row>'
    )
    return repeated(head, lambda n: f"<Row>{cell.format(day(n))}{cell.format(f'Anne {n % 500}')}</Row>", size)


def marks_that_differ(size):
    days = ",".join(day(n * 28) for n in range(12))
    return repeated(f"Nom,{days}\n", lambda n: f"Anne {n}," + ",".join(f"m{n:x}{m}" for m in range(12)) + "\n", size)


def days_of_many_years(size):
    return repeated("date,member\n", lambda n: f"{1900 + n % 126}-{n % 12 + 1:02}-01,Anne {n % 500}\n", size)


# Workbooks.

XLSX_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsx(sheets, strings="", styles="", level=6, names=(), more=""):
    """A workbook of `sheets` (pieces of XML), with its other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as book:
        book.writestr("[Content_Types].xml", XLSX_TYPES)
        book.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        names = names or [f"S{n}" for n in range(1, len(sheets) + 1)]
        entries = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{more}<sheets>{entries}</sheets></workbook>',
        )
        links = "".join(
            f'<Relationship Id="r{n}" Type="{LINKS}/worksheet" Target="worksheets/s{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>',
        )
        if strings:
            book.writestr("xl/sharedStrings.xml", strings)
        if styles:
            book.writestr("xl/styles.xml", styles)
        for number, sheet in enumerate(sheets, 1):
            book.writestr(f"xl/worksheets/s{number}.xml", f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>')
    return out.getvalue()


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


HEADER_ROW = f'<row r="1">{cell("A1", "Date")}{cell("B1", "Membre")}</row>'


def row(number):
    return f'<row r="{number}">{cell(f"A{number}", day(number))}{cell(f"B{number}", f"Anne {number * 7919 % 104729}")}</row>'


def xlsx_log(size):
    rows = "".join(row(n) for n in range(2, size // 24))
    return xlsx([f"<sheetData>{HEADER_ROW}{rows}</sheetData>"])


def xlsx_far_cells(size):
    n_rows = min(size // 20, 1_000_000)
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, n_rows))
    return xlsx([f"<sheetData>{HEADER_ROW}{rows}</sheetData>"])


def xlsx_long_string(size):
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 2_000))
    strings = f'<sst xmlns="{MAIN}" uniqueCount="1"><si><t>{"a" * (size // 20)}</t></si></sst>'
    return xlsx([f"<sheetData>{HEADER_ROW}{rows}</sheetData>"], strings)


def xlsx_empty_strings(size):
    strings = f'<sst xmlns="{MAIN}">{"<si><t/></si>" * (size * 10 // 13)}</sst>'
    return xlsx([f"<sheetData>{HEADER_ROW}{row(2)}</sheetData>"], strings)


def xlsx_false_count(size):
    strings = f'<sst xmlns="{MAIN}" uniqueCount="90000000">{"<si><t/></si>"}</sst>'
    return xlsx([f"<sheetData>{HEADER_ROW}{row(2)}</sheetData>"], strings)


def xlsx_merged(size):
    regions = "".join(f'<mergeCell ref="A{n}:Z{n + 900}"/>' for n in range(2, 2 + size // 200))
    return xlsx([
        f"<sheetData>{HEADER_ROW}{''.join(row(n) for n in range(2, 5_000))}</sheetData><mergeCells>{regions}</mergeCells>"
    ])


def xlsx_many_sheets(size):
    return xlsx([f"<sheetData>{HEADER_ROW}{row(2)}</sheetData>"] * (size // 1_000))


def xlsx_styles(size):
    formats = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="yyyy-mm-dd{n}"/>' for n in range(size // 20))
    cells = '<xf numFmtId="14"/>' * (size // 20)
    styles = f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>'
    return xlsx([f"<sheetData>{HEADER_ROW}{row(2)}</sheetData>"], styles=styles)


def xlsx_sheets_of_months(size):
    months = ["Janvier", "Mars", "Avril", "Mai", "Juin", "Juillet"]
    rows = "".join(row(n) for n in range(2, size // 24 // len(months)))
    return xlsx([f"<sheetData>{HEADER_ROW}{rows}</sheetData>"] * len(months), names=months)


def xlsx_sheets_beside_spaces(size):
    """Many sheets in a list of sheets that is long."""
    sheet = f"<sheetData>{HEADER_ROW}{row(2)}</sheetData>"
    return xlsx([sheet] * 900, more=" " * (size * 10), level=1)


def xlsx_dense(size):
    n_rows = min(size * 8 // 50, 1_000_000)
    cells = "".join(f"<c><v>{n}</v></c>" for n in range(7))
    rows = "".join(f"<row>{cells}</row>" for n in range(n_rows))
    return xlsx([f"<sheetData>{HEADER_ROW}{rows}</sheetData>"])


def xlsx_shared_formulas(size):
    first = f'<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A900000">{"A1+" * 2_000}1</f><v>0</v></c></row>'
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><f t="shared" si="0"/><v>0</v></c></row>' for n in range(3, min(size // 40, 900_000))
    )
    return xlsx([f"<sheetData>{HEADER_ROW}{first}{rows}</sheetData>"])


def xlsx_hidden_rows(size):
    rows = "".join(row(n).replace(" r=", ' hidden="1" r=', n % 2) for n in range(2, size // 24))
    return xlsx([f"<sheetData>{HEADER_ROW}{rows}</sheetData>"])


def xlsx_spaces(size):
    return xlsx([f"<sheetData>{HEADER_ROW}{row(2)}{' ' * (size * 40)}</sheetData>"], level=1)


TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def ods(tables):
    """An OpenDocument workbook of `tables` (pieces of XML)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        book.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="m"/>')
        sheets = "".join(f'<table:table table:name="S{n}">{sheet}</table:table>' for n, sheet in enumerate(tables))
        book.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}">'
            f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def ods_cell(text, more=""):
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def ods_row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


ODS_HEADER = ods_row(ods_cell("Date"), ods_cell("Membre"))


def ods_log(size):
    rows = "".join(ods_row(ods_cell(day(n)), ods_cell(f"Anne {n * 7919 % 104729}")) for n in range(size // 24))
    return ods([ODS_HEADER + rows])


def ods_repeated_rows(size):
    more = ' table:number-rows-repeated="5000000"'
    return ods([ODS_HEADER + ods_row(ods_cell("2024-01-02"), ods_cell("Anne"), more=more)])


def ods_repeated_columns(size):
    more = ' table:number-columns-repeated="16000"'
    return ods([ODS_HEADER + ods_row(ods_cell("2024-01-02"), ods_cell("x", more)) * (size // 20_000)])


def ods_repeated_text(size):
    more = ' table:number-columns-repeated="1000"'
    return ods([ODS_HEADER + ods_row(ods_cell("a" * (size // 20), more))])


def ods_gap(size):
    gap = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'
    wide = ods_row(ods_cell("Anne", ' table:number-columns-repeated="5"'))
    return ods([ODS_HEADER + gap + wide])


def ods_dense(size):
    """Just less cells than are read."""
    n_rows = min(size // 5, 2_990_000) // 3
    row = ods_row(ods_cell("2024-01-02"), ods_cell("Anne"), ods_cell("x"))
    return ods([ods_row(ods_cell("Date"), ods_cell("Membre"), ods_cell("Note")) + row * (n_rows - 1)])


def ods_too_dense(size):
    row = ods_row(*[ods_cell("x")] * 20)
    return ods([ODS_HEADER + row * (size // 40)])


def ods_many_sheets(size):
    rows = "".join(ods_row(ods_cell(day(n)), ods_cell(f"Anne {n * 7919 % 104729}")) for n in range(size // 24 // 900))
    return ods([ODS_HEADER + rows] * 900)


def ods_spaces_between(size):
    """Blanks, which a sheet writes with their number."""
    row = ods_row(ods_cell("2024-01-02"), ods_cell('Anne<text:s text:c="500"/>Roy'))
    return ods([ODS_HEADER + row * min(size // 100, 130_000)])


def ods_too_many_spaces(size):
    return ods([ODS_HEADER + ods_row(ods_cell("2024-01-02"), ods_cell(f'Anne<text:s text:c="{70 << 20}"/>Roy'))])


def ods_empty_rows(size):
    return ods([ODS_HEADER + "<table:table-row/>" * (size * 3 // 4) + ods_row(ods_cell("2024-01-02"), ods_cell("Anne"))])


def ods_hidden_rows(size):
    hidden = ' table:visibility="filter"'
    rows = "".join(
        ods_row(ods_cell(day(n)), ods_cell(f"Anne {n * 7919 % 104729}"), more=hidden * (n % 2)) for n in range(size // 24)
    )
    return ods([ODS_HEADER + rows])


def cfb(book):
    """The container of old workbooks around one stream."""
    book += b"\0" * (max(4096, len(book) + -len(book) % 512) - len(book))
    n_book = len(book) // 512
    n_tables = 1
    while n_tables * 128 < n_book + 1 + n_tables + (n_tables > 109) * (n_tables // 127 + 1):
        n_tables += 1
    n_further = -(-(n_tables - 109) // 127) if n_tables > 109 else 0
    first_table = n_book + 1
    first_further = first_table + n_tables
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    following = [*range(1, n_book), end, end, *[0xFFFFFFFD] * n_tables, *[0xFFFFFFFC] * n_further]
    following += [free] * (n_tables * 128 - len(following))
    tables = list(range(first_table, first_table + n_tables))
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, n_tables, n_book, 0, 4096, end, 0, first_further if n_further else end, n_further,
    )
    head += struct.pack("<109I", *(tables[:109] + [free] * (109 - min(109, n_tables))))

    def entry(name, kind, child, first, length):
        name = name.encode("utf-16-le") + b"\0\0"
        return struct.pack(
            "<64sHBBIII16xIQQIQ", name, len(name), kind, 1, free, free, child, 0, 0, 0, first, length
        )

    folder = entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, free, 0, len(book)) + b"\0" * 256
    further = b""
    for number in range(n_further):
        part = tables[109 + number * 127 : 109 + (number + 1) * 127]
        after = first_further + number + 1 if number + 1 < n_further else end
        further += struct.pack("<128I", *(part + [free] * (127 - len(part)) + [after]))
    return head + book + folder + struct.pack(f"<{len(following)}I", *following) + further


def xls(n_rows, n_columns):
    """A sheet of whole numbers under two headers; its first column holds days."""

    def record(kind, data):
        return struct.pack("<HH", kind, len(data)) + data

    def label(row, column, text):
        return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode())

    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    rows = b"".join(
        record(
            0x00BD,
            struct.pack("<HH", row, 0)
            + b"".join(struct.pack("<HI", 0, ((40000 + row if c == 0 else c) << 2) | 2) for c in range(n_columns))
            + struct.pack("<H", n_columns - 1),
        )
        for row in range(1, n_rows)
    )
    sheet = begin + record(0x0200, struct.pack("<IIHHH", 0, n_rows, 0, n_columns, 0))
    sheet += label(0, 0, "Date") + label(0, 1, "Present") + rows + record(0x000A, b"")
    name = record(0x0085, struct.pack("<IHBB", 0, 0, 1, 0) + b"F")
    head = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    place = len(head) + len(name) + 4
    name = record(0x0085, struct.pack("<IHBB", place, 0, 1, 0) + b"F")
    return cfb(head + name + record(0x000A, b"") + sheet)


def xls_dense(size):
    """Just less cells than are read, or as many as there is room for."""
    n_columns = min(max(size // 7 // 60_000, 2), 49)
    return xls(60_000, n_columns)


def xls_too_dense(size):
    return xls(60_000, max(51, size // 6 // 60_000))


SHAPES = {
    name: make
    for name, make in list(globals().items())
    if callable(make)
    and getattr(make, "__module__", None) == "__main__"
    and name not in ("repeated", "day", "xlsx", "cell", "row", "ods", "ods_cell", "ods_row", "cfb", "xls")
}


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(arguments):
    """Seconds of processor time, peak megabytes, exit status and output."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [ESSOR, *arguments], stdout=out, stderr=subprocess.DEVNULL, preexec_fn=limited
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode, out.read(1 << 28)


def answer(status, output):
    if status not in (0, 1):
        return f"no answer ({status})"
    try:
        report = json.loads(output)
    except ValueError:
        return "no answer (no JSON)"
    return report["outcome"] if status == 0 else f"refuse: {report['reason']}"


def inspect_all(folder, sizes, only):
    failed = []
    head = "".join(f"{size:>4} MB: s    peak MB " for size in sizes)
    print(f"{'shape':<24}{head}  ratio  answer")
    for name, make in SHAPES.items():
        if only and only not in name:
            continue
        line, times, said = f"{name:<24}", [], ""
        for size in sizes:
            path = folder / f"{name}-{size}"
            path.write_bytes(make(int(size * 1_000_000)))
            seconds, peak, status, output = run(["inspect", "--json", "--today", TODAY, str(path)])
            n_megabytes = path.stat().st_size / 1e6
            path.unlink()
            times.append(seconds)
            said = answer(status, output)
            line += f"{seconds:>10.2f}{peak:>11.0f}   "
            # A packed file may come out larger than was asked for.
            share = max(1.0, n_megabytes / 20)
            if said.startswith("no answer") or seconds > MOST_SECONDS * share or peak > MOST_MEGABYTES * share:
                failed.append(f"{name}, {size} MB")
        ratio = times[-1] / max(times[0], 0.01)
        growth = MOST_GROWTH * sizes[-1] / sizes[0] / 4
        if times[-1] > FROM_SECONDS and ratio > growth:
            failed.append(f"{name}: {ratio:.1f} times as long")
        print(f"{line}{ratio:>7.1f}  {said}", flush=True)
    return failed


IMPORTS = {
    "titles": lambda n: f"{day(n)},Anne,CoP,Titre {n:x}",
    "people": lambda n: f"{day(n)},Anne {n:x},CoP,Rencontre",
    "communities": lambda n: f"{day(n)},Anne,CoP {n:x},Rencontre",
}


def import_all(folder):
    failed = []
    for name, line in IMPORTS.items():
        times = []
        for n_rows in (250_000, 1_000_000):
            log, register = folder / "log.csv", folder / "log.essor"
            rows = "\n".join(line(n) for n in range(n_rows))
            log.write_text(f"date,member,community,title\n{rows}\n")
            seconds, peak, status, _ = run(["import", str(register), str(log)])
            times.append(seconds)
            print(f"import of {n_rows:>8} {name:<14}{seconds:>8.2f} s {peak:>6.0f} MB  status {status}", flush=True)
            if status != 0:
                failed.append(f"import of {n_rows} {name}")
            for path in folder.glob("log*"):
                if path.is_file():
                    path.unlink()
        if times[1] > MOST_GROWTH * times[0]:
            failed.append(f"import of {name}: {times[1] / times[0]:.1f} times as long")
    return failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="5,20")
    parser.add_argument("--only", default="")
    parser.add_argument("--import", dest="imports", action="store_true")
    arguments = parser.parse_args()
    sizes = [float(size) for size in arguments.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        failed = inspect_all(folder, sizes, arguments.only)
        if arguments.imports:
            failed += import_all(folder)
    for line in failed:
        print("beyond the bounds:", line)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
