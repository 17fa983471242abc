"""`rules new`: a commented rule of a kind, right as it stands, to be changed line by line.

What is compared differs between kinds, so `skeletons.yml` has a sketch for each way of comparing;
the comments and the frame are shared.
"""

from __future__ import annotations

from textwrap import indent

from datasette_discrepancy.data_files import package_table

FRAME = """\
# A rule for datasette-discrepancy. It is right as it stands: change it line by line, and run
#   datasette discrepancy rules test {id}.yml --verbose
#   datasette discrepancy rules lint {id}.yml
#   datasette discrepancy check stories.db --rules FOLDER_OF_THIS_FILE
# Every word that may stand here: docs/rules.md, or `datasette discrepancy rules schema`.

# The name of this file, and of the view flag_{id} in the database.
id: {id}
# What a reader of a table of flags sees: one sentence.
title: {title}
kind: {kind}
# contradiction: both cannot hold. tension: unlikely together. difference: worth seeing.
strength: {strength}

# Which two claims meet. across: sources, document (one article) or any. same: columns that must be
# equal; with event_id only claims of one event meet, with story_id all of one story. each, left and
# right: what both claims, the first or the other must be.
pair:
{pair}
# {compares}
{conflict}
# Excuses: one that holds is enough. Write down every harmless reason that an editor would name.
unless:
{unless}

# The sentence of a flag. {{a.…}} and {{b.…}} are columns of the two claims; name both readings.
message: "{message}"
# When the rule is wrong, and when it is silent and should not be: say it before others find out.
false_alarms: {false_alarms}
misses: {misses}

# Claims made up for the purpose, with the columns that matter; they run as tests. For every line
# above there is an example that would come out otherwise without it. Shorthands: subject, object,
# place, attributed_to, cites; time and published (2031-03, 2031-03-04/2031-03-06); quantity (30/..
# is at least 30). `others` are further claims of the story, `source` says whose (a and b by
# themselves).
examples:
  flag:
{flag}  pass:
{silent}"""


COMPARES = {
    "conflict": "What makes the two a flag; every line must hold. A value that an article leaves\n"
    "# out never does.",
    "unsupported": "This rule looks at one claim. It is a flag where no other claim is of one of\n"
    "# these sorts.",
}


def skeleton(kind: str, rule_id: str) -> str:
    """Return the text of a new rule file.

    Args:
        kind: one of the kinds of rules (``columns.KINDS``), or another name.
        rule_id: its id, which must be the name of the file it is stored in.
    """
    sketches = package_table("rules/skeletons.yml").values()
    # For a kind of somebody's own any sketch will do: all its lines are meant to be changed.
    fitting = [sketch for sketch in sketches if kind in sketch["kinds"]]
    sketch = fitting[0] if fitting else next(iter(sketches))
    return FRAME.format(
        id=rule_id,
        kind=kind,
        title=sketch["title"],
        strength=sketch["strength"],
        pair=indent(sketch["pair"], "  "),
        compares=COMPARES[sketch["conflict"].partition(":")[0]],
        conflict=sketch["conflict"],
        unless=indent(sketch["unless"].rstrip(), "  "),
        message=sketch["message"],
        false_alarms=sketch["false_alarms"],
        misses=sketch["misses"],
        flag=indent(sketch["flag"], "    "),
        silent=indent(sketch["silent"], "    "),
    )
