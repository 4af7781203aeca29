/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that a matrix counts as a list, in an order that a person chooses. */

#include "cp-statement-order.h"

#include <string.h>

#include "cp-hit.h"
#include "cp-reading-order.h"

/* Words that a key has at most, and the characters around a hit in which they are looked for. */
#define KEY_WORDS 6
#define KEY_AROUND 80

/* How often a long pass looks whether it is still wanted. */
#define CHECK_EVERY 4096

/* What is compared: a number, then a text; the place in the corpus decides the rest. */
typedef struct
{
  guint32 statement;
  guint32 place;
  guint32 number;
  char *text; /* or NULL */
} Key;

static void
clear_key (Key *key)
{
  g_free (key->text);
}

static int
compare_keys_cb (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *other = b;
  int result;

  if (one->number != other->number)
    return one->number > other->number ? 1 : -1;
  result = g_strcmp0 (one->text, other->text);
  if (result != 0)
    return result;
  return (one->place > other->place) - (one->place < other->place);
}

static GArray *
list_in_corpus_order (const CpMatrix *matrix)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const guint8 *matches = cp_matrix_get_matches (matrix);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    if (matches[order[i]])
      g_array_append_val (list, order[i]);
  return list;
}

/* Names in the order of the language, as a number for each speaker. */
typedef struct
{
  char *name;
  guint32 speaker;
} Name;

static void
clear_name (Name *name)
{
  g_free (name->name);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Name *) a)->name, ((const Name *) b)->name);
}

/* Statements without a speaker come last. */
static guint32 *
rank_speakers (CpSnapshot *snapshot)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  guint n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS);
  guint32 *ranks = g_new0 (guint32, MAX (n_handles, 1));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_SPEAKERS, &n);

  g_array_set_clear_func (names, (GDestroyNotify) clear_name);
  for (guint i = 0; i < n; i++)
    {
      const char *name = cp_speaker_get_name (cp_snapshot_get_speaker (snapshot, order[i]));
      Name one = { g_utf8_collate_key (name, -1), order[i] };

      g_array_append_val (names, one);
    }
  g_array_sort (names, compare_names_cb);
  for (guint i = 0; i < names->len; i++)
    ranks[g_array_index (names, Name, i).speaker] = i;
  ranks[CP_HANDLE_NONE] = G_MAXUINT32;
  return ranks;
}

static guint32
get_certainty (const CpStatementColumns *columns, guint32 statement)
{
  if (columns->reviewed[statement] || columns->confidence[statement] == CP_CONFIDENCE_NONE)
    return G_MAXUINT32;
  return (guint32) columns->confidence[statement];
}

static char *
dup_text (const CpWordFinder *finder, CpSnapshot *snapshot, CpStatementOrder order,
          guint32 statement)
{
  g_autoptr (CpHit) hit = cp_hit_new (finder, snapshot, statement, KEY_AROUND);

  return order == CP_ORDER_AFTER ? cp_hit_dup_after (hit, KEY_WORDS)
                                 : cp_hit_dup_before (hit, KEY_WORDS);
}

/* What no key says is said by the place. */
static GArray *
make_keys (const CpMatrix *matrix, CpStatementOrder order, const GArray *list,
           GCancellable *cancellable)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (matrix);
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autoptr (CpWordFinder) finder = cp_word_finder_new (cp_matrix_get_filter (matrix));
  g_autofree guint32 *ranks = order == CP_ORDER_SPEAKER ? rank_speakers (snapshot) : NULL;
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), list->len);

  g_array_set_clear_func (keys, (GDestroyNotify) clear_key);
  for (guint i = 0; i < list->len; i++)
    {
      Key key = { .statement = g_array_index (list, guint32, i), .place = i };

      if (i % CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (order == CP_ORDER_SPEAKER)
        key.number = ranks[columns->speaker[key.statement]];
      else if (order == CP_ORDER_CONFIDENCE)
        key.number = get_certainty (columns, key.statement);
      else
        key.text = dup_text (finder, snapshot, order, key.statement);
      g_array_append_val (keys, key);
    }
  return keys;
}

static void
sort_by_keys (const CpMatrix *matrix, CpStatementOrder order, GArray *list,
              GCancellable *cancellable)
{
  g_autoptr (GArray) keys = make_keys (matrix, order, list, cancellable);

  if (g_cancellable_is_cancelled (cancellable))
    return;
  g_array_sort (keys, compare_keys_cb);
  for (guint i = 0; i < keys->len; i++)
    g_array_index (list, guint32, i) = g_array_index (keys, Key, i).statement;
}

/**
 * cp_statement_order_list:
 * @matrix: what is looked at
 * @order: how to sort
 * @cancellable: (nullable): makes the list end where it is
 *
 * Lists what a matrix counts; of any thread. Equal ones stand as in the corpus.
 *
 * Returns: (transfer full) (element-type guint32): handles; not sorted where it was cancelled
 */
GArray *
cp_statement_order_list (const CpMatrix *matrix, CpStatementOrder order, GCancellable *cancellable)
{
  GArray *list;

  g_return_val_if_fail (matrix != NULL && order < CP_N_ORDERS, NULL);

  list = list_in_corpus_order (matrix);
  if (order == CP_ORDER_DATE)
    g_array_sort_with_data (list, cp_reading_order_compare, cp_matrix_get_snapshot (matrix));
  else if (order != CP_ORDER_CORPUS)
    sort_by_keys (matrix, order, list, cancellable);
  return list;
}
