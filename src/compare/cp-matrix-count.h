/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one pass over the columns that counts statements by topic and source. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

/* All that the pass reads, by statement: arrays of @n_statements. Rows of a topic set are
 * @set_rows from @set_offsets[set] to below @set_offsets[set + 1]. */
typedef struct
{
  guint n_statements;
  const guint8 *matches;
  const guint8 *stands;
  const guint32 *places;
  const guint32 *topic_sets;
  const guint32 *reported;
  const guint32 *words;
  const guint32 *set_offsets;
  const guint32 *set_rows;
  guint n_rows;
  guint n_columns;
} CpCountInput;

CpCount *cp_count_new (const CpCountInput *input);
void cp_count_run (const CpCountInput *input, CpCount *counts);
void cp_count_free (CpCount *counts);

G_END_DECLS
