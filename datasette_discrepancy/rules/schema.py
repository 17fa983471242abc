"""The JSON Schema of a rule file (draft-07, what YAML language servers read), made from the code.

Every key has a description, which editors show on hover. The committed file must equal what this
module makes; a test sees to it.
"""

from __future__ import annotations

import json
from typing import Any

from .columns import COLUMNS, COMPARABLE, KINDS, WORDS
from .comparators import COMPARATORS, PROPERTIES, SIDED
from .parse import EXPECTATIONS, SHORTHANDS
from .values import STRENGTH_RANK

Schema = dict[str, Any]

TOLERANCE = "how far apart still counts as together: `1 day`, `10%`, or a number"


def described(description: str, schema: Schema) -> Schema:
    """Return a schema with its description first."""
    return {"description": description, **schema}


def mapping(properties: Schema, required: list[str] | None = None, **more: Any) -> Schema:
    """Return the schema of a mapping that knows exactly these keys."""
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
    return schema | ({"required": required} if required else {}) | more


def one_or_many(schema: Schema) -> Schema:
    """Return the schema of a value or a list of such values."""
    return {"oneOf": [schema, {"type": "array", "items": schema, "minItems": 1}]}


def refer(name: str) -> Schema:
    """Return a reference to a definition, in a form that may carry a description beside it."""
    return {"allOf": [{"$ref": f"#/definitions/{name}"}]}


def columns(description: str) -> Schema:
    """Return the schema of a list of comparable columns."""
    return described(description, refer("columns"))


def constant(column: str) -> Schema:
    """Return the schema of a constant filter on a column."""
    return described(
        f"what {column} must be; null: not filled; `not:` excludes",
        refer(column if column in WORDS else "constant"),
    )


def constants(value: Schema) -> Schema:
    """Return the schema of one constant, several, or those that are excluded."""
    excluded = mapping({"not": described("none of these", one_or_many(value))}, ["not"])
    return {"anyOf": [one_or_many(value), excluded]}


def definitions() -> Schema:
    """Return the schemas that others refer to."""
    words = {column: constants({"enum": [*known, None]}) for column, known in WORDS.items()}
    return words | {
        "constant": constants({"type": ["string", "integer", "null"]}),
        "columns": one_or_many({"enum": list(COMPARABLE)}),
        "fitting": one_or_many({"enum": [*COMPARABLE, "object"]}),
        "side": mapping(side()),
        "conflict": mapping(comparators(), minProperties=1),
        "excuse": mapping(
            comparators()
            | {"because": described("why the pair is no conflict then", {"type": "string"})},
            ["because"],
        ),
        "support": support(),
        "claim": claim(),
        "example": example(),
    }


def side() -> Schema:
    """Return the properties of one side of a pair."""
    return {column: constant(column) for column in COMPARABLE} | {
        "known": columns("at least one of these columns must be filled")
    }


def options() -> Schema:
    """Return the properties that go with comparators."""
    return {
        "tolerance": described(TOLERANCE, {"type": ["string", "integer"]}),
        "by": described("at least so many days: `1 day`", {"type": ["string", "integer"]}),
        "exact_below": described("numbers below this get no tolerance", {"type": "integer"}),
        "undated": described(
            "in unsupported: whether a claim without a date supports any date",
            {"enum": ["yes", "no"]},
        ),
    }


def comparators(keys: list[str] | None = None) -> Schema:
    """Return the properties of a list of comparators."""
    chosen = COMPARATORS if keys is None else {key: COMPARATORS[key] for key in keys}
    properties: Schema = {}
    for key, comparator in chosen.items():
        phrases = "; ".join(f"{word}: {spec.phrase}" for word, spec in comparator.words.items())
        properties[key] = described(
            f"{comparator.description}. {phrases}", {"enum": list(comparator.words)}
        )
    if keys is None:
        words = one_or_many({"enum": list(WORDS[SIDED])})
        properties[SIDED] = described(
            "how firmly each side is said",
            mapping(
                {"a": described("of claim a", words), "b": described("of claim b", words)},
                ["a", "b"],
            ),
        )
    return properties | options()


def support() -> Schema:
    """Return the schema of a claim that supports one side."""
    compared = comparators(["time", "quantity", "roles", "place", "side"])
    constants = side()
    constants["predicate"] = described(
        "what the deed must be; antonym: one that the lexicon lists as the opposite",
        constants["predicate"],
    )
    return mapping(
        constants
        | compared
        | {
            "same": columns("columns in which it equals the supported claim"),
            "fits": described("columns that agree or are empty on either side", refer("fitting")),
            "document": described(
                "only claims of the same article (own) or of the other side's (other)",
                {"enum": ["own", "other"]},
            ),
            "because": described("why such a claim speaks against the flag", {"type": "string"}),
        }
    )


def claim() -> Schema:
    """Return the schema of a claim in an example."""
    value = {"type": ["string", "integer", "number", "null"]}
    return mapping(
        {
            name: described("shorthand" if name in SHORTHANDS else "column", value)
            for name in (*SHORTHANDS, *COLUMNS)
        }
    )


def example() -> Schema:
    """Return the schema of one example."""
    return mapping(
        {
            "why": described("what the example shows", {"type": "string"}),
            "a": described("a claim: only the columns that matter", refer("claim")),
            "b": described("the claim it is compared with", refer("claim")),
            "others": described(
                "other claims of the story", {"type": "array", "items": refer("claim")}
            ),
            "predicates": described(
                "what the lexicon is taken to say of its predicates; [] where no file has it",
                {
                    "type": "object",
                    "additionalProperties": {
                        "anyOf": [
                            one_or_many({"enum": list(PROPERTIES)}),
                            {"type": "array", "maxItems": 0},
                        ]
                    },
                },
            ),
            "within": described(
                "inner place: outer place",
                {"type": "object", "additionalProperties": {"type": "string"}},
            ),
            "opposites": described(
                "predicate: another that cannot hold of the same event",
                {"type": "object", "additionalProperties": {"type": "string"}},
            ),
        },
        ["why", "a"],
    )


def rule_schema() -> Schema:
    """Return the JSON Schema of a rule file."""
    text = {"type": "string"}
    properties = {
        "id": described(
            "names the file and the view flag_<id>; never reused",
            {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,39}$"},
        ),
        "title": described("one sentence that a reader of the table understands", text),
        "kind": described(
            "what sort of discrepancy: a known one, or a word of your own",
            {
                "anyOf": [
                    {"enum": list(KINDS)},
                    {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,39}$"},
                ]
            },
        ),
        "strength": described(
            "contradiction: both cannot hold; tension: unlikely together; difference: worth seeing",
            {"enum": list(STRENGTH_RANK)},
        ),
        "maturity": described(
            "draft rules are not evaluated; stable ones have a measured precision",
            {"enum": ["draft", "trial", "stable"]},
        ),
        "enabled": described(
            "`no` in a folder of your own switches the rule of this id off; then only `id` is"
            " needed, and `because` may say why",
            {"enum": ["yes", "no"]},
        ),
        "because": described("why the rule is switched off", text),
        "pair": described(
            "which claims are compared",
            mapping(
                {
                    "across": described(
                        "claims of different sources, of one document, or any two",
                        {"enum": ["sources", "document", "any"]},
                    ),
                    "same": columns("columns that must be equal: the blocking key"),
                    "fits": described(
                        "columns that agree or are empty on either side", refer("fitting")
                    ),
                    "each": described("what both claims must be", refer("side")),
                    "left": described("what claim a must be", refer("side")),
                    "right": described("what claim b must be", refer("side")),
                },
                ["across"],
            ),
        ),
        "conflict": described("all must hold", one_or_many(refer("conflict"))),
        "sql": described("instead of conflict: one comparison of a and b in plain SQL", text),
        "unless": described("any one of them excuses the pair", one_or_many(refer("excuse"))),
        "unsupported": described(
            "no claim may support this side's: no such reading anywhere in the story",
            mapping(
                {
                    "left": described("claims that support claim a", one_or_many(refer("support"))),
                    "right": described(
                        "claims that support claim b", one_or_many(refer("support"))
                    ),
                }
            ),
        ),
        "message": described("the sentence, with slots {a.column} and {b.column}", text),
        "show": described(
            "the disputed column: one for both sides, or one each", one_or_many(text)
        ),
        "false_alarms": described("when it fires and should not", text),
        "misses": described("when it is silent and should not be", text),
        "references": described("papers or style guides", one_or_many(text)),
        "examples": described(
            "claims that the rule must flag and must let pass; they run as tests",
            mapping(
                {
                    name: described(
                        {
                            "flag": "the rule must flag a with b",
                            "pass": "the rule must raise nothing at all",
                            "todo_flag": "known misses",
                            "todo_pass": "known false alarms",
                        }[name],
                        {"type": "array", "items": refer("example"), "minItems": 1},
                    )
                    for name in EXPECTATIONS
                },
                ["flag", "pass"],
            ),
        ),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A rule of datasette-discrepancy",
        "description": "When two claims of news articles differ, and what excuses them",
        **mapping(
            properties,
            ["id"],
        ),
        "if": {
            "properties": {"enabled": described("switched off", {"const": "no"})},
            "required": ["enabled"],
        },
        "else": {
            "required": ["title", "kind", "strength", "pair", "message", "examples"],
            "anyOf": [{"required": [key]} for key in ("conflict", "sql", "unsupported")],
            "not": {"required": ["because"]},
        },
        "definitions": definitions(),
    }


def rule_schema_text() -> str:
    """Return the schema as the committed file has it."""
    return json.dumps(rule_schema(), indent=1, ensure_ascii=False) + "\n"
