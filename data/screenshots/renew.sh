#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the screenshots in this folder anew, with a build of this tree. Look at each of them afterwards.
# Usage: data/screenshots/renew.sh BUILD
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
build=$(cd -- "${1:?Usage: data/screenshots/renew.sh BUILD}" && pwd -P)
bytes_most=150000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# As many colours as a palette has: nobody sees the difference, and the files are a third as large.
make_small ()
{
  convert "$1" -alpha off +dither -colors 256 -strip -define png:compression-level=9 \
    -define png:exclude-chunks=date,time,gAMA,cHRM "PNG8:$2"
}

ninja -C "$build" src/counterpoint tests/e2e/take-screenshots >&2
COUNTERPOINT=$build/src/counterpoint "$here/../../tests/app/run-display.sh" \
  "$build/tests/e2e/take-screenshots" "$folder"
LC_ALL=C.UTF-8 LANGUAGE='' "$build/src/counterpoint" export --figure matrix -o "$folder/matrix.png" >/dev/null

for picture in "$folder"/*.png; do
  file=$here/${picture##*/}
  make_small "$picture" "$file"
  if [[ $(stat -c %s "$file") -gt $bytes_most ]]; then
    echo "$file is larger than $bytes_most bytes" >&2
    exit 1
  fi
  ls -l "$file"
done
