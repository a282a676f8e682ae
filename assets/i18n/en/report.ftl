# The report of a year: its head
report-running-year = { $name } · report of the year { $year }
report-running-days = { $name } · report { $period }
report-period-days = from { $from } to { $to }
report-for-sponsor = For { $sponsor }
report-for-sponsor-unnamed = For the sponsor
report-for-members = For the members
report-fictitious = Fictitious data

# The sentence that says it all
report-stands-launch = The community is starting{ $certainty ->
    [sure] { "" }
   *[likely] , it seems
}
report-stands-growth = The community is growing{ $certainty ->
    [sure] { "" }
   *[likely] , it seems
}
report-stands-maturity = The community holds its level{ $certainty ->
    [sure] { "" }
   *[likely] , it seems
}
report-stands-decline = The community is slowing down{ $certainty ->
    [sure] { "" }
   *[likely] , it seems
}
report-stands-renewal = The community is picking up again{ $certainty ->
    [sure] { "" }
   *[likely] , it seems
}
report-stands-dormant = The community is dormant{ $certainty ->
    [sure] { "" }
   *[likely] , it seems
}
report-stands-closed = The community has come to its end
report-headline = { $stands }: { $count }
report-count = { $now ->
    [one] { $now-text } participation
   *[other] { $now-text } participations
} { $period }
report-count-beside = { $now ->
    [one] { $now-text } participation
   *[other] { $now-text } participations
} { $period }, { $before-text } { $compared }
report-in-year = in { $year }
report-the-year-before = on the same days a year earlier
report-nothing = Nothing is recorded { $period }
report-nothing-lead = This report has no figures and no reading: not recorded is not zero.
report-quiet = No activity is recorded { $period }
report-verdict = { $verdict }.
report-peak = The trend is at { $share } of its highest, reached in { $peak }.
report-at-peak = The trend is at its highest.
report-curve-caption = Participations per month, the trend freed of season and its 80% margin. Stages as Essor reads them.
report-curve-caption-changed = The way of counting changed in { $month }: levels before and after it are not compared.

# The year in figures
report-figures = The year in figures
report-figures-days = The period in figures
report-figure = Figure
report-people = People who came
report-new = of whom new
report-back = of whom back again
report-not-seen = Not seen again this year
report-meetings = Meetings
report-participations = Participations
report-per-meeting = Attendance per meeting
report-together = Hours spent together
report-facilitation = Hours of facilitation
report-satisfaction = Mean satisfaction
report-dash = —: not recorded, which is not zero.

# How it is doing
report-health = How it is doing
report-beside = Beside Essor’s model community, which is no norm: { $sentences }
report-beside-own = Beside the model that this register has of its own: { $sentences }
report-health-new-more = More new people than the year before: { $now-text }, against { $before-text }.
report-health-new-less = Fewer new people than the year before: { $now-text }, against { $before-text }.
report-health-new-same = As many new people as the year before: { $now-text }.
report-health-meetings-more = { $now-text } meetings, against { $before-text } the year before.
report-health-meetings-less = { $now ->
    [one] { $now-text } meeting
   *[other] { $now-text } meetings
}, against { $before-text } the year before.
report-health-meetings-same = As many meetings as the year before: { $now-text }.
report-health-attendance-more = They are better attended: { $now } present at each, against { $before }.
report-health-attendance-less = They are less attended: { $now } present at each, against { $before }.
report-health-attendance-same = They are attended as the year before: { $now } present at each.
report-health-satisfaction-more = Satisfaction rises: { $now }, against { $before }.
report-health-satisfaction-less = Satisfaction falls: { $now }, against { $before }.
report-health-satisfaction-same = Satisfaction has not moved: { $now }.
report-health-unknown = Too little is recorded to say.
report-ties = { $links ->
    [one] Ties between members: one pair comes together clearly more often than by chance, which would give { $low-text } to { $high-text }.
   *[other] Ties between members: { $links-text } pairs come together clearly more often than by chance, which would give { $low-text } to { $high-text }.
}
report-ties-chance = Ties between members: they cannot be told from chance this year.

# What was tried
report-tried = Milestones and what was tried
report-tried-since = { $months }: { $after } participations a month, against { $before } { $compared }.
report-tried-year-before = in the same months a year earlier
report-tried-just-before = in the months just before
report-tried-caution = Close in time, which proves nothing.
report-tried-months = From { $from } to { $to }

# What it brought
report-stories = What it brought
report-value-immediate = Lived there and then
report-value-potential = Worth keeping
report-value-applied = Put into practice
report-value-realised = Result reached
report-value-reframing = Seen otherwise
report-story-source = Source: { $source }

# The check-up and what comes
report-checkup = The members’ check-up
report-checkup-when = { $n ->
    [one] { $date }, one answer without a name
   *[other] { $date }, { $n-text } answers without names
}
report-checkup-read = What it says
report-next = What comes next
report-help = Help wanted
report-own-word = A word from the facilitators
report-thanks = Thanks

# How this was counted
report-method = How this was counted
report-method-participation = Participation: someone present at an activity, or registered where presence is not known.
report-method-new = New: never seen before. Back again: not seen in the year before, seen earlier.
report-method-not-seen = Not seen again: came in the year before, not in this one.
report-method-together = Hours spent together: how long meetings took, times who was present.
report-method-together-part = The duration is noted for { $n-text } of { $of-text } meetings.
report-method-satisfaction-part = Satisfaction is noted for { $n-text } of { $of-text } meetings.
report-method-unnamed = { $n ->
    [one] { $n-text } participation without a name is not counted among the people.
   *[other] { $n-text } participations without names are not counted among the people.
}
report-method-begins = The data begin on { $date }.
report-method-ends = The data end on { $date }.
report-method-gaps = { $n ->
    [one] { $n-text } day was not recorded.
   *[other] { $n-text } days were not recorded.
}
report-method-compared = The figures beside are those of the same days a year earlier.
report-method-read = The life is read as of { $date }; read on another day, it may be told otherwise.
report-method-checkup = Check-up: five levels told by what can be seen; under { $n-text } answers nothing is shown.
report-method-nameless = No member is named here.
report-method-thanked = The only names are those that the facilitators chose to thank.
report-method-source = Source: { $source }. Essor, { $date }.
report-a-member = a member
report-table-behind = The figures of the picture

# The window
report-window-year = Year of the report
report-window-audience = For whom the report is
report-window-sponsor = Sponsor
report-window-members = Members
report-window-language = Language of the report
report-window-save = Save:
report-window-save-pdf = PDF…
report-window-save-html = Web page…
report-window-save-docx = Word…
report-window-texts = What you say of it
report-window-kept = These texts stay in the register, for each year. A member’s name becomes “a member” in the sponsor’s report.
report-window-story = Story { $n }
report-window-story-value = What story { $n } shows
report-window-story-source = Source of story { $n }
report-window-source-hint = Where it is known from
report-window-thanks = Thanks (for the members alone)
report-window-sheet = Page { $n } of { $all } of the report
report-window-reading = The report is being prepared…
report-window-saved = Report saved: { $path }
report-window-empty-title = Nothing to report yet
report-window-empty-body = Log an activity or import a log: the report of a year fills with its figures.
