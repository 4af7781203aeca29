/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzz target: what a journal brings back, however damaged, is a corpus that is written and read alike. */

#include <stdint.h>
#include <stdlib.h>

#include <glib/gstdio.h>

#include "cp-journal-orphan.h"
#include "project-fixture.h"

#define BASE                                                                                        \
  "{\"format\": \"counterpoint\", \"version\": 1, \"title\": \"Tides\",\n"                          \
  "\"documents\": [{\"id\": \"d\", \"title\": \"Log\", \"text\": \"The tide was low.\"}],\n"        \
  "\"speakers\": [{\"id\": \"s\", \"name\": \"Ms Reed\"}],\n"                                       \
  "\"topics\": [{\"id\": \"t\", \"label\": \"Tides\"}],\n"                                          \
  "\"statements\": [{\"id\": \"s1\", \"document\": \"d\", \"speaker\": \"s\", \"start\": 0, "       \
  "\"end\": 17, \"topics\": [\"t\"]}]}\n"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static char *folder;

static void
remove_folder (void)
{
  project_fixture_remove_folder (folder);
  g_free (folder);
}

/* Not synced, as there are many. */
static void
write_file (const char *name, const void *bytes, size_t size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents_full (path, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static void
check_recovery (CpRecovery *recovery)
{
  g_autofree char *text = project_fixture_to_string (cp_corpus_get_current (recovery->corpus));
  g_autoptr (CpSnapshot) again = project_fixture_load (text);
  g_autofree char *written = project_fixture_to_string (again);

  g_assert_cmpstr (written, ==, text);
  g_assert_true (recovery->damage == NULL || g_utf8_validate (recovery->damage, -1, NULL));
  while (cp_history_get_undo_name (recovery->history) != NULL)
    g_assert_true (cp_history_undo (recovery->history, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) orphans = NULL;

  if (folder == NULL)
    {
      folder = project_fixture_make_folder ();
      atexit (remove_folder);
    }
  write_file ("abcdef.journal", data, size);
  write_file ("abcdef.counterpoint", BASE, sizeof BASE - 1);

  orphans = cp_journal_list_orphans (folder);
  for (guint i = 0; i < orphans->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CpRecovery) recovery
          = cp_journal_orphan_recover (g_ptr_array_index (orphans, i), NULL, &error);

      if (recovery != NULL)
        check_recovery (recovery);
      else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  return 0;
}
