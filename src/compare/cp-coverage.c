/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles and the time that some statements of a corpus are from. */

#include "cp-coverage.h"

#include "cp-sides-private.h"

enum
{
  HAS_STATEMENT = 1 << 0,
  LENDS_DATE = 1 << 1, /* to a statement that has none of its own */
};

static void
cover_date (CpCoverage *self, CpDate date)
{
  if (date == 0)
    return;
  if (self->first == 0 || cp_date_compare (date, self->first) < 0)
    self->first = date;
  if (self->last == 0 || cp_date_get_last (date) > cp_date_get_last (self->last))
    self->last = date;
}

/**
 * cp_coverage_measure:
 * @snapshot: a snapshot
 * @statements: one byte for each row of the statements, 0 for those that do not count
 *
 * Finds how many articles statements are from, and when the first and the last was said. Of coarse
 * dates the first is the one that begins first, the last the one that ends last.
 *
 * Returns: the coverage
 */
CpCoverage
cp_coverage_measure (CpSnapshot *snapshot, const guint8 *statements)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  guint n_documents;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  g_autofree guint8 *uses =
      g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS));
  CpCoverage self = { 0 };

  for (guint32 i = 0; i < columns->n_rows; i++)
    {
      CpDate date = columns->date[i];

      if (!statements[i])
        continue;
      uses[columns->document[i]] |= date == 0 ? HAS_STATEMENT | LENDS_DATE : HAS_STATEMENT;
      if (date != self.first && date != self.last)
        cover_date (&self, date);
    }
  for (guint i = 0; i < n_documents; i++)
    {
      if (uses[order[i]] & HAS_STATEMENT)
        self.n_documents++;
      if (uses[order[i]] & LENDS_DATE)
        cover_date (&self, cp_document_get_date (cp_snapshot_get_document (snapshot, order[i])));
    }
  return self;
}

/**
 * cp_coverage_find_sides:
 * @snapshot: a snapshot
 * @sides: who is on which
 *
 * Finds which sides speak in each article at all, whatever is counted. Who is on both speaks for
 * both.
 *
 * Returns: (transfer full): by handle of the document, a bit for each CpSide
 */
guint8 *
cp_coverage_find_sides (CpSnapshot *snapshot, const CpSides *sides)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  const guint8 *stands = cp_sides_get_stands (sides);
  guint8 *found = g_new0 (guint8, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_DOCUMENTS) + 1);

  for (guint32 i = 0; i < columns->n_rows; i++)
    if (columns->live[i])
      found[columns->document[i]] |= stands[i] == CP_STAND_BOTH
                                         ? (1 << CP_SIDE_LEFT) | (1 << CP_SIDE_RIGHT)
                                         : 1 << stands[i];
  return found;
}
