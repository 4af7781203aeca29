#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a screen of its own, with a window manager, a session bus and folders that go with it.
# Usage: run-display.sh COMMAND [ARG…]
#
# It ends as the command does, with 77 (skipped) where something is missing, and no process outlives it. The
# folder for everything is in TEST_DISPLAY_DIR, settings for GTK are in settings.ini beside this script.
# shellcheck disable=SC2317 # What clean_up calls is reached from a trap.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# What makes tests strict is for the command alone, not for the programs around it.
strict=(G_DEBUG G_SLICE MALLOC_PERTURB_ LD_PRELOAD)

skip ()
{
  printf 'run-display.sh: %s\n' "$*"
  exit 77
}

check_needs ()
{
  local program package
  while read -r program package; do
    command -v "$program" >/dev/null || skip "$program is not installed (Debian's package $package)"
  done <<'END'
Xvfb xvfb
xkbcomp x11-xkb-utils
openbox openbox
dbus-run-session dbus-daemon
END
  [[ -r /usr/share/dbus-1/services/org.a11y.Bus.service ]] \
    || skip "the accessibility bus is not installed (Debian's package at-spi2-core)"
}

# Prints the processes that carry this run's mark, other than this one.
list_processes ()
{
  local environ pid
  for environ in /proc/[0-9]*/environ; do
    if grep -qzxF "TEST_DISPLAY_DIR=$folder" "$environ" 2>/dev/null; then
      pid=${environ#/proc/}
      printf '%s\n' "${pid%/environ}"
    fi
  done
}

# What the session bus started goes with it; what does not go within two seconds is made to.
end_processes ()
{
  local pid tries
  local -a left
  for tries in {1..42}; do
    mapfile -t left < <(list_processes)
    [[ ${#left[@]} -gt 0 ]] || return 0
    for pid in "${left[@]}"; do
      case $tries in
        1) kill -TERM "$pid" 2>/dev/null || true ;;
        41) kill -KILL "$pid" 2>/dev/null || true ;;
      esac
    done
    sleep 0.05
  done
}

clean_up ()
{
  trap - EXIT
  trap '' TERM INT HUP
  end_processes
  rm -rf "$folder"
}

make_folders ()
{
  folder=$(mktemp -d "${TMPDIR:-/tmp}/display-XXXXXX")
  trap clean_up EXIT
  trap 'exit 143' TERM
  trap 'exit 130' INT HUP
  mkdir -m 700 "$folder"/{home,config,data,state,cache,runtime,bus,tmp} "$folder/config/gtk-4.0"
  cp "$here/settings.ini" "$folder/config/gtk-4.0/settings.ini"
  # Fonts are looked through once for all runs.
  if [[ -n ${XDG_CACHE_HOME:-} ]]; then
    mkdir -p "$XDG_CACHE_HOME/fontconfig"
    ln -s "$XDG_CACHE_HOME/fontconfig" "$folder/cache/fontconfig"
  fi
  # The bus knows accessibility and nothing of the desktop that the tests may run on.
  cp /usr/share/dbus-1/services/org.a11y.Bus.service "$folder/bus/"
  cat >"$folder/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:dir=$folder/runtime</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$folder/bus</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
END
}

set_environment ()
{
  local name
  export TEST_DISPLAY_DIR=$folder HOME=$folder/home TMPDIR=$folder/tmp
  export XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_STATE_HOME=$folder/state
  export XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/runtime
  export XDG_DATA_DIRS=/usr/local/share:/usr/share XDG_CONFIG_DIRS=/etc/xdg
  export FONTCONFIG_FILE=$here/../figure/fonts.conf GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-memory}
  export GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix
  export LC_ALL=C.UTF-8 GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GDK_DISABLE=gl,vulkan
  export NO_AT_BRIDGE=0 XDG_SESSION_TYPE=x11
  unset LANGUAGE WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION GTK_THEME GTK_MODULES GTK_DEBUG GDK_SCALE \
    GDK_DPI_SCALE GTK_USE_PORTAL AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER XAUTHORITY
  for name in "${strict[@]}"; do
    if [[ -v $name ]]; then
      export "STRICT_$name=${!name}"
      unset "$name"
    fi
  done
}

# The server takes the first number that is free, and says which when it is ready.
start_server ()
{
  local number=''
  mkfifo "$folder/number"
  Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3<>"$folder/number" \
    >"$folder/xvfb.log" 2>&1 </dev/null &
  read -r -t 30 number <>"$folder/number" || true
  if [[ -z $number ]]; then
    cat "$folder/xvfb.log"
    echo 'run-display.sh: Xvfb does not start'
    exit 99
  fi
  export DISPLAY=:$number
}

# Inside the bus: the window manager, and when that is ready the command.
run_inside ()
{
  local name
  folder=$TEST_DISPLAY_DIR
  mkfifo "$folder/managed"
  openbox --sm-disable --config-file "$here/openbox.xml" --startup "sh -c 'echo ready >\"$folder/managed\"'" \
    >"$folder/openbox.log" 2>&1 </dev/null &
  if ! read -r -t 30 <>"$folder/managed"; then
    cat "$folder/openbox.log" >&9
    echo 'run-display.sh: openbox does not start' >&9
    exit 99
  fi
  for name in "${strict[@]}"; do
    local kept=STRICT_$name
    if [[ -v $kept ]]; then
      export "$name=${!kept}"
      unset "$kept"
    fi
  done
  exec "$@" >&8 2>&9 8>&- 9>&-
}

if [[ ${1:-} == --inside ]]; then
  shift
  run_inside "$@"
fi

check_needs
make_folders
set_environment
start_server
status=0
# In the background, so that a signal does not have to wait for the command. What the bus says is not the
# command's to say.
dbus-run-session --config-file="$folder/bus.conf" -- "$BASH" "$here/run-display.sh" --inside "$@" \
  <&0 8>&1 9>&2 >"$folder/bus.log" 2>&1 &
wait $! || status=$?
exit "$status"
