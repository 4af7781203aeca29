#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation consists of, and what the desktop makes of it.
# Usage: test-installed.sh BUILD PREFIX BINDIR DATADIR MANDIR LOCALEDIR LINGUAS
set -euo pipefail

id=io.github.counterpoint_app.Counterpoint
build=$1 prefix=$2 bindir=$3 datadir=$4 mandir=$5 localedir=$6 linguas=$7
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
share=$folder/root$prefix/$datadir

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

for tool in meson desktop-file-validate update-desktop-database update-mime-database gio glib-compile-schemas; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is not installed (./dev test installs it)"
    exit 77
  fi
done

list_languages ()
{
  sed 's/#.*//' "$linguas" | xargs -n 1
}

list_expected ()
{
  list_languages | sed "s|.*|$localedir/&/LC_MESSAGES/counterpoint.mo|"
  cat <<END
$bindir/counterpoint
$datadir/applications/$id.desktop
$datadir/dbus-1/services/$id.service
$datadir/glib-2.0/schemas/$id.gschema.xml
$datadir/icons/hicolor/scalable/apps/$id.svg
$datadir/icons/hicolor/scalable/mimetypes/$id-document.svg
$datadir/icons/hicolor/symbolic/apps/$id-symbolic.svg
$datadir/licenses/$id/LICENSE
$datadir/metainfo/$id.metainfo.xml
$datadir/mime/packages/$id.xml
$mandir/man1/counterpoint.1
END
}

# Nothing but what is wanted, wherever a package is put together.
check_files ()
{
  local found
  DESTDIR=$folder/root meson install -C "$build" --no-rebuild --quiet >"$folder/log" 2>&1 \
    || fail "meson install: $(cat "$folder/log")"
  found=$(cd "$folder/root" && find . ! -type d | sed "s|^\.$prefix/||" | LC_ALL=C sort)
  diff -u <(list_expected | LC_ALL=C sort) <(printf '%s\n' "$found") || fail 'Another list of files was expected'
  [[ -x $folder/root$prefix/$bindir/counterpoint ]] || fail 'The program cannot be run'
}

# The bus starts a service only by a whole path.
check_service ()
{
  local service=$share/dbus-1/services/$id.service
  grep -qx "Exec=$prefix/$bindir/counterpoint --gapplication-service" "$service" || fail "$(cat "$service")"
  grep -qx "Name=$id" "$service" || fail "$(cat "$service")"
}

check_entry ()
{
  local complaints entry=$share/applications/$id.desktop
  complaints=$(desktop-file-validate --warn-kde "$entry" 2>&1) || true
  [[ -z $complaints ]] || fail "The desktop entry: $complaints"
}

# The launcher, the software centre and the file manager speak every language that the program does.
check_languages ()
{
  local language
  [[ -n $(list_languages) ]] || fail 'There is no translation'
  for language in $(list_languages); do
    [[ $(grep -c "^\(Name\|GenericName\|Comment\|Keywords\)\[$language\]=." "$share/applications/$id.desktop") -eq 6 ]] \
      || fail "The desktop entry does not speak the language $language"
    grep -q "<summary xml:lang=\"$language\">" "$share/metainfo/$id.metainfo.xml" \
      || fail "The metainfo does not speak the language $language"
    grep -q "<comment xml:lang=\"$language\">" "$share/mime/packages/$id.xml" \
      || fail "The type of a project has no name in the language $language"
  done
}

# Prints the program that a desktop with no settings of its own opens a type with.
find_default ()
{
  XDG_DATA_DIRS=$share XDG_DATA_HOME=$folder/none XDG_CONFIG_HOME=$folder/none XDG_CONFIG_DIRS=$folder/none \
    PATH=$folder/root$prefix/$bindir:$PATH LC_ALL=C gio mime "$1" | sed -n 's/^Default application.*: //p'
}

# Prints the attributes of a file as a desktop finds them: with this program alone, or with all types of this machine.
find_attributes ()
{
  XDG_DATA_DIRS=$share$2 XDG_DATA_HOME=$folder/none gio info -a standard::content-type,standard::icon "$1"
}

expect_project ()
{
  local name attributes others=$1
  shift
  for name in "$@"; do
    attributes=$(find_attributes "$folder/$name" "$others")
    grep -q 'content-type: application/vnd.counterpoint+json$' <<<"$attributes" || fail "$name: $attributes"
    grep -q "icon: $id-document" <<<"$attributes" || fail "$name: $attributes"
  done
}

expect_other ()
{
  local name attributes others=$1
  shift
  for name in "$@"; do
    attributes=$(find_attributes "$folder/$name" "$others")
    if grep -q counterpoint+json <<<"$attributes"; then
      fail "$name: $attributes"
    fi
  done
}

# A project is known by its name, and where that was lost or another was given by how it begins; its icon is installed.
check_project ()
{
  local others
  printf '{\n"format": "counterpoint",\n"version": 1,\n"title": "Quay"\n}\n' >"$folder/quay"
  printf '{"format":"counterpoint","version":1}' >"$folder/compact"
  printf '\xef\xbb\xbf{\r\n  "format" : "counterpoint"}' >"$folder/spaced"
  cp "$folder/quay" "$folder/quay.counterpoint"
  cp "$folder/quay" "$folder/quay.json"
  cp "$folder/quay" "$folder/quay.bin"
  printf '{}\n' >"$folder/empty.counterpoint"
  printf '{}\n' >"$folder/other.json"
  printf '{"title": "Fugues", "tags": ["counterpoint"]}\n' >"$folder/tagged"
  for others in '' ":/usr/share"; do
    expect_project "$others" quay compact spaced quay.counterpoint quay.json quay.bin empty.counterpoint
    expect_other "$others" other.json tagged
  done
}

check_schema ()
{
  local complaints
  complaints=$(glib-compile-schemas --strict --dry-run "$share/glib-2.0/schemas" 2>&1) || fail "The schema: $complaints"
  [[ -z $complaints ]] || fail "The schema: $complaints"
}

# Counterpoint opens projects, and is the default for nothing else.
check_types ()
{
  local type
  update-desktop-database "$share/applications"
  update-mime-database "$share/mime"
  [[ $(find_default application/vnd.counterpoint+json) == "$id.desktop" ]] \
    || fail 'A project is not opened by Counterpoint'
  for type in text/plain text/markdown text/html application/json; do
    [[ -z $(find_default "$type") ]] || fail "Counterpoint is the default for $type"
  done
}

check_files
check_service
check_entry
check_languages
check_types
check_project
check_schema
