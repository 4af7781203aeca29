#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a distribution gets: the tarball of "meson dist" holds the tree as it was committed, is built with no network
# and installed under another root, and what lies there runs. Usage: test-dist.sh TREE BUILD
set -euo pipefail

tree=$1 build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

skip ()
{
  echo "skipped: $*"
  exit 77
}

# Somebody else's work tree counts as none: Git refuses to read it.
require_work_tree ()
{
  command -v git >/dev/null || skip 'Git is not installed'
  [[ -e $tree/.git ]] || skip 'this is no Git work tree, which a tarball is made of'
  git -C "$tree" rev-parse --quiet --verify HEAD >"$folder/log" 2>&1 || skip "$(cat "$folder/log")"
}

make_tarball ()
{
  meson dist -C "$build" --no-tests --allow-dirty --formats xztar >"$folder/log" 2>&1 || fail "$(cat "$folder/log")"
  tar -C "$folder" -xf "$build"/meson-dist/counterpoint-*.tar.xz
  source=$(find "$folder" -maxdepth 1 -name 'counterpoint-*' -type d)
}

# Leaves in "offline" what runs a command where no network can be reached, and says so where the system has no such.
find_offline ()
{
  offline=(unshare --user --map-root-user --net)
  if ! "${offline[@]}" true 2>/dev/null; then
    echo 'The network is not cut off: the system allows no user namespaces'
    offline=()
  fi
}

check_list ()
{
  diff -u <(git -C "$tree" ls-tree -r --name-only HEAD | LC_ALL=C sort) \
    <(cd "$source" && find . ! -type d | sed 's|^\./||' | LC_ALL=C sort) \
    || fail 'The tarball holds other files than the commit'
}

# With the options of a package's build, and no tests: these are run on the same sources. One job, because other
# tests run beside it.
build_package ()
{
  ${offline[@]+"${offline[@]}"} meson setup --prefix=/usr --buildtype=plain --wrap-mode=nodownload -Dtests=false \
    "$folder/build" "$source" >"$folder/log" 2>&1 || fail "$(tail -40 "$folder/log")"
  ${offline[@]+"${offline[@]}"} meson compile -C "$folder/build" --jobs 1 >"$folder/log" 2>&1 \
    || fail "$(tail -40 "$folder/log")"
}

install_package ()
{
  DESTDIR="$folder/the package" ${offline[@]+"${offline[@]}"} meson install -C "$folder/build" --no-rebuild >"$folder/log" 2>&1 \
    || fail "$(tail -40 "$folder/log")"
  [[ $(ls "$folder/the package") == usr ]] || fail 'Files lie outside the prefix'
  if grep -rIlF "$folder" "$folder/the package"; then
    fail 'The files above name the folder that they were built in'
  fi
}

check_program ()
{
  local program="$folder/the package/usr/bin/counterpoint" version
  version=$("$program" --version)
  [[ $version == *"$(sed -n "s/^  version: '\(.*\)',/\1/p" "$tree/meson.build")" ]] || fail "The program calls itself $version"
  env -u GSETTINGS_SCHEMA_DIR "$program" matrix >"$folder/matrix" || fail 'The program makes no matrix of the built-in corpus'
  [[ -s $folder/matrix ]] || fail 'The matrix of the built-in corpus is empty'
}

require_work_tree
find_offline
make_tarball
check_list
build_package
install_package
check_program
