#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The screenshots of the tree can be taken anew at any time: the program still goes where they show it.
# Usage: test-screenshots.sh RUNNER PROGRAM TREE
set -euo pipefail

runner=$1 program=$2 tree=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

command -v identify >/dev/null || { echo 'ImageMagick is not installed (./dev test installs it)'; exit 77; }

list_sizes ()
{
  (cd "$1" && identify -format '%f %wx%h\n' ./*.png | LC_ALL=C sort)
}

"$runner" "$program" "$folder"
# The figure is the command line's.
diff -u <(list_sizes "$tree/data/screenshots" | grep -v '^matrix\.png ') <(list_sizes "$folder")
