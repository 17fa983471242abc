"""Flags as one HTML page that needs nothing else: to print, to mail, to keep."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import urlsplit

from .records import Record
from .tables import counts_line

STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid; padding: 1rem 0; break-inside: avoid; }
.sides { display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
figure { margin: 0; }
blockquote { margin: .5rem 0; padding: .5rem 1rem; border-left: .25rem solid; }
figcaption, .about { font-size: .875rem; }
.strength { font-weight: bold; }
"""


def safe_url(url: str | None) -> str | None:
    """Return a web address, None for anything else (`javascript:` and the like)."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def side(record: Record, name: str) -> str:
    """Return one quote with where it stands."""
    if record[f"{name}_quote"] is None:
        return "<figure><p>No text of the story says so, or says otherwise.</p></figure>"
    title = record[f"{name}_title"] or record[f"{name}_path"] or ""
    url = safe_url(record[f"{name}_url"])
    link = f'<a href="{escape(url)}">{escape(title)}</a>' if url else escape(title)
    about = [escape(str(record[f"{name}_source"])), link, escape(str(record[f"{name}_part"]))]
    if record[f"{name}_published"]:
        about.append(escape(record[f"{name}_published"]))
    value = record[f"{name}_value"]
    shown = f"<p><strong>{escape(str(value))}</strong></p>" if value is not None else ""
    quote = escape(record[f"{name}_quote"])
    return (
        f'<figure>{shown}<blockquote dir="auto">{quote}</blockquote>'
        f"<figcaption>{', '.join(part for part in about if part)}</figcaption></figure>"
    )


def article(record: Record) -> str:
    """Return one flag: its sentence, and both quotes side by side."""
    verdict = ""
    if record["reviewer"] is not None:
        parts = [record["status"], f"by {record['reviewer']}", record["reason"], record["note"]]
        verdict = f"<p>{escape(', '.join(str(part) for part in parts if part))}</p>"
    return (
        f'<article id="{escape(record["flag_id"])}">'
        f"<h3>{escape(record['message'])}</h3>"
        f'<p class="about"><span class="strength">{escape(record["strength"])}</span>, '
        f"{escape(record['rule_title'])} ({escape(record['rule_id'])}, "
        f"flag {escape(record['flag_id'])}, {escape(record['status'])})</p>{verdict}"
        f'<div class="sides">{side(record, "a")}{side(record, "b")}</div></article>'
    )


def to_html(records: Sequence[Record]) -> str:
    """Return the flags as one self-contained page, story by story."""
    stories: dict[str, list[Record]] = {}
    for record in records:
        stories.setdefault(record["story"], []).append(record)
    sections = "\n".join(
        f"<section><h2>{escape(story)}</h2>\n" + "\n".join(map(article, flags)) + "</section>"
        for story, flags in stories.items()
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Where the sources differ</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        "<h1>Where the sources differ</h1>\n"
        f"<p>{escape(counts_line(records))}. A flag shows two readings and says of neither that it "
        f"is wrong.</p>\n{sections}\n</body>\n</html>\n"
    )
