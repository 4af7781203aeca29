/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that a figure stands on, and when they were published. */

#include "cp-figure-sources.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-number-words.h"

/* An end of the period is inferred where no document has it for certain. */
static void
move_end (CpDate *end, gboolean *end_inferred, CpDate date, gboolean inferred, int direction)
{
  int result = *end == 0 ? 1 : cp_date_compare (date, *end) * direction;

  if (result > 0)
    {
      *end = date;
      *end_inferred = inferred;
    }
  else if (result == 0)
    *end_inferred &= inferred;
}

static void
add_document (CpFigureSources *self, CpSnapshot *snapshot, guint32 handle)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, handle);
  CpDate date = cp_document_get_date (document);
  gboolean inferred = cp_document_is_date_inferred (document);

  g_ptr_array_add (self->names, cp_words_dup_document (snapshot, handle));
  self->inferred |= inferred;
  if (date == 0)
    return;
  move_end (&self->first, &self->first_inferred, date, inferred, -1);
  move_end (&self->last, &self->last_inferred, date, inferred, 1);
}

static CpDate
get_date (CpSnapshot *snapshot, guint32 document)
{
  return cp_document_get_date (cp_snapshot_get_document (snapshot, document));
}

/* By date, undated ones last; of one day as the corpus has them. */
static int
compare_documents_cb (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;
  int result = cp_date_compare (get_date (snapshot, one), get_date (snapshot, other));
  guint rank = cp_snapshot_get_rank (snapshot, CP_ARRAY_DOCUMENTS, one);
  guint other_rank = cp_snapshot_get_rank (snapshot, CP_ARRAY_DOCUMENTS, other);

  return result != 0 ? result : (rank > other_rank) - (rank < other_rank);
}

/* The documents that statements are from, each once. */
static GArray *
list_documents (CpSnapshot *snapshot, const guint32 *statements, guint n_statements)
{
  const guint32 *documents = cp_snapshot_get_statements (snapshot)->document;
  guint n_handles = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS);
  g_autofree guint8 *used = g_new0 (guint8, n_handles + 1);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n_statements; i++)
    used[documents[statements[i]]] = TRUE;
  for (guint32 i = 1; i < n_handles; i++)
    if (used[i])
      g_array_append_val (list, i);
  g_array_sort_with_data (list, compare_documents_cb, snapshot);

  return list;
}

static gboolean
has_together (CpSnapshot *snapshot, const guint32 *statements, guint n_statements)
{
  const CpStatementMore *const *more = cp_snapshot_get_statements (snapshot)->more;

  for (guint i = 0; i < n_statements; i++)
    if (more[statements[i]] != NULL && more[statements[i]]->n_with > 0)
      return TRUE;

  return FALSE;
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

  g_return_val_if_fail (snapshot != NULL, self);

  self->documents = list_documents (snapshot, statements, n_statements);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->together = has_together (snapshot, statements, n_statements);
  for (guint i = 0; i < self->documents->len; i++)
    add_document (self, snapshot, g_array_index (self->documents, guint32, i));

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

  g_clear_pointer (&self->documents, g_array_unref);
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

/**
 * cp_figure_sources_dup_published:
 *
 * Says when the articles were published, in a line of what is counted: "published Nov 2023* – Nov
 * 2024", with an asterisk after a date that is inferred; "" where that is not known.
 */
char *
cp_figure_sources_dup_published (const CpFigureSources *self)
{
  g_autofree char *period = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->first == 0)
    return g_strdup ("");
  period = cp_words_dup_marked_period (self->first, self->first_inferred, self->last,
                                       self->last_inferred);
  /* Translators: when articles were published: "published Nov 2023* – Nov 2024". */
  return g_strdup_printf (_("published %s"), period);
}
