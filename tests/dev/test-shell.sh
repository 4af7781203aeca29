#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ShellCheck has nothing to say about any script. Usage: test-shell.sh TREE
set -euo pipefail

if ! command -v shellcheck >/dev/null; then
  echo 'ShellCheck is not installed (./dev test installs it)'
  exit 77
fi

cd "$1"
mapfile -d '' scripts < <(find tests data flatpak -name '*.sh' -print0 2>/dev/null)
shellcheck dev flatpak/test .ci/run "${scripts[@]}"
