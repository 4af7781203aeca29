#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a built-in corpus that shares more than five words in a row with an article.

usage: test-builtin-words.py CORPUS

Names and set terms would be allowed to be longer, but no text needs that, so they count
like other words.
"""
import json
import os
import re
import sys
from pathlib import Path

SKIP = 77
LIMIT = 5

# A hyphen parts words here, so that a run is never shorter than a reader would count it.
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def split_words(text):
    return WORD.findall(text.casefold().replace("’", "'"))


def index_words(text):
    """The places of each word."""
    places = {}
    for i, word in enumerate(split_words(text)):
        places.setdefault(word, []).append(i)
    return places


def find_longest_run(words, article):
    """The longest run of words that stands in the indexed article as well."""
    best = []
    previous = {}
    for i, word in enumerate(words):
        current = {j: previous.get(j - 1, 0) + 1 for j in article.get(word, ())}
        longest = max(current.values(), default=0)
        if longest > len(best):
            best = words[i + 1 - longest:i + 1]
        previous = current
    return best


def list_own_texts(corpus):
    """Each text that is ours and no article's, with a name for its place."""
    for speaker in corpus["speakers"]:
        yield "note of " + speaker["id"], speaker.get("note", "")
    for topic in corpus["topics"]:
        yield "label of " + topic["id"], topic["label"]
        yield "description of " + topic["id"], topic.get("description", "")
    for question in corpus["questions"]:
        yield "text of " + question["id"], question["text"]
        yield "positions of " + question["id"], " / ".join(question.get("positions", []))
    for statement in corpus["statements"]:
        yield "gist of " + statement["id"], statement["gist"]
        yield "note of " + statement["id"], statement.get("note", "")
    for relation in corpus["relations"]:
        yield f"note of {relation['from']} to {relation['to']}", relation.get("note", "")
    for summary in corpus["summaries"]:
        yield f"summary {summary['topic']}, {summary['document']}, {summary['side']}", summary["text"]


def is_rule_kept(words, article):
    return len(find_longest_run(words, article)) <= LIMIT


def check_rule(text):
    """Six words from anywhere in an article are refused and five pass, or the test proves nothing."""
    article = index_words(text)
    words = split_words(text)
    six = [words[i:i + LIMIT + 1] for i in range(len(words) - LIMIT)]
    refused = not any(is_rule_kept(["gladly", *run, "evermore"], article) for run in six)
    passed = all(is_rule_kept(["gladly", *run[1:], "evermore"], article) for run in six)
    return refused and passed


def compare_texts(texts, articles):
    """Prints each breach and the longest run of all; returns the number of breaches."""
    faults, longest = 0, ([], "", "")
    for place, text in texts:
        for name, article in articles.items():
            run = find_longest_run(split_words(text), article)
            if len(run) > LIMIT:
                faults += 1
                print(f"{place}: {len(run)} words in a row as in {name}: {' '.join(run)}")
            longest = max(longest, (run, place, name), key=lambda found: len(found[0]))
    run, place, name = longest
    print(f"longest run: {len(run)} words ({' '.join(run)}), {place}, {name}")
    return faults


def main():
    folder = Path(os.environ.get("CP_SHARED_DIR", "../shared")) / "seeds"
    if not folder.is_dir():
        print(f"skipped: {folder} is absent")
        return SKIP
    corpus = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    texts = [(place, text) for place, text in list_own_texts(corpus) if text]
    sources = {d["file"]: (folder / d["file"]).read_text(encoding="utf-8") for d in corpus["documents"]}
    if not all(check_rule(text) for text in sources.values()):
        print("the rule does not tell six copied words from five")
        return 1
    faults = compare_texts(texts, {name: index_words(text) for name, text in sources.items()})
    print(f"{len(texts)} texts against {len(sources)} articles: {faults} breaches")
    return 1 if faults else 0


sys.exit(main())
