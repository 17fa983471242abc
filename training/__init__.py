"""The recipe that makes the shipped English pipeline out of Universal Dependencies treebanks.

`python -m training TREEBANK_FOLDER --output DIR` runs its steps in order: convert, train, assemble,
round, score, model card. `python -m training score MODEL TREEBANK_FOLDER` prints the scores again.
"""
