# Ties: what they say
ties-headline = { $people ->
    [one] One person carries { $lost } of the { $links } frequent ties.
   *[other] { $people-text } people carry { $lost } of the { $links } frequent ties.
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
    [one] One person came to several communities and joins { $pairs-text } pairs of them.
   *[other] { $people-text } people came to several communities and join { $pairs-text } pairs of them.
}
ties-bridges-alone = { $people ->
    [one] One person came to several communities; without them some would not touch any more.
   *[other] { $people-text } people came to several communities; { $alone-text } of them alone hold a link between two communities.
}
ties-cohort = { $year }: { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}; { $soon } back within 90 days, { $later } within 180; { $core }
ties-cohort-core = half of them tied to the core after { $months } months
ties-cohort-not-reached = fewer than half of them tied to the core so far

# The command line
ties-cli-person = { $who }, { $ring }: { $meetings-text } meetings, { $links-text } frequent ties
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
