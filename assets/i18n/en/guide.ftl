# The guide: a short help, read in the window
guide-title = Guide
guide-sections = Sections of the guide
guide-palette = guide
guide-open-sure = What confidence and interval mean: opens the guide

guide-section-begin = How to begin
guide-section-practice = What is a community of practice?
guide-section-stages = The stages
guide-section-sure = How sure is sure
guide-section-reasons = Reasons and signs
guide-section-picture = The life-cycle picture
guide-section-data = Your data
guide-section-keys = Keys
guide-find-begin = help start beginning first steps sample
guide-find-practice = help community practice kind group codevelopment network what
guide-find-stages = help meaning stage
guide-find-sure = help confidence interval forecast too early certain
guide-find-reasons = help why evidence warning watch core periphery
guide-find-picture = help chart curve trend bars band legend
guide-find-data = help register file copies privacy names
guide-find-keys = help keyboard shortcuts

# How to begin
guide-begin-lead = Essor reads the life of a community from what it did: who came, month after month. There are three ways to begin.
guide-begin-file = A file of yours.
guide-begin-file-text = Lists of attendance, reports of Teams or Zoom, exports in Excel, LibreOffice or CSV: drop them on the window, one by one or as a folder. You first see how they will be read, and nothing is stored before you agree.
guide-begin-log = By hand.
guide-begin-log-text = Make a community, then log each meeting: the day, the kind, and who came or how many. Past meetings can be logged in any order.
guide-begin-sample = The sample.
guide-begin-sample-text = Four invented communities show what several years look like, in a file of their own.
guide-begin-then = The curve appears with the first activities. A stage is named once six whole months are known, four of them with activity. Platforms often forget attendance after about a year: bring in what they still have.

# What is a community of practice?
guide-practice-lead = A group of people who share a practice, choose to belong, and learn from each other how to do it better, meeting after meeting, for years.
guide-practice-picture = Three rings around one another: a core of a few people, those who are active around it, and many at the edge.
guide-practice-core = core: a few, who prepare and invite
guide-practice-active = active: they come often and bring their cases
guide-practice-edge = edge: they come now and then, listen, and may move inwards
guide-practice-three = Three things make one.
guide-practice-three-text = A subject that all care about; people who know and help each other; a practice that is worked on together: cases, tools, ways of doing.
guide-practice-rings = People move between the rings.
guide-practice-rings-text = Being at the edge is a normal way of belonging. Who moves from the edge to the core, and back, says more about a community than its size.
guide-practice-others = Other groups are something else.
guide-practice-others-text = A community of interest follows a subject without practising it; a network passes news on; a codevelopment group is small, closed, and works through a cycle on each person’s situation; a project team delivers and ends; a functional team reports to a manager. Groups drift from one to another.
guide-practice-end = It lasts while the interest lasts.
guide-practice-end-text = After three or four years many slow down. It is a stage, not a failure; some settle at a lower level, some find new life, some close well.
guide-practice-ask = “Which kind of group?” in the search asks six questions about yours.

# The stages
guide-stages-lead = A stage says where the activity is heading, not whether the group is a good one. Many communities go through them in this order; some go back, and some skip one.
guide-stages-helps = What usually helps: { $what }
guide-stage-launch = The first meetings: people discover what they have in common, and few come yet.
guide-stage-launch-help = gather a core of people who know each other, and agree on a first project to share.
guide-stage-growth = More people take part from month to month, and newcomers join.
guide-stage-growth-help = answer newcomers quickly, and let members start activities of their own.
guide-stage-maturity = The activity keeps its level, at times on a lower plateau than before, where the core holds.
guide-stage-maturity-help = keep inviting people, and take stock with the members once a year.
guide-stage-decline = The activity falls below the level that it had, often after three or four years. It is a natural stage, and not necessarily the end.
guide-stage-decline-help = ask the members what they wish for, change the format, and talk about it openly.
guide-stage-renewal = After a slowdown or a silence, the activity rises again.
guide-stage-renewal-help = note what set it going again, and strengthen the core.
guide-stage-dormant = Nothing has happened for months, although the log goes on.
guide-stage-dormant-help = ask the core whether it wishes to start again; a planned close that keeps the lessons learned is a good ending, too.
guide-stage-closed = The group ended on the day that was planned. This is never read as a slowdown.
guide-stage-closed-help = write down what was learned, and keep in touch.

# How sure is sure
guide-sure-lead = Essor never claims more than the log can tell.
guide-sure-confidence = Confidence
guide-sure-confidence-text = is the probability of the stage, given what was logged. At 95% there is little doubt; at 55% another stage is nearly as likely, and the reasons name it.
guide-sure-interval = The interval
guide-sure-interval-text = says between which months a stage probably began. A change can seldom be dated to the month.
guide-sure-early = “Too early to say”
guide-sure-early-text = is an answer, too: with fewer than six whole months, or fewer than four with activity, no stage is named.
guide-sure-forecast = The forecast
guide-sure-forecast-text = goes on for twelve months as the past suggests. About eight months in ten should fall within its fan; it does not know what you will change.
guide-sure-recorded = Not recorded is never zero.
guide-sure-recorded-text = A month that nobody logged is unknown: it lowers nothing. The month under way is hatched and does not count before it is over.
guide-sure-own = Your own reading
guide-sure-own-text = stands beside the computed one, with its reason. You know what no figure shows; neither of the two replaces the other.

# Reasons and signs
guide-reasons-lead = “Why?” opens the reasons beside the curve. Point at one, or reach it with the Tab key: its months light up. Choose it, and it leads to their activities.
guide-reasons-for = For and against.
guide-reasons-for-text = What speaks for the reading, what speaks against it and what would change it are told together.
guide-reasons-signs = Warning signs.
guide-reasons-signs-text = People who registered and do not come, who leave early, whom nobody sees again, an activity carried by few, a falling satisfaction: these often come before the numbers fall. Each sign is compared with what is usual in this community, never with others.
guide-reasons-alarm = Watch and warning
guide-reasons-alarm-text = say that the activity is below its usual level. Some steady communities see this mark without any slowdown: it is a reason to look closer, and no verdict.
guide-reasons-circles = Core, active and peripheral
guide-reasons-circles-text = say how often people take part over a year. Taking part a little is a normal way of being there.

# The life-cycle picture
guide-picture-lead = This community is made up. Its picture is drawn as yours will be.
guide-picture-name = A made-up community
guide-picture-bars = Each bar is a month: how many participations were logged.
guide-picture-trend = The line is the trend, freed from seasons and from chance. The paler band around it shows how well it is known.
guide-picture-stages = The strip names the stages, and their colours go on behind the bars.
guide-picture-flag = A flag is a milestone that you noted, such as a new format. What came after it is shown, without claiming a cause.
guide-picture-gap = Hatched months were not recorded: they are unknown, not empty.
guide-picture-forecast = The dashed line is the forecast of twelve months, in its fan.
guide-picture-age = Under the dates stands the age. The fourth year is marked: slowdowns are often said to begin there.
guide-picture-use = Click a month to see its activities. Look closer with + and −, or choose a period.

# Your data
guide-data-file = One file.
guide-data-file-text = Everything is in your register, a file that ends in .essor, which you can copy, move and back up like any other.
guide-data-stored = Nothing to save.
guide-data-stored-text = Each change is in the file as soon as it is made, and it can be taken back.
guide-data-copies = Dated copies
guide-data-copies-text = are made beside the register before every import and once a day, in a folder that you can see and open.
guide-data-local = Nothing leaves this computer.
guide-data-local-text = Essor uses no network and needs no account. What you export is a file, and you decide who gets it.
guide-data-names = Names stay yours.
guide-data-names-text = The life-cycle picture names nobody, the log can be exported without names, and anyone can be made anonymous on their page.

# Keys
guide-keys-lead = Everything works without a mouse. Tab goes to the next control, Enter or the space bar presses it, the arrows move within lists, and Escape closes what is in front. { $palette } finds any command by one of its words; { $help } opens this guide.
