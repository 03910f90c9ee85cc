"""Reading documents: from bytes that somebody published to text, date, figures and doubts.

Runs in a process of its own (:mod:`bot.sources.reading.process`), because what it reads may be made to hurt.
"""
