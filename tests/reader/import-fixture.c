/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of invented articles, and imports of it. */

#include "import-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

#include "cp-project-file.h"
#include "cp-snapshot-records.h"

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  g_remove (path);
}

void
import_fixture_set_up (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("counterpoint-import-XXXXXX", &error);
  g_assert_no_error (error);
  self->rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);
}

void
import_fixture_tear_down (ImportFixture *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->folder);
  cp_rules_unref (self->rules);
}

char *
import_fixture_make_path (ImportFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Writes a file, and the folder that it is in. */
void
import_fixture_write (ImportFixture *self, const char *name, const char *text)
{
  g_autofree char *path = import_fixture_make_path (self, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Articles of which each has speakers of its own and some in common with the others. */
void
import_fixture_write_many (ImportFixture *self, guint n_articles)
{
  static const char *const names[] = { "Moor", "Tide", "Brack", "Skerry", "Lunde", "Fossum" };

  for (guint i = 0; i < n_articles; i++)
    {
      const char *one = names[i % G_N_ELEMENTS (names)];
      const char *other = names[(i / 2 + 3) % G_N_ELEMENTS (names)];
      g_autofree char *name = g_strdup_printf ("%c/article-%02u.txt", 'a' + i % 3, i);
      g_autofree char *text =
          g_strdup_printf ("Quay number %u opens\n\n"
                           "“The quay will stand for %u years,” Mayor Ada %s said on Monday.\n\n"
                           "Engineer Ben %s said that the piles rest on sand and will not last. "
                           "He added that nobody had measured the café’s cellar in year %u.\n",
                           i, i + 100, one, other, i + 1900);

      import_fixture_write (self, name, text);
    }
}

CpImport *
import_fixture_read (ImportFixture *self, const char *name)
{
  g_autofree char *path = name == NULL ? NULL : import_fixture_make_path (self, name);
  CpImport *import = cp_import_new (self->rules);
  g_autoptr (GError) error = NULL;

  cp_import_add_path (import, path != NULL ? path : self->folder);
  g_assert_true (cp_import_read (import, NULL, &error));
  g_assert_no_error (error);
  return import;
}

/* A new corpus with one topic. */
CpSnapshot *
import_fixture_create_corpus (void)
{
  g_autoptr (GPtrArray) topics
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  static const char *const terms[] = { "quay*", "pile*", NULL };
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot;

  cp_record_builder_set_string (builder, CP_TOPIC_ID, "quay");
  cp_record_builder_set_string (builder, CP_TOPIC_LABEL, "The quay");
  cp_record_builder_set_strings (builder, CP_TOPIC_TERMS, terms);
  g_ptr_array_add (topics, cp_record_builder_end (builder));
  snapshot = cp_import_create_corpus ("Harbour", topics, &error);
  g_assert_no_error (error);
  return snapshot;
}

CpCorpus *
import_fixture_merge (CpImport *import, CpSnapshot *snapshot, CpImportSummary **summary)
{
  CpCorpus *corpus = cp_corpus_new_for_snapshot (snapshot);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEdit) edit = cp_import_merge (import, snapshot, NULL, NULL, summary, &error);

  g_assert_no_error (error);
  cp_corpus_apply (corpus, edit, &error);
  g_assert_no_error (error);
  return corpus;
}

/* Imports the whole folder into a new corpus, which must be one that can be loaded again. */
CpCorpus *
import_fixture_import (ImportFixture *self, CpImportSummary **summary)
{
  g_autoptr (CpImport) import = import_fixture_read (self, NULL);
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  CpCorpus *corpus = import_fixture_merge (import, snapshot, summary);
  g_autofree char *bytes = import_fixture_dup_bytes (corpus);
  g_autoptr (GBytes) file = g_bytes_new (bytes, strlen (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) loaded = cp_project_file_load_bytes (file, &error);

  g_assert_no_error (error);
  return corpus;
}

char *
import_fixture_dup_bytes (CpCorpus *corpus)
{
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (cp_corpus_get_current (corpus));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A text of the record at a place of an array; interned. */
const char *
import_fixture_get (CpCorpus *corpus, CpArray array, guint place, guint member)
{
  CpSnapshot *snapshot = cp_corpus_get_current (corpus);
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);
  g_autoptr (CpRecord) record = NULL;

  g_assert_cmpuint (place, <, n_records);
  record = cp_snapshot_dup_record (snapshot, array, order[place]);
  return g_intern_string (cp_record_get_string (record, member));
}

gboolean
import_fixture_has_note (const CpImportSummary *summary, const char *words)
{
  for (guint i = 0; i < summary->notes->len; i++)
    if (strstr (summary->notes->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

const CpImportFault *
import_fixture_find_fault (const CpImportSummary *summary, const char *file)
{
  for (guint i = 0; i < summary->faults->len; i++)
    {
      const CpImportFault *fault = summary->faults->pdata[i];

      if (g_str_equal (fault->file, file))
        return fault;
    }
  return NULL;
}
