/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers and documents whose names have the words of a query. */

#include "cp-word-records.h"

/* How often a long pass looks whether it is still wanted. */
#define CHECK_EVERY 1024

static void
append_name (GString *names, const char *name)
{
  if (name == NULL)
    return;
  g_string_append (names, name);
  g_string_append_c (names, '\n');
}

static void
append_speaker (GString *names, CpSpeaker *speaker)
{
  const char *const *aliases =
      cp_record_get_strings (cp_item_get_record (CP_ITEM (speaker)), CP_SPEAKER_ALIASES);

  append_name (names, cp_speaker_get_name (speaker));
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    append_name (names, aliases[i]);
}

/* An article is also known by who published it. */
static void
append_document (GString *names, CpSnapshot *snapshot, CpDocument *document)
{
  const char *id = cp_document_get_outlet (document);
  guint32 outlet =
      id == NULL ? CP_HANDLE_NONE : cp_snapshot_find (snapshot, CP_ARRAY_OUTLETS, id);

  append_name (names, cp_document_get_title (document));
  append_name (names, cp_document_get_label (document));
  if (outlet != CP_HANDLE_NONE)
    append_name (names,
                 cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, outlet)));
}

/**
 * cp_word_records_list:
 * @finder: (nullable): what is looked for; %NULL for nothing
 * @snapshot: a snapshot
 * @array: speakers or documents
 * @cancellable: (nullable): makes the list end where it is
 *
 * Lists the records in whose names all of the words are; of any thread.
 *
 * Returns: (transfer full) (element-type guint32): handles, in the order of the register
 */
GArray *
cp_word_records_list (const CpWordFinder *finder, CpSnapshot *snapshot, CpArray array,
                      GCancellable *cancellable)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) names = g_string_new (NULL);
  const guint32 *order;
  guint n;

  g_return_val_if_fail (snapshot != NULL, list);
  g_return_val_if_fail (array == CP_ARRAY_SPEAKERS || array == CP_ARRAY_DOCUMENTS, list);

  if (finder == NULL)
    return list;
  order = cp_snapshot_get_order (snapshot, array, &n);
  for (guint i = 0; i < n; i++)
    {
      if (i % CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      g_string_truncate (names, 0);
      if (array == CP_ARRAY_SPEAKERS)
        append_speaker (names, cp_snapshot_get_speaker (snapshot, order[i]));
      else
        append_document (names, snapshot, cp_snapshot_get_document (snapshot, order[i]));
      if (cp_word_finder_finds_all (finder, names->str, names->len))
        g_array_append_val (list, order[i]);
    }
  return list;
}
