### Help: what each command does in one line, and how things work here.

help-topic-commands = What you can do here
help-topic-axes = How the record works
help-topic-headlines = What the signs mean
help-topic-review = Who checks an entry
help-topic-privacy = What is kept about you
help-intro = Deeds keeps the record of what was asked of people in office, what they said and what they did. Answers are private to you until you press *Post here*.
help-founding = This server has no stewards yet. You may manage the server, so you can set Deeds up: `/setup`.
help-public = Most of this is for members. Ask the people who run this server for the members’ role.

help-for-member = For everyone
help-for-organiser = For organisers
help-for-steward = For stewards

help-command-board = shows the board: every demand, every office, where it stands
help-command-demand = opens one demand: wording, criteria, what was said and done, and why we say so
help-command-official = opens one office: what it was asked, what it said and did
help-command-campaigns = lists the campaigns of this server
help-command-digest = shows the latest digest in your language
help-command-help = opens this help
help-command-log = logs what an official said or did: one source, then line after line
help-command-desk = shows what waits: drafts, entries to verify, what is due or unchecked
help-command-deliver = logs that demands were handed over, with the proof
help-command-status = sets a demand’s status, moves its clocks, marks it checked, proposes a headline
help-command-schedule = sets when a digest goes out and to which channel
help-command-translate = goes through the texts that lack a translation or a second look, in the language you choose
help-command-manage = adds, edits and withdraws campaigns, demands, offices, organisations, sources, evidence, events, actions and watches
help-command-setup = sets this server up: roles, stewards, channels, language, time zone

help-text-axes =
    A line of the board is an **ask**: one demand to one office. Two things about it are never mixed.
    First, **said**, the last thing they said: nothing yet, a reply, support, a promise, a no.
    Then, **done**, what somebody saw with their own eyes or in a document, criterion by criterion. The criteria are written down before anybody judges.
    The headline follows from both by fixed rules. Words alone, however firm, never make anything *done*; a promise is at most *promised*; a vote is words.
    A date that passes makes a promise *overdue, not checked*, never *not kept*: that takes a finding. “No reply logged” takes a proven delivery, a reply window that is over, and a look in every channel since.
    Under every headline stand the entries and dates it rests on.
help-text-review =
    What an organiser logs waits for a second organiser. The second person opens the source and looks whether the words match, whether the date is right and whether it is the right ask. Only then does it count.
    An approval holds for exactly that wording. Whoever changes it makes a new wording, which someone else verifies; until then the verified one stands, labelled “under review”.
    In their first seven days organisers verify nothing, unless a steward vouches for them in `/setup`.
    Deeds tells accounts apart, not people: two accounts of one person pass as two people. Whoever runs this server has to know its organisers.
    Nothing is deleted: what is wrong is withdrawn, and the change stays in the record.
help-text-privacy =
    Deeds reads no messages. It keeps what you log, under a pseudonym that only this server’s key can make, and never shows who logged what.
    Do not log names, stories, addresses or papers of people affected. The record is about people in office.
    Discord itself keeps its own copy of what is posted here. Deeds cannot delete that.
    `/privacy` shows what is kept about you, hands it to you, or has you forgotten; it also works in direct messages with the bot.

help-headlines-intro = One sign and a few words for every ask:
help-headline-undone = it was found done, then taken back
help-headline-met = every criterion found fulfilled, each with a source
help-headline-broken = a finding after their date says so, or they took the promise back
help-headline-partly-met = a criterion found fulfilled or partly fulfilled
help-headline-refused = they said no
help-headline-claimed = they say so; nobody has checked
help-headline-overdue = the date they gave is over; nobody has looked yet
help-headline-promised = they promised; the date is theirs
help-headline-supports = support in words, no deed yet
help-headline-replied = an answer that promises nothing
help-headline-silent = delivered, the reply window is over, and we looked in every channel
help-headline-waiting = delivered; the reply is still due or nobody has looked
help-headline-undelivered = we cannot prove that it reached them
