### The names of commands, subcommands and options, as Discord draws them.
###
### One message for each name, whatever carries it. In English it is the name itself; in other languages that
### Discord knows it is what people of that language type: 1 to 32 characters, small letters, digits, - and _,
### no spaces, no two alike, and none that is the English name of another. Discord has no Arabic.

slash-about = about
slash-act = act
slash-action = action
slash-audience = audience
slash-audit = audit
slash-board = board
slash-brief = brief
slash-campaign = campaign
slash-campaigns = campaigns
slash-contact = contact
slash-day = day
slash-deliver = deliver
slash-demand = demand
slash-desk = desk
slash-digest = digest
slash-dispute = dispute
slash-entry = entry
slash-event = event
slash-evidence = evidence
slash-export = export
slash-find = find
slash-follow = follow
slash-forget = forget
slash-form = form
slash-help = help
slash-language = language
slash-latest = latest
slash-link = link
slash-log = log
slash-manage = manage
slash-mine = mine
slash-official = official
slash-organisation = organisation
slash-prepared = prepared
slash-privacy = privacy
slash-publish = publish
slash-reference = reference
slash-report = report
slash-schedule = schedule
slash-setup = setup
slash-show = show
slash-source = source
slash-status = status
slash-translate = translate
slash-undo = undo
slash-unfollow = unfollow
slash-words = words
