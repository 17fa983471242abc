"""Scores on development data; each module is a command that prints a table."""
