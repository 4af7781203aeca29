/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column of the matrix stands for, and which statements are in it. */

#include "cp-source.h"

#include <glib/gi18n-lib.h>

#include "cp-role-label.h"
#include "cp-source-keys.h"
#include "cp-source-private.h"

/*
 * Every statement is in exactly one source of a kind, that of its first-named speaker. Sources are
 * found in three steps: a key for each statement (a handle, a number of a country, or a month), a
 * source for each key that occurs, and the source's place for each statement. Key 0 is for
 * statements that have no source of the kind; they come last, in a source of their own.
 */

struct _CpSourceList
{
  CpSourceKind kind;
  GArray *sources;          /* of CpSource */
  GHashTable *places_by_id; /* id borrowed from the source, place + 1 */
  guint32 *places;          /* one for each row of the statements; 0 where there is none */
  guint n_statements;       /* rows of the statements */
};

static void
clear_source (CpSource *source)
{
  g_free (source->id);
  g_free (source->label);
  g_free (source->kind);
}

static void
fill_document (CpSource *source, CpSnapshot *snapshot)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, source->handle);

  source->label = cp_source_dup_document_label (snapshot, source->handle);
  source->kind = g_strdup (cp_document_get_kind (document));
  source->date = cp_document_get_date (document);
  source->inferred = source->date != 0 && cp_document_is_date_inferred (document);
}

static void
fill_month (CpSource *source, CpDate date)
{
  g_autofree char *month = cp_date_to_label (date);

  source->date = date;
  source->id = cp_date_to_string (date);
  if (cp_date_get_month (date) != 0)
    source->label = g_steal_pointer (&month);
  else
    /* Translators: %s is a year; the column of dates that say no more than it */
    source->label = g_strdup_printf (_("%s, no month"), month);
}

static const char *
get_none_label (CpSourceKind kind)
{
  switch (kind)
    {
    case CP_SOURCE_OUTLETS:
      return _("No outlet");
    case CP_SOURCE_SPEAKERS:
      return _("No speaker");
    case CP_SOURCE_ROLES:
      return _("No role");
    case CP_SOURCE_COUNTRIES:
      return _("No country");
    case CP_SOURCE_MONTHS:
      return _("No date");
    case CP_SOURCE_DOCUMENTS:
    case CP_N_SOURCE_KINDS:
    default:
      /* Translators: stands for statements that are from no article */
      return _("No document");
    }
}

static CpSource
make_source (const CpSourceKeys *keys, CpSourceKind kind, CpArray array, guint32 key)
{
  CpSource source = { .handle = CP_HANDLE_NONE };

  if (key == 0)
    {
      source.id = g_strdup (CP_SOURCE_NONE);
      source.label = g_strdup (get_none_label (kind));
    }
  else if (kind == CP_SOURCE_MONTHS)
    fill_month (&source, cp_source_keys_get_month (key));
  else if (kind == CP_SOURCE_COUNTRIES)
    {
      source.id = g_strdup (g_ptr_array_index (keys->names, key));
      source.label = g_strdup (source.id);
    }
  else
    {
      CpItem *item = cp_snapshot_get_item (keys->snapshot, array, key);

      source.handle = key;
      source.id = g_strdup (cp_item_get_id (item));
      if (kind == CP_SOURCE_DOCUMENTS)
        fill_document (&source, keys->snapshot);
      else
        source.label = g_strdup (kind == CP_SOURCE_ROLES
                                     ? cp_role_label_get_words (cp_item_get_label (item))
                                     : cp_item_get_label (item));
    }
  return source;
}

/* Which keys occur; documents are sources also where nobody says anything in them. */
static guint8 *
mark_keys (const CpSourceKeys *keys, CpSourceKind kind)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (keys->snapshot);
  guint8 *marks = g_new0 (guint8, MAX (keys->n_keys, 1));
  guint n_documents;
  const guint32 *documents =
      cp_snapshot_get_order (keys->snapshot, CP_ARRAY_DOCUMENTS, &n_documents);

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (columns->live[i])
      marks[keys->keys[i]] = 1;
  if (kind == CP_SOURCE_DOCUMENTS)
    for (guint i = 0; i < n_documents; i++)
      marks[documents[i]] = 1;
  return marks;
}

static void
append_source (CpSourceList *self, CpSource source)
{
  g_array_append_val (self->sources, source);
  if (!g_hash_table_contains (self->places_by_id, source.id))
    g_hash_table_insert (self->places_by_id, source.id, GUINT_TO_POINTER (self->sources->len));
}

static void
add_source (CpSourceList *self, const CpSourceKeys *keys, CpArray array, guint32 key,
            guint32 *place_of_key)
{
  place_of_key[key] = self->sources->len;
  append_source (self, make_source (keys, self->kind, array, key));
}

/* Records stand in the user's order, countries and months in that of their keys. */
static guint32 *
add_sources (CpSourceList *self, const CpSourceKeys *keys)
{
  static const CpArray arrays[CP_N_SOURCE_KINDS] = {
    CP_ARRAY_DOCUMENTS, CP_ARRAY_OUTLETS, CP_ARRAY_SPEAKERS,
    CP_ARRAY_ROLES,     CP_N_ARRAYS,      CP_N_ARRAYS,
  };
  CpArray array = arrays[self->kind];
  g_autofree guint8 *marks = mark_keys (keys, self->kind);
  guint32 *place_of_key = g_new0 (guint32, MAX (keys->n_keys, 1));
  const guint32 *order = NULL;
  guint n = keys->n_keys;

  if (array != CP_N_ARRAYS)
    order = cp_snapshot_get_order (keys->snapshot, array, &n);
  for (guint i = 0; i < n; i++)
    {
      guint32 key = order == NULL ? i : order[i];

      if (key != 0 && marks[key])
        add_source (self, keys, array, key, place_of_key);
    }
  if (marks[0])
    add_source (self, keys, array, 0, place_of_key);
  return place_of_key;
}

static GHashTable *
count_labels (const CpSourceList *self)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      const char *label = g_array_index (self->sources, CpSource, i).label;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label));

      g_hash_table_insert (counts, g_strdup (label), GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

/* Articles of one outlet and month are told apart by the day, those of one day by the title. */
static void
tell_apart (CpSourceList *self, CpSnapshot *snapshot)
{
  for (guint step = 0; step < 2; step++)
    {
      g_autoptr (GHashTable) counts = count_labels (self);

      for (guint i = 0; i < self->sources->len; i++)
        {
          CpSource *source = &g_array_index (self->sources, CpSource, i);
          g_autofree char *label = NULL;

          if (source->handle == CP_HANDLE_NONE
              || GPOINTER_TO_UINT (g_hash_table_lookup (counts, source->label)) < 2)
            continue;
          label = cp_source_dup_longer_label (snapshot, source->handle, step);
          if (label == NULL)
            continue;
          g_free (source->label);
          source->label = g_steal_pointer (&label);
        }
    }
}

/* A month is inferred where the date of each statement in it is. */
static void
mark_inferred (CpSourceList *self, CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  for (guint i = 0; i < self->sources->len; i++)
    {
      CpSource *source = &g_array_index (self->sources, CpSource, i);

      source->inferred = source->date != 0;
    }
  for (guint32 i = 0; i < columns->n_rows; i++)
    if (columns->live[i] && !cp_snapshot_is_statement_date_inferred (snapshot, i))
      g_array_index (self->sources, CpSource, self->places[i]).inferred = FALSE;
}

/**
 * cp_source_list_new:
 * @snapshot: a snapshot
 * @kind: what a source is
 *
 * Finds the sources of a corpus: all documents, and of the other kinds those that say something.
 *
 * They stand in the user's order, months by date. What has no source of the kind (no role, no date)
 * is last, under the id "none"; a year without a month precedes its January.
 *
 * Returns: (transfer full): the sources; independent of @snapshot
 */
CpSourceList *
cp_source_list_new (CpSnapshot *snapshot, CpSourceKind kind)
{
  CpSourceList *self;
  const CpStatementColumns *columns;
  CpSourceKeys keys;
  g_autofree guint32 *place_of_key = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);
  g_return_val_if_fail (kind < CP_N_SOURCE_KINDS, NULL);

  columns = cp_snapshot_get_statements (snapshot);
  cp_source_keys_init (&keys, snapshot, kind);

  self = g_new0 (CpSourceList, 1);
  self->kind = kind;
  self->sources = g_array_new (FALSE, FALSE, sizeof (CpSource));
  g_array_set_clear_func (self->sources, (GDestroyNotify) clear_source);
  self->places_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  place_of_key = add_sources (self, &keys);
  if (kind == CP_SOURCE_DOCUMENTS)
    tell_apart (self, snapshot);

  self->n_statements = columns->n_rows;
  self->places = g_steal_pointer (&keys.keys);
  for (guint i = 0; i < columns->n_rows; i++)
    self->places[i] = columns->live[i] ? place_of_key[self->places[i]] : 0;
  cp_source_keys_clear (&keys);
  if (kind == CP_SOURCE_MONTHS)
    mark_inferred (self, snapshot);
  return self;
}

/* What several sources together are called. */
static char *
dup_further_label (CpSourceKind kind, guint n)
{
  switch (kind)
    {
    case CP_SOURCE_OUTLETS:
      /* Translators: label of a column that groups the outlets that have no column of their own */
      return g_strdup_printf (ngettext ("%u further outlet", "%u further outlets", n), n);
    case CP_SOURCE_SPEAKERS:
      /* Translators: label of a column that groups the speakers that have no column of their own */
      return g_strdup_printf (ngettext ("%u further speaker", "%u further speakers", n), n);
    case CP_SOURCE_ROLES:
      /* Translators: label of a column that groups the roles that have no column of their own */
      return g_strdup_printf (ngettext ("%u further role", "%u further roles", n), n);
    case CP_SOURCE_COUNTRIES:
      /* Translators: label of a column that groups the countries that have no column of their own */
      return g_strdup_printf (ngettext ("%u further country", "%u further countries", n), n);
    case CP_SOURCE_MONTHS:
      /* Translators: label of a column that groups the months that have no column of their own */
      return g_strdup_printf (ngettext ("%u further month", "%u further months", n), n);
    case CP_SOURCE_DOCUMENTS:
    case CP_N_SOURCE_KINDS:
    default:
      /* Translators: label of a column that groups the articles that have no column of their own */
      return g_strdup_printf (ngettext ("%u further source", "%u further sources", n), n);
    }
}

static CpSource
copy_source (const CpSource *source)
{
  CpSource copy = *source;

  copy.id = g_strdup (source->id);
  copy.label = g_strdup (source->label);
  copy.kind = g_strdup (source->kind);
  return copy;
}

/**
 * cp_source_list_new_grouped:
 * @list: the sources, one by one
 * @kept: places of those that stay, in the order in which they are to stand
 * @n_kept: how many
 *
 * Copies a list in which all sources but some are one, which is the last.
 *
 * Returns: (transfer full): the sources
 */
CpSourceList *
cp_source_list_new_grouped (const CpSourceList *list, const guint32 *kept, guint n_kept)
{
  CpSourceList *self = g_new0 (CpSourceList, 1);
  g_autofree guint32 *new_places = g_new (guint32, list->sources->len + 1);
  CpSource further = { .handle = CP_HANDLE_NONE, .further = TRUE };

  self->kind = list->kind;
  self->n_statements = list->n_statements;
  self->sources = g_array_new (FALSE, FALSE, sizeof (CpSource));
  g_array_set_clear_func (self->sources, (GDestroyNotify) clear_source);
  self->places_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < list->sources->len; i++)
    new_places[i] = n_kept;
  for (guint i = 0; i < n_kept; i++)
    {
      new_places[kept[i]] = i;
      append_source (self, copy_source (cp_source_list_get_source (list, kept[i])));
    }
  if (n_kept < list->sources->len)
    {
      further.id = g_strdup (CP_SOURCE_FURTHER);
      further.label = dup_further_label (list->kind, list->sources->len - n_kept);
      append_source (self, further);
    }
  self->places = g_new (guint32, self->n_statements + 1);
  for (guint i = 0; i < self->n_statements; i++)
    self->places[i] = new_places[list->places[i]];
  return self;
}

/**
 * cp_source_list_free:
 * @self: (transfer full): a list of sources
 *
 * Frees the list and its sources.
 */
void
cp_source_list_free (CpSourceList *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->places_by_id);
  g_array_unref (self->sources);
  g_free (self->places);
  g_free (self);
}

/**
 * cp_source_list_get_n_sources:
 * @self: a list of sources
 *
 * Gets how many sources there are.
 *
 * Returns: the number
 */
guint
cp_source_list_get_n_sources (const CpSourceList *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->sources->len;
}

/**
 * cp_source_list_get_source:
 * @self: a list of sources
 * @place: below cp_source_list_get_n_sources ()
 *
 * Gets a source.
 *
 * Returns: (transfer none): the source
 */
const CpSource *
cp_source_list_get_source (const CpSourceList *self, guint place)
{
  g_return_val_if_fail (self != NULL && place < self->sources->len, NULL);
  return &g_array_index (self->sources, CpSource, place);
}

/**
 * cp_source_list_find:
 * @self: a list of sources
 * @id: an id from outside
 *
 * Finds a source by its id.
 *
 * Returns: its place, or -1
 */
int
cp_source_list_find (const CpSourceList *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->places_by_id, id)) - 1;
}

/**
 * cp_source_list_get_places:
 * @self: a list of sources
 *
 * Gets the source of each statement.
 *
 * Returns: (transfer none): places, by handle of the statement; 0 for rows that hold none
 */
const guint32 *
cp_source_list_get_places (const CpSourceList *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->places;
}

/**
 * cp_source_list_get_kind:
 * @self: a list of sources
 *
 * Gets what a source of the list is.
 *
 * Returns: the kind
 */
CpSourceKind
cp_source_list_get_kind (const CpSourceList *self)
{
  g_return_val_if_fail (self != NULL, CP_SOURCE_DOCUMENTS);
  return self->kind;
}
