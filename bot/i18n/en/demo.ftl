# The demo: made-up people around the two Colorado campaigns.

demo-server = Deeds demo (made up)
demo-topic = Everybody here is made up; the campaigns and their sources are real.
demo-member = Made-up Mia (member)
demo-spanish-member = Made-up Mateo (member, Spanish)
demo-first-organiser = Made-up Olu (organiser)
demo-second-organiser = Made-up Oksana (organiser)
demo-steward = Made-up Stella (steward)

demo-serving = The demo runs at { $url }
demo-serving-hint = Everybody in it is made up. The address works on this machine only; Ctrl-C ends the demo.
demo-browser-missing = No browser could be opened; open the address yourself.
demo-ended = The demo has ended; nothing of it is kept.

demo-try =
    {"**"}Try this.** Above this channel choose whom to look through; everybody here is made up.
    {"•"} As Mia: `/board`, then open a demand from the menu. As Mateo the same comes in Spanish.
    {"•"} As Olu: `/deliver` hands a demand over, `/log` logs what an office said.
    {"•"} As Oksana: `/desk` shows what waits; open the source and verify it. Olu can't: whoever reports never verifies.
    {"•"} As Mia again: `/board` has moved, and no further than the record allows.
    {"•"} The digest above is what this channel gets every Monday at 9:00.

# The scripted walk: what each person does, and what they type.

demo-walk-board = opens the board
demo-walk-looks = opens the demand
demo-walk-delivers = logs that the demand was handed over
demo-walk-proof = Made up: stamped copy from the front desk
demo-walk-statement = logs what the office said
demo-walk-statement-source = Made-up reply from the mayor's office
demo-walk-said = Made up: the office has received the petition and will look at it.
demo-walk-promise = logs a promise
demo-walk-promise-source = Made-up minutes of a meeting with the mayor
demo-walk-promised = Made up: the mayor promised to shut the cameras off and to publish the logs.
demo-walk-first-finding = logs what somebody found at the cameras
demo-walk-first-finding-source = Made-up report of a walk past every camera
demo-walk-cameras-off = Made up: every camera on the list is switched off.
demo-walk-second-finding = logs what somebody found on the city's site
demo-walk-second-finding-source = Made-up page of the city with the audit logs
demo-walk-logs-out = Made up: the audit logs are on the city's site, complete.
demo-walk-own = opens the desk, and may not verify what they reported
demo-walk-verifies = opens the source at the desk and verifies the entry
demo-walk-digest = reads the digest in the channel
demo-walk-failed = Step { $step } did not do what it says; missing: { $what }
demo-walk-done = All { $count } steps did what they say.
