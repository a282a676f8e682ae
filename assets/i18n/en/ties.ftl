# Ties: what they say
ties-headline = { $people ->
    [one] One person carries { $lost } of the { $links } frequent ties.
   *[other] { $people-text } people carry { $lost } of the { $links } frequent ties.
}
ties-headline-chance = { $n ->
    [one] { $n-text } frequent tie, no more than chance gives.
   *[other] { $n-text } frequent ties, no more than chance gives.
}
ties-headline-none = Nobody comes with someone else clearly more often than chance would have it.
ties-chance = Chance alone would give { $n } (from { $low } to { $high }, nine times in ten).
ties-often = Frequent tie: together at least { $n-text } times more than chance gives.
ties-met = { $share } of the pairs have met.
ties-clustering = Those who come with the same person also come together in { $value } of cases, against { $expected } by chance; that is more than in { $place } of { $n-text } draws.
ties-none-no-names = Nobody’s presence was noted by name: head-counts alone do not say who comes with whom.
ties-none-people = Too few people to tell ties from chance: { $people-text }, where { $fewest-people } are needed.
ties-none-meetings = Too few meetings to tell ties from chance: { $meetings-text } with names, where { $fewest-meetings } are needed.
ties-method = { $people-text } people, { $meetings-text } meetings with names, { $from } to { $to }. Expected: { $draws } draws in which everybody comes as often, between their first and their last time, and every meeting keeps its size. To come together is not to know each other.
ties-flows-core = Core: { $first-text } people at first, { $last-text } in the last half-year.
ties-flows-moves = Last three passages: { $up-text } came closer, { $down-text } drew away; first three: { $up-before-text } and { $down-before-text }.
ties-bridges-none = Nobody came to several communities of this register in this period.
ties-bridges = { $people ->
    [one] One person came to several communities and joins { $pairs ->
        [one] a pair of them.
       *[other] { $pairs-text } pairs of them.
    }
   *[other] { $people-text } people came to several communities and join { $pairs ->
        [one] a pair of them.
       *[other] { $pairs-text } pairs of them.
    }
}
ties-bridges-alone = { $people-text } people came to several communities; { $alone ->
    [one] one of them alone holds
   *[other] { $alone-text } of them each alone hold
} a link between two communities.
ties-cohort = { $year }: { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}; { $soon } back within 90 days, { $later } within 180; { $core }
ties-cohort-core = half of them tied to the core after { $months } months
ties-cohort-not-reached = fewer than half of them tied to the core so far

# What the reasons of a verdict say of ties
ties-why-title = What the ties say
ties-why = Over the { $months-text } months up to { $to }: { $n ->
    [one] { $n-text } tie
   *[other] { $n-text } ties
} above chance, where chance gives { $low-text } to { $high-text }.
ties-why-chance = Over the { $months-text } months up to { $to }: { $n ->
    [one] { $n-text } frequent tie
   *[other] { $n-text } frequent ties
} where chance gives { $low-text } to { $high-text }, so no more than chance.
ties-why-one-person = { $n ->
    [one] It rests on one person.
   *[other] { $n-text } of them rest on one person.
}
ties-why-spread = Nobody holds more than { $n-text } of them.
ties-why-no-cause = It says who comes with whom, and no cause.
ties-why-link = See who comes with whom

# The command line
ties-cli-person = { $who }, { $ring }: { $meetings-text } meetings; frequent ties: { $links-text }
ties-cli-tie = { $a } and { $b }: together { $together-text } times, { $expected } expected
ties-cli-newcomers = Newcomers
ties-cli-left-out = { $n ->
    [one] One person who facilitates is left out.
   *[other] { $n-text } people who facilitate are left out.
}
ties-ring-core = core
ties-ring-active = active
ties-ring-peripheral = peripheral
ties-ring-none = not seen for a year

# The pictures
ties-picture-title = { $name } — { $what }
ties-picture-ties = who comes with whom
ties-picture-flows = moves between the circles
ties-picture-newcomers = newcomers
ties-picture-bridges = Members that communities share
ties-picture-named = People are named.
ties-picture-numbers = People bear a number drawn by lot.
ties-picture-source = Source: { $source }.
ties-picture-drawn = { $n ->
    [one] { $n-text } person who came at least 3 times
   *[other] { $n-text } people who came at least 3 times
}; the others ({ $others-text }) are not drawn.
ties-picture-in-matrix = The { $n-text } people who came most often, at least 3 times; the others ({ $others-text }) are not drawn.
ties-rings-core = core · { $n-text }
ties-rings-active = active · { $n-text }
ties-rings-peripheral = peripheral · { $n-text }
ties-rings-away = not seen for a year · { $n-text }
ties-semicolon = ;
ties-person = { $who }: { $ring }, { $meetings-text } meetings of { $all-text }
ties-with = with { $who }: together { $together-text } times, { $expected } expected
ties-remaining = Ties that remain
ties-remaining-all = with everybody
ties-remaining-without = without { $who }
ties-legend-often = together at least { $n-text } times more than chance gives; stronger: farther above
ties-legend-met = have met
ties-legend-up = towards the core
ties-legend-down = towards the periphery
ties-legend-same = same circle
ties-legend-new = arrived, or back again
ties-legend-gone = not seen any more
ties-flows-up = came closer
ties-flows-down = drew away
ties-flows-new = arrived
ties-flows-gone = left
ties-flows-ring-core = Core
ties-flows-ring-active = Active
ties-flows-ring-peripheral = Peripheral
ties-flows-months = { $from }–{ $to }
ties-flows-method = Equal heights are one person. Core: there in at least one active month of two, in the two half-years that end there; active: one of four; peripheral: at least once. To move between circles is the ordinary life of a community.
ties-flows-missing = Moves can be read from eighteen months of presences by name on, with at least eight people and six active months a year.
ties-bridges-pairs = People in common
ties-bridges-one = This register has one community: nothing joins two of them.
ties-bridges-method = People present in both communities, { $from } to { $to }.
ties-table-one = Person or community
ties-table-other = With
ties-table-together = Together
ties-table-expected = Expected
ties-table-excess = Above
ties-table-newman = Newman’s weight
ties-table-shared = In common
ties-table-from = From
ties-table-to = To
ties-table-core = Core
ties-table-active = Active
ties-table-peripheral = Peripheral
ties-table-up = Came closer
ties-table-down = Drew away
ties-table-new = Arrived
ties-table-gone = Left

# The page of health
ties-page-title = Who comes with whom
ties-page-intro = From presences by name at meetings. It is neither a cause nor a ranking.
ties-page-parts = What is shown
ties-page-ties = Ties
ties-page-flows = Rings and flows
ties-page-newcomers = Newcomers
ties-page-bridges = Bridges
ties-page-without = without facilitators
ties-page-names = with names
ties-page-table = as a table
ties-page-reading = Drawing lots…
ties-page-stop = Stop
ties-page-stopped = The draws were stopped.
ties-page-again = Go on
ties-export-picture = Picture
ties-page-hint = Point at a person to see their ties; by keyboard, the left and right arrows go from one to the next.
ties-newcomers-none = Nobody arrived after the first three months of the log.
ties-newcomers-year = First time
ties-newcomers-people = People
ties-newcomers-back-90 = Back within 90 days
ties-newcomers-back-180 = Within 180 days
ties-newcomers-to-core = Half tied to the core
ties-newcomers-meetings = Meetings until then
ties-newcomers-three = Three ties after three meetings
ties-newcomers-months = after { $months } months
ties-newcomers-not-reached = not yet
ties-newcomers-of = { $n-text } of { $all-text }
ties-newcomers-method = Tied to the core: three meetings with the same person of the core. Who has just arrived counts for the time they were there (Kaplan–Meier).
