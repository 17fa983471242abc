"""Write the model card: what the pipeline is, where it comes from, how good it is."""

from __future__ import annotations

from pathlib import Path

from training.scoring import Scores, table

CARD = """\
# The English pipeline

A small spaCy pipeline for English news, used by default to find claims. It is trained on Universal
Dependencies treebanks by the recipe in `training/` of the project's repository; this page is
written by that recipe, and so is every figure on it.

| component | what it sets |
|---|---|
| `tok2vec`, `tagger` | `token.tag_`: Penn Treebank tags (`VBD`, `NNP` ...) |
| `morphologizer` | `token.pos_`: universal parts of speech; `token.morph`: Tense, VerbForm ... |
| `trainable_lemmatizer` | `token.lemma_`, by edit trees |
| `name_runs` | merges each name of several words into one token ("Kim Jong Un") |
| `parser` | `token.dep_`, `token.head`, `doc.sents`: Universal Dependencies relations |

`name_runs` is a component of this package: import `datasette_discrepancy.language.name_runs` before
`spacy.load`. There are no named entities and no word vectors. Weights are rounded to a mantissa of
7 bits. Any word the treebanks tag as part of a name (`NNP`, `NNPS`) has the part of speech `PROPN`
here, also "United" in "United States".

## Scores

Raw text in, words matched by their offsets, names merged on both sides, punctuation left out of the
attachment scores. EWT and GUM (development parts) chose the best training step; PUD (news and
encyclopaedia) was only measured. Where a treebank does not have a relation's subtype, the predicted
one counts as its main type.

{table}

Speed is measured on the machine the recipe ran on; read it as an order of magnitude.
Weak spots: apposition, parataxis, and the attachment of clauses.

## Data and licence

The weights are under the Creative Commons Attribution-ShareAlike 4.0 International licence
(CC BY-SA 4.0); see `LICENSE` for the attribution. The code that reads them has its own licence.

* UD English-EWT, train and development parts: CC BY-SA 4.0.
* GUM, open genres only (academic, bio, court, interview, news, speech, textbook, vlog, voyage),
  train and development parts: annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain. The
  genres with non-commercial texts are left out.
* UD English-PUD, test part: measured only, nothing learned from it.

In {share:.0%} of the two-word personal names in the training data the words are replaced by
hyphenated East Asian names put together at random, as the treebanks have hardly any.

## Do it again

    pip install "spacy>=3.8,<3.9" "conllu>=6"
    python -m training TREEBANK_FOLDER --output datasette_discrepancy/model
    python -m training score datasette_discrepancy/model TREEBANK_FOLDER

`TREEBANK_FOLDER` holds `ewt-train.conllu`, `ewt-dev.conllu`, `gum-open-train.conllu`,
`gum-open-dev.conllu` and `pud-test.conllu`, with the sentences in their original order. Seeds are
fixed, so the same software on the same kind of processor gives the same weights.
"""

LICENSE = """\
The files in this folder are licensed under the Creative Commons Attribution-ShareAlike 4.0
International License (CC BY-SA 4.0): https://creativecommons.org/licenses/by-sa/4.0/legalcode

They are weights and labels of a statistical model trained on, and thus adapted from, these works:

* Universal Dependencies English Web Treebank (UD English-EWT), version 2.15,
  https://github.com/UniversalDependencies/UD_English-EWT
  Annotations copyright 2013-2021 by The Board of Trustees of The Leland Stanford Junior University,
  licensed CC BY-SA 4.0. By Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian
  Schuster, Nathan Schneider, Ethan Chi, John Bauer, Miriam Connor, Marie-Catherine de Marneffe,
  Sam Bowman, Hanzhi Zhu, Daniel Galbraith and other contributors. The underlying texts were
  collected for the English Web Treebank LDC2012T13.

* GUM, the Georgetown University Multilayer corpus, https://gucorpling.org/gum/
  (Zeldes, Amir: "The GUM Corpus: Creating Multilayer Resources in the Classroom", Language
  Resources and Evaluation 51(3), 2017), open genres only. Annotations licensed CC BY 4.0
  (https://creativecommons.org/licenses/by/4.0/). Underlying texts:
    academic, court: CC BY 4.0
    bio (Wikipedia), voyage (Wikivoyage): CC BY-SA 3.0
    news, interview (Wikinews): CC BY 2.5
    speech, textbook, vlog: CC BY, CC BY-SA or public domain, as their sources state
  The genres of GUM with non-commercial texts were not used.

Changes made: the annotations were normalised (parts of speech of words inside names, names merged
into single tokens), some personal names were replaced by invented ones, and the result was used to
train the weights. None of the authors named above endorses this work.

The weights come without any warranty.
"""


def write_card(output: Path, scores: dict[str, Scores], share_of_replaced_names: float) -> None:
    """Write `README.md` with `scores` and the `LICENSE` notice into the model folder `output`."""
    card = CARD.format(table=table(scores), share=share_of_replaced_names)
    (output / "README.md").write_text(card, encoding="utf-8")
    (output / "LICENSE").write_text(LICENSE, encoding="utf-8")
