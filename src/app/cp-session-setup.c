/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is compared in a session as a set-up that is kept, and back. */

#include "cp-session-setup.h"

#include <glib/gi18n-lib.h>

#include "cp-compare-error.h"
#include "cp-setup.h"

/* A set-up is from a file: its queries may be none, and what it names may have gone. It is checked as a
 * whole before anything of it is shown. The filter comes back as a search, whatever it was made of. */

/* What a kind of column has for what is in no column of its own. */
#define NONE "none"

static char *
dup_query (const CpQuery *query)
{
  return query != NULL ? cp_query_to_string (query) : NULL;
}

static void
set_scopes (CpRecordBuilder *builder, CpSession *self)
{
  const char *kind = cp_source_kind_to_string (cp_session_get_columns (self));
  guint n;
  const CpScope *scopes = cp_session_get_opened (self, &n);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (records, cp_setup_make_scope (scopes[i].topic, kind, scopes[i].source));
  cp_record_builder_set_objects (builder, CP_SETUP_SCOPES, (CpRecord *const *) records->pdata,
                                 records->len);
}

/**
 * cp_session_has_setup:
 *
 * Tells whether there is a comparison that can be kept: an open one, with somebody on either side.
 */
gboolean
cp_session_has_setup (CpSession *self)
{
  guint n;

  g_return_val_if_fail (CP_IS_SESSION (self), FALSE);

  cp_session_get_opened (self, &n);
  return n > 0 && cp_session_get_left (self) != NULL && cp_session_get_right (self) != NULL;
}

/**
 * cp_session_make_setup:
 * @name: what it is to be called
 *
 * Makes a set-up of the comparison that is open.
 *
 * Returns: (transfer full): a record of the array of comparisons
 */
CpRecord *
cp_session_make_setup (CpSession *self, const char *name)
{
  CpRecordBuilder *builder;
  CpSnapshot *snapshot;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *filter = NULL;

  g_return_val_if_fail (CP_IS_SESSION (self) && name != NULL && *name != '\0', NULL);

  snapshot = cp_corpus_get_current (cp_session_get_corpus (self));
  left = dup_query (cp_session_get_left (self));
  right = dup_query (cp_session_get_right (self));
  filter = dup_query (cp_filter_get_query (cp_session_get_filter (self), snapshot));
  builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_COMPARISONS));
  cp_record_builder_set_string (builder, CP_SETUP_NAME, name);
  set_scopes (builder, self);
  cp_record_builder_set_string (builder, CP_SETUP_LEFT, left);
  cp_record_builder_set_string (builder, CP_SETUP_RIGHT, right);
  cp_record_builder_set_string (builder, CP_SETUP_FILTER, filter);
  return cp_record_builder_end (builder);
}

static gboolean
check_topic (CpSnapshot *snapshot, const char *topic, GError **error)
{
  if (topic == NULL || g_str_equal (topic, NONE)
      || cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic) != CP_HANDLE_NONE)
    return TRUE;
  g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN,
               /* Translators: %s is the id of a topic. */
               _("There is no topic “%s” in this corpus."), topic);
  return FALSE;
}

static CpArray
get_array (CpSourceKind kind)
{
  switch (kind)
    {
    case CP_SOURCE_DOCUMENTS:
      return CP_ARRAY_DOCUMENTS;
    case CP_SOURCE_OUTLETS:
      return CP_ARRAY_OUTLETS;
    case CP_SOURCE_SPEAKERS:
      return CP_ARRAY_SPEAKERS;
    case CP_SOURCE_ROLES:
      return CP_ARRAY_ROLES;
    case CP_SOURCE_COUNTRIES:
    case CP_SOURCE_MONTHS:
    case CP_N_SOURCE_KINDS:
    default:
      return CP_N_ARRAYS;
    }
}

static gboolean
has_source (CpSnapshot *snapshot, CpSourceKind kind, const char *id)
{
  CpArray array = get_array (kind);
  g_autoptr (CpSourceList) sources = NULL;

  if (g_str_equal (id, NONE))
    return TRUE;
  if (array != CP_N_ARRAYS)
    return cp_snapshot_find (snapshot, array, id) != CP_HANDLE_NONE;
  sources = cp_source_list_new (snapshot, kind);
  return cp_source_list_find (sources, id) >= 0;
}

/* The sources of a set-up are of one kind: @kind is that of those before, CP_N_SOURCE_KINDS before the
 * first. */
static gboolean
check_source (CpSnapshot *snapshot, const char *source, CpSourceKind *kind, GError **error)
{
  const char *id = NULL;
  g_autofree char *name = source != NULL ? cp_setup_dup_source_kind (source, &id) : NULL;
  CpSourceKind own;

  if (source == NULL)
    return TRUE;
  if (name != NULL && cp_source_kind_from_string (name, &own)
      && (*kind == CP_N_SOURCE_KINDS || own == *kind) && has_source (snapshot, own, id))
    {
      *kind = own;
      return TRUE;
    }
  g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN,
               /* Translators: %s names a column of the matrix, such as documents:a-1. */
               _("There is no column “%s” in this corpus."), source);
  return FALSE;
}

/* Its scopes: of what kind their sources are, CP_N_SOURCE_KINDS where they have none. */
static gboolean
check_scopes (CpSnapshot *snapshot, const CpRecord *setup, CpSourceKind *kind, GError **error)
{
  const CpRecord *const *scopes = cp_record_get_objects (setup, CP_SETUP_SCOPES);

  *kind = CP_N_SOURCE_KINDS;
  if (scopes == NULL || scopes[0] == NULL)
    {
      g_set_error_literal (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN,
                           /* Translators: why a saved comparison cannot be opened; “it” is the
                            * comparison */
                           _("It does not say what is compared."));
      return FALSE;
    }
  for (guint i = 0; scopes[i] != NULL; i++)
    if (!check_topic (snapshot, cp_record_get_string (scopes[i], CP_SETUP_SCOPE_TOPIC), error)
        || !check_source (snapshot, cp_record_get_string (scopes[i], CP_SETUP_SCOPE_SOURCE), kind,
                          error))
      return FALSE;
  return TRUE;
}

static gboolean
check_query (CpSnapshot *snapshot, const char *text, GError **error)
{
  g_autoptr (CpQuery) query = NULL;

  if (text == NULL)
    return TRUE;
  query = cp_query_parse (text, error);
  return query != NULL && cp_query_check (query, snapshot, error);
}

static gboolean
check_setup (CpSession *self, const CpRecord *setup, CpSourceKind *kind, GError **error)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (self));

  return check_scopes (snapshot, setup, kind, error)
         && check_query (snapshot, cp_record_get_string (setup, CP_SETUP_LEFT), error)
         && check_query (snapshot, cp_record_get_string (setup, CP_SETUP_RIGHT), error)
         && check_query (snapshot, cp_record_get_string (setup, CP_SETUP_FILTER), error);
}

/**
 * cp_session_check_setup:
 * @setup: a record of the array of comparisons
 *
 * Checks whether a set-up can be opened: its queries can be read, and what it names is there.
 */
gboolean
cp_session_check_setup (CpSession *self, const CpRecord *setup, GError **error)
{
  CpSourceKind kind;

  g_return_val_if_fail (CP_IS_SESSION (self) && setup != NULL, FALSE);

  return check_setup (self, setup, &kind, error);
}

static void
open_scopes (CpSession *self, const CpRecord *setup)
{
  const CpRecord *const *records = cp_record_get_objects (setup, CP_SETUP_SCOPES);
  g_autoptr (GArray) scopes = g_array_new (FALSE, FALSE, sizeof (CpScope));

  for (guint i = 0; records[i] != NULL; i++)
    {
      const char *source = cp_record_get_string (records[i], CP_SETUP_SCOPE_SOURCE);
      const char *id = NULL;
      g_autofree char *kind = source != NULL ? cp_setup_dup_source_kind (source, &id) : NULL;
      CpScope scope = cp_scope_new (cp_record_get_string (records[i], CP_SETUP_SCOPE_TOPIC), id);

      g_array_append_val (scopes, scope);
    }
  cp_session_set_scopes (self, (const CpScope *) (gpointer) scopes->data, scopes->len);
  cp_session_open_comparison (self);
}

/**
 * cp_session_open_setup:
 * @setup: a record of the array of comparisons
 *
 * Compares what a set-up says: its sides, its filter, its part of the matrix.
 *
 * Returns: whether it could be; if not, nothing changes
 */
gboolean
cp_session_open_setup (CpSession *self, const CpRecord *setup, GError **error)
{
  const char *search;
  CpSourceKind kind;

  g_return_val_if_fail (CP_IS_SESSION (self) && setup != NULL, FALSE);

  if (!check_setup (self, setup, &kind, error)
      || !cp_session_set_sides (self, cp_record_get_string (setup, CP_SETUP_LEFT),
                                cp_record_get_string (setup, CP_SETUP_RIGHT), error))
    return FALSE;
  search = cp_record_get_string (setup, CP_SETUP_FILTER);
  cp_filter_clear (cp_session_get_filter (self));
  cp_filter_set_search (cp_session_get_filter (self), search != NULL ? search : "");
  if (kind != CP_N_SOURCE_KINDS)
    cp_session_set_columns (self, kind);
  open_scopes (self, setup);
  return TRUE;
}
