#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No object of the main thread is given to a thread that might finalise it. Usage: test-threads.sh TREE
set -euo pipefail

# Prints where a file that has GTask run threads makes a task with a source object.
list_faults ()
{
  local file
  while IFS= read -r file; do
    grep -Hn 'g_task_new (' "$file" | grep -v 'g_task_new (NULL' || true
  done < <(grep -rl --include='*.c' 'g_task_run_in_thread' "$1/src" | grep -v '/cp-thread-task\.c$' | sort)
}

# A check that finds nothing proves nothing before it has found what is planted.
prove_itself ()
{
  local tree faults
  tree=$(mktemp -d)
  mkdir -p "$tree/src"
  printf 'g_task_new (self, NULL, NULL, NULL);\ng_task_run_in_thread (task, f);\n' >"$tree/src/bad.c"
  printf 'g_task_new (NULL, NULL, NULL, self);\ng_task_run_in_thread (task, f);\n' >"$tree/src/good.c"
  printf 'g_task_new (self, NULL, NULL, NULL);\ncp_thread_task_run (task, f, NULL);\n' >"$tree/src/better.c"
  faults=$(list_faults "$tree")
  rm -rf "$tree"
  if [[ $faults != */bad.c:1:* || $(wc -l <<<"$faults") -ne 1 ]]; then
    printf 'The check itself is broken. Of one planted fault it found:\n%s\n' "$faults"
    exit 1
  fi
}

prove_itself
faults=$(list_faults "$1")
if [[ -n $faults ]]; then
  printf 'A thread may be the last to let go of a source object; use cp_thread_task_run ():\n%s\n' "$faults"
  exit 1
fi
