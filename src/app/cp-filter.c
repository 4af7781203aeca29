/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements are looked at: what is ticked in the sidebar, and what is searched for. */

#include "cp-filter.h"

#include <string.h>

#include "cp-filter-search.h"

/*
 * Stored is what is not ticked, so that what joins the corpus later is seen. From it, the period and
 * the search one query is made for the corpus of the moment; values that it does not have are left
 * out.
 */
struct _CpFilter
{
  GObject parent_instance;

  GHashTable *unticked[CP_N_FACETS]; /* sets of owned ids */
  CpDate first;
  CpDate last;

  CpFilterSearch *search;
  char *limit; /* why all of it together cannot be asked, or %NULL */

  /* The query, for as long as nothing changes. */
  CpSnapshot *snapshot;
  CpQuery *query;

  /* The values of the facets that were asked for, for as long as the corpus is the same. */
  CpSnapshot *valued;
  GStrv values[CP_N_FACETS];
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpFilter, cp_filter, G_TYPE_OBJECT)

static void
forget_query (CpFilter *self)
{
  g_clear_pointer (&self->query, cp_query_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
}

static void
forget_values (CpFilter *self)
{
  for (guint i = 0; i < CP_N_FACETS; i++)
    g_clear_pointer (&self->values[i], g_strfreev);
  g_clear_pointer (&self->valued, cp_snapshot_unref);
}

static const char *const *
get_values (CpFilter *self, CpFacet facet, CpSnapshot *snapshot)
{
  if (self->valued != snapshot)
    {
      forget_values (self);
      self->valued = cp_snapshot_ref (snapshot);
    }
  if (self->values[facet] == NULL)
    self->values[facet] = cp_facet_list_ids (snapshot, facet);
  return (const char *const *) self->values[facet];
}

static void
tell_changed (CpFilter *self)
{
  forget_query (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The language has no place for control characters, so what bears one cannot be asked for. */
static gboolean
can_be_asked (const char *value)
{
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_iscntrl (c) && !g_unichar_isspace (c))
        return FALSE;
    }
  return *value != '\0';
}

/* The values of a facet that the corpus has, parted into those ticked and those not. */
static void
part_values (CpFilter *self, CpFacet facet, CpSnapshot *snapshot, GPtrArray *ticked,
             GPtrArray *unticked)
{
  const char *const *values = get_values (self, facet, snapshot);

  for (guint i = 0; values[i] != NULL; i++)
    {
      gboolean out = g_hash_table_contains (self->unticked[facet], values[i]);

      if (can_be_asked (values[i]))
        g_ptr_array_add (out ? unticked : ticked, g_strdup (values[i]));
    }
}

static void
append_values (GString *text, CpFacet facet, const GPtrArray *values, gboolean negated)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s%s:", negated ? "-" : "", cp_facet_get_field (facet));
  for (guint i = 0; i < values->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '|');
      cp_query_append_value (text, g_ptr_array_index (values, i));
    }
}

/* Names what is in or what is out, whichever is shorter to say. */
static void
append_facet (CpFilter *self, GString *text, CpFacet facet, CpSnapshot *snapshot)
{
  g_autoptr (GPtrArray) ticked = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) unticked = g_ptr_array_new_with_free_func (g_free);

  if (!cp_filter_is_restricted (self, facet) || facet == CP_FACET_MONTHS)
    return;
  part_values (self, facet, snapshot, ticked, unticked);
  if (unticked->len == 0)
    return;
  if (ticked->len > 0 && ticked->len <= unticked->len)
    append_values (text, facet, ticked, FALSE);
  else
    append_values (text, facet, unticked, TRUE);
}

static void
append_limit (GString *text, const char *field, CpDate date)
{
  g_autofree char *month = cp_date_to_string (date);

  if (date == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s:%s", field, month);
}

static void
append_search (CpFilter *self, GString *text)
{
  const CpQuery *query = cp_filter_search_get_query (self->search);
  g_autofree char *search = query != NULL ? cp_query_to_string (query) : NULL;

  if (search == NULL || *search == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, search);
}

/* %NULL where every statement is looked at; @without may be %CP_N_FACETS. */
static CpQuery *
make_query (CpFilter *self, CpFacet without, CpSnapshot *snapshot)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CpQuery *query;

  for (guint facet = 0; facet < CP_N_FACETS; facet++)
    if (facet != without)
      append_facet (self, text, facet, snapshot);
  if (without != CP_FACET_MONTHS)
    {
      append_limit (text, "after", self->first);
      append_limit (text, "before", self->last);
    }
  append_search (self, text);
  if (text->len == 0)
    return NULL;

  /* Only a query beyond the length that the language allows cannot be read here. */
  query = cp_query_parse (text->str, &error);
  if (query == NULL)
    {
      g_free (self->limit);
      self->limit = g_strdup (error->message);
    }
  return query;
}

static void
cp_filter_finalize (GObject *object)
{
  CpFilter *self = CP_FILTER (object);

  for (guint i = 0; i < CP_N_FACETS; i++)
    g_hash_table_unref (self->unticked[i]);
  forget_query (self);
  forget_values (self);
  cp_filter_search_free (self->search);
  g_free (self->limit);

  G_OBJECT_CLASS (cp_filter_parent_class)->finalize (object);
}

static void
cp_filter_class_init (CpFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_filter_finalize;

  /**
   * CpFilter::changed:
   *
   * Something was ticked, or the period or the search changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CP_TYPE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_filter_init (CpFilter *self)
{
  for (guint i = 0; i < CP_N_FACETS; i++)
    self->unticked[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->search = cp_filter_search_new ();
}

/**
 * cp_filter_new:
 *
 * Creates a filter that lets every statement through.
 *
 * Returns: (transfer full): the filter
 */
CpFilter *
cp_filter_new (void)
{
  return g_object_new (CP_TYPE_FILTER, NULL);
}

/**
 * cp_filter_is_ticked:
 * @self: a filter
 * @facet: any but the months, which have a period
 * @value: an id, or "none"
 *
 * Tells whether the statements of a value are looked at.
 *
 * Returns: %TRUE unless it was unticked
 */
gboolean
cp_filter_is_ticked (CpFilter *self, CpFacet facet, const char *value)
{
  g_return_val_if_fail (CP_IS_FILTER (self) && value != NULL, TRUE);
  g_return_val_if_fail (facet < CP_FACET_MONTHS, TRUE);

  return !g_hash_table_contains (self->unticked[facet], value);
}

/**
 * cp_filter_set_ticked:
 * @self: a filter
 * @facet: any but the months, which have a period
 * @value: an id, or "none"
 * @ticked: whether its statements are looked at
 *
 * Ticks or unticks a value.
 */
void
cp_filter_set_ticked (CpFilter *self, CpFacet facet, const char *value, gboolean ticked)
{
  g_return_if_fail (CP_IS_FILTER (self) && value != NULL);
  g_return_if_fail (facet < CP_FACET_MONTHS);

  if (cp_filter_is_ticked (self, facet, value) == (ticked != FALSE))
    return;
  if (ticked)
    g_hash_table_remove (self->unticked[facet], value);
  else
    g_hash_table_add (self->unticked[facet], g_strdup (value));
  tell_changed (self);
}

/**
 * cp_filter_tick_only:
 * @self: a filter
 * @facet: any but the months, which have a period
 * @value: an id, or "none"
 * @values: (array zero-terminated): all values of the facet
 *
 * Ticks one value and unticks all others.
 */
void
cp_filter_tick_only (CpFilter *self, CpFacet facet, const char *value, const char *const *values)
{
  g_return_if_fail (CP_IS_FILTER (self) && value != NULL && values != NULL);
  g_return_if_fail (facet < CP_FACET_MONTHS);

  g_hash_table_remove_all (self->unticked[facet]);
  for (guint i = 0; values[i] != NULL; i++)
    if (strcmp (values[i], value) != 0)
      g_hash_table_add (self->unticked[facet], g_strdup (values[i]));
  tell_changed (self);
}

/**
 * cp_filter_tick_all:
 * @self: a filter
 * @facet: a facet; of the months the limits are dropped
 *
 * Ticks all values of a facet.
 */
void
cp_filter_tick_all (CpFilter *self, CpFacet facet)
{
  g_return_if_fail (CP_IS_FILTER (self) && facet < CP_N_FACETS);

  if (!cp_filter_is_restricted (self, facet))
    return;
  g_hash_table_remove_all (self->unticked[facet]);
  if (facet == CP_FACET_MONTHS)
    self->first = self->last = 0;
  tell_changed (self);
}

/**
 * cp_filter_is_restricted:
 * @self: a filter
 * @facet: a facet
 *
 * Tells whether something of a facet is not looked at.
 *
 * Returns: whether a value is unticked, or the period has a limit
 */
gboolean
cp_filter_is_restricted (CpFilter *self, CpFacet facet)
{
  g_return_val_if_fail (CP_IS_FILTER (self) && facet < CP_N_FACETS, FALSE);

  if (facet == CP_FACET_MONTHS)
    return self->first != 0 || self->last != 0;
  return g_hash_table_size (self->unticked[facet]) > 0;
}

/**
 * cp_filter_get_period:
 * @self: a filter
 * @first: (out): the first month, or 0 for no limit
 * @last: (out): the last month, or 0 for no limit
 *
 * Gets the period that is looked at.
 */
void
cp_filter_get_period (CpFilter *self, CpDate *first, CpDate *last)
{
  g_return_if_fail (CP_IS_FILTER (self) && first != NULL && last != NULL);

  *first = self->first;
  *last = self->last;
}

/**
 * cp_filter_set_period:
 * @self: a filter
 * @first: the first month, or 0 for no limit
 * @last: the last month, or 0 for no limit
 *
 * Sets the period that is looked at, both months with it.
 *
 * A statement without a date is in no period; one with a coarse date where the whole of it is in.
 */
void
cp_filter_set_period (CpFilter *self, CpDate first, CpDate last)
{
  g_return_if_fail (CP_IS_FILTER (self));

  if (self->first == first && self->last == last)
    return;
  self->first = first;
  self->last = last;
  tell_changed (self);
}

/**
 * cp_filter_get_search:
 * @self: a filter
 *
 * Gets what is searched for, as it was typed.
 *
 * Returns: (transfer none): the text, empty for nothing
 */
const char *
cp_filter_get_search (CpFilter *self)
{
  g_return_val_if_fail (CP_IS_FILTER (self), "");
  return cp_filter_search_get_text (self->search);
}

/**
 * cp_filter_set_search:
 * @self: a filter
 * @search: what a person types, a query or on the way to one
 *
 * Searches. Where the text is no query, the one before stays in force.
 */
void
cp_filter_set_search (CpFilter *self, const char *search)
{
  g_return_if_fail (CP_IS_FILTER (self) && search != NULL);

  if (cp_filter_search_set_text (self->search, search))
    tell_changed (self);
}

/**
 * cp_filter_get_search_fault:
 * @self: a filter
 *
 * Gets why the search is not in force: it cannot be read, it names what the corpus that
 * cp_filter_get_query () was last asked for does not have, or it is too long with all the rest.
 *
 * Returns: (transfer none) (nullable): a sentence, with what to do; %NULL where all is well
 */
const char *
cp_filter_get_search_fault (CpFilter *self)
{
  g_return_val_if_fail (CP_IS_FILTER (self), NULL);
  if (cp_filter_search_get_fault (self->search) != NULL)
    return cp_filter_search_get_fault (self->search);
  return self->limit;
}

/**
 * cp_filter_clear:
 * @self: a filter
 *
 * Lets every statement through.
 */
void
cp_filter_clear (CpFilter *self)
{
  g_return_if_fail (CP_IS_FILTER (self));

  if (cp_filter_is_clear (self))
    return;
  for (guint i = 0; i < CP_N_FACETS; i++)
    g_hash_table_remove_all (self->unticked[i]);
  self->first = self->last = 0;
  cp_filter_search_set_text (self->search, "");
  tell_changed (self);
}

/**
 * cp_filter_is_clear:
 * @self: a filter
 *
 * Tells whether nothing was unticked, limited or typed.
 *
 * Returns: whether there is nothing to clear
 */
gboolean
cp_filter_is_clear (CpFilter *self)
{
  g_return_val_if_fail (CP_IS_FILTER (self), TRUE);

  for (guint i = 0; i < CP_N_FACETS; i++)
    if (cp_filter_is_restricted (self, i))
      return FALSE;
  return *cp_filter_search_get_text (self->search) == '\0';
}

/**
 * cp_filter_get_query:
 * @self: a filter
 * @snapshot: the corpus to look at
 *
 * Gets the one query that all of the filter comes to.
 *
 * Returns: (transfer none) (nullable): the query, until the filter or the corpus changes; %NULL where
 *   every statement is looked at
 */
const CpQuery *
cp_filter_get_query (CpFilter *self, CpSnapshot *snapshot)
{
  g_return_val_if_fail (CP_IS_FILTER (self) && snapshot != NULL, NULL);

  if (self->snapshot == snapshot)
    return self->query;
  forget_query (self);
  self->snapshot = cp_snapshot_ref (snapshot);
  g_clear_pointer (&self->limit, g_free);
  cp_filter_search_meet (self->search, snapshot);
  self->query = make_query (self, CP_N_FACETS, snapshot);
  return self->query;
}

/**
 * cp_filter_make_query_without:
 * @self: a filter
 * @facet: a facet
 * @snapshot: the corpus to look at
 *
 * Makes the query that the filter would come to if a facet were not restricted.
 *
 * Returns: (transfer full) (nullable): the query, or %NULL where every statement matches
 */
CpQuery *
cp_filter_make_query_without (CpFilter *self, CpFacet facet, CpSnapshot *snapshot)
{
  const CpQuery *query;

  g_return_val_if_fail (CP_IS_FILTER (self) && snapshot != NULL, NULL);
  g_return_val_if_fail (facet < CP_N_FACETS, NULL);

  query = cp_filter_get_query (self, snapshot);
  if (!cp_filter_is_restricted (self, facet))
    return query != NULL ? cp_query_ref ((CpQuery *) query) : NULL;
  return make_query (self, facet, snapshot);
}

/**
 * cp_filter_dup_label:
 * @self: a filter
 * @snapshot: the corpus that is looked at
 *
 * Says in words what is looked at: "Official, Nov 2023 – Apr 2024, “border”".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where every statement is looked at
 */
char *
cp_filter_dup_label (CpFilter *self, CpSnapshot *snapshot)
{
  const CpQuery *query;

  g_return_val_if_fail (CP_IS_FILTER (self) && snapshot != NULL, NULL);

  query = cp_filter_get_query (self, snapshot);
  return query != NULL ? cp_query_dup_words (query, snapshot) : NULL;
}
