"""Reading made-up files, for the tests of the readers."""

import json

from datasette_discrepancy.documents import Document, Unreadable, read_documents

ARTICLE = "Ministers talk fish\n\nThe two ministers met in Oslo on Tuesday and talked for hours.\n"
BODY = "The two ministers met in Oslo on Tuesday and talked for hours."


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(*paths, **options):
    """Documents and problems, separately."""
    results = list(read_documents(paths, **options))
    for document in results:
        if isinstance(document, Document):
            for passage in document.passages:
                assert document.text[passage.start : passage.end].strip()
            json.dumps(document.extra, ensure_ascii=False).encode()
    return (
        [one for one in results if isinstance(one, Document)],
        [one for one in results if isinstance(one, Unreadable)],
    )


def read_one(path, **options):
    documents, problems = read(path, **options)
    assert problems == []
    assert len(documents) == 1
    return documents[0]


def parts(document, kind):
    return [document.text[p.start : p.end] for p in document.passages if p.kind == kind]
