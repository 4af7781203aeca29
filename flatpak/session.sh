#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and installs the program in the session that inside.sh makes, then checks it or runs a command.
# Usage: session.sh [--shell COMMAND [ARG…]]
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
id=io.github.counterpoint_app.Counterpoint
work=$CP_WORK

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

# Runs a command that has nothing to say unless it fails.
run_quietly ()
{
  "$@" >"$work/log" 2>&1 || fail "$*: $(<"$work/log")"
}

# Compiled files are kept from one build to the next, as long as they are no more than 100 MB.
build ()
{
  mkdir -p "$CP_CACHE/state/ccache"
  printf 'max_size = 100M\n' >"$CP_CACHE/state/ccache/ccache.conf"
  (
    flock 9
    run_quietly flatpak-builder --user --force-clean --disable-download --disable-updates --disable-rofiles-fuse --ccache \
      --state-dir="$CP_CACHE/state" --repo="$work/repo" "$work/build" "$here/$id.json"
    rm -rf "$CP_CACHE/state/build" "$CP_CACHE/state/cache"
  ) 9>"$CP_CACHE/lock"
}

install_from_repository ()
{
  run_quietly flatpak --user remote-add --if-not-exists --no-gpg-verify made "file://${work// /%20}/repo"
  DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS run_quietly flatpak --user install --noninteractive made "$id"
}

build
install_from_repository
if [[ ${1:-} == --shell ]]; then
  "${@:2}"
  exit
fi
