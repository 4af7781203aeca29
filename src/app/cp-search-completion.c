/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search may go on with, where the cursor stands. */

#include "cp-search-completion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-facets.h"
#include "cp-name-match.h"
#include "cp-query-private.h"
#include "cp-role-label.h"
#include "cp-source.h"

/* More than these nobody reads through; another letter makes them fewer. */
#define MAX_SHOWN 50

#define NONE "none"

/* Where the values of a field come from. */
typedef enum
{
  VALUES_RECORDS,
  VALUES_DOCUMENTS,
  VALUES_FACET,
} Values;

/* In the order of CpField. */
static const struct
{
  const char *name;
  const char *words;
  Values values;
  CpArray array;
  CpFacet facet;
  gboolean has_none;
} fields[] = {
  /* Translators: what “role:” looks for, in the help of the search and beside its completion; lower case */
  { "role", N_("the role of who speaks"), VALUES_RECORDS, CP_ARRAY_ROLES, 0, TRUE },
  /* Translators: what “speaker:” looks for, beside a completion of the search */
  { "speaker", N_("who speaks"), VALUES_RECORDS, CP_ARRAY_SPEAKERS, 0, TRUE },
  /* Translators: what “outlet:” looks for: the newspaper or site; also in the empty field for it */
  { "outlet", N_("who published it"), VALUES_RECORDS, CP_ARRAY_OUTLETS, 0, TRUE },
  /* Translators: what “document:” looks for, in the help of the search and beside its completion */
  { "document", N_("one article"), VALUES_DOCUMENTS, CP_ARRAY_DOCUMENTS, 0, FALSE },
  /* Translators: what “country:” looks for, in the help of the search and beside its completion */
  { "country", N_("the country of who speaks"), VALUES_FACET, CP_N_ARRAYS, CP_FACET_COUNTRIES,
    TRUE },
  /* Translators: what “topic:” looks for: what a statement is about */
  { "topic", N_("what it is about"), VALUES_RECORDS, CP_ARRAY_TOPICS, 0, TRUE },
  /* Translators: what “mode:” looks for; the four are typed as they stand here */
  { "mode", N_("direct, block, answer or indirect"), VALUES_FACET, CP_N_ARRAYS, CP_FACET_MODES,
    TRUE },
  /* Translators: what “month:” looks for, in the help of the search and beside its completion */
  { "month", N_("one month or one year"), VALUES_FACET, CP_N_ARRAYS, CP_FACET_MONTHS, TRUE },
  /* Translators: what “after:” looks for, in the help of the search and beside its completion */
  { "after", N_("from a month, a day or a year on"), VALUES_FACET, CP_N_ARRAYS, CP_FACET_MONTHS,
    FALSE },
  /* Translators: what “before:” looks for, in the help of the search and beside its completion */
  { "before", N_("up to a month, a day or a year"), VALUES_FACET, CP_N_ARRAYS, CP_FACET_MONTHS,
    FALSE },
};

/* A value that the corpus has. */
typedef struct
{
  char *id;
  char *label;
} Value;

/* One that fits what was typed. */
typedef struct
{
  const Value *value;
  CpNameMatch match;
} Fit;

/* The values of a field are gathered when first asked for. */
struct _CpSearchCompletion
{
  CpSnapshot *snapshot;
  GArray *values[G_N_ELEMENTS (fields)]; /* of Value */
};

/* What stands before the cursor. */
typedef struct
{
  const char *token; /* behind a "-" */
  const char *colon; /* of a field, or %NULL */
  const char *value; /* behind the colon or the last "|" */
  gboolean quoted;   /* the cursor is between quotation marks */
} Spot;

static void
clear_value (Value *value)
{
  g_free (value->id);
  g_free (value->label);
}

static void
free_completion (CpCompletion *completion)
{
  g_free (completion->text);
  g_free (completion->label);
  g_free (completion->detail);
  g_free (completion);
}

static void
add_value (GArray *values, const char *id, const char *label)
{
  Value value = { g_strdup (id), g_strdup (label) };

  g_array_append_val (values, value);
}

static void
add_records (GArray *values, CpSnapshot *snapshot, CpArray array)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);

  for (guint i = 0; i < n; i++)
    {
      CpItem *item = cp_snapshot_get_item (snapshot, array, order[i]);

      add_value (values, cp_item_get_id (item), cp_role_label_get_item_words (item));
    }
}

static void
add_documents (GArray *values, CpSnapshot *snapshot)
{
  g_autoptr (CpSourceList) sources = cp_source_list_new (snapshot, CP_SOURCE_DOCUMENTS);

  for (guint i = 0; i < cp_source_list_get_n_sources (sources); i++)
    {
      const CpSource *source = cp_source_list_get_source (sources, i);

      if (source->handle != CP_HANDLE_NONE)
        add_value (values, source->id, source->label);
    }
}

/* Those that have statements. */
static void
add_facet (GArray *values, CpSnapshot *snapshot, CpFacet facet)
{
  const CpQuery *const all[CP_N_FACETS] = { NULL };
  g_autoptr (CpFacets) facets = cp_facets_new (snapshot, all, NULL, NULL);
  guint n_values;
  const CpFacetValue *found = cp_facets_get_values (facets, facet, &n_values);

  for (guint i = 0; i < n_values; i++)
    if (found[i].n_all > 0 && !g_str_equal (found[i].id, NONE))
      add_value (values, found[i].id, found[i].label);
}

static const GArray *
get_values (CpSearchCompletion *self, guint field)
{
  GArray *values = self->values[field];

  if (values != NULL)
    return values;
  values = self->values[field] = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (values, (GDestroyNotify) clear_value);
  if (fields[field].values == VALUES_RECORDS)
    add_records (values, self->snapshot, fields[field].array);
  else if (fields[field].values == VALUES_DOCUMENTS)
    add_documents (values, self->snapshot);
  else
    add_facet (values, self->snapshot, fields[field].facet);
  if (fields[field].has_none)
    /* Translators: beside “role:none” in the completion of the search: statements that have no role
     * (topic, country …) */
    add_value (values, NONE, _("those that have none"));
  return values;
}

static gboolean
is_blank (const char *at)
{
  return *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));
}

/* Behind a character, or behind a quotation mark that is part of a value. */
static const char *
skip_character (const char *at)
{
  if (at[0] == '\\' && (at[1] == '"' || at[1] == '\\'))
    return at + 2;
  return g_utf8_next_char (at);
}

/* Reads up to the cursor as the parser of queries would. */
static Spot
find_spot (const char *text, const char *cursor)
{
  Spot spot = { .token = text, .value = text };

  for (const char *at = text; at < cursor; at = spot.quoted ? skip_character (at)
                                                            : g_utf8_next_char (at))
    {
      if (*at == '"')
        spot.quoted = !spot.quoted;
      else if (spot.quoted)
        continue;
      else if (is_blank (at) || (*at == '-' && at == spot.token))
        {
          spot.token = spot.value = g_utf8_next_char (at);
          spot.colon = NULL;
        }
      else if (*at == ':' && spot.colon == NULL)
        {
          spot.colon = at;
          spot.value = at + 1;
        }
      else if (*at == '|' && spot.colon != NULL)
        spot.value = at + 1;
    }
  return spot;
}

/* Where the value ends that the cursor is in. */
static const char *
find_value_end (const Spot *spot, const char *cursor)
{
  gboolean quoted = spot->quoted;
  const char *at = cursor;

  while (*at != '\0' && (quoted || (!is_blank (at) && *at != '|')))
    {
      if (*at == '"')
        quoted = !quoted;
      at = quoted ? skip_character (at) : g_utf8_next_char (at);
    }
  /* A quotation mark that is never closed takes in no more than what was typed. */
  return quoted ? cursor : at;
}

static char *
dup_typed (const Spot *spot, const char *cursor)
{
  const char *start = *spot->value == '"' ? spot->value + 1 : spot->value;

  return g_strndup (start, start < cursor ? cursor - start : 0);
}

static gboolean
find_field (const Spot *spot, guint *field)
{
  g_autofree char *name = g_strndup (spot->token, spot->colon - spot->token);
  CpField found;

  G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CP_N_FIELDS);
  if (!cp_field_find (name, &found))
    return FALSE;
  *field = found;
  return TRUE;
}

static void
take_completion (GPtrArray *list, char *text, const char *label, const char *detail)
{
  CpCompletion *completion = g_new (CpCompletion, 1);

  *completion = (CpCompletion){ text, g_strdup (label), g_strdup (detail) };
  g_ptr_array_add (list, completion);
}

static void
add_fields (GPtrArray *list, const char *typed)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *translated = cp_field_get_translated_name (i);
      gboolean is_field = cp_name_match (fields[i].name, typed) == CP_NAME_MATCH_START;
      char *name;

      if (!is_field && cp_name_match (translated, typed) != CP_NAME_MATCH_START)
        continue;
      name = g_strconcat (is_field ? fields[i].name : translated, ":", NULL);
      take_completion (list, name, name, _(fields[i].words));
    }
}

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  return (int) ((const Fit *) b)->match - (int) ((const Fit *) a)->match;
}

/* The best ones first, those alike in the order of the corpus; letters here and there only where
 * there is nothing else. */
static GArray *
find_fits (const GArray *values, const char *typed)
{
  GArray *fits = g_array_new (FALSE, FALSE, sizeof (Fit));

  for (guint i = 0; i < values->len; i++)
    {
      const Value *value = &g_array_index (values, Value, i);
      CpNameMatch by_label = cp_name_match (value->label, typed);
      CpNameMatch by_id = cp_name_match (value->id, typed);
      Fit fit = { value, MAX (by_label, by_id) };

      if (fit.match != CP_NAME_MATCH_NONE)
        g_array_append_val (fits, fit);
    }
  g_array_sort (fits, compare_fits);
  return fits;
}

static gboolean
is_far (const GArray *fits, guint n)
{
  return g_array_index (fits, Fit, n).match == CP_NAME_MATCH_LETTERS
         && g_array_index (fits, Fit, 0).match != CP_NAME_MATCH_LETTERS;
}

static void
add_values (GPtrArray *list, const GArray *values, const char *typed)
{
  g_autoptr (GArray) fits = find_fits (values, typed);

  for (guint i = 0; i < MIN (fits->len, MAX_SHOWN) && !is_far (fits, i); i++)
    {
      const Value *value = g_array_index (fits, Fit, i).value;
      GString *text = g_string_new (NULL);

      cp_query_append_value (text, value->id);
      take_completion (list, g_string_free (text, FALSE), value->label,
                       g_str_equal (value->id, value->label) ? NULL : value->id);
    }
}

/* Nothing is left to say where the only way to go on is what stands there. */
static gboolean
is_said (const GPtrArray *list, const char *start, const char *end)
{
  const CpCompletion *only = list->len == 1 ? g_ptr_array_index (list, 0) : NULL;

  return only != NULL && strlen (only->text) == (gsize) (end - start)
         && strncmp (only->text, start, end - start) == 0;
}

/**
 * cp_search_completion_new:
 * @snapshot: the corpus that is searched
 *
 * Prepares to complete searches.
 *
 * Returns: (transfer full): what completes
 */
CpSearchCompletion *
cp_search_completion_new (CpSnapshot *snapshot)
{
  CpSearchCompletion *self;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_new0 (CpSearchCompletion, 1);
  self->snapshot = cp_snapshot_ref (snapshot);
  return self;
}

/**
 * cp_search_completion_free:
 * @self: (transfer full): what completes
 */
void
cp_search_completion_free (CpSearchCompletion *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_clear_pointer (&self->values[i], g_array_unref);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * cp_search_completion_get_snapshot:
 * @self: what completes
 *
 * Gets the corpus that is searched.
 */
CpSnapshot *
cp_search_completion_get_snapshot (CpSearchCompletion *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->snapshot;
}

/**
 * cp_search_completion_list:
 * @self: what completes
 * @text: what is typed
 * @cursor: where the cursor stands in it, in characters
 * @asked: whether fields are listed before the first letter, too
 * @place: (out): what a completion would take the place of
 *
 * Lists how what stands before the cursor may go on: names of fields where a term begins, values
 * behind the ":" of a field.
 *
 * Returns: (transfer full) (element-type CpCompletion): at most fifty, the likeliest first
 */
GPtrArray *
cp_search_completion_list (CpSearchCompletion *self, const char *text, guint cursor,
                           gboolean asked, CpCompletionPlace *place)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *typed = NULL;
  const char *at;
  const char *end;
  Spot spot;
  guint field;

  g_return_val_if_fail (self != NULL && text != NULL && place != NULL, NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) free_completion);
  at = g_utf8_offset_to_pointer (text, MIN ((glong) cursor, g_utf8_strlen (text, -1)));
  spot = find_spot (text, at);
  end = find_value_end (&spot, at);
  typed = dup_typed (&spot, at);
  place->is_field = spot.colon == NULL;
  place->start = g_utf8_pointer_to_offset (text, spot.value);
  place->end = g_utf8_pointer_to_offset (text, end);

  if (spot.colon != NULL && find_field (&spot, &field))
    add_values (list, get_values (self, field), typed);
  else if (spot.colon == NULL && *spot.token != '"' && (*typed != '\0' || asked))
    add_fields (list, typed);
  if (is_said (list, spot.value, end))
    g_ptr_array_set_size (list, 0);
  return g_steal_pointer (&list);
}

/**
 * cp_search_completion_dup_example:
 * @self: what completes
 * @field: the name of a field
 * @place: which of its values
 *
 * Gives a value that the corpus has, as it is written in a query.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL where there are not so many
 */
char *
cp_search_completion_dup_example (CpSearchCompletion *self, const char *field, guint place)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const GArray *values = g_str_equal (fields[i].name, field) ? get_values (self, i) : NULL;
      GString *text;

      if (values == NULL || place >= values->len
          || g_str_equal (g_array_index (values, Value, place).id, NONE))
        continue;
      text = g_string_new (NULL);
      cp_query_append_value (text, g_array_index (values, Value, place).id);
      return g_string_free (text, FALSE);
    }
  return NULL;
}
