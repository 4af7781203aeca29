/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder to save a corpus in, and what is in it afterwards. */

#include "file-fixture.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-file.h"
#include "project-fixture.h"

void
file_fixture_set_up (FileFixture *self, gconstpointer data)
{
  self->folder = project_fixture_make_folder ();
  self->json = project_fixture_read_sample ("full");
  self->snapshot = project_fixture_load (self->json);
}

void
file_fixture_tear_down (FileFixture *self, gconstpointer data)
{
  project_fixture_remove_folder (self->folder);
  cp_snapshot_unref (self->snapshot);
  g_free (self->folder);
  g_free (self->json);
}

void
file_fixture_assert_not_saved (FileFixture *self, const char *path, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_project_file_save (self->snapshot, path, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  if (strstr (error->message, words) == NULL)
    g_assert_cmpstr (error->message, ==, words);
}

/* Nothing but these names is in the folder. */
void
file_fixture_assert_folder (FileFixture *self, const char *names)
{
  g_autofree char *found = project_fixture_list_folder (self->folder);

  g_assert_cmpstr (found, ==, names);
}

void
file_fixture_assert_contents (const char *path, const char *contents)
{
  g_autofree char *found = project_fixture_read (path);

  g_assert_cmpstr (found, ==, contents);
}
