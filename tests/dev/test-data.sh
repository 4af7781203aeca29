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

for tool in xmllint groff rsvg-convert convert; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is not installed (./dev test installs it)"
    exit 77
  fi
done

xmllint --noout "$data/$id.xml.in" "$data/$id.metainfo.xml.in" "$data"/icons/hicolor/*/*/*.svg

# Icons can be told apart from light and dark at the smallest size: a quarter of it stands out.
check_legible ()
{
  local background=$1 icon=$2 n_pixels
  rsvg-convert -w 16 -h 16 -b "$background" "$icon" -o "$folder/icon.png"
  convert -size 16x16 "xc:$background" "$folder/background.png"
  n_pixels=$(compare -metric AE -fuzz 25% "$folder/icon.png" "$folder/background.png" null: 2>&1) || true
  [[ $n_pixels -ge 64 ]] || fail "${icon##*/}: of 256 pixels on $background only $n_pixels stand out"
}

for icon in "$data"/icons/hicolor/scalable/*/*.svg; do
  check_legible '#fafafa' "$icon"
  check_legible '#1e1e1e' "$icon"
done
# The desktop gives symbolic icons the colour of text.
sed 's/#2e3436/#f6f5f4/g' "$data/icons/hicolor/symbolic/apps/$id-symbolic.svg" >"$folder/symbolic.svg"
check_legible '#fafafa' "$data/icons/hicolor/symbolic/apps/$id-symbolic.svg"
check_legible '#1e1e1e' "$folder/symbolic.svg"

# The manual page renders without a complaint, and has a line for every command that the program knows.
complaints=$(groff -man -ww -rCHECKSTYLE=3 -K utf8 -T utf8 -z "$data/counterpoint.1" 2>&1)
[[ -z $complaints ]] || fail "The manual page: $complaints"
for command in info check matrix compare search export import; do
  grep -q "^\.BR\? .*$command" "$data/counterpoint.1" || fail "The manual page does not tell of $command"
done

# Another reader of manual pages, where there is one. The page has the date of no day: the version tells.
if command -v mandoc >/dev/null; then
  complaints=$(mandoc -T lint -W warning "$data/counterpoint.1" 2>&1 | grep -v 'missing date') || true
  [[ -z $complaints ]] || fail "The manual page: $complaints"
fi
