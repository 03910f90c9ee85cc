"""The record and its rules: standard library only, frozen dataclasses, enums and pure functions."""
