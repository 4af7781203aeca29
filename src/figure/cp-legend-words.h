/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the legend of a matrix says, before anything is drawn. */

#pragma once

#include "cp-matrix.h"
#include "cp-shade-scale.h"

G_BEGIN_DECLS

typedef enum
{
  CP_LEGEND_NONE,
  CP_LEGEND_NOTE,     /* what sentences in cells are */
  CP_LEGEND_MEASURE,  /* what is counted */
  CP_LEGEND_SWATCHES, /* the shades, see `ranges` */
  CP_LEGEND_LEFT,
  CP_LEGEND_OTHERS,
  CP_LEGEND_RIGHT,
  CP_LEGEND_SEPARATOR,
  CP_LEGEND_NO_LEFT,
  CP_LEGEND_NO_RIGHT,
  CP_LEGEND_ONLY_OTHERS,
  CP_LEGEND_NOTHING,
  CP_LEGEND_INFERRED,
  CP_N_LEGEND_ENTRIES,
} CpLegendEntry;

typedef struct
{
  CpShadeScale scale;
  CpMeasure measure;
  char *words[CP_N_LEGEND_ENTRIES];       /* NULL where the matrix needs no such entry */
  char *short_words[CP_N_LEGEND_ENTRIES]; /* NULL where there are no shorter ones */
  char *ranges[CP_N_SHADES];              /* of the limits of the scale */
} CpLegendWords;

void cp_legend_words_init (CpLegendWords *self, CpMatrix *matrix, gboolean content);
void cp_legend_words_clear (CpLegendWords *self);
char *cp_legend_words_dup_sentence (const CpLegendWords *self);

G_END_DECLS
