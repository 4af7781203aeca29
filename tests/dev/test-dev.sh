#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev on stand-ins of three distributions: what it installs, prints and returns. Usage: test-dev.sh TREE
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tree="$folder/a tree"
system=$folder/system
log=$folder/log
mkdir -p "$tree" "$system/usr/bin" "$system/bin" "$system/etc"
cp "$1/dev" "$tree/dev"

unset DISPLAY WAYLAND_DISPLAY
export DEV_SYSTEM_ROOT=$system PATH="$system/usr/bin:$PATH" LOG=$log STATE=$folder

fail ()
{
  printf 'FAILED: %s\n' "$*"
  cat "$folder/out" "$folder/err" "$log" 2>/dev/null || true
  exit 1
}

# Makes a stand-in program of the lines on stdin.
stand_in ()
{
  { echo '#!/bin/sh'; cat; } >"$system/usr/bin/$1"
  chmod +x "$system/usr/bin/$1"
}

# shellcheck disable=SC2016 # What stands in quotes is the stand-ins' to expand.
make_stand_ins ()
{
  stand_in id <<<'cat "$STATE/uid"'
  stand_in sudo <<<'echo sudo >>"$LOG"; exec "$@"'
  stand_in is-there <<<'for name; do :; done; grep -qxe "$name" "$STATE/installed"'
  stand_in dpkg-query <<<'is-there "$@" && echo installed'
  stand_in rpm <<<'is-there "$@"'
  stand_in install-all <<'END'
[ ! -e "$STATE/offline" ] || exit 100
for name; do echo "$name" >>"$STATE/installed"; done
END
  stand_in apt </dev/null
  stand_in apt-get <<<'echo "apt-get $*" >>"$LOG"; install-all "$@"'
  stand_in dnf <<<'echo "dnf $*" >>"$LOG"; install-all "$@"'
  stand_in pacman <<'END'
[ "$1" != --deptest ] || exec is-there "$@"
echo "pacman $*" >>"$LOG"
install-all "$@"
END
  stand_in meson <<'END'
echo "meson $*" >>"$LOG"
case $1 in
  setup)
    while [ $# -gt 2 ]; do shift; done
    touch "$1/build.ninja"
    ;;
  compile)
    mkdir -p "$3/src"
    cp "$STATE/program" "$3/src/counterpoint"
    ;;
  test)
    mkdir -p "$3/meson-logs"
    cp "$STATE/testlog" "$3/meson-logs/testlog.json"
    echo 'Ok: 17'
    exit "$(cat "$STATE/status")"
    ;;
esac
END
  cat >"$folder/program" <<'END'
#!/bin/sh
case $1 in
  info) printf 'topics: 3\nmain topic: first  The first\nmain topic: second  The second\n' ;;
  matrix) echo "the matrix of ${2:-built-in}" ;;
  export)
    while [ "$1" != -o ]; do shift; done
    echo "$2"
    ;;
  *) echo "a window on ${*:-nothing named}" ;;
esac
END
  chmod +x "$folder/program"
}

# Starts anew on the distribution named, as the user with that number.
reset ()
{
  rm -rf "$tree/build" "$folder/offline"
  : >"$log"
  : >"$folder/installed"
  echo "ID=$1" >"$system/etc/os-release"
  echo "$2" >"$folder/uid"
  echo 0 >"$folder/status"
  printf '%s\n' '{"name": "a", "result": "OK", "stdout": "\"result\": \"FAIL\""}' >"$folder/testlog"
}

# Runs ./dev and checks its exit status; what it printed is in out and err.
expect ()
{
  local status=0 wanted=$1
  shift
  "$tree/dev" "$@" >"$folder/out" 2>"$folder/err" </dev/null || status=$?
  [[ $status -eq $wanted ]] || fail "dev $* returned $status, not $wanted"
}

expect_line ()
{
  grep -qxFe "$2" "$folder/$1" || fail "no line \"$2\" in $1"
}

test_usage ()
{
  reset debian 0
  expect 0 help
  grep -q '^Usage: ' "$folder/out" || fail 'help prints no usage'
  expect 2 paint
  grep -q '^Usage: ' "$folder/err" || fail 'an unknown command prints no usage'
  expect 2
}

test_installing ()
{
  local id=$1 call=$2 package=$3
  reset "$id" 1000
  expect 0 test
  grep -q "^ .* $package\( \|$\)" "$folder/err" || fail "$id: does not say that it installs $package"
  grep -q "^$call.* $package\( \|$\)" "$log" || fail "$id: does not install $package"
  expect_line log sudo
  : >"$log"
  expect 0 test
  ! grep -qE 'sudo|apt-get|dnf|pacman' "$log" || fail "$id: installs a second time"
  reset "$id" 0
  expect 0 test
  ! grep -q sudo "$log" || fail "$id: uses sudo as root"
}

test_network ()
{
  reset debian 0
  touch "$folder/offline"
  expect 1 test
  grep -q 'Is there a network' "$folder/err" || fail 'no advice without a network'
  ! grep -q '^meson' "$log" || fail 'builds without its needs'
}

test_unknown_system ()
{
  reset plan9 0
  expect 0 test
  grep -q 'json-glib' "$folder/err" || fail 'the needs are not listed'
}

test_totals ()
{
  reset debian 0
  printf '{"name": "t", "result": "%s"}\n' OK OK EXPECTEDFAIL SKIP FAIL TIMEOUT ERROR >"$folder/testlog"
  echo 3 >"$folder/status"
  expect 3 test
  [[ $(tail -n 1 "$folder/out") == '3 passed, 3 failed, 1 skipped' ]] || fail 'wrong totals'
  # Meson's own word is not enough.
  echo 0 >"$folder/status"
  expect 1 test
  : >"$folder/testlog"
  expect 1 test
  [[ $(tail -n 1 "$folder/out") == '0 passed, 0 failed, 0 skipped' ]] || fail 'wrong totals of nothing'
}

test_tour ()
{
  reset debian 0
  expect 0 run
  expect_line out "$tree/build/tour/matrix.png"
  expect_line out "$tree/build/tour/comparison-first.png"
  expect_line out "$tree/build/tour/comparison-second.png"
  expect_line out 'the matrix of built-in'
  expect 0 run "my corpus.counterpoint" "elsewhere/my corpus.counterpoint"
  expect_line out "$tree/build/tour/my corpus/matrix.png"
  expect_line out "$tree/build/tour/my corpus-next/comparison-first.png"
  expect_line out 'the matrix of ./my corpus.counterpoint'
}

test_window ()
{
  reset debian 0
  DISPLAY=:0 expect 0 run
  expect_line out 'a window on nothing named'
  [[ ! -e $tree/build/tour ]] || fail 'draws although there is a display'
  WAYLAND_DISPLAY=wayland-0 expect 0 run 'my corpus.counterpoint' -odd.counterpoint /a/path
  expect_line out 'a window on ./my corpus.counterpoint ./-odd.counterpoint /a/path'
}

# A moved tree has to be configured anew; an unchanged one has not.
test_moving ()
{
  reset debian 0
  expect 0 run
  expect 0 run
  [[ $(grep -c '^meson setup' "$log") -eq 1 ]] || fail 'configures an unchanged tree anew'
  mv "$tree" "$folder/moved"
  tree=$folder/moved
  expect 0 run
  [[ $(grep -c '^meson setup' "$log") -eq 2 ]] || fail 'keeps the configuration of another place'
}

make_stand_ins
test_usage
test_installing debian 'apt-get .*install -y' libgtk-4-dev
test_installing ubuntu 'apt-get .*install -y' fonts-noto-core
test_installing fedora 'dnf install -y' gtk4-devel
test_installing arch 'pacman -S' json-glib
test_network
test_unknown_system
test_totals
test_tour
test_window
test_moving
