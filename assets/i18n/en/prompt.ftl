# The quiet line of a community: one question at a time, dismissed for good by one key
prompt-tried = Tried on { $day }: { $what }. Did it help?
prompt-tried-way = See what followed
prompt-silence = { $n ->
    [one] Nothing is logged since { $day }; something usually happens every day.
   *[other] Nothing is logged since { $day }; something usually happens every { $n-text } days.
}
prompt-checkup = The last check-up was on { $day }.
prompt-group-kind = Kind of group: { $kind }. Is it still so?
prompt-dismiss = Don’t remind me again
