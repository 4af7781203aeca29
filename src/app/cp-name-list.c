/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a register, looked through while one of them is typed. */

#include "cp-name-list.h"

#include "cp-fold.h"
#include "cp-name-match.h"
#include "cp-role-label.h"

/* More than these nobody reads through; another letter makes them fewer. */
#define MAX_FOUND 50

typedef struct
{
  guint32 handle;
  char *names; /* folded: the name, and the aliases behind it, each in a line */
} Entry;

struct _CpNameList
{
  CpSnapshot *snapshot;
  CpArray array;
  GArray *entries; /* of Entry, in the order of the register */
};

typedef struct
{
  const Entry *entry;
  CpNameMatch match;
} Fit;

static void
clear_entry (Entry *entry)
{
  g_free (entry->names);
}

static void
free_completion (CpCompletion *completion)
{
  g_free (completion->text);
  g_free (completion->label);
  g_free (completion->detail);
  g_free (completion);
}

static char *
fold_names (CpItem *item, CpArray array)
{
  const char *const *aliases =
      array == CP_ARRAY_SPEAKERS
          ? cp_record_get_strings (cp_item_get_record (item), CP_SPEAKER_ALIASES)
          : NULL;
  g_autoptr (GString) names = g_string_new (cp_role_label_get_item_words (item));

  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    g_string_append_printf (names, "\n%s", aliases[i]);
  return cp_fold (names->str);
}

static char *
dup_detail (CpNameList *self, CpItem *item)
{
  const char *position;
  const char *affiliation;

  if (self->array != CP_ARRAY_SPEAKERS)
    return NULL;
  position = cp_speaker_get_position (CP_SPEAKER (item));
  affiliation = cp_speaker_get_affiliation (CP_SPEAKER (item));
  return g_strdup (position != NULL ? position : affiliation);
}

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  const Fit *one = a;
  const Fit *other = b;

  if (one->match != other->match)
    return (int) other->match - (int) one->match;
  return (one->entry > other->entry) - (one->entry < other->entry);
}

static GArray *
find_fits (CpNameList *self, const char *typed)
{
  GArray *fits = g_array_new (FALSE, FALSE, sizeof (Fit));
  g_autofree char *folded = cp_fold (typed);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Fit fit = { entry, cp_name_match_folded (entry->names, folded) };

      if (fit.match > CP_NAME_MATCH_LETTERS)
        g_array_append_val (fits, fit);
    }
  g_array_sort (fits, compare_fits);
  return fits;
}

/**
 * cp_name_list_new:
 * @array: speakers, topics or another register whose records have a name
 *
 * Gathers the names of a register.
 *
 * Returns: (transfer full): the list
 */
CpNameList *
cp_name_list_new (CpSnapshot *snapshot, CpArray array)
{
  CpNameList *self;
  guint n;
  const guint32 *order;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_new0 (CpNameList, 1);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->array = array;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, (GDestroyNotify) clear_entry);
  order = cp_snapshot_get_order (snapshot, array, &n);
  for (guint i = 0; i < n; i++)
    {
      Entry entry = { order[i],
                      fold_names (cp_snapshot_get_item (snapshot, array, order[i]), array) };

      g_array_append_val (self->entries, entry);
    }
  return self;
}

void
cp_name_list_free (CpNameList *self)
{
  g_array_unref (self->entries);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * cp_name_list_get_snapshot:
 *
 * Returns: (transfer none): the state of the corpus whose names these are
 */
CpSnapshot *
cp_name_list_get_snapshot (CpNameList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->snapshot;
}

/**
 * cp_name_list_find:
 * @typed: what is typed; everything fits nothing
 *
 * Lists the records whose name or alias fits best, those alike in the order of the register.
 *
 * Returns: (transfer full) (element-type CpCompletion): the text is the id, the label the name
 */
GPtrArray *
cp_name_list_find (CpNameList *self, const char *typed)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) free_completion);
  g_autoptr (GArray) fits = NULL;

  g_return_val_if_fail (self != NULL && typed != NULL, list);

  fits = find_fits (self, typed);
  for (guint i = 0; i < MIN (fits->len, MAX_FOUND); i++)
    {
      CpItem *item = cp_snapshot_get_item (self->snapshot, self->array,
                                           g_array_index (fits, Fit, i).entry->handle);
      CpCompletion *completion = g_new (CpCompletion, 1);

      *completion = (CpCompletion) { g_strdup (cp_item_get_id (item)),
                                     g_strdup (cp_role_label_get_item_words (item)),
                                     dup_detail (self, item) };
      g_ptr_array_add (list, completion);
    }
  return list;
}

/**
 * cp_name_list_has:
 * @name: as it is typed
 *
 * Whether a record has just this name, or this alias, whatever the case and the accents.
 */
gboolean
cp_name_list_has (CpNameList *self, const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  folded = cp_fold (name);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      g_auto (GStrv) names = NULL;

      if (strstr (entry->names, folded) == NULL)
        continue;
      names = g_strsplit (entry->names, "\n", -1);
      if (g_strv_contains ((const char *const *) names, folded))
        return TRUE;
    }
  return FALSE;
}
