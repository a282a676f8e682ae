# The command line
cli-help =
    Essor shows where a community of practice stands in its life: growth, maturity, slowdown.

    Usage: essor [REGISTER.essor]           opens the window
           essor COMMAND [OPTIONS]

    Commands:
      demo          writes the sample register and its pictures, then opens the window
      inspect       tells how a file would be read; stores nothing
      import        brings files into a register
      undo-import   takes one import back as a whole
      stages        reads the stages of each community’s life
      ties          says who comes with whom, and what the community rests on
      chart         draws the life cycle as PNG, SVG or PDF
      report        writes the report of a year, for the sponsor or for the members
      checkup       shows the check-ups of a community, writes the form, reads the answers
      export        writes the log as tables for other programs
      check         checks a register and counts what is in it
      backup        copies a register
      copies        shows the dated copies of a register and what each holds
      restore       brings back what a copy holds, in a new register

    Options:
      --lang fr|en   the language of the answers (the system’s otherwise)
      --today YYYY-MM-DD   the day to take for today, to repeat an answer (with any command)
      --version      the version number
      --help         this help; “essor COMMAND --help” for one command

    Exit status: 0 done, 1 input refused (nothing is stored), 2 wrong usage,
    3 stored, but the answer or a picture beside it could not be written.
cli-help-demo =
    Writes the sample register and a picture of each of its four communities into ./essor-demo,
    then opens the window where there is a display. All these data are fictitious.

    Usage: essor demo [--out REGISTER.essor]

    Options:
      --out FILE     writes the register alone, into this file, without a window
      --force        writes over another file; never over a register
      --lang fr|en   the language of the pictures
cli-help-inspect =
    Tells how a file would be imported: encoding, columns, dates, rejected rows.
    Nothing is stored.

    Usage: essor inspect FILE [OPTIONS]

    Options:
      --json                     answers with one JSON object
      --today YYYY-MM-DD         the day to take for today; a later date is rejected
      --date-column NAME         the column of the days, where several may be it
      --date-order dmy|mdy|ymd   how dates are ordered, where the file does not tell
      --exchange-days yes|no     whether a spreadsheet exchanged day and month of its dates
      --community NAME           the community, where the file names none
      --community-column HEADER  the column of the communities; “none” for no column
      --mapping FILE             a saved mapping of columns
      --source CODE              the program the file is from; “none” for no known one
      --sheet NAME               the sheet of a workbook
      --hidden                   reads what a workbook does not show too: rows, columns, sheets
      --mark MARK=MEANING        what a mark of an attendance sheet means: present, absent,
                                 excused, left_early, not_concerned or not_recorded;
                                 “*” is every mark that is not known
      --kind KIND                the kind of activity, where the file names none
      --day YYYY-MM-DD           the day, where the file tells times alone
      --lang fr|en               the language of the answer
cli-help-import =
    Brings files into a register, which is made if it does not exist. What is there already is
    not added a second time. A copy of the register is made first.

    Usage: essor import REGISTER FILE… [OPTIONS]

    Options:
      --community NAME           the community, where the file names none and the register
                                 has not just one; made if there is none of that name
      --community-column HEADER  the column of the communities; “none” for no column
      --mapping FILE             a saved mapping of columns
      --date-column NAME         the column of the days, where several may be it
      --date-order dmy|mdy|ymd   how dates are ordered, where the file does not tell
      --exchange-days yes|no     whether a spreadsheet exchanged day and month of its dates
      --source CODE              the program the file is from; “none” for no known one
      --sheet NAME               the sheet of a workbook
      --hidden                   reads what a workbook does not show too: rows, columns, sheets
      --mark MARK=MEANING        what a mark of an attendance sheet means: present, absent,
                                 excused, left_early, not_concerned or not_recorded;
                                 “*” is every mark that is not known
      --kind KIND                the kind of activity, where the file names none
      --day YYYY-MM-DD           the day, where the file tells times alone
      --join-meetings sure|yes|no  makes one of meetings that two sources tell of: those that
                                 are surely the same, all that may be, or none
      --rejected FILE            writes the rejected rows, with the reasons, as CSV
      --force                    writes over another file; never over a register
      --dry-run                  counts what would be done and stores nothing
      --json                     answers with one JSON object
      --lang fr|en               the language of the answer
cli-help-undo-import =
    Takes out of a register all that one import has added.

    Usage: essor undo-import REGISTER ID [OPTIONS]

    The number is the one that “essor import” gave.

    Options:
      --lang fr|en    the language of the answer
cli-help-stages =
    Reads each community’s life: stages, dates, probabilities, a forecast of twelve months.

    Usage: essor stages SOURCE [OPTIONS]

    SOURCE is a register, an activity file or a table of monthly totals. How a file is
    read can be said as for “essor inspect”: --community-column, --mark, --sheet, …

    Options:
      --community NAME    one community only
      --measure MEASURE   participations (default), people_active, activities,
                          attendance_per_meeting or new_people
      --until YYYY-MM     the last month to read, taken as complete
      --json              answers with one JSON object
      --lang fr|en        the language of the answer
cli-help-ties =
    Says who comes with whom in a community, beside what chance would give.

    Usage: essor ties SOURCE [OPTIONS]

    SOURCE is a register or an activity file. How a file is read can be said as for
    “essor inspect”: --community-column, --mark, --sheet, …
    Only presences by name at gatherings count. People bear a number drawn by lot.

    Options:
      --community NAME        the community, where there are several
      --from YYYY-MM-DD       the first day (24 months before the last by default)
      --to YYYY-MM-DD         the last day (the last gathering by default)
      --without-facilitators  leaves out the people who facilitate
      --names                 says names instead of numbers
      --json                  answers with one JSON object
      --lang fr|en            the language of the answer
cli-help-report =
    Writes the report of a year of a community, on one to three pages.

    Usage: essor report SOURCE --out REPORT.html [OPTIONS]

    SOURCE is a register or an activity file. How a file is read can be said as for
    “essor inspect”: --community-column, --mark, --sheet, …
    The life is read as it stood at the end of the year. For the sponsor no member is
    named; for the members nobody’s absence is told.

    Options:
      --community NAME      the community, where there are several
      --out FILE            where to write; the end of the name chooses the format
      --year YYYY           the year (the last that is over by default)
      --from YYYY-MM-DD     the first day, instead of a year, with --to
      --to YYYY-MM-DD       the last day
      --for sponsor|members  for whom the report is (the sponsor by default)
      --force               writes over another file; never over a register
      --lang fr|en          the language of the report
cli-help-chart =
    Draws the life cycle of a community, its life beside a reference, or several
    communities in one picture.

    Usage: essor chart SOURCE --out PICTURE.png [OPTIONS]

    SOURCE is a register, an activity file or a table of monthly totals. How a file is
    read can be said as for “essor inspect”: --community-column, --mark, --sheet, …
    The picture is an SVG if its name ends in .svg, a PDF with .pdf; with .csv, its figures are
    written as a table for a spreadsheet.

    Options:
      --out FILE            where the picture is written: FILE.png, .svg, .pdf or .csv
      --community NAME      the community, where there are several; for a picture of
                            several, each of them in turn (all by default)
      --kind KIND           lifecycle (default): the life, month by month; reference:
                            by age, beside real communities and the model curve;
                            compare-calendar, compare-age, compare-peak: several
                            over one another by date, by age, as shares of their
                            own peak; multiples: a small life cycle of each;
                            checkup: the last check-up;
                            beside: the table beside the model;
                            ties: who comes with whom; flows: the moves between
                            core, active and peripheral; newcomers: what became of
                            those who came first in each year; bridges: the
                            members that communities share
      --measure MEASURE     participations (default), people_active, activities,
                            attendance_per_meeting or new_people
      --title TEXT          a title of your own in place of the picture’s
      --note TEXT           a sentence of your own, before the caption
      --size 1600x900       the size, from 640x360 to 3840x2160
      --scale 2             pixels per unit of size, for a PNG
      --theme light|dark    light or dark
      --from YYYY-MM        the first month shown, where the axis is one of dates
      --until YYYY-MM       the last month to read, taken as complete
      --sheet 1             which sheet, where small life cycles take several
      --outlook             says in the note what groups like this one came to
      --own-scale           a scale of its own for each small life cycle
      --names               names people in pictures of ties, instead of numbers
      --without-facilitators  leaves out the people who facilitate (ties)
      --text outlines|words  the letters of an SVG: shapes that look the same
                            everywhere (default), or words to search and edit
      --force               writes over another file; never over a register
      --lang fr|en          the language of the picture
cli-help-checkup =
    Shows the check-ups of a community: the twelve elements of success, the answers to each,
    their median. Under five answers to an element they are hidden (the register says from how
    many on they are shown, three at the least).

    Usage: essor checkup REGISTER --community NAME [OPTIONS]

    The form asks for no name. Answers are also read from Google or Microsoft Forms if the
    questions, in English or in French, are the headers. A file brought in twice adds nothing.

    Options:
      --community NAME   the community, if there are several
      --form FILE        writes the form to fill in: FILE.html, a page that works without a
                         network, or FILE.csv, a table with a column for each person
      --import FILE      brings in the answers of a file; may be given several times
      --date YYYY-MM-DD  the day of the check-up, for --form and --import (otherwise that
                         of the file, or today)
      --json             answers with one JSON object
      --force            writes the form over another file; never over a register
      --lang fr|en       the language of the answer and of the form
cli-help-export =
    Writes the activities of all communities, with who took part, as a table (CSV) that
    spreadsheets open and that Essor imports again as it was. For a whole copy of the
    register, with milestones and notes on communities, see “essor backup”.

    Usage: essor export REGISTER --out FOLDER [OPTIONS]

    Options:
      --out FOLDER    where activities.csv is written. Communities whose logs end on
                      different days have a table for each of these days. Check-ups are
                      checkups.csv and checkup-notes.csv, texts of reports are
                      report-texts.csv; “essor import” reads all of them again, an
                      anonymous export has none.
      --anonymous     numbers people and communities; no name, e-mail address, title
                      or note is left
      --force         writes over another file; never over a register
      --lang fr|en    the language of the answer
cli-help-check =
    Checks that a register is whole and counts what is in it.

    Usage: essor check REGISTER [OPTIONS]

    Options:
      --lang fr|en    the language of the answer
cli-help-backup =
    Copies a whole register into a new file.

    Usage: essor backup REGISTER --out FILE [OPTIONS]

    Options:
      --out FILE      where the copy is written
      --force         writes over another file; never over a register
      --lang fr|en    the language of the answer
cli-help-copies =
    Shows the dated copies of a register, the latest first, and what each holds. The register
    may be damaged, or gone. No copy is changed.

    Usage: essor copies REGISTER [OPTIONS]

    Options:
      --json          answers with one JSON object
      --lang fr|en    the language of the answer
cli-help-restore =
    Brings back what a copy holds, in a new register. The copy stays as it is. To put a
    register itself back into the state of a copy, see Copies… in the window.

    Usage: essor restore COPY --out FILE [OPTIONS]

    Options:
      --out FILE      where the register is written
      --force         writes over another file; never over a register
      --lang fr|en    the language of the answer

cli-help-manual =
    Writes the manual page on standard output, for those who make packages.

    Usage: essor manual [--lang fr|en]
cli-help-completions =
    Writes the completions of a shell on standard output, for those who make packages.

    Usage: essor completions bash|zsh|fish
cli-manual-name = NAME
cli-manual-summary = where a community of practice stands in its life
cli-manual-as-inspect = As for “essor inspect”: { $options }.
cli-manual-files =
    Files:
      NAME.essor   a register: one SQLite file, known by what is in it and not by its ending
      NAME-copies/   the folder beside a register with its dated copies
      ~/.config/essor/settings.json   language, look, folder of copies, registers opened last
      ~/.config/essor/mappings/   ways of reading files that were kept under a name
      ~/.local/share/essor/trouble.log   where in the program a mistake was met, if ever; no data

cli-error-unexpected = “{ $word }” is not expected here.
cli-error-no-value = Option { $option } needs a value.
cli-error-bad-value = “{ $value }” does not fit option --{ $option }. Expected: { $expected }.
cli-error-missing = { $name } is missing.
cli-remedy-usage = Help is here: essor --help
cli-error-no-display = There is no display here to open the window on.
cli-remedy-no-display = Start Essor in a graphical session, or use the commands: essor --help
cli-cause = Cause, in technical words: { $cause }
cli-error-output = The answer could not be written.
cli-remedy-output = Check where the output goes, then try again.
cli-error-stored = It is stored, but the answer could not be written.
cli-error-stored-in-part = The register is written, but not its pictures: { $reason }
cli-remedy-stored = Do not run it again; check where the output goes.

cli-inspect-import = This file can be imported.
cli-inspect-import_with_warnings = This file can be imported; see the warnings.
cli-inspect-ask_user = This file needs an answer before it is imported.
cli-inspect-refuse = This file cannot be imported.
cli-inspect-counts = { $records ->
    [one] { $records-text } record
   *[other] { $records-text } records
}, { $accepted ->
    [one] { $accepted-text } accepted
   *[other] { $accepted-text } accepted
}, { $rejected ->
    [one] { $rejected-text } rejected
   *[other] { $rejected-text } rejected
}, { $ignored ->
    [one] { $ignored-text } ignored
   *[other] { $ignored-text } ignored
}
cli-inspect-period = from { $first } to { $last }
cli-inspect-column = { $role }: “{ $header }”
cli-inspect-rejected = line { $line }: { $reason }
cli-inspect-rejected-value = line { $line }: { $reason } “{ $value }”
cli-import-counts = { $added ->
    [one] { $added-text } added
   *[other] { $added-text } added
}, { $there ->
    [one] { $there-text } already there
   *[other] { $there-text } already there
}, { $rejected ->
    [one] { $rejected-text } rejected
   *[other] { $rejected-text } rejected
}, { $ignored ->
    [one] { $ignored-text } ignored
   *[other] { $ignored-text } ignored
}
cli-import-done = { $file }: { $counts } (import { $id })
cli-import-dry-run = { $file }: { $counts } (trial, nothing is stored)
cli-import-meetings = { $communities ->
    [0] { "" }
    [one] { $communities-text } new community,{ " " }
   *[other] { $communities-text } new communities,{ " " }
}{ $people ->
    [one] { $people-text } new person
   *[other] { $people-text } new people
}, { $meetings ->
    [one] { $meetings-text } new meeting
   *[other] { $meetings-text } new meetings
}{ $joined ->
    [0] { "" }
    [one] , { $joined-text } joined to one that was there
   *[other] , { $joined-text } joined to ones that were there
}
cli-import-joined = One meeting on { $day }, { $community }: { $new } and { $there }: { $reason }
cli-import-apart = May be one meeting on { $day }, { $community }: { $new } and { $there }: { $reason }. --join-meetings yes makes them one.
cli-undo-import-done = Import { $id } taken back: { $participations ->
    [one] { $participations-text } participation
   *[other] { $participations-text } participations
} and { $activities ->
    [one] { $activities-text } activity
   *[other] { $activities-text } activities
} less.
cli-undo-import-kept = { $n ->
    [one] { $n-text } activity was kept because of what was added to it since.
   *[other] { $n-text } activities were kept because of what was added to them since.
}
cli-stages-nothing = no activity
cli-report-done = Report written: { $path }
cli-report-texts-brought = { $file }: { $n ->
    [one] the texts of one year’s report
   *[other] the texts of { $n-text } years’ reports
}
cli-report-texts-unread = Line { $line }: no text of a report was recognised in it, it is left aside.
cli-chart-done = Picture written: { $path }
cli-export-written = Table written: { $path }
cli-export-lines = { $n ->
    [one] { $n-text } line
   *[other] { $n-text } lines
}
cli-backup-done = Copy written: { $path }
cli-copies-none = This register has no copy yet.
cli-copies-unreadable = unreadable
cli-restore-done = Register written: { $path }
cli-demo-written = Written: { $path }
cli-demo-fictitious = These communities are fictitious.
cli-demo-no-display = There is no display here, so the window is not opened. The pictures above show the result.

cli-check-version = Register version: { $version }
cli-check-community = { $n ->
    [one] { $n-text } community
   *[other] { $n-text } communities
}
cli-check-person = { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}
cli-check-alias = { $n ->
    [one] { $n-text } alias
   *[other] { $n-text } aliases
}
cli-check-membership = { $n ->
    [one] { $n-text } membership
   *[other] { $n-text } memberships
}
cli-check-activity_kind = { $n ->
    [one] { $n-text } kind of activity
   *[other] { $n-text } kinds of activity
}
cli-check-activity = { $n ->
    [one] { $n-text } activity
   *[other] { $n-text } activities
}
cli-check-participation = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
cli-check-milestone = { $n ->
    [one] { $n-text } milestone
   *[other] { $n-text } milestones
}
cli-check-import_batch = { $n ->
    [one] { $n-text } import
   *[other] { $n-text } imports
}
cli-check-import_coverage = { $n ->
    [one] { $n-text } period covered
   *[other] { $n-text } periods covered
}
cli-check-stage_override = { $n ->
    [one] { $n-text } word on a stage
   *[other] { $n-text } words on stages
}
cli-check-setting = { $n ->
    [one] { $n-text } setting
   *[other] { $n-text } settings
}
cli-check-kept_apart = { $n ->
    [one] { $n-text } pair kept apart
   *[other] { $n-text } pairs kept apart
}
cli-check-checkup = { $n ->
    [one] { $n-text } check-up
   *[other] { $n-text } check-ups
}
cli-check-checkup_respondent = { $n ->
    [one] { $n-text } person who answered a check-up
   *[other] { $n-text } people who answered a check-up
}
cli-check-checkup_answer = { $n ->
    [one] { $n-text } answer to a check-up
   *[other] { $n-text } answers to check-ups
}
cli-check-checkup_note = { $n ->
    [one] { $n-text } note of a check-up
   *[other] { $n-text } notes of check-ups
}
cli-checkup-form-written = The form is in { $path }.
cli-checkup-brought = { $file }: { $added-text } new, { $replaced-text } changed, { $already-text } there already.
cli-checkup-unread = Line { $line }, { $element }: “{ $value }” is no level from 1 to 5. The rest of the line was read.
cli-checkup-none = There is no check-up of this community yet. Write the form with --form FILE.html, and read the answers with --import.
cli-checkup-heading = { $n ->
    [one] Check-up of { $date }, one person’s view
   *[other] Check-up of { $date }, { $n-text } people
}
cli-checkup-hidden = { $n ->
    [one] { $n-text } answer: too few to show
   *[other] { $n-text } answers: too few to show
}
cli-checkup-line = median { $median }  ({ $levels })
cli-check-orphans = Problem: in “{ $table }”, rows that belong nowhere: { $n-text }
cli-check-problem = Problem: { $problem }
cli-check-whole = The register is whole.
cli-check-damaged = The register is damaged. Go back to one of its copies: “essor copies”, then “essor restore”.
cli-stages-sign = { $sign }:


cli-stages-advice = What facilitators usually try next:
cli-stages-own-word = Your own word, of { $date }: { $stage } since { $since }. { $reason }
cli-inspect-source = from { $name }
