/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many statements each value of a facet has: role, outlet, speaker, country, mode, month. */

#include "cp-facets.h"

#include "cp-query-private.h"
#include "cp-role-label.h"
#include "cp-source-keys.h"
#include "cp-source-private.h"

/* A gap longer than this many months stays one: somebody's date is wrong. */
#define MAX_GAP (100 * 12)

/*
 * Each statement has one key in a facet, and is counted at it; only a speaker is counted also where
 * another one is named first, as speaker: finds those statements too.
 */

struct _CpFacets
{
  CpSnapshot *snapshot;         /* ids and labels are its own, or */
  GStringChunk *texts;          /* of these */
  GArray *values[CP_N_FACETS];  /* of CpFacetValue */
};

/* The marks of a filter: one byte for each row, 1 where it passes. */
typedef struct
{
  char *text;    /* of the query; "" for all */
  guint8 *marks;
} Pass;

/* What counts into one facet. */
typedef struct
{
  CpFacets *facets;
  CpFacet facet;
  CpSourceKeys keys;
  guint *all; /* how many statements each key has */
  guint *passing;
} Counter;

static const struct
{
  CpField field;
  CpSourceKind kind; /* CP_N_SOURCE_KINDS: no matrix has such columns */
} facet_kinds[CP_N_FACETS] = {
  [CP_FACET_ROLES] = { CP_FIELD_ROLE, CP_SOURCE_ROLES },
  [CP_FACET_OUTLETS] = { CP_FIELD_OUTLET, CP_SOURCE_OUTLETS },
  [CP_FACET_SPEAKERS] = { CP_FIELD_SPEAKER, CP_SOURCE_SPEAKERS },
  [CP_FACET_COUNTRIES] = { CP_FIELD_COUNTRY, CP_SOURCE_COUNTRIES },
  [CP_FACET_MODES] = { CP_FIELD_MODE, CP_N_SOURCE_KINDS },
  [CP_FACET_MONTHS] = { CP_FIELD_MONTH, CP_SOURCE_MONTHS },
};

static void
clear_pass (Pass *pass)
{
  g_free (pass->text);
  g_free (pass->marks);
}

static void
take_modes (CpSourceKeys *keys, CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  *keys = (CpSourceKeys){ .snapshot = snapshot, .n_keys = CP_N_MODES };
  keys->keys = g_new (guint32, columns->n_rows);
  for (guint i = 0; i < columns->n_rows; i++)
    keys->keys[i] = columns->mode[i];
}

/* Whether @more names a speaker at @place who was not counted for the statement yet. */
static gboolean
is_further_voice (const CpStatementMore *more, guint place, guint32 speaker)
{
  if (more->with[place] == speaker)
    return FALSE;
  for (guint i = 0; i < place; i++)
    if (more->with[i] == more->with[place])
      return FALSE;
  return TRUE;
}

/* Those who speak with the first-named speakers. */
static void
count_further_voices (Counter *self, const guint8 *all, const guint8 *passing)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->keys.snapshot);

  for (guint i = 0; i < columns->n_rows; i++)
    {
      const CpStatementMore *more = all[i] ? columns->more[i] : NULL;

      for (guint j = 0; more != NULL && j < more->n_with; j++)
        if (is_further_voice (more, j, columns->speaker[i]))
          {
            self->all[more->with[j]]++;
            self->passing[more->with[j]] += passing[i];
          }
    }
}

static void
count_marks (Counter *self, const guint8 *all, const guint8 *passing)
{
  guint n_rows = cp_snapshot_get_statements (self->keys.snapshot)->n_rows;

  self->all = g_new0 (guint, MAX (self->keys.n_keys, 1));
  self->passing = g_new0 (guint, MAX (self->keys.n_keys, 1));
  for (guint i = 0; i < n_rows; i++)
    {
      guint32 key = self->keys.keys[i];

      self->all[key] += all[i];
      self->passing[key] += passing[i];
    }
  if (self->facet == CP_FACET_SPEAKERS)
    count_further_voices (self, all, passing);
}

static void
counter_init (Counter *self, CpFacets *facets, CpFacet facet)
{
  *self = (Counter){ .facets = facets, .facet = facet };
  if (facet == CP_FACET_MODES)
    take_modes (&self->keys, facets->snapshot);
  else
    cp_source_keys_init (&self->keys, facets->snapshot, facet_kinds[facet].kind);
}

static void
counter_clear (Counter *self)
{
  cp_source_keys_clear (&self->keys);
  g_free (self->all);
  g_free (self->passing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counter, counter_clear)

static void
name_month (const Counter *self, CpFacetValue *value, guint32 key)
{
  g_autofree char *id = NULL;
  g_autofree char *month = NULL;

  value->date = cp_source_keys_get_month (key);
  id = cp_date_to_string (value->date);
  month = cp_date_to_label (value->date);
  value->id = g_string_chunk_insert (self->facets->texts, id);
  value->label = g_string_chunk_insert (self->facets->texts, month);
}

static void
name_record (const Counter *self, CpFacetValue *value, guint32 key)
{
  CpArray array = CP_N_ARRAYS;
  CpItem *item;

  cp_field_get_array (facet_kinds[self->facet].field, &array);
  item = cp_snapshot_get_item (self->keys.snapshot, array, key);
  value->handle = key;
  value->id = cp_item_get_id (item);
  value->label = cp_item_get_label (item);
  if (array == CP_ARRAY_ROLES)
    value->label = cp_role_label_get_words (value->label);
}

static void
name_value (const Counter *self, CpFacetValue *value, guint32 key)
{
  if (key == 0)
    {
      value->id = CP_VALUE_NONE;
      value->label = cp_field_get_none_label (facet_kinds[self->facet].field);
      return;
    }

  switch (self->facet)
    {
    case CP_FACET_MONTHS:
      name_month (self, value, key);
      break;
    case CP_FACET_MODES:
      value->id = cp_mode_to_string (key);
      value->label = cp_mode_get_label (key);
      break;
    case CP_FACET_COUNTRIES:
      value->id = value->label = g_ptr_array_index (self->keys.names, key);
      break;
    case CP_FACET_ROLES:
    case CP_FACET_OUTLETS:
    case CP_FACET_SPEAKERS:
      name_record (self, value, key);
      break;
    case CP_N_FACETS:
    default:
      g_assert_not_reached ();
    }
}

static void
add_value (const Counter *self, GArray *values, guint32 key)
{
  CpFacetValue value = { .n_all = self->all[key], .n_statements = self->passing[key] };

  name_value (self, &value, key);
  g_array_append_val (values, value);
}

/* The keys in the order in which their values stand, but for key 0. */
static const guint32 *
get_key_order (const Counter *self, guint *n_keys)
{
  CpArray array;

  if (self->facet != CP_FACET_COUNTRIES
      && cp_field_get_array (facet_kinds[self->facet].field, &array))
    return cp_snapshot_get_order (self->keys.snapshot, array, n_keys);
  *n_keys = self->keys.n_keys;
  return NULL;
}

/* Years without a month stand between their months, and are none of them. */
static gboolean
is_month (guint32 key)
{
  return cp_date_get_month (cp_source_keys_get_month (key)) != 0;
}

static guint32
get_next_month (guint32 key)
{
  CpDate date = cp_source_keys_get_month (key);

  /* A key is a year of sixteen, of which 1 to 12 are its months. */
  return cp_date_get_month (date) < 12 ? key + 1 : key + 5;
}

static void
fill_gap (const Counter *self, GArray *values, guint32 from, guint32 to)
{
  guint n = (to / 16 - from / 16) * 12 + to % 16 - from % 16;

  if (from == 0 || n > MAX_GAP)
    return;
  for (guint32 key = get_next_month (from); key < to; key = get_next_month (key))
    if (self->all[key] == 0)
      add_value (self, values, key);
}

static gboolean
is_in_order (const CpFacetValue *a, const CpFacetValue *b)
{
  return cp_date_compare (a->date, b->date) < 0;
}

static int
compare_by_date (gconstpointer a, gconstpointer b)
{
  return is_in_order (a, b) ? -1 : is_in_order (b, a) ? 1 : 0;
}

static int
compare_by_total (gconstpointer a, gconstpointer b)
{
  const CpFacetValue *one = a;
  const CpFacetValue *other = b;

  if (one->n_all != other->n_all)
    return one->n_all > other->n_all ? -1 : 1;
  return g_utf8_collate (one->label, other->label);
}

static void
sort_values (CpFacet facet, GArray *values)
{
  if (facet == CP_FACET_SPEAKERS || facet == CP_FACET_COUNTRIES)
    g_array_sort (values, compare_by_total);
  else if (facet == CP_FACET_MONTHS)
    g_array_sort (values, compare_by_date);
}

static GArray *
list_values (const Counter *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (CpFacetValue));
  guint32 month = 0;
  guint n_keys;
  const guint32 *order = get_key_order (self, &n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      guint32 key = order == NULL ? i : order[i];

      if (key == 0 || self->all[key] == 0)
        continue;
      if (self->facet == CP_FACET_MONTHS && is_month (key))
        {
          fill_gap (self, values, month, key);
          month = key;
        }
      add_value (self, values, key);
    }
  sort_values (self->facet, values);
  if (self->all[0] > 0)
    add_value (self, values, 0);
  return values;
}

/* A query that several facets are under is asked once: it may look through all words. */
static const guint8 *
run_filter (GArray *passes, const CpQuery *filter, CpSnapshot *snapshot)
{
  Pass pass = { 0 };

  pass.text = filter == NULL ? g_strdup ("") : cp_query_to_string (filter);
  for (guint i = 0; i < passes->len; i++)
    if (g_str_equal (g_array_index (passes, Pass, i).text, pass.text))
      {
        g_free (pass.text);
        return g_array_index (passes, Pass, i).marks;
      }
  pass.marks = cp_query_run (filter, snapshot);
  g_array_append_val (passes, pass);
  return pass.marks;
}

static void
count_facet (CpFacets *self, CpFacet facet, const guint8 *all, const guint8 *passing)
{
  g_auto (Counter) counter = { 0 };

  counter_init (&counter, self, facet);
  count_marks (&counter, all, passing);
  self->values[facet] = list_values (&counter);
}

/**
 * cp_facets_new:
 * @snapshot: a corpus
 * @filters: for each facet what restricts its counts, %NULL for nothing; usually all of a filter but
 *   what it says of the facet itself, so that an unticked value shows how much it would add
 * @cancellable: (nullable): to give up between two facets
 * @error: return location
 *
 * Counts the statements of all values that the corpus has; any thread may.
 *
 * Roles and outlets stand in the user's order, speakers and countries by their number of statements,
 * months by date with the gaps filled; what has none of the kind is last, under the id "none".
 *
 * Returns: (transfer full): the counts, or %NULL where it was given up
 */
CpFacets *
cp_facets_new (CpSnapshot *snapshot, const CpQuery *const filters[CP_N_FACETS],
               GCancellable *cancellable, GError **error)
{
  g_autoptr (CpFacets) self = NULL;
  g_autoptr (GArray) passes = g_array_new (FALSE, FALSE, sizeof (Pass));
  const guint8 *all;

  g_return_val_if_fail (snapshot != NULL && filters != NULL, NULL);

  g_array_set_clear_func (passes, (GDestroyNotify) clear_pass);
  self = g_new0 (CpFacets, 1);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->texts = g_string_chunk_new (256);
  all = run_filter (passes, NULL, snapshot);
  for (guint facet = 0; facet < CP_N_FACETS; facet++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      count_facet (self, facet, all, run_filter (passes, filters[facet], snapshot));
    }
  return g_steal_pointer (&self);
}

/**
 * cp_facets_free:
 * @self: (transfer full): counts
 *
 * Frees the counts; any thread may.
 */
void
cp_facets_free (CpFacets *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < CP_N_FACETS; i++)
    g_clear_pointer (&self->values[i], g_array_unref);
  g_string_chunk_free (self->texts);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * cp_facets_get_values:
 * @self: counts
 * @facet: a facet
 * @n_values: (out): how many
 *
 * Gets the values of a facet.
 *
 * Returns: (transfer none) (array length=n_values): the values, for as long as @self lives
 */
const CpFacetValue *
cp_facets_get_values (const CpFacets *self, CpFacet facet, guint *n_values)
{
  g_return_val_if_fail (self != NULL && n_values != NULL, NULL);
  g_return_val_if_fail (facet < CP_N_FACETS, NULL);

  *n_values = self->values[facet]->len;
  return (const CpFacetValue *) self->values[facet]->data;
}

/**
 * cp_facet_get_field:
 * @facet: a facet
 *
 * Gets the field of the query language that asks for values of a facet.
 *
 * Returns: its name
 */
const char *
cp_facet_get_field (CpFacet facet)
{
  g_return_val_if_fail (facet < CP_N_FACETS, NULL);
  return cp_field_get_name (facet_kinds[facet].field);
}

/**
 * cp_facet_list_ids:
 * @snapshot: a corpus
 * @facet: a facet
 *
 * Lists the values that the corpus has, without counting what passes a filter.
 *
 * Returns: (transfer full) (array zero-terminated): their ids
 */
GStrv
cp_facet_list_ids (CpSnapshot *snapshot, CpFacet facet)
{
  g_autoptr (CpFacets) facets = NULL;
  g_autofree guint8 *all = NULL;
  GStrv ids;

  g_return_val_if_fail (snapshot != NULL && facet < CP_N_FACETS, NULL);

  facets = g_new0 (CpFacets, 1);
  facets->snapshot = cp_snapshot_ref (snapshot);
  facets->texts = g_string_chunk_new (256);
  all = cp_query_run (NULL, snapshot);
  count_facet (facets, facet, all, all);

  ids = g_new0 (char *, facets->values[facet]->len + 1);
  for (guint i = 0; i < facets->values[facet]->len; i++)
    ids[i] = g_strdup (g_array_index (facets->values[facet], CpFacetValue, i).id);
  return ids;
}
