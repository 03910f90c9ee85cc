"""Tests of the record and its rules."""
