#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What other programs make of tables and reports. Usage: test-readers.sh COUNTERPOINT WHAT, where WHAT is python
# (tables), spreadsheet (tables in LibreOffice), or tidy (reports as valid HTML).
set -euo pipefail

counterpoint=$1 what=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
corpus=$folder/hostile.counterpoint

skip ()
{
  printf '%s\n' "$*"
  exit 77
}

# Texts that are something else to whoever is careless.
write_corpus ()
{
  cat >"$corpus" <<'END'
{"format": "counterpoint", "version": 1, "title": "<b>\"Tides\" & more</b>",
"documents": [
{"id": "d1", "title": "=2+3", "label": "+7, =2*4", "date": "2024-05", "url": "https://example.org/a?b=1&c=\"<d>"},
{"id": "d2", "title": "@SUM(1;2)", "label": "<i>Gull</i>", "language": "ru", "url": "javascript:alert(1)"}],
"speakers": [
{"id": "ada", "name": "-2+3", "role": "official", "position": "\t=2+3"},
{"id": "ben", "name": "Ben \"Tide\", junior", "role": "expert", "position": "a;=2+3;@SUM(1)"}],
"topics": [{"id": "quay", "label": "=2+3", "main": true}, {"id": "sea", "label": "The <sea> & more"}],
"questions": [{"id": "q", "topic": "quay", "text": "Is it <safe>?", "positions": ["-yes", "no; =2+3"]}],
"statements": [
{"id": "s1", "document": "d1", "speaker": "ada", "mode": "direct", "gist": "=cmd|'/C calc'!A0", "topics": ["quay"],
"answers": [{"question": "q", "position": "-yes"}], "note": "two\nlines,\r\n\"three\""},
{"id": "s2", "document": "d2", "speaker": "ben", "gist": "＝2+3\t=2+3;=2+3", "topics": ["quay", "sea"],
"answers": [{"question": "q", "position": "no; =2+3"}], "note": "'=2+3"},
{"id": "s3", "document": "d2", "gist": "-12", "note": " blank "}],
"relations": [{"from": "s2", "to": "s1", "type": "disputes", "basis": "speaker"}]}
END
}

write_tables ()
{
  "$counterpoint" export -o "$folder/statements.csv" "$corpus" >/dev/null
  "$counterpoint" matrix --format csv "$corpus" >"$folder/matrix.csv"
  "$counterpoint" compare --format csv "$corpus" >"$folder/comparison.csv"
}

read_with_python ()
{
  command -v python3 >/dev/null || skip 'Skipped: there is no python3.'
  python3 - "$folder" <<'END'
import csv
import pathlib
import re
import sys

START = "[=+\\-@\t\r\n＝＋－＠]"


def give_back(cell):
    """The text as it was, see the man page."""
    if re.match("'+" + START, cell):
        cell = cell[1:]
    return re.sub("([;\t\r\n]) (?=[=+\\-@＝＋－＠])", "\\1", cell)


def read(name):
    data = pathlib.Path(sys.argv[1], name + ".csv").read_bytes()
    assert data.endswith(b"\r\n") and not data.startswith(b"\xef\xbb\xbf"), name
    rows = list(csv.reader(data.decode().splitlines(keepends=True), strict=True))
    assert len({len(row) for row in rows}) == 1, name
    for row in rows:
        for cell in row:
            assert not re.match(START, cell) or re.fullmatch(r"-?[0-9.]+", cell), cell
    return [dict(zip(rows[0], map(give_back, row))) for row in rows[1:]]


one, two, three = read("statements")
assert one["gist"] == "=cmd|'/C calc'!A0" and one["title"] == "=2+3" and one["name"] == "-2+3"
assert one["note"] == 'two\nlines,\r\n"three"' and one["position"] == "\t=2+3", one
assert two["name"] == 'Ben "Tide", junior' and two["position"] == "a;=2+3;@SUM(1)"
assert two["gist"] == "＝2+3\t=2+3;=2+3" and two["note"] == "'=2+3"
assert three["gist"] == "-12" and three["note"] == " blank "
matrix = read("matrix")
assert [row["label"] for row in matrix] == ["=2+3", "The <sea> & more", "No topic", "all"], matrix
assert [row["all (statements)"] for row in matrix] == ["2", "1", "1", "3"], matrix
assert {row["band"] for row in read("comparison")} == {"question", "linked", "others"}
END
}

# Commas part cells, then semicolons, then both: nowhere is a formula.
read_with_spreadsheet ()
{
  local name separators
  command -v soffice >/dev/null || skip 'Skipped: there is no LibreOffice.'
  printf 'a,b\r\n=2+3,-4\r\n' >"$folder/planted.csv"
  for separators in 44 59 44/59/9; do
    for name in planted statements matrix comparison; do
      rm -f "$folder/$name.fods"
      timeout 100 soffice -env:UserInstallation="file://$folder/office" --headless \
        --infilter="Text - txt - csv (StarCalc):$separators,34,76,1" \
        --convert-to 'fods:OpenDocument Spreadsheet Flat XML' --outdir "$folder" "$folder/$name.csv" \
        >/dev/null 2>&1 || true
      [[ -f $folder/$name.fods ]] || skip 'Skipped: this LibreOffice has no spreadsheets.'
      # A check that finds nothing proves nothing before it has found what is planted.
      if [[ $name == planted ]]; then
        [[ $separators == 59 ]] || grep -q 'table:formula=' "$folder/$name.fods"
      elif grep -n 'table:formula=' "$folder/$name.fods"; then
        echo "$name.csv, read with separators $separators, has a formula"
        exit 1
      fi
    done
  done
  grep -q 'office:value-type="float" office:value="3"' "$folder/matrix.fods"
}

read_with_tidy ()
{
  local page said
  command -v tidy >/dev/null || skip 'Skipped: there is no tidy.'
  "$counterpoint" export -o "$folder/builtin.html" >/dev/null
  "$counterpoint" export -o "$folder/hostile.html" --columns speakers --measure row-share "$corpus" >/dev/null
  "$counterpoint" export -o "$folder/some.html" --filter role:insider >/dev/null
  "$counterpoint" compare --topic armenia --format html >"$folder/armenia.html"
  "$counterpoint" compare --format html "$corpus" >"$folder/all.html"
  printf '{"format": "counterpoint", "version": 1}' >"$folder/empty.counterpoint"
  "$counterpoint" export -o "$folder/empty.html" "$folder/empty.counterpoint" >/dev/null
  printf '<!DOCTYPE html><title>x</title><ul><p>x</ul></b>' >"$folder/planted.html"
  for page in "$folder"/*.html; do
    said=$(tidy -quiet -errors -utf8 --drop-empty-elements no "$page" 2>&1 || true)
    if [[ $page == */planted.html ]]; then
      [[ -n $said ]] || exit 1
    elif [[ -n $said ]]; then
      printf '%s: %s\n' "${page##*/}" "$said"
      exit 1
    fi
  done
}

write_corpus
[[ $what == tidy ]] || write_tables
case $what in
  python) read_with_python ;;
  spreadsheet) read_with_spreadsheet ;;
  tidy) read_with_tidy ;;
  *) exit 2 ;;
esac
