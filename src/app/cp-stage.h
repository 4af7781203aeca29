/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the pages of a presentation come and go. */

#pragma once

#include <gtk/gtk.h>

#include "cp-slide-view.h"

G_BEGIN_DECLS

/* How a page takes the place of another. */
typedef enum
{
  CP_MOTION_NONE,
  CP_MOTION_IN,  /* it grows out of a part of the other */
  CP_MOTION_OUT, /* the other shrinks to a part of it */
} CpMotion;

#define CP_TYPE_STAGE (cp_stage_get_type ())
G_DECLARE_FINAL_TYPE (CpStage, cp_stage, CP, STAGE, GtkWidget)

GtkWidget *cp_stage_new (void);

void cp_stage_show (CpStage *self, const CpSlide *slide, const char *place);
void cp_stage_move (CpStage *self, CpMotion motion, const CpScope *door);
void cp_stage_set_pointed_at (CpStage *self, gboolean pointed_at);
gboolean cp_stage_is_moving (CpStage *self);
CpSlideView *cp_stage_get_view (CpStage *self);

G_END_DECLS
