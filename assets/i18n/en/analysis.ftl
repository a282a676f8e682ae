# The reading of a life
analysis-phrase-launch = { $certainty ->
    [sure] Launch
    [likely] Likely launch
   *[possible] Possible launch
}
analysis-phrase-growth = { $certainty ->
    [sure] Growth
    [likely] Likely growth
   *[possible] Possible growth
}
analysis-phrase-maturity = { $certainty ->
    [sure] Maturity
    [likely] Likely maturity
   *[possible] Possible maturity
}
analysis-phrase-lower_plateau = { $certainty ->
    [sure] Maturity on a lower plateau
    [likely] Likely maturity on a lower plateau
   *[possible] Possible maturity on a lower plateau
}
analysis-phrase-decline = { $certainty ->
    [sure] Slowdown
    [likely] Likely slowdown
   *[possible] Possible slowdown
}
analysis-phrase-renewal = { $certainty ->
    [sure] Renewal
    [likely] Likely renewal
   *[possible] Possible renewal
}
analysis-phrase-dormant = { $certainty ->
    [sure] Dormancy
    [likely] Likely dormancy
   *[possible] Possible dormancy
}
analysis-phrase-closed = { $certainty ->
   *[sure] Planned close
}

analysis-headline-since = { $phrase } since { $since }
analysis-headline-closed = { $phrase } in { $since }
analysis-headline-too_early = Too early to say

analysis-verdict-confidence = { $headline } · confidence { $confidence }
analysis-verdict-between = { $headline } (between { $earliest } and { $latest }) · confidence { $confidence }
analysis-verdict-by-participations = By participations: { $sentence }
analysis-verdict-too_early = Too early to say: at least six whole months are needed, four of them active

analysis-evidence-year_on_year = { $change } over the last twelve whole months, compared with the twelve before
analysis-evidence-year_on_year-steady = The last twelve whole months equal the twelve before
analysis-evidence-share_of_peak = The trend is at { $share } of its highest, reached in { $peak }
analysis-evidence-at_peak = The trend is at its highest
analysis-evidence-slope = Slope of the trend now: { $change } per year
analysis-evidence-slope-flat = The trend is steady now
analysis-evidence-silent_months = { $n ->
    [one] The last whole month had no activity
   *[other] The last { $n-text } whole months had no activity
}
analysis-evidence-rival = Another possible reading: { $stage } ({ $probability })
analysis-evidence-few_months = { $months }, { $active }
analysis-evidence-few_months-whole = { $n ->
    [one] { $n-text } whole month observed
   *[other] { $n-text } whole months observed
}
analysis-evidence-few_months-active = { $n ->
    [one] { $n-text } of them active
   *[other] { $n-text } of them active
}

analysis-advice-too_early = Keep logging your activities: the reading begins at six whole months, four of them active.
analysis-advice-launch = Bring together early a core of people who know each other; its absence is a frequent cause of failure (Probst and Borzillo, 57 communities).
analysis-advice-growth = Answer newcomers quickly: those who get a reply come back more often (Joyce and Kraut, 2006).
analysis-advice-maturity = Invite present and possible members, without pestering them: new blood keeps a community alive (Aliter Concept, “Communauté de pratique”, part 4).
analysis-advice-lower_plateau = A new plateau is common, and the core holds there: ask it what to keep and what to try (Aliter Concept, “L’essoufflement”).
analysis-advice-decline = This is a natural stage. Facilitators usually try a survey of the members, a change of format, and talking about it openly (Aliter Concept, “L’essoufflement”).
analysis-advice-renewal = Note what set the community going again and strengthen the core: those that last form one early (Vranić et al., 2023).
analysis-advice-dormant = Ask the core whether it wishes to start again; if not, a planned close with the lessons learned is a good ending (NHS Scotland).
analysis-advice-closed = Write down what the group has learned and what may serve others (NHS Scotland).

# What comes
analysis-stage-lower_plateau = Low plateau
analysis-stage-or = { $first } or { $second }
analysis-headline-between = Between { $first } (since { $since }) and { $second }
analysis-outlook-share = about { $n } in 10
analysis-outlook-few = fewer than 1 in 20
analysis-outlook-nearly_all = nearly all
analysis-outlook-short-share = { $n } in 10
analysis-outlook-short-few = < 1 in 20
analysis-outlook-both = Similar groups a year later: { $stop } silent, { $halve } with less than half of their activity.
analysis-outlook-stop = Similar groups a year later: { $stop } silent.
analysis-outlook-silent = Groups silent for as long, a year later: { $stop } still silent.
analysis-outlook-none-few_months = Too early to say what comes: it takes twelve whole months, counted in the same way.
analysis-outlook-none-few_active = Too few active months to say what comes: it takes three.
analysis-outlook-none-planned_end = Its end is planned: what comes after is not to be read in the log.
analysis-outlook-none-closed = The group has ended as planned.
analysis-outlook-note = Measured on 124 real communities that meet ({ $source }), the years of the pandemic among them; a group of another sort may differ. Silent: nothing at all from the seventh to the twelfth month. Half: the twelve months to come, beside the last twelve.
analysis-outlook-level = Participations a month: { $year } over one year, { $two_years } over two years at most
analysis-outlook-active = { $n } of { $all } months active
analysis-outlook-silence = { $n ->
    [0] The last whole month was active
    [one] { $n-text } whole month without activity at the end; from one active month to the next it is usually { $usual }
   *[other] { $n-text } whole months without activity at the end; from one active month to the next it is usually { $usual }
}
analysis-outlook-half = { $change } over the last six months, compared with the mean of the year
analysis-outlook-half-steady = The last six months equal the mean of the year
analysis-outlook-age = Age: { $age }
analysis-outlook-best = The trend is at { $share } of its highest
analysis-outlook-raises = Makes it likelier: { $reason }
analysis-outlook-lowers = Makes it less likely: { $reason }
analysis-outlook-aside = Worth knowing, though not counted: { $reason }

# The last 18 months
analysis-recent-value = Over the last 18 months: { $value }
analysis-recent-participations = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
analysis-recent-people_active = { $value } people active per month
analysis-recent-activities = { $n ->
    [one] { $n-text } activity
   *[other] { $n-text } activities
}
analysis-recent-attendance_per_meeting = { $value } participations per meeting
analysis-recent-new_people = { $n ->
    [one] { $n-text } new person
   *[other] { $n-text } new people
}
analysis-recent-change-less = { $change } less than in the same months before (between { $low } and { $high } less)
analysis-recent-change-more = { $change } more than in the same months before (between { $low } and { $high } more)
analysis-recent-change-unclear = no clear change from the same months before (between { $low } less and { $high } more)
analysis-recent-figure-less = { $change } less (between { $low } and { $high })
analysis-recent-figure-more = { $change } more (between { $low } and { $high })
analysis-recent-figure-unclear = No clear change (from { $low } less to { $high } more)
analysis-recent-at = ; at { $share } { $plateau }
analysis-recent-plateau = of the plateau of { $years }
analysis-recent-highest_year = of its highest twelve months ({ $years })
analysis-recent-period = { $first } to { $last }
analysis-recent-n_months = { $n ->
    [one] { $n-text } month recorded
   *[other] { $n-text } months recorded
}
analysis-recent-compared = than in the same months, { $first } to { $last }

# Its age and other communities
analysis-standing = { $own }: { $beside }.
analysis-standing-own = At { $age } its twelve-month mean is at { $share } of its own peak
analysis-standing-own_peak = At { $age } its twelve-month mean is at its own peak to date ({ $share })
analysis-standing-communities = { $n ->
    [one] { $n-text } real community of the same age
   *[other] { $n-text } real communities of the same age
}
analysis-standing-silent = without activity, as at least { $share } of { $communities }
analysis-standing-lowest = in the lowest quarter of { $communities }
analysis-standing-percentile = about the { $rank } percentile of { $communities }
analysis-standing-highest = in the highest quarter of { $communities }
analysis-standing-none_as_old = too few of the reference communities have reached that age
analysis-standing-other_measure = the reference communities were counted in participations
analysis-standing-still_meeting = At that age { $share } of them still met.
analysis-standing-note = These communities meet, and each is set against its own peak, where one that still grows always is. Most were founded from 2016 to 2018, so their years 2 to 5 overlap the pandemic. A reference to look at, not a norm.
analysis-standing-none = Too early to compare: it takes at least twelve whole months.
analysis-recent-level = trend of { $level } per month
analysis-recent-label-plateau = plateau of { $years }
analysis-recent-label-highest_year = highest twelve months ({ $years })
analysis-standing-unseen = The log begins { $age } after the founding: it may miss the true peak.

# Early warning and the signs of a slowdown.
analysis-alarm-watch = Watch: activity has been below its usual level since { $since }.
analysis-alarm-warning = Warning: activity has been clearly below its usual level since { $since }.
analysis-alarm-doubt = About { $rate } of steady communities see this mark in a year without any slowdown.

analysis-sign-no_show-short = Registered, absent
analysis-sign-leaving_early-short = Left before the end
analysis-sign-people_lost-short = Share of departures
analysis-sign-few_shoulders-short = Half comes from
analysis-sign-satisfaction-short = Satisfaction
analysis-sign-of = { $n } of { $all }
analysis-sign-people-of = people of { $all }
analysis-sign-usual = { $usual } is usual here
analysis-sign-no_show = Registered but absent
analysis-sign-no_show-found = { $n ->
    [one] { $n-text } of { $all } registered did not come: { $now }, usually { $baseline }
   *[other] { $n-text } of { $all } registered did not come: { $now }, usually { $baseline }
}
analysis-sign-leaving_early = Leaving before the end
analysis-sign-leaving_early-found = { $n ->
    [one] { $n-text } of { $all } present left early: { $now }, usually { $baseline }
   *[other] { $n-text } of { $all } present left early: { $now }, usually { $baseline }
}
analysis-sign-people_lost = People leaving and coming
analysis-sign-people_lost-found = { $lost }, { $gained }: { $now } of the moves are departures, usually { $baseline }
analysis-sign-people_lost-lost = { $n ->
    [one] { $n-text } regular not seen again
   *[other] { $n-text } regulars not seen again
}
analysis-sign-people_lost-gained = { $n ->
    [one] { $n-text } person new or back
   *[other] { $n-text } people new or back
}
analysis-sign-few_shoulders = Activity on few shoulders
analysis-sign-few_shoulders-found = { $n ->
    [one] { $n-text } person of { $all } makes half of the activity, usually { $baseline }
   *[other] { $n-text } people of { $all } make half of the activity, usually { $baseline }
}
analysis-sign-satisfaction = Satisfaction
analysis-sign-satisfaction-found = { $now } on average, usually { $baseline }
analysis-sign-missing = –

# The signs, each explained on the page of health
analysis-sign-no_show-means = A rising share of absences says that signing up binds people less than it did; the log does not say why.
analysis-sign-leaving_early-means = A rising share of early departures is a reason to look at how long meetings are and how they end; the log does not say why.
analysis-sign-people_lost-means = As long as people who arrive or return make up for those who leave, the group renews itself; otherwise it slowly empties.
analysis-sign-few_shoulders-means = The fewer people carry half of the activity, the more it would be felt if one of them stepped back.
analysis-sign-satisfaction-means = The score comes only from those who answered; if it stays lower, they are worth asking why.
analysis-sign-chance = It is worse than usual, but the numbers are too small to rule out chance.
analysis-sign-few_shoulders-chance = There are fewer than usual, but too few half-years are known, or one of them rested on as few people already.
analysis-sign-satisfaction-chance = The score is lower, but it varies so much from one meeting to the next that chance is enough to explain it.
analysis-sign-satisfaction-counted = { $n ->
    [one] The mean of one meeting
   *[other] The mean of { $n-text } meetings
}, beside { $before ->
    [one] that of one earlier meeting
   *[other] that of { $before-text } earlier meetings
}.
analysis-sign-months = Read from { $first } to { $last }.
analysis-sign-since = To watch at the end of every month since { $month }.
analysis-sign-since-longer = To watch at the end of every month since { $month } at least.
analysis-sign-curve = At the end of each month from { $first } to { $last }: between { $low } and { $high }, { $now } at the end
analysis-sign-gap-not_noted = The log has never noted it.
analysis-sign-gap-few_meetings = { $n ->
    [0] No meeting of the last twelve months notes it
    [one] Only one meeting of the last twelve months notes it
   *[other] Only { $n-text } meetings of the last twelve months note it
}: it takes { $needed }.
analysis-sign-gap-few_meetings_before = { $n ->
    [0] There is no earlier meeting to compare with
    [one] There is only one earlier meeting to compare with
   *[other] There are only { $n-text } earlier meetings to compare with
}: it takes { $needed }.
analysis-sign-gap-few_people = { $n ->
    [one] The latest meetings count only { $n-text } person
   *[other] The latest meetings count only { $n-text } people
}: under { $needed }, chance weighs too much.
analysis-sign-gap-unnamed = Most participations of the last six months have no name: nobody can tell who comes and who no longer does.
analysis-sign-gap-not_recorded = Part of the last six months was not recorded.
analysis-sign-gap-few_half_years = { $n ->
    [0] No earlier half-year is known by names
    [one] Only one earlier half-year is known by names
   *[other] Only { $n-text } earlier half-years are known by names
}: it takes { $needed } to compare.
analysis-sign-gap-few_moves = { $n ->
    [0] Nobody left or came in six months
    [one] Only one person left or came in six months
   *[other] Only { $n-text } people left or came in six months
}: under { $needed }, chance weighs too much.
analysis-sign-gap-few_participations = { $n ->
    [0] No participation with a name in six months
    [one] Only one participation with a name in six months
   *[other] Only { $n-text } participations with a name in six months
}: under { $needed }, chance weighs too much.

# What one should know to weigh the reading
analysis-remark-wide_interval = When it began is hard to tell: the change may lie anywhere in { $n-text } months
analysis-remark-measure_changed = The way of counting changed in { $month }: levels before and after it are not compared
analysis-remark-measure_changed-lately = The way of counting changed in { $month }: levels before and after it are not compared, and the last twelve months have no year to be compared with yet
analysis-remark-coincidence-renewal = { $n ->
    [0] The renewal began at about the same time as: { $title } ({ $month }). Close in time, which proves nothing
    [one] The renewal began { $n-text } month after: { $title } ({ $month }). Close in time, which proves nothing
   *[other] The renewal began { $n-text } months after: { $title } ({ $month }). Close in time, which proves nothing
}
analysis-remark-coincidence-growth = { $n ->
    [0] Growth began again at about the same time as: { $title } ({ $month }). Close in time, which proves nothing
    [one] Growth began again { $n-text } month after: { $title } ({ $month }). Close in time, which proves nothing
   *[other] Growth began again { $n-text } months after: { $title } ({ $month }). Close in time, which proves nothing
}
analysis-remark-coincidence-decline = { $n ->
    [0] The slowdown began at about the same time as: { $title } ({ $month }). Close in time, which proves nothing
    [one] The slowdown began { $n-text } month after: { $title } ({ $month }). Close in time, which proves nothing
   *[other] The slowdown began { $n-text } months after: { $title } ({ $month }). Close in time, which proves nothing
}
analysis-remark-coincidence-dormant = { $n ->
    [0] Dormancy began at about the same time as: { $title } ({ $month }). Close in time, which proves nothing
    [one] Dormancy began { $n-text } month after: { $title } ({ $month }). Close in time, which proves nothing
   *[other] Dormancy began { $n-text } months after: { $title } ({ $month }). Close in time, which proves nothing
}
analysis-remark-end_ahead = The end is planned for { $month }: a fall as it nears is not in itself a slowdown
analysis-remark-went_on = The end was planned for { $month }; activity went on after it
analysis-remark-season = The season is taken out of the trend: { $quietest } is usually the quietest month, { $busiest } the busiest
analysis-remark-left_out = { $n ->
    [one] { $n-text } entry from more than a hundred years before is left out: its year was probably mistyped
   *[other] { $n-text } entries from more than a hundred years before are left out: their years were probably mistyped
}
analysis-remark-not_recorded = { $n ->
    [one] { $n-text } month was not recorded: it counts as unknown, not as zero
   *[other] { $n-text } months were not recorded: they count as unknown, not as zero
}
analysis-remark-running = The latest month ({ $month }), incomplete, does not count yet
analysis-remark-would_change-launch = What would change this reading: several months in a row without a further rise would be read as maturity
analysis-remark-would_change-growth = What would change this reading: several months in a row without a further rise would be read as maturity
analysis-remark-would_change-maturity = What would change this reading: several months in a row well under { $level }, or well above
analysis-remark-would_change-decline = What would change this reading: several months in a row back near { $level }, the level when the slowdown began
analysis-remark-would_change-renewal = What would change this reading: several months in a row fallen back near { $level }, the level it started from
analysis-remark-would_change-dormant = What would change this reading: a few months in a row with activity would be read as a renewal

# What facilitators usually try
analysis-advice-needs = Find out what the members need, with a few of them as an advisory group.
analysis-advice-expectations = Say early what is expected of each person, and agree on a first project to share.
analysis-advice-sponsor = Find a sponsor who gives the community several hours a month.
analysis-advice-core_early = Bring together early a core of people who know each other: its absence is a frequent cause of failure.
analysis-advice-meet_each_other = Let the members discover each other first; what they undertake together becomes clear later.
analysis-advice-room_to_exchange = Keep time for exchange: a meeting too short or too full stifles it.
analysis-advice-answer_newcomers = Answer newcomers quickly: those who get a reply come back more often.
analysis-advice-count_active = Follow who takes part each month rather than how many have registered.
analysis-advice-members_start = Let the members start a growing share of the activities themselves.
analysis-advice-protect_time = Protect the time for organising: daily work eats into it first.
analysis-advice-invite = Invite present and possible members, without pestering them: new blood keeps a community alive.
analysis-advice-yearly_review = Once a year, look together with the members at how it works and what it brings.
analysis-advice-report = Tell leaders, sponsors and members regularly how things stand, in numbers and in stories.
analysis-advice-mix = Ask whether the mix of core, active and occasional members suits this stage.
analysis-advice-ask_the_core = The core holds on this new plateau: ask it what to keep and what to try.
analysis-advice-movement = Watch who moves from the edge to the core and back: that movement is in itself a sign of health.
analysis-advice-three_axes = Check the balance between social ties, learning and results.
analysis-advice-survey = This is a natural stage. Survey the members: the topics they want, what they like, what they do not.
analysis-advice-change_format = Change the format, and dare to take risks.
analysis-advice-speak_openly = Talk about it openly with the members; the real danger is a discouraged facilitator.
analysis-advice-purpose = Go back to what keeps a community alive: a clear purpose, active leadership, enough people.
analysis-advice-strengthen_core = Strengthen the core: the communities that last form one early.
analysis-advice-keep_asking = Keep asking the members what they like and what they do not.
analysis-advice-stay_in_touch = Stay in touch: calls and reunions are what still joins a dispersed community.
analysis-advice-other_shape = Ask whether it would do better joined with another, split, or made an established service.
analysis-advice-restart_otherwise = If the core wishes to start again, begin with a survey and another format.
analysis-advice-close_well = If not, prepare a planned close, with the lessons learned.
analysis-advice-lessons = Write down what the group has learned and what may serve others.
analysis-advice-tell_stories = Tell what was lived through, and keep the members in touch.
analysis-advice-final_report = Give leaders, sponsors and members an account of it, in numbers and in stories.
analysis-advice-everyone_a_session = See that each person has had a session of their own before the cycle ends.
analysis-advice-end_is_planned = The end of a project team is meant from the start: bring the task home rather than set the group going again.

analysis-source-aliter_3a = Aliter Concept, “3 A”
analysis-source-aliter_4 = Aliter Concept, “Communauté de pratique”, part 4
analysis-source-aliter_5 = Aliter Concept, “L’essoufflement”
analysis-source-ceppp = CEPPP, Quebec
analysis-source-probst = Probst and Borzillo, 57 communities
analysis-source-wenger_1998 = Wenger, 1998
analysis-source-wenger_2000 = after Wenger and Snyder, 2000
analysis-source-wenger_2002 = Wenger, McDermott and Snyder, 2002
analysis-source-wenger_trayner = Wenger-Trayner, levels of participation
analysis-source-joyce = Joyce and Kraut, 2006
analysis-source-feverbee = FeverBee
analysis-source-copeval = CoPeval, Quebec
analysis-source-world_bank = World Bank
analysis-source-webber = Emily Webber
analysis-source-mcdermott = McDermott, 2000 and 2007
analysis-source-vranic = Vranić et al., 2023
analysis-source-nhs = NHS Scotland
analysis-source-codevelopment = Agile Minded; AM3 Coaching

analysis-phrase-winding_down = { $certainty ->
    [sure] Winding down towards its planned end
    [likely] Likely winding down towards its planned end
   *[possible] Possibly winding down towards its planned end
}

# People
analysis-people-too-early = Too early to say where anyone stands: it takes at least four days of activity and two windows of observation, six months or more.
analysis-people-rhythm = Something happens every { $gap ->
    [one] day
   *[other] { $gap-text } days
} as a rule: a window is { $window-text } days long.
analysis-people-strip = { $seen ->
    [0] Seen in none
    [one] Seen in { $seen-text }
   *[other] Seen in { $seen-text }
} of { $months-text } recorded months up to { $last }
analysis-people-status-new = First participation since { $now }
analysis-people-status-returning = At least one participation since { $now }, after more than { $days } days without any
analysis-people-status-active = At least one participation since { $now }
analysis-people-status-quiet = At least one participation since { $before }, but none since { $now }
analysis-people-status-lost = No participation since { $before }; the log does not say why
analysis-people-status-too-early = The log is too short to tell
analysis-people-status-not-seen = No participation under this name in the log
analysis-circles-definition = Of the { $months } active months of the year, a participation in at least { $core }: core; in at least { $active }: active; in fewer: peripheral. Taking part a little is a normal way of being there.
analysis-circles-too-few = Too few active months or people in a year to speak of a core: it takes six and eight.
analysis-circles-unnamed = Too many heads counted without names in a year to speak of a core.
analysis-circles-before = The year before: core { $core }, active { $active }, peripheral { $peripheral }, of { $people ->
    [one] { $people-text } person
   *[other] { $people-text } people
}.
analysis-circles-no-before = The year before is not known well enough to compare.
analysis-circles-usual = Often quoted: { $core } core and { $active } active (Wenger, McDermott and Snyder, 2002) — a rule of thumb, neither a norm nor a target.
analysis-circles-range = { $low } to { $high }
