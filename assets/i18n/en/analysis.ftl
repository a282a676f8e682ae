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
analysis-standing-own = At { $age } it stands at { $share } of its own peak
analysis-standing-own_peak = At { $age } it stands at its highest so far ({ $share })
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
