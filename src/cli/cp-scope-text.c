/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What text output says of the statements behind its numbers: their time, and their sides. */

#include "cp-scope-text.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-sources.h"
#include "cp-number-words.h"

/* The latest that a statement can be from: nobody says "some time in 2024" after the article that
 * tells of it. */
static CpDate
find_latest (CpSnapshot *snapshot, guint32 statement)
{
  CpDate date = cp_snapshot_get_statement_date (snapshot, statement);
  guint32 document = cp_snapshot_get_statements (snapshot)->document[statement];
  CpDate published = cp_document_get_date (cp_snapshot_get_document (snapshot, document));

  if (date == 0 || published == 0 || cp_date_compare (date, published) > 0
      || cp_date_compare (cp_date_get_last (date), cp_date_get_last (published)) <= 0)
    return date;
  return published;
}

/**
 * cp_scope_text_extend_period:
 * @date: a date, or 0
 * @first: (inout): the first of the period, 0 where it is empty
 * @last: (inout): its last
 *
 * Extends a period by a date.
 */
void
cp_scope_text_extend_period (CpDate date, CpDate *first, CpDate *last)
{
  g_return_if_fail (first != NULL && last != NULL);

  if (date == 0)
    return;
  if (*first == 0 || cp_date_compare (date, *first) < 0)
    *first = date;
  if (*last == 0 || cp_date_compare (cp_date_get_last (date), cp_date_get_last (*last)) > 0)
    *last = date;
}

/**
 * cp_scope_text_find_said:
 * @first: (out): the date of the first statement
 * @last: (out): the latest date that one can be of
 *
 * Finds the time in which statements were made; either date may be coarse.
 *
 * Returns: whether any of them is dated
 */
gboolean
cp_scope_text_find_said (CpSnapshot *snapshot, const guint32 *statements, guint n_statements,
                         CpDate *first, CpDate *last)
{
  CpDate earliest = 0;

  g_return_val_if_fail (snapshot != NULL, FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  *first = *last = 0;
  for (guint i = 0; i < n_statements; i++)
    {
      CpDate date = cp_snapshot_get_statement_date (snapshot, statements[i]);

      if (date != 0 && (earliest == 0 || cp_date_compare (date, earliest) < 0))
        earliest = date;
      cp_scope_text_extend_period (find_latest (snapshot, statements[i]), first, last);
    }
  *first = earliest;
  return earliest != 0;
}

/**
 * cp_scope_text_dup_period:
 *
 * Says when statements were published and when they were made: "Published: Nov 2023 – Nov 2024;
 * said: 2022 – Nov 2024".
 *
 * Returns: (nullable) (transfer full): the line, %NULL where neither is known
 */
char *
cp_scope_text_dup_period (CpSnapshot *snapshot, const guint32 *statements, guint n_statements)
{
  g_autoptr (CpFigureSources) sources = NULL;
  g_autofree char *published = NULL;
  g_autofree char *said = NULL;
  CpDate first, last;

  g_return_val_if_fail (snapshot != NULL, NULL);

  sources = cp_figure_sources_new (snapshot, statements, n_statements);
  published = cp_figure_sources_dup_period (sources);
  if (!cp_scope_text_find_said (snapshot, statements, n_statements, &first, &last))
    /* Dates of articles are those of their statements, where these have none. */
    return NULL;

  said = cp_words_dup_period (first, last);
  if (*published == '\0')
    /* Translators: %s is a period, such as "2022 – Nov 2024" */
    return g_strdup_printf (_("Said: %s"), said);
  /* Translators: two periods: that of the articles, and that of the statements in them */
  return g_strdup_printf (_("Published: %1$s; said: %2$s"), published, said);
}
