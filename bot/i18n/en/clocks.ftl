### Clocks: what was logged about the time an office was given, and the screen to change it on.

## Lines of a basis. $reason and $law – in an organiser's own words.

basis-reset = Reply window started afresh: { $on } – { $reason }.
basis-window-law = Legal basis of the reply window: { $law }.
# $count – holidays that would have been working days.
basis-holidays =
    { $count ->
        [one] { $count } holiday left out.
       *[other] { $count } holidays left out.
    }
# $since – first day that is not counted; $until – first day that is counted again.
basis-was-paused = Paused: { $since }, going on: { $until } – { $reason }.
basis-paused = Paused since: { $since } – { $reason }.
# $on – when it was extended.
basis-extended =
    { $days ->
        [one] Extended by { $days } day: { $on } – { $reason }.
       *[other] Extended by { $days } days: { $on } – { $reason }.
    }
# $on – a weekend day or a holiday.
basis-rolled = Its last day, { $on }, is no working day: it ends on the next one.
# $left – days still to be counted; $days – the length of the window.
basis-window-paused =
    { $counting ->
        [working]
            { $owner ->
                [statutory] Reply window paused, with { $left } of { $days } working days left (set by law).
                [official] Reply window paused, with { $left } of { $days } working days left (promised by the official).
               *[coalition] Reply window paused, with { $left } of { $days } working days left (set by the coalition).
            }
       *[calendar]
            { $owner ->
                [statutory] Reply window paused, with { $left } of { $days } days left (set by law).
                [official] Reply window paused, with { $left } of { $days } days left (promised by the official).
               *[coalition] Reply window paused, with { $left } of { $days } days left (set by the coalition).
            }
    }
# $due – the date the official gave; $until – until when the coalition waits.
basis-promise-moved = Promised for { $due }, extended by the coalition to { $until } ({ $reference }).
# $owner – whose date it is.
basis-deadline =
    { $owner ->
        [statutory] Deadline set by law: { $on }.
        [official] Deadline promised by the official: { $on }.
       *[coalition] Deadline set by the coalition: { $on }.
    }
basis-deadline-over =
    { $owner ->
        [statutory] Deadline set by law, over: { $on }.
        [official] Deadline promised by the official, over: { $on }.
       *[coalition] Deadline set by the coalition, over: { $on }.
    }
basis-deadline-moved = With the time given since, the deadline is { $until }.

## The screen of an ask's clocks

# $reference – the ask (A-7).
clocks-title = Clocks of { $reference }
clocks-reply = Reply window
# $reference – the promise (P-3).
clocks-promise = Promise { $reference }
clocks-deadline = Deadline of the demand
# $clock – one of the three above.
clocks-chosen = The buttons below move: { $clock }. Every move needs a reason, which everybody reads.
counting-calendar = All days
counting-working = Working days
button-status-clocks = Clocks
button-clock-pause = Pause
button-clock-resume = Let it go on
button-clock-extend = Give more time
button-clock-reset = Start afresh
button-clock-window = Window of this ask
button-clock-campaign = Window of the campaign
menu-clocks = Choose a clock
form-clock-pause = Pause the clock
form-clock-resume = Let the clock go on
form-clock-extend = Give more time
form-clock-reset = Start the window afresh
form-clock-on-pause = First day that is not counted
    .placeholder = 2026-03-20
    .description = Empty for today
form-clock-on-resume = First day that is counted again
    .placeholder = 2026-03-25
    .description = Empty for today
form-clock-on-extend = Granted on
    .placeholder = 2026-03-20
    .description = Empty for today
form-clock-on-reset = First day of the new window
    .placeholder = 2026-03-20
    .description = The day of a proven delivery since; empty for today
form-clock-days = Days more
    .placeholder = 10
    .description = Counted as the clock is; a date is moved by days of the calendar
form-clock-reason = Why
    .description = Everybody reads it beside the date
form-window = Reply window of this ask
form-window-days = Days
    .placeholder = 14
    .description = Empty: the window of the campaign
form-window-counting = How days are counted
    .description = Working days leave out weekends and the holidays of the campaign
form-window-owner = Whose window it is
    .description = A window set by law needs its legal basis
form-window-law = Legal basis
    .placeholder = C.R.S. 24-72-203
form-campaign-window = Reply window of the campaign
form-campaign-window-days = Days
    .placeholder = 14
    .description = For every ask that has no window of its own
form-campaign-holidays = Calendar of holidays
    .placeholder = US-CO
    .description = A country or a part of it: US, US-CO, ES-MD; empty for weekends alone

## What cannot be done to a clock

error-clock-not-running = This clock does not run. A reply window needs a proven delivery with its day, a promise or a deadline needs a date.
error-clock-paused = This clock is paused already. Let it go on first.
error-clock-not-paused = This clock is not paused.
# $due – its last day.
error-clock-over = This clock was over on { $due }. Give more time instead, or start it afresh after another delivery.
error-clock-day-needed = A clock is moved on a day: write it as 2026-03-20, or leave it empty for today.
# $latest – its first day, or the day of its last move.
error-clock-day-early = The clock began or was moved last on { $latest }. Give that day or a later one.
# $most – number of days.
error-clock-days-invalid = Write a whole number of days, from 1 to { $most }.
# $most – number of moves.
error-clock-moved-too-often = This clock was moved { $most } times. It cannot be moved again.
error-reset-needs-delivery = A window starts afresh only after another proven delivery since it began. Log that with /deliver first, then give its day.
# $reference – the ask.
error-clock-moved-meanwhile = Somebody else moved a clock of { $reference } while you were writing. Nothing was changed; open its clocks again and look.
error-law-missing = A window set by law needs its legal basis.
# $typed – what was typed; $nearest – the code of a calendar.
error-calendar-unknown = No calendar of holidays is called “{ $typed }”. The nearest is { $nearest }; others are called US, US-CO or ES-MD.
field-days = Days
field-holidays = Calendar of holidays
field-law = Legal basis

## The desk and the digest

desk-deadlines = Deadlines near, or over and not checked since ({ $count })
# $count – offices that the demand is put to.
digest-deadline-asks =
    { $count ->
        [one] { $count } office
       *[other] { $count } offices
    }

## Referrals. $office – who referred; $reference – the response (R-5).

card-opened = Opened because { $office } referred to them ({ $reference }).
card-opened-once = Opened by a referral that no longer stands ({ $reference }).
verdict-opened = Now asked as well, because they were referred to
log-new-office = Another office, not on record yet
form-new-office = The office they referred to

## A new holder. $holder – who holds the office now; $before – who held it; $since – first day of the term.

manage-term = New term: { $holder }, since { $since }
manage-term-asks =
    { $count ->
        [0] Nothing was asked of this office so far.
        [one] { $count } ask carries over: the office is asked, not the person.
       *[other] { $count } asks carry over: the office is asked, not the person.
    }
manage-term-done =
    { $count ->
        [0] What was done carries over; nothing is on record so far.
        [one] What was done carries over, on { $count } ask.
       *[other] What was done carries over, on { $count } asks.
    }
# $count – asks that were delivered.
manage-term-afresh =
    { $count ->
        [0] What was said starts afresh on that day.
        [one] What was said starts afresh on that day, and so does { $count } reply window.
       *[other] What was said starts afresh on that day, and so do { $count } reply windows.
    }
manage-term-promises =
    { $count ->
        [one] { $count } open promise stays with { $before } and does not bind the new holder.
       *[other] { $count } open promises stay with { $before } and do not bind the new holder.
    }
form-demand-deadline-owner = Whose deadline it is
    .description = Who set the date: a law, the office itself, or the coalition
field-deadline-set-by = Whose deadline it is
# $demands – references of demands.
verdict-unjudged = { $demands }: the office they were referred to is not asked yet, as no criterion there says by which deed to judge it. Add one with `/manage demand`, then ask them.
