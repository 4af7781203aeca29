/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one pass over the columns that counts statements by topic and source. */

#include "cp-matrix-count.h"

#include <string.h>

#include "cp-sides-private.h"

/*
 * A count is 32 bytes, half a line of the cache, and what one statement adds to it is the same in
 * every cell: so the pass adds four numbers of 64 bits, two counters in each. None of the counters
 * can run over into its neighbour, there being fewer than 2^32 statements. A statement is in one
 * column; what it adds to its cells and to the column's total lies together. Totals of rows are
 * sums of their cells, since no statement is in two columns.
 */

#define N_LANES 4
#define ALIGNMENT 64

typedef union
{
  CpCount count;
  guint64 lanes[N_LANES];
} Lanes;

G_STATIC_ASSERT (sizeof (CpCount) == N_LANES * sizeof (guint64));

static inline void
add_lanes (Lanes *to, const Lanes *more)
{
  for (guint i = 0; i < N_LANES; i++)
    to->lanes[i] += more->lanes[i];
}

/* What a statement adds, but for its words: by stand, and whether it is relayed. */
static void
make_shares (Lanes shares[CP_N_STANDS][2])
{
  memset (shares, 0, sizeof (Lanes) * CP_N_STANDS * 2);
  for (guint stand = 0; stand < CP_N_STANDS; stand++)
    for (guint relayed = 0; relayed < 2; relayed++)
      {
        CpCount *count = &shares[stand][relayed].count;

        count->statements = 1;
        count->relayed = relayed;
        count->sides[cp_stand_get_side (stand)] = 1;
        count->both = stand == CP_STAND_BOTH;
      }
}

static void
add_row_totals (const CpCountInput *input, Lanes *cells)
{
  guint stride = input->n_rows + 1;
  Lanes *totals = cells + (gsize) input->n_columns * stride;

  for (guint column = 0; column < input->n_columns; column++)
    for (guint row = 0; row < stride; row++)
      add_lanes (&totals[row], &cells[(gsize) column * stride + row]);
}

/**
 * cp_count_new:
 * @input: what to count
 *
 * Makes room for the cells and totals.
 *
 * Returns: (transfer full): (n_columns + 1) * (n_rows + 1) counts, columns outermost, all 0
 */
CpCount *
cp_count_new (const CpCountInput *input)
{
  gsize n_counts = (gsize) (input->n_columns + 1) * (input->n_rows + 1);
  CpCount *counts = g_aligned_alloc (n_counts, sizeof (CpCount), ALIGNMENT);

  memset (counts, 0, n_counts * sizeof (CpCount));
  return counts;
}

/**
 * cp_count_run:
 * @input: what to count
 * @counts: counts of cp_count_new ()
 *
 * Adds the statements to the cells and totals.
 */
void
cp_count_run (const CpCountInput *input, CpCount *counts)
{
  Lanes *cells = (Lanes *) counts;
  Lanes shares[CP_N_STANDS][2];
  guint total = input->n_rows;

  make_shares (shares);
  for (guint i = 0; i < input->n_statements; i++)
    {
      Lanes *column;
      Lanes share;
      guint32 row;
      guint32 end;

      if (!input->matches[i])
        continue;
      column = cells + (gsize) input->places[i] * (total + 1);
      share = shares[input->stands[i]][input->reported[i] != CP_HANDLE_NONE];
      share.count.words = input->words[i];
      add_lanes (&column[total], &share);
      end = input->set_offsets[input->topic_sets[i] + 1];
      for (row = input->set_offsets[input->topic_sets[i]]; row < end; row++)
        add_lanes (&column[input->set_rows[row]], &share);
    }
  add_row_totals (input, cells);
}

/**
 * cp_count_free:
 * @counts: (transfer full): counts of cp_count_new ()
 *
 * Frees the counts.
 */
void
cp_count_free (CpCount *counts)
{
  g_aligned_free (counts);
}
