# The check-up: twelve elements, five levels described by what can be seen. The texts are Essor’s own; each
# source says where the idea is from, never the words.

checkup-element-purpose = Shared purpose
checkup-element-purpose-question = Do members know what the group does together?
checkup-element-purpose-1 = Each member would describe a different group.
checkup-element-purpose-2 = The facilitator can say it; the others hesitate.
checkup-element-purpose-3 = The regulars say more or less the same thing.
checkup-element-purpose-4 = Most say it in one sentence, and say “we”.
checkup-element-purpose-5 = All say it in one sentence, and the next shared project is chosen.
checkup-element-purpose-low = Each would say something else
checkup-element-purpose-high = All say it in one sentence
checkup-element-purpose-source = Probst and Borzillo, 2008 (weak identification); CEPPP (no shared future project)

checkup-element-core = Core
checkup-element-core-question = Who carries the group?
checkup-element-core-1 = One person prepares, reminds and facilitates.
checkup-element-core-2 = A second person helps when asked.
checkup-element-core-3 = Two or three people share the preparation.
checkup-element-core-4 = Four people or more prepare, each a part.
checkup-element-core-5 = Several people take turns; a meeting is held without one of them.
checkup-element-core-low = One person carries everything
checkup-element-core-high = Several prepare, in turns
checkup-element-core-source = Probst and Borzillo, 2008 (no core group)

checkup-element-ties = Ties from person to person
checkup-element-ties-question = Do members talk between two meetings?
checkup-element-ties-1 = People talk at meetings only, and to everyone at once.
checkup-element-ties-2 = A few talk just before or just after.
checkup-element-ties-3 = Members sometimes write to each other between meetings.
checkup-element-ties-4 = Most have already asked another member for advice.
checkup-element-ties-5 = People call each other without going through the facilitator.
checkup-element-ties-low = People talk at meetings only
checkup-element-ties-high = People call each other in between
checkup-element-ties-source = Probst and Borzillo, 2008 (few one-to-one ties)

checkup-element-welcome = Welcome
checkup-element-welcome-question = What does someone who comes for the first time meet with?
checkup-element-welcome-1 = Nobody expected them, and they stay alone.
checkup-element-welcome-2 = The facilitator greets them.
checkup-element-welcome-3 = They are introduced, and the others introduce themselves.
checkup-element-welcome-4 = A member other than the facilitator looks after them.
checkup-element-welcome-5 = A member calls them before their first meeting and after it.
checkup-element-welcome-low = The newcomer stays alone
checkup-element-welcome-high = A member calls before and after
checkup-element-welcome-source = Aliter Concept, part 4 (new blood is needed); Joyce and Kraut, 2006 (a reply brings people back)

checkup-element-practice = Practice
checkup-element-practice-question = What are meetings about?
checkup-element-practice-1 = News and general ideas are commented on.
checkup-element-practice-2 = Someone tells what they do; the others listen.
checkup-element-practice-3 = Now and then, a real case is discussed.
checkup-element-practice-4 = Every meeting works on a case, a tool or a demonstration.
checkup-element-practice-5 = Members bring their hard cases, failures included.
checkup-element-practice-low = News is commented on
checkup-element-practice-high = Members’ own cases are worked on
checkup-element-practice-source = Probst and Borzillo, 2008 (an intangible practice); Wenger and Snyder, 2000

checkup-element-facilitation = Facilitation
checkup-element-facilitation-question = Who speaks, and who keeps the thread?
checkup-element-facilitation-1 = A few voices take all the time.
checkup-element-facilitation-2 = The agenda is too full: exchanges are cut short.
checkup-element-facilitation-3 = The regulars speak in turn.
checkup-element-facilitation-4 = Everyone is invited to speak, and meetings end on time.
checkup-element-facilitation-5 = Everyone has spoken, and what comes next is decided together.
checkup-element-facilitation-low = A few voices take the time
checkup-element-facilitation-high = Everyone has spoken
checkup-element-facilitation-source = CEFRIO, 2005 (the one practice tied to every sign of success); Tremblay, 2005

checkup-element-rhythm = Rhythm
checkup-element-rhythm-question = Do meetings take place as planned, and last long enough?
checkup-element-rhythm-1 = Dates are announced the day before and often put off.
checkup-element-rhythm-2 = Each date is set on its own; some are skipped.
checkup-element-rhythm-3 = The next date is known when people part.
checkup-element-rhythm-4 = The dates of the half-year are known and nearly all kept.
checkup-element-rhythm-5 = The dates of the year are kept, with time to go deep.
checkup-element-rhythm-low = Dates announced late, then put off
checkup-element-rhythm-high = The year’s dates are known and kept
checkup-element-rhythm-source = Aliter Concept, “3 A” (meetings too short or too full kill exchange)

checkup-element-memory = Memory
checkup-element-memory-question = What is left of a meeting three months later?
checkup-element-memory-1 = Nothing in writing: the same questions come back.
checkup-element-memory-2 = One person has kept their notes.
checkup-element-memory-3 = Notes are sent round after the meeting.
checkup-element-memory-4 = Notes are kept where everyone finds them.
checkup-element-memory-5 = They are opened again, and work starts from what was learned.
checkup-element-memory-low = Nothing is left after the meeting
checkup-element-memory-high = Notes are found and used again
checkup-element-memory-source = CEPPP (going in circles)

checkup-element-use = Use at work
checkup-element-use-question = What do members change in their work?
checkup-element-use-1 = Everyone keeps their own way of doing things.
checkup-element-use-2 = Ideas are noted; few are tried.
checkup-element-use-3 = Some try another member’s way.
checkup-element-use-4 = Most have tried something this year, and tell about it.
checkup-element-use-5 = What works is taken up by others; what does not is looked at together.
checkup-element-use-low = Everyone keeps their own way
checkup-element-use-high = Things are tried and told about
checkup-element-use-source = Probst and Borzillo, 2008 (rigid competences); Wenger, Trayner and de Laat, 2011

checkup-element-expectations = Expectations said
checkup-element-expectations-question = Is it known what each member expects of the group?
checkup-element-expectations-1 = Nobody has ever said it.
checkup-element-expectations-2 = It was said at the start, then forgotten.
checkup-element-expectations-3 = It is talked about when something goes wrong.
checkup-element-expectations-4 = Expectations are written down, and topics follow from them.
checkup-element-expectations-5 = They are read again each year, and it is said which were met.
checkup-element-expectations-low = Everyone expects something else
checkup-element-expectations-high = Written down, read again each year
checkup-element-expectations-source = CEPPP (unclear expectations)

checkup-element-sponsor = Sponsorship
checkup-element-sponsor-question = What does management, or the sponsor, do?
checkup-element-sponsor-1 = They do not know that the group exists.
checkup-element-sponsor-2 = They know, and let it be.
checkup-element-sponsor-3 = Someone is named to support it; they are seldom seen.
checkup-element-sponsor-4 = They come, grant time and answer requests.
checkup-element-sponsor-5 = They speak of the group elsewhere and stand up for its means.
checkup-element-sponsor-low = Management does not know the group
checkup-element-sponsor-high = They come and stand up for it
checkup-element-sponsor-source = Aliter Concept, part 4 (every community needs a sponsor)

checkup-element-resources = Means
checkup-element-resources-question = Are the time and the tools there?
checkup-element-resources-1 = Everything is done outside working hours.
checkup-element-resources-2 = People come if nothing else turns up: daily work goes first.
checkup-element-resources-3 = Coming is accepted; preparing is not.
checkup-element-resources-4 = Coming and preparing count as work.
checkup-element-resources-5 = Hours, a room and tools are set aside for the year.
checkup-element-resources-low = All is done outside working hours
checkup-element-resources-high = Hours, room and tools are granted
checkup-element-resources-source = Aliter Concept, “3 A” (daily work crowds out organising) and “175,000 dollars”

checkup-axis-engagement = Engagement
checkup-axis-learning = Learning
checkup-axis-results = Results
checkup-dont-know = I don’t know
checkup-wish = What would you like the group to do?
checkup-obstacle = What keeps you from getting more out of it?
checkup-word = Your own word

checkup-form-title = { $community } – check-up of { $date }
checkup-form-intro = Twelve questions, five minutes. For each, choose the sentence that is most like what you see in the group. There is no right answer, and you may skip some.
checkup-form-privacy = Your name is not asked. Nothing is sent: “Done” saves your answers in a small file, which you hand to the facilitator.
checkup-form-paper = Your name is not asked. On paper, tick one sentence for each question, then hand the sheet to the facilitator.
checkup-form-last = To end with, if you like
checkup-form-word-hint = A word that you alone know, the same at each check-up: it serves to see how many answers go up or down from one time to the next. Essor keeps a print of it, never the word.
checkup-form-done = Done
checkup-form-saved = Your answers are saved
checkup-form-left = Questions left open: {"{"}n{"}"}. You can fill them in and press Done again.
checkup-form-paste = Send the file to the facilitator, or paste this text into a mail.
checkup-form-text-name = Your answers as text
checkup-form-file = check-up { $community }
checkup-table-element = Element
checkup-table-answer = Person { $n-text }
checkup-table-hint = From 1 to 5, or ? if you do not know

checkup-window-new = A check-up
checkup-window-edit = Change the check-up
checkup-window-day = Day of the check-up
checkup-window-future = This day has not come yet.
checkup-window-people = Answers
checkup-window-add-person = Add a person
checkup-window-one-view = A single answer: one person’s view.
checkup-window-n-people = { $n-text } answers, without a name.
checkup-window-place = { $axis } · question { $at-text } of { $n-text } · type the figure of your answer
checkup-window-source = Where the question is from: { $source }
checkup-window-note = Note
checkup-window-action = What is to be tried
checkup-window-due = By when (if you like)
checkup-window-open-hint = These two answers are seen in this window alone. They are in no picture and in no anonymous export, and go when a member is anonymised.
checkup-window-next = Next
checkup-window-previous = Previous
checkup-window-which = Check-up
checkup-window-answered = { $n ->
    [0] no answer
    [one] { $n-text } answer: one person’s view
   *[other] { $n-text } answers
}
checkup-window-change = Change…
checkup-window-remove = Remove
checkup-window-seen = This window shows every answer, and whoever holds the file can read them. What leaves it (pictures, tables, reports) hides elements with fewer than { $n-text } answers.
checkup-window-limit = Show outside the window from how many answers on
checkup-window-empty-title = No check-up yet
checkup-window-empty-body = Twelve questions on what makes a community succeed, in five minutes: by you, in a small group, or by the members with a form that asks for no name. Done again each year, the check-up shows what moves.
checkup-window-notes = Notes and decisions
checkup-window-done = Done on { $date }
checkup-window-by = By { $date }
checkup-window-as-milestone = Make it a milestone
checkup-window-as-milestone-which = Make it a milestone: { $action }
checkup-window-is-milestone = Milestone on the life cycle
checkup-window-form-written = Form saved: { $path }
checkup-window-brought = Answers read: { $added-text } new, { $replaced-text } changed, { $already-text } there already.
checkup-window-brought-unread = Answers read: { $added-text } new, { $replaced-text } changed, { $already-text } there already; cells left aside: { $unread-text }.

checkup-drop-title = Answers to a check-up
checkup-drop-own = The lines of this file of Essor’s each go to the community that they name.
checkup-drop-into = Community
checkup-drop-reading = Reading the file…
checkup-drop-days = Check-up of { $days }
checkup-drop-counts = Answers: { $added-text } new, { $replaced-text } changed, { $already-text } there already.
checkup-drop-unread = Line { $line }, { $element }: “{ $value }” is no answer.
checkup-drop-more = And { $n-text } more cells left aside.
checkup-drop-bring = Add these answers
checkup-drop-nowhere = This file holds answers to a check-up.
checkup-drop-nowhere-remedy = Open the register of the community first, then drop it again.

checkup-why-title = At the last check-up
checkup-why = { $n ->
    [one] At the last check-up, on { $date }, the weakest elements were, in one person’s view: { $elements }. This is a view, not a cause of the stage.
   *[other] At the last check-up, on { $date }, the weakest elements were: { $elements }. This is what members say of them, not a cause of the stage.
}
checkup-why-link = See the check-up
