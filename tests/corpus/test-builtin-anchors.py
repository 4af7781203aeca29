#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the built-in corpus against the articles and the annotations that it was made from.

usage: test-builtin-anchors.py CORPUS
"""
import hashlib
import json
import os
import re
import sys
import unicodedata
from pathlib import Path

SKIP = 77

# Letters and digits, joined inside a word by one apostrophe or hyphen.
WORD = re.compile(r"[^\W_]+(?:['’‐-][^\W_]+)*")


class Article:
    """A text without byte-order mark and carriage returns, with the start of each paragraph."""

    def __init__(self, path):
        self.file = path.read_bytes().decode("utf-8")
        self.text = self.file.removeprefix("\ufeff").replace("\r", "")
        self.paragraphs = [m.start() for m in re.finditer(r"^.*\S.*$", self.text, re.MULTILINE)]

    def locate(self, anchor):
        """Start and end of an anchor's span in the text, or None where there is no such place."""
        if not 1 <= anchor["paragraph"] <= len(self.paragraphs):
            return None
        start = self.paragraphs[anchor["paragraph"] - 1] + anchor["offset"]
        span = self.text[start:start + anchor["length"]]
        if len(span) != anchor["length"] or "\n" in span:
            return None
        return start, start + len(span)

    def convert(self, position):
        """A position in the file as one in the text."""
        before = self.file[:position]
        return position - before.count("\r") - before.count("\ufeff", 0, 1)


def make_digest(text):
    folded = []
    for char in unicodedata.normalize("NFKD", text):
        if unicodedata.category(char)[0] != "M":
            folded += (c for c in char.casefold() if unicodedata.category(c)[0] in "LN")
    return hashlib.sha256("".join(folded).encode("utf-8")).hexdigest()[:16]


def list_anchor_faults(statement, annotation, article):
    anchor = statement["anchor"]
    place = article.locate(anchor)
    if place is None:
        yield "its anchor is outside the article"
        return
    span = article.text[slice(*place)]
    if place != (article.convert(annotation["start"]), article.convert(annotation["end"])):
        yield "its anchor is not where the annotation is"
    if anchor["words"] != len(WORD.findall(span)):
        yield f"{anchor['words']} words, {len(WORD.findall(span))} in the article"
    if anchor["digest"] != make_digest(span):
        yield "the digest differs"
    if not span.startswith(annotation["head"][:20]):
        yield "the span begins otherwise"


def list_statement_faults(statement, annotation, corrections):
    for member in ("speaker", "mode", "topics", "turn"):
        if statement.get(member, []) != annotation[member]:
            yield f"{member} is {statement.get(member)}, not {annotation[member]}"
    reported = corrections.get((annotation["id"], "reported"), annotation["reported"])
    if statement.get("reported") != reported:
        yield f"reported is {statement.get('reported')}, not {reported}"
    for member in ("start", "end", "mention", "question", "role"):
        if member in statement:
            yield f"has {member}, which needs the text"
    if statement.get("origin") != "hand" or statement.get("reviewed") is not True:
        yield "is not marked as done by hand and reviewed"


def list_extra_faults(corpus, extra):
    """What stands in one of the two and not in the other: answers, dates, co-speakers, outlets."""
    wanted = {(a["statement"], a["question"], a["position"]) for a in extra["answers"]}
    found = {(s["id"], a["question"], a["position"]) for s in corpus["statements"] for a in s.get("answers", [])}
    yield from (f"answer {a}" for a in wanted ^ found)
    wanted = {(d["statement"], d["date"], d["date_basis"]) for d in extra["dates"]}
    found = {(s["id"], s["date"], s["date_basis"]) for s in corpus["statements"] if "date" in s}
    yield from (f"date {d}" for d in wanted ^ found)
    wanted = {(w["statement"], *w["speakers"]) for w in extra["with"]}
    found = {(s["id"], *s["with"]) for s in corpus["statements"] if "with" in s}
    yield from (f"co-speakers {w}" for w in wanted ^ found)
    names = {o["id"]: o["name"] for o in corpus["outlets"]}
    wanted = {(v["statement"], v["outlet"]) for v in extra["via"]}
    found = {(s["id"], names[s["via"]]) for s in corpus["statements"] if "via" in s}
    yield from (f"outlet {v}" for v in wanted ^ found)
    wanted = {(s["topic"], s["document"], s["side"]) for s in extra["summaries"]}
    found = {(s["topic"], s["document"], s["side"].removeprefix("role:")) for s in corpus["summaries"]}
    yield from (f"summary {s}" for s in wanted ^ found)


def list_relation_faults(corpus, annotations, extra):
    wanted = {}
    for relation in (r for a in annotations for r in a["relations"]):
        key = relation["from"], relation["to"], relation["type"]
        wanted[key] = extra["basis"]["{}>{}:{}".format(*key)]
    for relation in extra["relations"]:
        wanted[relation["from"], relation["to"], relation["type"]] = relation["basis"]
    for relation in extra["repeats"]:
        wanted[relation["from"], relation["to"], "repeats"] = relation["basis"]
    found = {(r["from"], r["to"], r["type"]): r["basis"] for r in corpus["relations"]}
    if len(found) != len(corpus["relations"]):
        yield "a relation stands there twice"
    yield from (f"relation {key}: {basis} annotated, {found.get(key)} in the corpus"
                for key, basis in wanted.items() if found.get(key) != basis)
    yield from (f"relation {key} is in no annotation" for key in found.keys() - wanted.keys())
    print(f"{len(wanted)} relations annotated, {len(found)} in the corpus")


def list_dangling(corpus):
    """References to a record that is not there."""
    ids = {array: {record["id"] for record in corpus[array]}
           for array in ("roles", "outlets", "documents", "speakers", "topics", "questions", "statements")}
    references = []
    for document in corpus["documents"]:
        references += [("outlets", document["outlet"]), ("outlets", document.get("via"))]
    references += [("roles", speaker["role"]) for speaker in corpus["speakers"]]
    references += [("topics", question["topic"]) for question in corpus["questions"]]
    for statement in corpus["statements"]:
        references += [("documents", statement["document"]), ("speakers", statement["speaker"]),
                       ("speakers", statement.get("reported")), ("outlets", statement.get("via"))]
        references += [("speakers", speaker) for speaker in statement.get("with", [])]
        references += [("topics", topic) for topic in statement.get("topics", [])]
        references += [("questions", answer["question"]) for answer in statement.get("answers", [])]
    for relation in corpus["relations"]:
        references += [("statements", relation["from"]), ("statements", relation["to"])]
    for summary in corpus["summaries"]:
        references += [("topics", summary["topic"]), ("documents", summary["document"])]
    yield from (f"{array} has no {id}" for array, id in references if id is not None and id not in ids[array])


def list_document_faults(corpus):
    for document in corpus["documents"]:
        for member in ("text", "blocks", "ignored", "url"):
            if member in document:
                yield f"document {document['id']} has {member}"


def check_statements(corpus, annotations, articles, extra):
    """Faults of the statements; prints how many anchors fit."""
    corrections = {(c["statement"], c["field"]): c["new"] for c in extra["corrections"]}
    statements = {statement["id"]: statement for statement in corpus["statements"]}
    faults, fitting, total = [], 0, 0
    for document, annotation in zip(corpus["documents"], annotations):
        for wanted in annotation["statements"]:
            total += 1
            statement = statements.pop(wanted["id"], None)
            if statement is None or statement["document"] != document["id"]:
                faults.append(f"{wanted['id']}: is not in the corpus or not of {document['id']}")
                continue
            anchor_faults = list(list_anchor_faults(statement, wanted, articles[document["file"]]))
            fitting += not anchor_faults
            faults += (f"{wanted['id']}: {fault}" for fault in
                       [*anchor_faults, *list_statement_faults(statement, wanted, corrections)])
    print(f"{fitting} of {total} anchors fit")
    return faults + [f"{id}: is in no annotation" for id in statements]


def main():
    shared = Path(os.environ.get("CP_SHARED_DIR", "../shared"))
    for folder in (shared / "seeds", shared / "gold"):
        if not folder.is_dir():
            print(f"skipped: {folder} is absent")
            return SKIP
    corpus = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    annotations = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((shared / "gold").glob("00?.json"))]
    extra = json.loads((shared / "gold" / "extra.json").read_text(encoding="utf-8"))
    files = [annotation["document"]["file"] for annotation in annotations]
    faults = [f"{file} is not where it should be" for file, document
              in zip(files, corpus["documents"], strict=True) if document["file"] != file]
    articles = {file: Article(shared / "seeds" / file) for file in files}
    faults += check_statements(corpus, annotations, articles, extra)
    faults += list_relation_faults(corpus, annotations, extra)
    faults += list_extra_faults(corpus, extra)
    faults += list_dangling(corpus)
    faults += list_document_faults(corpus)
    print("\n".join([*faults, f"{len(faults)} faults"]))
    return 1 if faults else 0


sys.exit(main())
