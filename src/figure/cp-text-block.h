/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text broken into lines, and shortened where it does not fit. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

/* How a text too long for its room is shortened; it then ends in an ellipsis. */
typedef enum
{
  CP_CUT_WORD,     /* after a word */
  CP_CUT_SENTENCE, /* after a sentence if one fits, else after a word */
} CpCut;

/* A text broken into lines, none wider than asked for; constant, and shared by who asks again. */
typedef struct
{
  char **lines;
  guint8 *joined; /* of each line: whether no blank parts it from the one before */
  guint n_lines;
  double width;  /* of the widest line */
  gboolean cut;  /* whether it was shortened */
  gboolean rtl;
  grefcount ref_count;
} CpTextBlock;

CpTextBlock *cp_text_block_new (const char *text, double size, CpWeight weight, double width,
                                guint max_lines, CpCut cut);
void cp_text_block_free (CpTextBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTextBlock, cp_text_block_free)

G_END_DECLS
