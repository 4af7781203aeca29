/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of a plan as widgets of a view: made, measured, placed, and dropped again. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-layout.h"

G_BEGIN_DECLS

/* Makes the widget of a piece; @thread tells whether it is for a narrow view. */
typedef GtkWidget *(*CpMakePieceFunc) (guint piece, gboolean thread, gpointer data);

typedef struct
{
  GtkWidget *view; /* the parent of all, borrowed */
  CpMakePieceFunc make;
  gpointer make_data;

  CpBandPlan *plan; /* or NULL */
  const CpPiece *pieces;
  guint n_pieces;
  GtkWidget **widgets; /* one for each piece, NULL where it is not made */
  int *heights;        /* measured, or guessed */
  CpPiecePlace *places;
  int total;           /* how high everything is */
  int width;           /* that everything is placed for */
  int gutter;          /* between two sides, in which links stand */
  gboolean thread;
} CpBandStage;

void cp_band_stage_set_plan (CpBandStage *self, CpBandPlan *plan);
void cp_band_stage_set_width (CpBandStage *self, int width);
void cp_band_stage_lay_out (CpBandStage *self);
GtkWidget *cp_band_stage_make (CpBandStage *self, guint piece);
gboolean cp_band_stage_make_between (CpBandStage *self, int top, int bottom);
void cp_band_stage_drop_beyond (CpBandStage *self, int top, int bottom);
void cp_band_stage_place (CpBandStage *self, int y);
void cp_band_stage_snapshot (const CpBandStage *self, GtkSnapshot *snapshot, int top, int bottom);
gboolean cp_band_stage_is_between (const CpBandStage *self, guint piece, int top, int bottom);
guint cp_band_stage_find_focused (const CpBandStage *self);

G_END_DECLS
