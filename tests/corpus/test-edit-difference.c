/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what makes one corpus of another: in a random walk, any state from any other. */

#include "cp-edit-difference.h"

#include <string.h>

#include "cp-project-file.h"
#include "edit-walk.h"

#define N_WALKS 12
#define N_STATES 6
#define N_STEPS 25

static char *
get_text (CpCorpus *corpus)
{
  return edit_snapshot_to_text (cp_corpus_get_current (corpus));
}

/* Makes one corpus the other and back by undo. */
static void
check (CpSnapshot *from, CpSnapshot *to)
{
  g_autoptr (CpCorpus) corpus = cp_corpus_new_for_snapshot (from);
  g_autoptr (CpHistory) history = cp_history_new (corpus);
  g_autoptr (CpEdit) edit = cp_edit_new_difference ("Reload", cp_corpus_get_current (corpus), to);
  g_autoptr (CpEdit) none = NULL;
  g_autofree char *before = get_text (corpus);
  g_autofree char *wanted = edit_snapshot_to_text (to);
  g_autofree char *found = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  cp_history_apply (history, edit, &error);
  g_assert_no_error (error);
  found = get_text (corpus);
  g_assert_cmpstr (found, ==, wanted);
  none = cp_edit_new_difference ("Reload", cp_corpus_get_current (corpus), to);
  g_assert_true (cp_edit_is_empty (none));
  cp_history_undo (history, &error);
  g_assert_no_error (error);
  after = get_text (corpus);
  g_assert_cmpstr (after, ==, before);
}

static void
test_walks (void)
{
  for (guint walk = 0; walk < N_WALKS; walk++)
    {
      g_autoptr (EditWalk) self = edit_walk_new (walk, TRUE);
      CpSnapshot *states[N_STATES];

      for (guint i = 0; i < N_STATES; i++)
        {
          states[i] = cp_corpus_snapshot (self->corpus);
          for (guint step = 0; step < N_STEPS; step++)
            edit_walk_step (self);
        }
      for (guint i = 0; i < N_STATES; i++)
        for (guint j = 0; j < N_STATES; j++)
          check (states[i], states[j]);
      for (guint i = 0; i < N_STATES; i++)
        cp_snapshot_unref (states[i]);
    }
}

static CpSnapshot *
load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CpSnapshot *snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

#define HEAD "{\"format\": \"counterpoint\", \"version\": 1"
#define TOPIC(id) "{\"id\": \"" id "\", \"label\": \"" id "\"}"

/* One that goes to the other end is one that moves, not all the others. */
static void
test_few_moves (void)
{
  g_autoptr (CpSnapshot) from = load (HEAD ", \"topics\": [" TOPIC ("a") ", " TOPIC ("b") ", "
                                      TOPIC ("c") ", " TOPIC ("d") ", " TOPIC ("e") "]}");
  g_autoptr (CpSnapshot) to = load (HEAD ", \"topics\": [" TOPIC ("b") ", " TOPIC ("c") ", "
                                    TOPIC ("d") ", " TOPIC ("e") ", " TOPIC ("a") "]}");
  g_autoptr (CpEdit) edit = cp_edit_new_difference ("Reload", from, to);

  g_assert_cmpuint (cp_edit_get_n_primitives (edit), <=, 2);
  check (from, to);
  check (to, from);
}

/* Members that nobody knows, and records without an id that are alike. */
static void
test_odd (void)
{
  static const char *const texts[] = {
    HEAD "}",
    HEAD ", \"title\": \"A\", \"sides\": {\"left\": \"role:official\"}, \"x\": 1, \"y\": [2]}",
    HEAD ", \"language\": \"en\", \"y\": {\"z\": null}, \"x\": 1, \"trays\": [{\"name\": \"T\"}, "
         "{\"name\": \"T\"}, {\"name\": \"U\"}]}",
    HEAD ", \"trays\": [{\"name\": \"U\"}, {\"name\": \"T\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (CpSnapshot) from = load (texts[i]);
        g_autoptr (CpSnapshot) to = load (texts[j]);

        check (from, to);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-difference/walks", test_walks);
  g_test_add_func ("/edit-difference/few-moves", test_few_moves);
  g_test_add_func ("/edit-difference/odd", test_odd);

  return g_test_run ();
}
