# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# Windows of the sandboxed program on X11 and on Wayland; session.sh reads this after checks.sh.

object=/${id//./\/}

# Prints the numbers of the windows that the window manager has.
list_windows ()
{
  xprop -root _NET_CLIENT_LIST | grep -o '0x[0-9a-f]*'
}

# A window with text in it has more colours than the grey before its first frame.
is_drawn ()
{
  local window n_colours
  window=$(list_windows | sed -n 1p)
  [[ -n $window ]] || return 1
  import -silent -window "$window" "$work/window.png"
  n_colours=$(identify -format '%k' "$work/window.png")
  [[ $n_colours -gt 50 ]]
}

is_running ()
{
  gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.NameHasOwner "$id" | grep true
}

# Each sandbox is a bwrap. What flatpak lists as running stays there for seconds after its end.
has_ended ()
{
  ! is_running && ! ps -C bwrap -o pid=
}

quit_program ()
{
  run_quietly gdbus call --session --dest "$id" --object-path "$object" \
    --method org.freedesktop.Application.ActivateAction quit '[]' '{}'
  wait_for has_ended
}

check_complaints ()
{
  ! grep -E -- '-(WARNING|CRITICAL|ERROR) \*\*' "$1" || fail 'The sandboxed program complains'
}

check_x11 ()
{
  flatpak run "$id" >"$work/x11.log" 2>&1 &
  wait_for is_drawn
  quit_program
  wait $! || fail "On X11 it ended with $?: $(<"$work/x11.log")"
  check_complaints "$work/x11.log"
}

# The desktop starts it over the bus, with the service that is exported.
check_activation ()
{
  run_quietly gdbus call --session --dest "$id" --object-path "$object" \
    --method org.freedesktop.Application.Activate '{}'
  wait_for is_drawn
  quit_program
}

# The compositor answers for a frame that it has shown.
is_shown ()
{
  awk -v id="$id" '/xdg_toplevel[@#].*set_app_id\(/ && index ($0, "\"" id "\"") { named = 1 }
    /wl_surface[@#].*attach\(wl_buffer/ { attached = 1 }
    attached && /wl_callback[@#].*done\(/ { shown = 1 }
    END { exit !(named && shown) }' "$work/wayland.log"
}

check_wayland ()
{
  local compositor program
  weston --backend=headless-backend.so --use-pixman --socket=wayland-tried --width=1280 --height=800 --no-config \
    --idle-time=0 >"$work/weston.log" 2>&1 &
  compositor=$!
  wait_for test -S "$XDG_RUNTIME_DIR/wayland-tried"
  env -u DISPLAY WAYLAND_DISPLAY=wayland-tried flatpak run --nosocket=x11 --nosocket=fallback-x11 \
    --env=WAYLAND_DEBUG=client "$id" >"$work/wayland.log" 2>&1 &
  program=$!
  wait_for is_shown
  quit_program
  wait "$program" || fail "On Wayland it ended with $?: $(<"$work/wayland.log")"
  check_complaints "$work/wayland.log"
  kill "$compositor"
  wait "$compositor" || true
}
