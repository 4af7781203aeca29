#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a person's session consists of, in namespaces of its own; then session.sh runs in it.
# Usage: inside.sh WORK CACHE RUNTIMES [ARG…], the arguments those of session.sh
#
# Runs as the first process of a PID namespace, with rights in its user namespace only: the document portal mounts
# with them; all else goes without. A command finds $CP_TREE, $CP_WORK (for files), an X server with a window manager,
# a session bus that starts accessibility and portals, $XDG_RUNTIME_DIR where flatpak insists that it is, a home, and
# the program installed. Portals read $XDG_DESKTOP_PORTAL_DIR when they are first asked.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
work=$1 cache=$2 runtimes=$3
shift 3

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

# Runs a command without the rights of this one.
run_plain ()
{
  setpriv --inh-caps=-all --ambient-caps=-all "$@"
}

set_environment ()
{
  export CP_TREE=${here%/*} CP_WORK=$work CP_CACHE=$cache
  export HOME=$work/home TMPDIR=$work/tmp XDG_RUNTIME_DIR=/run/user/$UID
  export XDG_DATA_DIRS=$work/user/exports/share:/usr/local/share:/usr/share XDG_CONFIG_DIRS=/etc/xdg
  export FLATPAK_USER_DIR=$work/user FLATPAK_SYSTEM_DIR=$runtimes FLATPAK_CONFIG_DIR=$work/none
  export FLATPAK_SYSTEM_CACHE_DIR=$work/tmp
  export XDG_DESKTOP_PORTAL_DIR=$work/portals XDG_CURRENT_DESKTOP=mock XDG_SESSION_TYPE=x11
}

make_folders ()
{
  mount -t tmpfs -o mode=755 tmpfs /run
  mkdir /run/user
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  mkdir -m 700 "$work"/{home,tmp,user,none,portals,bus}
}

# The bus knows accessibility, portals and the program, and nothing of the desktop that this may run on.
start_bus ()
{
  local name
  for name in /usr/share/dbus-1/services/org.{a11y.Bus,freedesktop.{portal,impl.portal}.*}.service; do
    [[ ! -e $name ]] || cp "$name" "$work/bus/"
  done
  cp /usr/share/xdg-desktop-portal/portals/gtk.portal "$work/portals/"
  cat >"$work/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:path=$XDG_RUNTIME_DIR/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$work/bus</servicedir>
  <servicedir>$work/user/exports/share/dbus-1/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
END
  mkdir -p "$work/user/exports/share/dbus-1/services"
  GSETTINGS_BACKEND=memory GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix run_plain \
    dbus-daemon --config-file="$work/bus.conf" --fork >"$work/bus.log" 2>&1 || fail "$(<"$work/bus.log")"
  export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus
}

# Only this one mounts: where setuid programs have no effect, it needs the rights of this namespace.
start_documents ()
{
  /usr/libexec/xdg-document-portal >"$work/documents.log" 2>&1 &
  timeout 60 gdbus wait --session org.freedesktop.portal.Documents \
    || fail "The document portal does not start: $(<"$work/documents.log")"
}

# The server takes the first number that is free, and says which when it is ready.
start_display ()
{
  local number=''
  mkfifo "$work/number" "$work/managed"
  run_plain Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3<>"$work/number" >"$work/xvfb.log" 2>&1 &
  read -r -t 30 number <>"$work/number" || true
  [[ -n $number ]] || fail "Xvfb does not start: $(<"$work/xvfb.log")"
  export DISPLAY=:$number
  run_plain openbox --sm-disable --config-file "$here/../tests/app/openbox.xml" \
    --startup "sh -c 'echo ready >\"$work/managed\"'" >"$work/openbox.log" 2>&1 </dev/null &
  read -r -t 30 <>"$work/managed" || fail "openbox does not start: $(<"$work/openbox.log")"
}

set_environment
make_folders
start_display
start_bus
start_documents
run_plain "$BASH" "$here/session.sh" "$@"
