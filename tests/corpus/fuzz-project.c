/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: what loads as a project is written, loads again and is written alike. */

#include <stdint.h>

#include "cp-project-file.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);
  g_autoptr (CpSnapshot) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  if (snapshot == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  written = cp_project_file_to_bytes (snapshot);
  again = cp_project_file_load_bytes (written, &error);
  g_assert_no_error (error);
  rewritten = cp_project_file_to_bytes (again);
  g_assert_true (g_bytes_equal (rewritten, written));
  return 0;
}
