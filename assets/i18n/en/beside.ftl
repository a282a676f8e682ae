# A community beside the model one
beside-title = { $community } beside the model
beside-reading = Reading the community…
beside-lead = The model is Essor’s, after the series by Aliter Concept; it is neither a norm nor a measurement. You can change its figures. The last column tells where the middle half of real communities stands (R-Ladies meetups), where there are any.
beside-head-what = What
beside-head-own = Yours
beside-head-model = The model
beside-head-communities = Real communities
beside-head-sentence = What differs
beside-what-age = Age
beside-what-stage = Stage
beside-what-level = Level, as a share of the highest
beside-what-gap = From meeting to meeting
beside-what-people = People at a meeting
beside-what-core = Share of the core
beside-what-no_show = Registered but absent
beside-what-modes = In person, online, hybrid
beside-mode = { $mode }: { $n ->
    [one] { $n-text } meeting
   *[other] { $n-text } meetings
}
beside-mode-people = { $mode }: { $people ->
    [one] { $people-text } person
   *[other] { $people-text } people
} ({ $n ->
    [one] { $n-text } meeting
   *[other] { $n-text } meetings
})
beside-modes = Of { $n-text } people named since { $day }, { $room-text } came in person only, { $online-text } online only and { $both-text } both ways{ $other ->
    [0] .
   *[other] ; of { $other-text } it is only known that the meeting was hybrid.
}
beside-model-age = slows down between { $from } and { $to }
beside-band = { $low } to { $high }
beside-days = { $n ->
    [one] { $n-text } day
   *[other] { $n-text } days
}
beside-differs = What differs
beside-nothing = Nothing clear, in what the log tells.
beside-stage = It is in { $own }; at this age the model is in { $model }.
beside-more-level = Its level ({ $own } of its highest) is above that of the model at this age ({ $model }).
beside-less-level = Its level ({ $own } of its highest) is below that of the model at this age ({ $model }).
beside-more-gap = It meets less often than the model: { $own } from meeting to meeting, against { $model }.
beside-less-gap = It meets more often than the model: { $own } from meeting to meeting, against { $model }.
beside-more-people = Its meetings bring more people together than those of the model: { $own }, against { $model }. Size tells nothing of worth.
beside-less-people = Its meetings bring fewer people together than those of the model: { $own }, against { $model }. Size tells nothing of worth.
beside-more-core = Its core is larger than that of the model: { $own } of the members, against { $model }.
beside-less-core = Its core is smaller than that of the model: { $own } of the members, against { $model }.
beside-more-no_show = More of those registered are absent than in the model: { $own }, against { $model }.
beside-less-no_show = Fewer of those registered are absent than in the model: { $own }, against { $model }.
beside-more-element = At the last check-up, { $element } is above the model: { $own }, against { $model }.
beside-less-element = At the last check-up, { $element } is below the model: { $own }, against { $model }.
beside-figures = The figures of the model
beside-figures-note = Essor’s own, but for the share of the core (10 to 15%: Wenger). The curve is set under Reference. They stay in this register.
beside-figure-gap = days from meeting to meeting
beside-figure-people = people at a meeting
beside-figure-core = % of the members in the core
beside-figure-no_show = % of those registered absent
beside-figure-level = level of each element, from 1 to 5
beside-keep = Keep these figures
beside-reset = Back to Essor’s
beside-file = { $community } – beside the model
