"""Speed and size of this bot beside a bare discord.py bot: ``make bench``, or ``python -m tests.benchmarks``.

How to read it
    Three processes answer in turns: a bare bot whose commands answer constants (:mod:`.bare`), and this bot
    over a made-up campaign of 240 asks with 1,000 and with 100,000 verified responses (:mod:`.made_up`). A
    ratio is worked out in each round, against the bare bot or the small record of that very round, so that
    whatever else the machine does hits both sides; printed are its median and, in brackets, its least and
    most. A wide bracket means a busy machine: run it again.

    *The whole round trip* is what a person in the simulated Discord waits: most of it is the simulation, and
    more of it the longer the answer. *Inside the bot* leaves the simulation out. *Same card* compares with a
    bare bot whose constant is the very card that this one answered. *Cold after a change* is the first look
    after a response was verified to an ask that is looked at: what that change let go is read and judged
    again. *First after a start* finds nothing in memory; all others find the view of the look before.
    *Growth* is a hundred times the history.

    The aims (reads within 3 times the bare bot, growth within 1.2, memory within 2.5 times) are printed with
    whether they were met. Nothing depends on it: the exit code is 0.

    *Over the wire* the bots answer through real sockets to a double of Discord (:mod:`tests.wire`), one
    question after the other and 32 at once; *processor each* is what one answer of those 32 took of the
    bot's own processor time. Aims: 3 times the bare bot cold, 1.5 times otherwise; 1.5 times for the start,
    2.5 times for the memory, in one server and in 2,500. Where a start goes is told stage by stage.

    *Searches, lists and suggestions* are the calls of the services alone after a change, over records with
    1,000, 100,000 and 1,000,000 responses (:mod:`.bulk`): for each size the median and the 99th percentile,
    and how the median grew from the second to the third. Aims: 25 ms for 99 of 100 calls at the largest,
    10 ms for autocomplete, growth within twice. For the largest there are besides the first call after a
    start and *once more*, the same call while nothing changed.

    *Pictures* are the board and the timeline, in Spanish: written in the bot, drawn in the worker. Aims:
    300 ms and 300 kB.

    *Formatting a whole digest* is what its text and its picture's take of the processor in each language, and
    in a made-up one with the six plural forms of Arabic. Aim: 1.5 times English.

    *Imported* is a whole campaign out of a file into an empty record; the *longest step* is the longest time
    in which its progress bar stood still. Aim: a minute.

    *Digests due in the same minute*: the outbox of many small servers, against a double that holds the bot
    to fifty requests a second and counts each one it has to refuse, while people ask for boards. Aims: 45
    requests and 22 postings a second, at most five refused, boards answered within a second.

    *The same document among many*: how long it takes to find a text's like among so many that are kept,
    by the marks that they share, and to compare those that share most. Aim: 50 ms for 99 of 100.

    *Feeds*: a round of looks at a thousand feeds on five hundred made-up hosts, asked as politely as real
    ones, while a person asks for boards; beside the same with nothing else going on. Aim: 99 of 100 answers
    within a second.

Options
    ``--quick`` takes 10,000 for 100,000 and fewer rounds; ``--no-postgres`` leaves PostgreSQL out;
    ``--only-lists`` measures nothing but searches, lists, suggestions and the import; ``--only-wire``
    nothing but what goes over the wire; ``--only-languages`` nothing but a digest in each language;
    ``--only-drain`` nothing but the digests due at once, in 300 servers or in ``--servers N``;
    ``--only-sources`` nothing but the same document among many;
    ``--only-feeds`` nothing but the feeds;
    ``--responses N`` makes the large record one of N, written in bulk (for the wire: ``--only-wire
    --responses 1000000``); ``--records FOLDER`` keeps the SQLite records there for the next run, as making
    them takes most of the time. They are made for the program of the day: after a change of either campaign
    or tables delete them.
"""
