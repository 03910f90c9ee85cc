### What members can do now: actions, their tally, wins to go and look at; and events that lie ahead.

command-act = What you can do now: a script, a number to call, what came of it
help-command-act = shows what you can do now: a script in your language, a number, and what came of it
button-act = Act
act-title = What you can do now
act-nothing = There is nothing to do right now. Thank you for asking; look again soon.
act-script = What to say
# $date – the last day.
act-until = until { $date }
# $count – how often in the last seven days.
act-calls =
    { $count ->
        [one] { $count } call this week
       *[other] { $count } calls this week
    }
act-times =
    { $count ->
        [one] Done { $count } time this week
       *[other] Done { $count } times this week
    }
act-counted = Counted, without your name. Thank you!
act-counted-already = You were counted for this today already: everybody counts once a day.
act-actions = Actions ({ $count })
act-looks = Go and look whether it still holds ({ $count })
menu-act = Something else to do
button-act-list = Everything there is to do
button-act-reached = Reached
button-act-voicemail = Voicemail
button-act-no-answer = No answer
button-act-done = Done
button-act-they-said = They said…
form-they-said-title = What did they say?
form-they-said = What they said
    .description = In their words if you can. Organisers read it; nobody sees your name
form-said-about = About which demand?

## Going and looking

menu-look = Go and look: is it still so?
look-title = Go and look
look-criteria = What was found done:
look-how = Somebody should look whether this is still so. Take it, and for two days it is yours, so that two people don’t go.
look-yours = This look is yours. Tell what you saw, or give it back. Yours until:
look-somebody-goes = Somebody is on the way. It is free again, unless they have told what they saw:
look-mine = yours
look-somebodys = somebody is on the way
button-look-take = I’ll go and look
button-look-answer = Tell what I saw
button-look-back = Give it back
form-look-title = What did you see?
form-look-criterion = What you looked at
form-look-outcome = How is it now?
form-look-note = What you saw
    .description = What one can see, and how you could tell; no names of private people
form-look-url = Link
    .placeholder = https://
    .description = Only if there is one: a page, a document
look-outcome-fulfilled = Still fulfilled
look-outcome-partly = Partly
look-outcome-undone = Undone
look-outcome-unknown = I couldn’t tell

## Events

events-ahead = Coming up
event-hearing = Hearing
event-vote = Vote
event-deadline = Deadline
event-other = Date

## The digest

# $title – what to do.
digest-act = { $title }: `/act`
# $until – the last day.
digest-act-until = { $title }: `/act`, until { $until }

## What can be wrong

# $until – the last day it could be done.
error-action-over = This action ended on { $until }. Look at /act for what can be done now.
# $reference – the ask.
error-look-not-due = Nobody needs to look at { $reference } just now: it is too early, or somebody has told already what they saw.
error-look-taken = Somebody else is on the way to look at { $reference }. Take another one, or look again in two days.
