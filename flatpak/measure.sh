#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How long the installed program takes from fork to first frame, held against an empty window in the same sandbox.
# Usage: measure.sh, in the session of inside.sh
set -euo pipefail

id=io.github.counterpoint_app.Counterpoint
folder=$CP_WORK/measured
mkdir "$folder"
cp "$CP_TREE"/tests/app/{bench-start,empty-window,first-frame}.c "$folder/"

# Built with the Sdk, since what is built outside may need more than the runtime has.
# shellcheck disable=SC2016 # The shell in the Sdk expands it.
flatpak run --command=sh --filesystem="$folder" org.gnome.Sdk//50 -c '
  set -e
  cd "$1"
  options="-O2 -D_GNU_SOURCE"
  cc $options -o bench-start bench-start.c $(pkg-config --cflags --libs gio-unix-2.0)
  cc $options -o empty-window empty-window.c $(pkg-config --cflags --libs gtk4)
  cc $options -shared -fPIC -o first-frame.so first-frame.c $(pkg-config --cflags --libs gtk4)' sh "$folder"
# A new GTK says so each time that it does not know a word of an old one's.
flatpak run --filesystem="$folder" --own-name=io.github.counterpoint_app.EmptyWindow --command="$folder/bench-start" \
  "$id" /app/bin/counterpoint "$folder/empty-window" "$folder/first-frame.so" \
  2> >(grep -v 'Unrecognized value "gl-disable"' >&2)
