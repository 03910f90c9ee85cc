### What is posted between the digests: the board that is kept up to date, and wins. Notices stand on lock screens.

board-notice = The board of the demands stands here, and is kept up to date.
board-live = Kept up to date: what is verified shows here within a minute or two.
board-left = No longer kept up to date: *Board* shows how things stand now.

win-notice = Good news: something that was asked for is done.
win-title = Done, and checked
win-basis = What it rests on
win-looks = Whether it still holds is asked again after 30, 90 and 365 days.
button-win-open = Open the demand

follow-on = Done: you are called whenever a digest is posted. `/digest unfollow` ends it.
follow-off = Done: digests no longer call you. `/digest follow` begins it again.

follow-notice = There is news of something you follow.
follow-direct = From now on you are told in direct messages of:
follow-open = Allow direct messages from members of this server in your privacy settings; while they are closed, nothing can reach you and this ends by itself. The button under each message ends it, and so does `/digest unfollow`.
# $at – date and time.
follow-next = Next on { $at }.
follow-quiet = Not between { $begin } and { $end } ({ $zone }).
follow-no-quiet = At any hour.
follow-ended = You are no longer told of:
follow-ended-here = Done: you are no longer told of this.
pace-change = When something changes
pace-daily = Once a day, if something is new
pace-weekly = Once a week
form-follow-title = Tell me in direct messages
form-follow-pace = How often
form-follow-from = Quiet from
    .description = Blank for no quiet hours
    .placeholder = 22:00
form-follow-until = Quiet until
    .description = Once a day or a week you are told at this time
    .placeholder = 08:00
form-follow-zone = Your time zone or city

schedule-live = Live board, kept up to date
schedule-live-how = One message, edited after changes, at most once a minute. If somebody deletes it, it is posted again within minutes.
# $state – what became of the message.
schedule-live-last = The message: { $state }

# $campaign – campaign; $period – the period it was for.
notice-board = The live board of { $campaign } could not be posted or brought up to date.
notice-win = A win of { $campaign } could not be posted.
notice-direct = A direct message could not be sent.
