#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No source file includes a header of a layer above its own. Usage: test-layers.sh TREE
set -euo pipefail

# The layers whose headers a layer may include, itself apart.
list_allowed ()
{
  case $1 in
    corpus) ;;
    reader | compare) echo corpus ;;
    figure) echo corpus compare ;;
    exchange) echo corpus compare figure ;;
    cli) echo corpus reader compare figure exchange ;;
    app) echo corpus reader compare figure exchange ;;
    main.c) echo corpus reader compare figure exchange app cli ;;
    *) return 1 ;;
  esac
}

# The system headers (as a pattern) that a layer may not include.
find_banned_system ()
{
  case $1 in
    app) echo '^$' ;;
    figure) echo '^(gtk|gdk|gsk|adw|libxml)' ;;
    reader) echo '^(gtk|gdk|gsk|adw|pango|cairo)' ;;
    *) echo '^(gtk|gdk|gsk|adw|pango|cairo|libxml)' ;;
  esac
}

# Prints one line per include that breaks a rule.
list_faults ()
{
  local src=$1/src file layer allowed banned header target
  while IFS= read -r file; do
    layer=${file#"$src"/}
    layer=${layer%%/*}
    if ! allowed=" $layer $(list_allowed "$layer") "; then
      echo "$file: \"$layer\" is no layer that this test knows"
      continue
    fi
    banned=$(find_banned_system "$layer")
    while IFS= read -r header; do
      case $header in
        *..*) echo "$file: includes \"$header\" past its include paths" ;;
      esac
      for target in "$src"/*/"${header##*/}"; do
        [[ -e $target ]] || continue
        target=${target#"$src"/}
        target=${target%%/*}
        [[ $allowed == *" $target "* ]] || echo "$file: $layer includes \"$header\", which is $target's"
      done
    done < <(sed -n 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*"\([^"]*\)".*/\1/p' "$file")
    while IFS= read -r header; do
      echo "$file: $layer includes <$header>"
    done < <(sed -n 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*<\([^>]*\)>.*/\1/p' "$file" | grep -E "$banned|\.\.")
  done < <(find "$src" -name '*.[ch]' | sort)
}

# A check that finds nothing proves nothing before it has found what is planted.
prove_itself ()
{
  local tree faults
  tree=$(mktemp -d)
  mkdir -p "$tree/src/corpus" "$tree/src/compare" "$tree/src/cellar"
  touch "$tree/src/compare/cp-matrix.h" "$tree/src/cellar/cp-wine.h"
  printf '#include "cp-matrix.h"\n#include <glib.h>\n' >"$tree/src/corpus/upward.c"
  printf '# include "../corpus/cp-corpus.h"\n' >"$tree/src/compare/dots.c"
  printf '#include <gtk/gtk.h>\n' >"$tree/src/compare/window.c"
  faults=$(list_faults "$tree")
  rm -rf "$tree"
  if [[ $(wc -l <<<"$faults") -ne 4 ]]; then
    printf 'The check itself is broken. Of four planted faults it found:\n%s\n' "$faults"
    exit 1
  fi
}

prove_itself
faults=$(list_faults "$1")
if [[ -n $faults ]]; then
  printf 'A lower layer may not know a higher one (CONTRIBUTING.md, "Layers"):\n%s\n' "$faults"
  exit 1
fi
