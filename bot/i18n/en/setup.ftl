### The set-up: each screen says what its choice does before it is made.

# $screen – the screen's name; $number of $count.
setup-title = Set-up: { $screen } ({ $number } of { $count })
setup-screen-stewards = Stewards
setup-screen-roles = Roles
setup-screen-review = Review channel
setup-screen-digest = Digest channels
setup-screen-language = Language and time zone
setup-screen-overview = Overview

setup-stewards = Stewards set this server up and approve the channels for digests. Name two people at least, so that one of them can always be checked or replaced. Whoever you choose now takes the place of those named before.
setup-stewards-named =
    { $count ->
        [0] No stewards named yet.
        [one] { $count } steward named.
       *[other] { $count } stewards named.
    }
setup-roles = Organisers log, verify and schedule. Members look things up. Roles are matched by their id, never by their name.
setup-is-organisers = Organisers:
setup-is-members = Members:
setup-everybody-member = Members: everybody on this server.
setup-digest-role = Digests can call one role, which members give themselves with `/digest follow`. Choose one that opens nothing, that anyone may mention, and that stands below the bot’s own; the bot needs *Manage Roles*.
setup-is-digest-role = Called by digests:
setup-review = Here a card appears for every source that waits for a second person. Choose a channel that only organisers read.
setup-is-review = Review channel:
setup-digest = Organisers can schedule digests only for the channels you approve here. A digest holds what members may read.
setup-is-digest = Digest channels:
setup-language = The language of what Deeds posts by itself. Each person is answered in the language that they chose with `/language`, else in that of their own Discord.
# $zone – IANA name; $now – date and time there.
setup-zone = Time zone: { $zone }
setup-zone-now = Time zone: { $zone }. There it is now { $now }.
setup-is-language = Language: { $language } · time zone: { $zone }
setup-two-people = Two people: whoever reports an entry never verifies it.
setup-one-person = One person may report and verify. Every digest says so.
setup-can-post = Deeds can post here.
# $permissions – names as in Discord's settings.
setup-lacks = Deeds lacks permissions here: { $permissions }
setup-channel-unseen = This channel is gone, or Deeds may not see it.
setup-channel-open = Everybody on this server reads it.
setup-channel-readers = Read by:
setup-channel-wide = More people read this channel than should read what would be posted there.
setup-complete = Everything is set. Work can begin.
setup-incomplete = Still missing:
setup-missing-stewards = two stewards
setup-missing-organiser-role = the organisers’ role
setup-missing-review-channel = the review channel
setup-missing-digest-channels = a channel for digests

## Permissions as Discord's settings call them

permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-read-message-history = Read Message History
permission-attach-files = Attach Files

## What organisers are told when a message could not be posted

# $campaign – campaign; $period – the period it was for.
notice-digest = The digest of { $campaign } for { $period } was not posted.
notice-review-card = A review card could not be posted.
notice-notice = A notice could not be posted.
# $details – permissions that are missing, or Discord's error number.
notice-why-missing = Deeds lacks permissions there: { $details }
notice-why-channel-gone = The channel is gone, or Deeds may not see it.
notice-why-refused = Discord refused it (error { $details }).
notice-why-too-wide = More people can read the channel than this is meant for. Narrow who sees it, or choose another channel.
notice-why-history = It may stand there already, and Deeds cannot read the channel’s history to find out. Look, then decide.
notice-why-unfollowed = Whoever it was for no longer follows it.
notice-why-no-member = Whoever it was for is no longer a member.
notice-why-closed = Whoever it was for takes no direct messages.
notice-why-quiet = It came at an hour at which whoever it was for wants no messages.
notice-why-covered = A later digest covers it.
notice-why-said-so = An organiser stopped it.
notice-next-schedule = Mend the channel’s permissions, then press *Try again* on this schedule in `/schedule`; or schedule it for another channel.
notice-next-look = Look whether it stands there. Then open this schedule in `/schedule` and press *It is there* or *It is not there*.
notice-next-setup = Mend the channel’s permissions or choose another channel, then post a test from `/setup`: whatever stopped there is tried again.
