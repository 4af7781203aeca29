/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that a journal leads from the same start to the same corpus, and what a damaged one gives. */

#include "cp-edit.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-project-file.h"
#include "edit-walk.h"

#define N_STEPS 700

typedef struct
{
  CpCorpus *copy;
  GString *journal;
} Follower;

static CpCorpus *
copy_corpus (CpCorpus *corpus)
{
  g_autoptr (GBytes) bytes = cp_project_file_to_bytes (cp_corpus_get_current (corpus));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return cp_corpus_new_for_snapshot (snapshot);
}

/* Does with the copy what the journal says that was done. */
static void
edit_applied_cb (CpHistory *history, CpEdit *edit, Follower *self)
{
  g_autofree char *lines = cp_edit_to_journal (edit);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEdit) read = cp_edit_new_from_journal (lines, strlen (lines), &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (cp_edit_get_name (read), ==, cp_edit_get_name (edit));
  g_assert_cmpuint (cp_edit_get_n_primitives (read), ==, cp_edit_get_n_primitives (edit));
  again = cp_edit_to_journal (read);
  g_assert_cmpstr (again, ==, lines);

  cp_corpus_apply (self->copy, read, &error);
  g_assert_no_error (error);
  g_string_append (self->journal, lines);
}

static void
check_copy (EditWalk *walk, Follower *follower)
{
  g_autofree char *text = edit_snapshot_to_text (cp_corpus_get_current (walk->corpus));
  g_autofree char *copy = edit_snapshot_to_text (cp_corpus_get_current (follower->copy));

  g_assert_cmpstr (copy, ==, text);
}

static void
test_follow (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  g_autoptr (EditWalk) walk = edit_walk_new (seed, seed % 2);
  g_autoptr (CpCorpus) copy = copy_corpus (walk->corpus);
  Follower follower = { copy, g_string_new (NULL) };

  g_signal_connect (walk->history, "applied", G_CALLBACK (edit_applied_cb), &follower);
  for (guint i = 0; i < N_STEPS; i++)
    {
      edit_walk_step (walk);
      check_copy (walk, &follower);
    }

  g_assert_nonnull (strstr (follower.journal->str, "{\"op\": \"member\""));
  g_string_free (follower.journal, TRUE);
}

/* An edit of all kinds of primitives, as lines. */
static char *
make_lines (void)
{
  g_autoptr (EditWalk) walk = edit_walk_new (3, TRUE);
  g_autoptr (CpCorpus) copy = copy_corpus (walk->corpus);
  Follower follower = { copy, g_string_new (NULL) };

  g_signal_connect (walk->history, "applied", G_CALLBACK (edit_applied_cb), &follower);
  for (guint i = 0; i < 12; i++)
    edit_walk_apply (walk);
  return g_string_free (follower.journal, FALSE);
}

/* Where the next edit of a journal begins; its first line says how many follow. */
static const char *
skip_edit (const char *at)
{
  guint64 n_lines = g_ascii_strtoull (strstr (at, "\"primitives\": ") + 14, NULL, 10);

  for (guint64 i = 0; i <= n_lines; i++)
    at = strchr (at, '\n') + 1;
  return at;
}

static void
test_cut (void)
{
  g_autofree char *lines = make_lines ();
  const char *next;

  for (const char *at = lines; *at != '\0'; at = next)
    {
      next = skip_edit (at);
      for (gsize n = 0; n < (gsize) (next - at); n++)
        {
          g_autofree char *cut = g_memdup2 (at, n + 1);
          g_autoptr (GError) error = NULL;

          g_assert_null (cp_edit_new_from_journal (cut, n, &error));
          g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, "journal of unsaved changes is damaged"));
        }
    }
}

/* Every byte turned into another one: an edit or an error, and the edit is carried out or not. */
static void
test_damaged_bytes (void)
{
  static const char bytes[] = { '\0', '"', '{', '9', '\n', '\xff' };
  g_autofree char *lines = make_lines ();
  gsize n_bytes = MIN (strlen (lines), 6000);

  for (gsize i = 0; i < n_bytes; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CpCorpus) corpus = cp_corpus_new ();
      g_autoptr (CpEdit) edit = NULL;
      char kept = lines[i];

      lines[i] = bytes[i % G_N_ELEMENTS (bytes)];
      edit = cp_edit_new_from_journal (lines, n_bytes, &error);
      lines[i] = kept;
      if (edit == NULL)
        g_assert_nonnull (strstr (error->message, "journal of unsaved changes is damaged"));
      else
        cp_corpus_apply (corpus, edit, NULL);
    }
}

static void
test_damaged_lines (void)
{
  static const char *const lines[] = {
    "",
    "\n",
    "5\n",
    "[]\n",
    "{}\n",
    "{\"edit\": \"E\"}\n",
    "{\"edit\": 5, \"primitives\": 1}\n",
    "{\"edit\": \"E\", \"primitives\": -1}\n",
    "{\"edit\": \"E\", \"primitives\": 4294967296}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n5\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"explode\"}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"remove\"}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"remove\", \"array\": \"cards\", \"from\": 1}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"remove\", \"array\": \"topics\"}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"move\", \"array\": \"topics\", \"from\": 1}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"insert\", \"array\": \"topics\", \"to\": 1}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n"
    "{\"op\": \"insert\", \"array\": \"topics\", \"to\": 0, \"record\": {\"id\": \"t\"}}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n"
    "{\"op\": \"insert\", \"array\": \"topics\", \"to\": 0, \"record\": [1]}\n",
    "{\"edit\": \"E\", \"primitives\": 1}\n{\"op\": \"member\", \"json\": 1}\n",
    "{\"edit\": \"E\", \"primitives\": 2}\n{\"op\": \"member\", \"name\": \"x\", \"json\": 1}\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_edit_new_from_journal (lines[i], strlen (lines[i]), &error));
      g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "the journal of unsaved changes is damaged: "));
    }
}

/* Lines that can be read but do not fit the corpus change nothing. */
static void
test_other_corpus (void)
{
  static const char lines[] =
      "{\"edit\": \"E\", \"primitives\": 2}\n"
      "{\"op\": \"member\", \"name\": \"title\", \"json\": \"Tides\"}\n"
      "{\"op\": \"remove\", \"array\": \"topics\", \"from\": 4}\n";
  g_autoptr (CpCorpus) corpus = cp_corpus_new ();
  g_autoptr (CpEdit) edit = cp_edit_new_from_journal (lines, strlen (lines), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (cp_corpus_apply (corpus, edit, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_INVALID);
  g_assert_null (cp_snapshot_get_title (cp_corpus_get_current (corpus)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 11; seed <= 13; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/edit-journal/follow/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_follow);
    }
  g_test_add_func ("/edit-journal/cut", test_cut);
  g_test_add_func ("/edit-journal/damaged-bytes", test_damaged_bytes);
  g_test_add_func ("/edit-journal/damaged-lines", test_damaged_lines);
  g_test_add_func ("/edit-journal/other-corpus", test_other_corpus);

  return g_test_run ();
}
