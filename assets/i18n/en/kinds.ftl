# Which kind of group: six questions, each answer weighing on the six kinds
kinds-title = { $community }: which kind of group?
kinds-lead = Six questions. Each answer weighs on the six kinds, by a small table that you see below. The result is a help; the choice is yours.
kinds-not-yet = Answer the six questions: the two nearest kinds are told here.
kinds-offer = Not sure? Six questions
kinds-question-membership = Who decides that one belongs to it?
kinds-answer-membership-self = Each person, for themselves
kinds-answer-membership-invited = The group, which invites
kinds-answer-membership-assigned = Management
kinds-question-end = Is an end planned?
kinds-answer-end-none = No, as long as interest lasts
kinds-answer-end-cycle = Yes, the end of a cycle of meetings
kinds-answer-end-milestone = Yes, when the task is done
kinds-question-outcome = What is to come out of it?
kinds-answer-outcome-practice = A better practice, for all
kinds-answer-outcome-own_problem = A step forward on each person’s own situation
kinds-answer-outcome-news = News, and the pleasure of talking about it
kinds-answer-outcome-deliverable = A product or a service to deliver
kinds-question-duty = What does someone owe who stops coming?
kinds-answer-duty-nothing = Nothing
kinds-answer-duty-a_word = A word, out of regard for the others
kinds-answer-duty-absence = An explanation: their place counts
kinds-question-size = Is the group closed, of four to ten people?
kinds-answer-size-open = No, its edge is open
kinds-answer-size-small = Yes
kinds-question-shared = What do members share?
kinds-answer-shared-practice = The same practice
kinds-answer-shared-interest = The same interest, without the practice
kinds-answer-shared-task = The same task, each with their own trade
kinds-first = { $n ->
    [0] Nearest: { $kind }.
   *[other] Nearest: { $kind }, because: { $because }.
}
kinds-second = { $n ->
    [0] Next: { $kind }.
   *[other] Next: { $kind }, because: { $because }.
}
kinds-difference-community_of_practice = Essor reads its life in stages, and a slowdown is a natural one.
kinds-difference-community_of_interest = Essor reads its life in stages as that of a community of practice.
kinds-difference-codevelopment = A cycle that ends as planned is no slowdown: note the planned end, and Essor will speak of a close.
kinds-difference-informal_network = Essor reads its life in stages; a network has no real beginning and no real end.
kinds-difference-project_team = A team that ends as planned is no slowdown: note the planned end, and Essor will speak of a close.
kinds-difference-functional_team = Essor reads its life in stages; it lasts until it is reorganised.
kinds-drifted = Until now it was: { $kind }. Groups change their kind over time; that is no fault.
kinds-as-milestone = Note this change as a milestone
kinds-milestone = From { $before } to { $after }
kinds-choose = Take: { $kind }
kinds-weights = What each answer weighs
kinds-weights-note = The weights are Essor’s own, after what tells the kinds apart (Wenger and Snyder, 2000; Aliter Concept). The sums put the kinds in order; they are no probabilities.
kinds-sum = Sum of your answers
kinds-short-community_of_practice = practice
kinds-short-community_of_interest = interest
kinds-short-codevelopment = codev.
kinds-short-informal_network = network
kinds-short-project_team = project
kinds-short-functional_team = team
