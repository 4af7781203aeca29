#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the binary is well-formed and does its work. Usage: test-data.sh TREE
set -euo pipefail

id=io.github.counterpoint_app.Counterpoint
data=$1/data
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

for tool in update-mime-database xmllint groff; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is not installed (./dev test installs it)"
    exit 77
  fi
done

xmllint --noout "$data/$id.xml" "$data"/icons/hicolor/*/apps/*.svg

# The desktop knows a project file by its name.
mkdir -p "$folder/mime/packages"
cp "$data/$id.xml" "$folder/mime/packages/"
XDG_DATA_HOME=$folder update-mime-database "$folder/mime"
grep -qx 'application/vnd.counterpoint+json:\*.counterpoint' "$folder/mime/globs" \
  || fail 'The MIME type does not claim *.counterpoint'

# The manual page renders without a complaint, and has a line for every command that the program knows.
complaints=$(groff -man -ww -rCHECKSTYLE=3 -K utf8 -T utf8 -z "$data/counterpoint.1" 2>&1)
[[ -z $complaints ]] || fail "The manual page: $complaints"
for command in info check matrix compare search export import; do
  grep -q "^\.BR\? .*$command" "$data/counterpoint.1" || fail "The manual page does not tell of $command"
done
