# Importing files
import-error-cancelled = The import was cancelled. Nothing was added.
import-error-cancelled-remedy = You can start it again whenever you like.
import-error-empty = This file is empty.
import-error-empty-remedy = Check that the export has finished, then choose the file again.
import-error-spreadsheet = This file is a workbook or an archive, not a table of text.
import-error-spreadsheet-remedy = Open it in your spreadsheet program, save the sheet as CSV, then import that file.
import-error-archive = This file is compressed.
import-error-archive-remedy = Extract the CSV file inside it, then import that one.
import-error-pdf = This file is a PDF, not a table of text.
import-error-picture = This file is a picture, not a table of text.
import-error-database = This file is a database, not a table of text.
import-error-database-remedy = If it is an Essor register, open it instead of importing it.
import-error-no-text = This file holds no readable text.
import-error-no-text-remedy = Export the data as CSV from the program they came from, then import that file.
import-error-too-large = This file has more than two gigabytes of text.
import-error-too-large-remedy = Split it into several files, one a year for instance, and import them one after the other.
import-error-no-rows = There are no rows under the header: nothing to import.
import-error-no-rows-remedy = Check the period chosen when exporting, then try again.
import-error-no-date = No column holds dates that were recognised.
import-error-no-date-remedy = Add a “Date” column (2024-03-15 or 15/03/2024), or say yourself which column holds the dates.
import-error-no-dates = The column “{ $header }” holds no dates that were recognised, for example “{ $example }”.
import-error-no-usable-rows = Not one row could be read: { $why }.
import-error-no-usable-rows-like = Not one row could be read: { $why } (“{ $example }”).
import-error-no-attendance = No row of this file is an attendance.
import-error-no-usable-rows-remedy = Check that the file holds activities with their dates, or say yourself what role each column plays.
import-error-years-unclear = The dates have no year, and the title names several: { $years }.
import-error-years-unclear-remedy = Write the year into the dates (12/01/2021) or into the name of the file, then try again.
import-error-no-member = No column names people or gives a number of people.
import-error-no-member-remedy = Add a “Member” or “Present” column, or say yourself which column takes its place.
import-error-not-a-log = This file is a list of accounts or channels with their totals, not a log of activities.
import-error-not-a-log-remedy = Export the messages or the attendance instead, one row per activity and person, with their date.
import-error-missing-column = The column “{ $header }”, meant for “{ $role }”, is not in this file.
import-error-missing-column-remedy = Choose another column, or let Essor recognise the columns.
import-question-date-order = “{ $example }”: does the day come first, or the month? The dates of the file do not settle it.
import-question-date-order-or-year = “{ $example }”: does the day, the month or the year come first? The dates of the file do not tell.
import-question-day = This file tells times without a date: which day was it?
import-question-sheet = Several sheets of this workbook hold activities: which one should be read?
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
import-role-value = Total of the month
import-role-notes = Notes
import-issue-missing_member = No member
import-issue-missing_date = No date
import-issue-bad_date = Not a date
import-issue-date_out_of_range = Date before 1990
import-issue-date_in_future = Date still to come
import-issue-bad_number = Not a number
import-issue-unclosed_quote = Quotation mark never closed
import-issue-too_long = Text far too long for a name or a title
import-ignored-left = Someone leaving
import-ignored-declined = Invitation declined
import-ignored-unconfirmed = Waiting or undecided
import-ignored-cancelled = Cancelled or refunded
import-ignored-repeated_header = Header repeated
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
import-warning-outside = { $n ->
    [one] { $n-text } row outside of the table is left aside.
   *[other] { $n-text } rows outside of the table are left aside.
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
import-warning-unknown-presences = { $n ->
    [one] { $n-text } row has a word for presence that is not known. It counts as present.
   *[other] { $n-text } rows have words for presence that are not known. They count as present.
}
import-warning-registration-days = The days are those on which people registered. Give the day of the meeting if you know it.
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
