/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The laid-out texts of a matrix, each made once. */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What a text is. */
typedef enum
{
  CP_TEXT_NUMBER,       /* in a tile */
  CP_TEXT_TOTAL,        /* in a header */
  CP_TEXT_ROW,          /* label of a row; over two small lines where one is too short */
  CP_TEXT_ROW_SMALL,
  CP_TEXT_ROW_HIGH,     /* the same over three lines, where rows are high enough */
  CP_TEXT_COLUMN,       /* label of a column */
  CP_TEXT_COLUMN_SMALL,
  CP_TEXT_COLUMN_LINES, /* label of a narrow column, centred, over two lines */
  CP_TEXT_COLUMN_START, /* first line of such a label, or its second */
  CP_TEXT_COLUMN_END,
  CP_TEXT_SMALL,        /* one small line */
  CP_TEXT_SMALL_BOLD,
  CP_TEXT_SENTENCE,     /* as many small lines as it takes */
  CP_TEXT_REMARKED,     /* the same, with a dim remark at its end */
  CP_N_TEXT_KINDS,
} CpTextKind;

typedef struct _CpMatrixTexts CpMatrixTexts;

CpMatrixTexts *cp_matrix_texts_new (PangoContext *context, double zoom);
void cp_matrix_texts_free (CpMatrixTexts *self);

double cp_matrix_texts_get_em (PangoContext *context);
gboolean cp_matrix_texts_fit (const CpMatrixTexts *self, PangoContext *context, double zoom);
PangoLayout *cp_matrix_texts_get (CpMatrixTexts *self, CpTextKind kind, const char *text,
                                  double width);
PangoLayout *cp_matrix_texts_get_row (CpMatrixTexts *self, const char *text, double width);
PangoLayout *cp_matrix_texts_get_lane (CpMatrixTexts *self, const char *text, double width);
PangoLayout *cp_matrix_texts_get_remarked (CpMatrixTexts *self, const char *sentence,
                                           const char *remark, double width);
double cp_matrix_texts_measure_lines (CpMatrixTexts *self, const char *text);
double cp_matrix_texts_measure (CpMatrixTexts *self, CpTextKind kind, const char *text);
void cp_matrix_texts_trim (CpMatrixTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMatrixTexts, cp_matrix_texts_free)

G_END_DECLS
