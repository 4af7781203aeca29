/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that a figure stands on, and when they were published. */

#include "cp-figure-sources.h"

#include "cp-card-face.h"
#include "cp-number-words.h"

static void
add_document (CpFigureSources *self, CpSnapshot *snapshot, guint32 handle)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, handle);
  CpDate date = cp_document_get_date (document);

  g_ptr_array_add (self->names, cp_words_dup_document (snapshot, handle));
  self->inferred |= cp_document_is_date_inferred (document);
  if (date == 0)
    return;
  if (self->first == 0 || cp_date_compare (date, self->first) < 0)
    self->first = date;
  if (self->last == 0 || cp_date_compare (date, self->last) > 0)
    self->last = date;
}

/**
 * cp_figure_sources_new:
 * @statements: handles of the statements that a figure shows or counts
 *
 * Finds the articles that statements are from.
 */
CpFigureSources *
cp_figure_sources_new (CpSnapshot *snapshot, const guint32 *statements, guint n_statements)
{
  CpFigureSources *self = g_new0 (CpFigureSources, 1);
  const guint32 *documents;
  const guint32 *order;
  g_autofree guint8 *used = NULL;
  guint n_documents;

  g_return_val_if_fail (snapshot != NULL, self);

  documents = cp_snapshot_get_statements (snapshot)->document;
  used = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS) + 1);
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_statements; i++)
    used[documents[statements[i]]] = TRUE;
  order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  for (guint i = 0; i < n_documents; i++)
    if (used[order[i]])
      add_document (self, snapshot, order[i]);

  return self;
}

/**
 * cp_figure_sources_free:
 *
 * Frees the list.
 */
void
cp_figure_sources_free (CpFigureSources *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self);
}

/**
 * cp_figure_sources_dup_period:
 *
 * Says when the articles were published, "" where that is not known.
 */
char *
cp_figure_sources_dup_period (const CpFigureSources *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->first == 0)
    return g_strdup ("");
  return cp_words_dup_period (self->first, self->last);
}
