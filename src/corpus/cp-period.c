/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the articles of a corpus were published. */

#include "cp-period.h"

/**
 * cp_snapshot_get_period:
 * @first: (out): the date of the oldest article, 0 where none has a date
 * @last: (out): that of the newest
 *
 * Finds the dates between which the articles lie.
 */
void
cp_snapshot_get_period (CpSnapshot *self, CpDate *first, CpDate *last)
{
  guint n;
  const guint32 *documents;

  g_return_if_fail (self != NULL && first != NULL && last != NULL);

  documents = cp_snapshot_get_order (self, CP_ARRAY_DOCUMENTS, &n);
  *first = *last = 0;
  for (guint i = 0; i < n; i++)
    {
      CpDate date = cp_document_get_date (cp_snapshot_get_document (self, documents[i]));

      if (date != 0 && (*first == 0 || cp_date_compare (date, *first) < 0))
        *first = date;
      if (date != 0 && (*last == 0 || cp_date_compare (date, *last) > 0))
        *last = date;
    }
}
