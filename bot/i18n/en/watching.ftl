### Watches: feeds and public records that Deeds looks at for what concerns the record.

error-feed-none = There is no feed at this address that could be read: give the address of an RSS, Atom or JSON feed.
# $reference – the watch that is there.
error-watch-known = This address is watched for this campaign already: { $reference }.
# $most – how many there may be.
error-watches-too-many = A server can watch { $most } addresses at most. Remove one first.
# $host – the host’s name; $most – how many of its addresses there may be.
error-watches-of-host = At most { $most } addresses of { $host } can be watched. Remove one first.
slash-watch = watch
command-manage-watch = Feeds and council records that are watched: list, add, try out, pause, remove
command-manage-watch-watch = The watch to open; left out, the list opens
command-manage-watch-campaign = Watch something new for this campaign
form-add-watch = Watch something
form-edit-watch = Edit the watch
form-watch-kind = What is watched
watch-kind-feed = Feed (RSS, Atom, JSON)
watch-kind-council = Council records (Legistar)
form-watch-url = Address
    .placeholder = https://city.example/feed.xml
    .description = Of the feed itself, or of the council in the web API
form-watch-title = What it is for
form-watch-terms = More words to look for
    .description = One a line; other spellings and what it is about after =
    .placeholder = ALPR = plate reader, D-1
menu-watch = Open a watch
menu-watch-unmute = Look again for what is muted
button-watch-add = Watch something
button-watch-test = Try it out
button-watch-pause = Pause
button-watch-resume = Go on
button-watch-list = All watches
button-watch-back = Back to the watch
button-watch-open = Open the watch
watches-title = What is watched
watches-none = Nothing is watched yet. Watch the feeds of councils, agencies and newspapers: what names an office or a demand comes to the desk.
watches-off = Deeds fetches nothing for this server, so nothing of this is read. A steward can change that in `/setup`.
watch-paused = Paused: it is not read.
watch-new = Not read yet.
# $at – day and time.
watch-read = Last read: { $at }.
# $since – day and time.
watch-failing = Not readable since { $since }.
watch-fault-gone = There is nothing at its address.
watch-fault-refused = Its host does not want programs to read it.
watch-fault-not-listed = Its host is not on the list in `/setup`.
watch-fault-unreadable = What is there could not be read as a feed.
watch-fault-silent = Its host does not answer as it should.
watch-terms = More words
watch-muted = Muted
watch-looks-for = It looks, in every language, for the offices asked, who holds them, the titles, bills and protected terms of active demands with their other spellings, and these words.
# $entries – how many entries were read; $found – in how many something was found; $terms – for how many terms.
watch-tested =
    { $found ->
        [0] Entries read now: { $entries }. None would have come to the desk. Terms looked for: { $terms }.
        [one] Entries read now: { $entries }. Would have come to the desk: { $found }. Terms looked for: { $terms }.
       *[other] Entries read now: { $entries }. Would have come to the desk: { $found }. Terms looked for: { $terms }.
    }
watch-tested-kept = This was only a try: nothing was kept.
mute-title = What should not come again?
mute-means = A feed that is muted is paused. A term, an office or a demand is muted in this feed alone. Both can be taken back on the card of the watch.
mute-feed = The whole feed
mute-term = This term in this feed
mute-about = All that this is looked for by, in this feed
menu-mute = Choose what to mute
button-mute-back = Back
mute-done = Muted. It can be taken back on the card of the watch.
mute-done-feed = The feed is paused. It goes on when somebody says so on the card of the watch.
lead-kind-feed-dead = A feed has not been readable for a week
lead-kind-feed-back = A feed is readable again
lead-state-over = Over by itself.
lead-note-matched = **Matched:**
lead-note-voted-yes = **Voted yes:**
lead-note-voted-no = **Voted no:**
lead-note-voted-abstained = **Abstained:**
lead-note-voted-absent = **Absent:**
lead-note-voted-otherwise = **Recorded otherwise, counted as nothing:**
button-lead-watch = Open the watch
did-pause-watch = Watch paused
did-resume-watch = Watch resumed
did-mute-watch = Something muted in a watch
did-unmute-watch = Something looked for again in a watch
change-record-watch = Watch
change-field-terms = More words
change-field-muted = Muted
