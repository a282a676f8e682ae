# The words of the pictures
chart-title-acronym = { $acronym } — { $name }

chart-age-start = start
chart-age-watch = age 3 to 4: the window to watch

chart-measure-participations = participations per month
chart-measure-people_active = people active per month
chart-measure-activities = activities per month
chart-measure-attendance_per_meeting = participations per meeting
chart-measure-new_people = new people per month

chart-legend-running = latest month, incomplete
chart-legend-not-recorded = not recorded
chart-legend-trend = trend without seasons and its 80% margin
chart-beyond = up to { $value }
chart-legend-forecast = 80% forecast, with its seasons
chart-forecast-label = Forecast

chart-caption-fictitious = Fictitious data.
chart-caption-partly-fictitious = Partly fictitious data.
chart-caption-participations = Participations: people present, or registered where presence is not known.
chart-caption-people_active = People active: different people who took part in the month.
chart-caption-activities = Activities: all that was recorded in the month.
chart-caption-attendance_per_meeting = Participations per meeting held in the month.
chart-caption-new_people = New people: their first participation falls in the month.
chart-caption-other-stages = Stages of the curve read in this measure; the verdict is that of participations.
chart-caption-no-stages = No stage can be read in this measure; the verdict is that of participations.
chart-caption-source = Source: { $source }, { $first } to { $last }.
chart-caption-source-month = Source: { $source }, { $month }.
chart-caption-running = The latest month ({ $month }) is incomplete.
chart-caption-part = Shown: { $first } to { $last }.
chart-caption-trend = The trend is shown without its seasons.
chart-caption-made = Essor, { $date }.

chart-summary-empty = { $name }: { $measure }. Nothing has been recorded yet.
chart-summary-period = { $name }: { $measure }, from { $first } to { $last }.
chart-summary-highest = The strongest month is { $month }, with { $value }.
chart-summary-trend = The trend now stands at { $value } (between { $low } and { $high }).
chart-summary-stage = { $stage } from { $first }
chart-summary-stages = Stages: { $stages }.

chart-unit-participations = { $n ->
    [one] { $value } participation
   *[other] { $value } participations
}
chart-unit-people_active = { $n ->
    [one] { $value } active person
   *[other] { $value } active people
}
chart-unit-activities = { $n ->
    [one] { $value } activity
   *[other] { $value } activities
}
chart-unit-new_people = { $n ->
    [one] { $value } new person
   *[other] { $value } new people
}
chart-unit-attendance_per_meeting = { $value } per meeting
chart-hover-trend = trend { $value }
chart-hover-before = { $month }: { $value }
chart-hover-full = { $month }: { $value }
chart-hover-running = { $month }: { $value } so far, month incomplete
chart-hover-not-recorded = { $month }: not recorded
chart-hover-stage = { $stage }, from { $first } to { $last } (confidence { $confidence }).
chart-hover-stage-lower = A lower plateau than before.
chart-hover-stage-interval = Began between { $earliest } and { $latest }.

chart-beside-title = { $name } beside the model
chart-beside-subtitle = The model is Essor’s own: neither a norm nor a measurement.
chart-beside-communities = Real communities: the middle half at the same age ({ $source }).
chart-beside-hidden = Of the last check-up, only the elements with enough answers are shown.
chart-checkup-title = { $name } — check-up of { $date }
chart-checkup-one-view = One person’s view.
chart-checkup-risen = Most risen since { $month }: { $element }.
chart-checkup-lowest = Lowest: { $elements }.
chart-checkup-people = { $n ->
    [one] { $n-text } person answered, without a name.
   *[other] { $n-text } people answered, without a name.
}
chart-checkup-rule = Under { $n-text } answers, nothing is shown.
chart-checkup-how = Five levels, each described by what can be seen; here, both ends. “I don’t know” is counted apart, never as a middle. There is no score of the whole: the elements do not add up.
chart-checkup-source = Source: { $source }.
chart-checkup-of = { $n-text } of { $all-text }
chart-checkup-nobody = no answer
chart-checkup-hidden = { $n ->
    [one] { $n-text } answer: too few to show
   *[other] { $n-text } answers: too few to show
}
chart-checkup-legend-answer = an answer
chart-checkup-legend-median = median
chart-checkup-legend-before = median of the check-up before
chart-checkup-head-low = level 1
chart-checkup-head-high = level 5
chart-checkup-head-median = median
chart-checkup-head-change = went up, down
chart-checkup-head-unknown = don’t know
chart-checkup-table-element = Element
chart-checkup-table-axis = Axis
chart-checkup-table-level = Level { $level }
chart-checkup-table-unknown = Don’t know
chart-checkup-table-median = Median
chart-checkup-table-before = Median before
chart-checkup-table-up = Went up
chart-checkup-table-down = Went down

chart-table-month = Month
chart-table-trend = Trend
chart-table-stage = Stage
chart-table-running = { $value } (incomplete)
chart-table-not-recorded = not recorded

chart-error-size = A picture of { $width } × { $height } cannot be drawn.
chart-error-size-remedy = Choose a size between { $min } and { $max }.
chart-error-scale = The scale { $scale } cannot be used.
chart-error-scale-remedy = Choose a scale between { $min } and { $max }.
chart-error-pixels = The picture would have { $pixels } million pixels; the limit is { $limit } million.
chart-error-pixels-remedy = Choose a smaller size or scale.
chart-error-draw = The picture could not be drawn.
chart-error-draw-remedy = Try another size. If it happens again, report it.

# The picture of the reference
chart-reference-axis = share of its own peak
chart-reference-communities = real communities: median and middle half
chart-reference-model = Essor’s model
chart-reference-own_model = your model
chart-reference-crowd = communities this old
chart-reference-within = { $middle } ({ $low } to { $high })
chart-caption-reference = Reference: { $n-text } real communities ({ $source }); ages 2 to 5 overlap the pandemic.
chart-caption-share = Centred twelve-month mean, as a share of each one’s highest so far.
chart-summary-reference = { $name } by its age, beside real communities and a model.
chart-summary-model = The model is at { $share } at that age.
chart-hover-age = { $age } ({ $month })
chart-hover-named = { $name }: { $value }
chart-table-age = Age
chart-hover-communities = real communities

chart-flags-unnamed = { $n ->
    [one] { $n-text } milestone without its name
   *[other] { $n-text } milestones without their names
}
chart-log-ended = nothing logged since { $month }
chart-own-mark = facilitator’s reading: { $stage }
chart-own-word = Own reading ({ $date }): { $stage } since { $since }.

# Files and tables
chart-file-lifecycle = life cycle
chart-file-reference = reference
chart-file-compare-calendar = by date
chart-file-compare-age = by age
chart-file-compare-peak = share of peak
chart-file-multiples = side by side
chart-file-checkup = check-up
chart-file-beside = beside the model
chart-checkup-flag = Check-up
chart-file-ties = ties
chart-file-flows = moves
chart-file-newcomers = newcomers
chart-file-bridges = shared members
chart-table-low = Low (80%)
chart-table-high = High (80%)

# Several communities in one picture
chart-compare-title = { $n-text } communities
chart-compare-by-date = { $measure } by date: where each community is busy
chart-compare-by-age = { $measure } by age: what each had reached at the same age
chart-compare-by-peak = { $measure } by age, each as a share of its own highest level
chart-compare-by-own-panel = { $measure } month by month, each on a scale of its own
chart-compare-by-panel = { $measure } month by month, all on the same axes
chart-compare-same-axes = The same dates and the same scale in every panel.
chart-compare-named = { $n-text } of { $all-text } communities are named: those with the highest peaks.
chart-compare-own-axes = The same dates; each has its own scale, told at the top left.
chart-compare-sheet = Sheet { $n-text } of { $sheets-text }: { $all-text } communities in all.
chart-compare-monthly = Month by month, too early for a trend: { $names }.
chart-compare-without = Without a line, too early or no activity: { $names }.
chart-compare-more = {" "}and { $n-text } more
chart-compare-others = { $n ->
    [one] And { $n-text } more community.
   *[other] And { $n-text } more communities.
}
chart-compare-stands = { $name }: { $verdict }.
chart-compare-since = { $stage } since { $since }
chart-compare-too-early = too early to say
chart-compare-no-activity = no activity
chart-table-median = median of real communities ({ $source })
chart-table-first-quarter = a quarter is below
chart-table-last-quarter = a quarter is above
chart-table-model-low = model, low
chart-table-model-high = model, high

# Letters without a font.
chart-letters-missing = No font here has these letters; they are missing from the picture: { $letters }
