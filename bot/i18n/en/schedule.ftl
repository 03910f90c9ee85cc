### Schedules of digests, in words.

schedule-title = Digests on schedule
schedule-none = No digest is scheduled yet.
schedule-daily = Every day at { $at }
schedule-weekly = Every { $weekday } at { $at }
# $day – day of the month, as text.
schedule-monthly = Every month on day { $day } at { $at }
schedule-monthly-late = Every month on day { $day }, or on the last day of a shorter month, at { $at }
# $readers – who reads the channel.
schedule-readers = for: { $readers }
schedule-begins-as = Phones show this sentence first; a moment later the card stands in its place:
schedule-paused = Paused: nothing goes out.
schedule-not-approved = A steward has not approved this channel, or no longer: nothing goes out.
schedule-no-campaign = Members no longer see this campaign: nothing goes out.
# $zone – the server's time zone.
schedule-next = Next, in the time zone { $zone }:
# $period – the period it was for; $state – what became of it.
schedule-last = Last one ({ $period }): { $state }
# $monday – the first day of that week.
period-week = the week of { $monday }
