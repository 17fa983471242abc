"""Measurements at scale over invented claims: `python -m benchmarks --help`."""
