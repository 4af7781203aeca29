/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that the cards of a page, or of a deck, refer to by number. */

#include "cp-comparison-references.h"

#include "cp-comparison-words.h"
#include "cp-figure-page.h"

/* Articles are numbered in the order in which the cards are read. */

/* Stands for a number while it is not known; no shorter than any that is likely. */
#define NUMBER_UNKNOWN 888

static guint32
get_document (CpSnapshot *snapshot, guint32 statement)
{
  return cp_snapshot_get_statements (snapshot)->document[statement];
}

static guint
get_shown_number (GArray *documents, guint32 document)
{
  guint number = cp_references_get_number (documents, document);

  return number > 0 ? number : NUMBER_UNKNOWN;
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b, gpointer documents)
{
  guint number = get_shown_number (documents, *(const guint32 *) a);
  guint other = get_shown_number (documents, *(const guint32 *) b);

  return (number > other) - (number < other);
}

/* The references, of which the last @n_short are told without their titles. */
static char *
dup_list (GArray *documents, CpSnapshot *snapshot, GArray *told, guint n_short)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  gboolean inferred = FALSE;

  for (guint i = 0; i < told->len; i++)
    {
      guint32 document = g_array_index (told, guint32, i);
      gboolean with_title = i + n_short < told->len;

      g_ptr_array_add (sources, cp_comparison_words_dup_reference (
                                    snapshot, document, get_shown_number (documents, document),
                                    with_title));
      inferred |= cp_document_is_date_inferred (cp_snapshot_get_document (snapshot, document));
    }

  return cp_figure_words_dup_sources (sources, inferred);
}

/**
 * cp_references_new:
 *
 * Makes an empty list of articles. One that is not in a list has a number that is known later.
 *
 * Returns: (transfer full) (element-type guint32): handles of documents, in the order of their numbers
 */
GArray *
cp_references_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * cp_references_add:
 * @statements: (element-type guint32): in the order of reading
 *
 * Numbers the articles of statements, as far as they have no number yet.
 */
void
cp_references_add (GArray *documents, CpSnapshot *snapshot, GArray *statements)
{
  g_return_if_fail (documents != NULL && snapshot != NULL && statements != NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 document = get_document (snapshot, g_array_index (statements, guint32, i));

      if (cp_references_get_number (documents, document) == 0)
        g_array_append_val (documents, document);
    }
}

/**
 * cp_references_get_number:
 *
 * Gets the number of an article, 0 where it has none yet.
 */
guint
cp_references_get_number (GArray *documents, guint32 document)
{
  g_return_val_if_fail (documents != NULL, 0);

  for (guint i = 0; i < documents->len; i++)
    if (g_array_index (documents, guint32, i) == document)
      return i + 1;

  return 0;
}

/**
 * cp_references_dup_number:
 *
 * Gets the reference that stands on the card of a statement: "[1]".
 */
char *
cp_references_dup_number (GArray *documents, CpSnapshot *snapshot, guint32 statement)
{
  return g_strdup_printf ("[%u]", get_shown_number (documents, get_document (snapshot, statement)));
}

/**
 * cp_references_get_uri:
 *
 * Gets the address of the article that a statement is from, as its file has it; %NULL where none is
 * known.
 */
const char *
cp_references_get_uri (CpSnapshot *snapshot, guint32 statement)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, get_document (snapshot, statement));

  return cp_record_get_string (cp_item_get_record (CP_ITEM (document)), CP_DOCUMENT_URL);
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
cp_references_dup_list (GArray *documents, CpSnapshot *snapshot, GArray *statements, double width)
{
  g_autoptr (GArray) told = cp_references_new ();
  char *list;

  cp_references_add (told, snapshot, statements);
  if (told->len == 0)
    return NULL;
  g_array_sort_with_data (told, compare_numbers_cb, documents);
  list = dup_list (documents, snapshot, told, 0);
  for (guint n_short = 1; n_short <= told->len && cp_pen_measure (CP_STYLE_FOOT, list) > width;
       n_short++)
    {
      g_free (list);
      list = dup_list (documents, snapshot, told, n_short);
    }

  return list;
}
