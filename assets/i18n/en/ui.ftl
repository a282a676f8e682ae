# The window
ui-menu = Menu
ui-menu-register = Register
ui-communities = Communities
ui-recent = Recent registers
ui-forget = Remove { $name } from this list
ui-language = Language
ui-theme = Theme
ui-view = View
ui-theme-system = Same as the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-close = Close
ui-cancel = Cancel
ui-understood = Understood
ui-browse = Browse…
ui-today = today
ui-drop = Drop it here: a register is opened, a table or a folder of tables is imported.
ui-drop-one-register = One register is open at a time: { $name } is being opened, the others are not.

# Commands
ui-command-open = Open a register…
ui-command-new = New register…
ui-command-sample = Sample register
ui-command-import = Import…
ui-bar-log = Log activity…
ui-bar-search = Search…
ui-command-export = Export picture…
ui-command-undo = Undo
ui-command-redo = Redo
ui-command-table = Table
ui-command-about = About Essor
ui-command-settings = Settings…
ui-command-minimise = Minimise
ui-command-close-window = Close window
ui-command-quit = Quit
ui-hint-open = Open a register that exists already
ui-hint-new = Make an empty register
ui-hint-sample = Open four invented communities, to look around
ui-hint-import = Import a file of activities: you first see what will be read
ui-hint-export = Save this chart as a picture
ui-hint-undo = Undo the last change
ui-hint-redo = Bring back what was undone
ui-hint-table = Read the chart as a table
ui-hint-about = Version, licence and privacy
ui-hint-settings = Language, theme, pictures, copies and kinds of activity
ui-hint-minimise = Put the window away, without closing it
ui-hint-close-window = Close the dialog in front, or else the window
ui-hint-quit = Leave Essor: everything is in the register already
ui-settings-title = Settings
ui-settings-text = Text: { $percent }

# The welcome page
ui-welcome-title = Where do your communities stand?
ui-welcome-lead = Essor keeps the long memory of your communities of practice and shows where each stands in its life. Everything stays on this computer.
ui-welcome-sample = Four invented communities with their life cycles, to look around without preparing anything.
ui-welcome-import = You have lists of attendance or of activities: Excel, LibreOffice, CSV, reports of Teams or Zoom, a whole folder. Choose a file, or drop it anywhere on this window. You first see how it is read, then the curve.
ui-welcome-new = An empty register: you make your communities and log their meetings by hand, past ones too.

# The register and the foot of the window
ui-no-register = No register open
ui-last-copy = Copy: { $when }
ui-fictitious = Fictitious data
ui-empty-title = This register is still empty
ui-empty-body = The next step is to bring in a list of attendance, messages or activities: choose it, or drop it on this window. You see how it is read before anything is stored. Or make a community by hand, then log its meetings: its curve appears with them.
ui-work-importing = Importing { $name }
ui-work-reading = Reading { $name }
ui-work-opening = Opening the register

# The community
ui-stage-no-activity = No activity
ui-stage-too-early = Too early to say
ui-tab-life-cycle = Life cycle
ui-log-ended = The log ends in { $month }, and so does this reading. Log or import what came after.
ui-founded = founded in { $month }
ui-n-activities = { $n ->
    [one] { $n-text } activity
   *[other] { $n-text } activities
}
ui-n-people = { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}
ui-why = Why?
ui-why-close = Close
ui-why-title = Why this reading
ui-lit-mean = { $value } a month
ui-signs-none = No sign can be read.
ui-signs-not-noted = Not noted: { $names }.
ui-month-activities = See the activities of { $month }
ui-months-activities = See the activities, { $first } to { $last }
ui-journal-months = { $first } to { $last }
ui-key-escape = Esc
ui-evidence-for = What speaks for it
ui-evidence-against = What speaks against it
ui-evidence-none = Nothing stands out.
ui-own-word = Yours, of { $date }: { $stage } since { $since }.
ui-no-activity-title = No activity recorded
ui-no-activity-body = Log a first meeting, past ones too, or import a list. The curve appears with the first activities, and a stage is named once six whole months are known.

# The chart
ui-measure = Measure
ui-span = Period
ui-span-eighteen-months = Last 18 months
ui-span-three-years = 3 years
ui-span-whole-life = Whole life
ui-zoom-in = Look closer
ui-zoom-out = Look from farther away

# Choosing a file
ui-path = Path of the file
ui-path-folder = Path of the folder
ui-path-folder-missing = There is no folder at this place.
ui-path-missing = There is no file at this place.
ui-file-sample = Essor sample.essor
ui-file-register = My communities.essor
ui-pick-kind-open = Essor registers
ui-pick-kind-any = All files
ui-pick-kind-new = Essor register
ui-pick-kind-png = PNG picture
ui-pick-kind-svg = SVG drawing
ui-pick-kind-pdf = PDF document
ui-pick-kind-html = Web page
ui-pick-kind-docx = Word document
ui-pick-title-open = Open a register
ui-pick-title-new = Where to keep your register?
ui-pick-title-import = Import a file
ui-pick-title-png = Save the picture
ui-pick-title-svg = Save the drawing
ui-pick-title-pdf = Save the document
ui-pick-title-html = Save the page
ui-pick-title-docx = Save the document
ui-pick-explain-open = Type or paste the path of a register. Most end in .essor.
ui-pick-explain-new = A register is one file that you can copy and back up like any other.
ui-pick-explain-import = Type or paste the path of the file, or drop it on the window.
ui-pick-explain-png = Type the path of the picture to make.
ui-pick-explain-svg = Type the path of the drawing to make.
ui-pick-explain-pdf = Type the path of the document to make.
ui-pick-explain-html = Type the path of the page to make.
ui-pick-explain-docx = Type the path of the document to make.
ui-pick-do-open = Open
ui-pick-do-new = Create
ui-pick-do-import = Read
ui-pick-do-png = Save
ui-pick-do-svg = Save
ui-pick-do-pdf = Save
ui-pick-do-html = Save
ui-pick-do-docx = Save

# The picture
ui-export-title = Export picture
ui-export-preview = Preview of the picture
ui-export-size = Size
ui-export-format = Format
ui-export-scale = Scale
ui-export-language = Language of the picture
ui-export-theme = Theme of the picture
ui-export-pixels = { $width } × { $height } pixels
ui-export-vector = Vector drawing, sharp at any size
ui-export-pdf = One page of vectors, whose text can be searched and copied
ui-export-own-title = A title of your own
ui-export-note = A sentence of your own, before the caption
ui-size-slide = Slide
ui-size-report = Report page
ui-size-square = Square
ui-size-own = Other
ui-size-width = Width
ui-size-height = Height
ui-save-as = Save as…
ui-saved = Picture saved: { $path }

# Afterwards
ui-imported = { $added ->
    [0] Nothing new in this file.
    [one] { $added-text } row added.
   *[other] { $added-text } rows added.
}
ui-undone = Undone: { $name }
ui-redone = Redone: { $name }
ui-failure-title = That could not be done

# About
ui-about-title = Essor
ui-about-version = Version { $version }
ui-about-what = Essor shows where a community of practice stands in its life: launch, growth, maturity, slowdown, renewal, dormancy. It says how sure it is, and why.
ui-about-promise = Nothing leaves this computer: no network, no usage statistics. Each change is stored at once and can be undone.
ui-about-licence = Free software under the MIT or Apache 2.0 licence. Roboto font, Apache 2.0 licence.

# Without a window
ui-error-no-window = The window could not be opened: { $reason }
ui-remedy-no-window = Check that a graphical display is available. The commands of “essor --help” work without a window.
ui-error-no-opengl = The window could not be drawn, as OpenGL is missing: { $reason }
ui-remedy-no-opengl = Install your graphics card’s driver, or Mesa’s software driver (libgl1-mesa-dri on Debian and Ubuntu). The commands of “essor --help” work without a window.
ui-error-no-direct3d = The window could not be drawn: neither OpenGL nor Direct3D 12 answers. { $reason }
ui-remedy-no-direct3d = Install the driver of your graphics card and the updates of Windows, then start Essor again. Over Remote Desktop or in a virtual machine, Microsoft’s “OpenCL, OpenGL and Vulkan Compatibility Pack” from the Store may help. The commands of “essor --help” work without a window.

# Importing
ui-import-title = Import { $name }
ui-import-n-new = { $n ->
    [one] new row
   *[other] new rows
}
ui-import-n-there = { $n ->
    [one] there already
   *[other] there already
}
ui-import-n-repeats = { $n ->
    [one] repeated, kept
   *[other] repeated, kept
}
ui-import-n-ignored = { $n ->
    [one] left aside
   *[other] left aside
}
ui-import-n-rejected = { $n ->
    [one] unreadable
   *[other] unreadable
}
ui-import-dates = Dates
ui-import-from-to = from { $first } to { $last }
ui-import-column = { $role } “{ $header }”
ui-import-comma = comma
ui-import-semicolon = semicolon
ui-import-tab = tab
ui-import-bar = vertical bar
ui-import-date-column = Column of the days
ui-import-exchanged = Day and month
ui-import-exchange-yes = Exchanged: { $day }
ui-import-exchange-no = As it stands: { $day }
ui-import-date-order = Order of dates
ui-import-order-dmy = Day, month, year
ui-import-order-mdy = Month, day, year
ui-import-order-ymd = Year, month, day
ui-import-community = Community
ui-import-community-new = New community
ui-import-community-new-named = New community “{ $name }”
ui-import-community-choose = Choose…
ui-import-which-community = The file does not say which community it is about. Which one?
ui-import-why-open = This community is open.
ui-import-why-only-community = The register has no other.
ui-import-why-new-community = It is made with this import.
ui-import-pairs = { $n ->
    [one] { $n-text } meeting may be one that another source has told of already. If it is ticked, the two become one.
   *[other] { $n-text } meetings may be ones that another source has told of already. Those that are ticked become one with theirs.
}
ui-import-pairs-join = Meetings that become one
ui-import-pairs-sure = The sure ones
ui-import-pairs-all = All
ui-import-pairs-none = None
ui-import-pair = { $day }: { $new } and { $there }
ui-import-pair-join = One meeting, { $pair }
ui-import-lists = Rows of the file
ui-import-list-rejected = Unreadable ({ $n-text })
ui-import-list-ignored = Left aside ({ $n-text })
ui-import-line = Line
ui-import-reason = Reason
ui-import-value = Value
ui-import-do = { $n ->
    [0] Nothing to add
    [one] Import { $n-text } row
   *[other] Import { $n-text } rows
}
ui-import-do-into = { $n ->
    [0] Nothing to add
    [one] Import { $n-text } row into { $name }
   *[other] Import { $n-text } rows into { $name }
}
ui-import-do-new = { $n ->
    [0] Nothing to add
    [one] Import { $n-text } row into the new community “{ $name }”
   *[other] Import { $n-text } rows into the new community “{ $name }”
}
ui-import-do-several = { $n ->
    [0] Nothing to add
    [one] Import { $n-text } row into { $communities-text } communities
   *[other] Import { $n-text } rows into { $communities-text } communities
}
ui-import-stop = Stop
ui-import-n-read = { $n ->
    [one] row read
   *[other] rows read
}
ui-import-answer-first = Answer the question first

# The last 18 months and the reference
ui-recent-none = Not enough months were recorded to compare the last 18 months.
ui-recent-hint = Each month is compared with the same month of the year before, or of two years before for the last six; the interval is at 80%. The plateau is compared with the present trend, without its seasons.
ui-picture = Picture
ui-picture-lifecycle = Over time
ui-picture-reference = Reference
ui-reference-source = Source: { $source }.
ui-model-edit = Change the model…
ui-model-hint = The model curve holds for every community of this register
ui-model-title = The model curve
ui-model-explain = A rise, a plateau, a fall, then a second, lower plateau. It is an idea of a community’s life, not a measurement: fit it to your experience.
ui-model-preview = Preview of the model curve
ui-model-months = months
ui-model-rise = Length of the rise
ui-model-until = Plateau until the age of
ui-model-fall = Length of the fall
ui-model-low = Second plateau, at its lowest
ui-model-high = Second plateau, at its highest
ui-model-keep = Keep this curve
ui-model-reset = Essor’s own
ui-about-reference = Reference: quartiles derived from the public R-Ladies meetup archive, CC BY 4.0 licence.

ui-signs-title = Warning signs
ui-signs-warns = To watch
ui-signs-usual = No clear change
ui-signs-small = No clear change, given the numbers
ui-signs-explained = These signs explained, with their curves

# Health
ui-tab-health = Health
ui-tab-checkup = Check-up
ui-tab-report = Report
ui-tabs-more = More
ui-tabs-more-hint = Nothing to show there yet
ui-health-reading = Reading the signs…
ui-health-empty-title = Nothing to read yet
ui-health-empty-body = Warning signs are read from the meetings that are logged: who signs up, who comes, who leaves before the end. It takes at least one whole month of activity.
ui-health-signs-intro = Each sign compares the last months with what is usual in this community, never with a norm or with another community.
ui-health-signs-none = No sign can be read yet. Here is what each of them lacks; that is neither a good sign nor a bad one.
ui-health-signs-unknown = What the log cannot tell
ui-health-month = At the end of { $month }: { $now }, usually { $usual }
ui-health-month-unknown = At the end of { $month }: too little to tell

# The facilitator's own word and the milestones
ui-command-own-word = Give your own reading…
ui-command-why = Why this reading
ui-hint-why = See what speaks for this reading and against it, and what is usually tried
ui-command-milestones = Milestones…
ui-hint-own-word = Say yourself where the community stands, beside the computed reading
ui-hint-milestones = Note a change of format, of facilitator, of platform, a survey, a pause…
ui-changed = Done: { $name }
ui-store = Save
ui-remove = Remove
ui-remove-which = Remove: { $what }, { $when }
ui-edit = Edit
ui-edit-which = Edit: { $what }, { $when }
ui-month-milestone = Add a milestone in { $month }…
ui-month-own-word = Your own reading since { $month }…
ui-month-edit = Edit “{ $what }”…
ui-month-hint = Click for its activities, a milestone or your own reading.
ui-flag = Milestone: { $what }, { $date }
ui-flag-hint = { $what }. Drag it to another day, click to edit it.
ui-withdraw = Withdraw
ui-withdraw-which = Withdraw: { $stage }, said on { $date }
ui-typed-month = Type a month, such as 2024-03 or March 2024.
ui-typed-date = Type a day, such as 2024-03-12 or 12 March 2024. In 12/3/2024 nobody can tell which number is the month.
ui-evidence-remarks = Good to know
ui-advice = What facilitators usually try next
ui-computed = Computed: { $sentence }
ui-own-word-differs = The two readings differ. Both are kept; neither replaces the other.
ui-own-word-title = Your own reading of { $community }
ui-own-word-explain = Your word stands beside the computed reading and does not change it.
ui-own-word-stage = Stage
ui-own-word-since = Since which month
ui-own-word-future = This month has not come yet.
ui-own-word-reason = Why
ui-own-word-reason-missing = Say why in a few words: you will read it again in a year.
ui-own-word-earlier = Your words so far
ui-own-word-said = { $date }: { $stage } since { $since }. { $reason }
ui-milestone-title = Milestones of { $community }
ui-milestone-kind = Kind
ui-milestone-on = Date
ui-milestone-from = From
ui-milestone-to = To
ui-milestone-backwards = The end is before the beginning.
ui-milestone-what = Title
ui-milestone-add = Add the milestone
ui-milestone-list = Milestones noted
ui-milestone-effect-measure = Levels before and after this date will not be compared.
ui-milestone-effect-not-recorded = Months of this stretch with nothing logged will count as unknown, not as zero.
ui-milestone-effect-named = It is named beside a change of stage that is near in time, never as its cause.
ui-milestone-effect-shown = It is shown on the chart and does not change the reading.
ui-milestone-effect-close = A group that stops at this date is closed as planned, not slowing down.
ui-tried-note = Tried…
ui-tried-note-hint = Note when this was tried: a milestone on the curve and, six months later, what has happened since
ui-tried-title = What was tried here
ui-tried-on = On { $day }: { $what }.
ui-tried-since-year = Since then, from { $first } to { $last }: { $after } a month on average ({ $measure }), against { $before } in the same months a year earlier. Something else may have changed too.
ui-tried-since-months = Since then, from { $first } to { $last }: { $after } a month on average ({ $measure }), against { $before } in the six months before. The season or something else may have played a part.
ui-tried-until = What followed can be compared once { $month } is complete.
ui-tried-measure-changed = The way of counting changed meanwhile: before and after cannot be compared.
ui-tried-not-recorded = Some months were not recorded: before and after cannot be compared.
ui-milestone-effect-tried = Shown on the chart; six months later, “Why?” tells what followed, without making it a cause.
ui-stage-winding-down = Nearing its planned end

# Members
ui-tab-members = Members
ui-members-reading = Reading the people…
ui-members-empty-title = Nobody is named yet
ui-members-empty-body = Members come from activities with names. You can also paste a list of names or addresses.
ui-members-empty-unnamed = The activities have figures only, no names. Paste a list of names or addresses to keep track of the members.
ui-members-no-activity = No activity is logged: the list says who is a member and nothing of who came.
ui-members-core = Core { $share } ({ $n-text })
ui-members-active = Active { $share } ({ $n-text })
ui-members-peripheral = Peripheral { $share } ({ $n-text })
ui-members-of-year = { $people ->
    [one] of { $people-text } person seen
   *[other] of { $people-text } people seen
} from { $from } to { $to }
ui-members-as-of = Statuses as of { $date }, the day of the last logged activity.
ui-members-explain = How this is read
ui-members-explain-less = Less
ui-members-roles = Roles are those that you give; circles and statuses come from the log and change no role.
ui-members-column-family = Family name
ui-members-family-hint = What stands before a comma or begins in capitals, otherwise the last word of the name
ui-members-strip-months = Presence by month, { $from } to { $to }
ui-members-filter = Search a name
ui-members-status = Status
ui-members-any-status = All statuses
ui-command-add-members = Add members…
ui-hint-add-members = Paste a list of names or addresses
ui-members-n-of = { $n-text } of { $all-text }
ui-members-none-found = Nobody matches.
ui-members-show-all = Show everyone
ui-members-list = List of { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}. Arrows to move, Enter to open someone’s page.
ui-members-column-name = Name
ui-members-column-role = Role
ui-members-column-first = First seen
ui-members-column-last = Last seen
ui-members-column-participations = Participations
ui-members-column-strip = Presence by month
ui-members-column-status = Status
ui-members-sort = Sort by { $name }
ui-members-sorted-up = { $name }, first to last
ui-members-sorted-down = { $name }, last to first
ui-members-role-of = Role of { $name }: { $role }
ui-members-n-participations = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
ui-members-last-seen = last seen on { $date }
ui-person-status-new = New
ui-person-status-returning = Back
ui-person-status-active = Active
ui-person-status-quiet = Quiet
ui-person-status-lost = Out of sight
ui-person-status-too-early = Too early
ui-person-status-not-seen = Never noted

# A person’s page
ui-person-reading = Reading the page…
ui-person-back = ‹ Back
ui-person-back-hint = Back to the list (Escape, or Alt and left arrow)
ui-person-before = Previous
ui-person-before-hint = The person before in the order of the list (Alt and up arrow)
ui-person-after = Next
ui-person-after-hint = The person after in the order of the list (Alt and down arrow)
ui-person-place = { $n-text } of { $all-text }
ui-person-list = { $n ->
    [one] List of { $n-text } activity
   *[other] List of { $n-text } activities
}. Arrows to move, Enter to open.
ui-person-name = Name
ui-person-anonymise = Make anonymous
ui-person-anonymise-hint = Erase the name, after a question
ui-anonymise-title = Make { $name } anonymous?
ui-anonymise-goes = The name, other spellings and addresses are erased from this register.
ui-anonymise-stays = What they took part in stays, as “{ $name }”: no curve changes.
ui-anonymise-copies = Dated copies and exports made so far keep the name; delete them if the person asks to be forgotten.
ui-anonymise-undo = It can be undone while the register stays open; after that nothing brings the name back.
ui-anonymise-keep = Keep the name
ui-person-anonymous = Anonymous { $n }
ui-person-rename = Rename
ui-person-aliases = Addresses and other spellings
ui-person-no-alias = None. Imported files find this person by name.
ui-person-new-alias = Address or other spelling
ui-person-add = Add
ui-person-add-alias = Add this alias
ui-person-remove = Remove { $what }
ui-person-communities = Communities and roles
ui-person-open-community = Open the community { $name }
ui-person-community = Community
ui-person-role = Role
ui-person-from = From
ui-person-to = To
ui-person-seen = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}, from { $first } to { $last }
ui-person-seen-once = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}, on { $date }
ui-person-never-seen = No participation noted
ui-person-since = since { $from }
ui-person-until = until { $to }
ui-person-from-to = from { $from } to { $to }
ui-person-add-role = Add a role…
ui-person-remove-role = Remove the role { $role } in { $community }
ui-person-change-role = Change the role { $role } in { $community }
ui-person-same = The same person
ui-person-merge-explain = Someone who is merged keeps what is theirs and is read under this name; they can be parted at any time.
ui-person-merge-search = Search who is the same person
ui-person-merge-nobody = Nobody else has this name.
ui-person-merge = Merge with { $name }
ui-person-unmerge = Part
ui-person-unmerge-which = Part { $name }
ui-person-activities = { $n ->
    [0] Activities
    [one] { $n-text } activity that names them
   *[other] { $n-text } activities that name them
}
ui-person-column-date = Date
ui-person-column-activity = Activity
ui-person-column-presence = Presence

# Pasting a list
ui-add-members-title = Add members to { $community }
ui-add-members-list = List of names or addresses
ui-add-members-hint = Write one a line, or put commas or semicolons between them: Zoé Roy <zoe@example.org>
ui-add-members-column-email = Address
ui-add-members-column-who = Who is it?
ui-add-members-new = Someone new
ui-add-members-repeats = Already further up in the list
ui-add-members-member = A member already: { $name }
ui-add-members-known = Known: { $name }
ui-add-members-namesakes = { $n-text } people have this name
ui-add-members-namesake = Same name, someone new
ui-add-members-no-one = Generic name: left out
ui-add-members-other = Someone else
ui-add-members-same = The same
ui-add-members-do = { $n ->
    [0] Add
    [one] Add { $n-text } person
   *[other] Add { $n-text } people
}

ui-command-text-larger = Larger text
ui-command-text-smaller = Smaller text
ui-command-text-normal = Text in its normal size
ui-hint-text-larger = Make everything in the window larger, up to 200%
ui-hint-text-smaller = Make everything in the window smaller, down to 80%
ui-hint-text-normal = Show everything in the window at 100% again
ui-command-palette = All commands…
ui-command-guide = Guide
ui-hint-guide = Help: how to begin, what the stages mean, how sure a reading is
ui-command-shortcuts = Shortcuts
ui-hint-palette = Find a command, a community, a person, an activity, a note or a milestone by its words
ui-hint-shortcuts = The list of commands with their keys
ui-palette-title = What would you like to do?
ui-palette-hint = Type a word: a command, a community, a person, a meeting, a note, a milestone
ui-palette-nothing = Nothing has these words. Try a shorter word, or one of another meeting.
ui-palette-searching = Searching…
ui-palette-milestone = milestone
ui-palette-community = community
ui-palette-person = person
ui-shortcuts-title = Commands and their shortcuts
ui-command-history = History…
ui-hint-history = See what was changed, and go back to it
ui-history-title = What was changed
ui-history-nothing = Nothing was changed in this register yet.
ui-history-hint = Choose a change to undo it together with those that came after it. Those made before the register was opened stay grey: to go back to them, restore a copy.
ui-history-now = Now
ui-history-was-undone = undone
ui-history-n-communities = { $n-text } communities
ui-history-n-rows = { $n-text } in all
ui-history-undo = { $n ->
    [one] Undo { $n-text } change
   *[other] Undo { $n-text } changes
}
ui-history-redo = { $n ->
    [one] Redo { $n-text } change
   *[other] Redo { $n-text } changes
}

# Imports in more detail
ui-command-folder = Import a folder…
ui-command-imports = Imported files…
ui-command-people = People to merge…
ui-hint-folder = Import all files of a folder: you first see what will be read
ui-hint-imports = See the files imported, and remove what one of them brought
ui-hint-people = Say whether two names that are alike are one person
ui-pick-title-folder = Import a folder
ui-pick-title-rejects = Save the unreadable rows
ui-pick-kind-rejects = CSV table
ui-pick-title-form = Save the form of the check-up
ui-pick-kind-form = Web page
ui-pick-title-answers = Answers to the check-up
ui-pick-explain-folder = Type or paste the path of the folder, or drop it on the window.
ui-pick-explain-rejects = Type the path of the CSV file to make.
ui-pick-do-folder = Read
ui-pick-do-rejects = Save
ui-file-rejects = Unreadable rows.csv
ui-work-files = { $n ->
    [one] { $n-text } file
   *[other] { $n-text } files
}
ui-import-title-files = { $n ->
    [one] Import { $n-text } file
   *[other] Import { $n-text } files
}
ui-import-no-files = This folder holds no file to import.
ui-import-group = { $n ->
    [one] { $name } and { $n-text } other
   *[other] { $name } and { $n-text } others
}
ui-import-take = Take { $name }
ui-import-state-left-out = left out
ui-import-state-open = waits for an answer
ui-import-state-ready = { $n ->
    [0] nothing new
    [one] { $n-text } new row
   *[other] { $n-text } new rows
}
ui-import-show-question = See the question
ui-import-file-in-sight = File shown
ui-import-together = { $n ->
    [one] { $n-text } file
   *[other] { $n-text } files of the same shape: one answer holds for all of them
}
ui-import-rescue = Or say in the table below which column has the date.
ui-import-source = Origin
ui-import-source-none = No known program
ui-import-groups = Communities
ui-import-groups-each = One community for each name
ui-import-groups-one = All in one community
ui-import-sheet = Sheet
ui-import-hidden = Hidden
ui-import-hidden-take = Take it too
ui-import-hidden-leave = Leave it out
ui-import-mark = Meaning of { $mark }
ui-import-mark-choose = Choose…
ui-import-encoding = Encoding
ui-import-delimiter = Delimiter
ui-import-header-line = Header line
ui-import-kind = Kind of activity
ui-import-day = Day
ui-import-day-set = It is this day
ui-import-order-found = As in the file
ui-import-why-chosen = You chose this.
ui-import-why-source = Its columns tell which one.
ui-import-why-no-source = Its columns are unknown.
ui-import-why-sheet = It reads like a log.
ui-import-why-only-sheet = The workbook has no other.
ui-import-why-encoding = The bytes of the file tell it.
ui-import-why-delimiter = All rows get as many columns.
ui-import-why-header = It stands above the rows.
ui-import-why-no-header = The file has none.
ui-import-why-dates = All dates can be read this way.
ui-import-why-date-open = Two readings are possible: answer above.
ui-import-format-serial = day numbers of Excel
ui-import-format-unix = seconds since 1 January 1970
ui-import-format-offset = ISO 8601 with time zone
ui-import-why-kind = The file does not say.
ui-import-list-stored = What will be stored
ui-import-list-records = The file and its columns
ui-import-role-none = Not used
ui-import-role-of = Role of the column { $header }
ui-import-row-date = Date
ui-import-row-doubt = { $date }?
ui-import-row-asked = “{ $mark }”: what does it mean?
ui-import-row-person = Person
ui-import-row-presence = Presence
ui-import-row-kind = Kind
ui-import-row-title = Title
ui-import-row-community = Community
ui-import-row-minutes = Minutes
ui-import-row-counts = Head-counts
ui-import-row-gap = { $n ->
    [one] { $n-text } more row, read in the same way
   *[other] { $n-text } more rows, read in the same way
}
ui-import-presence-registered = Registered
ui-import-presence-present = Present
ui-import-presence-absent = Absent
ui-import-presence-left_early = Left early
ui-import-count-registered = { $n ->
    [one] { $n-text } registered
   *[other] { $n-text } registered
}
ui-import-count-present = { $n ->
    [one] { $n-text } present
   *[other] { $n-text } present
}
ui-import-count-no-show = { $n ->
    [one] { $n-text } no-show
   *[other] { $n-text } no-shows
}
ui-import-count-left-early = { $n ->
    [one] { $n-text } left early
   *[other] { $n-text } left early
}
ui-import-way = Way of reading
ui-import-way-fits = Kept for files like this one.
ui-import-way-use = Read as “{ $name }”
ui-import-way-is = It is read as “{ $name }”.
ui-import-way-list = Kept ways
ui-import-way-afresh = Read afresh
ui-import-way-save = Keep under a name…
ui-import-way-delete = Delete “{ $name }”
ui-import-way-back = Put back “{ $name }”
ui-import-way-name = Name
ui-import-way-hint = It will be offered for files like this one.
ui-import-way-keep = Keep
ui-import-way-unreadable = { $n ->
    [one] One way of reading kept earlier cannot be understood and is left as it is: { $names }
   *[other] { $n-text } ways of reading kept earlier cannot be understood and are left as they are: { $names }
}
ui-import-way-saved = Way of reading kept: { $name }

# What an import did
ui-result-title = { $name } is imported
ui-result-title-files = { $n ->
    [one] { $n-text } file is imported
   *[other] { $n-text } files are imported
}
ui-result-n-people = { $n ->
    [one] new person
   *[other] new people
}
ui-result-n-meetings = { $n ->
    [one] new meeting
   *[other] new meetings
}
ui-result-n-joined = { $n ->
    [one] joined to one known
   *[other] joined to ones known
}
ui-result-n-communities = { $n ->
    [one] new community
   *[other] new communities
}
ui-result-into = { $added ->
    [one] { $added-text } row added to { $name }.
   *[other] { $added-text } rows added to { $name }.
}
ui-result-into-several = { $added ->
    [one] { $added-text } row added to { $communities-text } communities.
   *[other] { $added-text } rows added to { $communities-text } communities.
}
ui-result-rejected = { $n ->
    [one] { $n-text } row could not be read
   *[other] { $n-text } rows could not be read
}
ui-result-save-rejected = Save as CSV…
ui-result-rejected-saved = Unreadable rows saved: { $path }
ui-result-file = File
ui-result-show = See the community
ui-result-compare = Compare the communities
ui-result-undo = Undo the import

# The files imported
ui-imports-title = Imported files
ui-imports-reading = Reading the imports…
ui-imports-empty = No file was imported into this register yet.
ui-imports-undo = Undo the import…
ui-imports-undo-which = Undo the import of { $name }, { $when }
ui-imports-how-unknown = This version does not understand how the file was read.
ui-imports-counts = Added: { $added-text } · already there: { $there-text } · unreadable: { $rejected-text } · left aside: { $ignored-text }
ui-imports-n-participations = { $n ->
    [one] { $n-text } participation
   *[other] { $n-text } participations
}
ui-imports-n-activities = { $n ->
    [one] { $n-text } activity
   *[other] { $n-text } activities
}
ui-imports-n-people = { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}
ui-imports-n-communities = { $n ->
    [one] { $n-text } community
   *[other] { $n-text } communities
}
ui-imports-takes-back = Removed from the register: { $what }
ui-imports-takes-nothing = Nothing of this import is left to remove.
ui-imports-keeps = Kept, because it was edited or is used elsewhere: { $what }
ui-imports-edited = { $n ->
    [one] of which { $n-text } activity edited by hand
   *[other] of which { $n-text } activities edited by hand
}
ui-imports-keeps-nothing = Nothing else depends on it.
ui-imports-leave = Keep it
ui-imports-do = Undo this import

# The people to merge
ui-people-title = Is this the same person?
ui-people-reading = Comparing names…
ui-people-none = No name is enough like another to ask you.
ui-people-hint = Nothing is merged without you, and each merge can be undone. Up and down arrows: choose a pair; sideways: keep the other name; +: one person; −: two people.
ui-people-pair = { $keep } and { $merge }
ui-people-stays = The name “{ $keep }” would stay.
ui-people-same = One
ui-people-same-which = One person: { $merge } becomes { $keep }
ui-people-two = Two
ui-people-two-which = Two people: { $keep } and { $merge }
ui-people-swap = Keep “{ $merge }”
ui-people-swap-which = Keep the name { $merge } rather than { $keep }
ui-people-why-same-name = same name
ui-people-why-other-email = same name, other address
ui-people-why-order = same words in another order
ui-people-why-letter = one letter apart
ui-people-why-initial = a first name cut short
ui-people-why-within = one name within the other
ui-people-why-email = the address { $email } spells the other name
ui-people-undo = Undo the last answer
ui-people-merged = Merged already
ui-people-read-as = { $merged } is read as { $into }
ui-people-part = Part
ui-people-part-which = Part { $merged } from { $into }
# The export of pictures
ui-export-copy = Copy
ui-export-copy-hint = Put the picture on the clipboard, to paste it into a slide or a message
ui-export-period = Period
ui-export-whole = Whole
ui-export-stretch = { $from } to { $to }
ui-export-sheet = Sheet
ui-export-sheets = of { $n-text }
ui-export-words = Editable words
ui-export-words-hint = The letters stay letters, drawn with the fonts of the computer that shows the picture. Otherwise they are shapes, which look the same everywhere.
ui-export-data = The figures of the picture as a table for a spreadsheet
ui-export-transparent = Transparent
ui-export-parts = Shown on the picture
ui-part-legend = Legend
ui-part-caption = Caption
ui-part-forecast = Forecast
ui-part-milestones = Milestones
ui-part-outlook = What may come
ui-outlook-title = What may come
ui-outlook-raises = What makes it likelier
ui-outlook-lowers = What makes it less likely
ui-outlook-aside = Worth knowing, though not counted
ui-table-copy-hint = Put the table on the clipboard, to paste it into a spreadsheet
ui-table-copied = Table copied. Paste it into a spreadsheet.
ui-saved-table = Table saved: { $path }
ui-copied = Picture copied. Paste it where you like.
ui-size-poster = Poster
ui-pick-kind-csv = CSV table
ui-pick-title-csv = Save the figures
ui-pick-explain-csv = Type the path of the table to make.
ui-pick-do-csv = Save

# Comparing communities
ui-command-compare = Compare
ui-hint-compare = See several communities in one picture, and where each stands
ui-command-model-table = Beside the model…
ui-hint-model-table = See how this community differs from the model one, row by row
ui-command-group-kind = Which kind of group?
ui-hint-group-kind = Answer six questions on what this group is
ui-command-dismiss-prompt = Don’t remind me again
ui-hint-dismiss-prompt = Put away for good what the page quietly reminds of
ui-command-show-checkups = See the check-ups
ui-hint-show-checkups = Open the check-ups of this community
ui-command-checkup = New check-up…
ui-hint-checkup = Answer twelve questions on what makes this community succeed
ui-command-form-of-checkup = Form for members…
ui-hint-form-of-checkup = Save a page that members fill in without a network and without a name
ui-command-answers-to-checkup = Read answers…
ui-hint-answers-to-checkup = Bring in the answers of a form, also from Google or Microsoft Forms
ui-compare-title = Compare
ui-compare-chosen = { $n ->
    [one] { $n-text } of { $all-text } communities in the picture
   *[other] { $n-text } of { $all-text } communities in the picture
}
ui-compare-nobody = Nobody with an activity is chosen. Choose at least one community below.
ui-compare-model = Model curve
ui-compare-own-scale = A scale of its own for each
ui-compare-reference = Real communities: median and middle half
ui-compare-where = Where each stands
ui-compare-all = All
ui-compare-none = None
ui-compare-community = Community
ui-compare-stage = Stage
ui-compare-since = Since
ui-compare-confidence = Confidence
ui-compare-year = Over a year
ui-compare-curve = Trend
ui-picture-compare-calendar = By date
ui-picture-compare-age = By age
ui-picture-compare-peak = Share of peak
ui-picture-multiples = Side by side
ui-compare-filter = Find in the table
ui-compare-filter-hint = Type part of a name or of a stage. Enter puts the first one found into the picture.
ui-compare-only = Only these ({ $n-text })
ui-compare-only-hint = Put those that are found into the picture, and no others
ui-tab-journal = Journal
ui-command-log-activity = Log an activity…
ui-hint-log-activity = Log a meeting, a message or a document of the community
ui-command-same-next-month = The same a month later…
ui-hint-same-next-month = Log the same meeting a month after the one that is selected, or after the last one
ui-command-edit-activity = Edit…
ui-hint-edit-activity = Edit the activity that is selected in the journal
ui-command-duplicate-activities = Duplicate
ui-hint-duplicate-activities = Copy the activities that are selected in the journal, on the same days
ui-command-delete-activities = Delete
ui-hint-delete-activities = Delete the activities that are selected in the journal
ui-journal-reading = Reading the journal…
ui-journal-empty-title = Nothing is logged yet
ui-journal-empty-body = Log a meeting in a few seconds, or import the log of a platform.
ui-journal-none-found = No activity fits these filters.
ui-journal-show-all = Show all
ui-journal-filter = Title or kind
ui-journal-person = Person
ui-journal-any-kind = All kinds
ui-journal-period = Period
ui-journal-all-dates = All dates
ui-journal-last-year = Last 12 months
ui-journal-by-hand = by hand
ui-journal-list = { $n ->
    [one] List of { $n-text } activity
   *[other] List of { $n-text } activities
}
ui-journal-n-of = { $n-text } of { $all-text }
ui-journal-n-selected = { $n ->
    [one] { $n-text } selected
   *[other] { $n-text } selected
}
ui-journal-n-present = { $n ->
    [one] { $n-text } present
   *[other] { $n-text } present
}
ui-journal-n-registered = { $n ->
    [one] { $n-text } registered
   *[other] { $n-text } registered
}
ui-journal-sort = Sort by { $name }
ui-journal-sorted-up = Sorted by { $name }, lowest first
ui-journal-sorted-down = Sorted by { $name }, highest first
ui-journal-column-date = Date
ui-journal-column-kind = Kind
ui-journal-column-title = Title
ui-journal-column-registered = Regist.
ui-journal-column-present = Present
ui-journal-column-no-show = No-show
ui-journal-column-left-early = Left early
ui-journal-column-duration = Length
ui-journal-column-satisfaction = Satisf.
ui-journal-column-source = Source
ui-journal-field-date = Date
ui-journal-field-kind = Kind
ui-journal-field-title = Title
ui-journal-field-registered = Registered
ui-journal-field-present = Present
ui-journal-field-no-show = No-show
ui-journal-field-left-early = Left early
ui-journal-field-duration = Duration
ui-journal-field-satisfaction = Satisfaction
ui-journal-field-facilitator = Facilitation time
ui-journal-field-notes = Note
ui-journal-field-mode = In person or online
ui-entry-duration-hint = for example 1 h 30
ui-entry-notes-hint = What is worth keeping: what was decided, learnt or asked
ui-entry-mode-none = Not noted
ui-entry-community = Community
ui-journal-field-source = Source
ui-entry-title = Log an activity for { $community }
ui-entry-title-edit = Edit an activity of { $community }
ui-entry-store = Log it
ui-entry-stored = Logged: { $what }
ui-entry-again = The same a month later
ui-entry-empty = Say who came or how many, or give a title.
ui-entry-date-unreadable = This cannot be read as a day. Type 12/1, yesterday, last Friday or 12 Jan 2021, for example.
ui-entry-date-future = This day has not come yet. An activity is logged once it is over.
ui-entry-month-before = Previous month
ui-entry-month-after = Next month
ui-entry-own-kind = Another kind…
ui-entry-own-kind-name = Name of the kind
ui-entry-own-kind-missing = Give this kind of activity a name.
ui-entry-who = Who was there
ui-entry-who-hint = Type a name, then Enter, or paste a list
ui-entry-as-written = Add “{ $name }”
ui-entry-n-new = { $n ->
    [one] of whom { $n-text } is new to the register
   *[other] of whom { $n-text } are new to the register
}
ui-entry-new-person = { $name } (new)
ui-entry-remove-person = Take out of the list
ui-entry-counts = Or give numbers alone, and leave empty what is not known.
ui-entry-count-unreadable = Type a whole number, or nothing.
ui-entry-no-show-too-many = There are more no-shows than registered.
ui-entry-left-early-too-many = There are more leavers than present.
ui-entry-duration-unreadable = Type minutes, such as 90, or hours, such as 1 h 30.
ui-entry-satisfaction-unreadable = Type a number from 0 to 100, or a mark such as 4/5.
ui-weekday-1 = Monday
ui-weekday-2 = Tuesday
ui-weekday-3 = Wednesday
ui-weekday-4 = Thursday
ui-weekday-5 = Friday
ui-weekday-6 = Saturday
ui-weekday-7 = Sunday
ui-weekday-short-1 = Mo
ui-weekday-short-2 = Tu
ui-weekday-short-3 = We
ui-weekday-short-4 = Th
ui-weekday-short-5 = Fr
ui-weekday-short-6 = Sa
ui-weekday-short-7 = Su

# The log as tables
ui-command-export-log = Export the log…
ui-hint-export-log = Write all activities as a table that spreadsheets open
ui-command-export-anonymous-log = Export the log without names…
ui-hint-export-anonymous-log = Write all activities as a table in which people and communities are numbered
ui-pick-title-export-log = Where to put the log?
ui-pick-title-export-anonymous-log = Where to put the log?
ui-work-exporting = Exporting the log
ui-log-exported = Log exported: { $path }
ui-pick-explain-export-log = Type or paste the path of a folder. The log goes into a folder of its own there.
ui-pick-explain-export-anonymous-log = Type or paste the path of a folder. The log goes into a folder of its own there, without any name.
ui-pick-do-export-log = Export
ui-pick-do-export-anonymous-log = Export without names

## The card of a community

ui-command-new-community = New community…
ui-command-edit-community = Community details…
ui-hint-new-community = Begin a community by hand
ui-hint-edit-community = Change its name, its group type, its dates, its colour
ui-community-new = New community
ui-community-title = Details of { $community }
ui-community-name = Name
ui-community-name-missing = Give it a name.
ui-community-acronym = Acronym
ui-community-group = Group type
ui-community-founded = Founded on
ui-community-founded-hint = Give a day or a month. The age counts from then, or else from the first activity.
ui-community-end = Planned end
ui-community-end-hint = Give it for a group that is meant to end: ending on time is then no slowdown.
ui-community-sponsor = Sponsor
ui-community-colour = Colour
ui-community-notes = Notes
ui-community-remove = Remove from the register
ui-community-remove-hint = Its activities, milestones and memberships go with it; undo brings them back.

# The list of communities
ui-list-filter = Name or stage
ui-list-none = No community has these words.
ui-list-order = Order
ui-list-order-name = By name
ui-list-order-stage = By stage
ui-list-order-since = Latest change
ui-list-since = { $stage } since { $year }

# The keys
ui-key-shift = Shift
ui-key-enter = Enter
ui-key-delete = Delete
ui-key-plus = Plus
ui-key-minus = Minus

# Before what was filled in is thrown away
ui-discard-title = What was filled in is not stored
ui-discard-body = If you close now, it is lost.
ui-discard-keep = Go on filling in
ui-discard-do = Close without storing

# The copies of the register
ui-command-copies = Copies…
ui-hint-copies = See the dated copies of the register and go back to one of them
ui-copy-missing = No copy today
ui-copies-title = Copies
ui-copies-hint = The dated copies of { $name }, the latest first. Looking into a copy changes nothing in it.
ui-copies-missing = Today’s copy could not be made: the folder of copies is missing, full or protected. It is chosen in the settings.
ui-copies-reading = Reading the copies…
ui-copies-none = This register has no copy yet. Essor makes one a day, and one before each import and each removal.
ui-copies-unreadable = unreadable
ui-copies-empty = This copy holds no community.
ui-copies-list = { $n ->
    [one] List of { $n-text } copy
   *[other] List of { $n-text } copies
}
ui-copies-restore = Restore here…
ui-copies-as-new = Restore as a new register…
ui-copies-made = Register restored: { $path }
ui-copies-restored = The register is back in its state of { $when }. What it held before is kept among the copies.
ui-restore-title = Go back to this copy?
ui-restore-state = { $name } goes back to its state of { $when }: { $content }.
ui-restore-kept = What it holds now is first kept among the copies: you can come back to it in the same way. The changes made so far can then no longer be undone one by one.
ui-restore-kept-damaged = The damaged file is first kept as it is among the copies.
ui-restore-do = Restore
ui-restore-leave = Change nothing
ui-failure-damaged = The file was not touched. Essor makes dated copies of it: you can go back to one of them.
ui-failure-copies = See its copies…
ui-work-restoring = Restoring a copy
ui-file-restored = { $name } ({ $day }).essor
ui-size-kilobytes = { $n } KB
ui-size-megabytes = { $n } MB
ui-pick-kind-restored = Essor register
ui-pick-title-restored = Where to restore the copy?
ui-pick-explain-restored = The restored register is opened at once. No file is replaced by it.
ui-pick-do-restored = Restore

# The settings, by section
ui-settings-looks = Window
ui-settings-pictures = Pictures
ui-settings-copies = Copies
ui-settings-kinds = Kinds of activity
ui-settings-week = First day of the week
ui-settings-pictures-hint = Each picture that you export begins like this; it can then be made otherwise. The theme is that of the last picture.
ui-settings-picture-language = Language of the picture
ui-settings-as-window = The window’s
ui-settings-copies-hint = Essor copies the register once a day, and before each import, each removal and each restoration. These choices hold for all your registers.
ui-settings-copies-where = Folder of the copies
ui-settings-copies-beside = Beside each register
ui-settings-copies-own = In a folder of your own
ui-settings-copies-choose = Choose a folder…
ui-settings-copies-set = Copies now go to { $path }. Those made so far stay where they are, and in the list.
ui-settings-copies-kept = Kept for
ui-settings-copies-years = { $n ->
    [one] { $n-text } year
   *[other] { $n-text } years
}
ui-settings-copies-always = Always
ui-settings-copies-kept-hint = All copies of a week, then one a week for two months, then one a month. Older ones are removed when a new copy is made; those from before an upgrade stay.
ui-settings-copies-see = See the copies of this register…
ui-kinds-no-register = Kinds of activity belong to a register: open one to see them.
ui-kinds-hint = Your kinds of activity are in the register. All that you change here can be undone.
ui-kinds-reading = Reading the kinds of activity…
ui-kinds-known = The kinds that Essor knows
ui-kinds-known-hint = They stay as they are: imported files are read by them.
ui-kinds-add = Add a kind…
ui-kinds-unused = unused
ui-kinds-in-parts = only in joined meetings
ui-kinds-rename = Rename…
ui-kinds-rename-which = Rename the kind { $name }
ui-kinds-merge = Merge…
ui-kinds-merge-which = Merge the kind { $name } with another
ui-kinds-remove = Delete
ui-kinds-remove-which = Delete the kind { $name }
ui-kind-title = New kind of activity
ui-kind-title-edit = Change a kind of activity
ui-kind-name = Name of the kind
ui-kind-gathering = People come together for it at one time
ui-kind-gathering-hint = A meeting or a workshop is one; a message or a document is none. The attendance per meeting counts only the former.
ui-kind-merge-title = Merge “{ $name }”
ui-kind-merge-use = This kind has { $use }. It goes from the list, and its activities become ones of another kind.
ui-kind-merge-into = Its activities become ones of the kind
ui-kind-merge-choose = Choose a kind
ui-kind-merge-no-gathering = People do not come together at one time for this kind: these activities will no longer count as meetings.
ui-kind-merge-gathering = People come together at one time for this kind: these activities will count as meetings.
ui-kind-merge-hint = A file imported later that names “{ $name }” is read in the same way.
ui-kind-merge-do = Merge
ui-pick-title-copies-folder = Where to keep the copies?
ui-pick-explain-copies-folder = Type or paste the path of a folder. Each register has one of its own there.
ui-pick-do-copies-folder = Choose

# The register’s file is replaced, taken away or changed by another program
ui-changed-elsewhere = Another program changed the register; it was read again.
ui-changed-elsewhere-for-good = Another program changed the register; it was read again. What was done here before can no longer be undone.
ui-displaced = The file is no longer in its place
ui-displaced-back = The register is in its place again.
ui-displaced-title-replaced = Another file is in the register’s place
ui-displaced-body-replaced = Another program, perhaps one that keeps folders in sync, has replaced { $path }. This window still shows what the old file held, and nothing more is stored in it.
ui-displaced-hint-replaced = The new file may lack what you stored last. To keep it, save a copy of what is shown before you load.
ui-displaced-do-replaced = Load what is there now
ui-displaced-copy-replaced = Save a copy of what is shown…
ui-displaced-title-gone = The register is no longer there
ui-displaced-body-gone = { $path } was moved or removed, or its drive is no longer connected. This window still shows what it held, and nothing more is stored.
ui-displaced-hint-gone = Once the file is back in its place, work goes on by itself. To go on without it, save a copy elsewhere: it is opened at once.
ui-displaced-do-gone = Close the register
ui-displaced-copy-gone = Save a copy of what is shown…
ui-displaced-form = What you are filling in is lost when another file is opened.
ui-displaced-copied = Copy saved: { $path }
ui-work-copying = Saving a copy
ui-file-copy = { $name } (copy).essor
ui-pick-kind-copy = Essor register
ui-pick-title-copy = Where to save the copy?
ui-pick-explain-copy = The copy is a register like any other. No file is replaced by it.
ui-pick-do-copy = Save

# A register that was made for files of which nothing came in
ui-register-not-kept = Nothing was imported: the new register “{ $name }” was not kept.
