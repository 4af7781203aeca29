# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What is asked of the program as it is installed; session.sh reads this. Each check ends the run when it fails.

id=io.github.counterpoint_app.Counterpoint
work=$CP_WORK
exports=$work/user/exports/share
deployed=$work/user/app/$id/current/active
max_bundle=3000000
max_installed=8000000

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

# Runs a command that has nothing to say unless it fails.
run_quietly ()
{
  "$@" >"$work/log" 2>&1 || fail "$*: $(tail -n 40 "$work/log")"
}

# Waits for a command to succeed.
wait_for ()
{
  local limit=$((SECONDS + 60))
  while [[ $SECONDS -lt $limit ]]; do
    ! "$@" >/dev/null 2>&1 || return 0
    sleep 0.1
  done
  fail "In vain waited for: $*"
}

list_languages ()
{
  sed 's/#.*//; s/[[:blank:]]//g; /^$/d' "$CP_TREE/po/LINGUAS"
}

# Prints the bytes of a folder on the disk or as they are counted, whichever are more.
measure_folder ()
{
  { du -s --block-size=1 "$1"; du -s --bytes "$1"; } | sort -n | sed -n '$s/[[:blank:]].*//p'
}

check_sizes ()
{
  local bundle installed
  bundle=$(stat -c %s "$work/counterpoint.flatpak")
  installed=$(measure_folder "$(readlink -f "$deployed")")
  echo "bundle $bundle bytes, installed $installed bytes"
  [[ $bundle -le $max_bundle ]] || fail "The bundle has more than $max_bundle bytes"
  [[ $installed -le $max_installed ]] || fail "Installed are more than $max_installed bytes"
}

# The sandbox is as wide as the manifest says.
check_permissions ()
{
  local found expected
  found=$(flatpak info --show-permissions "$id" | sed '/^$/d')
  expected=$(printf '%s\n' '[Context]' 'shared=ipc;' 'sockets=x11;wayland;fallback-x11;' 'devices=dri;')
  [[ $found == "$expected" ]] || fail "Permissions: $found"
}

list_expected_exports ()
{
  cat <<END
applications/$id.desktop
dbus-1/services/$id.service
icons/hicolor/scalable/apps/$id.svg
icons/hicolor/scalable/mimetypes/$id-document.svg
icons/hicolor/symbolic/apps/$id-symbolic.svg
metainfo/$id.metainfo.xml
mime/packages/$id.xml
END
}

# Desktop entry, icons, type, service and metainfo are where the desktop looks for them.
check_exports ()
{
  local found complaints entry=$exports/applications/$id.desktop
  found=$(cd "$deployed/export/share" && find . ! -type d | sed 's|^\./||; s|\.appdata\.xml$|.metainfo.xml|' \
    | LC_ALL=C sort)
  diff -u <(list_expected_exports) <(printf '%s\n' "$found") || fail 'Another list of exported files was expected'
  complaints=$(desktop-file-validate --warn-kde "$entry" 2>&1) || true
  [[ -z $complaints ]] || fail "The exported desktop entry: $complaints"
  grep -q '^Exec=.*flatpak run .*--file-forwarding .*@@u %U @@$' "$entry" || fail "$(grep ^Exec "$entry")"
  grep -qx 'DBusActivatable=true' "$entry" || fail 'The bus cannot start the exported desktop entry'
  grep -q "^Exec=.*flatpak run .*$id --gapplication-service\$" "$exports/dbus-1/services/$id.service" \
    || fail "$(<"$exports/dbus-1/services/$id.service")"
}

# What the desktop makes of it.
check_type ()
{
  local attributes
  printf '{\n"format": "counterpoint",\n"version": 1,\n"title": "Quay"\n}\n' >"$work/quay.counterpoint"
  attributes=$(gio info -a standard::content-type,standard::icon "$work/quay.counterpoint")
  grep -q 'content-type: application/vnd.counterpoint+json$' <<<"$attributes" || fail "A project: $attributes"
  grep -q "icon: $id-document" <<<"$attributes" || fail "A project: $attributes"
  gio mime application/vnd.counterpoint+json | grep -q "^Default application.*: $id.desktop\$" \
    || fail 'A project is not opened by Counterpoint'
}

check_licences ()
{
  cmp "$CP_TREE/LICENSE" "$deployed/files/share/licenses/$id/LICENSE" || fail 'The licence is not installed'
}

# Prints what the sandboxed program says of the built-in corpus in a language.
describe_corpus ()
{
  flatpak run --env="LANGUAGE=$1" --env="LC_ALL=$2" "$id" info
}

# Program, desktop entry and metainfo speak every language.
check_languages ()
{
  local language locale english
  english=$(describe_corpus en en_US.UTF-8)
  for language in $(list_languages); do
    locale=$(flatpak run --command=ls "$id" /usr/lib/locale | sed -n "/^${language}_/{p;q}")
    [[ $(describe_corpus "$language" "${locale%.*}.UTF-8") != "$english" ]] \
      || fail "The program does not speak $language"
    grep -q "^Comment\[$language\]=" "$exports/applications/$id.desktop" || fail "The desktop entry lacks $language"
    grep -q "<summary xml:lang=\"$language\">" "$deployed"/export/share/metainfo/*.xml \
      || fail "The metainfo lacks $language"
  done
}

# As the runtime's own tool of software centres sees it; there is none so new on this machine. flatpak-builder of
# Debian 12 gives the file its former name, under which that tool does not look for it.
check_metainfo ()
{
  local complaints metainfo=files/share/metainfo/$id.metainfo.xml
  cp -r "$deployed/files" "$work/files"
  if [[ ! -e $work/$metainfo ]]; then
    mkdir -p "$work/files/share/metainfo"
    mv "$work/files/share/appdata/$id.appdata.xml" "$work/$metainfo"
  fi
  complaints=$(run_in_sdk "appstreamcli validate --strict --no-net --no-color --explain $metainfo" 2>&1) \
    || fail "The metainfo: $complaints"
  complaints=$(run_in_sdk 'appstreamcli compose --no-net --no-color --print-report=full --prefix=/ --origin=made \
    --result-root=composed files' 2>&1) || fail "appstreamcli compose: $complaints"
  gzip -dc "$work"/composed/share/swcatalog/xml/*.xml.gz | grep "<id>$id</id>" >/dev/null \
    || fail "appstreamcli compose: $complaints"
}

# Runs a line of the shell in the Sdk, in the folder for files.
run_in_sdk ()
{
  # shellcheck disable=SC2016 # The shell in the Sdk expands it.
  flatpak run --command=sh --filesystem="$work" org.gnome.Sdk//50 -c 'cd "$1" && eval "$2"' sh "$work" "$1"
}

# The sandboxed program is a plain user's, with no rights whatsoever.
check_rights ()
{
  local found
  found=$(flatpak run --command=sh "$id" -c 'id -u; sed -n "s/^Cap[A-Z][a-z]*:\t0*//p" /proc/self/status')
  [[ $UID -ne 0 && $found == "$UID" ]] || fail "User and capabilities in the sandbox: $found"
}
