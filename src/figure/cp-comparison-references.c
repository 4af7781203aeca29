/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that the cards of a page refer to by number. */

#include "cp-comparison-references.h"

#include "cp-comparison-words.h"
#include "cp-figure-page.h"

/* Articles are numbered in the order in which the cards of a page are read. */

static guint32
get_document (CpSnapshot *snapshot, guint32 statement)
{
  return cp_snapshot_get_statements (snapshot)->document[statement];
}

static GArray *
list_documents (CpSnapshot *snapshot, GArray *statements)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 document = get_document (snapshot, g_array_index (statements, guint32, i));
      gboolean known = FALSE;

      for (guint k = 0; k < documents->len && !known; k++)
        known = g_array_index (documents, guint32, k) == document;
      if (!known)
        g_array_append_val (documents, document);
    }

  return documents;
}

/* The references, of which the last @n_short are told without their titles. */
static char *
dup_list (CpSnapshot *snapshot, GArray *documents, guint n_short)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  gboolean inferred = FALSE;

  for (guint i = 0; i < documents->len; i++)
    {
      guint32 document = g_array_index (documents, guint32, i);
      gboolean with_title = i + n_short < documents->len;

      g_ptr_array_add (sources, cp_comparison_words_dup_reference (snapshot, document, i + 1,
                                                                   with_title));
      inferred |= cp_document_is_date_inferred (cp_snapshot_get_document (snapshot, document));
    }

  return cp_figure_words_dup_sources (sources, inferred);
}

/**
 * cp_references_dup_number:
 * @statements: (element-type guint32): those of the page, in the order of reading
 * @statement: one of them
 *
 * Gets the reference that stands on the card of a statement: "[1]".
 */
char *
cp_references_dup_number (CpSnapshot *snapshot, GArray *statements, guint32 statement)
{
  g_autoptr (GArray) documents = list_documents (snapshot, statements);

  for (guint i = 0; i < documents->len; i++)
    if (g_array_index (documents, guint32, i) == get_document (snapshot, statement))
      return g_strdup_printf ("[%u]", i + 1);

  return g_strdup ("");
}

/**
 * cp_references_dup_list:
 * @statements: (element-type guint32): those of the page, in the order of reading
 * @width: of a line of notes
 *
 * Lists the articles of a page with their numbers, and with their titles as long as that stays on
 * one line; %NULL where there are none.
 */
char *
cp_references_dup_list (CpSnapshot *snapshot, GArray *statements, double width)
{
  g_autoptr (GArray) documents = list_documents (snapshot, statements);
  char *list;

  if (documents->len == 0)
    return NULL;
  list = dup_list (snapshot, documents, 0);
  for (guint n_short = 1;
       n_short <= documents->len && cp_pen_measure (CP_STYLE_FOOT, list) > width; n_short++)
    {
      g_free (list);
      list = dup_list (snapshot, documents, n_short);
    }

  return list;
}
