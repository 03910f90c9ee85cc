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
    **Try this.** Above this channel choose whom to look through; everybody here is made up.
    {"•"} As Mia: `/board`, then open a demand from the menu. As Mateo the same comes in Spanish.
    {"•"} As Olu: `/deliver` hands a demand over, `/log` logs what an office said.
    {"•"} As Oksana: `/desk` shows what waits; open the source and verify it. Olu can't: whoever reports never verifies.
    {"•"} As Mia again: `/board` has moved, and no further than the record allows.
    {"•"} The digest above is what this channel gets every Monday at 9:00.
