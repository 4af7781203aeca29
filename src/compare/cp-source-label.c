/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of kinds of sources, and labels of sources that have no name of their own. */

#include "cp-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-source-private.h"

static const char *const kind_names[CP_N_SOURCE_KINDS] = {
  "documents", "outlets", "speakers", "roles", "countries", "months",
};

static const char *const singular_names[CP_N_SOURCE_KINDS] = {
  "document", "outlet", "speaker", "role", "country", "month",
};

static const char *
get_outlet_name (CpSnapshot *snapshot, CpDocument *document)
{
  const char *id = cp_document_get_outlet (document);
  guint32 outlet = id == NULL ? CP_HANDLE_NONE : cp_snapshot_find (snapshot, CP_ARRAY_OUTLETS, id);

  if (outlet == CP_HANDLE_NONE)
    return NULL;
  return cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, outlet));
}

static char *
dup_outlet_and_date (CpSnapshot *snapshot, CpDocument *document, CpDate date)
{
  const char *outlet = get_outlet_name (snapshot, document);
  g_autofree char *words = NULL;

  if (outlet == NULL || date == 0)
    return NULL;
  words = cp_date_to_label (date);
  /* Translators: the name of an outlet and a month, or a day: "Orda.kz, Nov 2023" */
  return g_strdup_printf (C_("source", "%s, %s"), outlet, words);
}

/**
 * cp_source_kind_from_string:
 * @name: a name from outside
 * @kind: (out): the kind of that name
 *
 * Finds a kind of source by the name it has on the command line.
 *
 * The singular is taken too: a single source is given as "document:ID".
 *
 * Returns: whether there is one
 */
gboolean
cp_source_kind_from_string (const char *name, CpSourceKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < CP_N_SOURCE_KINDS; i++)
    if (strcmp (name, kind_names[i]) == 0 || strcmp (name, singular_names[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_source_kind_to_string:
 * @kind: a kind of source
 *
 * Gets the name that a kind has on the command line.
 *
 * Returns: the name, in the plural
 */
const char *
cp_source_kind_to_string (CpSourceKind kind)
{
  g_return_val_if_fail (kind < CP_N_SOURCE_KINDS, NULL);
  return kind_names[kind];
}

/**
 * cp_source_kind_get_singular:
 * @kind: a kind of source
 *
 * Gets the name of a kind as it stands before the id of one source, in "document:ID".
 *
 * Returns: the name
 */
const char *
cp_source_kind_get_singular (CpSourceKind kind)
{
  g_return_val_if_fail (kind < CP_N_SOURCE_KINDS, NULL);
  return singular_names[kind];
}

/**
 * cp_source_dup_document_label:
 * @snapshot: a snapshot
 * @document: a handle
 *
 * Writes what tells a document from others: its label, else outlet and month, else its title, else
 * its id.
 *
 * Returns: (transfer full): the label
 */
char *
cp_source_dup_document_label (CpSnapshot *snapshot, guint32 document)
{
  CpDocument *item = cp_snapshot_get_document (snapshot, document);
  char *label;

  if (cp_document_get_label (item) != NULL)
    return g_strdup (cp_document_get_label (item));
  label = dup_outlet_and_date (snapshot, item, cp_source_get_month (cp_document_get_date (item)));
  if (label != NULL)
    return label;
  if (cp_document_get_title (item) != NULL)
    return g_strdup (cp_document_get_title (item));
  return g_strdup (cp_item_get_id (CP_ITEM (item)));
}

/**
 * cp_source_dup_longer_label:
 * @snapshot: a snapshot
 * @document: a handle
 * @step: 0 for outlet and day, 1 for the title
 *
 * Writes what tells a document from another one whose outlet and month are the same.
 *
 * Returns: (transfer full) (nullable): the label; %NULL where there is no better one, or where a
 *   person gave one
 */
char *
cp_source_dup_longer_label (CpSnapshot *snapshot, guint32 document, guint step)
{
  CpDocument *item = cp_snapshot_get_document (snapshot, document);

  if (cp_document_get_label (item) != NULL)
    return NULL;
  if (step == 0)
    return dup_outlet_and_date (snapshot, item, cp_document_get_date (item));
  return g_strdup (cp_document_get_title (item));
}

/* What stands for a document that cannot be named by outlet and date, or %NULL. */
static const char *
get_plain_label (CpDocument *document)
{
  if (cp_document_get_label (document) != NULL)
    return cp_document_get_label (document);
  if (cp_document_get_outlet (document) != NULL && cp_document_get_date (document) != 0)
    return NULL;
  if (cp_document_get_title (document) != NULL)
    return cp_document_get_title (document);
  return cp_item_get_id (CP_ITEM (document));
}

static gboolean
have_same_label (CpDocument *document, CpDocument *other, gboolean with_day)
{
  const char *label = get_plain_label (document);
  const char *other_label = get_plain_label (other);
  CpDate date = cp_document_get_date (document);
  CpDate other_date = cp_document_get_date (other);

  if (label != NULL || other_label != NULL)
    return g_strcmp0 (label, other_label) == 0;
  if (!with_day)
    {
      date = cp_source_get_month (date);
      other_date = cp_source_get_month (other_date);
    }
  return date == other_date
         && g_strcmp0 (cp_document_get_outlet (document), cp_document_get_outlet (other)) == 0;
}

static gboolean
shares_label (CpSnapshot *snapshot, guint32 document, gboolean with_day)
{
  CpDocument *item = cp_snapshot_get_document (snapshot, document);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n);

  for (guint i = 0; i < n; i++)
    if (order[i] != document
        && have_same_label (item, cp_snapshot_get_document (snapshot, order[i]), with_day))
      return TRUE;
  return FALSE;
}

/**
 * cp_source_dup_distinct_label:
 * @snapshot: a snapshot
 * @document: a handle
 *
 * Writes what tells a document from all others, as its column in the matrix does: where the outlet
 * has another one of the month by the day, and where it has one of the day by the title.
 *
 * Returns: (transfer full): the label
 */
char *
cp_source_dup_distinct_label (CpSnapshot *snapshot, guint32 document)
{
  char *label = NULL;

  if (shares_label (snapshot, document, TRUE))
    label = cp_source_dup_longer_label (snapshot, document, 1);
  if (label == NULL && shares_label (snapshot, document, FALSE))
    label = cp_source_dup_longer_label (snapshot, document, 0);
  return label != NULL ? label : cp_source_dup_document_label (snapshot, document);
}
