/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell of the matrix shows, in numbers and words, before anything is drawn. */

#pragma once

#include "cp-matrix.h"
#include "cp-shade-scale.h"

G_BEGIN_DECLS

#define CP_CELL_NUMBER_MAX 32

typedef struct
{
  char number[CP_CELL_NUMBER_MAX]; /* empty where nothing is said */
  guint shade;                     /* 1 to 4; 0 where nothing is said, a dash is drawn then */
  double shares[CP_N_SIDES];       /* of the bar, 1 together */
  gboolean missing[CP_N_SIDES];    /* the side says nothing although somebody speaks: hollow sign */
} CpCellFace;

void cp_cell_face_init (CpCellFace *self, CpMatrix *matrix, const CpShadeScale *scale, guint row,
                        guint column);
gboolean cp_cell_face_is_missing (CpMatrix *matrix, guint row, guint column, CpSide side);
void cp_cell_face_get_bar (const CpCellFace *self, double width, double gap, double least,
                           double widths[CP_N_SIDES]);
char *cp_cell_face_dup_counted (CpMatrix *matrix, guint row, guint column);
char *cp_cell_face_dup_sentence (CpMatrix *matrix, guint row, guint column);
CpShadeScale cp_cell_face_get_scale (CpMatrix *matrix);
gboolean cp_measure_is_share (CpMeasure measure);

G_END_DECLS
