/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be done to a corpus so that it is like another. */

#include "cp-edit-difference.h"

#include <string.h>

#include "cp-json-scanner.h"
#include "cp-json-text.h"
#include "cp-snapshot-records.h"

/* Records are the same by their id; where an array has none, by all that they hold. Of those that are
 * in both, as many as possible stay where they are: the longest run that has the same order in both.
 * The others go to the end, out of the way, and from there to their places one by one. */

typedef struct
{
  CpRecord *record;
  char *key;
  guint32 handle;
  guint other; /* its place in the other corpus, or G_MAXUINT */
  gboolean stays;
} Entry;

typedef struct
{
  CpEdit *edit;
  CpArray array;
  GArray *from; /* of Entry */
  GArray *to;   /* of Entry */
} Difference;

static Entry *
get (GArray *entries, guint i)
{
  return &g_array_index (entries, Entry, i);
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->record, cp_record_unref);
  g_free (entry->key);
}

/* Two records may hold the same where there are no ids; the second one is another. */
static char *
make_key (GHashTable *taken, const CpRecord *record, const char *id)
{
  g_autofree char *json = id == NULL ? cp_record_to_json (record) : NULL;
  char *key = g_strdup (id != NULL ? id : json);

  while (g_hash_table_contains (taken, key))
    {
      char *next = g_strconcat (key, " ", NULL);

      g_free (key);
      key = next;
    }
  return key;
}

/* Lists the records of an array; the table has the place of each key. */
static GArray *
list_entries (CpSnapshot *snapshot, CpArray array, GHashTable *places)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);
  GArray *entries = g_array_sized_new (FALSE, TRUE, sizeof (Entry), n);

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < n; i++)
    {
      Entry entry = { .handle = order[i], .other = G_MAXUINT };

      entry.record = cp_snapshot_dup_record (snapshot, array, order[i]);
      entry.key = make_key (places, entry.record,
                            cp_snapshot_get_record_id (snapshot, array, order[i]));
      g_array_append_val (entries, entry);
      g_hash_table_insert (places, entry.key, GUINT_TO_POINTER (i));
    }
  return entries;
}

static void
match (Difference *self, GHashTable *places)
{
  for (guint i = 0; i < self->from->len; i++)
    {
      gpointer place;

      if (!g_hash_table_lookup_extended (places, get (self->from, i)->key, NULL, &place))
        continue;
      get (self->from, i)->other = GPOINTER_TO_UINT (place);
      get (self->to, GPOINTER_TO_UINT (place))->other = i;
    }
}

/* The first of the ends of runs that is not before a place. */
static guint
find_run (Difference *self, GArray *ends, guint place)
{
  guint low = 0;
  guint high = ends->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get (self->from, g_array_index (ends, guint, middle))->other < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Marks the longest run of records that stand in one order in both: of the runs of each length, the
 * one that ends first can be carried on the longest. */
static void
choose_staying (Difference *self)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *before = g_new (guint, self->from->len + 1);

  for (guint i = 0; i < self->from->len; i++)
    {
      guint length;

      if (get (self->from, i)->other == G_MAXUINT)
        continue;
      length = find_run (self, ends, get (self->from, i)->other);
      before[i] = length > 0 ? g_array_index (ends, guint, length - 1) : G_MAXUINT;
      g_array_set_size (ends, MAX (ends->len, length + 1));
      g_array_index (ends, guint, length) = i;
    }
  for (guint i = ends->len > 0 ? g_array_index (ends, guint, ends->len - 1) : G_MAXUINT;
       i != G_MAXUINT; i = before[i])
    {
      get (self->from, i)->stays = TRUE;
      get (self->to, get (self->from, i)->other)->stays = TRUE;
    }
}

/* From the end, where taking one away leaves the places of the others. */
static void
remove_lost (Difference *self)
{
  for (guint i = self->from->len; i > 0; i--)
    if (get (self->from, i - 1)->other == G_MAXUINT)
      cp_edit_remove (self->edit, self->array, get (self->from, i - 1)->handle);
}

static void
move_away (Difference *self)
{
  for (guint i = 0; i < self->from->len; i++)
    {
      const Entry *entry = get (self->from, i);

      if (entry->other != G_MAXUINT && !entry->stays)
        cp_edit_move (self->edit, self->array, entry->handle, G_MAXUINT);
    }
}

static void
put_in_place (Difference *self)
{
  for (guint i = 0; i < self->to->len; i++)
    {
      const Entry *entry = get (self->to, i);
      const Entry *old = entry->other != G_MAXUINT ? get (self->from, entry->other) : NULL;

      if (old == NULL)
        {
          cp_edit_insert (self->edit, self->array, i, entry->record);
          continue;
        }
      if (!entry->stays)
        cp_edit_move (self->edit, self->array, old->handle, i);
      if (!cp_record_equal (old->record, entry->record))
        cp_edit_replace (self->edit, self->array, old->handle, entry->record);
    }
}

static void
clear (Difference *self)
{
  g_array_unref (self->from);
  g_array_unref (self->to);
}

/* Keys are the entries' own. */
static void
compare (Difference *self, CpSnapshot *from, CpSnapshot *to)
{
  g_autoptr (GHashTable) old_places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->from = list_entries (from, self->array, old_places);
  self->to = list_entries (to, self->array, places);
  match (self, places);
  choose_staying (self);
}

static void
set_string (CpEdit *edit, const char *name, const char *from, const char *to)
{
  g_autoptr (GString) json = NULL;

  if (g_strcmp0 (from, to) == 0)
    return;
  json = g_string_new (NULL);
  if (to != NULL)
    cp_json_append_string (json, to);
  cp_edit_set_member (edit, name, to != NULL ? json->str : NULL);
}

static void
set_sides (CpEdit *edit, const CpRecord *from, const CpRecord *to)
{
  g_autofree char *old = from != NULL ? cp_record_to_json (from) : NULL;
  g_autofree char *json = to != NULL ? cp_record_to_json (to) : NULL;

  if (g_strcmp0 (old, json) != 0)
    cp_edit_set_member (edit, "sides", json);
}

/* Sets each member that is not known, or leaves it out. */
static void
set_extras (CpEdit *edit, const char *extras, gboolean leave_out)
{
  g_autofree char *object = g_strdup_printf ("{%s}", extras != NULL ? extras : "");
  CpJsonMemberIter iter;
  const char *value;
  gsize n_bytes;
  char *taken;

  cp_json_member_iter_init (&iter, object, strlen (object));
  while (cp_json_member_iter_next (&iter, &taken, &value, &n_bytes))
    {
      g_autofree char *name = taken;
      g_autofree char *json = leave_out ? NULL : g_strndup (value, n_bytes);

      cp_edit_set_member (edit, name, json);
    }
}

/**
 * cp_edit_new_difference:
 * @name: what is done, as a menu names it
 * @from: the corpus as it is
 * @to: what it is to be; of another corpus
 *
 * Compares two corpora. It may take a second where they are large; any thread may.
 *
 * Returns: (transfer full): the edit; empty where both are the same
 */
CpEdit *
cp_edit_new_difference (const char *name, CpSnapshot *from, CpSnapshot *to)
{
  CpEdit *edit;
  Difference differences[CP_N_ARRAYS] = { 0 };

  g_return_val_if_fail (name != NULL && from != NULL && to != NULL, NULL);

  edit = cp_edit_new (name);
  set_string (edit, "title", cp_snapshot_get_title (from), cp_snapshot_get_title (to));
  set_string (edit, "language", cp_snapshot_get_language (from), cp_snapshot_get_language (to));
  set_sides (edit, cp_snapshot_get_sides (from), cp_snapshot_get_sides (to));
  if (g_strcmp0 (cp_snapshot_get_extra (from), cp_snapshot_get_extra (to)) != 0)
    {
      set_extras (edit, cp_snapshot_get_extra (from), TRUE);
      set_extras (edit, cp_snapshot_get_extra (to), FALSE);
    }

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      differences[i] = (Difference) { .edit = edit, .array = i };
      compare (&differences[i], from, to);
    }
  /* What is inserted refers to what is there. */
  for (guint i = CP_N_ARRAYS; i > 0; i--)
    remove_lost (&differences[i - 1]);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    {
      move_away (&differences[i]);
      put_in_place (&differences[i]);
      clear (&differences[i]);
    }

  return edit;
}
