#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and installs the program in the session that inside.sh makes, then checks it or runs a command.
# Usage: session.sh [--driver PROGRAM [ARG…] | --shell COMMAND [ARG…] | --measure]
# shellcheck disable=SC1091,SC2154 # checks.sh defines what all three have in common.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
. "$here/checks.sh"
. "$here/windows.sh"

# Prints what a build depends on: the tree, and the runtime.
digest_tree ()
{
  cd "$CP_TREE"
  { find . \( -path ./build -o -path ./_build -o -path ./.git \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    printf '%s\n' "${FLATPAK_SYSTEM_DIR%/installation}"; } | sed "s|$CP_CACHE||" | sha256sum
}

# Compiled files are kept from one build to the next, as long as they are no more than 100 MB. Ninja is told to stop
# where the machine has more to do than twice the jobs, so there are more of them than it takes.
compile ()
{
  local state=$CP_CACHE/state
  mkdir -p "$state/ccache"
  printf 'max_size = 100M\ndepend_mode = true\n' >"$state/ccache/ccache.conf"
  run_quietly flatpak-builder --user --force-clean --disable-download --disable-updates --disable-rofiles-fuse \
    --jobs=$((2 * $(nproc))) --ccache --state-dir="$state" --repo="$work/repo" "$work/build" "$here/$id.json"
  rm -rf "$state"/{build,cache,checksums,rofiles}
}

# What was built of the same tree, or of this one.
build ()
{
  local built=$CP_CACHE/built digest
  digest=$(digest_tree)
  (
    flock 9
    if [[ ! -d $built/repo || $(cat "$built/digest" 2>/dev/null) != "$digest" ]]; then
      compile
      rm -rf "$built"
      mkdir "$built"
      cp -r "$work/repo" "$built/repo"
      printf '%s\n' "$digest" >"$built/digest"
    fi
    [[ -d $work/repo ]] || cp -r "$built/repo" "$work/repo"
  ) 9>"$CP_CACHE/lock"
}

# There is no system bus to ask for parental controls; the session's does not know of any either.
install ()
{
  DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS run_quietly flatpak --user install --noninteractive "$@"
}

install_from_repository ()
{
  run_quietly flatpak --user remote-add --no-gpg-verify made "file://${work// /%20}/repo"
  install made "$id"
}

install_from_bundle ()
{
  run_quietly flatpak build-bundle "$work/repo" "$work/counterpoint.flatpak" "$id"
  install --bundle "$work/counterpoint.flatpak"
}

uninstall ()
{
  DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS run_quietly flatpak --user uninstall --noninteractive "$id"
  [[ ! -e $deployed && ! -e $exports/applications/$id.desktop ]] || fail 'It is still there'
}

check_installed ()
{
  check_permissions
  check_exports
  check_type
  check_licences
  check_languages
}

build
install_from_repository
case ${1:-} in
  --shell) exec "${@:2}" ;;
  --measure) exec "$BASH" "$here/measure.sh" ;;
esac
check_installed
check_metainfo
check_rights
check_x11
check_activation
check_wayland
[[ ${1:-} != --driver ]] || "${@:2}"
uninstall
install_from_bundle
check_sizes
check_installed
check_x11
