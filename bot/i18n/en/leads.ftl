### Leads: what Deeds noticed outside that a person should look at. None of it counts by itself.

# $count – number of leads that wait.
desk-leads = Noticed outside ({ $count })
menu-lead = Open something that was noticed
# $count – number of leads.
leads-title =
    { $count ->
        [one] { $count } thing was noticed outside
       *[other] { $count } things were noticed outside
    }
leads-notice =
    { $count ->
        [one] Something was noticed that somebody should look at.
       *[other] { $count } things were noticed that somebody should look at.
    }
leads-more =
    { $count ->
        [one] { $count } more is on the desk: `/desk`.
       *[other] { $count } more are on the desk: `/desk`.
    }
lead-is-a-hint = Noticed by the program, read by nobody yet: it counts for nothing until somebody logs it and another person verifies it.
lead-kind-source-changed = A cited source has changed
lead-kind-source-gone = A cited source is gone
lead-kind-feed-entry = A news entry
lead-kind-meeting = A meeting
lead-kind-vote = A vote
lead-state-open = Waits for an organiser.
lead-state-used = Somebody went on from it.
lead-state-dismissed = Dismissed.
lead-state-muted = Muted: nothing like it comes again.
# $on – the day it was noticed.
lead-found = noticed { $on }
lead-officials = May concern
lead-demands = About
# $count – how many passages were left out.
lead-withheld =
    { $count ->
        [one] { $count } passage about a private person was withheld and is kept nowhere.
       *[other] { $count } passages about private people were withheld and are kept nowhere.
    }
lead-note-added = **New:**
lead-note-removed = **No longer there:**
lead-note-before = **Before:**
lead-note-after = **Now:**
lead-note-figures-before = **Figures before:**
lead-note-figures-after = **Figures now:**
lead-note-date-before = **Date before:**
lead-note-date-after = **Date now:**
lead-note-more = More changes that are not shown
button-lead-log = Log from this source
button-lead-source = Add as source
button-lead-dismiss = Dismiss
button-lead-mute = Mute this
error-lead-decided = Somebody dealt with this already. Nothing was changed.
# $count – how many.
privacy-kept-leads-decided =
    { $count ->
        [one] that you decided on { $count } thing noticed outside
       *[other] that you decided on { $count } things noticed outside
    }
