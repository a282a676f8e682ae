# What the program does: errors, names of commands
app-error-import = “{ $path }” cannot be imported. { $reason }
app-error-ambiguous = “{ $path }” leaves something open that only you can tell.
app-remedy-ambiguous = See what is asked with “essor inspect”, then answer it: --date-order dmy, mdy or ymd, --date-column NAME, --exchange-days yes or no, --day YYYY-MM-DD, --sheet NAME, --mark MARK=MEANING, or --community-column HEADER (“none” if no column names them). Elsewhere, call that column “community”.
app-error-bad-mapping = “{ $path }” is not a mapping of columns.
app-remedy-bad-mapping = Save it again from Essor, or import without it.
app-error-mapping-not-kept = How the file was read could not be noted.
app-remedy-mapping-not-kept = Nothing was imported. Please report this to the authors of Essor.
app-error-only-totals = “{ $path }” holds monthly totals, not activities.
app-remedy-only-totals = Chart it directly with “essor chart”, or import the log these totals come from.
app-error-read = “{ $path }” cannot be read: { $reason }.
app-remedy-read = Check the path and your permissions, then try again.
app-error-write = “{ $path }” cannot be written: { $reason }.
app-remedy-write = Choose another folder or free some space, then try again. Nothing was lost.
app-remedy-held = Close it there, or choose another name, then try again. Nothing was lost.
app-error-opening = Another register is being opened.
app-remedy-opening = Nothing was changed. Try again when it is there, or cancel the opening.
app-error-exists = “{ $path }” exists already.
app-remedy-exists = Choose another name, or move that file first; on the command line, --force replaces it.
app-error-over-register = “{ $path }” belongs to a register, which is never written over.
app-error-no-answers = “{ $path }” holds no answers to the check-up: no header is one of its questions, or nothing under them is an answer.
app-remedy-no-answers = Write the form with “essor checkup --form”, or copy its questions as they are into the other form.
app-error-no-checkup = This community has no check-up yet.
app-remedy-no-checkup = Fill one in under Check-up, or write the form with “essor checkup --form”.
app-error-over-input = “{ $path }” is read here and is not written over.
app-remedy-over = Choose another name.
app-error-not-a-file = “{ $path }” is not an ordinary file.
app-remedy-not-a-file = Give the path of a file; folders, links to write through, devices and pipes are not taken.
app-error-no-such-community = No community is called “{ $name }”.
app-error-which-community = There are several communities; only one can be shown here.
app-remedy-which-community = Name one with --community: { $names }.
app-error-no-target = “{ $path }” does not say which community it is about.
app-remedy-no-target = Name the community with --community "NAME"; it is made if there is none of that name.
app-remedy-no-target-of = Name one with --community: { $names }. A new name makes a new community.
app-remedy-and-more = { $n ->
    [one] { " " }and { $n-text } other
   *[other] { " " }and { $n-text } others
}
app-error-nothing-to-show = No activity is recorded: there is nothing to chart.
app-remedy-nothing-to-show = Import an activity file, then try again.
app-error-no-register = No register is open.
app-remedy-no-register = Open a register or make a new one.
app-error-cancelled = The work was cancelled.
app-remedy-cancelled = Nothing was changed.
app-error-worker-gone = The keeper of the register has stopped.
app-remedy-worker-gone = Close Essor and open it again; all that was recorded is in the file.
app-error-bug = Essor made a mistake ({ $place }).
app-remedy-bug = What was being done is taken back, the rest is in the file. Please report the place in brackets: it holds none of your data.

app-io-not-found = it does not exist
app-io-denied = access is denied
app-io-full = the disk is full
app-io-read-only = the disk is read-only
app-io-folder = it is a folder
app-io-not-a-folder = the path goes through a file
app-io-held = it is open in another program
app-io-other = the system reported an error

app-command-add-community = New community
app-command-import = Import
app-command-undo-import = Taking back an import
app-command-sample = Sample register
app-command-change-community = Changing a community
app-command-remove-community = Removing a community
app-command-add-milestone = New milestone
app-command-change-milestone = Changing a milestone
app-command-remove-milestone = Removing a milestone
app-command-say-stage = A word on a stage
app-command-change-model-curve = Changing the model curve

app-command-withdraw-stage = Withdrawing a word on a stage

# Files and people
app-command-add-checkup = New check-up
app-command-change-checkup = Changing a check-up
app-command-remove-checkup = Removing a check-up
app-command-bring-answers = Answers to a check-up
app-command-tick-action = Action of a check-up
app-command-write-report = Texts of the report
app-command-bring-report-texts = Bringing in texts of reports
app-command-change-model-figures = Figures of the model
app-command-change-group-kind = Kind of group
app-command-settle-prompt = Reminder dismissed
app-command-show-answers-from = From how many answers they are shown
app-command-keep-apart = Keeping two people apart
app-rejects-file = File
app-rejects-line = Line
app-rejects-reason = Reason
app-rejects-value = Value
app-command-add-activity = New activity
app-command-change-activity = Changing an activity
app-command-remove-activities = Deleting activities
app-command-duplicate-activities = Duplicating activities
app-command-add-kind = New kind of activity
app-command-change-kind = Changing a kind of activity
app-command-merge-kinds = Merging two kinds of activity
app-command-remove-kind = Deleting a kind of activity

# People
app-command-add-members = Adding members
app-command-add-membership = A new role
app-command-change-membership = Changing a role
app-command-remove-membership = Removing a role
app-command-rename-person = Changing a name
app-command-anonymise-person = Making someone anonymous
app-command-add-alias = A new alias
app-command-remove-alias = Removing an alias
app-command-merge-people = Merging two people
app-command-unmerge-person = Parting two people

# Tables
app-error-table = The figures could not be put into a table.
app-remedy-table = Save the picture as PNG, and read the figures in its table in the window.

# Who is named in an anonymous export
app-anonymous-community = Community { $n }
app-anonymous-member = Member { $n }
app-anonymous-guest = Guest

# The copies of a register
app-copy-reason-daily = daily copy
app-copy-reason-before-import = before an import
app-copy-reason-before-removal = before a removal
app-copy-reason-before-restore = before a restoration
app-copy-reason-before-upgrade = before an upgrade
app-copy-communities = { $n ->
    [0] no community
    [one] { $n-text } community
   *[other] { $n-text } communities
}
app-copy-activities = { $n ->
    [0] no activity
    [one] { $n-text } activity
   *[other] { $n-text } activities
}
app-copy-until = until { $day }

# Meetings that two sources tell of
app-meeting = { $name } ({ $facts })
app-meeting-titled = “{ $title }”
app-meeting-from-to = { $begins }–{ $ends }
app-meeting-by-hand = logged by hand
app-meeting-people = { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}
app-time = { $hour }:{ $minute }
app-one-meeting-time = at the same time
app-one-meeting-title = same day, same title
app-one-meeting-similar-title = same day, similar titles
app-one-meeting-people = same day, many of the same people
app-one-meeting-day = same day
app-one-meeting-kind = same day and kind, no titles
app-one-meeting-shared = { $n ->
    [one] { $reason }; { $n-text } person in both
   *[other] { $reason }; { $n-text } people in both
}
