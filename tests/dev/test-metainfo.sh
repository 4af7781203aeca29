#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What software centres are told is valid, and agrees with NEWS.md and the pictures in the tree.
# Usage: test-metainfo.sh TREE METAINFO
set -euo pipefail

tree=$1 metainfo=$2
home=https://github.com/counterpoint-app/Counterpoint
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail ()
{
  printf '%s\n' "$*"
  exit 1
}

for tool in appstreamcli xmllint identify; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is not installed (./dev test installs it)"
    exit 77
  fi
done

# Prints what an XPath expression finds, one a line.
find_all ()
{
  xmllint --xpath "$1" "$metainfo" 2>/dev/null || true
}

# Before 1.0 appstreamcli knows the developer by another name only; all else is checked as it is.
make_known ()
{
  if [[ $(appstreamcli --version | sed 's/.*: //') == 0.* ]]; then
    tr '\n' ' ' <"$metainfo" | sed -E \
      's|<developer id="[^"]+"> *<name[^>]*>([^<]+)</name> *</developer>|<developer_name>\1</developer_name>|'
  else
    cat "$metainfo"
  fi
}

check_validity ()
{
  local copy complaints
  copy=$folder/${metainfo##*/}
  make_known >"$copy"
  complaints=$(appstreamcli validate --strict --no-net --no-color --explain "$copy" 2>&1) \
    || fail "The metainfo: $complaints"
}

# Prints version, date and kind of each release, the newest first.
list_news ()
{
  sed -nE 's/^## ([0-9.]+) \(in preparation\)$/\1 development/p
    s/^## ([0-9.]+) \(([0-9]{4}-[0-9]{2}-[0-9]{2})\)$/\1 \2 stable/p' "$tree/NEWS.md"
}

# What is in preparation has no date yet; the metainfo has to have one.
list_releases ()
{
  local n i version date kind
  n=$(find_all 'count(//release)')
  for ((i = 1; i <= n; i++)); do
    version=$(find_all "string(//release[$i]/@version)")
    date=$(find_all "string(//release[$i]/@date)")
    kind=$(find_all "string(//release[$i]/@type)")
    case $kind in
      development) echo "$version development" ;;
      '' | stable) echo "$version $date stable" ;;
      *) fail "Release $version: unknown type $kind" ;;
    esac
  done
}

# Prints the first paragraph of each release as one line.
list_introductions ()
{
  awk '/^## / { if (text != "") print text; text = ""; open = 1; next }
    open && /^$/ { if (text != "") open = 0; next }
    open { text = text (text == "" ? "" : " ") $0 }
    END { if (text != "") print text }' "$tree/NEWS.md"
}

# Prints the same as software centres show it.
list_descriptions ()
{
  local n i
  n=$(find_all 'count(//release)')
  for ((i = 1; i <= n; i++)); do
    find_all "normalize-space(//release[$i]/description/p[not(@xml:lang)][1])"
  done
}

check_releases ()
{
  [[ $(list_news | wc -l) -eq $(grep -c '^## ' "$tree/NEWS.md") ]] \
    || fail 'A heading of NEWS.md is neither “## VERSION (DATE)” nor “## VERSION (in preparation)”'
  diff -u --label NEWS.md --label metainfo <(list_news) <(list_releases) || fail 'The releases differ'
  diff -u --label NEWS.md --label metainfo <(list_introductions) <(list_descriptions) \
    || fail 'What is new begins otherwise than in NEWS.md'
  grep -q "^  version: '$(list_news | sed 's/ .*//; q')'" "$tree/meson.build" \
    || fail 'meson.build has another version than NEWS.md'
}

# The first is what software centres show beside the name. All are as wide as they are said to be.
check_screenshots ()
{
  local n i picture file size
  n=$(find_all 'count(//screenshot)')
  [[ $n -ge 4 ]] || fail "$n screenshots"
  for ((i = 1; i <= n; i++)); do
    picture=$(find_all "string(//screenshot[$i]/image)")
    size=$(find_all "concat(//screenshot[$i]/image/@width, 'x', //screenshot[$i]/image/@height)")
    file=$tree/data/${picture#"$home/raw/main/data/"}
    [[ -f $file ]] || fail "$picture: there is no $file"
    [[ $(identify -format '%wx%h' "$file") == "$size" ]] || fail "$file is not of $size"
    [[ $(stat -c %s "$file") -le 150000 ]] || fail "$file is larger than 150 kB"
    [[ -n $(find_all "string(//screenshot[$i]/caption)") ]] || fail "$file has no caption"
    [[ $((${size%x*} * 10)) -eq $((${size#*x} * 16)) ]] || fail "$file is not 16:10"
  done
  [[ $(find_all 'string(//screenshot[@type="default"]/image)') == "$(find_all 'string(//screenshot[1]/image)')" ]] \
    || fail 'The first screenshot is not the default'
}

check_addresses ()
{
  local address
  while IFS= read -r address; do
    [[ $address == "$home" || $address == "$home"/* ]] || fail "$address is not under $home"
  done < <(find_all '//url/text() | //image/text()')
}

check_validity
check_releases
check_screenshots
check_addresses
