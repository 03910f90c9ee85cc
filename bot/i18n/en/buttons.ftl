### Labels of buttons and menus: short, a verb where something happens.

button-post = Post here
button-page-before = Back
button-page-after = More
button-picture = Picture
button-timeline = Timeline
button-as-text = As text
button-light = Light
button-dark = Dark
button-board = Board
menu-open-demand = Open a demand
menu-open-official = Open an office
menu-open-record = Open an entry of the record
menu-open-board = Open a board
menu-load = Load a campaign
menu-help = What do you want to know?
button-again = Open the form again
button-cancel = Cancel
button-pick-done = Done
button-desk = Desk
menu-pick = Choose
# $mark – how an office voted.
menu-pick-mark = { $mark }: choose who

## Logging

button-log-start = Log something
button-log-response = What they said or did
button-log-finding = What was found
button-log-vote = Roll call
button-log-finish = Finish and send to review
button-log-discard = Discard
menu-log-remove = Take a line out
menu-log-resume = Go on with a draft

## Review and desk

button-review = Review
# $reference – the entry (R-41) or the ask (A-7).
button-verify = Verify { $reference }
button-reject = Reject { $reference }
button-confirm-headline = Confirm { $reference }
button-reject-headline = Reject { $reference }
menu-review = Review a source
menu-checked = Checked, no change

## Deliveries and status

button-deliver-more = Log another delivery
button-status-lifecycle = Change status
button-status-checked = Checked today (all offices)
button-status-headline = Propose a headline

## Schedules

button-schedule-add = New schedule
button-schedule-preview = Preview
button-schedule-now = Post now
button-schedule-pause = Pause
button-schedule-resume = Resume
button-schedule-remove = Remove
button-unfollow = Stop telling me
button-schedule-retry = Try again
button-schedule-there = It is there
button-schedule-missing = It is not there
menu-schedule = Open a schedule

## Set-up

button-setup-before = Back
button-setup-after = Next
button-setup-zone = Change the time zone
button-setup-test = Post a test
button-setup-one-person = Let one person verify alone
button-setup-two-people = Ask for two people again
menu-setup-stewards = Choose two people or more
menu-setup-organisers = Role of the organisers
menu-setup-digest-role = Role that digests call
menu-setup-members = Role of the members
menu-setup-review = Channel for reviews
menu-setup-digest = Channels for digests
menu-setup-language = Language of the server
