"""How much longer saved pages take to load than their bare text: ``python -m benchmarks.pages``.

Made-up articles are written once as ``.html`` with a figure, JSON-LD and teasers, and once as
``.txt``. Prints seconds and their ratio; the aim is at most 1.5.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SENTENCES = (
    "{town} closed the bridge on {day} May 2031 after divers found a bearing broken.",
    "Mayor {name} said that {count} people cross it every day and that repairs will take a month.",
    "A ferry carried {count} passengers on its first morning, the harbour master told reporters.",
    "{name} met the engineers in {town} on {day} May 2031, a spokesman for the council said.",
    "Nobody was hurt. The police closed two streets and sent traffic round by the old mill.",
)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}",
"datePublished": "2031-05-{day:02}T09:00:00Z"}}</script></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>{title}</h1><figure><img src="a.jpg"><figcaption>{caption}</figcaption></figure>
{body}</article></main><aside><figure><img src="b.jpg"><figcaption>Another story</figcaption>
</figure></aside></body></html>"""


def write(folder: Path, number: int, *, paragraphs: int) -> None:
    """Write one article twice."""
    day = number % 28 + 1
    facts = {"town": f"Marren{number % 7}", "name": f"Ada Quill{number % 5}", "day": day}
    lines = [
        " ".join(s.format(**facts, count=100 + number * 7 + line) for s in SENTENCES)
        for line in range(paragraphs)
    ]
    title = f"Bridge of {facts['town']} closed for repairs"
    caption = f"Divers climb out of the river in {facts['town']} on {day} May 2031."
    body = "".join(f"<p>{line}</p>" for line in lines)
    for suffix, text in (
        ("html", PAGE.format(title=title, day=day, caption=caption, body=body)),
        ("txt", "\n\n".join([title, f"Published: 2031-05-{day:02}", *lines, caption])),
    ):
        story = folder / suffix / f"story{number // 5}"
        story.mkdir(parents=True, exist_ok=True)
        (story / f"{number}.{suffix}").write_text(text, encoding="utf-8")


def seconds(folder: Path, suffix: str) -> float:
    """Return how long one kind takes to load, in seconds of wall time."""
    command = [sys.executable, "-m", "datasette", "discrepancy", "load"]
    database = folder / f"{suffix}.db"
    began = time.perf_counter()
    subprocess.run([*command, database, folder / suffix, "--quiet"], check=True)  # noqa: S603
    return time.perf_counter() - began


def main() -> None:
    """Print the measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--paragraphs", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(options.articles):
            write(folder, number, paragraphs=options.paragraphs)
        text, pages = seconds(folder, "txt"), seconds(folder, "html")
    print(f"{options.articles} articles: .txt {text:.1f} s, .html {pages:.1f} s")
    print(f"ratio {pages / text:.2f}")


if __name__ == "__main__":
    main()
