"""Deeds: a coalition's record of what it demanded, what was said and what was done."""

PROGRAM_VERSION = "0.1.0"
