"""One command that measures the project on development data, and keeps a history of the figures.

``python -m evaluation FOLDER``; each module measures one thing and says in its docstring how it
counts. The data are no part of the project: what is missing is skipped with a line that says so.
"""
