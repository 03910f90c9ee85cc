### What is posted between the digests: the board that is kept up to date, and wins. Notices stand on lock screens.

board-notice = The board of the demands stands here, and is kept up to date.
board-live = Kept up to date: what is verified shows here within a minute or two.

win-notice = Good news: something that was asked for is done.
win-title = Done, and checked
win-basis = What it rests on
win-looks = Whether it still holds is asked again after 30, 90 and 365 days.
button-win-open = Open the demand

follow-on = Done: you are called whenever a digest is posted. `/digest unfollow` ends it.
follow-off = Done: digests no longer call you. `/digest follow` begins it again.

schedule-live = Live board, kept up to date
schedule-live-how = One message, edited after changes, at most once a minute. If somebody deletes it, it is posted again at the next change.
# $state – what became of the message.
schedule-live-last = The message: { $state }

# $campaign – campaign; $period – the period it was for.
notice-board = The live board of { $campaign } could not be posted or brought up to date.
notice-win = A win of { $campaign } could not be posted.
