"""Rules: one file each, compared with the closed vocabulary of comparators, compiled to SQL."""
