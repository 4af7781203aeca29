#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds project files against the JSON Schema: the built-in corpus, and variants of a small one.

usage: test-schema.py SCHEMA CORPUS
"""
import copy
import json
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: the Python module jsonschema, version 4 or later, is absent")
    sys.exit(77)

# Every member that the format has.
WHOLE = {
    "format": "counterpoint", "version": 1, "title": "Two views", "language": "en",
    "sides": {"left": "role:official", "right": "role:expert"},
    "roles": [{"id": "official", "label": "Official"}],
    "outlets": [{"id": "gazette", "name": "Gazette", "country": "Ruritania", "url": "https://gazette.example"}],
    "documents": [{
        "id": "a", "outlet": "gazette", "title": "A bridge", "label": "Gazette, May", "date": "2024-05",
        "date_basis": "stated", "author": "R. Porter", "kind": "report", "language": "en", "translated": "de",
        "via": "gazette", "url": "https://gazette.example/a", "file": "may/a.txt", "charset": "windows-1252",
        "text": "A bridge\nIt will hold, she said.", "blocks": [{"start": 0, "end": 8, "kind": "heading"}],
        "ignored": [{"start": 0, "end": 8, "why": "headline"}]}],
    "speakers": [{
        "id": "mayor", "name": "the mayor", "named": False, "aliases": ["Her Worship"], "role": "official",
        "position": "mayor", "affiliation": "Town hall",
        "positions": [{"position": "clerk", "affiliation": "Harbour", "from": "2019", "until": "2023-05"}], "country": "Ruritania", "note": "New in office."}],
    "topics": [{
        "id": "bridge", "label": "Bridge", "labels": {"de": "Brücke"}, "description": "The new bridge.",
        "terms": ["bridge*", "-bridge party"], "main": True}],
    "questions": [{"id": "q", "topic": "bridge", "text": "Will it hold?", "positions": ["yes", "no"]}],
    "statements": [{
        "id": "a-1", "document": "a", "speaker": "mayor", "with": ["mayor"], "via": "gazette", "mode": "block",
        "start": 9, "end": 21, "mention": {"start": 23, "end": 26}, "question": {"start": 0, "end": 8},
        "anchor": {"paragraph": 2, "offset": 0, "length": 12, "words": 3, "digest": "0123456789abcdef"},
        "reported": "mayor", "turn": 1, "role": "official", "gist": "The bridge is strong.", "topics": ["bridge"],
        "answers": [{"question": "q", "position": "yes"}], "date": "2024-05-02", "date_basis": "inferred",
        "origin": "found", "rule": "tail", "confidence": 80, "reviewed": True, "note": "Hoarse."}],
    "relations": [{
        "from": "a-1", "to": "a-1", "type": "repeats", "basis": "reader", "origin": "hand", "confidence": 100,
        "reviewed": True, "note": "Itself."}],
    "summaries": [{"topic": "bridge", "document": "a", "side": "others", "text": "It is strong."}],
    "trays": [{"name": "Talk", "cards": [{"statement": "a-1", "note": "First."}]}],
    "comparisons": [{
        "name": "The bridge", "scopes": [{"topic": "bridge", "source": "documents:a"}], "left": "role:official",
        "right": "speaker:mayor", "filter": "strong"}],
}

REMOVED = object()

# What to put where, and what is wrong with it.
INVALID = [
    (("format",), "pointcounter", "another format"),
    (("format",), REMOVED, "no format"),
    (("version",), 2, "another version"),
    (("version",), REMOVED, "no version"),
    (("title",), None, "null"),
    (("sides", "left"), 1, "a number for a query"),
    (("statements",), {}, "an object for an array"),
    (("roles", 0, "label"), REMOVED, "a role without label"),
    (("outlets", 0, "name"), REMOVED, "an outlet without name"),
    (("documents", 0, "id"), REMOVED, "a document without id"),
    (("documents", 0, "id"), "", "an empty id"),
    (("documents", 0, "date"), "2024-13", "a thirteenth month"),
    (("documents", 0, "date"), "5 May 2024", "a date in words"),
    (("documents", 0, "date"), "2024-05-", "an unfinished date"),
    (("documents", 0, "date_basis"), "guessed", "an unknown basis of a date"),
    (("documents", 0, "file"), "/home/a.txt", "an absolute path"),
    (("documents", 0, "blocks", 0, "kind"), "table", "an unknown kind of block"),
    (("documents", 0, "ignored", 0, "end"), REMOVED, "an ignored stretch without end"),
    (("speakers", 0, "name"), REMOVED, "a speaker without name"),
    (("speakers", 0, "named"), "no", "a word for a truth value"),
    (("speakers", 0, "aliases"), "Her Worship", "a string for a list"),
    (("speakers", 0, "positions"), "clerk", "a string for a list of positions"),
    (("speakers", 0, "positions", 0), {"from": "2019"}, "a time without a position"),
    (("speakers", 0, "positions", 0, "until"), "May 2023", "an end in words"),
    (("topics", 0, "label"), REMOVED, "a topic without label"),
    (("topics", 0, "labels", "de"), 1, "a number for a label"),
    (("questions", 0, "id"), REMOVED, "a question without id"),
    (("statements", 0, "document"), REMOVED, "a statement without document"),
    (("statements", 0, "mode"), "quoted", "an unknown mode"),
    (("statements", 0, "start"), -1, "an offset before the text"),
    (("statements", 0, "start"), 9.5, "half an offset"),
    (("statements", 0, "end"), REMOVED, "a start without end"),
    (("statements", 0, "mention", "end"), REMOVED, "a mention without end"),
    (("statements", 0, "anchor", "paragraph"), 0, "a paragraph before the first"),
    (("statements", 0, "anchor", "digest"), "0123456789ABCDEF", "a digest in capitals"),
    (("statements", 0, "anchor", "digest"), "0123456789abcde", "a digest too short"),
    (("statements", 0, "anchor", "length"), REMOVED, "an anchor without length"),
    (("statements", 0, "answers", 0, "position"), REMOVED, "an answer without position"),
    (("statements", 0, "turn"), "1", "a string for a number"),
    (("statements", 0, "origin"), "guess", "an unknown origin"),
    (("statements", 0, "confidence"), 101, "a confidence above 100"),
    (("relations", 0, "to"), REMOVED, "a relation to nothing"),
    (("relations", 0, "type"), "mentions", "an unknown type of relation"),
    (("relations", 0, "basis"), "editor", "an unknown basis of a relation"),
    (("trays", 0, "cards", 0, "statement"), REMOVED, "a card without statement"),
    (("comparisons", 0, "name"), REMOVED, "a comparison without name"),
    (("comparisons", 0, "scopes"), {}, "an object for scopes"),
]


def change(path, value):
    """The whole file with one member replaced or removed."""
    corpus = copy.deepcopy(WHOLE)
    place = corpus
    for step in path[:-1]:
        place = place[step]
    if value is REMOVED:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return corpus


def make_valid_variants():
    least = {"format": "counterpoint", "version": 1}
    yield "every member", WHOLE
    yield "no record", least
    statement = {"id": "a-1", "document": "a"}
    yield "a statement with a gist only", {**least, "statements": [{**statement, "gist": "It holds."}]}
    yield "a statement with a place only", {**least, "statements": [{**statement, "start": 0, "end": 1}]}
    yield "a year", change(("documents", 0, "date"), "2024")
    yield "unknown members", change(("x-colour",), {"a": [1]}) | {"topics": [{"id": "t", "label": "T", "x-icon": None}]}


def list_unnamed(schema, corpus):
    """Members of the whole file that the schema does not describe, and the other way round."""
    definitions = schema["$defs"]

    def walk(node, value, place):
        node = definitions[node["$ref"].rpartition("/")[2]] if "$ref" in node else node
        if isinstance(value, list) and "items" in node:
            yield from walk(node["items"], value[0], place)
        elif isinstance(value, dict) and "properties" in node:
            for name in value.keys() ^ node["properties"].keys():
                yield f"{place}/{name} is not in both"
            for name in value.keys() & node["properties"].keys():
                yield from walk(node["properties"][name], value[name], f"{place}/{name}")

    yield from walk(schema, corpus, "")


def main():
    schema, builtin = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = list(list_unnamed(schema, WHOLE))
    for name, corpus in [("the built-in corpus", builtin), *make_valid_variants()]:
        faults += (f"{name} is refused: {error.json_path}: {error.message}" for error in validator.iter_errors(corpus))
    for path, value, name in INVALID:
        if validator.is_valid(change(path, value)):
            faults.append(f"{name} is accepted")
    without_place = change(("statements", 0, "gist"), REMOVED)
    del without_place["statements"][0]["start"], without_place["statements"][0]["end"]
    if validator.is_valid(without_place):
        faults.append("a statement with neither place nor gist is accepted")
    print("\n".join([*faults, f"{len(INVALID) + 1} invalid variants, {len(faults)} faults"]))
    return 1 if faults else 0


sys.exit(main())
