/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk of edits, undo and redo over a corpus that is held against a model. */

#include "edit-walk.h"

#include <string.h>

#include "cp-corpus-error.h"
#include "cp-project-file.h"
#include "edit-records.h"
#include "edit-walk-private.h"

static CpCorpus *
load_model (const EditModel *model)
{
  g_autofree char *text = edit_model_to_text (model);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = cp_project_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return cp_corpus_new_for_snapshot (snapshot);
}

EditWalk *
edit_walk_new (guint32 seed, gboolean with_roles)
{
  EditWalk *self = g_new0 (EditWalk, 1);

  self->rand = g_rand_new_with_seed (seed);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) edit_model_free);
  g_ptr_array_add (self->states, edit_records_make_model (with_roles));
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    self->handles[array] = g_array_new (FALSE, FALSE, sizeof (guint32));

  self->corpus = load_model (g_ptr_array_index (self->states, 0));
  self->history = cp_history_new (self->corpus);
  edit_walk_check (self);
  return self;
}

void
edit_walk_free (EditWalk *self)
{
  g_clear_object (&self->history);
  g_clear_object (&self->corpus);
  g_clear_pointer (&self->edit, cp_edit_unref);
  g_clear_pointer (&self->draft, edit_model_free);
  g_ptr_array_unref (self->states);
  for (guint array = 0; array < CP_N_ARRAYS; array++)
    g_array_unref (self->handles[array]);
  g_rand_free (self->rand);
  g_free (self);
}

/* Holds the file that the corpus would write against the model's. */
void
edit_walk_check (EditWalk *self)
{
  g_autofree char *expected = edit_model_to_text (g_ptr_array_index (self->states, self->at));
  g_autofree char *text = edit_snapshot_to_text (cp_corpus_get_current (self->corpus));

  g_assert_cmpstr (text, ==, expected);
}

/* Applies a random edit of some changes. */
void
edit_walk_apply (EditWalk *self)
{
  g_autoptr (GError) error = NULL;

  edit_draft_begin (self);
  for (guint n = g_rand_int_range (self->rand, 0, 4); n > 0; n--)
    edit_draft_add_change (self);
  for (guint n = g_rand_int_range (self->rand, 0, 4); n > 0; n--)
    edit_draft_add_insert (self);
  if (cp_edit_is_empty (self->edit))
    return;

  cp_history_apply (self->history, self->edit, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (self->states, self->at + 1);
  g_ptr_array_add (self->states, g_steal_pointer (&self->draft));
  self->at++;
}

static GPtrArray *
list_items (EditWalk *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint array = 0; array < CP_N_ARRAYS; array++)
    {
      guint n_items = 0;
      const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_items);

      if (array == CP_ARRAY_STATEMENTS || array == CP_ARRAY_RELATIONS)
        continue;
      for (guint i = 0; i < n_items; i++)
        g_ptr_array_add (items, g_object_ref (cp_snapshot_get_item (snapshot, array, order[i])));
    }

  return items;
}

/* Applies a random edit of which a part cannot be done; nothing of it is. */
void
edit_walk_apply_failing (EditWalk *self)
{
  g_autoptr (GPtrArray) before = list_items (self);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  edit_draft_begin (self);
  for (guint n = g_rand_int_range (self->rand, 0, 4); n > 0; n--)
    edit_draft_add_change (self);
  edit_draft_add_fault (self);
  for (guint n = g_rand_int_range (self->rand, 0, 2); n > 0; n--)
    edit_draft_add_insert (self);

  g_assert_false (cp_history_apply (self->history, self->edit, &error));
  g_assert_error (error, CP_CORPUS_ERROR, (int) error->code);
  after = list_items (self);
  g_assert_cmpmem (before->pdata, before->len * sizeof (gpointer), after->pdata,
                   after->len * sizeof (gpointer));
}

void
edit_walk_undo (EditWalk *self)
{
  g_autoptr (GError) error = NULL;

  cp_history_undo (self->history, &error);
  g_assert_no_error (error);
  if (self->at > 0)
    self->at--;
}

void
edit_walk_redo (EditWalk *self)
{
  g_autoptr (GError) error = NULL;

  cp_history_redo (self->history, &error);
  g_assert_no_error (error);
  if (self->at + 1 < self->states->len)
    self->at++;
}

/* Goes one random step and checks where it leads. */
void
edit_walk_step (EditWalk *self)
{
  guint kind = g_rand_int_range (self->rand, 0, 10);

  if (kind < 5)
    edit_walk_apply (self);
  else if (kind < 7)
    edit_walk_undo (self);
  else if (kind < 9)
    edit_walk_redo (self);
  else
    edit_walk_apply_failing (self);
  edit_walk_check (self);
}
