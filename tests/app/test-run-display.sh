#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-display.sh ends as its command does and leaves nothing behind. Usage: test-run-display.sh RUN-DISPLAY
set -euo pipefail

run=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TMPDIR=$folder

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

# Runs a shell script on a display; its exit status has to be the one named.
expect ()
{
  local wanted=$1 status=0
  shift
  "$run" sh -c "$@" >"$folder/out" 2>"$folder/err" || status=$?
  if [[ $status -eq 77 && $wanted -ne 77 ]]; then
    cat "$folder/out"
    exit 77
  fi
  [[ $status -eq $wanted ]] || fail "status $status, not $wanted, of: $* $(cat "$folder/out" "$folder/err")"
}

# A sleep of a length that nobody else sleeps, to be looked for afterwards.
expect_gone ()
{
  local cmdline
  for cmdline in /proc/[0-9]*/cmdline; do
    ! tr '\0' ' ' <"$cmdline" 2>/dev/null | grep -q "^sleep $1 \$" || fail "sleep $1 outlives its run"
  done
  [[ -z $(find "$folder" -maxdepth 1 -name 'display-*') ]] || fail 'the folder is left behind'
}

# shellcheck disable=SC2016 # What stands in quotes is for the shell inside.
test_all ()
{
  local mark=8$$
  expect 0 'test -n "$DISPLAY" -a -n "$DBUS_SESSION_BUS_ADDRESS" -a -d "$HOME" -a -w "$XDG_RUNTIME_DIR"'
  expect 5 'exit 5'
  G_DEBUG=fatal-warnings expect 0 'test "$G_DEBUG" = fatal-warnings'
  expect 0 'test "$1" = "a b"' sh 'a b'
  expect 0 "sleep $mark & setsid sleep $mark & exit 0"
  expect_gone "$mark"

  # Cut off from outside, as Meson does with a test that takes too long.
  timeout --signal=TERM 1 "$run" sh -c "setsid sleep $mark" >/dev/null 2>&1 || true
  expect_gone "$mark"

  # Two at once do not meet.
  "$run" sh -c 'echo "$DISPLAY"; sleep 1' >"$folder/one" 2>/dev/null &
  "$run" sh -c 'echo "$DISPLAY"; sleep 1' >"$folder/two" 2>/dev/null
  wait
  ! cmp -s "$folder/one" "$folder/two" || fail 'two runs share a display'

  expect_missing
}

# Without the programs that it needs it says which, and is skipped.
expect_missing ()
{
  local status=0
  mkdir "$folder/nothing"
  ln -s "$(command -v dirname)" "$folder/nothing/dirname"
  PATH=$folder/nothing "$BASH" "$run" true >"$folder/out" 2>&1 || status=$?
  [[ $status -eq 77 ]] || fail "status $status without Xvfb"
  grep -q 'package xvfb' "$folder/out" || fail 'does not name the package'
}

test_all
