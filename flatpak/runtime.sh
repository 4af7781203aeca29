#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes stand-ins of org.gnome.Platform//50 and org.gnome.Sdk//50 of the packages of Debian 13.
# Usage: runtime.sh FOLDER [LANGUAGE…], which gets a Flatpak installation in FOLDER/installation
#
# It needs no rights: packages are taken apart, not installed, and what their scripts would do is done here, inside
# the runtime. Archive, proxy and certificates are those of this machine's own settings of apt. Ends with 77 where
# the packages cannot be had. Never publish what was built on it: real bundles are built on GNOME's runtime.
set -euo pipefail

folder=$1
languages=("${@:2}")
branch=50
platform_packages=(
  adwaita-icon-theme bash coreutils findutils fontconfig fonts-cantarell fonts-dejavu-core grep
  gsettings-desktop-schemas hicolor-icon-theme libc-bin libegl1 libgl1 libglib2.0-bin libgtk-4-1 libgtk-4-bin
  libjson-glib-1.0-0 librsvg2-common libxml2 mawk sed shared-mime-info xkb-data
)
sdk_packages=(
  appstream appstream-compose appstream-util ccache desktop-file-utils diffutils elfutils file gcc gettext
  gtk-update-icon-cache gzip libc6-dev libgtk-4-dev libjson-glib-dev libxml2-dev locales meson ninja-build patch
  pkgconf tar xz-utils
)

skip ()
{
  printf 'skipped: %s\n' "$*"
  exit 77
}

# What a runtime does not have, and what only takes room.
list_excluded ()
{
  printf '%s\n' './dev/*' './var/*' './etc/apt*' './etc/group*' './etc/gshadow*' './etc/hosts' './etc/hostname' \
    './etc/machine-id' './etc/passwd*' './etc/resolv.conf' './etc/shadow*' './etc/systemd*' \
    './usr/include/unicode/*' './usr/lib/systemd/*' './usr/share/doc/*' './usr/share/info/*' \
    './usr/share/lintian/*' './usr/share/locale/*' './usr/share/man/*' '*/libicu*.a' '*/lto1' '*/lib[alt]san*' \
    '*/libhwasan*' '*/libgprofng*'
}

# Prints the address of the archive from which this machine has its own packages.
find_archive ()
{
  local codename
  # shellcheck disable=SC1091
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-stable}")
  # shellcheck disable=SC2016 # apt's variables.
  apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
    | sed -nE "/^($codename|stable|testing|unstable) main /{s/.* //p;q}"
}

# An apt of its own, which believes that nothing is installed.
set_up_apt ()
{
  local archive keyring=/usr/share/keyrings/debian-archive-keyring.gpg options=''
  grep -qx 'ID=debian' /etc/os-release || skip 'the stand-in runtime is made of packages of Debian, which this is not'
  archive=$(find_archive)
  [[ -n $archive ]] || skip 'apt has no archive of Debian'
  [[ ! -r $keyring ]] || options="[signed-by=$keyring] "
  mkdir -p "$folder"/apt/{none,state/lists/partial,cache/archives/partial}
  : >"$folder/apt/status"
  printf 'deb %s%s trixie main\n' "$options" "$archive" >"$folder/apt/sources"
  cat >"$folder/apt/conf" <<END
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Post-Invoke;
Dir::State "$folder/apt/state";
Dir::State::status "$folder/apt/status";
Dir::Cache "$folder/apt/cache";
Dir::Etc::sourcelist "$folder/apt/sources";
Dir::Etc::sourceparts "$folder/apt/none";
Dir::Etc::preferences "$folder/apt/none/preferences";
Dir::Etc::preferencesparts "$folder/apt/none";
APT::Install-Recommends "false";
Acquire::Languages "none";
END
}

run_apt ()
{
  apt-get -qq --config-file "$folder/apt/conf" "$@"
}

# Prints the files of all packages that those named need, themselves included; apt names only those that it has yet to
# download.
list_files ()
{
  run_apt install --print-uris --assume-yes "$@" \
    | sed -nE "s|^'[^']*' ([^ ]+) .*|$folder/apt/cache/archives/\1|p" | LC_ALL=C sort
}

# Leaves the files that each runtime is made of in two lists.
download ()
{
  set_up_apt
  if ! run_apt --error-on=any update >"$folder/apt/log" 2>&1 \
    || ! list_files "${platform_packages[@]}" >"$folder/apt/platform" 2>"$folder/apt/log" \
    || ! list_files "${platform_packages[@]}" "${sdk_packages[@]}" >"$folder/apt/sdk" 2>"$folder/apt/log" \
    || ! run_apt install --download-only --assume-yes "${platform_packages[@]}" "${sdk_packages[@]}" \
      >"$folder/apt/log" 2>&1; then
    skip "the packages of Debian 13 cannot be had ($(grep -m 1 '^E:' "$folder/apt/log"))"
  fi
}

# Takes the packages whose files are named on stdin apart into a folder.
unpack ()
{
  local root=$1
  list_excluded >"$folder/excluded"
  # shellcheck disable=SC2016 # The inner shell expands it.
  tr '\n' '\0' | xargs -0 -n 12 -P "$(nproc)" "$BASH" -c '
    set -euo pipefail
    for package in "${@:3}"; do
      dpkg-deb --fsys-tarfile "$package" \
        | tar -x -C "$1" --exclude-from="$2" --no-same-owner --no-same-permissions --keep-directory-symlink
    done' unpack "$root" "$folder/excluded"
}

make_root ()
{
  local name
  mkdir -p "$1/etc"
  for name in bin lib lib64 sbin; do
    mkdir -p "$1/usr/$name"
    ln -s "usr/$name" "$1/$name"
  done
}

# Runs a command inside a runtime in the making.
run_in ()
{
  local root=$1
  shift
  bwrap --unshare-all --die-with-parent --bind "$root/usr" /usr --bind "$root/etc" /etc --symlink usr/bin /bin \
    --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 --proc /proc --dev /dev --tmpfs /tmp \
    --tmpfs /var --clearenv --setenv HOME /tmp --setenv PATH /usr/bin:/usr/sbin --setenv LC_ALL C.UTF-8 "$@"
}

# What the packages' own scripts would have made.
set_up_caches ()
{
  local root=$1 libraries theme
  libraries=/usr/lib/$(basename "$root"/usr/lib/*-linux-gnu)
  : >"$root/etc/ld.so.conf"
  ln -sf ../sbin/ldconfig "$root/usr/bin/ldconfig"
  ln -sf bash "$root/usr/bin/sh"
  run_in "$root" ldconfig
  run_in "$root" glib-compile-schemas /usr/share/glib-2.0/schemas
  run_in "$root" update-mime-database /usr/share/mime
  run_in "$root" "$libraries/gdk-pixbuf-2.0/gdk-pixbuf-query-loaders" --update-cache
  run_in "$root" "$libraries/glib-2.0/gio-querymodules" "$libraries/gio/modules"
  for theme in Adwaita hicolor; do
    run_in "$root" gtk4-update-icon-cache --force --quiet "/usr/share/icons/$theme"
  done
  run_in "$root" fc-cache -f
}

# GNOME's runtime has the locales of all languages; here they are made for those of the program.
make_locales ()
{
  local root=$1 language locale
  for language in en "${languages[@]}"; do
    locale=$(find "$root/usr/share/i18n/locales" -name "${language}_??" -printf '%f\n' | sort \
      | sed -n "1h; /^en_US$/h; /_${language^^}$/h; \${x; p}")
    [[ -n $locale ]] || continue
    run_in "$root" localedef --no-archive -i "$locale" -f UTF-8 "/usr/lib/locale/$locale.utf8"
  done
}

# What flatpak-builder and Meson look for in an Sdk.
set_up_sdk ()
{
  local root=$1
  ln -s gcc "$root/usr/bin/cc"
  ln -sf mawk "$root/usr/bin/awk"
  mkdir -p "$root/etc/flatpak-builder"
  printf '{ "libdir": "/app/lib", "cflags": "-O2 -pipe" }\n' >"$root/etc/flatpak-builder/defaults.json"
}

export_runtime ()
{
  local root=$1 name=$2 arch
  arch=$(flatpak --default-arch)
  mv "$root/etc" "$root/usr/etc"
  chmod -R u+rwX "$root/usr"
  # flatpak takes a folder without it for none of its own.
  mkdir "$root/files"
  cat >"$root/metadata" <<END
[Runtime]
name=org.gnome.$name
runtime=org.gnome.Platform/$arch/$branch
sdk=org.gnome.Sdk/$arch/$branch
END
  flatpak build-export --disable-sandbox --runtime --no-update-summary --disable-fsync "$folder/repo" "$root" \
    "$branch" >/dev/null
}

# From the repository into an installation that only reads them from there on.
install_runtimes ()
{
  export FLATPAK_USER_DIR=$folder/installation
  flatpak build-update-repo --no-update-appstream "$folder/repo" >/dev/null
  flatpak --user remote-add --no-gpg-verify standin "file://${folder// /%20}/repo"
  flatpak --user install --noninteractive standin "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch" >/dev/null
  flatpak --user remote-delete --force standin
}

download
make_root "$folder/platform"
unpack "$folder/platform" <"$folder/apt/platform"
cp -al "$folder/platform" "$folder/sdk"
LC_ALL=C comm -13 "$folder/apt/platform" "$folder/apt/sdk" | unpack "$folder/sdk"
make_locales "$folder/sdk"
cp -al "$folder"/sdk/usr/lib/locale/*.utf8 "$folder/platform/usr/lib/locale/"
set_up_sdk "$folder/sdk"
set_up_caches "$folder/sdk"
set_up_caches "$folder/platform"
ostree init --mode=bare-user-only --repo="$folder/repo"
export_runtime "$folder/platform" Platform
export_runtime "$folder/sdk" Sdk
install_runtimes
rm -rf "$folder"/{apt,excluded,platform,repo,sdk}
