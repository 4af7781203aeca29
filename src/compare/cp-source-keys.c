/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what statements fall into sources of a kind. */

#include "cp-source-keys.h"

#include "cp-fold.h"
#include "cp-handle-table.h"
#include "cp-source-private.h"

/* Keys are those of @of_holder, at the handle that @holders has for each statement. */
static void
take_keys (CpSourceKeys *self, const guint32 *holders, const guint32 *of_holder)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);

  for (guint32 i = 0; i < columns->n_rows; i++)
    self->keys[i] = of_holder == NULL ? holders[i] : of_holder[holders[i]];
}

static void
take_records (CpSourceKeys *self, const guint32 *holders, const guint32 *of_holder, CpArray array)
{
  take_keys (self, holders, of_holder);
  self->n_keys = cp_snapshot_get_n_handles (self->snapshot, array);
}

static void
take_outlets (CpSourceKeys *self)
{
  g_autofree guint32 *outlets =
      cp_handle_table_new (self->snapshot, CP_ARRAY_DOCUMENTS, CP_DOCUMENT_OUTLET);

  take_records (self, cp_snapshot_get_statements (self->snapshot)->document, outlets,
                CP_ARRAY_OUTLETS);
}

static void
take_roles (CpSourceKeys *self)
{
  g_autofree guint32 *roles =
      cp_handle_table_new (self->snapshot, CP_ARRAY_SPEAKERS, CP_SPEAKER_ROLE);
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);

  for (guint32 i = 0; i < columns->n_rows; i++)
    self->keys[i] = cp_handle_table_get_role (roles, columns, i);
  self->n_keys = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_ROLES);
}

/* Spellings that differ in case or accents only are one country, named as it is first. */
static guint32
find_country (CpSourceKeys *self, GHashTable *countries, const char *name)
{
  g_autofree char *folded = cp_fold (name);
  guint32 key = GPOINTER_TO_UINT (g_hash_table_lookup (countries, folded));

  if (key == 0)
    {
      key = self->names->len;
      g_ptr_array_add (self->names, (gpointer) name);
      g_hash_table_insert (countries, g_steal_pointer (&folded), GUINT_TO_POINTER (key));
    }
  return key;
}

static void
take_countries (CpSourceKeys *self)
{
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_handles = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_SPEAKERS);
  g_autofree guint32 *of_speaker = g_new0 (guint32, n_handles);
  guint n_speakers;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_SPEAKERS, &n_speakers);

  self->names = g_ptr_array_new ();
  g_ptr_array_add (self->names, NULL);
  for (guint i = 0; i < n_speakers; i++)
    {
      const char *name =
          cp_speaker_get_country (cp_snapshot_get_speaker (self->snapshot, order[i]));

      if (name != NULL && *name != '\0')
        of_speaker[order[i]] = find_country (self, countries, name);
    }
  take_keys (self, cp_snapshot_get_statements (self->snapshot)->speaker, of_speaker);
  self->n_keys = self->names->len;
}

/* Months as dense numbers that grow with time; a year without a month comes before its January. */
static guint32
make_month_key (CpDate date)
{
  return cp_source_get_month (date) >> 5;
}

static void
take_months (CpSourceKeys *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_documents = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_DOCUMENTS);
  g_autofree guint32 *of_document = g_new0 (guint32, n_documents);
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n);

  for (guint i = 0; i < n; i++)
    of_document[order[i]] = make_month_key (
        cp_document_get_date (cp_snapshot_get_document (self->snapshot, order[i])));
  for (guint32 i = 0; i < columns->n_rows; i++)
    {
      self->keys[i] = columns->date[i] != 0 ? make_month_key (columns->date[i])
                                            : of_document[columns->document[i]];
      self->n_keys = MAX (self->n_keys, self->keys[i] + 1);
    }
}

/**
 * cp_source_keys_init:
 * @self: memory for keys
 * @snapshot: a snapshot that outlives them
 * @kind: what a source is
 *
 * Finds the key of each statement.
 */
void
cp_source_keys_init (CpSourceKeys *self, CpSnapshot *snapshot, CpSourceKind kind)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);

  *self = (CpSourceKeys){ .snapshot = snapshot };
  self->keys = g_new0 (guint32, columns->n_rows);
  switch (kind)
    {
    case CP_SOURCE_DOCUMENTS:
      take_records (self, columns->document, NULL, CP_ARRAY_DOCUMENTS);
      break;
    case CP_SOURCE_OUTLETS:
      take_outlets (self);
      break;
    case CP_SOURCE_SPEAKERS:
      take_records (self, columns->speaker, NULL, CP_ARRAY_SPEAKERS);
      break;
    case CP_SOURCE_ROLES:
      take_roles (self);
      break;
    case CP_SOURCE_COUNTRIES:
      take_countries (self);
      break;
    case CP_SOURCE_MONTHS:
      take_months (self);
      break;
    case CP_N_SOURCE_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * cp_source_keys_clear:
 * @self: keys
 *
 * Frees what the keys hold.
 */
void
cp_source_keys_clear (CpSourceKeys *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
}
