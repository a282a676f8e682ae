# The words of the field
domain-age-months = { $n ->
    [one] { $n-text } month
   *[other] { $n-text } months
}
domain-age-years = { $n ->
    [one] { $n-text } year
   *[other] { $n-text } years
}
domain-age-years-months = { $years } and { $months }

domain-stage-launch = Launch
domain-stage-growth = Growth
domain-stage-maturity = Maturity
domain-stage-decline = Slowdown
domain-stage-renewal = Renewal
domain-stage-dormant = Dormancy
domain-stage-closed = Closed

domain-measure-participations = Participations
domain-measure-people_active = People active
domain-measure-activities = Activities
domain-measure-attendance_per_meeting = Per meeting
domain-measure-new_people = New people

domain-group-community_of_practice = Community of practice
domain-group-community_of_interest = Community of interest
domain-group-codevelopment = Codevelopment group
domain-group-informal_network = Informal network
domain-group-project_team = Project team
domain-group-functional_team = Functional team
domain-mode-in_person = In person
domain-mode-online = Online
domain-mode-hybrid = Hybrid

domain-colour-blue = Blue
domain-colour-orange = Orange
domain-colour-teal = Teal
domain-colour-purple = Purple
domain-colour-red = Red
domain-colour-olive = Olive
domain-colour-pink = Pink
domain-colour-grey = Grey

domain-milestone-format_change = New format
domain-milestone-facilitator_change = New facilitator
domain-milestone-platform_change = New platform
domain-milestone-measure_change = New way of counting
domain-milestone-survey = Survey
domain-milestone-tried = Something tried
domain-milestone-pause = Pause
domain-milestone-planned_close = Planned close
domain-milestone-not_recorded = Not recorded
domain-milestone-note = Note

domain-kind-meeting = Meeting
domain-kind-online_meeting = Online meeting
domain-kind-workshop = Workshop
domain-kind-webinar = Webinar
domain-kind-message = Message
domain-kind-document = Document
domain-kind-contribution = Contribution
domain-kind-visit = Visit
domain-kind-other = Other

domain-role-facilitator = Facilitator
domain-role-sponsor = Sponsor
domain-role-core = Core
domain-role-member = Member
domain-role-guest = Guest
domain-presence-registered = registered
domain-presence-present = present
domain-presence-absent = absent
domain-presence-left_early = left early
