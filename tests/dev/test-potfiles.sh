#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# po/POTFILES.in names every source that holds strings to translate, and no other file. Usage: test-potfiles.sh TREE
set -euo pipefail

list_sources ()
{
  { list_marked "$1"; list_desktop "$1"; } | LC_ALL=C sort
}

# What the desktop shows has strings wherever its format says so, with no mark.
list_desktop ()
{
  (cd "$1" && find data -type f \( -name '*.desktop.in' -o -name '*.xml.in' \) 2>/dev/null)
}

list_marked ()
{
  (cd "$1" && find src ui data -type f \( -name '*.[ch]' -o -name '*.ui' -o -name '*.in' \) -print0 2>/dev/null \
    | xargs -0r grep -lE '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2) ?\(([^)]|$)|translatable="yes"')
}

list_named ()
{
  sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$1/po/POTFILES.in"
}

# Prints one line per fault.
list_faults ()
{
  local file
  while IFS= read -r file; do
    echo "$file stands in po/POTFILES.in and has no strings to translate, or does not exist"
  done < <(comm -13 <(list_sources "$1") <(list_named "$1" | LC_ALL=C sort))
  while IFS= read -r file; do
    echo "$file has strings to translate: add it to po/POTFILES.in"
  done < <(comm -23 <(list_sources "$1") <(list_named "$1" | LC_ALL=C sort))
  list_named "$1" | LC_ALL=C sort --check=quiet --unique || echo 'po/POTFILES.in is not sorted, or names a file twice'
}

prove_itself ()
{
  local tree faults
  tree=$(mktemp -d)
  mkdir -p "$tree/src/cli" "$tree/data" "$tree/po"
  printf 'puts (_("Hello"));\n' >"$tree/src/cli/greet.c"
  printf 'cp_list_ (x);\n' >"$tree/src/cli/plain.c"
  printf 'Name=Greeter\n' >"$tree/data/greet.desktop.in"
  printf '# Kept sorted.\nsrc/gone.c\nsrc/gone.c\n' >"$tree/po/POTFILES.in"
  faults=$(list_faults "$tree")
  rm -rf "$tree"
  if [[ $(wc -l <<<"$faults") -ne 5 ]]; then
    printf 'The check itself is broken. Of five planted faults it found:\n%s\n' "$faults"
    exit 1
  fi
}

prove_itself
faults=$(list_faults "$1")
if [[ -n $faults ]]; then
  printf '%s\n' "$faults"
  exit 1
fi
