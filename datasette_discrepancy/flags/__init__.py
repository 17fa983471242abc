"""Flags: the rules evaluated into rows, the views over them, and the log of verdicts."""
