/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records taken away with what cannot be without them. */

#include "cp-edit-registers.h"

#include "cp-reference.h"
#include "cp-snapshot-records.h"

/* What goes, and what stays and has to forget what goes. References run from later arrays to
 * earlier ones, so that one pass through the arrays finds all. */
typedef struct
{
  CpSnapshot *snapshot;
  GHashTable *ids[CP_N_ARRAYS]; /* of what goes, each to nothing */
  GArray *lost[CP_N_ARRAYS];    /* handles */
} Removal;

static void
init_removal (Removal *self, CpSnapshot *snapshot)
{
  self->snapshot = snapshot;
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      self->ids[i] = g_hash_table_new (g_str_hash, g_str_equal);
      self->lost[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
    }
}

static void
clear_removal (Removal *self)
{
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      g_hash_table_unref (self->ids[i]);
      g_array_unref (self->lost[i]);
    }
}

static void
lose (Removal *self, CpArray array, guint32 handle)
{
  const char *id = cp_snapshot_get_record_id (self->snapshot, array, handle);

  g_array_append_val (self->lost[array], handle);
  if (id != NULL)
    g_hash_table_insert (self->ids[array], (gpointer) id, NULL);
}

/* A question without its topic is asked nowhere; a summary without one of its two would be shown
 * for what it was not written for. */
static gboolean
is_of (const CpRecord *record, CpArray in, CpArray array, GHashTable *ids)
{
  const char *id = NULL;

  if (in == CP_ARRAY_QUESTIONS && array == CP_ARRAY_TOPICS)
    id = cp_record_get_string (record, CP_QUESTION_TOPIC);
  else if (in == CP_ARRAY_SUMMARIES && array == CP_ARRAY_TOPICS)
    id = cp_record_get_string (record, CP_SUMMARY_TOPIC);
  else if (in == CP_ARRAY_SUMMARIES && array == CP_ARRAY_DOCUMENTS)
    id = cp_record_get_string (record, CP_SUMMARY_DOCUMENT);

  return id != NULL && g_hash_table_contains (ids, id);
}

/* The record without what goes; %NULL where it goes, too. */
static CpRecord *
forget (Removal *self, CpArray in, guint32 handle)
{
  g_autoptr (CpRecord) record = cp_snapshot_dup_record (self->snapshot, in, handle);

  for (guint array = 0; array < in; array++)
    {
      CpRecord *next;

      if (self->lost[array]->len == 0)
        continue;
      if (is_of (record, in, array, self->ids[array]))
        return NULL;
      next = cp_record_redirect (record, array, self->ids[array]);
      if (next == NULL)
        return NULL;
      cp_record_unref (record);
      record = next;
    }
  return g_steal_pointer (&record);
}

/* Each record that refers to anything that goes, once. */
static GArray *
list_touched (Removal *self, CpArray in)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  GArray *touched = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->lost[in]->len; i++)
    g_hash_table_add (taken, GUINT_TO_POINTER (g_array_index (self->lost[in], guint32, i)));
  for (guint array = 0; array < in; array++)
    {
      g_autoptr (GArray) found = cp_snapshot_list_referring (
          self->snapshot, in, array, (const guint32 *) (gpointer) self->lost[array]->data,
          self->lost[array]->len);

      for (guint i = 0; i < found->len; i++)
        if (g_hash_table_add (taken, GUINT_TO_POINTER (g_array_index (found, guint32, i))))
          g_array_append_val (touched, g_array_index (found, guint32, i));
    }
  return touched;
}

static void
pass_on (Removal *self, CpArray in, CpEdit *edit)
{
  g_autoptr (GArray) touched = list_touched (self, in);

  for (guint i = 0; i < touched->len; i++)
    {
      guint32 handle = g_array_index (touched, guint32, i);
      g_autoptr (CpRecord) record = forget (self, in, handle);

      if (record == NULL)
        lose (self, in, handle);
      else
        cp_edit_replace (edit, in, handle, record);
    }
}

/**
 * cp_edit_new_removal:
 * @name: what is done, as a menu names it
 * @array: what is taken away
 * @handles: (array length=n_handles): each once, of records that are there
 *
 * Takes records away: with a document its statements and summaries, with a topic its questions and
 * summaries, with a question its answers, with a statement its relations and its cards in trays. What
 * only names a record, such as the speaker of a statement, is then without one.
 *
 * Returns: (transfer full): the edit
 */
CpEdit *
cp_edit_new_removal (const char *name, CpSnapshot *snapshot, CpArray array, const guint32 *handles,
                     guint n_handles)
{
  CpEdit *edit = cp_edit_new (name);
  Removal removal;

  g_return_val_if_fail (snapshot != NULL && array < CP_N_ARRAYS, edit);

  init_removal (&removal, snapshot);
  for (guint i = 0; i < n_handles; i++)
    lose (&removal, array, handles[i]);
  for (guint in = array + 1; in < CP_N_ARRAYS; in++)
    pass_on (&removal, in, edit);
  for (guint i = CP_N_ARRAYS; i > 0; i--)
    for (guint j = 0; j < removal.lost[i - 1]->len; j++)
      cp_edit_remove (edit, i - 1, g_array_index (removal.lost[i - 1], guint32, j));
  clear_removal (&removal);

  return edit;
}
