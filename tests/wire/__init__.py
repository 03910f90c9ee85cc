"""A double of Discord on loopback: REST and gateway over real sockets, for an unmodified discord.py.

``double.Double`` is the way in; a test makes one in a ``with`` and gives its ``environment`` to a process, or
its ``rest`` address to anything that speaks HTTP. The rest of the package, by what it is about:

- ``places``: servers, channels, roles, and who may do what where
- ``rest``: what each route does
- ``gateway``: sessions, their events, and how a connection ends
- ``interactions``: what a person asks of the bot, and what may be answered until when
- ``scripted``: faults, by route and time
- ``limits``: rate buckets and the limit on all requests together
- ``payloads``: the rules that Discord has for what is sent, written by hand
- ``description``: Discord's own description of its API, where it is at hand

It is a reading of Discord's documentation and was never compared with Discord. It knows no threads, forums,
reactions, polls or voice.
"""
