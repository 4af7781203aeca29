#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The importer against annotated articles and pages. Usage: test-import-scores.sh COUNTERPOINT SET, where SET is
# gold, polnear or html: a folder of $CP_SHARED_DIR with a score.py. Prints the figures and fails under the floor.
set -euo pipefail

counterpoint=$1 set=$2
shared=${CP_SHARED_DIR:?}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

skip ()
{
  printf '%s\n' "$*"
  exit 77
}

[[ -f $shared/$set/score.py ]] || skip "Skipped: there are no annotated articles in ${CP_SHARED_DIR##*/}/$set."
command -v python3 >/dev/null || skip 'Skipped: the scorers need python3.'

import ()
{
  "$counterpoint" import -o "$folder/corpus.counterpoint" "$1" >/dev/null 2>"$folder/summary"
}

# floor NAME LEAST: NAME's figure in $figures is no less.
floor ()
{
  local value
  value=$(tr ' ' '\n' <<<"$figures" | sed -n "s/^$1=//p")
  if ! awk -v value="$value" -v least="$2" 'BEGIN { exit !(value != "" && value + 0 >= least) }'; then
    printf '%s is %s; it has to be %s at least\n' "$1" "${value:-missing}" "$2"
    failed=1
  fi
}

failed=0
case $set in
  gold)
    import "$shared/seeds"
    figures=$(python3 "$shared/gold/score.py" "$folder/corpus.counterpoint" "$shared"/gold/00[0-9].json)
    printf '%s\n' "$figures"
    floor f1 .85
    floor attributed_f1 .80
    floor role .93
    floor mode .85
    floor topic_f1 .80
    [[ $figures == *noise=0.000* ]] || { printf 'noise has to be 0\n'; failed=1; }
    ;;
  polnear)
    import "$shared/polnear/dev/text"
    figures=$(python3 "$shared/polnear/score.py" "$folder/corpus.counterpoint" "$shared/polnear/dev")
    printf '%s\n' "$figures"
    floor precision .88
    floor recall_core .80
    floor speaker .88
    ;;
  html)
    mkdir "$folder/pages"
    for page in "$shared"/html/*.html.gz; do
      gunzip -c "$page" >"$folder/pages/$(basename "$page" .gz)"
    done
    import "$folder/pages"
    figures=$(python3 "$shared/html/score.py" "$folder/corpus.counterpoint")
    printf '%s\n' "$figures"
    floor f1 .94
    ;;
  *)
    printf 'There is no set called %s\n' "$set"
    exit 2
    ;;
esac
exit "$failed"
