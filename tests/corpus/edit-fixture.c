/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small corpus, an edit of it, and what is to be found out about that. */

#include "edit-fixture.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-project-file.h"
#include "edit-model.h"

static const char start[] =
    "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": \"Tides\",\n"
    "\"outlets\": [\n{\"id\": \"o1\", \"name\": \"Quay\"}\n],\n"
    "\"documents\": [\n"
    "{\"id\": \"d1\", \"outlet\": \"o1\", \"text\": \"Low tide at noon, they say.\"},\n"
    "{\"id\": \"d2\"}\n],\n"
    "\"speakers\": [\n{\"id\": \"p1\", \"name\": \"Ada\"},\n{\"id\": \"p2\", \"name\": \"Bo\"}\n],\n"
    "\"topics\": [\n{\"id\": \"t1\", \"label\": \"Tides\"},\n"
    "{\"id\": \"t2\", \"label\": \"Winds\"}\n],\n"
    "\"questions\": [\n{\"id\": \"q1\", \"topic\": \"t1\", \"positions\": [\"yes\", \"no\"]}\n],\n"
    "\"statements\": [\n"
    "{\"id\": \"s1\", \"document\": \"d1\", \"speaker\": \"p1\", \"with\": [\"p2\"], \"start\": 0, "
    "\"end\": 8, \"topics\": [\"t1\"], \"answers\": [{\"question\": \"q1\", \"position\": \"no\"}]},\n"
    "{\"id\": \"s2\", \"document\": \"d2\", \"speaker\": \"p2\", \"gist\": \"wind\", "
    "\"topics\": [\"t2\"]}\n],\n"
    "\"relations\": [\n{\"from\": \"s1\", \"to\": \"s2\", \"type\": \"disputes\"}\n],\n"
    "\"trays\": [\n{\"name\": \"Talk\", \"cards\": [{\"statement\": \"s1\"}]}\n],\n"
    "\"x-a\": 1,\n\"x-b\": null,\n\"x-c\": [3]\n}\n";

void
edit_fixture_set_up (EditFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (start, strlen (start));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  self->corpus = cp_corpus_new_for_snapshot (snapshot);
  self->history = cp_history_new (self->corpus);
  self->edit = cp_edit_new ("Try");
}

void
edit_fixture_tear_down (EditFixture *self, gconstpointer data)
{
  cp_edit_unref (self->edit);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->corpus);
}

char *
edit_fixture_get_text (EditFixture *self)
{
  return edit_snapshot_to_text (cp_corpus_get_current (self->corpus));
}

guint32
edit_fixture_find (EditFixture *self, CpArray array, const char *id)
{
  guint32 handle = cp_snapshot_find (cp_corpus_get_current (self->corpus), array, id);

  g_assert_cmpuint (handle, !=, CP_HANDLE_NONE);
  return handle;
}

void
edit_fixture_insert (EditFixture *self, CpArray array, const char *json)
{
  g_autoptr (CpRecord) record = edit_record_parse (array, json);

  cp_edit_insert (self->edit, array, G_MAXUINT, record);
}

void
edit_fixture_replace (EditFixture *self, CpArray array, const char *id, const char *json)
{
  g_autoptr (CpRecord) record = edit_record_parse (array, json);

  cp_edit_replace (self->edit, array, edit_fixture_find (self, array, id), record);
}

void
edit_fixture_remove (EditFixture *self, CpArray array, const char *id)
{
  cp_edit_remove (self->edit, array, edit_fixture_find (self, array, id));
}

/* Applies the edit, and begins another one. */
void
edit_fixture_apply (EditFixture *self)
{
  g_autoptr (GError) error = NULL;

  cp_history_apply (self->history, self->edit, &error);
  g_assert_no_error (error);
  cp_edit_unref (self->edit);
  self->edit = cp_edit_new ("Try again");
}

/* Applies an edit that was not made step by step. */
void
edit_fixture_apply_other (EditFixture *self, CpEdit *edit)
{
  g_autoptr (GError) error = NULL;

  cp_history_apply (self->history, edit, &error);
  g_assert_no_error (error);
}

void
edit_fixture_assert_has (EditFixture *self, const char *words)
{
  g_autofree char *text = edit_fixture_get_text (self);

  if (strstr (text, words) == NULL)
    g_error ("not in the corpus: %s\n%s", words, text);
}

static void
check_whole (EditFixture *self)
{
  g_autofree char *text = edit_fixture_get_text (self);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = edit_snapshot_to_text (snapshot);
  g_assert_cmpstr (again, ==, text);
}

/* Undoes everything, then redoes it; each state is a file that can be loaded. */
void
edit_fixture_check_back_and_forth (EditFixture *self)
{
  g_autofree char *last = edit_fixture_get_text (self);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  check_whole (self);
  while (cp_history_get_undo_name (self->history) != NULL)
    {
      cp_history_undo (self->history, &error);
      g_assert_no_error (error);
      check_whole (self);
    }
  first = edit_fixture_get_text (self);
  g_assert_cmpstr (first, ==, start);

  while (cp_history_get_redo_name (self->history) != NULL)
    {
      cp_history_redo (self->history, &error);
      g_assert_no_error (error);
    }
  again = edit_fixture_get_text (self);
  g_assert_cmpstr (again, ==, last);
}

/* The edit cannot be done, says why, and changes nothing. */
void
edit_fixture_check_refused (EditFixture *self, const char *reason)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_history_apply (self->history, self->edit, &error));
  g_assert_cmpint (error->domain, ==, CP_CORPUS_ERROR);
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” does not say “%s”", error->message, reason);

  text = edit_fixture_get_text (self);
  g_assert_cmpstr (text, ==, start);
  cp_edit_unref (self->edit);
  self->edit = cp_edit_new ("Try again");
}
