# Importing files
import-error-cancelled = The import was cancelled. Nothing was added.
import-error-cancelled-remedy = You can start it again whenever you like.
import-error-empty = This file is empty.
import-error-empty-remedy = Check that the export has finished, then choose the file again.
import-error-spreadsheet = This file is a workbook of a format that is not read.
import-error-spreadsheet-remedy = Open it in your spreadsheet program, save a copy as .xlsx or .ods, then import the copy.
import-error-mac-office = This file is from Numbers, Pages or Keynote, whose format is not read.
import-error-mac-office-remedy = On the Mac, choose File, Export To, then CSV or Excel, and import what comes out.
import-error-document = This file is a text document (Word or the like), not a table.
import-error-presentation = This file is a presentation, not a table.
import-error-pdf = This file is a PDF document, not a table.
import-error-picture = This file is a picture, not a table.
import-error-document-remedy = Copy the names in it into “Log activity…”, which takes them in one paste, or into a table with the date of each meeting.
import-error-recording = This file is a recording, not a table.
import-error-recording-remedy = Download the attendance report of the meeting instead, then import it.
import-error-archive = This file is a compressed archive.
import-error-archive-of = This file is a compressed archive: { $contents }.
import-error-archive-remedy = Extract the tables inside it, then import them, one by one or the whole folder.
import-error-archive-other-remedy = Extract the files inside it: if one is a table of attendance or activities, import that one.
import-archive-tables = { $n ->
    [one] { $n-text } table
   *[other] { $n-text } tables
}
import-archive-documents = { $n ->
    [one] { $n-text } document
   *[other] { $n-text } documents
}
import-archive-pictures = { $n ->
    [one] { $n-text } picture
   *[other] { $n-text } pictures
}
import-archive-recordings = { $n ->
    [one] { $n-text } recording
   *[other] { $n-text } recordings
}
import-archive-pages = { $n ->
    [one] { $n-text } web page
   *[other] { $n-text } web pages
}
import-archive-data = { $n ->
    [one] { $n-text } data file (JSON, XML)
   *[other] { $n-text } data files (JSON, XML)
}
import-archive-archives = { $n ->
    [one] { $n-text } further archive
   *[other] { $n-text } further archives
}
import-archive-others = { $n ->
    [one] { $n-text } other file
   *[other] { $n-text } other files
}
import-error-database = This file is a database, not a table.
import-error-register = This file is an Essor register.
import-error-register-remedy = Open it instead of importing it. To bring two registers together, export the log of one as CSV, then import it into the other.
import-error-columnar = This file is a table of a data engine (Parquet or the like), which is not read.
import-error-chat = This file is an exported chat (WhatsApp or the like), not a table.
import-error-chat-of = This file is a chat exported from { $source }, not a table.
import-error-chat-remedy = Messages are not read yet. To follow how many there are, note them month by month in a table “Month, Total”, then import that table.
import-error-mail = This file holds mails, not a table.
import-error-mail-remedy = Mails are not read yet. To follow how many there are, note them month by month in a table “Month, Total”, then import that table.
import-error-program-log = This file is the log of a program: it tells what a server did, not who came.
import-error-calendar = This file is a calendar: it says who was invited, not who came.
import-error-calendar-remedy = Import attendance lists instead, or note the meetings in a table “Date, Title, Present”.
import-error-contacts = This file is an address book: people, but no activities.
import-error-contacts-remedy = To add these people to a community, paste their names into the Members page. For activity, import attendance with dates.
import-error-json = This file holds data as JSON, not a table.
import-error-xml = This file holds data as XML, not a table.
import-error-web-page = This file is a web page (HTML) without a table.
import-error-web-page-remedy = It may be a sign-in page, saved in place of the file: export again. Otherwise open the page, copy its table into your spreadsheet program and save it as .xlsx or CSV.
import-error-no-text = This file holds no readable text.
import-error-no-text-remedy = Export the data as CSV from the program they came from, then import that file.
import-error-too-large = This file has more than two gigabytes of text.
import-error-too-large-remedy = Split it into several files, one a year for instance, and import them one after the other.
import-error-no-rows = There are no rows under the header: nothing to import.
import-error-no-rows-remedy = Check the period chosen when exporting, then try again.
import-error-no-date = No column holds dates that were recognised.
import-error-no-date-remedy = Add a “Date” column (2024-03-15 or 15/03/2024), or say yourself which column holds the dates.
import-error-no-dates = The column “{ $header }” holds no dates that were recognised, for example “{ $example }”.
import-error-long-periods = The column “{ $header }” holds periods longer than a month, for example “{ $example }”.
import-error-long-periods-across = The columns are periods longer than a month, for example “{ $example }”.
import-error-long-periods-remedy = Essor follows communities month by month: give the date of each meeting, or one total a month (2024-03).
import-error-no-usable-rows = Not one row could be read: { $why }.
import-error-no-usable-rows-like = Not one row could be read: { $why } (“{ $example }”).
import-error-no-attendance = No row of this file is an attendance.
import-error-no-usable-rows-remedy = Check that the file holds activities with their dates, or say yourself what role each column plays.
import-error-years-unclear = The dates have no year, and the title names several: { $years }.
import-error-years-unclear-remedy = Write the year into the dates (12/01/2021) or into the name of the file, then try again.
import-error-no-member = No column names people or gives a number of people.
import-error-no-member-remedy = Add a “Member” or “Present” column, or say yourself which column takes its place.
import-error-no-marks = There are people and dates, but not one mark: the cells are empty. Presence shown by colour alone cannot be read.
import-error-no-marks-remedy = Put an x in the cell of everyone who was present, save the file and import it again.
import-error-only-hidden = Nothing that the workbook shows is an activity. What it hides is left: { $what }.
import-error-only-hidden-remedy = Show these rows, columns or sheets (clear the filter), or ask for them to be read too (--hidden).
import-error-not-a-log = This file is a list of accounts or channels with their totals, not a log of activities.
import-error-not-a-log-remedy = Export the messages or the attendance instead, one row per activity and person, with their date.
import-error-member-list = This file is a list of members with the day each one joined (column “{ $header }”), not a log of activities.
import-error-member-list-remedy = Import the attendance instead, one row per meeting and person. To enter these people as members, paste their names on the Members page.
import-error-uncomputed = The column “{ $header }” holds formulas without a computed value.
import-error-uncomputed-remedy = Open the workbook once in your spreadsheet program, save it, then import it.
import-error-missing-column = The column “{ $header }”, meant for “{ $role }”, is not in this file.
import-error-missing-column-remedy = Choose another column, or let Essor recognise the columns.
import-question-date-order = “{ $example }”: does the day come first, or the month? The dates of the file do not settle it.
import-question-date-order-or-year = “{ $example }”: does the day, the month or the year come first? The dates of the file do not tell.
import-question-date-column = Which column tells the day of the meeting: { $columns }?
import-question-date-column-one = “{ $name }” ({ $examples })
# Between two columns; with a space at each end.
import-question-date-column-or = { " or " }
import-question-exchanged-days = “{ $text }” stayed a text, and no real date of the column has a day above 12: a spreadsheet probably exchanged day and month when it opened the file. Is { $day } really { $exchanged }?
import-question-day = This file tells times without a date: which day was it?
import-question-sheet = Several sheets of this workbook hold activities: which one should be read?
import-question-community = Does the column “{ $header }” name the communities ({ $examples })?
import-question-marks = { $n ->
    [one] The mark { $marks } is not known, and nothing explains it: what does it mean?
   *[other] These marks are not known, and nothing explains them: { $marks }. What do they mean?
}
import-mark-told = “{ $mark }” (× { $n })
import-mark-others = other remarks ({ $n })
import-mark-present = Present
import-mark-absent = Absent
import-mark-excused = Excused
import-mark-left_early = Left early
import-mark-not_concerned = Not concerned
import-mark-not_recorded = Not recorded
import-role-date = Date
import-role-month = Month
import-role-community = Community
import-role-activity = Kind of activity
import-role-title = Title
import-role-member = Member
import-role-given_name = Given name
import-role-email = E-mail
import-role-member_number = Member number
import-role-presence = Presence
import-role-registered = Registered
import-role-present = Present
import-role-no_show = No-shows
import-role-left_early = Left early
import-role-duration = Duration
import-role-minutes = Time present
import-role-facilitator_time = Facilitation time
import-role-satisfaction = Satisfaction
import-role-mode = In person or online
import-role-value = Total of the month
import-role-notes = Notes
import-issue-missing_member = No member
import-issue-missing_date = No date
import-issue-bad_date = Not a date
import-issue-date_out_of_range = Date before 1990
import-issue-date_in_future = Date still to come
import-issue-bad_number = Not a number
import-issue-missing_number = No number: not counted
import-issue-unclosed_quote = Quotation mark never closed
import-issue-too_long = Text far too long for a name or a title
import-ignored-left = Someone leaving
import-ignored-declined = Invitation declined
import-ignored-unconfirmed = Waiting or undecided
import-ignored-cancelled = Cancelled or refunded
import-ignored-repeated_header = Header repeated
import-ignored-prepared = Prepared row, not filled in
import-ignored-not_concerned = Mark that says nothing about presence
import-warning-rejected = { $n ->
    [one] { $n-text } row could not be read.
   *[other] { $n-text } rows could not be read.
}
import-warning-ignored = { $n ->
    [one] { $n-text } row is no attendance and is left aside.
   *[other] { $n-text } rows are no attendance and are left aside.
}
import-warning-repeats = { $n ->
    [one] { $n-text } row repeats another one. It is kept.
   *[other] { $n-text } rows repeat another one. They are kept.
}
import-warning-short-rows = { $n ->
    [one] { $n-text } row has fewer cells than the header.
   *[other] { $n-text } rows have fewer cells than the header.
}
import-warning-long-rows = { $n ->
    [one] { $n-text } row has more cells than the header. What is too much is left aside.
   *[other] { $n-text } rows have more cells than the header. What is too much is left aside.
}
import-warning-nul-bytes = { $n ->
    [one] { $n-text } null character was taken out. The file may have been badly written.
   *[other] { $n-text } null characters were taken out. The file may have been badly written.
}
import-warning-formula-cells = { $n ->
    [one] { $n-text } cell looks like a formula. It is read as text.
   *[other] { $n-text } cells look like formulas. They are read as text.
}
import-warning-error-cells = { $n ->
    [one] { $n-text } cell holds an error of the spreadsheet (#N/A, #REF!…). It is read as empty.
   *[other] { $n-text } cells hold an error of the spreadsheet (#N/A, #REF!…). They are read as empty.
}
import-warning-hidden = What the workbook does not show is left out: { $what }.
import-hidden-rows = { $n ->
    [one] { $n-text } row hidden or filtered out
   *[other] { $n-text } rows hidden or filtered out
}
import-hidden-columns = { $n ->
    [one] { $n-text } hidden column
   *[other] { $n-text } hidden columns
}
import-hidden-sheets = { $n ->
    [one] { $n-text } hidden sheet with activities
   *[other] { $n-text } hidden sheets with activities
}
import-warning-outside = { $n ->
    [one] { $n-text } row outside of the table is left aside.
   *[other] { $n-text } rows outside of the table are left aside.
}
import-warning-weeks = The file counts by weeks. Each is noted on its Monday.
import-warning-poll = This file is a poll about dates. A “yes” becomes a registration, not a presence.
import-warning-joined-sheets = { $n ->
    [one] { $n-text } sheet is read.
   *[other] { $n-text } sheets with the same header, one a month, are read together.
}
import-warning-sheet-days = { $n ->
    [one] The day is that in the name of the sheet.
   *[other] The days are those in the names of { $n-text } sheets, one a meeting.
}
import-warning-mixed-encodings = The file mixes two encodings. Each line is read in its own.
import-warning-old-encoding = Accented letters are read in { $encoding }: otherwise, signs would stand in the middle of words.
import-warning-no-header = There is no header. Check what each column is.
import-warning-reconnections = { $n ->
    [one] { $n-text } row is someone coming back to a meeting. It counts as one participation with the first.
   *[other] { $n-text } rows are people coming back to a meeting. They count as one participation with the first.
}
import-warning-shared-addresses = { $n ->
    [one] { $n-text } row has an address that several people share. Its name tells who it is.
   *[other] { $n-text } rows have an address that several people share. Their names tell who they are.
}
import-warning-kinds-of-people = Left alone, as it differs between people of one meeting or is about them and not about the kind of activity: { $headers }.
import-warning-registration-days = The days are those on which people registered. Give the day of the meeting if you know it.
import-warning-no-community = { $n ->
    [one] { $n-text } row names no community. It goes into the one chosen for this file.
   *[other] { $n-text } rows name no community. They go into the one chosen for this file.
}
import-warning-unused-groups = The column “{ $header }” is left aside. If it names communities, give it that role.
import-warning-repeated-totals = { $n ->
    [one] { $n-text } total repeats a month and a community that already had one (line { $lines }). They are added up.
   *[other] { $n-text } totals repeat a month and a community that already had one (lines { $lines }). They are added up.
}
import-warning-unnamed = { $n ->
    [one] { $n-text } person came with someone and has no name. They are not counted.
   *[other] { $n-text } people came with someone and have no name. They are not counted.
}
import-warning-unsaid-presences = { $n ->
    [one] { $n-text } row says nothing of presence, where others say who came. It counts as a registration.
   *[other] { $n-text } rows say nothing of presence, where others say who came. They count as registrations.
}
import-warning-unknown-durations = { $n ->
    [one] { $n-text } duration is left out, as nothing tells its unit. Write it into the header: “Duration (h)” or “Duration (min)”.
   *[other] { $n-text } durations are left out, as nothing tells their unit. Write it into the header: “Duration (h)” or “Duration (min)”.
}
import-warning-uncomputed = { $n ->
    [one] { $n-text } formula of this workbook was never computed: its cell says nothing. Open the workbook in a spreadsheet program and save it, then import it.
   *[other] { $n-text } formulas of this workbook were never computed: their cells say nothing. Open the workbook in a spreadsheet program and save it, then import it.
}
import-advice-meetup_members = In Meetup, export the attendees of each event instead: a list of members says neither who came nor when.
import-advice-discourse_users = In Discourse, export the posts instead, with the Data Explorer (created_at, username, topic_title).
import-advice-slack_totals = Slack gives a list or the totals of a period here. Export the messages instead (with the date and author of each), or note the monthly totals in a “Month, Total” table.
import-advice-discourse_archive = This archive holds the posts of one person and does not say whose. Add a “username” column with their name, or export everybody’s posts with the Data Explorer (created_at, username, topic_title).
import-error-no-events = { $source }: this file holds no activities, only a list or totals.
import-error-encrypted = This workbook is protected by a password.
import-error-encrypted-remedy = Open it in your spreadsheet program, save a copy without a password, then import the copy.
import-error-damaged = This file is damaged or incomplete.
import-error-damaged-remedy = Download it again, or open it in your spreadsheet program and save a copy, then import the copy.
import-error-unpacked = Unpacked, this file would be excessively large.
import-error-unpacked-remedy = Keep only the attendance sheet in a copy of the file, then import the copy.
import-error-packed-text = The text in this compressed file is too long to be read from there.
import-error-packed-text-remedy = Decompress the file first (it ends in .gz), then import what comes out of it.
import-error-too_many_columns = This file has rows of more than { $n-text } columns, more than any spreadsheet can hold.
import-error-too_many_columns-remedy = Check how the file was exported: its line ends may be missing. If they are not, keep only the columns of names and dates in a copy, then import the copy.
import-error-too_many_cells = This file has more than { $n-text } cells.
import-error-too_many_cells-remedy = Split it into several files, one a year for instance, and import them one after the other.
import-error-too_many_table_cells = Laid out as a table, this file has more than { $n-text } cells, empty ones between others included.
import-error-too_many_table_cells-remedy = Keep only the columns of names, dates and marks in a copy, without anything far to the right or far below, then import the copy.
import-error-too_many_sheets = This workbook has more than { $n-text } sheets.
import-error-too_many_sheets-remedy = Keep only the sheets of attendance in a copy of the workbook, then import the copy.
import-error-too_many_marks = This attendance sheet has more than { $n-text } marks.
import-error-too_many_marks-remedy = Split it into several files, one a year for instance, and import them one after the other.
import-error-too_many_unread = More than { $n-text } rows of this file cannot be read: it is hardly a log of activities.
import-error-too_many_unread-remedy = Say yourself what role each column plays, or export the file again.
import-error-missing-sheet = The sheet “{ $name }” is not in this workbook.
import-error-missing-sheet-remedy = Choose another sheet, or let Essor find it.
