"""Times the import of 700,000 rows beside what others need for the same file.

    PYTHON=/path/to/python/with/pandas python3 tests/benches/import.py [--runs 5] [--rows 700000]

Three programs read one CSV of `date,member,activity,community` into a new
file, in turns, each in a process of its own:

- `essor import`, the release binary: the whole way from bytes to a register
  with its checks, its undo and its durable commit;
- `sqlite3`'s `.import` of the same rows into a bare table of texts that has
  the same indexes as the tables of a register that grow with the rows:
      activity_by_month          (community, date, activity)
      participation_by_activity  (date, activity, community, member)
      participation_by_person    (member)
- pandas, `read_csv` and `to_sql`: texts as they stand and without any index,
  and once more with the dates read and the indexes of the bare table.

The rows are those of `data/lifecycles` in ESSOR_SHARED (or `../shared`), all
files one after the other, repeated with dates shifted by four weeks more each
time. Printed are medians, the slowest and the peak memory of each, and the import's
share of each. Wanted are at most 1.5 of `.import` and at most 0.2 of pandas.
"""

import argparse
import csv
import datetime
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("ESSOR_SHARED", ROOT.parent / "shared"))
ESSOR = os.environ.get("ESSOR", str(ROOT / "target/release/essor"))
PYTHON = os.environ.get("PYTHON", sys.executable)

SCHEMA = """
CREATE TABLE log (date TEXT, member TEXT, activity TEXT, community TEXT);
CREATE INDEX activity_by_month ON log (community, date, activity);
CREATE INDEX participation_by_activity ON log (date, activity, community, member);
CREATE INDEX participation_by_person ON log (member);
"""

PANDAS = """
import sqlite3, sys, pandas
rows = pandas.read_csv(sys.argv[1])
with sqlite3.connect(sys.argv[2]) as db:
    rows.to_sql("log", db, index=False)
"""

PANDAS_WITH_INDEXES = f"""
import sqlite3, sys, pandas
rows = pandas.read_csv(sys.argv[1], parse_dates=["date"])
with sqlite3.connect(sys.argv[2]) as db:
    db.executescript('''{SCHEMA}''')
    rows.to_sql("log", db, index=False, if_exists="append")
"""


def logs():
    """The rows of each real log, under the name of its file."""
    for path in sorted((SHARED / "data/lifecycles").glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            if {"date", "member", "activity"} <= set(rows.fieldnames or []):
                yield path.stem, [(row["date"], row["member"], row["activity"]) for row in rows]


def write_rows(path, n_rows):
    """Writes the logs, again and again, each time four weeks earlier."""
    shifted = {}
    n_written, n_times = 0, 0
    names = list(logs())
    if not names:
        sys.exit(f"no logs in {SHARED}/data/lifecycles")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["date", "member", "activity", "community"])
        while n_written < n_rows:
            for name, rows in names:
                for date, member, activity in rows[: n_rows - n_written]:
                    key = (date, n_times)
                    if key not in shifted:
                        day = datetime.date.fromisoformat(date)
                        shifted[key] = day - datetime.timedelta(weeks=4 * n_times)
                    writer.writerow([shifted[key], member, activity, name])
                    n_written += 1
            n_times += 1


def measure(command, stdin=""):
    """Seconds and peak megabytes of a run, its children not included."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    child.stdin.write(stdin)
    child.stdin.close()
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if child.returncode:
        sys.exit(f"{command[0]} failed: {said}")
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return seconds, usage.ru_maxrss / scale


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rows", type=int, default=700_000)
    parser.add_argument("--csv", help="a file to use, or to make and keep")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        table = pathlib.Path(options.csv) if options.csv else folder / "rows.csv"
        if not table.exists():
            write_rows(table, options.rows)
        register, bare, frame = folder / "a.essor", folder / "a.sqlite", folder / "b.sqlite"
        programs = {
            "essor import": (register, [ESSOR, "import", register, table, "--community", "Cercle"], ""),
            "sqlite3 .import": (bare, ["sqlite3", bare], f"{SCHEMA}.import --csv --skip 1 {table} log\n"),
            "pandas": (frame, [PYTHON, "-c", PANDAS, table, frame], ""),
            "pandas, dates and indexes": (
                frame,
                [PYTHON, "-c", PANDAS_WITH_INDEXES, table, frame],
                "",
            ),
        }
        figures = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, (output, command, stdin) in programs.items():
                figures[name].append(measure([str(word) for word in command], stdin))
                output.unlink()
        medians = {}
        for name, runs in figures.items():
            medians[name] = statistics.median(seconds for seconds, _ in runs)
            slowest = max(seconds for seconds, _ in runs)
            peak = max(megabytes for _, megabytes in runs)
            print(f"{name};median {medians[name]:.2f} s;slowest {slowest:.2f} s;peak {peak:.0f} MB")
        ours = medians.pop("essor import")
        for name, seconds in medians.items():
            print(f"essor import of {name};{ours / seconds:.2f}")


main()
